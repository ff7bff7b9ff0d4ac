"""What the grid of a leg is told: what is there, when, and what was taken out."""

import pytest
from builders import add_person
from programme_builders import add_room, add_session, add_venue, board_of

from hubdesk.eventfile.acts import ActKind
from hubdesk.programme import enrolment, moving, place_edits, places
from hubdesk.programme import service as programme
from hubdesk.programme.board import SESSION, read_timetable
from hubdesk.programme.commitments import People
from hubdesk.programme.conflicts import ConflictKind


@pytest.fixture
def venue_id(event_file):
    return add_venue(event_file)


@pytest.fixture
def room_id(event_file, venue_id):
    return add_room(event_file, venue_id, capacity=40)


def enrol(file, session, *people, role="attendee"):
    enrolment.enrol(file, "Ana", session, people, role, beyond_capacity=True)


def commitment_of(board, session):
    return board.timetable[SESSION + session]


def kinds(board):
    return [each.kind for each in board.timetable.standing()]


# What was taken out


def test_session_of_a_room_that_was_taken_out_keeps_its_time(event_file, room_id):
    session = add_session(event_file, room_id=room_id)
    place_edits.remove_room(event_file, "Ana", room_id)

    board = board_of(event_file)

    assert board.rooms == ()
    assert board.sessions[session].room_id is None
    assert board.sessions[session].starts_at == "2026-07-10T10:00"
    assert commitment_of(board, session).venue_id is None


def test_session_of_a_venue_that_was_taken_out_keeps_its_time(event_file, venue_id, room_id):
    session = add_session(event_file, room_id=room_id)
    place_edits.remove_venue(event_file, "Ana", venue_id)

    board = board_of(event_file)

    assert (board.rooms, board.sessions[session].room_id) == ((), None)
    assert commitment_of(board, session).venue_id is None


def test_session_put_into_a_room_that_another_desk_took_out_waits_for_a_room(event_file, room_id):
    """Merging two desks can leave such a row."""
    session = add_session(event_file, room_id=room_id)
    with event_file.writing(ActKind.EDIT_PLACES, "Ana") as write:
        write.execute("UPDATE venue SET deleted = 1")

    board = board_of(event_file)

    assert (board.rooms, board.sessions[session].room_id) == ((), None)


def test_session_of_a_track_that_was_taken_out_stays_without_one(event_file):
    track = programme.add_track(event_file, "Ana", "Agua", "#0b6e4f")
    session = add_session(event_file, track_id=track)
    assert board_of(event_file).sessions[session].track_id == track

    programme.edit_track(event_file, "Ana", track, deleted=1)

    board = board_of(event_file)
    assert (board.tracks, board.sessions[session].track_id) == ((), None)


def test_removed_session_is_in_nobodys_way(event_file, room_id):
    first = add_session(event_file, room_id=room_id)
    moving.remove_sessions(event_file, "Ana", [first])
    second = add_session(event_file, "Clausura", room_id=room_id)

    board = board_of(event_file)

    assert list(board.sessions) == [second]
    assert SESSION + first not in board.timetable


# Legs, zones and hours


def test_sessions_of_other_legs_are_counted_and_not_shown(event_file):
    tangier = places.add_leg(event_file, "Ana", "Tánger", "Africa/Casablanca")
    here = add_session(event_file, starts_at="2026-07-10T10:00")
    there = add_session(event_file, "Acogida", "2026-07-10T09:30", leg_id=tangier)
    enrol(event_file, here, ana := add_person(event_file))
    enrol(event_file, there, ana)

    board = board_of(event_file)

    assert list(board.sessions) == [here]
    (conflict,) = board.timetable.standing()
    assert (conflict.kind, conflict.minutes) == (ConflictKind.PEOPLE, 30)
    assert board.timetable[SESSION + there].leg_id == tangier


def test_leg_that_moves_to_another_zone_keeps_its_wall_times(event_file, leg_id):
    session = add_session(event_file)
    before = board_of(event_file)
    place_edits.edit_leg(event_file, "Ana", leg_id, {"zone": "Africa/Casablanca"})

    after = board_of(event_file)

    assert after.sessions == before.sessions
    assert commitment_of(after, session).starts == commitment_of(before, session).starts + 60


def test_session_past_midnight_ends_on_the_next_day(event_file):
    session = add_session(event_file, starts_at="2026-07-10T23:30", minutes=90)

    assert board_of(event_file).sessions[session].ends_at == "2026-07-11T01:00"


@pytest.mark.parametrize(
    ("starts_at", "ends_at", "expected"),
    [
        ("2026-03-29T01:30", "2026-03-29T03:30", []),
        ("2026-03-29T02:30", "2026-03-29T04:30", [ConflictKind.NO_SUCH_TIME]),
        ("2026-10-25T02:30", "2026-10-25T02:30", [ConflictKind.NO_SUCH_TIME]),
    ],
)
def test_session_in_the_night_when_clocks_change(event_file, starts_at, ends_at, expected):
    session = add_session(event_file, starts_at=starts_at)

    board = board_of(event_file)

    assert board.sessions[session].ends_at == ends_at
    assert kinds(board) == expected
    elsewhere = board.commitment(board.sessions[session], "2026-07-10T10:00", None, 60)
    assert (commitment_of(board, session).doubtful, elsewhere.doubtful) == (bool(expected), False)


def test_hours_of_a_room_that_touch_are_one(event_file, room_id):
    day = "2026-07-10T"
    hours = [("16:00", "18:00"), ("09:00", "13:00"), ("13:00", "15:00"), ("10:00", "11:00")]
    place_edits.set_room_hours(
        event_file, "Ana", room_id, [(day + opens, day + closes) for opens, closes in hours]
    )
    over_noon = add_session(event_file, starts_at=day + "12:00", minutes=180, room_id=room_id)
    late = add_session(event_file, "Cena", day + "15:30", room_id=room_id)

    board = board_of(event_file)

    assert [(each.kind, each.first) for each in board.timetable.standing()] == [
        (ConflictKind.ROOM_CLOSED, SESSION + late)
    ]
    assert commitment_of(board, over_noon).room_id == room_id
    assert len(board.rooms[0].hours) == 2


def test_break_and_blocker_ask_for_no_turnover(event_file, room_id):
    place_edits.edit_room(event_file, "Ana", room_id, {"turnover_minutes": 20})
    for kind, starts in (("plenary", "09"), ("break", "10"), ("training", "11"), ("blocker", "12")):
        add_session(event_file, kind, f"2026-07-10T{starts}:00", kind=kind, room_id=room_id)

    assert kinds(board_of(event_file)) == []


def test_way_between_two_venues_is_the_one_set_or_that_of_the_leg(event_file, leg_id, venue_id):
    far = add_venue(event_file, "Puerto")
    here, there = add_room(event_file, venue_id), add_room(event_file, far)
    first = add_session(event_file, room_id=here)
    second = add_session(event_file, "Clausura", "2026-07-10T11:10", room_id=there)
    ana = add_person(event_file)
    enrol(event_file, first, ana)
    enrol(event_file, second, ana)

    def lacking():
        return [each.minutes for each in board_of(event_file).timetable.standing()]

    assert lacking() == [5]
    place_edits.edit_leg(event_file, "Ana", leg_id, {"travel_minutes": 10})
    assert lacking() == []
    place_edits.set_travel(event_file, "Ana", far, venue_id, 40)
    assert lacking() == [30]
    place_edits.set_travel(event_file, "Ana", venue_id, far, None)
    assert lacking() == []


def test_commitment_elsewhere_keeps_who_comes(event_file, room_id):
    session = add_session(event_file, capacity=1)
    enrol(event_file, session, add_person(event_file))
    board = board_of(event_file)

    there = board.commitment(board.sessions[session], "2026-07-11T12:00", room_id, 30)

    now = commitment_of(board, session)
    assert (there.key, there.crowd, there.capacity) == (now.key, now.crowd, 1)
    assert (there.room_id, there.venue_id, there.minutes) == (room_id, board.rooms[0].venue_id, 30)
    assert there.starts == now.starts + 26 * 60
    assert board.commitment(board.sessions[session], None, None, 30).starts is None


def test_leg_that_is_not_there_has_no_board(event_file):
    with pytest.raises(StopIteration):
        board_of(event_file, "nowhere")


def test_timetable_has_the_sessions_of_all_legs_in_their_order(event_file):
    tangier = places.add_leg(event_file, "Ana", "Tánger", "Africa/Casablanca")
    titles = [("Sin hora", None, "malaga"), ("Segunda", "2026-07-11T10:00", "malaga"),
              ("Allí", "2026-07-01T10:00", tangier),
              ("Primera", "2026-07-10T10:00", "malaga")]  # fmt: skip
    for title, starts_at, leg in titles:
        add_session(event_file, title, starts_at, leg_id=leg)

    sessions, timetable = read_timetable(event_file, People())

    assert [each.title for each in sessions.values()] == ["Primera", "Segunda", "Sin hora", "Allí"]
    assert {each.key for each in timetable} == {each.key for each in sessions.values()}
