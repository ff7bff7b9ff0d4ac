"""Writes a plan into the event file, inside its transaction; set-based wherever rows are new."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from hubdesk.eventfile.keys import new_key
from hubdesk.eventfile.tables import (
    Alias,
    ColumnMapping,
    CustomField,
    CustomValue,
    Delegation,
    Organisation,
    Participation,
    Person,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from hubdesk.eventfile.file import EventFile
    from hubdesk.eventfile.tables import Journaled
    from hubdesk.eventfile.writing import Scalar, Writing
    from hubdesk.registration.importing.plan import Target, Writes

# What a plan was made from: a change of any other table, a scan above all, leaves it good.
_MATTERS: Final = (
    "person", "organisation", "delegation", "alias", "participation", "custom_field",
    "custom_value", "column_mapping", "leg",
)  # fmt: skip
_DEFAULTS: "Final[dict[str, Scalar]]" = {"category": "delegate", "status": "confirmed"}


def last_change(file: "EventFile") -> int:
    """The number of the last change in a file's journal."""
    return int(str(file.value("SELECT coalesce(max(lsn), 0) FROM change")))


def is_current(write: "Writing", writes: "Writes") -> bool:
    """Whether nothing that a plan was made from has changed since."""
    marks = ", ".join("?" * len(_MATTERS))
    changed = write.rows(
        f"SELECT 1 FROM change WHERE lsn > ? AND tbl IN ({marks}) LIMIT 1",
        (writes.mark, *_MATTERS),
    )
    return not changed


@dataclass(frozen=True, slots=True)
class Prepared:
    """A plan as finished rows, so that its transaction does nothing but write them.

    Attributes:
        new: rows to add, those that others refer to first.
        known: people who are there already, with what changes about them.
        mappings: mappings to remember.
        added: how many people are new.
    """

    new: "tuple[tuple[type[Journaled], list[dict[str, Scalar]]], ...]"
    known: "tuple[Target, ...]"
    mappings: dict[str, str]
    added: int


def prepare(writes: "Writes") -> Prepared:
    """Make the rows that a plan writes, before its transaction begins: a scan waits for that."""
    new = [target for target in writes.targets if target.current is None]
    return Prepared(
        new=(*_names(writes), *_people(new)),
        known=tuple(target for target in writes.targets if target.current is not None),
        mappings=writes.mappings,
        added=len(new),
    )


def write_plan(write: "Writing", prepared: Prepared, tell: "Callable[[int, int], None]") -> None:
    """Write a plan; what it does not change is not touched, so that no act is left by nothing.

    Args:
        write: the act.
        prepared: what to write.
        tell: called with the steps done and their number; what it raises takes all back.
    """
    steps = len(prepared.new) + 2
    for done, (model, rows) in enumerate(prepared.new):
        tell(done, steps)
        write.bulk_insert(model, rows)
    tell(steps - 2, steps)
    for target in prepared.known:
        _write_known(write, target)
    tell(steps - 1, steps)
    for key, mapping in prepared.mappings.items():
        write.put(ColumnMapping, key, mapping=mapping)
    write.args.update(added=prepared.added, updated=len(prepared.known))
    tell(steps, steps)


def _names(writes: "Writes") -> "Iterator[tuple[type[Journaled], list[dict[str, Scalar]]]]":
    """New organisations, delegations and custom fields, as far as anybody uses them."""
    used = {
        str(target.write[column])
        for target in writes.targets
        for column in ("organisation_id", "delegation_id")
        if target.write.get(column)
    }
    used.update(field for target in writes.targets for field in target.custom)
    for model, names in (
        (Organisation, writes.organisations),
        (Delegation, writes.delegations),
        (CustomField, writes.custom_fields),
    ):
        yield model, [{"id": key, "name": name} for key, name in names.items() if key in used]


def _people(
    targets: "list[Target]",
) -> "tuple[tuple[type[Journaled], list[dict[str, Scalar]]], ...]":
    """New people, and what belongs to them."""
    # only the columns that anybody fills: a list fills half of them
    filled = set[str]().union(*(target.write for target in targets))
    blank: dict[str, Scalar] = dict.fromkeys(filled) | _DEFAULTS
    people: list[dict[str, Scalar]] = []
    attendances: list[dict[str, Scalar]] = []
    codes: list[dict[str, Scalar]] = []
    values: list[dict[str, Scalar]] = []
    for target in targets:
        person = target.id
        people.append(blank | target.write | {"id": person})
        attendances.extend(
            {"id": f"{person}/{leg}", "person_id": person, "leg_id": leg}
            for leg in sorted(target.attend)
        )
        codes.extend(
            {"id": new_key(), "person_id": person, "code": code, "source": source}
            for code, source in target.codes.items()
        )
        values.extend(
            {"id": f"{person}/{field}", "person_id": person, "field_id": field, "value": value}
            for field, value in target.custom.items()
        )
    return (Person, people), (Participation, attendances), (Alias, codes), (CustomValue, values)


def _write_known(write: "Writing", target: "Target") -> None:
    person = target.id
    if target.write:
        write.update(Person, person, **target.write)
    for leg in sorted(target.attend):
        write.put(Participation, f"{person}/{leg}", person_id=person, leg_id=leg)
    for leg in sorted(target.leave):
        write.update(Participation, f"{person}/{leg}", deleted=1)
    for code, source in target.codes.items():
        write.insert(Alias, person_id=person, code=code, source=source)
    for field, value in target.custom.items():
        write.put(CustomValue, f"{person}/{field}", person_id=person, field_id=field, value=value)
