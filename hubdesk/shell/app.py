"""The Qt application, and the window that it shows."""

from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFileOpenEvent, QIcon
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from hubdesk import __version__
from hubdesk.eventfile.opening_ahead import OpeningAhead
from hubdesk.qt.preferences import Preferences
from hubdesk.resources import RESOURCES
from hubdesk.shell.desk_access import kiosk_file
from hubdesk.shell.program import Program


class HubDeskApplication(QApplication):
    """The Qt application; macOS tells it which file was double-clicked."""

    program: Program | None = None

    @override
    def event(self, qt_event: QEvent) -> bool:
        if isinstance(qt_event, QFileOpenEvent) and self.program is not None:
            self.program.open(Path(qt_event.file()))
            return True
        return super().event(qt_event)


def show(
    arguments: list[str],
    event: Path | None = None,
    ahead: OpeningAhead | None = None,
    *,
    demo: bool = False,
    rehearsal: bool = False,
) -> int:
    """Show the window until it is closed; returns the exit status.

    Args:
        arguments: what Qt takes from the command line, the program's name first.
        event: the event file to open, or where the demo event shall lie.
        ahead: opens that file already.
        demo: make the demo event and open it.
        rehearsal: rehearse the desk on a throw-away copy of the event file.
    """
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
    program = app.program = Program(app, preferences, first, ahead, rehearsal=rehearsal)
    program.catch_crashes()
    program.window.show()
    if demo:
        program.open_demo(event)
    return app.exec()
