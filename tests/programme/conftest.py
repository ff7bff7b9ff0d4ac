"""Two rooms, and a session in the first of them at either end of a morning."""

import pytest
from programme_builders import add_room, add_session, add_venue


@pytest.fixture
def room_id(event_file):
    return add_room(event_file, add_venue(event_file))


@pytest.fixture
def other_room_id(event_file, room_id):
    venue = event_file.value("SELECT venue_id FROM room WHERE id = ?", (room_id,))
    return add_room(event_file, venue, "Sala 2")


@pytest.fixture
def opening(event_file, room_id):
    return add_session(event_file, "Apertura", "2026-07-10T10:00", room_id=room_id)


@pytest.fixture
def closing(event_file, room_id):
    return add_session(event_file, "Clausura", "2026-07-10T12:00", room_id=room_id)
