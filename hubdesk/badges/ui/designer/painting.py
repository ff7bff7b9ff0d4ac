"""What is painted over the badge: grid, edges, guides, what is chosen, what should be looked at."""

import math
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from hubdesk.badges.arranging import Bounds
from hubdesk.badges.ui.designer.view_geometry import HANDLES, ViewGeometry, handle_rect

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hubdesk.badges.snapping import Snap
    from hubdesk.badges.template_model import Template

# the paper is white in either theme, so that these are the same in both
_INK: Final = QColor("#2b59c3")
_SAFE: Final = QColor(0, 140, 160, 130)
_BLEED: Final = QColor(200, 60, 40, 150)
_SNAP: Final = QColor(220, 0, 120, 190)
_GUIDE: Final = QColor(0, 110, 255, 150)
_GRID: Final = QColor(90, 110, 140, 46)
_TENTH: Final = QColor(90, 110, 140, 92)
_LOOK: Final = QColor("#b36b00")
_SPARSE: Final = 5  # pixels between the lines of a grid that is painted
_OUT: Final = 12  # pixels that a guide goes beyond the badge


def paint_grid(painter: QPainter, view: ViewGeometry, template: "Template", step: float) -> None:
    """The lines of the grid, every tenth one stronger; where they are too close, only some."""
    shown = step
    while shown * view.scale < _SPARSE:
        shown *= 2
    badge = view.rect(Bounds(0, 0, template.width, template.height))
    thin: list[QLineF] = []
    strong: list[QLineF] = []
    for number in range(1, math.ceil(template.width / shown)):
        x = badge.left() + number * shown * view.scale
        (thin if number % 10 else strong).append(QLineF(x, badge.top(), x, badge.bottom()))
    for number in range(1, math.ceil(template.height / shown)):
        y = badge.top() + number * shown * view.scale
        (thin if number % 10 else strong).append(QLineF(badge.left(), y, badge.right(), y))
    for colour, lines in ((_GRID, thin), (_TENTH, strong)):
        painter.setPen(QPen(colour, 1))
        painter.drawLines(lines)


def paint_edges(painter: QPainter, view: ViewGeometry, template: "Template") -> None:
    """The safe area, and how far the badge bleeds."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    margin, bleed = template.margin, template.bleed
    if margin:
        safe = Bounds(margin, margin, template.width - 2 * margin, template.height - 2 * margin)
        painter.setPen(QPen(_SAFE, 1, Qt.PenStyle.DotLine))
        painter.drawRect(view.rect(safe))
    if bleed:
        area = Bounds(-bleed, -bleed, template.width + 2 * bleed, template.height + 2 * bleed)
        painter.setPen(QPen(_BLEED, 1, Qt.PenStyle.DashLine))
        painter.drawRect(view.rect(area))


def paint_lines(painter: QPainter, view: ViewGeometry, template: "Template", snap: "Snap") -> None:
    """The guides, and the lines that something snapped to."""
    upright = [guide.at for guide in template.guides if not guide.flat]
    flat = [guide.at for guide in template.guides if guide.flat]
    for ink, across, down in ((_GUIDE, upright, flat), (_SNAP, snap.across, snap.down)):
        painter.setPen(QPen(ink, 1))
        for at in across:
            line = view.rect(Bounds(at, 0, 0, template.height))
            painter.drawLine(
                line.topLeft() - QPointF(0, _OUT), line.bottomLeft() + QPointF(0, _OUT)
            )
        for at in down:
            line = view.rect(Bounds(0, at, template.width, 0))
            painter.drawLine(line.topLeft() - QPointF(_OUT, 0), line.topRight() + QPointF(_OUT, 0))


def paint_remarked(painter: QPainter, boxes: "Sequence[QRectF]") -> None:
    """The elements that should be looked at: a mark at their trailing upper corner."""
    for box in boxes:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(_LOOK, 1.5, Qt.PenStyle.DotLine))
        painter.drawRect(box)
        mark = QRectF(box.right() - 9, box.top() - 9, 18, 18)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_LOOK)
        painter.drawEllipse(mark)
        painter.setPen(QColor("white"))
        painter.drawText(mark, Qt.AlignmentFlag.AlignCenter, "!")


def paint_chosen(
    painter: QPainter, boxes: "Sequence[QRectF]", around: QRectF, *, is_locked: bool
) -> None:
    """The chosen elements, and the handles around them, if they can be moved."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(_INK, 1))
    for box in boxes:
        painter.drawRect(box)
    dashed = len(boxes) > 1 or is_locked
    line = Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine
    painter.setPen(QPen(_INK, 1.5, line))
    painter.drawRect(around)
    if is_locked:
        return
    painter.setBrush(QColor("white"))
    painter.setPen(QPen(_INK, 1.5))
    for handle in HANDLES:
        painter.drawRect(handle_rect(around, handle))
