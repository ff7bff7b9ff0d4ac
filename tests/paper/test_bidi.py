"""The bidirectional algorithm agrees with an independent implementation."""

import unicodedata

import bidi as reference
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hubdesk.paper import bidi

TRICKY = (
    "abcXYZ אבגاب تمحمد012٣٤٥()[]{}<>«».,:;/+-#$%€'\"!? \u200f\u200e\u0300\u064b\u064e\u200d"
    "\u00ad⁅⁆〈〉⟨⟩〈〉⦍⦎⦏⦐﹙﹚［］"
)
# controls, and separators: a line has neither any more when it is set
LEFT_OUT = {"LRE", "RLE", "PDF", "LRO", "RLO", "LRI", "RLI", "FSI", "PDI", "B", "S"}
LETTERS = st.one_of(
    st.sampled_from(TRICKY),
    st.characters(max_codepoint=0x30FF, exclude_categories=["Cn", "Cs", "Zl", "Zp"]).filter(
        lambda letter: unicodedata.bidirectional(letter) not in LEFT_OUT
    ),
)


def visible(text: str) -> str:
    """Without the invisible letters, of which the standard leaves open where they go."""
    return "".join(letter for letter in text if unicodedata.bidirectional(letter) != "BN")


def drawn(text: str, base: int | None = None) -> str:
    return "".join(text[place] for place in bidi.visual_order(bidi.levels(text, base)))


@settings(max_examples=1000)
@given(st.text(LETTERS, max_size=20), st.sampled_from([(None, None), (0, "L"), (1, "R")]))
def test_every_line_is_ordered_as_the_reference_orders_it(
    text: str, base: tuple[int | None, str | None]
) -> None:
    expected = reference.get_display(text, base_dir=base[1])

    assert visible(drawn(text, base[0])) == visible(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Yassine El Amrani", "Yassine El Amrani"),
        ("محمد", "دمحم"),
        ("APEBI (الدار البيضاء)", "APEBI (ءاضيبلا رادلا)"),
        ("شركة ACME 2006", "ACME 2006 ةكرش"),
        ("", ""),
    ],
)
def test_known_lines_come_out_in_the_order_a_reader_expects(text: str, expected: str) -> None:
    assert drawn(text) == expected


def test_an_invisible_joiner_stays_with_the_letter_before_it() -> None:
    assert bidi.levels("ab ه\u200d cd", 0)[3:5] == [1, 1]


def test_direction_controls_are_taken_out() -> None:
    assert bidi.without_controls("a\u202eb\u2066c\u2069") == "abc"


def test_a_line_of_blanks_and_digits_runs_left_to_right() -> None:
    assert bidi.base_level(" 12 ") == 0
    assert not bidi.runs_right_to_left(" 12 ab")
