"""Wall times and moments, on the nights of 2026 when the clocks of Madrid and Casablanca change."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hubdesk.programme.zones import WallKind, moment, wall_after, wall_kind, wall_of

MADRID = "Europe/Madrid"
CASABLANCA = "Africa/Casablanca"
ZONES = st.sampled_from([MADRID, CASABLANCA, "UTC", "America/New_York", "Asia/Kathmandu"])
MINUTES_OF_2026 = st.integers(
    int(datetime(2026, 1, 1, tzinfo=UTC).timestamp()) // 60,
    int(datetime(2027, 1, 1, tzinfo=UTC).timestamp()) // 60,
)

# wall time before, minutes later, wall time then
NIGHTS = [
    (MADRID, "2026-03-29T01:30", 60, "2026-03-29T03:30"),  # clocks go from 2 to 3
    (MADRID, "2026-03-28T23:00", 8 * 60, "2026-03-29T08:00"),
    (MADRID, "2026-10-25T02:30", 60, "2026-10-25T02:30"),  # clocks go from 3 to 2
    (MADRID, "2026-10-25T01:30", 180, "2026-10-25T03:30"),
    (MADRID, "2026-07-10T23:30", 90, "2026-07-11T01:00"),  # no change, past midnight
    (MADRID, "2026-12-31T23:00", 120, "2027-01-01T01:00"),
    (CASABLANCA, "2026-02-15T01:30", 120, "2026-02-15T02:30"),  # Ramadan begins: from 3 to 2
    (CASABLANCA, "2026-02-14T23:00", 8 * 60, "2026-02-15T06:00"),
    (CASABLANCA, "2026-03-22T01:30", 60, "2026-03-22T03:30"),  # Ramadan is over: from 2 to 3
    (CASABLANCA, "2026-03-21T23:00", 8 * 60, "2026-03-22T08:00"),
]


@pytest.mark.parametrize(("zone", "wall", "minutes", "later"), NIGHTS)
def test_clock_shows_what_it_shows_some_minutes_later(zone, wall, minutes, later):
    assert wall_after(wall, minutes, zone) == later


@pytest.mark.parametrize(
    ("zone", "wall", "kind"),
    [
        (MADRID, "2026-03-29T01:59", WallKind.ONCE),
        (MADRID, "2026-03-29T02:00", WallKind.NEVER),
        (MADRID, "2026-03-29T02:59", WallKind.NEVER),
        (MADRID, "2026-03-29T03:00", WallKind.ONCE),
        (MADRID, "2026-10-25T01:59", WallKind.ONCE),
        (MADRID, "2026-10-25T02:00", WallKind.TWICE),
        (MADRID, "2026-10-25T02:59", WallKind.TWICE),
        (MADRID, "2026-10-25T03:00", WallKind.ONCE),
        (CASABLANCA, "2026-02-15T01:59", WallKind.ONCE),
        (CASABLANCA, "2026-02-15T02:00", WallKind.TWICE),
        (CASABLANCA, "2026-02-15T02:59", WallKind.TWICE),
        (CASABLANCA, "2026-02-15T03:00", WallKind.ONCE),
        (CASABLANCA, "2026-03-22T02:00", WallKind.NEVER),
        (CASABLANCA, "2026-03-22T02:59", WallKind.NEVER),
        (CASABLANCA, "2026-03-22T03:00", WallKind.ONCE),
        ("UTC", "2026-03-29T02:30", WallKind.ONCE),
    ],
)
def test_wall_time_is_on_the_clock_once_never_or_twice(zone, wall, kind):
    assert wall_kind(wall, zone) is kind


@pytest.mark.parametrize(
    ("day", "hours_apart"),
    [
        ("2026-02-14", 0),  # Morocco has Spain's winter time all year
        ("2026-02-16", 1),  # but in Ramadan an hour less
        ("2026-03-21", 1),
        ("2026-03-23", 0),
        ("2026-03-30", 1),  # Spain has summer time
        ("2026-07-10", 1),
        ("2026-10-30", 0),
    ],
)
def test_tangier_is_as_far_from_malaga_as_its_clocks_say(day, hours_apart):
    ahead = moment(f"{day}T10:00", CASABLANCA) - moment(f"{day}T10:00", MADRID)

    assert ahead == hours_apart * 60


def test_time_that_is_never_lies_as_far_behind_midnight_as_it_says():
    midnight = moment("2026-03-29T00:00", MADRID)

    assert moment("2026-03-29T02:30", MADRID) == midnight + 150
    assert wall_of(midnight + 150, MADRID) == "2026-03-29T03:30"


def test_first_of_two_times_is_meant():
    first = moment("2026-10-25T02:30", MADRID)

    assert first == moment("2026-10-25T01:30", MADRID) + 60
    assert wall_of(first + 60, MADRID) == "2026-10-25T02:30"


def test_early_year_keeps_its_four_digits():
    assert wall_after("0905-01-01T23:30", 60, "UTC") == "0905-01-02T00:30"


@given(minute=MINUTES_OF_2026, zone=ZONES)
def test_moment_of_a_wall_time_is_told_by_the_clock(minute, zone):
    """Against plain `datetime`; of two moments with one wall time, the first is meant."""
    wall = wall_of(minute, zone)
    at = datetime.fromtimestamp(minute * 60, ZoneInfo(zone))

    assert wall == at.strftime("%Y-%m-%dT%H:%M")
    assert wall_kind(wall, zone) is not WallKind.NEVER
    found = moment(wall, zone)
    if wall_kind(wall, zone) is WallKind.ONCE:
        assert found == minute
    else:
        assert minute - found in {0, 60}


@given(minute=MINUTES_OF_2026, minutes=st.integers(1, 24 * 60), zone=ZONES)
def test_minutes_after_are_minutes_that_pass(minute, minutes, zone):
    wall = wall_of(minute, zone)
    passed = datetime.fromtimestamp(moment(wall, zone) * 60, UTC) + timedelta(minutes=minutes)

    assert wall_after(wall, minutes, zone) == passed.astimezone(ZoneInfo(zone)).strftime(
        "%Y-%m-%dT%H:%M"
    )
