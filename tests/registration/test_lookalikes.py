"""Who may already be on the list while a name is being typed."""

import pytest
from builders import add_organisation, add_person

from hubdesk.registration.lookalikes import find_lookalikes
from hubdesk.registration.search import PeopleSearch


@pytest.fixture
def search(event_file):
    apebi = add_organisation(event_file, "APEBI")
    add_person(event_file, given_name="Mohamed", family_name="El Amrani", organisation_id=apebi)
    add_person(event_file, given_name="Ana", family_name="Ruiz", email="ana@example.org")
    add_person(event_file, given_name="Ana", family_name="Ruiz García", organisation_id=apebi)
    add_person(event_file, given_name="Ana", family_name="Torres")
    add_person(event_file, given_name=None, family_name=None, arabic_name="فاطمة الزهراء")
    return PeopleSearch(event_file)


def names(found):
    return [one.person.name for one in found]


@pytest.mark.parametrize(
    "typed", ["mohammed elamrani", "Amrani Mohamed", "محمد العمراني", "Mohamed Amrani Tazi"]
)
def test_a_name_is_met_in_any_spelling_order_and_script(search, typed):
    assert names(find_lookalikes(search, typed)) == ["Mohamed El Amrani"]


def test_the_same_name_comes_first_and_is_sure(search):
    found = find_lookalikes(search, "ana ruiz")

    assert [(one.person.name, one.is_same) for one in found] == [
        ("Ana Ruiz", True),
        ("Ana Ruiz García", False),
    ]


def test_somebody_of_another_organisation_is_not_sure(search):
    (same,) = find_lookalikes(search, "mohamed el amrani", "apebi")
    (other,) = find_lookalikes(search, "mohamed el amrani", "Technopark")

    assert (same.is_same, other.is_same) == (True, False)


def test_while_a_name_is_being_typed_it_is_met_as_a_beginning(search):
    assert set(names(find_lookalikes(search, "ana ru"))) == {"Ana Ruiz", "Ana Ruiz García"}
    assert names(find_lookalikes(search, "moha")) == ["Mohamed El Amrani"]


@pytest.mark.parametrize("typed", ["", "a", "ana", "Lucía Tazi", "Pedro Torres Benítez"])
def test_nobody_is_proposed_for_little_or_for_somebody_else(search, typed):
    assert find_lookalikes(search, typed) == []


def test_the_same_email_is_met_whatever_the_name(search):
    assert names(find_lookalikes(search, "Annie R.", email="ana@example.org")) == ["Ana Ruiz"]
