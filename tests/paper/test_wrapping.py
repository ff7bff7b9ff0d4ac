"""Texts in columns are never wider than these, lose no letter, and run the way they are read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hubdesk.paper.shaping import tidy
from hubdesk.paper.wrapping import Align, Block, Style, Text, boxed, paragraph, stack

PLAIN = Style(10)
TEXTS = st.text(st.sampled_from("abcde fgh ÁÉñ m(2) ابت حم –.ё́"), max_size=200)


def said(block: Block) -> list[str]:
    """The lines as they are spoken, whichever way they run."""
    return [
        "".join(letter for run in placed.line.runs for letter in run.letters)
        for placed in block.lines
    ]


def edges(block: Block) -> list[tuple[float, float]]:
    return [(each.x, each.x + each.line.width * each.size / 1000) for each in block.lines]


@given(TEXTS, st.floats(1, 300), st.sampled_from(Align))
def test_no_line_leaves_its_column_and_no_letter_is_lost(text, width, align) -> None:
    block = paragraph(text, Style(10, 7, align=align), width)

    for left, right in edges(block):
        assert left >= -0.001
        assert right <= width + 0.001
    drawn = sorted("".join(said(block)).replace(" ", "") + block.missing)
    assert set(drawn) == set(tidy(text).replace(" ", ""))
    if not block.missing:
        assert drawn == sorted(tidy(text).replace(" ", ""))


@given(TEXTS, st.floats(5, 300), st.floats(5, 100))
def test_a_text_in_a_box_is_never_taller_than_that(text, width, height) -> None:
    block = boxed(text, Style(30), width, height)

    assert block.height <= height
    assert all(each.bottom <= height + 0.001 for each in block.lines)


def test_a_text_shrinks_to_stay_on_one_line_before_it_is_broken() -> None:
    style = Style(10, 8)
    whole = paragraph("Mesa redonda", style, 1000).lines[0].line.width / 100

    kept = paragraph("Mesa redonda", style, whole * 0.9)
    broken = paragraph("Mesa redonda", style, whole * 0.7)

    assert [each.size for each in kept.lines] == [pytest.approx(9)]
    assert said(broken) == ["Mesa", "redonda"]
    assert [each.size for each in broken.lines] == [10, 10]


def test_particles_stay_with_their_words() -> None:
    assert said(paragraph("Parque de la Ciencia", PLAIN, 60)) == ["Parque", "de la Ciencia"]


def test_a_word_that_is_wider_than_its_column_is_broken_within() -> None:
    lines = said(paragraph("m" * 50, PLAIN, 100))

    assert len(lines) > 1
    assert "".join(lines) == "m" * 50


def test_lines_that_run_right_to_left_begin_at_the_right() -> None:
    width = 120
    block = paragraph("الوفد المغربي في مدينة ملقة الأندلسية", PLAIN, width)

    assert len(block.lines) > 1
    assert [right for _, right in edges(block)] == pytest.approx([width] * len(block.lines))


def test_a_line_runs_as_the_text_does_of_which_it_is_a_part() -> None:
    """The second line begins with Latin letters, and still its full stop is at its left."""
    block = paragraph("الوفد المغربي Technopark في.", PLAIN, 90)

    second = block.lines[1].line
    assert said(block)[1].startswith(".")
    assert second.right_to_left


def test_texts_of_a_stack_keep_their_gaps_and_empty_ones_take_no_room() -> None:
    first, second = Text("Ana", PLAIN), Text("Ruiz", Style(10, gap=4))

    one, other = stack([first], 100), stack([Text(" ", PLAIN), second], 100)
    both = stack([first, Text("", Style(10, gap=50)), second], 100)

    assert both.height == pytest.approx(one.height + 4 + other.height)


def test_a_block_is_split_between_lines() -> None:
    block = paragraph("uno dos tres cuatro cinco seis", PLAIN, 40)

    first, rest = block.split(block.lines[1].bottom)

    assert said(first) + said(rest) == said(block)
    assert len(first.lines) == 2
    assert first.height + rest.height == pytest.approx(block.height)
    assert block.split(3) == (Block((), 0), block)
    assert block.split(500)[0].lines == block.lines


def test_letters_that_no_font_has_are_named() -> None:
    assert paragraph("Ana 東京", PLAIN, 100).missing == "東京"
    assert stack([Text("東", PLAIN), Text("東京", PLAIN)], 100).missing == "東京"
