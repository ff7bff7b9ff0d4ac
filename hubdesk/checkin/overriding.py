"""Deciding against a refusal: let in all the same, with the reason, or confirmed first.

The rules are asked again inside the act: who may pass by now simply passes, and a refusal that
nobody has seen yet (the hall is full, too) is answered before anybody is let in.
"""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from hubdesk.badges.codes import canonical
from hubdesk.checkin.answers import (
    WITHOUT_BADGE,
    Passage,
    ScanResult,
    answer_issued,
    answer_person,
    answer_scan,
)
from hubdesk.checkin.rules import Direction, Verdict
from hubdesk.checkin.scanner import decode
from hubdesk.checkin.service import LONGEST_REASON, describe, event_codes, passage
from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.acts import ActKind
from hubdesk.registration import service as registration
from hubdesk.registration.merging import resolve
from hubdesk.registration.rules import Status, clean

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hubdesk.eventfile.file import EventFile
    from hubdesk.eventfile.writing import Writing

OVERRIDABLE: Final = frozenset(
    {
        Verdict.NOT_CONFIRMED,
        Verdict.NOT_ENROLLED,
        Verdict.NOT_ALLOWED_HERE,
        Verdict.TOO_EARLY,
        Verdict.TOO_LATE,
        Verdict.FULL,
        Verdict.ALREADY_IN,
    }
)
BY_ORGANISERS: Final = OVERRIDABLE | {Verdict.CANCELLED, Verdict.BLOCKED}

_COMING: Final = frozenset({Status.INVITED.value, Status.REGISTERED.value})
_LOOKED_AT: Final = 5_000  # admissions, the newest; older reasons are not offered again
_REASONS: Final = f"""
SELECT reason FROM (
    SELECT reason, at, id FROM admission INDEXED BY admission_at
    ORDER BY at DESC, id DESC LIMIT {_LOOKED_AT})
WHERE reason IS NOT NULL GROUP BY reason ORDER BY max(at) DESC, max(id) DESC LIMIT ?"""


@dataclass(frozen=True, slots=True)
class Decision:
    """What somebody decided at the desk.

    Attributes:
        against: the refusals.
        reason: why.
        organiser: the operator may let in who is cancelled or blocked, too.
    """

    against: "Iterable[Verdict]"
    reason: str
    organiser: bool = False


def may_override(verdict: Verdict, *, organiser: bool = False) -> bool:
    """Whether a person may decide against a refusal; nobody may against a code that is no badge."""
    return verdict in (BY_ORGANISERS if organiser else OVERRIDABLE)


def override(
    file: "EventFile",
    operator: str,
    point_id: str,
    code: str,
    decision: Decision,
    direction: Direction = Direction.IN,
    *,
    now: int | None = None,
) -> ScanResult:
    """Let somebody pass against the rules, and record who decided so and why.

    Args:
        file: the event file.
        operator: who decides.
        point_id: where.
        code: the code of the refused answer (`ScanResult.code`).
        decision: against what, and why.
        direction: in or out.
        now: when, UTC milliseconds, if not just now.

    Returns:
        The answer; another refusal than those, if there is one.

    Raises:
        HubDeskError: there is no reason, such a refusal stands, there is no such point, or the file
            can't be written.
    """
    excused = frozenset(decision.against)
    reason = clean(decision.reason)[:LONGEST_REASON]
    if not reason:
        raise HubDeskError(Problem.INVALID, what="override", field="reason", text="")
    for verdict in excused:
        if not may_override(verdict, organiser=decision.organiser):
            raise HubDeskError(
                Problem.INVALID, what="override", field="verdict", text=verdict.value
            )
    with file.writing(ActKind.OVERRIDE, operator) as write:
        here = replace(passage(write, point_id, direction, now), excused=excused, reason=reason)
        result = _answer(write, file, code, here)
        describe(write, result)
    return result


def confirm_and_check_in(
    file: "EventFile",
    operator: str,
    point_id: str,
    person_id: str,
    code: str,
    direction: Direction = Direction.IN,
    *,
    now: int | None = None,
) -> ScanResult:
    """Confirm somebody's registration and answer again, as one act.

    Who was cancelled or blocked meanwhile stays so, and the answer says it.

    Args:
        file: the event file.
        operator: who is at the desk.
        point_id: where.
        person_id: whose registration.
        code: the code of the refused answer (`ScanResult.code`).
        direction: in or out.
        now: when, UTC milliseconds, if not just now.

    Raises:
        HubDeskError: there is no such point or person, or the file can't be written.
    """
    with file.writing(ActKind.CHECK_IN, operator, confirmed=True) as write:
        here = passage(write, point_id, direction, now)
        person_id = resolve(write, person_id)
        found = write.rows("SELECT status FROM person WHERE id = ?", (person_id,))
        if found and found[0][0] in _COMING:
            registration.set_status(write, person_id, Status.CONFIRMED)
        result = _answer(write, file, code, here)
        describe(write, result)
    return result


def recent_reasons(file: "EventFile", most: int = 4) -> list[str]:
    """Return the reasons that were given last, each once, the newest first."""
    return [str(reason) for (reason,) in file.rows(_REASONS, (most,))]


def _answer(write: "Writing", file: "EventFile", code: str, here: Passage) -> ScanResult:
    if code.startswith(WITHOUT_BADGE):
        return answer_person(write, code.removeprefix(WITHOUT_BADGE), here)
    issued = canonical(code)
    result = answer_issued(write, issued, here) if issued else None
    return result or answer_scan(write, decode(code, *event_codes(file)), here)
