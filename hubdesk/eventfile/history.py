"""Reading the journal: who did what, when."""

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hubdesk.eventfile.file import EventFile
    from hubdesk.eventfile.writing import Scalar


_SECRET = "code_key"  # with it, badges could be forged; lists are passed on


@dataclass(frozen=True, slots=True)
class JournaledChange:
    """One change as people read it.

    Attributes:
        act: the key of the act; `undo` takes it.
        kind: the kind of the act.
        operator: who did it.
        at: when, UTC milliseconds, by that desk's clock.
        table: the table of the row.
        row: its key.
        new: the columns that were written; of a new row, those that are not empty.
        old: what they held before; empty for a new row.
    """

    act: str
    kind: str
    operator: str
    at: int
    table: str
    row: str
    new: "dict[str, Scalar]"
    old: "dict[str, Scalar]"


def changes(file: "EventFile", row: str | None = None) -> "Iterator[JournaledChange]":
    """The changes of the file, or of one row, in their order.

    Rows are read as they are asked for: a large file has millions.
    """
    found = file.stream(
        "SELECT a.id, a.kind, a.operator, a.at, c.tbl, c.row, c.new, c.old"
        " FROM change c JOIN act a ON a.id = c.act WHERE ?1 IS NULL OR c.row = ?1"
        " ORDER BY c.hlc, c.desk, c.nonce",
        (row,),
    )
    for act, kind, operator, at, table, key, new, old in found:
        yield JournaledChange(act, kind, operator, at, table, key, _columns(new), _columns(old))


def _columns(text: str | None) -> "dict[str, Scalar]":
    columns: dict[str, Scalar] = json.loads(text or "{}")
    columns.pop(_SECRET, None)
    return columns
