"""`hubdesk --demo`: the main job on a fresh demo event, and where everything lies."""

import sys
import tempfile
from pathlib import Path

import click

from hubdesk.cli.words import badge_finding, verdict_line
from hubdesk.demo.main_job import do_main_job
from hubdesk.eventfile.desk import desk_name


def demonstrate(event: Path | None) -> None:
    """Make the demo event, print its badges, check some people in, say where everything lies."""
    if event is None:
        event = Path(tempfile.mkdtemp(prefix="hubdesk-")) / "demo.hubdesk"
    done = do_main_job(event, event.with_suffix(".badges.pdf"), desk_name())
    click.echo(f"Event file    {done.event}: {done.people} people")
    click.echo(
        f"Badges        {done.badges_pdf}: {done.printed.badges} on {done.printed.pages} pages"
    )
    for found in done.printed.findings:
        click.echo(f"              {badge_finding(found.finding)}")
    door = done.scans[0].point.name
    click.echo(f"Check-in      {done.admitted} let in at {door}, of {len(done.scans)} scans:")
    refused = [scan for scan in done.scans if not scan.verdict.is_admission]
    for scan in [*done.scans[:5], *refused]:
        click.echo(f"  {verdict_line(scan)}")
    click.echo("\nGo on with, for example:")
    # as it was called: in a virtual environment it is not on the path
    hubdesk = "python -m hubdesk" if sys.argv[0].endswith(".py") else sys.argv[0]
    for words in (
        f"list {done.event} people",
        f"check-in {done.event} --point {door}",
        f"verify {done.event}",
        "--help",
    ):
        click.echo(f"  {hubdesk} {words}")
