"""Text as glyphs: which font, which shapes, in which order from left to right.

HarfBuzz joins and places the letters of each run; the bidi algorithm says which runs there are;
each letter is set in the first font of the stack that has it. A letter that no font has is left
out and reported, never drawn as a box.

A text is shaped word by word, because names repeat their words and a shaped word is remembered.
Only a line that mixes directions is shaped as a whole.
"""

import itertools
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from operator import add
from typing import Final, NamedTuple

import uharfbuzz as hb

from hubdesk.paper import bidi
from hubdesk.paper.fonts import Font, stack

_FEATURES: Final = {"dlig": False, "liga": False}
"""Ligatures that a font may use at will are off: Noto Sans Arabic makes one of the name محمد."""

_IS_PLAIN_LATIN: Final = re.compile(r"[0-9A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ'’.,&-]+").fullmatch
"""Words whose letters only stand side by side: HarfBuzz need not be asked about each."""

_LEFTWARD: Final = frozenset({"R", "AL", "NSM"})


Moved = tuple[int, int, int, int]
"""A glyph that is kerned, or that stands on or under another.

Which of its run's glyphs it is, how far right of the pen and how far above the line it is drawn,
and how much further than by its own width the pen moves on.
"""


@dataclass(frozen=True, slots=True, eq=False)
class Run:
    """Glyphs of one font, from left to right. The same word is the same object again.

    Attributes:
        glyphs: their numbers in the font.
        letters: what each stands for, in the order of speech; empty for an added part.
        moved: the glyphs that are not where their widths alone would put them.
    """

    font: Font
    glyphs: tuple[int, ...]
    letters: Sequence[str]
    moved: tuple[Moved, ...]
    width: int
    top: int
    bottom: int


class Line(NamedTuple):
    """A shaped line of text, in thousandths of the letter size.

    Attributes:
        runs: what is drawn, from left to right.
        font: the one font of all runs; None if they have several, or there are none.
        top: how far its ink reaches above the line on which it stands.
        bottom: how far below (negative).
        right_to_left: how the line as a whole runs.
        missing: its letters that no font has, each once.
    """

    runs: tuple[Run, ...]
    font: Font | None
    width: int
    top: int
    bottom: int
    right_to_left: bool = False
    missing: str = ""


class Word(NamedTuple):
    """A shaped word. The same word is the same object again.

    Attributes:
        rightward: no letter runs right to left.
        leftward: every letter does.
    """

    text: str
    line: Line
    rightward: bool
    leftward: bool


def tidy(text: str) -> str:
    """The text as it is set: composed, on one line, single blanks, no direction controls."""
    composed = unicodedata.normalize("NFC", text)
    if not composed.isprintable():  # which controls are not
        composed = "".join(map(_printable, bidi.without_controls(composed)))
    return " ".join(composed.split())


def _printable(letter: str) -> str:
    return " " if unicodedata.category(letter) in {"Cc", "Zl", "Zp"} else letter


def shape(text: str, *, bold: bool = False) -> Line:
    """One line of text, ready to be measured and drawn."""
    return line_of(words_of(tidy(text), bold=bold), bold=bold)


def words_of(text: str, *, bold: bool = False) -> list[Word]:
    """The shaped words of a tidy text."""
    return [_word(word, bold) for word in text.split(" ")]


def line_of(words: Sequence[Word], *, bold: bool = False, base: int | None = None) -> Line:
    """One line of these words.

    Args:
        words: at least one.
        bold: as they were shaped.
        base: the direction of the text that the line is a part of, 0 or 1; None is its own.
    """
    rightward = words[0].rightward
    leftward = words[0].leftward
    for word in words:
        rightward = rightward and word.rightward
        leftward = leftward and word.leftward
    if base == 1 and not leftward:
        return _shape_mixed(" ".join([word.text for word in words]), bold=bold, base=1)
    if len(words) == 1:
        return words[0].line
    if rightward:
        return _join(words)
    if leftward:
        return _join(words[::-1], right_to_left=True)
    return _shape_mixed(" ".join([word.text for word in words]), bold=bold, base=base)


def blank_width(*, bold: bool = False) -> int:
    """How wide the blank between two words is."""
    return _blank(stack(bold=bold)[0]).width


@lru_cache(maxsize=32768)
def _word(word: str, bold: bool) -> Word:  # noqa: FBT001 - the faster call
    fonts = stack(bold=bold)
    if _IS_PLAIN_LATIN(word):
        run = _set_plainly(word, _plain(fonts[0]))
        line = Line((run,), fonts[0], run.width, run.top, run.bottom)
        return Word(word, line, rightward=True, leftward=False)
    kinds = set(map(unicodedata.bidirectional, word))
    rightward = kinds.isdisjoint(bidi.RIGHT_TO_LEFT)
    leftward = bool(kinds) and kinds <= _LEFTWARD
    if leftward and fonts[1].letters.issuperset(map(ord, word)):
        run = _shape_run(word, fonts[1], "rtl")
        line = Line((run,), fonts[1], run.width, run.top, run.bottom, right_to_left=True)
    else:
        line = _shape_mixed(word, bold=bold)
    return Word(word, line, rightward, leftward)


@dataclass(frozen=True, slots=True, eq=False)
class _Plain:
    """What plain Latin needs of a font: its glyphs and its kerning, remembered by pairs."""

    font: Font
    glyphs: dict[str, int]
    kerns: dict[str, int]


class _Kerns(dict[str, int]):
    """How much further two letters are apart than their widths alone would put them."""

    def __init__(self, font: Font) -> None:
        super().__init__()
        self._font = font

    def __missing__(self, pair: str) -> int:
        self[pair] = sum([wider for *_, wider in _shape_run(pair, self._font, "ltr").moved])
        return self[pair]


class _Glyphs(dict[str, int]):
    """The glyph of each letter."""

    def __init__(self, font: Font) -> None:
        super().__init__()
        self._shaper = font.shaper

    def __missing__(self, letter: str) -> int:
        self[letter] = int(self._shaper.get_nominal_glyph(ord(letter)))
        return self[letter]


@cache
def _plain(font: Font) -> _Plain:
    return _Plain(font, _Glyphs(font), _Kerns(font))


def _set_plainly(word: str, plain: _Plain) -> Run:
    """A word of plain Latin letters, which stand side by side, each pair kerned."""
    font, of_letter, kerns = plain.font, plain.glyphs, plain.kerns
    glyphs = tuple([of_letter[letter] for letter in word])
    moved = []
    width = 0
    for place, pair in enumerate(map(add, word, word[1:])):
        kern = kerns[pair]
        if kern:
            moved.append((place, 0, 0, kern))
            width += kern
    widths, inks = font.advances, font.inks
    reach = [inks[glyph] for glyph in glyphs]
    return Run(
        font=font,
        glyphs=glyphs,
        letters=word,
        moved=tuple(moved),
        width=width + sum([widths[glyph] for glyph in glyphs]),
        top=max(reach)[0],
        bottom=min([ink[1] for ink in reach]),
    )


def _join(words: Sequence[Word], *, right_to_left: bool = False) -> Line:
    runs: list[Run] = []
    font = words[0].line.font
    width = top = bottom = 0
    missing = ""
    for word in words:
        line = word.line
        if line.font is not font:
            font = None
        if runs and line.runs:
            blank = _blank(runs[-1].font)
            runs.append(blank)
            width += blank.width
            if blank.font is not font:
                font = None
        runs += line.runs
        width += line.width
        top = max(top, line.top)
        bottom = min(bottom, line.bottom)
        missing += line.missing
    if missing:
        missing = "".join(dict.fromkeys(missing))
    return Line(tuple(runs), font, width, top, bottom, right_to_left, missing)


@lru_cache(maxsize=16)
def _blank(font: Font) -> Run:
    """A blank of this font, or of the first one of the stack."""
    holder = font if 0x20 in font.letters else stack(bold=font.stroked)[0]
    return _shape_run(" ", holder, "ltr")


def _line(runs: list[Run], missing: str, *, right_to_left: bool) -> Line:
    fonts = {run.font for run in runs}
    return Line(
        runs=tuple(runs),
        font=fonts.pop() if len(fonts) == 1 else None,
        width=sum([run.width for run in runs]),
        top=max([run.top for run in runs], default=0),
        bottom=min([run.bottom for run in runs], default=0),
        right_to_left=right_to_left,
        missing="".join(dict.fromkeys(missing)),
    )


def _shape_mixed(text: str, *, bold: bool, base: int | None = None) -> Line:
    """A text of any letters, shaped as a whole."""
    fonts = stack(bold=bold)
    base = bidi.base_level(text) if base is None else base
    placed, missing = _choose_fonts(text, fonts)
    text = "".join(letter for letter, _ in placed)
    chosen = [font for _, font in placed]
    levels = bidi.levels(text, base)
    stretches = list(_stretches(levels, chosen))
    order = bidi.visual_order([levels[start] for start, _ in stretches])
    runs = [
        _shape_run(text[start:end], chosen[start], "rtl" if levels[start] % 2 else "ltr")
        for start, end in (stretches[place] for place in order)
    ]
    return _line(runs, missing, right_to_left=bool(base))


def _choose_fonts(text: str, fonts: tuple[Font, ...]) -> tuple[list[tuple[str, Font]], str]:
    """Each letter with its font, and the letters that have none."""
    placed: list[tuple[str, Font]] = []
    missing = []
    current = fonts[0]
    for letter in text:
        code = ord(letter)
        if not (_keeps_font(letter) and code in current.letters):
            holder = next((font for font in fonts if code in font.letters), None)
            if holder is None:
                if unicodedata.category(letter) != "Cf":
                    missing.append(letter)
                continue
            current = holder
        placed.append((letter, current))
    return placed, "".join(missing)


@lru_cache(maxsize=4096)
def _keeps_font(letter: str) -> bool:
    """Whether the letter belongs to no script of its own."""
    category = unicodedata.category(letter)
    return category[0] in "NPZMS" or category == "Cf"


def _stretches(levels: list[int], fonts: list[Font]) -> Iterator[tuple[int, int]]:
    """Start and end of each stretch of one level and one font."""
    start = 0
    for place in range(1, len(levels) + 1):
        if (
            place == len(levels)
            or levels[place] != levels[start]
            or fonts[place] is not fonts[start]
        ):
            yield start, place
            start = place


def _shape_run(text: str, font: Font, direction: str) -> Run:
    buffer = hb.Buffer()
    buffer.add_codepoints(list(map(ord, text)))
    buffer.direction = direction
    if font.script:
        buffer.script = font.script
    buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
    buffer.flags = hb.BufferFlags.REMOVE_DEFAULT_IGNORABLES
    buffer.guess_segment_properties()
    hb.shape(font.shaper, buffer, _FEATURES)
    infos = buffer.glyph_infos
    numbers = tuple([info.codepoint for info in infos])
    widths, inks = font.advances, font.inks
    moved = tuple(
        [
            (place, right, up, advance - widths[number])
            for place, (number, (right, up, advance, _)) in enumerate(
                zip(numbers, [place.position for place in buffer.glyph_positions], strict=True)
            )
            if right or up or advance != widths[number]
        ]
    )
    tops = [inks[number][0] for number in numbers]
    bottoms = [inks[number][1] for number in numbers]
    for place, _, up, _ in moved:
        tops[place] += up
        bottoms[place] += up
    return Run(
        font=font,
        glyphs=numbers,
        letters=_letters_of_glyphs(text, [info.cluster for info in infos]),
        moved=moved,
        width=sum([widths[number] for number in numbers]) + sum([wider for *_, wider in moved]),
        top=max(tops, default=0),
        bottom=min(bottoms, default=0),
    )


def _letters_of_glyphs(text: str, clusters: list[int]) -> Sequence[str]:
    """What each glyph stands for: the first of a cluster has its letters, the others nothing."""
    in_order = list(range(len(text)))
    if clusters == in_order:
        return text
    if clusters == in_order[::-1]:
        return text[::-1]
    starts = sorted(set(clusters))
    ends = dict(itertools.pairwise([*starts, len(text)]))
    letters = []
    for cluster in clusters:
        end = ends.pop(cluster, None)
        letters.append("" if end is None else text[cluster:end])
    return tuple(letters)
