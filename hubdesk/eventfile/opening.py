"""Opening in stages: what a file must be before any of it is believed."""

import os
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

import apsw

from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile import copying, migrations
from hubdesk.eventfile.connection import APPLICATION_ID, connect, is_write_protected
from hubdesk.eventfile.schema import SCHEMA_VERSION, expected_structure, structure
from hubdesk.eventfile.storage_errors import sentences_for

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

_SMALLEST = 512  # bytes: one page of the smallest kind


@dataclass(frozen=True, slots=True)
class Opening:
    """How a file may be opened. `read_only` is the reason why it can't be written, or None."""

    version: int
    read_only: Problem | None


def examine(
    path: "Path", key: bytes | None = None, *, believed: "Callable[[], object] | None" = None
) -> Opening:
    """Look at a file with everything in it switched off, and migrate it if it is an older one.

    The order: a plain file; a database (under this key); our application id; our version; our
    structure and nothing else; sound pages; no dangling rows.

    Args:
        path: the file.
        key: the 32 bytes that encrypt it, or None for a plain file.
        believed: called when it is known to be one of ours, before its pages are read, which may
            take long and needs little of the interpreter.

    Raises:
        HubDeskError: the first thing that is wrong. The file is unchanged.
    """
    _check_plain_file(path)
    with sentences_for(path), _wrong_key(path, key):
        connection = _connect_untrusted(path, key)
        try:
            version = _check_ours(path, connection)
            if version == SCHEMA_VERSION:
                _check_structure(path, connection)
            if believed is not None:
                believed()
            if version <= SCHEMA_VERSION:
                _check_sound(path, connection)
        except UnicodeDecodeError as error:  # damaged text
            raise HubDeskError(Problem.FILE_DAMAGED, path=str(path)) from error
        finally:
            connection.close()
    if version < SCHEMA_VERSION:
        migrations.migrate(path, version, key)
    if version > SCHEMA_VERSION:
        return Opening(version, Problem.FILE_NEWER)
    # root may write what nobody may
    if not path.stat().st_mode & 0o222 or not os.access(path.parent, os.W_OK):
        return Opening(version, Problem.FILE_READ_ONLY)
    return Opening(version, None)


def copy_unopened(path: "Path", target: "Path", key: bytes | None = None) -> None:
    """Copy a file as it is, without believing it, migrating it or writing a byte into it.

    Raises:
        HubDeskError: it is no database, or the copy can't be written.
    """
    _check_plain_file(path)
    with sentences_for(path), _wrong_key(path, key):
        has_wal = path.with_name(f"{path.name}-wal").exists()
        # who reads only could not take away the empty WAL that reading makes
        read_only = is_write_protected(path)
        connection = connect(path, key, read_only=read_only, trusted=False, create=False)
        if has_wal:  # somebody has it open, or crashed: it stays as it is
            connection.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1)
        try:
            _check_ours(path, connection)
            copying.save_copy(connection, target, key)
        finally:
            connection.close()


@contextmanager
def _wrong_key(path: "Path", key: bytes | None) -> "Iterator[None]":
    """Under a key, what is no database is one under another key; noise looks like that, too."""
    try:
        yield
    except apsw.NotADBError as error:
        if key is None:
            raise
        raise HubDeskError(Problem.WRONG_KEY, path=str(path)) from error


def _check_plain_file(path: "Path") -> None:
    try:
        if not path.exists():
            raise HubDeskError(Problem.FILE_NOT_FOUND, path=str(path))
        if not path.is_file() or path.stat().st_size < _SMALLEST:
            raise HubDeskError(Problem.FILE_NOT_OURS, path=str(path))
    except OSError as error:
        raise HubDeskError(Problem.NOT_PERMITTED, path=str(path)) from error


def _connect_untrusted(path: "Path", key: bytes | None) -> apsw.Connection:
    """A connection that only reads; with a WAL that a crash left, SQLite must be let at it."""
    wal = path.with_name(path.name + "-wal")
    read_only = not wal.exists()
    connection = connect(path, key, read_only=read_only, trusted=False)
    # what is in the WAL stays there until the file has been believed
    connection.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1)
    return connection


def _check_ours(path: "Path", connection: apsw.Connection) -> int:
    application = connection.pragma("application_id")
    version = connection.pragma("user_version")
    if application != APPLICATION_ID or version < 1:
        raise HubDeskError(Problem.FILE_NOT_OURS, path=str(path))
    return int(version)


def _check_structure(path: "Path", connection: apsw.Connection) -> None:
    if structure(connection) != expected_structure():
        raise HubDeskError(Problem.FILE_ALTERED, path=str(path))


def _check_sound(path: "Path", connection: apsw.Connection) -> None:
    finding = connection.execute("PRAGMA quick_check(1)").get
    dangling = connection.execute("PRAGMA foreign_key_check").fetchone()
    context = connection.execute("SELECT applying FROM ctx").fetchall()
    if finding != "ok" or dangling is not None or context != [(0,)]:
        raise HubDeskError(Problem.FILE_DAMAGED, path=str(path))
