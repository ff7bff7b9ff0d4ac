import pytest

from hubdesk.programme.room_hours import DayHours, by_day, joined


@pytest.mark.parametrize(
    ("hours", "expected"),
    [
        ([], []),
        ([("d1T09:00", "d1T12:00"), ("d1T11:00", "d1T14:00")], [("d1T09:00", "d1T14:00")]),
        ([("d1T09:00", "d1T18:00"), ("d1T10:00", "d1T11:00")], [("d1T09:00", "d1T18:00")]),
        (
            [("d1T16:00", "d1T18:00"), ("d1T09:00", "d1T13:00")],
            [("d1T09:00", "d1T13:00"), ("d1T16:00", "d1T18:00")],
        ),
    ],
)
def test_hours_that_touch_or_overlap_are_one(hours, expected):
    assert joined(hours) == expected


def test_hours_over_midnight_are_shown_by_day_and_come_back_as_they_were():
    night = [("2026-07-10T18:00", "2026-07-12T02:00")]

    days = by_day(night)

    assert days == [
        DayHours("2026-07-10", "18:00", "00:00"),
        DayHours("2026-07-11", "00:00", "00:00"),
        DayHours("2026-07-12", "00:00", "02:00"),
    ]
    assert joined(day.hours() for day in days) == night


def test_hours_until_midnight_have_no_part_of_the_next_day():
    assert by_day([("2026-12-31T18:00", "2027-01-01T00:00")]) == [
        DayHours("2026-12-31", "18:00", "00:00")
    ]


@pytest.mark.parametrize(
    ("opens", "closes", "backwards"),
    [("09:00", "10:00", False), ("09:00", "09:00", True), ("18:00", "02:00", True),
     ("18:00", "00:00", False), ("00:00", "00:00", False)],
)  # fmt: skip
def test_hours_of_a_day_that_end_before_they_start_are_told(opens, closes, backwards):
    assert DayHours("2026-07-10", opens, closes).is_backwards is backwards
