"""Who has which sessions: everybody's agenda, read at once."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.folding import fold
from hubdesk.programme.board import BoardSession, board_rooms, read_timetable
from hubdesk.programme.commitments import People
from hubdesk.programme.places import LegRow, legs
from hubdesk.programme.printing.timetable import item
from hubdesk.registration.merging import survivors
from hubdesk.registration.names import full_name

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hubdesk.eventfile.file import EventFile
    from hubdesk.eventfile.writing import Row

_PEOPLE: Final = """
SELECT p.id, p.given_name, p.family_name, p.arabic_name, o.name, d.name,
  coalesce(d.position, 1 << 30)
FROM person p
LEFT JOIN organisation o ON o.id = p.organisation_id AND o.deleted = 0
LEFT JOIN delegation d ON d.id = p.delegation_id AND d.deleted = 0
WHERE p.deleted = 0 AND p.erased = 0 AND p.status <> 'cancelled'"""
_PARTS: Final = "SELECT person_id, session_id, role FROM enrolment WHERE deleted = 0"
_WAITING: Final = "SELECT person_id, session_id FROM waiting WHERE deleted = 0"

WAITING: Final = "waiting"
ATTENDEE: Final = "attendee"
_ORDER: Final = ("chair", "speaker", "interpreter", ATTENDEE, WAITING)


@dataclass(frozen=True, slots=True)
class Engagement:
    """A session on somebody's agenda.

    Attributes:
        roles: what the person is there, `WAITING` alone for who has no place yet.
        room: the room's name and its venue's.
    """

    session: BoardSession
    roles: tuple[str, ...]
    room: tuple[str, str] | None


@dataclass(frozen=True, slots=True)
class Agenda:
    """What one person does, leg by leg in the order of time; what has no time comes last."""

    person_id: str
    name: str
    arabic_name: str
    organisation: str
    delegation: str
    legs: tuple[tuple[LegRow, tuple[Engagement, ...]], ...]


def read_agendas(
    file: "EventFile", leg_id: str | None = None, people: Collection[str] | None = None
) -> list[Agenda]:
    """The agendas of everybody who has a place or a part in a session, or waits for one.

    They are by delegation and name. Whoever was merged into somebody is that person; who has
    cancelled or was erased has none.

    Args:
        file: the event file.
        leg_id: only the sessions of this leg.
        people: only these people; None is everybody.

    Raises:
        HubDeskError: there is no such leg.
    """
    known = [leg for leg in legs(file) if leg_id in {None, leg.id}]
    if leg_id is not None and not known:
        raise HubDeskError(Problem.NOT_FOUND, what="leg", text=leg_id)
    same = survivors(file)
    wanted = None if people is None else {same.get(key, key) for key in people}
    engagements = _engagements(file, known)
    roles = _roles(file, same)
    rows = [
        row
        for row in file.rows(_PEOPLE)
        if row[0] not in same and row[0] in roles and (wanted is None or row[0] in wanted)
    ]
    found = []
    for person_id, given, family, arabic, organisation, delegation, _ in sorted(rows, key=_order):
        parts = _parts(known, engagements, roles[person_id])
        if parts:
            found.append(
                Agenda(
                    person_id,
                    full_name(given, family),
                    arabic or "",
                    organisation or "",
                    delegation or "",
                    parts,
                )
            )
    return found


def _order(row: "Row") -> tuple[object, ...]:
    key, given, family, arabic, _, delegation, position = row
    name = fold(f"{family or ''} {given or ''} {arabic or ''}")
    return position, fold(str(delegation or "")), name, key


def _engagements(
    file: "EventFile", known: list[LegRow]
) -> "dict[str, tuple[int, BoardSession, tuple[str, str] | None]]":
    """The sessions of these legs by their keys, with their place in the order and their room."""
    rooms = {
        room.id: (room.name, room.venue) for leg in known for room in board_rooms(file, leg.id)
    }
    zones = {leg.id: leg.zone for leg in known}
    sessions = [each for each in read_timetable(file, People())[0].values() if each.leg_id in zones]

    def when(session: BoardSession) -> tuple[object, ...]:
        if session.starts_at is None:
            return True, 0, session.title, session.id
        return False, item(session, zones[session.leg_id]).starts, session.title, session.id

    return {
        session.id: (place, session, rooms.get(session.room_id or ""))
        for place, session in enumerate(sorted(sessions, key=when))
    }


def _roles(file: "EventFile", same: "Mapping[str, str]") -> dict[str, dict[str, set[str]]]:
    """What everybody is in each session: by person and session."""
    roles: dict[str, dict[str, set[str]]] = {}
    for person, session, role in file.rows(_PARTS):
        roles.setdefault(same.get(person, person), {}).setdefault(session, set()).add(role)
    for person, session in file.rows(_WAITING):
        roles.setdefault(same.get(person, person), {}).setdefault(session, {WAITING})
    return roles


def _parts(
    known: list[LegRow],
    engagements: "Mapping[str, tuple[int, BoardSession, tuple[str, str] | None]]",
    roles: "Mapping[str, set[str]]",
) -> tuple[tuple[LegRow, tuple[Engagement, ...]], ...]:
    by_leg: dict[str, list[Engagement]] = {}
    mine = sorted((engagements[key][0], key) for key in roles if key in engagements)
    for _, key in mine:
        _, session, room = engagements[key]
        ordered = tuple(sorted(roles[key], key=_rank))
        by_leg.setdefault(session.leg_id, []).append(Engagement(session, ordered, room))
    return tuple((leg, tuple(by_leg[leg.id])) for leg in known if leg.id in by_leg)


def _rank(role: str) -> tuple[int, str]:
    return _ORDER.index(role) if role in _ORDER else len(_ORDER), role
