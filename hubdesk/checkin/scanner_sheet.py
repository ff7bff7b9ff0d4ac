"""Prints the scanner test sheet: codes that show how a scanner is set, and how small it reads."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from hubdesk.checkin.scanner_probe import BADGE_PROBE, MIXED_PROBE
from hubdesk.paper import qr
from hubdesk.paper.flow import A4, Flow, Page
from hubdesk.paper.output import new_pdf
from hubdesk.paper.pdf import MM, PdfWriter
from hubdesk.paper.wrapping import Style, Text, stack

if TYPE_CHECKING:
    from collections.abc import Callable

    from hubdesk.eventfile.file import EventFile

_INK: Final = "#14181f"
_QUIET: Final = "#4d5664"
_MARGIN: Final = 54.0
_PAGE: Final = Page(*A4, _MARGIN, _MARGIN, _MARGIN, _MARGIN)
_TITLE: Final = Style(22, 14, bold=True, colour=_INK)
_TEXT: Final = Style(11, 9, colour=_QUIET, leading=1400, gap=5)
_HEADING: Final = Style(14, 10, bold=True, colour=_INK)
_SIZE: Final = Style(10, 8, colour=_QUIET, gap=8)
_SYMBOL: Final = 38 * MM
_BESIDE: Final = 22.0  # between a code and its words: more than a code's quiet zone
SIZES: Final = (25, 20, 15, 12, 10)
"""Millimetres of a badge's code, its quiet zone not counted; 25 is what badges have."""


@dataclass(frozen=True, slots=True)
class SheetWords:
    """What the sheet says.

    Attributes:
        title: of the sheet.
        how: what to do with it.
        badge: heading of the code that is like a badge's.
        about_badge: what it is for.
        mixed: heading of the other.
        about_mixed: what it is for.
        sizes: heading of the small codes.
        about_sizes: what they are for.
        size: with `{millimetres}`.
    """

    title: str
    how: str
    badge: str
    about_badge: str
    mixed: str
    about_mixed: str
    sizes: str
    about_sizes: str
    size: str


def print_test_sheet(
    file: "EventFile", progress: "Callable[[int, int, str], bool]", out: str, words: SheetWords
) -> None:
    """Print the sheet into a PDF file, as a job of a worker.

    Raises:
        HubDeskError: as `hubdesk.paper.output.new_pdf` does.
    """
    progress(0, 1, "")
    with new_pdf(Path(out), file.path, "scanner") as stream:
        writer = PdfWriter(stream, title=words.title)
        flow = Flow(writer, _PAGE)
        flow.text(words.title, _TITLE, after=6)
        flow.text(words.how, _TEXT, after=26)
        for code, heading, about in (
            (BADGE_PROBE, words.badge, words.about_badge),
            (MIXED_PROBE, words.mixed, words.about_mixed),
        ):
            _add_code(writer, flow, code, heading, about)
        flow.text(words.sizes, _HEADING, after=4)
        flow.text(words.about_sizes, _TEXT, after=22)
        _add_sizes(writer, flow, words.size)
        flow.finish()
        writer.finish()


def _add_code(writer: PdfWriter, flow: Flow, code: str, heading: str, about: str) -> None:
    symbol = qr.symbol(code)
    left = _MARGIN + _SYMBOL + _BESIDE
    block = stack(
        [Text(heading, _HEADING), Text(about, _TEXT), Text(code, _SIZE)], A4[0] - _MARGIN - left
    )
    height = max(_SYMBOL, block.height)

    def draw(top: float) -> str:
        return writer.symbol(symbol, _MARGIN, top - _SYMBOL, _SYMBOL) + block.draw(
            writer, left, top
        )

    flow.note(block)
    flow.drawing(draw, height)
    flow.space(30)


def _add_sizes(writer: PdfWriter, flow: Flow, words: str) -> None:
    symbol = qr.symbol(BADGE_PROBE)
    tallest = max(SIZES) * MM
    labels = [stack([Text(words.format(millimetres=one), _SIZE)], 80) for one in SIZES]

    def draw(top: float) -> str:
        pieces = []
        x = _MARGIN
        for millimetres, label in zip(SIZES, labels, strict=True):
            side = millimetres * MM
            pieces.append(writer.symbol(symbol, x, top - tallest, side))
            pieces.append(label.draw(writer, x, top - tallest - 10))
            x += side + 40
        return "".join(pieces)

    for label in labels:
        flow.note(label)
    flow.drawing(draw, tallest + 28)
