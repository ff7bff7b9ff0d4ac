"""Asks for the title of a session that was drawn, in the place where it was drawn."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from hubdesk.programme.moving import Place


class TitleEditor(QLineEdit):
    """A field over the grid.

    Signals:
        titled: a title was given, and the place of the session.
    """

    titled = Signal(str, object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._place: Place | None = None
        self.setPlaceholderText(self.tr("Title, then Enter"))
        self.setAccessibleName(self.tr("Title of the new session"))
        self.returnPressed.connect(self._finish)
        self.hide()

    def ask(self, place: Place, where: QRect) -> None:
        """Ask for the title of what was drawn here."""
        self._place = place
        self.clear()
        height = max(self.sizeHint().height(), 34)
        self.setGeometry(where.x(), where.y(), max(where.width(), 140), height)
        self.raise_()
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def keyPressEvent(self, qt_event: QKeyEvent) -> None:
        if qt_event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(qt_event)

    @override
    def focusOutEvent(self, qt_event: QFocusEvent) -> None:
        super().focusOutEvent(qt_event)
        if qt_event.reason() is not Qt.FocusReason.PopupFocusReason:
            self._finish()

    def _finish(self) -> None:
        place, title = self._place, self.text().strip()
        if place is None:
            return
        self._leave()
        if title:
            self.titled.emit(title, place)

    def _leave(self) -> None:
        self._place = None
        parent = self.parentWidget()
        had_focus = self.hasFocus()
        self.hide()
        if had_focus and parent is not None:
            parent.setFocus(Qt.FocusReason.OtherFocusReason)
