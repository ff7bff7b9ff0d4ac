"""`hubdesk preflight`: what should be looked at before badges are printed."""

import sys
from pathlib import Path
from typing import Any

import click

from hubdesk.badges import service as badges
from hubdesk.badges.preflight import USUAL_DPI
from hubdesk.cli.badge_findings import findings_json, tell_findings
from hubdesk.cli.badge_options import chosen, names_in, paper_of, paper_options, whose_options
from hubdesk.cli.opening import event_argument, json_option, print_json
from hubdesk.eventfile.file import EventFile


@click.command("preflight")
@event_argument
@paper_options
@whose_options
@click.option(
    "--dpi",
    metavar="N",
    type=click.IntRange(72, 4800),
    default=USUAL_DPI,
    show_default=True,
    help="Dots per inch of the printer.",
)
@json_option
def preflight_command(
    event: Path, template: str | None, sheet: str | None, *, dpi: int, as_json: bool, **whose: Any
) -> None:
    """Say what should be looked at before badges are printed; nothing is written.

    Names that get too small, letters that no font has, photos that are missing or coarse, codes
    that are too small for the printer, and people of one name. Ends with 1 if anything was found.
    """
    with EventFile.open(event) as file:
        paper = paper_of(file, template, sheet)
        printed = badges.preflight(file, chosen(file, **whose), paper, dpi=dpi)
        names = names_in(file)
    if as_json:
        print_json(
            {
                "template": paper.template,
                "sheet": paper.sheet,
                "dpi": dpi,
                "badges": printed.badges,
                "pages": printed.pages,
                "left_out": list(printed.left_out),
                "findings": findings_json(printed.findings),
            }
        )
    else:
        tell_findings(printed.findings, printed.left_out, names, to_stderr=False)
        found = f"{len(printed.findings)} things to look at" if printed.findings else "all is well"
        click.echo(f"{printed.badges} badges on {printed.pages} pages: {found}")
    if printed.findings:
        sys.exit(1)
