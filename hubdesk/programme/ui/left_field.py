"""Fields whose text is saved when they are left."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget
from typing_extensions import override


class LeftText(QLineEdit):
    """One line; Escape gives it back.

    Signals:
        left: another text was entered.
    """

    left = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known = ""
        self.editingFinished.connect(self.leave)

    @property
    def is_typing(self) -> bool:
        """Whether somebody has typed something that is not saved."""
        return self.text() != self._known

    def show_text(self, text: str) -> None:
        """Show what is known."""
        self._known = text
        self.setText(text)
        self.setCursorPosition(0)

    def leave(self) -> None:
        """Save what was typed; an empty text is given back."""
        text = self.text().strip()
        if not text:
            self.setText(self._known)
        elif text != self._known:
            self._known = text
            self.left.emit(text)

    @override
    def keyPressEvent(self, qt_event: QKeyEvent) -> None:
        if qt_event.key() == Qt.Key.Key_Escape and self.is_typing:
            self.setText(self._known)
            return
        super().keyPressEvent(qt_event)


class LeftNotes(QPlainTextEdit):
    """Several lines.

    Signals:
        left: the field was left.
    """

    left = Signal()

    @override
    def focusOutEvent(self, qt_event: QFocusEvent) -> None:
        super().focusOutEvent(qt_event)
        self.left.emit()
