"""May this badge go in or out here, now? Facts in, verdict out; nothing is queried.

Checks run in one order, so that the same scan has the same answer everywhere: the person, the
badge, confirmation, the time, enrolment, the movements so far, the room left. Leaving asks for a
good badge only (issued by the event, not replaced, of a person who is neither cancelled nor
blocked): whoever is inside must be able to leave, or the count of people inside is wrong for ever.
"""

from dataclasses import dataclass
from enum import Enum


class Verdict(Enum):
    """What the rules answer to a scan; its words are the window's and the command line's."""

    ADMITTED = "ADMITTED"
    EXITED = "EXITED"
    ALREADY_IN = "ALREADY_IN"
    NOT_CONFIRMED = "NOT_CONFIRMED"
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


class Direction(Enum):
    """Which way somebody goes at a point."""

    IN = "in"
    OUT = "out"


class Entries(Enum):
    """How often somebody may enter at a point."""

    ONCE = "once"
    AFTER_EXIT = "after_exit"  # again after having left
    MANY = "many"


@dataclass(frozen=True, slots=True)
class PointRules:
    """What a point asks for. A leg's door asks for nothing but a good badge.

    Attributes:
        opens_at: wall time of the leg, `YYYY-MM-DDTHH:MM`; from then on people may enter.
        closes_at: wall time of the leg; from then on they may not.
        confirmed_only: only people whose registration is confirmed.
        enrolled_only: only people who have a place.
        entries: how often.
        capacity: how many may be inside at once.
    """

    opens_at: str | None = None
    closes_at: str | None = None
    confirmed_only: bool = False
    enrolled_only: bool = False
    entries: Entries = Entries.AFTER_EXIT
    capacity: int | None = None


@dataclass(frozen=True, slots=True)
class Movements:
    """What is known of somebody's movements at one point; voided ones never happened.

    Attributes:
        last: the direction of the last one.
        entered: whether there was an entry at all.
        at: when the last one was, UTC milliseconds.
        desk: the desk that recorded the last one, if that was an entry.
    """

    last: Direction | None = None
    entered: bool = False
    at: int | None = None
    desk: str | None = None


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
    """

    status: str = "confirmed"
    reason: str | None = None
    removed: bool = False
    badge_replaced: bool = False
    replaced_at: int | None = None
    enrolled: bool = False


@dataclass(frozen=True, slots=True)
class Ruling:
    """A verdict, and the nearest miss as data: what would have to be different.

    Attributes:
        verdict: the answer.
        detail: the nearest miss.
        overrides: what would have been answered instead, had nobody decided against it.
    """

    verdict: Verdict
    detail: dict[str, str | int | None]
    overrides: tuple[Verdict, ...] = ()


def judge(
    direction: Direction,
    rules: PointRules,
    visitor: Visitor | None,
    movements: Movements,
    *,
    now: str,
    inside: int = 0,
    excused: frozenset[Verdict] = frozenset(),
) -> Ruling:
    """Answer a scan of a genuine badge.

    Args:
        direction: which way.
        rules: what the point asks for.
        visitor: whose badge it is; None if the badge is not known at this desk yet.
        movements: at this point, so far.
        now: wall time of the leg, as in the rules.
        inside: how many people are inside now; matters only where there is a capacity.
        excused: refusals that a person decided against; who was removed stays refused.
    """
    refusals = [] if visitor is None else [_not_coming(visitor), _replaced(visitor)]
    if direction is Direction.IN:
        refusals += [
            _not_confirmed(rules, visitor),
            _wrong_time(rules, now),
            _not_enrolled(rules, visitor),
            _already_in(rules, movements),
            _full(rules, movements, inside),
        ]
    overrides: tuple[Verdict, ...] = ()
    for refused in filter(None, refusals):
        removed = visitor is not None and visitor.removed
        if removed or refused.verdict not in excused:
            return Ruling(refused.verdict, refused.detail, overrides)
        overrides += (refused.verdict,)
    passed = Verdict.ADMITTED if direction is Direction.IN else Verdict.EXITED
    return Ruling(passed if visitor is not None else Verdict.NOT_SYNCED_YET, {}, overrides)


def may_enter(entries: Entries, movements: Movements) -> bool:
    """Whether the movements so far allow another entry.

    One may enter when entries are free, at first, when all movements so far were exits, or, where
    that is allowed, after having left.
    """
    return (
        entries is Entries.MANY
        or not movements.entered
        or (entries is Entries.AFTER_EXIT and movements.last is Direction.OUT)
    )


def _not_coming(visitor: Visitor) -> Ruling | None:
    if visitor.removed or visitor.status == "cancelled":
        return Ruling(Verdict.CANCELLED, {"reason": visitor.reason})
    if visitor.status == "blocked":
        return Ruling(Verdict.BLOCKED, {"reason": visitor.reason})
    return None


def _replaced(visitor: Visitor) -> Ruling | None:
    if not visitor.badge_replaced:
        return None
    return Ruling(Verdict.REPLACED, {"replaced_at": visitor.replaced_at})


def _not_confirmed(rules: PointRules, visitor: Visitor | None) -> Ruling | None:
    if not rules.confirmed_only or visitor is None or visitor.status == "confirmed":
        return None
    return Ruling(Verdict.NOT_CONFIRMED, {"status": visitor.status})


def _wrong_time(rules: PointRules, now: str) -> Ruling | None:
    if rules.opens_at is not None and now < rules.opens_at:
        return Ruling(Verdict.TOO_EARLY, {"opens_at": rules.opens_at})
    if rules.closes_at is not None and now >= rules.closes_at:
        return Ruling(Verdict.TOO_LATE, {"closes_at": rules.closes_at})
    return None


def _not_enrolled(rules: PointRules, visitor: Visitor | None) -> Ruling | None:
    if not rules.enrolled_only or visitor is None or visitor.enrolled:
        return None
    return Ruling(Verdict.NOT_ENROLLED, {})


def _already_in(rules: PointRules, movements: Movements) -> Ruling | None:
    if may_enter(rules.entries, movements):
        return None
    return Ruling(Verdict.ALREADY_IN, {"since": movements.at, "desk": movements.desk})


def _full(rules: PointRules, movements: Movements, inside: int) -> Ruling | None:
    # somebody who is inside already takes no further place
    if rules.capacity is None or movements.last is Direction.IN or inside < rules.capacity:
        return None
    return Ruling(Verdict.FULL, {"inside": inside, "capacity": rules.capacity})
