"""What the keys of the display do: shown for some seconds when it opens or the mouse moves."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QLabel, QWidget
from typing_extensions import override

if TYPE_CHECKING:
    from hubdesk.qt.colours import Tokens

_SHOWN: Final = 5000  # milliseconds
_EDGE: Final = 24


class Hints(QLabel):
    """One line over the lower edge of the display; with it goes the mouse pointer."""

    def __init__(self, display: QWidget) -> None:
        super().__init__(display)
        self._display = display
        self._keys: list[str] = []
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._timer = QTimer(self, singleShot=True, interval=_SHOWN)
        self._timer.timeout.connect(self._disappear)
        self.hide()
        display.installEventFilter(self)

    def add(self, action: QAction) -> None:
        """Tell one more key."""
        native = QKeySequence.SequenceFormat.NativeText
        keys = " / ".join(keys.toString(native) for keys in action.shortcuts())
        self._keys.append(f"{keys}  {action.text()}")
        self.setText("      ".join(self._keys))

    def appear(self) -> None:
        """Be seen for some seconds."""
        self._display.unsetCursor()
        self.place()
        self.show()
        self.raise_()
        self._timer.start()

    def place(self) -> None:
        """Go where the lower edge is now."""
        self.adjustSize()
        self.move(
            (self._display.width() - self.width()) // 2,
            self._display.height() - self.height() - _EDGE,
        )

    def set_colours(self, colours: "Tokens") -> None:
        """Be drawn in other colours."""
        self.setStyleSheet(
            f"background: {colours.text.name()}; color: {colours.surface.name()};"
            " border-radius: 8px; padding: 8px 16px; font-size: 15px;"
        )
        self.place()

    @override
    def eventFilter(self, watched: QObject, qt_event: QEvent) -> bool:
        if qt_event.type() == QEvent.Type.Close:
            self._timer.stop()
        return False

    def _disappear(self) -> None:
        self.hide()
        if self._display.isFullScreen():
            self._display.setCursor(Qt.CursorShape.BlankCursor)
