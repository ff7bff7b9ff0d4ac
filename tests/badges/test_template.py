"""Templates are data, checked when they are read."""

import json

import pytest
from badges.sample_faces import a_face

from hubdesk.badges.placing import colour_for, place
from hubdesk.badges.template import ON_DELEGATION, Code, Shown, Texts, load_template, template_names
from hubdesk.badges.template_json import template_data
from hubdesk.errors import HubDeskError, Problem
from hubdesk.paper.colour import LEGIBLE, contrast

GOOD = {
    "name": "mine",
    "width": 90,
    "height": 60,
    "elements": [
        {"draw": "box", "x": 0, "y": 0, "width": 90, "height": 10, "colour": "delegation"},
        {"draw": "code", "x": 60, "y": 20, "size": 25},
        {
            "draw": "texts", "x": 5, "y": 20, "width": 50, "height": 30,
            "texts": [{"show": "name", "size": 20, "smallest": 9}],
        },
    ],
}  # fmt: skip


def test_the_templates_that_the_desk_needs_are_there() -> None:
    forms = ("a6-landscape", "a6-portrait", "a7-portrait", "butterfly", "cr80-landscape",
             "cr80-portrait")  # fmt: skip

    assert template_names() == sorted([*forms, *(f"{form}-plain" for form in forms)])


@pytest.mark.parametrize("name", template_names())
def test_every_template_is_called_by_its_file_and_its_elements_by_an_id(name: str) -> None:
    template = load_template(name)

    assert template.name == name
    assert len({element.id for element in template.elements}) == len(template.elements)
    assert not name.endswith("-plain") or all(
        "delegation" not in json.dumps(each)
        for each in template_data(template)["front"]
        if each["draw"] == "box"
    )  # plain ones print well without colour


@pytest.mark.parametrize("name", template_names())
def test_the_code_of_every_template_has_modules_that_any_reader_resolves(name: str) -> None:
    code = next(e for e in load_template(name).elements if isinstance(e, Code))

    assert code.size == 25
    assert code.size / 33 >= 0.75  # 25 modules and a quiet zone of 4 on each side


@pytest.mark.parametrize("name", template_names())
@pytest.mark.parametrize(
    "colour", ["#0b6e4f", "#ffd54f", "#777777", "#000000", "#ffffff", "#ff0000"]
)
def test_text_on_the_band_can_be_read_on_any_colour(name: str, colour: str) -> None:
    face = a_face(colour=colour)
    stacks = [e for e in load_template(name).elements if isinstance(e, Texts)]

    for text in (text for stack in stacks for text in stack.texts):
        ground = colour if text.colour == ON_DELEGATION else "#ffffff"
        assert contrast(colour_for(text.colour, face), ground) >= LEGIBLE


def test_capitals_are_made_by_the_template() -> None:
    stacks = [e for e in load_template("a6-portrait").elements if isinstance(e, Texts)]
    category = next(t for s in stacks for t in s.texts if t.show is Shown.CATEGORY)

    assert category.words(a_face(category="invité")) == "INVITÉ"


def test_a_template_of_ones_own_can_be_loaded_from_a_file(tmp_path) -> None:
    path = tmp_path / "mine.json"
    path.write_text(json.dumps(GOOD))

    template = load_template(str(path))

    stack = template.elements[2]
    assert isinstance(stack, Texts)
    assert place(stack, template, a_face(name="Ana"))[0][0].size == 20


@pytest.mark.parametrize(
    ("where", "change"),
    [
        (0, {"colour": "reddish"}),
        (0, {"x": 10}),  # outside the badge
        (0, {"draw": "circle"}),
        (0, {"wdith": 3}),
        (1, {"size": "25"}),
        (2, {"texts": [{"show": "password", "size": 9, "smallest": 9}]}),
        (2, {"texts": [{"show": "name", "size": 0, "smallest": 9}]}),
        (2, {"texts": [{"show": "name", "size": 9, "smallest": 9, "lines": 0}]}),
        (2, {"texts": 5}),
        (2, {"align": "justified"}),
    ],
)
def test_a_template_that_makes_no_sense_is_refused_with_the_reason(tmp_path, where, change) -> None:
    elements = [dict(element) for element in GOOD["elements"]]
    elements[where] |= change
    path = tmp_path / "mine.json"
    path.write_text(json.dumps(GOOD | {"elements": elements}))

    with pytest.raises(HubDeskError) as refusal:
        load_template(str(path))

    assert refusal.value.problem in {Problem.TEMPLATE_FAULT, Problem.ELEMENT_OUTSIDE}
    assert refusal.value.data["template"] == "mine"
    assert refusal.value.data["element"] in {"box", "code", "texts", "circle", "e1"}
    assert refusal.value.data["detail"]


@pytest.mark.parametrize("content", [b"", b"[]", b"\xff\xfe", b"{}", b'"a"', b"null"])
def test_a_file_that_is_no_template_is_refused(tmp_path, content: bytes) -> None:
    path = tmp_path / "mine.json"
    path.write_bytes(content)

    with pytest.raises(HubDeskError) as refusal:
        load_template(str(path))

    assert refusal.value.problem in {Problem.TEMPLATE_FAULT, Problem.TEMPLATE_NOT_READABLE}


def test_a_name_never_leaves_the_folder_of_templates() -> None:
    with pytest.raises(HubDeskError) as refusal:
        load_template("../sheets/single")

    assert refusal.value.problem is Problem.TEMPLATE_NOT_FOUND
