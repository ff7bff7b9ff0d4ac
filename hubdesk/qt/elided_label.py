"""A line of text that takes the room there is: what does not fit ends in an ellipsis."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QStyle, QToolTip, QWidget
from typing_extensions import override


class ElidedLabel(QLabel):
    """Its tip shows the whole text where it is cut; screen readers read the whole in any case."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    @property
    def shown_text(self) -> str:
        """What of the text has room."""
        room = self.contentsRect().width()
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        self.style().drawItemText(
            QPainter(self),
            self.contentsRect(),
            QStyle.visualAlignment(self.layoutDirection(), self.alignment()).value,
            self.palette(),
            self.isEnabled(),
            self.shown_text,
            self.foregroundRole(),
        )

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and self._is_cut():
            QToolTip.showText(event.globalPos(), self.text(), self)
            return True
        return super().event(event)

    def _is_cut(self) -> bool:
        return not self.toolTip() and self.shown_text != self.text()
