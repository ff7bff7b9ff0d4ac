"""Legs, venues and rooms: where an event happens, in which time zone."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.naming import one_named
from hubdesk.eventfile.tables import Leg, Room, Venue
from hubdesk.programme import checks

if TYPE_CHECKING:
    from hubdesk.eventfile.file import EventFile
    from hubdesk.eventfile.writing import Writing


DEFAULT_TRAVEL = 15  # minutes between two venues of a leg that says nothing else


@dataclass(frozen=True, slots=True)
class LegRow:
    """A leg; its days are `YYYY-MM-DD`."""

    id: str
    name: str
    zone: str
    starts_on: str | None
    ends_on: str | None


@dataclass(frozen=True, slots=True)
class RoomRow:
    """A room, with the venue and the leg it belongs to."""

    id: str
    name: str
    venue: str
    leg_id: str
    capacity: int | None
    allows_overlap: bool


def legs(file: "EventFile") -> list[LegRow]:
    """All legs, in their order."""
    rows = file.rows(
        "SELECT id, name, zone, starts_on, ends_on FROM leg WHERE deleted = 0"
        " ORDER BY position, starts_on, id"
    )
    return [LegRow(*row) for row in rows]


def find_leg(file: "EventFile", text: str) -> LegRow:
    """The leg with this id or name; case and accents of a name do not matter.

    Raises:
        HubDeskError: there is none, or several have this name.
    """
    return one_named("leg", text, legs(file), lambda leg: leg.name)


def add_leg(
    file: "EventFile",
    operator: str,
    name: str,
    zone: str,
    starts_on: str | None = None,
    ends_on: str | None = None,
) -> str:
    """Add a leg and return its key.

    Raises:
        HubDeskError: the name is empty, the zone unknown, a date none, or the end before the start.
    """
    first = checks.day("leg", "starts_on", starts_on)
    last = checks.day("leg", "ends_on", ends_on)
    if first and last and last < first:
        raise HubDeskError(Problem.INVALID, what="leg", field="ends_on", text=last)
    with file.writing(ActKind.EDIT_PLACES, operator) as write:
        key = write.insert(
            Leg,
            name=checks.named("leg", name),
            zone=checks.zone(zone),
            starts_on=first,
            ends_on=last,
            position=_next_position(write, "leg"),
        )
        write.args |= {"leg": key, "name": name.strip(), "added": 1}
    return key


def add_venue(
    file: "EventFile", operator: str, leg_id: str, name: str, address: str | None = None
) -> str:
    """Add a venue to a leg and return its key.

    Raises:
        HubDeskError: there is no such leg, or the name is empty.
    """
    with file.writing(ActKind.EDIT_PLACES, operator) as write:
        write.require(Leg, leg_id)
        key = write.insert(
            Venue,
            leg_id=leg_id,
            name=checks.named("venue", name),
            address=address,
            position=_next_position(write, "venue"),
        )
        write.args |= {"venue": key, "name": name.strip(), "added": 1}
    return key


def add_room(
    file: "EventFile",
    operator: str,
    venue_id: str,
    name: str,
    capacity: int | None = None,
    *,
    allows_overlap: bool = False,
) -> str:
    """Add a room to a venue and return its key.

    Raises:
        HubDeskError: there is no such venue, the name is empty, or the capacity less than 1.
    """
    with file.writing(ActKind.EDIT_PLACES, operator) as write:
        write.require(Venue, venue_id)
        key = write.insert(
            Room,
            venue_id=venue_id,
            name=checks.named("room", name),
            capacity=checks.positive("room", "capacity", capacity),
            allows_overlap=int(allows_overlap),
            position=_next_position(write, "room"),
        )
        write.args |= {"room": key, "name": name.strip(), "added": 1}
    return key


def rooms(file: "EventFile", leg_id: str | None = None) -> list[RoomRow]:
    """The rooms of a leg, or of all legs, in their order."""
    rows = file.rows(
        "SELECT r.id, r.name, v.name, v.leg_id, r.capacity, r.allows_overlap"
        " FROM room r JOIN venue v ON v.id = r.venue_id JOIN leg l ON l.id = v.leg_id"
        " WHERE r.deleted = 0 AND v.deleted = 0 AND (?1 IS NULL OR v.leg_id = ?1)"
        " ORDER BY l.position, v.position, r.position, r.id",
        (leg_id,),
    )
    return [
        RoomRow(key, name, venue, leg, capacity, bool(overlap))
        for key, name, venue, leg, capacity, overlap in rows
    ]


def _next_position(write: "Writing", table: str) -> int:
    return int(write.rows(f'SELECT coalesce(max(position) + 1, 0) FROM "{table}"')[0][0])
