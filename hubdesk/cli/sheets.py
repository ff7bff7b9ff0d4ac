"""`hubdesk sheets`: paper on which people sign in, as a PDF file."""

from datetime import date
from pathlib import Path

import click

from hubdesk.checkin.points import find_point
from hubdesk.checkin.printing.sheet_rows import USUAL_COLUMNS, SheetColumn
from hubdesk.checkin.printing.sign_in_sheets import (
    MOST_BLANK_ROWS,
    PrintedSheets,
    SheetChoice,
    print_sign_in_sheets,
)
from hubdesk.cli.opening import event_argument, json_option, opened, operator_option, print_json
from hubdesk.cli.printed_words import ENGLISH_SHEETS
from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.tables import Delegation
from hubdesk.registration import groups

_COLUMNS = [column.value for column in SheetColumn]


@click.command("sheets")
@event_argument
@click.option("--point", required=True, metavar="POINT", help="The check-in point, by name or id.")
@click.option(
    "-o", "--output", required=True, type=click.Path(path_type=Path), help="The PDF file."
)
@click.option("--delegation", metavar="D", help="Only this delegation.")
@click.option(
    "--columns",
    metavar="LIST",
    default=",".join(column.value for column in USUAL_COLUMNS),
    show_default=True,
    help=f"Besides row and name, of {', '.join(_COLUMNS)}.",
)
@click.option(
    "--blank",
    type=click.IntRange(0, MOST_BLANK_ROWS),
    default=10,
    show_default=True,
    help="Rows for people who are not on the list.",
)
@click.option("--day", metavar="YYYY-MM-DD", help="Default: today, or the point's own day.")
@json_option
@operator_option
def sheets_command(
    event: Path,
    point: str,
    output: Path,
    delegation: str | None,
    columns: str,
    blank: int,
    day: str | None,
    as_json: bool,
    operator: str,
) -> None:
    """Print sign-in sheets for a check-in point into a PDF file.

    Each row has a number and a code; the window takes them in afterwards with the paper's times.
    """
    with opened(event) as file:
        if output.exists() and output.samefile(file.path):
            raise HubDeskError(Problem.FILE_EXISTS, path=str(output))
        choice = SheetChoice(
            point_id=find_point(file, point).id,
            delegation_id=groups.find(file, Delegation, delegation) if delegation else None,
            columns=_columns(columns),
            blank_rows=blank,
            day=_day(day),
        )
        printed = print_sign_in_sheets(file, operator, choice, output, ENGLISH_SHEETS)
    if printed.missing:
        click.echo(f"no font has these letters; they were left out: {printed.missing}", err=True)
    if as_json:
        print_json(_as_json(printed))
    elif printed.path is None:
        click.echo("Nobody to print a sheet for; no file was written.")
    else:
        last = printed.first + printed.sheets - 1
        click.echo(f"{output}: sheets {printed.first} to {last}, {printed.people} people")


def _columns(text: str) -> tuple[SheetColumn, ...]:
    names = [name.strip() for name in text.split(",") if name.strip()]
    for name in names:
        if name not in _COLUMNS:
            raise click.UsageError(f"{name!r} is no column; there are {', '.join(_COLUMNS)}.")
    return tuple(SheetColumn(name) for name in names)


def _day(text: str | None) -> str | None:
    try:
        return None if text is None else date.fromisoformat(text).isoformat()
    except ValueError:
        raise click.UsageError(f"{text!r} is no day; write it as YYYY-MM-DD.") from None


def _as_json(printed: PrintedSheets) -> dict[str, object]:
    return {
        "output": str(printed.path) if printed.path else None,
        "first": printed.first or None,
        "sheets": printed.sheets,
        "people": printed.people,
        "act": printed.act or None,
    }
