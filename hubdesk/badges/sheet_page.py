"""A page that shows where the cells of a sheet lie, to be laid over the sheet and held to light."""

from typing import BinaryIO, Final

from hubdesk.badges.arrangement import NO_ADJUSTMENT, Adjustment
from hubdesk.badges.calibration import adjusted, inset
from hubdesk.badges.measures import ruler_across, ruler_down
from hubdesk.badges.sheet import Cell, Layout, Sheet, fits, lay_on
from hubdesk.paper import shapes
from hubdesk.paper.pdf import MM, PdfWriter
from hubdesk.paper.shaping import shape

_UNITS: Final = 1000  # of a shaped line in a letter size
_INK: Final = "#000000"
_BADGE_INK: Final = "#808080"
_LARGEST: Final = 36.0  # points, of a number
_SMALL: Final = 7.0
_EVERY: Final = 10  # mm, between the figures of a ruler


def draw_sheet_page(
    stream: BinaryIO,
    sheet: Sheet,
    badge: tuple[float, float],
    words: str,
    known: Adjustment = NO_ADJUSTMENT,
) -> None:
    """Write the outlines of the cells with their numbers, and two rulers, as PDF of one page.

    Args:
        stream: what is written to.
        sheet: the paper; its cells lie on its page. One without a page has the badge's own.
        badge: width and height of what is printed; its outline is shown in the cells, if it fits.
        words: what stands on the page about it.
        known: what puts the printer right.
    """
    layout = lay_on(sheet, *badge) if fits(sheet, *badge) else None
    size = sheet.page or badge
    writer = PdfWriter(stream, title=words)
    cells = sheet.cells or (Cell(0, 0, *badge),)
    height = size[1]
    parts = [_outlines(layout, badge, height)] if layout is not None and sheet.page else []
    for number, cell in enumerate(cells, start=1):
        path = shapes.rectangle(
            cell.x * MM, (height - cell.y - cell.height) * MM, cell.width * MM, cell.height * MM
        )
        parts.append(shapes.painted(path, outline=_INK, width=0.2 * MM))
        parts.append(_number(writer, str(number), cell, height))
    parts.append(_rulers(writer, size))
    edge = inset(size)
    parts.append(writer.text(shape(words), (edge + 5) * MM, (edge / 2 - 1) * MM, _SMALL))
    writer.page(adjusted("".join(parts), size, known), size[0] * MM, height * MM)
    writer.finish()


def _outlines(layout: Layout, badge: tuple[float, float], height: float) -> str:
    width, tall = badge
    return "".join(
        shapes.line(
            (start[0] * MM, (height - start[1]) * MM),
            (end[0] * MM, (height - end[1]) * MM),
            _BADGE_INK, 0.15 * MM, (2, 2),
        )
        for x, y in layout.corners
        for start, end in (
            ((x, y), (x + width, y)), ((x, y + tall), (x + width, y + tall)),
            ((x, y), (x, y + tall)), ((x + width, y), (x + width, y + tall)),
        )
    )  # fmt: skip


def _number(writer: PdfWriter, text: str, cell: Cell, height: float) -> str:
    line = shape(text, bold=True)
    size = min(_LARGEST, cell.height * MM / 3, cell.width * MM / 3)
    x = (cell.x + cell.width / 2) * MM - line.width * size / _UNITS / 2
    return writer.text(line, x, (height - cell.y - cell.height / 2) * MM - size / 3, size)


def _rulers(writer: PdfWriter, size: tuple[float, float]) -> str:
    """Along the upper and the left edge, where printers reach; they count from the edges."""
    width, height = size
    edge = inset(size) / 2
    parts = [
        ruler_across(edge, width - edge, height - edge - 3),
        ruler_down(edge + 3, height - edge, edge + 3, height),
    ]
    for place in range(_EVERY, int(width - edge), _EVERY):
        if place < edge + 5:  # there the other ruler begins
            continue
        line = shape(str(place))
        x = place * MM - line.width * _SMALL / _UNITS / 2
        parts.append(writer.text(line, x, (height - edge - 6) * MM, _SMALL))
    for place in range(_EVERY * 2, int(height - edge), _EVERY):
        y = (height - place) * MM - _SMALL / 3
        parts.append(writer.text(shape(str(place)), (edge + 4) * MM, y, _SMALL))
    return "".join(parts)
