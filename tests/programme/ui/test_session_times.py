"""What an end means that is typed beside a start."""

import pytest

from hubdesk.programme.ui.session_times import minutes_until

MADRID = "Europe/Madrid"


@pytest.mark.parametrize(
    ("starts_at", "end", "minutes"),
    [
        ("2026-07-10T10:00", "10:45", 45),
        ("2026-07-10T22:00", "01:30", 210),  # past midnight
        ("2026-07-10T10:00", "09:30", None),  # a slip: not the morning after
        ("2026-07-10T10:00", "10:00", None),
        ("2026-10-25T01:30", "04:00", 210),  # clocks go back at 3
        ("2026-03-29T01:30", "04:00", 90),  # and forward at 2
    ],
)
def test_an_end_is_after_the_start_or_a_night_later(starts_at, end, minutes):
    assert minutes_until(starts_at, end, MADRID) == minutes
