"""Between what happened (UTC milliseconds) and the time that people see where it happens."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

_WALL = "%Y-%m-%dT%H:%M"


def wall_time(at: int, zone: str) -> str:
    """A moment as the wall time of a zone, `YYYY-MM-DDTHH:MM`."""
    return datetime.fromtimestamp(at / 1000, ZoneInfo(zone)).strftime(_WALL)


def moment(wall: str, zone: str) -> int:
    """The moment of a wall time of a zone.

    Raises:
        ValueError: it is no time.
    """
    return _milliseconds(datetime.fromisoformat(wall).replace(tzinfo=ZoneInfo(zone)))


def day_around(at: int, zone: str) -> tuple[int, int]:
    """When the day of a zone that a moment is in begins, and when the next one does."""
    there = datetime.fromtimestamp(at / 1000, ZoneInfo(zone))
    midnight = there.replace(hour=0, minute=0, second=0, microsecond=0, fold=0)
    # the next midnight by the calendar: a day that changes the clock has not 24 hours
    return _milliseconds(midnight), _milliseconds(midnight + timedelta(days=1))


def _milliseconds(there: datetime) -> int:
    return round(there.timestamp() * 1000)
