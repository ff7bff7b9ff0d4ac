"""Prints badges into a PDF file, and records what was printed.

The file is drawn first, away from the event file, so that no scan waits for it. It takes its name
and is recorded in one act: either both have happened, or neither.
"""

import json
import os
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from hubdesk.badges.arrangement import USUAL, Arrangement, Duplex, pages_of
from hubdesk.badges.document import Progress, build
from hubdesk.badges.issuing import MAY_HAVE_A_BADGE, record_issue, retire
from hubdesk.badges.people import BadgeToPrint, Choice, badges_to_print
from hubdesk.badges.placing import Finding, Looks
from hubdesk.badges.preflight import USUAL_DPI, more_findings
from hubdesk.badges.sheet import lay_on
from hubdesk.badges.sheets_store import find_sheet
from hubdesk.badges.template_model import Template
from hubdesk.badges.templates_store import find_template, picture_data, template_version
from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.file import EventFile
from hubdesk.eventfile.tables import Printing, PrintJob
from hubdesk.eventfile.writing import Scalar, Writing
from hubdesk.paper.output import draft_beside, placed


@dataclass(frozen=True, slots=True)
class Paper:
    """What badges look like, and how they lie on the paper.

    Attributes:
        template: the key or name of a template, or the path of its JSON file.
        sheet: the same for a sheet, or its maker's number.
        start_cell: the first cell of the first page that is still free, from 1.
        printer: what the file is made for; empty if it is to be kept.
        arrangement: both sides, separators, and what puts the printer right.
    """

    template: str = "a6-portrait"
    sheet: str = "a4-4xa6"
    start_cell: int = 1
    printer: str = ""
    arrangement: Arrangement = USUAL


_ACTIVE: Final = """
SELECT person_id, id FROM badge WHERE deleted = 0 AND status = 'active'
  AND person_id IN (SELECT value FROM json_each(?)) ORDER BY issued_at, id"""
_ENTITLED: Final = f"""
SELECT id FROM person WHERE {MAY_HAVE_A_BADGE} AND id IN (SELECT value FROM json_each(?))"""
_EVERYBODY: Final = Choice()
_USUAL: Final = Paper()


@dataclass(frozen=True, slots=True)
class PersonFinding:
    """What should be looked at, and on whose badge; an empty key: it is about all of them."""

    person_id: str
    finding: Finding


@dataclass(frozen=True, slots=True)
class Printed:
    """What has been printed, or would be.

    Attributes:
        job_id: the print job; None if nothing was printed.
        badges: how many badges.
        pages: how many pages.
        issued: how many of the badges were issued with it.
        findings: what should be looked at.
        left_out: whose badges were not printed, because nobody could read whose they are; the
            findings say why.
        act: what undo takes back; None if nothing was printed.
        changed: the fields that say something else than when they were printed last, and on how
            many of the badges; an empty name: it is not known which.
        has_backs: every sheet has two pages, its front and its back.
    """

    job_id: str | None
    badges: int = 0
    pages: int = 0
    issued: int = 0
    findings: tuple[PersonFinding, ...] = ()
    left_out: tuple[str, ...] = ()
    act: str | None = None
    changed: tuple[tuple[str, int], ...] = ()
    has_backs: bool = False


def preflight(
    file: EventFile,
    choice: Choice = _EVERYBODY,
    paper: Paper = _USUAL,
    *,
    anyway: bool = False,
    dpi: int = USUAL_DPI,
) -> Printed:
    """What `print_badges` would do, and what should be looked at before; nothing is written.

    Args:
        file: the event file.
        choice: whose badges.
        paper: what they look like, and how they lie.
        anyway: also badges that nobody could read.
        dpi: of the printer, which decides how small a code may be.

    Raises:
        HubDeskError: a template or sheet is unknown or they don't fit; `NO_BADGE`: somebody named
            can't have one.
    """
    look, sheet = find_template(file, paper.template), find_sheet(file, paper.sheet)
    chosen = badges_to_print(file, choice, look.needs())
    cells = len(lay_on(sheet, *look.surface).corners)
    looks = Looks(look)
    found = [(each, looks.findings(each.face)) for each in chosen]
    left_out = {
        each.face.code
        for each, its in found
        if not anyway and any(finding.is_fatal for finding in its)
    }
    good = [each for each in chosen if each.face.code not in left_out]
    return Printed(
        job_id=None,
        badges=len(good),
        pages=pages_of(
            [each.group for each in good], cells, paper.start_cell, paper.arrangement.separators
        ),
        issued=sum(each.is_new for each in good),
        findings=(
            *(PersonFinding(*each) for each in more_findings(file, look, chosen, dpi)),
            *(
                PersonFinding(each.badge.person_id, finding)
                for each, its in found
                for finding in its
            ),
        ),
        left_out=_people(chosen, left_out),
        changed=tuple(Counter(field for each in good for field in each.changed).most_common()),
        has_backs=_has_backs(look, paper),
    )


def print_badges(  # noqa: PLR0913 - each is one thing that a print says
    file: EventFile,
    operator: str,
    output: Path,
    choice: Choice = _EVERYBODY,
    paper: Paper = _USUAL,
    *,
    progress: Progress | None = None,
    accept: Callable[[Sequence[PersonFinding]], bool] | None = None,
    anyway: bool = False,
    reason: str = "",
) -> Printed:
    """Print the chosen badges into a PDF file; a PDF or an empty file of that name is replaced.

    Who has no badge, or is to have a new code, is issued one. Nothing is written or recorded if
    nobody is chosen, `progress` says to stop, or `accept` does not accept what it is shown.
    Badges of whom nobody could read the name are left out, unless they are asked for `anyway`.
    The record names the printer, if there is one, or the file; the act that last changed the
    template, if it is the event's own; and the reason, if badges are printed again.

    Raises:
        HubDeskError: the output can't be written, is another kind of file, or the disk is full; a
            template or sheet is unknown or they don't fit; the event file is read-only; `STALE`:
            somebody issued or replaced one of these badges, or took a person out, meanwhile;
            `NO_BADGE`: somebody named can't have one. Nothing is recorded then.
    """
    if file.read_only is not None:
        raise HubDeskError(file.read_only, path=str(file.path))
    version = template_version(file, paper.template)  # before: what is drawn is no older
    look, sheet = find_template(file, paper.template), find_sheet(file, paper.sheet)
    chosen = badges_to_print(file, choice, look.needs())
    if not chosen:
        return Printed(job_id=None)
    with draft_beside(output.absolute(), file.path, "badges") as draft:
        faces = [each.face for each in chosen]
        with draft.open("xb") as stream:
            built = build(
                faces,
                look,
                sheet,
                stream,
                title=faces[0].event,
                start_cell=paper.start_cell,
                progress=progress,
                anyway=anyway,
                arrangement=paper.arrangement,
                groups=[each.group for each in chosen],
                pictures=partial(picture_data, file),
            )
            stream.flush()
            os.fsync(stream.fileno())
        if built is None:
            return Printed(job_id=None)
        people = {each.face.code: each.badge.person_id for each in chosen}
        left_out = _people(chosen, built.left_out)
        chosen = [each for each in chosen if each.face.code not in built.left_out]
        found = tuple(PersonFinding(people[finding.code], finding) for finding in built.findings)
        if not chosen or (accept is not None and not accept(found)):
            return Printed(job_id=None, findings=found, left_out=left_out)
        with (
            placed(draft, output.absolute()) as place,
            file.writing(ActKind.PRINT_BADGES, operator) as write,
        ):
            _refuse_if_stale(write, chosen)
            names: dict[str, Scalar] = {
                "template": look.name,
                "sheet": sheet.name,
                "target": paper.printer or output.name,
                "template_version": version,
                "reason": reason or None,
            }
            job_id = _record(write, chosen, built.places, **names)
            place()
    return Printed(
        job_id=job_id,
        badges=len(chosen),
        pages=built.places[-1][0],
        issued=sum(each.is_new for each in chosen),
        findings=found,
        left_out=left_out,
        act=write.act_id,
        has_backs=_has_backs(look, paper),
    )


def _has_backs(look: Template, paper: Paper) -> bool:
    return paper.arrangement.duplex is not Duplex.NONE and look.has_back_page


def _people(chosen: Sequence[BadgeToPrint], codes: Collection[str]) -> tuple[str, ...]:
    return tuple(each.badge.person_id for each in chosen if each.face.code in codes)


def _record(
    write: Writing,
    chosen: list[BadgeToPrint],
    places: Sequence[tuple[int, int]],
    **job: Scalar,
) -> str:
    """Record a print job, with the badges that are issued by it and those they replace."""
    new = [each.badge for each in chosen if each.is_new]
    replaced = [each.badge.person_id for each in chosen if each.is_new and each.held]
    for person_id in replaced:
        retire(write, person_id)
    record_issue(write, new)
    job_id = write.insert(
        PrintJob,
        **job,
        at=write.at,
        operator=write.operator,
        desk=write.desk,
        badges=len(chosen),
    )
    rows: list[dict[str, Scalar]] = [
        {"job_id": job_id, "badge_id": each.badge.id, "page": page, "cell": cell,
         "face": each.digest}
        for each, (page, cell) in zip(chosen, places, strict=True)
    ]  # fmt: skip
    write.bulk_insert(Printing, rows)
    write.args.update(job=job_id, badges=len(chosen), issued=len(new), replaced=len(replaced))
    return job_id


def _refuse_if_stale(write: Writing, chosen: list[BadgeToPrint]) -> None:
    """Refuse if the people and their badges are not what they were when they were drawn."""
    keys = (json.dumps([each.badge.person_id for each in chosen]),)
    active: dict[str, str] = dict(write.rows(_ACTIVE, keys))
    entitled = {key for (key,) in write.rows(_ENTITLED, keys)}
    for each in chosen:
        person = each.badge.person_id
        if person not in entitled or active.get(person) != each.held:
            raise HubDeskError(Problem.STALE, what="badge", person=person)
