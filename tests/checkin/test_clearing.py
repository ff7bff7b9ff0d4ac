"""Points that empty by themselves at a set hour."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from builders import add_person
from checkin.desk_builders import issue_badge

from hubdesk.badges.codes import make_code
from hubdesk.checkin import points
from hubdesk.checkin.clearing import SOURCE, empty_points, is_due, set_empties_at
from hubdesk.checkin.inside import inside_now
from hubdesk.checkin.lists import list_admissions
from hubdesk.checkin.rules import Direction, Verdict
from hubdesk.checkin.service import check_in, check_in_person, event_codes
from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.copying import save_copy
from hubdesk.eventfile.file import EventFile
from hubdesk.eventfile.tables import Point
from hubdesk.eventfile.undo import redo, undo
from hubdesk.eventfile.verify import verify


def at(wall, zone="Europe/Madrid"):
    return round(datetime.fromisoformat(wall).replace(tzinfo=ZoneInfo(zone)).timestamp() * 1000)


@pytest.fixture
def door(event_file):
    set_empties_at(event_file, "Ana", "door", "18:00")
    return "door"


def enter(file, person, wall, direction=Direction.IN):
    return check_in_person(file, "Eva", "door", person, direction, now=at(wall))


def exits(file):
    return [(one.person_id, one.at) for one in list_admissions(file) if one.id.count(SOURCE)]


def test_before_the_hour_nobody_is_taken_for_gone(event_file, door):
    enter(event_file, add_person(event_file), "2026-07-10T09:00")

    assert not is_due(event_file, at("2026-07-10T17:59"))
    assert empty_points(event_file, "Ana", now=at("2026-07-10T17:59")) == 0


def test_whoever_is_inside_at_the_hour_leaves_then_and_who_came_later_stays(event_file, door):
    early, gone, late = (add_person(event_file) for _ in range(3))
    enter(event_file, early, "2026-07-10T09:00")
    enter(event_file, gone, "2026-07-10T09:05")
    enter(event_file, gone, "2026-07-10T12:00", Direction.OUT)
    enter(event_file, late, "2026-07-10T18:00")

    assert is_due(event_file, at("2026-07-10T18:01"))
    assert empty_points(event_file, "Ana", now=at("2026-07-10T18:01")) == 1

    assert exits(event_file) == [(early, at("2026-07-10T18:00"))]
    assert inside_now(event_file, "door") == 1
    assert event_file.value("SELECT source FROM admission WHERE direction = 'out' AND at = ?",
                            (at("2026-07-10T18:00"),)) == "clock"  # fmt: skip


def test_a_desk_that_looks_days_later_writes_the_hour_of_each_entry(event_file, door):
    first, second = (add_person(event_file) for _ in range(2))
    enter(event_file, first, "2026-07-10T20:00")
    enter(event_file, second, "2026-07-12T09:00")

    empty_points(event_file, "Ana", now=at("2026-07-14T08:00"))

    assert exits(event_file) == [(first, at("2026-07-11T18:00")), (second, at("2026-07-12T18:00"))]


def test_the_hour_is_that_of_the_legs_zone_in_summer_and_winter(event_file, door):
    summer, winter = (add_person(event_file) for _ in range(2))
    enter(event_file, summer, "2026-07-10T09:00")
    enter(event_file, winter, "2026-12-10T09:00")

    empty_points(event_file, "Ana", now=at("2026-12-11T00:00"))

    assert [when for _, when in exits(event_file)] == [
        at("2026-07-10T16:00", "UTC"), at("2026-12-10T17:00", "UTC"),
    ]  # fmt: skip


def test_a_second_look_and_a_second_desk_write_nothing_more(event_file, door):
    enter(event_file, add_person(event_file), "2026-07-10T09:00")
    now = at("2026-07-10T18:01")

    with EventFile.open(event_file.path) as other:
        assert [empty_points(each, "Ana", now=now) for each in (event_file, other)] == [1, 0]

    assert not is_due(event_file, now)
    assert len(exits(event_file)) == 1


def test_two_copies_of_a_file_write_the_same_row(event_file, door, tmp_path):
    enter(event_file, add_person(event_file), "2026-07-10T09:00")
    save_copy(event_file.database.connection(), tmp_path / "copy.hubdesk", None)
    now = at("2026-07-10T18:01")
    with EventFile.open(tmp_path / "copy.hubdesk") as copy:
        for each in (event_file, copy):
            empty_points(each, "Ana", now=now)
        rows = [list_admissions(each)[-1] for each in (event_file, copy)]

    assert rows[0] == rows[1]


def test_what_was_taken_back_is_not_written_again_until_the_next_day(event_file, door):
    person = add_person(event_file)
    enter(event_file, person, "2026-07-10T09:00")
    empty_points(event_file, "Ana", now=at("2026-07-10T18:01"))

    undo(event_file, "Omar")

    assert inside_now(event_file, "door") == 1
    assert empty_points(event_file, "Ana", now=at("2026-07-10T18:02")) == 0
    assert empty_points(event_file, "Ana", now=at("2026-07-11T18:02")) == 1
    assert inside_now(event_file, "door") == 0


def test_redo_takes_them_for_gone_again(event_file, door):
    enter(event_file, add_person(event_file), "2026-07-10T09:00")
    empty_points(event_file, "Ana", now=at("2026-07-10T18:01"))
    undo(event_file, "Omar")

    redo(event_file, "Omar")

    assert inside_now(event_file, "door") == 0
    assert verify(event_file) == []


def test_who_was_taken_for_gone_can_enter_again(event_file, door):
    person = add_person(event_file)
    enter(event_file, person, "2026-07-10T09:00")
    empty_points(event_file, "Ana", now=at("2026-07-10T18:01"))

    assert enter(event_file, person, "2026-07-10T18:05").verdict is Verdict.ADMITTED
    assert inside_now(event_file, "door") == 1


def test_badges_of_nobody_known_leave_too(event_file, door):
    stranger = make_code(*event_codes(event_file))
    known = issue_badge(event_file, add_person(event_file))
    for code in (stranger, known):
        check_in(event_file, "Eva", "door", code, now=at("2026-07-10T09:00"))

    assert empty_points(event_file, "Ana", now=at("2026-07-10T18:01")) == 2
    assert inside_now(event_file, "door") == 0


def test_a_point_without_an_hour_or_that_was_removed_empties_never(event_file, door):
    enter(event_file, add_person(event_file), "2026-07-10T09:00")
    set_empties_at(event_file, "Ana", "door", None)

    assert not is_due(event_file, at("2026-07-12T00:00"))


def test_what_is_no_time_of_day_is_refused(event_file):
    with pytest.raises(HubDeskError) as refused:
        set_empties_at(event_file, "Ana", "door", "24:00")

    assert refused.value.problem is Problem.INVALID


def test_who_has_left_at_the_hour_has_left_the_points_within(event_file, door, leg_id):
    inner = points.add_point(event_file, "Ana", "Taller", leg_id)
    with event_file.writing(ActKind.EDIT_POINT, "Ana") as write:
        write.update(Point, inner, within_id="door")
    person = add_person(event_file)
    check_in_person(event_file, "Eva", inner, person, now=at("2026-07-10T10:00"))
    assert inside_now(event_file, "door") == inside_now(event_file, inner) == 1

    empty_points(event_file, "Ana", now=at("2026-07-10T18:01"))

    assert inside_now(event_file, "door") == inside_now(event_file, inner) == 0
    assert verify(event_file) == []
    undo(event_file, "Ana")
    assert inside_now(event_file, "door") == inside_now(event_file, inner) == 1
