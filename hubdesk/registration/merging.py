"""Two people who turn out to be one: merged by a person, and taken apart again.

Merging writes one field, `merged_into`, of the one who is given up. Nothing is re-pointed: whoever
reads badges, enrolments or admissions of a person reads those of everybody in its `group`.
"""

from collections.abc import Sequence
from typing import Any, Final, Protocol

# Two desks that merge a pair each the other way round make a circle: its smallest key wins.
_RESOLVE: Final = """
WITH RECURSIVE up(id) AS (
  SELECT ?1 UNION
  SELECT p.merged_into FROM up JOIN person p ON p.id = up.id WHERE p.merged_into IS NOT NULL
)
SELECT p.id FROM up JOIN person p ON p.id = up.id
ORDER BY p.merged_into IS NOT NULL, p.id LIMIT 1"""

_GROUP: Final = """
WITH RECURSIVE one(id) AS (
  SELECT ?1 UNION SELECT p.id FROM one JOIN person p ON p.merged_into = one.id
)
SELECT id FROM one"""


class Reader(Protocol):
    """What can be asked: an event file, or an act in the making."""

    def rows(self, sql: str, parameters: Sequence[str | int | None] = (), /) -> list[Any]:
        """What a query finds."""


def resolve(reader: Reader, person_id: str) -> str:
    """The person that this one was merged into in the end, or the person itself."""
    rows = reader.rows(_RESOLVE, (person_id,))
    return str(rows[0][0]) if rows else person_id


def group(reader: Reader, person_id: str) -> list[str]:
    """A person and everybody who was merged into it."""
    return [str(key) for (key,) in reader.rows(_GROUP, (person_id,))]
