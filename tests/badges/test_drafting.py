"""What the designer draws is what would be printed, and what it remarks is on the element meant."""

from dataclasses import replace

import pypdfium2
import pytest

from hubdesk.badges.arranging import Side
from hubdesk.badges.drafting import Model, draft, draft_whole
from hubdesk.badges.placing import FindingKind
from hubdesk.badges.remarks import RemarkKind
from hubdesk.badges.template import load_template, template_names
from hubdesk.badges.template_model import Code, PictureBox, Template, Text, Texts
from hubdesk.badges.template_values import Fold, When
from tests.builders import add_delegation, add_person

NAME = Texts(
    id="name", x=5, y=5, width=50, height=20, texts=(Text(says="{name}", size=20, smallest=8),)
)
CARD = Template(name="Card", width=60, height=40, margin=4, front=(NAME,))


def words(pdf: bytes) -> list[str]:
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.get_textpage().get_text_bounded() for page in document]


def remarked(file, template):
    return {
        (each.element, each.finding.kind if each.finding is not None else each.kind)
        for each in draft(file, template, Side.FRONT, Model()).remarks
    }


@pytest.mark.parametrize("name", template_names())
def test_what_hubdesk_brings_has_nothing_to_remark(event_file, name):
    template = load_template(name)

    for side in Side:
        assert draft(event_file, template, side, Model()).remarks == ()


def test_an_invented_person_a_chosen_one_and_the_longest_name(event_file):
    ana = add_person(event_file, given_name="Ana", family_name="Ruiz")
    add_person(event_file, given_name="Maximiliano", family_name="Fernández de la Cueva")

    assert "Carmen" in draft(event_file, CARD, Side.FRONT, Model()).name
    assert draft(event_file, CARD, Side.FRONT, Model(person=ana)).name == "Ana Ruiz"
    assert "Maximiliano" in draft(event_file, CARD, Side.FRONT, Model(longest=True)).name


def test_as_if_of_another_category_and_delegation(event_file):
    add_delegation(event_file, "Cádiz", colour="#14703f")
    texts = replace(
        NAME,
        texts=(Text(says="{delegation}", size=9, smallest=6),),
        when=When(categories=("press",)),
    )
    template = replace(CARD, front=(texts,))

    assert words(draft(event_file, template, Side.FRONT, Model()).pdf) == [""]
    model = Model(category="press", delegation="Cádiz")
    assert words(draft(event_file, template, Side.FRONT, model).pdf) == ["Cádiz"]


def test_remarks_name_the_element(event_file):
    long = Texts(
        id="long", x=5, y=30, width=8, height=4,
        texts=(Text(says="{organisation}", size=14, smallest=8),),
    )  # fmt: skip
    template = replace(
        CARD,
        front=(
            NAME, long, Code(id="code", x=20, y=28, width=5, height=5),
            PictureBox(id="logo", x=0, y=0, width=5, height=5, asset="0" * 64),
        ),
    )  # fmt: skip

    assert remarked(event_file, template) == {
        ("long", FindingKind.TOO_SMALL), ("code", FindingKind.COARSE_CODE),
        ("logo", FindingKind.NO_PICTURE),
    }  # fmt: skip


def test_what_may_be_cut_off_is_remarked(event_file):
    template = replace(CARD, front=(replace(NAME, x=1),))

    assert remarked(event_file, template) == {("name", RemarkKind.OUTSIDE)}
    assert remarked(event_file, replace(template, margin=1)) == set()


@pytest.mark.parametrize(
    ("fold", "pages", "size"),
    [(Fold.NONE, 2, (78, 58)), (Fold.BUTTERFLY, 1, (78, 98)), (Fold.BOOK, 1, (138, 58))],
)
def test_a_whole_badge_has_both_sides_and_room_for_marks(event_file, fold, pages, size):
    back = replace(NAME, texts=(Text(says="Back", size=20, smallest=8),))
    template = replace(CARD, back=(back,), fold=fold, bleed=3)

    pdf = draft_whole(event_file, template, Model())

    said = words(pdf)
    assert len(said) == pages
    assert "Back" in said[-1]
    assert "Carmen" in said[0]
    with pypdfium2.PdfDocument(pdf) as document:
        assert document[0].get_size() == pytest.approx([side * 72 / 25.4 for side in size], abs=0.1)
