"""Prints the list for an evacuation: who is inside, by delegation, with boxes to tick."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from hubdesk.checkin.evacuation import InsidePerson, who_is_inside
from hubdesk.paper.flow import A4, Column, Flow, Page, Row
from hubdesk.paper.output import new_pdf
from hubdesk.paper.pdf import PdfWriter
from hubdesk.paper.wrapping import Align, Style, Text, boxed

if TYPE_CHECKING:
    from collections.abc import Callable

    from hubdesk.checkin.evacuation import Evacuation, InsideGroup
    from hubdesk.eventfile.file import EventFile

_INK: Final = "#14181f"
_QUIET: Final = "#4d5664"
_ALARM: Final = "#b3261e"
_HEAD: Final = 46.0
_PAGE: Final = Page(*A4, top=34 + _HEAD, bottom=46, left=36, right=36)
_TITLE: Final = Style(18, 12, bold=True, colour=_INK)
_COUNT: Final = Style(18, 12, bold=True, colour=_INK, align=Align.RIGHT)
_BESIDE: Final = Style(9, 7, colour=_QUIET)
_BESIDE_RIGHT: Final = Style(9, 7, colour=_QUIET, align=Align.RIGHT)
_GROUP: Final = Style(11, bold=True, colour=_INK)
_NAME: Final = Style(10, bold=True, colour=_INK)
_SMALL: Final = Style(8.5, colour=_QUIET)
_PHONE: Final = Style(9.5, colour=_INK)
_NEEDS: Final = Style(9, bold=True, colour=_ALARM)
_BOX: Final = Style(12, 10, colour=_INK)
_COLUMNS: Final = (Column(34), Column(share=5), Column(share=3), Column(share=3))
_GROUND: Final = "#edf0f5"
_TICK: Final = "[   ]"


@dataclass(frozen=True, slots=True)
class EvacuationWords:
    """What is said on the list besides what the event file says.

    Attributes:
        title: what it is.
        count: with `{people}`: how many are inside.
        as_of: with `{time}`: when it was printed.
        nobody: that nobody is inside.
        without_delegation: the heading of people without one.
        unknown: the heading of badges of nobody known.
        page: with `{page}` and `{pages}`.
        name: heads the names; likewise the next ones.
        phone: heads the phone numbers.
        needs: heads what help people need.
    """

    title: str
    count: str
    as_of: str
    nobody: str
    without_delegation: str
    unknown: str
    page: str
    name: str
    phone: str
    needs: str


@dataclass(frozen=True, slots=True)
class EvacuationPrint:
    """What was printed: how many people, on how many pages, which letters no font has."""

    people: int
    pages: int
    missing: str


def print_evacuation(
    file: "EventFile",
    progress: "Callable[[int, int, str], bool]",
    out: str,
    leg_id: str | None,
    zone: str,
    words: EvacuationWords,
) -> EvacuationPrint:
    """Print who is inside now into a PDF file; a job that a worker process runs.

    Args:
        file: the event file.
        progress: told how many are done, of how many.
        out: the PDF file.
        leg_id: of which leg; None: of the whole event.
        zone: the zone of the time on it.
        words: what is said besides.

    Raises:
        HubDeskError: the file can't be written.
    """
    found = who_is_inside(file, leg_id)
    event = str(file.value("SELECT name FROM event WHERE id = 'event'") or "")
    leg = str(file.value("SELECT name FROM leg WHERE id = ?", (leg_id,)) or "")
    at = datetime.now(ZoneInfo(zone)).strftime("%Y-%m-%d %H:%M:%S")
    progress(0, found.people, "")
    with new_pdf(Path(out), file.path, "evacuation") as stream:
        writer = PdfWriter(stream, title=f"{words.title} · {event}")
        flow = _lay_out(writer, found, " · ".join(filter(None, (event, leg))), at, words)
        pages = flow.finish()
        writer.finish()
    return EvacuationPrint(found.people, pages, flow.missing)


def _lay_out(
    writer: PdfWriter, found: "Evacuation", where: str, at: str, words: EvacuationWords
) -> Flow:
    def furniture(number: int, total: int) -> str:
        top, left, half = _PAGE.height - 30, _PAGE.left, _PAGE.inner_width / 2
        right = left + half
        count = words.count.format(people=found.people)
        as_of = words.as_of.format(time=at)
        page = words.page.format(page=number, pages=total)
        return "".join(
            [
                boxed(words.title, _TITLE, half, 26).draw(writer, left, top),
                boxed(count, _COUNT, half, 26).draw(writer, right, top),
                boxed(where, _BESIDE, half, 14).draw(writer, left, top - 25),
                boxed(as_of, _BESIDE_RIGHT, half, 14).draw(writer, right, top - 25),
                boxed(page, _BESIDE_RIGHT, half, 14).draw(writer, right, 32),
            ]
        )

    flow = Flow(writer, _PAGE, furniture)
    rows: list[Row] = []
    for group in found.groups:
        rows.append(_heading(group.name or words.without_delegation, len(group.people)))
        rows.extend(_row(person, group) for person in group.people)
    if found.unknown:
        rows.append(_heading(words.unknown, len(found.unknown)))
        rows.extend(_row(person, None) for person in found.unknown)
    if rows:
        head = ("", words.name, words.phone, words.needs)
        flow.table(_COLUMNS, rows, Row(tuple((Text(word, _SMALL),) for word in head)))
    else:
        flow.text(words.nobody, _GROUP)
    return flow


def _heading(name: str, people: int) -> Row:
    return Row(((Text(f"{name} · {people}", _GROUP),),), ground=_GROUND, heading=True)


def _row(person: InsidePerson, group: "InsideGroup | None") -> Row:
    # the Arabic name last: a line is set in the direction that it begins in
    other = person.arabic_name if person.arabic_name != person.name else None
    said = " · ".join(filter(None, (person.organisation, ", ".join(person.points), other)))
    return Row(
        (
            (Text(_TICK, _BOX),),
            (Text(person.name or person.id, _NAME), Text(said, _SMALL)),
            (Text(person.phone or "", _PHONE),),
            (Text(person.access_needs or "", _NEEDS),),
        ),
        bar=group.colour if group is not None else None,
        padding=2.5,
    )
