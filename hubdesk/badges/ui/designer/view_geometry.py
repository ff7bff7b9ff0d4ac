"""How the badge lies on the canvas, and what is painted over it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from hubdesk.badges.arranging import Bounds

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hubdesk.badges.arranging import Snap
    from hubdesk.badges.template_model import Template

HANDLES: Final = ((-1, -1), (0, -1), (1, -1), (-1, 0), (1, 0), (-1, 1), (0, 1), (1, 1))
_EDGE: Final = 36  # pixels around the badge
_HANDLE: Final = 9
# the paper is white in either theme
_INK: Final = QColor("#2b59c3")
_SAFE: Final = QColor(0, 140, 160, 110)
_SNAP: Final = QColor(220, 0, 120, 190)
_GUIDE: Final = QColor(0, 110, 255, 150)


@dataclass(frozen=True, slots=True)
class ViewGeometry:
    """From millimetres of the badge to pixels of the canvas, and back.

    Attributes:
        scale: pixels a millimetre.
        left: pixels from the left of the canvas to the badge.
        top: pixels from above.
    """

    scale: float
    left: float
    top: float

    @classmethod
    def of(cls, canvas: QSize, badge: tuple[float, float], zoom: float) -> "ViewGeometry":
        """The badge in the middle of the canvas; without a zoom, as large as fits."""
        width, height = badge
        fitting = min((canvas.width() - 2 * _EDGE) / width, (canvas.height() - 2 * _EDGE) / height)
        scale = zoom or max(fitting, 0.5)
        left = (canvas.width() - width * scale) / 2
        return cls(scale, left, (canvas.height() - height * scale) / 2)

    def rect(self, area: Bounds) -> QRectF:
        """An area of the badge on the canvas."""
        return QRectF(
            self.left + area.x * self.scale,
            self.top + area.y * self.scale,
            area.width * self.scale,
            area.height * self.scale,
        )

    def to_mm(self, place: QPointF) -> tuple[float, float]:
        """A place of the canvas on the badge."""
        return (place.x() - self.left) / self.scale, (place.y() - self.top) / self.scale


def handle_rect(around: QRectF, handle: tuple[int, int]) -> QRectF:
    """A handle of a rectangle."""
    x = around.left() + around.width() * (handle[0] + 1) / 2
    y = around.top() + around.height() * (handle[1] + 1) / 2
    return QRectF(x - _HANDLE / 2, y - _HANDLE / 2, _HANDLE, _HANDLE)


def paint_lines(painter: QPainter, view: ViewGeometry, template: "Template", snap: "Snap") -> None:
    """The safe area, the guides, and the lines that something snapped to."""
    margin = template.margin
    safe = Bounds(margin, margin, template.width - 2 * margin, template.height - 2 * margin)
    painter.setPen(QPen(_SAFE, 1, Qt.PenStyle.DotLine))
    painter.drawRect(view.rect(safe))
    upright = [guide.at for guide in template.guides if not guide.flat]
    flat = [guide.at for guide in template.guides if guide.flat]
    for ink, across, down in ((_GUIDE, upright, flat), (_SNAP, snap.across, snap.down)):
        painter.setPen(QPen(ink, 1))
        for at in across:
            line = view.rect(Bounds(at, 0, 0, template.height))
            painter.drawLine(line.topLeft() - QPointF(0, 12), line.bottomLeft() + QPointF(0, 12))
        for at in down:
            line = view.rect(Bounds(0, at, template.width, 0))
            painter.drawLine(line.topLeft() - QPointF(12, 0), line.topRight() + QPointF(12, 0))


def paint_chosen(painter: QPainter, boxes: "Sequence[QRectF]", around: QRectF) -> None:
    """The chosen elements, and the handles around them."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(_INK, 1))
    for box in boxes:
        painter.drawRect(box)
    several = len(boxes) > 1
    line = Qt.PenStyle.DashLine if several else Qt.PenStyle.SolidLine
    painter.setPen(QPen(_INK, 1.5, line))
    painter.drawRect(around)
    painter.setBrush(QColor("white"))
    painter.setPen(QPen(_INK, 1.5))
    for handle in HANDLES:
        painter.drawRect(handle_rect(around, handle))
