"""How a sign-in sheet looks: a row is what a hand can write into and a scanner can aim at."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from hubdesk.checkin.printing.sheet_rows import (
    HEADING_HEIGHT,
    ROW_HEIGHT,
    Heading,
    HeadingKind,
    SheetColumn,
)
from hubdesk.checkin.row_codes import PaperRow, row_code
from hubdesk.paper import qr
from hubdesk.paper.flow import A4, A4_LANDSCAPE, RULE, Page
from hubdesk.paper.wrapping import NOTHING, Align, Block, Style, boxed
from hubdesk.programme.printing.look import INK, QUIET

if TYPE_CHECKING:
    from collections.abc import Collection

    from hubdesk.checkin.paper_sheets import Signer
    from hubdesk.checkin.printing.words import SheetWords
    from hubdesk.paper.pdf import PdfWriter

_MARGIN: Final = 34.0
_HEAD_HEIGHT: Final = 54.0
_TITLES_HEIGHT: Final = 18.0
_FOOT_HEIGHT: Final = 18.0

# codes stand alternately in two columns, so that none is right above another that may be hit
_MODULE: Final = 1.1  # points: almost four tenths of a millimetre
_SYMBOL: Final = 21 * _MODULE
_SLOT: Final = _SYMBOL + 5 * _MODULE
_CODES: Final = 2 * _SLOT + 4 * _MODULE
_NUMBER: Final = 38.0
_INSIDE: Final = 4.0
_WIDTHS: Final = {
    SheetColumn.ORGANISATION: 95.0,
    SheetColumn.EMAIL: 130.0,
    SheetColumn.SIGNATURE: 108.0,
    SheetColumn.TIME_IN: 42.0,
    SheetColumn.TIME_OUT: 42.0,
}
_LEAST_NAME: Final = 130.0
_SHARES: Final = {SheetColumn.ORGANISATION: 0.6, SheetColumn.EMAIL: 0.3, SheetColumn.SIGNATURE: 0.6}

_EVENT: Final = Style(9, 6, colour=QUIET)
_TITLE: Final = Style(19, 12, bold=True, colour=INK)
_BELOW: Final = Style(10, 7, colour=INK)
_SHEET: Final = Style(9, 6, colour=QUIET, align=Align.RIGHT)
_NUMBER_OF_SHEET: Final = Style(30, 14, bold=True, colour=INK, align=Align.RIGHT)
_TITLES: Final = Style(8, 5.5, bold=True, colour=QUIET)
_HEADING: Final = Style(10, 7, bold=True, colour=INK)
_ROW_NUMBER: Final = Style(11, 7, bold=True, colour=INK)
_NAME: Final = Style(11, 6.5, colour=INK)
_PLAIN: Final = Style(9, 8, colour=INK)
_FOOT: Final = Style(8, 6, colour=QUIET)
_FOOT_RIGHT: Final = Style(8, 6, colour=QUIET, align=Align.RIGHT)
_GROUND: Final = "#eceef1"
_WRITTEN: Final = "#8a93a0"  # the lines between which people write


@dataclass(frozen=True, slots=True)
class Titles:
    """What stands at the head of every sheet of a point."""

    event: str
    point: str
    below: str


class SheetLook:
    """Draws sheets of one event.

    Attributes:
        page: what a page is; broad if the columns ask for it.
        height: how much of it rows may take.
        missing: letters that no font has; they were left out.
    """

    def __init__(
        self, columns: "Collection[SheetColumn]", words: "SheetWords", codes: tuple[int, bytes]
    ) -> None:
        self.missing: dict[str, None] = {}
        self._words = words
        self._codes = codes
        self._columns = [column for column in SheetColumn if column in columns]
        least = _CODES + _NUMBER + _LEAST_NAME + sum(_WIDTHS[each] for each in self._columns)
        size = A4 if least <= A4[0] - 2 * _MARGIN else A4_LANDSCAPE
        self.page = Page(
            *size,
            _MARGIN + _HEAD_HEIGHT + _TITLES_HEIGHT,
            _MARGIN + _FOOT_HEIGHT,
            _MARGIN,
            _MARGIN,
        )
        self.height = self.page.inner_height
        spare = self.page.inner_width - least
        shares = {column: _SHARES.get(column, 0.0) for column in self._columns}
        whole = 1.0 + sum(shares.values())
        name_at = _MARGIN + _CODES + _NUMBER
        self._name = (name_at, _LEAST_NAME + spare / whole)
        self._places: dict[SheetColumn, tuple[float, float]] = {}
        x = name_at + self._name[1]
        for column, share in shares.items():
            width = _WIDTHS[column] + spare * share / whole
            self._places[column] = (x, width)
            x += width

    def around(
        self, writer: "PdfWriter", titles: Titles, number: int, page: int, pages: int
    ) -> str:
        """What is drawn around the rows of a sheet."""
        sheet, width = self.page, self.page.inner_width
        top = sheet.height - _MARGIN
        right = 120.0
        left = width - right - 12
        beside = sheet.width - _MARGIN - right
        words = self._words
        below = top - _HEAD_HEIGHT
        drawn = [
            self._draw(writer, boxed(titles.event, _EVENT, left, 12), _MARGIN, top),
            self._draw(writer, boxed(titles.point, _TITLE, left, 24), _MARGIN, top - 12),
            self._draw(writer, boxed(titles.below, _BELOW, left, 13), _MARGIN, top - 36),
            self._draw(writer, boxed(words.sheet, _SHEET, right, 12), beside, top + 2),
            self._draw(writer, boxed(str(number), _NUMBER_OF_SHEET, right, 38), beside, top - 9),
            writer.rectangle(_MARGIN, below, width, 1, INK),
            self._draw(
                writer, boxed(words.how_to_enter, _FOOT, width * 0.75, 22), _MARGIN, _MARGIN + 12
            ),
            self._draw(
                writer,
                boxed(words.printed.page_of(page, pages), _FOOT_RIGHT, width * 0.23, 12),
                _MARGIN + width * 0.77,
                _MARGIN + 12,
            ),
        ]
        heads = {
            SheetColumn.ORGANISATION: words.organisation,
            SheetColumn.EMAIL: words.email,
            SheetColumn.SIGNATURE: words.signature,
            SheetColumn.TIME_IN: words.time_in,
            SheetColumn.TIME_OUT: words.time_out,
        }
        titled = [
            (words.row, (_MARGIN + _CODES - _INSIDE, _NUMBER)),
            (words.name, self._name),
            *((heads[column], place) for column, place in self._places.items()),
        ]
        for text, (x, column_width) in titled:
            block = boxed(text, _TITLES, column_width - _INSIDE, 12)
            drawn.append(self._draw(writer, block, x + _INSIDE, below - 4))
        return "".join(drawn)

    def heading(self, writer: "PdfWriter", heading: Heading, top: float) -> str:
        """What draws the line above rows that belong together."""
        text = {
            HeadingKind.DELEGATION: heading.text,
            HeadingKind.NO_DELEGATION: self._words.no_delegation,
            HeadingKind.WALK_INS: self._words.walk_ins,
        }[heading.kind]
        width = self.page.inner_width
        ground = writer.rectangle(_MARGIN, top - HEADING_HEIGHT, width, HEADING_HEIGHT, _GROUND)
        block = boxed(text, _HEADING, width - 2 * _INSIDE, 14)
        return ground + self._centred(writer, block, _MARGIN + _INSIDE, top, HEADING_HEIGHT)

    def row(self, writer: "PdfWriter", row: PaperRow, signer: "Signer | None", top: float) -> str:
        """What draws a row: its code and number, who it is, and lines to write between."""
        bottom = top - ROW_HEIGHT
        symbol_x = _MARGIN + 2 * _MODULE + (_SLOT if row.row % 2 == 0 else 0)
        rule_x = _MARGIN + _CODES  # nothing is drawn where codes want white
        symbol = qr.symbol(row_code(row, *self._codes))
        number = boxed(str(row), _ROW_NUMBER, _NUMBER - 2, 16)
        drawn = [
            writer.symbol(symbol, symbol_x, bottom + (ROW_HEIGHT - _SYMBOL) / 2, _SYMBOL),
            self._centred(writer, number, _MARGIN + _CODES, top, ROW_HEIGHT),
            writer.rectangle(rule_x, bottom, self.page.width - _MARGIN - rule_x, 0.5, RULE),
        ]
        for x, _ in (self._name, *self._places.values()):
            drawn.append(writer.rectangle(x, bottom, 0.4, ROW_HEIGHT, _WRITTEN))
        if signer is not None:
            x, width = self._name[0] + _INSIDE, self._name[1] - 2 * _INSIDE
            latin = boxed(signer.name, _NAME, width, 14)
            arabic = boxed(signer.arabic_name, _NAME, width, 14 if signer.name else 24)
            both = latin.height + arabic.height
            at = top - (ROW_HEIGHT - both) / 2
            drawn.append(self._draw(writer, latin, x, at))
            drawn.append(self._draw(writer, arabic, x, at - latin.height))
            for column, text in (
                (SheetColumn.ORGANISATION, signer.organisation),
                (SheetColumn.EMAIL, signer.email),
            ):
                if column in self._places:
                    x, width = self._places[column]
                    block = boxed(text, _PLAIN, width - 2 * _INSIDE, ROW_HEIGHT - 4)
                    drawn.append(self._centred(writer, block, x + _INSIDE, top, ROW_HEIGHT))
        return "".join(drawn)

    def _centred(
        self, writer: "PdfWriter", block: Block, x: float, top: float, height: float
    ) -> str:
        return self._draw(writer, block, x, top - (height - block.height) / 2)

    def _draw(self, writer: "PdfWriter", block: Block, x: float, top: float) -> str:
        if block is NOTHING:
            return ""
        if block.missing:
            self.missing |= dict.fromkeys(block.missing)
        return block.draw(writer, x, top)
