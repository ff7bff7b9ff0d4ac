"""Puts a printer right: a page with crosses and rulers, and what its measures say.

A printer shifts what it prints, and stretches it a little. The page has a cross near each corner,
at a distance from the edges that is known; where they really are says how it shifts and stretches.
"""

from dataclasses import dataclass, replace
from typing import BinaryIO, Final

from hubdesk.badges.arrangement import Adjustment, Duplex
from hubdesk.badges.measures import cross, ruler_across, ruler_down
from hubdesk.paper import shapes
from hubdesk.paper.pdf import MM, PdfWriter
from hubdesk.paper.shaping import shape

_INSET: Final = 20.0  # mm, of the crosses
_SMALL: Final = 120.0  # a side below which the crosses stand nearer
_SMALL_INSET: Final = 8.0
_FURTHEST: Final = 25.0  # mm: more is no fault of a printer
_MOST: Final = 0.1  # likewise, of a stretch

Size = tuple[float, float]
"""Width and height in millimetres."""


@dataclass(frozen=True, slots=True)
class Measured:
    """What somebody measured on the page, in millimetres.

    Attributes:
        left: from the left edge of the paper to the upper left cross.
        top: from the upper edge to it.
        across: from it to the upper right cross.
        down: from it to the lower left cross.
        back_left: as `left`, on the back; None: the back was not measured.
        back_top: as `top`, on the back.
    """

    left: float
    top: float
    across: float
    down: float
    back_left: float | None = None
    back_top: float | None = None


def inset(size: Size) -> float:
    """How far from the edges the crosses are meant to be."""
    return _SMALL_INSET if min(size) < _SMALL else _INSET


def expected(size: Size) -> Measured:
    """What is measured on the page of a printer that is right."""
    edge = inset(size)
    return Measured(edge, edge, size[0] - 2 * edge, size[1] - 2 * edge, edge, edge)


def put_right(known: Adjustment, size: Size, measured: Measured) -> Adjustment:
    """What puts the printer right, from a page that was printed with what was known of it.

    Raises:
        ValueError: no printer is as wrong as that; it was measured wrongly.
    """
    edge = inset(size)
    scale_x, x, back_x = _axis(
        edge, size[0], known.scale_x, known.x, known.back_x,
        (measured.left, measured.across, measured.back_left),
    )  # fmt: skip
    scale_y, y, back_y = _axis(
        edge, size[1], known.scale_y, known.y, known.back_y,
        (measured.top, measured.down, measured.back_top),
    )  # fmt: skip
    return checked(Adjustment(x, y, scale_x, scale_y, back_x, back_y))


def checked(adjustment: Adjustment) -> Adjustment:
    """The adjustment in hundredths of a millimetre.

    Raises:
        ValueError: no printer is as wrong as that.
    """
    lengths = (adjustment.x, adjustment.y, adjustment.back_x, adjustment.back_y)
    scales = (adjustment.scale_x, adjustment.scale_y)
    if any(abs(length) > _FURTHEST for length in lengths) or any(
        abs(scale - 1) > _MOST for scale in scales
    ):
        raise ValueError("measured wrongly")
    return replace(
        adjustment,
        x=round(adjustment.x, 2),
        y=round(adjustment.y, 2),
        scale_x=round(adjustment.scale_x, 4),
        scale_y=round(adjustment.scale_y, 4),
        back_x=round(adjustment.back_x, 2),
        back_y=round(adjustment.back_y, 2),
    )


def _axis(
    edge: float,
    side: float,
    scale: float,
    offset: float,
    back: float,
    found: tuple[float, float, float | None],
) -> tuple[float, float, float]:
    """Scale, offset and the offset of the back, along one axis."""
    near, between, back_near = found
    stretch = between / (scale * (side - 2 * edge))
    if stretch <= 0:
        raise ValueError("measured wrongly")
    shift = near - stretch * (scale * edge + offset)
    new_offset = -shift / stretch
    if back_near is None:
        return 1 / stretch, new_offset, back
    back_shift = back_near - stretch * (scale * edge + offset + back)
    return 1 / stretch, new_offset, -back_shift / stretch - new_offset


def draw_calibration(
    stream: BinaryIO, size: Size, known: Adjustment, duplex: Duplex = Duplex.NONE
) -> None:
    """Write the page, and its back with both sides, as PDF, with what is known put right already.

    Args:
        stream: what is written to.
        size: of the paper.
        known: of the printer.
        duplex: how the printer turns the paper.
    """
    writer = PdfWriter(stream, title="HubDesk")
    for number in range(1 if duplex is Duplex.NONE else 2):
        page = adjusted(_page(writer, size, str(number + 1)), size, known, back=number > 0)
        writer.page(page, size[0] * MM, size[1] * MM)
    writer.finish()


def adjusted(content: str, size: Size, known: Adjustment, *, back: bool = False) -> str:
    """What draws the content of a page so that it comes out of the printer where it should."""
    x, y = known.x, known.y
    if back:
        x, y = x + known.back_x, y + known.back_y
    up = (size[1] * (1 - known.scale_y) - y) * MM
    return shapes.moved(content, (known.scale_x, 0, 0, known.scale_y, x * MM, up))


def _page(writer: PdfWriter, size: Size, name: str) -> str:
    width, height = size
    edge = inset(size)
    parts = [cross(x, y) for x in (edge, width - edge) for y in (edge, height - edge)]
    parts.append(ruler_across(edge, width - edge, height - edge))
    parts.append(ruler_down(edge, height - edge, edge, height))
    meant = expected(size)
    measures = (meant.left, meant.top, meant.across, meant.down)
    small = 7.0 if min(size) < _SMALL else 11.0
    words = [
        ("A", edge / 2, height - edge + 1),
        ("B", edge + 1, height - edge / 2),
        ("C", width / 2, height - edge - 4),
        ("D", edge + 2, height / 2 - 6),
        (f"{name}: {width:g} × {height:g} mm", edge + 8, height / 2),
        *(
            (f"{letter} = {length:g} mm", edge + 8, height / 2 - small / 2 * number)
            for number, (letter, length) in enumerate(zip("ABCD", measures, strict=True), 1)
        ),
    ]
    parts += [writer.text(shape(text), x * MM, y * MM, small) for text, x, y in words]
    return "".join(parts)
