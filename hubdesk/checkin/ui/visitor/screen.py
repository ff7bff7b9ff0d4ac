"""Opens the visitor's screen of a desk, and lets it say what the desk answers."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QLocale, QObject
from PySide6.QtGui import QAction, QGuiApplication
from typing_extensions import override

from hubdesk.checkin.ui.visitor.greeting import greet
from hubdesk.checkin.ui.visitor.native_words import NATIVE, USUAL
from hubdesk.checkin.ui.visitor.window import VisitorWindow
from hubdesk.checkin.visitor import Visit, read_visit

if TYPE_CHECKING:
    from hubdesk.checkin.answers import ScanResult
    from hubdesk.checkin.ui.page import CheckInPage
    from hubdesk.checkin.walk_in import WalkedIn
    from hubdesk.eventfile.file import EventFile
    from hubdesk.qt.preferences import Preferences

OPEN_KEY: Final = "visitor/open"
NAME_KEY: Final = "visitor/by-name"
LANGUAGE_KEY: Final = "visitor/language"


def usual_language(preferences: "Preferences") -> str:
    """The language for visitors of whom no language is known, or none that the screen speaks."""
    for code in (preferences.text(LANGUAGE_KEY), QLocale().name()[:2]):
        if code in NATIVE:
            return code
    return USUAL


class VisitorScreen(QObject):
    """The visitor's screen of one check-in page; it costs a desk nothing while it is closed.

    Attributes:
        action: opens and closes it.
    """

    def __init__(self, page: "CheckInPage") -> None:
        super().__init__(page)
        self._page = page
        self._open_event, self._preferences = page.open_event, page.preferences
        self._window: VisitorWindow | None = None
        self.action: QAction = page.make_action(
            self.tr("Visitor’s screen"), "Ctrl+Shift+D", "monitor", self.toggle
        )
        page.desk.answered.connect(self._on_answered)
        page.desk.taken_back.connect(self._on_taken_back)
        page.desk.place_changed.connect(self._tell_event)
        page.walk_in.walked_in.connect(self._on_walked_in)
        self._open_event.tables_changed.connect(self._on_tables_changed)
        page.installEventFilter(self)
        has_second = len(QGuiApplication.screens()) > 1  # on the only one it would hide the desk
        if has_second and self._preferences.flag(OPEN_KEY, default=False):
            self.open()

    @property
    def window(self) -> VisitorWindow | None:
        """The window, while it is open."""
        return self._window

    def toggle(self) -> None:
        """Open it, or close it; remembered."""
        if self._window is not None:
            self._window.close()
        else:
            self.open()

    def open(self) -> None:
        """Open it on the second screen, and again when the event is opened again."""
        if self._window is None:
            self._window = VisitorWindow()
            self._window.left.connect(self._on_left)
            self._tell_event()
            self._window.open_on_best_screen(self._page.screen().name())
            self._preferences.set_value(OPEN_KEY, True)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The event is closed: the screen goes with it, and comes back with it."""
        if event.type() == QEvent.Type.Close and self._window is not None:
            window, self._window = self._window, None
            window.left.disconnect(self._on_left)
            window.close()
            window.deleteLater()
        return False

    def _on_left(self) -> None:
        if self._window is not None:
            self._window.deleteLater()
            self._window = None
            self._preferences.set_value(OPEN_KEY, False)

    def _tell_event(self) -> None:
        if self._window is not None:
            name = self._open_event.file.value("SELECT name FROM event WHERE id = 'event'")
            point = self._page.desk.point
            self._window.set_event(str(name or ""), point.zone if point else "UTC")

    def _on_tables_changed(self, tables: frozenset[str]) -> None:
        if "event" in tables:
            self._tell_event()

    def _on_answered(self, result: "ScanResult", _repeated: bool = False) -> None:  # noqa: FBT001, FBT002 - a slot
        if self._window is None:
            return

        def work(file: "EventFile") -> Visit:
            if result.person is None:
                return Visit()
            return read_visit(file, result.person.id, result.point, result.at)

        self._open_event.read(work, partial(self._on_read, result), latest=f"visitor {id(self)}")

    def _on_read(self, result: "ScanResult", visit: Visit) -> None:
        if self._window is not None:
            self._window.show_greeting(
                greet(
                    result,
                    visit,
                    usual=usual_language(self._preferences),
                    by_name=self._preferences.flag(NAME_KEY, default=True),
                )
            )

    def _on_walked_in(self, done: "WalkedIn") -> None:
        if done.answer is not None:
            self._on_answered(done.answer)

    def _on_taken_back(self, _admission: object) -> None:
        if self._window is not None:
            self._window.show_idle()
