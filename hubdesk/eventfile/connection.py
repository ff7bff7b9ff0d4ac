"""The one way this process reaches an event file: peewee over APSW, with our pragmas.

Nothing else may open the file, not even to read its first bytes: closing any other handle would
drop the locks that SQLite holds on it.
"""

import os
import sys
from pathlib import Path
from typing import Final

import apsw
from playhouse.apsw_ext import APSWDatabase
from typing_extensions import override

from hubdesk.errors import HubDeskError, Problem

APPLICATION_ID: Final = 0x48554244  # "HUBD"
OLDEST_SQLITE: Final = (3, 51, 3)  # earlier ones can lose commits in WAL mode
KEY_BYTES: Final = 32

_LIMITS = {
    apsw.SQLITE_LIMIT_ATTACHED: 0,
    apsw.SQLITE_LIMIT_LENGTH: 64 * 1024 * 1024,
    apsw.SQLITE_LIMIT_EXPR_DEPTH: 200,
    apsw.SQLITE_LIMIT_TRIGGER_DEPTH: 20,
}
# EXTRA before the switch to WAL: otherwise a power cut can bring the empty file back
_PRAGMAS = (
    "synchronous = EXTRA",
    "journal_mode = WAL",
    "synchronous = FULL",
    *(("fullfsync = ON", "checkpoint_fullfsync = ON") if sys.platform == "darwin" else ()),
)
_SAFE_PRAGMAS = (
    "foreign_keys = ON",
    "recursive_triggers = ON",
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "mmap_size = 0",
    "secure_delete = ON",
    "temp_store = MEMORY",
    "cache_size = -65536",
)


class EventDatabase(APSWDatabase):  # type: ignore[misc]  # peewee's extension has no types
    """A peewee database on one event file; each thread has a connection of its own.

    Attributes:
        identity: of the file that is open: its device and number. What lies in its place later is
            another file, if any, and no thread connects to that.
    """

    def __init__(self, path: Path, key: bytes | None = None, *, read_only: bool = False) -> None:
        super().__init__(str(path))
        self._key = key
        self._read_only = read_only
        self.identity = identity_of(path)

    @override
    def _connect(self) -> apsw.Connection:
        if identity_of(self.database) != self.identity:
            raise HubDeskError(Problem.FILE_GONE, path=str(self.database))
        return connect(self.database, self._key, read_only=self._read_only, create=False)


def identity_of(path: "Path | str") -> tuple[int, int] | None:
    """Which file lies at a path, whatever it is called; None if there is none."""
    try:
        status = os.stat(path)  # noqa: PTH116 - three times as fast, at each scan
    except OSError:
        return None
    return status.st_dev, status.st_ino


def connect(
    path: "Path | str",
    key: bytes | None = None,
    *,
    read_only: bool = False,
    trusted: bool = True,
    create: bool = True,
) -> apsw.Connection:
    """A connection to an event file.

    Args:
        path: the file.
        key: the 32 bytes that encrypt it, or None for a plain file.
        read_only: never write, not even what a crash left in the WAL.
        trusted: its structure has been checked; otherwise its triggers and views stay off.
        create: make the file when it isn't there, unless `read_only`.

    Raises:
        apsw.Error: the file can't be opened, or it is no database under this key.
    """
    flags = apsw.SQLITE_OPEN_READWRITE | (apsw.SQLITE_OPEN_CREATE if create else 0)
    name = str(path)
    if read_only:
        flags = apsw.SQLITE_OPEN_READONLY
        if is_write_protected(Path(path)):
            # SQLite could not make the memory that readers of a WAL share
            name = f"{Path(path).absolute().as_uri()}?immutable=1"
            flags |= apsw.SQLITE_OPEN_URI
    connection = apsw.Connection(name, flags=flags)
    try:
        _set_up(connection, key, read_only=read_only, trusted=trusted)
    except BaseException:
        connection.close()
        raise
    return connection


def is_write_protected(path: Path) -> bool:
    """Whether nothing can be written beside a file that is complete without its WAL."""
    wal = path.with_name(f"{path.name}-wal")
    return not os.access(path.absolute().parent, os.W_OK) and not wal.exists()


def _set_up(
    connection: apsw.Connection, key: bytes | None, *, read_only: bool, trusted: bool
) -> None:
    connection.set_busy_timeout(2000)
    if key is not None:
        if len(key) != KEY_BYTES:
            raise ValueError(f"a key has {KEY_BYTES} bytes, not {len(key)}")
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    for limit, value in _LIMITS.items():
        connection.limit(limit, value)
    connection.config(apsw.SQLITE_DBCONFIG_DEFENSIVE, 1)
    # without it, this SQLite plans every statement anew for its parameters: a scan takes longer
    connection.config(apsw.SQLITE_DBCONFIG_ENABLE_QPSG, 1)
    connection.config(apsw.SQLITE_DBCONFIG_ENABLE_TRIGGER, int(trusted))
    connection.config(apsw.SQLITE_DBCONFIG_ENABLE_VIEW, int(trusted))
    connection.config(apsw.SQLITE_DBCONFIG_DQS_DML, 0)
    connection.config(apsw.SQLITE_DBCONFIG_DQS_DDL, 0)
    for pragma in _SAFE_PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    if trusted and not read_only:
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
