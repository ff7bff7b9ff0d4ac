"""What happened to a person, read from the journal."""

from hubdesk.registration import custom_fields, merging, service
from hubdesk.registration.person_history import Happening, person_history
from hubdesk.registration.several import amend_named
from tests.builders import add_person


def said(file, person):
    return [(entry.happening, entry.what) for entry in person_history(file, person)]


def test_newest_is_first_and_tells_from_what_to_what(event_file):
    person = add_person(event_file, phone="1")
    service.amend(event_file, "Luis", person, {"phone": "2"})

    newest, added = person_history(event_file, person)

    assert newest.operator == "Luis"
    assert [(field.field, field.old, field.new) for field in newest.fields] == [("phone", "1", "2")]
    assert added.happening is Happening.ADDED


def test_groups_are_told_by_their_names(event_file):
    person = add_person(event_file)
    amend_named(event_file, "Ana", [person], {"delegation": "North"})
    amend_named(event_file, "Ana", [person], {"delegation": "South"})

    field = person_history(event_file, person)[0].fields[0]

    assert (field.field, field.old, field.new) == ("delegation", "North", "South")


def test_legs_fields_of_this_event_and_merges_are_told(event_file, leg_id):
    person = add_person(event_file)
    other = add_person(event_file, given_name="Ana", family_name="Ruis")
    hotel = custom_fields.add_custom_field(event_file, "Ana", "Hotel")
    service.set_participation(event_file, "Ana", [person], leg_id, expected=True)
    service.set_participation(event_file, "Ana", [person], leg_id, expected=False)
    custom_fields.set_custom_value(event_file, "Ana", person, hotel, "Ritz")
    merging.merge(event_file, "Ana", person, other)
    service.remove(event_file, "Ana", person)

    happenings = said(event_file, person)

    assert (Happening.EXPECTED, "Málaga") in happenings
    assert (Happening.NOT_EXPECTED, "Málaga") in happenings
    assert (Happening.MERGED, "Ana Ruis") in happenings
    assert happenings[0][0] is Happening.REMOVED
    titles = [
        (field.title, field.new)
        for entry in person_history(event_file, person)
        for field in entry.fields
    ]
    assert ("Hotel", "Ritz") in titles
