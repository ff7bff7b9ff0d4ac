"""Changing one person or several in one act, with organisations and delegations by their names."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.tables import Delegation, Organisation, Participation, Person
from hubdesk.registration import groups
from hubdesk.registration.merging import group, resolve
from hubdesk.registration.service import amend_person, expect

if TYPE_CHECKING:
    from hubdesk.eventfile.file import EventFile
    from hubdesk.eventfile.writing import Writing
    from hubdesk.registration.editing import Stale
    from hubdesk.registration.rules import Value

Progress = Callable[[int, int, str], bool]

_GROUPS: dict[str, groups.Group] = {"organisation": Organisation, "delegation": Delegation}
_TELL_EVERY = 200


def amend_named(
    file: "EventFile",
    operator: str,
    people: Sequence[str],
    values: "Mapping[str, Value]",
    known: "Mapping[str, Value] | None" = None,
) -> "tuple[Stale, ...]":
    """Changes fields of people in one act, and answers the fields that were left as `amend` does.

    Args:
        file: the event file.
        operator: who does it.
        people: their keys.
        values: the new values; `organisation` and `delegation` are names, and one that there is
            not yet is added.
        known: what the editor saw, by column.

    Raises:
        HubDeskError: somebody is not there or was erased, a value is invalid, or no name would be
            left.
    """
    stale: list[Stale] = []
    with file.writing(ActKind.EDIT_PERSON, operator) as write:
        entered = _with_keys(write, values)
        for person in people:
            stale += amend_person(write, person, entered, known)
        _tell_how_many(write, people)
    return tuple(stale)


def amend_many(
    file: "EventFile",
    progress: Progress,
    operator: str,
    people: Sequence[str],
    values: "Mapping[str, Value]",
) -> int:
    """Changes fields of many people as `amend_named` does; for a worker. Answers how many.

    Raises:
        HubDeskError: as `amend_named`; or it was stopped, and nothing is changed.
    """
    with file.writing(ActKind.EDIT_PERSON, operator) as write:
        entered = _with_keys(write, values)
        for person in _followed(people, progress):
            amend_person(write, person, entered)
        _tell_how_many(write, people)
    return len(people)


def remove_many(file: "EventFile", progress: Progress, operator: str, people: Sequence[str]) -> int:
    """Takes people out of all lists in one act; answers how many.

    Raises:
        HubDeskError: somebody is not there or was erased; or it was stopped, and nothing is
            changed.
    """
    with file.writing(ActKind.EDIT_PERSON, operator) as write:
        for person in _followed(people, progress):
            stays = resolve(write, person)
            write.require(Person, stays)
            for key in group(write, stays):
                write.update(Person, key, deleted=1)
        _tell_how_many(write, people)
        write.args["removed"] = len(people)
    return len(people)


def expect_many(
    file: "EventFile",
    progress: Progress,
    operator: str,
    people: Sequence[str],
    leg_id: str,
    *,
    expected: bool,
) -> int:
    """Notes that people are expected at a leg, or not, in one act; answers how many.

    Raises:
        HubDeskError: the leg or a person is not there, or a person was erased; or it was stopped,
            and nothing is changed.
    """
    with file.writing(ActKind.EDIT_PERSON, operator, leg=leg_id) as write:
        for person in _followed(people, progress):
            if expected:
                expect(write, person, leg_id)
            else:
                for key in group(write, resolve(write, person)):
                    write.update(Participation, f"{key}/{leg_id}", deleted=1)
        _tell_how_many(write, people)
    return len(people)


def set_legs(file: "EventFile", operator: str, person_id: str, legs: "Collection[str]") -> None:
    """Notes in one act at which legs a person is expected, and at no others.

    Args:
        file: the event file.
        operator: who does it.
        person_id: the person.
        legs: keys; none means at all of them, whichever there will be.

    Raises:
        HubDeskError: a leg or the person is not there, or the person was erased.
    """
    with file.writing(ActKind.EDIT_PERSON, operator, person=person_id) as write:
        stays = resolve(write, person_id)
        for leg_id in legs:
            expect(write, stays, leg_id)
        for key in group(write, stays):
            expected = write.rows(
                "SELECT id, leg_id FROM participation WHERE person_id = ? AND deleted = 0", (key,)
            )
            for row, leg_id in expected:
                if leg_id not in legs:
                    write.update(Participation, row, deleted=1)


def go_on(_done: int, _total: int, _stage: str = "") -> bool:
    """The progress of what is too short to be followed."""
    return True


def _followed(people: Sequence[str], progress: Progress) -> Iterator[str]:
    """Goes through people and tells how many are done."""
    for done, person in enumerate(people):
        if done % _TELL_EVERY == 0 and not progress(done, len(people), ""):
            raise HubDeskError(Problem.CANCELLED)
        yield person


def _with_keys(write: "Writing", values: "Mapping[str, Value]") -> "dict[str, Value]":
    entered = dict(values)
    for name, model in _GROUPS.items():
        if name in entered:
            text = entered.pop(name)
            entered[f"{name}_id"] = groups.named(write, model, str(text or ""))
    return entered


def _tell_how_many(write: "Writing", people: Sequence[str]) -> None:
    if len(people) > 1:
        write.args.pop("person", None)
    write.args["people"] = len(people)
