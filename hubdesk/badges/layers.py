"""Parts what many badges share from what only one says, without changing what lies on what.

The elements of a side become layers: shared ones, each drawn once for many badges, and personal
ones, in turn. An element goes into the lowest layer of its kind above everything it overlaps that
was drawn before it: on most badges that makes one shared layer and one personal.
"""

from collections.abc import Sequence

from hubdesk.badges.template_model import Element, Rule, is_repeated


def layers(elements: Sequence[Element]) -> list[list[Element]]:
    """The layers from the lowest up: the first, third … are shared, the others personal."""
    found: list[list[Element]] = [[], []]
    level: list[tuple[Element, int]] = []
    for element in elements:
        lowest = max((at for other, at in level if _overlap(element, other)), default=0)
        wanted = 0 if is_repeated(element) else 1
        at = lowest if lowest % 2 == wanted else lowest + 1
        while at >= len(found):
            found += [[], []]
        found[at].append(element)
        level.append((element, at))
    return found


def _overlap(one: Element, other: Element) -> bool:
    """Whether the boxes of two elements touch, counting what a line or an outline adds."""
    room = _spread(one) + _spread(other)
    return (
        one.x < other.x + other.width + room
        and other.x < one.x + one.width + room
        and one.y < other.y + other.height + room
        and other.y < one.y + one.height + room
    )


def _spread(element: Element) -> float:
    if isinstance(element, Rule):
        return element.thickness
    return float(getattr(element, "outline_width", 0) if getattr(element, "outline", "") else 0)
