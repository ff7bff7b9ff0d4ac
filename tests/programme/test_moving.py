"""Giving sessions their place: what is refused, that it changes nothing, and that it is undone."""

import pytest
from builders import add_person
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from programme_builders import (
    add_room,
    add_session,
    add_venue,
    board_of,
    move_to,
    people_of,
    place_of,
    refused,
)

from hubdesk.errors import Problem
from hubdesk.eventfile.file import EventFile
from hubdesk.eventfile.undo import redo, undo
from hubdesk.programme import enrolment, moving, place_edits, places
from hubdesk.programme import service as programme
from hubdesk.programme.board import SESSION
from hubdesk.programme.conflicts import Mover
from hubdesk.programme.moving import Place
from hubdesk.programme.zones import WallKind, wall_kind

TEN, ELEVEN, TWELVE = (f"2026-07-10T{hour}:00" for hour in (10, 11, 12))


def move(file, *moves):
    moving.move_sessions(file, "Ana", moves)


# What is refused


def test_taken_room_is_refused_with_both_titles_and_the_room(event_file, room_id, opening, closing):
    error = refused(
        event_file, lambda: move(event_file, move_to(closing, "2026-07-10T10:30", room_id))
    )

    assert error.problem is Problem.ROOM_TAKEN
    assert {error.data[name] for name in ("title", "other", "room")} == {
        "Clausura", "Apertura", "Sala 1",
    }  # fmt: skip
    assert (error.data["title"], error.data["session"]) == ("Clausura", closing)


@pytest.mark.parametrize("starts_at", ["2026-07-10T09:00", ELEVEN])
def test_session_may_touch_another(event_file, room_id, opening, closing, starts_at):
    move(event_file, move_to(closing, starts_at, room_id))

    assert place_of(event_file, closing).starts_at == starts_at


def test_session_may_overlap_itself_as_it_was(event_file, room_id, opening):
    move(event_file, move_to(opening, "2026-07-10T10:15", room_id, 90))

    assert place_of(event_file, opening) == Place("2026-07-10T10:15", room_id, 90)


def test_room_that_allows_overlap_takes_both(event_file, room_id, opening, closing):
    place_edits.edit_room(event_file, "Ana", room_id, {"allows_overlap": 1})

    move(event_file, move_to(closing, TEN, room_id))

    assert place_of(event_file, closing).starts_at == TEN


def test_longer_session_that_reaches_into_the_next_is_refused(
    event_file, room_id, opening, closing
):
    error = refused(event_file, lambda: move(event_file, move_to(opening, TEN, room_id, 121)))

    assert error.problem is Problem.ROOM_TAKEN
    move(event_file, move_to(opening, TEN, room_id, 120))


def test_removed_and_unscheduled_sessions_take_no_room(event_file, room_id, opening, closing):
    gone = add_session(event_file, "Retirada", ELEVEN, room_id=room_id)
    moving.remove_sessions(event_file, "Ana", [gone])
    moving.unschedule(event_file, "Ana", [opening])

    move(event_file, move_to(closing, "2026-07-10T10:30", room_id, 90))

    assert place_of(event_file, closing).starts_at == "2026-07-10T10:30"


@pytest.mark.parametrize("other_end", [True, False])
def test_of_several_moves_all_are_made_or_none(
    event_file, room_id, other_room_id, opening, closing, other_end
):
    taken = add_session(event_file, "Taller", TEN, room_id=other_room_id)
    moves = [
        move_to(closing, "2026-07-11T10:00", room_id),
        move_to(opening, "2026-07-10T10:30", other_room_id),
    ]

    error = refused(event_file, lambda: move(event_file, *(moves[::-1] if other_end else moves)))

    assert (error.problem, error.data["other"]) == (Problem.ROOM_TAKEN, "Taller")
    assert place_of(event_file, taken).room_id == other_room_id


def test_sessions_moved_together_may_take_each_others_place(event_file, room_id, opening, closing):
    move(event_file, move_to(opening, TWELVE, room_id), move_to(closing, TEN, room_id))

    assert place_of(event_file, opening).starts_at == TWELVE
    assert place_of(event_file, closing).starts_at == TEN


def test_sessions_moved_onto_each_other_are_refused(event_file, room_id, opening, closing):
    error = refused(
        event_file,
        lambda: move(event_file, move_to(opening, "2026-07-11T10:00", room_id),
                     move_to(closing, "2026-07-11T10:30", room_id)),
    )  # fmt: skip

    assert error.problem is Problem.ROOM_TAKEN


def test_session_that_somebody_else_moved_meanwhile_stays(event_file, room_id, opening):
    seen = place_of(event_file, opening)
    move(event_file, move_to(opening, "2026-07-11T09:00", room_id))

    error = refused(
        event_file, lambda: move(event_file, move_to(opening, TWELVE, room_id, was=seen))
    )

    assert (error.problem, error.data["text"]) == (Problem.STALE, "Apertura")


def test_session_that_somebody_else_moved_to_the_same_place_is_no_trouble(
    event_file, room_id, opening
):
    seen = place_of(event_file, opening)
    move(event_file, move_to(opening, TWELVE, room_id))
    acts = event_file.value("SELECT count(*) FROM act")

    move(event_file, move_to(opening, TWELVE, room_id, was=seen))

    assert event_file.value("SELECT count(*) FROM act") == acts


def test_locked_session_stays_whatever_moves_with_it(event_file, room_id, opening, closing):
    moving.lock_sessions(event_file, "Ana", [opening], locked=True)
    moves = [move_to(closing, "2026-07-11T10:00", room_id), move_to(opening, ELEVEN, room_id)]

    for action in (
        lambda: move(event_file, *moves),
        lambda: moving.unschedule(event_file, "Ana", [closing, opening]),
        lambda: moving.swap_sessions(event_file, "Ana", closing, opening),
        lambda: moving.remove_sessions(event_file, "Ana", [closing, opening]),
        lambda: programme.edit_session(event_file, "Ana", opening, minutes=30),
    ):
        error = refused(event_file, action)
        assert (error.problem, error.data["title"]) == (Problem.SESSION_LOCKED, "Apertura")

    moving.lock_sessions(event_file, "Ana", [opening], locked=False)
    move(event_file, *moves)
    assert place_of(event_file, opening).starts_at == ELEVEN


def test_locked_session_may_stay_where_it_is_among_those_that_move(
    event_file, room_id, opening, closing
):
    moving.lock_sessions(event_file, "Ana", [opening], locked=True)

    move(event_file, move_to(opening, TEN, room_id), move_to(closing, ELEVEN, room_id))

    assert place_of(event_file, closing).starts_at == ELEVEN


@pytest.mark.parametrize("minutes", [0, -30, 24 * 60 + 1])
def test_length_that_is_none_is_refused(event_file, room_id, opening, minutes):
    error = refused(event_file, lambda: move(event_file, move_to(opening, TEN, room_id, minutes)))

    assert error.problem is Problem.BAD_LENGTH
    error = refused(
        event_file,
        lambda: moving.copy_sessions(
            event_file, "Ana", [(opening, Place(TWELVE, room_id, minutes))]
        ),
    )
    assert error.problem is Problem.BAD_LENGTH


def test_room_that_is_not_there_is_refused(event_file, room_id, opening):
    closing_room = add_room(event_file, add_venue(event_file, "Puerto"), "Sala 9")
    place_edits.remove_room(event_file, "Ana", closing_room)

    for room in ("no such room", closing_room):
        error = refused(event_file, lambda room=room: move(event_file, move_to(opening, TEN, room)))
        assert error.problem is Problem.NOT_FOUND


def test_room_of_another_leg_is_refused(event_file, opening):
    tangier = places.add_leg(event_file, "Ana", "Tánger", "Africa/Casablanca")
    far = add_room(event_file, add_venue(event_file, "Cámara", tangier))
    there = add_session(event_file, "Acogida", TEN, leg_id=tangier, room_id=far)

    for action in (
        lambda: move(event_file, move_to(opening, TEN, far)),
        lambda: moving.swap_sessions(event_file, "Ana", opening, there),
        lambda: moving.copy_sessions(event_file, "Ana", [(opening, Place(TWELVE, far, 60))]),
    ):
        error = refused(event_file, action)
        assert (error.problem, error.data["field"]) == (Problem.INVALID, "room")


def test_session_that_is_not_there_is_refused(event_file, opening):
    moving.remove_sessions(event_file, "Ana", [opening])

    for action in (
        lambda: move(event_file, move_to(opening, TEN)),
        lambda: moving.unschedule(event_file, "Ana", [opening]),
        lambda: moving.copy_sessions(event_file, "Ana", [(opening, Place(TEN, None, 60))]),
        lambda: moving.swap_sessions(event_file, "Ana", opening, opening),
        lambda: moving.lock_sessions(event_file, "Ana", [opening], locked=True),
        lambda: moving.remove_sessions(event_file, "Ana", [opening]),
    ):
        assert refused(event_file, action).problem is Problem.NOT_FOUND


# What a drag shows, and what is done


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(places=st.lists(
    st.tuples(st.integers(0, 20), st.booleans(), st.sampled_from([15, 60, 90])),
    min_size=1, max_size=3,
))  # fmt: skip
def test_move_is_refused_exactly_when_the_drag_showed_it(
    event_file, room_id, other_room_id, places
):
    """Each example goes on from where the one before left the sessions."""
    keys = [key for (key,) in event_file.rows("SELECT id FROM session ORDER BY id")]
    while len(keys) < 5:
        keys.append(add_session(event_file, f"Sesión {len(keys)}", None))
    moves = [
        move_to(key, f"2026-07-10T{10 + step // 4}:{step % 4 * 15:02}",
                other_room_id if other else room_id, minutes)
        for key, (step, other, minutes) in zip(keys[places[0][0] % 3 :], places, strict=False)
    ]  # fmt: skip
    board = board_of(event_file)
    mover = Mover(board.timetable, [SESSION + each.session_id for each in moves])
    shown = mover.at(
        board.commitment(
            board.sessions[each.session_id], each.to.starts_at, each.to.room_id, each.to.minutes
        )
        for each in moves
    )

    if any(conflict.refused for conflict in shown):
        error = refused(event_file, lambda: move(event_file, *moves))
        assert error.problem is Problem.ROOM_TAKEN
    else:
        move(event_file, *moves)
        assert [place_of(event_file, each.session_id) for each in moves] == [
            each.to for each in moves
        ]


# Undo and redo


def test_unscheduled_session_keeps_its_length_and_people(event_file, opening):
    ana = add_person(event_file)
    enrolment.enrol(event_file, "Ana", opening, [ana])

    moving.unschedule(event_file, "Ana", [opening])

    assert place_of(event_file, opening) == Place(None, None, 60)
    assert people_of(board_of(event_file), opening) == {ana}


ACTS = {
    "move": lambda f, a, b, room: move(
        f, move_to(a, "2026-07-11T10:00", room, 90), move_to(b, "2026-07-11T12:00", None)
    ),
    "swap": lambda f, a, b, room: moving.swap_sessions(f, "Ana", a, b),
    "lock": lambda f, a, b, room: moving.lock_sessions(f, "Ana", [a, b], locked=True),
    "unschedule": lambda f, a, b, room: moving.unschedule(f, "Ana", [a, b]),
    "copy": lambda f, a, b, room: moving.copy_sessions(
        f, "Ana", [(a, Place("2026-07-11T10:00", room, 30)), (b, Place(None, None, 30))]
    ),
    "remove": lambda f, a, b, room: moving.remove_sessions(f, "Ana", [a, b]),
}  # fmt: skip


@pytest.mark.parametrize("act", list(ACTS))
def test_each_is_undone_and_redone_in_one_step_across_restarts(
    event_file, room_id, other_room_id, opening, closing, act
):
    def shown(file):
        board = board_of(file)
        return {**board.sessions}, {each.key: each for each in board.timetable}

    enrolment.enrol(event_file, "Ana", opening, [add_person(event_file)])
    before = shown(event_file)
    ACTS[act](event_file, opening, closing, other_room_id)
    after = shown(event_file)
    event_file.close()

    assert after != before
    with EventFile.open(event_file.path) as file:
        for step, expected in ((undo, before), (redo, after), (undo, before)):
            done = step(file, "Omar")
            assert done.kept == ()
            assert shown(file) == expected


def test_single_move_is_told_with_its_title_and_where_it_went(
    event_file, room_id, other_room_id, opening
):
    steps = [
        (move_to(opening, ELEVEN, room_id), {"title": "Apertura", "to": ELEVEN}),
        (move_to(opening, ELEVEN, other_room_id), {"room": "Sala 2", "to": ELEVEN}),
        (move_to(opening, ELEVEN, other_room_id, 90), {"minutes": 90}),
    ]

    for each, told in steps:
        move(event_file, each)
        args = undo(event_file, "Ana").args
        redo(event_file, "Ana")
        assert args.items() >= told.items()
        assert ("room" in args) == ("room" in told)
        assert ("minutes" in args) == ("minutes" in told)


# Nights when clocks change


def test_night_when_clocks_go_forward_leaves_an_hour_less(event_file, room_id):
    """From 01:30 for an hour, it ends at 03:30: what begins at 03:00 is in its way."""
    night = add_session(event_file, "Noche", "2026-03-29T01:30", room_id=room_id)
    late = add_session(event_file, "Tarde", "2026-03-29T05:00", room_id=room_id)

    error = refused(
        event_file, lambda: move(event_file, move_to(late, "2026-03-29T03:00", room_id))
    )

    assert (error.problem, error.data["other"]) == (Problem.ROOM_TAKEN, "Noche")
    move(event_file, move_to(late, "2026-03-29T03:30", room_id))
    assert board_of(event_file).sessions[night].ends_at == "2026-03-29T03:30"


def test_night_when_clocks_go_back_leaves_an_hour_more(event_file, room_id):
    """From 01:30 for two hours, it ends at 02:30, when that is for the second time."""
    add_session(event_file, "Noche", "2026-10-25T01:30", minutes=120, room_id=room_id)
    late = add_session(event_file, "Tarde", "2026-10-25T05:00", room_id=room_id)

    move(event_file, move_to(late, "2026-10-25T03:00", room_id))

    assert place_of(event_file, late).starts_at == "2026-10-25T03:00"


@pytest.mark.parametrize("night", ["2026-03-29T02:30", "2026-10-25T02:30"])
def test_move_to_a_time_that_is_never_or_twice_is_made_and_kept_as_told(
    event_file, room_id, opening, night
):
    move(event_file, move_to(opening, night, room_id))

    assert place_of(event_file, opening).starts_at == night
    assert wall_kind(night, "Europe/Madrid") is not WallKind.ONCE
    undo(event_file, "Ana")
    assert place_of(event_file, opening).starts_at == TEN


def test_session_past_midnight_is_in_the_way_on_the_next_day(event_file, room_id, opening):
    add_session(event_file, "Cena", "2026-07-10T23:00", minutes=180, room_id=room_id)

    error = refused(
        event_file, lambda: move(event_file, move_to(opening, "2026-07-11T01:30", room_id))
    )

    assert (error.problem, error.data["other"]) == (Problem.ROOM_TAKEN, "Cena")
