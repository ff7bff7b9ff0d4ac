"""Prints what hangs at doors: for each room and day, what happens in it, to be read from afar."""

from typing import TYPE_CHECKING, Final

from hubdesk.errors import HubDeskError, Problem
from hubdesk.paper.flow import A4, Column, Flow, Page, Row
from hubdesk.paper.output import new_pdf
from hubdesk.paper.pdf import PdfWriter
from hubdesk.paper.wrapping import Align, Style, Text, boxed
from hubdesk.programme.printing.look import INK, QUIET, colour_of
from hubdesk.programme.printing.timetable import Printed, read_leg
from hubdesk.programme.printing.words import time_line, zone_line

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from hubdesk.eventfile.file import EventFile
    from hubdesk.programme.board import BoardRoom
    from hubdesk.programme.printing.timetable import Item, PrintedLeg
    from hubdesk.programme.printing.words import PrintedWords

_MARGIN: Final = 34.0
_NAME_HEIGHT: Final = 96.0
_HEAD_HEIGHT: Final = 14 + _NAME_HEIGHT + 22 + 40
_FOOT_HEIGHT: Final = 16.0
_PAGE: Final = Page(*A4, _MARGIN + _HEAD_HEIGHT, _MARGIN + _FOOT_HEIGHT, _MARGIN, _MARGIN)

_EVENT: Final = Style(11, 8, colour=QUIET)
_NAME: Final = Style(80, 40, bold=True, colour=INK, leading=1050)
_VENUE: Final = Style(16, 10, colour=QUIET)
_DAY: Final = Style(28, 16, bold=True, colour=INK)
_FOOT: Final = Style(8.5, 7, colour=QUIET)
_FOOT_RIGHT: Final = Style(8.5, 7, colour=QUIET, align=Align.RIGHT)

_TIME: Final = Style(24, 20, bold=True, colour=INK)
_TITLE: Final = Style(26, bold=True, colour=INK, leading=1130)
_BESIDE: Final = Style(18, colour=QUIET, leading=1150, gap=3)
_COLUMNS: Final = (Column(158), Column(share=1))
_SCALES: Final = (1.3, 1.15, 1.0, 0.9, 0.8)
"""From large to what can still be read from two metres: titles of 21 pt."""


def print_doors(
    file: "EventFile",
    leg_id: str,
    out: "Path",
    words: "PrintedWords",
    progress: "Callable[[int, int], bool] | None" = None,
) -> Printed:
    """Print a sheet for the door of each room of a leg and each day on which it is used.

    Args:
        file: the event file.
        leg_id: the leg.
        out: the PDF file; a PDF that is there is replaced.
        words: what is said besides.
        progress: told how many sheets are done, of how many; answers whether to go on.

    Raises:
        HubDeskError: as `print_days` does.
    """
    printed = read_leg(file, leg_id)
    sheets = [
        (room, day, here)
        for room in printed.rooms
        for day, items in printed.days.items()
        if (here := [each for each in items if each.session.room_id == room.id])
    ]
    if not sheets:
        return Printed(None)
    pages = 0
    missing = ""
    with new_pdf(out, file.path, "programme") as stream:
        writer = PdfWriter(stream, title=f"{printed.event} · {printed.leg.name}")
        for done, (room, day, items) in enumerate(sheets):
            if progress is not None and not progress(done, len(sheets)):
                raise HubDeskError(Problem.CANCELLED)
            flow = _door(writer, printed, room, day, items, words)
            pages += flow.finish()
            missing += flow.missing
        writer.finish()
    return Printed(out, len(sheets), pages, "".join(dict.fromkeys(missing)))


def _door(
    writer: PdfWriter,
    printed: "PrintedLeg",
    room: "BoardRoom",
    day: str,
    items: "Sequence[Item]",
    words: "PrintedWords",
) -> Flow:
    width = _PAGE.inner_width
    zone = zone_line(printed.leg.zone, {at for each in items for at in (each.starts, each.ends)})
    event = boxed(f"{printed.event} · {printed.leg.name}", _EVENT, width, 14)
    name = boxed(room.name, _NAME, width, _NAME_HEIGHT)
    venue = boxed(room.venue, _VENUE, width, 22)
    date = boxed(words.date(day), _DAY, width, 34)

    def furniture(number: int, total: int) -> str:
        top = _PAGE.height - _MARGIN
        x = _PAGE.left
        foot = _MARGIN + 10
        page = boxed(words.page_of(number, total), _FOOT_RIGHT, width / 2, 12)
        return "".join(
            [
                event.draw(writer, x, top),
                name.draw(writer, x, top - 14),
                venue.draw(writer, x, top - 14 - name.height - 2),
                date.draw(writer, x, top - 14 - _NAME_HEIGHT - 22),
                writer.rectangle(x, top - _HEAD_HEIGHT + 1, width, 2, INK),
                boxed(zone, _FOOT, width / 2, 12).draw(writer, x, foot),
                page.draw(writer, x + width / 2, foot),
            ]
        )

    flow = Flow(writer, _PAGE, furniture)
    for block in (event, name, venue):
        flow.note(block)
    rows: list[Row] = []
    for scale in _SCALES:
        rows = [_row(each, printed, words, scale) for each in items]
        if flow.table_height(_columns(scale), rows) <= flow.left:
            break
    flow.table(_columns(scale), rows)
    return flow


def _columns(scale: float) -> tuple[Column, ...]:
    return tuple(Column(column.width * scale, column.share) for column in _COLUMNS)


def _row(item: "Item", printed: "PrintedLeg", words: "PrintedWords", scale: float) -> Row:
    session = item.session
    said = [words.kinds.get(session.kind, ""), (session.language or "").upper()]
    texts = [
        Text(session.title, _TITLE),
        Text(", ".join(session.speakers), _BESIDE),
        Text(" · ".join(filter(None, said)), _BESIDE),
    ]
    return Row(
        (
            (Text(time_line(*item.wall), _TIME.scaled(scale)),),
            tuple(Text(text, style.scaled(scale)) for text, style in texts),
        ),
        bar=colour_of(session, printed.tracks),
        padding=8 * scale,
    )
