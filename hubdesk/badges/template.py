"""Badge templates: what a badge looks like, as data in `resources/templates/badges`.

A template is a JSON object: `name`, `width` and `height` in millimetres, and `elements`, drawn in
order. All places are millimetres from the upper left corner; sizes of letters are points. An
element says what it draws:

- `"draw": "box"`: a rectangle in a `colour`, its corners rounded by `radius`.
- `"draw": "texts"`: texts under one another in a box, which share its height; `align` is `left`,
  `centre` or `right`, `valign` is `top`, `middle` or `bottom`. Each of `texts` says what to `show`
  (a field of the badge), its wished `size`, the `smallest` that can be read, and may have `bold`,
  `lines`, `colour`, `gap` (above it), `capitals` and `tracking` (thousandths of the size). A text
  that the person lacks takes no room.
- `"draw": "code"`: the QR symbol with its quiet zone, in a square of `size`.
- `"draw": "picture"`: the `file` beside the template, stretched into a box.

A colour is `#rrggbb`, or `delegation`, or `on delegation`: black or white, whichever can be read on
the delegation's colour.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from operator import attrgetter
from pathlib import Path
from typing import Any, Final

from hubdesk.badges.data_files import ROUNDING, Data, count, length, names_in, read_data
from hubdesk.badges.face import BadgeFace
from hubdesk.paper.colour import BLACK, is_colour
from hubdesk.paper.fitting import Wish
from hubdesk.resources import RESOURCES

_FOLDER: Final = RESOURCES / "templates" / "badges"
OF_DELEGATION: Final = "delegation"
ON_DELEGATION: Final = "on delegation"
_TEXT_KEYS: Final = frozenset(
    {"show", "size", "smallest", "bold", "lines", "tracking", "colour", "gap", "capitals"}
)


class Shown(Enum):
    """A field of a badge that a template can show."""

    NAME = "name"
    ARABIC_NAME = "arabic_name"
    ORGANISATION = "organisation"
    JOB_TITLE = "job_title"
    CATEGORY = "category"
    DELEGATION = "delegation"
    EVENT = "event"
    PLACE = "place"
    LETTERS = "letters"


REPEATED: Final = frozenset({Shown.EVENT, Shown.PLACE, Shown.DELEGATION, Shown.CATEGORY})
"""Fields that many badges share: what shows only these is held once in the file."""

NAMES: Final = frozenset({Shown.NAME, Shown.ARABIC_NAME})
"""Fields that say whose badge it is."""

_ALIGN: Final = {"left": 0.0, "centre": 0.5, "right": 1.0}
_VALIGN: Final = {"top": 0.0, "middle": 0.5, "bottom": 1.0}


@dataclass(frozen=True, slots=True, eq=False)
class Text:
    """One text of a stack; `gap` in millimetres, `words` what a badge says there."""

    show: Shown
    words: Callable[[BadgeFace], str]
    wish: Wish
    colour: str = BLACK
    gap: float = 0


@dataclass(frozen=True, slots=True)
class Box:
    """A filled rectangle."""

    x: float
    y: float
    width: float
    height: float
    colour: str
    radius: float = 0


@dataclass(frozen=True, slots=True)
class Texts:
    """Texts under one another.

    Attributes:
        align: how much of the room that a line leaves is on its left, 0 to 1.
        valign: how much of the room that all leave is above them, 0 to 1.
    """

    x: float
    y: float
    width: float
    height: float
    texts: tuple[Text, ...]
    align: float
    valign: float


@dataclass(frozen=True, slots=True)
class Code:
    """The QR symbol in its quiet zone."""

    x: float
    y: float
    size: float


@dataclass(frozen=True, slots=True)
class PictureBox:
    """A picture stretched into a box."""

    x: float
    y: float
    width: float
    height: float
    file: Path


Element = Box | Texts | Code | PictureBox


@dataclass(frozen=True, slots=True)
class Template:
    """What a badge looks like."""

    name: str
    width: float
    height: float
    elements: tuple[Element, ...]

    def is_repeated(self, element: Element) -> bool:
        """Whether the element looks the same on many badges."""
        if isinstance(element, Texts):
            return all(text.show in REPEATED for text in element.texts)
        return not isinstance(element, Code)

    def names(self) -> list[Text]:
        """The texts that show a name."""
        stacks = [element for element in self.elements if isinstance(element, Texts)]
        return [text for stack in stacks for text in stack.texts if text.show in NAMES]


def template_names() -> list[str]:
    """The names of the templates that HubDesk brings."""
    return names_in(_FOLDER)


def load_template(name: str) -> Template:
    """The template of this name, or from the JSON file at this path.

    Raises:
        HubDeskError: `TEMPLATE_NOT_FOUND`, or `TEMPLATE_NOT_READABLE` with what it stumbled on.
    """
    return read_data("template", name, _FOLDER, _template)


def _template(data: Data, folder: Path) -> Template:
    template = Template(
        name=str(data["name"]),
        width=length(data["width"], positive=True),
        height=length(data["height"], positive=True),
        elements=tuple(_element(dict(element), folder) for element in data["elements"]),
    )
    for element in template.elements:
        width, height = extent(element)
        right, bottom = element.x + width, element.y + height
        if right > template.width + ROUNDING or bottom > template.height + ROUNDING:
            raise ValueError(f"outside the badge: {element!r}")
    return template


def extent(element: Element) -> tuple[float, float]:
    """Width and height of an element, in millimetres."""
    if isinstance(element, Code):
        return element.size, element.size
    return element.width, element.height


def _element(data: dict[str, Any], folder: Path) -> Element:
    kind = data.pop("draw")
    for key in {"x", "y", "width", "height", "size", "radius"} & data.keys():
        data[key] = length(data[key])
    if kind == "box":
        return Box(**{**data, "colour": _colour(data["colour"])})
    if kind == "texts":
        return Texts(
            **{
                **data,
                "texts": tuple(_text(dict(text)) for text in data["texts"]),
                "align": _ALIGN[data.get("align", "centre")],
                "valign": _VALIGN[data.get("valign", "middle")],
            }
        )
    if kind == "code":
        return Code(**data)
    if kind == "picture":
        return PictureBox(**{**data, "file": folder / Path(data["file"]).name})
    raise ValueError(f"unknown element: {kind!r}")


def _text(data: dict[str, Any]) -> Text:
    unknown = data.keys() - _TEXT_KEYS
    if unknown:
        raise ValueError(f"unknown: {sorted(unknown)!r}")
    show = Shown(data["show"])
    read: Callable[[BadgeFace], str] = attrgetter(show.value)
    capitals = bool(data.get("capitals", False))
    return Text(
        show=show,
        words=(lambda face: read(face).upper()) if capitals else read,
        wish=Wish(
            size=length(data["size"], positive=True),
            smallest=length(data["smallest"], positive=True),
            bold=bool(data.get("bold", False)),
            lines=count(data.get("lines", 1)),
            tracking=round(length(data.get("tracking", 0))),
        ),
        colour=_colour(data.get("colour", BLACK)),
        gap=length(data.get("gap", 0)),
    )


def _colour(value: str) -> str:
    if value not in {OF_DELEGATION, ON_DELEGATION} and not is_colour(value):
        raise ValueError(f"not a colour: {value!r}")
    return value
