"""Comparing the tables of an event file with the fold of its journal."""

from typing import TYPE_CHECKING

from hubdesk.eventfile import journal
from hubdesk.eventfile.fold import Change, fold
from hubdesk.eventfile.tables import JOURNALED, Journaled, columns_of, table_name

if TYPE_CHECKING:
    import apsw

    from hubdesk.eventfile.writing import Row, Scalar

PERSONAL = {table_name(model): model.personal for model in JOURNALED}
_BATCH = 500  # keys in one query


def differing_rows(connection: "apsw.Connection") -> list[tuple[str, str]]:
    """Rows (table, key) whose table row is not the fold of their changes.

    Rows with one change, their insert, are nearly all; SQL compares these, and only the others are
    folded here.
    """
    return [
        (table_name(model), key) for model in JOURNALED for key in _differing(connection, model)
    ]


def _differing(connection: "apsw.Connection", model: type[Journaled]) -> list[str]:
    table = table_name(model)
    doubtful = connection.execute(
        f"""SELECT t.id FROM "{table}" t
            WHERE (SELECT count(*) FROM change c WHERE c.row = t.id AND c.tbl = '{table}') <> 1
            OR NOT EXISTS (SELECT 1 FROM change c WHERE c.row = t.id AND c.tbl = '{table}'
                AND c.op = 'I' AND c.new IS {journal.values_json(model, "t")})
            UNION
            SELECT c.row FROM change c WHERE c.tbl = '{table}'
            AND NOT EXISTS (SELECT 1 FROM "{table}" t WHERE t.id = c.row)"""
    ).fetchall()
    keys = [str(key) for (key,) in doubtful]
    found: list[str] = []
    for start in range(0, len(keys), _BATCH):
        batch = keys[start : start + _BATCH]
        folded = _folded(connection, table, batch)
        stored = _stored(connection, model, batch)
        found.extend(key for key in batch if folded.get(key) != stored.get(key))
    return found


def _folded(
    connection: "apsw.Connection", table: str, keys: list[str]
) -> "dict[str, dict[str, Scalar]]":
    changes: list[Row] = connection.execute(
        "SELECT hlc, desk, nonce, tbl, row, op, new FROM change"
        f" WHERE tbl = ? AND row IN ({_marks(keys)})",
        (table, *keys),
    ).fetchall()
    rows = fold((Change(*change) for change in changes), PERSONAL)
    return {row: values for (_, row), values in rows.items()}


def _stored(
    connection: "apsw.Connection", model: type[Journaled], keys: list[str]
) -> "dict[str, dict[str, Scalar]]":
    columns = columns_of(model)
    names = ", ".join(f'"{column}"' for column in columns)
    rows: list[Row] = connection.execute(
        f'SELECT {names} FROM "{table_name(model)}" WHERE id IN ({_marks(keys)})', keys
    ).fetchall()
    return {
        str(row[columns.index("id")]): {
            column: value
            for column, value in zip(columns, row, strict=True)
            if value is not None and column != "id"
        }
        for row in rows
    }


def _marks(keys: list[str]) -> str:
    return ", ".join("?" * len(keys))
