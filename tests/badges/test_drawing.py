"""Every kind of element is drawn where the template puts it, and lies on what comes before it."""

import io
from dataclasses import replace

import pypdfium2
import pytest
import zxingcpp
from badges.sample_faces import a_face, faces
from PIL import Image

from hubdesk.badges.arrangement import (
    Adjustment,
    Arrangement,
    Duplex,
    Separators,
    arranged,
    back_of,
)
from hubdesk.badges.document import build
from hubdesk.badges.face import AgendaLine
from hubdesk.badges.layers import layers
from hubdesk.badges.name_parts import shorter
from hubdesk.badges.placing import FindingKind
from hubdesk.badges.sheet import lay_on, load_sheet
from hubdesk.badges.template_model import (
    Agenda,
    Box,
    Code,
    Ellipse,
    Photo,
    PictureBox,
    Rule,
    Template,
    Text,
    Texts,
)
from hubdesk.badges.template_values import Filling, Fold, Placeholder, When

RED, GREEN, BLUE, WHITE = (255, 0, 0), (0, 255, 0), (0, 0, 255), (255, 255, 255)


def text(says: str, size: float = 12, **how) -> tuple[Text, ...]:
    return (Text(says=says, size=size, smallest=4, **how),)


def template(*front, **how) -> Template:
    return Template(**{"name": "t", "width": 60, "height": 40, "front": front} | how)


def pdf_of(made, look, sheet="single", **how):
    stream = io.BytesIO()
    built = build(made, look, load_sheet(sheet), stream, title="", **how)
    assert built is not None
    return stream.getvalue(), built


def images_of(pdf: bytes, dpi: int = 127) -> list[Image.Image]:  # 5 pixels a millimetre
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.render(scale=dpi / 72).to_pil().convert("RGB") for page in document]


def drawn(look: Template, face=None, **how) -> Image.Image:
    return images_of(pdf_of([face or a_face(name="Ana")], look, anyway=True, **how)[0])[0]


def at(image: Image.Image, x: float, y: float) -> tuple[int, int, int]:
    """The colour at a place in millimetres."""
    return image.getpixel((round(x * 5), round(y * 5)))


def codes_of(image: Image.Image) -> list[str]:
    return [found.text for found in zxingcpp.read_barcodes(image)]


def jpeg(colour, size=(30, 40)) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, colour).save(out, "JPEG", quality=95)
    return out.getvalue()


def near(one, other) -> bool:
    return all(abs(a - b) <= 6 for a, b in zip(one, other, strict=True))


def test_shapes_lie_where_they_are_put() -> None:
    look = template(
        Box(id="a", x=0, y=0, width=20, height=20, colour="#ff0000", radius=5),
        Ellipse(id="b", x=30, y=0, width=20, height=20, colour="#00ff00"),
        Rule(id="c", x=0, y=30, width=60, height=0, thickness=2, colour="#0000ff"),
        Box(id="d", x=40, y=25, width=10, height=10, outline="#0000ff", outline_width=2),
    )

    image = drawn(look)

    assert at(image, 10, 10) == RED
    assert at(image, 0.4, 0.4) == WHITE  # the corner is round
    assert at(image, 40, 10) == GREEN
    assert at(image, 31, 1) == WHITE
    assert at(image, 20, 30) == BLUE
    assert at(image, 40, 32) == BLUE
    assert at(image, 45, 27.5) == WHITE


def test_what_comes_later_lies_on_top_whoever_shares_it() -> None:
    look = template(
        Box(id="a", x=0, y=0, width=30, height=30, colour="#ff0000"),
        Photo(id="b", x=0, y=0, width=20, height=20, placeholder=Placeholder.NOTHING),
        Box(id="c", x=5, y=5, width=5, height=5, colour="#0000ff"),
        Box(id="d", x=40, y=0, width=10, height=10, colour="delegation"),
    )
    face = a_face(name="Ana", photo="p", colour="#00ff00")

    image = drawn(look, face, pictures={"p": jpeg(GREEN)}.get)

    assert at(image, 25, 25) == RED
    assert near(at(image, 2, 2), GREEN)
    assert at(image, 7, 7) == BLUE
    assert at(image, 45, 5) == GREEN
    assert [[each.id for each in layer] for layer in layers(look.front)] == [
        ["a", "d"], ["b"], ["c"], [],
    ]  # fmt: skip


def test_a_photo_is_cut_to_its_box_and_goes_into_the_file_as_it_is_once() -> None:
    look = template(Photo(id="a", x=10, y=5, width=20, height=20, radius=10))
    content = jpeg(GREEN)
    made = [a_face(name="Ana", photo="p") for _ in range(3)]

    pdf, _ = pdf_of(made, look, pictures={"p": content}.get, anyway=True)

    assert pdf.count(content) == 1
    for image in images_of(pdf):
        assert near(at(image, 20, 15), GREEN)
        assert at(image, 10.5, 5.5) == WHITE  # rounded off
        assert at(image, 20, 3) == WHITE


@pytest.mark.parametrize("placeholder", list(Placeholder))
def test_who_has_no_photo_has_what_the_template_says(placeholder) -> None:
    look = template(Photo(id="a", x=10, y=5, width=20, height=25, placeholder=placeholder))

    image = drawn(look, a_face(name="Ana Ruiz"))

    assert (at(image, 11, 6) == WHITE) == (placeholder is Placeholder.NOTHING)


def test_pictures_fill_their_box_as_they_are_told() -> None:
    wide = io.BytesIO()
    picture = Image.new("RGB", (40, 20), RED)
    picture.paste(BLUE, (0, 0, 10, 20))
    picture.save(wide, "PNG")
    box = PictureBox(id="a", x=0, y=0, width=20, height=20, asset="ab" * 32)

    stretched, contained, covering = (
        drawn(template(replace(box, filling=how)), pictures={"ab" * 32: wide.getvalue()}.get)
        for how in (Filling.STRETCH, Filling.CONTAIN, Filling.COVER)
    )

    assert at(stretched, 2, 2) == BLUE
    assert at(stretched, 10, 2) == RED
    assert at(contained, 10, 2) == WHITE
    assert at(contained, 2, 10) == BLUE
    assert at(covering, 2, 2) == RED
    assert at(covering, 22, 10) == WHITE


@pytest.mark.parametrize(
    ("rotation", "corner"), [(0, (1, 1)), (90, (9, 1)), (180, (19, 9)), (270, (1, 19))]
)
def test_a_turned_element_stays_in_its_box(rotation: int, corner: tuple[int, int]) -> None:
    """The upper left corner of a picture goes around the box clockwise."""
    picture = Image.new("RGB", (40, 20), WHITE)
    picture.paste(RED, (0, 0, 8, 8))
    out = io.BytesIO()
    picture.save(out, "PNG")
    width, height = (10, 20) if rotation % 180 else (20, 10)
    key = "cd" * 32
    element = PictureBox(id="a", x=5, y=5, width=width, height=height, asset=key, rotation=rotation)

    image = drawn(template(element), pictures={key: out.getvalue()}.get)

    assert at(image, 5 + corner[0], 5 + corner[1]) == RED
    others = {(1, 1), (width - 1, 1), (width - 1, height - 1), (1, height - 1)} - {corner}
    assert {at(image, 5 + x, 5 + y) for x, y in others} == {WHITE}


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_turned_codes_and_names_can_be_read(rotation: int) -> None:
    face = a_face(name="Ana Ruiz")
    look = template(
        Code(id="a", x=2, y=2, width=25, height=25, rotation=rotation),
        Texts(id="b", x=30, y=2, width=20, height=30, rotation=rotation, texts=text("{name}")),
    )

    pdf, built = pdf_of([face], look)

    assert codes_of(images_of(pdf)[0]) == [face.code]
    assert built.findings == ()


@pytest.mark.parametrize(
    ("when", "who"),
    [
        (When(categories=("speaker",)), {"Eva"}),
        (When(categories=("speaker",), unless=True), {"Ana", "Leo"}),
        (When(delegations=("Prensa",)), {"Ana", "Eva"}),
        (When(delegations=("Prensa",), categories=("speaker",)), {"Eva"}),
        (When(roles=("chair",)), {"Leo"}),
        (When(has="organisation"), {"Ana"}),
        (When(has="photo"), {"Eva"}),
    ],
)
def test_an_element_is_drawn_for_whom_it_is_meant(when: When, who: set[str]) -> None:
    look = template(Box(id="a", x=0, y=0, width=10, height=10, colour="#ff0000", when=when))
    made = [
        a_face(name="Ana", delegation="Prensa", organisation="APEBI"),
        a_face(name="Eva", delegation="Prensa", category="speaker", photo="p"),
        a_face(name="Leo", delegation="Otra", roles=("chair",)),
    ]

    images = images_of(pdf_of(made, look, anyway=True)[0])

    assert {f.name for f, image in zip(made, images, strict=True) if at(image, 5, 5) == RED} == who


def test_colours_follow_category_and_delegation() -> None:
    look = template(
        Box(id="a", x=0, y=0, width=10, height=10, colour="category"),
        Box(id="b", x=20, y=0, width=10, height=10, colour="delegation 50%"),
        category_colours=(("speaker", "#ff0000"),),
    )

    speaker, guest = (
        drawn(look, a_face(category=each, colour="#0000ff")) for each in ("speaker", "guest")
    )

    assert at(speaker, 5, 5) == RED
    assert at(guest, 5, 5) == BLUE
    assert near(at(guest, 25, 5), (128, 128, 255))


AGENDA = (
    AgendaLine("10.07.", "09:30–10:15", "Apertura institucional", "Salón de actos"),
    AgendaLine("10.07.", "12:00–12:45", "الغداء", "Vestíbulo"),
    AgendaLine("11.07.", "09:15–10:00", "Technopark Casablanca : une ville d'entreprises", "Aula"),
)


def test_an_agenda_is_set_by_days_and_can_be_searched() -> None:
    look = template(Agenda(id="a", x=2, y=2, width=56, height=36, title="Agenda"))
    pdf, built = pdf_of([a_face(name="Ana", agenda=AGENDA)], look, anyway=True)

    with pypdfium2.PdfDocument(pdf) as document:
        words = document[0].get_textpage().get_text_bounded()
    for word in ("10.07.", "11.07.", "09:30–10:15", "Apertura", "Vestíbulo", "الغداء"):
        assert word in words
    assert built.findings == ()


def test_an_agenda_without_room_is_cut_and_told() -> None:
    many = tuple(AgendaLine("10.07.", f"{hour}:00", "Ronda") for hour in range(8, 24)) * 4
    look = template(Agenda(id="a", x=2, y=2, width=30, height=20))

    _, built = pdf_of([a_face(name="Ana", agenda=many)], look, anyway=True)

    assert [found.kind for found in built.findings] == [FindingKind.CUT]
    assert 1 < int(built.findings[0].text) < len(many)


def test_a_name_that_does_not_fit_is_written_shorter_before_it_gets_too_small() -> None:
    face = a_face(
        name="María del Carmen Fernández de la Torre",
        more={"given_name": "María del Carmen", "family_name": "Fernández de la Torre"},
    )
    words = (Text(says="{name}", size=14, smallest=11, shorten=True),)
    box = Texts(id="a", x=0, y=0, width=52, height=10, texts=words)

    pdf, built = pdf_of([face], template(box))

    with pypdfium2.PdfDocument(pdf) as document:
        assert document[0].get_textpage().get_text_bounded() == "M. C. Fernández de la Torre"
    assert built.findings == ()


@pytest.mark.parametrize(
    ("given", "family", "ways"),
    [
        ("María del Carmen", "Ruiz Soto", ["María C. Ruiz Soto", "M. C. Ruiz Soto", "M. C. Ruiz"]),
        ("Fatima-Zahra", "El Amrani", ["F.-Z. El Amrani"]),
        ("Ana", "de la Torre Vega", ["A. de la Torre Vega", "A. de la Torre"]),
        ("", "Ruiz", []),
        ("محمد", "العمراني", []),
    ],
)
def test_names_are_shortened_as_people_do(given: str, family: str, ways: list[str]) -> None:
    assert list(shorter(f"{given} {family}".strip(), given, family)) == ways


TWO_SIDED = template(
    Code(id="a", x=2, y=2, width=25, height=25),
    Texts(id="b", x=30, y=2, width=28, height=30, texts=text("{name}")),
    back=(Code(id="c", x=33, y=13, width=25, height=25),),
)


@pytest.mark.parametrize("duplex", [Duplex.LONG_EDGE, Duplex.SHORT_EDGE])
@pytest.mark.parametrize("sheet", ["a4-8xa7-landscape", "a4-4xa6-landscape", "a4-10-cards"])
@pytest.mark.parametrize("number", [5, 8, 11])
def test_each_back_lies_on_its_front_and_can_be_turned_like_a_page(duplex, sheet, number) -> None:
    look = replace(TWO_SIDED, width=60, height=40)
    made = faces(number)

    pdf, built = pdf_of(made, look, sheet, arrangement=Arrangement(duplex))
    images = images_of(pdf, 150)

    assert len(images) == 2 * built.sheets
    landscape = images[0].width > images[0].height
    for front, back in zip(images[::2], images[1::2], strict=True):
        over_the_side = (duplex is Duplex.LONG_EDGE) != landscape
        turn = Image.Transpose.FLIP_LEFT_RIGHT if over_the_side else Image.Transpose.FLIP_TOP_BOTTOM
        through = {
            found.text: found.position for found in zxingcpp.read_barcodes(back.transpose(turn))
        }
        for found in zxingcpp.read_barcodes(front):
            # 31 mm to the right … in the paper the code of the back is mirrored: 2 + 25 becomes
            # 60 - 33 - 25 from the left edge of the front, and lies 11 mm lower
            left, top = _middle(found.position)
            x, y = _middle(through.pop(found.text))
            assert (x - left) * 25.4 / 150 == pytest.approx(0, abs=0.3)
            assert (y - top) * 25.4 / 150 == pytest.approx(11, abs=0.3)
        assert through == {}


def _middle(position) -> tuple[float, float]:
    corners = (position.top_left, position.top_right, position.bottom_left, position.bottom_right)
    return sum(corner.x for corner in corners) / 4, sum(corner.y for corner in corners) / 4


def test_backs_are_turned_only_where_the_paper_is_turned_over_its_flat_axis() -> None:
    portrait = lay_on(load_sheet("a4-4xa6"), 105, 148)
    landscape = lay_on(load_sheet("a4-4xa6-landscape"), 148, 105)

    assert back_of(portrait, Duplex.LONG_EDGE, (105, 148))[1] is False
    assert back_of(portrait, Duplex.SHORT_EDGE, (105, 148))[1] is True
    assert back_of(landscape, Duplex.LONG_EDGE, (148, 105))[1] is True
    assert back_of(landscape, Duplex.SHORT_EDGE, (148, 105))[1] is False


def test_without_duplex_only_fronts_are_printed() -> None:
    assert len(images_of(pdf_of(faces(3), TWO_SIDED)[0])) == 3


@pytest.mark.parametrize(("fold", "size"), [(Fold.BUTTERFLY, (60, 80)), (Fold.BOOK, (120, 40))])
def test_a_badge_to_fold_has_both_sides_on_one_page(fold: Fold, size) -> None:
    face = a_face(name="Ana")
    red = Box(id="a", x=0, y=0, width=5, height=5, colour="#ff0000")
    look = template(red, back=(replace(red, id="b", colour="#0000ff"),), fold=fold)

    (image,) = images_of(
        pdf_of([face], look, arrangement=Arrangement(Duplex.LONG_EDGE), anyway=True)[0]
    )

    assert (image.width // 5, image.height // 5) == size
    if fold is Fold.BUTTERFLY:  # the back is upside down above
        assert at(image, 2, 42) == RED
        assert at(image, 58, 38) == BLUE
    else:
        assert at(image, 62, 2) == RED
        assert at(image, 2, 2) == BLUE


def test_what_touches_the_edge_is_drawn_beyond_it_where_there_is_room() -> None:
    ground = Box(id="a", x=-3, y=-3, width=66, height=46, colour="#ff0000")
    look = template(ground, bleed=3)

    roomy = images_of(pdf_of([a_face()], look, "a4-8up", anyway=True)[0])[0]
    alone = images_of(pdf_of([a_face()], look, anyway=True)[0])[0]
    tight = images_of(
        pdf_of([a_face()], replace(look, width=105, height=74), "a4-8xa7-landscape", anyway=True)[0]
    )[0]

    left, top = lay_on(load_sheet("a4-8up"), 60, 40).corners[0]
    assert at(roomy, left - 2, top - 2) == RED
    assert at(roomy, left - 4, top + 5) == WHITE
    assert (alone.width, alone.height) == (300, 200)
    assert at(tight, 64, 5) == WHITE or at(tight, 62, 5) == RED


def test_a_printer_is_put_right_by_an_offset_and_a_scale() -> None:
    red = Box(id="a", x=0, y=0, width=10, height=10, colour="#ff0000")
    look = template(red, back=(replace(red, id="b", colour="#0000ff"),))
    adjusted = Adjustment(x=3, y=4, scale_x=2, back_x=1, back_y=-2)

    front, back = images_of(
        pdf_of([a_face()], look, anyway=True,
               arrangement=Arrangement(Duplex.SHORT_EDGE, adjustment=adjusted))[0]
    )  # fmt: skip

    assert at(front, 2, 5) == WHITE
    assert at(front, 4, 5) == RED
    assert at(front, 22, 13) == RED
    assert at(front, 24, 13) == WHITE
    assert at(back, 3, 3) == WHITE
    assert at(back, 5, 3) == BLUE


def test_cells_are_filled_column_by_column_if_that_is_asked_for() -> None:
    made = faces(3)

    pdf, built = pdf_of(made, TWO_SIDED, "a4-8up", arrangement=Arrangement(by_columns=True))

    image = images_of(pdf, 100)[0]
    left = image.crop((0, 0, image.width // 2, image.height))
    assert sorted(codes_of(left)) == sorted(face.code for face in made)
    assert built.places == ((1, 1), (1, 2), (1, 3))


def test_groups_are_parted_by_a_blank_cell_or_a_card() -> None:
    groups = enumerate(["A", "A", "B", "C"])
    blank = list(arranged(groups, 4, 2, Separators.BLANK))
    groups = enumerate(["A", "A", "B", "C"])
    cards = list(arranged(groups, 4, 2, Separators.CARD))

    assert [(slot.page, slot.cell, slot.badge) for slot in blank] == [
        (1, 2, 0), (1, 3, 1), (2, 1, 2), (2, 3, 3),
    ]  # fmt: skip
    assert [(slot.page, slot.cell, slot.card or slot.badge) for slot in cards] == [
        (1, 2, "A"), (1, 3, 0), (1, 4, 1), (2, 1, "B"), (2, 2, 2), (2, 3, "C"), (2, 4, 3),
    ]  # fmt: skip


def test_a_card_says_whose_badges_follow_and_has_no_code() -> None:
    made = [a_face(name="Ana", delegation="Prensa"), a_face(name="Eva", delegation="الوفد المغربي")]

    pdf, built = pdf_of(
        made, TWO_SIDED, "a4-8up", arrangement=Arrangement(separators=Separators.CARD)
    )

    with pypdfium2.PdfDocument(pdf) as document:
        words = document[0].get_textpage().get_text_bounded()
    assert "Prensa" in words
    assert "المغربي" in words
    assert built.places == ((1, 2), (1, 4))
    assert sorted(codes_of(images_of(pdf, 100)[0])) == sorted(face.code for face in made)
