"""From one schema to the next: raw SQL, on a copy's safety, whole or not at all.

`STEPS[n]` brings a file of version n-1 to n. A step is a module `to_000n.py` with `INFO` (one line
that says what it does) and `migrate(connection)`.
"""

from typing import TYPE_CHECKING, Protocol

from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile import copying, schema
from hubdesk.eventfile.connection import connect
from hubdesk.eventfile.migrations import to_0002
from hubdesk.eventfile.storage_errors import sentences_for

if TYPE_CHECKING:
    from pathlib import Path

    import apsw


class Step(Protocol):
    """One migration."""

    INFO: str

    def migrate(self, connection: "apsw.Connection") -> None:
        """Change tables and their rows; all triggers are dropped meanwhile."""


STEPS: dict[int, Step] = {2: to_0002}


def migrate(path: "Path", version: int, key: bytes | None) -> None:
    """Bring an older file to this version, after copying it to `NAME.before-vN`.

    Raises:
        HubDeskError: it can't be; the file is as it was.
    """
    with sentences_for(path):
        connection = connect(path, key)
        try:
            _keep_copy(connection, path, key)
            # outside the transaction: inside, SQLite ignores it
            connection.execute("PRAGMA foreign_keys = OFF")
            connection.execute("BEGIN IMMEDIATE")
            try:
                _run(path, connection, version)
            except BaseException:
                connection.execute("ROLLBACK")
                raise
            connection.execute("COMMIT")
        finally:
            connection.close()


def _keep_copy(connection: "apsw.Connection", path: "Path", key: bytes | None) -> None:
    copy = path.with_name(f"{path.name}.before-v{schema.SCHEMA_VERSION}")
    if not copy.exists():  # an earlier try that was cut off kept it already
        copying.save_copy(connection, copy, key)


def _run(path: "Path", connection: "apsw.Connection", version: int) -> None:
    schema.drop_triggers(connection)
    for number in range(version + 1, schema.SCHEMA_VERSION + 1):
        STEPS[number].migrate(connection)
    schema.create_triggers(connection)
    connection.execute(f"PRAGMA user_version = {schema.SCHEMA_VERSION}")
    dangling = connection.execute("PRAGMA foreign_key_check").fetchone()
    if dangling is not None or schema.structure(connection) != schema.expected_structure():
        raise HubDeskError(Problem.FILE_ALTERED, path=str(path))
