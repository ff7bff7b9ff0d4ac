"""Prints what is not as a version of the programme says: for the notice board, day by day."""

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.folding import fold
from hubdesk.paper.flow import A4, Column, Flow, Page, Row
from hubdesk.paper.output import new_pdf
from hubdesk.paper.pdf import PdfWriter
from hubdesk.paper.wrapping import Align, Style, Text, boxed
from hubdesk.programme.board import names_of
from hubdesk.programme.places import legs
from hubdesk.programme.printing.look import INK, QUIET
from hubdesk.programme.printing.timetable import Printed, event_name
from hubdesk.programme.printing.words import time_line
from hubdesk.programme.versions import ChangeKind, all_concerned, changes_since, find_version
from hubdesk.programme.zones import wall_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from hubdesk.eventfile.file import EventFile
    from hubdesk.programme.places import LegRow
    from hubdesk.programme.printing.change_words import ChangeWords
    from hubdesk.programme.versions import Change, Version

_COLOURS: Final = {
    ChangeKind.NEW: "#14703f",
    ChangeKind.CANCELLED: "#b3261e",
    ChangeKind.MOVED: "#2b59c3",
    ChangeKind.ROOM: "#7443c4",
    ChangeKind.LENGTH: "#8a5300",
    ChangeKind.RENAMED: "#4d5664",
}
"""Of the bar and the word of a change; that of its first kind."""

_MARGIN: Final = 40.0
_HEAD: Final = 96.0
PAGE: Final = Page(*A4, _MARGIN + _HEAD, 54, _MARGIN, _MARGIN)
_COLUMNS: Final = (Column(6), Column(122), Column(share=1), Column(128))  # after the bar
_PEOPLE: Final = (Column(share=2), Column(share=3))

_EVENT: Final = Style(13, 8, colour=QUIET)
_TITLE: Final = Style(30, 16, bold=True, colour=INK)
_SINCE: Final = Style(13, 8, colour=QUIET)
_FOOT: Final = Style(9, 7, colour=QUIET)
_DAY: Final = Style(20, 13, bold=True, colour=INK)
_TIME: Final = Style(18, 12, bold=True, colour=INK)
_NAME: Final = Style(17, bold=True, colour=INK)
_ROOM: Final = Style(15, 13, bold=True, colour=INK)
_WAS: Final = Style(13, colour=INK, gap=3)
_PERSON: Final = Style(12, 9, bold=True, colour=INK)
_THEIRS: Final = Style(11, colour=INK)
_WHAT: Final = Style(11, colour=QUIET, gap=3)


@dataclass(frozen=True, slots=True)
class _Notice:
    event: str
    leg: "LegRow"
    version: "Version"
    changes: "Sequence[Change]"
    words: "ChangeWords"
    at: int  # minute since 1970 in UTC


def print_changes(
    file: "EventFile",
    leg_id: str,
    out: "Path",
    words: "ChangeWords",
    version_id: str | None = None,
    *,
    with_people: bool = False,
) -> Printed:
    """Print what has changed since a version of a leg's programme; without a key, the newest.

    A session that went to another day is below both.

    Args:
        file: the event file.
        leg_id: the leg.
        out: the PDF file; a PDF that is there is replaced.
        words: what is said.
        version_id: the version.
        with_people: also list whom the changes concern, each with what changed for them.

    Raises:
        HubDeskError: there is no such leg or version, the file can't be written or is no PDF, or
            the disk is full. Nothing is written then.
    """
    leg = next((each for each in legs(file) if each.id == leg_id), None)
    if leg is None:
        raise HubDeskError(Problem.NOT_FOUND, what="leg", text=leg_id)
    version = find_version(file, leg_id, version_id)
    changes = changes_since(file, leg_id, version.id)
    notice = _Notice(event_name(file), leg, version, changes, words, int(time.time() // 60))
    names = names_of(file, all_concerned(changes)) if with_people else {}
    with new_pdf(out, file.path, "changes") as stream:
        writer = PdfWriter(stream, title=f"{words.title} · {leg.name}")
        flow = Flow(writer, PAGE, lambda *page: _furniture(writer, notice, *page))
        if not changes:
            flow.text(words.nothing, _NAME)
        for day, rows in _days(notice):
            flow.space(14)
            flow.text(words.printed.date(day), _DAY, after=4, keep=70)
            flow.table(_COLUMNS, rows)
        if names:
            flow.space(22)
            flow.text(words.concerned, _DAY, after=4, keep=40)
            flow.table(_PEOPLE, list(_people(notice, names)))
        pages = flow.finish()
        writer.finish()
    return Printed(out, len(changes), pages, flow.missing)


def print_changes_job(
    file: "EventFile",
    progress: "Callable[[int, int, str], bool]",
    leg_id: str,
    out: "Path",
    words: "ChangeWords",
    version_id: str | None,
    with_people: bool,  # noqa: FBT001 - a job takes its arguments in order
) -> Printed:
    """`print_changes` for a worker process."""
    if not progress(0, 1, ""):
        raise HubDeskError(Problem.CANCELLED)
    return print_changes(file, leg_id, out, words, version_id, with_people=with_people)


def _furniture(writer: PdfWriter, notice: _Notice, number: int, total: int) -> str:
    """What is around the changes on each page."""
    words, zone = notice.words, notice.leg.zone
    width, left = PAGE.inner_width, PAGE.left
    top = PAGE.height - _MARGIN
    published = wall_of(notice.version.at // 60_000, zone)
    now = wall_of(notice.at, zone)
    since = words.since.format(
        version=notice.version.name, date=words.printed.date(published[:10]), time=published[11:]
    )
    as_of = words.as_of.format(date=words.printed.date(now[:10]), time=now[11:])
    page = words.printed.page_of(number, total)
    right = Style(_FOOT.size, _FOOT.smallest, colour=QUIET, align=Align.RIGHT)
    return "".join(
        [
            boxed(f"{notice.event} · {notice.leg.name}", _EVENT, width, 18).draw(writer, left, top),
            boxed(words.title, _TITLE, width, 40).draw(writer, left, top - 18),
            boxed(since, _SINCE, width, 18).draw(writer, left, top - 58),
            writer.rectangle(left, top - 84, width, 2, INK),
            boxed(as_of, _FOOT, width * 0.7, 14).draw(writer, left, 40),
            boxed(page, right, width * 0.25, 14).draw(writer, left + width * 0.75, 40),
        ]
    )


def _days(notice: _Notice) -> "Iterator[tuple[str, list[Row]]]":
    """The rows of each day: what is on it now, was on it, or went away to another."""
    days: dict[str, list[tuple[str, Row]]] = {}
    for change in notice.changes:
        was, now = change.before, change.after
        days.setdefault(change.shown.day, []).append(
            (change.shown.starts_at, _row(change, notice.words))
        )
        if was is not None and now is not None and was.day != now.day:
            days.setdefault(was.day, []).append((was.starts_at, _went(change, notice.words)))
    for day in sorted(days):
        yield day, [row for _, row in sorted(days[day], key=lambda each: each[0])]


def _row(change: "Change", words: "ChangeWords") -> Row:
    shown = change.shown
    colour = _COLOURS[next(kind for kind in ChangeKind if kind in change.kinds)]
    is_gone = change.after is None
    details = [Text(line, _WAS) for line in words.details(change)]
    return Row(
        (
            (),
            (
                Text(time_line(shown.starts_at, shown.ends_at), _faded(_TIME, is_gone)),
                Text(words.kinds_of(change), _label(colour)),
            ),
            (Text(shown.title, _faded(_NAME, is_gone)), *details),
            (Text(words.room(shown, change.before), _faded(_ROOM, is_gone)),),
        ),
        bar=colour,
        padding=7,
    )


def _went(change: "Change", words: "ChangeWords") -> Row:
    """What is said below the day on which a session was to be and is not any more."""
    was, now = change.before, change.after
    if was is None or now is None:
        raise ValueError(change.session_id)
    colour = _COLOURS[ChangeKind.MOVED]
    went = words.is_day.format(
        day=words.printed.date(now.day), time=time_line(now.starts_at, now.ends_at)
    )
    return Row(
        (
            (),
            (
                Text(time_line(was.starts_at, was.ends_at), _faded(_TIME, is_gone=True)),
                Text(words.kinds[ChangeKind.MOVED], _label(colour)),
            ),
            (Text(was.title, _faded(_NAME, is_gone=True)), Text(went, _WAS)),
            (Text(words.room(was, now), _faded(_ROOM, is_gone=True)),),
        ),
        bar=colour,
        padding=7,
    )


def _label(colour: str) -> Style:
    return Style(12.5, 8, bold=True, colour=colour, gap=3)


def _faded(style: Style, is_gone: bool) -> Style:  # noqa: FBT001 - reads well
    """The style, for what is not so any more."""
    if not is_gone:
        return style
    return Style(style.size, style.smallest, colour=QUIET, gap=style.gap)


def _people(notice: _Notice, names: dict[str, str]) -> "Iterator[Row]":
    """Who is concerned, by name, with what changed for them."""
    theirs: dict[str, list[Text]] = {}
    words = notice.words
    for change in notice.changes:
        shown = change.shown
        what = " · ".join(
            (
                words.kinds_of(change),
                words.printed.date(shown.day),
                time_line(shown.starts_at, shown.ends_at),
            )
        )
        said = [Text(what, _WHAT), Text(shown.title, _THEIRS)]
        for person in change.concerned:
            theirs.setdefault(person, []).extend(said)
    for person in sorted(theirs, key=lambda each: (fold(names.get(each, "")), each)):
        if name := names.get(person):
            yield Row(((Text(name, _PERSON),), tuple(theirs[person])))
