"""Pictures and other files inside the event file, each once, by the hash of its content.

They are not journaled: a journal of binary data would hold everything twice. What refers to one
does so by its hash, and is journaled; the same picture has the same key on every desk, so that
merging only has to copy what is missing.
"""

import hashlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hubdesk.eventfile.reading import Reader
    from hubdesk.eventfile.writing import Writing

TABLES = (
    """CREATE TABLE blob (
    hash TEXT NOT NULL PRIMARY KEY,
    media TEXT NOT NULL,
    data BLOB NOT NULL
) STRICT""",
)


def put_blob(write: "Writing", data: bytes, media: str) -> str:
    """Keep a file and return its hash (SHA-256, hexadecimal); what is there is not written again.

    Args:
        write: the act.
        data: the content.
        media: its MIME type.
    """
    key = hashlib.sha256(data).hexdigest()
    write.connection.execute(
        "INSERT INTO blob (hash, media, data) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        (key, media, data),
    )
    write.unjournaled.add("blob")
    return key


def get_blob(reader: "Reader", key: str) -> tuple[bytes, str] | None:
    """The content and the MIME type of a file, or None if it is not there (yet)."""
    rows = reader.rows("SELECT data, media FROM blob WHERE hash = ?", (key,))
    return (bytes(rows[0][0]), str(rows[0][1])) if rows else None


def forget_blob(write: "Writing", key: str) -> None:
    """Take a file away for good; whoever calls knows that nothing refers to it any more."""
    write.execute("DELETE FROM blob WHERE hash = ?", (key,))
    write.unjournaled.add("blob")
