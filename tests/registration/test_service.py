"""Registering people and changing what is known of them."""

import pytest
from builders import add_delegation, add_organisation, add_person

from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.tables import Person
from hubdesk.eventfile.undo import undo
from hubdesk.registration import service
from hubdesk.registration.directory import people
from hubdesk.registration.editing import Stale


def only_person(file):
    (row,) = people(file)
    return row


def test_a_walk_in_of_three_fields_is_registered_confirmed_and_expected_at_the_leg(
    event_file, leg_id
):
    key = service.register(
        event_file,
        "Ana",
        {"family_name": "  Salma  El Idrissi\t", "email": "salma@example.org"},
        organisation="Technopark",
        legs=[leg_id],
    )

    row = only_person(event_file)
    assert (row.id, row.family_name, row.organisation) == (key, "Salma El Idrissi", "Technopark")
    assert (row.status, row.category, row.legs) == ("confirmed", "delegate", ("Málaga",))


def test_an_organisation_that_is_there_under_the_same_name_is_not_added_again(event_file):
    organisation = add_organisation(event_file, "Cámara de Comercio")

    service.register(event_file, "Ana", {"given_name": "Luis"}, organisation="CAMARA de comercio")

    assert only_person(event_file).organisation_id == organisation
    assert event_file.value("SELECT count(*) FROM organisation") == 1


def test_registering_can_be_part_of_a_larger_act_and_is_undone_with_it(event_file):
    with event_file.writing(ActKind.CHECK_IN, "Ana") as write:
        service.add_person(write, {"given_name": "Luis"}, delegation="Andaluza")
        write.insert(Person, given_name="Eva")

    undo(event_file, "Ana")

    assert people(event_file) == []


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"email": "a@b"}, "family_name"),
        ({"given_name": " \u200f\x00"}, "family_name"),
        ({"given_name": "Ana", "email": "no address"}, "email"),
        ({"given_name": "Ana", "status": "maybe"}, "status"),
        ({"given_name": "Ana", "category": ""}, "category"),
        ({"given_name": "x" * 10_001}, "given_name"),
        ({"given_name": "Ana", "protocol_order": "first"}, "protocol_order"),
    ],
)
def test_a_field_that_makes_no_sense_is_refused_and_nothing_is_written(event_file, values, field):
    with pytest.raises(HubDeskError) as refused:
        service.register(event_file, "Ana", values)

    assert refused.value.problem is Problem.INVALID
    assert refused.value.data["field"] == field
    assert people(event_file) == []


@pytest.mark.parametrize("field", ["organisation_id", "delegation_id"])
def test_a_group_that_is_not_there_is_refused(event_file, field):
    with pytest.raises(HubDeskError) as refused:
        service.register(event_file, "Ana", {"given_name": "Ana", field: "nobody"})

    assert refused.value.problem is Problem.NOT_FOUND


def test_a_leg_that_is_not_there_is_refused(event_file):
    with pytest.raises(HubDeskError) as refused:
        service.register(event_file, "Ana", {"given_name": "Ana"}, legs=["nowhere"])

    assert refused.value.problem is Problem.NOT_FOUND
    assert people(event_file) == []


def test_fixing_a_name_changes_nothing_else(event_file):
    key = add_person(event_file, family_name="Ruis", email="a@b.es")

    stale = service.amend(event_file, "Ana", key, {"family_name": "Ruiz"}, {"family_name": "Ruis"})

    row = only_person(event_file)
    assert stale == ()
    assert (row.family_name, row.email) == ("Ruiz", "a@b.es")


def test_a_field_that_somebody_changed_meanwhile_is_left_and_the_others_are_written(event_file):
    key = add_person(event_file, family_name="Ruiz", email="old@b.es", phone="1")
    seen = {"family_name": "Ruiz", "email": "old@b.es", "phone": "1"}
    service.amend(event_file, "Omar", key, {"email": "omars@b.es", "phone": "2"})

    stale = service.amend(
        event_file, "Ana", key, {"family_name": "Sanz", "email": "anas@b.es", "phone": "2"}, seen
    )

    row = only_person(event_file)
    assert stale == (Stale("email", "old@b.es", "omars@b.es", "anas@b.es"),)
    assert (row.family_name, row.email, row.phone) == ("Sanz", "omars@b.es", "2")


def test_the_last_name_of_a_person_can_not_be_taken_away(event_file):
    key = add_person(event_file, given_name="Ana", family_name=None)

    with pytest.raises(HubDeskError) as refused:
        service.amend(event_file, "Ana", key, {"given_name": ""})

    assert refused.value.problem is Problem.INVALID
    assert only_person(event_file).given_name == "Ana"


def test_a_person_who_is_not_there_can_not_be_amended(event_file):
    with pytest.raises(HubDeskError) as refused:
        service.amend(event_file, "Ana", "nobody", {"given_name": "Ana"})

    assert refused.value.problem is Problem.NOT_FOUND


def test_a_cancelled_person_keeps_the_reason_until_confirmed_again(event_file):
    key = add_person(event_file)

    service.cancel(event_file, "Ana", key, "ill")
    cancelled = only_person(event_file)
    service.confirm(event_file, "Ana", key)
    confirmed = only_person(event_file)

    assert (cancelled.status, cancelled.status_reason) == ("cancelled", "ill")
    assert (confirmed.status, confirmed.status_reason) == ("confirmed", None)


def test_nobody_is_blocked_without_a_reason(event_file):
    key = add_person(event_file)

    with pytest.raises(HubDeskError):
        service.block(event_file, "Ana", key, " ")
    service.block(event_file, "Ana", key, "banned by the organiser")

    row = only_person(event_file)
    assert (row.status, row.status_reason) == ("blocked", "banned by the organiser")


def test_participation_is_set_and_unset_for_many_in_one_act(event_file, leg_id):
    keys = [add_person(event_file), add_person(event_file)]

    service.set_participation(event_file, "Ana", keys, leg_id, expected=True)
    expected = [row.legs for row in people(event_file)]
    service.set_participation(event_file, "Ana", keys[:1], leg_id, expected=False)
    left = {row.id: row.legs for row in people(event_file)}

    assert expected == [("Málaga",)] * 2
    assert left == {keys[0]: (), keys[1]: ("Málaga",)}


def test_a_removed_person_is_in_no_list_and_comes_back_by_undo(event_file):
    key = add_person(event_file)

    service.remove(event_file, "Ana", key)
    removed = people(event_file)
    undo(event_file, "Ana")

    assert removed == []
    assert only_person(event_file).id == key


def test_people_are_listed_by_name_and_by_delegation(event_file):
    delegation = add_delegation(event_file)
    zoe = add_person(event_file, family_name="Zúñiga", delegation_id=delegation)
    ana = add_person(event_file, family_name="Álvarez")

    assert [row.id for row in people(event_file)] == [ana, zoe]
    assert [row.id for row in people(event_file, delegation)] == [zoe]
