"""Wall times of a leg as moments, and back; nights on which clocks change are told apart.

A moment is whole minutes since 1970 in UTC. Sources: PEP 495 (folds and gaps) and the IANA data
that `zoneinfo` reads, which knows Morocco's change of clocks around Ramadan.
"""

from datetime import UTC, datetime, timedelta
from enum import Enum
from functools import lru_cache
from zoneinfo import ZoneInfo

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class WallKind(Enum):
    """Whether a wall time is on the clock once, never or twice."""

    ONCE = "once"
    NEVER = "never"  # clocks go forward over it
    TWICE = "twice"  # clocks go back over it; the first is meant


@lru_cache(maxsize=1 << 14)
def moment(wall: str, zone: str) -> int:
    """The moment of a wall time; of a time that is never, as far behind midnight as it says."""
    at = datetime.fromisoformat(wall).replace(tzinfo=ZoneInfo(zone))
    return round((at - _EPOCH).total_seconds() // 60)


def wall_of(minute: int, zone: str) -> str:
    """The wall time of a moment."""
    at = (_EPOCH + timedelta(minutes=minute)).astimezone(ZoneInfo(zone))
    return wall_text(at)


def wall_text(at: datetime) -> str:
    """A time as it is stored, `YYYY-MM-DDTHH:MM`, without its zone."""
    return at.replace(tzinfo=None).isoformat(timespec="minutes")


def wall_after(wall: str, minutes: int, zone: str) -> str:
    """The wall time some minutes after one, as clocks show it: on most days simply later."""
    return wall_of(moment(wall, zone) + minutes, zone)


@lru_cache(maxsize=1 << 12)
def wall_kind(wall: str, zone: str) -> WallKind:
    """Whether a wall time is on the clock once, never or twice."""
    first = datetime.fromisoformat(wall).replace(tzinfo=ZoneInfo(zone))
    before, after = first.utcoffset(), first.replace(fold=1).utcoffset()
    if before is None or after is None or before == after:
        return WallKind.ONCE
    # PEP 495: the two offsets of a gap stand the other way round than those of a fold
    return WallKind.TWICE if before > after else WallKind.NEVER


@lru_cache(maxsize=1 << 12)
def utc_offset(minute: int, zone: str) -> int:
    """How many minutes the clocks of a zone are ahead of UTC at a moment."""
    offset = (_EPOCH + timedelta(minutes=minute)).astimezone(ZoneInfo(zone)).utcoffset()
    return round((offset or timedelta()).total_seconds() // 60)
