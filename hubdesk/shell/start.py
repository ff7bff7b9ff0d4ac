"""Starting the window: the event file is opened while Qt and the pages are still being loaded."""

import os
import sys
from pathlib import Path
from typing import Final

from hubdesk.eventfile.opening_ahead import OpeningAhead

# a thread that computes hands the interpreter over ten times as often: smooth painting
SWITCH_S: Final = 0.0005
_NO_SCREEN = "HubDesk needs a screen for its window. Without one, use its commands (--help)."


def run(
    arguments: list[str],
    event: Path | None = None,
    *,
    demo: bool = False,
    rehearsal: bool = False,
) -> int:
    """Show the window until it is closed; returns the exit status.

    Args:
        arguments: what Qt takes from the command line, the program's name first.
        event: the event file to open, or where the demo event shall lie.
        demo: make the demo event and open it.
        rehearsal: rehearse the desk on a throw-away copy of the event file.
    """
    if not has_screen():
        print(_NO_SCREEN, file=sys.stderr)  # noqa: T201 - there is no window to say it
        return 2
    sys.setswitchinterval(SWITCH_S)
    ahead = None if event is None or demo or rehearsal else OpeningAhead(event)
    from hubdesk.shell.app import show  # noqa: PLC0415 - loads Qt, meanwhile

    return show(arguments, event, ahead, demo=demo, rehearsal=rehearsal)


def has_screen() -> bool:
    """Whether there is a screen; Qt would end the program with an error of its own."""
    if sys.platform in {"win32", "darwin"} or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
