"""`hubdesk badges`: badges and what belongs to them as PDF files, and the record of it."""

import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from hubdesk.badges import service as badges
from hubdesk.badges.people import Sort
from hubdesk.badges.sending import Kind, Sent, send_ahead
from hubdesk.badges.service import Printed
from hubdesk.badges.work_printing import print_work
from hubdesk.badges.works import Work
from hubdesk.cli.badge_findings import findings_json, tell_findings
from hubdesk.cli.badge_options import (
    USUAL_TEMPLATE,
    chosen,
    laid,
    laid_options,
    names_in,
    paper_of,
    paper_options,
    whose_options,
)
from hubdesk.cli.opening import event_argument, json_option, opened, operator_option, print_json
from hubdesk.eventfile.file import EventFile

_LAID = ("start_cell", "duplex", "by_columns", "separators")
_WHOSE = ("delegation", "people", "category", "not_printed", "changed")


@click.command("badges")
@event_argument
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="The PDF file; with --each, a folder."
)
@click.option(
    "--work",
    type=click.Choice([work.value for work in Work]),
    default=Work.BADGES.value,
    show_default=True,
    help="What is printed.",
)
@paper_options
@whose_options
@laid_options
@click.option(
    "--new-code", is_flag=True, help="For --person: a new code; the lost badge admits no more."
)
@click.option("--anyway", is_flag=True, help="Also badges whose name nobody can read.")
@click.option("--proof", is_flag=True, help="Codes that admit nobody; nothing is issued.")
@click.option(
    "--each",
    type=click.Choice([kind.value for kind in Kind]),
    help="A file for each person, and a list for mail merge.",
)
@click.option("--dry-run", is_flag=True, help="Show what should be looked at, write nothing.")
@json_option
@operator_option
def badges_command(
    event: Path,
    output: Path | None,
    work: str,
    *,
    each: str | None,
    proof: bool,
    new_code: bool,
    dry_run: bool,
    as_json: bool,
    **said: Any,
) -> None:
    """Print badges into a PDF file; people who have no badge yet are issued one.

    Badges whose name nobody could read are left out. Place cards, inserts, door signs and envelopes
    carry no code and are not recorded; envelopes lie on --sheet c5, c4 or a4.
    """
    if output is None and not dry_run:
        raise click.UsageError("Name the PDF file with -o, or look first with --dry-run.")
    if new_code and not said["people"]:
        raise click.UsageError("--new-code replaces the badges of people named with --person.")
    kind = Work(work)
    _refuse_nonsense(kind, each=each, proof=proof, new_code=new_code, dry_run=dry_run, said=said)
    writes = not (dry_run or proof or kind is not Work.BADGES)
    with opened(event) if writes else EventFile.open(event) as file:
        choice = replace(
            chosen(file, **{key: said[key] for key in _WHOSE}),
            new_code=new_code,
            sort=Sort(said["sort"]),
        )
        names = names_in(file)
        anyway, operator = bool(said["anyway"]), str(said["operator"])
        if each is not None and output is not None:
            template = said["template"] or USUAL_TEMPLATE
            sent = send_ahead(file, operator, output, choice, template, Kind(each), anyway=anyway)
            _tell_sent(sent, output, names, as_json=as_json)
            return
        paper = laid(
            paper_of(file, said["template"], said["sheet"], kind),
            **{key: said[key] for key in _LAID},
        )
        if output is None or dry_run:
            output = None
            printed = badges.preflight(file, choice, paper, anyway=anyway)
        elif proof or kind is not Work.BADGES:
            printed = print_work(file, output, kind, choice, paper)
        else:
            printed = badges.print_badges(file, operator, output, choice, paper, anyway=anyway)
    if as_json:
        print_json(_as_json(printed, output))
    else:
        click.echo(_told(printed, output, kind))
    _finish(printed, names)


def _refuse_nonsense(
    work: Work,
    *,
    each: str | None,
    proof: bool,
    new_code: bool,
    dry_run: bool,
    said: dict[str, Any],
) -> None:
    """Refuse options that contradict one another, before anything is opened."""
    if each is not None and (proof or dry_run or new_code or work is not Work.BADGES):
        raise click.UsageError(
            "--each goes with neither --proof, --dry-run, --new-code nor --work."
        )
    if each is not None and said["sheet"]:
        raise click.UsageError("--each gives every badge a page of its own: leave --sheet out.")
    if proof and (new_code or dry_run):
        raise click.UsageError("--proof writes a file and issues nothing: not with --new-code.")
    if work is Work.BADGES:
        return
    if proof or new_code or dry_run or said["not_printed"] or said["changed"]:
        raise click.UsageError(f"{work.value} carry no code and are not recorded: leave that out.")
    if work is Work.ENVELOPES and said["template"]:
        raise click.UsageError("Envelopes have no template; choose their --sheet: c5, c4, a4.")


def _finish(printed: Printed | Sent, names: dict[str, str]) -> None:
    tell_findings(printed.findings, printed.left_out, names)
    if printed.left_out:
        click.echo(f"{len(printed.left_out)} badges were left out; --anyway prints them", err=True)
        sys.exit(1)


def _told(printed: Printed, output: Path | None, work: Work) -> str:
    if work is not Work.BADGES:
        if not printed.pages:
            return "There is nothing to print; no file was written."
        return f"{output}: {printed.badges} {work.value} on {printed.pages} pages"
    counts = f"{printed.badges} badges on {printed.pages} pages, {printed.issued} newly issued"
    if output is None:
        return f"would be: {counts}"
    if printed.job_id is not None:
        return f"{output}: {counts}"
    if printed.pages:
        return f"{output}: a proof of {printed.badges} badges on {printed.pages} pages"
    if printed.left_out:
        return "No badge was printed; no file was written."
    return "Nobody to print a badge for; no file was written."


def _tell_sent(sent: Sent, folder: Path, names: dict[str, str], *, as_json: bool) -> None:
    if as_json:
        print_json(
            {
                "output": str(folder) if sent.files else None,
                "files": sent.files,
                "issued": sent.issued,
                "without_email": sent.without_email,
                "left_out": list(sent.left_out),
                "findings": findings_json(sent.findings),
            }
        )
    elif not sent.files:
        click.echo("Nobody to write a badge for; no badge was written.")
    else:
        click.echo(
            f"{folder}: {sent.files} badges and a list, {sent.issued} newly issued,"
            f" {sent.without_email} without an e-mail"
        )
    _finish(sent, names)


def _as_json(printed: Printed, output: Path | None) -> dict[str, object]:
    is_written = output is not None and printed.pages > 0
    return {
        "job": printed.job_id,
        "output": str(output) if is_written else None,
        "badges": printed.badges,
        "pages": printed.pages,
        "issued": printed.issued,
        "left_out": list(printed.left_out),
        "findings": findings_json(printed.findings),
    }
