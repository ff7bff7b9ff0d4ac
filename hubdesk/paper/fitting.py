"""The largest size at which a text fits its box, and where it is broken into lines."""

from dataclasses import dataclass
from functools import lru_cache

from hubdesk.paper.fonts import UNITS
from hubdesk.paper.line_breaks import unbreakable
from hubdesk.paper.shaping import Line, blank_width, shape, tidy


@dataclass(frozen=True, slots=True)
class Wish:
    """How a text would like to be set. Lengths are in points.

    Attributes:
        size: the size it gets if there is room.
        smallest: below this size it can't be read any more; a text that needs less is reported.
        lines: into how many lines it may be broken.
        leading: distance of two lines, in sizes.
        tracking: extra room after each letter, in thousandths of the size; never for Arabic, whose
            letters join.
    """

    size: float
    smallest: float
    bold: bool = False
    lines: int = 1
    leading: float = 1.15
    tracking: int = 0


@dataclass(frozen=True, slots=True)
class Fitted:
    """A text in lines of a size that fits.

    Attributes:
        too_small: it fits only below the smallest size that can be read.
        missing: letters that no font has.
    """

    lines: tuple[Line, ...]
    size: float
    too_small: bool
    missing: str


def width_of(line: Line, tracking: int = 0) -> int:
    """A line's width in thousandths of its size, with the tracking between its letters."""
    if not tracking:
        return line.width
    return line.width + tracking * (sum(len(run.glyphs) for run in line.runs) - 1)


@lru_cache(maxsize=8192)
def fit(text: str, wish: Wish, width: float, height: float) -> Fitted:
    """The text in as few lines as give it the largest size in this box.

    Particles stay with their words, unless only a break behind one makes the text legible.
    """
    text = tidy(text)
    whole = shape(text, bold=wish.bold)
    size = _size(wish, width, height, width_of(whole, wish.tracking), 1)
    best = Fitted((whole,), size, size < wish.smallest, whole.missing)
    if size >= wish.size or wish.lines == 1:
        return best
    stretches = unbreakable(text)
    best = _broken(stretches, wish, width, height, best)
    words = text.split(" ")
    if best.too_small and len(stretches) < len(words):
        best = _broken(words, wish, width, height, best)
    return best


def _broken(words: list[str], wish: Wish, width: float, height: float, best: Fitted) -> Fitted:
    """The text broken between these words, if that makes it larger than the best so far."""
    widths = tuple(width_of(shape(word, bold=wish.bold), wish.tracking) for word in words)
    blank = blank_width(bold=wish.bold) + 2 * wish.tracking
    for count in range(2, min(wish.lines, len(words)) + 1):
        if best.size >= wish.size:
            break
        widest, ends = _break(widths, blank, count)
        size = _size(wish, width, height, widest, count)
        if size > best.size:
            lines = _lines(words, ends, bold=wish.bold)
            best = Fitted(lines, size, size < wish.smallest, best.missing)
    return best


def _size(wish: Wish, width: float, height: float, needed: int, lines: int) -> float:
    tallest = height / (1 + (lines - 1) * wish.leading)
    return min(wish.size, tallest, width * UNITS / needed if needed > 0 else wish.size)


def _lines(words: list[str], ends: tuple[int, ...], *, bold: bool) -> tuple[Line, ...]:
    starts = (0, *ends[:-1])
    return tuple(
        shape(" ".join(words[start:end]), bold=bold)
        for start, end in zip(starts, ends, strict=True)
    )


def _break(widths: tuple[int, ...], blank: int, count: int) -> tuple[int, tuple[int, ...]]:
    """The widest line of the best break into `count` lines, and the word after each line."""
    if count == 1:
        return sum(widths) + blank * (len(widths) - 1), (len(widths),)
    best: tuple[int, tuple[int, ...]] = (sum(widths) + blank * len(widths), ())
    for end in range(1, len(widths) - count + 2):
        first = sum(widths[:end]) + blank * (end - 1)
        if first >= best[0]:
            break
        rest, ends = _break(widths[end:], blank, count - 1)
        if max(first, rest) < best[0]:
            best = max(first, rest), (end, *(end + later for later in ends))
    return best
