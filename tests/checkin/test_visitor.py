"""What the screen before a visitor knows: language, and where they go next."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from builders import add_person
from programme_builders import add_room, add_venue

from hubdesk.checkin.points import list_points
from hubdesk.checkin.session_points import add_session_point
from hubdesk.checkin.visitor import NextSession, Visit, read_visit
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.tables import Leg
from hubdesk.programme import enrolment
from hubdesk.programme import service as programme
from hubdesk.registration import groups, merging
from hubdesk.registration import service as registration


@pytest.fixture
def ana(event_file):
    return add_person(event_file, given_name="Ana", family_name="Ruiz", languages="es,fr")


@pytest.fixture
def room(event_file):
    return add_room(event_file, add_venue(event_file, "Parque"), "Sala Picasso")


def plan(file, title, at, minutes=60, **more):
    return programme.add_session(
        file, "Ana", "malaga", title, starts_at=f"2026-07-10T{at}", minutes=minutes, **more
    )


def visit(file, person, clock, point=None):
    at = datetime.fromisoformat(f"2026-07-10T{clock}").replace(tzinfo=ZoneInfo("Europe/Madrid"))
    points = {one.id: one for one in list_points(file)}
    return read_visit(file, person, points[point or "door"], int(at.timestamp() * 1000))


def next_title(file, person, clock, point=None):
    found = visit(file, person, clock, point).next
    return found.title if found else None


def test_the_next_session_is_told_with_time_and_room(event_file, ana, room):
    plan(event_file, "Apertura", "10:00", room_id=room)

    assert visit(event_file, ana, "09:30") == Visit(
        ("es", "fr"), NextSession("Apertura", "10:00", "Sala Picasso", "Parque")
    )


def test_who_is_a_little_late_is_still_sent_there_and_not_for_ever(event_file, ana):
    plan(event_file, "Apertura", "10:00")
    plan(event_file, "Energía", "12:00")

    assert next_title(event_file, ana, "10:15") == "Apertura"
    assert next_title(event_file, ana, "10:16") == "Energía"
    assert next_title(event_file, ana, "12:40") is None


def test_who_enters_a_session_late_is_told_of_it(event_file, ana):
    session = plan(event_file, "Apertura", "10:00")
    plan(event_file, "Energía", "12:00")
    point = add_session_point(event_file, "Ana", session)

    assert next_title(event_file, ana, "10:40", point) == "Apertura"


def test_a_session_of_ones_own_goes_before_one_for_everybody(event_file, ana):
    mine = plan(event_file, "Taller", "10:30")
    plan(event_file, "Visita", "10:00", minutes=90)
    enrolment.enrol(event_file, "Ana", mine, [ana])

    assert next_title(event_file, ana, "09:00") == "Taller"


def test_of_several_open_at_once_none_is_told(event_file, ana):
    plan(event_file, "Energía", "10:00")
    plan(event_file, "Agua", "10:30")
    plan(event_file, "Clausura", "18:00")

    assert next_title(event_file, ana, "09:00") == "Clausura"


def test_what_is_for_others_and_breaks_are_not_told(event_file, ana):
    other = groups.add_delegation(event_file, "Ana", "Marroquí")
    plan(event_file, "Solo prensa", "10:00", audience="categories", audience_of='["press"]')
    plan(event_file, "Solo ellos", "11:00", audience="delegations", audience_of=f'["{other}"]')
    plan(event_file, "Con plaza", "12:00", audience="enrolled")
    plan(event_file, "Café", "13:00", kind="break")

    assert next_title(event_file, ana, "09:00") is None


def test_what_is_for_people_like_them_is_told(event_file, ana):
    mine = groups.add_delegation(event_file, "Ana", "Andaluza")
    registration.amend(event_file, "Ana", ana, {"category": "press"})
    plan(event_file, "Solo prensa", "10:00", audience="categories", audience_of='["press"]')
    plan(
        event_file,
        "Solo andaluces",
        "12:00",
        audience="delegations",
        audience_of=f'["{mine}"]',
    )

    assert next_title(event_file, ana, "09:00") == "Solo prensa"
    assert next_title(event_file, ana, "11:00") is None


def test_what_a_merged_duplicate_is_enrolled_in_is_theirs(event_file, ana):
    double = add_person(event_file, given_name="Ana", family_name="Ruiz")
    mine = plan(event_file, "Taller", "10:00", audience="enrolled")
    enrolment.enrol(event_file, "Ana", mine, [double])
    merging.merge(event_file, "Ana", ana, double)

    assert next_title(event_file, double, "09:00") == "Taller"


def test_nothing_of_another_day_or_leg_is_told(event_file, ana):
    with event_file.writing(ActKind.EDIT_PLACES, "Ana") as write:
        tangier = write.insert(Leg, name="Tánger", zone="Africa/Casablanca")
    programme.add_session(event_file, "Ana", tangier, "Allí", starts_at="2026-07-10T10:00")
    programme.add_session(event_file, "Ana", "malaga", "Mañana", starts_at="2026-07-11T10:00")

    assert next_title(event_file, ana, "09:00") is None


def test_nobody_known_has_neither_language_nor_session(event_file):
    assert visit(event_file, "nobody", "09:00") == Visit()
