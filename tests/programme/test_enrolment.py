"""Places and the waiting list: who gets one, who waits, and who moves up when one frees."""

import json

import pytest
from builders import add_person
from journeys.living_rows import living_rows
from programme.enrolment_builders import (
    add_crowd,
    add_people,
    add_room,
    add_session,
    enrolled,
    waiting,
)

from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.undo import redo, undo
from hubdesk.eventfile.verify import verify
from hubdesk.programme import enrolment, moving, place_edits
from hubdesk.programme import service as programme
from hubdesk.programme.board import read_board
from hubdesk.programme.conflicts import ConflictKind
from hubdesk.programme.moving import Move, Place
from hubdesk.registration import merging
from hubdesk.registration import service as registration
from hubdesk.registration.substitution import substitute


@pytest.fixture
def session(event_file):
    """A session that takes two attendees."""
    return add_session(event_file, capacity=2)


@pytest.fixture
def four(event_file):
    return add_people(event_file, "Ana", "Bea", "Carla", "Dora")


def last_act(file):
    kind, args = file.row("SELECT kind, args FROM act ORDER BY id DESC LIMIT 1")
    return kind, json.loads(args)


def test_places_are_given_in_order_until_the_session_is_full_and_the_others_wait(
    event_file, session, four
):
    answer = enrolment.enrol(event_file, "Ana", session, four)

    assert (answer.placed, answer.waiting) == (tuple(four[:2]), tuple(four[2:]))
    assert enrolled(event_file, session) == set(four[:2])
    assert waiting(event_file, session) == four[2:]
    kind, args = last_act(event_file)
    assert (kind, args["title"], args["enrolled"], args["waiting"]) == ("enrol", "Apertura", 2, 2)


def test_without_a_capacity_of_its_own_a_session_takes_as_many_as_its_room(event_file, four):
    room = add_room(event_file, capacity=3)
    session = add_session(event_file, room_id=room)

    enrolment.enrol(event_file, "Ana", session, four)

    assert (len(enrolled(event_file, session)), waiting(event_file, session)) == (3, four[3:])


def test_without_any_capacity_everybody_gets_a_place(event_file, four):
    session = add_session(event_file)

    assert enrolment.enrol(event_file, "Ana", session, four).waiting == ()


def test_everybody_gets_a_place_beyond_the_capacity_if_it_is_wished(event_file, session, four):
    enrolment.enrol(event_file, "Ana", session, four, beyond_capacity=True)

    assert (enrolled(event_file, session), waiting(event_file, session)) == (set(four), [])


@pytest.mark.parametrize("role", ["speaker", "chair", "interpreter"])
def test_who_speaks_chairs_or_interprets_takes_no_attendees_place(event_file, session, four, role):
    enrolment.enrol(event_file, "Ana", session, four[:1], role)

    answer = enrolment.enrol(event_file, "Ana", session, four[1:3])

    assert answer.waiting == ()
    board = read_board(event_file, "malaga")
    assert [c for c in board.timetable.standing() if c.kind is ConflictKind.FULL] == []


def test_who_has_a_part_needs_no_place_besides(event_file, session, four):
    enrolment.enrol(event_file, "Ana", session, four[:1], "speaker")

    answer = enrolment.enrol(event_file, "Ana", session, four[:2])

    assert (answer.already, answer.placed) == (tuple(four[:1]), tuple(four[1:2]))


def test_an_attendee_who_becomes_a_speaker_frees_the_place(event_file, session, four):
    enrolment.enrol(event_file, "Ana", session, four)

    answer = enrolment.enrol(event_file, "Ana", session, four[:1], "speaker")

    assert answer.moved_up == (four[2],)


def test_a_place_that_frees_goes_to_who_has_waited_longest_in_the_same_act(
    event_file, session, four
):
    enrolment.enrol(event_file, "Ana", session, four)
    before = living_rows(event_file)

    moved = enrolment.unenrol(event_file, "Ana", session, four[:1])

    assert moved == (four[2],)
    assert enrolled(event_file, session) == {four[1], four[2]}
    assert waiting(event_file, session) == [four[3]]
    undo(event_file, "Ana")
    assert living_rows(event_file) == before


def test_who_waits_goes_before_who_comes_new(event_file, session, four):
    ana, bea, carla, dora = four
    enrolment.enrol(event_file, "Ana", session, [ana, bea, carla])
    registration.cancel(event_file, "Ana", ana)

    answer = enrolment.enrol(event_file, "Ana", session, [dora])

    assert (answer.placed, answer.waiting, answer.moved_up) == ((), (dora,), (carla,))
    assert waiting(event_file, session) == [dora]


def test_asking_again_keeps_the_place_in_the_queue(event_file, session, four):
    enrolment.enrol(event_file, "Ana", session, four)

    enrolment.enrol(event_file, "Ana", session, reversed(four))

    assert waiting(event_file, session) == four[2:]


def test_who_left_the_queue_waits_at_its_end_when_coming_back(event_file, session, four):
    enrolment.enrol(event_file, "Ana", session, four)
    enrolment.take_off_waiting(event_file, "Ana", session, [four[2]])
    assert waiting(event_file, session) == [four[3]]

    enrolment.enrol(event_file, "Ana", session, [four[2]])

    assert waiting(event_file, session) == [four[3], four[2]]


def test_one_of_the_queue_can_be_given_a_place_out_of_turn(event_file, session, four):
    enrolment.enrol(event_file, "Ana", session, four)

    enrolment.enrol(event_file, "Ana", session, [four[3]], beyond_capacity=True)

    assert four[3] in enrolled(event_file, session)
    assert waiting(event_file, session) == [four[2]]


def test_a_cancellation_frees_a_place_that_is_given_when_asked(event_file, session, four):
    enrolment.enrol(event_file, "Ana", session, four)
    registration.cancel(event_file, "Ana", four[0])

    assert enrolment.move_up(event_file, "Ana", session) == (four[2],)
    assert enrolment.move_up(event_file, "Ana", session) == ()


@pytest.mark.parametrize("capacity", [3, None])
def test_raising_the_capacity_moves_up_in_the_same_act(event_file, session, four, capacity):
    enrolment.enrol(event_file, "Ana", session, four)
    before = living_rows(event_file)

    programme.edit_session(event_file, "Ana", session, capacity=capacity)

    assert waiting(event_file, session) == (four[3:] if capacity else [])
    undo(event_file, "Ana")
    assert living_rows(event_file) == before


def test_a_larger_room_moves_up_and_no_room_does_not(event_file, four):
    small, large = add_room(event_file, capacity=1), add_room(event_file, capacity=3, name="Aula")
    session = add_session(event_file, room_id=small, starts_at="2026-07-10T10:00")
    enrolment.enrol(event_file, "Ana", session, four)

    moving.unschedule(event_file, "Ana", [session])
    assert waiting(event_file, session) == four[1:]
    moving.move_sessions(event_file, "Ana", [Move(session, Place("2026-07-10T10:00", large, 60))])
    assert waiting(event_file, session) == four[3:]
    programme.edit_session(event_file, "Ana", session, room_id=small)
    assert waiting(event_file, session) == four[3:]


def test_more_seats_in_the_room_move_up(event_file, four):
    room = add_room(event_file, capacity=1)
    session = add_session(event_file, room_id=room)
    enrolment.enrol(event_file, "Ana", session, four)

    place_edits.edit_room(event_file, "Ana", room, {"capacity": 3})

    assert waiting(event_file, session) == four[3:]


def test_sessions_that_swap_rooms_move_up_in_the_larger(event_file, four):
    small, large = add_room(event_file, capacity=1), add_room(event_file, capacity=3, name="Aula")
    session = add_session(event_file, room_id=small, starts_at="2026-07-10T10:00")
    other = add_session(event_file, "Taller", room_id=large, starts_at="2026-07-10T12:00")
    enrolment.enrol(event_file, "Ana", session, four)

    moving.swap_sessions(event_file, "Ana", session, other)

    assert waiting(event_file, session) == four[3:]


def test_taking_out_one_part_leaves_the_others(event_file, session, four):
    enrolment.enrol(event_file, "Ana", session, four[:1], "speaker")
    enrolment.enrol(event_file, "Ana", session, four[:1], "chair")

    enrolment.unenrol(event_file, "Ana", session, four[:1], "chair")

    assert enrolled(event_file, session, "speaker") == {four[0]}
    assert enrolled(event_file, session, "chair") == set()


@pytest.mark.parametrize("status", ["cancelled", "blocked"])
def test_who_does_not_come_is_refused_by_name_and_nobody_is_enrolled(
    event_file, session, four, status
):
    absent = add_person(event_file, given_name="Omar", family_name="Tazi", status=status)

    with pytest.raises(HubDeskError) as refused:
        enrolment.enrol(event_file, "Ana", session, [*four, absent])

    assert refused.value.problem is Problem.NOT_COMING
    assert refused.value.data["names"] == ("Omar Tazi",)
    assert enrolled(event_file, session) == set()


def test_two_who_turned_out_to_be_one_take_one_place_and_leave_it_together(
    event_file, session, four
):
    ana, bea, carla, dora = four
    enrolment.enrol(event_file, "Ana", session, [ana, bea, carla])
    merging.merge(event_file, "Ana", ana, bea)

    assert enrolment.move_up(event_file, "Ana", session) == (carla,)
    assert enrolment.enrol(event_file, "Ana", session, [bea]).already == (ana,)
    enrolment.enrol(event_file, "Ana", session, [dora])
    assert enrolment.unenrol(event_file, "Ana", session, [ana]) == (dora,)
    assert enrolled(event_file, session) == {carla, dora}


def test_a_duplicate_who_waits_waits_as_who_they_are(event_file, session, four):
    ana, bea, carla, dora = four
    enrolment.enrol(event_file, "Ana", session, [ana, bea, carla])
    merging.merge(event_file, "Ana", dora, carla)

    assert enrolment.unenrol(event_file, "Ana", session, [ana]) == (dora,)
    assert waiting(event_file, session) == []


def test_a_speaker_known_by_name_becomes_a_person(event_file, session, four):
    named = programme.name_speaker(event_file, "Ana", session, "Ana R.", "chair")
    before = living_rows(event_file)

    enrolment.attach_speaker(event_file, "Ana", named, four[0])

    assert enrolled(event_file, session, "chair") == {four[0]}
    assert read_board(event_file, "malaga").sessions[session].speakers == ("Ana Ruiz",)
    assert last_act(event_file)[1]["person"] == four[0]
    undo(event_file, "Ana")
    assert living_rows(event_file) == before


def test_a_substitute_waits_since_as_long(event_file, session, four):
    ana, _, carla, dora = four
    enrolment.enrol(event_file, "Ana", session, four)
    omar = add_person(event_file, given_name="Omar")

    substitute(event_file, "Ana", carla, omar)

    assert waiting(event_file, session) == [omar, dora]
    substitute(event_file, "Ana", omar, ana)  # who has a place already
    assert waiting(event_file, session) == [dora]


def test_a_substitute_who_waited_gets_the_place_and_waits_no_more(event_file, session, four):
    ana, bea, carla, dora = four
    enrolment.enrol(event_file, "Ana", session, four)

    substitute(event_file, "Ana", ana, carla)

    assert enrolled(event_file, session) == {bea, carla}
    assert waiting(event_file, session) == [dora]


def test_a_session_or_role_that_there_is_not_is_refused(event_file, session, four):
    for arguments in (("nothing", four), (session, four, "clown")):
        with pytest.raises(HubDeskError):
            enrolment.enrol(event_file, "Ana", *arguments)
    with pytest.raises(HubDeskError) as refused:
        enrolment.unenrol(event_file, "Ana", "nothing", four)
    assert refused.value.problem is Problem.NOT_FOUND


def test_five_thousand_are_enrolled_in_one_gesture_with_few_queries(event_file, session):
    crowd = add_crowd(event_file, 5_000)
    programme.edit_session(event_file, "Ana", session, capacity=4_000)
    states = [living_rows(event_file)]
    event_file.on_commit.append(lambda changed: states.append(living_rows(event_file)))
    asked = []
    connection = event_file.database.connection()
    connection.exec_trace = lambda cursor, sql, bindings: bool(asked.append(sql)) or True

    enrolment.enrol(event_file, "Ana", session, crowd)

    connection.exec_trace = None  # the queries of `living_rows` are among them
    assert len([sql for sql in asked if not sql.startswith("INSERT INTO")]) < 100
    undo(event_file, "Ana")
    redo(event_file, "Ana")
    before, after, undone, redone = states
    assert (undone, redone) == (before, after)
    assert before != after
    assert len(enrolled(event_file, session)) == 4_000
    assert waiting(event_file, session) == crowd[4_000:]
    assert verify(event_file) == []
