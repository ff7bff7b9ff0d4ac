import pytest
from builders import add_organisation, add_person

from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.erasure import erase_rows
from hubdesk.eventfile.tables import Person
from hubdesk.eventfile.undo import undo
from hubdesk.eventfile.verify import verify


def erase(file, key):
    with file.writing(ActKind.ERASE, "Ana") as write:
        erase_rows(write, Person, [key])


def test_no_byte_of_an_erased_name_is_left_in_the_file(event_file):
    key = add_person(
        event_file, given_name="Xiomara", family_name="Zubizarreta", email="zubi@example.org"
    )
    with event_file.writing(ActKind.EDIT_PERSON, "Ana") as write:
        write.update(Person, key, family_name="Zubizarreta Goikoetxea")
    add_person(event_file)

    erase(event_file, key)
    event_file.close()

    raw = event_file.path.read_bytes().lower()
    for secret in (b"zubi", b"goikoetxea", b"xiomara"):
        assert raw.count(secret) == 0


def test_erased_person_stays_in_the_statistics(event_file):
    organisation = add_organisation(event_file)
    key = add_person(event_file, organisation_id=organisation, category="press")

    erase(event_file, key)

    row = event_file.row(
        "SELECT given_name, family_name, category, organisation_id, erased FROM person"
    )
    assert row == (None, None, "press", organisation, 1)
    assert verify(event_file) == []


def test_erased_person_can_neither_be_edited_nor_brought_back(event_file):
    key = add_person(event_file, email="a@example.org")
    with event_file.writing(ActKind.EDIT_PERSON, "Ana") as write:
        write.update(Person, key, email="b@example.org")
    edited = write.act_id
    erase(event_file, key)

    with pytest.raises(HubDeskError) as refused, event_file.writing(ActKind.EDIT_PERSON, "A") as w:
        w.update(Person, key, email="c@example.org")
    undo(event_file, "Ana", edited)

    assert refused.value.problem is Problem.ERASED
    assert event_file.value("SELECT email FROM person") is None
    assert verify(event_file) == []


def test_erasing_is_not_undone(event_file):
    key = add_person(event_file)
    erase(event_file, key)
    act = event_file.value("SELECT id FROM act WHERE kind = 'erase'")

    with pytest.raises(HubDeskError) as refused:
        undo(event_file, "Ana", act)

    assert refused.value.problem is Problem.NOTHING_TO_UNDO
