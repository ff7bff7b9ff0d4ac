"""Wall times and heights: every time has its place, and every place its time."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hubdesk.programme.ui.grid.scale import gaps, lanes, make_scale, snap, wall_at

DAY = "2026-07-10"


def test_hours_shown_contain_what_there_is():
    scale = make_scale([DAY], {DAY: [(7 * 60 + 20, 8 * 60), (23 * 60, 25 * 60 + 10)]}, 60)

    assert (scale.days[0].first, scale.days[0].last) == (7 * 60, 26 * 60)


@given(minute=st.integers(9 * 60, 19 * 60), collapse=st.booleans())
def test_a_height_tells_the_minute_it_was_made_of(minute, collapse):
    day = make_scale([DAY], {DAY: [(10 * 60, 11 * 60)]}, 72, collapse=collapse).days[0]

    assert day.minute_at(day.y_of(minute)) == pytest.approx(minute)


def test_hours_without_anything_collapse_only_in_a_row():
    busy = {DAY: [(9 * 60, 11 * 60), (12 * 60, 13 * 60), (18 * 60, 19 * 60)]}

    day = make_scale([DAY], busy, 60, collapse=True).days[0]

    assert [(gap.first, gap.last) for gap in gaps(day)] == [(13 * 60, 18 * 60)]


def test_a_strip_that_was_opened_stays_open():
    busy = {DAY: [(9 * 60, 10 * 60)]}

    day = make_scale([DAY], busy, 60, collapse=True, opened={(DAY, 10 * 60)}).days[0]

    assert gaps(day) == []


def test_an_empty_day_does_not_collapse():
    day = make_scale([DAY], {}, 60, collapse=True).days[0]

    assert gaps(day) == []
    assert day.y_of(19 * 60) == 600


def test_days_lie_below_each_other():
    scale = make_scale([DAY, "2026-07-11"], {}, 60)

    assert scale.at(scale.y_on("2026-07-11", 9 * 60) + 1)[0] == "2026-07-11"
    assert scale.at(10**6) == ("2026-07-11", 19 * 60)
    assert scale.y_of("2026-07-12T10:00") is None


def test_minutes_go_past_midnight():
    assert wall_at(DAY, 25 * 60 + 30) == "2026-07-11T01:30"
    assert wall_at(DAY, -30) == "2026-07-09T23:30"


def test_times_snap_to_the_nearest_step():
    assert [snap(minute, 15) for minute in (607, 608, 600)] == [600, 615, 600]


@given(
    st.lists(
        st.tuples(st.integers(0, 600), st.integers(1, 120)).map(lambda s: (s[0], s[0] + s[1])),
        max_size=12,
    )
)
def test_spans_that_overlap_get_lanes_of_their_own(spans):
    placed = lanes(spans)

    for (a, lane_a), (b, lane_b) in [
        ((spans[i], placed[i]), (spans[j], placed[j])) for i in range(len(spans)) for j in range(i)
    ]:
        if a[0] < b[1] and b[0] < a[1]:
            assert lane_a[0] != lane_b[0]
            assert lane_a[1] == lane_b[1]
    assert all(lane < count for lane, count in placed)
