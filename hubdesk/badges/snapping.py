"""Where elements that are dragged come to lie: at lines that are near, else on the grid."""

from collections.abc import Collection
from dataclasses import dataclass

from hubdesk.badges.arranging import Side, bounds, elements_of
from hubdesk.badges.template_model import Template


@dataclass(frozen=True, slots=True)
class Snap:
    """Where something that is dragged goes, and the lines that it went to.

    Attributes:
        dx, dy: how far it is moved, in place of what the hand did.
        across: places from the left of upright lines.
        down: places from the top of flat lines.
    """

    dx: float
    dy: float
    across: tuple[float, ...] = ()
    down: tuple[float, ...] = ()


def lines_of(
    template: Template, side: Side, ids: Collection[str]
) -> tuple[frozenset[float], frozenset[float]]:
    """The upright and the flat lines that attract these elements: edges, guides, the others."""
    upright = {0.0, template.width / 2, template.width, template.margin,
               template.width - template.margin}  # fmt: skip
    flat = {0.0, template.height / 2, template.height, template.margin,
            template.height - template.margin}  # fmt: skip
    upright |= {guide.at for guide in template.guides if not guide.flat}
    flat |= {guide.at for guide in template.guides if guide.flat}
    for each in elements_of(template, side):
        if each.id not in ids:
            upright |= {each.x, each.x + each.width / 2, each.x + each.width}
            flat |= {each.y, each.y + each.height / 2, each.y + each.height}
    return frozenset(upright), frozenset(flat)


def snapped(
    template: Template,
    side: Side,
    ids: Collection[str],
    dx: float,
    dy: float,
    *,
    grid: float = 0,
    reach: float = 1.5,
) -> Snap:
    """Where elements that are dragged so far go: to lines that are near, else to the grid.

    Args:
        template: as it is before the drag.
        side: its side.
        ids: what is dragged.
        dx: how far to the right.
        dy: how far down.
        grid: millimetres between the lines of the grid; 0: none.
        reach: how near a line attracts.
    """
    box = bounds(template, side, ids)
    if box is None:
        return Snap(dx, dy)
    upright, flat = lines_of(template, side, ids)
    to_x, across = _attracted(box.x + dx, (0.0, box.width / 2, box.width), upright, grid, reach)
    to_y, down = _attracted(box.y + dy, (0.0, box.height / 2, box.height), flat, grid, reach)
    return Snap(to_x - box.x, to_y - box.y, across, down)


def edge_snapped(
    template: Template,
    side: Side,
    ids: Collection[str],
    handle: tuple[int, int],
    dx: float,
    dy: float,
    *,
    grid: float = 0,
    reach: float = 1.5,
) -> Snap:
    """Where the edges go that a handle drags so far; else as `snapped`."""
    box = bounds(template, side, ids)
    if box is None:
        return Snap(dx, dy)
    upright, flat = lines_of(template, side, ids)
    x = box.x if handle[0] < 0 else box.right
    y = box.y if handle[1] < 0 else box.bottom
    across: tuple[float, ...] = ()
    down: tuple[float, ...] = ()
    if handle[0]:
        to_x, across = _attracted(x + dx, (0.0,), upright, grid, reach)
        dx = to_x - x
    if handle[1]:
        to_y, down = _attracted(y + dy, (0.0,), flat, grid, reach)
        dy = to_y - y
    return Snap(dx, dy, across, down)


def _attracted(
    start: float,
    anchors: Collection[float],
    lines: Collection[float],
    grid: float,
    reach: float,
) -> tuple[float, tuple[float, ...]]:
    """Where a stretch begins once an anchor of it is attracted, and the lines it lies at then."""
    near = [
        (abs(start + anchor - line), line - anchor)
        for line in lines
        for anchor in anchors
        if abs(start + anchor - line) <= reach
    ]
    if near:
        _, begin = min(near)
        met = {line for line in lines for anchor in anchors if abs(begin + anchor - line) < 0.01}
        return begin, tuple(sorted(met))
    return (round(start / grid) * grid if grid else start), ()
