"""Points as they are usually wanted: each preset is one act with sensible rules."""

import pytest

from hubdesk.checkin import presets
from hubdesk.checkin.points import PointKind, find_point, list_points
from hubdesk.checkin.rules import Audience, PointRules
from hubdesk.checkin.session_points import add_session_point
from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.undo import undo
from hubdesk.programme import place_edits
from hubdesk.programme import service as programme


def dated(file, first, last):
    place_edits.edit_leg(file, "Ana", "malaga", {"starts_on": first, "ends_on": last})


def session(file, title, starts_at, **more):
    return programme.add_session(
        file, "Ana", "malaga", title, starts_at=starts_at, minutes=90, **more
    )


def test_each_day_of_a_leg_has_a_point_that_is_open_on_it(event_file):
    dated(event_file, "2026-07-30", "2026-08-01")

    keys = presets.add_days(event_file, "Ana", "malaga")

    points = [find_point(event_file, key) for key in keys]
    assert [point.name for point in points] == ["Málaga 30.07.", "Málaga 31.07.", "Málaga 01.08."]
    assert {(point.kind, point.within_id) for point in points} == {(PointKind.DAY, "door")}
    assert points[1].rules == PointRules(opens_at="2026-07-31T00:00", closes_at="2026-08-01T00:00")
    undo(event_file, "Ana")
    assert [point.id for point in list_points(event_file)] == ["door"]


def test_days_that_have_a_point_get_no_second_one(event_file):
    dated(event_file, "2026-07-30", "2026-07-31")
    presets.add_days(event_file, "Ana", "malaga")
    dated(event_file, "2026-07-30", "2026-08-01")

    assert len(presets.add_days(event_file, "Ana", "malaga")) == 1
    with pytest.raises(HubDeskError) as nothing:
        presets.add_days(event_file, "Ana", "malaga")
    assert nothing.value.problem is Problem.NOT_FOUND


def test_without_dates_the_days_are_those_of_the_sessions(event_file):
    session(event_file, "A", "2026-07-10T10:00")
    session(event_file, "B", "2026-07-12T10:00")

    assert len(presets.add_days(event_file, "Ana", "malaga")) == 3


def test_a_leg_without_days_gets_none(event_file):
    with pytest.raises(HubDeskError) as nothing:
        presets.add_days(event_file, "Ana", "malaga")

    assert nothing.value.data["what"] == "day"


def test_a_session_is_for_those_who_may_attend_it_and_within_its_leg(event_file):
    press = session(event_file, "Press", "2026-07-10T10:00", audience="categories",
                    audience_of='["press"]')  # fmt: skip

    point = find_point(event_file, add_session_point(event_file, "Ana", press))

    assert (point.kind, point.within_id) == (PointKind.SESSION, "door")
    assert point.rules == PointRules(
        opens_at="2026-07-10T09:30",
        closes_at="2026-07-10T11:30",
        audience=Audience.CATEGORIES,
        audience_of=frozenset({"press"}),
    )


def test_each_day_of_a_course_has_a_point_for_those_who_are_enrolled(event_file):
    first = session(event_file, "Curso de exportación", "2026-07-10T10:00")
    session(event_file, "CURSO DE EXPORTACION", "2026-07-11T10:00")
    session(event_file, "Taller", "2026-07-11T10:00")

    points = [find_point(event_file, key)
              for key in presets.add_course_days(event_file, "Ana", first)]  # fmt: skip

    assert [point.name for point in points] == [
        "Curso de exportación 10.07.",
        "CURSO DE EXPORTACION 11.07.",
    ]
    assert {point.kind for point in points} == {PointKind.COURSE_DAY}
    assert {point.rules.audience for point in points} == {Audience.ENROLLED}
    assert points[0].session_id == first
    with pytest.raises(HubDeskError):
        presets.add_course_days(event_file, "Ana", first)


def test_a_bus_has_seats_and_stands_by_itself(event_file):
    point = find_point(event_file, presets.add_bus(event_file, "Ana", "malaga", "Bus 1", 52))

    assert (point.kind, point.within_id) == (PointKind.BUS, None)
    assert point.rules == PointRules(capacity=52)


def test_another_door_has_the_name_of_the_leg_unless_told(event_file):
    keys = [presets.add_door(event_file, "Ana", "malaga", name) for name in ("", "Side door")]

    assert [find_point(event_file, key).name for key in keys] == ["Málaga", "Side door"]


def test_nothing_is_added_to_a_leg_that_is_not_there(event_file):
    for add in (presets.add_door, presets.add_days):
        with pytest.raises(HubDeskError):
            add(event_file, "Ana", "nowhere")
    with pytest.raises(HubDeskError):
        presets.add_bus(event_file, "Ana", "nowhere", "Bus")
