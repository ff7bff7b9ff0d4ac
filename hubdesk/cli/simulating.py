"""`hubdesk simulate`: what would happen if somebody came then, without recording anything."""

import time
from pathlib import Path

import click

from hubdesk.checkin.leg_time import moment
from hubdesk.checkin.points import find_point
from hubdesk.checkin.rules import Direction
from hubdesk.checkin.simulating import simulate
from hubdesk.cli.finding import find_person
from hubdesk.cli.opening import event_argument, json_option, print_json
from hubdesk.cli.point_words import simulation_as_json, simulation_lines
from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.file import EventFile


@click.command("simulate")
@event_argument
@click.option("--point", required=True, metavar="POINT", help="The check-in point, by name or id.")
@click.option("--person", metavar="PERSON", help="Who comes, by name or id.")
@click.option("--code", metavar="CODE", help="What a scanner would type.")
@click.option("--at", metavar="TIME", help="YYYY-MM-DDTHH:MM in the leg's time (default: now).")
@click.option("--out", is_flag=True, help="They leave.")
@json_option
def simulate_command(
    event: Path,
    point: str,
    person: str | None,
    code: str | None,
    at: str | None,
    out: bool,
    as_json: bool,
) -> None:
    """Answer as the desk would and tell each check; nothing is recorded.

    The exit status is 0 whatever the verdict is.
    """
    if (person is None) == (code is None):
        raise click.UsageError("Say who comes, with --person or with --code.")
    with EventFile.open(event) as file:
        where = find_point(file, point)
        simulation = simulate(
            file,
            where.id,
            find_person(file, person) if person is not None else str(code),
            _moment(at, where.zone),
            Direction.OUT if out else Direction.IN,
            is_code=code is not None,
        )
    if as_json:
        print_json(simulation_as_json(simulation))
    else:
        for line in simulation_lines(simulation):
            click.echo(line)


def _moment(at: str | None, zone: str) -> int:
    if at is None:
        return time.time_ns() // 1_000_000
    try:
        return moment(at, zone)
    except (ValueError, OverflowError) as error:
        raise HubDeskError(Problem.INVALID, what="simulation", field="time", text=at) from error
