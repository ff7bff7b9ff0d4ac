"""What can be done to the elements of a badge template: pure functions from template to template.

Lengths are millimetres from the upper left corner of a side. Elements that are locked are left
where they are by everything that moves; nothing is moved outside the badge and its bleed.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from hubdesk.badges.template_json import fresh_id
from hubdesk.badges.template_model import Element, Template

SMALLEST = 1.0  # mm of an element's side
_ROUNDED = 3  # digits: a thousandth of a millimetre


class Side(Enum):
    """A side of a badge."""

    FRONT = "front"
    BACK = "back"


class Edge(Enum):
    """Where elements are aligned."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"
    TOP = "top"
    MIDDLE = "middle"
    BOTTOM = "bottom"


class Order(Enum):
    """Where an element goes in the order of drawing."""

    TO_FRONT = "to_front"
    FORWARD = "forward"
    BACKWARD = "backward"
    TO_BACK = "to_back"


@dataclass(frozen=True, slots=True)
class Bounds:
    """A rectangle around elements."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.y + self.height


def elements_of(template: Template, side: Side) -> tuple[Element, ...]:
    """The elements of a side, in the order in which they are drawn."""
    return template.front if side is Side.FRONT else (template.back or ())


def with_elements(template: Template, side: Side, elements: Iterable[Element]) -> Template:
    """The template with these elements on a side."""
    if side is Side.FRONT:
        return replace(template, front=tuple(elements))
    return replace(template, back=tuple(elements))


def element_of(template: Template, side: Side, key: str) -> Element | None:
    """The element with this id."""
    return next((each for each in elements_of(template, side) if each.id == key), None)


def with_groups(template: Template, side: Side, ids: Collection[str]) -> list[str]:
    """These elements, and all that are grouped with one of them, in the order of drawing."""
    elements = elements_of(template, side)
    groups = {each.group for each in elements if each.id in ids and each.group}
    return [each.id for each in elements if each.id in ids or each.group in groups]


def hit(template: Template, side: Side, x: float, y: float, slack: float = 0) -> str | None:
    """The uppermost element at a place, or near it: something thin can't be hit exactly."""
    for element in reversed(elements_of(template, side)):
        if (
            element.x - slack <= x <= element.x + element.width + slack
            and element.y - slack <= y <= element.y + element.height + slack
        ):
            return element.id
    return None


def within(template: Template, side: Side, area: Bounds) -> list[str]:
    """The elements that lie wholly inside an area."""
    return [
        each.id
        for each in elements_of(template, side)
        if each.x >= area.x
        and each.y >= area.y
        and each.x + each.width <= area.right
        and each.y + each.height <= area.bottom
    ]


def bounds(template: Template, side: Side, ids: Collection[str]) -> Bounds | None:
    """The rectangle around elements; None if there are none of them."""
    boxes = [each for each in elements_of(template, side) if each.id in ids]
    if not boxes:
        return None
    x, y = min(each.x for each in boxes), min(each.y for each in boxes)
    right = max(each.x + each.width for each in boxes)
    bottom = max(each.y + each.height for each in boxes)
    return Bounds(x, y, right - x, bottom - y)


def moved(template: Template, side: Side, ids: Collection[str], dx: float, dy: float) -> Template:
    """The template with elements moved together, as far as the badge goes."""
    movable = _movable(template, side, ids)
    box = bounds(template, side, movable)
    if box is None:
        return template
    beyond = template.bleed
    dx = _between(dx, -beyond - box.x, template.width + beyond - box.right)
    dy = _between(dy, -beyond - box.y, template.height + beyond - box.bottom)
    return _changed(template, side, movable, lambda each: _at(each, each.x + dx, each.y + dy))


def resized(
    template: Template,
    side: Side,
    ids: Collection[str],
    handle: tuple[int, int],
    dx: float,
    dy: float,
    *,
    keep_shape: bool = False,
) -> Template:
    """The template with elements made larger or smaller by a handle of the rectangle around them.

    Args:
        template: the template.
        side: its side.
        ids: which elements.
        handle: which handle: -1, 0 or 1 across and down; (1, 1) is the lower right corner.
        dx: how far it is dragged to the right.
        dy: how far it is dragged down.
        keep_shape: width and height stay in proportion.
    """
    movable = _movable(template, side, ids)
    box = bounds(template, side, movable)
    if box is None:
        return template
    beyond = template.bleed
    left, width = _stretched(box.x, box.width, handle[0], dx, (-beyond, template.width + beyond))
    top, height = _stretched(box.y, box.height, handle[1], dy, (-beyond, template.height + beyond))
    if keep_shape and handle[0] and handle[1] and box.width and box.height:
        factor = min(width / box.width, height / box.height)
        width, height = box.width * factor, box.height * factor
        left = box.right - width if handle[0] < 0 else box.x
        top = box.bottom - height if handle[1] < 0 else box.y
    across = width / box.width if box.width else 1.0
    down = height / box.height if box.height else 1.0

    def change(each: Element) -> Element:
        return replace(
            each,
            x=_round(left + (each.x - box.x) * across),
            y=_round(top + (each.y - box.y) * down),
            width=_round(each.width * across),
            height=_round(each.height * down),
        )

    return _changed(template, side, movable, change)


def aligned(template: Template, side: Side, ids: Collection[str], edge: Edge) -> Template:
    """The template with elements aligned to each other; a single one is aligned to the badge."""
    movable = _movable(template, side, ids)
    box = bounds(template, side, ids)
    if box is None:
        return template
    if len(ids) == 1:
        box = Bounds(0, 0, template.width, template.height)

    def change(each: Element) -> Element:
        match edge:
            case Edge.LEFT:
                return _at(each, box.x, each.y)
            case Edge.CENTRE:
                return _at(each, box.x + (box.width - each.width) / 2, each.y)
            case Edge.RIGHT:
                return _at(each, box.right - each.width, each.y)
            case Edge.TOP:
                return _at(each, each.x, box.y)
            case Edge.MIDDLE:
                return _at(each, each.x, box.y + (box.height - each.height) / 2)
            case Edge.BOTTOM:
                return _at(each, each.x, box.bottom - each.height)

    return _changed(template, side, movable, change)


def distributed(template: Template, side: Side, ids: Collection[str], *, across: bool) -> Template:
    """The template with the same room between each two of at least three elements."""
    boxes = [each for each in elements_of(template, side) if each.id in ids]
    if len(boxes) < 3:
        return template
    boxes.sort(key=lambda each: each.x if across else each.y)
    first, last = boxes[0], boxes[-1]
    start = first.x if across else first.y
    end = last.x + last.width if across else last.y + last.height
    room = (end - start - sum(each.width if across else each.height for each in boxes)) / (
        len(boxes) - 1
    )
    places: dict[str, float] = {}
    at = start
    for each in boxes:
        places[each.id] = at
        at += (each.width if across else each.height) + room

    def change(each: Element) -> Element:
        if across:
            return _at(each, places[each.id], each.y)
        return _at(each, each.x, places[each.id])

    return _changed(template, side, _movable(template, side, ids), change)


def reordered(template: Template, side: Side, ids: Collection[str], order: Order) -> Template:
    """The template with elements drawn earlier or later; among each other they stay in order."""
    elements = list(elements_of(template, side))
    chosen = [each for each in elements if each.id in ids]
    others = [each for each in elements if each.id not in ids]
    if not chosen:
        return template
    below = sum(each.id not in ids for each in elements[: elements.index(chosen[0])])
    match order:
        case Order.TO_FRONT:
            below = len(others)
        case Order.FORWARD:
            below = min(below + 1, len(others))
        case Order.BACKWARD:
            below = max(below - 1, 0)
        case Order.TO_BACK:
            below = 0
    return with_elements(template, side, [*others[:below], *chosen, *others[below:]])


def grouped(template: Template, side: Side, ids: Collection[str], *, together: bool) -> Template:
    """The template with elements in a group of their own, or in none any more."""
    taken = {each.group for each in template.elements}
    name = next(f"g{number}" for number in range(1, len(taken) + 2) if f"g{number}" not in taken)
    chosen = set(with_groups(template, side, ids))
    return _changed(
        template, side, chosen, lambda each: replace(each, group=name if together else "")
    )


def turned(template: Template, side: Side, ids: Collection[str], degrees: int) -> Template:
    """The template with what elements show turned clockwise, each around its own middle."""

    def change(each: Element) -> Element:
        rotation = (each.rotation + degrees) % 360
        if degrees % 180 == 0:
            return replace(each, rotation=rotation)
        width, height = min(each.height, template.width), min(each.width, template.height)
        x = _between(each.x + (each.width - width) / 2, 0, template.width - width)
        y = _between(each.y + (each.height - height) / 2, 0, template.height - height)
        return _at(replace(each, rotation=rotation, width=width, height=height), x, y)

    return _changed(template, side, _movable(template, side, ids), change)


def put_at(template: Template, side: Side, key: str, place: int) -> Template:
    """The template with an element drawn at this place of the order, 0 the lowest."""
    element = element_of(template, side, key)
    if element is None:
        return template
    others = [each for each in elements_of(template, side) if each.id != key]
    others.insert(min(max(place, 0), len(others)), element)
    return with_elements(template, side, others)


def locked(template: Template, side: Side, ids: Collection[str], *, on: bool) -> Template:
    """The template with elements that can't be moved, or can again."""
    return _changed(template, side, ids, lambda each: replace(each, locked=on))


def removed(template: Template, side: Side, ids: Collection[str]) -> Template:
    """The template without elements; locked ones stay."""
    gone = set(_movable(template, side, ids))
    kept = [each for each in elements_of(template, side) if each.id not in gone]
    return with_elements(template, side, kept)


def added(
    template: Template, side: Side, elements: Sequence[Element]
) -> tuple[Template, list[str]]:
    """The template with new elements uppermost, each with an id of its own; and these."""
    keys: list[str] = []
    for element in elements:
        key = fresh_id(template)
        keys.append(key)
        fresh = replace(element, id=key)
        template = with_elements(template, side, [*elements_of(template, side), fresh])
    return template, keys


def duplicated(
    template: Template, side: Side, ids: Collection[str], offset: float = 3.0
) -> tuple[Template, list[str]]:
    """The template with copies of elements a little beside them; and the ids of the copies."""
    originals = [each for each in elements_of(template, side) if each.id in ids]
    copies = [replace(each, group="", locked=False) for each in originals]
    template, keys = added(template, side, copies)
    return moved(template, side, keys, offset, offset), keys


def _movable(template: Template, side: Side, ids: Collection[str]) -> list[str]:
    return [each.id for each in elements_of(template, side) if each.id in ids and not each.locked]


def _changed(
    template: Template,
    side: Side,
    ids: Collection[str],
    change: Callable[[Element], Element],
) -> Template:
    return with_elements(
        template,
        side,
        [change(each) if each.id in ids else each for each in elements_of(template, side)],
    )


def _stretched(
    start: float, length: float, handle: int, by: float, limits: tuple[float, float]
) -> tuple[float, float]:
    """Where a stretch begins, and how long it is, once one of its ends is dragged."""
    least = min(SMALLEST, length)
    if handle > 0:
        return start, _between(length + by, least, limits[1] - start)
    if handle < 0:
        by = _between(by, limits[0] - start, length - least)
        return start + by, length - by
    return start, length


def _at(element: Element, x: float, y: float) -> Element:
    return replace(element, x=_round(x), y=_round(y))


def _between(value: float, least: float, most: float) -> float:
    return min(max(value, least), most)


def _round(value: float) -> float:
    # adding 0 makes a negative zero positive: JSON would write it as -0.0
    return round(value, _ROUNDED) + 0.0
