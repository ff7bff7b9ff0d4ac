"""Shapes as PDF operators: paths, their filling and outlining, clipping and turning.

Lengths are points from the lower left, as in `pdf`, which draws what this describes.
"""

from collections.abc import Sequence
from typing import Final

from hubdesk.paper.colour import fill, operands

_ROUNDNESS: Final = 0.5523  # of the handles that make a Bezier curve a quarter of a circle


def rectangle(x: float, y: float, width: float, height: float, radius: float = 0) -> str:
    """The path of a rectangle, its corners rounded by the radius as far as it has room for."""
    radius = min(radius, width / 2, height / 2)
    if radius <= 0:
        return f"{x:.2f} {y:.2f} {width:.2f} {height:.2f} re "
    return _rounded(x, y, width, height, radius, radius)


def ellipse(x: float, y: float, width: float, height: float) -> str:
    """The path of an ellipse in this box."""
    return _rounded(x, y, width, height, width / 2, height / 2)


def _rounded(x: float, y: float, width: float, height: float, rx: float, ry: float) -> str:
    right, top = x + width, y + height
    corners = [  # where each side ends, the corner itself, where the next side begins
        ((right - rx, y), (right, y), (right, y + ry)),
        ((right, top - ry), (right, top), (right - rx, top)),
        ((x + rx, top), (x, top), (x, top - ry)),
        ((x, y + ry), (x, y), (x + rx, y)),
    ]
    pieces = [f"{x + rx:.2f} {y:.2f} m "]
    for end, corner, start in corners:
        handles = [
            at + _ROUNDNESS * (to - at)
            for point in (end, start)
            for at, to in zip(point, corner, strict=True)
        ]
        curve = " ".join(f"{number:.2f}" for number in (*handles, *start))
        pieces.append(f"{end[0]:.2f} {end[1]:.2f} l {curve} c ")
    pieces.append("h ")
    return "".join(pieces)


def painted(path: str, colour: str = "", outline: str = "", width: float = 0) -> str:
    """What fills a path and draws its outline; without a colour it does not."""
    if not outline or not width:
        return f"{fill(colour)}{path}f\n" if colour else ""
    pen = f"{operands(outline)} RG {width:.3f} w "
    return f"{fill(colour)}{pen}{path}B\n" if colour else f"{pen}{path}S\n"


def line(
    start: tuple[float, float],
    end: tuple[float, float],
    colour: str,
    width: float,
    dashes: Sequence[float] = (),
) -> str:
    """What draws a line; dashes are the lengths of a dash and of a gap."""
    pattern = f"[{' '.join(f'{length:.2f}' for length in dashes)}] 0 d " if dashes else ""
    return (
        f"q {pattern}{operands(colour)} RG {width:.3f} w"
        f" {start[0]:.2f} {start[1]:.2f} m {end[0]:.2f} {end[1]:.2f} l S Q\n"
    )


def clipped(path: str, content: str) -> str:
    """What draws only what lies inside a path."""
    return f"q {path}W n\n{content}Q\n"


def moved(content: str, matrix: Sequence[float]) -> str:
    """What draws under a matrix: `a b c d e f` as PDF has it."""
    return f"q {' '.join(f'{number:.5g}' for number in matrix)} cm\n{content}Q\n"


def quarter_turn(
    rotation: int, x: float, y: float, width: float, height: float
) -> tuple[float, ...]:
    """The matrix that turns content, drawn upright from the origin, clockwise into a box."""
    match rotation:
        case 90:
            return (0, -1, 1, 0, x, y + height)
        case 180:
            return (-1, 0, 0, -1, x + width, y + height)
        case 270:
            return (0, 1, -1, 0, x + width, y)
        case _:
            return (1, 0, 0, 1, x, y)
