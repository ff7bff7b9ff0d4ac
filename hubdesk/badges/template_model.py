"""What a badge looks like: the data of a template, free of files and of drawing.

All places and sizes are millimetres, from the upper left corner of the badge's side; sizes of
letters are points. The order of the elements is the order in which they are drawn. What a template
holds can be compared and copied with changes (`dataclasses.replace`); reading and writing is
`template_json`'s, finding `template`'s.

An element's box is where it lies on the badge, also when its content is turned: a text that is
turned by 90 degrees runs along the height of its box.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from hubdesk.badges.face import FIELDS, BadgeFace
from hubdesk.badges.template_fields import CUSTOM, NAMES, REPEATED, Shown, parts_of
from hubdesk.badges.template_values import (
    ABOVE,
    ALWAYS,
    BESIDE,
    OF_DELEGATION,
    Align,
    Filling,
    Fold,
    Placeholder,
    Valign,
    When,
)
from hubdesk.paper.colour import BLACK
from hubdesk.paper.fitting import Wish


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """What every element has.

    Attributes:
        id: its own in the template, for as long as it lives.
        name: what people call it; may be empty.
        rotation: of its content, clockwise: 0, 90, 180 or 270 degrees.
        locked: the designer does not move it.
        group: those of one group are chosen and moved together; empty: of none.
    """

    x: float
    y: float
    width: float
    height: float
    id: str = ""
    name: str = ""
    rotation: int = 0
    locked: bool = False
    group: str = ""
    when: When = ALWAYS


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlined(Placed):
    """A shape that may be filled and outlined; an empty colour is none."""

    colour: str = ""
    outline: str = ""
    outline_width: float = 0.3


@dataclass(frozen=True, slots=True, kw_only=True)
class Box(Outlined):
    """A rectangle, its corners rounded by `radius`; a band in the delegation's colour is one."""

    radius: float = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Ellipse(Outlined):
    """An ellipse that fills its box."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule(Placed):
    """A line from the upper left to the lower right of its box, which may be flat.

    Attributes:
        thickness: in millimetres.
        dashes: the lengths of a dash and of a gap; empty: an unbroken line.
        rising: it runs from the lower left to the upper right.
    """

    colour: str = BLACK
    thickness: float = 0.3
    dashes: tuple[float, ...] = ()
    rising: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """One text of a stack.

    Attributes:
        says: words with fields in braces: `{name}`, `Room {custom:Room}`; a brace itself is
            doubled. A text of which no field says anything is left out.
        size: the size it gets if there is room, in points.
        smallest: the size below which it can't be read; a text that needs less is reported.
        lines: into how many lines it may be broken.
        shorten: a name that does not fit is written shorter: `María del Carmen` as `M. C.`
        tracking: extra room after each letter, in thousandths of the size.
        gap: above it, in millimetres, if it is not the first of its stack.
        instead: what to say instead of a value: `(("speaker", "Ponente"),)`; empty: nothing.
    """

    says: str
    size: float
    smallest: float
    bold: bool = False
    lines: int = 1
    shorten: bool = False
    colour: str = BLACK
    gap: float = 0
    capitals: bool = False
    tracking: int = 0
    instead: tuple[tuple[str, str], ...] = ()
    parts: tuple[tuple[str, str], ...] = field(init=False, compare=False, repr=False)
    wish: Wish = field(init=False, compare=False, repr=False)
    only: str = field(init=False, compare=False, repr=False)  # the one field that it shows as is

    def __post_init__(self) -> None:
        """Prepare what drawing asks for thousands of times."""
        wish = Wish(
            self.size, self.smallest, bold=self.bold, lines=self.lines, tracking=self.tracking
        )
        parts = parts_of(self.says)
        is_one = len(parts) == 1 and not parts[0][0] and not self.instead
        only = parts[0][1] if is_one and parts[0][1] in FIELDS else ""
        object.__setattr__(self, "only", only)
        object.__setattr__(self, "parts", parts)
        object.__setattr__(self, "wish", wish)

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields that it shows, `name`, `custom:Hotel`, in their order."""
        return tuple(key for _, key in self.parts if key)

    @property
    def show(self) -> Shown | None:
        """The field it shows, or the first; None if it shows none that every event has."""
        known = [key for key in self.fields if not key.startswith(CUSTOM)]
        return Shown(known[0]) if known else None

    @property
    def is_name(self) -> bool:
        """Whether it says whose badge it is."""
        return any(key in NAMES for key in self.fields)

    @property
    def is_repeated(self) -> bool:
        """Whether it says the same on many badges."""
        return all(key in REPEATED for key in self.fields)

    def words(self, face: BadgeFace) -> str:
        """What it says on a badge; empty if that is nothing."""
        text: str = getattr(face, self.only) if self.only else self._put_together(face)
        return text.upper() if self.capitals else text

    def _put_together(self, face: BadgeFace) -> str:
        instead = dict(self.instead)
        pieces: list[str] = []
        said = not self.fields
        for before, key in self.parts:
            values = face.several(key) if key else ()
            value = ", ".join(filter(None, [instead.get(each, each) for each in values]))
            said = said or bool(value)
            pieces += (before, value)
        return "".join(pieces) if said else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Texts(Placed):
    """Texts under one another, which share the height of their box; often it is only one.

    Attributes:
        above: how much of the room that all texts leave is above them, 0 to 1.
        beside: how much of the room that a line leaves is on its left: of one that runs right, or
            left.
    """

    texts: tuple[Text, ...]
    align: Align = Align.CENTRE
    valign: Valign = Valign.MIDDLE
    shortens: bool = field(init=False, compare=False, repr=False)  # one of its texts does
    above: float = field(init=False, compare=False, repr=False)
    beside: tuple[float, float] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        """Note what drawing asks for thousands of times."""
        object.__setattr__(self, "shortens", any(text.shorten for text in self.texts))
        object.__setattr__(self, "above", ABOVE[self.valign])
        object.__setattr__(self, "beside", BESIDE[self.align])


@dataclass(frozen=True, slots=True, kw_only=True)
class Code(Placed):
    """The QR symbol with its quiet zone, in the largest square in the middle of its box.

    Attributes:
        ground: the square is white, for a code that lies on a colour or a picture.
    """

    ground: bool = False

    @property
    def size(self) -> float:
        """The side of the square."""
        return min(self.width, self.height)


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo(Placed):
    """The photo of the person, cut to its box; the corners of the box are rounded by `radius`."""

    radius: float = 0
    placeholder: Placeholder = Placeholder.SILHOUETTE
    colour: str = OF_DELEGATION  # of the placeholder


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureBox(Placed):
    """A picture: a logo, a ground.

    Attributes:
        asset: the hash of its content, by which it is found in the event file.
        file: of a template in a file: the name of a picture beside it.
    """

    asset: str = ""
    file: str = ""
    filling: Filling = Filling.STRETCH


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda(Placed):
    """The sessions in which the person has a place, one under the other, by days.

    Attributes:
        size: of its letters in points; they shrink to `smallest` if there are many sessions.
        rooms: whether it tells where they are.
        title: a line above them; empty: none.
    """

    size: float = 8
    smallest: float = 5
    colour: str = BLACK
    day_colour: str = BLACK
    rooms: bool = True
    title: str = ""


Element = Box | Ellipse | Rule | Texts | Code | Photo | PictureBox | Agenda


@dataclass(frozen=True, slots=True, kw_only=True)
class Guide:
    """A line that elements snap to in the designer; it is not printed.

    Attributes:
        at: millimetres from the left edge, or from the upper one if it lies flat.
    """

    at: float
    flat: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """What a badge looks like.

    Attributes:
        width: of one side.
        back: the elements of the back; None: there is no back.
        bleed: how far what touches the edge is drawn beyond it, where the sheet has room.
        margin: what matters stays this far from the edge.
        fold_mark: it shows where to fold.
        category_colours: `#rrggbb` by category; others have the delegation's.
        folder: where the pictures lie that it names by file.
    """

    name: str
    width: float
    height: float
    front: tuple[Element, ...] = ()
    back: tuple[Element, ...] | None = None
    bleed: float = 0
    margin: float = 4
    fold: Fold = Fold.NONE
    fold_mark: bool = True
    category_colours: tuple[tuple[str, str], ...] = ()
    guides: tuple[Guide, ...] = ()
    folder: Path | None = field(default=None, compare=False)

    @property
    def elements(self) -> tuple[Element, ...]:
        """The elements of both sides."""
        return self.front + (self.back or ())

    @property
    def surface(self) -> tuple[float, float]:
        """Width and height of the paper of one badge, unfolded."""
        across = 2 if self.fold is Fold.BOOK else 1
        down = 2 if self.fold is Fold.BUTTERFLY else 1
        return across * self.width, down * self.height

    @property
    def has_back_page(self) -> bool:
        """Whether there is something for the other side of the paper."""
        return self.back is not None and self.fold is Fold.NONE

    def names(self) -> list[Text]:
        """The texts that show a name."""
        return [text for stack in stacks_of(self.elements) for text in stack.texts if text.is_name]

    def needs(self) -> frozenset[str]:
        """What must be known of people to draw it: fields, `photo`, `agenda`, `roles`."""
        return frozenset(_needs(self.elements))


def stacks_of(elements: tuple[Element, ...]) -> Iterator[Texts]:
    """Those of the elements that are texts."""
    return (element for element in elements if isinstance(element, Texts))


def extent(element: Placed) -> tuple[float, float]:
    """Width and height of what an element shows, before it is turned."""
    if element.rotation % 180:
        return element.height, element.width
    return element.width, element.height


def is_repeated(element: Element) -> bool:
    """Whether an element looks the same on all badges of a delegation, category and role."""
    if element.when.has and element.when.has not in REPEATED:
        return False
    if isinstance(element, Texts):
        return all(text.is_repeated for text in element.texts)
    return not isinstance(element, Code | Photo | Agenda)


def _needs(elements: tuple[Element, ...]) -> Iterator[str]:
    for element in elements:
        if element.when.roles:
            yield "roles"
        if element.when.has:
            yield element.when.has
        match element:
            case Texts(texts=texts):
                yield from (key for text in texts for key in text.fields)
                if element.shortens:
                    yield from ("given_name", "family_name")
            case Photo():
                yield "photo"
            case Agenda():
                yield "agenda"
            case _:
                pass
