"""`hubdesk verify`: everything the file promises, checked."""

import sys
from pathlib import Path

import click

from hubdesk.badges.audit import audit
from hubdesk.cli.opening import event_argument, json_option, print_json
from hubdesk.eventfile.file import EventFile
from hubdesk.eventfile.verify import Finding, Promise, verify

_WORDS = {
    Promise.SOUND_PAGES: "damaged: {where}",
    Promise.NO_DANGLING_ROWS: "a row points to nothing: {where}",
    Promise.OUR_STRUCTURE: "{count} parts of the structure are not as HubDesk makes them",
    Promise.GAPLESS_JOURNAL: "{count} changes of desk {where} are missing from the journal",
    Promise.TABLES_ARE_FOLD: "not what its changes amount to: {where}",
    Promise.PRESENCE_IS_DERIVED: "{count} people are not where their admissions say",
    Promise.INDEX_IS_DERIVED: "{count} entries of the search index are wrong (it can be rebuilt)",
    Promise.BADGES_ARE_OURS: "an active badge has a code that this event did not make: {where}",
    Promise.ONE_ACTIVE_BADGE: "a person has {count} active badges: {where}",
}


@click.command("verify")
@event_argument
@json_option
def verify_command(event: Path, as_json: bool) -> None:
    """Check everything the event file promises; one line for each finding."""
    with EventFile.open(event) as file:
        findings = verify(file, audit)
    if as_json:
        print_json([_as_json(finding) for finding in findings])
    else:
        for finding in findings:
            click.echo(_WORDS[finding.promise].format(where=finding.where, count=finding.count))
        if not findings:
            click.echo(f"{event}: everything is as it should be")
    sys.exit(1 if findings else 0)


def _as_json(finding: Finding) -> dict[str, object]:
    return {"promise": finding.promise.value, "where": finding.where, "count": finding.count}
