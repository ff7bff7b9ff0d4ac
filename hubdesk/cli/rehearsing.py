"""`hubdesk rehearse`: people who come are pretended, in a copy, to time the desk."""

import contextlib
from pathlib import Path

import click

from hubdesk.checkin.points import find_point
from hubdesk.checkin.rehearsal import Arrival, pretend, rehearse, throw_away_copy
from hubdesk.checkin.rehearsal_report import RehearsalReport, Tally
from hubdesk.cli.opening import event_argument, json_option, print_json

_ARRIVALS = {
    Arrival.GOOD: "good badge",
    Arrival.TWICE: "good badge, twice",
    Arrival.REPLACED: "replaced badge",
    Arrival.CANCELLED: "cancelled person",
    Arrival.FORGED: "forged badge",
    Arrival.UNKNOWN: "unknown code",
}


@click.command("rehearse")
@event_argument
@click.option("--point", required=True, metavar="POINT", help="The check-in point, by name or id.")
@click.option(
    "--rate",
    type=click.FloatRange(1, 60_000),
    metavar="N",
    help="How many come in a minute (default: as fast as the desk answers).",
)
@click.option(
    "--count",
    type=click.IntRange(1, 1_000_000),
    metavar="N",
    help="How many come (default: as many as may pass).",
)
@click.option("--seed", type=int, metavar="N", help="The same number: the same people come.")
@json_option
def rehearse_command(
    event: Path,
    point: str,
    rate: float | None,
    count: int | None,
    seed: int | None,
    as_json: bool,
) -> None:
    """Pretend that people come to a check-in point, and time the answers.

    They come to a copy that is thrown away afterwards; the event file stays as it is, to the byte.
    Some bring replaced, cancelled, forged or unknown badges, or come twice. Ctrl+C ends it early,
    with the report.
    """
    tally = Tally()
    with throw_away_copy(event) as copy:
        point_id = find_point(copy, point).id
        arrivals = pretend(copy, point_id, count, seed)
        with contextlib.suppress(KeyboardInterrupt):
            rehearse(copy, point_id, arrivals, tally, rate)
    report = tally.report()
    if as_json:
        print_json(_as_json(report))
    else:
        _tell(report)


def _tell(report: RehearsalReport) -> None:
    click.echo(f"{report.scans} scans in {report.seconds:.1f} s: {report.per_minute:.0f} a minute")
    click.echo(
        f"answers: median {report.median_ms:.1f} ms, 95% within {report.p95_ms:.1f} ms,"
        f" slowest {report.slowest_ms:.1f} ms"
    )
    for verdict, number in report.verdicts.items():
        click.echo(f"{verdict.value:<14} {number:>6}")
    click.echo("who came:")
    for arrival, number in report.arrivals.items():
        answers = ", ".join(
            f"{verdict.value} {times}"
            for (of, verdict), times in report.outcomes.items()
            if of is arrival
        )
        click.echo(f"  {_ARRIVALS[arrival]:<18} {number:>6}: {answers}")


def _as_json(report: RehearsalReport) -> dict[str, object]:
    return {
        "scans": report.scans,
        "seconds": round(report.seconds, 3),
        "per_minute": round(report.per_minute, 1),
        "median_ms": round(report.median_ms, 3),
        "p95_ms": round(report.p95_ms, 3),
        "slowest_ms": round(report.slowest_ms, 3),
        "verdicts": {verdict.value: number for verdict, number in report.verdicts.items()},
        "arrivals": {arrival.value: number for arrival, number in report.arrivals.items()},
        "outcomes": [
            {"arrival": arrival.value, "verdict": verdict.value, "count": number}
            for (arrival, verdict), number in report.outcomes.items()
        ],
    }
