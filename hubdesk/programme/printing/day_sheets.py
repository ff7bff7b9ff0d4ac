"""Prints the days of a leg: each on sheets of its own."""

from typing import TYPE_CHECKING, Final

from hubdesk.errors import HubDeskError, Problem
from hubdesk.paper.flow import A4_LANDSCAPE, Column, Flow, Page, Row
from hubdesk.paper.output import new_pdf
from hubdesk.paper.pdf import PdfWriter
from hubdesk.paper.wrapping import Style, Text
from hubdesk.programme.printing.day_grid import DayGrid
from hubdesk.programme.printing.look import HEAD_HEIGHT, INK, QUIET, colour_of, head
from hubdesk.programme.printing.timetable import Printed, read_leg
from hubdesk.programme.printing.words import time_line, zone_line

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from hubdesk.eventfile.file import EventFile
    from hubdesk.programme.printing.timetable import Item, PrintedLeg
    from hubdesk.programme.printing.words import PrintedWords

_MARGIN: Final = 30.0
PAGE: Final = Page(*A4_LANDSCAPE, _MARGIN + HEAD_HEIGHT, _MARGIN, _MARGIN, _MARGIN)
_COLUMNS: Final = (Column(92), Column(share=3), Column(share=1.4), Column(88))
_TIME: Final = Style(10, 8, bold=True, colour=INK)
_TITLE: Final = Style(10.5, bold=True, colour=INK)
_ROOM: Final = Style(9.5, 8, colour=INK)
_QUIET: Final = Style(8.5, 7, colour=QUIET, gap=1)


def print_days(
    file: "EventFile",
    leg_id: str,
    out: "Path",
    words: "PrintedWords",
    progress: "Callable[[int, int], bool] | None" = None,
) -> Printed:
    """Print what happens on each day of a leg; sessions that have no time are not printed.

    A day whose rooms do not fit side by side becomes a list. A session that ends after midnight is
    on the day on which it begins.

    Args:
        file: the event file.
        leg_id: the leg.
        out: the PDF file; a PDF that is there is replaced.
        words: what is said besides.
        progress: told how many days are done, of how many; answers whether to go on.

    Raises:
        HubDeskError: there is no such leg, the file can't be written or is no PDF, the disk is
            full, or `progress` said to stop (`CANCELLED`). Nothing is written then.
    """
    printed = read_leg(file, leg_id)
    if not printed.days:
        return Printed(None)
    pages = 0
    missing = ""
    with new_pdf(out, file.path, "programme") as stream:
        writer = PdfWriter(stream, title=f"{printed.event} · {printed.leg.name}")
        for done, (day, items) in enumerate(printed.days.items()):
            if progress is not None and not progress(done, len(printed.days)):
                raise HubDeskError(Problem.CANCELLED)
            flow = _day(writer, printed, day, items, words)
            pages += flow.finish()
            missing += flow.missing
        writer.finish()
    return Printed(out, len(printed.days), pages, "".join(dict.fromkeys(missing)))


def _day(
    writer: PdfWriter,
    printed: "PrintedLeg",
    day: str,
    items: "Sequence[Item]",
    words: "PrintedWords",
) -> Flow:
    title = f"{words.date(day)} · {printed.leg.name}"
    zone = zone_line(printed.leg.zone, {at for each in items for at in (each.starts, each.ends)})
    flow = Flow(
        writer,
        PAGE,
        lambda number, total: head(
            writer, PAGE, printed.event, title, (words.page_of(number, total), zone)
        ),
    )
    grid = DayGrid(writer, PAGE, printed, items, words)
    if not (grid.fits and grid.put(flow)):
        rooms = {room.id: (room.name, room.venue) for room in printed.rooms}
        flow.table(_COLUMNS, [_row(each, printed, rooms, words) for each in items])
    return flow


def _row(
    item: "Item",
    printed: "PrintedLeg",
    rooms: dict[str, tuple[str, str]],
    words: "PrintedWords",
) -> Row:
    session = item.session
    room, venue = rooms.get(session.room_id or "", (words.no_room, ""))
    return Row(
        (
            (Text(time_line(*item.wall), _TIME),),
            (Text(session.title, _TITLE), Text(", ".join(session.speakers), _QUIET)),
            (Text(room, _ROOM), Text(venue, _QUIET)),
            (
                Text(words.kinds.get(session.kind, ""), _ROOM),
                Text((session.language or "").upper(), _QUIET),
            ),
        ),
        bar=colour_of(session, printed.tracks),
    )
