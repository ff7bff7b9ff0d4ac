"""Badges of another size: what lies on them is brought in, or grows and shrinks with them."""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from hubdesk.badges.template_model import Agenda, Element, Template, Text, Texts

E = TypeVar("E", bound=Element)

_ROUNDED = 3  # digits
_SMALLEST = 4.0  # points of letters


def brought_in(element: E, template: Template) -> E:
    """An element as it is where it lies on the badge, no larger than that."""
    width, height = min(element.width, template.width), min(element.height, template.height)
    return replace(
        element,
        width=width,
        height=height,
        x=min(max(element.x, 0), template.width - width),
        y=min(max(element.y, 0), template.height - height),
    )


def with_size(template: Template, width: float, height: float) -> Template:
    """The template in another size; what would lie outside is brought in."""
    resized = replace(template, width=width, height=height)
    return _each(resized, lambda element: brought_in(element, resized))


def scaled(template: Template, width: float, height: float) -> Template:
    """The template in another size, with all that lies on it stretched alike.

    Letters grow and shrink by the smaller of both ways, so that they keep fitting.
    """
    across, down = width / template.width, height / template.height
    letters = min(across, down)
    resized = replace(
        template,
        width=width,
        height=height,
        guides=tuple(
            replace(guide, at=_round(guide.at * (down if guide.flat else across)))
            for guide in template.guides
        ),
    )

    def change(element: Element) -> Element:
        changed = replace(
            element,
            x=_round(element.x * across),
            y=_round(element.y * down),
            width=_round(element.width * across),
            height=_round(element.height * down),
        )
        if isinstance(changed, Texts):
            changed = replace(changed, texts=tuple(_text(each, letters) for each in changed.texts))
        elif isinstance(changed, Agenda):
            size = _points(changed.size, letters)
            changed = replace(changed, size=size, smallest=min(changed.smallest, size))
        return brought_in(changed, resized)

    return _each(resized, change)


def _text(text: Text, factor: float) -> Text:
    size = _points(text.size, factor)
    return replace(
        text, size=size, smallest=min(text.smallest, size), gap=_round(text.gap * factor)
    )


def _points(size: float, factor: float) -> float:
    """A size of letters, in halves of a point; what could be read before can be still."""
    return max(round(size * factor * 2) / 2, min(size, _SMALLEST))


def _each(template: Template, change: Callable[[Element], Element]) -> Template:
    back = None if template.back is None else tuple(change(each) for each in template.back)
    return replace(template, front=tuple(change(each) for each in template.front), back=back)


def _round(value: float) -> float:
    return round(value, _ROUNDED)
