"""A walk-in: somebody who comes without being expected is registered, gets a badge and goes in.

All of it is one act, so that one undo takes it back; a point that refuses somebody still leaves
them registered, with the answer to show.
"""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from hubdesk.badges.issuing import MAY_HAVE_A_BADGE, IssuedBadge, issue
from hubdesk.checkin.answers import ScanResult, answer_person
from hubdesk.checkin.arrivals import PRINTED
from hubdesk.checkin.facts import CARD_COLUMNS, CARD_JOINS, PersonCard, card_of_row
from hubdesk.checkin.rules import Direction
from hubdesk.checkin.service import passage
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.tables import Person
from hubdesk.registration import service as registration
from hubdesk.registration.merging import group, resolve
from hubdesk.registration.rules import Status

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hubdesk.eventfile.file import EventFile
    from hubdesk.eventfile.writing import Writing
    from hubdesk.registration.rules import Value

_CARD: Final = f"SELECT {CARD_COLUMNS} FROM person p {CARD_JOINS} WHERE p.id = ?"
_IS_PRINTED: Final = f"SELECT 1 FROM person p WHERE p.id = ? AND {PRINTED}"
_EXPECTED_SOMEWHERE: Final = "SELECT leg_id FROM participation WHERE person_id = ? AND deleted = 0"
_COMING: Final = frozenset({Status.INVITED.value, Status.REGISTERED.value})


@dataclass(frozen=True, slots=True)
class NewPerson:
    """What the desk learnt of somebody: fields, the organisation and delegation by name."""

    values: "Mapping[str, Value]" = field(default_factory=dict)
    organisation: str = ""
    delegation_id: str | None = None


@dataclass(frozen=True, slots=True)
class WalkedIn:
    """What came of it.

    Attributes:
        act: what undo takes back; empty if nothing had to be done.
        person: who it is.
        badge: the badge that was issued now; None: there is one already, or may be none.
        answer: of the point; None without one.
        is_new: the person was registered now.
        is_printed: the badge that they have was printed.
    """

    act: str
    person: PersonCard
    badge: IssuedBadge | None
    answer: ScanResult | None
    is_new: bool
    is_printed: bool = False


def register_walk_in(
    file: "EventFile",
    operator: str,
    new: NewPerson,
    point_id: str | None = None,
    direction: Direction = Direction.IN,
    *,
    leg_id: str | None = None,
) -> WalkedIn:
    """Register somebody as confirmed, issue a badge, and let them pass a point if there is one.

    Args:
        file: the event file.
        operator: who does it.
        new: who it is.
        point_id: where they stand.
        direction: which way they go.
        leg_id: the leg at which they are expected from now on, if there is no point.

    Raises:
        HubDeskError: there is no name, a value is invalid, or the point is not there.
    """
    with file.writing(ActKind.REGISTER, operator) as write:
        here = passage(write, point_id, direction) if point_id else None
        leg = here.point.leg_id if here else leg_id
        values = {"delegation_id": new.delegation_id, **new.values}
        person_id = registration.add_person(
            write,
            {"status": Status.CONFIRMED.value, **values},
            organisation=new.organisation,
            legs=[leg] if leg and _has_other_legs(write) else (),
        )
        (badge,) = issue(write, [person_id])
        answer = answer_person(write, person_id, here) if here else None
        write.args |= {"person": person_id, "walk_in": True}
        card = _card(write, person_id)
    return WalkedIn(write.act_id, card, badge, answer, is_new=True)


def take_in(
    file: "EventFile",
    operator: str,
    person_id: str,
    point_id: str | None = None,
    direction: Direction = Direction.IN,
) -> WalkedIn:
    """Take somebody in who was on the list already: confirmed, with a badge, through the point.

    Who is cancelled or blocked stays so, and the point says it.

    Raises:
        HubDeskError: the person is not there or was erased, or the point is not there.
    """
    with file.writing(ActKind.REGISTER, operator) as write:
        here = passage(write, point_id, direction) if point_id else None
        person_id = resolve(write, person_id)
        write.require(Person, person_id)
        (status,) = write.rows("SELECT status FROM person WHERE id = ?", (person_id,))[0]
        if status in _COMING:
            registration.set_status(write, person_id, Status.CONFIRMED)
        if here is not None:
            _expect_here_too(write, person_id, here.point.leg_id)
        badge = _badge_if_missing(write, person_id)
        answer = answer_person(write, person_id, here) if here else None
        write.args |= {"person": person_id, "walk_in": True}
        card = _card(write, person_id)
        printed = bool(write.rows(_IS_PRINTED, (person_id,)))
    act = write.act_id if write.changed else ""
    return WalkedIn(act, card, badge, answer, is_new=False, is_printed=printed)


def _badge_if_missing(write: "Writing", person_id: str) -> IssuedBadge | None:
    people = group(write, person_id)
    marks = ", ".join("?" * len(people))
    held = write.rows(
        f"SELECT 1 FROM badge WHERE person_id IN ({marks}) AND deleted = 0 AND status = 'active'",
        people,
    )
    may = write.rows(f"SELECT 1 FROM person WHERE id = ? AND {MAY_HAVE_A_BADGE}", (person_id,))
    return issue(write, [person_id])[0] if may and not held else None


def _expect_here_too(write: "Writing", person_id: str, leg_id: str) -> None:
    """Who is expected at other legs only is expected here as well: here they are."""
    legs = {
        leg
        for holder in group(write, person_id)
        for (leg,) in write.rows(_EXPECTED_SOMEWHERE, (holder,))
    }
    if legs and leg_id not in legs:
        registration.expect(write, person_id, leg_id)


def _has_other_legs(write: "Writing") -> bool:
    return len(write.rows("SELECT 1 FROM leg WHERE deleted = 0 LIMIT 2")) > 1


def _card(write: "Writing", person_id: str) -> PersonCard:
    return card_of_row(write.rows(_CARD, (person_id,))[0])
