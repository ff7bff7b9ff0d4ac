"""Files are sound, small, the same each time, and hold only the fonts that they use."""

import io
import re
import subprocess

import pypdfium2
from hypothesis import given
from hypothesis import strategies as st

from hubdesk.paper import colour
from hubdesk.paper.pdf import PdfWriter
from hubdesk.paper.shaping import shape


def file_of(*texts: str, bold: bool = False, pages: int = 1) -> bytes:
    stream = io.BytesIO()
    writer = PdfWriter(stream, title="Prüfung ياسين")
    for _ in range(pages):
        lines = [
            writer.text(shape(text, bold=bold), 20, 250 - 40 * place, 20)
            for place, text in enumerate(texts)
        ]
        writer.page("".join(lines), 300, 300)
    writer.finish()
    return stream.getvalue()


def fonts_of(pdf: bytes) -> set[str]:
    return {name.decode() for name in re.findall(rb"/FontName /[A-Z]{6}\+(\S+)", pdf)}


def text_of(pdf: bytes) -> str:
    with pypdfium2.PdfDocument(pdf) as document:
        return document[0].get_textpage().get_text_bounded()


def test_only_fonts_that_are_used_are_embedded_and_no_other_is_listed() -> None:
    assert fonts_of(file_of("Ana")) == {"NotoSans-Regular"}
    assert fonts_of(file_of("Ana", "ياسين", bold=True)) == {"NotoSans-Bold", "NotoSansArabic-Bold"}
    assert b"Helvetica" not in file_of("Ana")


def test_embedded_fonts_hold_only_the_glyphs_that_are_drawn() -> None:
    assert len(file_of("Ana")) < 6000


def test_plain_lines_of_three_scripts_come_out_of_the_file_as_they_went_in() -> None:
    for text in ("Íñigo Aẓekka Ɣazi", "ياسين العمراني", "محمد عبد الله", "ⵎⵓⵃⵎⵎⴰⴷ ⴰⵎⵖⴰⵔ"):
        assert text_of(file_of(text)).strip() == text


def test_two_letters_drawn_with_one_glyph_are_still_told_apart() -> None:
    text = "A\u0391\u0410"  # Latin, Greek and Cyrillic

    assert text_of(file_of(text)).strip() == text


def test_the_same_calls_make_the_same_bytes() -> None:
    assert file_of("Ana", "ياسين") == file_of("Ana", "ياسين")


def test_a_file_of_many_pages_is_sound(tmp_path) -> None:
    path = tmp_path / "pages.pdf"
    path.write_bytes(file_of("Ana", "ياسين", "ⴰⵎⵖⴰⵔ", bold=True, pages=120))

    checked = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True, check=True)

    assert "No syntax or stream encoding errors found" in checked.stdout
    assert "WARNING" not in checked.stdout + checked.stderr


def test_tracking_and_bold_strokes_end_with_their_line() -> None:
    writer = PdfWriter(io.BytesIO(), title="")

    assert writer.text(shape("Ana"), 0, 0, 9, tracking=50).endswith("0 Tc ET\n")
    assert "2 Tr" in writer.text(shape("ⴰⵎ", bold=True), 0, 0, 9)
    assert writer.text(shape("ⴰⵎ", bold=True), 0, 0, 9).endswith("0 Tr ET\n")


@given(st.from_regex(r"#[0-9a-f]{6}", fullmatch=True))
def test_there_is_a_legible_ink_on_every_ground(ground: str) -> None:
    assert colour.contrast(colour.ink_on(ground), ground) >= colour.LEGIBLE


def test_contrast_is_that_of_the_standard() -> None:
    assert colour.contrast("#000000", "#ffffff") == 21
    assert round(colour.contrast("#777777", "#ffffff"), 2) == 4.48
