"""Sessions and enrolments: what happens, and who has a place in it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.naming import one_named
from hubdesk.eventfile.tables import Enrolment, Leg, Person, Room, Session
from hubdesk.programme import checks

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hubdesk.eventfile.file import EventFile
    from hubdesk.eventfile.writing import Scalar, Writing

KINDS = (
    "plenary", "presentation", "training", "visit", "meeting_round", "ceremony", "break",
)  # fmt: skip
ROLES = ("attendee", "speaker", "chair", "interpreter")


@dataclass(frozen=True, slots=True)
class SessionRow:
    """A session as lists show it.

    Attributes:
        starts_at: wall time of the leg, `YYYY-MM-DDTHH:MM`; None while it is not scheduled.
        enrolled: how many people have a place in it.
    """

    id: str
    title: str
    kind: str
    leg: str
    room: str | None
    starts_at: str | None
    minutes: int
    capacity: int | None
    language: str | None
    description: str | None
    enrolled: int


def sessions(file: "EventFile") -> list[SessionRow]:
    """All sessions, leg by leg in the order of time; what is not scheduled comes last."""
    rows = file.rows(
        "SELECT s.id, s.title, s.kind, l.name, r.name, s.starts_at, s.minutes, s.capacity,"
        " s.language, s.description,"
        " (SELECT count(DISTINCT person_id) FROM enrolment e"
        " WHERE e.session_id = s.id AND e.deleted = 0)"
        " FROM session s JOIN leg l ON l.id = s.leg_id"
        " LEFT JOIN room r ON r.id = s.room_id AND r.deleted = 0"
        " WHERE s.deleted = 0"
        " ORDER BY l.position, l.id, s.starts_at IS NULL, s.starts_at, r.position, s.id"
    )
    return [SessionRow(*row) for row in rows]


def find_session(file: "EventFile", text: str) -> SessionRow:
    """The session with this id or title; case and accents of a title do not matter.

    Raises:
        HubDeskError: there is none, or several have this title.
    """
    return one_named("session", text, sessions(file), lambda session: session.title)


def add_session(
    file: "EventFile", operator: str, leg_id: str, title: str, **values: "Scalar"
) -> str:
    """Add a session to a leg and return its key; `values` as `edit_session` takes them.

    Raises:
        HubDeskError: the leg or the room is not there, the room is in another leg, or a value is
            invalid.
    """
    checked = _checked(title=title, **values)
    with file.writing(ActKind.EDIT_PROGRAMME, operator) as write:
        write.require(Leg, leg_id)
        _require_room(write, checked.get("room_id"), leg_id)
        key = write.insert(Session, leg_id=leg_id, **checked)
        write.args["session"] = key
    return key


def edit_session(file: "EventFile", operator: str, session_id: str, **values: "Scalar") -> None:
    """Change a session; moving it is giving it another `starts_at` or `room_id`, or None.

    Args:
        file: the event file.
        operator: who does it.
        session_id: which session.
        values: any of title, kind, room_id, starts_at, minutes, capacity, language, description.

    Raises:
        HubDeskError: it is not there, the room is in another leg, or a value is invalid.
    """
    checked = _checked(**values)
    with file.writing(ActKind.EDIT_PROGRAMME, operator, session=session_id) as write:
        write.require(Session, session_id)
        leg_id = write.rows("SELECT leg_id FROM session WHERE id = ?", (session_id,))[0][0]
        if "room_id" in checked:
            _require_room(write, checked["room_id"], leg_id)
        write.update(Session, session_id, **checked)


def remove_session(file: "EventFile", operator: str, session_id: str) -> None:
    """Take a session out of the programme; who was enrolled is remembered.

    Raises:
        HubDeskError: it is not there.
    """
    with file.writing(ActKind.EDIT_PROGRAMME, operator, session=session_id) as write:
        write.require(Session, session_id)
        write.update(Session, session_id, deleted=1)


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
    if role not in ROLES:
        raise HubDeskError(Problem.INVALID, what="enrolment", field="role", text=role)
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
    with file.writing(ActKind.ENROL, operator, session=session_id) as write:
        for person_id in people:
            write.execute(
                "UPDATE enrolment SET deleted = 1 WHERE person_id = ? AND session_id = ?",
                (person_id, session_id),
            )


def _checked(**values: "Scalar") -> "dict[str, Scalar]":
    """The values of a session as they are stored."""
    checked = dict(values)
    if "title" in values:
        checked["title"] = checks.named("session", str(values["title"] or ""))
    if "kind" in values and values["kind"] not in KINDS:
        raise HubDeskError(Problem.INVALID, what="session", field="kind", text=str(values["kind"]))
    if "starts_at" in values:
        starts_at = values["starts_at"]
        text = None if starts_at is None else str(starts_at)
        checked["starts_at"] = checks.wall_time("session", "starts_at", text)
    for field in ("minutes", "capacity"):
        if field in values:
            number = values[field]
            if field == "minutes" and number is None:
                raise HubDeskError(Problem.INVALID, what="session", field=field, text="")
            checks.positive("session", field, None if number is None else int(number))
    return checked


def _require_room(write: "Writing", room_id: "Scalar", leg_id: str) -> None:
    if room_id is None:
        return
    write.require(Room, str(room_id))
    found = write.rows(
        "SELECT v.leg_id FROM room r JOIN venue v ON v.id = r.venue_id WHERE r.id = ?", (room_id,)
    )
    if found[0][0] != leg_id:
        raise HubDeskError(Problem.INVALID, what="session", field="room", text=str(room_id))
