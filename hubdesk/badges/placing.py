"""Where each line of a badge stands, and what a person should look at before it is printed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from typing import Final, NamedTuple

from hubdesk.badges.face import BadgeFace
from hubdesk.badges.name_parts import shorter
from hubdesk.badges.template_fields import Shown
from hubdesk.badges.template_model import Element, Template, Text, Texts, extent, stacks_of
from hubdesk.badges.template_values import When
from hubdesk.paper.colour import ink_on, tint
from hubdesk.paper.fitting import Fitted, fit, width_of
from hubdesk.paper.fonts import UNITS
from hubdesk.paper.pdf import MM
from hubdesk.paper.shaping import Line, tidy

_Block = tuple[Text, str, Fitted]
NO_COLOURS: Final[Mapping[str, str]] = {}


class FindingKind(Enum):
    """What is wrong with a badge before it is printed."""

    TOO_SMALL = "too_small"  # a text fits only at a size that can't be read
    UNREADABLE = "unreadable"  # a name so small that nobody could read it
    MISSING_LETTERS = "missing_letters"  # letters that no font has are left out
    NO_NAME = "no_name"  # no letter of any name can be drawn
    CUT = "cut"  # an agenda that has no room for all its sessions
    NO_PHOTO = "no_photo"  # the template shows one, and the person has none
    COARSE_PHOTO = "coarse_photo"  # too few pixels for the size in which it prints
    NO_PICTURE = "no_picture"  # one of the template's is not there
    COARSE_PICTURE = "coarse_picture"  # likewise too few pixels
    COARSE_CODE = "coarse_code"  # too small for the dots of the printer
    SAME_NAME = "same_name"  # as somebody else's in the same print


_FATAL: Final = frozenset({FindingKind.NO_NAME, FindingKind.UNREADABLE})
_UNREADABLE: Final = 0.5
"""The part of the smallest size of a name below which it is unreadable, not only too small.

That is 6 pt on an A6 badge and 4 pt on a card: a name that is merely hard to read is printed.
"""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to look at.

    Attributes:
        code: of the badge.
        shown: the field, or None if the badge as a whole is meant.
        text: what the field says; for missing letters, these; the name of a picture, if it has one;
            for a code the dots per inch of the printer.
        size: the size of the letters in points, if they are too small; dots per inch of a picture;
            dots of a module; how many have the name.
    """

    kind: FindingKind
    code: str
    shown: Shown | None = None
    text: str = ""
    size: float = 0

    @property
    def is_fatal(self) -> bool:
        """Whether the badge is of no use: nobody could read whose it is."""
        return self.kind in _FATAL


class PlacedLine(NamedTuple):
    """A line of text on a badge, in points from its lower left."""

    line: Line
    x: float
    y: float
    size: float
    colour: str
    tracking: int


def colour_for(
    colour: str, face: BadgeFace, category_colours: Mapping[str, str] = NO_COLOURS
) -> str:
    """A colour of a template on this badge, `#rrggbb`."""
    if colour[0] == "#":
        return colour
    words = colour.split(" ")
    ground = face.colour
    if "category" in words:
        ground = category_colours.get(face.category, face.colour)
    if words[0] == "on":
        return ink_on(ground)
    return tint(ground, int(words[1][:-1]) / 100) if len(words) == 2 else ground


def applies(when: When, face: BadgeFace) -> bool:
    """Whether an element with this condition is drawn on a badge."""
    if when.is_always:
        return True
    meant = (
        (not when.categories or face.category in when.categories)
        and (not when.delegations or face.delegation in when.delegations)
        and (not when.roles or any(role in when.roles for role in face.roles))
        and (not when.has or bool(face.said(when.has).strip()))
    )
    return meant is not when.unless


def upright(element: Element, template: Template) -> Element:
    """A turned element as it is before: in the lower left corner of the badge's side."""
    if not element.rotation:
        return element
    width, height = extent(element)
    y = template.height - height
    return replace(element, x=0, y=y, width=width, height=height, rotation=0)


class Looks:
    """Looks at badges of one template before they are drawn."""

    def __init__(self, template: Template) -> None:
        self._template = template
        self._names = template.names()
        self._stacks = [
            (stack.when, upright(stack, template)) for stack in stacks_of(template.elements)
        ]

    def findings(self, face: BadgeFace) -> list[Finding]:
        """What a person should look at before this badge is printed."""
        found: list[Finding] = []
        for when, stack in self._stacks:
            if isinstance(stack, Texts) and applies(when, face):
                found += place(stack, self._template, face)[1]
        return found + whole(self._names, face, found)


def findings(template: Template, face: BadgeFace) -> list[Finding]:
    """What a person should look at before this badge is printed; of many, `Looks` is faster."""
    return Looks(template).findings(face)


def whole(names: Sequence[Text], face: BadgeFace, found: Sequence[Finding]) -> list[Finding]:
    """What is wrong with a badge as a whole, after what was found in its texts.

    `names` are the texts of the template that show a name.
    """
    missing = {each.shown: each.text for each in found if each.kind is FindingKind.MISSING_LETTERS}
    if not names or any(_has_letters(text.words(face), missing.get(text.show)) for text in names):
        return []
    return [Finding(FindingKind.NO_NAME, face.code)]


def _has_letters(words: str, missing: str | None) -> bool:
    if missing is None:
        return any(map(str.isalnum, words))
    return any(letter.isalnum() and letter not in missing for letter in tidy(words))


def place(
    stack: Texts,
    template: Template,
    face: BadgeFace,
    category_colours: Mapping[str, str] = NO_COLOURS,
) -> tuple[list[PlacedLine], list[Finding]]:
    """The lines of a stack of texts, one under the other, and what is wrong with them."""
    width, height = stack.width * MM, stack.height * MM
    blocks = [
        (text, words, fit(words, text.wish, width, height))
        for text in stack.texts
        if (words := text.words(face)) and not words.isspace()
    ]
    if stack.shortens:
        blocks = [_shortened(block, face, width, height) for block in blocks]
    gaps = [text.gap * MM for text, _, _ in blocks]
    gaps = [0.0, *gaps[1:]] if gaps else []
    sizes, squeeze = _share(blocks, height - sum(gaps))
    heights = [
        fitted.height * size / UNITS for (_, _, fitted), size in zip(blocks, sizes, strict=True)
    ]
    spare = height - sum(heights) - sum(gaps) * squeeze
    top = (template.height - stack.y) * MM - spare * stack.above
    beside = stack.beside
    lines: list[PlacedLine] = []
    found: list[Finding] = []
    for (text, words, fitted), size, gap, used in zip(blocks, sizes, gaps, heights, strict=True):
        top -= gap * squeeze
        colour = colour_for(text.colour, face, category_colours)
        for line, baseline in zip(fitted.lines, fitted.baselines, strict=True):
            room = width - width_of(line, fitted.tracking) * size / UNITS
            x = stack.x * MM + room * beside[line.right_to_left]
            y = top - baseline * size / UNITS
            lines.append(PlacedLine(line, x, y, size, colour, fitted.tracking))
        top -= used
        if size < text.wish.smallest:
            unreadable = text.is_name and size < text.wish.smallest * _UNREADABLE
            kind = FindingKind.UNREADABLE if unreadable else FindingKind.TOO_SMALL
            found.append(Finding(kind, face.code, text.show, words, round(size, 1)))
        if fitted.missing:
            found.append(Finding(FindingKind.MISSING_LETTERS, face.code, text.show, fitted.missing))
    return lines, found


def _shortened(block: _Block, face: BadgeFace, width: float, height: float) -> _Block:
    text, words, fitted = block
    if text.shorten and fitted.too_small and text.is_name:
        for way in shorter(words, face.said("given_name"), face.said("family_name")):
            words, fitted = way, fit(way, text.wish, width, height)
            if not fitted.too_small:
                break
    return text, words, fitted


def _share(blocks: list[_Block], height: float) -> tuple[list[float], float]:
    """The sizes at which texts share a height, and by how much all had to be squeezed.

    First each gives up the same part of what it has above its smallest size; only if that is not
    enough, all shrink alike.
    """
    sizes = [fitted.size for _, _, fitted in blocks]
    high = _height(blocks, sizes)
    if high <= height:
        return sizes, 1.0
    smallest = [min(text.wish.smallest, fitted.size) for text, _, fitted in blocks]
    low = _height(blocks, smallest)
    if low <= height:
        part = (height - low) / (high - low)
        return [
            least + part * (size - least) for least, size in zip(smallest, sizes, strict=True)
        ], 1.0
    squeeze = max(height, 0) / low
    return [size * squeeze for size in smallest], squeeze


def _height(blocks: list[_Block], sizes: list[float]) -> float:
    return sum([block[2].height * size / UNITS for block, size in zip(blocks, sizes, strict=True)])
