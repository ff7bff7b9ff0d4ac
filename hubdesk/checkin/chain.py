"""Points within points: whoever is inside a session is inside the leg that it belongs to.

A point may lie within another. Two things follow, and the rest of the program need not know of
them, because both are recorded as movements like any other, marked with the source `chain`:

- Who enters the inner point and is not inside the outer one has entered that as well, and so on
  outwards. It is not asked whether the outer point would have let them in: they are there.
- Who leaves the outer point has left every point within it where they were inside.

So whoever counts who is inside a point counts right without looking at others. Taking back the
movement takes back what followed from it.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from hubdesk.checkin.rules import Direction
from hubdesk.checkin.what_counts import stands
from hubdesk.eventfile.tables import Admission
from hubdesk.registration.merging import group

if TYPE_CHECKING:
    from hubdesk.checkin.points import CheckInPoint
    from hubdesk.eventfile.reading import Reader
    from hubdesk.eventfile.writing import Writing

SOURCE: Final = "chain"

# UNION, not UNION ALL: points that two desks put within one another must not go round for ever
_AROUND: Final = """
WITH RECURSIVE around (id) AS (
    SELECT ?1
    UNION
    SELECT t.within_id FROM around a JOIN point t ON t.id = a.id
    WHERE t.within_id > '' AND t.deleted = 0)
SELECT a.id FROM around a JOIN point t ON t.id = a.id
WHERE t.deleted = 0 AND t.id <> ?1"""
_WITHIN: Final = """
WITH RECURSIVE within (id) AS (
    SELECT ?1
    UNION
    SELECT t.id FROM within w JOIN point t ON t.within_id = w.id WHERE t.deleted = 0)
SELECT id FROM within WHERE id <> ?1"""
# what one act recorded along with an admission
_FOLLOWED: Final = f"""
SELECT a.id FROM admission this JOIN admission a ON a.code = this.code AND a.at = this.at
WHERE this.id = ?1 AND this.source IS NOT '{SOURCE}' AND a.source = '{SOURCE}' AND {stands("a")}
AND (SELECT c.act FROM change c WHERE c.row = a.id AND c.tbl = 'admission' AND c.op = 'I')
  = (SELECT c.act FROM change c WHERE c.row = this.id AND c.tbl = 'admission' AND c.op = 'I')"""


@dataclass(frozen=True, slots=True)
class Moving:
    """Who moves, which way and when (UTC milliseconds); somebody not known has a code alone."""

    code: str
    person_id: str | None
    direction: Direction
    at: int


def follow(write: "Writing", point: "CheckInPoint", moving: Moving) -> None:
    """Record what follows from a movement that was just recorded at a point."""
    for other in followers(write, point, moving):
        write.insert(
            Admission,
            code=moving.code,
            person_id=moving.person_id,
            point_id=other,
            direction=moving.direction.value,
            at=moving.at,
            desk=write.desk,
            operator=write.operator,
            source=SOURCE,
        )


def followers(reader: "Reader", point: "CheckInPoint", moving: Moving) -> list[str]:
    """At which other points somebody moves along, who moves at this one."""
    if moving.direction is Direction.IN:
        found = reader.rows(_AROUND, (point.id,)) if point.within_id is not None else []
    else:
        found = reader.rows(_WITHIN, (point.id,))
    if not found:
        return []
    people = None if moving.person_id is None else group(reader, moving.person_id)
    return [
        str(other)
        for (other,) in found
        if _is_inside(reader, str(other), moving, people) is (moving.direction is Direction.OUT)
    ]


def followed_from(reader: "Reader", admission_id: str) -> list[str]:
    """The admissions that followed from this one and stand."""
    return [str(key) for (key,) in reader.rows(_FOLLOWED, (admission_id,))]


def _is_inside(reader: "Reader", point_id: str, moving: Moving, people: "list[str] | None") -> bool:
    """Whether they were inside a point then; what was written down later may be told earlier."""
    if people is None:
        who, keys = "a.code = ? AND a.person_id IS NULL", [moving.code]
    else:
        who, keys = f"a.person_id IN ({', '.join('?' * len(people))})", people
    rows = reader.rows(
        f"SELECT a.direction FROM admission a WHERE {who} AND a.point_id = ? AND a.at <= ?"
        f" AND {stands('a')} ORDER BY a.at DESC, a.id DESC LIMIT 1",
        (*keys, point_id, moving.at),
    )
    return bool(rows) and rows[0][0] == Direction.IN.value
