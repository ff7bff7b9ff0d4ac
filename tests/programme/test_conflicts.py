"""Each rule of conflicts by its name; `test_conflicts_by_minutes` has all of them at once."""

from dataclasses import replace

import pytest

from hubdesk.programme.commitments import NOBODY, Commitment, People
from hubdesk.programme.conflicts import (
    Conflict,
    ConflictKind,
    Grounds,
    Mover,
    RoomFacts,
    Timetable,
    by_weight,
    people_hurt,
)

PEOPLE = People()
ANA, OMAR, LUCIA, SALMA = (PEOPLE.bit(name) for name in ("ana", "omar", "lucia", "salma"))
TEN = 10 * 60
GROUNDS = Grounds(
    rooms={"hall": RoomFacts(), "lab": RoomFacts(), "foyer": RoomFacts(allows_overlap=True)},
    ways={("port", "tower"): 40},
    default_way={"malaga": 15, "tangier": 25},
)


def session(key, starts=TEN, minutes=60, **more):
    """A session in Málaga, without a venue unless it is told."""
    values = {"venue_id": None, "room_id": None} | more
    return Commitment(key, key.title(), values.pop("leg_id", "malaga"), starts=starts,
                      minutes=minutes, **values)  # fmt: skip


def standing(*commitments, grounds=GROUNDS):
    return Timetable(commitments, grounds).standing()


def told(*commitments, grounds=GROUNDS):
    return [(each.kind, each.minutes) for each in standing(*commitments, grounds=grounds)]


# One room


def test_two_at_once_in_a_room_are_refused():
    first = session("a", crowd=ANA | OMAR, room_id="hall")
    second = session("b", TEN + 45, crowd=LUCIA, room_id="hall")

    assert standing(first, second) == [
        Conflict(ConflictKind.ROOM_TAKEN, "a", "b", ANA | OMAR | LUCIA, 15, 3, refused=True)
    ]


def test_sessions_that_touch_do_not_overlap():
    crowd = ANA | OMAR

    assert not standing(
        session("a", TEN, 60, crowd=crowd, room_id="hall", venue_id="tower"),
        session("b", TEN + 60, 60, crowd=crowd, room_id="hall", venue_id="tower"),
    )


def test_one_minute_is_an_overlap():
    assert told(
        session("a", TEN, 61, room_id="hall"), session("b", TEN + 60, 60, room_id="hall")
    ) == [(ConflictKind.ROOM_TAKEN, 1)]


def test_session_within_another_overlaps_for_as_long_as_it_lasts():
    long = session("a", TEN, 240, room_id="hall")

    assert told(long, session("b", TEN + 60, 30, room_id="hall")) == [(ConflictKind.ROOM_TAKEN, 30)]


def test_room_that_allows_overlap_takes_several_at_once():
    assert not standing(session("a", room_id="foyer"), session("b", room_id="foyer"))


def test_other_room_or_no_room_is_not_taken():
    assert not standing(
        session("a", room_id="hall"), session("b", room_id="lab"), session("c"), session("d")
    )


def test_room_that_nothing_is_known_of_is_not_taken():
    assert not standing(session("a", room_id="gone"), session("b", room_id="gone"))


def test_session_without_a_time_is_in_nobodys_way():
    assert not standing(
        session("a", None, crowd=ANA, room_id="hall"), session("b", crowd=ANA, room_id="hall")
    )


# Making a room ready


@pytest.mark.parametrize(
    ("gap", "expected"),
    [(0, [(ConflictKind.TURNOVER, 15)]), (14, [(ConflictKind.TURNOVER, 1)]), (15, []), (16, [])],
)
def test_room_needs_its_turnover_between_two(gap, expected):
    grounds = Grounds({"hall": RoomFacts(turnover=15)})

    assert told(
        session("a", TEN, 60, room_id="hall"),
        session("b", TEN + 60 + gap, 60, room_id="hall"),
        grounds=grounds,
    ) == expected  # fmt: skip


def test_overlap_is_told_and_not_the_turnover_with_it():
    grounds = Grounds({"hall": RoomFacts(turnover=15)})

    assert told(
        session("a", room_id="hall"), session("b", TEN + 30, room_id="hall"), grounds=grounds
    ) == [(ConflictKind.ROOM_TAKEN, 30)]


def test_turnover_is_warned_of_and_not_refused():
    grounds = Grounds({"hall": RoomFacts(turnover=15)})
    (conflict,) = standing(
        session("a", room_id="hall", crowd=ANA),
        session("b", TEN + 60, room_id="hall", crowd=OMAR),
        grounds=grounds,
    )

    assert (conflict.crowd, conflict.hurt, conflict.refused) == (ANA | OMAR, 2, False)


def test_room_is_made_ready_in_the_break_that_is_long_enough():
    grounds = Grounds({"hall": RoomFacts(turnover=15)})
    coffee = session("coffee", TEN + 60, 10, room_id="hall", pause=True)
    before, after = session("a", room_id="hall"), session("b", TEN + 70, room_id="hall")
    later = replace(after, starts=TEN + 75)

    found = standing(before, coffee, after, grounds=grounds)
    assert [(each.kind, each.first, each.second, each.minutes) for each in found] == [
        (ConflictKind.TURNOVER, "a", "b", 5)
    ]
    assert not standing(before, coffee, later, grounds=grounds)


def test_break_takes_its_room():
    coffee = session("coffee", room_id="hall", pause=True)

    assert told(coffee, session("b", TEN + 30, room_id="hall")) == [(ConflictKind.ROOM_TAKEN, 30)]


# The hours of a room

HOURS = Grounds({"hall": RoomFacts(hours=((TEN, TEN + 180), (TEN + 300, TEN + 480)))})


@pytest.mark.parametrize(
    ("starts", "minutes", "closed"),
    [
        (TEN, 180, False),  # all of it
        (TEN - 1, 60, True),
        (TEN + 121, 60, True),
        (TEN + 200, 60, True),  # between
        (TEN + 150, 200, True),  # over the hours in between
        (TEN + 300, 180, False),
    ],
)
def test_room_is_used_within_its_hours(starts, minutes, closed):
    found = standing(
        session("a", starts, minutes, room_id="hall", crowd=ANA, extra=4), grounds=HOURS
    )

    expected = Conflict(ConflictKind.ROOM_CLOSED, "a", None, ANA, 0, 5)
    assert found == ([expected] if closed else [])


def test_room_without_hours_may_always_be_used():
    assert not standing(session("a", 3 * 60, room_id="hall"))


# The night when clocks change


def test_session_at_a_time_that_is_never_or_twice_is_told_to_all_who_come():
    doubtful = session("a", crowd=ANA | OMAR, extra=1, doubtful=True)

    assert standing(doubtful) == [Conflict(ConflictKind.NO_SUCH_TIME, "a", None, ANA | OMAR, 0, 3)]
    assert not standing(replace(doubtful, starts=None))


# Places


@pytest.mark.parametrize(("capacity", "surplus"), [(3, 0), (2, 1), (1, 2)])
def test_room_takes_as_many_as_it_has_places(capacity, surplus):
    found = standing(
        session("a", room_id="lab", crowd=ANA | OMAR, extra=1),
        grounds=Grounds({"lab": RoomFacts(capacity=capacity)}),
    )

    expected = [Conflict(ConflictKind.ROOM_TOO_SMALL, "a", None, NOBODY, 0, surplus)]
    assert found == (expected if surplus else [])


def test_session_takes_as_many_as_it_says():
    assert standing(session("a", crowd=ANA | OMAR | LUCIA, capacity=2)) == [
        Conflict(ConflictKind.FULL, "a", None, NOBODY, 0, 1)
    ]


def test_who_takes_no_place_comes_all_the_same():
    speaks = session("a", TEN - 60, 60, room_id="hall", crowd=ANA | OMAR, extra=-1, capacity=1)

    assert standing(speaks, grounds=HOURS) == [
        Conflict(ConflictKind.ROOM_CLOSED, "a", None, ANA | OMAR, 0, 2)
    ]


def test_session_without_a_time_can_be_full():
    waiting = session("a", None, crowd=ANA | OMAR, capacity=1)
    timetable = Timetable([waiting], GROUNDS)

    assert [each.kind for each in timetable.standing()] == [ConflictKind.FULL]
    assert timetable.conflicts_of(waiting) == timetable.standing()


# People


def test_person_is_in_two_places_at_once():
    assert standing(
        session("a", TEN, 60, crowd=ANA | OMAR, room_id="hall"),
        session("b", TEN + 40, 60, crowd=ANA | LUCIA, room_id="lab"),
    ) == [Conflict(ConflictKind.PEOPLE, "a", "b", ANA, 20, 1)]


def test_two_at_once_in_a_room_that_allows_it_are_two_places_for_a_person():
    assert told(
        session("a", room_id="foyer", crowd=ANA), session("b", room_id="foyer", crowd=ANA)
    ) == [(ConflictKind.PEOPLE, 60)]


def test_person_in_two_conflicts_is_hurt_once():
    found = standing(
        session("a", crowd=ANA | OMAR),
        session("b", crowd=ANA | OMAR),
        session("c", TEN + 30, crowd=ANA),
    )

    assert [each.hurt for each in found] == [2, 1, 1]
    assert people_hurt(found) == ANA | OMAR


def test_who_finds_a_room_taken_or_full_is_not_in_two_places():
    found = standing(
        session("a", room_id="hall", crowd=ANA | LUCIA, capacity=1),
        session("b", room_id="hall", crowd=OMAR),
    )

    assert {each.kind for each in found} == {ConflictKind.ROOM_TAKEN, ConflictKind.FULL}
    assert people_hurt(found) == NOBODY


# The way between venues


def from_to(first, second, gap, *, other_leg="malaga", grounds=GROUNDS):
    return told(
        session("a", TEN, 60, crowd=ANA, venue_id=first),
        session("b", TEN + 60 + gap, 60, crowd=ANA, venue_id=second, leg_id=other_leg),
        grounds=grounds,
    )


@pytest.mark.parametrize(("gap", "lacking"), [(0, 15), (14, 1), (15, 0), (16, 0)])
def test_person_needs_the_way_from_one_venue_to_the_other(gap, lacking):
    assert from_to("tower", "school", gap) == ([(ConflictKind.WAY, lacking)] if lacking else [])


@pytest.mark.parametrize(("first", "second"), [("port", "tower"), ("tower", "port")])
@pytest.mark.parametrize(("gap", "lacking"), [(0, 40), (39, 1), (40, 0)])
def test_known_way_counts_in_both_directions(first, second, gap, lacking):
    assert from_to(first, second, gap) == ([(ConflictKind.WAY, lacking)] if lacking else [])


def test_known_way_of_no_minutes_is_none():
    next_door = Grounds(ways={("port", "tower"): 0}, default_way={"malaga": 15})

    assert from_to("port", "tower", 0, grounds=next_door) == []


def test_no_way_within_a_venue_or_where_none_is_known():
    assert from_to("tower", "tower", 0) == []
    assert from_to("tower", None, 0) == []


def test_between_two_legs_the_longer_way_counts_in_both_directions():
    there = from_to("tower", "medina", 10, other_leg="tangier")
    back = told(
        session("b", TEN, 60, crowd=ANA, venue_id="medina", leg_id="tangier"),
        session("a", TEN + 70, 60, crowd=ANA, venue_id="tower"),
    )

    assert there == back == [(ConflictKind.WAY, 15)]


def test_overlap_in_two_venues_is_told_once():
    assert told(
        session("a", crowd=ANA, venue_id="tower"),
        session("b", TEN + 50, crowd=ANA, venue_id="port"),
    ) == [(ConflictKind.PEOPLE, 10)]


def test_way_is_for_people_of_both_alone():
    assert not standing(
        session("a", crowd=ANA, venue_id="tower"),
        session("b", TEN + 60, crowd=OMAR, venue_id="port"),
    )


def test_long_session_long_ago_still_counts():
    assert told(
        session("long", TEN, 24 * 60, crowd=ANA),
        *(session(f"s{n}", TEN + 60 * n, 30) for n in range(1, 20)),
        session("late", TEN + 23 * 60, 30, crowd=ANA),
    ) == [(ConflictKind.PEOPLE, 30)]


# The order


def test_what_is_refused_comes_first_and_then_whom_it_hurts_most():
    kinds = [
        (each.kind, each.hurt)
        for each in standing(
            session("a", room_id="hall"),
            session("b", room_id="hall"),
            session("c", crowd=ANA | OMAR | LUCIA, capacity=2),
            session("d", crowd=ANA | OMAR),
        )
    ]

    assert kinds == [
        (ConflictKind.ROOM_TAKEN, 0),
        (ConflictKind.PEOPLE, 2),
        (ConflictKind.FULL, 1),
    ]


def test_among_equals_the_gravest_kind_comes_first_whatever_the_order_before():
    conflicts = [Conflict(kind, "a", None, NOBODY, 0, 1) for kind in ConflictKind]

    assert by_weight(reversed(conflicts)) == conflicts


# A timetable that is changed, and sessions that are dragged


def test_moved_session_is_not_in_its_own_way():
    here = session("a", room_id="hall", crowd=ANA)
    timetable = Timetable([here], GROUNDS)
    moved = replace(here, starts=TEN + 15)

    assert timetable.conflicts_of(moved) == []
    assert Mover(timetable, ["a"]).at([moved]) == []


def test_sessions_that_are_moved_together_can_be_in_each_others_way():
    first = session("a", TEN, room_id="hall", crowd=ANA)
    second = session("b", TEN + 60, room_id="hall", crowd=ANA)
    mover = Mover(Timetable([first, second], GROUNDS), ["a", "b"])

    found = mover.at([first, replace(second, starts=TEN + 30)])

    assert [(each.kind, each.minutes) for each in found] == [
        (ConflictKind.ROOM_TAKEN, 30),
        (ConflictKind.PEOPLE, 30),
    ]


def test_copy_that_is_not_there_yet_meets_its_original():
    here = session("a", room_id="hall", crowd=ANA)
    mover = Mover(Timetable([here], GROUNDS), [])

    found = mover.at([session("copy", TEN + 30, room_id="hall")])

    assert [(each.first, each.second, each.minutes) for each in found] == [("copy", "a", 30)]


def test_people_who_would_join_are_seen_in_their_other_session():
    here = session("a", crowd=OMAR)
    mover = Mover(Timetable([here, session("b", TEN + 30, crowd=ANA)], GROUNDS), ["a"])

    assert mover.at([here]) == []
    assert [each.crowd for each in mover.at([replace(here, crowd=OMAR | ANA)])] == [ANA]


def test_session_that_was_taken_out_is_in_nobodys_way():
    timetable = Timetable([session("a", crowd=ANA), session("b", crowd=ANA)], GROUNDS)

    timetable.take("a")
    timetable.take("never there")

    assert timetable.standing() == []
    assert "a" not in timetable
    assert [each.key for each in timetable] == ["b"]


def test_session_that_was_put_elsewhere_is_found_there_alone():
    timetable = Timetable([session("a", crowd=ANA), session("b", crowd=ANA)], GROUNDS)

    timetable.put(session("a", TEN + 300, crowd=ANA))
    assert timetable.standing() == []
    timetable.put(session("a", None, crowd=ANA))
    assert timetable.standing() == []
    timetable.put(session("a", TEN + 30, crowd=ANA))
    assert [each.minutes for each in timetable.standing()] == [30]
    assert timetable["a"].starts == TEN + 30


def test_session_that_became_long_is_found_long_after_it_began():
    timetable = Timetable([session("a", minutes=30, crowd=ANA)], GROUNDS)

    timetable.put(session("a", minutes=600, crowd=ANA))

    late = session("late", TEN + 570, crowd=ANA)
    assert [each.minutes for each in timetable.conflicts_of(late)] == [30]
