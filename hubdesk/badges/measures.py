"""Crosses and rulers on pages that are measured, as PDF operators.

Lengths are millimetres from the lower left.
"""

import math
from typing import Final

from hubdesk.paper import shapes
from hubdesk.paper.pdf import MM

_ARM: Final = 5.0
_INK: Final = "#000000"

Point = tuple[float, float]


def line(start: Point, end: Point, width: float, ink: str = _INK) -> str:
    """What draws a line."""
    return shapes.line((start[0] * MM, start[1] * MM), (end[0] * MM, end[1] * MM), ink, width * MM)


def cross(x: float, y: float) -> str:
    """What draws a cross around a point."""
    return line((x - _ARM, y), (x + _ARM, y), 0.2) + line((x, y - _ARM), (x, y + _ARM), 0.2)


def ruler_across(first: float, last: float, y: float) -> str:
    """What draws a mark at each whole millimetre, upwards; longer at five and ten."""
    return "".join(
        line((place, y), (place, y + _tick(place)), 0.1) for place in _whole(first, last)
    )


def ruler_down(first: float, last: float, x: float, height: float) -> str:
    """What draws such marks to the left of a line; they count from the upper edge of the page.

    Args:
        first: the first place, from the upper edge.
        last: the last, likewise.
        x: of the line.
        height: of the page.
    """
    return "".join(
        line((x - _tick(place), height - place), (x, height - place), 0.1)
        for place in _whole(first, last)
    )


def _whole(first: float, last: float) -> range:
    return range(math.ceil(first), math.floor(last) + 1)


def _tick(place: int) -> float:
    return 3.0 if place % 10 == 0 else 2.0 if place % 5 == 0 else 1.2
