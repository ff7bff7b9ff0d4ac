"""The journal: one table of changes, filled by triggers that are generated from the models.

The state of every journaled table is the fold of the set of its changes (`fold.py`). A change is
known in the whole world by `(hlc, desk, nonce)`: the hybrid logical clock orders changes, and the
random nonce keeps two copies of one desk's file apart. `seq` counts a desk's changes without gaps.
The key of an act begins with the clock, so that acts sort as they were done.

`ctx` is one row: who this desk is, its clock, and the act that is being written. Outside
`EventFile.writing()` there is no act, and `change.act NOT NULL` refuses an anonymous change.
While `applying` is not 0 the triggers journal nothing: bulk work and merges journal by themselves.
It lies in a table, so that a crash in the middle takes it back too.
"""

from hubdesk.eventfile.tables import Erasable, Journaled, columns_of, table_name

JOURNALING, SET_BASED, REDACTING = 0, 1, 2  # values of ctx.applying

TABLES = (
    """CREATE TABLE change (
    lsn INTEGER PRIMARY KEY,
    hlc INTEGER NOT NULL,
    desk TEXT NOT NULL,
    nonce INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    base INTEGER,
    act TEXT NOT NULL,
    tbl TEXT NOT NULL,
    row TEXT NOT NULL,
    op TEXT NOT NULL,
    new TEXT,
    old TEXT
) STRICT""",
    "CREATE UNIQUE INDEX change_identity ON change (hlc, desk, nonce)",
    "CREATE INDEX change_row ON change (row, hlc)",
    """CREATE TABLE act (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    args TEXT NOT NULL,
    operator TEXT NOT NULL,
    desk TEXT NOT NULL,
    at INTEGER NOT NULL,
    hlc_from INTEGER NOT NULL,
    hlc_to INTEGER NOT NULL,
    undoes TEXT
) STRICT, WITHOUT ROWID""",
    "CREATE INDEX act_undoes ON act (undoes) WHERE undoes IS NOT NULL",
    """CREATE TABLE ctx (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    desk TEXT NOT NULL,
    seq INTEGER NOT NULL,
    hlc INTEGER NOT NULL,
    act TEXT,
    applying INTEGER NOT NULL
) STRICT""",
)

_CHANGE_COLUMNS = "hlc, desk, nonce, seq, act, tbl, row, op"
_NONCE = "random() & 2147483647"
ERASED_MESSAGE = "an erased row stays erased"
_UNKNOWN_PATH = "'$.\"-\"'"  # a JSON path that no change has


def values_json(model: type[Journaled], row: str) -> str:
    """SQL for the JSON of a whole row as its insert journals it: no key, no NULL.

    `json_object` binds text as text, so that a family called `null` or a badge `1e5` stays itself;
    `json_patch` into an empty object drops the NULLs (RFC 7396).
    """
    return f"json_patch('{{}}', {_object(model, row)})"


def triggers(model: type[Journaled]) -> tuple[str, ...]:
    """The triggers that journal a table and guard its rules."""
    return (
        _inserted(model),
        *((_filled_only(model),) if model.append_only and not model.fillable else ()),
        *((_filled_only(model), _updated(model)) if model.fillable else ()),
        *((_updated(model),) if not model.append_only else ()),
        *((_erased_stays(model),) if issubclass(model, Erasable) else ()),
        _guard(model, "kept", "DELETE", "", "rows are never deleted"),
        _guard(model, "key_kept", "UPDATE OF id", "", "keys never change"),
    )


def change_triggers() -> tuple[str, ...]:
    """The triggers that keep the journal itself append-only, but for redaction."""
    return (
        f"CREATE TRIGGER change_kept BEFORE DELETE ON change {_refuse('the journal is kept')}",
        f"""CREATE TRIGGER change_unaltered BEFORE UPDATE ON change
        WHEN (SELECT applying FROM ctx) <> {REDACTING} {_refuse("the journal is kept")}""",
    )


def bulk_insert_sql(model: type[Journaled]) -> str:
    """SQL that journals all rows after a rowid (its parameter) at once, as their triggers would.

    The rows' rowids are consecutive, since rows are never deleted; so they number the changes.
    """
    table = table_name(model)
    return (
        f"INSERT INTO change ({_CHANGE_COLUMNS}, new) "
        f"SELECT ctx.hlc + t.rowid - ?1, ctx.desk, {_NONCE}, ctx.seq + t.rowid - ?1, ctx.act, "
        f"'{table}', t.id, 'I', {values_json(model, 't')} "
        f'FROM "{table}" t, ctx WHERE t.rowid > ?1 ORDER BY t.rowid'
    )


def _journaled(model: type[Journaled]) -> list[str]:
    return [column for column in columns_of(model) if column != "id"]


def _object(model: type[Journaled], row: str) -> str:
    pairs = (f"'{column}', {row}.\"{column}\"" for column in _journaled(model))
    return f"json_object({', '.join(pairs)})"


def _same(column: str) -> str:
    # BINARY, whatever the column's collation: 'Ana' to 'ANA' is a change
    return f'NEW."{column}" IS OLD."{column}" COLLATE BINARY'


def _tick() -> str:
    return "UPDATE ctx SET seq = seq + 1, hlc = hlc + 1;"


def _inserted(model: type[Journaled]) -> str:
    table = table_name(model)
    return (
        f'CREATE TRIGGER {table}_inserted AFTER INSERT ON "{table}" '
        f"WHEN (SELECT applying FROM ctx) = {JOURNALING} BEGIN {_tick()} "
        f"INSERT INTO change ({_CHANGE_COLUMNS}, new) "
        f"SELECT hlc, desk, {_NONCE}, seq, act, '{table}', NEW.id, 'I', "
        f"{values_json(model, 'NEW')} FROM ctx; END"
    )


def _updated(model: type[Journaled]) -> str:
    table = table_name(model)
    columns = _journaled(model)
    changed = " OR ".join(f"NOT ({_same(column)})" for column in columns)
    unchanged = ", ".join(
        f"CASE WHEN {_same(column)} THEN '$.{column}' ELSE {_UNKNOWN_PATH} END"
        for column in columns
    )
    return (
        f'CREATE TRIGGER {table}_updated AFTER UPDATE ON "{table}" '
        f"WHEN (SELECT applying FROM ctx) = {JOURNALING} AND ({changed}) BEGIN {_tick()} "
        f"INSERT INTO change ({_CHANGE_COLUMNS}, base, new, old) "
        f"SELECT hlc, desk, {_NONCE}, seq, act, '{table}', NEW.id, 'U', "
        f"(SELECT max(c.hlc) FROM change c WHERE c.row = NEW.id AND c.tbl = '{table}'), "
        f"json_remove({_object(model, 'NEW')}, {unchanged}), "
        f"json_remove({_object(model, 'OLD')}, {unchanged}) FROM ctx; END"
    )


def _filled_only(model: type[Journaled]) -> str:
    altered = " OR ".join(
        f'(OLD."{column}" IS NOT NULL AND NOT ({_same(column)}))'
        if column in model.fillable
        else f"NOT ({_same(column)})"
        for column in _journaled(model)
    )
    return _guard(model, "unaltered", "UPDATE", f"WHEN {altered}", "what happened is never edited")


def _erased_stays(model: type[Journaled]) -> str:
    condition = f"WHEN OLD.erased = 1 AND (SELECT applying FROM ctx) = {JOURNALING}"
    return _guard(model, "erased_stays", "UPDATE", condition, ERASED_MESSAGE)


def _guard(model: type[Journaled], name: str, when: str, condition: str, message: str) -> str:
    table = table_name(model)
    return (
        f'CREATE TRIGGER {table}_{name} BEFORE {when} ON "{table}" {condition} {_refuse(message)}'
    )


def _refuse(message: str) -> str:
    return f"BEGIN SELECT RAISE(ABORT, '{message}'); END"
