"""Which people are proposed as one and the same."""

import pytest
from builders import add_organisation, add_person

from hubdesk.registration.duplicates import Reason, propose_duplicates
from hubdesk.registration.erasing import erase_person
from hubdesk.registration.merging import merge


def named(given, family, **columns):
    return {"given_name": given, "family_name": family} | columns


ANA = named("Ana", "Ruiz López")


@pytest.mark.parametrize(
    ("first", "second", "reasons"),
    [
        (ANA, named("ANA", "RUIZ LOPEZ"), {Reason.SAME_NAME}),
        (ANA, named(None, "Ruiz López, Ana"), {Reason.SAME_NAME}),
        (
            ANA | {"email": "ana@uma.es"},
            named("Anna", "Ruiz Lopes", email="ANA@uma.es"),
            {Reason.SAME_EMAIL, Reason.SAME_SOUND},
        ),
        (
            ANA | {"phone": "952 123 456"},
            named("Ana", "Ruiz", phone="+34 952123456"),
            {Reason.SAME_PHONE, Reason.SIMILAR_NAME},
        ),
        (
            ANA | {"organisation_id": "otri"},
            named("Ana", "Ruis López", organisation_id="otri"),
            {Reason.SAME_ORGANISATION, Reason.SAME_SOUND},
        ),
        (
            named("Mohamed", "El Amrani", organisation_id="otri"),
            named(None, None, arabic_name="محمد العمراني", organisation_id="otri"),
            {Reason.SAME_ORGANISATION, Reason.SAME_SOUND},
        ),
        (
            named("Guillermo", "Fernández", organisation_id="otri"),
            named("Gillermo", "Fernándes", organisation_id="otri"),
            {Reason.SAME_ORGANISATION, Reason.SAME_SOUND},
        ),
    ],
)
def test_people_who_may_be_one_are_proposed_with_the_reasons(event_file, first, second, reasons):
    add_organisation(event_file, id="otri")
    keys = {add_person(event_file, **first), add_person(event_file, **second)}

    (pair,) = propose_duplicates(event_file)

    assert {pair.first, pair.second} == keys
    assert set(pair.reasons) == reasons
    assert 70 <= pair.score <= 100


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (ANA, named("Luis", "Ruiz López")),
        # one secretary's address for a whole house
        (ANA | {"email": "info@uma.es"}, named("Pedro", "Sanz", email="info@uma.es")),
        # a couple with one telephone
        (ANA | {"phone": "952123456"}, named("Luis", "Ruiz López", phone="952123456")),
        # the commonest of names, in two houses, with two addresses
        (
            named("Mohamed", "Alaoui", organisation_id="otri", email="a@b.ma"),
            named("Mohamed", "Alaoui", organisation_id="bic", email="c@d.ma"),
        ),
        (
            named("Ana", "Ruiz", organisation_id="otri"),
            named("Eva", "Ruiz", organisation_id="otri"),
        ),
    ],
)
def test_people_with_little_in_common_are_not_proposed(event_file, first, second):
    add_organisation(event_file, id="otri")
    add_organisation(event_file, id="bic")
    add_person(event_file, **first)
    add_person(event_file, **second)

    assert propose_duplicates(event_file) == []


def test_the_surest_pairs_come_first_and_the_list_can_be_cut(event_file):
    add_person(event_file, **ANA)
    sure = {
        add_person(event_file, **named("Omar", "Tazi", email="o@t.ma")),
        add_person(event_file, **named("Omar", "Tazi", email="o@t.ma")),
    }
    add_person(event_file, **ANA)

    pairs = propose_duplicates(event_file)

    assert [len(pairs), len(propose_duplicates(event_file, limit=1))] == [2, 1]
    assert {pairs[0].first, pairs[0].second} == sure
    assert pairs[0].score > pairs[1].score


def test_who_was_merged_or_erased_is_not_proposed_again(event_file):
    first, second, third = (add_person(event_file, **ANA) for _ in range(3))
    merge(event_file, "Ana", first, second)
    erase_person(event_file, "Ana", third)

    assert propose_duplicates(event_file) == []
