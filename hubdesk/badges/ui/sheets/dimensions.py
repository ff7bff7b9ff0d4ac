"""The lengths of a sheet, drawn above and beside its page as on a plan."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPen, QTransform

from hubdesk.badges.sheet import Sheet
from hubdesk.badges.ui.sheets.fault_words import millimetres

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPainter

_NEAR: Final = 12  # pixels from the page
_FAR: Final = 34
_TICK: Final = 3
_SEEN: Final = 0.005  # mm; a shorter length is none


@dataclass(frozen=True, slots=True)
class Dimension:
    """One length.

    Attributes:
        name: of the field that says it: `page`, `cell`, `first`, `gap`; empty: what is left over.
        start: where it begins, in millimetres from the left or the upper edge of the page.
        length: in millimetres.
        is_down: it is measured along the left edge.
        is_whole: of the whole page, drawn farther out.
    """

    name: str
    start: float
    length: float
    is_down: bool
    is_whole: bool = False


def dimensions(sheet: Sheet, badge: tuple[float, float]) -> list[Dimension]:
    """What is measured on a sheet: the margin, a cell and a gap, what is left over, the page."""
    page = sheet.page or badge
    found = [Dimension("page", 0, page[axis], axis == 1, is_whole=True) for axis in (0, 1)]
    if sheet.page is None or sheet.cell == sheet.page:
        return found
    for axis, begin, count in ((0, sheet.left, sheet.columns), (1, sheet.top, sheet.rows)):
        size, step = sheet.cell[axis], sheet.pitch[axis]
        end = begin + (count - 1) * step + size
        parts = [("first", 0.0, begin), ("cell", begin, size)]
        if count > 1:
            parts.append(("gap", begin + size, step - size))
        parts.append(("", end, page[axis] - end))
        found += [
            Dimension(name, start, length, axis == 1)
            for name, start, length in parts
            if length > _SEEN
        ]
    return found


def draw_dimension(
    painter: "QPainter",
    dimension: Dimension,
    page: QRectF,
    scale: float,
    colour: "QColor",
    *,
    stressed: bool,
) -> None:
    """Draw a length beside the page.

    Args:
        painter: has the font.
        dimension: the length.
        page: where the page is, in pixels.
        scale: pixels for a millimetre.
        colour: of the line and the words.
        stressed: it is set off, and its words stand there even where they have little room.
    """
    away = _FAR if dimension.is_whole else _NEAR
    painter.save()
    painter.setPen(QPen(colour, 2 if stressed else 1))
    if dimension.is_down:  # as one across, turned: the words run upwards
        x, y = page.left() - away, page.top() + dimension.start * scale
        begin, end = -dimension.length * scale, 0.0
    else:
        x, y = page.left() + dimension.start * scale, page.top() - away
        begin, end = 0.0, dimension.length * scale
    painter.setTransform(QTransform.fromTranslate(x, y), combine=True)
    painter.rotate(-90 if dimension.is_down else 0)
    words = millimetres(dimension.length)
    room = painter.fontMetrics().horizontalAdvance(words)
    has_room = room + 8 <= end - begin
    painter.drawLine(QLineF(begin, 0, end, 0))
    for at in (begin, end):
        painter.drawLine(QLineF(at, -_TICK, at, _TICK))
    if has_room or stressed:
        height = painter.fontMetrics().height()
        place = QRectF(0, 0, room + 4, height)
        place.moveCenter(QPointF((begin + end) / 2, -height / 2 - 1))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)
    painter.restore()
