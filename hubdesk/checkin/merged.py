"""People who were merged into others, and admissions that were voided: how queries see past them.

Merging re-points nothing; whoever counts or looks up people reads through `merged_into`.
"""

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence


class Reader(Protocol):
    """What can be asked: an event file, or an act in the making."""

    def rows(
        self, sql: str, parameters: "Sequence[str | int | None]" = (), /
    ) -> "list[tuple[object, ...]]":
        """Return what a query finds."""


# Each merged person beside the one who counts; chains are followed. Comparing with '' (all keys are
# more) and the order of the joins keep to the index of the few who were merged.
MERGED = """
up (id, survivor) AS (
    SELECT id, merged_into FROM person WHERE merged_into > ''
    UNION
    SELECT up.id, p.merged_into FROM up CROSS JOIN person p ON p.id = up.survivor
    WHERE p.merged_into > ''),
merged (id, survivor) AS MATERIALIZED (
    SELECT up.id, up.survivor FROM up CROSS JOIN person p ON p.id = up.survivor
    WHERE p.merged_into IS NULL)"""

# a cycle of mergings (two desks, each the other way round) ends at its smallest key
_SURVIVOR = """
WITH RECURSIVE up (id) AS (
    SELECT ?1 UNION
    SELECT p.merged_into FROM up JOIN person p ON p.id = up.id WHERE p.merged_into IS NOT NULL)
SELECT up.id FROM up JOIN person p ON p.id = up.id
ORDER BY p.merged_into IS NOT NULL, up.id LIMIT 1"""

_GROUP = """
WITH RECURSIVE one (id) AS (
    SELECT ?1 UNION SELECT p.id FROM one JOIN person p ON p.merged_into = one.id)
SELECT id FROM one"""


def survivor(reader: Reader, person_id: str) -> str:
    """Return the person that this one was merged into in the end, or the person itself."""
    rows = reader.rows(_SURVIVOR, (person_id,))
    return str(rows[0][0]) if rows else person_id


def group(reader: Reader, person_id: str) -> list[str]:
    """Return a person and everybody who was merged into it."""
    return [str(row[0]) for row in reader.rows(_GROUP, (person_id,))]


def stands(admission: str) -> str:
    """Return SQL that holds for an admission (its alias in the query) that was not voided."""
    return (
        "NOT EXISTS (SELECT 1 FROM voiding v "
        f"WHERE v.admission_id = {admission}.id AND v.deleted = 0)"
    )
