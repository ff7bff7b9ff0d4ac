"""Templates as JSON: what is written is read back as the same template.

A template is an object of `format` 2 with `front` and, if it has one, `back`: arrays of elements.
An element's `draw` says what it is; every other key is a field of that element in
`template_model`, left out where it has its usual value.

Format 1, which HubDesk wrote no files of but read those of others, is read as well: it has
`elements`; a text there has `show`, the field it shows, and a code has one `size`.
"""

import itertools
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import MISSING, Field, fields
from enum import Enum
from pathlib import Path
from typing import Any, Final

from hubdesk.badges.data_files import ROUNDING, Data, count, length
from hubdesk.badges.template_fields import field_text, is_field
from hubdesk.badges.template_model import (
    Agenda,
    Box,
    Code,
    Element,
    Ellipse,
    Guide,
    Photo,
    PictureBox,
    Placed,
    Rule,
    Template,
    Text,
    Texts,
)
from hubdesk.badges.template_values import (
    Align,
    Filling,
    Fold,
    Placeholder,
    Valign,
    When,
    is_template_colour,
)
from hubdesk.errors import HubDeskError, Problem
from hubdesk.paper.colour import is_colour

FORMAT: Final = 2
_MOST_ELEMENTS: Final = 500  # of one side; more is no badge
_LONGEST: Final = 4000  # characters of a text
_KINDS: Final[dict[str, type[Placed]]] = {
    "box": Box, "ellipse": Ellipse, "line": Rule, "texts": Texts, "code": Code, "photo": Photo,
    "picture": PictureBox, "agenda": Agenda,
}  # fmt: skip
_NAMES: Final = {kind: name for name, kind in _KINDS.items()}


def template_text(template: Template) -> str:
    """A template as JSON."""
    return json.dumps(template_data(template), ensure_ascii=False, indent=1)


def template_of_text(text: str, folder: Path | None = None) -> Template:
    """The template that this JSON describes.

    Args:
        text: what `template_text` wrote, or somebody by hand.
        folder: where the pictures lie that it names by file.

    Raises:
        HubDeskError: `TEMPLATE_FAULT`: it makes no sense; with the `template`, the `element` (its
            name, or its id) and the `detail`.
    """
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise HubDeskError(
            Problem.TEMPLATE_FAULT, template="", element="", detail=str(error)
        ) from error
    return template_of(data, folder)


def template_data(template: Template) -> dict[str, object]:
    """A template as what JSON holds."""
    return {"format": FORMAT, **_written(template)}


def template_of(data: Data, folder: Path | None = None) -> Template:
    """The template that an object describes.

    Raises:
        HubDeskError: as `template_of_text` does.
    """
    reading = _Reading(data)
    try:
        return reading.template(folder)
    except HubDeskError:
        raise
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise HubDeskError(
            Problem.TEMPLATE_FAULT,
            template=reading.name,
            element=reading.where,
            detail=_detail(error),
        ) from error


def check(template: Template) -> None:
    """Refuse a template that could be written, but not read again.

    Raises:
        HubDeskError: as `template_of_text` does.
    """
    template_of(json.loads(template_text(template)))


def fresh_id(template: Template) -> str:
    """An id for a new element, which no element of the template has."""
    taken = {element.id for element in template.elements}
    return next(each for each in _numbered() if each not in taken)


def _numbered() -> Iterator[str]:
    return (f"e{number}" for number in itertools.count(1))


class _Reading:
    """Reads one template.

    Attributes:
        name: of the template.
        where: what the element is called that is being read; empty: none.
    """

    def __init__(self, data: object) -> None:
        self.where = ""
        self._data = data
        self.name = str(data.get("name", "")) if isinstance(data, Mapping) else ""
        self._seen: set[str] = set()
        self._fresh = _numbered()

    def template(self, folder: Path | None) -> Template:
        if not isinstance(self._data, Mapping):
            raise TypeError("not an object")
        data = dict(self._data)
        version = data.pop("format", 1)
        if version not in {1, FORMAT}:
            raise ValueError(f"format {version!r} is not known to this HubDesk")
        if version == 1:
            elements = data.pop("elements", None)
            data = {"margin": 0, **data, "front": elements}
        front, back = data.pop("front", []), data.pop("back", None)
        given = set(_ids((front, back)))
        self._fresh = (each for each in _numbered() if each not in given)
        template = Template(
            **_read(Template, data, beside=("front", "back", "folder")),
            front=self._side(front),
            back=None if back is None else self._side(back),
            folder=folder,
        )
        for element in template.elements:
            self.where = element.name or element.id
            _check_place(element, template)
        return template

    def _side(self, items: object) -> tuple[Element, ...]:
        if not isinstance(items, list) or len(items) > _MOST_ELEMENTS:
            raise ValueError("a side is not a list of elements")
        elements = []
        for item in items:
            self.where = _called(item)
            elements.append(self._element(item))
        self.where = ""
        return tuple(elements)

    def _element(self, item: object) -> Element:
        if not isinstance(item, Mapping):
            raise TypeError(f"not an element: {item!r:.60}")
        data = dict(item)
        name = data.pop("draw")
        kind = _KINDS.get(name) if isinstance(name, str) else None
        if kind is None:
            raise ValueError(f"unknown element: {name!r:.60}")
        if kind is Code and "size" in data:
            data["width"] = data["height"] = data.pop("size")
        given = data["id"] = _words(data.get("id", "")) or next(self._fresh)
        if given in self._seen:
            raise ValueError(f"the id {given!r} comes twice")
        self._seen.add(given)
        return kind(**_read(kind, data))  # type: ignore[return-value]


def _ids(sides: Sequence[object]) -> Iterator[str]:
    for items in sides:
        for item in items if isinstance(items, list) else ():
            if isinstance(item, Mapping) and item.get("id"):
                yield str(item["id"])


def _called(item: object) -> str:
    if not isinstance(item, Mapping):
        return ""
    return str(item.get("name") or item.get("id") or item.get("draw") or "")


def _detail(error: Exception) -> str:
    return f"{error.args[0]!r} is missing" if isinstance(error, KeyError) else str(error)


def _check_place(element: Element, template: Template) -> None:
    least = -template.bleed - ROUNDING
    right, bottom = element.x + element.width, element.y + element.height
    if (
        min(element.x, element.y) < least
        or right > template.width - least
        or bottom > template.height - least
    ):
        raise HubDeskError(
            Problem.ELEMENT_OUTSIDE,
            template=template.name,
            element=element.name or element.id,
            detail=f"outside the badge: {_NAMES[type(element)]}",
        )


def _read(kind: type, data: Mapping[str, Any], beside: tuple[str, ...] = ()) -> dict[str, Any]:
    """The fields of a class in an object, but for those beside, each read as it has to be."""
    expected = [each for each in fields(kind) if each.init and each.name not in beside]
    known = {each.name for each in expected}
    unknown = data.keys() - known
    if unknown:
        raise ValueError(f"unknown: {sorted(unknown)!r}")
    found = {}
    for key, value in data.items():
        try:
            found[key] = _READERS[key](value)
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            raise ValueError(f"{key}: {_detail(error)}") from error
    missing = {
        each.name
        for each in expected
        if each.default is MISSING and each.default_factory is MISSING
    } - found.keys()
    if missing:
        raise ValueError(f"missing: {sorted(missing)!r}")
    return found


def _written(thing: object) -> dict[str, object]:
    """The fields of an object that don't have their usual values."""
    found: dict[str, object] = {}
    if isinstance(thing, Placed):
        found["draw"] = _NAMES[type(thing)]
    for each in fields(thing):  # type: ignore[arg-type]
        if not each.init or each.name == "folder":
            continue
        value = getattr(thing, each.name)
        if value != _usual(each):
            found[each.name] = _plain(value)
    return found


def _usual(each: "Field[Any]") -> object:
    return each.default  # MISSING equals no value


def _plain(value: object) -> object:
    match value:
        case Enum():
            return value.value
        case bool() | str() | int() | None:
            return value
        case float():
            return int(value) if value.is_integer() else value
        case tuple():
            return [_plain(each) for each in value]
        case _:
            return _written(value)


def _offset(value: object) -> float:
    if isinstance(value, int | float) and value < 0:
        return -length(-value)
    return length(value)


def _positive(value: object) -> float:
    return length(value, positive=True)


def _words(value: object) -> str:
    if not isinstance(value, str) or len(value) > _LONGEST:
        raise ValueError(f"not words: {value!r:.60}")
    return value


def _yes_no(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError(f"not true or false: {value!r}")
    return value


def _colour(value: object) -> str:
    if not isinstance(value, str) or (value and not is_template_colour(value)):
        raise ValueError(f"not a colour: {value!r}")
    return value


def _turn(value: object) -> int:
    if value not in {0, 90, 180, 270} or isinstance(value, bool):
        raise ValueError(f"not a quarter turn: {value!r}")
    return int(str(value))


def _several(read: Callable[[Any], Any]) -> Callable[[Any], tuple[Any, ...]]:
    def of(value: object) -> tuple[Any, ...]:
        if not isinstance(value, Sequence) or isinstance(value, str):
            raise ValueError(f"not a list: {value!r}")
        return tuple(read(each) for each in value)

    return of


def _pair(first: Callable[[Any], str], second: Callable[[Any], str]) -> Callable[[Any], Any]:
    def of(value: Any) -> tuple[str, str]:
        one, other = value
        return first(one), second(other)

    return of


def _exact_colour(value: object) -> str:
    if not isinstance(value, str) or not is_colour(value):
        raise ValueError(f"not a colour: {value!r}")
    return value


def _text(value: object) -> Text:
    if not isinstance(value, Mapping):
        raise TypeError(f"not a text: {value!r}")
    data = dict(value)
    if "show" in data:
        data["says"] = field_text(_words(data.pop("show")))
    return Text(**_read(Text, data))


def _condition(value: object) -> str:
    if not isinstance(value, str) or not (value == "photo" or is_field(value)):
        raise ValueError(f"unknown field: {value!r}")
    return value


def _asset(value: object) -> str:
    text = _words(value)
    if text and (len(text) != 64 or set(text) - set("0123456789abcdef")):
        raise ValueError(f"not the hash of a picture: {text!r}")
    return text


def _file(value: object) -> str:
    return Path(_words(value).replace("\\", "/")).name


_READERS: Final[dict[str, Callable[[Any], Any]]] = {
    "name": _words, "id": _words, "group": _words, "says": _words, "title": _words,
    "x": _offset, "y": _offset, "at": _offset, "width": length, "height": length,
    "bleed": length, "margin": length, "radius": length, "gap": length,
    "outline_width": length, "thickness": _positive, "size": _positive, "smallest": _positive,
    "tracking": lambda value: round(length(value)), "lines": count, "rotation": _turn,
    "locked": _yes_no, "unless": _yes_no, "rising": _yes_no, "bold": _yes_no, "capitals": _yes_no,
    "shorten": _yes_no, "ground": _yes_no, "rooms": _yes_no, "flat": _yes_no,
    "fold_mark": _yes_no,
    "colour": _colour, "outline": _colour, "day_colour": _colour,
    "align": Align, "valign": Valign, "filling": Filling, "placeholder": Placeholder, "fold": Fold,
    "asset": _asset, "file": _file, "has": _condition, "dashes": _several(_positive),
    "categories": _several(_words), "delegations": _several(_words), "roles": _several(_words),
    "when": lambda value: When(**_read(When, value)),
    "texts": _several(_text), "instead": _several(_pair(_words, _words)),
    "guides": _several(lambda value: Guide(**_read(Guide, value))),
    "category_colours": _several(_pair(_words, _exact_colour)),
}  # fmt: skip
