"""The event file: one SQLite file that holds an event, and the only way to change it."""

import json
import os
import secrets
import stat
import threading
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

import apsw

from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile import copying, search_index
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.connection import APPLICATION_ID, EventDatabase, connect
from hubdesk.eventfile.desk import desk_name
from hubdesk.eventfile.journal import JOURNALING
from hubdesk.eventfile.opening import Opening, examine
from hubdesk.eventfile.schema import SCHEMA_VERSION, create_schema
from hubdesk.eventfile.storage_errors import sentences_for
from hubdesk.eventfile.tables import Event
from hubdesk.eventfile.writing import Writing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from types import TracebackType

    from hubdesk.eventfile.writing import Row, Scalar

# made once: json.dumps with options makes one at every call
_to_json = json.JSONEncoder(ensure_ascii=False, sort_keys=True).encode

_CLOCK_BITS = 16  # below the milliseconds of the hybrid logical clock
PATIENCE_SECONDS = 60.0  # how long a write waits for another program's


class EventFile:
    """An open event file.

    Reading is free; changing goes through `writing()` alone. Each thread has a connection of its
    own, and one thread at a time writes.

    Attributes:
        path: where it lies.
        database: the peewee database, for queries: `query.execute(file.database)`.
        desk: this desk's name, for what is recorded about scans and print jobs.
        read_only: why it can't be changed, or None.
        on_commit: called after each commit with the names of the tables that changed.
        on_wait: called once when a writing has waited some seconds for another program's.
    """

    def __init__(self, path: Path, opening: Opening, key: bytes | None = None) -> None:
        self.path = path
        self._name = str(path)
        self.read_only = opening.read_only
        self.desk = desk_name()
        self.on_commit: list[Callable[[frozenset[str]], None]] = []
        self.on_wait: list[Callable[[], None]] = []
        self.key = key
        self.database = EventDatabase(path, key, read_only=opening.read_only is not None)
        self._write_lock = threading.Lock()
        self._writer: int | None = None  # the thread that holds it
        with sentences_for(path):
            self.database.connection()

    @classmethod
    def create(cls, path: Path, name: str, *, key: bytes | None = None) -> Self:
        """Make a new event file with the event in it, and nothing else.

        Raises:
            HubDeskError: there is a file already, or the place can't be written.
        """
        path = path.absolute()
        if path.exists():
            raise HubDeskError(Problem.FILE_EXISTS, path=str(path))
        with copying.placed(path) as draft, sentences_for(path):
            connection = connect(draft, key)
            try:
                _found(connection)
            finally:
                connection.close()
        file = cls.open(path, key=key)
        with file.writing(ActKind.FOUND_EVENT, file.desk) as write:
            write.insert(
                Event,
                id="event",
                name=name,
                code_tag=secrets.randbelow(256),
                code_key=secrets.token_hex(32),
            )
        return file

    @classmethod
    def open(
        cls, path: Path, *, key: bytes | None = None, believed: "Callable[[], object] | None" = None
    ) -> Self:
        """Open an event file in stages; an older one is copied and migrated first.

        A file of a newer HubDesk, and one that can't be written, opens for reading: `read_only`
        says why.

        Args:
            path: where it lies.
            key: what encrypts it, if anything.
            believed: as `examine` takes it.

        Raises:
            HubDeskError: it is refused; it is unchanged.
        """
        path = path.absolute()
        opening = examine(path, key, believed=believed)
        return cls(path, opening, key)

    def close(self) -> None:
        """Close the connection of this thread; the others close with their threads."""
        self.database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: "TracebackType | None",
    ) -> None:
        self.close()

    def rows(self, sql: str, parameters: "Sequence[Scalar]" = ()) -> "list[Row]":
        """What a query finds."""
        with sentences_for(self.path):
            return self._connection().execute(sql, parameters).fetchall()

    def stream(self, sql: str, parameters: "Sequence[Scalar]" = ()) -> "Iterator[Row]":
        """What a query finds, row by row, for results that are too large to hold."""
        with sentences_for(self.path):
            yield from self._connection().execute(sql, parameters)

    def row(self, sql: str, parameters: "Sequence[Scalar]" = ()) -> "Row | None":
        """The first row that a query finds."""
        with sentences_for(self.path):
            return self._connection().execute(sql, parameters).fetchone()

    def value(self, sql: str, parameters: "Sequence[Scalar]" = ()) -> Any:
        """The first column of the first row that a query finds, or None."""
        found = self.row(sql, parameters)
        return found[0] if found else None

    @contextmanager
    def writing(
        self, kind: ActKind, operator: str, *, undoes: str | None = None, **args: object
    ) -> "Iterator[Writing]":
        """Change the file: one act, one transaction, durable when the block has ended.

        Another program's writing is waited for. An exception inside the block takes everything
        back; a block that changes nothing leaves no act.

        Args:
            kind: what the user did.
            operator: who did it.
            undoes: the act that this one takes back.
            args: what the words about the act need; `write.args` can add to it.

        Raises:
            HubDeskError: the file is read-only, gone, locked or damaged, or the disk is full;
                nothing is changed.
        """
        self._refuse_if_gone()
        if self._writer == threading.get_ident():
            raise RuntimeError("an act inside an act: combine what they call, not the gestures")
        connection = self._connection()
        if not self._write_lock.acquire(timeout=PATIENCE_SECONDS):
            raise HubDeskError(Problem.FILE_LOCKED, path=str(self.path))
        self._writer = threading.get_ident()
        try:
            with sentences_for(self.path):
                self._begin(connection)
                try:
                    at = _now()
                    act_id, hlc, last_change = _start_act(connection, at)
                    write = Writing(connection, act_id, at=at, operator=operator, desk=self.desk)
                    write.clock_behind = (hlc >> _CLOCK_BITS) - at
                    write.args.update(args)
                    yield write
                    changed = _end_act(connection, write, kind, undoes, hlc, last_change)
                    connection.execute("COMMIT" if changed else "ROLLBACK")
                except BaseException:
                    # SQLite has rolled back by itself after some errors (a full disk)
                    if connection.in_transaction:
                        connection.execute("ROLLBACK")
                    raise
                if write.redacted:
                    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        finally:
            self._writer = None
            self._write_lock.release()
        if write.changed:
            for announce in self.on_commit:
                announce(write.changed)

    def trouble(self) -> Problem | None:
        """Why it can't be changed at this moment: read-only, or gone from its place."""
        if self.read_only is not None:
            return self.read_only
        try:
            status = os.stat(self._name)  # noqa: PTH116 - three times as fast, at each scan
        except OSError:
            return Problem.FILE_GONE
        if (status.st_dev, status.st_ino) != self.database.identity:
            return Problem.FILE_GONE
        if not status.st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH):
            return Problem.FILE_READ_ONLY
        return None

    def save_copy(self, path: Path) -> None:
        """Save a copy of the whole file, as it is now, under a new name.

        It works from the open file, even when that has been deleted meanwhile.

        Raises:
            HubDeskError: there is a file of that name, or it can't be written; nothing is left.
        """
        copying.save_copy(self._connection(), path, self.key)

    def _connection(self) -> apsw.Connection:
        connection: apsw.Connection = self.database.connection()
        return connection

    def _begin(self, connection: apsw.Connection) -> None:
        started = time.monotonic()
        told = False
        while True:
            try:
                connection.execute("BEGIN IMMEDIATE")
            except apsw.BusyError:
                if time.monotonic() > started + PATIENCE_SECONDS:
                    raise
                if not told:
                    told = True
                    for tell in self.on_wait:
                        tell()
            else:
                return

    def _refuse_if_gone(self) -> None:
        if (problem := self.trouble()) is not None:
            raise HubDeskError(problem, path=str(self.path))


def _now() -> int:
    return time.time_ns() // 1_000_000


def _found(connection: apsw.Connection) -> None:
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute("BEGIN IMMEDIATE")
    create_schema(connection)
    connection.execute(
        "INSERT INTO ctx (id, desk, seq, hlc, applying) VALUES (1, ?, 0, 0, ?)",
        (secrets.token_hex(8), JOURNALING),
    )
    connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
    connection.execute("COMMIT")


def _start_act(connection: apsw.Connection, at: int) -> tuple[str, int, int]:
    """Begin an act; returns its key, the clock, and the last change before it."""
    # the hybrid logical clock: never behind the wall, never backwards
    started: list[Row] = connection.execute(
        "UPDATE ctx SET hlc = max(hlc, ?1), act = printf('%016x', max(hlc, ?1)) || ?2"
        " RETURNING act, hlc, (SELECT max(lsn) FROM change)",
        (at << _CLOCK_BITS, os.urandom(4).hex()),
    ).fetchall()
    act_id, hlc, last_change = started[0]
    return act_id, hlc, last_change or 0


def _end_act(
    connection: apsw.Connection,
    write: Writing,
    kind: ActKind,
    undoes: str | None,
    hlc_before: int,
    last_change: int,
) -> bool:
    # one statement: each costs a scan a hundredth
    ended: list[Row] = connection.execute(
        "UPDATE ctx SET act = NULL RETURNING hlc, desk, EXISTS (SELECT 1 FROM search_queue),"
        " (SELECT group_concat(DISTINCT tbl) FROM change WHERE lsn > ?)",
        (last_change,),
    ).fetchall()
    hlc, desk, must_index, tables = ended[0]
    write.changed = frozenset(tables.split(",") if tables else ()) | write.unjournaled
    if hlc == hlc_before and not write.unjournaled and not write.keep_empty:
        return False
    connection.execute(
        "INSERT INTO act (id, kind, args, operator, desk, at, hlc_from, hlc_to, undoes)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            write.act_id,
            kind.value,
            _to_json(write.args),
            write.operator,
            desk,
            write.at,
            hlc_before + 1,
            hlc,
            undoes,
        ),
    )
    if must_index:
        search_index.drain(connection)
    return True
