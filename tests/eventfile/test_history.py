from builders import add_person

from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.history import changes
from hubdesk.eventfile.tables import Person


def test_history_of_a_person_tells_who_changed_what_from_what(event_file):
    key = add_person(event_file, given_name="Ana", family_name="Ruiz")
    with event_file.writing(ActKind.EDIT_PERSON, "Omar") as write:
        write.update(Person, key, family_name="Ruiz Gil")

    registered, edited = changes(event_file, key)

    assert (registered.kind, registered.operator) == ("register", "Ana")
    assert registered.new["family_name"] == "Ruiz"
    assert registered.old == {}
    assert (edited.kind, edited.operator) == ("edit_person", "Omar")
    assert (edited.new, edited.old) == (
        {"family_name": "Ruiz Gil"},
        {"family_name": "Ruiz"},
    )


def test_history_of_the_file_is_in_the_order_of_its_changes(event_file):
    first, second = add_person(event_file), add_person(event_file)

    rows = [change.row for change in changes(event_file)]

    assert rows == ["event", "malaga", "door", first, second]


def test_history_never_tells_the_key_of_the_badge_codes(event_file):
    founded = next(changes(event_file))

    assert founded.table == "event"
    assert "code_key" not in founded.new
