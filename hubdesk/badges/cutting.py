"""Marks that show where to cut badges out, and the room between badges on a sheet."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from hubdesk.badges.sheet import Layout
from hubdesk.paper.pdf import MM, PdfWriter

_LENGTH: Final = 3.0  # mm
_DISTANCE: Final = 1.5
_WIDTH: Final = 0.1
_COLOUR: Final = "#808080"


def room_between(layout: Layout, surface: tuple[float, float]) -> float:
    """How far a badge can reach beyond its edges without touching its neighbour, in millimetres."""
    if (layout.width, layout.height) == surface:
        return 0
    gaps = [
        gap / 2
        for places, side in zip(zip(*layout.corners, strict=True), surface, strict=True)
        for gap in (to - at - side for at, to in pairwise(sorted(set(places))))
    ]
    edges = [
        min(x, y, layout.width - x - surface[0], layout.height - y - surface[1])
        for x, y in layout.corners
    ]
    return float(max(0, min([*gaps, *edges])))


def cut_marks(writer: PdfWriter, layout: Layout, width: float, height: float) -> str:
    """Short lines outside the corners of every badge of this size, but not on its neighbours."""
    return "".join(
        writer.rectangle(x * MM, (layout.height - y - high) * MM, wide * MM, high * MM, _COLOUR)
        for x, y, wide, high in sorted(set(_marks(layout, width, height)))
        if not any(
            x < left + width and left < x + wide and y < top + height and top < y + high
            for left, top in layout.corners
        )
    )


def _marks(
    layout: Layout, width: float, height: float
) -> Iterator[tuple[float, float, float, float]]:
    """Left, top, width and height of each mark."""
    for left, top in layout.corners:
        for x, outward_x in ((left, -1), (left + width, 1)):
            for y, outward_y in ((top, -1), (top + height, 1)):
                across = x + _DISTANCE if outward_x > 0 else x - _DISTANCE - _LENGTH
                yield across, y - _WIDTH / 2, _LENGTH, _WIDTH
                down = y + _DISTANCE if outward_y > 0 else y - _DISTANCE - _LENGTH
                yield x - _WIDTH / 2, down, _WIDTH, _LENGTH
