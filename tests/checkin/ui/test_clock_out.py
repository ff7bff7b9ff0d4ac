"""A window empties the points whose hour has struck."""

import time

import pytest
from builders import add_person

from hubdesk.checkin.clearing import set_empties_at
from hubdesk.checkin.inside import inside_now
from hubdesk.checkin.service import check_in_person
from hubdesk.checkin.ui.clock_out import ClockOut
from hubdesk.eventfile.undo import undo

DAY = 24 * 3600 * 1000


@pytest.fixture
def visitor(event_file):
    """Somebody who came the day before yesterday."""
    person = add_person(event_file)
    before = time.time_ns() // 1_000_000 - 2 * DAY
    check_in_person(event_file, "Eva", "door", person, now=before)
    return person


def test_at_opening_whoever_stayed_over_the_hour_is_taken_for_gone(
    event_file, open_event, visitor, qtbot
):
    set_empties_at(event_file, "Ana", "door", "18:00")
    clock = ClockOut(open_event, open_event)

    with qtbot.waitSignal(open_event.acted, timeout=5000):
        pass

    assert inside_now(event_file, "door") == 0
    qtbot.waitUntil(lambda: not clock._busy)


def test_an_hour_that_is_set_counts_at_once(event_file, open_event, visitor, qtbot):
    ClockOut(open_event, open_event)
    open_event.write(lambda file, operator: set_empties_at(file, operator, "door", "18:00"))

    qtbot.waitUntil(lambda: inside_now(event_file, "door") == 0)


def test_what_was_taken_back_stays_so_at_the_next_look(event_file, open_event, visitor, qtbot):
    set_empties_at(event_file, "Ana", "door", "18:00")
    clock = ClockOut(open_event, open_event)
    clock.look()
    qtbot.waitUntil(lambda: inside_now(event_file, "door") == 0)
    qtbot.waitUntil(lambda: not clock._busy)
    for _ in range(2):  # the first hour after the entry, then the last one
        act = "SELECT id FROM act WHERE kind = 'empty_point' ORDER BY id DESC LIMIT 1"
        undo(event_file, "Omar", event_file.value(act))
        clock.look()
        qtbot.waitUntil(lambda: not clock._busy)

    clock.look()
    qtbot.waitUntil(lambda: not clock._busy)
    assert inside_now(event_file, "door") == 1


def test_a_file_that_cannot_be_changed_is_left_alone(
    event_file, open_event, visitor, qtbot, monkeypatch
):
    set_empties_at(event_file, "Ana", "door", "18:00")
    monkeypatch.setattr(open_event, "_trouble", "read-only")
    clock = ClockOut(open_event, open_event)

    with qtbot.assertNotEmitted(open_event.problem_raised, wait=700):
        clock.look()

    assert inside_now(event_file, "door") == 1
