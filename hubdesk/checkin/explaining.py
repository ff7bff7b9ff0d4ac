"""Why a scan is answered as it is: what each check says, for the simulator of the points."""

from dataclasses import dataclass
from enum import Enum

from hubdesk.checkin.rules import (
    CHECKS,
    Audience,
    Case,
    Check,
    Detail,
    Direction,
    Entries,
    Verdict,
    Visitor,
    audience_listed,
)


class Outcome(Enum):
    """What came of a check."""

    PASSED = "passed"
    FAILED = "failed"
    NOT_ASKED = "not_asked"


@dataclass(frozen=True, slots=True)
class Step:
    """One check on the way to an answer.

    Attributes:
        check: which.
        outcome: what came of it.
        facts: what it was decided by; of a failed one, the nearest miss.
        verdict: what it answers if it fails.
    """

    check: Check
    outcome: Outcome
    facts: Detail
    verdict: Verdict | None = None


def explain(case: Case) -> tuple[Step, ...]:
    """Tell what each check says, those after the first that fails as well."""
    return tuple(_step(check, case) for check in CHECKS)


def _step(check: Check, case: Case) -> Step:
    if not _is_asked(check, case):
        return Step(check, Outcome.NOT_ASKED, {})
    refused = CHECKS[check](case)
    if refused is None:
        return Step(check, Outcome.PASSED, _facts(check, case))
    return Step(check, Outcome.FAILED, _facts(check, case) | refused.detail, refused.verdict)


def _is_asked(check: Check, case: Case) -> bool:
    rules, is_known = case.rules, case.visitor is not None
    if check in {Check.REGISTRATION, Check.BADGE}:
        return is_known
    if case.direction is Direction.OUT:
        return False
    match check:
        case Check.CONFIRMATION:
            return is_known and rules.confirmed_only
        case Check.TIME:
            return rules.asks_for_time
        case Check.AUDIENCE:
            return is_known and rules.audience is not Audience.EVERYBODY
        case Check.ENTRIES:
            return rules.entries is not Entries.MANY
        case _:
            return rules.capacity is not None


def _facts(check: Check, case: Case) -> Detail:
    rules, visitor, movements = case.rules, case.visitor or Visitor(), case.movements
    match check:
        case Check.REGISTRATION | Check.CONFIRMATION:
            return {"status": visitor.status}
        case Check.TIME:
            return {
                "now": case.now,
                "opens_at": rules.enters_from,
                "closes_at": rules.enters_until,
            }
        case Check.AUDIENCE if rules.audience is not Audience.ENROLLED:
            return {rules.audience.value: audience_listed(rules), "category": visitor.category}
        case Check.ENTRIES:
            last = movements.last and movements.last.value
            return {"entries": rules.entries.value, "last": last, "since": movements.at}
        case Check.ROOM:
            return {"inside": case.inside, "capacity": rules.capacity}
        case _:
            return {}
