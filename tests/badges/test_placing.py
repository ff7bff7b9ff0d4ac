"""Every text of a badge stays in its box, and what can't be read is found before printing."""

import itertools

import pytest
from badges.sample_faces import a_face, faces

from hubdesk.badges.face import BadgeFace, digest
from hubdesk.badges.placing import FindingKind, PlacedLine, findings, place
from hubdesk.badges.template import Shown, Template, Texts, load_template, template_names
from hubdesk.paper.fitting import width_of
from hubdesk.paper.pdf import MM

A6 = load_template("a6-portrait")
CARD = load_template("cr80-landscape")
HARD = [
    a_face(name="María del Carmen Fernández-Villaverde y Rodríguez de la Borbolla"),
    a_face(name="Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"),
    a_face(name="", arabic_name="فاطمة الزهراء بنت عبد الرحمن الإدريسي العلوي"),
    a_face(name="ⵎⵓⵃⵎⵎⴰⴷ ⴰⵎⵖⴰⵔ", arabic_name="مُحَمَّدٌ الضّريف"),
    a_face(name="A", job_title="B " * 60, organisation="Chambre de Commerce " * 8),
]


def lines_of(template: Template, face: BadgeFace) -> list[tuple[Texts, PlacedLine]]:
    stacks = [element for element in template.elements if isinstance(element, Texts)]
    return [(stack, line) for stack in stacks for line in place(stack, template, face)[0]]


EVERY = [load_template(name) for name in template_names()]


@pytest.mark.parametrize("template", EVERY, ids=template_names())
@pytest.mark.parametrize("face", [*HARD, *faces(20)], ids=lambda face: face.name)
def test_no_line_leaves_its_box(template: Template, face: BadgeFace) -> None:
    for stack, placed in lines_of(template, face):
        size = placed.size / 1000
        left, right = stack.x * MM, (stack.x + stack.width) * MM
        top, bottom = (
            (template.height - stack.y) * MM,
            (template.height - stack.y - stack.height) * MM,
        )
        assert placed.x >= left - 0.01
        assert placed.x + width_of(placed.line, placed.tracking) * size <= right + 0.01
        assert placed.y + placed.line.top * size <= top + 0.01
        assert placed.y + placed.line.bottom * size >= bottom - 0.01


@pytest.mark.parametrize("face", HARD, ids=lambda face: face.name)
def test_lines_of_a_stack_do_not_touch(face: BadgeFace) -> None:
    for template in EVERY:
        for stack in (e for e in template.elements if isinstance(e, Texts)):
            lines = place(stack, template, face)[0]
            for upper, lower in itertools.pairwise(lines):
                upper_bottom = upper.y + upper.line.bottom * upper.size / 1000
                assert upper_bottom > lower.y + lower.line.top * lower.size / 1000


def test_ordinary_badges_have_no_findings() -> None:
    for face in faces(200):
        assert findings(A6, face) == []
        assert findings(CARD, face) == []


def test_a_name_that_fits_only_too_small_is_found() -> None:
    name = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"

    found = findings(A6, a_face(name=name))

    assert [(f.kind, f.shown, f.text) for f in found] == [(FindingKind.TOO_SMALL, Shown.NAME, name)]
    assert 8 < found[0].size < 9


def test_letters_that_no_font_has_are_found_and_the_rest_is_drawn() -> None:
    face = a_face(name="Bruce 李小龙")

    found = findings(A6, face)

    assert [(f.kind, f.text) for f in found] == [(FindingKind.MISSING_LETTERS, "李小龙")]
    assert any(
        "".join(letters for run in placed.line.runs for letters in run.letters).startswith("Bruce")
        for _, placed in lines_of(A6, face)
    )


def test_a_badge_without_any_name_is_found() -> None:
    assert [f.kind for f in findings(A6, a_face(name=" "))] == [FindingKind.NO_NAME]


def test_an_arabic_name_alone_is_a_name() -> None:
    assert findings(A6, a_face(arabic_name="ياسين")) == []


def test_a_text_that_is_missing_leaves_no_hole() -> None:
    name = next(p for _, p in lines_of(A6, a_face(name="Ana Ruiz")) if p.size == 34)
    stack = next(s for s, p in lines_of(A6, a_face(name="Ana Ruiz")) if p.size == 34)

    middle = (A6.height - stack.y - stack.height / 2) * MM

    assert abs(name.y + 0.26 * name.size - middle) < 1  # half of what is above less below the line


def test_long_texts_give_up_what_they_have_above_their_smallest_size_together() -> None:
    face = a_face(
        name="Mohammed Ḍrif Aẓekka Ɣazi Ǧamal Čelebi",
        arabic_name="مُحَمَّدٌ الضّريف",
        organisation="Chambre de Commerce, d'Industrie et de Services de Tanger – Tétouan",
    )

    assert findings(CARD, face) == []


def test_the_digest_of_a_face_changes_with_what_it_says_and_with_the_key() -> None:
    face = a_face(name="Ana Ruiz")
    other = BadgeFace(code=face.code, letters=face.letters, name="Ana Ruíz")

    assert digest(face, b"key") == digest(face, b"key")
    assert len({digest(face, b"key"), digest(other, b"key"), digest(face, b"other")}) == 3
