"""The fonts that everything on paper is set in: loaded once, with the measures of each.

All lengths are in thousandths of the letter size (em), as in the fonts themselves.
"""

import struct
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


@dataclass(frozen=True, slots=True, eq=False)
class Font:
    """One font file.

    Attributes:
        name: its PostScript name.
        stroked: its outlines are stroked as well as filled, for want of a bold face.
        box: the rectangle that every glyph lies in: left, bottom, right, top.
        letters: the characters that it has.
    """

    name: str
    stroked: bool
    face: hb.Face
    shaper: hb.Font
    box: tuple[int, int, int, int]
    ascent: int
    descent: int
    cap_height: int
    letters: frozenset[int]
    _advances: dict[int, int] = field(default_factory=dict, repr=False)
    _inks: dict[int, tuple[int, int]] = field(default_factory=dict, repr=False)

    def advance(self, glyph: int) -> int:
        """The width of a glyph."""
        width = self._advances.get(glyph)
        if width is None:
            width = self._advances[glyph] = int(self.shaper.get_glyph_h_advance(glyph))
        return width

    def ink(self, glyph: int) -> tuple[int, int]:
        """How far a glyph's ink reaches above and (negative) below the line."""
        reach = self._inks.get(glyph)
        if reach is None:
            extents = self.shaper.get_glyph_extents(glyph)
            top = int(extents.y_bearing)
            reach = self._inks[glyph] = (top, top + int(extents.height))
        return reach


def _load(path: Path, *, stroked: bool) -> Font:
    try:
        face = hb.Face(path.read_bytes())
    except OSError as error:
        raise HubDeskError(Problem.FONT_MISSING, path=str(path)) from error
    shaper = hb.Font(face)
    extents = shaper.get_font_extents("ltr")
    head = face.reference_table("head").data
    return Font(
        name=path.stem,
        stroked=stroked,
        face=face,
        shaper=shaper,
        box=struct.unpack_from(">4h", head, 36),
        ascent=extents.ascender,
        descent=extents.descender,
        cap_height=shaper.get_metric_position_with_fallback(hb.OTMetricsTag.CAP_HEIGHT),
        letters=frozenset(face.unicodes),
    )


@cache
def stack(*, bold: bool) -> tuple[Font, ...]:
    """The fonts that share a text: each letter is set in the first that has it.

    Raises:
        HubDeskError: `FONT_MISSING`, with the path, when the installation is incomplete.
    """
    weight = "Bold" if bold else "Regular"
    return (
        _load(RESOURCES / "fonts" / f"NotoSans-{weight}.ttf", stroked=False),
        _load(RESOURCES / "fonts" / f"NotoSansArabic-{weight}.ttf", stroked=False),
        _load(RESOURCES / "fonts" / "NotoSansTifinagh-Regular.ttf", stroked=bold),
    )
