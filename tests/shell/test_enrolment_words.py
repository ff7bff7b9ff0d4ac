"""Acts of enrolment are called by the session, and by the person if it is one."""

import pytest
from programme.enrolment_builders import add_people, add_session

from hubdesk.eventfile import undo
from hubdesk.programme import enrolment
from hubdesk.shell.act_words import act_words


@pytest.fixture
def words(event_file, themed_app):
    def of_the_last():
        past = undo.undoable(event_file)
        return act_words(event_file, past.kind, past.args)

    return of_the_last


def test_an_enrolment_names_the_session_and_who_it_is_if_it_is_one(event_file, words):
    session = add_session(event_file, "Opening", capacity=2)
    people = add_people(event_file, "Ana", "Bea", "Carla", "Dora", "Eva")

    enrolment.enrol(event_file, "Ana", session, people[:1])
    assert words() == "Enrol Ana Ruiz in “Opening”"
    enrolment.enrol(event_file, "Ana", session, people[:3])
    assert words() == "Enrol 1 person in “Opening”, 1 wait"
    enrolment.enrol(event_file, "Ana", session, people[3:4])
    assert words() == "Let Dora Ruiz wait for “Opening”"
    enrolment.enrol(event_file, "Ana", session, people[3:], beyond_capacity=True)
    assert words() == "Enrol 2 people in “Opening”"


def test_taking_out_names_them_likewise(event_file, words):
    session = add_session(event_file, "Opening")
    people = add_people(event_file, "Ana", "Bea", "Carla")
    enrolment.enrol(event_file, "Ana", session, people)

    enrolment.unenrol(event_file, "Ana", session, people[:1])
    assert words() == "Take Ana Ruiz out of “Opening”"
    enrolment.unenrol(event_file, "Ana", session, people)
    assert words() == "Take 2 people out of “Opening”"
