"""Who takes part in a session: places and parts, and who waits while it is full."""

from typing import TYPE_CHECKING

from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.tables import Enrolment, Person, Session
from hubdesk.programme import checks

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hubdesk.eventfile.file import EventFile


def enrol(
    file: "EventFile",
    operator: str,
    session_id: str,
    people: "Iterable[str]",
    role: str = "attendee",
) -> None:
    """Give people a place in a session, in one act; who has it keeps it.

    Raises:
        HubDeskError: the session or a person is not there, or the role is none.
    """
    checks.role(role)
    with file.writing(ActKind.ENROL, operator, session=session_id, role=role) as write:
        write.require(Session, session_id)
        for person_id in people:
            write.require(Person, person_id)
            write.put(
                Enrolment,
                f"{person_id}/{session_id}/{role}",
                person_id=person_id,
                session_id=session_id,
                role=role,
            )


def unenrol(file: "EventFile", operator: str, session_id: str, people: "Iterable[str]") -> None:
    """Take people's places in a session, whatever their role, in one act."""
    with file.writing(ActKind.UNENROL, operator, session=session_id) as write:
        for person_id in people:
            write.execute(
                "UPDATE enrolment SET deleted = 1 WHERE person_id = ? AND session_id = ?",
                (person_id, session_id),
            )
