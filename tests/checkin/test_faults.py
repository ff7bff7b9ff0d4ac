"""Bad luck at the desk: a clock that is set back, a disk without room, a second window."""

import time

import pytest
from builders import add_person
from checkin.desk_builders import issue_badge

from hubdesk.checkin.inside import inside_now
from hubdesk.checkin.lists import last_admission, list_admissions
from hubdesk.checkin.rules import Direction, Verdict
from hubdesk.checkin.service import check_in, void_last
from hubdesk.eventfile import file as file_module
from hubdesk.eventfile.file import EventFile
from hubdesk.eventfile.verify import verify

AN_HOUR = 3_600_000


@pytest.fixture
def code(event_file):
    return issue_badge(event_file, add_person(event_file, given_name="Ana", family_name="Ruiz"))


@pytest.fixture
def set_back(monkeypatch):
    """Set the clock of the computer back by an hour."""

    def do():
        monkeypatch.setattr(file_module, "_now", lambda: time.time_ns() // 1_000_000 - AN_HOUR)

    return do


def test_after_the_clock_is_set_back_an_exit_still_ends_the_entry(
    event_file, door_id, code, set_back
):
    entry = check_in(event_file, "Eva", door_id, code)
    set_back()

    leaving = check_in(event_file, "Eva", door_id, code, Direction.OUT)
    assert leaving.verdict is Verdict.EXITED
    assert inside_now(event_file, door_id) == 0
    back = check_in(event_file, "Eva", door_id, code)

    assert back.verdict is Verdict.ADMITTED
    assert entry.at < leaving.at < back.at < entry.at + 1000
    assert [one.direction.value for one in list_admissions(event_file)] == ["in", "out", "in"]
    assert verify(event_file) == []


def test_nobody_is_in_since_a_time_that_is_yet_to_come(event_file, door_id, code, set_back):
    check_in(event_file, "Eva", door_id, code)
    set_back()

    again = check_in(event_file, "Eva", door_id, code)

    assert again.verdict is Verdict.ALREADY_IN
    assert again.detail["since"] <= time.time_ns() // 1_000_000 - AN_HOUR


def test_the_answer_tells_by_how_much_the_clock_is_behind(event_file, door_id, code, set_back):
    assert check_in(event_file, "Eva", door_id, code).clock_behind == 0
    set_back()

    assert check_in(event_file, "Eva", door_id, code).clock_behind in (59, 60)


def test_what_came_before_keeps_its_time_where_the_clock_is_right(event_file, door_id, code):
    now = check_in(event_file, "Eva", door_id, code).at

    from_paper = check_in(event_file, "Eva", door_id, code, Direction.OUT, now=now - AN_HOUR)

    assert from_paper.at == now - AN_HOUR


def test_undo_takes_back_what_was_done_last_whatever_the_clock_said(
    event_file, door_id, code, set_back
):
    other = issue_badge(event_file, add_person(event_file, given_name="Luis"))
    check_in(event_file, "Eva", door_id, code)
    set_back()
    check_in(event_file, "Eva", door_id, other)

    assert void_last(event_file, "Eva").code == other
    assert last_admission(event_file).code == code


def test_of_two_windows_at_one_point_the_second_answers_already_in(event_file, door_id, code):
    with EventFile.open(event_file.path) as second:
        second.desk = "Desk 2"
        first = check_in(event_file, "Eva", door_id, code)

        answer = check_in(second, "Omar", door_id, code)

    assert first.verdict is Verdict.ADMITTED
    assert (answer.verdict, answer.detail["desk"]) == (Verdict.ALREADY_IN, "Desk 1")
    assert len(list_admissions(event_file)) == 1
