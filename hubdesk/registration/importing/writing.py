"""Writes a plan into the event file, inside its transaction; set-based wherever rows are new."""

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
    from collections.abc import Callable

    from hubdesk.eventfile.file import EventFile
    from hubdesk.eventfile.writing import Scalar, Writing
    from hubdesk.registration.importing.plan import Target, Writes

# What a plan was made from: a change of any other table, a scan above all, leaves it good.
_MATTERS: Final = (
    "person", "organisation", "delegation", "alias", "participation", "custom_field",
    "custom_value", "column_mapping", "leg",
)  # fmt: skip
_STEPS: Final = 4
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


def write_plan(write: "Writing", writes: "Writes", tell: "Callable[[int, int], None]") -> None:
    """Write a plan; what it does not change is not touched, so that no act is left by nothing.

    Args:
        write: the act.
        writes: what to write.
        tell: called with the steps done and their number; what it raises takes all back.
    """
    new = [target for target in writes.targets if target.current is None]
    known = [target for target in writes.targets if target.current is not None]
    tell(0, _STEPS)
    _write_names(write, writes)
    tell(1, _STEPS)
    _write_new(write, new)
    tell(2, _STEPS)
    for target in known:
        _write_known(write, target)
    tell(3, _STEPS)
    for key, mapping in writes.mappings.items():
        write.put(ColumnMapping, key, mapping=mapping)
    write.args.update(added=len(new), updated=len(known))
    tell(_STEPS, _STEPS)


def _write_names(write: "Writing", writes: "Writes") -> None:
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
        write.bulk_insert(
            model, [{"id": key, "name": name} for key, name in names.items() if key in used]
        )


def _write_new(write: "Writing", targets: "list[Target]") -> None:
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
    write.bulk_insert(Person, people)
    write.bulk_insert(Participation, attendances)
    write.bulk_insert(Alias, codes)
    write.bulk_insert(CustomValue, values)


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
