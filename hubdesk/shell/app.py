"""Starting the window."""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFileOpenEvent, QIcon
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from hubdesk import __version__
from hubdesk.qt.preferences import Preferences
from hubdesk.resources import RESOURCES
from hubdesk.shell.desk_access import kiosk_file
from hubdesk.shell.program import Program

_NO_SCREEN = "HubDesk needs a screen for its window. Without one, use its commands (--help)."


class HubDeskApplication(QApplication):
    """The Qt application; macOS tells it which file was double-clicked."""

    program: Program | None = None

    @override
    def event(self, qt_event: QEvent) -> bool:
        if isinstance(qt_event, QFileOpenEvent) and self.program is not None:
            self.program.open(Path(qt_event.file()))
            return True
        return super().event(qt_event)


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
    # a thread that computes hands the interpreter over ten times as often: smooth painting
    sys.setswitchinterval(0.0005)
    QApplication.setHighDpiScaleFactorRoundingPolicy(
        Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    )
    app = HubDeskApplication(arguments)
    app.setApplicationName("HubDesk")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("hubdesk")
    app.setWindowIcon(QIcon(str(RESOURCES / "icons" / "app" / "hubdesk.svg")))
    preferences = Preferences.of_user()
    first = None if demo else event or (None if rehearsal else kiosk_file(preferences))
    rehearsal = rehearsal and first is not None
    program = app.program = Program(app, preferences, first, rehearsal=rehearsal)
    program.catch_crashes()
    program.window.show()
    if demo:
        program.open_demo(event)
    return app.exec()


def has_screen() -> bool:
    """Whether there is a screen; Qt would end the program with an error of its own."""
    if sys.platform in {"win32", "darwin"} or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
