"""The people of a session by their parts, as lists show them; and the groups that can join it."""

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from hubdesk.eventfile.folding import fold
from hubdesk.programme.attendance import (
    ATTENDEE,
    NOT_COMING,
    attendance,
    expected_elsewhere,
    is_for,
    people_facts,
    session_facts,
)
from hubdesk.programme.checks import ROLES
from hubdesk.programme.zones import wall_after
from hubdesk.registration.names import full_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from hubdesk.eventfile.file import EventFile
    from hubdesk.eventfile.writing import Row

WAITING: Final = "waiting"  # beside the roles, what somebody can be in a session
PARTS: Final = ("speaker", "chair", "interpreter", ATTENDEE, WAITING)

_PLACE: Final = """
SELECT s.kind, s.starts_at, s.minutes, l.zone, r.name FROM session s JOIN leg l ON l.id = s.leg_id
LEFT JOIN room r ON r.id = s.room_id AND r.deleted = 0 WHERE s.id = ?"""
_PEOPLE: Final = """
SELECT p.id, p.given_name, p.family_name, p.arabic_name, o.name, d.name, p.category, p.status
FROM person p
LEFT JOIN organisation o ON o.id = p.organisation_id AND o.deleted = 0
LEFT JOIN delegation d ON d.id = p.delegation_id AND d.deleted = 0
WHERE p.id IN (SELECT value FROM json_each(?)) AND p.deleted = 0 AND p.erased = 0"""
_NAMED: Final = """
SELECT id, name, organisation, role FROM named_speaker
WHERE session_id = ? AND deleted = 0 ORDER BY id"""
_COMING: Final = f"""
SELECT p.id FROM person p WHERE p.deleted = 0 AND p.erased = 0 AND p.merged_into IS NULL
AND p.status NOT IN ({", ".join(f"'{status}'" for status in sorted(NOT_COMING))})"""
_IN_ORDER: Final = " ORDER BY p.protocol_order IS NULL, p.protocol_order, p.family_name, p.id"


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody in a session.

    Attributes:
        id: the key of the person, or of the entry of somebody who is known by name alone.
        part: speaker, chair, interpreter, attendee or waiting.
        is_named: they are known by name alone, not registered yet.
    """

    id: str
    name: str
    arabic_name: str | None
    organisation: str | None
    delegation: str | None
    category: str
    status: str
    part: str
    is_named: bool = False


@dataclass(frozen=True, slots=True)
class SessionPeople:
    """A session and everybody in it.

    Attributes:
        starts_at: wall time; None while it is not scheduled.
        capacity: how many attendees find a place; None: no limit is known.
        taken: how many places are taken.
        participants: speakers, chairs, interpreters and attendees by name, then who waits, the
            longest first.
    """

    id: str
    title: str
    kind: str
    starts_at: str | None
    ends_at: str | None
    room: str | None
    audience: str
    capacity: int | None
    taken: int
    participants: tuple[Participant, ...]

    @property
    def free(self) -> int | None:
        """How many places are free; None: no limit is known."""
        return None if self.capacity is None else max(self.capacity - self.taken, 0)

    def of(self, part: str) -> tuple[Participant, ...]:
        """Who has a part."""
        return tuple(each for each in self.participants if each.part == part)


@dataclass(frozen=True, slots=True)
class DelegationChoice:
    """A delegation, and how many of it could be enrolled in a session."""

    id: str
    name: str
    short_name: str | None
    arabic_name: str | None
    colour: str | None
    people: int


def session_people(file: "EventFile", session_id: str) -> SessionPeople:
    """A session and everybody in it.

    Raises:
        HubDeskError: it is not there.
    """
    session = session_facts(file, session_id)
    here = attendance(file, session_id)
    rows = file.rows(_PEOPLE, (json.dumps([*here.roles, *here.waiting]),))
    known = {str(row[0]): row for row in rows}
    found = [
        _participant(known[person], role)
        for person, roles in here.roles.items()
        if person in known
        for role in roles
    ]
    found += [
        Participant(key, name, None, organisation, None, "", "", role, is_named=True)
        for key, name, organisation, role in file.rows(_NAMED, (session_id,))
    ]
    found.sort(key=_by_part_and_name)
    found += [_participant(known[key], WAITING) for key in here.waiting if key in known]
    kind, starts_at, minutes, zone, room = file.rows(_PLACE, (session_id,))[0]
    return SessionPeople(
        session_id,
        session.title,
        kind,
        starts_at,
        None if starts_at is None else wall_after(starts_at, minutes, zone),
        room,
        session.audience,
        session.capacity,
        len(here.seated),
        tuple(found),
    )


def everybody_for(file: "EventFile", session_id: str) -> list[str]:
    """Everybody whom a session is for: who comes, is expected at its leg and of its audience.

    Raises:
        HubDeskError: it is not there.
    """
    session = session_facts(file, session_id)
    keys = _expected(file, session.leg_id, _COMING + _IN_ORDER)
    facts = people_facts(file, keys)
    return [key for key in keys if is_for(session, facts[key])]


def members_for(file: "EventFile", session_id: str, delegation_id: str) -> list[str]:
    """Who of a delegation comes and is expected at the leg of a session.

    Raises:
        HubDeskError: the session is not there.
    """
    session = session_facts(file, session_id)
    query = f"{_COMING} AND p.delegation_id = ? {_IN_ORDER}"
    return _expected(file, session.leg_id, query, delegation_id)


def delegation_choices(file: "EventFile", session_id: str) -> list[DelegationChoice]:
    """The delegations in their order, with how many could be enrolled in a session.

    Raises:
        HubDeskError: the session is not there.
    """
    session = session_facts(file, session_id)
    expected = set(_expected(file, session.leg_id, _COMING))
    belongs: Mapping[str, str] = dict(
        file.rows("SELECT id, delegation_id FROM person WHERE delegation_id IS NOT NULL")
    )
    numbers: dict[str, int] = {}
    for person in expected & belongs.keys():
        numbers[belongs[person]] = numbers.get(belongs[person], 0) + 1
    rows = file.rows(
        "SELECT id, name, short_name, arabic_name, colour FROM delegation WHERE deleted = 0"
        " ORDER BY position, id"
    )
    return [
        DelegationChoice(key, name, short, arabic, colour, numbers.get(key, 0))
        for key, name, short, arabic, colour in rows
    ]


def _expected(file: "EventFile", leg_id: str, query: str, *given: str) -> list[str]:
    keys = [str(key) for (key,) in file.rows(query, given)]
    away = expected_elsewhere(file, leg_id, keys)
    return [key for key in keys if key not in away]


def _participant(row: "Row", part: str) -> Participant:
    key, given, family, arabic, organisation, delegation, category, status = row
    name = full_name(given, family) or arabic or ""
    return Participant(key, name, arabic, organisation, delegation, category, status, part)


def _by_part_and_name(one: Participant) -> tuple[int, str, str]:
    return ROLES.index(one.part) if one.part != ATTENDEE else len(ROLES), fold(one.name), one.id


def keys_of(participants: "Iterable[Participant]") -> list[str]:
    """The keys of those who are registered, each once."""
    return list(dict.fromkeys(one.id for one in participants if not one.is_named))
