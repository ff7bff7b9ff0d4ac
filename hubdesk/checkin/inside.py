"""How many people are inside at a point now."""

from typing import TYPE_CHECKING

from hubdesk.checkin.what_counts import MERGED, stands

if TYPE_CHECKING:
    from hubdesk.eventfile.reading import Reader

# counted already where there is a capacity
_KNOWN = """
SELECT coalesce(
    (SELECT people FROM inside WHERE point_id = ?1),
    (SELECT count(*) FROM presence WHERE point_id = ?1 AND direction = 'in'))"""
# of people who were merged only the last movement of all counts; they are few, so SQLite is told
# to begin with them
_SUPERSEDED = f"""
WITH RECURSIVE {MERGED},
member (id, survivor) AS (SELECT * FROM merged UNION SELECT survivor, survivor FROM merged)
SELECT count(*) FROM member m
CROSS JOIN presence r ON r.point_id = ?1 AND r.person_id = m.id AND r.direction = 'in'
WHERE EXISTS (
    SELECT 1 FROM member n CROSS JOIN presence x ON x.point_id = ?1 AND x.person_id = n.id
    WHERE n.survivor = m.survivor AND (x.at, x.admission_id) > (r.at, r.admission_id))"""
CODES_INSIDE = f"""
SELECT a.id, a.code, a.at FROM admission a
WHERE a.person_id IS NULL AND a.point_id = ?1 AND a.direction = 'in' AND {stands("a")}
AND NOT EXISTS (
    SELECT 1 FROM admission b WHERE b.code = a.code AND b.point_id = ?1
    AND (b.at, b.id) > (a.at, a.id) AND {stands("b")})"""
"""SQL for the entries at the point ?1 whose badges are of nobody known and inside now."""

# one statement: it is asked at every scan where there is a capacity
_INSIDE = f"""
SELECT ({_KNOWN}) + (SELECT count(*) FROM ({CODES_INSIDE}))
- CASE WHEN EXISTS (SELECT 1 FROM person WHERE merged_into > '') THEN ({_SUPERSEDED}) ELSE 0 END"""


def inside_now(reader: "Reader", point_id: str) -> int:
    """Return how many people are inside; badges of nobody known count as one each."""
    return int(str(reader.rows(_INSIDE, (point_id,))[0][0]))
