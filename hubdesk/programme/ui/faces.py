"""What each block of the grid shows, from what was read."""

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from hubdesk.programme.commitments import NOBODY, Crowd, size
from hubdesk.programme.conflicts import people_hurt
from hubdesk.programme.ui import words
from hubdesk.programme.ui.grid.block import Face

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from hubdesk.programme.board import Board, BoardSession
    from hubdesk.programme.conflicts import Conflict

translate = QCoreApplication.translate


def faces_of(
    board: "Board", conflicts: "Iterable[Conflict]", *, by_track: bool
) -> "dict[str, Face]":
    """The faces of a leg's sessions by their keys."""
    counts: Counter[str] = Counter()
    hurt: dict[str, Crowd] = {}
    for conflict in conflicts:
        for key in filter(None, (conflict.first, conflict.second)):
            counts[key] += 1
            hurt[key] = hurt.get(key, NOBODY) | people_hurt((conflict,))
    rooms = {room.id: room.name for room in board.rooms}
    tracks = {track.id: track.colour for track in board.tracks}
    return {
        session.id: Face(
            session,
            times_of(session),
            tracks.get(session.track_id or ""),
            by_track=by_track,
            conflicts=counts[session.key],
            hurt=size(hurt.get(session.key, NOBODY)),
            spoken=spoken(session, rooms, counts[session.key]),
        )
        for session in board.sessions.values()
    }


def times_of(session: "BoardSession") -> str:
    """When a session is, on its day."""
    if session.starts_at is None or session.ends_at is None:
        return ""
    return f"{session.starts_at[11:]}–{session.ends_at[11:]}"


def spoken(session: "BoardSession", rooms: "Mapping[str, str]", conflicts: int) -> str:
    """A session for somebody who can't see its block."""
    parts = [
        session.title,
        times_of(session),
        rooms.get(session.room_id or "", ""),
        words.kind_words(session.kind),
        ", ".join(session.speakers),
    ]
    if session.capacity:
        places = translate("Programme", "{taken} of {places} places")
        parts.append(places.format(taken=session.enrolled, places=session.capacity))
    elif session.enrolled:
        parts.append(translate("Programme", "%n people", "", session.enrolled))
    if session.waiting:
        parts.append(translate("Programme", "%n waiting", "", session.waiting))
    if session.locked:
        parts.append(translate("Programme", "locked"))
    if conflicts:
        parts.append(translate("Programme", "%n conflict(s)", "", conflicts))
    return " · ".join(filter(None, parts))
