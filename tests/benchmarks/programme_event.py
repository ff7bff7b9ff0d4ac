"""A fair of the size that the programme must bear, made at once: for every benchmark of it.

Five days in Málaga, 500 sessions in 20 rooms of four venues, 5,000 people with 40,000 enrolments.
People choose as people do: mostly one session at a time, now and then two, so that there are
clashes; rooms have hours, places and turnovers, some sessions two speakers who are not registered.
"""

import random
from datetime import date, timedelta
from typing import TYPE_CHECKING

from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.file import EventFile
from hubdesk.eventfile.tables import (
    Enrolment,
    Leg,
    NamedSpeaker,
    Person,
    Room,
    RoomHours,
    Session,
    Track,
    Travel,
    Venue,
)
from hubdesk.programme.commitments import Commitment, Crowd
from hubdesk.programme.conflicts import Grounds, RoomFacts

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LEG = "malaga"
FIRST_DAY = date(2026, 7, 6)
ROOMS = 20
VENUES = 4
DAYS = 5
SLOTS = ("09:00", "11:00", "13:00", "15:30", "17:45")  # of a day, in each room
LENGTHS = (45, 60, 90, 105)
PEOPLE = 5_000
ENROLMENTS = 40_000
DOUBLE_BOOKED = 0.05  # of the choices
SESSIONS = ROOMS * DAYS * len(SLOTS)


def found_programme(path: "Path", seed: int = 2026) -> EventFile:
    """An event file with the fair in it; whoever made it closes it."""
    random_ = random.Random(seed)
    file = EventFile.create(path, name="Feria")
    with file.writing(ActKind.FOUND_EVENT, "Ana") as write:
        write.insert(
            Leg, id=LEG, name="Málaga", zone="Europe/Madrid", travel_minutes=15,
            starts_on=FIRST_DAY.isoformat(), ends_on=day(DAYS - 1),
        )  # fmt: skip
        write.bulk_insert(
            Venue,
            [{"id": f"v{n}", "leg_id": LEG, "name": f"Sede {n}", "position": n}
             for n in range(VENUES)],
        )  # fmt: skip
        write.bulk_insert(Travel, [{"id": "v0/v1", "first_id": "v0", "second_id": "v1",
                                    "minutes": 25}])  # fmt: skip
        write.bulk_insert(Room, [_room(n) for n in range(ROOMS)])
        write.bulk_insert(
            RoomHours,
            [{"room_id": f"r{n}", "opens_at": f"{day(d)}T08:30", "closes_at": f"{day(d)}T19:00"}
             for n in range(ROOMS) for d in range(DAYS)],
        )  # fmt: skip
        write.bulk_insert(
            Track, [{"id": f"t{n}", "name": f"Tema {n}", "position": n} for n in range(8)]
        )
        write.bulk_insert(Session, [_session(random_, n) for n in range(SESSIONS)])
        write.bulk_insert(
            NamedSpeaker,
            [{"session_id": f"s{n}", "name": f"Ponente {n % 60}"} for n in range(0, SESSIONS, 5)],
        )
    with file.writing(ActKind.IMPORT_LIST, "Ana") as write:
        write.bulk_insert(
            Person,
            [{"id": f"p{n}", "given_name": f"Nombre{n % 500}", "family_name": f"Apellido{n}"}
             for n in range(PEOPLE)],
        )  # fmt: skip
    with file.writing(ActKind.ENROL, "Ana") as write:
        write.bulk_insert(Enrolment, [_enrolment(*pair) for pair in choices(random_, SESSIONS)])
    return file


def day(number: int) -> str:
    """A day of the fair, `YYYY-MM-DD`."""
    return (FIRST_DAY + timedelta(days=number)).isoformat()


def choices(random_: random.Random, sessions: int) -> "Iterator[tuple[int, int]]":
    """Who goes where: numbers of people and of sessions, always 80 people in a session.

    The sessions of one time follow one another, over as many days as so many take.
    """
    times = sessions // ROOMS
    for person in range(PEOPLE):
        many = ENROLMENTS * (person + 1) * sessions // (PEOPLE * SESSIONS)
        many -= ENROLMENTS * person * sessions // (PEOPLE * SESSIONS)
        chosen: set[int] = set()
        free = random_.sample(range(times), min(times, many))
        while len(chosen) < many:
            anywhere = not free or random_.random() < DOUBLE_BOOKED
            time = random_.randrange(times) if anywhere else free.pop()
            chosen.add(time * ROOMS + random_.randrange(ROOMS))
        yield from ((person, session) for session in sorted(chosen))


def commitments(sessions: int, seed: int = 2026) -> tuple[list[Commitment], Grounds]:
    """The same programme without a file, over as many days as so many sessions take."""
    random_ = random.Random(seed)
    crowds: list[Crowd] = [0] * sessions
    for person, session in choices(random_, sessions):
        crowds[session] |= 1 << person
    made = []
    for number in range(sessions):
        slot, room = divmod(number, ROOMS)
        days, time = divmod(slot, len(SLOTS))
        hours, minutes = SLOTS[time].split(":")
        starts = days * 24 * 60 + int(hours) * 60 + int(minutes)
        made.append(
            Commitment(
                f"session/s{number}", f"Sesión {number}", LEG, f"v{room % VENUES}", f"r{room}",
                starts, random_.choice(LENGTHS), crowds[number], 90,
            )
        )  # fmt: skip
    rooms = {f"r{n}": RoomFacts(60 + n * 5, False, 15) for n in range(ROOMS)}
    return made, Grounds(rooms, {("v0", "v1"): 25}, {LEG: 15})


def _room(number: int) -> dict[str, str | int]:
    return {
        "id": f"r{number}", "venue_id": f"v{number % VENUES}", "name": f"Sala {number}",
        "capacity": 60 + number * 5, "turnover_minutes": 15, "position": number,
        "allows_overlap": 0,
    }  # fmt: skip


def _session(random_: random.Random, number: int) -> dict[str, str | int]:
    slot, room = divmod(number, ROOMS)
    days, time = divmod(slot, len(SLOTS))
    return {
        "id": f"s{number}", "leg_id": LEG, "room_id": f"r{room}", "title": f"Sesión {number}",
        "kind": "presentation", "starts_at": f"{day(days)}T{SLOTS[time]}",
        "minutes": random_.choice(LENGTHS), "capacity": 90, "track_id": f"t{number % 8}",
        "language": "es",
    }  # fmt: skip


def _enrolment(person: int, session: int) -> dict[str, str]:
    role = "speaker" if person < SESSIONS and session % SESSIONS == person else "attendee"
    return {
        "id": f"p{person}/s{session}/{role}", "person_id": f"p{person}",
        "session_id": f"s{session}", "role": role,
    }  # fmt: skip
