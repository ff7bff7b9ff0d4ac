"""Undo and redo, through the journal: of any act, across restarts, never over a newer edit.

Undoing an act writes the inverse of its changes as an act of its own, newest first: an inserted
row is marked deleted, a changed field gets its old value back, an admission is voided. A field is
given back only if it still holds what the act wrote; the others are reported. Redo is the undo of
an undo.
"""

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.acts import NOT_UNDOABLE, ActKind
from hubdesk.eventfile.fold import INSERT, UPDATE
from hubdesk.eventfile.tables import JOURNALED, Admission, Editable, Erasable, Voiding, table_name
from hubdesk.eventfile.writing import Row, Scalar

if TYPE_CHECKING:
    from hubdesk.eventfile.file import EventFile
    from hubdesk.eventfile.tables import Journaled
    from hubdesk.eventfile.writing import Writing

_MODELS: "dict[str, type[Journaled]]" = {table_name(model): model for model in JOURNALED}


@dataclass(frozen=True, slots=True)
class Kept:
    """A field that was left alone, because somebody changed or erased it after the act."""

    table: str
    row: str
    field: str


@dataclass(frozen=True, slots=True)
class Undone:
    """What undo or redo did.

    Attributes:
        act: the act that is undone, or done again.
        kind: its kind.
        args: what the words about it need.
        rows: how many rows were changed.
        kept: the fields that were left alone.
        inside: how many people who were taken out are inside somewhere.
    """

    act: str
    kind: ActKind
    args: dict[str, object]
    rows: int
    kept: tuple[Kept, ...]
    inside: int = 0


@dataclass(frozen=True, slots=True)
class Past:
    """An act that undo would take back, or redo would do again.

    Attributes:
        act: its key.
        kind: its kind.
        args: what the words about it need.
        changes: how many rows of the journal it has, at most `MANY_CHANGES`.
    """

    act: str
    kind: ActKind
    args: dict[str, object]
    changes: int


MANY_CHANGES = 1_000


def undoable(file: "EventFile") -> Past | None:
    """The act that `undo` would take back now."""
    try:
        return _past(file, _undo_target(file, None))
    except HubDeskError:
        return None


def redoable(file: "EventFile") -> Past | None:
    """The act that `redo` would do again now."""
    try:
        undone = file.value("SELECT undoes FROM act WHERE id = ?", (_redo_target(file),))
    except HubDeskError:
        return None
    return _past(file, str(undone))


def _past(file: "EventFile", act: str) -> Past:
    row = file.row("SELECT kind, args, hlc_from, hlc_to FROM act WHERE id = ?", (act,))
    if row is None:
        raise HubDeskError(Problem.NOT_FOUND, what="act", text=act)
    kind, args, first, last = row
    changes = file.value(
        "SELECT count(*) FROM (SELECT 1 FROM change WHERE hlc BETWEEN ? AND ? AND act = ? LIMIT ?)",
        (first, last, act, MANY_CHANGES),
    )
    return Past(act, ActKind(kind), json.loads(str(args)), int(changes))


def undo(file: "EventFile", operator: str, act: str | None = None) -> Undone:
    """Take back an act: the given one, or the last that was not undone.

    Raises:
        HubDeskError: there is no such act, it is undone already, or its kind can't be undone.
    """
    target = _undo_target(file, act)
    return _take_back(file, operator, target, ActKind.UNDO)


def redo(file: "EventFile", operator: str, act: str | None = None) -> Undone:
    """Do an undone act again: the given one, or the last, if nothing was done after it.

    Scans that were refused meanwhile do not count as something done.

    Raises:
        HubDeskError: there is nothing to redo, or the given act is not undone.
    """
    if act is not None:
        undone = file.value(
            "SELECT id FROM act u WHERE undoes = ? AND kind = 'undo'"
            " AND NOT EXISTS (SELECT 1 FROM act r WHERE r.undoes = u.id)",
            (act,),
        )
        if undone is None:
            raise HubDeskError(Problem.NOTHING_TO_REDO)
        return _take_back(file, operator, str(undone), ActKind.REDO)
    return _take_back(file, operator, _redo_target(file), ActKind.REDO)


def _redo_target(file: "EventFile") -> str:
    last = file.row(
        "SELECT id, kind FROM act u WHERE u.kind <> 'redo' AND u.desk = (SELECT desk FROM ctx)"
        " AND NOT EXISTS (SELECT 1 FROM act r WHERE r.undoes = u.id)"
        f" AND (u.kind = 'undo' OR {_did_something('u')}) ORDER BY u.id DESC LIMIT 1"
    )
    if last is None or last[1] != ActKind.UNDO.value:
        raise HubDeskError(Problem.NOTHING_TO_REDO)
    return str(last[0])


def _did_something(act: str) -> str:
    """SQL that holds for an act (its alias in the query) that did more than record refusals."""
    # the + keeps SQLite from indexing the whole journal by act for this one question
    return (
        f"EXISTS (SELECT 1 FROM change c WHERE c.hlc BETWEEN {act}.hlc_from AND {act}.hlc_to"
        f" AND +c.act = {act}.id AND c.tbl <> 'refusal')"
    )


def _undo_target(file: "EventFile", act: str | None) -> str:
    # undone = an undo of it stands, that is, has not been redone
    undone = (
        "EXISTS (SELECT 1 FROM act u WHERE u.undoes = a.id AND u.kind = 'undo'"
        " AND NOT EXISTS (SELECT 1 FROM act r WHERE r.undoes = u.id))"
    )
    if act is None:
        kinds = ", ".join(f"'{kind.value}'" for kind in _NEVER)
        found = file.value(
            f"SELECT id FROM act a WHERE kind NOT IN ({kinds}) AND NOT {undone}"
            f" AND {_did_something('a')}"
            " AND a.desk = (SELECT desk FROM ctx) ORDER BY a.id DESC LIMIT 1"
        )
        if found is None:
            raise HubDeskError(Problem.NOTHING_TO_UNDO)
        return str(found)
    row = file.row(f"SELECT kind, {undone} FROM act a WHERE id = ?", (act,))
    if row is None:
        raise HubDeskError(Problem.NOT_FOUND, what="act", text=act)
    if row[1] or ActKind(row[0]) in _NEVER:
        raise HubDeskError(Problem.NOTHING_TO_UNDO, act=act)
    return act


_NEVER = NOT_UNDOABLE | {ActKind.UNDO, ActKind.REDO}


def _take_back(file: "EventFile", operator: str, act: str, kind: ActKind) -> Undone:
    with file.writing(kind, operator, undoes=act) as write:
        write.keep_empty = True
        first, last, told, told_kind, args = write.rows(
            "SELECT a.hlc_from, a.hlc_to, coalesce(o.id, a.id), coalesce(o.kind, a.kind),"
            " coalesce(o.args, a.args) FROM act a LEFT JOIN act o ON o.id = a.undoes"
            " WHERE a.id = ?",
            (act,),
        )[0]
        changes = write.rows(
            "SELECT tbl, row, op, new, old FROM change WHERE hlc BETWEEN ? AND ? AND act = ?"
            " ORDER BY hlc DESC",
            (first, last, act),
        )
        kept = _invert(write, changes)
        write.args["kept"] = len(kept)
        inside = _inside_but_gone(write, told)
    return Undone(told, ActKind(told_kind), json.loads(args), len(changes), tuple(kept), inside)


def _inside_but_gone(write: "Writing", act: str) -> int:
    """How many people whom the act added are taken out now, but inside somewhere."""
    found = write.rows(
        "SELECT count(DISTINCT p.id) FROM presence r JOIN person p ON p.id = r.person_id"
        " JOIN change c ON c.row = p.id AND c.tbl = 'person' AND c.op = 'I' AND c.act = ?"
        " WHERE r.direction = 'in' AND p.deleted = 1",
        (act,),
    )
    return int(found[0][0])


def _invert(write: "Writing", changes: list[Row]) -> list[Kept]:
    kept: list[Kept] = []
    inserted: dict[str, list[str]] = {}
    for table, row, op, new, old in changes:
        model = _MODELS[str(table)]
        if op == INSERT:
            inserted.setdefault(str(table), []).append(str(row))
        elif op == UPDATE and issubclass(model, Editable):
            kept.extend(
                _give_back(write, model, str(row), json.loads(str(new)), json.loads(str(old)))
            )
    for table, rows in inserted.items():
        _remove(write, _MODELS[table], rows)
    return kept


def _give_back(
    write: "Writing",
    model: "type[Journaled]",
    row: str,
    new: "dict[str, Scalar]",
    old: "dict[str, Scalar]",
) -> list[Kept]:
    if not new:
        return []
    names = ", ".join(f'"{column}"' for column in new)
    table = table_name(model)
    current = write.rows(f'SELECT {names} FROM "{table}" WHERE id = ?', (row,))[0]
    still = {
        column: old[column]
        for column, value in zip(new, current, strict=True)
        if value == new[column]
    }
    if issubclass(model, Erasable) and write.rows(
        f'SELECT 1 FROM "{table}" WHERE id = ? AND erased = 1', (row,)
    ):
        still = {}
    if still:
        write.update(model, row, **still)
    return [Kept(table, row, column) for column in new if column not in still]


def _remove(write: "Writing", model: "type[Journaled]", rows: list[str]) -> None:
    table = table_name(model)
    if model is Admission:
        for row in rows:
            write.insert(Voiding, admission_id=row, at=write.at, operator=write.operator)
    elif issubclass(model, Editable):
        living = "AND erased = 0" if issubclass(model, Erasable) else ""
        for row in rows:
            write.execute(f'UPDATE "{table}" SET deleted = 1 WHERE id = ? {living}', (row,))
