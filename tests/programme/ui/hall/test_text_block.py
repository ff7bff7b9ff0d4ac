import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from hubdesk.programme.ui.hall.text_block import TextBlock
from hubdesk.qt import theme

WIDTH = 400


@pytest.fixture
def font(themed_app):
    font = QFont(list(theme.FAMILIES))
    font.setPixelSize(20)
    return font


def ink(block):
    """The first and the last column of pixels with ink in them."""
    picture = QImage(WIDTH, 200, QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    block.draw(painter, 0, 0, QColor("black"))
    painter.end()
    columns = [
        x for x in range(WIDTH)
        if any(picture.pixelColor(x, y).lightness() < 128 for y in range(200))
    ]  # fmt: skip
    return columns[0], columns[-1]


def test_latin_text_begins_at_the_left_and_arabic_at_the_right(font):
    assert ink(TextBlock("Apertura", font, WIDTH))[0] < 4
    assert ink(TextBlock("افتتاح", font, WIDTH))[1] > WIDTH - 5


def test_text_of_a_window_that_runs_from_the_right_begins_at_the_right(font):
    assert ink(TextBlock("Apertura", font, WIDTH, at_end=True))[1] > WIDTH - 5


@pytest.mark.parametrize("words", ["transferencia de resultados " * 9, "نقل نتائج البحث " * 12])
def test_text_that_is_too_long_keeps_its_lines_and_its_width(font, words):
    one = TextBlock(words, font, WIDTH)
    three = TextBlock(words, font, WIDTH, lines=3)

    assert three.height == pytest.approx(3 * one.height)
    assert one.width <= WIDTH
    assert three.width <= WIDTH


def test_long_text_ends_in_an_ellipsis_even_after_letters_that_qt_counts_twice(font):
    block = TextBlock("𝒜𝒷𝒸 " * 60, font, WIDTH, lines=2)

    assert block.words.endswith("…")
    assert TextBlock("𝒜𝒷𝒸", font, WIDTH, lines=2).words == "𝒜𝒷𝒸"
