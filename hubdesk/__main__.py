"""HubDesk's entry: `hubdesk` and `python -m hubdesk`."""

import multiprocessing

from hubdesk.cli.main import main

if __name__ == "__main__":
    # suspicious lists are read in a process of their own, also in the packaged program
    multiprocessing.freeze_support()
    main()
