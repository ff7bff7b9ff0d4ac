"""Organisations, delegations and the fields of one event."""

import pytest
from builders import add_delegation, add_organisation, add_person

from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.tables import Delegation, Organisation
from hubdesk.registration import custom_fields, groups
from hubdesk.registration.directory import delegations, organisations, people
from hubdesk.registration.editing import Stale


def test_an_organisation_is_added_edited_and_listed_with_its_people(event_file):
    key = groups.add_organisation(event_file, "Ana", " BIC  Euronova ", kind="private")
    add_person(event_file, organisation_id=key)

    stale = groups.edit_organisation(event_file, "Ana", key, {"city": "Málaga"}, {"city": None})

    (row,) = organisations(event_file)
    assert stale == ()
    assert (row.name, row.kind, row.city, row.people) == ("BIC Euronova", "private", "Málaga", 1)


def test_a_stale_edit_of_an_organisation_is_left(event_file):
    key = add_organisation(event_file, "OTRI")
    groups.edit_organisation(event_file, "Omar", key, {"name": "OTRI Málaga"})

    stale = groups.edit_organisation(event_file, "Ana", key, {"name": "O.T.R.I."}, {"name": "OTRI"})

    assert stale == (Stale("name", "OTRI", "OTRI Málaga", "O.T.R.I."),)
    assert organisations(event_file)[0].name == "OTRI Málaga"


@pytest.mark.parametrize("values", [{"name": " "}, {"kind": "strange"}])
def test_an_organisation_that_makes_no_sense_is_refused(event_file, values):
    with pytest.raises(HubDeskError) as refused:
        groups.add_organisation(event_file, "Ana", **{"name": "OTRI"} | values)

    assert refused.value.problem is Problem.INVALID


def test_a_delegation_has_a_head_a_colour_and_counts(event_file):
    key = groups.add_delegation(event_file, "Ana", "Marroquí", short_name="MA", colour="#C1272D")
    head = add_person(event_file, delegation_id=key)
    add_person(event_file, delegation_id=key, status="cancelled")

    groups.edit_delegation(event_file, "Ana", key, {"head_id": head})

    (row,) = delegations(event_file)
    assert (row.short_name, row.colour, row.head_id) == ("MA", "#c1272d", head)
    assert (row.people, row.expected) == (2, 1)


@pytest.mark.parametrize(
    ("values", "problem"),
    [({"colour": "red"}, Problem.INVALID), ({"head_id": "nobody"}, Problem.NOT_FOUND)],
)
def test_a_delegation_that_makes_no_sense_is_refused(event_file, values, problem):
    with pytest.raises(HubDeskError) as refused:
        groups.add_delegation(event_file, "Ana", "Andaluza", **values)

    assert refused.value.problem is problem


def test_delegations_are_listed_in_the_order_they_were_added(event_file):
    for name in ("Marroquí", "Andaluza"):
        groups.add_delegation(event_file, "Ana", name)

    assert [row.name for row in delegations(event_file)] == ["Marroquí", "Andaluza"]


def test_a_group_is_found_by_key_name_or_short_name_or_refused(event_file):
    key = add_delegation(event_file, "Marroquí", short_name="MA")
    add_organisation(event_file, "OTRI")
    add_organisation(event_file, "otri")

    assert groups.find(event_file, Delegation, key) == key
    assert groups.find(event_file, Delegation, "marroqui") == key
    assert groups.find(event_file, Delegation, "ma") == key
    with pytest.raises(HubDeskError) as unknown:
        groups.find(event_file, Delegation, "Tunecina")
    with pytest.raises(HubDeskError) as ambiguous:
        groups.find(event_file, Organisation, "Otri")
    assert unknown.value.problem is Problem.NOT_FOUND
    assert ambiguous.value.problem is Problem.AMBIGUOUS


def test_custom_values_are_kept_per_person_and_emptied(event_file):
    hotel = custom_fields.add_custom_field(event_file, "Ana", "Hotel")
    size = custom_fields.add_custom_field(event_file, "Ana", "Talla")
    person = add_person(event_file)

    custom_fields.set_custom_value(event_file, "Ana", person, hotel, " Larios ")
    custom_fields.set_custom_value(event_file, "Ana", person, size, "M")
    custom_fields.set_custom_value(event_file, "Ana", person, size, "")

    assert people(event_file)[0].custom == {"Hotel": "Larios"}
    assert custom_fields.add_custom_field(event_file, "Ana", "HOTEL") == hotel
    assert [row.name for row in custom_fields.custom_fields(event_file)] == ["Hotel", "Talla"]


def names_of_delegations(file):
    return [row.name for row in delegations(file)]


@pytest.mark.parametrize("name", ["Marroquí", " MARROQUI ", "الوفد المغربي"])
def test_a_delegation_does_not_get_the_name_of_another(event_file, name):
    groups.add_delegation(event_file, "Ana", "Marroquí", arabic_name="الوفد المغربي")
    other = groups.add_delegation(event_file, "Ana", "Andaluza")

    with pytest.raises(HubDeskError) as added:
        groups.add_delegation(event_file, "Ana", name)
    with pytest.raises(HubDeskError) as edited:
        groups.edit_delegation(event_file, "Ana", other, {"name": name})

    assert added.value.data["taken"] is edited.value.data["taken"] is True
    assert names_of_delegations(event_file) == ["Marroquí", "Andaluza"]


def test_a_delegation_keeps_its_own_name(event_file):
    key = groups.add_delegation(event_file, "Ana", "Marroquí")

    groups.edit_delegation(event_file, "Ana", key, {"name": "MARROQUÍ", "short_name": "MA"})

    assert names_of_delegations(event_file) == ["MARROQUÍ"]


@pytest.mark.parametrize(
    ("moved", "before", "order"),
    [("C", "A", "CAB"), ("A", None, "BCA"), ("A", "C", "BAC"), ("B", "B", "ABC")],
)
def test_a_delegation_is_moved_before_another_or_behind_all(event_file, moved, before, order):
    keys = {name: groups.add_delegation(event_file, "Ana", name) for name in "ABC"}

    groups.move_delegation(event_file, "Ana", keys[moved], before and keys[before])

    assert "".join(names_of_delegations(event_file)) == order


def test_who_was_in_a_delegation_that_is_removed_is_in_none(event_file):
    key = groups.add_delegation(event_file, "Ana", "Andaluza")
    add_person(event_file, delegation_id=key)

    assert groups.remove_delegation(event_file, "Ana", key) == 1

    assert delegations(event_file) == []
    assert people(event_file)[0].delegation_id is None
