"""Sessions as lists, sheets and calendars tell them: with names in the place of keys."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hubdesk.programme.board import board_tracks, read_timetable
from hubdesk.programme.commitments import People
from hubdesk.programme.places import legs, rooms

if TYPE_CHECKING:
    from hubdesk.eventfile.file import EventFile


@dataclass(frozen=True, slots=True)
class ListedSession:
    """A session in words that need no other table.

    Attributes:
        day: when it is, `YYYY-MM-DD` of the leg's clocks; None while it is not scheduled.
        starts_at: wall time of the leg, `YYYY-MM-DDTHH:MM`.
        ends_at: wall time when it ends, as clocks show it then.
        audience: who may attend: everybody, categories, delegations, enrolled.
        audience_of: the categories, or the names of the delegations.
        speakers: names of who speaks and chairs, registered or not.
        enrolled: how many people have a place or a part in it.
        waiting: how many wait for one.
    """

    id: str
    title: str
    kind: str
    leg: str
    leg_id: str
    room: str | None
    room_id: str | None
    venue: str | None
    day: str | None
    starts_at: str | None
    ends_at: str | None
    minutes: int
    track: str | None
    language: str | None
    capacity: int | None
    speakers: tuple[str, ...]
    description: str | None
    locked: bool
    audience: str
    audience_of: tuple[str, ...]
    enrolled: int
    waiting: int


def listed_sessions(file: "EventFile", leg_id: str | None = None) -> list[ListedSession]:
    """The sessions of a leg, or of all, in the order of time; those without one come last."""
    leg_names = {leg.id: leg.name for leg in legs(file)}
    places = {room.id: room for room in rooms(file)}
    tracks = {track.id: track.name for track in board_tracks(file)}
    delegations = delegation_names(file)
    sessions, _ = read_timetable(file, People())
    listed = []
    for session in sessions.values():
        if leg_id not in (None, session.leg_id):
            continue
        room = places.get(session.room_id or "")
        names = delegations if session.audience == "delegations" else {}
        listed.append(
            ListedSession(
                id=session.id,
                title=session.title,
                kind=session.kind,
                leg=leg_names[session.leg_id],
                leg_id=session.leg_id,
                room=room.name if room else None,
                room_id=session.room_id,
                venue=room.venue if room else None,
                day=session.starts_at[:10] if session.starts_at else None,
                starts_at=session.starts_at,
                ends_at=session.ends_at,
                minutes=session.minutes,
                track=tracks.get(session.track_id or ""),
                language=session.language,
                capacity=session.capacity,
                speakers=session.speakers,
                description=session.description,
                locked=session.locked,
                audience=session.audience,
                audience_of=tuple(names.get(key, key) for key in session.audience_of),
                enrolled=session.enrolled,
                waiting=session.waiting,
            )
        )
    return listed


def delegation_names(file: "EventFile") -> dict[str, str]:
    """The delegations' names by their keys."""
    return dict(file.rows("SELECT id, name FROM delegation WHERE deleted = 0 ORDER BY name, id"))
