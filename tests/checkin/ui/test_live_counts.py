"""The counts that all pages of a window share."""

import pytest
from builders import add_person

from hubdesk.checkin.counting import Standing
from hubdesk.checkin.rules import Direction
from hubdesk.checkin.service import check_in_person
from hubdesk.checkin.ui.live_counts import LiveCounts


@pytest.fixture
def counts(open_event):
    return LiveCounts.of(open_event)


def test_all_pages_share_one(open_event, counts):
    assert LiveCounts.of(open_event) is counts


def test_a_leg_that_is_watched_is_counted_and_followed(event_file, open_event, counts, qtbot):
    person = add_person(event_file)
    with qtbot.waitSignal(counts.leg_counted) as first:
        assert counts.watch_leg("malaga") is None
    with qtbot.waitSignal(counts.leg_counted) as second:
        open_event.write(lambda file, operator: check_in_person(file, operator, "door", person))

    assert (first.args[0], first.args[1].total) == ("malaga", Standing(1, 0, 0))
    assert second.args[1].total == Standing(1, 1, 0)
    assert counts.watch_leg("malaga").total == Standing(1, 1, 0)


def test_who_is_inside_a_point_that_is_watched_is_counted(event_file, open_event, counts, qtbot):
    person = add_person(event_file)
    told = []
    counts.inside_counted.connect(lambda _point, inside: told.append(inside))
    counts.watch_point("door")
    qtbot.waitUntil(lambda: told == [0])

    for direction in (Direction.IN, Direction.OUT):
        open_event.write(
            lambda file, operator, way=direction: check_in_person(
                file, operator, "door", person, way
            )
        )
        qtbot.wait(150)

    qtbot.waitUntil(lambda: told == [0, 1, 0])


def test_what_does_not_change_a_number_tells_nothing(event_file, open_event, counts, qtbot):
    from hubdesk.registration import service as registration

    person = add_person(event_file)
    counts.watch_leg("malaga")
    qtbot.waitUntil(lambda: counts.watch_leg("malaga") is not None)

    with qtbot.assertNotEmitted(counts.leg_counted, wait=300):
        open_event.write(
            lambda file, operator: registration.amend(file, operator, person, {"phone": "1"})
        )
