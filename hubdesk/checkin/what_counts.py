"""What counts: the people behind those who were merged, the admissions that were not voided.

Merging re-points nothing; whoever counts people reads through `merged_into`.
"""

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


def stands(admission: str) -> str:
    """Return SQL that holds for an admission (its alias in the query) that was not voided."""
    return (
        "NOT EXISTS (SELECT 1 FROM voiding v "
        f"WHERE v.admission_id = {admission}.id AND v.deleted = 0)"
    )
