"""Finding people as one types."""

import pytest
from builders import add_delegation, add_organisation, add_person

from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.tables import Alias, Badge, Person
from hubdesk.registration.search import FoundPerson, PeopleSearch, search


def found(file, text):
    return [person.id for person in search(file, text).rows]


@pytest.fixture
def people(event_file):
    """A few people of the mission, by a short name."""
    organisation = add_organisation(event_file, "Agencia de Innovación")
    return {
        "ana": add_person(
            event_file,
            given_name="Ana",
            family_name="Núñez Ruiz",
            email="A.Nunez@agencia-innova.es",
            phone="+34 952 12 34 56",
            organisation_id=organisation,
        ),
        "mohamed": add_person(
            event_file, given_name="Mohammed", family_name="El Amrani", phone="06 61 22 33 44"
        ),
        "arabic": add_person(
            event_file, given_name=None, family_name=None, arabic_name="محمد العمراني"
        ),
        "lucia": add_person(event_file, given_name="Lucía", family_name="González"),
    }


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("n", ["ana"]),
        ("NUNEZ", ["ana"]),
        ("ruiz ana", ["ana"]),
        ("an ru", ["ana"]),
        ("agencia innov", ["ana"]),
        ("a.nunez@agencia-inn", ["ana"]),
        ("@agencia", ["ana"]),
        ("952 12", ["ana"]),
        ("+34952", ["ana"]),
        ("0661", ["mohamed"]),
        ("el amrani", ["mohamed", "arabic"]),
        ("ELAMRANI", ["mohamed", "arabic"]),
        ("al-amrani", ["mohamed", "arabic"]),
        ("amrani", ["mohamed", "arabic"]),
        ("mohamed", ["mohamed", "arabic"]),
        ("muhammad", ["mohamed", "arabic"]),
        ("محمد", ["arabic", "mohamed"]),
        ("عمراني", ["arabic", "mohamed"]),
        ("gonsales", ["lucia"]),
        ("nzale", ["lucia"]),
        ("Gomzálex", ["lucia"]),
        ("lucia gozález", ["lucia"]),
        ("xqw", []),
        ("ana xqw", []),
        ("", []),
        ("-- !", []),
        ('"*) OR (', []),
    ],
)
def test_a_text_finds_people_by_any_field_and_spelling_best_first(event_file, people, text, names):
    assert found(event_file, text) == [people[name] for name in names]


def test_a_result_carries_what_tells_people_apart(event_file):
    organisation = add_organisation(event_file, "Tecnopark")
    delegation = add_delegation(event_file, "Marroquí")
    person = add_person(
        event_file,
        given_name="Salma",
        family_name="Idrissi",
        arabic_name="سلمى الإدريسي",
        organisation_id=organisation,
        delegation_id=delegation,
        category="speaker",
        status="cancelled",
    )

    result = search(event_file, "salma")

    assert result.rows == (
        FoundPerson(
            person,
            "Salma Idrissi",
            "سلمى الإدريسي",
            "Tecnopark",
            "Marroquí",
            "speaker",
            "cancelled",
        ),
    )
    assert not result.more


def test_a_name_comes_before_a_word_of_an_organisation(event_file):
    organisation = add_organisation(event_file, "Fundación Martín a Málaga")
    other = add_person(event_file, family_name="Zapata", organisation_id=organisation)
    named = add_person(event_file, family_name="Martínez")
    exactly = add_person(event_file, given_name="Martín", family_name="Sanz")

    assert found(event_file, "martin") == [exactly, named, other]


def test_the_list_ends_at_its_limit_and_says_that_there_are_more(event_file):
    with event_file.writing(ActKind.IMPORT_LIST, "Ana") as write:
        write.bulk_insert(Person, [{"family_name": "García"} for _ in range(51)])

    assert search(event_file, "g").more
    assert len(search(event_file, "g").rows) == 50
    assert not search(event_file, "g", limit=51).more


@pytest.mark.parametrize("text", ["BCDF-GHJK", "bcdfghjk", "BCDFGH", "bcdf", "bc"])
def test_badge_letters_find_their_person(event_file, people, text):
    with event_file.writing(ActKind.ISSUE_BADGES, "Ana") as write:
        write.insert(
            Badge, code="x", letters="BCDFGHJK", person_id=people["lucia"], issued_at=write.at
        )

    assert found(event_file, text) == [people["lucia"]]


def test_a_code_of_another_system_finds_its_person_also_after_a_merge(event_file, people):
    with event_file.writing(ActKind.MERGE_PEOPLE, "Ana") as write:
        write.insert(Alias, person_id=people["arabic"], code="X9Z3K", source="pretix")
    assert found(event_file, "x9z3") == [people["arabic"]]

    with event_file.writing(ActKind.MERGE_PEOPLE, "Ana") as write:
        write.update(Person, people["arabic"], merged_into=people["mohamed"])

    assert found(event_file, "x9z3k") == [people["mohamed"]]


@pytest.mark.parametrize("change", [{"deleted": 1}, {"merged_into": "other"}])
def test_who_is_deleted_or_merged_is_not_found(event_file, people, change):
    with event_file.writing(ActKind.EDIT_PERSON, "Ana") as write:
        write.update(Person, people["lucia"], **change)

    for text in ("lucia", "gonzalez", "nzale", "gomzalex"):
        assert found(event_file, text) == []


def test_people_who_came_after_the_first_keystroke_are_found(event_file, people):
    keystrokes = PeopleSearch(event_file)
    assert keystrokes.find("zarret").rows == ()

    late = add_person(event_file, family_name="Zubizarreta")

    assert [person.id for person in keystrokes.find("zarret").rows] == [late]
    assert [person.id for person in keystrokes.find("zubisarreta").rows] == [late]
    assert [person.id for person in keystrokes.find("zubzi").rows] == [late]


@pytest.mark.parametrize(
    "text", ["a " * 5000, "x" * 10_000, "\x00\x1b\ud800", "AND OR NOT NEAR", "* ^ : {}", "؟؟؟"]
)
def test_no_text_upsets_the_search(event_file, people, text):
    assert search(event_file, text).rows is not None
