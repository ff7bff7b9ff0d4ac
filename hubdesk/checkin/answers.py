"""Answering somebody who wants to pass a point: facts, verdict, and the row that records it.

These functions work inside an act, so that a walk-in, the badge and the admission can be one
gesture. The answer may be shown only when the act is committed.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from hubdesk.checkin import facts
from hubdesk.checkin.inside import inside_now
from hubdesk.checkin.rules import Direction, Movements, PointRules, Ruling, Verdict, judge
from hubdesk.checkin.scanner import ScanKind
from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.tables import Admission, Refusal
from hubdesk.registration.merging import group

if TYPE_CHECKING:
    from hubdesk.checkin.facts import Known, PersonCard
    from hubdesk.checkin.points import CheckInPoint
    from hubdesk.checkin.scanner import Scan
    from hubdesk.eventfile.writing import Writing

WITHOUT_BADGE = "person:"  # before the person's key, where an admission has no code to show


@dataclass(frozen=True, slots=True)
class Passage:
    """Where, which way and when (UTC milliseconds) somebody wants to pass."""

    point: "CheckInPoint"
    direction: Direction
    at: int


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
            `status`, `opens_at`, `closes_at` (wall time of the leg), `since` and `desk` of somebody
            who is in, `inside` and `capacity`, `matches` of an ambiguous alias, `paper_row`
            of a sign-in sheet.
        admission_id: what to void if it was a mistake; None if nobody was let through.
    """

    verdict: Verdict
    code: str
    person: "PersonCard | None"
    point: "CheckInPoint"
    direction: Direction
    at: int
    detail: dict[str, str | int | None]
    admission_id: str | None


def answer_issued(write: "Writing", code: str, passage: Passage) -> ScanResult | None:
    """Answer a badge code that the file knows and record the answer; None if it doesn't know it."""
    known = facts.of_badge(write, code, passage.point)
    if known is None:
        return None
    ruling = _judge(write, known, known.movements, passage)
    return _record(write, code, known.card, ruling, passage)


def answer_scan(write: "Writing", scan: "Scan", passage: Passage) -> ScanResult:
    """Answer a decoded scan and record the answer."""
    match scan.kind:
        case ScanKind.CODE:
            issued = answer_issued(write, scan.text, passage)
            return issued or _answer_nobody_known(write, scan.text, passage)
        case ScanKind.OTHER_EVENT:
            return _answer_alias(write, scan.text, passage, otherwise=Verdict.OTHER_EVENT)
        case ScanKind.TEXT:
            return _answer_alias(write, scan.text, passage, otherwise=Verdict.UNKNOWN)
        case ScanKind.PAPER_ROW:
            ruling = Ruling(Verdict.UNKNOWN, {"paper_row": scan.text})
            return _record(write, scan.text, None, ruling, passage)
        case ScanKind.FORGED:
            return _record(write, scan.text, None, Ruling(Verdict.FORGED, {}), passage)
        case ScanKind.NONSENSE:
            return _record(write, scan.text, None, Ruling(Verdict.UNKNOWN, {}), passage)


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
    known = facts.of_person(write, person_id, passage.point)
    if known is None:
        raise HubDeskError(Problem.NOT_FOUND, what="person", text=person_id)
    code = _badge_code(write, known.card.id) or f"{WITHOUT_BADGE}{known.card.id}"
    ruling = _judge(write, known, known.movements, passage)
    if not refusals and not ruling.verdict.is_admission:
        return _result(code, known.card, ruling, passage, None)
    return _record(write, code, known.card, ruling, passage)


def _answer_nobody_known(write: "Writing", code: str, passage: Passage) -> ScanResult:
    movements = facts.movements_of_code(write, code, passage.point)
    return _record(write, code, None, _judge(write, None, movements, passage), passage)


def _answer_alias(
    write: "Writing", text: str, passage: Passage, *, otherwise: Verdict
) -> ScanResult:
    people = facts.people_of_alias(write, text)
    if len(people) == 1:
        ((person_id, code),) = people.items()
        known = facts.of_person(write, person_id, passage.point)
        if known is not None:
            ruling = _judge(write, known, known.movements, passage)
            return _record(write, code, known.card, ruling, passage)
    detail: dict[str, str | int | None] = {"matches": len(people)} if people else {}
    return _record(write, text, None, Ruling(otherwise, detail), passage)


def _judge(
    write: "Writing", known: "Known | None", movements: Movements, passage: Passage
) -> Ruling:
    rules = passage.point.rules
    return judge(
        passage.direction,
        rules,
        None if known is None else known.visitor,
        movements,
        now=_wall_time(passage) if _asks_for_time(rules) else "",
        inside=inside_now(write, passage.point.id) if rules.capacity is not None else 0,
    )


def _asks_for_time(rules: PointRules) -> bool:
    return rules.opens_at is not None or rules.closes_at is not None


def _wall_time(passage: Passage) -> str:
    at = datetime.fromtimestamp(passage.at / 1000, ZoneInfo(passage.point.zone))
    return at.strftime("%Y-%m-%dT%H:%M")


def admission_code(write: "Writing", person_id: str) -> str:
    """The code of an admission without a scan: the badge's, or one that tells there is none."""
    return _badge_code(write, person_id) or f"{WITHOUT_BADGE}{person_id}"


def _badge_code(write: "Writing", person_id: str) -> str | None:
    people = group(write, person_id)
    marks = ", ".join("?" * len(people))
    rows = write.rows(
        f"SELECT code FROM badge WHERE person_id IN ({marks}) AND status = 'active'"
        " AND deleted = 0 ORDER BY issued_at DESC LIMIT 1",
        people,
    )
    return str(rows[0][0]) if rows else None


def _record(
    write: "Writing", code: str, person: "PersonCard | None", ruling: Ruling, passage: Passage
) -> ScanResult:
    person_id = None if person is None else person.id
    admission_id = None
    if ruling.verdict.is_admission:
        admission_id = write.insert(
            Admission,
            code=code,
            person_id=person_id,
            point_id=passage.point.id,
            direction=passage.direction.value,
            at=passage.at,
            desk=write.desk,
            operator=write.operator,
        )
    else:
        write.insert(
            Refusal,
            code=code,
            person_id=person_id,
            point_id=passage.point.id,
            direction=passage.direction.value,
            verdict=ruling.verdict.value,
            at=passage.at,
            desk=write.desk,
            operator=write.operator,
        )
    return _result(code, person, ruling, passage, admission_id)


def _result(
    code: str,
    person: "PersonCard | None",
    ruling: Ruling,
    passage: Passage,
    admission_id: str | None,
) -> ScanResult:
    return ScanResult(
        verdict=ruling.verdict,
        code=code,
        person=person,
        point=passage.point,
        direction=passage.direction,
        at=passage.at,
        detail=ruling.detail,
        admission_id=admission_id,
    )
