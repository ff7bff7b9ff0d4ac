"""The largest size at which a text fits its box, and where it is broken into lines."""

import itertools
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, NamedTuple

from hubdesk.paper.bidi import runs_right_to_left
from hubdesk.paper.fonts import UNITS
from hubdesk.paper.line_breaks import unbreakable
from hubdesk.paper.shaping import Line, Word, blank_width, line_of, tidy, words_of

_ABOVE: Final = 740  # what a line takes above where it stands, even if its letters are low
BELOW: Final = 220
"""What a line takes below where it stands, even if its letters stay above."""

_BETWEEN: Final = 60  # between the ink of two lines


@dataclass(frozen=True, slots=True, eq=False)
class Wish:
    """How a text would like to be set. Sizes are in points.

    Attributes:
        size: the size it gets if there is room.
        smallest: below this size it can't be read any more; a text that needs less is reported.
        lines: into how many lines it may be broken.
        leading: distance of two lines, in thousandths of the size.
        tracking: extra room after each letter, in thousandths of the size; not for Arabic, whose
            letters join.
    """

    size: float
    smallest: float
    bold: bool = False
    lines: int = 1
    leading: int = 1120
    tracking: int = 0


class Fitted(NamedTuple):
    """A text in lines of a size that fits. Lengths but the size are in thousandths of it.

    Attributes:
        size: of the letters, in points.
        baselines: where the lines stand, below the upper edge of the text.
        height: of all lines.
        tracking: extra room after each letter.
        too_small: it fits only below the smallest size that can be read.
        missing: letters that no font has.
    """

    lines: tuple[Line, ...]
    size: float
    baselines: tuple[int, ...]
    height: int
    tracking: int
    too_small: bool
    missing: str


def width_of(line: Line, tracking: int = 0) -> int:
    """A line's width in thousandths of its size, with the tracking between its letters."""
    if not tracking:
        return line.width
    return line.width + tracking * (sum([len(run.glyphs) for run in line.runs]) - 1)


@lru_cache(maxsize=1024)
def fit(text: str, wish: Wish, width: float, height: float) -> Fitted:
    """The text in as few lines as give it the largest size in this box.

    Particles stay with their words, unless only a break behind one makes the text legible.
    """
    text = tidy(text)
    tracking = 0 if wish.tracking and _is_joined(text) else wish.tracking
    words = words_of(text, bold=wish.bold)
    blank = blank_width(bold=wish.bold) + 2 * tracking
    widths = [width_of(word.line, tracking) for word in words]
    size = _size(wish, width, height, sum(widths) + blank * (len(words) - 1), 1)
    lines = [words]
    if size < wish.size and wish.lines > 1 and len(words) > 1:
        stretches = unbreakable(words)
        room = _Room(wish, width, height, blank, tracking)
        size, lines = _broken(stretches, room, size, lines)
        if size < wish.smallest and len(stretches) < len(words):
            size, lines = _broken([[word] for word in words], room, size, lines)
    drawn = tuple([line_of(line, bold=wish.bold) for line in lines])
    widest = max([width_of(line, tracking) for line in drawn])
    if widest * size > width * UNITS:  # mixed scripts, whose blanks differ
        size = width * UNITS / widest
    stands, below = baselines(drawn, wish.leading)
    missing = "".join([word.line.missing for word in words])
    return Fitted(
        lines=drawn,
        size=size,
        baselines=stands,
        height=below,
        tracking=tracking,
        too_small=size < wish.smallest,
        missing="".join(dict.fromkeys(missing)) if missing else "",
    )


def _is_joined(text: str) -> bool:
    """Whether letters or marks of the text hang together, so that nothing may part them."""
    if text.isascii():
        return False
    return runs_right_to_left(text) or any(map(unicodedata.combining, text))


class _Room(NamedTuple):
    wish: Wish
    width: float
    height: float
    blank: int
    tracking: int


def _broken(
    stretches: list[list[Word]], room: _Room, size: float, lines: list[list[Word]]
) -> tuple[float, list[list[Word]]]:
    """Size and lines of the text broken between these stretches, if that makes it larger."""
    wish, width, height, blank, tracking = room
    widths = [
        sum([width_of(word.line, tracking) for word in words]) + blank * (len(words) - 1)
        for words in stretches
    ]
    best: tuple[int, ...] = ()
    for count in range(2, min(wish.lines, len(stretches)) + 1):
        if size >= wish.size:
            break
        widest, ends = _break(widths, blank, count)
        found = _size(wish, width, height, widest, count)
        if found > size:
            size, best = found, ends
    if best:
        lines = [
            [word for words in stretches[start:end] for word in words]
            for start, end in itertools.pairwise((0, *best))
        ]
    return size, lines


def _size(wish: Wish, width: float, height: float, needed: int, lines: int) -> float:
    tallest = height * UNITS / (UNITS + (lines - 1) * wish.leading)
    return min(wish.size, tallest, width * UNITS / needed if needed > 0 else wish.size)


def baselines(lines: tuple[Line, ...], leading: int) -> tuple[tuple[int, ...], int]:
    """Where lines stand below their upper edge, and how tall they are together; no ink touches.

    Lengths are in thousandths of the size.
    """
    stands: list[int] = []
    below = 0
    for line in lines:
        above = line.top if line.top > _ABOVE else _ABOVE
        if stands:
            closest = below + _BETWEEN + above - BELOW
            stands.append(stands[-1] + (leading if leading > closest else closest))
        else:
            stands.append(above)
        below = -line.bottom if -line.bottom > BELOW else BELOW
    return tuple(stands), stands[-1] + below


def _break(widths: list[int], blank: int, count: int) -> tuple[int, tuple[int, ...]]:
    """The widest line of the best break into two or more lines, and the stretch after each."""
    rest = sum(widths) + blank * (len(widths) - 1)
    best: tuple[int, tuple[int, ...]] = (rest + 1, ())
    first = -blank
    last: tuple[int, ...] = (len(widths),)
    for end in range(1, len(widths) - count + 2):
        first += widths[end - 1] + blank
        rest -= widths[end - 1] + blank
        if first >= best[0]:
            break
        if count == 2:
            widest, ends = rest, last
        else:
            widest, later = _break(widths[end:], blank, count - 1)
            ends = tuple([end + place for place in later])
        widest = first if first > widest else widest
        if widest < best[0]:
            best = widest, (end, *ends)
    return best
