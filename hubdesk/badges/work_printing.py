"""Prints what lets nobody in and is not recorded: cards, inserts, signs, envelopes, proofs."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import BinaryIO, Final

from hubdesk.badges.arrangement import Duplex
from hubdesk.badges.document import Progress, build
from hubdesk.badges.envelopes import Envelope, Member, draw_envelopes
from hubdesk.badges.face import BadgeFace
from hubdesk.badges.people import Choice, Sort, badges_to_print
from hubdesk.badges.placing import Finding, FindingKind
from hubdesk.badges.printing import Paper, PersonFinding, Printed
from hubdesk.badges.proof import proof_face, proof_template
from hubdesk.badges.rooms import door_faces
from hubdesk.badges.sheets_store import find_sheet
from hubdesk.badges.templates_store import find_template, picture_data
from hubdesk.badges.works import Work
from hubdesk.eventfile.file import EventFile
from hubdesk.eventfile.reading import Reader
from hubdesk.paper.output import new_pdf

_NOTHING: Final = Printed(job_id=None)


class _NothingDrawnError(Exception):
    """Leaves the block that would place the file."""

    def __init__(self, printed: Printed) -> None:
        super().__init__()
        self.printed = printed


def print_work(
    file: EventFile,
    output: Path,
    work: Work,
    choice: Choice,
    paper: Paper,
    progress: Progress | None = None,
) -> Printed:
    """Print something that has no code into a PDF file; nothing is issued or recorded.

    Args:
        file: the event file.
        output: the PDF file; a PDF that is there is replaced.
        work: what is printed; for badges, a proof of them.
        choice: whose; signs at doors are printed for all rooms.
        paper: what it looks like, and how it lies.
        progress: told how many are drawn, of how many; answers whether to go on.

    Raises:
        HubDeskError: as `print_badges` does.
    """
    try:
        with new_pdf(output, file.path, "badges") as stream:
            printed = draw_work(file, stream, work, choice, paper, progress)
            if not printed.pages:
                raise _NothingDrawnError(printed)
    except _NothingDrawnError as nothing:
        return nothing.printed
    return printed


def draw_work(
    reader: Reader,
    stream: BinaryIO,
    work: Work,
    choice: Choice,
    paper: Paper,
    progress: Progress | None = None,
) -> Printed:
    """As `print_work`, into a stream; no page: there was nothing to draw, or it was stopped."""
    if work is Work.ENVELOPES:
        return _envelopes(reader, stream, choice, paper, progress)
    if work is Work.DOOR_SIGNS:
        return _built(reader, stream, _Drawn.of_rooms(reader), paper, progress)
    return _built(reader, stream, _Drawn.of_people(reader, work, choice, paper), paper, progress)


@dataclass(frozen=True, slots=True)
class _Drawn:
    """What is drawn, and who it is about: a person's key, or empty for a room."""

    faces: Sequence[BadgeFace]
    groups: Sequence[str]
    people: dict[str, str]
    is_proof: bool = False

    @classmethod
    def of_people(cls, reader: Reader, work: Work, choice: Choice, paper: Paper) -> "_Drawn":
        look = find_template(reader, paper.template)
        is_proof = work is Work.BADGES
        chosen = badges_to_print(reader, choice, look.needs())
        make: Callable[[BadgeFace, int], BadgeFace] = proof_face if is_proof else _without_code
        faces = [make(each.face, number) for number, each in enumerate(chosen, 1)]
        keys = [each.badge.person_id for each in chosen]
        people = {face.code: key for face, key in zip(faces, keys, strict=True)}
        return cls(faces, [each.group for each in chosen], people, is_proof)

    @classmethod
    def of_rooms(cls, reader: Reader) -> "_Drawn":
        faces = door_faces(reader)
        return cls(faces, ["" for _ in faces], {})


def _built(
    reader: Reader, stream: BinaryIO, drawn: _Drawn, paper: Paper, progress: Progress | None
) -> Printed:
    if not drawn.faces:
        return _NOTHING
    look, sheet = find_template(reader, paper.template), find_sheet(reader, paper.sheet)
    built = build(
        drawn.faces,
        proof_template(look) if drawn.is_proof else look,
        sheet,
        stream,
        title=drawn.faces[0].event,
        start_cell=paper.start_cell,
        progress=progress,
        arrangement=paper.arrangement,
        groups=drawn.groups,
        pictures=partial(picture_data, reader),
    )
    if built is None:
        return _NOTHING
    findings = tuple(
        PersonFinding(drawn.people.get(finding.code, ""), finding) for finding in built.findings
    )
    left_out = tuple(drawn.people.get(code, "") for code in sorted(built.left_out))
    return Printed(
        job_id=None,
        badges=len(built.places),
        pages=built.sheets if built.places else 0,
        findings=findings,
        left_out=left_out,
        has_backs=paper.arrangement.duplex is not Duplex.NONE and look.has_back_page,
    )


def _without_code(face: BadgeFace, number: int) -> BadgeFace:
    """The face with a number for a code, by which findings name it: nothing of it is drawn."""
    return replace(face, code=str(number), letters="")


def _envelopes(
    reader: Reader,
    stream: BinaryIO,
    choice: Choice,
    paper: Paper,
    progress: Progress | None,
) -> Printed:
    chosen = badges_to_print(reader, replace(choice, sort=Sort.DELEGATION))
    faces = [each.face for each in chosen if each.face.delegation]
    envelopes = [
        _envelope(list(members)) for _, members in groupby(faces, key=lambda face: face.delegation)
    ]
    drawn = draw_envelopes(envelopes, paper.sheet, stream, progress)
    if drawn is None:
        return _NOTHING
    pages, missing = drawn
    findings: tuple[PersonFinding, ...] = ()
    if missing:
        findings = (PersonFinding("", Finding(FindingKind.MISSING_LETTERS, "", None, missing)),)
    return Printed(job_id=None, badges=len(envelopes), pages=pages, findings=findings)


def _envelope(faces: list[BadgeFace]) -> Envelope:
    first = faces[0]
    return Envelope(
        first.delegation,
        first.event,
        first.colour,
        tuple(Member(face.name, face.arabic_name, face.organisation) for face in faces),
    )
