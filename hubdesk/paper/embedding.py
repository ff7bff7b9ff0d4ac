"""A font inside a PDF: only the glyphs that were used, and which letters they stand for.

Each pair of a glyph and its letters has a number of its own, in the order of first use: so text can
be searched even where a font draws two letters with the same glyph.
"""

import hashlib
from collections.abc import Callable
from typing import Final

import uharfbuzz as hb
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFObjectReference, PDFText

from hubdesk.paper.fonts import UNITS, Font
from hubdesk.paper.objects import ObjectFile, compressed
from hubdesk.paper.shaping import Run

_SYMBOLIC: Final = 4
_STEM: Final = 90  # a guess that only a reader without the font would use
_MAPPINGS_AT_A_TIME: Final = 100
_NOT_FOR_PRINT: Final = {  # tables for shaping and screens, by their tags
    int.from_bytes(tag, "big")
    for tag in (b"GSUB", b"GPOS", b"GDEF", b"DSIG", b"OS/2", b"cmap", b"name", b"post", b"gasp")
}


class _Codes(dict[tuple[int, str], str]):
    """The number, in four hexadecimal digits, of each glyph that stands for certain letters."""

    def __missing__(self, pair: tuple[int, str]) -> str:
        self[pair] = code = f"{len(self) + 1:04x}"
        return code


class _Bodies(dict[Run, str]):
    """What draws each run, made when it is first asked for."""

    def __init__(self, draw: Callable[[Run], str]) -> None:
        super().__init__()
        self._draw = draw

    def __missing__(self, run: Run) -> str:
        self[run] = body = self._draw(run)
        return body


class EmbeddedFont:
    """One font of one document.

    Attributes:
        name: what the pages call it.
        bodies: what draws each run of it, to stand between the brackets of a `TJ`.
    """

    def __init__(self, font: Font, name: str) -> None:
        self.font = font
        self.name = name
        self._codes = _Codes()
        self.bodies = _Bodies(self._draw)

    def _draw(self, run: Run) -> str:
        codes = self._codes
        shown = [codes[pair] for pair in zip(run.glyphs, run.letters, strict=True)]
        for place, right, up, wider in run.moved:
            back = right - wider
            shown[place] = "".join(
                (
                    f">{-right} <" if right else "",
                    f">]TJ {up / UNITS:g} Ts[<{shown[place]}>]TJ 0 Ts[<" if up else shown[place],
                    f">{back} <" if back else "",
                )
            )
        return f"<{''.join(shown)}>".replace("<>", "")

    def add_to(self, file: ObjectFile) -> PDFObjectReference:
        """Write the font under its name; nothing more may be drawn with it then."""
        name = self.name
        subset, new_numbers = self._subset()
        tag = hashlib.sha256(self.font.name.encode() + subset).digest()
        base = "".join(chr(65 + byte % 26) for byte in tag[:6]) + "+" + self.font.name
        glyphs = b"".join(new_numbers[number].to_bytes(2, "big") for number, _ in self._codes)
        measures = self._measures(base)
        measures["FontFile2"] = file.add(f"{name} file", compressed(subset, Length1=len(subset)))
        shapes = self._shapes(base)
        shapes["FontDescriptor"] = file.add(f"{name} measures", measures)
        shapes["CIDToGIDMap"] = file.add(f"{name} glyphs", compressed(b"\0\0" + glyphs))
        font = {
            "Type": PDFName("Font"),
            "Subtype": PDFName("Type0"),
            "BaseFont": PDFName(base),
            "Encoding": PDFName("Identity-H"),
            "DescendantFonts": PDFArray([file.add(f"{name} shapes", shapes)]),
            "ToUnicode": file.add(f"{name} letters", compressed(self._letters().encode())),
        }
        return file.add(name, PDFDictionary(font))

    def _subset(self) -> tuple[bytes, dict[int, int]]:
        wanted = hb.SubsetInput()
        wanted.glyph_set.update({number for number, _ in self._codes})
        wanted.drop_table_tag_set.update(_NOT_FOR_PRINT)
        wanted.flags = hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NO_LAYOUT_CLOSURE
        plan = hb.SubsetPlan(self.font.face, wanted)
        return plan.execute().blob.data, dict(plan.old_to_new_glyph_mapping)

    def _measures(self, base: str) -> PDFDictionary:
        return PDFDictionary(
            {
                "Type": PDFName("FontDescriptor"),
                "FontName": PDFName(base),
                "Flags": _SYMBOLIC,
                "FontBBox": PDFArray(self.font.box),
                "ItalicAngle": 0,
                "Ascent": self.font.ascent,
                "Descent": self.font.descent,
                "CapHeight": self.font.cap_height,
                "StemV": _STEM,
            }
        )

    def _shapes(self, base: str) -> PDFDictionary:
        widths = [self.font.advances[number] for number, _ in self._codes]
        system = {"Registry": PDFText("Adobe"), "Ordering": PDFText("Identity"), "Supplement": 0}
        return PDFDictionary(
            {
                "Type": PDFName("Font"),
                "Subtype": PDFName("CIDFontType2"),
                "BaseFont": PDFName(base),
                "CIDSystemInfo": PDFDictionary(system),
                "DW": UNITS,
                "W": PDFArray([1, PDFArray(widths)]),
            }
        )

    def _letters(self) -> str:
        """The map from glyphs back to letters, which searching and copying use."""
        mappings = [
            f"<{code}> <{text.encode('utf-16-be').hex()}>"
            for (_, text), code in self._codes.items()
        ]
        lines = [
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
            "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
            "1 begincodespacerange <0000> <ffff> endcodespacerange",
        ]
        for start in range(0, len(mappings), _MAPPINGS_AT_A_TIME):
            some = mappings[start : start + _MAPPINGS_AT_A_TIME]
            lines += [f"{len(some)} beginbfchar", *some, "endbfchar"]
        lines.append("endcmap CMapName currentdict /CMap defineresource pop end end")
        return "\n".join(lines)
