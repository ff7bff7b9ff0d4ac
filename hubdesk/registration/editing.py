"""Changing fields of a row that somebody else may have changed meanwhile.

Who edits tells which values were on the screen. A field that has another value by now is left
alone and reported; the others are written.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hubdesk.eventfile.tables import table_name

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hubdesk.eventfile.tables import Editable
    from hubdesk.eventfile.writing import Writing
    from hubdesk.registration.rules import Value


@dataclass(frozen=True, slots=True)
class Stale:
    """A field that was not written: it no longer has the value that the editor knew."""

    field: str
    known: "Value"
    current: "Value"
    wanted: "Value"


def edit_row(
    write: "Writing",
    model: "type[Editable]",
    key: str,
    values: "Mapping[str, Value]",
    known: "Mapping[str, Value] | None" = None,
) -> tuple[Stale, ...]:
    """Writes those values whose field still has the known value; answers the others.

    Args:
        write: the act.
        model: the table.
        key: which row.
        values: the new values by column, checked already.
        known: the values that the editor saw; what is not in it is written in any case.

    Raises:
        HubDeskError: there is no such row, or it was erased.
    """
    current = _current(write, model, key, values)
    known = known or {}
    stale = tuple(
        Stale(field, known[field], current[field], wanted)
        for field, wanted in values.items()
        if field in known and current[field] not in (known[field], wanted)
    )
    refused = {entry.field for entry in stale}
    fresh = {field: wanted for field, wanted in values.items() if field not in refused}
    if fresh:
        write.update(model, key, **fresh)
    return stale


def _current(
    write: "Writing", model: "type[Editable]", key: str, values: "Mapping[str, Value]"
) -> "dict[str, Value]":
    write.require(model, key)
    columns = ", ".join(f'"{column}"' for column in ("id", *values))
    row = write.rows(f'SELECT {columns} FROM "{table_name(model)}" WHERE id = ?', (key,))[0]
    return dict(zip(values, row[1:], strict=True))
