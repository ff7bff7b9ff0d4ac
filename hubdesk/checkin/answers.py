"""Answering somebody who wants to pass a point: the verdict, and the row that records it.

These functions work inside an act, so that a walk-in, the badge and the admission can be one
gesture. The answer may be shown only when the act is committed.
"""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from hubdesk.checkin import chain
from hubdesk.checkin.asking import (
    WITHOUT_BADGE,
    Asked,
    Passage,
    ask_issued,
    ask_person,
    ask_scan,
)
from hubdesk.checkin.rules import Movements
from hubdesk.eventfile.tables import Admission, Refusal

if TYPE_CHECKING:
    from hubdesk.checkin.facts import PersonCard
    from hubdesk.checkin.points import CheckInPoint
    from hubdesk.checkin.rules import Detail, Direction, Verdict
    from hubdesk.checkin.scanner import Scan
    from hubdesk.eventfile.writing import Writing

CLOCK_IS_BEHIND = 60_000  # milliseconds: a minute; less is the drift between computers

__all__ = [
    "CLOCK_IS_BEHIND",
    "WITHOUT_BADGE",
    "Passage",
    "ScanResult",
    "answer_issued",
    "answer_person",
    "answer_scan",
    "result_of",
]


@dataclass(frozen=True, slots=True)
class ScanResult:
    """The answer to a scan.

    Attributes:
        verdict: what the rules say.
        code: the badge code or alias; of anything else, what is kept of it in the record.
        person: who it is, if that is known.
        point: where.
        direction: which way.
        at: when, UTC milliseconds.
        detail: the nearest miss, as data: `reason` of a cancellation or block, `replaced_at`,
            `status`, `opens_at`, `closes_at` (wall time of the leg, with the tolerance), `since`
            and `desk` of somebody who is in, `left_at` and `entries` of somebody who was and may
            not again, `inside` and `capacity`, `categories` or the names of `delegations` that the
            point is for, `matches` of an ambiguous alias, `paper_row` of a sign-in sheet.
        admission_id: what to void if it was a mistake; None if nobody was let through.
        overrides: the refusals that somebody decided against.
        clock_behind: by how many minutes this computer's clock is behind what is recorded.
    """

    verdict: "Verdict"
    code: str
    person: "PersonCard | None"
    point: "CheckInPoint"
    direction: "Direction"
    at: int
    detail: "Detail"
    admission_id: str | None
    overrides: "tuple[Verdict, ...]" = ()
    clock_behind: int = 0


def answer_issued(write: "Writing", code: str, passage: Passage) -> ScanResult | None:
    """Answer a badge code that the file knows and record the answer; None if it doesn't know it."""
    asked = ask_issued(write, code, passage)
    return None if asked is None else _answer(write, asked, passage)


def answer_scan(write: "Writing", scan: "Scan", passage: Passage) -> ScanResult:
    """Answer a decoded scan and record the answer."""
    return _answer(write, ask_scan(write, scan, passage), passage)


def answer_person(
    write: "Writing", person_id: str, passage: Passage, *, refusals: bool = True
) -> ScanResult:
    """Answer for a person who was found without a scan, and record the answer.

    The admission has the code of the person's badge, or `WITHOUT_BADGE` and the person's key.

    Args:
        write: the act.
        person_id: who.
        passage: where, which way and when.
        refusals: whether a refusal is recorded; not where nobody stands before the desk.

    Raises:
        HubDeskError: there is no such person.
    """
    asked = ask_person(write, person_id, passage)
    if not refusals and not asked.ruling.verdict.is_admission:
        return result_of(asked, passage)
    return _answer(write, asked, passage)


def result_of(asked: Asked, passage: Passage, admission_id: str | None = None) -> ScanResult:
    """What the rules say, as the desk shows it."""
    return ScanResult(
        verdict=asked.ruling.verdict,
        code=asked.code,
        person=asked.card,
        point=passage.point,
        direction=passage.direction,
        at=passage.at,
        detail=asked.ruling.detail,
        admission_id=admission_id,
        overrides=asked.ruling.overrides,
    )


def _answer(write: "Writing", asked: Asked, passage: Passage) -> ScanResult:
    if write.clock_behind < CLOCK_IS_BEHIND:
        return _record(write, asked, passage)
    asked, passage = _in_order(asked, passage)
    behind = write.clock_behind // CLOCK_IS_BEHIND
    return replace(_record(write, asked, passage), clock_behind=behind)


def _in_order(asked: Asked, passage: Passage) -> tuple[Asked, Passage]:
    """Keep somebody's movements in the order in which they happened, by a clock that was set back.

    What is recorded then has to be later than what was recorded by the clock as it was: only so an
    exit ends the entry before it. And nobody is in since a time that is yet to come.
    """
    movements = Movements() if asked.case is None else asked.case.movements
    last = max(movements.at or 0, movements.left_at or 0)
    if last < passage.at:
        return asked, passage
    ruling = asked.ruling
    times: Detail = {key: passage.at for key in ("since", "left_at") if ruling.detail.get(key)}
    ruling = replace(ruling, detail=ruling.detail | times)
    return replace(asked, ruling=ruling), replace(passage, at=last + 1)


def _decision(asked: Asked, passage: Passage) -> dict[str, str | None]:
    """What an admission says of the refusals that somebody decided against."""
    if not asked.ruling.overrides:
        return {}
    overrides = " ".join(verdict.value for verdict in asked.ruling.overrides)
    return {"overrides": overrides, "reason": passage.reason}


def _record(write: "Writing", asked: Asked, passage: Passage) -> ScanResult:
    person_id = None if asked.card is None else asked.card.id
    admission_id = None
    if asked.ruling.verdict.is_admission:
        admission_id = write.insert(
            Admission,
            code=asked.code,
            person_id=person_id,
            point_id=passage.point.id,
            direction=passage.direction.value,
            at=passage.at,
            desk=write.desk,
            operator=write.operator,
            **_decision(asked, passage),
        )
        way, at = passage.direction, passage.at
        moving = chain.Moving(asked.code, person_id, way, at, asked.people)
        chain.follow(write, passage.point, moving)
    else:
        write.insert(
            Refusal,
            code=asked.code,
            person_id=person_id,
            point_id=passage.point.id,
            direction=passage.direction.value,
            verdict=asked.ruling.verdict.value,
            at=passage.at,
            desk=write.desk,
            operator=write.operator,
        )
    return result_of(asked, passage, admission_id)
