"""The desk of the delegations: what their cards say, and checking in who came of one.

Counting is `counting`'s; here is what stays the same while people arrive.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hubdesk.badges.issuing import MAY_HAVE_A_BADGE
from hubdesk.checkin.answers import ScanResult, answer_person
from hubdesk.checkin.arrivals import PRINTED, delegation_members
from hubdesk.checkin.rules import Direction
from hubdesk.checkin.service import passage
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.tables import Delegation
from hubdesk.registration.names import full_name

if TYPE_CHECKING:
    from collections.abc import Collection

    from hubdesk.checkin.arrivals import Member
    from hubdesk.eventfile.file import EventFile

_DELEGATIONS = """
SELECT d.id, d.name, d.short_name, d.arabic_name, d.colour, h.id, h.given_name, h.family_name,
    h.arabic_name
FROM delegation d LEFT JOIN person h ON h.id = d.head_id AND h.deleted = 0 AND h.erased = 0
WHERE d.deleted = 0 ORDER BY d.position, d.id"""
_LEGS = "SELECT id, name FROM leg WHERE deleted = 0 ORDER BY position, id"


@dataclass(frozen=True, slots=True)
class DelegationFace:
    """A delegation as its card shows it; `colour` is `#rrggbb`."""

    id: str
    name: str
    short_name: str | None
    arabic_name: str | None
    colour: str | None
    head_id: str | None
    head: str | None


@dataclass(frozen=True, slots=True)
class GroupCheckIn:
    """What checking in a group came to.

    Attributes:
        act: what undo takes back; empty if nobody was let through.
        results: the answers, in the order of the members.
    """

    act: str
    results: tuple[ScanResult, ...]

    @property
    def through(self) -> int:
        """How many were let through."""
        return sum(result.admission_id is not None for result in self.results)

    @property
    def refused(self) -> tuple[ScanResult, ...]:
        """The answers to those who were not let through."""
        return tuple(result for result in self.results if result.admission_id is None)


def delegation_faces(file: "EventFile") -> list[DelegationFace]:
    """Return all delegations, in their order."""
    return [
        DelegationFace(
            id=str(key),
            name=str(name),
            short_name=short,
            arabic_name=arabic,
            colour=colour,
            head_id=head_id,
            head=(full_name(given, family) or head_arabic) if head_id else None,
        )
        for key, name, short, arabic, colour, head_id, given, family, head_arabic in file.rows(
            _DELEGATIONS
        )
    ]


def legs(file: "EventFile") -> list[tuple[str, str]]:
    """Return the keys and names of the legs, in their order."""
    return [(str(key), str(name)) for key, name in file.rows(_LEGS)]


def can_pass(member: "Member", point_id: str, direction: Direction) -> bool:
    """Whether a member would move by passing a point: is not inside yet, or has not left yet."""
    return (point_id in member.inside_at) is (direction is Direction.OUT)


def check_in_group(
    file: "EventFile",
    operator: str,
    point_id: str,
    delegation_id: str,
    direction: Direction = Direction.IN,
    *,
    people: "Collection[str] | None" = None,
) -> GroupCheckIn:
    """Answer for members of a delegation in one act, and record who was let through.

    Args:
        file: the event file.
        operator: who is at the desk.
        point_id: where.
        delegation_id: whose members.
        direction: in or out.
        people: who came; None: all who are expected and would move by it.

    Raises:
        HubDeskError: there is no such point or delegation, or the file can't be written.
    """
    with file.writing(ActKind.CHECK_IN, operator) as write:
        here = passage(write, point_id, direction)
        write.require(Delegation, delegation_id)
        members = delegation_members(file, here.point.leg_id, delegation_id)
        results = tuple(
            answer_person(write, member.person.id, here, refusals=False)
            for member in members
            if (
                can_pass(member, point_id, direction)
                if people is None
                else member.person.id in people
            )
        )
        through = sum(result.admission_id is not None for result in results)
        write.args.update(point=point_id, delegation=delegation_id, through=through)
    return GroupCheckIn(write.act_id if through else "", results)


def badge_holders(
    file: "EventFile", delegation_id: str | None, *, not_printed: bool = False
) -> list[str]:
    """Return who may have a badge, of a delegation or without any, or only whose is not printed."""
    belongs = (
        "p.delegation_id = ?1"
        if delegation_id
        else "?1 IS NULL AND (p.delegation_id IS NULL OR NOT EXISTS"
        " (SELECT 1 FROM delegation d WHERE d.id = p.delegation_id AND d.deleted = 0))"
    )
    rows = file.rows(
        f"SELECT p.id FROM person p WHERE {belongs} AND {MAY_HAVE_A_BADGE}"
        f" AND (?2 = 0 OR NOT {PRINTED}) ORDER BY p.id",
        (delegation_id, int(not_printed)),
    )
    return [str(key) for (key,) in rows]
