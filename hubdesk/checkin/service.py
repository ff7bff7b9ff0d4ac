"""Checking in: a scan, a person found by search, or a whole delegation; and taking it back.

A verdict is returned only when it is durable. Refused scans are recorded too.
"""

from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from hubdesk.badges.codes import canonical
from hubdesk.badges.issuing import code_secret
from hubdesk.checkin import chain
from hubdesk.checkin.answers import (
    Passage,
    ScanResult,
    answer_issued,
    answer_person,
    answer_scan,
)
from hubdesk.checkin.lists import RecordedAdmission, last_admission
from hubdesk.checkin.points import SELECT_POINT, CheckInPoint, point_of_row
from hubdesk.checkin.rules import Direction
from hubdesk.checkin.scanner import decode
from hubdesk.checkin.what_counts import stands
from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.file import EventFile
from hubdesk.eventfile.tables import Voiding
from hubdesk.registration.rules import clean

if TYPE_CHECKING:
    from collections.abc import Collection

    from hubdesk.eventfile.writing import Writing

LONGEST_REASON = 200

# the event's tag and key never change
_codes: "WeakKeyDictionary[EventFile, tuple[int, bytes]]" = WeakKeyDictionary()


def check_in(
    file: EventFile,
    operator: str,
    point_id: str,
    text: str,
    direction: Direction = Direction.IN,
    *,
    now: int | None = None,
) -> ScanResult:
    """Answer a scan, whatever its text is, and record the answer.

    Args:
        file: the event file.
        operator: who is at the desk.
        point_id: where.
        text: what the scanner typed.
        direction: in or out.
        now: when the scan happened, UTC milliseconds, if not just now.

    Raises:
        HubDeskError: there is no such point, or the file can't be written; nothing is recorded.
    """
    # what the file knows as issued needs no MAC; that would be a twentieth of the whole scan
    code = canonical(text.strip())
    scan = None if code else decode(text, *event_codes(file))
    with file.writing(ActKind.CHECK_IN, operator) as write:
        here = passage(write, point_id, direction, now)
        result = answer_issued(write, code, here) if code else None
        if result is None:
            result = answer_scan(write, scan or decode(text, *event_codes(file)), here)
        describe(write, result)
    return result


def check_in_person(
    file: EventFile,
    operator: str,
    point_id: str,
    person_id: str,
    direction: Direction = Direction.IN,
    *,
    now: int | None = None,
) -> ScanResult:
    """Answer for a person who was found by search, and record the answer.

    Raises:
        HubDeskError: there is no such point or person, or the file can't be written.
    """
    with file.writing(ActKind.CHECK_IN, operator) as write:
        result = answer_person(write, person_id, passage(write, point_id, direction, now))
        describe(write, result)
    return result


def check_in_delegation(
    file: EventFile,
    operator: str,
    point_id: str,
    delegation_id: str,
    direction: Direction = Direction.IN,
    *,
    only: "Collection[str] | None" = None,
    now: int | None = None,
) -> tuple[ScanResult, ...]:
    """Answer for the members of a delegation in one act, and record who was let through.

    Args:
        file: the event file.
        operator: who is at the desk.
        point_id: where.
        delegation_id: whose members.
        direction: in or out.
        only: the people who came, if not all members did.
        now: when, UTC milliseconds, if not just now.

    Raises:
        HubDeskError: there is no such point, or the file can't be written.
    """
    with file.writing(ActKind.CHECK_IN, operator) as write:
        here = passage(write, point_id, direction, now)
        members = write.rows(
            "SELECT id FROM person WHERE delegation_id = ? AND deleted = 0 AND erased = 0"
            " AND merged_into IS NULL ORDER BY protocol_order IS NULL, protocol_order, id",
            (delegation_id,),
        )
        results = tuple(
            answer_person(write, str(member), here, refusals=False)
            for (member,) in members
            if only is None or member in only
        )
        through = sum(result.admission_id is not None for result in results)
        write.args.update(point=point_id, delegation=delegation_id, through=through)
    return results


def void_admission(
    file: EventFile, operator: str, admission_id: str, reason: str | None = None
) -> None:
    """Take an admission back; its row stays, with a row beside it that voids it.

    The movements at other points that followed from it are taken back with it.

    Raises:
        HubDeskError: there is no such admission, or it is voided already.
    """
    with file.writing(ActKind.VOID_ADMISSION, operator, admission=admission_id) as write:
        found = write.rows(f"SELECT {stands('a')} FROM admission a WHERE a.id = ?", (admission_id,))
        if not found:
            raise HubDeskError(Problem.NOT_FOUND, what="admission", text=admission_id)
        if not found[0][0]:
            raise HubDeskError(Problem.NOTHING_TO_UNDO, what="admission", text=admission_id)
        for key in (admission_id, *chain.followed_from(write, admission_id)):
            write.insert(
                Voiding, admission_id=key, reason=reason, at=write.at, operator=write.operator
            )


def explain_voiding(file: EventFile, operator: str, admission_id: str, reason: str) -> None:
    """Say afterwards why an admission was taken back.

    Raises:
        HubDeskError: it was not taken back, or is not any more.
    """
    act = ActKind.VOID_ADMISSION
    with file.writing(act, operator, admission=admission_id, explained=True) as write:
        found = write.rows(
            "SELECT id FROM voiding WHERE admission_id = ? AND deleted = 0", (admission_id,)
        )
        if not found:
            raise HubDeskError(Problem.NOT_FOUND, what="voiding", text=admission_id)
        for (key,) in found:
            write.update(Voiding, key, reason=clean(reason)[:LONGEST_REASON] or None)


def void_last(file: EventFile, operator: str) -> RecordedAdmission:
    """Take back the last admission that this desk recorded, and return it.

    Raises:
        HubDeskError: there is none left.
    """
    last = last_admission(file)
    if last is None:
        raise HubDeskError(Problem.NOTHING_TO_UNDO, what="admission")
    void_admission(file, operator, last.id)
    return last


def passage(
    write: "Writing", point_id: str, direction: Direction, now: int | None = None
) -> Passage:
    """Return what `answers` needs to know about where, which way and when.

    Raises:
        HubDeskError: there is no such point.
    """
    return Passage(_point(write, point_id), direction, write.at if now is None else now)


def event_codes(file: EventFile) -> tuple[int, bytes]:
    """Return the tag and the key of the event's badge codes; read once for each open file."""
    found = _codes.get(file)
    if found is None:
        found = _codes[file] = code_secret(file)
    return found


def describe(write: "Writing", result: ScanResult) -> None:
    """Keep in the act what the words about it need."""
    write.args.update(point=result.point.id, verdict=result.verdict.value)
    if result.person is not None:
        write.args["person"] = result.person.id


def _point(write: "Writing", point_id: str) -> CheckInPoint:
    rows = write.rows(SELECT_POINT, (point_id,))
    if not rows:
        raise HubDeskError(Problem.NOT_FOUND, what="point", text=point_id)
    return point_of_row(rows[0])
