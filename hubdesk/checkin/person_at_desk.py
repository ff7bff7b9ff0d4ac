"""One person as the desk knows them: every movement at every point, refusals, badges, where next.

People who were merged are read through: what happened to any of them happened to the one who stays.
"""

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Final

from hubdesk.checkin.facts import CARD_COLUMNS, CARD_JOINS, PersonCard, card_of_row
from hubdesk.checkin.rules import Direction, Verdict
from hubdesk.checkin.what_counts import stands
from hubdesk.registration.merging import group, resolve

if TYPE_CHECKING:
    from hubdesk.eventfile.file import EventFile

_PERSON: Final = f"""
SELECT {CARD_COLUMNS}, p.status, p.status_reason, p.photo, p.delegation_id
FROM person p {CARD_JOINS} WHERE p.id = ?"""
_LEGS: Final = """
SELECT DISTINCT l.name, l.position, l.id FROM participation n JOIN leg l ON l.id = n.leg_id
WHERE n.person_id IN ({people}) AND n.deleted = 0 ORDER BY l.position, l.id"""
_ADMISSIONS: Final = f"""
SELECT a.at, a.direction, t.name, l.zone, a.desk, a.operator, a.overrides, a.reason,
    NOT {stands("a")},
    (SELECT v.reason FROM voiding v WHERE v.admission_id = a.id AND v.deleted = 0 LIMIT 1)
FROM admission a JOIN point t ON t.id = a.point_id JOIN leg l ON l.id = t.leg_id
WHERE a.person_id IN ({{people}}) ORDER BY a.id DESC"""
_REFUSALS: Final = """
SELECT a.at, a.verdict, t.name, l.zone, a.desk, a.operator
FROM refusal a JOIN point t ON t.id = a.point_id JOIN leg l ON l.id = t.leg_id
WHERE a.person_id IN ({people}) ORDER BY a.id DESC"""
_BADGES: Final = """
SELECT b.letters, b.issued_at, b.replaced_at,
    (SELECT max(j.at) FROM printing g JOIN print_job j ON j.id = g.job_id
        WHERE g.badge_id = b.id AND g.deleted = 0),
    (SELECT max(h.at) FROM handout h WHERE h.badge_id = b.id AND h.deleted = 0)
FROM badge b WHERE b.person_id IN ({people}) AND b.deleted = 0"""


class Happened(Enum):
    """What happened to somebody at a desk."""

    ENTERED = "entered"
    LEFT = "left"
    REFUSED = "refused"
    BADGE_ISSUED = "badge_issued"
    BADGE_PRINTED = "badge_printed"
    BADGE_HANDED_OUT = "badge_handed_out"
    BADGE_REPLACED = "badge_replaced"


@dataclass(frozen=True, slots=True)
class DeskEvent:
    """One thing that happened.

    Attributes:
        at: when, UTC milliseconds.
        what: what it was.
        zone: the time zone of the leg; empty for badges, which belong to none.
        point: the name of the point.
        desk: the desk that recorded it.
        operator: who was at the desk.
        against: the refusals that somebody decided against.
        reason: why that was decided, or why it was taken back.
        taken_back: it does not count any more.
        verdict: why they were refused.
        letters: of the badge.
    """

    at: int
    what: Happened
    zone: str = ""
    point: str = ""
    desk: str = ""
    operator: str = ""
    against: tuple[Verdict, ...] = ()
    reason: str | None = None
    taken_back: bool = False
    verdict: Verdict | None = None
    letters: str = ""


@dataclass(frozen=True, slots=True)
class PersonAtDesk:
    """Somebody, and what happened to them, the newest first.

    Attributes:
        card: who it is.
        status: how far the registration has come.
        status_reason: why it is cancelled or blocked.
        photo: the hash of a picture.
        delegation_id: the key of their delegation.
        expected_at: the names of the legs; none: at all of them.
        events: what happened.
    """

    card: PersonCard
    status: str
    status_reason: str | None
    photo: str | None
    delegation_id: str | None
    expected_at: tuple[str, ...]
    events: tuple[DeskEvent, ...]


def person_at_desk(file: "EventFile", person_id: str) -> PersonAtDesk | None:
    """Read what the desk knows of a person; None if there is none."""
    person_id = resolve(file, person_id)
    row = file.row(_PERSON, (person_id,))
    if row is None:
        return None
    *card, status, reason, photo, delegation = row
    people = group(file, person_id)
    marks = ", ".join("?" * len(people))
    legs = file.rows(_LEGS.format(people=marks), people)
    events = [
        *(_movement(*found) for found in file.rows(_ADMISSIONS.format(people=marks), people)),
        *(
            DeskEvent(at, Happened.REFUSED, zone, point, desk, operator, verdict=_known(verdict))
            for at, verdict, point, zone, desk, operator in file.rows(
                _REFUSALS.format(people=marks), people
            )
        ),
    ]
    for letters, *times in file.rows(_BADGES.format(people=marks), people):
        issued, replaced, printed, handed_out = times
        events += [
            DeskEvent(at, what, letters=str(letters))
            for at, what in (
                (issued, Happened.BADGE_ISSUED),
                (printed, Happened.BADGE_PRINTED),
                (handed_out, Happened.BADGE_HANDED_OUT),
                (replaced, Happened.BADGE_REPLACED),
            )
            if at is not None
        ]
    return PersonAtDesk(
        card=card_of_row(card),
        status=str(status),
        status_reason=reason,
        photo=photo,
        delegation_id=delegation,
        expected_at=tuple(str(name) for name, *_ in legs),
        # of what happened in the same millisecond, the later comes first already
        events=tuple(sorted(events, key=lambda event: event.at, reverse=True)),
    )


def _movement(  # noqa: PLR0913, PLR0917 - the columns of a row
    at: int,
    direction: str,
    point: str,
    zone: str,
    desk: str,
    operator: str,
    overrides: str | None,
    reason: str | None,
    voided: int,
    why_voided: str | None,
) -> DeskEvent:
    return DeskEvent(
        at,
        Happened.ENTERED if direction == Direction.IN.value else Happened.LEFT,
        zone,
        point,
        desk,
        operator,
        against=tuple(filter(None, map(_known, (overrides or "").split()))),
        reason=why_voided if voided else reason,
        taken_back=bool(voided),
    )


def _known(verdict: str) -> Verdict | None:
    """A verdict; None: a newer desk knows more of them."""
    return Verdict(verdict) if verdict in Verdict.__members__ else None
