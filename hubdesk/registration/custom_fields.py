"""Fields that only this event has, and what people have in them."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.folding import fold
from hubdesk.eventfile.tables import CustomField, CustomValue, Person
from hubdesk.registration.merging import resolve
from hubdesk.registration.rules import clean

if TYPE_CHECKING:
    from hubdesk.eventfile.file import EventFile
    from hubdesk.eventfile.writing import Writing

_FIELDS = "SELECT id, name FROM custom_field WHERE deleted = 0 ORDER BY position, id"


@dataclass(frozen=True, slots=True)
class CustomFieldRow:
    """A field of this event."""

    id: str
    name: str


def custom_fields(file: "EventFile") -> list[CustomFieldRow]:
    """The fields of this event, in their order."""
    return [CustomFieldRow(*row) for row in file.rows(_FIELDS)]


def add_custom_field(file: "EventFile", operator: str, name: str) -> str:
    """Adds a field, or finds the one of this name, and returns its key.

    Raises:
        HubDeskError: the name is empty.
    """
    name = clean(name)
    if not name:
        raise HubDeskError(Problem.INVALID, what="custom_field", field="name", text="")
    with file.writing(ActKind.EDIT_PERSON, operator) as write:
        fields = write.rows(_FIELDS)
        for key, other in fields:
            if other == name or (fold(name) and fold(other) == fold(name)):
                return str(key)
        return write.insert(CustomField, name=name, position=len(fields))


def set_custom_value(
    file: "EventFile", operator: str, person_id: str, field_id: str, value: str | None
) -> None:
    """Changes what a person has in a field of this event; None or nothing but blanks empties it.

    Raises:
        HubDeskError: the person or the field is not there, or the person was erased.
    """
    with file.writing(ActKind.EDIT_PERSON, operator, person=person_id) as write:
        put_custom_value(write, person_id, field_id, value)


def put_custom_value(write: "Writing", person_id: str, field_id: str, value: str | None) -> None:
    """Changes it inside an act, as `set_custom_value` does."""
    person_id = resolve(write, person_id)
    write.require(Person, person_id)
    write.require(CustomField, field_id)
    write.put(
        CustomValue,
        f"{person_id}/{field_id}",
        person_id=person_id,
        field_id=field_id,
        value=clean(value or "", several_lines=True) or None,
    )
