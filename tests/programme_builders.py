"""A programme for tests: venues, rooms and sessions with defaults, each an act of its own."""

import pytest

from hubdesk.errors import HubDeskError
from hubdesk.programme import places
from hubdesk.programme import service as programme
from hubdesk.programme.board import SESSION, read_board
from hubdesk.programme.moving import Move, Place

OPERATOR = "Ana"


def add_venue(file, name="Parque Tecnológico", leg_id="malaga"):
    return places.add_venue(file, OPERATOR, leg_id, name)


def add_room(file, venue_id, name="Sala 1", **more):
    return places.add_room(file, OPERATOR, venue_id, name, **more)


def add_session(file, title="Apertura", starts_at="2026-07-10T10:00", *, leg_id="malaga", **more):
    return programme.add_session(file, OPERATOR, leg_id, title, starts_at=starts_at, **more)


def place_of(file, session_id):
    """Where and when a session is."""
    row = file.row("SELECT starts_at, room_id, minutes FROM session WHERE id = ?", (session_id,))
    return Place(*row)


def move_to(session_id, starts_at, room_id=None, minutes=60, was=None):
    return Move(session_id, Place(starts_at, room_id, minutes), was)


def board_of(file, leg_id="malaga"):
    return read_board(file, leg_id)


def people_of(board, session_id):
    """Who is committed to a session: keys of people, and `name/…`."""
    return set(board.people.keys(board.timetable[SESSION + session_id].crowd))


def refused(file, action):
    """The problem that an action is refused with; it has changed nothing and left no act."""
    before = _everything(file)
    with pytest.raises(HubDeskError) as error:
        action()
    assert _everything(file) == before
    return error.value


def _everything(file):
    return [
        file.rows(f"SELECT * FROM {table} ORDER BY id")
        for table in ("session", "enrolment", "act")
    ]  # fmt: skip
