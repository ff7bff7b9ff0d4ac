"""The search index follows the people, and forgets those who can't be found."""

import pytest
from builders import add_organisation, add_person

from hubdesk.eventfile import search_index
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.tables import Alias, Organisation, Person


def found(file, match):
    return {
        person
        for (person,) in file.rows(
            "SELECT id FROM person WHERE rowid IN"
            " (SELECT rowid FROM search_index WHERE search_index MATCH ?)",
            (match,),
        )
    }


def differences(file):
    return search_index.differences(file.database.connection())


def known_words(file):
    return {word for (word,) in file.rows("SELECT word FROM search_word")}


def test_a_person_is_indexed_by_every_field_in_the_same_transaction(event_file):
    organisation = add_organisation(event_file, "Cámara de Comercio", arabic_name="غرفة التجارة")
    person = add_person(
        event_file,
        given_name="Mohammed",
        family_name="El Amrani",
        arabic_name="محمد العمراني",
        organisation_id=organisation,
        email="m.amrani@example.org",
        phone="+212 612 34 56 78",
    )

    for match in (
        "family : amrani", "elam*", "name : محمد", "عمراني", "sounds : mhmd", "camara", "التجاره",
        "mamranie*", "exampleorg", "2126123*", "6123*",
    ):  # fmt: skip
        assert found(event_file, match) == {person}, match
    assert differences(event_file) == 0


def test_a_renamed_person_is_found_by_the_new_name_only(event_file):
    person = add_person(event_file, family_name="Ruiz")

    with event_file.writing(ActKind.EDIT_PERSON, "Ana") as write:
        write.update(Person, person, family_name="López")

    assert found(event_file, "ruiz") == set()
    assert found(event_file, "lopez") == {person}
    assert "ruiz" not in known_words(event_file)
    assert differences(event_file) == 0


def test_a_word_that_somebody_else_still_has_stays_known(event_file):
    first = add_person(event_file, family_name="Ruiz")
    add_person(event_file, family_name="Ruiz")

    with event_file.writing(ActKind.EDIT_PERSON, "Ana") as write:
        write.update(Person, first, family_name="López")

    assert "ruiz" in known_words(event_file)
    assert differences(event_file) == 0


def test_renaming_an_organisation_reindexes_its_people(event_file):
    organisation = add_organisation(event_file, "Tecnopark")
    member = add_person(event_file, organisation_id=organisation)
    add_person(event_file)

    with event_file.writing(ActKind.EDIT_ORGANISATION, "Ana") as write:
        write.update(Organisation, organisation, name="Technopole")

    assert found(event_file, "technopole") == {member}
    assert found(event_file, "tecnopark") == set()


def test_an_organisation_that_arrives_after_its_people_is_indexed(event_file):
    with event_file.writing(ActKind.REGISTER, "Ana") as write:
        person = write.insert(Person, family_name="Ruiz", organisation_id="later")
        write.insert(Organisation, id="later", name="Tecnopark")

    assert found(event_file, "tecnopark") == {person}


def test_alias_codes_are_indexed_and_follow_their_person(event_file):
    first = add_person(event_file)
    second = add_person(event_file)
    with event_file.writing(ActKind.REGISTER, "Ana") as write:
        alias = write.insert(Alias, person_id=first, code="AB12C", source="pretix")
    assert found(event_file, "ab12c") == {first}

    with event_file.writing(ActKind.EDIT_PERSON, "Ana") as write:
        write.update(Alias, alias, person_id=second)

    assert found(event_file, "ab12c") == {second}


@pytest.mark.parametrize("change", [{"deleted": 1}, {"merged_into": "other"}])
def test_who_is_deleted_or_merged_leaves_the_index_and_comes_back(event_file, change):
    person = add_person(event_file, family_name="Zubizarreta")

    with event_file.writing(ActKind.EDIT_PERSON, "Ana") as write:
        write.update(Person, person, **change)

    assert found(event_file, "zubizarreta") == set()
    assert "zubizarreta" not in known_words(event_file)
    assert differences(event_file) == 0

    with event_file.writing(ActKind.EDIT_PERSON, "Ana") as write:
        write.update(Person, person, deleted=0, merged_into=None)

    assert found(event_file, "zubizarreta") == {person}


def test_nothing_of_an_erased_name_is_left_in_the_index(event_file):
    person = add_person(event_file, family_name="Zubizarreta")
    add_person(event_file, family_name="Ruiz")

    with event_file.writing(ActKind.ERASE, "Ana") as write:
        write.update(Person, person, family_name=None, given_name=None, erased=1)

    blocks = event_file.rows("SELECT block FROM search_index_data")  # terms share beginnings
    assert not any(b"arreta" in block for (block,) in blocks)
    assert any(b"uiz" in block for (block,) in blocks)
    assert "zubizarreta" not in known_words(event_file)
    assert differences(event_file) == 0


def test_an_act_that_is_rolled_back_leaves_the_index_as_it_was(event_file):
    with pytest.raises(ZeroDivisionError), event_file.writing(ActKind.REGISTER, "Ana") as write:
        write.insert(Person, family_name="Ruiz")
        raise ZeroDivisionError

    assert found(event_file, "ruiz") == set()
    assert event_file.value("SELECT count(*) FROM search_queue") == 0


def test_many_people_at_once_are_indexed_like_one(event_file):
    with event_file.writing(ActKind.IMPORT_LIST, "Ana") as write:
        write.bulk_insert(
            Person, [{"given_name": "Ana", "family_name": f"Nombre{n}x"} for n in range(500)]
        )

    assert len(found(event_file, "ana")) == 500
    assert len(found(event_file, "nombre77x")) == 1
    assert differences(event_file) == 0


def test_differences_sees_damage_and_rebuild_mends_it(event_file):
    add_person(event_file, family_name="Ruiz")
    add_person(event_file, family_name="López")
    with event_file.writing(ActKind.EDIT_PERSON, "Ana") as write:
        write.execute("DELETE FROM search_index WHERE family = 'ruiz'")
        write.execute("DELETE FROM search_word WHERE word = 'lopez'")
        write.unjournaled.add("search_index")
    assert differences(event_file) == 2

    with event_file.writing(ActKind.EDIT_PERSON, "Ana") as write:
        search_index.rebuild(write.connection)
        write.unjournaled.add("search_index")

    assert differences(event_file) == 0
    assert len(found(event_file, "ruiz")) == 1


def test_ids_of_words_only_grow(event_file):
    person = add_person(event_file, family_name="Zubizarreta")
    before = event_file.value("SELECT max(id) FROM search_word")
    with event_file.writing(ActKind.EDIT_PERSON, "Ana") as write:
        write.update(Person, person, family_name="Ana")

    with event_file.writing(ActKind.EDIT_PERSON, "Ana") as write:
        write.update(Person, person, family_name="Ruiz")

    assert event_file.value("SELECT max(id) FROM search_word") > before
