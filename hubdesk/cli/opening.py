"""What the commands share: the event file, the operator, backups by themselves, JSON."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import click

from hubdesk.cli.streams import to_json
from hubdesk.cli.words import PLACE_RISKS, sentence
from hubdesk.eventfile.backups import Backups
from hubdesk.eventfile.desk import desk_name
from hubdesk.eventfile.file import EventFile
from hubdesk.eventfile.place import place_risk

F = TypeVar("F", bound=Callable[..., Any])

event_argument = click.argument("event", type=click.Path(path_type=Path, readable=False))
json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON and nothing else.")


def operator_option(command: F) -> F:
    """The option `--as NAME`: who does it; by default the desk."""
    option = click.option(
        "--as",
        "operator",
        metavar="NAME",
        default=desk_name,
        help="Who does it (default: the desk).",
    )
    return option(command)


@contextmanager
def opened(path: Path) -> Iterator[EventFile]:
    """The event file, open for one command; what it changed is backed up when it ends."""
    risk = place_risk(path)
    if risk is not None:
        click.echo(PLACE_RISKS[risk].format(path=path), err=True)
    with EventFile.open(path) as file, backed_up(file):
        yield file


@contextmanager
def backed_up(file: EventFile) -> Iterator[None]:
    """Keep rolling copies of the file while the block works on it, and at its end."""
    backups = Backups(file)
    file.on_wait.append(
        lambda: click.echo(f"Waiting: another program writes to {file.path}.", err=True)
    )
    try:
        yield
    finally:
        backups.close(unless_recent=True)
        if backups.last_problem is not None:
            click.echo(f"No backup was made: {sentence(backups.last_problem)}", err=True)


def print_json(value: object) -> None:
    """Print one JSON value on a line of its own."""
    click.echo(to_json(value))
