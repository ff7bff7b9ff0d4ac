"""The one field of the desk: what is typed is looked for, Enter checks in."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override

_CONTROL = Qt.KeyboardModifier.ControlModifier


class SearchField(QLineEdit):
    """The one field of the desk.

    Signals:
        entered: Enter was pressed.
        down: the way into the list was taken.
        spaced: the space bar was pressed before any letter.
    """

    entered = Signal()
    down = Signal()
    spaced = Signal()

    def __init__(self, placeholder: str) -> None:
        super().__init__()
        self.setPlaceholderText(placeholder)
        self.setMaxLength(300)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if event.modifiers() & _CONTROL:
                event.ignore()  # the page's
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.entered.emit()
            case Qt.Key.Key_Space if not self.text():
                self.spaced.emit()
            case Qt.Key.Key_Down:
                self.down.emit()
            case Qt.Key.Key_Escape:
                event.ignore()  # the page's
            case _:
                super().keyPressEvent(event)
