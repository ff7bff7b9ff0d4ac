"""Everything that the grid of a leg shows, read at once: rooms, sessions, and who is where."""

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from hubdesk.programme.commitments import NOBODY, Commitment, People, other_commitments, size
from hubdesk.programme.conflicts import Grounds, RoomFacts, Timetable
from hubdesk.programme.parts import NAMED, Parts, named_spellings, read_parts, registered_names
from hubdesk.programme.places import DEFAULT_TRAVEL, LegRow, legs
from hubdesk.programme.zones import WallKind, moment, wall_after, wall_kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from hubdesk.eventfile.file import EventFile
    from hubdesk.eventfile.reading import Reader

PAUSES = frozenset({"break", "blocker"})  # kinds of session for which a room is not made ready
SESSION = "session/"  # before a session's key, in the key of its commitment


@dataclass(frozen=True, slots=True)
class BoardRoom:
    """A room as the grid needs it; `hours` are wall times from and to, in order."""

    id: str
    name: str
    venue_id: str
    venue: str
    capacity: int | None
    allows_overlap: bool
    turnover: int
    hours: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class BoardTrack:
    """A track, with its colour `#rrggbb` or None."""

    id: str
    name: str
    colour: str | None


@dataclass(frozen=True, slots=True)
class BoardSession:
    """A session as the grid and the inspector need it.

    Attributes:
        leg_id: the leg.
        room_id: the room, if it has one that there still is.
        starts_at: wall time, `YYYY-MM-DDTHH:MM`; None while it is not scheduled.
        ends_at: wall time when it ends, as clocks show it then.
        audience: who may attend: everybody, categories, delegations, enrolled.
        audience_of: the categories, or the keys of the delegations.
        speakers: names of who speaks and chairs, registered or not.
        enrolled: how many registered people have a place or a part in it and come.
        waiting: how many wait for one.
    """

    id: str
    leg_id: str
    title: str
    kind: str
    room_id: str | None
    starts_at: str | None
    minutes: int
    ends_at: str | None
    capacity: int | None
    language: str | None
    description: str | None
    track_id: str | None
    locked: bool
    audience: str
    audience_of: tuple[str, ...]
    speakers: tuple[str, ...]
    enrolled: int
    waiting: int

    @property
    def key(self) -> str:
        """The key of its commitment."""
        return SESSION + self.id


@dataclass(frozen=True, slots=True)
class Board:
    """A leg as it is now.

    Attributes:
        leg: the leg.
        rooms: its rooms in their order.
        tracks: all tracks in their order.
        sessions: its sessions by key, in the order of time.
        timetable: the commitments of all legs and parts, for finding conflicts.
        people: who is who in its crowds.
    """

    leg: LegRow
    rooms: tuple[BoardRoom, ...]
    tracks: tuple[BoardTrack, ...]
    sessions: "Mapping[str, BoardSession]"
    timetable: Timetable
    people: People

    def commitment(
        self, session: BoardSession, starts_at: str | None, room_id: str | None, minutes: int
    ) -> Commitment:
        """The commitment of a session if it were at another time, in another room."""
        return replace(
            self.timetable[session.key],
            venue_id=next((room.venue_id for room in self.rooms if room.id == room_id), None),
            room_id=room_id,
            starts=None if starts_at is None else moment(starts_at, self.leg.zone),
            minutes=minutes,
            doubtful=_is_doubtful(starts_at, self.leg.zone),
        )


def read_board(file: "EventFile", leg_id: str) -> Board:
    """Read a leg; a few dozen milliseconds for thousands of enrolments, so not in the window.

    Raises:
        StopIteration: there is no such leg.
    """
    leg = next(each for each in legs(file) if each.id == leg_id)
    people = People()
    sessions, timetable = read_timetable(file, people)
    here = {key: session for key, session in sessions.items() if session.leg_id == leg_id}
    return Board(leg, board_rooms(file, leg_id), board_tracks(file), here, timetable, people)


def read_timetable(file: "EventFile", people: People) -> tuple[dict[str, BoardSession], Timetable]:
    """The sessions of all legs by their keys, and everything that people are committed to."""
    zones = {leg.id: leg.zone for leg in legs(file)}
    venues: dict[str, str] = dict(file.rows("SELECT id, venue_id FROM room WHERE deleted = 0"))
    parts = read_parts(file, people)
    sessions = {session.id: session for session in read_sessions(file, zones, parts)}
    commitments = [
        Commitment(
            session.key,
            session.title,
            session.leg_id,
            venues.get(session.room_id or ""),
            session.room_id,
            None if session.starts_at is None else moment(session.starts_at, zones[session.leg_id]),
            session.minutes,
            parts.crowds.get(session.id, NOBODY),
            session.capacity,
            -size(parts.without_place.get(session.id, NOBODY)),
            pause=session.kind in PAUSES,
            doubtful=_is_doubtful(session.starts_at, zones[session.leg_id]),
        )
        for session in sessions.values()
    ]
    commitments += other_commitments(file, people)
    return sessions, Timetable(commitments, read_grounds(file))


def _is_doubtful(starts_at: str | None, zone: str) -> bool:
    return starts_at is not None and wall_kind(starts_at, zone) is not WallKind.ONCE


def board_rooms(file: "EventFile", leg_id: str) -> tuple[BoardRoom, ...]:
    """The rooms of a leg in their order."""
    hours: dict[str, list[tuple[str, str]]] = {}
    for room, opens, closes in file.rows(
        "SELECT room_id, opens_at, closes_at FROM room_hours WHERE deleted = 0 ORDER BY opens_at"
    ):
        hours.setdefault(room, []).append((opens, closes))
    rows = file.rows(
        "SELECT r.id, r.name, v.id, v.name, r.capacity, r.allows_overlap,"
        " coalesce(r.turnover_minutes, 0) FROM room r JOIN venue v ON v.id = r.venue_id"
        " WHERE r.deleted = 0 AND v.deleted = 0 AND v.leg_id = ?"
        " ORDER BY v.position, v.id, r.position, r.id",
        (leg_id,),
    )
    return tuple(
        BoardRoom(key, name, venue_id, venue, capacity, bool(overlap), turnover,
                  tuple(hours.get(key, ())))
        for key, name, venue_id, venue, capacity, overlap, turnover in rows
    )  # fmt: skip


def board_tracks(file: "EventFile") -> tuple[BoardTrack, ...]:
    """All tracks in their order."""
    rows = file.rows("SELECT id, name, colour FROM track WHERE deleted = 0 ORDER BY position, id")
    return tuple(BoardTrack(*row) for row in rows)


def read_grounds(file: "EventFile") -> Grounds:
    """What conflicts need to know of rooms and ways."""
    zones = {leg.id: leg.zone for leg in legs(file)}
    rooms = {
        room.id: RoomFacts(
            room.capacity,
            room.allows_overlap,
            room.turnover,
            _joined((moment(opens, zone), moment(closes, zone)) for opens, closes in room.hours),
        )
        for leg_id, zone in zones.items()
        for room in board_rooms(file, leg_id)
    }
    ways = {
        (first, second): minutes
        for first, second, minutes in file.rows(
            "SELECT first_id, second_id, minutes FROM travel WHERE deleted = 0"
        )
    }
    default = {
        leg: DEFAULT_TRAVEL if minutes is None else minutes
        for leg, minutes in file.rows("SELECT id, travel_minutes FROM leg WHERE deleted = 0")
    }
    return Grounds(rooms, ways, default)


def _joined(hours: "Iterable[tuple[int, int]]") -> tuple[tuple[int, int], ...]:
    """Hours in order, with those that touch or overlap made one."""
    joined: list[tuple[int, int]] = []
    for opens, closes in sorted(hours):
        if joined and opens <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], closes))
        else:
            joined.append((opens, closes))
    return tuple(joined)


_SESSIONS = """
SELECT s.id, s.leg_id, s.title, s.kind, r.id, s.starts_at, s.minutes, s.capacity, s.language,
    s.description, t.id, coalesce(s.locked, 0), s.audience, s.audience_of,
    (SELECT count(*) FROM waiting w WHERE w.session_id = s.id AND w.deleted = 0)
FROM session s JOIN leg l ON l.id = s.leg_id AND l.deleted = 0
LEFT JOIN room r ON r.id = s.room_id AND r.deleted = 0
    AND EXISTS (SELECT 1 FROM venue v WHERE v.id = r.venue_id AND v.deleted = 0)
LEFT JOIN track t ON t.id = s.track_id AND t.deleted = 0
WHERE s.deleted = 0
ORDER BY l.position, l.id, s.starts_at IS NULL, s.starts_at, s.title, s.id"""


def read_sessions(
    file: "EventFile", zones: "Mapping[str, str]", parts: Parts
) -> list[BoardSession]:
    """The sessions of all legs, whose zones are given by their keys, in the order of time."""
    found = []
    for row in file.rows(_SESSIONS):
        (key, leg, title, kind, room, starts, minutes, capacity, language, description, track,
         locked, audience, audience_of, waiting) = row  # fmt: skip
        found.append(
            BoardSession(
                key, leg, title, kind, room, starts, minutes,
                None if starts is None else wall_after(starts, minutes, zones[leg]),
                capacity, language, description, track, bool(locked), audience or "everybody",
                tuple(json.loads(audience_of)) if audience_of else (),
                tuple(parts.speakers.get(key, ())), parts.enrolled.get(key, 0), waiting,
            )
        )  # fmt: skip
    return found


def names_of(file: "Reader", keys: "Sequence[str]") -> dict[str, str]:
    """The names of people of a crowd by their keys, those known by name alone included."""
    registered = registered_names(file, (key for key in keys if not key.startswith(NAMED)))
    names = {key: name.shown for key, name in registered.items()}
    if len(names) < len(keys):
        names |= named_spellings(file)
    return {key: names[key] for key in keys if key in names}
