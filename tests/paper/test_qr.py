"""Symbols from the table are those of the library, and what is drawn is what is read."""

import random

import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw
from qrcode.constants import ERROR_CORRECT_Q
from qrcode.main import QRCode
from qrcode.util import MODE_ALPHA_NUM, QRData

from hubdesk.paper import qr

CONSONANTS = "BCDFGHJKLNPRSTVX"
ALPHANUMERIC = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"


def modules_of(symbol: qr.Symbol) -> list[list[bool]]:
    side = range(symbol.size)
    return [[symbol.black(row, column) for column in side] for row in side]


def by_the_library(text: str, version: int = 2) -> list[list[bool]]:
    code = QRCode(version=version, error_correction=ERROR_CORRECT_Q, mask_pattern=2)
    code.add_data(QRData(text, mode=MODE_ALPHA_NUM), optimize=0)
    code.make(fit=False)
    return [[bool(module) for module in row] for row in code.modules]


def image_of_path(symbol: qr.Symbol, scale: int = 6) -> Image.Image:
    side = (symbol.size + 2 * qr.QUIET_ZONE) * scale
    image = Image.new("L", (side, side), 255)
    draw = ImageDraw.Draw(image)
    for rectangle in qr.path(symbol).split(" re\n")[:-1]:
        left, bottom, width, height = map(int, rectangle.split())
        x = (left + qr.QUIET_ZONE) * scale
        y = (symbol.size - bottom - height + qr.QUIET_ZONE) * scale
        draw.rectangle((x, y, x + width * scale - 1, y + height * scale - 1), fill=0)
    return image


def read(image: Image.Image) -> list[str]:
    return [found.text for found in zxingcpp.read_barcodes(image)]


@settings(max_examples=200, deadline=None)
@given(st.text(st.sampled_from(ALPHANUMERIC), min_size=29, max_size=29))
def test_a_symbol_from_the_table_is_the_one_the_library_makes(text: str) -> None:
    assert modules_of(qr.symbol(text)) == by_the_library(text)


@settings(max_examples=100, deadline=None)
@given(st.text(st.sampled_from(CONSONANTS), min_size=15, max_size=15))
def test_the_code_of_a_row_is_the_smallest_symbol_and_the_librarys(text: str) -> None:
    symbol = qr.symbol(text)

    assert symbol.size == 21
    assert modules_of(symbol) == by_the_library(text, version=1)
    assert read(image_of_path(symbol)) == [text]


def test_six_hundred_badge_codes_differ_in_no_module_from_the_library() -> None:
    source = random.Random(29)

    for _ in range(600):
        text = "".join(source.choices(CONSONANTS, k=29))
        assert modules_of(qr.symbol(text)) == by_the_library(text)


@pytest.mark.parametrize(
    "text",
    [
        "HBCDFGHJKLNPRSTVXBCDFGHJKLNPR",
        "https://example.org/b/0815",
        "A",
        "ياسين العمراني",
        "0" * 29,
        "0" * 400,
        "BEGIN:VCARD\nN:Ruiz;Ana\nEND:VCARD",
    ],
)
def test_what_is_drawn_of_any_text_reads_as_that_text(text: str) -> None:
    assert read(image_of_path(qr.symbol(text))) == [text]


def test_the_path_covers_each_black_module_once_and_no_white_one() -> None:
    symbol = qr.symbol("HBCDFGHJKLNPRSTVXBCDFGHJKLNPR")
    covered: list[tuple[int, int]] = []

    for rectangle in qr.path(symbol).split(" re\n")[:-1]:
        left, bottom, width, _ = map(int, rectangle.split())
        covered += [(symbol.size - 1 - bottom, column) for column in range(left, left + width)]

    side = range(symbol.size)
    black = [(row, column) for row in side for column in side if symbol.black(row, column)]
    assert sorted(covered) == black
