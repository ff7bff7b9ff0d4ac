"""Between what happened (UTC milliseconds) and the time that people see where it happens."""

import functools
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

_MINUTE = 60_000  # milliseconds
_WALL = "%Y-%m-%dT%H:%M"


def wall_time(at: int, zone: str) -> str:
    """A moment as the wall time of a zone, `YYYY-MM-DDTHH:MM`."""
    return _wall_time(at // _MINUTE, zone)


def moment(wall: str, zone: str) -> int:
    """The moment of a wall time of a zone.

    Raises:
        ValueError: it is no time.
    """
    return _milliseconds(datetime.fromisoformat(wall).replace(tzinfo=ZoneInfo(zone)))


def day_around(at: int, zone: str) -> tuple[int, int]:
    """When the day of a zone that a moment is in begins, and when the next one does."""
    return _day_around(at // _MINUTE, zone)


# Within a minute a desk asks this at each scan, of the zone of one leg or two.
@functools.lru_cache(maxsize=16)
def _wall_time(minute: int, zone: str) -> str:
    return datetime.fromtimestamp(minute * 60, ZoneInfo(zone)).strftime(_WALL)


@functools.lru_cache(maxsize=16)
def _day_around(minute: int, zone: str) -> tuple[int, int]:
    there = datetime.fromtimestamp(minute * 60, ZoneInfo(zone))
    midnight = there.replace(hour=0, minute=0, second=0, microsecond=0, fold=0)
    # the next midnight by the calendar: a day that changes the clock has not 24 hours
    return _milliseconds(midnight), _milliseconds(midnight + timedelta(days=1))


def _milliseconds(there: datetime) -> int:
    return round(there.timestamp() * 1000)
