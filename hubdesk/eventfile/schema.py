"""What an event file of this version consists of, and how to tell whether a file is one."""

import functools
from typing import TYPE_CHECKING, Any

import apsw
from peewee import SqliteDatabase

from hubdesk.eventfile import blobs, journal, presence, search_index
from hubdesk.eventfile.tables import JOURNALED

if TYPE_CHECKING:
    from collections.abc import Iterable

SCHEMA_VERSION = 2


def create_schema(connection: apsw.Connection) -> None:
    """Make all tables, indexes and triggers in an empty file, inside the running transaction."""
    for statement in (
        *_tables(),
        *journal.TABLES,
        *blobs.TABLES,
        *presence.TABLES,
        *search_index.TABLES,
    ):
        connection.execute(statement)
    create_triggers(connection)


def create_triggers(connection: apsw.Connection) -> None:
    """Make all triggers; a migration drops them first."""
    for model in JOURNALED:
        for statement in journal.triggers(model):
            connection.execute(statement)
    derived = (*presence.TRIGGERS, *search_index.TRIGGERS)
    for statement in (*journal.change_triggers(), *derived):
        connection.execute(statement)


def drop_triggers(connection: apsw.Connection) -> None:
    """Drop every trigger: SQLite refuses some migrations while they stand."""
    names = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall()
    for (name,) in names:
        connection.execute(f'DROP TRIGGER "{name}"')


def _tables() -> "Iterable[str]":
    # peewee writes the statements; an unconnected database tells it the dialect
    dialect = SqliteDatabase(None)
    for model in JOURNALED:
        with dialect.bind_ctx([model], bind_refs=False, bind_backrefs=False):
            # its public calls would execute them
            schema: Any = model._schema  # type: ignore[attr-defined]
            yield schema._create_table(safe=False).query()[0]
            for index in schema._create_indexes(safe=False):
                yield index.query()[0]


def structure(connection: apsw.Connection) -> frozenset[tuple[object, ...]]:
    """Everything that gives a file its behaviour, in a form that can be compared.

    Tables are described by their columns and foreign keys, because a table that was migrated has
    another text than one that was created; all else by its text.
    """
    described: set[tuple[object, ...]] = set()
    objects = connection.execute(
        "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_stat%'"
    ).fetchall()
    for kind, name, table, sql in objects:
        if kind != "table" or str(sql).upper().startswith("CREATE VIRTUAL"):
            described.add((kind, name, table, sql))
            continue
        quoted = str(name).replace('"', '""')
        described.add((kind, name, str(sql).upper().count("CHECK")))
        for pragma in ("table_xinfo", "foreign_key_list"):
            rows = connection.execute(f'PRAGMA {pragma}("{quoted}")').fetchall()
            # the first column numbers the rows, which a migration may do in another order
            described.update((pragma, name, *row[1:]) for row in rows)
    for schema, name, kind, columns, without_rowid, strict in connection.execute(
        "PRAGMA table_list"
    ).fetchall():
        if schema == "main" and not str(name).startswith("sqlite_"):
            described.add(("table_list", name, kind, columns, without_rowid, strict))
    return frozenset(described)


@functools.cache
def expected_structure() -> frozenset[tuple[object, ...]]:
    """The structure of a file that this version makes."""
    connection = apsw.Connection(":memory:")
    try:
        create_schema(connection)
        return structure(connection)
    finally:
        connection.close()
