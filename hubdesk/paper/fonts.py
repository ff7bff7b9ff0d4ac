"""The fonts that everything on paper is set in: loaded once, with the measures of each.

All lengths are in thousandths of the letter size (em), as in the fonts themselves.
"""

import struct
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Final

import uharfbuzz as hb

from hubdesk.errors import HubDeskError, Problem
from hubdesk.resources import RESOURCES

UNITS: Final = 1000
"""Units in one em; all our fonts have as many."""

STROKE_OF_BOLD: Final = 32
"""How wide the outline of a font without a bold face is stroked to look bold."""


class _Advances(dict[int, int]):
    """The widths of a font's glyphs, each asked for once."""

    def __init__(self, shaper: hb.Font) -> None:
        super().__init__()
        self._shaper = shaper

    def __missing__(self, glyph: int) -> int:
        self[glyph] = int(self._shaper.get_glyph_h_advance(glyph))
        return self[glyph]


class _Inks(dict[int, tuple[int, int]]):
    """How far above and (negative) below the line the ink of a font's glyphs reaches."""

    def __init__(self, shaper: hb.Font) -> None:
        super().__init__()
        self._shaper = shaper

    def __missing__(self, glyph: int) -> tuple[int, int]:
        extents = self._shaper.get_glyph_extents(glyph)
        top = int(extents.y_bearing)
        self[glyph] = (top, top + int(extents.height))
        return self[glyph]


@dataclass(frozen=True, slots=True, eq=False)
class Font:
    """One font file.

    Attributes:
        name: its PostScript name.
        script: what its letters are of, if they are all of one: digits and marks follow them.
        stroked: its outlines are stroked as well as filled, for want of a bold face.
        box: the rectangle that every glyph lies in: left, bottom, right, top.
        letters: the characters that it has.
        advances: the width of each glyph.
        inks: how far above and (negative) below the line each glyph's ink reaches.
    """

    name: str
    script: str | None
    stroked: bool
    face: hb.Face
    shaper: hb.Font
    box: tuple[int, int, int, int]
    ascent: int
    descent: int
    cap_height: int
    letters: frozenset[int]
    advances: Mapping[int, int] = field(repr=False)
    inks: Mapping[int, tuple[int, int]] = field(repr=False)


def _load(path: Path, script: str | None = None, *, stroked: bool = False) -> Font:
    try:
        face = hb.Face(path.read_bytes())
    except OSError as error:
        raise HubDeskError(Problem.FONT_MISSING, path=str(path)) from error
    shaper = hb.Font(face)
    extents = shaper.get_font_extents("ltr")
    head = face.reference_table("head").data
    return Font(
        name=path.stem,
        script=script,
        stroked=stroked,
        face=face,
        shaper=shaper,
        box=struct.unpack_from(">4h", head, 36),
        ascent=extents.ascender,
        descent=extents.descender,
        cap_height=shaper.get_metric_position_with_fallback(hb.OTMetricsTag.CAP_HEIGHT),
        letters=frozenset(face.unicodes),
        advances=_Advances(shaper),
        inks=_Inks(shaper),
    )


@cache
def stack(*, bold: bool) -> tuple[Font, ...]:
    """The fonts that share a text: each letter is set in the first that has it.

    Raises:
        HubDeskError: `FONT_MISSING`, with the path, when the installation is incomplete.
    """
    weight = "Bold" if bold else "Regular"
    folder = RESOURCES / "fonts"
    return (
        _load(folder / f"NotoSans-{weight}.ttf"),
        _load(folder / f"NotoSansArabic-{weight}.ttf", "Arab"),
        _load(folder / "NotoSansTifinagh-Regular.ttf", "Tfng", stroked=bold),
    )
