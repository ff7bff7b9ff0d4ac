"""Counting for the live desk: once in full, then only what the journal says has changed.

A full count of 100,000 people takes SQLite most of a second; following a scan takes it a
millisecond. Who counts how is kept for each person in a temporary table of the connection, so that
whatever happens to somebody (admitted, voided, merged, moved, undone), what they counted for until
then is known and taken off. When very much has changed at once, all is counted anew.
"""

import itertools
import threading
from abc import ABC, abstractmethod
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from typing_extensions import override

from hubdesk.checkin.arrivals import EXPECTED, PRINTED

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hubdesk.eventfile.file import EventFile
    from hubdesk.eventfile.writing import Row, Scalar

MOST_FOLLOWED: Final = 20_000  # changes; from there counting anew is quicker

_numbers = itertools.count(1)

_TABLES: Final = (
    """CREATE TABLE {standing} (
    person INTEGER PRIMARY KEY,
    delegation TEXT,
    category TEXT NOT NULL,
    arrived INTEGER NOT NULL,
    printed INTEGER NOT NULL)""",
    "CREATE TABLE {touched} (id TEXT PRIMARY KEY) WITHOUT ROWID",
)
_COUNT_ALL: Final = f"""
INSERT INTO {{standing}} {EXPECTED}
SELECT p.number, p.delegation_id, p.category, p.arrived, {PRINTED} FROM expected p"""
_GROUPS: Final = """
SELECT delegation, category, count(*), sum(arrived), sum(printed) FROM {standing} GROUP BY 1, 2"""

# Whoever a change is about, by whatever table, and those who count for them, now and before a merge
# was taken back: such a merge is among the changes, so going up from both of its ends finds them.
TOUCH: Final = """
INSERT INTO {touched}
WITH RECURSIVE
recent AS MATERIALIZED (
    SELECT tbl, row, old FROM change WHERE lsn > ?1 AND lsn <= ?2
    AND tbl IN ('person', 'participation', 'admission', 'voiding', 'badge', 'printing')),
about (id) AS (
    SELECT row FROM recent WHERE tbl = 'person'
    UNION SELECT old ->> 'merged_into' FROM recent WHERE tbl = 'person'
    UNION SELECT n.person_id FROM recent c CROSS JOIN participation n ON n.id = c.row
        WHERE c.tbl = 'participation'
    UNION SELECT a.person_id FROM recent c CROSS JOIN admission a ON a.id = c.row
        WHERE c.tbl = 'admission'
    UNION SELECT a.person_id FROM recent c CROSS JOIN voiding v ON v.id = c.row
        CROSS JOIN admission a ON a.id = v.admission_id WHERE c.tbl = 'voiding'
    UNION SELECT b.person_id FROM recent c CROSS JOIN badge b ON b.id = c.row
        WHERE c.tbl = 'badge'
    UNION SELECT b.person_id FROM recent c CROSS JOIN printing g ON g.id = c.row
        CROSS JOIN badge b ON b.id = g.badge_id WHERE c.tbl = 'printing'),
up (id) AS (
    SELECT id FROM about WHERE id IS NOT NULL
    UNION
    SELECT p.merged_into FROM up CROSS JOIN person p ON p.id = up.id WHERE p.merged_into > '')
SELECT id FROM up"""
_OF_TOUCHED: Final = "(SELECT p.rowid FROM {touched} t CROSS JOIN person p ON p.id = t.id)"
_TOUCHED_GROUPS: Final = f"""
SELECT delegation, category, count(*), sum(arrived), sum(printed) FROM {{standing}}
WHERE person IN {_OF_TOUCHED} GROUP BY 1, 2"""
_FORGET: Final = f"DELETE FROM {{standing}} WHERE person IN {_OF_TOUCHED}"
_COUNT_TOUCHED: Final = f"""
INSERT INTO {{standing}}
WITH RECURSIVE
member (id, survivor) AS (
    SELECT p.id, p.id FROM {{touched}} t CROSS JOIN person p ON p.id = t.id
    WHERE p.merged_into IS NULL
    UNION
    SELECT p.id, m.survivor FROM member m CROSS JOIN person p ON p.merged_into = m.id),
place (person_id, leg_id) AS (
    SELECT m.survivor, n.leg_id FROM member m CROSS JOIN participation n
    ON n.person_id = m.id AND n.deleted = 0),
passed (person_id) AS (
    SELECT m.survivor FROM member m CROSS JOIN point t
    CROSS JOIN presence r ON r.point_id = t.id AND r.person_id = m.id
    WHERE t.leg_id = ?1 AND (?2 IS NULL OR t.id = ?2))
SELECT p.rowid, p.delegation_id, p.category, p.id IN (SELECT person_id FROM passed), {PRINTED}
FROM {{touched}} t CROSS JOIN person p ON p.id = t.id
WHERE p.deleted = 0 AND p.merged_into IS NULL AND p.status NOT IN ('cancelled', 'blocked')
AND (p.id IN (SELECT person_id FROM place WHERE +leg_id = ?1)
    OR p.id NOT IN (SELECT person_id FROM place))"""
_FINISH: Final = "DELETE FROM {touched}"
# how many changes there are, and how many of them are of points: what counts where may be another
_RECENT: Final = """
SELECT count(*), coalesce(sum(tbl = 'point'), 0)
FROM (SELECT tbl FROM change WHERE lsn > ?1 AND lsn <= ?2 LIMIT ?3)"""
_LAST: Final = "SELECT coalesce(max(lsn), 0) FROM change"


@dataclass(frozen=True, slots=True)
class Standing:
    """How many are expected at a leg; of these, who has arrived, and whose badge is printed."""

    expected: int = 0
    arrived: int = 0
    printed: int = 0

    @property
    def missing(self) -> int:
        """How many have not arrived."""
        return self.expected - self.arrived

    def __add__(self, other: "Standing") -> "Standing":
        return Standing(
            self.expected + other.expected,
            self.arrived + other.arrived,
            self.printed + other.printed,
        )


@dataclass(frozen=True, slots=True)
class LegStanding:
    """Where a leg stands.

    Attributes:
        total: everybody.
        by_delegation: by the key of the delegation; None for people without one.
        by_category: by category.
    """

    total: Standing
    by_delegation: dict[str | None, Standing]
    by_category: dict[str, Standing]


class Counting:
    """The counts of one event file, each leg's counted when it is first asked for.

    It keeps what it knows on the connection of the thread that asks, so always ask in the same one;
    in the window that is the reader's. Asked in another, it counts anew there.
    """

    def __init__(self, file: "EventFile") -> None:
        self._file = file
        self._legs: dict[tuple[str, str | None], _LegCount] = {}

    def of_leg(self, leg_id: str, point_id: str | None = None) -> LegStanding:
        """Where a leg stands now; or, of those expected there, who has passed one of its points."""
        asked = (leg_id, point_id)
        count = self._legs.pop(asked, None)
        if count is None or not count.is_of_this_thread():
            count = _LegCount(self._file, leg_id, point_id)
        count.follow()
        self._legs[asked] = count  # after any error it is counted anew
        return count.standing()


class JournalFollower(ABC):
    """Something that is counted in full once, and kept up to date by what the journal says since.

    It lives on the connection of the thread that made it, with temporary tables of its own.
    """

    def __init__(self, file: "EventFile", names: "Iterable[str]" = ()) -> None:
        number = next(_numbers)
        self._names = {name: f"temp.{name}_{number}" for name in names}
        self._file = file
        self._thread = threading.get_ident()
        self._last = -1

    def is_of_this_thread(self) -> bool:
        """Whether it can be asked in this thread."""
        return self._thread == threading.get_ident()

    def follow(self) -> None:
        """Bring everything up to what the file says now."""
        newest = int(self._run(_LAST)[0][0])
        if newest == self._last:
            return
        if self._can_follow(newest):
            self._follow_changes(self._last, newest)
        else:
            self._count_all()
        self._last = newest

    @abstractmethod
    def _count_all(self) -> None:
        """Count everything anew."""

    @abstractmethod
    def _follow_changes(self, last: int, newest: int) -> None:
        """Count what the changes after `last` changed, up to `newest`."""

    def _can_follow(self, newest: int) -> bool:
        if not 0 <= self._last < newest:
            return False
        changes, of_points = self._run(_RECENT, self._last, newest, MOST_FOLLOWED + 1)[0]
        return not of_points and changes <= MOST_FOLLOWED

    def _run(self, sql: str, *parameters: "Scalar") -> "list[Row]":
        return self._file.rows(sql.format(**self._names), parameters)


class _LegCount(JournalFollower):
    """The count of one leg: who counts how, and the sums by delegation and category."""

    def __init__(self, file: "EventFile", leg_id: str, point_id: str | None) -> None:
        super().__init__(file, ("standing", "touched"))
        self._leg = leg_id
        self._point = point_id
        self._groups: defaultdict[tuple[str | None, str], Standing] = defaultdict(Standing)
        for sql in _TABLES:
            self._run(sql)

    def standing(self) -> LegStanding:
        by_delegation: defaultdict[str | None, Standing] = defaultdict(Standing)
        by_category: defaultdict[str, Standing] = defaultdict(Standing)
        total = Standing()
        for (delegation, category), standing in self._groups.items():
            by_delegation[delegation] += standing
            by_category[category] += standing
            total += standing
        return LegStanding(total, dict(by_delegation), dict(by_category))

    @override
    def _count_all(self) -> None:
        self._groups.clear()
        self._run("DELETE FROM {standing}")
        self._run(_COUNT_ALL, self._leg, self._point)
        self._add(self._run(_GROUPS), +1)

    @override
    def _follow_changes(self, last: int, newest: int) -> None:
        self._run(TOUCH, last, newest)
        self._add(self._run(_TOUCHED_GROUPS), -1)
        self._run(_FORGET)
        self._run(_COUNT_TOUCHED, self._leg, self._point)
        self._add(self._run(_TOUCHED_GROUPS), +1)
        self._run(_FINISH)

    def _add(self, groups: "Iterable[Row]", sign: int) -> None:
        for delegation, category, *numbers in groups:
            key = (delegation, category)
            self._groups[key] += Standing(*(sign * number for number in numbers))
            if not self._groups[key].expected:
                del self._groups[key]
