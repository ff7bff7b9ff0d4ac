"""Dates, times and zones are written with the words that were given, the same in every language."""

from dataclasses import replace

import pytest
from programme.printing.a_programme import WORDS

from hubdesk.cli.printed_words import ENGLISH
from hubdesk.programme import checks, service
from hubdesk.programme.printing.words import offset_words, time_line, zone_line
from hubdesk.programme.zones import moment


def test_date_is_written_with_the_words_that_were_given() -> None:
    spanish = replace(
        WORDS,
        weekdays=("lun", "mar", "mié", "jue", "vie", "sáb", "dom"),
        day="{weekday}, {day} de {month} de {year}",
    )

    assert WORDS.date("2006-07-10") == "Mon 10 July 2006"
    assert spanish.date("2006-07-16") == "dom, 16 de July de 2006"


@pytest.mark.parametrize(
    ("starts", "ends", "said"),
    [
        ("2026-07-10T09:00", "2026-07-10T10:30", "09:00–10:30"),
        ("2026-07-10T23:00", "2026-07-11T00:00", "23:00–00:00 +1"),
        ("2026-07-31T23:00", "2026-08-01T23:00", "23:00–23:00 +1"),
    ],
)
def test_days_after_the_first_are_added_to_the_end(starts, ends, said) -> None:
    assert time_line(starts, ends) == said


@pytest.mark.parametrize(
    ("minutes", "said"), [(0, "UTC+00:00"), (345, "UTC+05:45"), (-210, "UTC-03:30")]
)
def test_offset_is_written_with_its_sign(minutes, said) -> None:
    assert offset_words(minutes) == said


def test_zone_says_its_offset_at_that_time_and_both_when_clocks_change() -> None:
    def line(*walls: str) -> str:
        return zone_line("Africa/Casablanca", [moment(wall, "Africa/Casablanca") for wall in walls])

    assert line("2026-01-10T09:00") == "Africa/Casablanca · UTC+01:00"
    assert line("2026-03-01T09:00") == "Africa/Casablanca · UTC+00:00"  # Ramadan
    assert line("2026-02-14T20:00", "2026-02-15T20:00").endswith("UTC+01:00 / UTC+00:00")


def test_command_line_has_words_for_every_kind_and_every_part() -> None:
    assert set(ENGLISH.kinds) == set(service.KINDS)
    assert {*ENGLISH.roles, "attendee"} == set(checks.ROLES)
    assert (len(ENGLISH.weekdays), len(ENGLISH.months)) == (7, 12)
