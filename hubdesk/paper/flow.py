"""Pages that fill from the top: texts and tables, as many as there are, on as many pages as needed.

How to use it: say what a page is (`Page`), what stands on each (`furniture`), then add texts and
tables; nothing is written before `finish`, since only then it is known how many pages there are.

    writer = PdfWriter(stream, title="Changes")
    def furniture(number: int, total: int) -> str:  # drawn on each page, outside `page.top` etc.
        return stack([Text(f"{number}/{total}", SMALL)], 200).draw(writer, 40, 30)

    flow = Flow(writer, Page(*A4, top=80, bottom=50, left=40, right=40), furniture)
    flow.text("What changed", Style(16, 10, bold=True), after=6)
    columns = [Column(60), Column(share=2), Column(share=1)]
    head = Row(((Text("Time", BOLD),), (Text("Session", BOLD),), (Text("Room", BOLD),)))
    flow.table(columns, [Row(cells, bar="#2b59c3") for cells in …], head)
    pages = flow.finish()
    writer.finish()  # once, after as many flows as wanted

A cell holds any number of texts, one under the other, in any script; nothing ever overflows. A row
is kept on one page unless it is taller than that; a heading is kept with what follows it, and the
head of a table is repeated. `hubdesk.paper.output.new_pdf` gives the stream and places the file.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final, NamedTuple, Protocol

from hubdesk.paper.pdf import Form, PdfWriter
from hubdesk.paper.wrapping import Block, Style, Text, stack

A4: Final = (595.28, 841.89)
A4_LANDSCAPE: Final = (841.89, 595.28)
A5: Final = (419.53, 595.28)

RULE: Final = "#c9cdd3"
_RULE_WIDTH: Final = 0.5
_BAR_WIDTH: Final = 2.5


@dataclass(frozen=True, slots=True)
class Page:
    """The size of a page, and how far from its edges it is filled, in points."""

    width: float
    height: float
    top: float
    bottom: float
    left: float
    right: float

    @property
    def inner_width(self) -> float:
        """The width between the edges."""
        return self.width - self.left - self.right

    @property
    def inner_height(self) -> float:
        """The height between the edges."""
        return self.height - self.top - self.bottom


class Column(NamedTuple):
    """A column of a table: so many points, and this share of what the columns leave over."""

    width: float = 0
    share: float = 0


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table.

    Attributes:
        cells: the texts of each, one under the other; one alone has the whole width.
        ground: the colour behind the row.
        bar: the colour of a bar at its left edge.
        heading: it is kept with the row after it.
        rule: whether a thin line ends it.
        padding: above and below the texts.
    """

    cells: tuple[tuple[Text, ...], ...]
    ground: str | None = None
    bar: str | None = None
    heading: bool = False
    rule: bool = True
    padding: float = 4


class Sink(Protocol):
    """What takes finished pages: a `PdfWriter`, or something that lays them on larger sheets."""

    def page(self, content: str, width: float, height: float, using: Iterable[Form] = ()) -> None:
        """Take a page."""


class Flow:
    """Fills pages from the top.

    Attributes:
        missing: letters that no font has, each once; they were left out.
    """

    def __init__(
        self,
        writer: PdfWriter,
        page: Page,
        furniture: Callable[[int, int], str] | None = None,
        onto: Sink | None = None,
    ) -> None:
        self.missing = ""
        self._writer = writer
        self._page = page
        self._furniture = furniture
        self._onto: Sink = writer if onto is None else onto
        self._pages: list[list[str]] = [[]]
        self._used = 0.0

    @property
    def left(self) -> float:
        """The height that is left on this page."""
        return self._page.inner_height - self._used

    @property
    def pages(self) -> int:
        """How many pages there are so far."""
        return len(self._pages)

    def new_page(self) -> None:
        """Go on at the top of a new page, unless this one is empty."""
        if self._used:
            self._pages.append([])
            self._used = 0.0

    def need(self, height: float) -> None:
        """Go on where so much height is left: here, or on a new page."""
        if height > self.left:
            self.new_page()

    def space(self, height: float) -> None:
        """Leave some room, but none at the top of a page."""
        if self._used:
            self._used = min(self._used + height, self._page.inner_height)

    def text(self, words: str, style: Style, *, after: float = 0, keep: float = 0) -> None:
        """Add a text over the whole width.

        Args:
            words: the text.
            style: how it is set.
            after: room left under it.
            keep: the height that must be left under it, so that it ends no page.
        """
        block = stack([Text(words, style)], self._page.inner_width)
        self.need(min(block.height + after + keep, self._page.inner_height))
        self.put(block, self._page.left)
        self.space(after)

    def put(self, block: Block, x: float) -> None:
        """Add a block with its left edge here; one that is taller than a page goes on."""
        self.note(block)
        if block.height > self.left:
            self.new_page()
        while block.height > self.left:
            first, block = block.split(self.left)
            if not first.lines:
                break  # a line taller than a page, which no style has
            self._draw(first.draw(self._writer, x, self._top))
            self._used = self._page.inner_height
            self.new_page()
        self._draw(block.draw(self._writer, x, self._top))
        self._used += block.height

    def drawing(self, draw: Callable[[float], str], height: float) -> None:
        """Add something of this height that is drawn below where it is told to, on one page."""
        self.need(min(height, self._page.inner_height))
        self._draw(draw(self._top))
        self._used += height

    def table(
        self, columns: Sequence[Column], rows: Sequence[Row], head: Row | None = None
    ) -> None:
        """Add rows, with the head above them and on each page that they go on to."""
        edges = _edges(columns, self._page)
        measured = [(row, self._measured(row, edges)) for row in rows]
        heads = [] if head is None else [(head, self._measured(head, edges))]
        above = sum([_height(*each) for each in heads])
        page = self._page.inner_height
        is_begun = False
        for place, (row, blocks) in enumerate(measured):
            needed = _height(row, blocks)
            for follower in range(place + 1, len(measured)):
                if not measured[follower - 1][0].heading:
                    break
                needed += _height(*measured[follower])
            before = len(self._pages)
            self.need(min(needed + (0 if is_begun else above), page))
            if not is_begun or len(self._pages) > before:
                is_begun = True
                self._rows(heads, edges)
            self._split_row(row, blocks, edges, heads)

    def table_height(self, columns: Sequence[Column], rows: Sequence[Row]) -> float:
        """How high a table would be, were it all on one page."""
        edges = _edges(columns, self._page)
        return sum([_height(row, self._measured(row, edges)) for row in rows])

    def finish(self) -> int:
        """Hand the pages over, and say how many there were."""
        if len(self._pages) > 1 and not self._pages[-1]:
            del self._pages[-1]
        total = len(self._pages)
        for number, pieces in enumerate(self._pages, 1):
            around = "" if self._furniture is None else self._furniture(number, total)
            content = around + "".join(pieces)
            self._onto.page(content, self._page.width, self._page.height)
        return total

    @property
    def _top(self) -> float:
        """How high above the page's lower edge it is filled next."""
        return self._page.height - self._page.top - self._used

    def _draw(self, content: str) -> None:
        self._pages[-1].append(content)

    def note(self, block: Block) -> None:
        """Note the letters that a block lacks; for blocks that are drawn by `drawing`."""
        if block.missing:
            self.missing = "".join(dict.fromkeys(self.missing + block.missing))

    def _measured(self, row: Row, edges: list[tuple[float, float]]) -> list[Block]:
        if len(row.cells) == 1:
            edges = [(self._page.left, self._page.inner_width)]
        blocks = [
            stack(cell, width - 2 * _INSIDE)
            for cell, (_, width) in zip(row.cells, edges, strict=True)
        ]
        for block in blocks:
            self.note(block)
        return blocks

    def _split_row(
        self,
        row: Row,
        blocks: list[Block],
        edges: list[tuple[float, float]],
        heads: list[tuple[Row, list[Block]]],
    ) -> None:
        """Draw a row; what does not fit on the page goes on, under the head, on the next."""
        while _height(row, blocks) > self.left + _ROUNDING:
            split = [block.split(self.left - 2 * row.padding) for block in blocks]
            firsts, rests = [first for first, _ in split], [rest for _, rest in split]
            if not any(first.lines for first in firsts):
                break  # a line taller than a page, which no style has
            self._rows([(row, firsts)], edges)
            self._used = self._page.inner_height
            self.new_page()
            self._rows(heads, edges)
            blocks = rests
        self._rows([(row, blocks)], edges)

    def _rows(
        self, rows: Iterable[tuple[Row, list[Block]]], edges: list[tuple[float, float]]
    ) -> None:
        left, width = self._page.left, self._page.inner_width
        writer = self._writer
        for row, blocks in rows:
            height = _height(row, blocks)
            top = self._top
            if row.ground is not None:
                self._draw(writer.rectangle(left, top - height, width, height, row.ground))
            if row.rule:
                self._draw(writer.rectangle(left, top - height, width, _RULE_WIDTH, RULE))
            if row.bar is not None:
                bar = height - (_RULE_WIDTH if row.rule else 0)
                self._draw(writer.rectangle(left, top - bar, _BAR_WIDTH, bar, row.bar))
            for block, (x, _) in zip(blocks, edges, strict=False):  # or it is one alone
                self._draw(block.draw(writer, x + _INSIDE, top - row.padding))
            self._used += height


_INSIDE: Final = 6.5  # between a cell's edge and its texts
_ROUNDING: Final = 0.001


def _height(row: Row, blocks: Sequence[Block]) -> float:
    return max([block.height for block in blocks]) + 2 * row.padding


def _edges(columns: Sequence[Column], page: Page) -> list[tuple[float, float]]:
    """Where each column begins, and how wide it is."""
    spare = page.inner_width - sum([column.width for column in columns])
    shares = sum([column.share for column in columns]) or 1
    widths = [column.width + max(spare, 0) * column.share / shares for column in columns]
    starts = accumulate(widths[:-1], initial=page.left)
    return list(zip(starts, widths, strict=True))
