"""The test page shows the cells of a sheet where they lie, to the tenth of a millimetre."""

import io
import re
from dataclasses import replace

import pypdfium2
import pytest

from hubdesk.badges.arrangement import NO_ADJUSTMENT, Adjustment
from hubdesk.badges.sheet import Sheet, load_sheet, sheet_names
from hubdesk.badges.sheet_page import draw_sheet_page

CARD = (85.6, 53.98)
DOTS = 10  # a millimetre


def drawn(sheet: Sheet, badge=CARD, known: Adjustment = NO_ADJUSTMENT) -> pypdfium2.PdfDocument:
    stream = io.BytesIO()
    draw_sheet_page(stream, sheet, badge, f"{sheet.name} · {sheet.makers}", known)
    return pypdfium2.PdfDocument(stream.getvalue())


def dark_columns(document: pypdfium2.PdfDocument, y: float) -> list[float]:
    """Where lines cross a height of the page, in millimetres."""
    scale = DOTS * 25.4 / 72
    image = document[0].render(scale=scale, grayscale=True).to_pil()
    row = [image.getpixel((x, round(y * DOTS))) < 100 for x in range(image.width)]
    return [x / DOTS for x in range(1, len(row)) if row[x] and not row[x - 1]]


@pytest.mark.parametrize("name", sheet_names())
def test_every_sheet_has_a_test_page_of_its_size_with_its_cells_numbered(name: str) -> None:
    sheet = load_sheet(name)

    document = drawn(sheet)

    assert len(document) == 1
    width, height = sheet.page or CARD
    assert document[0].get_size() == pytest.approx((width / 25.4 * 72, height / 25.4 * 72), abs=0.1)
    numbers = set(re.findall(r"\d+", document[0].get_textpage().get_text_range()))
    assert {str(number + 1) for number in range(len(sheet.cells))} <= numbers


def test_the_outlines_are_where_the_cells_are() -> None:
    columns = dark_columns(drawn(load_sheet("durable-1445")), 25)

    for edge in (15, 105, 195):
        assert any(abs(x - edge) < 0.2 for x in columns), (edge, columns)


def test_what_is_known_of_the_printer_is_put_right() -> None:
    columns = dark_columns(drawn(load_sheet("durable-1445"), known=Adjustment(x=2)), 25)

    for edge in (17, 107, 197):
        assert any(abs(x - edge) < 0.2 for x in columns), (edge, columns)


def test_a_badge_that_is_larger_than_the_cells_has_no_outline() -> None:
    sheet = load_sheet("labels-63x38")

    def is_drawn(badge) -> bool:
        image = drawn(sheet, badge)[0].render(scale=DOTS * 25.4 / 72, grayscale=True).to_pil()
        return any(image.getpixel((x, y)) < 200 for x in range(88, 93) for y in range(250, 450))

    assert is_drawn((60, 30))  # from 9 mm on
    assert not is_drawn(CARD)


def test_any_name_can_stand_on_it() -> None:
    sheet = replace(load_sheet("durable-1445"), name="ملصقات ☃ " + "muy largas " * 20)

    assert len(drawn(sheet)) == 1
