"""One act in the making: what a service may do to the event file inside its transaction."""

import functools
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile import journal
from hubdesk.eventfile.keys import new_key
from hubdesk.eventfile.tables import Erasable, columns_of, table_name

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import apsw

    from hubdesk.eventfile.tables import Editable, Journaled


Scalar = str | int | None
Row = tuple[Any, ...]  # what a query finds: the query knows the types


class Writing:
    """The open transaction of one act; `EventFile.writing()` makes it, services use it.

    Attributes:
        act_id: the key of the act; acts sort by it as they were done.
        at: when it happens, UTC milliseconds.
        clock_behind: by how many milliseconds this computer's clock is behind what is recorded.
        operator: the person at the desk.
        desk: the desk's name, as other people should read it.
        args: what the words about the act need (keys and counts, never personal data).
        changed: after the commit, the names of the tables that changed.
    """

    def __init__(
        self, connection: "apsw.Connection", act_id: str, *, at: int, operator: str, desk: str
    ) -> None:
        self.act_id = act_id
        self.at = at
        self.clock_behind = 0
        self.operator = operator
        self.desk = desk
        self.args: dict[str, object] = {}
        self.changed: frozenset[str] = frozenset()
        self.unjournaled: set[str] = set()
        self.keep_empty = False  # an act that changes nothing is kept all the same
        self.redacted = False
        self._connection = connection

    @property
    def connection(self) -> "apsw.Connection":
        """The connection of the transaction, for work that goes below rows."""
        return self._connection

    def execute(self, sql: str, parameters: "Sequence[Scalar]" = ()) -> "apsw.Cursor":
        """Run SQL inside the transaction; changes of unjournaled tables go into `unjournaled`."""
        return self._connection.execute(sql, parameters)

    def rows(self, sql: str, parameters: "Sequence[Scalar]" = ()) -> list[Row]:
        """What a query finds inside the transaction."""
        return self._connection.execute(sql, parameters).fetchall()

    def require(self, model: "type[Editable]", key: str) -> None:
        """Refuse the key of a row that is not there, or was erased.

        Raises:
            HubDeskError: so it is.
        """
        table = table_name(model)
        erased = "erased" if issubclass(model, Erasable) else "0"
        rows = self.rows(f'SELECT {erased} FROM "{table}" WHERE id = ? AND deleted = 0', (key,))
        if not rows:
            raise HubDeskError(Problem.NOT_FOUND, what=table, text=key)
        if rows[0][0]:
            raise HubDeskError(Problem.ERASED, what=table, text=key)

    def insert(self, model: "type[Journaled]", **values: "Scalar") -> str:
        """Add a row; columns that are not given have the model's defaults. Returns its key."""
        key = values.setdefault("id", new_key())
        sql, defaults = _insert_sql(model, tuple(values))
        self._connection.execute(sql, (*values.values(), *defaults))
        return str(key)

    def update(self, model: "type[Journaled]", key: str, **values: "Scalar") -> None:
        """Change columns of a row; a value that is there already journals nothing."""
        self._connection.execute(_update_sql(model, tuple(values)), (*values.values(), key))

    def put(self, model: "type[Journaled]", key: str, **values: "Scalar") -> None:
        """Add the row with this key, or bring the one there is, deleted or not, to these values."""
        exists = self._connection.execute(
            f'SELECT 1 FROM "{table_name(model)}" WHERE id = ?', (key,)
        ).fetchone()
        if exists:
            self.update(model, key, **values, deleted=0)
        else:
            self.insert(model, id=key, **values)

    def bulk_insert(
        self, model: "type[Journaled]", rows: "Sequence[Mapping[str, Scalar]]"
    ) -> list[str]:
        """Add many rows that have the same columns at once. Returns their keys, in order.

        The journal is written in one statement, which is several times faster than row by row.
        """
        if not rows:
            return []
        columns = tuple(column for column in rows[0] if column != "id")
        sql, defaults = _insert_sql(model, ("id", *columns))
        keys = [str(row.get("id") or new_key()) for row in rows]
        before = self._connection.execute(
            f'SELECT coalesce(max(rowid), 0) FROM "{table_name(model)}"'
        ).get
        self._applying(journal.SET_BASED)
        pick = itemgetter(*columns)  # for one column it picks the value itself
        values = map(pick, rows) if len(columns) > 1 else ((pick(row),) for row in rows)
        self._connection.executemany(
            sql, ((key, *row, *defaults) for key, row in zip(keys, values, strict=True))
        )
        self._connection.execute(journal.bulk_insert_sql(model), (before,))
        self._connection.execute("UPDATE ctx SET hlc = hlc + ?1, seq = seq + ?1", (len(rows),))
        self._applying(journal.JOURNALING)
        return keys

    def _applying(self, mode: int) -> None:
        self._connection.execute("UPDATE ctx SET applying = ?", (mode,))


@functools.cache
def _defaults(model: "type[Journaled]") -> dict[str, "Scalar"]:
    defaults = {field.column_name: value for field, value in model._meta.defaults.items()}
    return {
        column: int(value) if isinstance(value, bool) else value
        for column, value in defaults.items()
    }


@functools.cache
def _insert_sql(
    model: "type[Journaled]", given: tuple[str, ...]
) -> tuple[str, tuple["Scalar", ...]]:
    _check_columns(model, given)
    added = {column: value for column, value in _defaults(model).items() if column not in given}
    names = ", ".join(f'"{column}"' for column in (*given, *added))
    marks = ", ".join("?" * (len(given) + len(added)))
    sql = f'INSERT INTO "{table_name(model)}" ({names}) VALUES ({marks})'
    return sql, tuple(added.values())


@functools.cache
def _update_sql(model: "type[Journaled]", given: tuple[str, ...]) -> str:
    _check_columns(model, given)
    changes = ", ".join(f'"{column}" = ?' for column in given)
    return f'UPDATE "{table_name(model)}" SET {changes} WHERE id = ?'


def _check_columns(model: "type[Journaled]", given: tuple[str, ...]) -> None:
    unknown = set(given) - set(columns_of(model))
    if unknown:
        raise TypeError(f"{table_name(model)} has no column {', '.join(sorted(unknown))}")
