"""Rows for tests, with defaults, so that a new column breaks no test. Each is an act of its own."""

from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.tables import Delegation, Organisation, Person


def add_person(file, **columns):
    with file.writing(ActKind.REGISTER, "Ana") as write:
        return write.insert(Person, **{"given_name": "Ana", "family_name": "Ruiz"} | columns)


def add_organisation(file, name="Parque Tecnológico", **columns):
    with file.writing(ActKind.EDIT_ORGANISATION, "Ana") as write:
        return write.insert(Organisation, name=name, **columns)


def add_delegation(file, name="Andaluza", **columns):
    with file.writing(ActKind.EDIT_DELEGATION, "Ana") as write:
        return write.insert(Delegation, name=name, **columns)
