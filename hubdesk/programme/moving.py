"""Giving sessions their place: moving, copying, swapping, locking, unscheduling.

Only one thing is refused here: two sessions in a room that allows no overlap. Whom else a move
hurts, `conflicts` tells before it is made; who makes it knows best.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.tables import Room, Session
from hubdesk.programme import checks
from hubdesk.programme.followers import tell_followers
from hubdesk.programme.seating import fill_places
from hubdesk.programme.zones import moment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hubdesk.eventfile.file import EventFile
    from hubdesk.eventfile.writing import Scalar, Writing


@dataclass(frozen=True, slots=True)
class Place:
    """Where and when a session is.

    Attributes:
        starts_at: wall time of the leg, `YYYY-MM-DDTHH:MM`; None: not scheduled.
        room_id: the room, or None.
        minutes: how long it lasts.
    """

    starts_at: str | None
    room_id: str | None
    minutes: int


@dataclass(frozen=True, slots=True)
class Move:
    """A session, where it shall be, and where whoever moves it saw it."""

    session_id: str
    to: Place
    was: Place | None = None


@dataclass(frozen=True, slots=True)
class _Taken:
    """A session that is in a room at a time."""

    id: str
    title: str
    starts: int
    ends: int


def move_sessions(file: "EventFile", operator: str, moves: "Sequence[Move]") -> None:
    """Move sessions in one act, all or none.

    Raises:
        HubDeskError: a session or room is not there, a session is locked or was moved by somebody
            else meanwhile, a length is none, or a room is taken.
    """
    for move in moves:
        checks.length(move.to.minutes)
    with file.writing(ActKind.MOVE_SESSIONS, operator, sessions=len(moves)) as write:
        for move in moves:
            title, locked, leg_id, now = _facts(write, move.session_id)
            if move.was is not None and now not in (move.was, move.to):
                raise HubDeskError(Problem.STALE, what="session", text=title)
            if locked and now != move.to:
                raise HubDeskError(Problem.SESSION_LOCKED, title=title)
            starts_at = checks.wall_time("session", "starts_at", move.to.starts_at)
            checks.room_of_leg(write, move.to.room_id, leg_id)
            write.update(
                Session,
                move.session_id,
                starts_at=starts_at,
                room_id=move.to.room_id,
                minutes=move.to.minutes,
            )
            write.args |= {"session": move.session_id, "to": starts_at}
            if len(moves) == 1:
                write.args["title"] = title
                if now.room_id != move.to.room_id and move.to.room_id is not None:
                    write.args["room"] = _room_name(write, move.to.room_id)
                if (now.starts_at, now.room_id) == (starts_at, move.to.room_id):
                    write.args["minutes"] = move.to.minutes
            tell_followers(write, move.session_id, (now.starts_at, now.minutes))
            if now.room_id != move.to.room_id:
                fill_places(write, move.session_id)  # the room may be larger
        refuse_taken_rooms(write, [move.session_id for move in moves])


def unschedule(file: "EventFile", operator: str, sessions: "Sequence[str]") -> None:
    """Take sessions' times and rooms, in one act; they wait to be scheduled again.

    Raises:
        HubDeskError: one is not there, or locked.
    """
    places = {key: _place(file, key) for key in sessions}
    move_sessions(
        file,
        operator,
        [Move(key, Place(None, None, place.minutes), place) for key, place in places.items()],
    )


def copy_sessions(
    file: "EventFile", operator: str, copies: "Sequence[tuple[str, Place]]"
) -> list[str]:
    """Add copies of sessions at other places, in one act; who is enrolled is not copied.

    Raises:
        HubDeskError: as `move_sessions` does.
    """
    columns = (
        "leg_id", "title", "kind", "capacity", "language", "description", "track_id", "audience",
        "audience_of",
    )  # fmt: skip
    with file.writing(ActKind.ADD_SESSIONS, operator, sessions=len(copies)) as write:
        keys: list[str] = []
        for session_id, place in copies:
            checks.length(place.minutes)
            write.require(Session, session_id)
            row = write.rows(
                f"SELECT {', '.join(columns)} FROM session WHERE id = ?", (session_id,)
            )[0]
            values: dict[str, Scalar] = dict(zip(columns, row, strict=True))
            checks.room_of_leg(write, place.room_id, str(values["leg_id"]))
            keys.append(
                write.insert(
                    Session,
                    **values,
                    starts_at=checks.wall_time("session", "starts_at", place.starts_at),
                    room_id=place.room_id,
                    minutes=place.minutes,
                )
            )
            if len(copies) == 1:
                write.args["title"] = values["title"]
        refuse_taken_rooms(write, keys)
    return keys


def swap_sessions(file: "EventFile", operator: str, first: str, second: str) -> None:
    """Let two sessions change places; each keeps its length.

    Raises:
        HubDeskError: one is not there or locked, or a length does not fit into the other's place.
    """
    with file.writing(ActKind.SWAP_SESSIONS, operator, session=first) as write:
        facts = [_facts(write, key) for key in (first, second)]
        for title, locked, _, _ in facts:
            if locked:
                raise HubDeskError(Problem.SESSION_LOCKED, title=title)
        (title, _, leg_id, here), (other, _, other_leg, there) = facts
        if leg_id != other_leg:
            raise HubDeskError(Problem.INVALID, what="session", field="room", text=other)
        write.update(Session, first, starts_at=there.starts_at, room_id=there.room_id)
        write.update(Session, second, starts_at=here.starts_at, room_id=here.room_id)
        for key, was in ((first, here), (second, there)):
            tell_followers(write, key, (was.starts_at, was.minutes))
            fill_places(write, key)
        write.args |= {"title": title, "other": other}
        refuse_taken_rooms(write, [first, second])


def lock_sessions(
    file: "EventFile", operator: str, sessions: "Sequence[str]", *, locked: bool
) -> None:
    """Keep sessions where they are, or let them be moved again, in one act.

    Raises:
        HubDeskError: one is not there.
    """
    with file.writing(
        ActKind.LOCK_SESSIONS, operator, sessions=len(sessions), locked=locked
    ) as write:
        for key in sessions:
            title, _, _, _ = _facts(write, key)
            write.update(Session, key, locked=int(locked))
            if len(sessions) == 1:
                write.args["title"] = title


def remove_sessions(file: "EventFile", operator: str, sessions: "Sequence[str]") -> None:
    """Take sessions out of the programme, in one act; who was enrolled is remembered.

    Raises:
        HubDeskError: one is not there, or locked.
    """
    with file.writing(ActKind.REMOVE_SESSIONS, operator, sessions=len(sessions)) as write:
        for key in sessions:
            title, locked, _, _ = _facts(write, key)
            if locked:
                raise HubDeskError(Problem.SESSION_LOCKED, title=title)
            write.update(Session, key, deleted=1)
            if len(sessions) == 1:
                write.args["title"] = title


def refuse_taken_rooms(write: "Writing", sessions: "Sequence[str]") -> None:
    """Refuse that one of these sessions overlaps another in a room that allows none.

    Raises:
        HubDeskError: so it does; both titles and the room are told.
    """
    for key in sessions:
        row = write.rows(
            "SELECT s.title, s.starts_at, s.minutes, r.id, r.name, l.zone FROM session s"
            " JOIN room r ON r.id = s.room_id AND r.deleted = 0 JOIN leg l ON l.id = s.leg_id"
            " WHERE s.id = ? AND s.starts_at IS NOT NULL AND r.allows_overlap = 0",
            (key,),
        )
        if not row:
            continue
        title, starts_at, minutes, room_id, room, zone = row[0]
        starts = moment(starts_at, zone)
        for other in _taken(write, room_id, zone, key):
            if other.starts < starts + minutes and starts < other.ends:
                raise HubDeskError(
                    Problem.ROOM_TAKEN, title=title, other=other.title, room=room, session=key
                )


def _taken(write: "Writing", room_id: str, zone: str, but: str) -> list[_Taken]:
    rows = write.rows(
        "SELECT id, title, starts_at, minutes FROM session"
        " WHERE room_id = ? AND id <> ? AND deleted = 0 AND starts_at IS NOT NULL",
        (room_id, but),
    )
    taken = []
    for key, title, starts_at, minutes in rows:
        starts = moment(starts_at, zone)
        taken.append(_Taken(key, title, starts, starts + minutes))
    return taken


def _facts(write: "Writing", key: str) -> tuple[str, bool, str, Place]:
    write.require(Session, key)
    title, locked, leg, starts_at, room, minutes = write.rows(
        "SELECT title, coalesce(locked, 0), leg_id, starts_at, room_id, minutes"
        " FROM session WHERE id = ?",
        (key,),
    )[0]
    return str(title), bool(locked), str(leg), Place(starts_at, room, minutes)


def _place(file: "EventFile", key: str) -> Place:
    row = file.row(
        "SELECT starts_at, room_id, minutes FROM session WHERE id = ? AND deleted = 0", (key,)
    )
    if row is None:
        raise HubDeskError(Problem.NOT_FOUND, what="session", text=key)
    return Place(*row)


def _room_name(write: "Writing", room_id: str) -> str:
    write.require(Room, room_id)
    return str(write.rows("SELECT name FROM room WHERE id = ?", (room_id,))[0][0])
