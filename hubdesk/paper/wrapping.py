"""Texts in columns: broken into lines, one under the other, whatever their length and script.

A text first shrinks, as far as its style allows, to stay on one line; then it is broken between
words, and only a word that is wider than its column is broken within. Nothing is ever wider than
its column, and a text that runs right to left begins at the right.
"""

import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple, Self

from hubdesk.paper.bidi import base_level
from hubdesk.paper.colour import BLACK
from hubdesk.paper.fitting import BELOW, baselines
from hubdesk.paper.fonts import UNITS
from hubdesk.paper.line_breaks import unbreakable
from hubdesk.paper.shaping import Line, Word, blank_width, line_of, tidy, words_of

if TYPE_CHECKING:
    from hubdesk.paper.pdf import PdfWriter

_SMALLER: Final = 0.94  # by how much a text shrinks at a time until it fits its box
_ROUNDING: Final = 0.01  # thousandths of the size: a text that was made to fit does


class Align(Enum):
    """Where the lines of a text are in their column."""

    START = "start"  # left, or right if the text runs right to left
    CENTRE = "centre"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Style:
    """How a text is set. Lengths are in points.

    Attributes:
        size: of the letters.
        smallest: how far it may shrink to stay on one line; None is not at all.
        leading: the distance of two lines, in thousandths of the size.
        gap: above the text, if another stands above it.
    """

    size: float
    smallest: float | None = None
    bold: bool = False
    colour: str = BLACK
    align: Align = Align.START
    leading: int = 1220
    gap: float = 0

    def scaled(self, factor: float) -> Self:
        """The same style, larger or smaller."""
        smallest = None if self.smallest is None else self.smallest * factor
        return replace(self, size=self.size * factor, smallest=smallest, gap=self.gap * factor)


class Text(NamedTuple):
    """Words in a style."""

    words: str
    style: Style


class Placed(NamedTuple):
    """A line in a block: where it begins, and where it stands and ends below the block's top."""

    line: Line
    x: float
    baseline: float
    bottom: float
    size: float
    colour: str


class Block(NamedTuple):
    """Lines one under the other.

    Attributes:
        missing: letters that no font has; they are left out.
    """

    lines: tuple[Placed, ...]
    height: float
    missing: str = ""

    def draw(self, writer: "PdfWriter", x: float, top: float) -> str:
        """What draws the block with its upper left corner here."""
        return "".join(
            [
                writer.text(line, x + left, top - baseline, size, colour)
                for line, left, baseline, _, size, colour in self.lines
            ]
        )

    def split(self, height: float) -> "tuple[Block, Block]":
        """The lines that are within this height, and the others."""
        count = bisect_right([placed.bottom for placed in self.lines], height)
        if not count:
            return Block((), 0), self
        end = self.lines[count - 1].bottom
        rest = [
            each._replace(baseline=each.baseline - end, bottom=each.bottom - end)
            for each in self.lines[count:]
        ]
        return (
            Block(self.lines[:count], end, self.missing),
            Block(tuple(rest), self.height - end if rest else 0),
        )


NOTHING: Final = Block((), 0)


def stack(texts: Sequence[Text], width: float) -> Block:
    """Texts one under the other in a column of this width; empty ones take no room."""
    lines: list[Placed] = []
    height = 0.0
    missing = ""
    for words, style in texts:
        block = paragraph(words, style, width)
        if not block.lines:
            missing += block.missing
            continue
        above = height + style.gap if lines else 0.0
        lines += [
            placed._replace(baseline=above + placed.baseline, bottom=above + placed.bottom)
            for placed in block.lines
        ]
        height = above + block.height
        missing += block.missing
    return Block(tuple(lines), height, "".join(dict.fromkeys(missing)))


@lru_cache(maxsize=16384)
def paragraph(text: str, style: Style, width: float) -> Block:
    """A text in a column of this width, in as many lines as it takes."""
    text = tidy(text)
    if not text:
        return NOTHING
    smallest = style.size if style.smallest is None else style.smallest
    words = words_of(text, bold=style.bold)
    blank = blank_width(bold=style.bold)
    widest = sum([word.line.width for word in words]) + blank * (len(words) - 1)
    if widest * smallest > width * UNITS:
        widest = max([word.line.width for word in words])
    size = min(style.size, max(smallest, width * UNITS / widest)) if widest else style.size
    return _set(text, words, style, size, width)


@lru_cache(maxsize=2048)
def boxed(text: str, style: Style, width: float, height: float) -> Block:
    """A text at the largest size at which it fits a box, however small that is."""
    block = paragraph(text, style, width)
    size = style.size
    while block.height > height and size > 0.1:
        size *= _SMALLER
        words = words_of(tidy(text), bold=style.bold)
        block = _set(tidy(text), words, style, size, width)
    return block


def _set(text: str, words: list[Word], style: Style, size: float, width: float) -> Block:
    """The text in lines of this size, or of less if a letter alone is wider than the column."""
    base = base_level(text)
    limit = width * UNITS / size + _ROUNDING
    lines = [
        line_of(line, bold=style.bold, base=base) for line in _broken(words, limit, bold=style.bold)
    ]
    widest = max([line.width for line in lines])
    if widest > limit:  # a single letter, or mixed scripts, whose blanks differ
        size = width * UNITS / widest
    stands, height = baselines(tuple(lines), style.leading)
    scale = size / UNITS
    placed = [
        Placed(
            line,
            (width - line.width * scale) * _room_before(style.align, base),
            stand * scale,
            (stand + max(-line.bottom, BELOW)) * scale,
            size,
            style.colour,
        )
        for line, stand in zip(lines, stands, strict=True)
    ]
    missing = "".join(dict.fromkeys("".join([word.line.missing for word in words])))
    return Block(tuple(placed), height * scale, missing)


def _room_before(align: Align, base: int) -> float:
    """Which part of a line's spare room is on its left."""
    match align:
        case Align.START:
            return float(base)
        case Align.CENTRE:
            return 0.5
        case Align.RIGHT:
            return 1.0


def _broken(words: list[Word], limit: float, *, bold: bool) -> list[list[Word]]:
    """Lines of at most this width, as full as can be."""
    blank = blank_width(bold=bold)
    lines: list[list[Word]] = []
    room = 0.0
    for stretch in _narrow(unbreakable(words), limit, blank, bold=bold):
        width = _width(stretch, blank)
        if lines and blank + width <= room:
            lines[-1] += stretch
            room -= blank + width
        else:
            lines.append(list(stretch))
            room = limit - width
    return lines


def _narrow(
    stretches: Iterable[list[Word]], limit: float, blank: int, *, bold: bool
) -> Iterator[list[Word]]:
    """The stretches; those that are too wide in words, and such words in pieces."""
    for stretch in stretches:
        if _width(stretch, blank) <= limit:
            yield stretch
            continue
        for word in stretch:
            if word.line.width <= limit:
                yield [word]
            else:
                yield from ([piece] for piece in _pieces(word.text, limit, bold=bold))


def _width(stretch: list[Word], blank: int) -> int:
    return sum([word.line.width for word in stretch]) + blank * (len(stretch) - 1)


def _pieces(text: str, limit: float, *, bold: bool) -> Iterator[Word]:
    """A word in pieces of at most this width; a letter and its marks stay together."""

    def piece(start: int, end: int) -> Word:
        return words_of(text[cuts[start] : cuts[end]], bold=bold)[0]

    cuts = [at for at, letter in enumerate(text) if not unicodedata.combining(letter)]
    cuts = [0, *cuts[1:], len(text)] if cuts else [0, len(text)]
    start = 0
    while start < len(cuts) - 1:
        end = bisect_right(
            range(start + 1, len(cuts)), limit, key=lambda end: piece(start, end).line.width
        )
        end = max(start + 1, start + end)
        yield piece(start, end)
        start = end
