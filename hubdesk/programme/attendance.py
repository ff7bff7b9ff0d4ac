"""Who is in a session, who waits, how many places there are, and who may attend.

The rules. A session has as many places as its own capacity says, else as its room has. An attendee
takes one; who speaks, chairs or interprets takes none, whatever else they are in the session. Who
cancelled frees the place without being taken out, and has it again if they come after all as long
as it is free. People who were merged are read through: they are one, and take one place.
"""

import json
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from hubdesk.errors import HubDeskError, Problem
from hubdesk.registration.merging import survivors
from hubdesk.registration.rules import Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from hubdesk.eventfile.reading import Reader

ATTENDEE: Final = "attendee"
NOT_COMING: Final = frozenset({Status.CANCELLED.value, Status.BLOCKED.value})

_FACTS: Final = """
SELECT s.title, s.leg_id, coalesce(s.capacity, r.capacity), coalesce(s.audience, 'everybody'),
  s.audience_of
FROM session s LEFT JOIN room r ON r.id = s.room_id AND r.deleted = 0
WHERE s.id = ? AND s.deleted = 0"""
_PEOPLE: Final = """
SELECT id, status, category, delegation_id, deleted, erased FROM person
WHERE id IN (SELECT value FROM json_each(?))"""
_HOLDERS: Final = """
SELECT {columns} FROM {table} e JOIN person p ON p.id = e.person_id
WHERE e.session_id = ? AND e.deleted = 0 {order}"""


@dataclass(frozen=True, slots=True)
class SessionFacts:
    """What enrolment needs to know of a session.

    Attributes:
        capacity: how many attendees find a place; None: there is no limit known.
        audience: who may attend: everybody, categories, delegations, enrolled.
        audience_of: the categories, or the keys of the delegations.
    """

    id: str
    title: str
    leg_id: str
    capacity: int | None
    audience: str
    audience_of: frozenset[str]


@dataclass(frozen=True, slots=True)
class PersonFacts:
    """What enrolment needs to know of a person; `here` unless deleted or erased."""

    id: str
    status: str
    category: str
    delegation_id: str | None
    here: bool
    erased: bool

    @property
    def comes(self) -> bool:
        """Whether they are expected at all: neither cancelled nor blocked."""
        return self.here and self.status not in NOT_COMING


@dataclass(frozen=True, slots=True)
class Attendance:
    """Who is in a session, by the keys of who they are now.

    Attributes:
        roles: the parts that people have in it.
        seated: the attendees who take a place.
        waiting: who waits, the longest first; nobody who has a part already or does not come.
    """

    roles: "Mapping[str, frozenset[str]]"
    seated: frozenset[str]
    waiting: tuple[str, ...]

    def has_part(self, person: str, role: str) -> bool:
        """Whether somebody needs no place as `role` any more: who has a part need not attend."""
        roles = self.roles.get(person, frozenset())
        return role in roles or (role == ATTENDEE and bool(roles))


def session_facts(reader: "Reader", session_id: str) -> SessionFacts:
    """What enrolment needs to know of a session.

    Raises:
        HubDeskError: it is not there.
    """
    rows = reader.rows(_FACTS, (session_id,))
    if not rows:
        raise HubDeskError(Problem.NOT_FOUND, what="session", text=session_id)
    title, leg_id, capacity, audience, audience_of = rows[0]
    of = frozenset(json.loads(audience_of)) if audience_of else frozenset()
    return SessionFacts(session_id, title, leg_id, capacity, audience, of)


def people_facts(reader: "Reader", people: "Iterable[str]") -> dict[str, PersonFacts]:
    """What is known of people by their keys; who never was is not in it."""
    return {
        key: PersonFacts(key, status, category, delegation, not (deleted or erased), bool(erased))
        for key, status, category, delegation, deleted, erased in reader.rows(
            _PEOPLE, (json.dumps(list(people)),)
        )
    }


def attendance(reader: "Reader", session_id: str) -> Attendance:
    """Who is in a session, and who waits."""
    same = survivors(reader)
    roles: defaultdict[str, set[str]] = defaultdict(set)
    for person, role in reader.rows(
        _HOLDERS.format(columns="e.person_id, e.role", table="enrolment", order=""), (session_id,)
    ):
        roles[same.get(person) or person].add(role)
    queue: dict[str, None] = {}  # in order, each once
    for (person,) in reader.rows(
        _HOLDERS.format(columns="e.person_id", table="waiting", order="ORDER BY e.since, e.id"),
        (session_id,),
    ):
        queue[same.get(person) or person] = None
    facts = people_facts(reader, {*roles, *queue})
    coming = {person for person, known in facts.items() if known.comes}
    seated = frozenset(
        person
        for person, held in roles.items()
        if held == {ATTENDEE} and facts[person].here
        and facts[person].status != Status.CANCELLED.value
    )  # fmt: skip
    waiting = tuple(person for person in queue if person in coming and person not in roles)
    parts = {person: frozenset(held) for person, held in roles.items()}
    return Attendance(parts, seated, waiting)


def is_for(session: SessionFacts, person: PersonFacts) -> bool:
    """Whether somebody belongs to those whom a session is for."""
    match session.audience:
        case "categories":
            return person.category in session.audience_of
        case "delegations":
            return person.delegation_id in session.audience_of
        case _:
            return True


def expected_elsewhere(reader: "Reader", leg_id: str, people: "Iterable[str]") -> frozenset[str]:
    """Who of these is expected at other legs alone; who is expected at none is at all of them."""
    same = survivors(reader)
    legs: defaultdict[str, set[str]] = defaultdict(set)
    for person, leg in reader.rows(
        "SELECT a.person_id, a.leg_id FROM participation a JOIN leg l ON l.id = a.leg_id"
        " WHERE a.deleted = 0 AND l.deleted = 0"
    ):
        legs[same.get(person) or person].add(leg)
    return frozenset(key for key in people if legs.get(key) and leg_id not in legs[key])
