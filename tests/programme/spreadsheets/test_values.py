import pytest

from hubdesk.programme.spreadsheets.values import (
    read_day,
    read_minutes,
    read_names,
    read_time,
    read_yes,
)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-07-10", "2026-07-10"),
        ("10/07/2026", "2026-07-10"),
        ("1.2.2026", "2026-02-01"),
        ("2026/7/1", "2026-07-01"),
        ("١٠/٠٧/٢٠٢٦", "2026-07-10"),
    ],
)
def test_days_are_read_day_first(text, day):
    assert read_day(text) == day


@pytest.mark.parametrize("text", ["10", "2026-13-01", "30/02/2026", "0001-01-01", "10/07/26"])
def test_what_is_no_day_is_refused(text):
    with pytest.raises(ValueError, match=r"."):
        read_day(text)


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("9:05", "09:05"), ("09.05", "09:05"), ("9h05", "09:05"), ("9 h", "09:00"),
        ("9", "09:00"), ("10:00:30", "10:00"), ("9:05 pm", "21:05"), ("12:00 a.m.", "00:00"),
        ("12 PM", "12:00"), ("24:00", "24:00"), ("٠٩:٠٥", "09:05"),
    ],
)  # fmt: skip
def test_times_are_read_as_people_write_them(text, time):
    assert read_time(text) == (None, time)


@pytest.mark.parametrize("text", ["2026-07-10 09:30", "2026-07-10T09:30", "10/07/2026 9:30 am"])
def test_a_time_may_have_its_day(text):
    assert read_time(text) == ("2026-07-10", "09:30")


@pytest.mark.parametrize("text", ["24:01", "9:60", "13 pm", "0 am", "-1:00", "9:5", "mañana"])
def test_what_is_no_time_is_refused(text):
    with pytest.raises(ValueError, match=r"."):
        read_time(text)


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("90", 90), ("90 min", 90), ("1:30", 90), ("1h30", 90), ("2h", 120), ("-5", -5), ("٤٥", 45)],
)
def test_lengths_are_minutes_or_hours_with_minutes(text, minutes):
    assert read_minutes(text) == minutes


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ana Ruiz; Omar", ("Ana Ruiz", "Omar")),
        ("Ana Ruiz\nOmar Tazi", ("Ana Ruiz", "Omar Tazi")),
        ("Ana Ruiz, Omar Tazi", ("Ana Ruiz", "Omar Tazi")),
        ("Ruiz García, Ana", ("Ruiz García, Ana",)),
        ("ليلى العمراني، عمر التازي", ("ليلى العمراني", "عمر التازي")),
        ("Ana  Ruiz; ANA RUIZ; ", ("Ana Ruiz",)),
        ("", ()),
    ],
)
def test_names_stand_between_semicolons_and_commas_where_each_is_whole(text, names):
    assert read_names(text) == names


def test_yes_is_said_in_four_languages():
    assert [read_yes(word) for word in ("Sí", "oui", "نعم", "x", "✓")] == [True] * 5
    assert [read_yes(word) for word in ("No", "non", "لا", "0")] == [False] * 4
