import pytest

from hubdesk.programme.ui.hall.rolling import page_at, pages, rolled
from hubdesk.qt.screens import ScreenFact, best_screen, screen_after

DESK, HALL, WALL = (
    ScreenFact("desk", 1920, 1080), ScreenFact("hall", 1280, 800), ScreenFact("wall", 3840, 2160),
)  # fmt: skip


@pytest.mark.parametrize(
    ("elapsed", "offset"), [(0, 0), (7.9, 0), (8, 0), (9, 50), (27.5, 975), (28, 0), (37, 50)]
)
def test_list_rests_at_its_top_and_rolls_until_that_comes_again(elapsed, offset):
    assert rolled(elapsed, length=1000, speed=50, rest=8) == pytest.approx(offset)


@pytest.mark.parametrize(
    ("heights", "expected"),
    [
        ([], []),
        ([40, 40], [range(2)]),
        ([60, 60, 30], [range(1), range(1, 3)]),
        ([300, 40], [range(1), range(1, 2)]),  # one that is taller than the screen
    ],
)
def test_page_holds_as_many_whole_rows_as_fit(heights, expected):
    assert pages(heights, 100) == expected


def test_pages_take_turns():
    assert [page_at(second, 3, 10) for second in (0, 9.9, 10, 25, 30)] == [0, 0, 1, 2, 0]


def test_single_screen_is_left_to_who_works_on_it():
    assert best_screen([DESK], "desk") is None


def test_hall_gets_the_largest_screen_that_nobody_works_on():
    assert best_screen([DESK, HALL], "desk") is HALL
    assert best_screen([WALL, DESK, HALL], "wall") is DESK


def test_screen_that_was_chosen_before_is_chosen_again_if_it_is_there():
    assert best_screen([DESK, HALL, WALL], "desk", "hall") is HALL
    assert best_screen([DESK, WALL], "desk", "hall") is WALL


def test_screens_follow_one_another_in_a_circle():
    assert screen_after([DESK, HALL], "desk") is HALL
    assert screen_after([DESK, HALL], "hall") is DESK
    assert screen_after([DESK, HALL], "unplugged") is DESK
