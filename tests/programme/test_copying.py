"""Copying sessions, and letting two change places."""

from builders import add_person
from programme_builders import add_session, board_of, people_of, place_of, refused

from hubdesk.errors import Problem
from hubdesk.programme import enrolment, moving
from hubdesk.programme import service as programme
from hubdesk.programme.moving import Place

TEN, ELEVEN, TWELVE = (f"2026-07-10T{hour}:00" for hour in (10, 11, 12))


# Swapping


def test_swapped_sessions_keep_their_lengths(event_file, room_id, other_room_id, opening):
    long = add_session(event_file, "Taller", TWELVE, room_id=other_room_id, minutes=150)

    moving.swap_sessions(event_file, "Ana", opening, long)

    assert place_of(event_file, opening) == Place(TWELVE, other_room_id, 60)
    assert place_of(event_file, long) == Place(TEN, room_id, 150)


def test_swap_into_a_place_that_is_too_short_is_refused(
    event_file, room_id, other_room_id, opening, closing
):
    long = add_session(event_file, "Taller", TWELVE, room_id=other_room_id, minutes=150)

    error = refused(
        event_file, lambda: moving.swap_sessions(event_file, "Ana", opening, long)
    )  # until 12:30 in the room of the closing, which begins at 12

    assert error.problem is Problem.ROOM_TAKEN
    assert {error.data["title"], error.data["other"]} == {"Taller", "Clausura"}


def test_neighbours_of_different_lengths_that_would_overlap_are_refused(event_file, room_id):
    short = add_session(event_file, "Corta", TEN, room_id=room_id, minutes=30)
    long = add_session(event_file, "Larga", "2026-07-10T10:30", room_id=room_id, minutes=90)

    error = refused(event_file, lambda: moving.swap_sessions(event_file, "Ana", short, long))

    assert error.problem is Problem.ROOM_TAKEN


def test_session_swaps_with_one_that_is_not_scheduled(event_file, room_id, opening):
    waiting = add_session(event_file, "En espera", None, minutes=45)

    moving.swap_sessions(event_file, "Ana", opening, waiting)

    assert place_of(event_file, opening) == Place(None, None, 60)
    assert place_of(event_file, waiting) == Place(TEN, room_id, 45)


# Copying


def test_copies_have_everything_but_people_and_the_lock(
    event_file, room_id, other_room_id, opening
):
    track = programme.add_track(event_file, "Ana", "Agua")
    programme.edit_session(
        event_file, "Ana", opening, kind="plenary", capacity=30, language="fr", track_id=track,
        description="Bienvenida", audience="categories", audience_of='["press"]',
    )  # fmt: skip
    enrolment.enrol(event_file, "Ana", opening, [add_person(event_file)])
    programme.name_speaker(event_file, "Ana", opening, "José Muñoz")
    moving.lock_sessions(event_file, "Ana", [opening], locked=True)
    to = [Place(TEN, other_room_id, 45), Place("2026-07-11T10:00", room_id, 60)]

    copies = moving.copy_sessions(event_file, "Ana", [(opening, place) for place in to])

    assert [place_of(event_file, key) for key in copies] == to
    board = board_of(event_file)
    original = board.sessions[opening]
    for key in copies:
        copy = board.sessions[key]
        assert (copy.enrolled, copy.speakers, copy.locked) == (0, (), False)
        assert people_of(board, key) == set()
        for field in ("title", "kind", "capacity", "language", "description", "track_id",
                      "audience", "audience_of", "leg_id"):  # fmt: skip
            assert getattr(copy, field) == getattr(original, field)
    assert (original.enrolled, original.locked) == (1, True)


def test_break_is_copied_to_every_room_or_none(event_file, room_id, other_room_id, closing):
    coffee = add_session(event_file, "Café", ELEVEN, kind="break", minutes=30)
    copies = [(coffee, Place(TWELVE, room, 30)) for room in (other_room_id, room_id)]

    error = refused(event_file, lambda: moving.copy_sessions(event_file, "Ana", copies))

    assert (error.problem, error.data["other"]) == (Problem.ROOM_TAKEN, "Clausura")
    made = moving.copy_sessions(
        event_file,
        "Ana",
        [(coffee, Place(ELEVEN, room, 30)) for room in (other_room_id, room_id)],
    )
    assert len(set(made)) == 2


def test_copies_onto_each_other_are_refused(event_file, room_id, opening):
    copies = [(opening, Place(TWELVE, room_id, 60)), (opening, Place(TWELVE, room_id, 60))]

    error = refused(event_file, lambda: moving.copy_sessions(event_file, "Ana", copies))

    assert error.problem is Problem.ROOM_TAKEN
