"""Asking the rules about somebody who wants to pass a point: whose code it is, facts, verdict.

Nothing is written here. The desk records what it is answered (`answers`); the simulator shows it.
"""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from hubdesk.checkin import facts
from hubdesk.checkin.inside import inside_now
from hubdesk.checkin.leg_time import wall_time
from hubdesk.checkin.rules import (
    Audience,
    Case,
    Detail,
    Direction,
    Movements,
    Ruling,
    Verdict,
    rule_on,
)
from hubdesk.checkin.scanner import ScanKind
from hubdesk.errors import HubDeskError, Problem
from hubdesk.registration.merging import group

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hubdesk.checkin.facts import Known, PersonCard
    from hubdesk.checkin.points import CheckInPoint
    from hubdesk.checkin.scanner import Scan
    from hubdesk.eventfile.reading import Reader

WITHOUT_BADGE = "person:"  # before the person's key, where an admission has no code to show


@dataclass(frozen=True, slots=True)
class Passage:
    """Where, which way and when (UTC milliseconds) somebody wants to pass.

    Attributes:
        point: where.
        direction: which way.
        at: when.
        excused: refusals that a person decided against.
        reason: why.
    """

    point: "CheckInPoint"
    direction: Direction
    at: int
    excused: frozenset[Verdict] = frozenset()
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """What the rules say of a code or a person.

    Attributes:
        code: the badge code or alias; of anything else, what is kept of it in the record.
        card: who it is, if that is known.
        ruling: the verdict.
        case: what it was decided by; None where the code is none of this event's.
        people: the keys of everybody who is this person.
    """

    code: str
    card: "PersonCard | None"
    ruling: Ruling
    case: Case | None
    people: "Sequence[str]" = ()


def ask_issued(reader: "Reader", code: str, passage: Passage) -> Asked | None:
    """Ask about a badge code that the file knows; None if it doesn't know it."""
    known = facts.of_badge(reader, code, passage.point, passage.at)
    return None if known is None else _ask(reader, code, known, known.movements, passage)


def ask_scan(reader: "Reader", scan: "Scan", passage: Passage) -> Asked:
    """Ask about a decoded scan."""
    match scan.kind:
        case ScanKind.CODE:
            issued = ask_issued(reader, scan.text, passage)
            return issued or _ask_nobody_known(reader, scan.text, passage)
        case ScanKind.OTHER_EVENT:
            return _ask_alias(reader, scan.text, passage, otherwise=Verdict.OTHER_EVENT)
        case ScanKind.TEXT:
            return _ask_alias(reader, scan.text, passage, otherwise=Verdict.UNKNOWN)
        case ScanKind.PAPER_ROW:
            return Asked(scan.text, None, Ruling(Verdict.UNKNOWN, {"paper_row": scan.text}), None)
        case ScanKind.FORGED:
            return Asked(scan.text, None, Ruling(Verdict.FORGED, {}), None)
        case ScanKind.NONSENSE:
            return Asked(scan.text, None, Ruling(Verdict.UNKNOWN, {}), None)


def ask_person(reader: "Reader", person_id: str, passage: Passage) -> Asked:
    """Ask about a person who was found without a scan.

    The code is that of the person's badge, or `WITHOUT_BADGE` and the person's key.

    Raises:
        HubDeskError: there is no such person.
    """
    known = facts.of_person(reader, person_id, passage.point, passage.at)
    if known is None:
        raise HubDeskError(Problem.NOT_FOUND, what="person", text=person_id)
    code = admission_code(reader, known.card.id)
    return _ask(reader, code, known, known.movements, passage)


def admission_code(reader: "Reader", person_id: str) -> str:
    """The code of an admission without a scan: the badge's, or one that tells there is none."""
    return _badge_code(reader, person_id) or f"{WITHOUT_BADGE}{person_id}"


def with_names(reader: "Reader", detail: Detail) -> Detail:
    """The same, with the names of delegations in the place of their keys."""
    keys = detail.get(Audience.DELEGATIONS.value)
    if not isinstance(keys, tuple):
        return detail
    marks = ", ".join("?" * len(keys))
    rows = reader.rows(
        f"SELECT name FROM delegation WHERE id IN ({marks}) AND deleted = 0 ORDER BY position, id",
        keys,
    )
    return detail | {Audience.DELEGATIONS.value: tuple(str(name) for (name,) in rows)}


def _ask_nobody_known(reader: "Reader", code: str, passage: Passage) -> Asked:
    movements = facts.movements_of_code(reader, code, passage.point, passage.at)
    return _ask(reader, code, None, movements, passage)


def _ask_alias(reader: "Reader", text: str, passage: Passage, *, otherwise: Verdict) -> Asked:
    people = facts.people_of_alias(reader, text)
    if len(people) == 1:
        ((person_id, code),) = people.items()
        known = facts.of_person(reader, person_id, passage.point, passage.at)
        if known is not None:
            return _ask(reader, code, known, known.movements, passage)
    detail: Detail = {"matches": len(people)} if people else {}
    return Asked(text, None, Ruling(otherwise, detail), None)


def _ask(
    reader: "Reader", code: str, known: "Known | None", movements: Movements, passage: Passage
) -> Asked:
    point, rules = passage.point, passage.point.rules
    counts = rules.capacity is not None and passage.direction is Direction.IN
    case = Case(
        passage.direction,
        rules,
        None if known is None else known.visitor,
        movements,
        now=wall_time(passage.at, point.zone) if rules.asks_for_time else "",
        inside=inside_now(reader, point.id) if counts else 0,
    )
    ruling = rule_on(case, passage.excused)
    if ruling.verdict is Verdict.NOT_ALLOWED_HERE:
        ruling = replace(ruling, detail=with_names(reader, ruling.detail))
    if known is None:
        return Asked(code, None, ruling, case)
    return Asked(code, known.card, ruling, case, known.people)


def _badge_code(reader: "Reader", person_id: str) -> str | None:
    people = group(reader, person_id)
    marks = ", ".join("?" * len(people))
    rows = reader.rows(
        f"SELECT code FROM badge WHERE person_id IN ({marks}) AND status = 'active'"
        " AND deleted = 0 ORDER BY issued_at DESC LIMIT 1",
        people,
    )
    return str(rows[0][0]) if rows else None
