"""What was found before or while badges were printed, in lines and in JSON."""

from collections.abc import Mapping, Sequence

import click

from hubdesk.badges.preflight import THE_RUN
from hubdesk.badges.printing import PersonFinding
from hubdesk.cli.words import badge_finding


def tell_findings(
    findings: Sequence[PersonFinding],
    left_out: Sequence[str],
    names: Mapping[str, str],
    *,
    to_stderr: bool = True,
) -> None:
    """Say what should be looked at, a line each."""
    out = set(left_out)
    for found in findings:
        refused = "not printed: " if found.finding.is_fatal and found.person_id in out else ""
        whose = "" if found.person_id == THE_RUN else f"{names[found.person_id]}: "
        click.echo(f"{whose}{refused}{badge_finding(found.finding)}", err=to_stderr)


def findings_json(findings: Sequence[PersonFinding]) -> list[dict[str, object]]:
    """The findings as JSON has them; one that is about all badges has no person."""
    return [
        {
            "person_id": found.person_id or None,
            "kind": found.finding.kind.value,
            "field": found.finding.shown.value if found.finding.shown else None,
            "text": found.finding.text,
            "size": found.finding.size or None,
            "fatal": found.finding.is_fatal,
        }
        for found in findings
    ]
