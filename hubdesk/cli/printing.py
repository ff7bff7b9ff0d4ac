"""`hubdesk badges`: badges as a PDF file, and the record of what was printed."""

import sys
from pathlib import Path

import click

from hubdesk.badges import service as badges
from hubdesk.badges.service import Choice, Paper, Printed, Sort, Which
from hubdesk.cli.opening import event_argument, json_option, opened, operator_option, print_json
from hubdesk.cli.words import badge_finding
from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.file import EventFile
from hubdesk.eventfile.tables import Delegation
from hubdesk.registration import directory, groups
from hubdesk.registration.names import full_name


@click.command("badges")
@event_argument
@click.option("-o", "--output", type=click.Path(path_type=Path), help="The PDF file.")
@click.option("--template", metavar="T", default="a6-portrait", show_default=True)
@click.option("--sheet", metavar="S", help="Default: the one that fits the template.")
@click.option("--delegation", metavar="D", help="Only this delegation.")
@click.option("--person", "people", multiple=True, metavar="ID", help="Only these people.")
@click.option("--start-cell", metavar="K", default=1, show_default=True, help="First free cell.")
@click.option("--not-printed", is_flag=True, help="Only badges that were not printed yet.")
@click.option("--changed", is_flag=True, help="Only badges that say something else now.")
@click.option(
    "--new-code", is_flag=True, help="For --person: a new code; the lost badge admits no more."
)
@click.option(
    "--order",
    type=click.Choice([sort.value for sort in Sort]),
    default=Sort.DELEGATION.value,
    show_default=True,
    help="In which order they lie on the sheets; names decide within it.",
)
@click.option("--anyway", is_flag=True, help="Also badges whose name nobody can read.")
@click.option("--dry-run", is_flag=True, help="Show what should be looked at, write nothing.")
@json_option
@operator_option
def badges_command(
    event: Path,
    output: Path | None,
    template: str,
    sheet: str | None,
    delegation: str | None,
    people: tuple[str, ...],
    start_cell: int,
    not_printed: bool,
    changed: bool,
    new_code: bool,
    order: str,
    anyway: bool,
    dry_run: bool,
    as_json: bool,
    operator: str,
) -> None:
    """Print badges into a PDF file; people who have no badge yet are issued one.

    Badges whose name nobody could read are left out.

    A template is one of the event's own, one that HubDesk brings (a6-portrait, cr80-landscape and
    others; add -plain for one without colours), or a JSON file. A sheet is named so, too, or by
    its maker's number (HERMA 4412).
    """
    if output is None and not dry_run:
        raise click.UsageError("Name the PDF file with -o, or look first with --dry-run.")
    if new_code and not people:
        raise click.UsageError("--new-code replaces the badges of people named with --person.")
    with EventFile.open(event) if dry_run else opened(event) as file:
        known = {person.id for person in directory.people(file)} if people else set()
        for person in people:
            if person not in known:
                raise HubDeskError(Problem.NOT_FOUND, what="person", text=person)
        choice = Choice(
            delegation_id=groups.find(file, Delegation, delegation) if delegation else None,
            people=frozenset(people) if people else None,
            which=_which(not_printed=not_printed, changed=changed),
            new_code=new_code,
            sort=Sort(order),
        )
        paper = Paper(template, sheet or _usual_sheet(file, template), start_cell)
        if output is None or dry_run:
            output = None
            printed = badges.preflight(file, choice, paper, anyway=anyway)
        else:
            printed = badges.print_badges(file, operator, output, choice, paper, anyway=anyway)
        names = {person.id: _name(person) for person in directory.people(file)}
    if as_json:
        print_json(_as_json(printed, output))
    else:
        click.echo(_told(printed, output))
    left_out = set(printed.left_out)
    for found in printed.findings:
        refused = "not printed: " if found.finding.is_fatal and found.person_id in left_out else ""
        click.echo(f"{names[found.person_id]}: {refused}{badge_finding(found.finding)}", err=True)
    if left_out:
        click.echo(f"{len(left_out)} badges were left out; --anyway prints them", err=True)
        sys.exit(1)


def _told(printed: Printed, output: Path | None) -> str:
    counts = f"{printed.badges} badges on {printed.pages} pages, {printed.issued} newly issued"
    if output is None:
        return f"would be: {counts}"
    if printed.job_id is not None:
        return f"{output}: {counts}"
    if printed.left_out:
        return "No badge was printed; no file was written."
    return "Nobody to print a badge for; no file was written."


def _which(*, not_printed: bool, changed: bool) -> Which:
    if not_printed and changed:
        return Which.TO_PRINT
    if changed:
        return Which.CHANGED
    return Which.NOT_PRINTED if not_printed else Which.ALL


def _usual_sheet(file: EventFile, template: str) -> str:
    """The sheet that wastes least paper with this template."""
    return badges.fitting_sheets(file, badges.find_template(file, template).surface)[0].key


def _name(person: directory.PersonRow) -> str:
    return full_name(person.given_name, person.family_name) or person.arabic_name or person.id


def _as_json(printed: Printed, output: Path | None) -> dict[str, object]:
    return {
        "job": printed.job_id,
        "output": str(output) if printed.job_id else None,
        "badges": printed.badges,
        "pages": printed.pages,
        "issued": printed.issued,
        "left_out": list(printed.left_out),
        "findings": [
            {
                "person_id": found.person_id,
                "kind": found.finding.kind.value,
                "text": found.finding.text,
            }
            for found in printed.findings
        ],
    }
