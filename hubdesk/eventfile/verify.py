"""Everything the event file promises, checked."""

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from hubdesk.eventfile import presence, refold, search_index
from hubdesk.eventfile.schema import SCHEMA_VERSION, expected_structure, structure
from hubdesk.eventfile.storage_errors import sentences_for

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import apsw

    from hubdesk.eventfile.file import EventFile
    from hubdesk.eventfile.writing import Row


class Promise(Enum):
    """What an event file promises."""

    SOUND_PAGES = "sound_pages"
    NO_DANGLING_ROWS = "no_dangling_rows"
    OUR_STRUCTURE = "our_structure"
    GAPLESS_JOURNAL = "gapless_journal"
    TABLES_ARE_FOLD = "tables_are_fold"
    PRESENCE_IS_DERIVED = "presence_is_derived"
    INDEX_IS_DERIVED = "index_is_derived"
    BADGES_ARE_OURS = "badges_are_ours"
    ONE_ACTIVE_BADGE = "one_active_badge"


@dataclass(frozen=True, slots=True)
class Finding:
    """A promise that is not kept: where, and how often."""

    promise: Promise
    where: str = ""
    count: int = 1


def verify(file: "EventFile", *audits: "Callable[[EventFile], Iterator[Finding]]") -> list[Finding]:
    """Check every promise of the file; an empty list means that all are kept.

    Args:
        file: the file; it is only read.
        audits: what parts above the event file promise about their own rows.
    """
    with sentences_for(file.path):
        connection = file.database.connection()
        findings = [
            *_pages(connection),
            *_references(connection),
            *_structure(connection),
            *_journal(connection),
            *_tables(connection),
            *_derived(connection),
        ]
        for audit in audits:
            findings.extend(audit(file))
    return findings


def _pages(connection: "apsw.Connection") -> "Iterator[Finding]":
    for (message,) in connection.execute("PRAGMA integrity_check(20)").fetchall():
        if message != "ok":
            yield Finding(Promise.SOUND_PAGES, str(message))


def _references(connection: "apsw.Connection") -> "Iterator[Finding]":
    for table, rowid, parent, _ in connection.execute("PRAGMA foreign_key_check").fetchall():
        yield Finding(Promise.NO_DANGLING_ROWS, f"{table} {rowid} → {parent}")


def _structure(connection: "apsw.Connection") -> "Iterator[Finding]":
    if connection.pragma("user_version") == SCHEMA_VERSION:
        differing = len(structure(connection) ^ expected_structure())
        if differing:
            yield Finding(Promise.OUR_STRUCTURE, count=differing)


def _journal(connection: "apsw.Connection") -> "Iterator[Finding]":
    """Each desk's changes are numbered 1, 2, 3, …; two copies of a file may use a number twice."""
    gaps: list[Row] = connection.execute(
        "SELECT desk, max(seq) - count(DISTINCT seq) FROM change GROUP BY desk"
        " HAVING max(seq) <> count(DISTINCT seq)"
    ).fetchall()
    for desk, missing in gaps:
        yield Finding(Promise.GAPLESS_JOURNAL, str(desk), missing)


def _tables(connection: "apsw.Connection") -> "Iterator[Finding]":
    for table, key in refold.differing_rows(connection):
        yield Finding(Promise.TABLES_ARE_FOLD, f"{table} {key}")


def _derived(connection: "apsw.Connection") -> "Iterator[Finding]":
    for promise, differences in (
        (Promise.PRESENCE_IS_DERIVED, presence.differences),
        (Promise.INDEX_IS_DERIVED, search_index.differences),
    ):
        count = differences(connection)
        if count:
            yield Finding(promise, count=count)
