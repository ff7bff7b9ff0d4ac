"""The search index inside the event file: derived from the people, not journaled, never merged.

Triggers only note whose words may have changed, in the table `search_queue`; `drain` folds and
indexes them, in the same transaction. Everybody who can be found has one row in the full-text table
`search_index`, under the rowid of `person` (which never changes: an event file is never vacuumed),
and nobody else has: the deleted, the merged and the erased leave no words behind.

`search_word` holds the distinct words, for what full text can't do: the middles of words, and words
with a letter wrong. Its ids only grow, so that a reader can fetch just the words that are new.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any, Final

import apsw

from hubdesk.eventfile.folding import bare, digits, fold, skeleton, words

# `family` and `name` hold words, and what stands behind their articles; `other` the words of the
# organisation, the e-mail, telephone numbers with and without the country, alias codes; `sounds`
# the skeletons of the names. All are folded already, so that cutting at spaces is enough.
# Columns are told apart but not positions in them (detail=column). FTS5's secure-delete stays off,
# it takes 2 ms a row: what is deleted goes for good when the segments are merged (`_PURGE`).
_COLUMNS: Final = "family, name, other, sounds"
_INDEX: Final = f"""
CREATE VIRTUAL TABLE search_index USING fts5(
  {_COLUMNS}, tokenize='ascii', prefix='1 2 3', detail=column
)"""
_WORDS: Final = """
CREATE TABLE search_word(
  id INTEGER PRIMARY KEY AUTOINCREMENT, word TEXT NOT NULL UNIQUE
) STRICT"""

TABLES: Final[tuple[str, ...]] = (
    "CREATE TABLE search_queue(person INTEGER PRIMARY KEY) STRICT",
    _WORDS,
    _INDEX,
)

_PERSON_COLUMNS: Final = (
    "given_name", "family_name", "arabic_name", "organisation_id", "email", "phone", "deleted",
    "merged_into", "erased",
)  # fmt: skip


def _trigger(
    table: str, columns: Iterable[str], noted: str, noted_of_update: str = ""
) -> list[str]:
    """Triggers that queue the rowids of people when a row of a table is new or changes.

    Each rowid is queued once; OR IGNORE would give way to the OR clause of the outer statement.
    """
    note = (
        "INSERT INTO search_queue(person) SELECT DISTINCT noted.rowid FROM person AS noted "
        "WHERE {} AND NOT EXISTS (SELECT 1 FROM search_queue WHERE person = noted.rowid);"
    )
    changed = " OR ".join(f"OLD.{column} IS NOT NEW.{column}" for column in columns)
    insert = f"CREATE TRIGGER search_{table}_insert AFTER INSERT ON {table}"
    update = (
        f"CREATE TRIGGER search_{table}_update AFTER UPDATE OF {', '.join(columns)} ON {table} "
        f"WHEN {changed}"
    )
    return [
        f"{insert} BEGIN {note.format(noted)} END",
        f"{update} BEGIN {note.format(noted_of_update or noted)} END",
    ]


TRIGGERS: Final[tuple[str, ...]] = (
    *_trigger("person", _PERSON_COLUMNS, "noted.rowid = NEW.rowid"),
    *_trigger("organisation", ("name", "arabic_name", "deleted"), "noted.organisation_id = NEW.id"),
    *_trigger(
        "alias",
        ("person_id", "code", "deleted"),
        "noted.id = NEW.person_id",
        "noted.id IN (NEW.person_id, OLD.person_id)",
    ),
)

_READ: Final = """
SELECT p.rowid, p.given_name, p.family_name, p.arabic_name, p.email, p.phone, o.name, o.arabic_name,
  (SELECT group_concat(code, ' ' ORDER BY code) FROM alias WHERE person_id = p.id AND deleted = 0)
FROM {people} LEFT JOIN organisation o ON o.id = p.organisation_id AND o.deleted = 0
WHERE p.deleted = 0 AND p.merged_into IS NULL AND p.erased = 0"""
_READ_QUEUED: Final = _READ.format(people="search_queue CROSS JOIN person p ON p.rowid = person")
_READ_ALL: Final = _READ.format(people="person p")
_READ_WORDS: Final = "SELECT family, name, other FROM search_index"
_PURGE: Final = "INSERT INTO search_index(search_index) VALUES ('optimize')"
_INSERT: Final = f"INSERT INTO search_index(rowid, {_COLUMNS}) VALUES (?, ?, ?, ?, ?)"

Entry = tuple[int, str, str, str, str]


def drain(connection: apsw.Connection) -> None:
    """Index the people that the queue holds, in the running transaction, and empty the queue."""
    gone: set[str] = set()
    indexed = False
    for texts in connection.execute(
        f"{_READ_WORDS} WHERE rowid IN (SELECT person FROM search_queue)"
    ):
        indexed = True  # also somebody who has no words at all
        gone.update(texts)
    if indexed:
        connection.execute(
            "DELETE FROM search_index WHERE rowid IN (SELECT person FROM search_queue)"
        )
    found: set[str] = set()
    connection.executemany(_INSERT, _noting(_entries(connection.execute(_READ_QUEUED)), found))
    listed = _listed(found)
    connection.executemany(
        "INSERT OR IGNORE INTO search_word(word) VALUES (?)",
        ((word,) for word in sorted(listed)),
    )
    _forget(connection, _listed(gone) - listed)
    erased = connection.execute(
        "SELECT 1 FROM search_queue CROSS JOIN person p ON p.rowid = person AND erased = 1 LIMIT 1"
    ).fetchone()
    if erased:
        connection.execute(_PURGE)
    connection.execute("DELETE FROM search_queue")


def rebuild(connection: apsw.Connection) -> None:
    """Makes the whole index anew, in the running transaction, whatever state it is in."""
    connection.execute("DROP TABLE search_index")
    connection.execute(_INDEX)
    connection.execute("DELETE FROM search_word")
    connection.execute("DELETE FROM search_queue")
    connection.execute("INSERT INTO search_queue(person) SELECT rowid FROM person")
    drain(connection)


def differences(connection: apsw.Connection) -> int:
    """Counts what is missing, wrong or too much in the index, by deriving it anew and comparing."""
    found: set[str] = set()
    expected = set(_noting(_entries(connection.execute(_READ_ALL)), found))
    indexed = set(connection.execute(f"SELECT rowid, {_COLUMNS} FROM search_index"))
    known = {word for (word,) in connection.execute("SELECT word FROM search_word")}
    queued: int = connection.execute("SELECT count(*) FROM search_queue").get
    wrong_people = {row[0] for row in expected ^ indexed}
    return len(wrong_people) + len(_listed(found) ^ known) + queued


def _forget(connection: apsw.Connection, candidates: set[str]) -> None:
    """Takes words out that nobody has any more."""
    unused = [
        (word,)
        for word in candidates
        if connection.execute(
            "SELECT 1 FROM search_index WHERE search_index MATCH ? LIMIT 1",
            (f'{{family name other}} : "{word}"',),
        ).fetchone()
        is None
    ]
    connection.executemany("DELETE FROM search_word WHERE word = ?", unused)


def _noting(entries: Iterable[Entry], found: set[str]) -> Iterator[Entry]:
    """Passes the entries on and collects the texts that hold the words of `search_word`."""
    for entry in entries:
        found.update(entry[1:4])
        yield entry


def _listed(texts: Iterable[str]) -> set[str]:
    """Those words of texts that `search_word` lists: no numbers, no mere letters."""
    found = {word for text in texts for word in text.split()}
    return {word for word in found if len(word) > 2 and word.isalpha()}


def _entries(rows: Iterable[tuple[Any, ...]]) -> Iterator[Entry]:
    for rowid, given, family, arabic, email, phone, house, house_ar, codes in rows:
        family_words, family_sounds = _name(family)
        given_words, given_sounds = _name(given)
        if arabic:
            arabic_words, arabic_sounds = _name(arabic)
            given_words = f"{given_words} {arabic_words}"
            given_sounds = f"{given_sounds} {arabic_sounds}"
        house_words = _name(house)[0]
        if house_ar:
            house_words = f"{house_words} {_name(house_ar)[0]}"
        other = f"{house_words} {_address(email)}" if email else house_words
        if phone:
            number = digits(phone)
            other = f"{other} {number}"
            if len(number) > 9:  # Spanish, Moroccan and French numbers without their country
                other = f"{other} {number[-9:]}"
        if codes:
            other = f"{other} {fold(codes)}"
        yield rowid, family_words, given_words, other, f"{family_sounds} {given_sounds}"


@lru_cache(maxsize=1 << 16)
def _name(text: str | None) -> tuple[str, str]:
    """The words of a name, also without their articles, and the skeletons of these."""
    if not text:
        return "", ""
    forms: dict[str, None] = {}
    for word in words(text):
        forms[word] = None
        rest = bare(word)
        if rest:
            forms[rest] = None
    return " ".join(forms), " ".join(dict.fromkeys(filter(None, map(skeleton, forms))))


def _address(email: str) -> str:
    """The words before the `@`, and in one piece the whole address and what follows the `@`.

    The domain's own words would be in nearly everybody's entry, and slow every search for one.
    """
    before, _, domain = email.partition("@")
    local = fold(before)
    house = _in_one_piece(domain)
    return f"{local} {local.replace(' ', '')}{house} {house}"


@lru_cache(maxsize=1 << 13)
def _in_one_piece(text: str) -> str:
    return fold(text).replace(" ", "")
