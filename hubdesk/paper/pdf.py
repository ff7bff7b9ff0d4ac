"""Writes PDF files: pages of text, shapes, QR symbols and pictures, with what repeats held once.

Lengths are points (1/72 inch), counted from the lower left. Drawing is by strings of PDF operators,
which the methods return and the caller joins, so that ten thousand badges cost little more than the
deflating of what is on them.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from typing import BinaryIO, Final, Protocol

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFString

from hubdesk.paper import qr, shapes
from hubdesk.paper.colour import BLACK, fill, operands
from hubdesk.paper.embedding import EmbeddedFont
from hubdesk.paper.fonts import STROKE_OF_BOLD, UNITS, Font
from hubdesk.paper.images import Picture
from hubdesk.paper.objects import ObjectFile, compressed
from hubdesk.paper.shaping import Line, Run

MM: Final = 72 / 25.4
"""Points in a millimetre."""

_FONTS: Final = "fonts"
_PAGES: Final = "pages"
_KEPT: Final = 4096  # drawings that may come again


@dataclass(frozen=True, slots=True, order=True)
class Form:
    """Something held once in a file and drawn as often as wanted."""

    name: str

    def at(self, x: float, y: float, width: float = 1, height: float = 1) -> str:
        """What draws it: a drawing with its corner here, or a picture stretched to this size."""
        return f"q {width:.6g} 0 0 {height:.6g} {x:.2f} {y:.2f} cm /{self.name} Do Q\n"


class Drawing(Protocol):
    """Something that is drawn from its upper left corner."""

    def draw(self, writer: "PdfWriter", x: float, top: float) -> str:
        """What draws it."""


class PdfWriter:
    """One PDF file, written page by page.

    The same calls write the same bytes. Call `finish` at the end; a file without it is not valid.
    """

    def __init__(self, stream: BinaryIO, *, title: str) -> None:
        self._file = ObjectFile(stream)
        self._title = title
        self._fonts: dict[Font, EmbeddedFont] = {}
        self._pages: list[str] = []
        self._forms = 0
        self._drawn: dict[int, tuple[Drawing, str]] = {}  # by its identity, while it is held here

    def text(
        self,
        line: Line,
        x: float,
        y: float,
        size: float,
        colour: str = BLACK,
        tracking: int = 0,
    ) -> str:
        """What draws a line of text that begins here, on the left whichever way it runs."""
        start = f"{fill(colour)}BT {size:.2f} 0 0 {size:.2f} {x:.2f} {y:.2f} Tm "
        shown = (
            self._in_one_font(line.font, line.runs, size, colour)
            if line.font is not None
            else "".join(
                self._in_one_font(font, runs, size, colour)
                for font, runs in groupby(line.runs, attrgetter("font"))
            )
        )
        if tracking:
            return f"{start}{tracking / UNITS:g} Tc {shown}0 Tc ET\n"
        return f"{start}{shown}ET\n"

    def _in_one_font(self, font: Font, runs: Iterable[Run], size: float, colour: str) -> str:
        embedded = self._fonts.get(font)
        if embedded is None:
            embedded = self._fonts[font] = EmbeddedFont(font, f"F{len(self._fonts) + 1}")
        bodies = embedded.bodies
        shown = f"/{embedded.name} 1 Tf [{''.join([bodies[run] for run in runs])}]TJ "
        if not font.stroked:
            return shown
        width = size * STROKE_OF_BOLD / UNITS
        return f"{operands(colour)} RG {width:.3f} w 2 Tr {shown}0 Tr "

    def below_one_another(
        self, drawings: "Iterable[tuple[float, Drawing]]", x: float, top: float
    ) -> str:
        """What draws these, each so far below the top; one that comes again is not made again."""
        shown = [f"q 1 0 0 1 {x:.2f} {top:.2f} cm\n"]
        at = 0.0
        for down, drawing in drawings:
            known = self._drawn.get(id(drawing))
            if known is None:
                if len(self._drawn) == _KEPT:
                    self._drawn.clear()
                known = self._drawn[id(drawing)] = (drawing, drawing.draw(self, 0, 0))
            shown.append(f"1 0 0 1 0 {at - down:.2f} cm\n{known[1]}")
            at = down
        shown.append("Q\n")
        return "".join(shown)

    def rectangle(
        self, x: float, y: float, width: float, height: float, colour: str, radius: float = 0
    ) -> str:
        """What draws a filled rectangle, its corners rounded by the radius."""
        return shapes.painted(shapes.rectangle(x, y, width, height, radius), colour)

    def symbol(self, symbol: qr.Symbol, x: float, y: float, size: float) -> str:
        """What draws a QR symbol of this size, its quiet zone not counted."""
        scale = f"{size / symbol.size:.5f}"
        return f"q 0 g {scale} 0 0 {scale} {x:.3f} {y:.3f} cm\n{qr.path(symbol)}f Q\n"

    def form(
        self,
        content: str,
        width: float,
        height: float,
        using: Iterable[Form] = (),
        *,
        beyond: float = 0,
    ) -> Form:
        """Hold a drawing of this size, which may use others; it ends so far beyond its edges."""
        form = self._next_form()
        drawings = {other.name: self._file.reference(other.name) for other in using}
        resources = {"Font": self._file.reference(_FONTS), "XObject": PDFDictionary(drawings)}
        entries = {
            "Type": PDFName("XObject"),
            "Subtype": PDFName("Form"),
            "BBox": PDFArray(
                [-beyond, -beyond, round(width + beyond, 3), round(height + beyond, 3)]
            ),
            "Resources": PDFDictionary(resources),
        }
        self._file.add(form.name, compressed(content.encode("ascii"), **entries))
        return form

    def picture(self, picture: Picture) -> Form:
        """Hold a picture; drawn, it is one point wide and high unless it is stretched."""
        form = self._next_form()
        self._file.add(form.name, picture.stream())
        return form

    def page(self, content: str, width: float, height: float, using: Iterable[Form] = ()) -> None:
        """Write a page of this size, which uses these drawings and pictures."""
        name = f"page {len(self._pages) + 1}"
        stream = self._file.add_deflated(f"content of {name}", content.encode("ascii"))
        drawings = " ".join([f"/{form.name} {self._file.pointer(form.name)}" for form in using])
        page = (
            f"<< /Type /Page /Parent {self._file.pointer(_PAGES)}"
            f" /MediaBox [0 0 {width:.7g} {height:.7g}] /Contents {stream}"
            f" /Resources << /Font {self._file.pointer(_FONTS)} /XObject << {drawings} >> >> >>"
        )
        self._pages.append(self._file.add_bytes(name, page.encode("ascii")))

    def finish(self) -> None:
        """Write what the pages share, and the end of the file."""
        fonts = {embedded.name: embedded.add_to(self._file) for embedded in self._fonts.values()}
        self._file.add(_FONTS, PDFDictionary(fonts))
        pages = {
            "Type": PDFName("Pages"),
            "Kids": PDFArray(self._pages),
            "Count": len(self._pages),
        }
        self._file.add(_PAGES, PDFDictionary(pages))
        catalog = {"Type": PDFName("Catalog"), "Pages": self._file.reference(_PAGES)}
        self._file.add("catalog", PDFDictionary(catalog))
        information = {"Title": PDFString(self._title), "Creator": PDFString("HubDesk")}
        self._file.add("information", PDFDictionary(information))
        self._file.finish("catalog", "information")

    def _next_form(self) -> Form:
        self._forms += 1
        return Form(f"X{self._forms}")
