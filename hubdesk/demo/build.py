"""Builds the demo event: the mission's data with its dates moved, so that it begins today."""

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from hubdesk.checkin.points import insert_point
from hubdesk.checkin.rules import Audience, PointRules
from hubdesk.demo.mission import LegEntry, Mission, PersonEntry, SessionEntry, read_mission
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.file import EventFile
from hubdesk.eventfile.tables import (
    CustomField,
    CustomValue,
    Delegation,
    Enrolment,
    Event,
    Leg,
    Organisation,
    Participation,
    Person,
    Room,
    Session,
    Venue,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from hubdesk.eventfile.writing import Scalar, Writing

DOORS_OPEN_BEFORE = timedelta(minutes=30)

Keys = dict[str, str]
"""Keys of the data → keys in the event file."""


def build_demo(path: "Path", operator: str, today: date | None = None) -> EventFile:
    """Make a new event file with the demo event, whose first day in its first city is today.

    The later legs keep their distance from it. Returns the open file.

    Args:
        path: where no file is yet.
        operator: who builds it.
        today: the first day; without it, the day that it is in the first leg's zone.

    Raises:
        HubDeskError: as `EventFile.create` and `EventFile.writing` do.
    """
    mission = read_mission()
    first = mission.legs[0]
    shift = (today or datetime.now(ZoneInfo(first.zone)).date()) - first.starts_on
    file = EventFile.create(path, name=mission.name)
    with file.writing(ActKind.BUILD_DEMO, operator) as write:
        _build(write, mission, shift)
    return file


def _build(write: "Writing", mission: Mission, shift: timedelta) -> None:
    write.update(Event, "event", description=mission.description)
    legs = _add_legs(write, mission, shift)
    rooms = _add_venues(write, mission, legs)
    people = _add_people(write, mission)
    _add_participations(write, mission, people, legs)
    _add_custom_values(write, mission, people)
    sessions = _add_sessions(write, mission, shift, legs, rooms)
    _add_enrolments(write, mission, people, sessions)
    _add_points(write, mission, shift, legs, sessions)
    write.args |= {"people": len(people), "sessions": len(sessions)}


def _add_legs(write: "Writing", mission: Mission, shift: timedelta) -> Keys:
    rows: list[Mapping[str, Scalar]] = [
        {
            "name": leg.name,
            "zone": leg.zone,
            "starts_on": (leg.starts_on + shift).isoformat(),
            "ends_on": (leg.ends_on + shift).isoformat(),
            "position": position,
        }
        for position, leg in enumerate(mission.legs)
    ]
    keys = write.bulk_insert(Leg, rows)
    return {leg.key: key for leg, key in zip(mission.legs, keys, strict=True)}


def _add_venues(write: "Writing", mission: Mission, legs: Keys) -> Keys:
    rooms: Keys = {}
    for leg in mission.legs:
        for position, venue in enumerate(leg.venues):
            venue_key = write.insert(
                Venue,
                leg_id=legs[leg.key],
                name=venue.name,
                address=venue.address,
                position=position,
            )
            for room_position, room in enumerate(venue.rooms):
                rooms[room.key] = write.insert(
                    Room,
                    venue_id=venue_key,
                    name=room.name,
                    capacity=room.capacity,
                    allows_overlap=int(room.allows_overlap),
                    position=room_position,
                )
    return rooms


def _add_people(write: "Writing", mission: Mission) -> Keys:
    organisations = {
        organisation.key: write.insert(
            Organisation,
            name=organisation.name,
            arabic_name=organisation.arabic_name,
            kind=organisation.kind,
            city=organisation.city,
            country=organisation.country,
            website=organisation.website,
        )
        for organisation in mission.organisations
    }
    delegations = {
        delegation.key: write.insert(
            Delegation,
            name=delegation.name,
            short_name=delegation.short_name,
            arabic_name=delegation.arabic_name,
            colour=delegation.colour,
            position=position,
        )
        for position, delegation in enumerate(mission.delegations)
    }
    countries = {delegation.key: delegation.country for delegation in mission.delegations}
    rows: list[Mapping[str, Scalar]] = [
        {
            **person.columns,
            "organisation_id": organisations[person.organisation],
            "delegation_id": delegations[person.delegation],
            "country": countries[person.delegation],
        }
        for person in mission.people
    ]
    keys = write.bulk_insert(Person, rows)
    people = {person.key: key for person, key in zip(mission.people, keys, strict=True)}
    for delegation in mission.delegations:
        write.update(Delegation, delegations[delegation.key], head_id=people[delegation.head])
    return people


def _add_participations(write: "Writing", mission: Mission, people: Keys, legs: Keys) -> None:
    pairs = [
        (people[person.key], legs[leg.key])
        for person in mission.people
        for leg in mission.legs
        if leg.key in person.legs
    ]
    rows: list[Mapping[str, Scalar]] = [
        {"id": f"{person}/{leg}", "person_id": person, "leg_id": leg} for person, leg in pairs
    ]
    write.bulk_insert(Participation, rows)


def _add_custom_values(write: "Writing", mission: Mission, people: Keys) -> None:
    fields = {
        column: write.insert(CustomField, name=name, position=position)
        for position, (column, name) in enumerate(mission.custom_fields.items())
    }
    cells = [
        (people[person.key], fields[column], value)
        for person in mission.people
        for column, value in person.custom.items()
    ]
    rows: list[Mapping[str, Scalar]] = [
        {"id": f"{person}/{field}", "person_id": person, "field_id": field, "value": value}
        for person, field, value in cells
    ]
    write.bulk_insert(CustomValue, rows)


def _add_sessions(
    write: "Writing", mission: Mission, shift: timedelta, legs: Keys, rooms: Keys
) -> list[str]:
    rows: list[Mapping[str, Scalar]] = [
        {
            "leg_id": legs[session.leg],
            "room_id": rooms[session.room] if session.room else None,
            "title": session.title,
            "kind": session.kind,
            "starts_at": _wall(_start(session) + shift) if session.starts_at else None,
            "minutes": session.minutes,
            "capacity": session.capacity,
            "language": session.language,
            "description": session.description,
        }
        for session in mission.sessions
    ]
    return write.bulk_insert(Session, rows)


def _add_enrolments(write: "Writing", mission: Mission, people: Keys, sessions: list[str]) -> None:
    rows: list[Mapping[str, Scalar]] = [
        {
            "id": f"{people[person]}/{session_key}/{role}",
            "person_id": people[person],
            "session_id": session_key,
            "role": role,
        }
        for session, session_key in zip(mission.sessions, sessions, strict=True)
        for person, role in _places(session, mission.people)
    ]
    write.bulk_insert(Enrolment, rows)


def _places(session: SessionEntry, people: tuple[PersonEntry, ...]) -> "Iterator[tuple[str, str]]":
    """Who has a place, and as what; who speaks or interprets does not attend besides."""
    busy = set()
    for role, keys in session.roles.items():
        for key in keys:
            busy.add(key)
            yield key, role
    for person in people:
        if (
            person.groups & session.attendees
            and session.leg in person.legs
            and person.key not in busy
        ):
            yield person.key, "attendee"


def _add_points(
    write: "Writing", mission: Mission, shift: timedelta, legs: Keys, sessions: list[str]
) -> None:
    for leg in mission.legs:
        insert_point(write, leg.name, legs[leg.key], rules=_door(leg, shift))
        for session, session_key in zip(mission.sessions, sessions, strict=True):
            if session.leg != leg.key or session.point is None:
                continue
            start = _start(session) + shift
            rules = PointRules(
                opens_at=_wall(start - DOORS_OPEN_BEFORE),
                closes_at=_wall(start + timedelta(minutes=session.minutes)),
                confirmed_only=session.point.confirmed_only,
                audience=Audience.ENROLLED if session.point.enrolled_only else Audience.EVERYBODY,
            )
            insert_point(write, session.point.name, legs[leg.key], session_key, rules)


def _door(leg: LegEntry, shift: timedelta) -> PointRules:
    """A leg's door asks for nothing but a good badge, on the days of the leg."""
    midnight = datetime.min.time()
    return PointRules(
        opens_at=_wall(datetime.combine(leg.starts_on + shift, midnight)),
        closes_at=_wall(datetime.combine(leg.ends_on + shift + timedelta(days=1), midnight)),
    )


def _start(session: SessionEntry) -> datetime:
    return datetime.fromisoformat(session.starts_at or "")


def _wall(moment: datetime) -> str:
    return moment.isoformat(timespec="minutes")
