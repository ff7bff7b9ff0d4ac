"""`hubdesk new`: a new event file."""

from pathlib import Path

import click

from hubdesk.checkin.founding import found_event
from hubdesk.cli.opening import event_argument, operator_option
from hubdesk.demo.build import build_demo


@click.command("new")
@event_argument
@click.option("--name", metavar="NAME", help="The event's name.")
@click.option("--leg", "legs", multiple=True, metavar="NAME", help="A leg (may be repeated).")
@click.option("--zone", "zones", multiple=True, metavar="ZONE", help="The time zone of each leg.")
@click.option("--demo", is_flag=True, help="Fill it with the demo event.")
@operator_option
def new_command(
    event: Path,
    name: str | None,
    legs: tuple[str, ...],
    zones: tuple[str, ...],
    demo: bool,
    operator: str,
) -> None:
    """Make a new event file: an event with its legs, each with the check-in point of its door.

    Without --leg it has one leg of the event's name, in this computer's time zone.
    """
    if demo:
        build_demo(event, operator).close()
        click.echo(f"{event}: the demo event")
        return
    if name is None:
        raise click.UsageError("Say the event's name with --name NAME.")
    named = legs or (name,)
    if zones and len(zones) != len(named):
        raise click.UsageError("Give each --leg its own --zone.")
    zoned = zones or (local_zone(),) * len(named)
    found_event(event, name, list(zip(named, zoned, strict=True)), operator).close()
    click.echo(f"{event}: {name}, with the doors of {', '.join(named)}")


def local_zone() -> str:
    """The IANA name of this computer's time zone, or UTC where it does not tell."""
    link = Path("/etc/localtime")
    if link.is_symlink():
        _, found, name = str(link.readlink()).partition("zoneinfo/")
        if found:
            return name
    return "UTC"
