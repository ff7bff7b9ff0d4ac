"""`hubdesk undo` and `hubdesk redo`: take an act back, and the taking back."""

import sys
from pathlib import Path

import click

from hubdesk.cli.opening import event_argument, json_option, opened, operator_option, print_json
from hubdesk.eventfile.undo import Undone, redo, undo


@click.command("undo")
@event_argument
@click.option("--act", metavar="ID", help="The act to undo (default: the last one).")
@json_option
@operator_option
def undo_command(event: Path, act: str | None, as_json: bool, operator: str) -> None:
    """Take the last act back, or the given one; newer edits are left alone."""
    with opened(event) as file:
        undone = undo(file, operator, act)
    _tell("undone", undone, as_json=as_json)


@click.command("redo")
@event_argument
@click.option("--act", metavar="ID", help="The undone act to do again (default: the last one).")
@json_option
@operator_option
def redo_command(event: Path, act: str | None, as_json: bool, operator: str) -> None:
    """Do again what was undone last, if nothing was done since, or the given act."""
    with opened(event) as file:
        redone = redo(file, operator, act)
    _tell("redone", redone, as_json=as_json)


def _tell(what: str, undone: Undone, *, as_json: bool) -> None:
    kept = [{"table": kept.table, "row": kept.row, "field": kept.field} for kept in undone.kept]
    if as_json:
        told = {"act": undone.act, "kind": undone.kind.value, "rows": undone.rows}
        print_json({**told, "kept": kept, "inside": undone.inside})
    else:
        click.echo(f"{what}: {undone.kind.value.replace('_', ' ')} ({undone.rows} rows)")
    if undone.inside:
        click.echo(
            f"{undone.inside} of the people who are gone now are inside; hubdesk redo --act"
            f" {undone.act} brings them back",
            err=True,
        )
    for field in kept:
        click.echo(
            f"left alone, because it was changed later: {field['field']} of {field['table']}"
            f" {field['row']}",
            err=True,
        )
    if kept:
        sys.exit(1)
