"""Registering people, changing what is known of them, and whether they may come.

The functions that take a file are gestures: one act each. Those that take a `Writing` do the same
inside an act of somebody else's, so that a walk-in, its badge and its admission are one.
"""

from typing import TYPE_CHECKING

from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.tables import Delegation, Leg, Organisation, Participation, Person
from hubdesk.registration import groups
from hubdesk.registration.editing import Stale, edit_row
from hubdesk.registration.merging import group, resolve
from hubdesk.registration.rules import NAMES, PERSON_FIELDS, Status, checked, require_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from hubdesk.eventfile.file import EventFile
    from hubdesk.eventfile.writing import Writing
    from hubdesk.registration.rules import Value


def register(
    file: "EventFile",
    operator: str,
    values: "Mapping[str, Value]",
    *,
    organisation: str | None = None,
    delegation: str | None = None,
    legs: "Iterable[str]" = (),
) -> str:
    """Registers a person and returns the key.

    Args:
        file: the event file.
        operator: who does it.
        values: the person's fields; at least one name. Without a status they are confirmed.
        organisation: its name; it is added if there is none of this name.
        delegation: its name, likewise.
        legs: the keys of the legs at which the person is expected.

    Raises:
        HubDeskError: there is no name, a value is invalid, or a leg is not there.
    """
    with file.writing(ActKind.REGISTER, operator) as write:
        key = add_person(write, values, organisation=organisation, delegation=delegation, legs=legs)
        write.args["person"] = key
    return key


def add_person(
    write: "Writing",
    values: "Mapping[str, Value]",
    *,
    organisation: str | None = None,
    delegation: str | None = None,
    legs: "Iterable[str]" = (),
) -> str:
    """Registers a person inside an act, as `register` does."""
    entered = checked("person", PERSON_FIELDS, values)
    require_name(entered)
    if organisation:
        entered["organisation_id"] = groups.named(write, Organisation, organisation)
    if delegation:
        entered["delegation_id"] = groups.named(write, Delegation, delegation)
    _require_groups(write, entered)
    key = write.insert(Person, **entered)
    for leg_id in legs:
        expect(write, key, leg_id)
    return key


def amend(
    file: "EventFile",
    operator: str,
    person_id: str,
    values: "Mapping[str, Value]",
    known: "Mapping[str, Value] | None" = None,
) -> tuple[Stale, ...]:
    """Changes fields of a person; fields that are not what was `known` are left and answered.

    Raises:
        HubDeskError: the person is not there or was erased, a value is invalid, or no name would
            be left.
    """
    with file.writing(ActKind.EDIT_PERSON, operator) as write:
        return amend_person(write, person_id, values, known)


def amend_person(
    write: "Writing",
    person_id: str,
    values: "Mapping[str, Value]",
    known: "Mapping[str, Value] | None" = None,
) -> tuple[Stale, ...]:
    """Changes fields of a person inside an act, as `amend` does."""
    entered = checked("person", PERSON_FIELDS, values)
    person_id = resolve(write, person_id)
    write.args["person"] = person_id
    _require_groups(write, entered)
    stale = edit_row(write, Person, person_id, entered, known)
    if any(name in entered for name in NAMES):
        names = write.rows(f"SELECT {', '.join(NAMES)} FROM person WHERE id = ?", (person_id,))[0]
        require_name(dict(zip(NAMES, names, strict=True)))
    return stale


def cancel(file: "EventFile", operator: str, person_id: str, reason: str | None = None) -> None:
    """Notes that a person does not come.

    Raises:
        HubDeskError: the person is not there or was erased.
    """
    with file.writing(ActKind.CANCEL_PERSON, operator) as write:
        set_status(write, person_id, Status.CANCELLED, reason)


def block(file: "EventFile", operator: str, person_id: str, reason: str) -> None:
    """Notes that a person must not come in, and why.

    Raises:
        HubDeskError: the person is not there or was erased, or the reason is empty.
    """
    if not reason.strip():
        raise HubDeskError(Problem.INVALID, what="person", field="status_reason", text="")
    with file.writing(ActKind.EDIT_PERSON, operator) as write:
        set_status(write, person_id, Status.BLOCKED, reason)


def confirm(file: "EventFile", operator: str, person_id: str) -> None:
    """Notes that a person comes, also one who had cancelled or was blocked.

    Raises:
        HubDeskError: the person is not there or was erased.
    """
    with file.writing(ActKind.EDIT_PERSON, operator) as write:
        set_status(write, person_id, Status.CONFIRMED)


def set_status(write: "Writing", person_id: str, status: Status, reason: str | None = None) -> None:
    """Gives a person a status inside an act; the reason of an earlier status goes.

    Raises:
        HubDeskError: the person is not there or was erased.
    """
    amend_person(write, person_id, {"status": status.value, "status_reason": reason})


def remove(file: "EventFile", operator: str, person_id: str) -> None:
    """Takes a person who was registered by mistake out of all lists, with who was merged into it.

    Raises:
        HubDeskError: the person is not there or was erased.
    """
    with file.writing(ActKind.EDIT_PERSON, operator) as write:
        person_id = resolve(write, person_id)
        write.args["person"] = person_id
        write.require(Person, person_id)
        for key in group(write, person_id):
            write.update(Person, key, deleted=1)


def set_participation(
    file: "EventFile", operator: str, people: "Iterable[str]", leg_id: str, *, expected: bool
) -> None:
    """Notes that people are expected at a leg, or not, in one act.

    Raises:
        HubDeskError: the leg or a person is not there, or a person was erased.
    """
    with file.writing(ActKind.EDIT_PERSON, operator, leg=leg_id) as write:
        for person_id in people:
            if expected:
                expect(write, person_id, leg_id)
            else:
                for key in group(write, resolve(write, person_id)):
                    write.update(Participation, f"{key}/{leg_id}", deleted=1)


def expect(write: "Writing", person_id: str, leg_id: str) -> None:
    """Notes inside an act that a person is expected at a leg.

    Raises:
        HubDeskError: the leg or the person is not there, or the person was erased.
    """
    person_id = resolve(write, person_id)
    write.require(Leg, leg_id)
    write.require(Person, person_id)
    write.put(Participation, f"{person_id}/{leg_id}", person_id=person_id, leg_id=leg_id)


def _require_groups(write: "Writing", entered: "Mapping[str, Value]") -> None:
    if entered.get("organisation_id"):
        write.require(Organisation, str(entered["organisation_id"]))
    if entered.get("delegation_id"):
        write.require(Delegation, str(entered["delegation_id"]))
