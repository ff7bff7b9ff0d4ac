"""Who may have a badge, who still has none on paper, and the groups they belong to."""

import json
from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from hubdesk.badges.issuing import MAY_HAVE_A_BADGE
from hubdesk.eventfile.reading import Reader
from hubdesk.registration.names import full_name

NOT_PRINTED: Final = """p.deleted = 0 AND p.merged_into IS NULL AND p.erased = 0
  AND p.status <> 'cancelled' AND NOT EXISTS (
    SELECT 1 FROM badge b JOIN printing r ON r.badge_id = b.id AND r.deleted = 0
    JOIN print_job j ON j.id = r.job_id AND j.deleted = 0
    WHERE b.person_id = p.id AND b.deleted = 0 AND b.status = 'active')"""
"""SQL over `p`, a row of person: may have a badge, and none that counts was printed."""

_COUNTS: Final = f"""
SELECT count(*), coalesce(sum({NOT_PRINTED}), 0) FROM person p WHERE {MAY_HAVE_A_BADGE}"""
_ENTITLED: Final = f"""
SELECT id FROM person WHERE {MAY_HAVE_A_BADGE} AND id IN (SELECT value FROM json_each(?))"""
_DELEGATIONS: Final = "SELECT id, name FROM delegation WHERE deleted = 0 ORDER BY position, id"
_CATEGORIES: Final = """
SELECT DISTINCT category FROM person
WHERE deleted = 0 AND merged_into IS NULL AND erased = 0 ORDER BY category"""
_NAMES: Final = """
SELECT id, given_name, family_name, arabic_name FROM person
WHERE id IN (SELECT value FROM json_each(?))"""


@dataclass(frozen=True, slots=True)
class Groups:
    """The delegations (keys and names) and the categories that can be chosen."""

    delegations: tuple[tuple[str, str], ...]
    categories: tuple[str, ...]


def count_holders(reader: Reader) -> tuple[int, int]:
    """Return how many may have a badge, and for how many of them none was printed."""
    ((people, not_printed),) = reader.rows(_COUNTS)
    return int(str(people)), int(str(not_printed))


def entitled(reader: Reader, people: Collection[str]) -> list[str]:
    """Return those of the people who may have a badge."""
    rows = reader.rows(_ENTITLED, (json.dumps(sorted(people)),))
    return [str(key) for (key,) in rows]


def groups(reader: Reader) -> Groups:
    """Return the groups there are now; of very many people it takes a while."""
    return Groups(
        tuple((str(key), str(name)) for key, name in reader.rows(_DELEGATIONS)),
        tuple(str(name) for (name,) in reader.rows(_CATEGORIES)),
    )


def names_of(reader: Reader, people: Collection[str]) -> dict[str, str]:
    """Return the names of people by their keys; empty for somebody who has none."""
    rows = reader.rows(_NAMES, (json.dumps(sorted(people)),))
    return {
        str(key): full_name(given, family) or arabic or "" for key, given, family, arabic in rows
    }
