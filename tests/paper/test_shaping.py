"""Letters are joined, ordered and spread over fonts as an independent engine does it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QRawFont, QTextLayout

from hubdesk.paper import shaping
from hubdesk.paper.fonts import stack
from hubdesk.paper.shaping import Line, shape, tidy
from hubdesk.resources import RESOURCES

HARD_LINES = [
    "ياسين العمراني",
    "فاطمة الزهراء بنت عبد الرحمن الإدريسي العلوي",
    "مُحَمَّدٌ الضّريف",
    "الله لا إله إلا لآمال",
    "بببب تتتت ههه ععع كككك ييي ئئ لله",
    "گؤچ ڤيان پاپ ڭناوة",
    "Yassine El Amrani AVATAR To Wę",
    "Íñigo Ḍrif Aẓekka Ɣazi Ɛmer Ǧamal Čelebi",
    "x̱̀ m̃ ǹ́",
    "Ελένη Παπαδοπούλου Сергей Щукин",
    "ⵎⵓⵃⵎⵎⴰⴷ ⴰⵎⵖⴰⵔ ⵜⴰⵎⴰⵣⵉⵖⵜ",
]


def glyphs_of(line: Line) -> list[int]:
    return [glyph for run in line.runs for glyph in run.glyphs]


def said_by(line: Line) -> list[str]:
    return [letters for run in line.runs for letters in run.letters]


def drawn(line: Line) -> list[tuple[int, str]]:
    """Each glyph with the letters that it stands for, blanks left out."""
    pairs = zip(glyphs_of(line), said_by(line), strict=True)
    return [pair for pair in pairs if pair[1] != " "]


def by_qt(text: str, font: str) -> list[int]:
    """The glyphs that Qt draws in this font, from left to right."""
    layout = QTextLayout(text)
    layout.setRawFont(QRawFont(str(RESOURCES / "fonts" / f"{font}.ttf"), 1000))
    layout.beginLayout()
    layout.createLine().setLineWidth(1e6)
    layout.endLayout()
    placed = [
        (place.x(), number)
        for run in layout.glyphRuns()
        for place, number in zip(run.positions(), run.glyphIndexes(), strict=True)
    ]
    return [number for _, number in sorted(placed)]


def by_us(text: str) -> tuple[str, list[int]]:
    """The font in which we draw the text, and its glyphs, from left to right."""
    (run_font,) = {run.font for run in shape(text).runs}
    placed = []
    pen = 0
    for run in shape(text).runs:
        moved = {place: (right, wider) for place, right, _, wider in run.moved}
        for place, glyph in enumerate(run.glyphs):
            right, wider = moved.get(place, (0, 0))
            placed.append((pen + right, glyph))
            pen += run.font.advances[glyph] + wider
    return run_font.name, [number for _, number in sorted(placed)]


@pytest.mark.parametrize(
    "text", [*HARD_LINES, *(word for line in HARD_LINES for word in line.split())]
)
def test_glyphs_and_their_order_are_those_of_another_engine(text: str, qapp) -> None:
    font, glyphs = by_us(text)

    assert glyphs == by_qt(text, font)


def test_letters_join_and_run_from_right_to_left() -> None:
    line = shape("محمد علي")

    assert line.right_to_left
    assert "".join(said_by(line)) == "يلع دمحم"
    isolated = [glyphs_of(shape(letter))[0] for letter in "دمحم"]
    assert glyphs_of(line)[-4:] != isolated


def test_a_mixed_line_keeps_each_script_in_its_own_direction() -> None:
    said = "".join(said_by(shape("شركة ACME (2006) المغرب")))

    assert said == "برغملا ACME (2006) ةكرش"


def test_letters_of_latin_amazigh_and_of_all_our_names_are_there() -> None:
    for text in ("ḍṭẓṣṛḥɣɛǧčḌṬẒṢṚḤƔƐǦČ", "áéíóúñüçÑÇàâêëîïôœæß", "İığşŁłŠšŐőŘřŢţ€ªº–—’“”«»…·"):
        for bold in (False, True):
            assert shape(text, bold=bold).missing == ""


def test_a_letter_that_no_font_has_is_left_out_and_reported_once() -> None:
    line = shape("李 Bruce 李 Lee")

    assert line.missing == "李"
    assert "".join(said_by(line)) == "Bruce Lee"
    assert 0 not in glyphs_of(line)


def test_tifinagh_is_stroked_only_where_it_should_be_bold() -> None:
    assert shape("ⴰⵎⵖⴰⵔ", bold=True).runs[0].font.stroked
    assert not shape("ⴰⵎⵖⴰⵔ").runs[0].font.stroked


def test_digits_and_brackets_stay_with_the_font_of_their_neighbours() -> None:
    assert len({run.font for run in shape("السنة 2006").runs}) == 1


@pytest.mark.parametrize(
    ("text", "tidied"),
    [
        ("  Ana \t\n Ruiz ", "Ana Ruiz"),
        ("I\u0301n\u0303igo", "Íñigo"),
        ("\u202eAna\u2069", "Ana"),
        ("A\x00na", "A na"),
        ("Ana\u00a0Ruiz", "Ana Ruiz"),
    ],
)
def test_a_text_is_set_composed_on_one_line_with_single_blanks(text: str, tidied: str) -> None:
    assert tidy(text) == tidied


LETTERS = "ابتمحدعليسهلآABCabcéḍ"
WORDS = st.builds(
    "".join,
    st.tuples(st.sampled_from(LETTERS), st.text(st.sampled_from(LETTERS + "ﷲـًّ"), max_size=5)),
)


@settings(max_examples=300, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=4))
def test_a_line_of_remembered_words_has_the_glyphs_of_the_line_shaped_as_a_whole(words) -> None:
    text = tidy(" ".join(words))

    whole = shaping._shape_mixed(text, bold=False)

    visible = drawn(whole)
    assert drawn(shape(text)) == visible


PLAIN = "".join(filter(shaping._IS_PLAIN_LATIN, map(chr, range(0x20, 0x1F00)))) + "’"


@settings(max_examples=500, deadline=None)
@given(st.text(st.sampled_from(PLAIN), min_size=1, max_size=12), st.booleans())
def test_a_plain_word_is_set_as_harfbuzz_shapes_it(word, bold) -> None:
    word = tidy(word)
    (font, *_) = stack(bold=bold)

    (run,) = shape(word, bold=bold).runs

    shaped = shaping._shape_run(word, font, "ltr")
    assert (run.glyphs, run.moved, run.width) == (shaped.glyphs, shaped.moved, shaped.width)
    assert (run.letters, run.top, run.bottom) == (shaped.letters, shaped.top, shaped.bottom)


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=30))
def test_any_text_can_be_shaped(text: str) -> None:
    line = shape(text, bold=True)

    assert 0 not in glyphs_of(line)
    assert line.bottom <= line.top
