"""`hubdesk programme`: the programme in and out of files, and what is wrong with it."""

import sys
from pathlib import Path

import click

from hubdesk.checkin.session_points import follow_session
from hubdesk.cli.conflicts import told_conflicts
from hubdesk.cli.opening import event_argument, json_option, opened, operator_option, print_json
from hubdesk.cli.programme_export import Wanted, export_to
from hubdesk.cli.programme_words import row_fault
from hubdesk.eventfile.file import EventFile
from hubdesk.programme.followers import register_follower
from hubdesk.programme.spreadsheets.importing import apply_import, plan_import
from hubdesk.programme.spreadsheets.plan import FieldChange, Outcome, PlannedRow, ProgrammePlan

_WORDS = {
    Outcome.NEW: "added",
    Outcome.CHANGED: "updated",
    Outcome.UNCHANGED: "unchanged",
    Outcome.REFUSED: "refused",
}
_LONGEST = 60  # letters of a text that is told


@click.group("programme")
@event_argument
@click.pass_context
def programme_command(ctx: click.Context, event: Path) -> None:
    """Take the programme in and out of files, and see what is wrong with it."""
    register_follower(follow_session)
    ctx.obj = event


@programme_command.command("import")
@click.argument("sheet", metavar="FILE", type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help="Show what would happen, write nothing.")
@json_option
@operator_option
@click.pass_obj
def import_command(event: Path, sheet: Path, dry_run: bool, as_json: bool, operator: str) -> None:
    """Take in a sheet of sessions (XLSX, CSV, ODS, XLS) as one act.

    A row with the id of a session is that session as it shall be: an empty start takes it off the
    timetable, any other empty cell but the title's empties its field. A row without an id is
    matched by leg, title and start, and empties nothing; where there is no such session, it is a
    new one. Sessions without a row stay as they are.

    Of the end and the minutes, which say the same, the one that was changed counts; a session whose
    start alone was changed keeps its length.

    The columns are those of `hubdesk programme EVENT export`; a column that is missing is left
    alone.
    """
    if dry_run:
        with EventFile.open(event) as file:
            plan = plan_import(file, sheet)
            counts, act = plan.counts(), ""
    else:
        with opened(event) as file:
            plan = plan_import(file, sheet)
            result = apply_import(file, operator, plan)
            counts, act = result.counts, result.act
    refused = [row for row in plan.rows if row.outcome is Outcome.REFUSED]
    if as_json:
        print_json(_as_json(plan, counts, act))
    else:
        _tell(plan, counts, dry_run=dry_run)
    for row in refused:
        click.echo(f"{_where(plan, row)}, {row.title or '?'}: {row_fault(row)}", err=True)
    if refused:
        sys.exit(1)


@programme_command.command("export")
@click.argument("out", metavar="OUT", type=click.Path(path_type=Path))
@click.option("--leg", metavar="L", help="Only this leg.")
@click.option("--person", metavar="P", help="Only this person's sessions (.ics, .pdf).")
@click.option("--doors", is_flag=True, help="A sheet for the door of each room (.pdf).")
@click.option("--agendas", is_flag=True, help="Everybody's own agenda (.pdf).")
@json_option
@click.pass_obj
def export_command(
    event: Path,
    out: Path,
    leg: str | None,
    person: str | None,
    doors: bool,
    agendas: bool,
    as_json: bool,
) -> None:
    """Write the programme to a file, which is replaced.

    OUT ends in .ics (a calendar), .xlsx or .csv (a sheet to edit and import), or .pdf (pages to
    print: the days of a leg, unless an option says otherwise).
    """
    with EventFile.open(event) as file:
        told, words = export_to(file, out, Wanted(leg, person, doors, agendas))
    if as_json:
        print_json(told)
    else:
        click.echo(words)


@programme_command.command("conflicts")
@json_option
@click.pass_obj
def conflicts_command(event: Path, as_json: bool) -> None:
    """List everything that is wrong with the programme, first what hurts most people.

    A room that two sessions have at once, people who would be in two places, or late for one;
    rooms that are closed, too small or not ready, and sessions with more people than places.
    """
    with EventFile.open(event) as file:
        told = told_conflicts(file)
    if as_json:
        print_json([conflict.as_json() for conflict in told])
    elif not told:
        click.echo("no conflicts")
    else:
        for conflict in told:
            click.echo(conflict.as_line())


def _tell(plan: ProgrammePlan, counts: dict[Outcome, int], *, dry_run: bool) -> None:
    if dry_run:
        for row in plan.rows:
            changes = "; ".join(_change(row, change) for change in row.changes)
            told = f"{_where(plan, row)}: {row.outcome.value} {row.title}"
            click.echo(f"{told}: {changes}" if changes else told)
    for sheet in plan.ignored:
        click.echo(f"sheet {sheet!r} is passed over: it has no column of titles", err=True)
    if plan.new_tracks:
        click.echo(f"new tracks: {', '.join(plan.new_tracks)}")
    if plan.not_listed:
        click.echo(f"{plan.not_listed} sessions have no row and stay as they are")
    told = ", ".join(f"{counts[outcome]} {word}" for outcome, word in _WORDS.items())
    click.echo(("would be: " if dry_run else "") + told)


def _change(row: PlannedRow, change: FieldChange) -> str:
    if row.outcome is Outcome.NEW:
        return f"{change.column.value} {_short(change.new)}"
    return f"{change.column.value} {_short(change.old)} → {_short(change.new)}"


def _short(text: str) -> str:
    """A text on one line, as far as it helps to tell it from another."""
    line = " ".join(text.split())
    return "–" if not line else line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"


def _where(plan: ProgrammePlan, row: PlannedRow) -> str:
    name = f"{plan.path.name} ({row.sheet})" if row.sheet else plan.path.name
    return f"{name} row {row.row}"


def _as_json(plan: ProgrammePlan, counts: dict[Outcome, int], act: str) -> dict[str, object]:
    told: dict[str, object] = {word: counts[outcome] for outcome, word in _WORDS.items()}
    refused = [row for row in plan.rows if row.outcome is Outcome.REFUSED]
    return told | {
        "refused": [
            {
                "file": plan.path.name,
                "sheet": row.sheet,
                "row": row.row,
                "reason": row.fault.value if row.fault else None,
                "text": row_fault(row),
            }
            for row in refused
        ],
        "act": act or None,
        "new_tracks": list(plan.new_tracks),
        "not_listed": plan.not_listed,
        "rows": [
            {
                "sheet": row.sheet,
                "row": row.row,
                "outcome": row.outcome.value,
                "session": row.session_id,
                "title": row.title,
                "changes": {
                    change.column.value: {"old": change.old or None, "new": change.new or None}
                    for change in row.changes
                },
            }
            for row in plan.rows
        ],
    }
