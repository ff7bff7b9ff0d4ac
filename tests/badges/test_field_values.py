"""The values of a field in an event, for which a template may say other words."""

import pytest
from builders import add_delegation, add_person

from hubdesk.badges.face import BadgeFace
from hubdesk.badges.field_values import may_be_told_otherwise, values_of
from hubdesk.badges.template_model import Text


def test_the_values_are_those_of_the_events_people(event_file) -> None:
    malaga = add_delegation(event_file, "Málaga", short_name="MLG")
    add_person(event_file, category="press", languages="es,fr", delegation_id=malaga)
    add_person(event_file, category="guest", languages="ar", country="MA", honorific="Dra.")
    add_person(event_file, category="press")

    assert values_of(event_file, "category") == ["guest", "press"]
    assert values_of(event_file, "languages") == ["ar", "es", "fr"]
    assert values_of(event_file, "country") == ["MA"]
    assert values_of(event_file, "honorific") == ["Dra."]
    assert values_of(event_file, "delegation") == ["Málaga"]
    assert values_of(event_file, "delegation_short") == ["MLG"]


@pytest.mark.parametrize("key", ["name", "letters", "event", "job_title"])
def test_what_everybody_has_of_their_own_is_not_told_otherwise(event_file, key) -> None:
    assert not may_be_told_otherwise(key)
    assert values_of(event_file, key) == []


@pytest.mark.parametrize(
    ("instead", "said"),
    [
        ((), "es, fr"), ((("es", "Español"),), "Español, fr"), ((("es", ""),), "fr"),
        ((("es", ""), ("fr", "")), ""),
    ],
)  # fmt: skip
def test_each_language_is_told_in_its_words_and_empty_ones_are_left_out(instead, said) -> None:
    text = Text(says="{languages}", size=10, smallest=6, instead=instead)

    assert text.words(BadgeFace(code="", letters="", more={"languages": "es, fr"})) == said
