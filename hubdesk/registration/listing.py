"""The list of people as a table shows it: who is in it, in which order, and a page of its rows.

A table of 100,000 people holds their rowids and fetches the rows that are seen. Orders forget
accents and case; folding 100,000 names takes Python some time, so `people_order` is made to run in
a worker process, and keeps what it folded.
"""

from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from hubdesk.eventfile.folding import fold
from hubdesk.registration import search_query
from hubdesk.registration.rules import PERSON_FIELDS, Status

if TYPE_CHECKING:
    from hubdesk.eventfile.file import EventFile
    from hubdesk.eventfile.writing import Scalar

CUSTOM: Final = "custom:"  # begins the key of a column that only this event has
NOBODYS: Final = ""  # stands for people without a delegation

_LISTED: Final = "p.deleted = 0 AND p.merged_into IS NULL AND p.erased = 0"
_FROM: Final = """
FROM person p
LEFT JOIN organisation o ON o.id = p.organisation_id AND o.deleted = 0
LEFT JOIN delegation d ON d.id = p.delegation_id AND d.deleted = 0"""
_LEGS: Final = """(SELECT group_concat(name, ', ') FROM (
  SELECT l.name FROM participation a JOIN leg l ON l.id = a.leg_id
  WHERE a.person_id = p.id AND a.deleted = 0 AND l.deleted = 0 ORDER BY l.position, l.id))"""
_OWN: Final = tuple(field for field in PERSON_FIELDS if not field.endswith("_id"))
_JOINED: Final = {"organisation": "o.name", "delegation": "d.name", "legs": _LEGS}
_PAGE: Final = f"""
SELECT p.rowid, p.id, {", ".join(f"p.{field}" for field in PERSON_FIELDS)}, o.name, d.name,
  d.short_name, d.colour, {_LEGS}{{more}}
{_FROM}
WHERE p.rowid IN ({{rowids}})"""
_PAGE_FIELDS: Final = (
    *PERSON_FIELDS,
    "organisation",
    "delegation",
    "delegation_short",
    "colour",
    "legs",
)

_BY_STATUS: Final = "CASE p.status {} END".format(
    " ".join(f"WHEN '{status.value}' THEN {place}" for place, status in enumerate(Status))
)
# what decides after the column that is sorted by
_THEN: Final = {
    "family_name": ("p.given_name", "p.arabic_name"),
    "given_name": ("p.family_name", "p.arabic_name"),
}
_THEN_ELSE: Final = ("p.family_name", "p.given_name", "p.arabic_name")
_NUMBERS: Final = {"protocol_order": "p.protocol_order", "status": _BY_STATUS}


@dataclass(frozen=True, slots=True)
class PeopleFilter:
    """Whom a list shows; of several values in one field any will do, and all fields must fit.

    Attributes:
        delegations: keys; `NOBODYS` stands for people without one.
        statuses: values of `Status`.
        categories: the categories.
        legs: keys of legs at which they are expected.
        conditions: SQL over `p`, the row of the person, from parts that build on this one.
    """

    delegations: frozenset[str] = frozenset()
    statuses: frozenset[str] = frozenset()
    categories: frozenset[str] = frozenset()
    legs: frozenset[str] = frozenset()
    conditions: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(
            self.delegations or self.statuses or self.categories or self.legs or self.conditions
        )

    def condition(self) -> str:
        """SQL over `p` that holds for those who are shown."""
        parts = [_LISTED]
        if self.delegations:
            named = self.delegations - {NOBODYS}
            either = [f"p.delegation_id IN ({_literals(named)})"] if named else []
            if NOBODYS in self.delegations:
                either.append(
                    "(p.delegation_id IS NULL OR p.delegation_id IN"
                    " (SELECT id FROM delegation WHERE deleted = 1))"
                )
            parts.append(f"({' OR '.join(either)})")
        if self.statuses:
            parts.append(f"p.status IN ({_literals(self.statuses)})")
        if self.categories:
            parts.append(f"p.category IN ({_literals(self.categories)})")
        if self.legs:  # who is expected at no leg in particular is expected at all
            parts.append(
                "(NOT EXISTS (SELECT 1 FROM participation a WHERE a.person_id = p.id"
                " AND a.deleted = 0) OR EXISTS (SELECT 1 FROM participation a"
                " WHERE a.person_id = p.id AND a.deleted = 0"
                f" AND a.leg_id IN ({_literals(self.legs)})))"
            )
        parts += [f"({condition})" for condition in self.conditions]
        return " AND ".join(parts)


@dataclass(frozen=True, slots=True)
class ListedPerson:
    """A row of the table.

    Attributes:
        fields: those of the person, and `organisation`, `delegation`, its `colour`, `legs`, and
            what was asked for of the columns that only this event has, by key.
    """

    rowid: int
    id: str
    fields: "dict[str, Scalar]"


@dataclass(frozen=True, slots=True)
class FilterCounts:
    """How many people there are in all, and with each value that can be filtered by."""

    people: int
    delegations: dict[str, int]
    statuses: dict[str, int]
    categories: dict[str, int]


def people_order(
    file: "EventFile",
    _progress: Callable[[int, int, str], bool],
    shown: PeopleFilter,
    order: tuple[str, bool],
) -> bytes:
    """The rowids of those who are shown, in order, as an array of 64-bit numbers; for a worker.

    Args:
        file: the event file.
        shown: who is.
        order: the column to sort by, and whether descending.
    """
    return ordered_rowids(file, shown, order[0], descending=order[1]).tobytes()


def ordered_rowids(
    file: "EventFile", shown: PeopleFilter, column: str, *, descending: bool = False
) -> "array[int]":
    """The rowids of those who are shown, sorted by a column; empty cells are last in any case."""
    by = _sorted_by(column)
    number = column in _NUMBERS
    then = _THEN.get(column, _THEN_ELSE)
    rows = file.rows(f"SELECT p.rowid, {by}, {', '.join(then)} {_FROM} WHERE {shown.condition()}")
    full: list[tuple[Any, ...]] = []
    empty: list[tuple[Any, ...]] = []
    for rowid, value, *others in rows:
        names = tuple(_folded(other) for other in others)
        if value is None:
            empty.append((names, rowid))
        else:
            full.append((value if number else _folded(value), names, rowid))
    full.sort(reverse=descending)
    empty.sort(reverse=descending)
    return array("q", [entry[-1] for entry in (*full, *empty)])


def page(
    file: "EventFile", rowids: Sequence[int], columns: Sequence[str] = ()
) -> dict[int, ListedPerson]:
    """The rows with these rowids; of `columns`, those that only this event has are added."""
    custom = [column for column in columns if column.startswith(CUSTOM)]
    more = "".join(f", {_custom(column)}" for column in custom)
    names = (*_PAGE_FIELDS, *custom)
    return {
        row[0]: ListedPerson(row[0], row[1], dict(zip(names, row[2:], strict=True)))
        for row in file.rows(_PAGE.format(more=more, rowids=", ".join(map(str, rowids))))
    }


def rowids_of(file: "EventFile", people: Sequence[str]) -> list[int]:
    """The rowids of people, in their order; who is not there is left out."""
    if not people:
        return []
    found: dict[str, int] = dict(
        file.rows(f"SELECT id, rowid FROM person WHERE id IN ({_literals(people)})")
    )
    return [found[person] for person in people if person in found]


def keys_of(file: "EventFile", rowids: Sequence[int]) -> list[str]:
    """The keys of the people with these rowids, in their order."""
    if not rowids:
        return []
    found: dict[int, str] = dict(
        file.rows(f"SELECT rowid, id FROM person WHERE rowid IN ({', '.join(map(str, rowids))})")
    )
    return [found[rowid] for rowid in rowids if rowid in found]


def legs_of(file: "EventFile", person_id: str) -> frozenset[str]:
    """The keys of the legs at which a person is expected; none means at all of them."""
    rows = file.rows(
        "SELECT a.leg_id FROM participation a JOIN leg l ON l.id = a.leg_id"
        " WHERE a.person_id = ? AND a.deleted = 0 AND l.deleted = 0",
        (person_id,),
    )
    return frozenset(str(leg) for (leg,) in rows)


def all_matching(file: "EventFile", text: str, shown: PeopleFilter) -> "array[int]":
    """The rowids of all who are shown and have the words of a text, spelt so, by name.

    It is for what `PeopleSearch.find` leaves out when it has found enough.
    """
    query = search_query.read_query(text)
    if not query.terms:
        return array("q")
    listed = file.value(
        "SELECT group_concat(rowid) FROM (SELECT s.rowid AS rowid FROM search_index s"
        " CROSS JOIN person p ON p.rowid = s.rowid"
        f" WHERE search_index MATCH ? AND {shown.condition()} ORDER BY s.family, s.name)",
        (search_query.anywhere(query),),
    )
    return array("q", map(int, str(listed).split(",")) if listed else ())


def filter_counts(file: "EventFile") -> FilterCounts:
    """Count the people by what they can be filtered by."""
    delegations: dict[str, int] = {}
    statuses: dict[str, int] = {}
    categories: dict[str, int] = {}
    people = 0
    for delegation, status, category, count in file.rows(
        "SELECT d.id, p.status, p.category, count(*) FROM person p"
        " LEFT JOIN delegation d ON d.id = p.delegation_id AND d.deleted = 0"
        f" WHERE {_LISTED} GROUP BY 1, 2, 3"
    ):
        people += count
        key = delegation or NOBODYS
        delegations[key] = delegations.get(key, 0) + count
        statuses[status] = statuses.get(status, 0) + count
        categories[category] = categories.get(category, 0) + count
    return FilterCounts(people, delegations, statuses, categories)


def count(file: "EventFile", shown: PeopleFilter) -> int:
    """Count those who are shown."""
    return int(file.value(f"SELECT count(*) FROM person p WHERE {shown.condition()}"))


def _sorted_by(column: str) -> str:
    if column.startswith(CUSTOM):
        return _custom(column)
    if column in _NUMBERS:
        return _NUMBERS[column]
    if column in _JOINED:
        return _JOINED[column]
    if column not in _OWN:
        raise ValueError(column)
    return f"p.{column}"


def _custom(column: str) -> str:
    field = _literal("/" + column.removeprefix(CUSTOM))
    return f"(SELECT value FROM custom_value WHERE id = p.id || {field} AND deleted = 0)"


@lru_cache(maxsize=1 << 18)
def _folded(text: str | None) -> str:
    """What a text is sorted by: the folded text, and those that fold to nothing behind."""
    if not text:
        return "\U0010ffff"
    return fold(text) or text


def _literals(texts: "Sequence[str] | frozenset[str]") -> str:
    return ", ".join(map(_literal, sorted(texts)))


def _literal(text: str) -> str:
    return "'" + text.replace("\0", "").replace("'", "''") + "'"
