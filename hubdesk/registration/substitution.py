"""X comes for Y: somebody takes the place of somebody who can't come."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.tables import Enrolment, Participation, Person, Waiting
from hubdesk.registration.merging import group, resolve
from hubdesk.registration.rules import Status
from hubdesk.registration.service import add_person, set_status

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hubdesk.eventfile.file import EventFile
    from hubdesk.eventfile.writing import Writing
    from hubdesk.registration.rules import Value

_TAKEN: Final = ("category", "delegation_id", "status")
_TAKEN_IF_LACKING: Final = ("organisation_id", "country", "protocol_order")


@dataclass(frozen=True, slots=True)
class Substitution:
    """Who takes whose place, with what: for badges and meetings, that follow in the same act.

    Attributes:
        substitute: who comes.
        absent: who does not come any more.
        sessions: the keys of the sessions where the substitute has the place now.
        legs: the keys of the legs at which the substitute is expected now.
    """

    substitute: str
    absent: str
    sessions: tuple[str, ...]
    legs: tuple[str, ...]


def substitute(
    file: "EventFile",
    operator: str,
    absent: str,
    instead: "str | Mapping[str, Value]",
    reason: str | None = None,
) -> Substitution:
    """Gives a person's place to somebody else; the person becomes cancelled.

    Args:
        file: the event file.
        operator: who does it.
        absent: who does not come.
        instead: the key of who comes, or the fields of somebody who is registered now.
        reason: why the other does not come.

    Raises:
        HubDeskError: one of them is not there or was erased, they are one, a value is invalid, or
            who should come is blocked.
    """
    with file.writing(ActKind.SUBSTITUTE, operator) as write:
        return take_place(write, absent, instead, reason)


def take_place(
    write: "Writing",
    absent: str,
    instead: "str | Mapping[str, Value]",
    reason: str | None = None,
) -> Substitution:
    """Gives a person's place to somebody else inside an act, as `substitute` does."""
    absent = resolve(write, absent)
    write.require(Person, absent)
    if isinstance(instead, str):
        comes = resolve(write, instead)
        write.require(Person, comes)
    else:
        comes = add_person(write, instead)
    _refuse(write, comes, absent)
    _take_fields(write, comes, absent)
    sessions = _take_enrolments(write, comes, absent)
    _take_waiting(write, comes, absent)
    legs = _take_participations(write, comes, absent)
    set_status(write, absent, Status.CANCELLED, reason)
    write.args.update(person=comes, absent=absent)
    return Substitution(comes, absent, sessions, legs)


def _refuse(write: "Writing", comes: str, absent: str) -> None:
    if comes == absent:
        raise HubDeskError(Problem.INVALID, what="person", field="substitute_for", text=comes)
    status = write.rows("SELECT status FROM person WHERE id = ?", (comes,))[0][0]
    if status == Status.BLOCKED.value:
        raise HubDeskError(Problem.INVALID, what="person", field="status", text=status)


def _take_fields(write: "Writing", comes: str, absent: str) -> None:
    columns = (*_TAKEN, *_TAKEN_IF_LACKING)
    query = f"SELECT {', '.join(columns)} FROM person WHERE id = ?"
    place = dict(zip(columns, write.rows(query, (absent,))[0], strict=True))
    own = dict(zip(columns, write.rows(query, (comes,))[0], strict=True))
    if place["status"] in {Status.CANCELLED.value, Status.BLOCKED.value}:
        place["status"] = Status.CONFIRMED.value  # the place stays, only its holder was refused
    taken = {column: place[column] for column in _TAKEN}
    taken |= {column: place[column] for column in _TAKEN_IF_LACKING if own[column] is None}
    write.update(Person, comes, **taken, status_reason=None, substitute_for=absent)


def _take_enrolments(write: "Writing", comes: str, absent: str) -> tuple[str, ...]:
    sessions: dict[str, None] = {}
    for holder in group(write, absent):
        rows = write.rows(
            "SELECT id, session_id, role FROM enrolment WHERE person_id = ? AND deleted = 0"
            " ORDER BY id",
            (holder,),
        )
        for key, session, role in rows:
            write.update(Enrolment, key, deleted=1)
            write.put(
                Enrolment,
                f"{comes}/{session}/{role}",
                person_id=comes,
                session_id=session,
                role=role,
            )
            sessions[session] = None
    return tuple(sessions)


def _take_waiting(write: "Writing", comes: str, absent: str) -> None:
    """Waits where the other waited, since as long; whoever has a place does not wait for it."""
    mine, theirs = group(write, comes), group(write, absent)
    marks = ", ".join("?" * len([*mine, *theirs]))
    rows = write.rows(
        "SELECT id, session_id, since FROM waiting"
        f" WHERE deleted = 0 AND person_id IN ({marks}) ORDER BY since, id",
        [*mine, *theirs],
    )
    longest = {session: since for _, session, since in reversed(rows)}
    for key, _, _ in rows:
        write.update(Waiting, key, deleted=1)
    for session, since in longest.items():
        placed = write.rows(
            "SELECT 1 FROM enrolment WHERE person_id = ? AND session_id = ? AND deleted = 0",
            (comes, session),
        )
        if not placed:
            write.put(
                Waiting,
                f"{comes}/{session}",
                person_id=comes,
                session_id=session,
                since=since,
            )


def _take_participations(write: "Writing", comes: str, absent: str) -> tuple[str, ...]:
    legs: dict[str, None] = {}
    for holder in group(write, absent):
        rows = write.rows(
            "SELECT leg_id FROM participation WHERE person_id = ? AND deleted = 0 ORDER BY id",
            (holder,),
        )
        for (leg,) in rows:
            write.put(Participation, f"{comes}/{leg}", person_id=comes, leg_id=leg)
            legs[leg] = None
    return tuple(legs)
