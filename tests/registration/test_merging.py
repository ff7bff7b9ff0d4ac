"""Two people who turn out to be one, and are taken apart again."""

import pytest
from builders import add_delegation, add_person

from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.tables import Person
from hubdesk.eventfile.undo import redo, undo
from hubdesk.registration import custom_fields, service
from hubdesk.registration.directory import people
from hubdesk.registration.merging import group, merge, resolve, unmerge
from hubdesk.registration.search import search


@pytest.fixture
def pair(event_file):
    """The one who stays, and the one who is given up."""
    stays = add_person(
        event_file, given_name="Mohamed", family_name="El Amrani", email="m@a.ma", phone=None
    )
    given_up = add_person(
        event_file, given_name="M.", family_name="Amrani", email="other@a.ma", phone="0612"
    )
    return stays, given_up


def test_merging_fills_what_is_lacking_and_overwrites_nothing(event_file, pair):
    stays, given_up = pair

    merged = merge(event_file, "Ana", stays, given_up)

    (row,) = people(event_file)
    assert (row.id, row.given_name, row.email, row.phone) == (stays, "Mohamed", "m@a.ma", "0612")
    assert (merged.stays, merged.given_up, merged.filled) == (stays, given_up, ("phone",))


def test_the_one_given_up_is_read_through_the_merge(event_file, pair, leg_id):
    stays, given_up = pair
    service.set_participation(event_file, "Ana", [given_up], leg_id, expected=True)
    hotel = custom_fields.add_custom_field(event_file, "Ana", "Hotel")
    custom_fields.set_custom_value(event_file, "Ana", given_up, hotel, "Larios")

    merge(event_file, "Ana", stays, given_up)

    (row,) = people(event_file)
    assert (row.legs, row.custom) == (("Málaga",), {"Hotel": "Larios"})
    assert resolve(event_file, given_up) == stays
    assert set(group(event_file, stays)) == {stays, given_up}
    assert [found.id for found in search(event_file, "amrani").rows] == [stays]


def test_what_is_edited_of_the_one_given_up_is_edited_of_the_one_who_stays(event_file, pair):
    stays, given_up = pair
    merge(event_file, "Ana", stays, given_up)

    service.amend(event_file, "Ana", given_up, {"country": "Marruecos"})

    (row,) = people(event_file)
    assert (row.id, row.country) == (stays, "Marruecos")


def test_unmerging_takes_back_what_was_filled_in_unless_it_was_changed(event_file, pair):
    stays, given_up = pair
    delegation = add_delegation(event_file)
    service.amend(event_file, "Ana", given_up, {"delegation_id": delegation})
    hotel = custom_fields.add_custom_field(event_file, "Ana", "Hotel")
    custom_fields.set_custom_value(event_file, "Ana", given_up, hotel, "Larios")
    merge(event_file, "Ana", stays, given_up)
    service.amend(event_file, "Ana", stays, {"phone": "0699"})

    unmerge(event_file, "Ana", given_up)

    rows = {row.id: row for row in people(event_file)}
    assert (rows[stays].phone, rows[stays].delegation) == ("0699", None)
    assert (rows[given_up].phone, rows[given_up].delegation) == ("0612", "Andaluza")
    assert (rows[stays].custom, rows[given_up].custom) == ({}, {"Hotel": "Larios"})


def test_a_merge_is_undone_and_redone(event_file, pair):
    stays, given_up = pair
    before = people(event_file)
    merge(event_file, "Ana", stays, given_up)
    after = people(event_file)

    undo(event_file, "Ana")
    undone = people(event_file)
    redo(event_file, "Ana")

    assert undone == before
    assert people(event_file) == after


def test_three_can_become_one_in_any_order(event_file, pair):
    stays, given_up = pair
    third = add_person(event_file)
    merge(event_file, "Ana", given_up, third)

    merge(event_file, "Ana", stays, third)

    assert {resolve(event_file, key) for key in (stays, given_up, third)} == {stays}
    assert set(group(event_file, stays)) == {stays, given_up, third}


def test_merging_one_person_with_itself_is_refused(event_file, pair):
    stays, given_up = pair
    merge(event_file, "Ana", stays, given_up)

    for other in (stays, given_up):
        with pytest.raises(HubDeskError) as refused:
            merge(event_file, "Ana", stays, other)
        assert refused.value.problem is Problem.INVALID


def test_unmerging_who_was_not_merged_is_refused(event_file, pair):
    with pytest.raises(HubDeskError) as refused:
        unmerge(event_file, "Ana", pair[1])

    assert refused.value.problem is Problem.INVALID


def test_in_a_circle_of_two_desks_the_smallest_key_wins(event_file):
    with event_file.writing(ActKind.MERGE_PEOPLE, "Ana") as write:
        for key, into in (("a", "b"), ("b", "a")):
            write.insert(Person, id=key, family_name="Ruiz", merged_into=into)

    assert resolve(event_file, "a") == resolve(event_file, "b") == "a"
    assert set(group(event_file, "a")) == {"a", "b"}
