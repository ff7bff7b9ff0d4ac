"""The names of the time zones of the world."""

from functools import cache
from zoneinfo import available_timezones


@cache
def timezones() -> frozenset[str]:
    """The names that are known here, as of the IANA database; found once, in many small files."""
    return frozenset(available_timezones())
