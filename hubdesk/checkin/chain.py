"""Points within points: whoever is inside a session is inside the leg that it belongs to.

A point may lie within another. Two things follow, and the rest of the program need not know of
them, because both are recorded as movements like any other, marked with the source `chain`:

- Who enters the inner point and is not inside the outer one has entered that as well, and so on
  outwards. It is not asked whether the outer point would have let them in: they are there.
- Who leaves the outer point has left every point within it where they were inside.

So whoever counts who is inside a point counts right without looking at others. Taking back the
movement takes back what followed from it.
"""

import functools
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from hubdesk.checkin.rules import Direction
from hubdesk.checkin.what_counts import stands
from hubdesk.eventfile.tables import Admission
from hubdesk.registration.merging import group

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hubdesk.checkin.points import CheckInPoint
    from hubdesk.eventfile.reading import Reader
    from hubdesk.eventfile.writing import Writing

SOURCE: Final = "chain"

# A point next to another, the one next to that, and which way somebody went there last; what was
# written down later may be told earlier. By steps: one recursive query takes five times as long.
_STEP: Final = f"""
SELECT t.id, t.within_id, (
    SELECT a.direction FROM admission a WHERE {{who}} AND a.point_id = t.id AND a.at <= ?2
    AND {stands("a")} ORDER BY a.at DESC, a.id DESC LIMIT 1)
FROM point t WHERE t.{{which}} = ?1 AND t.deleted = 0"""
# what one act recorded along with an admission
_FOLLOWED: Final = f"""
SELECT a.id FROM admission this JOIN admission a ON a.code = this.code AND a.at = this.at
WHERE this.id = ?1 AND this.source IS NOT '{SOURCE}' AND a.source = '{SOURCE}' AND {stands("a")}
AND (SELECT c.act FROM change c WHERE c.row = a.id AND c.tbl = 'admission' AND c.op = 'I')
  = (SELECT c.act FROM change c WHERE c.row = this.id AND c.tbl = 'admission' AND c.op = 'I')"""


@dataclass(frozen=True, slots=True)
class Moving:
    """Who moves, which way and when (UTC milliseconds); somebody not known has a code alone.

    Attributes:
        people: the keys of everybody who was merged into the person, and their own; None: not read.
    """

    code: str
    person_id: str | None
    direction: Direction
    at: int
    people: "Sequence[str] | None" = None


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
    enters = moving.direction is Direction.IN
    steps = [point.within_id if enters else point.id]
    if steps == [None]:
        return []
    people = moving.people
    if people is None:
        people = [] if moving.person_id is None else group(reader, moving.person_id)
    sql = _step(len(people), "id" if enters else "within_id")
    keys = people or [moving.code]
    found: list[str] = []
    seen = {point.id}  # points that two desks put within one another must not go round for ever
    for step in steps:
        for other, around, last in reader.rows(sql, (step, moving.at, *keys)) if step else ():
            if other in seen:
                continue
            seen.add(other)
            steps.append(around if enters else other)
            if (last == Direction.IN.value) is not enters:
                found.append(other)
    return found


@functools.cache
def _step(people: int, which: str) -> str:
    marks = ", ".join(f"?{number}" for number in range(3, 3 + people))
    who = f"a.person_id IN ({marks})" if people else "a.code = ?3 AND a.person_id IS NULL"
    return _STEP.format(who=who, which=which)


def followed_from(reader: "Reader", admission_id: str) -> list[str]:
    """The admissions that followed from this one and stand."""
    return [str(key) for (key,) in reader.rows(_FOLLOWED, (admission_id,))]
