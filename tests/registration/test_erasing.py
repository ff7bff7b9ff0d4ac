"""Erasing a person: who it was goes, that somebody was there stays."""

import pytest
from builders import add_delegation, add_organisation, add_person

from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.tables import Alias
from hubdesk.registration import custom_fields, service
from hubdesk.registration.directory import delegations, organisations, people
from hubdesk.registration.erasing import erase_person
from hubdesk.registration.merging import merge
from hubdesk.registration.search import search


@pytest.fixture
def person(event_file, leg_id):
    """Somebody with something in every table that holds personal data."""
    key = add_person(
        event_file,
        given_name="Quiteria",
        family_name="Zubizarreta",
        arabic_name="كيتيريا",
        email="quiteria@zubi.example",
        delegation_id=add_delegation(event_file),
        organisation_id=add_organisation(event_file),
        category="press",
    )
    service.set_participation(event_file, "Ana", [key], leg_id, expected=True)
    hotel = custom_fields.add_custom_field(event_file, "Ana", "Hotel")
    custom_fields.set_custom_value(event_file, "Ana", key, hotel, "Hotel Xanadu")
    with event_file.writing(ActKind.IMPORT_LIST, "Ana") as write:
        write.insert(Alias, person_id=key, code="QZX77", source="pretix")
    return key


def test_an_erased_person_is_nowhere_found_but_still_counted(event_file, person):
    rows = erase_person(event_file, "Ana", person)

    assert rows == 3
    assert people(event_file) == []
    for text in ("quiteria", "zubizarreta", "كيتيريا", "qzx77", "bizarr"):
        assert search(event_file, text).rows == ()
    assert [row.people for row in delegations(event_file)] == [1]
    assert [row.people for row in organisations(event_file)] == [1]
    assert event_file.row("SELECT category, given_name FROM person") == ("press", None)
    assert event_file.value("SELECT count(*) FROM participation WHERE deleted = 0") == 1


def test_no_byte_of_an_erased_person_is_left_in_the_file(event_file, person):
    secrets = [b"uiteria", b"ubizarreta", b"zubi.example", b"Xanadu", b"QZX77"]
    service.amend(event_file, "Ana", person, {"family_name": "Zubizarreta Ochoa"})

    erase_person(event_file, "Ana", person)

    content = event_file.path.read_bytes()
    wal = event_file.path.with_name(event_file.path.name + "-wal")
    content += wal.read_bytes() if wal.exists() else b""
    assert [secret for secret in secrets if secret in content] == []
    assert "كيتيريا".encode() not in content


def test_an_erased_person_can_not_be_edited_or_erased_again(event_file, person, leg_id):
    field = custom_fields.custom_fields(event_file)[0].id
    erase_person(event_file, "Ana", person)

    for attempt in (
        lambda: service.amend(event_file, "Ana", person, {"given_name": "Eva"}),
        lambda: service.cancel(event_file, "Ana", person),
        lambda: service.set_participation(event_file, "Ana", [person], leg_id, expected=True),
        lambda: custom_fields.set_custom_value(event_file, "Ana", person, field, "x"),
        lambda: merge(event_file, "Ana", person, add_person(event_file)),
        lambda: erase_person(event_file, "Ana", person),
    ):
        with pytest.raises(HubDeskError) as refused:
            attempt()
        assert refused.value.problem is Problem.ERASED


def test_who_was_merged_into_an_erased_person_is_erased_too(event_file, person):
    other = add_person(event_file, given_name="Quitita")
    merge(event_file, "Ana", person, other)

    erase_person(event_file, "Ana", other)

    assert event_file.value("SELECT count(*) FROM person WHERE erased = 1") == 2
    assert b"Quitita" not in event_file.path.read_bytes()
