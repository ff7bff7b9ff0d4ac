"""Changing legs, venues and rooms: their names, order, hours and ways, and taking them out."""

from typing import TYPE_CHECKING

from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.tables import (
    Leg,
    Room,
    RoomHours,
    Session,
    Travel,
    Venue,
    table_name,
)  # fmt: skip
from hubdesk.programme import checks
from hubdesk.programme.room_hours import joined
from hubdesk.programme.seating import fill_places
from hubdesk.registration.editing import Stale, edit_row

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from types import EllipsisType

    from hubdesk.eventfile.file import EventFile
    from hubdesk.eventfile.writing import Scalar, Writing


def edit_leg(
    file: "EventFile",
    operator: str,
    leg_id: str,
    values: "Mapping[str, Scalar]",
    known: "Mapping[str, Scalar] | None" = None,
) -> tuple[Stale, ...]:
    """Change a leg: name, zone, starts_on, ends_on, travel_minutes.

    With another zone, everything planned keeps its wall time: a session at 10:00 stays at 10:00.

    Raises:
        HubDeskError: it is not there, a value is invalid, or it would end before it starts.
    """
    checked = dict(values)
    if "name" in values:
        checked["name"] = checks.named("leg", str(values["name"] or ""))
    if "zone" in values:
        checked["zone"] = checks.zone(str(values["zone"] or ""))
    for field in {"starts_on", "ends_on"} & values.keys():
        text = values[field]
        checked[field] = checks.day("leg", field, None if text is None else str(text))
    if values.get("travel_minutes") is not None:
        checks.not_negative("leg", "travel_minutes", int(values["travel_minutes"] or 0))
    with file.writing(ActKind.EDIT_PLACES, operator, leg=leg_id) as write:
        write.args["name"] = _name_of(write, Leg, leg_id)
        stale = edit_row(write, Leg, leg_id, checked, known)
        first, last = write.rows("SELECT starts_on, ends_on FROM leg WHERE id = ?", (leg_id,))[0]
        if first and last and last < first:
            raise HubDeskError(Problem.END_BEFORE_START, start=first, end=last)
    return stale


def edit_venue(
    file: "EventFile",
    operator: str,
    venue_id: str,
    values: "Mapping[str, Scalar]",
    known: "Mapping[str, Scalar] | None" = None,
) -> tuple[Stale, ...]:
    """Change a venue: name, address.

    Raises:
        HubDeskError: it is not there, or its name would be empty.
    """
    checked = dict(values)
    if "name" in values:
        checked["name"] = checks.named("venue", str(values["name"] or ""))
    with file.writing(ActKind.EDIT_PLACES, operator, venue=venue_id) as write:
        write.args["name"] = _name_of(write, Venue, venue_id)
        return edit_row(write, Venue, venue_id, checked, known)


def edit_room(
    file: "EventFile",
    operator: str,
    room_id: str,
    values: "Mapping[str, Scalar]",
    known: "Mapping[str, Scalar] | None" = None,
) -> tuple[Stale, ...]:
    """Change a room: name, capacity, allows_overlap, turnover_minutes.

    Who waits for a place in a session there moves up if the room takes more people now.

    Raises:
        HubDeskError: it is not there, or a value is invalid.
    """
    checked = dict(values)
    if "name" in values:
        checked["name"] = checks.named("room", str(values["name"] or ""))
    if values.get("capacity") is not None:
        checks.positive("room", "capacity", int(values["capacity"] or 0))
    if values.get("turnover_minutes") is not None:
        checks.not_negative("room", "turnover_minutes", int(values["turnover_minutes"] or 0))
    with file.writing(ActKind.EDIT_PLACES, operator, room=room_id) as write:
        write.args["name"] = _name_of(write, Room, room_id)
        stale = edit_row(write, Room, room_id, checked, known)
        if "capacity" in checked:
            for (session,) in write.rows(
                "SELECT id FROM session WHERE room_id = ? AND deleted = 0", (room_id,)
            ):
                fill_places(write, str(session), without_limit=True)
    return stale


def order_rooms(file: "EventFile", operator: str, rooms: "Sequence[str]") -> None:
    """Put the rooms of a leg in this order; a venue stands where its first room does.

    Venues that have none of these rooms keep their places between the others.

    Raises:
        HubDeskError: a room is not there.
    """
    with file.writing(ActKind.EDIT_PLACES, operator, order="rooms") as write:
        wanted: dict[str, None] = {}
        for position, room_id in enumerate(rooms):
            write.require(Room, room_id)
            write.update(Room, room_id, position=position)
            venue = write.rows("SELECT venue_id FROM room WHERE id = ?", (room_id,))[0][0]
            wanted[str(venue)] = None
        if wanted:
            moved = iter(wanted)
            _place(
                write, [next(moved) if each in wanted else each for each in _venues(write, wanted)]
            )


def order_venues(file: "EventFile", operator: str, venues: "Sequence[str]") -> None:
    """Put the venues of a leg in this order; those that are not named keep their places.

    Raises:
        HubDeskError: a venue is not there.
    """
    with file.writing(ActKind.EDIT_PLACES, operator, order="venues") as write:
        for venue in venues:
            write.require(Venue, venue)
        if venues:
            moved = iter(dict.fromkeys(venues))
            _place(
                write, [next(moved) if each in venues else each for each in _venues(write, venues)]
            )


def remove_room(file: "EventFile", operator: str, room_id: str) -> int:
    """Take a room out. Its sessions keep their times and wait for another room; says how many.

    Raises:
        HubDeskError: it is not there.
    """
    with file.writing(ActKind.EDIT_PLACES, operator, room=room_id) as write:
        write.args["name"] = _name_of(write, Room, room_id)
        left = _remove_room(write, room_id)
        write.args |= {"removed": 1, "sessions": left}
    return left


def remove_venue(file: "EventFile", operator: str, venue_id: str) -> int:
    """Take a venue and its rooms out; how many sessions wait for another room now.

    Raises:
        HubDeskError: it is not there.
    """
    with file.writing(ActKind.EDIT_PLACES, operator, venue=venue_id) as write:
        write.args["name"] = _name_of(write, Venue, venue_id)
        rooms = write.rows("SELECT id FROM room WHERE venue_id = ? AND deleted = 0", (venue_id,))
        left = sum(_remove_room(write, str(room)) for (room,) in rooms)
        write.update(Venue, venue_id, deleted=1)
        write.args |= {"removed": 1, "sessions": left}
    return left


def set_room_hours(
    file: "EventFile",
    operator: str,
    room_id: str,
    hours: "Sequence[tuple[str, str]]",
    known: "Sequence[tuple[str, str]] | None" = None,
) -> None:
    """Say when a room may be used, as wall times from and to; with none, always.

    Times that touch or overlap become one, so that a session may go on over midnight.

    Raises:
        HubDeskError: the room is not there, a time is none, one ends before it starts, or the
            hours are not those that were `known`.
    """
    checked = []
    for opens, closes in hours:
        first = checks.wall_time("room", "opens_at", opens)
        last = checks.wall_time("room", "closes_at", closes)
        if first is None or last is None or last <= first:
            raise HubDeskError(Problem.END_BEFORE_START, start=opens, end=closes)
        checked.append((first, last))
    wanted = joined(checked)
    with file.writing(ActKind.EDIT_PLACES, operator, room=room_id) as write:
        write.args |= {"name": _name_of(write, Room, room_id), "hours": len(wanted)}
        there = {
            (opens, closes): str(key)
            for key, opens, closes in write.rows(
                "SELECT id, opens_at, closes_at FROM room_hours WHERE room_id = ? AND deleted = 0",
                (room_id,),
            )
        }
        if known is not None and joined(there) not in (joined(known), wanted):
            raise HubDeskError(Problem.STALE, what="room", field="hours")
        for times, key in there.items():
            if times not in wanted:
                write.update(RoomHours, key, deleted=1)
        for opens, closes in wanted:
            if (opens, closes) not in there:
                write.insert(RoomHours, room_id=room_id, opens_at=opens, closes_at=closes)


def set_travel(
    file: "EventFile",
    operator: str,
    first_id: str,
    second_id: str,
    minutes: int | None,
    known: "int | EllipsisType | None" = ...,
) -> None:
    """Say how long the way between two venues takes, either way; None: as between any two.

    Raises:
        HubDeskError: a venue is not there, both are the same, the minutes are negative, or the
            way takes something else than was `known`.
    """
    if first_id == second_id:
        raise HubDeskError(Problem.INVALID, what="venue", field="travel", text=first_id)
    if minutes is not None:
        checks.not_negative("venue", "travel", minutes)
    one, other = sorted((first_id, second_id))
    with file.writing(ActKind.EDIT_PLACES, operator, way=f"{one}/{other}") as write:
        names = _name_of(write, Venue, first_id), _name_of(write, Venue, second_id)
        write.args |= {"name": names[0], "other": names[1]}
        key = f"{one}/{other}"
        there = write.rows("SELECT minutes FROM travel WHERE id = ? AND deleted = 0", (key,))
        now = there[0][0] if there else None
        if known is not ... and now not in (known, minutes):
            raise HubDeskError(Problem.STALE, what="venue", field="travel")
        if minutes is not None:
            write.put(Travel, key, first_id=one, second_id=other, minutes=minutes)
        elif there:
            write.update(Travel, key, deleted=1)


def _name_of(write: "Writing", model: "type[Leg | Venue | Room]", key: str) -> str:
    """The name of a row that must be there."""
    write.require(model, key)
    return str(write.rows(f'SELECT name FROM "{table_name(model)}" WHERE id = ?', (key,))[0][0])


def _venues(write: "Writing", some: "Iterable[str]") -> list[str]:
    """The venues of the leg of some of them, in their order."""
    rows = write.rows(
        "SELECT id FROM venue WHERE deleted = 0"
        " AND leg_id = (SELECT leg_id FROM venue WHERE id = ?) ORDER BY position, id",
        (next(iter(some)),),
    )
    return [str(key) for (key,) in rows]


def _place(write: "Writing", venues: "Iterable[str]") -> None:
    for position, venue in enumerate(venues):
        write.update(Venue, venue, position=position)


def _remove_room(write: "Writing", room_id: str) -> int:
    sessions = write.rows("SELECT id FROM session WHERE room_id = ? AND deleted = 0", (room_id,))
    for (session,) in sessions:
        write.update(Session, str(session), room_id=None)
    write.update(Room, room_id, deleted=1)
    return len(sessions)
