import pytest
from builders import add_person

from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.tables import Room
from hubdesk.programme import enrolment, moving, places
from hubdesk.programme import service as programme
from hubdesk.programme.hall import read_hall
from hubdesk.programme.now_next import Phase
from hubdesk.programme.zones import moment

TEN = "2026-07-10T10:00"


@pytest.fixture
def room_id(event_file, leg_id):
    venue = places.add_venue(event_file, "Ana", leg_id, "Parque Tecnológico")
    return places.add_room(event_file, "Ana", venue, "Sala 1")


@pytest.fixture
def opening(event_file, leg_id, room_id):
    return programme.add_session(
        event_file, "Ana", leg_id, "افتتاح", room_id=room_id, starts_at=TEN, minutes=45
    )


def test_hall_knows_when_and_where_sessions_are_and_who_speaks(
    event_file, leg_id, room_id, opening
):
    speaker = add_person(event_file, given_name=None, family_name=None, arabic_name="كريم التازي")
    enrolment.enrol(event_file, "Ana", opening, [speaker], role="speaker")
    programme.name_speaker(event_file, "Ana", opening, "Lucía Ruiz", role="chair")

    hall = read_hall(event_file, leg_id)

    (session,) = hall.sessions
    starts = moment(TEN, "Europe/Madrid")
    assert (hall.event, hall.leg.name, dict(hall.rooms)) == (
        "Misión",
        "Málaga",
        {room_id: "Sala 1"},
    )
    assert (session.title, session.starts, session.ends) == ("افتتاح", starts, starts + 45)
    assert (session.room_id, session.speakers) == (room_id, ("كريم التازي", "Lucía Ruiz"))
    assert hall.at(starts).rooms[0].now == (session,)


def test_hall_is_not_shown_blockers_nor_what_has_no_time(event_file, leg_id, room_id):
    programme.add_session(event_file, "Ana", leg_id, "Montaje", kind="blocker", starts_at=TEN)
    programme.add_session(event_file, "Ana", leg_id, "Aún sin hora")

    hall = read_hall(event_file, leg_id)

    assert hall.sessions == ()
    assert hall.at(moment(TEN, hall.leg.zone)).phase is Phase.EMPTY


def test_hall_shows_its_own_leg_alone(event_file, leg_id, opening):
    tangier = places.add_leg(event_file, "Ana", "Tánger", "Africa/Casablanca")

    assert read_hall(event_file, tangier).sessions == ()


def test_session_whose_room_is_gone_is_shown_without_one(event_file, leg_id, room_id, opening):
    with event_file.writing(ActKind.EDIT_PLACES, "Ana") as write:
        write.update(Room, room_id, deleted=1)

    assert read_hall(event_file, leg_id).sessions[0].room_id is None


def test_removed_session_is_shown_no_more(event_file, leg_id, opening):
    moving.remove_sessions(event_file, "Ana", [opening])

    assert read_hall(event_file, leg_id).sessions == ()


def test_leg_that_is_not_there_is_told(event_file):
    with pytest.raises(HubDeskError) as refused:
        read_hall(event_file, "tetuan")

    assert refused.value.problem is Problem.NOT_FOUND
