"""Sessions: what happens. Where and when they are is `moving`, who takes part is `enrolment`."""

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.naming import one_named
from hubdesk.eventfile.tables import Leg, NamedSpeaker, Session, Track
from hubdesk.paper.colour import is_colour
from hubdesk.programme import checks
from hubdesk.programme.commitments import People
from hubdesk.programme.followers import tell_followers
from hubdesk.programme.moving import refuse_taken_rooms
from hubdesk.programme.parts import read_parts
from hubdesk.programme.seating import fill_places
from hubdesk.registration.editing import Stale, edit_row

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hubdesk.eventfile.file import EventFile
    from hubdesk.eventfile.writing import Scalar

KINDS = (
    "plenary", "presentation", "training", "visit", "meeting_round", "ceremony", "break", "blocker",
)  # fmt: skip
AUDIENCES = ("everybody", "categories", "delegations", "enrolled")


@dataclass(frozen=True, slots=True)
class SessionRow:
    """A session as lists show it.

    Attributes:
        starts_at: wall time of the leg, `YYYY-MM-DDTHH:MM`; None while it is not scheduled.
        enrolled: how many registered people have a place or a part in it and come.
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
        " s.language, s.description"
        " FROM session s JOIN leg l ON l.id = s.leg_id"
        " LEFT JOIN room r ON r.id = s.room_id AND r.deleted = 0"
        " WHERE s.deleted = 0"
        " ORDER BY l.position, l.id, s.starts_at IS NULL, s.starts_at, r.position, s.id"
    )
    enrolled = read_parts(file, People()).enrolled
    return [SessionRow(*(*row, enrolled.get(row[0], 0))) for row in rows]


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
        HubDeskError: the leg or the room is not there, the room is in another leg or taken, or a
            value is invalid.
    """
    checked = _checked({"title": title, **values})
    with file.writing(ActKind.ADD_SESSIONS, operator, sessions=1) as write:
        write.require(Leg, leg_id)
        checks.room_of_leg(write, checked.get("room_id"), leg_id)
        key = write.insert(Session, leg_id=leg_id, **checked)
        refuse_taken_rooms(write, [key])
        write.args |= {"session": key, "title": checked["title"]}
    return key


def edit_session(
    file: "EventFile",
    operator: str,
    session_id: str,
    known: "Mapping[str, Scalar] | None" = None,
    **values: "Scalar",
) -> tuple[Stale, ...]:
    """Change a session; fields that are not what was `known` are left and answered.

    Who waits for a place moves up if it takes more people now.

    Args:
        file: the event file.
        operator: who does it.
        session_id: which session.
        known: the values that the editor saw, by column.
        values: any of title, kind, room_id, starts_at, minutes, capacity, language, description,
            track_id, audience, audience_of (a JSON array).

    Raises:
        HubDeskError: it is not there, it is locked in its place, the room is in another leg or
            taken, or a value is invalid.
    """
    checked = _checked(values)
    with file.writing(ActKind.EDIT_PROGRAMME, operator, session=session_id) as write:
        write.require(Session, session_id)
        leg_id, title, *place, locked = write.rows(
            "SELECT leg_id, title, starts_at, room_id, minutes, locked FROM session WHERE id = ?",
            (session_id,),
        )[0]
        write.args["title"] = title
        wanted = [
            checked.get(column, now)
            for column, now in zip(("starts_at", "room_id", "minutes"), place, strict=True)
        ]
        if locked and wanted != place:
            raise HubDeskError(Problem.SESSION_LOCKED, title=title)
        if "room_id" in checked:
            checks.room_of_leg(write, checked["room_id"], leg_id)
        if checked.get("track_id") is not None:
            write.require(Track, str(checked["track_id"]))
        stale = edit_row(write, Session, session_id, checked, known)
        if wanted != place:
            tell_followers(write, session_id, (place[0], place[2]))
            refuse_taken_rooms(write, [session_id])
        if "capacity" in checked or wanted[1] != place[1]:
            fill_places(write, session_id, without_limit="capacity" in checked)
    return stale


def name_speaker(
    file: "EventFile",
    operator: str,
    session_id: str,
    name: str,
    role: str = "speaker",
    organisation: str | None = None,
) -> str:
    """Say who has a part in a session and is not registered yet; returns the key of the entry.

    Raises:
        HubDeskError: the session is not there, the name is empty, or the role is none.
    """
    checks.role(role)
    with file.writing(ActKind.EDIT_PROGRAMME, operator, session=session_id) as write:
        write.require(Session, session_id)
        return write.insert(
            NamedSpeaker,
            session_id=session_id,
            name=checks.named("speaker", name),
            role=role,
            organisation=organisation,
        )


def forget_speaker(file: "EventFile", operator: str, entry_id: str) -> None:
    """Take out somebody who was known by name alone.

    Raises:
        HubDeskError: there is no such entry.
    """
    with file.writing(ActKind.EDIT_PROGRAMME, operator) as write:
        write.require(NamedSpeaker, entry_id)
        write.update(NamedSpeaker, entry_id, deleted=1)


def add_track(file: "EventFile", operator: str, name: str, colour: str | None = None) -> str:
    """Add a track and return its key.

    Raises:
        HubDeskError: the name is empty, or the colour is none.
    """
    checked = _checked_track({"name": name, "colour": colour})
    with file.writing(ActKind.EDIT_PROGRAMME, operator, track_name=checked["name"]) as write:
        position = write.rows("SELECT coalesce(max(position) + 1, 0) FROM track")[0][0]
        key = write.insert(Track, **checked, position=position)
        write.args |= {"track": key, "added": 1}
    return key


def edit_track(
    file: "EventFile",
    operator: str,
    track_id: str,
    known: "Mapping[str, Scalar] | None" = None,
    **values: "Scalar",
) -> tuple[Stale, ...]:
    """Change a track's name or colour, or take it out (`deleted=1`); its sessions stay.

    Fields that are not what was `known` are left and answered.

    Raises:
        HubDeskError: it is not there, the name is empty, or the colour is none.
    """
    checked = _checked_track(values)
    with file.writing(ActKind.EDIT_PROGRAMME, operator, track=track_id) as write:
        write.require(Track, track_id)
        name = write.rows("SELECT name FROM track WHERE id = ?", (track_id,))[0][0]
        write.args["track_name"] = name
        if values.get("deleted"):
            write.args["removed"] = 1
        return edit_row(write, Track, track_id, checked, known)


def audience_json(audience_of: "Sequence[str]") -> str | None:
    """The categories or delegations of an audience as they are stored."""
    return json.dumps(list(audience_of), ensure_ascii=False) if audience_of else None


def _checked(values: "Mapping[str, Scalar]") -> "dict[str, Scalar]":
    """The values of a session as they are stored."""
    checked = dict(values)
    if "title" in values:
        checked["title"] = checks.named("session", str(values["title"] or ""))
    for field, known in (("kind", KINDS), ("audience", (None, *AUDIENCES))):
        if field in values and values[field] not in known:
            raise HubDeskError(
                Problem.INVALID, what="session", field=field, text=str(values[field])
            )
    if "starts_at" in values:
        starts_at = values["starts_at"]
        text = None if starts_at is None else str(starts_at)
        checked["starts_at"] = checks.wall_time("session", "starts_at", text)
    if "minutes" in values:
        checks.length(int(values["minutes"] or 0))
    if values.get("capacity") is not None:
        checks.positive("session", "capacity", int(values["capacity"] or 0))
    return checked


def _checked_track(values: "Mapping[str, Scalar]") -> "dict[str, Scalar]":
    """The values of a track as they are stored."""
    checked = dict(values)
    if "name" in values:
        checked["name"] = checks.named("track", str(values["name"] or ""))
    colour = values.get("colour")
    if colour is not None and not is_colour(str(colour)):
        raise HubDeskError(Problem.INVALID, what="track", field="colour", text=str(colour))
    return checked
