"""What is kept of a printed badge tells which fields have changed, and nothing about people."""

import json
from dataclasses import replace

import pytest
from badges.sample_faces import a_face

from hubdesk.badges.face import AgendaLine, digest
from hubdesk.badges.fingerprint import changed_fields, fingerprint

KEY = bytes(range(32))
FACE = a_face(name="Ana Ruiz", organisation="Parque Tecnológico", more={"city": "Málaga"})


@pytest.mark.parametrize(
    ("now", "fields"),
    [
        ({}, set()),
        ({"name": "Ana Ruiz Soto"}, {"name"}),
        ({"organisation": ""}, {"organisation"}),
        ({"job_title": "Rectora", "colour": "#123456"}, {"job_title", "colour"}),
        ({"more": {"city": "Rabat"}}, {"city"}),
        ({"more": {"city": "Málaga", "country": "ES"}}, {"country"}),
        ({"photo": "a" * 64}, {"photo"}),
        ({"agenda": (AgendaLine("10.07.", "9:30", "Apertura"),)}, {"agenda"}),
        ({"roles": ("speaker",)}, {"roles"}),
    ],
)
def test_it_tells_which_fields_have_changed(now, fields) -> None:
    before = fingerprint(FACE, KEY)
    after = fingerprint(replace(FACE, **now), KEY)

    assert changed_fields(before, after) == fields


def test_of_older_prints_it_is_known_only_whether_something_has_changed() -> None:
    old = digest(FACE, KEY)

    assert changed_fields(old, fingerprint(FACE, KEY)) == set()
    assert changed_fields(old, fingerprint(replace(FACE, name="Ana"), KEY)) == {""}


def test_what_the_template_does_not_show_has_not_changed() -> None:
    before = fingerprint(FACE, KEY)
    after = fingerprint(replace(FACE, more={}), KEY)

    assert changed_fields(before, after, {"photo"}) == set()
    assert changed_fields(before, after, {"city"}) == {"city"}


def test_people_who_say_the_same_have_different_digests() -> None:
    mine = json.loads(fingerprint(FACE, KEY))["fields"]
    theirs = json.loads(fingerprint(replace(FACE, code="H" + "B" * 28), KEY))["fields"]

    assert mine.keys() == theirs.keys()
    assert sum(mine[name] == theirs[name] for name in mine) < len(mine) / 2


def test_nothing_that_a_badge_says_is_kept() -> None:
    kept = fingerprint(FACE, KEY)

    assert "Ana" not in kept
    assert "Parque" not in kept
    assert FACE.code not in kept
    assert all(len(each) == 3 for each in json.loads(kept)["fields"].values())
