"""HubDesk's entry: `hubdesk` and `python -m hubdesk`. With a command no window, else the window."""

import sys
from pathlib import Path

from hubdesk.cli.commands import COMMANDS


def main() -> None:
    """Do the command that is named, or open the window."""
    arguments = sys.argv[1:]
    demo = "--demo" in arguments
    if demo:
        arguments.remove("--demo")
    rehearsal = "--rehearsal" in arguments
    if rehearsal:
        arguments.remove("--rehearsal")
    named = [each for each in arguments if not each.startswith("-")]
    is_command = bool(named) and named[0] in COMMANDS
    if is_command or "-h" in arguments or any(each.startswith("--") for each in arguments):
        from hubdesk.cli.main import main as command  # noqa: PLC0415 - the window needs none

        command()
        return
    from hubdesk.shell.start import run  # noqa: PLC0415 - commands work without Qt

    theirs = [each for each in arguments if each.startswith("-")]
    event = Path(named[0]) if named else None
    sys.exit(run([sys.argv[0], *theirs], event, demo=demo, rehearsal=rehearsal))


if __name__ == "__main__":
    if getattr(sys, "frozen", False):  # worker processes of the packaged program begin here, too
        import multiprocessing

        multiprocessing.freeze_support()
    main()
