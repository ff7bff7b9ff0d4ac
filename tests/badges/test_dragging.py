"""What a hand that drags does, and where guides go."""

import pytest

from hubdesk.badges.arranging import Side, element_of
from hubdesk.badges.dragging import Drag, Pull
from hubdesk.badges.guides import guide_at, with_guide, without_guides
from hubdesk.badges.template_model import Box, Guide, Template

TEMPLATE = Template(
    name="A7", width=100, height=70,
    front=(Box(id="a", x=10, y=10, width=20, height=10, colour="#000000"),),
)  # fmt: skip


def dragged(dx, dy, pull=Pull(), handle=None):  # noqa: B008 - frozen
    changed, _ = Drag(TEMPLATE, Side.FRONT, ("a",), handle).to(dx, dy, pull)
    box = element_of(changed, Side.FRONT, "a")
    return box.x, box.y, box.width, box.height


def test_a_free_drag_goes_where_the_hand_goes():
    assert dragged(7.31, 8.77) == (17.31, 18.77, 20, 10)


def test_a_drag_keeps_to_the_grid_and_to_lines():
    assert dragged(7.31, 8.77, Pull(grid=1)) == (17, 19, 20, 10)
    assert dragged(29.2, 8.77, Pull(grid=1, reach=1)) == (
        40,
        19,
        20,
        10,
    )  # its middle in the middle


def test_a_straight_drag_goes_across_or_down():
    assert dragged(7, 2, Pull(straight=True)) == (17, 10, 20, 10)
    assert dragged(2, -7, Pull(grid=1, straight=True)) == (10, 3, 20, 10)


def test_a_handle_resizes():
    assert dragged(7.4, 9, Pull(grid=1), (1, 0)) == (10, 10, 27, 10)
    assert dragged(10, 30, Pull(straight=True), (1, 1)) == (10, 10, 30, 15)


def test_the_journal_tells_moving_from_resizing():
    assert Drag(TEMPLATE, Side.FRONT, ("a",)).gesture == "move"
    assert Drag(TEMPLATE, Side.FRONT, ("a",), (1, 1)).gesture == "resize"


def test_guides_are_added_moved_and_taken_away():
    one = with_guide(TEMPLATE, None, Guide(at=12.342))
    two = with_guide(one, None, Guide(at=30, flat=True))

    assert two.guides == (Guide(at=12.34), Guide(at=30, flat=True))
    assert with_guide(two, 1, Guide(at=31, flat=True)).guides[1] == Guide(at=31, flat=True)
    assert len(with_guide(two, 1, Guide(at=71, flat=True)).guides) == 1
    assert without_guides(two) == TEMPLATE


@pytest.mark.parametrize(("x", "y", "found"), [(12.4, 50, 0), (50, 30.2, 1), (50, 50, None)])
def test_a_guide_is_near_its_line(x, y, found):
    template = with_guide(with_guide(TEMPLATE, None, Guide(at=12)), None, Guide(at=30, flat=True))

    assert guide_at(template, x, y, 0.5) == found
