"""`hubdesk templates`: the badge templates of an event, taken out and brought in as files."""

from pathlib import Path

import click

from hubdesk.badges.template_pack import ENDING, export_template, import_template
from hubdesk.badges.templates_store import TemplateRow, templates
from hubdesk.cli.opening import event_argument, json_option, opened, operator_option, print_json
from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.file import EventFile


@click.command("templates")
@event_argument
@click.argument("action", type=click.Choice(["list", "export", "import"]))
@click.argument("names", nargs=-1, metavar="[TEMPLATE] [FILE]")
@json_option
@operator_option
def templates_command(
    event: Path, action: str, names: tuple[str, ...], *, as_json: bool, operator: str
) -> None:
    r"""List badge templates, export one with its pictures, or import one.

    \b
    hubdesk templates EVENT list
    hubdesk templates EVENT export TEMPLATE FILE.hubdeskbadge
    hubdesk templates EVENT import FILE.hubdeskbadge
    """
    wanted = {"list": 0, "export": 2, "import": 1}[action]
    if len(names) != wanted:
        said = {"list": "nothing", "export": "a template and a file", "import": "a file"}[action]
        raise click.UsageError(f"{action} takes {said} after it.")
    if action == "import":
        _import(event, Path(names[0]), operator, as_json=as_json)
    elif action == "export":
        _export(event, names[0], Path(names[1]), as_json=as_json)
    else:
        _list(event, as_json=as_json)


def _list(event: Path, *, as_json: bool) -> None:
    with EventFile.open(event) as file:
        rows = templates(file)
    if as_json:
        print_json([_as_json(row) for row in rows])
        return
    for row in rows:
        whose = "built in" if row.is_ours else "of the event"
        size = "can't be read by this version"
        if row.template is not None:
            sides = ", front and back" if row.template.back is not None else ""
            size = f"{row.template.width:g} × {row.template.height:g} mm{sides}"
        click.echo(f"{row.name:<28} {whose:<12} {size}")


def _as_json(row: TemplateRow) -> dict[str, object]:
    look = row.template
    return {
        "key": row.key,
        "name": row.name,
        "built_in": row.is_ours,
        "width": look.width if look else None,
        "height": look.height if look else None,
        "back": look.back is not None if look else None,
    }


def _export(event: Path, template: str, output: Path, *, as_json: bool) -> None:
    named = output if output.suffix == ENDING else output.with_name(output.name + ENDING)
    if named.exists():
        raise HubDeskError(Problem.FILE_EXISTS, path=str(named))
    with EventFile.open(event) as file:
        written = export_template(file, template, output)
    if as_json:
        print_json({"output": str(written)})
    else:
        click.echo(f"{written}: {template}")


def _import(event: Path, path: Path, operator: str, *, as_json: bool) -> None:
    if not path.exists():
        raise HubDeskError(Problem.FILE_NOT_FOUND, path=str(path))
    with opened(event) as file:
        key = import_template(file, operator, path)
        name = next(row.name for row in templates(file) if row.key == key)
    if as_json:
        print_json({"key": key, "name": name})
    else:
        click.echo(f"{name}: imported")
