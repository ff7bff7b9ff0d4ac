"""How people come today: entries by the minute, how fast a desk works, and when nobody came.

Counted once, then followed: a scan adds to what is known. Only one that comes in late (by another
desk's copy) and breaks the longest quiet has that looked for anew.
"""

from bisect import bisect_left, bisect_right, insort
from collections import Counter
from dataclasses import dataclass
from datetime import datetime, time
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from typing_extensions import override

from hubdesk.checkin.counting import JournalFollower
from hubdesk.checkin.what_counts import stands

if TYPE_CHECKING:
    from hubdesk.eventfile.file import EventFile

MINUTE: Final = 60_000
SLOT: Final = 5 * MINUTE  # of the entries that are counted together
_RATE_OVER: Final = 5  # minutes
_WAITING: Final = 2 * MINUTE  # a longer gap is no visitor, but nobody
_VISITORS: Final = 200  # the last ones, of whom the median is
_KEPT: Final = 5_000  # times of this desk's scans

# those that are no scans of that moment: the clock's exits, what was copied from paper
_NO_SCAN: Final = "coalesce(a.source, '') NOT IN ('clock', 'paper')"
# the points of the scope: the one that is asked for; else the doors of the leg, or if it has none,
# all its points: who goes from the door into a hall does not arrive twice
_PLACES: Final = """
SELECT id FROM point WHERE leg_id = ?1 AND CASE
    WHEN ?2 IS NOT NULL THEN id = ?2
    ELSE session_id IS NULL AND within_id IS NULL
        OR NOT EXISTS (SELECT 1 FROM point d WHERE d.leg_id = ?1 AND d.session_id IS NULL
            AND d.within_id IS NULL AND d.deleted = 0) END"""
_ALL_PLACES: Final = "SELECT id FROM point WHERE leg_id = ?1 AND (?2 IS NULL OR id = ?2)"
_ENTRIES: Final = f"""
SELECT a.at / {SLOT} * {SLOT}, count(*) FROM admission a INDEXED BY admission_at
WHERE a.at >= ?3 AND a.direction = 'in' AND a.point_id IN ({_PLACES}) AND {stands("a")}
GROUP BY 1"""
_VOIDED: Final = """
SELECT DISTINCT v.admission_id FROM voiding v CROSS JOIN admission a ON a.id = v.admission_id
WHERE v.deleted = 0 AND a.at >= ?1"""
_SCANS: Final = f"""
SELECT a.at FROM admission a INDEXED BY admission_at
WHERE a.at >= ?3 AND a.point_id IN ({_ALL_PLACES}) AND {_NO_SCAN}
UNION ALL
SELECT a.at FROM refusal a INDEXED BY refusal_at
WHERE a.at >= ?3 AND a.point_id IN ({_ALL_PLACES})"""
_QUIET: Final = f"""
SELECT gap, at, min(at) OVER (), max(at) OVER () FROM (
    SELECT at, at - lag(at, 1, at) OVER (ORDER BY at) AS gap FROM ({_SCANS}))
ORDER BY gap DESC, at LIMIT 1"""
_DESK: Final = f"""
SELECT at FROM (
    SELECT a.at FROM admission a INDEXED BY admission_at
    WHERE a.at >= ?1 AND a.desk = ?2 AND {_NO_SCAN}
    UNION ALL
    SELECT a.at FROM refusal a INDEXED BY refusal_at WHERE a.at >= ?1 AND a.desk = ?2)
ORDER BY at DESC LIMIT {_KEPT}"""
_NEW: Final = f"""
SELECT c.tbl, a.id, a.point_id, a.direction, a.at, a.desk, {_NO_SCAN}, {stands("a")}
FROM change c CROSS JOIN admission a ON a.id = c.row
WHERE c.lsn > ?1 AND c.lsn <= ?2 AND c.tbl = 'admission' AND c.op = 'I'
UNION ALL
SELECT c.tbl, a.id, a.point_id, a.direction, a.at, a.desk, 1, 0
FROM change c CROSS JOIN refusal a ON a.id = c.row
WHERE c.lsn > ?1 AND c.lsn <= ?2 AND c.tbl = 'refusal' AND c.op = 'I'"""
_JUDGED: Final = f"""
SELECT DISTINCT a.id, a.point_id, a.direction, a.at, {stands("a")}
FROM change c CROSS JOIN voiding w ON w.id = c.row CROSS JOIN admission a ON a.id = w.admission_id
WHERE c.lsn > ?1 AND c.lsn <= ?2 AND c.tbl = 'voiding'"""


@dataclass(frozen=True, slots=True)
class Quiet:
    """How long nobody was scanned, and until when, UTC milliseconds."""

    milliseconds: int
    until: int


@dataclass(frozen=True, slots=True)
class Pace:
    """How people come today.

    Attributes:
        since: when the day began, UTC milliseconds.
        entries: how many entries stand, by the beginning of their five minutes.
        scans_per_minute: of this desk, over the last five minutes.
        median_time: between two visitors at this desk, milliseconds; None: there were not two.
        last_scan: when anybody was scanned last, today.
        quiet: the longest time between two scans, today.
    """

    since: int
    entries: dict[int, int]
    scans_per_minute: float
    median_time: int | None
    last_scan: int | None
    quiet: Quiet | None


class PaceCount(JournalFollower):
    """The pace at a point, or at a leg, on one day."""

    def __init__(self, file: "EventFile", leg_id: str, point_id: str | None, since: int) -> None:
        super().__init__(file)
        self._since = since
        self._leg = leg_id
        self._point = point_id
        self._entries: Counter[int] = Counter()
        self._voided: set[str] = set()
        self._desk_name = file.desk
        self._desk: list[int] = []
        self._first: int | None = None
        self._scan_at: int | None = None
        self._quiet: Quiet | None = None

    def is_of(self, since: int, desk: str) -> bool:
        """Whether it counts this day, for a desk of this name."""
        return (since, desk) == (self._since, self._desk_name)

    def pace(self, now: int) -> Pace:
        """What is known, as far as it was followed."""
        recent = len(self._desk) - bisect_right(self._desk, now - _RATE_OVER * MINUTE)
        moments = sorted(set(self._desk[-_VISITORS:]))
        gaps = [later - earlier for earlier, later in pairwise(moments)]
        served = [gap for gap in gaps if gap <= _WAITING]
        return Pace(
            since=self._since,
            entries={slot: count for slot, count in sorted(self._entries.items()) if count},
            scans_per_minute=recent / _RATE_OVER,
            median_time=round(median(served)) if served else None,
            last_scan=self._scan_at,
            quiet=self._quiet,
        )

    @override
    def _count_all(self) -> None:
        scope = (self._leg, self._point, self._since)
        self._entries = Counter(dict(self._run(_ENTRIES, *scope)))
        self._voided = {str(key) for (key,) in self._run(_VOIDED, self._since)}
        rows = self._run(_DESK, self._since, self._desk_name)
        self._desk = sorted(at for (at,) in rows)
        self._look_for_quiet()

    @override
    def _follow_changes(self, last: int, newest: int) -> None:
        arriving, places = (
            {str(key) for (key,) in self._run(sql, self._leg, self._point)}
            for sql in (_PLACES, _ALL_PLACES)
        )
        new = {row[1]: row for row in self._run(_NEW, last, newest) if row[4] >= self._since}
        for key, (table, _, point, direction, at, _, _, counts) in new.items():
            if table == "admission" and not counts:
                self._voided.add(key)
            elif counts and direction == "in" and point in arriving:
                self._entries[at // SLOT * SLOT] += 1
        for key, point, direction, at, counts in self._run(_JUDGED, last, newest):
            if at < self._since or key in new:
                continue
            counted = key not in self._voided
            if counted != bool(counts) and direction == "in" and point in arriving:
                self._entries[at // SLOT * SLOT] += 1 if counts else -1
            (self._voided.discard if counts else self._voided.add)(key)
        self._add_scans(
            sorted((row[4], row[2] in places, row[5]) for row in new.values() if row[6])
        )

    def _add_scans(self, scans: list[tuple[int, bool, str]]) -> None:
        for at, is_here, desk in scans:
            if desk == self._desk_name:
                insort(self._desk, at)
            if is_here:
                self._add_scan(at)
        del self._desk[:-_KEPT]

    def _add_scan(self, at: int) -> None:
        """A scan that comes in late shortens at most the gap it falls into."""
        quiet = self._quiet
        if quiet is None or self._first is None or self._scan_at is None:
            self._first, self._scan_at, self._quiet = at, at, Quiet(0, at)
        elif at >= self._scan_at:
            self._offer(Quiet(at - self._scan_at, at), quiet)
            self._scan_at = at
        elif at < self._first:
            self._offer(Quiet(self._first - at, self._first), quiet)
            self._first = at
        elif quiet.until - quiet.milliseconds < at < quiet.until:
            self._look_for_quiet()

    def _offer(self, other: Quiet, longest: Quiet) -> None:
        """Of gaps that are equally long the first counts."""
        if (-other.milliseconds, other.until) < (-longest.milliseconds, longest.until):
            self._quiet = other

    def _look_for_quiet(self) -> None:
        self._first = self._scan_at = self._quiet = None
        for gap, until, first, last in self._run(_QUIET, self._leg, self._point, self._since):
            self._first, self._scan_at, self._quiet = first, last, Quiet(gap, until)


def midnight(now: int, zone: str) -> int:
    """Return when the day of a moment began in a zone, UTC milliseconds."""
    where = ZoneInfo(zone)
    day = datetime.fromtimestamp(now / 1000, where).date()
    return round(datetime.combine(day, time(), where).timestamp() * 1000)


def slots(entries: dict[int, int], first: int, last: int) -> list[int]:
    """Return the counts of all slots from one to another, the empty ones too."""
    starts = range(first, last + 1, SLOT)
    known = sorted(entries)
    inside = known[bisect_left(known, first) : bisect_right(known, last)]
    counts = dict.fromkeys(starts, 0) | {slot: entries[slot] for slot in inside}
    return [counts[slot] for slot in starts]
