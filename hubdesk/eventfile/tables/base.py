"""What every journaled table has in common, and the column types that fit STRICT tables.

A journaled table is one whose every change is written to the journal by triggers, so that it can be
undone, merged and explained. Its rules (`reliability` in the design): a text key that is unique
in the whole world, no UNIQUE, no immediate foreign key, no REAL and no BLOB column, rows that are
never deleted but marked so.
"""

from typing import Any, ClassVar

from peewee import ForeignKeyField, IntegerField, Model, TextField
from playhouse.apsw_ext import BooleanField


class Journaled(Model):
    """A table whose changes are journaled by triggers.

    Attributes:
        append_only: rows are facts that happened; they are never edited.
        fillable: the columns of an append-only row that may still be filled in, once.
        personal: columns that erasing a person empties for ever, in the row and in the journal.
    """

    append_only: ClassVar[bool] = False
    fillable: ClassVar[tuple[str, ...]] = ()
    personal: ClassVar[tuple[str, ...]] = ()

    id = TextField(primary_key=True)

    class Meta:
        strict_tables = True


class Editable(Journaled):
    """A journaled table whose rows are edited, and marked when they are deleted."""

    deleted = BooleanField(default=False)


class Erasable(Editable):
    """An editable table that holds personal data; an erased row can't be edited any more."""

    erased = BooleanField(default=False)


def link_to(model: type[Model], *, null: bool = False) -> "ForeignKeyField[Any]":
    """A foreign key that is checked only at the commit, so that rows may arrive in any order."""
    field: ForeignKeyField[Any] = ForeignKeyField(
        model, deferrable="INITIALLY DEFERRED", backref="+", index=False
    )
    field.null = null
    return field


def columns_of(model: type[Model]) -> tuple[str, ...]:
    """Names of a table's columns, in the order of the table."""
    return tuple(field.column_name for field in model._meta.sorted_fields)


def table_name(model: type[Model]) -> str:
    """The table's name in the file."""
    return str(model._meta.table_name)


__all__ = [
    "BooleanField",
    "Editable",
    "Erasable",
    "IntegerField",
    "Journaled",
    "TextField",
    "columns_of",
    "link_to",
    "table_name",
]
