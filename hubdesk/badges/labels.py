"""The badges that a desk prints by itself when people have checked in, on its label printer."""

from collections.abc import Callable, Sequence
from enum import Enum
from functools import partial
from pathlib import Path
from typing import Final

from hubdesk.badges import service
from hubdesk.badges.document import build
from hubdesk.badges.face import BadgeFace
from hubdesk.badges.holders import entitled
from hubdesk.badges.people import Choice, Which
from hubdesk.badges.placing import Finding
from hubdesk.badges.preflight import template_findings
from hubdesk.badges.printing import Paper, Printed
from hubdesk.badges.sheets_store import find_sheet
from hubdesk.badges.templates_store import find_template, picture_data
from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.file import EventFile

Progress = Callable[[int, int, str], bool]

_NOBODYS: Final = "HUBDESK PREVIEW TEST LABEL"  # no door lets it in
_NO_LETTERS: Final = "····-····"


class Automatic(Enum):
    """When a desk prints a badge by itself."""

    NEVER = "never"
    ONCE = "once"  # if it was not printed yet
    ALWAYS = "always"


def print_labels(
    file: EventFile,
    progress: Progress,
    operator: str,
    output: str,
    people: Sequence[str],
    paper: Paper,
    when: Automatic,
) -> Printed:
    """Draw people's badges for a label printer, and record it; a job for a worker process.

    They come in the order of delegations and names. None is drawn or recorded without a reason to:
    the badge was printed before, the person can't have one. A name that nobody could read is
    printed all the same: the person stands there.

    Args:
        file: the event file.
        progress: answers whether to go on.
        operator: who is at the desk.
        output: the PDF file.
        people: whose badges.
        paper: what it looks like, and the printer.
        when: in which case.

    Raises:
        HubDeskError: as `print_badges` does.
    """
    nothing = Printed(job_id=None)
    if when is Automatic.NEVER or not progress(0, len(people), ""):
        return nothing
    may_have_one = frozenset(entitled(file, people))
    if not may_have_one:
        return nothing
    which = Which.NOT_PRINTED if when is Automatic.ONCE else Which.ALL
    choice = Choice(people=may_have_one, which=which)
    return service.print_badges(file, operator, Path(output), choice, paper, anyway=True)


def label_findings(file: EventFile, paper: Paper, dpi: int) -> list[Finding]:
    """What should be looked at before labels are printed, whoever is let in.

    Args:
        file: the event file.
        paper: what they look like.
        dpi: of the label printer.

    Raises:
        HubDeskError: the template is unknown.
    """
    return template_findings(file, find_template(file, paper.template), dpi)


def draw_test_label(
    file: EventFile, progress: Progress, output: str, paper: Paper, words: str
) -> int:
    """Draw a label that is nobody's; a job for a worker process. Returns the number of pages.

    Args:
        file: the event file.
        progress: answers whether to go on.
        output: the PDF file.
        paper: what it looks like.
        words: in place of the name.

    Raises:
        HubDeskError: the template or the sheet is unknown or they don't fit, and `CANCELLED`.
    """
    if not progress(0, 1, ""):
        raise HubDeskError(Problem.CANCELLED)
    event = str(file.value("SELECT name FROM event WHERE deleted = 0"))
    face = BadgeFace(code=_NOBODYS, letters=_NO_LETTERS, name=words, event=event)
    with Path(output).open("wb") as stream:
        built = build(
            [face],
            find_template(file, paper.template),
            find_sheet(file, paper.sheet),
            stream,
            title=words,
            anyway=True,
            arrangement=paper.arrangement,
            pictures=partial(picture_data, file),
        )
    return built.sheets if built is not None else 0
