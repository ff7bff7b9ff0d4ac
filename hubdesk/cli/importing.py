"""`hubdesk import`: lists of people, previewed or taken in as one act."""

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from hubdesk.cli.opening import event_argument, json_option, opened, operator_option, print_json
from hubdesk.cli.words import row_refusal, row_warning
from hubdesk.eventfile.file import EventFile
from hubdesk.registration.columns.recognition import known_fields
from hubdesk.registration.importing.plan import ImportPlan, Outcome, PlannedRow
from hubdesk.registration.importing.service import apply_import, plan_import

_OUTCOMES = {
    Outcome.NEW: "added",
    Outcome.UPDATE: "updated",
    Outcome.UNCHANGED: "unchanged",
    Outcome.REFUSED: "refused",
}
_FIELDS = ", ".join(known_fields())
_WARNINGS_SAID = 20  # lines; --json has them all


@click.command(
    "import",
    epilog=f"Fields for --map: {_FIELDS}. With custom:NAME a column becomes a field of your own"
    " called NAME: --map 'custom:T-shirt=Talla camiseta'. A letter (A, B, …) is for the sheets of a"
    " file that hold people without it; where no sheet does, for the first.",
)
@event_argument
@click.argument("lists", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--delegation", metavar="NAME", help="For people whose list names none.")
@click.option(
    "--map",
    "mapping",
    multiple=True,
    metavar="FIELD=COLUMN",
    help="A column, by title or letter; may be given again for other fields (see below).",
)
@click.option("--dry-run", is_flag=True, help="Show what would happen, write nothing.")
@json_option
@operator_option
def import_command(
    event: Path,
    lists: tuple[Path, ...],
    delegation: str | None,
    mapping: tuple[str, ...],
    dry_run: bool,
    as_json: bool,
    operator: str,
) -> None:
    """Take in lists of people (CSV, TSV, XLSX, XLS, ODS) as one act.

    People who are there already are updated, never doubled; empty cells erase nothing.
    """
    by_hand = _by_hand(mapping)
    if dry_run:
        with EventFile.open(event) as file:
            plan = plan_import(file, lists, delegation=delegation, mapping=by_hand)
            refused = [row for row in plan.rows if row.outcome is Outcome.REFUSED]
            left = [row for row in plan.rows if row.left]
            counts = plan.counts()
    else:
        with opened(event) as file:
            plan = plan_import(file, lists, delegation=delegation, mapping=by_hand)
            result = apply_import(file, operator, plan)
            refused, left = list(result.refused), list(result.left)
            counts = {
                Outcome.NEW: result.added,
                Outcome.UPDATE: result.updated,
                Outcome.UNCHANGED: result.unchanged,
                Outcome.REFUSED: len(refused),
            }
    if as_json:
        told: dict[str, object] = {
            "added": counts[Outcome.NEW],
            "updated": counts[Outcome.UPDATE],
            "unchanged": counts[Outcome.UNCHANGED],
            "refused": [_refusal(row) for row in refused],
        }
        if left:
            told["left"] = [each for row in left for each in _left(row)]
        print_json(told)
    else:
        _tell(plan, counts, dry_run=dry_run)
        _tell_left(left)
    _tell_not_taken(plan)
    for row in refused:
        click.echo(f"{_where(row)}: {row_refusal(row)}", err=True)
    if refused:
        sys.exit(1)


def _by_hand(mapping: Sequence[str]) -> dict[str, str]:
    by_hand: dict[str, str] = {}
    for field, column in map(_pair, mapping):
        if field in by_hand:
            raise click.UsageError(
                f"--map {field} is given twice, as {by_hand[field]!r} and {column!r}."
            )
        by_hand[field] = column
    return by_hand


def _pair(text: str) -> tuple[str, str]:
    field, found, column = text.partition("=")
    if not found or not field.strip() or not column.strip():
        raise click.UsageError(f"--map {text}: say it as FIELD=COLUMN.")
    return field.strip(), column.strip()


def _tell(plan: ImportPlan, counts: dict[Outcome, int], *, dry_run: bool) -> None:
    if dry_run:
        for file, sheet, columns in plan.columns:
            titles = ", ".join(f"{field} = {title}" for field, title in columns.items())
            click.echo(f"{_sheet(file, sheet)}: {titles}")
        for row in plan.rows:
            changes = "; ".join(
                f"{change.field}: {change.old or '–'} → {change.new or '–'}"
                for change in row.changes
            )
            click.echo(f"{_where(row)}: {row.outcome.value} {row.name} {changes}".rstrip())
    for file, sheet in plan.ignored:
        click.echo(
            f"{file}: sheet {sheet!r} is passed over: it has no column of names, or lacks one that"
            " --map names",
            err=True,
        )
    told = ", ".join(f"{counts[outcome]} {word}" for outcome, word in _OUTCOMES.items())
    click.echo(("would be: " if dry_run else "") + told)


def _tell_not_taken(plan: ImportPlan) -> None:
    for file, sheet, titles in plan.not_taken:
        click.echo(
            f"{_sheet(file, sheet)}: not taken: {', '.join(titles)} (take one with"
            " --map FIELD=COLUMN or --map custom:NAME=COLUMN)",
            err=True,
        )


def _tell_left(rows: Sequence[PlannedRow]) -> None:
    told = [
        f"{_where(row)}, {row.name or '?'}: {row_warning(cell)}"
        for row in rows
        for cell in row.left
    ]
    for line in told[:_WARNINGS_SAID]:
        click.echo(line, err=True)
    if len(told) > _WARNINGS_SAID:
        click.echo(f"… and {len(told) - _WARNINGS_SAID} more", err=True)


def _where(row: PlannedRow) -> str:
    return f"{_sheet(row.place.file, row.place.sheet)} row {row.place.row}"


def _sheet(file: str, sheet: str) -> str:
    return f"{file} ({sheet})" if sheet else file


def _refusal(row: PlannedRow) -> dict[str, object]:
    return {
        "file": row.place.file,
        "sheet": row.place.sheet,
        "row": row.place.row,
        "reason": row.reason.value if row.reason else None,
        "text": row_refusal(row),
    }


def _left(row: PlannedRow) -> list[dict[str, object]]:
    return [
        {
            "file": row.place.file,
            "sheet": row.place.sheet,
            "row": row.place.row,
            "warning": cell.warning.value,
            "text": cell.text,
        }
        for cell in row.left
    ]
