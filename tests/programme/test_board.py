"""What the grid of a leg is told: who counts, what is there, and what was taken out."""

import pytest
from builders import add_person
from programme_builders import add_room, add_session, add_venue, board_of, people_of

from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.tables import Person, Waiting
from hubdesk.programme import enrolment, moving, place_edits, places
from hubdesk.programme import service as programme
from hubdesk.programme.board import SESSION, names_of, read_timetable
from hubdesk.programme.commitments import People
from hubdesk.programme.conflicts import ConflictKind
from hubdesk.registration import merging
from hubdesk.registration import service as registration
from hubdesk.registration.erasing import erase_person


@pytest.fixture
def venue_id(event_file):
    return add_venue(event_file)


@pytest.fixture
def room_id(event_file, venue_id):
    return add_room(event_file, venue_id, capacity=40)


def enrol(file, session, *people, role="attendee"):
    enrolment.enrol(file, "Ana", session, people, role)


def commitment_of(board, session):
    return board.timetable[SESSION + session]


def kinds(board):
    return [each.kind for each in board.timetable.standing()]


# People


def test_everybody_who_has_a_part_is_committed_once(event_file):
    session = add_session(event_file)
    ana, omar = add_person(event_file), add_person(event_file, given_name="Omar")
    enrol(event_file, session, ana)
    enrol(event_file, session, ana, role="speaker")
    enrol(event_file, session, omar, role="interpreter")

    board = board_of(event_file)

    assert people_of(board, session) == {ana, omar}
    assert board.sessions[session].enrolled == 2


def test_merged_people_are_one_person(event_file):
    first, second = add_session(event_file), add_session(event_file, "Clausura")
    stays, given_up = add_person(event_file), add_person(event_file)
    enrol(event_file, first, stays, given_up)
    enrol(event_file, second, given_up)
    merging.merge(event_file, "Ana", stays, given_up)

    board = board_of(event_file)

    assert people_of(board, first) == people_of(board, second) == {stays}
    assert [board.sessions[key].enrolled for key in (first, second)] == [1, 1]
    assert kinds(board) == [ConflictKind.PEOPLE]


def test_people_merged_one_after_another_are_one_person(event_file):
    session = add_session(event_file)
    people = [add_person(event_file) for _ in range(4)]
    enrol(event_file, session, *people)
    for stays, given_up in zip(people[1:], people, strict=False):
        merging.merge(event_file, "Ana", stays, given_up)

    assert people_of(board_of(event_file), session) == {people[-1]}


def test_two_desks_merging_each_the_other_way_round_leave_one_person(event_file):
    session = add_session(event_file)
    people = [add_person(event_file) for _ in range(3)]
    enrol(event_file, session, *people)
    with event_file.writing(ActKind.MERGE_PEOPLE, "Ana") as write:
        for given_up, stays in ((0, 1), (1, 0), (2, 1)):
            write.update(Person, people[given_up], merged_into=people[stays])

    assert people_of(board_of(event_file), session) == {min(people[:2])}


@pytest.mark.parametrize("cancelled_first", [True, False])
def test_who_stays_decides_whether_merged_people_come(event_file, cancelled_first):
    session = add_session(event_file)
    stays, given_up = add_person(event_file), add_person(event_file)
    enrol(event_file, session, given_up, role="speaker")
    if cancelled_first:
        registration.cancel(event_file, "Ana", given_up, "registered twice")
        merging.merge(event_file, "Ana", stays, given_up)
        expected = {stays}
    else:
        merging.merge(event_file, "Ana", stays, given_up)
        registration.cancel(event_file, "Ana", stays, "is ill")
        expected = set()

    board = board_of(event_file)

    assert people_of(board, session) == expected
    assert board.sessions[session].enrolled == len(expected)
    assert board.sessions[session].speakers == ("Ana Ruiz",) * len(expected)


def test_speaker_who_was_merged_is_named_as_who_stays_once(event_file):
    session = add_session(event_file)
    stays = add_person(event_file, given_name="Begoña", family_name="Ibáñez")
    given_up = add_person(event_file, given_name="B.", family_name="Ibanez")
    enrol(event_file, session, stays, given_up, role="speaker")
    merging.merge(event_file, "Ana", stays, given_up)

    assert board_of(event_file).sessions[session].speakers == ("Begoña Ibáñez",)


def test_two_speakers_of_one_name_are_both_named(event_file):
    session = add_session(event_file)
    enrol(event_file, session, add_person(event_file), add_person(event_file), role="speaker")

    assert board_of(event_file).sessions[session].speakers == ("Ana Ruiz", "Ana Ruiz")


def test_who_cancelled_takes_no_place_and_is_not_hurt(event_file):
    first, second = (
        add_session(event_file, capacity=1),
        add_session(event_file, "Clausura"),
    )
    omar, ana = add_person(event_file, given_name="Omar"), add_person(event_file)
    enrol(event_file, first, omar, ana)
    enrol(event_file, second, omar)
    registration.cancel(event_file, "Ana", omar, "is ill")

    board = board_of(event_file)

    assert people_of(board, first) == {ana}
    assert board.sessions[first].enrolled == 1
    assert board.timetable.standing() == []


def test_erased_person_is_not_hurt(event_file):
    session = add_session(event_file)
    ana = add_person(event_file)
    enrol(event_file, session, ana)
    erase_person(event_file, "Ana", ana)

    assert people_of(board_of(event_file), session) == set()


def test_who_left_the_session_or_waits_for_it_is_not_committed(event_file):
    session = add_session(event_file)
    ana, omar = add_person(event_file), add_person(event_file)
    enrol(event_file, session, ana)
    enrolment.unenrol(event_file, "Ana", session, [ana])
    with event_file.writing(ActKind.ENROL, "Ana") as write:
        write.insert(Waiting, person_id=omar, session_id=session, since=write.at)

    board = board_of(event_file)

    assert people_of(board, session) == set()
    assert (board.sessions[session].enrolled, board.sessions[session].waiting) == (0, 1)


# Speakers known by name


def test_named_speakers_of_one_name_are_one_person_however_it_is_written(event_file):
    first, second = add_session(event_file), add_session(event_file, "Clausura")
    programme.name_speaker(event_file, "Ana", first, "José Muñoz")
    programme.name_speaker(event_file, "Ana", second, "JOSE  MUNOZ", "chair")

    board = board_of(event_file)

    assert kinds(board) == [ConflictKind.PEOPLE]
    assert people_of(board, first) == people_of(board, second)


def test_named_speaker_who_is_forgotten_is_nobody(event_file):
    session = add_session(event_file)
    entry = programme.name_speaker(event_file, "Ana", session, "José Muñoz")
    programme.forget_speaker(event_file, "Ana", entry)

    board = board_of(event_file)

    assert people_of(board, session) == set()
    assert board.sessions[session].speakers == ()


def test_named_speakers_take_no_place_and_stand_behind_those_registered(event_file):
    session = add_session(event_file)
    programme.name_speaker(event_file, "Ana", session, "Rachid Tazi")
    programme.name_speaker(event_file, "Ana", session, "Lucía Peña", "interpreter")
    enrol(event_file, session, add_person(event_file), role="chair")

    board = board_of(event_file)

    assert board.sessions[session].speakers == ("Ana Ruiz", "Rachid Tazi")
    assert board.sessions[session].enrolled == 1
    assert len(people_of(board, session)) == 3


def test_names_of_a_crowd_are_written_as_they_were_given(event_file):
    session = add_session(event_file)
    named = ["José Muñoz", "Ahmed El Amrani de la O", "فاطمة بناني"]
    for name in named:
        programme.name_speaker(event_file, "Ana", session, name)
    registered = [
        add_person(event_file, given_name="Íñigo", family_name="Núñez"),
        add_person(event_file, given_name=None, family_name=None, arabic_name="محمد العمراني"),
    ]
    enrol(event_file, session, *registered)

    keys = sorted(people_of(board_of(event_file), session))
    names = names_of(event_file, keys)

    assert list(names) == keys
    assert set(names.values()) == {*named, "Íñigo Núñez", "محمد العمراني"}


def test_names_of_a_large_crowd_are_all_there(event_file):
    with event_file.writing(ActKind.IMPORT_LIST, "Ana") as write:
        keys = write.bulk_insert(
            Person, [{"given_name": "P.", "family_name": f"Ruiz {n}"} for n in range(1201)]
        )

    names = names_of(event_file, [*keys, "nobody"])

    assert list(names.values()) == [f"P. Ruiz {n}" for n in range(1201)]


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
    assert len(board.rooms[0].hours) == 4


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


def test_person_merged_into_somebody_this_desk_does_not_know_yet_still_counts(event_file):
    session = add_session(event_file)
    ana = add_person(event_file)
    enrol(event_file, session, ana, role="speaker")
    with event_file.writing(ActKind.MERGE_PEOPLE, "Ana") as write:
        write.update(Person, ana, merged_into="not here yet")

    board = board_of(event_file)

    assert (board.sessions[session].enrolled, board.sessions[session].speakers) == (1, ())
