"""The conflict engine against a slow reading of its rules: minute by minute, each with each.

The slow reading shares no code with the engine: a session is the set of its minutes, a crowd a set
of names, and every pair is looked at. Whatever is dragged wherever, both must say the same.
"""

from dataclasses import dataclass, replace
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from hubdesk.programme.commitments import Commitment, People
from hubdesk.programme.conflicts import Grounds, Mover, RoomFacts, Timetable, by_weight

LEG_OF_VENUE = {"v1": "malaga", "v2": "malaga", "v3": "tangier", None: "malaga"}
VENUE_OF_ROOM = {"r1": "v1", "r2": "v1", "r3": "v2", "r4": "v3", "unknown": "v2", None: None}
NAMES = "abcdef"
KEYS = tuple(f"s{n}" for n in range(10))


@dataclass(frozen=True)
class Plain:
    """A session of the slow reading."""

    key: str
    room: str | None
    starts: int | None
    minutes: int
    people: frozenset[str]
    capacity: int | None
    extra: int
    pause: bool
    doubtful: bool

    @property
    def venue(self):
        return VENUE_OF_ROOM[self.room]

    def taken(self):
        return set(range(self.starts, self.starts + self.minutes))

    def places_taken(self):
        return len(self.people) + self.extra

    def coming(self):
        return len(self.people) + (self.extra if self.extra > 0 else 0)

    def commitment(self, people):
        return Commitment(
            self.key, self.key, LEG_OF_VENUE[self.venue], self.venue, self.room, self.starts,
            self.minutes, people.crowd(sorted(self.people)), self.capacity, self.extra, self.pause,
            self.doubtful,
        )  # fmt: skip


NUMBERS = st.integers(0, 30)
ROOMS = st.builds(
    RoomFacts,
    capacity=st.none() | st.integers(1, 6),
    allows_overlap=st.booleans(),
    turnover=st.sampled_from([0, 5, 20]),
    hours=st.sampled_from([(), ((20, 120),), ((0, 60), (90, 200))]),
)
GROUNDS = st.builds(
    Grounds,
    rooms=st.fixed_dictionaries(dict.fromkeys(("r1", "r2", "r3", "r4"), ROOMS)),
    ways=st.dictionaries(
        st.sampled_from([("v1", "v2"), ("v1", "v3"), ("v2", "v3")]), NUMBERS, max_size=3
    ),
    default_way=st.dictionaries(st.sampled_from(["malaga", "tangier"]), NUMBERS, max_size=2),
)
SESSIONS = st.builds(
    Plain,
    key=st.just(""),
    room=st.sampled_from(list(VENUE_OF_ROOM)),
    starts=st.none() | st.integers(0, 40).map(lambda step: step * 5),
    minutes=st.sampled_from([1, 5, 30, 45, 90]),
    people=st.frozensets(st.sampled_from(NAMES), max_size=4),
    capacity=st.none() | st.integers(1, 4),
    extra=st.integers(-2, 2),
    pause=st.booleans(),
    doubtful=st.booleans(),
)
PROGRAMMES = st.lists(SESSIONS, max_size=len(KEYS)).map(
    lambda plain: [replace(each, key=key) for key, each in zip(KEYS, plain, strict=False)]
)


def slowly(programme, grounds):
    """Everything that is wrong, as (kind, who is in whose way, people, minutes, hurt, refused)."""
    found = set()
    for one in programme:
        found |= _alone(one, grounds)
    for one, other in combinations(programme, 2):
        if one.starts is not None and other.starts is not None:
            found |= _pair(*sorted((one, other), key=lambda each: each.starts), grounds)
    return found


def _alone(one, grounds):
    found = set()
    if one.capacity is not None and one.places_taken() > one.capacity:
        surplus = one.places_taken() - one.capacity
        found.add(("full", frozenset({one.key}), frozenset(), 0, surplus, False))
    if one.doubtful and one.starts is not None:
        found.add(("no_such_time", frozenset({one.key}), one.people, 0, one.coming(), False))
    facts = grounds.rooms.get(one.room)
    if facts is None or one.starts is None:
        return found
    if facts.capacity is not None and one.places_taken() > facts.capacity:
        surplus = one.places_taken() - facts.capacity
        found.add(("room_too_small", frozenset({one.key}), frozenset(), 0, surplus, False))
    open_at = [set(range(opens, closes)) for opens, closes in facts.hours]
    if open_at and not any(one.taken() <= hours for hours in open_at):
        found.add(("room_closed", frozenset({one.key}), one.people, 0, one.coming(), False))
    return found


def _pair(early, late, grounds):
    found = set()
    both = frozenset({early.key, late.key})
    together = len(early.taken() & late.taken())
    between = late.starts - max(early.taken()) - 1
    facts = grounds.rooms.get(early.room)
    if early.room == late.room and facts is not None and not facts.allows_overlap:
        everybody = early.people | late.people
        if together:
            found.add(("room_taken", both, everybody, together, len(everybody), True))
        elif between < facts.turnover and not (early.pause or late.pause):
            lacking = facts.turnover - between
            found.add(("turnover", both, everybody, lacking, len(everybody), False))
    shared = early.people & late.people
    if shared and together:
        found.add(("people", both, shared, together, len(shared), False))
    elif shared and between < (way := _way(early.venue, late.venue, grounds)):
        found.add(("way", both, shared, way - between, len(shared), False))
    return found


def _way(one, other, grounds):
    if one is None or other is None or one == other:
        return 0
    for pair in ((one, other), (other, one)):
        if pair in grounds.ways:
            return grounds.ways[pair]
    return max(grounds.default_way.get(LEG_OF_VENUE[venue], 0) for venue in (one, other))


def plainly(conflicts, people):
    """What the engine found, in the words of the slow reading; nothing is found twice."""
    found = [
        (
            each.kind.value,
            frozenset({each.first, each.second or each.first}),
            frozenset(people.keys(each.crowd)),
            each.minutes,
            each.hurt,
            each.refused,
        )
        for each in conflicts
    ]
    assert len(set(found)) == len(found)
    return set(found)


def in_order(conflicts):
    weights = [(not each.refused, -each.hurt) for each in conflicts]
    return weights == sorted(weights) and conflicts == by_weight(conflicts)


def timetable_of(programme, grounds, people):
    return Timetable((each.commitment(people) for each in programme), grounds)


@settings(max_examples=400, deadline=None)
@given(programme=PROGRAMMES, grounds=GROUNDS)
def test_standing_conflicts_are_those_of_all_pairs(programme, grounds):
    people = People()

    found = timetable_of(programme, grounds, people).standing()

    assert plainly(found, people) == slowly(programme, grounds)
    assert in_order(found)


@settings(max_examples=400, deadline=None)
@given(programme=PROGRAMMES, others=PROGRAMMES, grounds=GROUNDS, data=st.data())
def test_dragging_finds_what_would_stand_and_touches_what_is_dragged(
    programme, others, grounds, data
):
    people = People()
    dragged = data.draw(st.sets(st.sampled_from(KEYS)))
    places = [each for each in others if each.key in dragged]
    after = [each for each in programme if each.key not in dragged] + places
    moved = {each.key for each in places}
    expected = {each for each in slowly(after, grounds) if each[1] & moved}

    found = Mover(timetable_of(programme, grounds, people), dragged).at(
        [each.commitment(people) for each in places]
    )

    assert plainly(found, people) == expected
    assert in_order(found)


@settings(max_examples=200, deadline=None)
@given(programme=PROGRAMMES, place=SESSIONS, grounds=GROUNDS, key=st.sampled_from(KEYS))
def test_one_session_elsewhere_meets_what_it_would_meet_there(programme, place, grounds, key):
    people = People()
    there = replace(place, key=key)
    after = [each for each in programme if each.key != key] + [there]

    found = timetable_of(programme, grounds, people).conflicts_of(there.commitment(people))

    assert plainly(found, people) == {each for each in slowly(after, grounds) if key in each[1]}
    assert in_order(found)


@settings(max_examples=200, deadline=None)
@given(programme=PROGRAMMES, changes=st.lists(SESSIONS, max_size=12), grounds=GROUNDS,
       data=st.data())  # fmt: skip
def test_timetable_that_was_changed_is_as_one_made_anew(programme, changes, grounds, data):
    people = People()
    timetable = timetable_of(programme, grounds, people)
    after = {each.key: each for each in programme}

    for change in changes:
        key = data.draw(st.sampled_from(KEYS))
        if data.draw(st.booleans()):
            after[key] = replace(change, key=key)
            timetable.put(after[key].commitment(people))
        else:
            after.pop(key, None)
            timetable.take(key)

    anew = timetable_of(after.values(), grounds, people)
    assert {each.key for each in timetable} == set(after)
    assert timetable.standing() == anew.standing()
    for each in anew:
        assert timetable.conflicts_of(each) == anew.conflicts_of(each)
