"""Where each line of a badge stands, and what a person should look at before it is printed."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Final

from hubdesk.badges.face import BadgeFace
from hubdesk.badges.template import (
    OF_DELEGATION,
    ON_DELEGATION,
    Align,
    Shown,
    Template,
    Text,
    Texts,
    VerticalAlign,
)
from hubdesk.paper.colour import ink_on
from hubdesk.paper.fitting import Fitted, Wish, fit, width_of
from hubdesk.paper.fonts import UNITS
from hubdesk.paper.pdf import MM
from hubdesk.paper.shaping import Line

_ABOVE: Final = 740  # what a line takes above where it stands, even if its letters are low
_BELOW: Final = 220
_BETWEEN: Final = 60  # between the ink of two lines
_LEADING: Final = 1.12


class FindingKind(Enum):
    """What is wrong with a badge before it is printed."""

    TOO_SMALL = "too_small"  # a text fits only at a size that can't be read
    MISSING_LETTERS = "missing_letters"  # letters that no font has are left out
    NO_NAME = "no_name"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to look at.

    Attributes:
        code: of the badge.
        shown: the field, or None if the badge as a whole is meant.
        text: what the field says; for missing letters, these.
        size: the size of the letters in points, if they are too small.
    """

    kind: FindingKind
    code: str
    shown: Shown | None = None
    text: str = ""
    size: float = 0


@dataclass(frozen=True, slots=True)
class PlacedLine:
    """A line of text on a badge, in points from its lower left."""

    line: Line
    x: float
    y: float
    size: float
    colour: str
    tracking: int


@dataclass(frozen=True, slots=True)
class _Block:
    """One text of a stack, fitted; distances in thousandths of its size, downwards."""

    text: Text
    fitted: Fitted
    baselines: tuple[int, ...]
    height: int


def words_of(face: BadgeFace, text: Text) -> str:
    """What a text of a template says on this badge."""
    words: str = getattr(face, text.show.value)
    return words.upper() if text.capitals else words


def colour_for(colour: str, face: BadgeFace) -> str:
    """A colour of a template on this badge, `#rrggbb`."""
    if colour == OF_DELEGATION:
        return face.colour
    return ink_on(face.colour) if colour == ON_DELEGATION else colour


def findings(template: Template, face: BadgeFace) -> list[Finding]:
    """What a person should look at before this badge is printed."""
    found = []
    if not face.name.strip() and not face.arabic_name.strip():
        found.append(Finding(FindingKind.NO_NAME, face.code))
    for element in template.elements:
        if isinstance(element, Texts):
            found += place(element, template, face)[1]
    return found


def place(
    stack: Texts, template: Template, face: BadgeFace
) -> tuple[list[PlacedLine], list[Finding]]:
    """The lines of a stack of texts, one under the other, and what is wrong with them."""
    width, height = stack.width * MM, stack.height * MM
    blocks = [
        _block(text, words, width, height)
        for text in stack.texts
        if (words := words_of(face, text).strip())
    ]
    gaps = [block.text.gap * MM if number else 0.0 for number, block in enumerate(blocks)]
    sizes, squeeze = _share(blocks, height - sum(gaps))
    heights = [block.height * size / UNITS for block, size in zip(blocks, sizes, strict=True)]
    spare = height - sum(heights) - sum(gaps) * squeeze
    top = (template.height - stack.y) * MM
    top -= {VerticalAlign.TOP: 0, VerticalAlign.MIDDLE: spare / 2, VerticalAlign.BOTTOM: spare}[
        stack.valign
    ]
    lines: list[PlacedLine] = []
    found: list[Finding] = []
    for block, size, gap, used in zip(blocks, sizes, gaps, heights, strict=True):
        top -= gap * squeeze
        lines += _place_block(block, stack, top, size, colour_for(block.text.colour, face))
        found += _findings_of(block, size, words_of(face, block.text), face.code)
        top -= used
    return lines, found


def _share(blocks: list[_Block], height: float) -> tuple[list[float], float]:
    """The sizes at which texts share a height, and by how much all had to be squeezed.

    First each gives up the same part of what it has above its smallest size; only if that is not
    enough, all shrink alike.
    """
    sizes = [block.fitted.size for block in blocks]
    high = sum(block.height * size for block, size in zip(blocks, sizes, strict=True)) / UNITS
    if high <= height:
        return sizes, 1.0
    smallest = [min(block.text.smallest, block.fitted.size) for block in blocks]
    low = sum(block.height * size for block, size in zip(blocks, smallest, strict=True)) / UNITS
    if low <= height:
        part = (height - low) / (high - low)
        return [
            least + part * (size - least) for least, size in zip(smallest, sizes, strict=True)
        ], 1.0
    squeeze = max(height, 0) / low
    return [size * squeeze for size in smallest], squeeze


def _block(text: Text, words: str, width: float, height: float) -> _Block:
    wish = Wish(
        size=text.size,
        smallest=text.smallest,
        bold=text.bold,
        lines=text.lines,
        leading=_LEADING,
        tracking=text.tracking,
    )
    fitted = fit(words, wish, width, height)
    baselines: list[int] = []
    below = 0
    for line in fitted.lines:
        above = max(_ABOVE, line.top)
        if not baselines:
            at = above
        else:
            at = baselines[-1] + max(round(_LEADING * UNITS), below + _BETWEEN + above - _BELOW)
        baselines.append(at)
        below = max(0 if text.capitals else _BELOW, -line.bottom)
    return _Block(text, fitted, tuple(baselines), baselines[-1] + below)


def _place_block(
    block: _Block, stack: Texts, top: float, size: float, colour: str
) -> Iterator[PlacedLine]:
    tracking = block.text.tracking
    for line, baseline in zip(block.fitted.lines, block.baselines, strict=True):
        spare = stack.width * MM - width_of(line, tracking) * size / UNITS
        share = {Align.LEFT: 0.0, Align.CENTRE: 0.5, Align.RIGHT: 1.0}[stack.align]
        x = stack.x * MM + spare * share
        yield PlacedLine(line, x, top - baseline * size / UNITS, size, colour, tracking)


def _findings_of(block: _Block, size: float, words: str, code: str) -> Iterator[Finding]:
    show = block.text.show
    if size < block.text.smallest:
        yield Finding(FindingKind.TOO_SMALL, code, show, words, round(size, 1))
    if block.fitted.missing:
        yield Finding(FindingKind.MISSING_LETTERS, code, show, block.fitted.missing)
