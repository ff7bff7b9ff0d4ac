"""`hubdesk copy` and `hubdesk restore`: the event file elsewhere, and back."""

from pathlib import Path

import click

from hubdesk.cli.opening import event_argument
from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.backups import backup_folder, backups_of, restore
from hubdesk.eventfile.file import EventFile


@click.command("copy")
@event_argument
@click.argument("target", type=click.Path(path_type=Path))
def copy_command(event: Path, target: Path) -> None:
    """Save a copy of the event file, as it is now, as TARGET."""
    with EventFile.open(event) as file:
        file.save_copy(target)
    click.echo(f"{target}: a copy of {event}")


@click.command("restore")
@event_argument
@click.option("--from", "copy", type=click.Path(path_type=Path), help="Which backup.")
def restore_command(event: Path, copy: Path | None) -> None:
    """Put a backup at the place of an event file that is lost (default: its newest backup)."""
    if copy is None:
        copies = backups_of(event)
        if not copies:
            raise HubDeskError(Problem.NO_BACKUP, path=str(event), folder=str(backup_folder()))
        copy = copies[0]
    restore(copy, event)
    click.echo(f"{event}: restored from {copy}")
