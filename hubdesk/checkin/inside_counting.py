"""How many are inside a leg and each of its points: counted once, then only what changed.

Somebody who is inside several points counts once in the leg. People who were merged are one; badges
of nobody known count as one each.
"""

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from typing_extensions import override

from hubdesk.checkin.counting import TOUCH, JournalFollower
from hubdesk.checkin.inside import CODES_INSIDE
from hubdesk.checkin.what_counts import MERGED, stands

if TYPE_CHECKING:
    from hubdesk.eventfile.file import EventFile

_TABLES: Final = (
    "CREATE TABLE {inside} (person TEXT, point TEXT, PRIMARY KEY (person, point)) WITHOUT ROWID",
    "CREATE TABLE {touched} (id TEXT PRIMARY KEY) WITHOUT ROWID",
)
_OF_MEMBERS: Final = """
SELECT m.survivor, r.point_id
FROM point t CROSS JOIN member m CROSS JOIN presence r ON r.point_id = t.id AND r.person_id = m.id
WHERE t.leg_id = ?1 AND t.deleted = 0 AND r.direction = 'in' AND NOT EXISTS (
    SELECT 1 FROM member n CROSS JOIN presence x ON x.point_id = t.id AND x.person_id = n.id
    WHERE n.survivor = m.survivor AND (x.at, x.admission_id) > (r.at, r.admission_id))"""
_COUNT_ALL: Final = f"""
INSERT INTO {{inside}}
WITH RECURSIVE {MERGED},
member (id, survivor) AS MATERIALIZED (
    SELECT * FROM merged UNION SELECT survivor, survivor FROM merged)
SELECT r.person_id, r.point_id
FROM point t CROSS JOIN presence r ON r.point_id = t.id
WHERE t.leg_id = ?1 AND t.deleted = 0 AND r.direction = 'in'
AND r.person_id NOT IN (SELECT id FROM member)
UNION ALL {_OF_MEMBERS}"""
_COUNT_TOUCHED: Final = f"""
INSERT INTO {{inside}}
WITH RECURSIVE member (id, survivor) AS (
    SELECT p.id, p.id FROM {{touched}} t CROSS JOIN person p ON p.id = t.id
    WHERE p.merged_into IS NULL
    UNION
    SELECT p.id, m.survivor FROM member m CROSS JOIN person p ON p.merged_into = m.id)
{_OF_MEMBERS}"""
_ALL: Final = "SELECT point, count(*) FROM {inside} GROUP BY 1"
_ALL_PEOPLE: Final = "SELECT count(DISTINCT person) FROM {inside}"
_OF_TOUCHED: Final = "FROM {touched} t CROSS JOIN {inside} i ON i.person = t.id"
_TOUCHED: Final = f"SELECT i.point, count(*) {_OF_TOUCHED} GROUP BY 1"
_TOUCHED_PEOPLE: Final = f"SELECT count(DISTINCT i.person) {_OF_TOUCHED}"
_FORGET: Final = "DELETE FROM {inside} WHERE person IN (SELECT id FROM {touched})"
_FINISH: Final = "DELETE FROM {touched}"

# codes whose admissions changed, if one of these is, or was, of nobody known
_TOUCHED_CODES: Final = """
WITH recent AS MATERIALIZED (
    SELECT tbl, row, op FROM change
    WHERE lsn > ?1 AND lsn <= ?2 AND tbl IN ('admission', 'voiding')),
about (code, attached) AS (
    SELECT a.code, c.op = 'U' FROM recent c CROSS JOIN admission a ON a.id = c.row
        WHERE c.tbl = 'admission'
    UNION SELECT a.code, 0 FROM recent c CROSS JOIN voiding v ON v.id = c.row
        CROSS JOIN admission a ON a.id = v.admission_id WHERE c.tbl = 'voiding')
SELECT DISTINCT code FROM about b WHERE attached
OR EXISTS (SELECT 1 FROM admission a WHERE a.code = b.code AND a.person_id IS NULL)"""
_POINTS: Final = "SELECT id FROM point WHERE leg_id = ?1 AND deleted = 0"
_OF_CODE: Final = f"""
SELECT DISTINCT a.point_id FROM admission a CROSS JOIN point t ON t.id = a.point_id
WHERE a.code = ?2 AND +a.person_id IS NULL AND a.direction = 'in' AND {stands("a")}
AND t.leg_id = ?1 AND t.deleted = 0 AND NOT EXISTS (
    SELECT 1 FROM admission b WHERE b.code = a.code AND +b.point_id = a.point_id
    AND (b.at, b.id) > (a.at, a.id) AND {stands("b")})"""


@dataclass(frozen=True, slots=True)
class InsideStanding:
    """How many are inside a leg, each once, and at each of its points where anybody is."""

    total: int
    by_point: dict[str, int]


class InsideCount(JournalFollower):
    """The count of who is inside one leg."""

    def __init__(self, file: "EventFile", leg_id: str) -> None:
        super().__init__(file, ("inside", "touched"))
        self._leg = leg_id
        self._points: Counter[str] = Counter()
        self._people = 0
        self._codes: defaultdict[str, set[str]] = defaultdict(set)
        for sql in _TABLES:
            self._run(sql)

    def standing(self) -> InsideStanding:
        """How many are inside, as far as it was followed."""
        unknown = Counter(point for points in self._codes.values() for point in points)
        by_point = {point: count for point, count in (self._points + unknown).items() if count}
        return InsideStanding(self._people + len(self._codes), by_point)

    @override
    def _count_all(self) -> None:
        self._run("DELETE FROM {inside}")
        self._run(_COUNT_ALL, self._leg)
        self._points = Counter(dict(self._run(_ALL)))
        self._people = self._run(_ALL_PEOPLE)[0][0]
        self._codes.clear()
        for (point,) in self._run(_POINTS, self._leg):
            for _, code, _ in self._run(CODES_INSIDE, point):
                self._codes[code].add(point)

    @override
    def _follow_changes(self, last: int, newest: int) -> None:
        self._run(TOUCH, last, newest)
        self._points.subtract(dict(self._run(_TOUCHED)))
        self._people -= self._run(_TOUCHED_PEOPLE)[0][0]
        self._run(_FORGET)
        self._run(_COUNT_TOUCHED, self._leg)
        self._points.update(dict(self._run(_TOUCHED)))
        self._people += self._run(_TOUCHED_PEOPLE)[0][0]
        self._run(_FINISH)
        for (code,) in self._run(_TOUCHED_CODES, last, newest):
            self._codes.pop(code, None)
            for (point,) in self._run(_OF_CODE, self._leg, code):
                self._codes[code].add(point)
