"""What the designer does to elements: nothing leaves the badge, nothing locked moves."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hubdesk.badges.arranging import (
    Edge,
    Order,
    Side,
    aligned,
    bounds,
    distributed,
    duplicated,
    element_of,
    elements_of,
    grouped,
    hit,
    locked,
    moved,
    put_at,
    removed,
    reordered,
    resized,
    turned,
    with_groups,
)
from hubdesk.badges.snapping import edge_snapped, snapped
from hubdesk.badges.template_model import Box, Guide, Template

FRONT = Side.FRONT
MM = st.floats(-200, 200, allow_nan=False)


def box(key, x, y, width=20, height=10, **more):
    return Box(id=key, x=x, y=y, width=width, height=height, colour="#000000", **more)


@pytest.fixture
def template():
    return Template(
        name="A7",
        width=100,
        height=70,
        front=(box("a", 5, 5), box("b", 40, 20), box("c", 70, 50, 20, 10)),
        back=(box("d", 0, 0),),
    )


def place(template, key, side=FRONT):
    element = element_of(template, side, key)
    return element.x, element.y, element.width, element.height


def ids(template):
    return [element.id for element in elements_of(template, FRONT)]


@given(dx=MM, dy=MM)
def test_what_is_moved_stays_on_the_badge_and_keeps_its_distances(dx, dy):
    template = Template(name="A7", width=100, height=70, front=(box("a", 5, 5), box("b", 40, 20)))

    changed = moved(template, FRONT, ["a", "b"], dx, dy)

    area = bounds(changed, FRONT, ["a", "b"])
    assert area.x >= 0
    assert area.y >= 0
    assert area.right <= 100.001
    assert area.bottom <= 70.001
    (ax, ay, *_), (bx, by, *_) = place(changed, "a"), place(changed, "b")
    assert (bx - ax, by - ay) == pytest.approx((35, 15), abs=0.002)


@given(
    handle=st.tuples(st.sampled_from((-1, 0, 1)), st.sampled_from((-1, 0, 1))),
    dx=MM, dy=MM, keep=st.booleans(),
)  # fmt: skip
def test_what_is_resized_stays_on_the_badge_and_is_never_turned_inside_out(handle, dx, dy, keep):
    template = Template(name="A7", width=100, height=70, front=(box("a", 30, 20),))

    x, y, width, height = place(
        resized(template, FRONT, ["a"], handle, dx, dy, keep_shape=keep), "a"
    )

    assert width >= 0.999 or keep
    assert width > 0
    assert height > 0
    assert x >= 0
    assert y >= 0
    assert x + width <= 100.002
    assert y + height <= 70.002


def test_the_opposite_corner_stays_where_it_is(template):
    changed = resized(template, FRONT, ["b"], (-1, -1), -10, -5)

    assert place(changed, "b") == (30, 15, 30, 15)


def test_several_are_resized_in_proportion(template):
    changed = resized(template, FRONT, ["a", "b"], (1, 1), 55 - 55 * 2 // 2, 0)

    assert place(changed, "a") == (5, 5, 20, 10)


def test_a_kept_shape_follows_the_shorter_way(template):
    changed = resized(template, FRONT, ["b"], (1, 1), 20, 2, keep_shape=True)

    assert place(changed, "b") == (40, 20, 24, 12)


def test_what_is_locked_stays(template):
    template = locked(template, FRONT, ["a"], on=True)

    assert moved(template, FRONT, ["a"], 10, 10) == template
    assert resized(template, FRONT, ["a"], (1, 1), 10, 10) == template
    assert ids(removed(template, FRONT, ["a", "b"])) == ["a", "c"]


@pytest.mark.parametrize(
    ("edge", "expected"),
    [
        (Edge.LEFT, (5, 20)), (Edge.RIGHT, (70, 20)), (Edge.CENTRE, (37.5, 20)),
        (Edge.TOP, (40, 5)), (Edge.BOTTOM, (40, 50)), (Edge.MIDDLE, (40, 27.5)),
    ],
)  # fmt: skip
def test_several_align_to_each_other(template, edge, expected):
    changed = aligned(template, FRONT, ["a", "b", "c"], edge)

    assert place(changed, "b")[:2] == expected


def test_one_aligns_to_the_badge(template):
    assert place(aligned(template, FRONT, ["a"], Edge.CENTRE), "a")[0] == 40
    assert place(aligned(template, FRONT, ["a"], Edge.BOTTOM), "a")[1] == 60


def test_distributing_leaves_the_same_room_between(template):
    changed = distributed(template, FRONT, ["c", "a", "b"], across=True)

    assert [place(changed, key)[0] for key in "abc"] == [5, 37.5, 70]


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (Order.TO_FRONT, ["b", "c", "a"]), (Order.FORWARD, ["b", "a", "c"]),
        (Order.BACKWARD, ["a", "b", "c"]), (Order.TO_BACK, ["a", "b", "c"]),
    ],
)  # fmt: skip
def test_elements_are_drawn_earlier_or_later(template, order, expected):
    assert ids(reordered(template, FRONT, ["a"], order)) == expected


def test_a_group_is_chosen_as_one(template):
    template = grouped(template, FRONT, ["a", "c"], together=True)

    assert with_groups(template, FRONT, ["c"]) == ["a", "c"]
    assert with_groups(grouped(template, FRONT, ["a"], together=False), FRONT, ["c"]) == ["c"]


def test_the_uppermost_is_hit(template):
    template = moved(template, FRONT, ["b"], -35, -15)

    assert hit(template, FRONT, 6, 6) == "b"
    assert hit(template, FRONT, 99, 1) is None
    assert hit(template, FRONT, 4.5, 5, slack=1) == "b"


def test_copies_have_ids_of_their_own(template):
    changed, keys = duplicated(template, FRONT, ["a", "b"])

    assert len(set(ids(changed))) == 5
    assert place(changed, keys[0])[:2] == (8, 8)


def test_sides_are_apart(template):
    changed = moved(template, Side.BACK, ["d", "a"], 3, 0)

    assert place(changed, "a") == place(template, "a")
    assert place(changed, "d", Side.BACK)[0] == 3


def test_near_lines_attract_and_else_the_grid(template):
    assert snapped(template, FRONT, ["a"], 34, 0).dx == 35  # its left at that of b
    assert 40 in snapped(template, FRONT, ["a"], 34, 0).across
    assert snapped(template, FRONT, ["a"], 17.4, 30.3, grid=1).dx == 17
    assert snapped(template, FRONT, ["a"], 17.4, 30.3).dx == 17.4


def test_guides_attract(template):
    from dataclasses import replace

    guided = replace(template, guides=(Guide(at=23.0),))

    assert snapped(guided, FRONT, ["a"], 17.2, 0).dx == 18


def test_an_edge_that_is_dragged_is_attracted(template):
    assert edge_snapped(template, FRONT, ["a"], (1, 0), 14.2, 9.9).dx == 15  # to the left of b
    assert edge_snapped(template, FRONT, ["a"], (1, 0), 14.2, 9.9).dy == 9.9
    assert edge_snapped(template, FRONT, ["b"], (-1, -1), -14.3, -4.8).down == (15.0,)


def test_what_is_turned_turns_around_its_middle_and_stays_on_the_badge(template):
    changed = turned(template, FRONT, ["b", "c"], 90)

    assert place(changed, "b") == (45, 15, 10, 20)
    assert element_of(changed, FRONT, "b").rotation == 90
    assert place(turned(changed, FRONT, ["b"], 90), "b") == place(template, "b")
    assert place(turned(changed, FRONT, ["b"], 180), "b") == place(changed, "b")
    assert place(changed, "c") == (75, 45, 10, 20)


def test_an_element_goes_to_a_place_of_the_order(template):
    assert ids(put_at(template, FRONT, "a", 1)) == ["b", "a", "c"]
    assert ids(put_at(template, FRONT, "c", 0)) == ["c", "a", "b"]


def test_into_the_bleed_but_no_farther(template):
    from dataclasses import replace

    bled = replace(template, bleed=3)

    assert place(moved(bled, FRONT, ["a"], -50, 0), "a")[0] == -3
    assert place(resized(bled, FRONT, ["a"], (-1, 0), -50, 0), "a")[:3:2] == (-3, 28)
