"""The window of a kiosk: fills the screen, and does not close or shrink without being allowed."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow

    from hubdesk.shell.frame_access import FrameAccess

HOLD: Final = 2000  # milliseconds that Esc is held to leave a kiosk without a PIN


class KioskGuard(QObject):
    """Keeps a window a kiosk as long as the desk that it shows is one.

    Signals:
        changed: it became a kiosk, or none (`bool`).
    """

    changed = Signal(bool)

    def __init__(self, window: "QMainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._access: FrameAccess | None = None
        self._handle: QWindow | None = None
        self._before = Qt.WindowState.WindowNoState
        self._fills = False
        self._may_close = False
        self._held = QTimer(self, singleShot=True, interval=HOLD)
        self._held.timeout.connect(self._on_held)

    @property
    def holds(self) -> bool:
        """Whether the window is a kiosk."""
        return self._access is not None and self._access.desk.is_kiosk

    def guard(self, access: "FrameAccess | None") -> None:
        """Watch another desk, or none: the event is closed."""
        self._access = access
        self._may_close = False
        if access is not None:
            access.applied.connect(self._follow)
            access.close_allowed.connect(self._on_close_allowed)
        self._follow()

    def refuses_to_close(self) -> bool:
        """Whether the window stays open; then the PIN is asked for.

        When the computer is shut down nobody is asked: it is a kiosk again after that.
        """
        if not self.holds or self._may_close or _is_shut_down():
            return False
        if self._access is not None:
            self._access.ask_to_close()
        return True

    def keep_filled(self) -> None:
        """Fill the screen again if the system made the window smaller."""
        if self.holds and not self._window.isFullScreen() and not self._window.isMinimized():
            QTimer.singleShot(0, self, self._fill)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See whether Esc is held, wherever in the window the focus is."""
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.isAutoRepeat():
                return False
            if event.type() == QEvent.Type.KeyPress and self._ends_by_esc():
                self._held.start()
            elif event.type() == QEvent.Type.KeyRelease:
                self._held.stop()
        return False

    def _ends_by_esc(self) -> bool:
        return self._access is not None and self._access.is_held_by_esc

    def _follow(self) -> None:
        holds = self.holds
        if holds is self._fills:
            return
        self._fills = holds
        window = self._window
        if holds:
            self._before = window.windowState() & ~Qt.WindowState.WindowFullScreen
            self._fill()
            window.winId()  # there may be no handle yet
            self._handle = window.windowHandle()
            self._handle.installEventFilter(self)
        else:
            self._held.stop()
            if self._handle is not None:
                self._handle.removeEventFilter(self)
            self._handle = None
            window.setWindowState(self._before)
        self.changed.emit(holds)

    def _fill(self) -> None:
        if self.holds:
            state = self._window.windowState()
            self._window.setWindowState(state | Qt.WindowState.WindowFullScreen)

    def _on_held(self) -> None:
        if self._access is not None and self._ends_by_esc():
            self._access.sheet.close_sheet()
            self._access.desk.end_kiosk()

    def _on_close_allowed(self) -> None:
        self._may_close = True
        self._window.close()
        self._may_close = False  # a job may have kept it open


def _is_shut_down() -> bool:
    app = QGuiApplication.instance()
    return isinstance(app, QGuiApplication) and app.isSavingSession()
