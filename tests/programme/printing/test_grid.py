"""Sessions on a page get the height they need, in the order of time, and are never split."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from hubdesk.programme.printing.grid import Lane, Span, lanes, lay_out

HEIGHT = 400
SPANS = st.lists(
    st.builds(
        lambda starts, minutes, needs: Span(starts, starts + minutes, needs),
        st.integers(0, 900),
        st.integers(1, 300),
        st.floats(5, 60),
    ),
    min_size=1,
    max_size=25,
)


def fixed(*spans: Span):
    return lambda scale: [Span(each.starts, each.ends, each.needs * scale) for each in spans]


@given(SPANS)
def test_everything_has_its_height_on_one_page_that_is_not_left(spans) -> None:
    found = lay_out(fixed(*spans), [1.0, 0.8], HEIGHT)

    if found is None:
        return
    scale, axes = found
    for axis in axes:
        assert axis.height <= HEIGHT
        assert list(axis.places.values()) == sorted(axis.places.values())
    for span in spans:
        pages = [axis for axis in axes if span.starts in axis.places and span.ends in axis.places]
        assert len(pages) == 1
        height = pages[0].places[span.ends] - pages[0].places[span.starts]
        assert height >= span.needs * scale - 0.001


def test_texts_are_as_large_as_the_fewest_pages_allow() -> None:
    one = [Span(place * 60, place * 60 + 60, 50) for place in range(8)]
    many = [Span(place * 60, place * 60 + 60, 50) for place in range(10)]

    assert lay_out(fixed(*one), [1.0, 0.8], HEIGHT)[0] == 1.0
    assert lay_out(fixed(*many), [1.0, 0.8], HEIGHT)[0] == 0.8
    assert len(lay_out(fixed(*many), [1.0, 0.9], HEIGHT)[1]) == 2


def test_what_hangs_together_and_is_higher_than_a_page_is_refused() -> None:
    chain = [Span(place * 30, place * 30 + 60, 50) for place in range(30)]

    assert lay_out(fixed(*chain), [1.0, 0.8], HEIGHT) is None


def test_what_begins_later_stands_lower_even_on_a_full_page() -> None:
    full = [Span(place * 5, place * 5 + 60, 100) for place in range(24)]

    _, (axis,) = lay_out(fixed(*full), [1.0], HEIGHT)

    places = list(axis.places.values())
    assert all(later - sooner >= 4.9 for sooner, later in pairwise(places))


def test_hours_in_which_nothing_happens_take_nearly_no_room() -> None:
    _, (axis,) = lay_out(fixed(Span(0, 60, 20), Span(600, 660, 20)), [1.0], HEIGHT)

    assert axis.places[600] - axis.places[60] < 15
    assert axis.places[60] - axis.places[0] > 60


def test_things_that_overlap_share_the_width_and_others_have_it_all() -> None:
    times = [(0, 60), (30, 90), (60, 120), (200, 260)]

    assert lanes(times) == [Lane(0, 2), Lane(1, 2), Lane(0, 2), Lane(0, 1)]
