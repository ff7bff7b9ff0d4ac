"""A text is as large as its box allows, and never larger."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hubdesk.paper.fitting import Wish, fit, width_of
from hubdesk.paper.line_breaks import unbreakable
from hubdesk.paper.shaping import words_of

WISH = Wish(size=30, smallest=10, bold=True, lines=2)
WORDS = st.text(st.sampled_from("abcdefÁÉñm ابتحم"), max_size=40)


def said(text: str, wish: Wish = WISH, width: float = 260, height: float = 200) -> list[str]:
    lines = fit(text, wish, width, height).lines
    return ["".join(letter for run in line.runs for letter in run.letters) for line in lines]


@given(WORDS, st.integers(1, 4), st.floats(20, 400), st.floats(20, 200))
def test_no_line_is_wider_than_its_box_and_all_are_no_taller(text, lines, width, height) -> None:
    wish = Wish(size=30, smallest=10, lines=lines)

    fitted = fit(text, wish, width, height)

    assert all(width_of(line) * fitted.size / 1000 <= width + 0.001 for line in fitted.lines)
    assert fitted.size * (1 + (len(fitted.lines) - 1) * wish.leading / 1000) <= height + 0.001
    assert 1 <= len(fitted.lines) <= lines
    assert 0 < fitted.size <= 30


def test_a_text_that_fits_at_its_wished_size_stays_on_one_line() -> None:
    assert said("Ana Ruiz") == ["Ana Ruiz"]
    assert fit("Ana Ruiz", WISH, 260, 200).size == 30


def test_a_longer_text_is_broken_where_it_becomes_largest() -> None:
    assert said("Yassine Benjelloun Touimi") == ["Yassine", "Benjelloun Touimi"]


def test_one_line_stays_one_line_and_shrinks() -> None:
    fitted = fit("Yassine Benjelloun Touimi", Wish(size=30, smallest=10), 260, 200)

    assert len(fitted.lines) == 1
    assert width_of(fitted.lines[0]) * fitted.size / 1000 == pytest.approx(260)


def test_a_text_that_needs_less_than_the_smallest_size_is_reported() -> None:
    assert fit("M" * 60, WISH, 260, 200).too_small
    assert not fit("M" * 10, WISH, 260, 200).too_small


def test_tracking_counts_between_letters_only() -> None:
    wish = Wish(size=10, smallest=5, tracking=100)
    one = fit("A", wish, 500, 50).lines[0]
    two = fit("AA", wish, 500, 50).lines[0]

    assert width_of(one, 100) == one.width
    assert width_of(two, 100) == two.width + 100


@pytest.mark.parametrize(("text", "tracking"), [("PONENTE", 100), ("متحدث", 0), ("M\u0303A", 0)])
def test_letters_that_hang_together_are_not_tracked(text: str, tracking: int) -> None:
    assert fit(text, Wish(size=10, smallest=5, tracking=100), 500, 50).tracking == tracking


@pytest.mark.parametrize(
    ("text", "stretches"),
    [
        ("Rodríguez de la Borbolla", ["Rodríguez", "de la Borbolla"]),
        ("Yassine El Amrani", ["Yassine", "El Amrani"]),
        ("فاطمة بنت عبد الرحمن", ["فاطمة", "بنت عبد الرحمن"]),
        ("Andalucía – Norte", ["Andalucía –", "Norte"]),
        ("Comercio e Industria", ["Comercio", "e Industria"]),
    ],
)
def test_particles_stay_with_their_words(text: str, stretches: list[str]) -> None:
    found = unbreakable(words_of(text))

    assert [" ".join(word.text for word in words) for words in found] == stretches


def test_particles_let_go_when_the_text_would_be_too_small() -> None:
    wish = Wish(size=30, smallest=20, lines=2)

    assert len(fit("Santa Mmmmmmmmmmmm", wish, 200, 200).lines) == 2
