"""Says on the visitor's screen what the desk answers, while that screen is open."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject

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

NAME_KEY = "visitor/by-name"
LANGUAGE_KEY = "visitor/language"


def usual_language(preferences: "Preferences") -> str:
    """The language for visitors of whom no language is known, or none that the screen speaks."""
    for code in (preferences.text(LANGUAGE_KEY), QLocale().name()[:2]):
        if code in NATIVE:
            return code
    return USUAL


class Greeter(QObject):
    """Follows a check-in page with a window for visitors.

    Attributes:
        window: the window.
    """

    def __init__(self, page: "CheckInPage") -> None:
        """Open the window, on the second screen if there is one."""
        super().__init__(page)
        self._page = page
        self._open_event, self._preferences = page.open_event, page.preferences
        self.window = VisitorWindow()
        page.desk.answered.connect(self._on_answered)
        page.desk.taken_back.connect(self._on_taken_back)
        page.desk.place_changed.connect(self._tell_event)
        page.walk_in.walked_in.connect(self._on_walked_in)
        self._open_event.tables_changed.connect(self._on_tables_changed)
        self._tell_event()
        self.window.open_on_best_screen(page.screen().name())

    def end(self) -> None:
        """Close the window, and follow no longer."""
        self.window.close()
        self.window.deleteLater()
        self.deleteLater()

    def _tell_event(self) -> None:
        name = self._open_event.file.value("SELECT name FROM event WHERE id = 'event'")
        point = self._page.desk.point
        self.window.set_event(str(name or ""), point.zone if point else "UTC")

    def _on_tables_changed(self, tables: frozenset[str]) -> None:
        if "event" in tables:
            self._tell_event()

    def _on_answered(self, result: "ScanResult", _repeated: bool = False) -> None:  # noqa: FBT001, FBT002 - a slot
        def work(file: "EventFile") -> Visit:
            if result.person is None:
                return Visit()
            return read_visit(file, result.person.id, result.point, result.at)

        self._open_event.read(work, partial(self._on_read, result), latest=f"visitor {id(self)}")

    def _on_read(self, result: "ScanResult", visit: Visit) -> None:
        self.window.show_greeting(
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
        self.window.show_idle()
