"""Finding a person as one types: any field, any spelling, from the first letter."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from hubdesk.eventfile.folding import fold
from hubdesk.registration import search_query
from hubdesk.registration.merging import resolve
from hubdesk.registration.names import full_name
from hubdesk.registration.search_query import Tier
from hubdesk.registration.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hubdesk.eventfile.file import EventFile
    from hubdesk.eventfile.writing import Row
    from hubdesk.registration.search_query import Query

_MATCH: Final = "SELECT rowid FROM search_index WHERE search_index MATCH ? LIMIT ?"
_MATCH_WITHIN: Final = """
SELECT s.rowid FROM search_index s CROSS JOIN person p ON p.rowid = s.rowid
WHERE search_index MATCH ? AND ({within}) LIMIT ?"""
_HOLDER: Final = "SELECT DISTINCT p.rowid, p.id, p.merged_into, p.deleted OR p.erased"
_BY_LETTERS: Final = f"""{_HOLDER} FROM badge b JOIN person p ON p.id = b.person_id
WHERE b.letters BETWEEN ? AND ? AND b.deleted = 0 LIMIT ?"""
_BY_CODE: Final = f"""{_HOLDER} FROM alias a JOIN person p ON p.id = a.person_id
WHERE a.code IN (?, ?) AND a.deleted = 0"""
_BY_KEY: Final = f"{_HOLDER} FROM person p WHERE p.id = ?"
_PEOPLE: Final = """
SELECT p.rowid, p.id, p.given_name, p.family_name, p.arabic_name, o.name, d.name, p.category,
  p.status
FROM person p
LEFT JOIN organisation o ON o.id = p.organisation_id AND o.deleted = 0
LEFT JOIN delegation d ON d.id = p.delegation_id AND d.deleted = 0
WHERE p.rowid IN ({marks}) AND ({within})"""

_SURE_LETTERS: Final = 5  # so many consonants in a row are a badge, fewer may be a name
_WORDS_AROUND: Final = 48  # that a typed part may be inside of
_WORDS_NEAR: Final = 16  # that a mistaken word may stand for
_HARDLY_ANYBODY: Final = 3


@dataclass(frozen=True, slots=True)
class FoundPerson:
    """A person as the list of results shows it; `name` is in Latin script when there is one."""

    id: str
    name: str
    arabic_name: str | None
    organisation: str | None
    delegation: str | None
    category: str
    status: str


@dataclass(frozen=True, slots=True)
class SearchResult:
    """The best people for a text, best first, and whether there are more than these."""

    rows: tuple[FoundPerson, ...]
    more: bool


class PeopleSearch:
    """Searches one event file, and keeps its distinct words in memory between keystrokes."""

    def __init__(self, file: "EventFile") -> None:
        self._file = file
        self._vocabulary = Vocabulary(file)
        self._within = ""

    def warm_up(self) -> None:
        """Reads the distinct words now, so that the first keystroke need not wait for them."""
        self._vocabulary.warm_up()

    def find(self, text: str, limit: int = 50, within: str = "") -> SearchResult:
        """The people that a text finds; `within` is a condition over `p`, the row of the person.

        All its words must be found; a word may be the beginning of a name, of a word of the
        organisation or the e-mail, a telephone number, badge letters or a code of another system.
        Only when that is not enough to fill the list, spelling is forgiven, then the middles of
        words are looked at, then mistakes. Who is cancelled is found too; who is deleted, merged
        into another or erased is not.
        """
        query = search_query.read_query(text)
        if not query.terms:
            return SearchResult((), more=False)
        tiers: dict[int, Tier] = {}  # by rowid
        self._within = within
        for tier, rowids in self._found(query, tiers, limit):
            for rowid in rowids:
                tiers.setdefault(rowid, tier)
            if len(tiers) > limit:
                break
        return self._ranked(query, tiers, limit)

    def _found(
        self, query: "Query", seen: dict[int, Tier], limit: int
    ) -> "Iterator[tuple[Tier, list[int]]]":
        letters = query.letters or ""
        sure = len(letters) >= _SURE_LETTERS
        yield Tier.CODE, self._by_code(query, letters if sure else "", limit)
        anywhere = self._matching(search_query.anywhere(query), seen, limit)
        if len(anywhere) > limit:  # then these are any, and others may be better
            for tier, match in search_query.in_names(query):
                yield tier, self._matching(match, seen, limit)
        yield Tier.ANYWHERE, anywhere
        yield Tier.LETTERS, self._by_code(query, "" if sure else letters, limit)
        yield Tier.SOUNDS, self._matching(search_query.sounding(query), seen, limit)
        self._vocabulary.refresh()
        yield Tier.INSIDE, self._matching(self._inside(query), seen, limit)
        yield Tier.MISTAKEN, self._matching(self._mistaken(query, len(seen)), seen, limit)

    def _inside(self, query: "Query") -> str | None:
        """Looks in the middles of words; of several words, only for those that begin none."""
        sought = self._unknown(query) if len(query.terms) > 1 else query.terms
        others = {term: self._vocabulary.containing(term, _WORDS_AROUND) for term in sought}
        return search_query.instead(query, others) if any(others.values()) else None

    def _mistaken(self, query: "Query", found: int) -> str | None:
        """Looks for mistakes in words that begin none, or in all if hardly anybody was found."""
        suspect = self._unknown(query)
        if not suspect and found < (_HARDLY_ANYBODY if len(query.terms) == 1 else 1):
            suspect = query.terms
        each = _WORDS_NEAR // max(len(suspect), 1)
        others = {term: self._vocabulary.near(term, each) for term in suspect}
        return search_query.instead(query, others) if any(others.values()) else None

    def _unknown(self, query: "Query") -> tuple[str, ...]:
        return tuple(term for term in query.terms if not self._vocabulary.knows(term))

    def _matching(self, match: str | None, seen: dict[int, Tier], limit: int) -> list[int]:
        if match is None:
            return []
        sql = _MATCH_WITHIN.format(within=self._within) if self._within else _MATCH
        rows = self._file.rows(sql, (match, len(seen) + limit + 1))
        return [rowid for (rowid,) in rows]

    def _by_code(self, query: "Query", letters: str, limit: int) -> list[int]:
        """Who has a badge with these letters, or a code, also by somebody merged into them."""
        holders: list[Row] = []
        if letters:
            first, last = search_query.letters_range(letters)
            holders += self._file.rows(_BY_LETTERS, (first, last, limit + 1))
        if query.code:
            holders += self._file.rows(_BY_CODE, (query.code, query.code.upper()))
        found: list[int] = []
        for rowid, key, merged_into, gone in holders:
            if merged_into is None:
                found += [] if gone else [rowid]
                continue
            for stays, _, still_merged, gone_too in self._file.rows(
                _BY_KEY, (resolve(self._file, key),)
            ):
                found += [] if still_merged or gone_too else [stays]
        return found

    def _ranked(self, query: "Query", tiers: dict[int, Tier], limit: int) -> SearchResult:
        marks = ", ".join("?" * len(tiers))
        ranked = [
            (_rank(query, tiers[rowid], given, family, arabic), key, given, family, arabic, *more)
            for rowid, key, given, family, arabic, *more in self._file.rows(
                _PEOPLE.format(marks=marks, within=self._within or "1"), tuple(tiers)
            )
        ]
        ranked.sort(key=lambda entry: entry[:2])
        people = tuple(
            FoundPerson(key, full_name(given, family) or arabic or "", arabic, *more)
            for _, key, given, family, arabic, *more in ranked[:limit]
        )
        return SearchResult(people, more=len(ranked) > limit)


def _rank(
    query: "Query", tier: Tier, given: str | None, family: str | None, arabic: str | None
) -> tuple[int, float, str]:
    """What people are sorted by: tier, nearness if spelling was forgiven, name."""
    family = family or ""
    others = f"{given or ''} {arabic or ''}"
    folded = fold(f"{family} {others}")
    if tier is Tier.ANYWHERE:
        tier = search_query.tier_of_names(query, family, others)
    distance = 0.0
    if tier >= Tier.SOUNDS:
        from rapidfuzz import fuzz  # noqa: PLC0415 - a desk that opens must not wait for it

        distance = -fuzz.token_set_ratio(" ".join(query.terms), folded)
    return tier, distance, folded


def search(file: "EventFile", text: str, limit: int = 50) -> SearchResult:
    """The people that a text finds; who searches at every keystroke keeps a `PeopleSearch`."""
    return PeopleSearch(file).find(text, limit)
