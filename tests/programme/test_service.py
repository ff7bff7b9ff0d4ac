import pytest
from builders import add_person

from hubdesk.errors import HubDeskError, Problem
from hubdesk.programme import enrolment, moving, places
from hubdesk.programme import service as programme


@pytest.fixture
def room_id(event_file, leg_id):
    venue = places.add_venue(event_file, "Ana", leg_id, "Parque Tecnológico")
    return places.add_room(event_file, "Ana", venue, "Sala 1", capacity=40)


@pytest.fixture
def session_id(event_file, leg_id, room_id):
    return programme.add_session(
        event_file,
        "Ana",
        leg_id,
        "Apertura",
        kind="plenary",
        room_id=room_id,
        starts_at="2026-07-10T10:00",
        minutes=45,
    )


def problem_of(action, *arguments, **options):
    with pytest.raises(HubDeskError) as refused:
        action(*arguments, **options)
    return refused.value.problem, refused.value.data.get("field")


def test_session_is_listed_with_its_place_and_time(event_file, session_id):
    (row,) = programme.sessions(event_file)

    assert (row.id, row.title, row.leg, row.room) == (session_id, "Apertura", "Málaga", "Sala 1")
    assert (row.starts_at, row.minutes, row.enrolled) == ("2026-07-10T10:00", 45, 0)


def test_session_without_a_time_comes_last(event_file, leg_id, session_id):
    waiting = programme.add_session(event_file, "Ana", leg_id, "Aún sin hora")

    assert [row.id for row in programme.sessions(event_file)] == [session_id, waiting]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", "  "),
        ("kind", "party"),
        ("starts_at", "tomorrow"),
        ("starts_at", "2026-07-10T10:00+02:00"),
        ("starts_at", "0026-07-10T10:00"),
        ("starts_at", "9999-12-31T23:30"),
        ("capacity", -1),
    ],
)
def test_invalid_value_is_refused_and_changes_nothing(event_file, session_id, field, value):
    before = programme.sessions(event_file)

    problem = problem_of(programme.edit_session, event_file, "Ana", session_id, **{field: value})

    assert problem == (Problem.INVALID, "name" if field == "title" else field)
    assert programme.sessions(event_file) == before


@pytest.mark.parametrize("minutes", [None, 0, -30, 24 * 60 + 1])
def test_session_lasts_a_minute_to_a_day(event_file, session_id, minutes):
    before = programme.sessions(event_file)

    with pytest.raises(HubDeskError) as refused:
        programme.edit_session(event_file, "Ana", session_id, minutes=minutes)

    assert refused.value.problem is Problem.BAD_LENGTH
    assert programme.sessions(event_file) == before


def test_session_moves_to_a_room_of_its_own_leg_alone(event_file, session_id):
    tangier = places.add_leg(event_file, "Ana", "Tánger", "Africa/Casablanca")
    venue = places.add_venue(event_file, "Ana", tangier, "Cámara de Comercio")
    far = places.add_room(event_file, "Ana", venue, "Salle A")

    problem = problem_of(programme.edit_session, event_file, "Ana", session_id, room_id=far)

    assert problem == (Problem.INVALID, "room")


def test_unscheduled_session_keeps_everything_else(event_file, session_id):
    programme.edit_session(event_file, "Ana", session_id, starts_at=None, room_id=None)

    (row,) = programme.sessions(event_file)
    assert (row.starts_at, row.room, row.minutes) == (None, None, 45)


def test_removed_session_is_listed_no_more(event_file, session_id):
    moving.remove_sessions(event_file, "Ana", [session_id])

    assert programme.sessions(event_file) == []
    assert problem_of(moving.remove_sessions, event_file, "Ana", [session_id])[0] is (
        Problem.NOT_FOUND
    )


def test_enrolling_again_after_leaving_is_one_place(event_file, session_id):
    person = add_person(event_file)
    enrolment.enrol(event_file, "Ana", session_id, [person])
    enrolment.unenrol(event_file, "Ana", session_id, [person])
    enrolment.enrol(event_file, "Ana", session_id, [person])

    assert programme.sessions(event_file)[0].enrolled == 1
    assert event_file.value("SELECT count(*) FROM enrolment") == 1


def test_enrolling_nobody_known_enrols_nobody(event_file, session_id):
    person = add_person(event_file)

    problem = problem_of(enrolment.enrol, event_file, "Ana", session_id, [person, "nobody"])

    assert problem[0] is Problem.NOT_FOUND
    assert programme.sessions(event_file)[0].enrolled == 0


def test_leg_is_found_by_its_name_without_accents(event_file, leg_id):
    assert places.find_leg(event_file, "MALAGA").id == leg_id
    assert problem_of(places.find_leg, event_file, "Tetuán")[0] is Problem.NOT_FOUND


def test_leg_with_an_unknown_zone_or_an_end_before_its_start_is_refused(event_file):
    assert problem_of(places.add_leg, event_file, "Ana", "Tánger", "Africa/Tangier") == (
        Problem.INVALID,
        "zone",
    )
    assert problem_of(
        places.add_leg, event_file, "Ana", "Tánger", "Africa/Casablanca", "2026-10-31", "2026-10-30"
    ) == (Problem.INVALID, "ends_on")


def test_two_legs_of_one_name_are_ambiguous(event_file):
    places.add_leg(event_file, "Ana", "Malaga", "Europe/Madrid")

    assert problem_of(places.find_leg, event_file, "MALAGA")[0] is Problem.AMBIGUOUS


def test_room_tells_its_venue_and_leg(event_file, leg_id, room_id):
    (room,) = places.rooms(event_file, leg_id)

    assert (room.id, room.venue, room.capacity, room.allows_overlap) == (
        room_id,
        "Parque Tecnológico",
        40,
        False,
    )
