"""A template that is written is read back as the same one, and a wrong one says where it is."""

import pytest
from badges.sample_faces import a_face
from hypothesis import given
from hypothesis import strategies as st

from hubdesk.badges.face import AgendaLine, BadgeFace
from hubdesk.badges.template import load_template, template_names
from hubdesk.badges.template_json import (
    check,
    fresh_id,
    template_data,
    template_of,
    template_of_text,
    template_text,
)
from hubdesk.badges.template_model import (
    Agenda,
    Box,
    Code,
    Ellipse,
    Guide,
    Photo,
    PictureBox,
    Rule,
    Template,
    Text,
    Texts,
    is_repeated,
)
from hubdesk.badges.template_values import Align, Filling, Fold, Placeholder, Valign, When
from hubdesk.errors import HubDeskError, Problem

HASH = "ab" * 32
DIGEST_OF_VERSION_1 = "7da49d9bfdbbfc182102973ca0aa0187"
EVERYTHING = Template(
    name="Everything",
    width=105,
    height=148,
    bleed=3,
    margin=5.5,
    fold=Fold.BUTTERFLY,
    fold_mark=False,
    category_colours=(("speaker", "#aa0000"),),
    guides=(Guide(at=52.5), Guide(at=20, flat=True)),
    front=(
        Box(id="a", name="Ground", x=-3, y=-3, width=111, height=154, colour="delegation 15%",
            outline="#000000", outline_width=0.5, radius=2, locked=True),
        Ellipse(id="b", x=1.1, y=2.2, width=3.3, height=4.4, colour="category", group="g"),
        Rule(id="c", x=0, y=10, width=105, height=0, dashes=(2, 1.5), rising=True, thickness=0.2),
        Texts(id="d", x=5, y=5, width=20, height=90, rotation=270, align=Align.START,
              valign=Valign.BOTTOM, texts=(
                  Text(says="{protocol_name}", size=30, smallest=9, bold=True, lines=3,
                       shorten=True, tracking=40, colour="on category", gap=2),
                  Text(says="Mesa {custom:Mesa n.º}", size=9, smallest=6, capitals=True,
                       instead=(("speaker", "Ponente"),)),
              )),
        Code(id="e", x=60, y=60, width=25, height=25, ground=True),
        Photo(id="f", x=10, y=100, width=30, height=40, radius=15,
              placeholder=Placeholder.INITIALS, colour="#123456",
              when=When(categories=("speaker",), delegations=("Prensa",), roles=("chair",),
                        has="photo", unless=True)),
        PictureBox(id="g", x=0, y=0, width=20, height=20, asset=HASH, filling=Filling.CONTAIN),
        PictureBox(id="h", x=0, y=0, width=20, height=20, file="logo.png"),
    ),
    back=(Agenda(id="i", x=5, y=5, width=95, height=138, title="Agenda", rooms=False),),
)  # fmt: skip


def test_a_template_with_everything_is_read_back_as_it_was() -> None:
    assert template_of_text(template_text(EVERYTHING)) == EVERYTHING


@pytest.mark.parametrize("name", template_names())
def test_our_templates_are_read_back_as_they_were(name: str) -> None:
    template = load_template(name)

    again = template_of(template_data(template))

    assert again == template
    assert template_data(again) == template_data(template)


places = st.floats(0, 50, allow_nan=False)


@given(x=places, y=places, width=places, height=places, words=st.text(max_size=40))
def test_any_place_and_any_name_comes_back_exactly(x, y, width, height, words) -> None:
    box = Box(id="a", name=words, x=x, y=y, width=width, height=height)
    template = Template(name=words, width=100, height=100, front=(box,))

    assert template_of_text(template_text(template)) == template


def test_a_back_without_elements_is_not_the_same_as_no_back() -> None:
    blank = Template(name="t", width=10, height=10, back=())

    assert template_of_text(template_text(blank)).back == ()
    assert template_of_text(template_text(Template(name="t", width=10, height=10))).back is None


def test_elements_without_an_id_get_one_that_no_other_has() -> None:
    box = {"draw": "box", "x": 0, "y": 0, "width": 1, "height": 1}
    front = [box, {**box, "id": "e1"}]
    data = {"format": 2, "name": "t", "width": 10, "height": 10, "front": front, "back": [box]}

    template = template_of(data)

    assert [element.id for element in template.elements] == ["e2", "e1", "e3"]
    assert fresh_id(template) == "e4"


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"id": "b"}, "twice"),
        ({"colour": "delegation 0%"}, "colour"),
        ({"colour": "on mars"}, "colour"),
        ({"rotation": 45}, "rotation"),
        ({"rotation": True}, "rotation"),
        ({"when": {"has": "password"}}, "password"),
        ({"when": {"planets": ["mars"]}}, "planets"),
        ({"x": float("nan")}, "x"),
        ({"width": 1e9}, "width"),
        ({"locked": 1}, "locked"),
        ({"x": 91.1}, "outside"),
        ({"y": -3.2}, "outside"),
    ],
)
def test_a_fault_is_told_with_the_name_of_its_element(change, says: str) -> None:
    box = {"draw": "box", "id": "a", "name": "Band", "x": 0, "y": 0, "width": 12, "height": 5}
    data = {"format": 2, "name": "Mine", "width": 100, "height": 50, "bleed": 3,
            "front": [{**box, "id": "b", "name": "Ground"}, {**box, **change}]}  # fmt: skip

    with pytest.raises(HubDeskError) as refusal:
        template_of(data)

    assert refusal.value.problem in {Problem.TEMPLATE_FAULT, Problem.ELEMENT_OUTSIDE}
    assert refusal.value.data["template"] == "Mine"
    assert refusal.value.data["element"] == "Band"
    assert says in str(refusal.value.data["detail"])


@pytest.mark.parametrize("text", ["", "[" * 100_000, "[]", '{"format": 3}', '{"front": {}}'])
def test_what_is_no_template_is_refused(text: str) -> None:
    with pytest.raises(HubDeskError) as refusal:
        template_of_text(text)

    assert refusal.value.problem is Problem.TEMPLATE_FAULT


def test_what_could_not_be_read_again_is_refused_before_it_is_kept() -> None:
    off = Box(id="a", name="Band", x=-20, y=0, width=5, height=5)

    with pytest.raises(HubDeskError) as refusal:
        check(Template(name="t", width=50, height=50, front=(off,)))

    assert refusal.value.problem is Problem.ELEMENT_OUTSIDE


def said(says: str, face: BadgeFace, **how: object) -> str:
    return Text(says=says, size=9, smallest=6, **how).words(face)  # type: ignore[arg-type]


def test_a_text_puts_fields_into_words_and_is_left_out_if_they_say_nothing() -> None:
    face = a_face(name="Ana Ruiz", more={"custom:Mesa": "4"}, roles=("chair", "attendee"))

    assert said("{name}", face) == "Ana Ruiz"
    assert said("Mesa {custom:Mesa}", face) == "Mesa 4"
    assert said("Hotel {custom:Hotel}", face) == ""
    assert said("{{Staff}}", face) == "{Staff}"
    assert said("{roles}", face, instead=(("chair", "Preside"),), capitals=True) == "PRESIDE"
    assert said("{name} · {country}", face) == "Ana Ruiz · "


@pytest.mark.parametrize("says", ["{", "}", "{password}", "{custom:}", "{name!r}", "{name:>99999}"])
def test_a_text_with_a_field_that_there_is_not_is_refused(says: str) -> None:
    with pytest.raises(ValueError, match=r"brace|unknown"):
        Text(says=says, size=9, smallest=6)


def test_a_template_tells_what_it_needs_to_know() -> None:
    needs = {"protocol_name", "custom:Mesa n.º", "photo", "agenda", "roles"}
    needs |= {"given_name", "family_name"}  # to write the name shorter

    assert EVERYTHING.needs() == needs
    assert [text.says for text in EVERYTHING.names()] == ["{protocol_name}"]


def test_only_what_looks_the_same_for_many_is_repeated() -> None:
    by_id = {element.id: is_repeated(element) for element in EVERYTHING.elements}

    assert [key for key, repeated in by_id.items() if repeated] == ["a", "b", "c", "g", "h"]


def test_the_digest_of_a_face_without_the_new_fields_is_what_it_was() -> None:
    from hubdesk.badges.face import digest

    face = BadgeFace(code="HBBBB", letters="BBBB-BBBB", name="Ana")

    assert digest(face, bytes(32)) == DIGEST_OF_VERSION_1
    assert digest(a_face(agenda=(AgendaLine("1.7.", "9:00", "x"),)), bytes(32)) != digest(
        a_face(), bytes(32)
    )
