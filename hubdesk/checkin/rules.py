"""May this badge go in or out here, now? Facts in, verdict out; nothing is queried.

Checks run in one order, so that the same scan has the same answer everywhere: the person, the
badge, confirmation, the time, for whom the point is, the movements so far, the room left. Leaving
asks for a good badge only (issued by the event, not replaced, of a person who is neither cancelled
nor blocked): whoever is inside must be able to leave, or the count of people inside is wrong for
ever. `judge` stops at the first check that fails; `explaining` tells of each.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import Enum
from functools import lru_cache
from typing import Final


class Verdict(Enum):
    """What the rules answer to a scan; its words are the window's and the command line's."""

    ADMITTED = "ADMITTED"
    EXITED = "EXITED"
    ALREADY_IN = "ALREADY_IN"
    NOT_CONFIRMED = "NOT_CONFIRMED"
    NOT_ALLOWED_HERE = "NOT_ALLOWED_HERE"  # the point is for other people
    NOT_ENROLLED = "NOT_ENROLLED"
    CANCELLED = "CANCELLED"
    BLOCKED = "BLOCKED"
    REPLACED = "REPLACED"
    TOO_EARLY = "TOO_EARLY"
    TOO_LATE = "TOO_LATE"
    FULL = "FULL"
    NOT_SYNCED_YET = "NOT_SYNCED_YET"
    OTHER_EVENT = "OTHER_EVENT"
    FORGED = "FORGED"
    UNKNOWN = "UNKNOWN"

    @property
    def is_admission(self) -> bool:
        """Whether the scan is recorded as an admission; any other verdict is a refusal."""
        return self in _ADMISSIONS


_ADMISSIONS = frozenset({Verdict.ADMITTED, Verdict.EXITED, Verdict.NOT_SYNCED_YET})

Detail = dict[str, "str | int | tuple[str, ...] | None"]


class Direction(Enum):
    """Which way somebody goes at a point."""

    IN = "in"
    OUT = "out"


class Entries(Enum):
    """How often somebody may enter at a point."""

    ONCE = "once"
    ONCE_A_DAY = "once_a_day"  # a day of the leg
    AFTER_EXIT = "after_exit"  # again after having left
    MANY = "many"

    @property
    def is_limited(self) -> bool:
        """Whether having left does not allow to enter again."""
        return self in {Entries.ONCE, Entries.ONCE_A_DAY}


class Audience(Enum):
    """Who may pass a point."""

    EVERYBODY = "everybody"
    CATEGORIES = "categories"
    DELEGATIONS = "delegations"
    ENROLLED = "enrolled"  # in the point's session, or expected at its leg if it has none


@dataclass(frozen=True, slots=True)
class PointRules:
    """What a point asks for. A leg's door asks for nothing but a good badge.

    Attributes:
        opens_at: wall time of the leg, `YYYY-MM-DDTHH:MM`; from then on people may enter.
        closes_at: wall time of the leg; from then on they may not.
        early_minutes: so much earlier they may enter as well.
        late_minutes: so much later they may enter as well.
        confirmed_only: only people whose registration is confirmed.
        audience: who may pass.
        audience_of: the categories, or the keys of the delegations.
        entries: how often.
        capacity: how many may be inside at once.
    """

    opens_at: str | None = None
    closes_at: str | None = None
    early_minutes: int = 0
    late_minutes: int = 0
    confirmed_only: bool = False
    audience: Audience = Audience.EVERYBODY
    audience_of: frozenset[str] = frozenset()
    entries: Entries = Entries.AFTER_EXIT
    capacity: int | None = None

    @property
    def enters_from(self) -> str | None:
        """From when people may enter, with the tolerance."""
        return _later(self.opens_at, -self.early_minutes)

    @property
    def enters_until(self) -> str | None:
        """From when they may not any more, with the tolerance."""
        return _later(self.closes_at, self.late_minutes)

    @property
    def asks_for_time(self) -> bool:
        """Whether it matters when somebody comes."""
        return self.opens_at is not None or self.closes_at is not None


@dataclass(frozen=True, slots=True)
class Movements:
    """What is known of somebody's movements at one point; voided ones never happened.

    Attributes:
        last: the direction of the last one.
        entered: whether there was an entry at all.
        entered_today: whether there was one on the day of the leg that is asked about; it is known
            only where one may enter once a day.
        at: when the last one was, UTC milliseconds; where entries are limited, the last entry.
        desk: the desk that recorded it, if it was an entry.
        left_at: when they left after it, where entries are limited.
    """

    last: Direction | None = None
    entered: bool = False
    entered_today: bool = False
    at: int | None = None
    desk: str | None = None
    left_at: int | None = None


@dataclass(frozen=True, slots=True)
class Visitor:
    """What is known of the person that a badge belongs to.

    Attributes:
        status: the registration's: invited, registered, confirmed, cancelled or blocked.
        reason: why it is cancelled or blocked.
        removed: the person has been deleted or erased.
        badge_replaced: the badge shown is not the valid one any more.
        replaced_at: when it was replaced, UTC milliseconds.
        enrolled: has a place in the point's session (or at its leg, if it has no session).
        category: the person's.
        delegation_id: the key of the person's delegation.
    """

    status: str = "confirmed"
    reason: str | None = None
    removed: bool = False
    badge_replaced: bool = False
    replaced_at: int | None = None
    enrolled: bool = False
    category: str = ""
    delegation_id: str | None = None


@dataclass(frozen=True, slots=True)
class Ruling:
    """A verdict, and the nearest miss as data: what would have to be different.

    Attributes:
        verdict: the answer.
        detail: the nearest miss.
        overrides: what would have been answered instead, had nobody decided against it.
    """

    verdict: Verdict
    detail: Detail
    overrides: tuple[Verdict, ...] = ()


@dataclass(frozen=True, slots=True)
class Case:
    """Somebody at a point: everything that an answer depends on.

    Attributes:
        direction: which way.
        rules: what the point asks for.
        visitor: whose badge it is; None if the badge is not known at this desk yet.
        movements: at this point, so far.
        now: wall time of the leg, as in the rules.
        inside: how many people are inside now; matters only where there is a capacity.
    """

    direction: Direction
    rules: PointRules
    visitor: Visitor | None
    movements: Movements
    now: str = ""
    inside: int = 0


class Check(Enum):
    """The checks, in their order."""

    CODE = "code"  # that the code is one of ours is found out before there is a case
    REGISTRATION = "registration"
    BADGE = "badge"
    CONFIRMATION = "confirmation"
    TIME = "time"
    AUDIENCE = "audience"
    ENTRIES = "entries"
    ROOM = "room"


def judge(
    direction: Direction,
    rules: PointRules,
    visitor: Visitor | None,
    movements: Movements,
    *,
    now: str,
    inside: int = 0,
) -> Ruling:
    """Answer a scan of a genuine badge; the arguments are those of a `Case`."""
    return rule_on(Case(direction, rules, visitor, movements, now, inside))


def rule_on(case: Case, excused: frozenset[Verdict] = frozenset()) -> Ruling:
    """Answer a case by the first check that fails.

    Args:
        case: the case.
        excused: refusals that a person decided against; who was removed stays refused.
    """
    overrides: tuple[Verdict, ...] = ()
    removed = case.visitor is not None and case.visitor.removed
    for check in CHECKS.values() if case.direction is Direction.IN else _CHECKS_OUT:
        refused = check(case)
        if refused is None:
            continue
        if removed or refused.verdict not in excused:
            return replace(refused, overrides=overrides) if overrides else refused
        overrides += (refused.verdict,)
    return Ruling(_accepted(case), {}, overrides)


def may_enter(entries: Entries, movements: Movements) -> bool:
    """Whether the movements so far allow another entry.

    One may enter when entries are free, at first, when all movements so far were exits, or, where
    that is allowed, after having left; once a day, when there was no entry on this day.
    """
    return (
        entries is Entries.MANY
        or not movements.entered
        or (entries is Entries.AFTER_EXIT and movements.last is Direction.OUT)
        or (entries is Entries.ONCE_A_DAY and not movements.entered_today)
    )


def _accepted(case: Case) -> Verdict:
    if case.visitor is None:
        return Verdict.NOT_SYNCED_YET
    return Verdict.ADMITTED if case.direction is Direction.IN else Verdict.EXITED


def _not_coming(case: Case) -> Ruling | None:
    visitor = case.visitor
    if visitor is None:
        return None
    if visitor.removed or visitor.status == "cancelled":
        return Ruling(Verdict.CANCELLED, {"reason": visitor.reason})
    if visitor.status == "blocked":
        return Ruling(Verdict.BLOCKED, {"reason": visitor.reason})
    return None


def _replaced(case: Case) -> Ruling | None:
    if case.visitor is None or not case.visitor.badge_replaced:
        return None
    return Ruling(Verdict.REPLACED, {"replaced_at": case.visitor.replaced_at})


def _not_confirmed(case: Case) -> Ruling | None:
    visitor = case.visitor
    if not case.rules.confirmed_only or visitor is None or visitor.status == "confirmed":
        return None
    return Ruling(Verdict.NOT_CONFIRMED, {"status": visitor.status})


def _wrong_time(case: Case) -> Ruling | None:
    opens, closes = case.rules.enters_from, case.rules.enters_until
    if opens is not None and case.now < opens:
        return Ruling(Verdict.TOO_EARLY, {"opens_at": opens})
    if closes is not None and case.now >= closes:
        return Ruling(Verdict.TOO_LATE, {"closes_at": closes})
    return None


def _for_others(case: Case) -> Ruling | None:
    rules, visitor = case.rules, case.visitor
    if rules.audience is Audience.EVERYBODY or visitor is None:
        return None
    if rules.audience is Audience.ENROLLED:
        return None if visitor.enrolled else Ruling(Verdict.NOT_ENROLLED, {})
    is_one = visitor.category if rules.audience is Audience.CATEGORIES else visitor.delegation_id
    if is_one in rules.audience_of:
        return None
    return Ruling(Verdict.NOT_ALLOWED_HERE, {rules.audience.value: audience_listed(rules)})


def _already_in(case: Case) -> Ruling | None:
    rules, movements = case.rules, case.movements
    if may_enter(rules.entries, movements):
        return None
    detail: Detail = {"since": movements.at, "desk": movements.desk}
    if rules.entries.is_limited and movements.last is Direction.OUT:
        detail |= {"left_at": movements.left_at, "entries": rules.entries.value}
    return Ruling(Verdict.ALREADY_IN, detail)


def _full(case: Case) -> Ruling | None:
    capacity = case.rules.capacity
    # somebody who is inside already takes no further place
    if capacity is None or case.movements.last is Direction.IN or case.inside < capacity:
        return None
    return Ruling(Verdict.FULL, {"inside": case.inside, "capacity": capacity})


CHECKS: Final[dict[Check, Callable[[Case], Ruling | None]]] = {
    Check.REGISTRATION: _not_coming,
    Check.BADGE: _replaced,
    Check.CONFIRMATION: _not_confirmed,
    Check.TIME: _wrong_time,
    Check.AUDIENCE: _for_others,
    Check.ENTRIES: _already_in,
    Check.ROOM: _full,
}
_CHECKS_OUT: Final = (_not_coming, _replaced)


def audience_listed(rules: PointRules) -> tuple[str, ...]:
    """The categories or the keys of the delegations that a point is for, in one order."""
    return tuple(sorted(rules.audience_of))


@lru_cache(maxsize=512)
def _later(wall: str | None, minutes: int) -> str | None:
    if wall is None or not minutes:
        return wall
    moved = datetime.fromisoformat(wall) + timedelta(minutes=minutes)
    return moved.isoformat(timespec="minutes")
