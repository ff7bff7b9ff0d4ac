"""Erasing rows for good: their personal columns, here and in everything the journal tells of them.

Identity, order, who and when stay, so that statistics and merging do. Redaction is canonical and
idempotent: the same change redacted on two desks is the same text.
"""

from typing import TYPE_CHECKING

from hubdesk.eventfile import journal
from hubdesk.eventfile.tables import Erasable, table_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hubdesk.eventfile.writing import Writing


def erase_rows(write: "Writing", model: type[Erasable], keys: "Iterable[str]") -> None:
    """Empty the personal columns of rows and of all their changes; they can't be edited again.

    After the commit no byte of them is left in the event file (not: in copies and backups).
    """
    table = table_name(model)
    emptied = ", ".join(f'"{column}" = NULL' for column in model.personal)
    paths = ", ".join(f"'$.{column}'" for column in model.personal)
    write.execute("UPDATE ctx SET applying = ?", (journal.REDACTING,))
    for key in keys:
        write.execute(f'UPDATE "{table}" SET {emptied}, erased = 1 WHERE id = ?', (key,))
        write.execute(
            f"UPDATE change SET new = json_remove(new, {paths}), old = json_remove(old, {paths})"
            " WHERE row = ? AND tbl = ?",
            (key, table),
        )
        write.execute("UPDATE ctx SET seq = seq + 1, hlc = hlc + 1")
        write.execute(
            "INSERT INTO change (hlc, desk, nonce, seq, act, tbl, row, op, new)"
            " SELECT hlc, desk, random() & 2147483647, seq, act, ?, ?, 'E', '{\"erased\":1}'"
            " FROM ctx",
            (table, key),
        )
    write.execute("UPDATE ctx SET applying = ?", (journal.JOURNALING,))
    write.redacted = True
