"""The state of the tables as a pure function of the set of changes.

Each field has the value of the last change that wrote it, in the order (hlc, desk, nonce); the key
alone makes a row. An erasure empties the personal fields for ever, whatever comes before or after.
This is what the tables must equal, what merging re-computes, and what `verify` compares.
"""

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from hubdesk.eventfile.writing import Scalar

INSERT, UPDATE, ERASE = "I", "U", "E"


@dataclass(frozen=True, slots=True, order=True)
class Change:
    """One row of the journal, as far as the state depends on it; ordered as the fold takes it."""

    hlc: int
    desk: str
    nonce: int
    tbl: str
    row: str
    op: str
    new: str

    def values(self) -> "dict[str, Scalar]":
        """The columns that it wrote."""
        written: dict[str, Scalar] = json.loads(self.new)
        return written


def fold(
    changes: "Iterable[Change]", personal: "Mapping[str, tuple[str, ...]]"
) -> "dict[tuple[str, str], dict[str, Scalar]]":
    """The rows that a set of changes amounts to: (table, key) → column → value, without NULLs.

    Args:
        changes: in any order, duplicates allowed.
        personal: the personal columns of each table.
    """
    rows: dict[tuple[str, str], dict[str, Scalar]] = {}
    erased: set[tuple[str, str]] = set()
    for change in sorted(set(changes)):
        key = (change.tbl, change.row)
        rows.setdefault(key, {}).update(change.values())
        if change.op == ERASE:
            erased.add(key)
    for key in erased:
        rows[key] |= dict.fromkeys(personal[key[0]])
    return {
        key: {column: value for column, value in row.items() if value is not None}
        for key, row in rows.items()
    }
