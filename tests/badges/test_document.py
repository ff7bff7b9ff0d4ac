"""Every badge of a file can be read, on every sheet, by two independent readers."""

import io
import subprocess
from collections import Counter
from collections.abc import Iterator

import pypdfium2
import pytest
import zxingcpp
from badges.sample_faces import a_face, faces
from PIL import Image, ImageDraw
from pyzbar import pyzbar

from hubdesk.badges.document import build
from hubdesk.badges.face import BadgeFace
from hubdesk.badges.placing import FindingKind
from hubdesk.badges.sheet import lay_on, load_sheet
from hubdesk.badges.template import Template, load_template
from hubdesk.errors import HubDeskError, Problem

COMBINATIONS = [
    ("a6-portrait", "a4-4xa6"),
    ("a6-portrait", "single"),
    ("cr80-landscape", "a4-4xa6"),
    ("cr80-landscape", "a4-8up"),
    ("cr80-landscape", "single"),
]


def pdf_of(made: list[BadgeFace], template: str = "a6-portrait", sheet: str = "a4-4xa6", **how):
    stream = io.BytesIO()
    built = build(made, load_template(template), load_sheet(sheet), stream, title="Badges", **how)
    return stream.getvalue(), built


def pages_of(pdf: bytes, dpi: int = 150) -> list[Image.Image]:
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.render(scale=dpi / 72, grayscale=True).to_pil() for page in document]


def cells_of(page: Image.Image, template: str, sheet: str) -> Iterator[Image.Image]:
    """Each badge of a page by itself, as a reader at the desk sees it."""
    badge = load_template(template)
    layout = lay_on(load_sheet(sheet), badge.width, badge.height)
    scale = page.width / layout.width
    for x, y in layout.corners:
        edges = x, y, x + badge.width, y + badge.height
        yield page.crop(tuple(round(edge * scale) for edge in edges))


def text_of(pdf: bytes) -> str:
    with pypdfium2.PdfDocument(pdf) as document:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)


@pytest.mark.parametrize(("template", "sheet"), COMBINATIONS)
def test_every_code_is_read_exactly_once_by_both_readers(template: str, sheet: str) -> None:
    made = faces(64)
    expected = Counter(face.code for face in made)

    pages = pages_of(pdf_of(made, template, sheet)[0])

    by_zxing = Counter(found.text for page in pages for found in zxingcpp.read_barcodes(page))
    by_zbar = Counter(
        found.data.decode()
        for page in pages
        for cell in cells_of(page, template, sheet)
        for found in pyzbar.decode(cell, symbols=[pyzbar.ZBarSymbol.QRCODE])
    )
    assert by_zxing == expected
    assert by_zbar == expected


def test_each_badge_lies_in_the_cell_that_is_recorded() -> None:
    made = faces(7)

    pdf, built = pdf_of(made, start_cell=3)

    assert built is not None
    assert built.places == ((1, 3), (1, 4), (2, 1), (2, 2), (2, 3), (2, 4), (3, 1))
    pages = pages_of(pdf, 100)
    for (page, cell), face in zip(built.places, made, strict=True):
        image = pages[page - 1]
        left, top = (cell - 1) % 2 * image.width // 2, (cell - 1) // 2 * image.height // 2
        part = image.crop((left, top, left + image.width // 2, top + image.height // 2))
        assert [found.text for found in zxingcpp.read_barcodes(part)] == [face.code]


def test_the_same_badges_make_the_same_bytes() -> None:
    made = faces(20)

    assert pdf_of(made)[0] == pdf_of(made)[0]


@pytest.mark.parametrize(("template", "sheet"), COMBINATIONS)
def test_the_file_is_sound(template: str, sheet: str, tmp_path) -> None:
    path = tmp_path / "badges.pdf"
    path.write_bytes(pdf_of(faces(20), template, sheet)[0])

    checked = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True, check=True)

    assert "No syntax or stream encoding errors found" in checked.stdout
    assert "WARNING" not in checked.stdout + checked.stderr


def test_names_and_letters_can_be_searched_in_the_file() -> None:
    face = a_face(name="Íñigo Aẓekka", arabic_name="ياسين العمراني", organisation="ⴰⵙⵉⵏⴰⴳ")

    text = text_of(pdf_of([face])[0])

    for words in ("Íñigo", "Aẓekka", "ياسين", "العمراني", "ⴰⵙⵉⵏⴰⴳ", face.letters):
        assert words in text


def test_what_many_badges_share_is_held_once() -> None:
    one = a_face(name="Ana", delegation="Zeta")
    many = [a_face(name="Ana", delegation="Zeta") for _ in range(400)]

    grown = (len(pdf_of(many)[0]) - len(pdf_of([one])[0])) / 400

    assert grown < 800


def test_findings_of_shared_texts_are_told_for_each_badge() -> None:
    pair = [a_face(name="Ana", delegation="代表团"), a_face(name="Eva", delegation="代表团")]

    built = pdf_of(pair)[1]

    assert built is not None
    assert [(f.kind, f.code, f.text) for f in built.findings] == [
        (FindingKind.MISSING_LETTERS, face.code, "代表团") for face in pair
    ]


def test_drawing_stops_when_it_is_told_to() -> None:
    seen: list[tuple[int, int]] = []

    def stop_after_two_pages(done: int, total: int) -> bool:
        seen.append((done, total))
        return len(seen) < 2

    built = pdf_of(faces(20), progress=stop_after_two_pages)[1]

    assert built is None
    assert seen == [(4, 20), (8, 20)]


def test_a_badge_too_large_for_the_sheet_is_refused_before_anything_is_written() -> None:
    stream = io.BytesIO()

    with pytest.raises(HubDeskError) as refusal:
        build(faces(1), load_template("a6-portrait"), load_sheet("a4-8up"), stream, title="")

    assert refusal.value.problem is Problem.BADGE_TOO_LARGE
    assert stream.getvalue() == b""


def test_a_transparent_logo_is_flattened_on_white(tmp_path) -> None:
    logo = Image.new("RGBA", (40, 40), (0, 0, 0, 0))
    ImageDraw.Draw(logo).rectangle((0, 0, 19, 39), fill=(200, 0, 0, 255))
    logo.save(tmp_path / "logo.png")
    template = with_logo(tmp_path, "logo.png")

    pdf = io.BytesIO()
    build([a_face(name="Ana")], template, load_sheet("single"), pdf, title="")

    assert b"SMask" not in pdf.getvalue()
    with pypdfium2.PdfDocument(pdf.getvalue()) as document:
        image = document[0].render(scale=2).to_pil()
    assert image.getpixel((20, 20)) == (200, 0, 0)
    assert image.getpixel((180, 20)) == (255, 255, 255)


def test_a_jpeg_goes_into_the_file_as_it_is(tmp_path) -> None:
    Image.effect_noise((40, 40), 60).convert("RGB").save(tmp_path / "logo.jpg")
    template = with_logo(tmp_path, "logo.jpg")

    pdf = io.BytesIO()
    build([a_face(name="Ana")], template, load_sheet("single"), pdf, title="")

    assert (tmp_path / "logo.jpg").read_bytes() in pdf.getvalue()


def test_a_logo_that_is_no_picture_is_refused(tmp_path) -> None:
    (tmp_path / "logo.png").write_bytes(b"not a picture")

    with pytest.raises(HubDeskError) as refusal:
        build(
            [a_face()],
            with_logo(tmp_path, "logo.png"),
            load_sheet("single"),
            io.BytesIO(),
            title="",
        )

    assert refusal.value.problem is Problem.PICTURE_NOT_READABLE


def with_logo(folder, file: str) -> Template:
    path = folder / "mine.json"
    path.write_text(
        '{"name": "mine", "width": 50, "height": 50, "elements": ['
        f'{{"draw": "picture", "x": 0, "y": 0, "width": 40, "height": 40, "file": "{file}"}}]}}'
    )
    return load_template(str(path))
