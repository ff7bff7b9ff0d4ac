"""Text as glyphs: which font, which shapes, in which order from left to right.

HarfBuzz joins and places the letters of each run; the bidi algorithm says which runs there are;
each letter is set in the first font of the stack that has it. A letter that no font has is left
out and reported, never drawn as a box.

A text is shaped word by word, because names repeat their words and a shaped word is remembered.
Only a line that mixes directions is shaped as a whole.
"""

import itertools
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, NamedTuple

import uharfbuzz as hb

from hubdesk.paper import bidi
from hubdesk.paper.fonts import Font, stack

_FEATURES: Final = {"dlig": False, "liga": False}
"""Ligatures that a font may use at will are off: Noto Sans Arabic makes one of the name محمد."""


class Glyph(NamedTuple):
    """One glyph, in thousandths of the letter size.

    Attributes:
        text: the letters that it stands for, in the order of speech; empty for an added part.
        dx: how far right of the pen it is drawn.
        dy: how far above the line.
        advance: how far the pen moves on.
    """

    number: int
    text: str
    dx: int
    dy: int
    advance: int


@dataclass(frozen=True, slots=True, eq=False)
class Run:
    """Glyphs of one font, from left to right. The same word is the same object again."""

    font: Font
    glyphs: tuple[Glyph, ...]
    width: int
    top: int
    bottom: int


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """A shaped line of text, in thousandths of the letter size.

    Attributes:
        runs: what is drawn, from left to right.
        top: how far its ink reaches above the line on which it stands.
        bottom: how far below (negative).
        right_to_left: how the line as a whole runs.
        missing: its letters that no font has, each once.
    """

    runs: tuple[Run, ...]
    width: int
    top: int
    bottom: int
    right_to_left: bool = False
    missing: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class _Word:
    line: Line
    leftward: bool  # every letter runs right to left
    rightward: bool  # no letter does


def tidy(text: str) -> str:
    """The text as it is set: composed, on one line, single blanks, no direction controls."""
    composed = unicodedata.normalize("NFC", text)
    if not composed.isprintable():  # which controls are not
        composed = "".join(map(_printable, bidi.without_controls(composed)))
    return " ".join(composed.split())


def _printable(letter: str) -> str:
    return " " if unicodedata.category(letter) in {"Cc", "Zl", "Zp"} else letter


@lru_cache(maxsize=32768)
def shape(text: str, *, bold: bool = False) -> Line:
    """One line of text, ready to be measured and drawn."""
    text = tidy(text)
    words = [_word(word, bold=bold) for word in text.split(" ")]
    if len(words) == 1:
        return words[0].line
    if all(word.rightward for word in words):
        return _join(words, right_to_left=False)
    if all(word.leftward for word in words):
        return _join(words[::-1], right_to_left=True)
    return _shape_mixed(text, bold=bold)


def blank_width(*, bold: bool = False) -> int:
    """How wide the blank between two words is."""
    return _blank(stack(bold=bold)[0]).width


@lru_cache(maxsize=32768)
def _word(word: str, *, bold: bool) -> _Word:
    kinds = {unicodedata.bidirectional(letter) for letter in word}
    return _Word(
        line=_shape_mixed(word, bold=bold),
        leftward=bool(kinds) and kinds <= {"R", "AL", "NSM"},
        rightward=not bidi.runs_right_to_left(word),
    )


def _join(words: list[_Word], *, right_to_left: bool) -> Line:
    runs: list[Run] = []
    for word in words:
        if runs and word.line.runs:
            runs.append(_blank(runs[-1].font))
        runs.extend(word.line.runs)
    missing = "".join(word.line.missing for word in words)
    return _line(runs, missing, right_to_left=right_to_left)


@lru_cache(maxsize=16)
def _blank(font: Font) -> Run:
    """A blank of this font, or of the first one of the stack."""
    holder = font if 0x20 in font.letters else stack(bold=font.stroked)[0]
    return _shape_run(" ", holder, "ltr")


def _line(runs: list[Run], missing: str, *, right_to_left: bool) -> Line:
    return Line(
        runs=tuple(runs),
        width=sum(run.width for run in runs),
        top=max((run.top for run in runs), default=0),
        bottom=min((run.bottom for run in runs), default=0),
        right_to_left=right_to_left,
        missing="".join(dict.fromkeys(missing)),
    )


def _shape_mixed(text: str, *, bold: bool) -> Line:
    """A text of any letters, shaped as a whole."""
    fonts = stack(bold=bold)
    rightward = not bidi.runs_right_to_left(text)
    if rightward and fonts[0].letters.issuperset(map(ord, text)):
        runs = [_shape_run(text, fonts[0], "ltr")] if text else []
        return _line(runs, "", right_to_left=False)
    base = bidi.base_level(text)
    placed, missing = _choose_fonts(text, fonts)
    text = "".join(letter for letter, _ in placed)
    chosen = [font for _, font in placed]
    levels = [0] * len(text) if rightward else bidi.levels(text, base)
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
    buffer.add_codepoints([ord(letter) for letter in text])
    buffer.direction = direction
    buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
    buffer.flags = hb.BufferFlags.REMOVE_DEFAULT_IGNORABLES
    buffer.guess_segment_properties()
    hb.shape(font.shaper, buffer, _FEATURES)
    infos = buffer.glyph_infos
    numbers = [info.codepoint for info in infos]
    places = [position.position for position in buffer.glyph_positions]  # dx, dy, advance, down
    texts = _letters_of_glyphs(text, [info.cluster for info in infos])
    inks = [font.ink(number) for number in numbers]
    return Run(
        font=font,
        glyphs=tuple(
            Glyph(number, letters, dx, dy, advance)
            for number, letters, (dx, dy, advance, _) in zip(numbers, texts, places, strict=True)
        ),
        width=sum(place[2] for place in places),
        top=max((ink[0] + at[1] for ink, at in zip(inks, places, strict=True)), default=0),
        bottom=min((ink[1] + at[1] for ink, at in zip(inks, places, strict=True)), default=0),
    )


def _letters_of_glyphs(text: str, clusters: list[int]) -> list[str]:
    """What each glyph stands for: the first of a cluster has its letters, the others nothing."""
    if clusters == list(range(len(text))):
        return list(text)
    starts = sorted(set(clusters))
    ends = dict(itertools.pairwise([*starts, len(text)]))
    letters = []
    for cluster in clusters:
        end = ends.pop(cluster, None)
        letters.append("" if end is None else text[cluster:end])
    return letters
