"""Organisations and delegations: whom people belong to, and with whom they travel."""

from typing import TYPE_CHECKING

from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.folding import fold
from hubdesk.eventfile.tables import Delegation, Organisation, Person, table_name
from hubdesk.registration.editing import Stale, edit_row
from hubdesk.registration.rules import DELEGATION_FIELDS, ORGANISATION_FIELDS, checked, clean

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hubdesk.eventfile.file import EventFile
    from hubdesk.eventfile.writing import Writing
    from hubdesk.registration.rules import Value

Group = type[Organisation] | type[Delegation]

_ORDER = "SELECT id FROM delegation WHERE deleted = 0 ORDER BY position, id"


def add_organisation(file: "EventFile", operator: str, name: str, **values: "Value") -> str:
    """Adds an organisation and returns its key.

    Raises:
        HubDeskError: the name is empty or a value invalid.
    """
    entered = checked("organisation", ORGANISATION_FIELDS, {"name": name, **values})
    with file.writing(ActKind.EDIT_ORGANISATION, operator) as write:
        key = write.insert(Organisation, **entered)
        write.args["organisation"] = key
    return key


def edit_organisation(
    file: "EventFile",
    operator: str,
    organisation_id: str,
    values: "Mapping[str, Value]",
    known: "Mapping[str, Value] | None" = None,
) -> tuple[Stale, ...]:
    """Changes an organisation; fields that are not what was `known` are left and answered.

    Raises:
        HubDeskError: it is not there, or a value is invalid.
    """
    entered = checked("organisation", ORGANISATION_FIELDS, values)
    with file.writing(ActKind.EDIT_ORGANISATION, operator, organisation=organisation_id) as write:
        return edit_row(write, Organisation, organisation_id, entered, known)


def add_delegation(file: "EventFile", operator: str, name: str, **values: "Value") -> str:
    """Adds a delegation, behind the others unless `position` is given, and returns its key.

    Raises:
        HubDeskError: the name is empty or another delegation's (`taken`), a value invalid, or the
            head is nobody.
    """
    entered = checked("delegation", DELEGATION_FIELDS, {"name": name, **values})
    with file.writing(ActKind.EDIT_DELEGATION, operator) as write:
        _require_head(write, entered)
        _require_own_name(write, entered)
        entered.setdefault("position", _next_position(write))
        key = write.insert(Delegation, **entered)
        write.args["delegation"] = key
    return key


def edit_delegation(
    file: "EventFile",
    operator: str,
    delegation_id: str,
    values: "Mapping[str, Value]",
    known: "Mapping[str, Value] | None" = None,
) -> tuple[Stale, ...]:
    """Changes a delegation; fields that are not what was `known` are left and answered.

    Raises:
        HubDeskError: it is not there, its name would be another's (`taken`), a value is invalid, or
            the head is nobody.
    """
    entered = checked("delegation", DELEGATION_FIELDS, values)
    with file.writing(ActKind.EDIT_DELEGATION, operator, delegation=delegation_id) as write:
        _require_head(write, entered)
        _require_own_name(write, entered, delegation_id)
        return edit_row(write, Delegation, delegation_id, entered, known)


def move_delegation(
    file: "EventFile", operator: str, delegation_id: str, before: str | None
) -> None:
    """Puts a delegation before another one, or behind all.

    Raises:
        HubDeskError: it is not there, or the other one is not.
    """
    with file.writing(ActKind.EDIT_DELEGATION, operator, delegation=delegation_id) as write:
        write.require(Delegation, delegation_id)
        if before == delegation_id:
            return
        order = [key for (key,) in write.rows(_ORDER) if key != delegation_id]
        if before is not None:
            write.require(Delegation, before)
        order.insert(len(order) if before is None else order.index(before), delegation_id)
        for position, key in enumerate(order):
            write.update(Delegation, key, position=position)


def remove_delegation(file: "EventFile", operator: str, delegation_id: str) -> int:
    """Takes a delegation away; answers how many people are without one now.

    Raises:
        HubDeskError: it is not there.
    """
    with file.writing(ActKind.EDIT_DELEGATION, operator, delegation=delegation_id) as write:
        write.require(Delegation, delegation_id)
        members = write.rows(
            "SELECT id FROM person WHERE delegation_id = ? AND erased = 0", (delegation_id,)
        )
        for (key,) in members:
            write.update(Person, key, delegation_id=None)
        write.update(Delegation, delegation_id, deleted=1)
    return len(members)


def named(write: "Writing", group: Group, name: str | None) -> str | None:
    """The key of the organisation or delegation of this name, added if there is none yet.

    Names are compared as people compare them (`fold`); of several the oldest counts. None for an
    empty name.
    """
    name = clean(name or "")
    if not name:
        return None
    for key, *names in write.rows(f"SELECT id, name, arabic_name FROM {_living(group)}"):
        if any(_same(name, other) for other in names if other):
            return str(key)
    if group is Delegation:
        return write.insert(Delegation, name=name, position=_next_position(write))
    return write.insert(group, name=name)


def find(file: "EventFile", group: Group, text: str) -> str:
    """The key of the organisation or delegation with this key or name.

    Raises:
        HubDeskError: there is none, or several have this name.
    """
    columns = "short_name" if group is Delegation else "NULL"
    rows = file.rows(f"SELECT id, name, arabic_name, {columns} FROM {_living(group)}")
    found = [key for key, *_ in rows if key == text]
    found = found or [
        key for key, *names in rows if any(_same(text, name) for name in names if name)
    ]
    if not found:
        raise HubDeskError(Problem.NOT_FOUND, what=table_name(group), text=text)
    if len(found) > 1:
        raise HubDeskError(Problem.AMBIGUOUS, what=table_name(group), text=text, ids=found)
    return str(found[0])


def _living(group: Group) -> str:
    return f"{table_name(group)} WHERE deleted = 0 ORDER BY id"


def _same(name: str, other: str) -> bool:
    folded = fold(name)
    return folded == fold(other) if folded else name == other


def _require_head(write: "Writing", entered: "Mapping[str, Value]") -> None:
    if entered.get("head_id"):
        write.require(Person, str(entered["head_id"]))


def _require_own_name(
    write: "Writing", entered: "Mapping[str, Value]", delegation_id: str | None = None
) -> None:
    """Refuses a name that another delegation has: lists and people could mean either."""
    name = str(entered.get("name") or "")
    for key, *names in write.rows(f"SELECT id, name, arabic_name FROM {_living(Delegation)}"):
        if name and key != delegation_id and any(_same(name, other) for other in names if other):
            raise HubDeskError(
                Problem.INVALID, what="delegation", field="name", text=name, taken=True
            )


def _next_position(write: "Writing") -> int:
    return int(write.rows("SELECT coalesce(max(position) + 1, 0) FROM delegation")[0][0])
