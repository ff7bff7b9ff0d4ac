"""A hall with few places, and people to fill it."""

from builders import add_person

from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.tables import Person
from hubdesk.programme import places
from hubdesk.programme import service as programme


def add_room(file, leg_id="malaga", name="Sala 1", capacity=None, venue="Parque Tecnológico"):
    return places.add_room(
        file, "Ana", places.add_venue(file, "Ana", leg_id, venue), name, capacity=capacity
    )


def add_session(file, title="Apertura", leg_id="malaga", **values):
    return programme.add_session(file, "Ana", leg_id, title, **values)


def add_people(file, *names, **columns):
    return [add_person(file, given_name=name, family_name="Ruiz", **columns) for name in names]


def add_crowd(file, number):
    with file.writing(ActKind.REGISTER, "Ana") as write:
        rows = [{"given_name": "Ana", "family_name": f"Ruiz {n}"} for n in range(number)]
        return write.bulk_insert(Person, rows)


def enrolled(file, session_id, role="attendee"):
    return {
        key
        for (key,) in file.rows(
            "SELECT person_id FROM enrolment WHERE session_id = ? AND role = ? AND deleted = 0",
            (session_id, role),
        )
    }


def waiting(file, session_id):
    return [
        key
        for (key,) in file.rows(
            "SELECT person_id FROM waiting WHERE session_id = ? AND deleted = 0 ORDER BY since, id",
            (session_id,),
        )
    ]
