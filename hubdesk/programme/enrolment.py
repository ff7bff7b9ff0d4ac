"""Who takes part in a session: places and parts, and who waits while it is full.

`seating` decides who gets a place and who waits. What a gesture would do, `enrolment_preview`
tells before it is made.
"""

from typing import TYPE_CHECKING

from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.tables import Enrolment, NamedSpeaker, Waiting
from hubdesk.programme import checks
from hubdesk.programme.attendance import (
    ATTENDEE,
    PersonFacts,
    attendance,
    people_facts,
    session_facts,
)
from hubdesk.programme.board import names_of
from hubdesk.programme.seating import (
    Enrolled,
    everybody_in,
    fill_places,
    give,
    let_wait,
    share_out,
    take_out,
)
from hubdesk.registration.merging import survivors

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from hubdesk.eventfile.file import EventFile
    from hubdesk.eventfile.reading import Reader
    from hubdesk.eventfile.writing import Writing

__all__ = [
    "Enrolled", "attach_speaker", "enrol", "move_up", "refuse_who_cannot", "resolved",
    "take_off_waiting", "unenrol",
]  # fmt: skip


def enrol(
    file: "EventFile",
    operator: str,
    session_id: str,
    people: "Iterable[str]",
    role: str = ATTENDEE,
    *,
    beyond_capacity: bool = False,
) -> Enrolled:
    """Give people a part in a session, in one act; who has it keeps it.

    Attendees get places until the session is full, then they wait. Whoever speaks, chairs or
    interprets is neither counted nor ever waits, and needs no place as an attendee besides.

    Args:
        file: the event file.
        operator: who does it.
        session_id: the session.
        people: their keys, in the order in which they get places.
        role: attendee, speaker, chair or interpreter.
        beyond_capacity: give everybody a place, though the session is full.

    Raises:
        HubDeskError: the session or a person is not there, somebody was erased, cancelled or is
            blocked, or the role is none; nothing is changed.
    """
    checks.role(role)
    with file.writing(ActKind.ENROL, operator, session=session_id, role=role) as write:
        session = session_facts(write, session_id)
        wanted = refuse_who_cannot(write, people)
        answer = share_out(
            attendance(write, session_id),
            wanted,
            role,
            None if beyond_capacity else session.capacity,
        )
        give(write, session_id, [*answer.placed, *answer.moved_up], role)
        let_wait(write, session_id, answer.waiting)
        more = fill_places(write, session_id) if role != ATTENDEE or beyond_capacity else ()
        _tell(write, session.title, answer)
    return Enrolled(answer.placed, answer.waiting, answer.already, (*answer.moved_up, *more))


def unenrol(
    file: "EventFile",
    operator: str,
    session_id: str,
    people: "Iterable[str]",
    role: str | None = None,
) -> tuple[str, ...]:
    """Take people out of a session, in one act; returns who moved up into places that freed.

    Args:
        file: the event file.
        operator: who does it.
        session_id: the session.
        people: their keys.
        role: only this part of theirs; None: all, and the waiting list too.

    Raises:
        HubDeskError: the session is not there, or the role is none.
    """
    if role is not None:
        checks.role(role)
    with file.writing(ActKind.UNENROL, operator, session=session_id) as write:
        session = session_facts(write, session_id)
        holders = everybody_in(write, people)
        taken = take_out(write, Enrolment, session_id, holders, role)
        if role is None:
            taken |= take_out(write, Waiting, session_id, holders)
        moved_up = fill_places(write, session_id)
        _tell_out(write, session.title, taken)
        write.args["moved_up"] = len(moved_up)
    return moved_up


def take_off_waiting(
    file: "EventFile", operator: str, session_id: str, people: "Iterable[str]"
) -> None:
    """Take people off the waiting list of a session, in one act.

    Raises:
        HubDeskError: the session is not there.
    """
    with file.writing(ActKind.UNENROL, operator, session=session_id) as write:
        session = session_facts(write, session_id)
        taken = take_out(write, Waiting, session_id, everybody_in(write, people))
        _tell_out(write, session.title, taken)


def move_up(file: "EventFile", operator: str, session_id: str) -> tuple[str, ...]:
    """Give the free places of a session to who has waited longest, in one act; returns them.

    Raises:
        HubDeskError: the session is not there.
    """
    with file.writing(ActKind.ENROL, operator, session=session_id, role=ATTENDEE) as write:
        session = session_facts(write, session_id)
        moved = fill_places(write, session_id, without_limit=True)
        _tell(write, session.title, Enrolled(moved, (), (), ()))
    return moved


def attach_speaker(
    file: "EventFile", operator: str, named_speaker_id: str, person_id: str
) -> Enrolled:
    """Let somebody who was known by name alone be a person who is registered now, in one act.

    Raises:
        HubDeskError: one of them is not there, or the person was erased, cancelled or is blocked.
    """
    with file.writing(ActKind.ENROL, operator) as write:
        write.require(NamedSpeaker, named_speaker_id)
        session_id, role = write.rows(
            "SELECT session_id, role FROM named_speaker WHERE id = ?", (named_speaker_id,)
        )[0]
        session = session_facts(write, session_id)
        wanted = refuse_who_cannot(write, [person_id])
        answer = share_out(attendance(write, session_id), wanted, role, None)
        write.update(NamedSpeaker, named_speaker_id, deleted=1)
        give(write, session_id, answer.placed, role)
        more = fill_places(write, session_id)
        write.args |= {"session": session_id, "role": role}
        _tell(write, session.title, Enrolled(tuple(wanted), (), (), ()))
    return Enrolled(answer.placed, (), answer.already, more)


def refuse_who_cannot(write: "Writing", people: "Iterable[str]") -> list[str]:
    """The people as who they turned out to be, each once; refuses who can't take part.

    Raises:
        HubDeskError: somebody is not there, was erased, cancelled or is blocked.
    """
    wanted, facts = resolved(write, people)
    for person in wanted:
        known = facts.get(person)
        if known is None or not (known.here or known.erased):
            raise HubDeskError(Problem.NOT_FOUND, what="person", text=person)
        if known.erased:
            raise HubDeskError(Problem.ERASED, what="person", text=person)
    absent = [person for person in wanted if not facts[person].comes]
    if absent:
        names = tuple(names_of(write, absent).values())
        raise HubDeskError(Problem.NOT_COMING, names=names, people=absent)
    return wanted


def resolved(reader: "Reader", people: "Iterable[str]") -> tuple[list[str], dict[str, PersonFacts]]:
    """People as who they turned out to be, each once in their order, and what is known of them."""
    same = survivors(reader)
    wanted = list(dict.fromkeys(same.get(person, person) for person in people))
    return wanted, people_facts(reader, wanted)


def _tell(write: "Writing", title: str, answer: Enrolled) -> None:
    """What the words about an enrolment need."""
    moved = [*answer.placed, *answer.waiting]
    write.args |= {
        "title": title,
        "enrolled": len(answer.placed),
        "waiting": len(answer.waiting),
        "moved_up": len(answer.moved_up),
    }
    if len(moved) == 1:
        write.args["person"] = moved[0]


def _tell_out(write: "Writing", title: str, people: "Collection[str]") -> None:
    """What the words about taking people out need."""
    same = survivors(write)
    taken = {same.get(person, person) for person in people}
    write.args |= {"title": title, "people": len(taken)}
    if len(taken) == 1:
        write.args["person"] = next(iter(taken))
