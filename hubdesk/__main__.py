"""HubDesk's entry: `hubdesk` and `python -m hubdesk`."""

from hubdesk.cli.main import main

if __name__ == "__main__":
    main()
