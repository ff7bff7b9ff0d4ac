"""A frame of warning stripes around everything, the same in every theme."""

from typing import Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

THICKNESS: Final = 12
YELLOW: Final = "#ffc340"
BLACK: Final = "#241a00"
_STRIPE: Final = 18


class StripedFrame(QWidget):
    """Stripes around one widget; nobody takes that for the real thing."""

    def __init__(self, inner: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        column = QVBoxLayout(self)
        column.setContentsMargins(THICKNESS, THICKNESS, THICKNESS, THICKNESS)
        column.addWidget(inner)

    @override
    def paintEvent(self, qt_event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(YELLOW))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(BLACK))
        width, height = self.width(), self.height()
        for left in range(-height, width, 2 * _STRIPE):
            corners = (
                (left, height),
                (left + _STRIPE, height),
                (left + _STRIPE + height, 0),
                (left + height, 0),
            )
            painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))
        inner = self.rect().adjusted(THICKNESS, THICKNESS, -THICKNESS, -THICKNESS)
        painter.fillRect(inner, self.palette().window())  # what is inside may have no ground
        painter.end()
