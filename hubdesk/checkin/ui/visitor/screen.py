"""Opens the visitor's screen of a desk, and closes it; what it says is loaded with it."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction, QGuiApplication
from typing_extensions import override

if TYPE_CHECKING:
    from hubdesk.checkin.ui.page import CheckInPage
    from hubdesk.checkin.ui.visitor.greeter import Greeter
    from hubdesk.checkin.ui.visitor.window import VisitorWindow

OPEN_KEY: Final = "visitor/open"


class VisitorScreen(QObject):
    """The visitor's screen of one check-in page; it costs a desk nothing while it is closed.

    Attributes:
        action: opens and closes it.
    """

    def __init__(self, page: "CheckInPage") -> None:
        super().__init__(page)
        self._page = page
        self._greeter: Greeter | None = None
        self.action: QAction = page.make_action(
            self.tr("Visitor’s screen"), "Ctrl+Shift+D", "monitor", self.toggle
        )
        page.installEventFilter(self)
        has_second = len(QGuiApplication.screens()) > 1  # on the only one it would hide the desk
        if has_second and page.preferences.flag(OPEN_KEY, default=False):
            self.open()

    @property
    def window(self) -> "VisitorWindow | None":
        """The window, while it is open."""
        return None if self._greeter is None else self._greeter.window

    def toggle(self) -> None:
        """Open it, or close it; remembered."""
        if self._greeter is not None:
            self._greeter.window.close()
        else:
            self.open()

    def open(self) -> None:
        """Open it on the second screen, and again when the event is opened again."""
        if self._greeter is None:
            from hubdesk.checkin.ui.visitor.greeter import Greeter  # noqa: PLC0415 - when wanted

            self._greeter = Greeter(self._page)
            self._greeter.window.left.connect(self._on_left)
            self._page.preferences.set_value(OPEN_KEY, True)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The event is closed: the screen goes with it, and comes back with it."""
        if event.type() == QEvent.Type.Close and self._greeter is not None:
            self._greeter.window.left.disconnect(self._on_left)
            self._end()
        return False

    def _on_left(self) -> None:
        self._end()
        self._page.preferences.set_value(OPEN_KEY, False)

    def _end(self) -> None:
        greeter, self._greeter = self._greeter, None
        if greeter is not None:
            greeter.end()
