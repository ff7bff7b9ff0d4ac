"""`hubdesk list`: what the event file holds, for people or as JSON."""

import dataclasses
import json
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime, tzinfo
from enum import Enum
from pathlib import Path
from zoneinfo import ZoneInfo

import click

from hubdesk.badges import service as badges
from hubdesk.checkin.lists import Recorded, list_admissions, list_refusals
from hubdesk.checkin.points import list_points
from hubdesk.cli.opening import event_argument, json_option
from hubdesk.cli.point_words import point_as_json
from hubdesk.cli.streams import to_json
from hubdesk.eventfile.file import EventFile
from hubdesk.eventfile.history import changes
from hubdesk.programme.listing import listed_sessions
from hubdesk.registration import directory

Row = Mapping[str, object]


@click.command("list")
@event_argument
@click.argument("what", metavar="WHAT")
@json_option
def list_command(event: Path, what: str, as_json: bool) -> None:
    """List what the event file holds.

    WHAT: people, organisations, delegations, sessions, points, badges, admissions, refusals or
    changes.
    """
    if what not in _LISTS:
        raise click.BadParameter(f"{what!r} is not one of {', '.join(_LISTS)}.", param_hint="WHAT")
    with EventFile.open(event) as file:
        rows = _LISTS[what](file)
        if as_json:
            _print_array(rows)
        else:
            _print_table(rows)


def _people(file: EventFile) -> Iterable[Row]:
    return map(_fields, directory.people(file))


def _organisations(file: EventFile) -> Iterable[Row]:
    return map(_fields, directory.organisations(file))


def _delegations(file: EventFile) -> Iterable[Row]:
    return map(_fields, directory.delegations(file))


def _sessions(file: EventFile) -> Iterable[Row]:
    return map(_fields, listed_sessions(file))


def _points(file: EventFile) -> Iterable[Row]:
    return map(point_as_json, list_points(file))


def _badges(file: EventFile) -> Iterable[Row]:
    return (_timed(_fields(row), UTC) for row in badges.badges(file))


def _admissions(file: EventFile) -> Iterable[Row]:
    return map(_recorded, list_admissions(file))


def _refusals(file: EventFile) -> Iterable[Row]:
    return map(_recorded, list_refusals(file))


def _changes(file: EventFile) -> Iterable[Row]:
    return (_timed(_fields(row), UTC) for row in changes(file))


_LISTS: dict[str, Callable[[EventFile], Iterable[Row]]] = {
    "people": _people,
    "organisations": _organisations,
    "delegations": _delegations,
    "sessions": _sessions,
    "points": _points,
    "badges": _badges,
    "admissions": _admissions,
    "refusals": _refusals,
    "changes": _changes,
}


def _fields(row: object) -> dict[str, object]:
    names = (field.name for field in dataclasses.fields(row))  # type: ignore[arg-type]
    return {name: _plain(getattr(row, name)) for name in names}


def _plain(value: object) -> object:
    return value.value if isinstance(value, Enum) else value


def _recorded(row: Recorded) -> Row:
    listed = _fields(row)
    zone = ZoneInfo(str(listed.pop("zone")))
    return _timed(listed, zone)


def _timed(row: dict[str, object], zone: tzinfo) -> Row:
    """Times as people and programs read them: ISO 8601 with the offset."""
    for name, value in row.items():
        if (name == "at" or name.endswith("_at")) and isinstance(value, int):
            at = datetime.fromtimestamp(value / 1000, zone)
            row[name] = at.isoformat(timespec="milliseconds")
    return row


def _print_array(rows: Iterable[Row]) -> None:
    """Print one JSON array, row by row: a large file has millions of changes."""
    click.echo("[", nl=False)
    for number, row in enumerate(rows):
        separator = ",\n " if number else ""
        click.echo(separator + to_json(row), nl=False)
    click.echo("]")


def _print_table(rows: Iterable[Row]) -> None:
    for number, row in enumerate(rows):
        if number == 0:
            click.echo("\t".join(row))
        click.echo("\t".join(_cell(value) for value in row.values()))


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list | tuple):
        return ", ".join(map(str, value))
    if isinstance(value, dict):
        return json.dumps(value, ensure_ascii=False) if value else ""
    return " ".join(str(value).split())
