"""The people of a session by their parts, and the groups that can join it."""

import pytest
from programme.enrolment_builders import add_people, add_session

from hubdesk.programme import enrolment, places
from hubdesk.programme import service as programme
from hubdesk.programme.participants import (
    delegation_choices,
    everybody_for,
    members_for,
    session_people,
)
from hubdesk.registration import groups
from hubdesk.registration import service as registration


@pytest.fixture
def session(event_file):
    return add_session(event_file, capacity=2, starts_at="2026-07-10T10:00", minutes=45)


def shown(found, part):
    return [one.name for one in found.of(part)]


def test_people_are_listed_by_their_parts_and_names_and_who_waits_by_time(event_file, session):
    ana, bea, carla, dora, eva = add_people(event_file, "Ana", "Bea", "Carla", "Dora", "Eva")
    enrolment.enrol(event_file, "Ana", session, [eva], "speaker")
    enrolment.enrol(event_file, "Ana", session, [bea, ana, dora, carla])
    programme.name_speaker(event_file, "Ana", session, "Dr. Alami", organisation="UAE")

    found = session_people(event_file, session)

    assert shown(found, "speaker") == ["Dr. Alami", "Eva Ruiz"]
    assert [one.is_named for one in found.of("speaker")] == [True, False]
    assert shown(found, "attendee") == ["Ana Ruiz", "Bea Ruiz"]
    assert shown(found, "waiting") == ["Dora Ruiz", "Carla Ruiz"]
    assert (found.taken, found.capacity, found.free) == (2, 2, 0)
    assert (found.starts_at, found.ends_at) == ("2026-07-10T10:00", "2026-07-10T10:45")


def test_who_cancelled_is_still_seen_but_takes_no_place(event_file, session):
    people = add_people(event_file, "Ana", "Bea")
    enrolment.enrol(event_file, "Ana", session, people)
    registration.cancel(event_file, "Ana", people[0])

    found = session_people(event_file, session)

    assert [one.status for one in found.of("attendee")] == ["cancelled", "confirmed"]
    assert (found.taken, found.free) == (1, 1)


def test_a_delegation_joins_with_who_comes_and_is_expected_at_the_leg(event_file, session):
    tangier = places.add_leg(event_file, "Ana", "Tánger", "Africa/Casablanca")
    delegation = groups.add_delegation(event_file, "Ana", "Andaluza")
    empty = groups.add_delegation(event_file, "Ana", "Marroquí")
    ana, _bea, carla = add_people(event_file, "Ana", "Bea", "Carla", delegation_id=delegation)
    registration.cancel(event_file, "Ana", ana)
    registration.set_participation(event_file, "Ana", [carla], tangier, expected=True)

    assert members_for(event_file, session, delegation) == [_bea]
    assert [(each.id, each.people) for each in delegation_choices(event_file, session)] == [
        (delegation, 1),
        (empty, 0),
    ]


def test_everybody_is_everybody_whom_the_session_is_for(event_file, session):
    ana, bea = add_people(event_file, "Ana", "Bea")
    (press,) = add_people(event_file, "Carla", category="press")
    add_people(event_file, "Omar", status="cancelled")

    assert set(everybody_for(event_file, session)) == {ana, bea, press}
    programme.edit_session(
        event_file,
        "Ana",
        session,
        audience="categories",
        audience_of=programme.audience_json(["press"]),
    )
    assert everybody_for(event_file, session) == [press]
