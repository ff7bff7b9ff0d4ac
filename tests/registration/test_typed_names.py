"""What a name typed into one field means."""

import pytest

from hubdesk.registration.typed_names import TypedName, latin_words, read_name


@pytest.mark.parametrize(
    ("typed", "given", "family"),
    [
        ("Ana Ruiz", "Ana", "Ruiz"),
        ("Ana Ruiz García", "Ana", "Ruiz García"),
        ("José María Ruiz", "José María", "Ruiz"),
        ("Juan Carlos Ruiz García", "Juan Carlos", "Ruiz García"),
        ("Lucía Isabel Ruiz García", "Lucía Isabel", "Ruiz García"),
        ("Ruiz García, Ana", "Ana", "Ruiz García"),
        ("Mohamed El Amrani", "Mohamed", "El Amrani"),
        ("Mohamed EL AMRANI", "Mohamed", "EL AMRANI"),
        ("Hassan Ben Jelloun", "Hassan", "Ben Jelloun"),
        ("Ana de la Torre Ruiz", "Ana", "de la Torre Ruiz"),
        ("Fatima Zahra Tazi", "Fatima Zahra", "Tazi"),
        ("Jean-Pierre Dubois", "Jean-Pierre", "Dubois"),
        ("Ronaldinho", "", "Ronaldinho"),
        ("ana ruiz", "Ana", "Ruiz"),
        ("ANA RUIZ", "Ana", "Ruiz"),
        ("maria de la o", "Maria", "de la O"),
        ("jean-pierre o'brien", "Jean-Pierre", "O'Brien"),
        ("  Ana   Ruiz  ", "Ana", "Ruiz"),
        ("Ana McDonald", "Ana", "McDonald"),
        ("Ruiz,", "", "Ruiz"),
    ],
)
def test_a_latin_name_is_taken_apart_and_gets_its_capitals(typed, given, family):
    assert read_name(typed) == TypedName(given, family, "")


def test_arabic_script_is_the_arabic_name_alone_or_beside_the_latin_one():
    assert read_name("محمد العمراني") == TypedName("", "", "محمد العمراني")
    assert read_name("Mohamed El Amrani محمد العمراني") == TypedName(
        "Mohamed", "El Amrani", "محمد العمراني"
    )


@pytest.mark.parametrize(
    ("given", "parts"),
    [(0, ("", "Ana María Ruiz")), (2, ("Ana María", "Ruiz")), (9, ("Ana María Ruiz", ""))],
)
def test_where_the_given_name_ends_can_be_said(given, parts):
    assert read_name("ana maría ruiz", given) == TypedName(*parts, "")


@pytest.mark.parametrize("typed", ["", "  ", ",", " , "])
def test_nothing_typed_is_no_name(typed):
    assert read_name(typed).is_empty


def test_only_latin_words_are_counted():
    assert latin_words("Ana Ruiz محمد") == 2
