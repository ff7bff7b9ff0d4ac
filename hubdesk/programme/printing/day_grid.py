"""A day as a grid: rooms side by side, time running down."""

from typing import TYPE_CHECKING, Final, NamedTuple

from hubdesk.paper.colour import tint
from hubdesk.paper.flow import RULE
from hubdesk.paper.wrapping import Block, Style, Text, stack
from hubdesk.programme.printing.grid import Axis, Lane, Span, lanes, lay_out
from hubdesk.programme.printing.look import INK, QUIET, colour_of
from hubdesk.programme.printing.words import time_line
from hubdesk.programme.zones import wall_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hubdesk.paper.flow import Flow, Page
    from hubdesk.paper.pdf import PdfWriter
    from hubdesk.programme.printing.timetable import Item, PrintedLeg
    from hubdesk.programme.printing.words import PrintedWords

_NARROWEST: Final = 86.0  # pt, of a session
_TIMES: Final = 36.0  # the column of the times
_INSIDE: Final = 4.0  # between a session's edge and its texts
_BETWEEN: Final = 1.5  # between two sessions
_BAR: Final = 2.5
_SCALES: Final = (1.15, 1.0, 0.92, 0.86, 0.8)
_HIGHEST_HEAD: Final = 60.0
_GROUND: Final = 0.13  # how much of its colour is behind a session
_LABEL: Final = 9.0  # the height that the label of a time takes

_ROOM: Final = Style(9.5, 8, bold=True, colour=INK)
_VENUE: Final = Style(7.5, 6.5, colour=QUIET)
_CLOCK: Final = Style(8, bold=True, colour=QUIET)
_LINE: Final = Style(7.5, 6.5, colour=QUIET)
_TITLE: Final = Style(9.5, bold=True, colour=INK, leading=1180, gap=1)
_SPEAKERS: Final = Style(8, colour=INK, gap=1.5)


class _Column(NamedTuple):
    """A room, or where what has none is."""

    head: Block
    x: float
    width: float


class _Cell(NamedTuple):
    """A session, and where it is from left to right."""

    item: "Item"
    x: float
    width: float


class DayGrid:
    """The grid of one day.

    Attributes:
        fits: whether the rooms find room side by side.
    """

    def __init__(
        self,
        writer: "PdfWriter",
        page: "Page",
        printed: "PrintedLeg",
        items: "Sequence[Item]",
        words: "PrintedWords",
    ) -> None:
        self._writer = writer
        self._page = page
        self._printed = printed
        self._words = words
        bands = _bands(items)
        rooms = {each.session.room_id for place, each in enumerate(items) if place not in bands}
        names = [(room.id, room.name, room.venue) for room in printed.rooms if room.id in rooms]
        if None in rooms:
            names.append(("", words.no_room, ""))
        beside = {
            key: _beside([each for place, each in enumerate(items)
                          if place not in bands and (each.session.room_id or "") == key])
            for key, _, _ in names
        }  # fmt: skip
        shares = {key: max(lane.of for _, lane in beside[key]) for key, _, _ in names}
        one = (page.inner_width - _TIMES) / max(sum(shares.values()), 1)
        x = page.left + _TIMES
        self._cells = [_Cell(items[place], x, page.inner_width - _TIMES) for place in sorted(bands)]
        self._columns: list[_Column] = []
        for key, name, venue in names:
            width = one * shares[key]
            texts = [Text(name, _ROOM), Text(venue, _VENUE)]
            self._columns.append(
                _Column(stack(texts, width - 2 * _INSIDE - _BAR - _BETWEEN), x, width)
            )
            for each, lane in beside[key]:
                part = width / lane.of
                self._cells.append(_Cell(each, x + lane.number * part, part))
            x += width
        self._head = max([column.head.height for column in self._columns], default=-5.0) + 5
        self.fits = one >= _NARROWEST and self._head <= _HIGHEST_HEAD

    def put(self, flow: "Flow") -> bool:
        """Add the grid on pages of its own; False, and nothing, if its sessions do not fit."""
        found = lay_out(self._spans, _SCALES, self._page.inner_height - self._head)
        if found is None:
            return False
        scale, axes = found
        for axis in axes:
            flow.new_page()
            flow.drawing(self._draw_head, self._head)
            flow.drawing(lambda top: self._draw(axis, scale, top), axis.height)  # noqa: B023
        for column in self._columns:
            flow.note(column.head)
        for cell in self._cells:
            flow.note(self._block(cell, scale))
        return True

    def _spans(self, scale: float) -> "Sequence[Span]":
        return [
            Span(
                cell.item.starts,
                cell.item.ends,
                self._block(cell, scale).height + 2 * _INSIDE * scale + _BETWEEN,
            )
            for cell in self._cells
        ]

    def _block(self, cell: _Cell, scale: float) -> Block:
        session = cell.item.session
        said = [
            time_line(*cell.item.wall),
            self._words.kinds.get(session.kind, ""),
            (session.language or "").upper(),
        ]
        texts = [
            Text(" · ".join(filter(None, said)), _LINE),
            Text(session.title, _TITLE),
            Text(", ".join(session.speakers), _SPEAKERS),
        ]
        scaled = [Text(words, style.scaled(scale)) for words, style in texts]
        return stack(scaled, cell.width - 2 * _INSIDE - _BAR - _BETWEEN)

    def _draw_head(self, top: float) -> str:
        pieces = [
            column.head.draw(self._writer, column.x + _BETWEEN + _BAR + _INSIDE, top)
            for column in self._columns
        ]
        if self._columns:
            rule = top - self._head + 1.5
            pieces.append(
                self._writer.rectangle(self._page.left, rule, self._page.inner_width, 1, INK)
            )
        return "".join(pieces)

    def _draw(self, axis: Axis, scale: float, top: float) -> str:
        here = [
            cell
            for cell in self._cells
            if cell.item.starts in axis.places and cell.item.ends in axis.places
        ]
        pieces = self._clock(here, axis, top)
        for cell in here:
            colour = colour_of(cell.item.session, self._printed.tracks)
            upper = top - axis.places[cell.item.starts]
            lower = top - axis.places[cell.item.ends] + _BETWEEN
            x, width, height = cell.x + _BETWEEN, cell.width - _BETWEEN, upper - lower
            block = self._block(cell, scale)
            pieces += [
                self._writer.rectangle(x, lower, width, height, tint(colour, _GROUND)),
                self._writer.rectangle(x, lower, _BAR, height, colour),
                block.draw(self._writer, x + _BAR + _INSIDE, upper - _INSIDE * scale),
            ]
        return "".join(pieces)

    def _clock(self, cells: "Sequence[_Cell]", axis: Axis, top: float) -> list[str]:
        """The times at the left at which something begins, where there is room for them."""
        zone = self._printed.leg.zone
        pieces: list[str] = []
        free = 0.0
        last = max(cell.item.ends for cell in cells)
        for moment in sorted({cell.item.starts for cell in cells} | {last}):
            place = axis.places[moment]
            if place < free or (moment == last and place + _LABEL > self._page.inner_height):
                continue
            free = place + _LABEL
            label = stack([Text(wall_of(moment, zone)[11:], _CLOCK)], _TIMES)
            width = self._page.inner_width
            if moment != last:
                pieces.append(
                    self._writer.rectangle(self._page.left, top - place, width, 0.4, RULE)
                )
                pieces.append(label.draw(self._writer, self._page.left, top - place - 2))
        return pieces


def _bands(items: "Sequence[Item]") -> set[int]:
    """Which sessions go over the whole width: those without a room, while nothing else is on."""
    return {
        place
        for place, each in enumerate(items)
        if each.session.room_id is None
        and not any(
            other.starts < each.ends and each.starts < other.ends
            for other in items
            if other is not each
        )
    }


def _beside(items: "list[Item]") -> "list[tuple[Item, Lane]]":
    found = lanes([(each.starts, each.ends) for each in items])
    return list(zip(items, found, strict=True))
