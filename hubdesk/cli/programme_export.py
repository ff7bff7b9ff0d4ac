"""Which file `hubdesk programme EVENT export` writes: a calendar, a sheet, or pages."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import click

from hubdesk.cli.finding import find_person
from hubdesk.cli.printed_words import ENGLISH
from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.file import EventFile
from hubdesk.programme.calendars import export_calendar
from hubdesk.programme.places import find_leg, legs
from hubdesk.programme.printing.agenda_sheets import print_agendas
from hubdesk.programme.printing.day_sheets import print_days
from hubdesk.programme.printing.door_sheets import print_doors
from hubdesk.programme.printing.timetable import Printed
from hubdesk.programme.spreadsheets.exporting import export_sheet


@dataclass(frozen=True, slots=True)
class Wanted:
    """What should be exported, as it was said.

    Attributes:
        leg: name or id of a leg.
        person: name or id of a person.
        doors: the sheets for the doors of rooms.
        agendas: everybody's agenda.
    """

    leg: str | None
    person: str | None
    doors: bool
    agendas: bool


def export_to(file: EventFile, out: Path, wanted: Wanted) -> tuple[dict[str, object], str]:
    """Write the file that its name asks for; answers what JSON says of it, and what words do.

    Raises:
        click.UsageError: the name or the options make no sense.
        HubDeskError: a leg or person is not there, or the file can't be written.
    """
    write = _WRITERS.get(out.suffix.lower())
    if write is None:
        raise click.UsageError(f"{out.name!r} has to end in one of {', '.join(_WRITERS)}.")
    if (wanted.doors or wanted.agendas) and write is not _pages:
        raise click.UsageError("--doors and --agendas are for pages (.pdf).")
    if wanted.doors and (wanted.agendas or wanted.person):
        raise click.UsageError("--doors prints rooms: not together with --agendas or --person.")
    if wanted.person is not None and write is _sheet:
        raise click.UsageError("--person is for a calendar (.ics) or an agenda (.pdf).")
    if out.exists() and out.samefile(file.path):
        raise HubDeskError(Problem.FILE_EXISTS, path=str(out))
    return write(file, out, wanted)


def _calendar(file: EventFile, out: Path, wanted: Wanted) -> tuple[dict[str, object], str]:
    person = find_person(file, wanted.person) if wanted.person else None
    return _sessions(out, export_calendar(file, out, _leg(file, wanted), person))


def _sheet(file: EventFile, out: Path, wanted: Wanted) -> tuple[dict[str, object], str]:
    return _sessions(out, export_sheet(file, out, _leg(file, wanted)))


def _sessions(out: Path, sessions: int) -> tuple[dict[str, object], str]:
    return {"output": str(out), "sessions": sessions}, f"{out}: {sessions} sessions"


def _pages(file: EventFile, out: Path, wanted: Wanted) -> tuple[dict[str, object], str]:
    if wanted.agendas or wanted.person:
        people = {find_person(file, wanted.person)} if wanted.person else None
        printed = print_agendas(file, _leg(file, wanted), out, ENGLISH, people)
        return _printed(printed, "agendas")
    leg_id = _leg(file, wanted) or _only_leg(file)
    if wanted.doors:
        return _printed(print_doors(file, leg_id, out, ENGLISH), "doors")
    return _printed(print_days(file, leg_id, out, ENGLISH), "days")


def _printed(printed: Printed, what: str) -> tuple[dict[str, object], str]:
    if printed.missing:
        click.echo(f"no font has these letters; they were left out: {printed.missing}", err=True)
    told: dict[str, object] = {
        "output": str(printed.path) if printed.path else None,
        what: printed.sheets,
        "pages": printed.pages,
    }
    if printed.path is None:
        return told, "Nothing to print; no file was written."
    return told, f"{printed.path}: {printed.sheets} {what} on {printed.pages} pages"


def _leg(file: EventFile, wanted: Wanted) -> str | None:
    return find_leg(file, wanted.leg).id if wanted.leg else None


def _only_leg(file: EventFile) -> str:
    known = legs(file)
    if len(known) != 1:
        names = ", ".join(leg.name for leg in known)
        raise click.UsageError(f"Say which leg to print with --leg; there are {names}.")
    return known[0].id


_WRITERS: dict[str, Callable[[EventFile, Path, Wanted], tuple[dict[str, object], str]]] = {
    ".ics": _calendar,
    ".xlsx": _sheet,
    ".csv": _sheet,
    ".pdf": _pages,
}
