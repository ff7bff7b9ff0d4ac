"""The mission of the demo as it is written down in the shipped data, with its true dates.

Rows name one another by short keys ("a01", "pta"), which exist in the data only.
"""

import csv
import json
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from hubdesk.resources import RESOURCES

if TYPE_CHECKING:
    from hubdesk.eventfile.writing import Scalar

FOLDER = RESOURCES / "demo"


@dataclass(frozen=True, slots=True)
class OrganisationEntry:
    """An organisation that sends people."""

    key: str
    name: str
    arabic_name: str | None
    kind: str
    city: str | None
    country: str | None
    website: str | None


@dataclass(frozen=True, slots=True)
class DelegationEntry:
    """A delegation; `head` is the key of a person."""

    key: str
    name: str
    short_name: str
    arabic_name: str
    colour: str
    head: str
    country: str


@dataclass(frozen=True, slots=True)
class PersonEntry:
    """An invented participant.

    Attributes:
        key: what the rest of the data calls this person.
        delegation: key of the delegation.
        organisation: key of the organisation.
        legs: keys of the legs where the person is expected.
        groups: who goes together to courses, visits and meeting rounds.
        custom: what the person has in custom fields, by the field's column in the data.
        columns: the columns of the person's row that stand in the data as they are in the table.
    """

    key: str
    delegation: str
    organisation: str
    legs: frozenset[str]
    groups: frozenset[str]
    custom: "dict[str, str]"
    columns: "dict[str, Scalar]"


@dataclass(frozen=True, slots=True)
class RoomEntry:
    """A room of a venue."""

    key: str
    name: str
    capacity: int
    allows_overlap: bool


@dataclass(frozen=True, slots=True)
class VenueEntry:
    """A place of a leg."""

    name: str
    address: str
    rooms: tuple[RoomEntry, ...]


@dataclass(frozen=True, slots=True)
class LegEntry:
    """A leg, with its true dates."""

    key: str
    name: str
    zone: str
    starts_on: date
    ends_on: date
    venues: tuple[VenueEntry, ...]


@dataclass(frozen=True, slots=True)
class PointEntry:
    """Where the people of a session are scanned."""

    name: str
    enrolled_only: bool = False
    confirmed_only: bool = False


@dataclass(frozen=True, slots=True)
class SessionEntry:
    """An item of the programme; without `starts_at` it is not scheduled yet.

    Attributes:
        leg: key of the leg.
        room: key of a room of that leg.
        roles: role → keys of the people who have it.
        attendees: the groups who attend.
        point: where they are scanned, if they are.
    """

    leg: str
    room: str | None
    title: str
    kind: str
    starts_at: str | None
    minutes: int
    capacity: int | None
    language: str
    description: str | None
    roles: "dict[str, tuple[str, ...]]"
    attendees: frozenset[str]
    point: PointEntry | None


@dataclass(frozen=True, slots=True)
class Mission:
    """All that the demo is built from; `custom_fields` maps columns of the people to names."""

    name: str
    description: str
    custom_fields: "dict[str, str]"
    organisations: tuple[OrganisationEntry, ...]
    delegations: tuple[DelegationEntry, ...]
    people: tuple[PersonEntry, ...]
    legs: tuple[LegEntry, ...]
    sessions: tuple[SessionEntry, ...]


def read_mission() -> Mission:
    """Read the shipped data."""
    mission = _json("mission.json")
    custom_fields = {field["column"]: field["name"] for field in mission["custom_fields"]}
    return Mission(
        name=mission["name"],
        description=mission["description"],
        custom_fields=custom_fields,
        organisations=tuple(_organisation(row) for row in _csv("organisations.csv")),
        delegations=tuple(DelegationEntry(**row) for row in mission["delegations"]),
        people=tuple(_person(row, custom_fields) for row in _csv("people.csv")),
        legs=tuple(_leg(row) for row in _json("legs.json")),
        sessions=tuple(_session(row) for row in _json("sessions.json")),
    )


def _json(name: str) -> Any:
    return json.loads((FOLDER / name).read_text(encoding="utf-8"))


def _csv(name: str) -> list[dict[str, str | None]]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as lines:
        return [
            {column: cell or None for column, cell in row.items()}
            for row in csv.DictReader(lines, strict=True)
        ]


def _organisation(row: dict[str, str | None]) -> OrganisationEntry:
    return OrganisationEntry(
        key=row["key"] or "",
        name=row["name"] or "",
        arabic_name=row["arabic_name"],
        kind=row["kind"] or "",
        city=row["city"],
        country=row["country"],
        website=row["website"],
    )


def _person(row: dict[str, str | None], custom_fields: "dict[str, str]") -> PersonEntry:
    return PersonEntry(
        key=row.pop("key") or "",
        delegation=row.pop("delegation") or "",
        organisation=row.pop("organisation") or "",
        legs=_words(row.pop("legs")),
        groups=_words(row.pop("groups")),
        custom={column: value for column in custom_fields if (value := row.pop(column))},
        columns={
            **row,
            "languages": (row["languages"] or "").replace(" ", ","),
            "protocol_order": int(row["protocol_order"]) if row["protocol_order"] else None,
        },
    )


def _words(cell: str | None) -> frozenset[str]:
    return frozenset((cell or "").split())


def _leg(row: dict[str, Any]) -> LegEntry:
    return LegEntry(
        key=row["key"],
        name=row["name"],
        zone=row["zone"],
        starts_on=date.fromisoformat(row["starts_on"]),
        ends_on=date.fromisoformat(row["ends_on"]),
        venues=tuple(
            VenueEntry(
                name=venue["name"],
                address=venue["address"],
                rooms=tuple(RoomEntry(**room) for room in venue["rooms"]),
            )
            for venue in row["venues"]
        ),
    )


def _session(row: dict[str, Any]) -> SessionEntry:
    return SessionEntry(
        leg=row["leg"],
        room=row.get("room"),
        title=row["title"],
        kind=row["kind"],
        starts_at=row.get("starts_at"),
        minutes=row["minutes"],
        capacity=row.get("capacity"),
        language=row["language"],
        description=row.get("description"),
        roles={
            "speaker": tuple(row.get("speakers", ())),
            "chair": tuple(row.get("chairs", ())),
            "interpreter": tuple(row.get("interpreters", ())),
        },
        attendees=frozenset(row.get("attendees", ())),
        point=PointEntry(**row["point"]) if "point" in row else None,
    )
