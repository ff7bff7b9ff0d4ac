"""Every template that HubDesk brings, on every sheet it fits: its codes are read, its names fit."""

import io
import re
import shutil
import subprocess
from collections import Counter

import pypdfium2
import pytest
import zxingcpp
from badges.sample_faces import a_face, faces
from PIL import Image, ImageOps

from hubdesk.badges.arrangement import Arrangement, Duplex
from hubdesk.badges.document import build
from hubdesk.badges.face import AgendaLine, BadgeFace
from hubdesk.badges.placing import FindingKind, Looks, place, upright
from hubdesk.badges.sheet import fits, load_sheet, sheet_names
from hubdesk.badges.template import load_template, template_names
from hubdesk.badges.template_model import stacks_of
from hubdesk.paper.fitting import width_of
from hubdesk.paper.fonts import UNITS
from hubdesk.paper.pdf import MM

PAIRS = [
    (template, sheet)
    for template in template_names()
    for sheet in sheet_names()
    if fits(load_sheet(sheet), *load_template(template).surface)
]
RESOLUTIONS = (100, 150, 200, 300)
AGENDA = (
    AgendaLine("10.07.", "09:30–10:15", "Apertura institucional", "Salón de actos"),
    AgendaLine("10.07.", "14:15–15:30", "الغداء", "Vestíbulo"),
)


def people(number: int) -> list[BadgeFace]:
    made = faces(number)
    made[0] = a_face(
        name="Íñigo Aẓekka", arabic_name="ياسين العمراني", organisation="ⴰⵙⵉⵏⴰⴳ", colour="#ffd54f",
        delegation="الوفد المغربي", category="guest", agenda=AGENDA,
    )  # fmt: skip
    return made


def pdf_of(made: list[BadgeFace], template: str, sheet: str) -> bytes:
    stream = io.BytesIO()
    how = Arrangement(Duplex.LONG_EDGE)
    built = build(made, load_template(template), load_sheet(sheet), stream, title="Badges",
                  arrangement=how)  # fmt: skip
    assert built is not None
    assert built.left_out == frozenset()
    return stream.getvalue()


def by_pdfium(pdf: bytes, dpi: int) -> list[Image.Image]:
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.render(scale=dpi / 72, grayscale=True).to_pil() for page in document]


def by_poppler(pdf: bytes, dpi: int, folder) -> list[Image.Image]:
    (folder / "badges.pdf").write_bytes(pdf)
    subprocess.run(
        ["pdftoppm", "-r", str(dpi), "-gray", folder / "badges.pdf", folder / f"page-{dpi}"],
        check=True,
    )
    images = []
    for path in sorted(folder.glob(f"page-{dpi}*.pgm")):
        with Image.open(path) as image:
            images.append(image.copy())
        path.unlink()
    return images


def codes_in(pages: list[Image.Image]) -> Counter[str]:
    """All codes, each as often as it is read; a page is no bigger than its paper: no border."""
    bordered = (ImageOps.expand(page, 10, 255) for page in pages)
    return Counter(found.text for page in bordered for found in zxingcpp.read_barcodes(page))


def test_every_template_fits_a_sheet_of_several_and_one_label() -> None:
    for name in template_names():
        sheets = [load_sheet(sheet) for template, sheet in PAIRS if template == name]
        assert any(len(sheet.cells) > 1 for sheet in sheets)


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("pdftoppm") is None, reason="poppler is not installed")
@pytest.mark.parametrize("dpi", RESOLUTIONS)
@pytest.mark.parametrize(("template", "sheet"), PAIRS)
def test_two_pages_of_every_pair_are_read_in_two_renderers(template, sheet, dpi, tmp_path) -> None:
    made = people(len(load_sheet(sheet).cells) + 1)
    expected = Counter(face.code for face in made)

    pdf = pdf_of(made, template, sheet)

    assert codes_in(by_pdfium(pdf, dpi)) == expected
    assert codes_in(by_poppler(pdf, dpi, tmp_path)) == expected


@pytest.mark.parametrize("name", template_names())
def test_no_line_of_ten_thousand_badges_leaves_its_box_or_is_too_small(name: str) -> None:
    template = load_template(name)
    looks = Looks(template)
    stacks = [upright(stack, template) for stack in stacks_of(template.elements)]
    personal = [stack for stack in stacks if any(text.is_name for text in stack.texts)]

    for face in faces(10_000, distinct=True):
        for stack in personal:
            lines, found = place(stack, template, face)
            assert found == []
            left, right = stack.x * MM - 0.01, (stack.x + stack.width) * MM + 0.01
            for line in lines:
                width = width_of(line.line, line.tracking) * line.size / UNITS
                assert left <= line.x <= line.x + width <= right
            assert lines[-1].y >= (template.height - stack.y - stack.height) * MM
    assert not [f for f in looks.findings(people(1)[0]) if f.kind is not FindingKind.CUT]


@pytest.mark.parametrize("name", template_names())
def test_the_file_of_every_template_is_sound_and_its_text_selectable(name: str, tmp_path) -> None:
    path = tmp_path / "badges.pdf"
    path.write_bytes(pdf_of(people(3), name, "single"))

    checked = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True, check=True)
    assert "No syntax or stream encoding errors found" in checked.stdout
    assert "WARNING" not in checked.stdout + checked.stderr
    with pypdfium2.PdfDocument(path) as document:
        words = "\n".join(page.get_textpage().get_text_bounded() for page in document)
    for each in ("Íñigo", "Aẓekka", "ياسين", "العمراني", "ⴰⵙⵉⵏⴰⴳ", "المغربي", "GUEST"):
        assert each in words


@pytest.mark.parametrize(
    ("name", "fonts"),
    [
        ("Ana Ruiz", {"NotoSans-Bold", "NotoSans-Regular"}),
        ("ⴰⵏⴰ", {"NotoSansTifinagh-Regular", "NotoSans-Bold", "NotoSans-Regular"}),
    ],
)
def test_only_fonts_that_are_used_are_embedded(name: str, fonts: set[str]) -> None:
    pdf = pdf_of([a_face(name=name)], "a6-portrait", "single")

    named = {found.decode() for found in re.findall(rb"/BaseFont /[A-Z]{6}\+([\w-]+)", pdf)}
    assert named == fonts
    assert pdf.count(b"/FontFile2") == len(fonts)
    assert re.search(rb"/BaseFont /(?![A-Z]{6}\+)", pdf) is None


@pytest.mark.parametrize("name", template_names())
def test_what_matters_stays_inside_the_margin(name: str) -> None:
    template = load_template(name)
    margin = min(template.margin, 1)

    for element in template.elements:
        if not isinstance(element, tuple(_MATTERS)):
            continue
        assert element.x >= margin
        assert element.y >= margin
        assert element.x + element.width <= template.width - margin
        assert element.y + element.height <= template.height - margin


def _matters():
    from hubdesk.badges.template_model import Agenda, Code, Texts

    return Agenda, Code, Texts


_MATTERS = _matters()
