"""`hubdesk check-in`: codes in, durable verdicts out."""

import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import click

from hubdesk.checkin.answers import ScanResult
from hubdesk.checkin.points import find_point
from hubdesk.checkin.rules import Direction
from hubdesk.checkin.service import check_in
from hubdesk.cli.opening import event_argument, json_option, opened, operator_option, print_json
from hubdesk.cli.streams import standard_input
from hubdesk.cli.words import verdict_line

_LONGEST_LINE = 16_384  # bytes; a longer line is no code, and its rest is passed over


@click.command("check-in")
@event_argument
@click.option("--point", required=True, metavar="POINT", help="The check-in point, by name or id.")
@click.option("--out", is_flag=True, help="They leave.")
@json_option
@operator_option
@click.argument("codes", nargs=-1)
def check_in_command(
    event: Path, point: str, out: bool, as_json: bool, operator: str, codes: tuple[str, ...]
) -> None:
    """Check people in by their codes: arguments, or lines of the standard input.

    One verdict a line, printed only once it is durable.
    """
    direction = Direction.OUT if out else Direction.IN
    refused = 0
    with opened(event) as file:
        point_id = find_point(file, point).id
        for code in codes or _lines():
            result = check_in(file, operator, point_id, code, direction)
            refused += not result.verdict.is_admission
            if as_json:
                print_json(_as_json(result))
            else:
                click.echo(verdict_line(result))
    if refused:
        click.echo(f"{refused} refused", err=True)
        sys.exit(1)


def _lines() -> Iterator[str]:
    stream = standard_input()
    while line := stream.readline(_LONGEST_LINE):
        ended = line.endswith(b"\n")
        while not ended and (rest := stream.readline(_LONGEST_LINE)):
            ended = rest.endswith(b"\n")
        text = line.decode("utf-8", errors="replace").rstrip("\r\n")
        if text.strip():
            yield text


def _as_json(result: ScanResult) -> dict[str, object]:
    at = datetime.fromtimestamp(result.at / 1000, ZoneInfo(result.point.zone))
    person = result.person
    return {
        "verdict": result.verdict.value,
        "code": result.code,
        "person": person
        and {
            "id": person.id,
            "name": person.name,
            "organisation": person.organisation,
            "delegation": person.delegation,
        },
        "point": result.point.name,
        "at": at.isoformat(timespec="milliseconds"),
        "detail": result.detail,
    }
