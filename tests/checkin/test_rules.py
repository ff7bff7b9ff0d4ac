"""One rule each: what a badge meets at a point."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hubdesk.checkin.rules import (
    Audience,
    Direction,
    Entries,
    Movements,
    PointRules,
    Ruling,
    Verdict,
    Visitor,
    judge,
    may_enter,
)

NOW = "2026-07-10T10:15"
DOOR = PointRules()
NEVER = Movements()
INSIDE = Movements(Direction.IN, entered=True, at=1000, desk="Desk 2")
LEFT = Movements(Direction.OUT, entered=True, at=2000, desk="Desk 2")
ONLY_LEFT = Movements(Direction.OUT, entered=False, at=2000, desk="Desk 2")
GOOD = Visitor()
BAD = {
    Verdict.CANCELLED: Visitor(status="cancelled", reason="ill"),
    Verdict.BLOCKED: Visitor(status="blocked", reason="unpaid"),
    Verdict.REPLACED: Visitor(badge_replaced=True, replaced_at=7),
}


def entering(rules=DOOR, visitor=GOOD, movements=NEVER, inside=0):
    return judge(Direction.IN, rules, visitor, movements, now=NOW, inside=inside)


def leaving(rules=DOOR, visitor=GOOD, movements=INSIDE, inside=0):
    return judge(Direction.OUT, rules, visitor, movements, now=NOW, inside=inside)


@pytest.mark.parametrize("status", ["invited", "registered", "confirmed"])
@pytest.mark.parametrize("enrolled", [True, False])
def test_a_door_asks_for_nothing_but_a_good_badge(status, enrolled):
    visitor = Visitor(status=status, enrolled=enrolled)

    assert entering(visitor=visitor) == Ruling(Verdict.ADMITTED, {})


def test_a_cancelled_person_is_refused_with_the_reason():
    ruling = entering(visitor=BAD[Verdict.CANCELLED])

    assert ruling == Ruling(Verdict.CANCELLED, {"reason": "ill"})


def test_a_removed_person_is_refused_as_cancelled():
    assert entering(visitor=Visitor(removed=True)).verdict is Verdict.CANCELLED


def test_a_blocked_person_is_refused_with_the_reason():
    assert entering(visitor=BAD[Verdict.BLOCKED]) == Ruling(Verdict.BLOCKED, {"reason": "unpaid"})


def test_a_replaced_badge_is_refused_with_the_time_of_its_replacement():
    assert entering(visitor=BAD[Verdict.REPLACED]) == Ruling(Verdict.REPLACED, {"replaced_at": 7})


@pytest.mark.parametrize("status", ["invited", "registered"])
def test_only_a_point_that_asks_for_confirmation_refuses_who_is_not_confirmed(status):
    rules = PointRules(confirmed_only=True)

    ruling = entering(rules, Visitor(status=status))

    assert ruling == Ruling(Verdict.NOT_CONFIRMED, {"status": status})
    assert entering(rules, GOOD).verdict is Verdict.ADMITTED


@pytest.mark.parametrize(
    ("opens_at", "closes_at", "ruling"),
    [
        ("2026-07-10T10:16", None, Ruling(Verdict.TOO_EARLY, {"opens_at": "2026-07-10T10:16"})),
        ("2026-07-10T10:15", None, Ruling(Verdict.ADMITTED, {})),
        (None, "2026-07-10T10:16", Ruling(Verdict.ADMITTED, {})),
        (None, "2026-07-10T10:15", Ruling(Verdict.TOO_LATE, {"closes_at": "2026-07-10T10:15"})),
        ("2026-07-10T09:00", "2026-07-10T11:00", Ruling(Verdict.ADMITTED, {})),
    ],
)
def test_a_point_is_open_from_its_opening_until_just_before_its_closing(
    opens_at, closes_at, ruling
):
    assert entering(PointRules(opens_at=opens_at, closes_at=closes_at)) == ruling


@pytest.mark.parametrize(
    ("rules", "ruling"),
    [
        ({"opens_at": "2026-07-10T10:30", "early_minutes": 15}, Ruling(Verdict.ADMITTED, {})),
        (
            {"opens_at": "2026-07-10T10:30", "early_minutes": 14},
            Ruling(Verdict.TOO_EARLY, {"opens_at": "2026-07-10T10:16"}),
        ),
        ({"closes_at": "2026-07-10T10:00", "late_minutes": 16}, Ruling(Verdict.ADMITTED, {})),
        (
            {"closes_at": "2026-07-10T10:00", "late_minutes": 15},
            Ruling(Verdict.TOO_LATE, {"closes_at": "2026-07-10T10:15"}),
        ),
        ({"early_minutes": 15, "late_minutes": 15}, Ruling(Verdict.ADMITTED, {})),
    ],
)
def test_tolerance_opens_earlier_and_closes_later_and_is_in_the_nearest_miss(rules, ruling):
    assert entering(PointRules(**rules)) == ruling


def test_tolerance_goes_over_midnight():
    rules = PointRules(opens_at="2026-07-10T00:10", early_minutes=30)

    assert rules.enters_from == "2026-07-09T23:40"


PRESS = Visitor(category="press", delegation_id="apebi")


@pytest.mark.parametrize(
    ("audience", "of", "allowed"),
    [
        (Audience.EVERYBODY, {"staff"}, True),
        (Audience.CATEGORIES, {"press", "staff"}, True),
        (Audience.CATEGORIES, {"staff"}, False),
        (Audience.CATEGORIES, {"apebi"}, False),
        (Audience.CATEGORIES, set(), False),
        (Audience.DELEGATIONS, {"apebi", "anpme"}, True),
        (Audience.DELEGATIONS, {"anpme"}, False),
        (Audience.DELEGATIONS, {"press"}, False),
    ],
)
def test_only_those_whom_a_point_is_for_may_pass(audience, of, allowed):
    rules = PointRules(audience=audience, audience_of=frozenset(of))

    ruling = entering(rules, PRESS)

    expected = (
        Ruling(Verdict.ADMITTED, {})
        if allowed
        else Ruling(Verdict.NOT_ALLOWED_HERE, {audience.value: tuple(sorted(of))})
    )
    assert ruling == expected
    assert leaving(rules, PRESS).verdict is Verdict.EXITED


def test_who_is_in_no_delegation_is_in_none_that_a_point_is_for():
    rules = PointRules(audience=Audience.DELEGATIONS, audience_of=frozenset({"apebi"}))

    assert entering(rules, Visitor()).verdict is Verdict.NOT_ALLOWED_HERE


def test_only_a_point_that_asks_for_a_place_refuses_who_has_none():
    rules = PointRules(audience=Audience.ENROLLED)

    assert entering(rules, GOOD).verdict is Verdict.NOT_ENROLLED
    assert entering(rules, Visitor(enrolled=True)).verdict is Verdict.ADMITTED


def test_who_is_inside_is_already_in_with_time_and_desk():
    ruling = entering(movements=INSIDE)

    assert ruling == Ruling(Verdict.ALREADY_IN, {"since": 1000, "desk": "Desk 2"})


@pytest.mark.parametrize("entries", [Entries.ONCE, Entries.ONCE_A_DAY])
def test_who_may_not_come_back_hears_when_they_were_in(entries):
    was_in = replace(LEFT, entered_today=True, at=1000, left_at=2000)

    ruling = entering(PointRules(entries=entries), movements=was_in)

    assert ruling == Ruling(
        Verdict.ALREADY_IN,
        {"since": 1000, "desk": "Desk 2", "left_at": 2000, "entries": entries.value},
    )


TODAY = replace(INSIDE, entered_today=True)
LEFT_TODAY = replace(LEFT, entered_today=True)


@pytest.mark.parametrize(
    ("entries", "movements", "allowed"),
    [
        (Entries.ONCE, NEVER, True),
        (Entries.ONCE, ONLY_LEFT, True),
        (Entries.ONCE, INSIDE, False),
        (Entries.ONCE, LEFT, False),
        (Entries.ONCE_A_DAY, NEVER, True),
        (Entries.ONCE_A_DAY, ONLY_LEFT, True),
        (Entries.ONCE_A_DAY, INSIDE, True),  # since another day
        (Entries.ONCE_A_DAY, LEFT, True),
        (Entries.ONCE_A_DAY, TODAY, False),
        (Entries.ONCE_A_DAY, LEFT_TODAY, False),
        (Entries.AFTER_EXIT, NEVER, True),
        (Entries.AFTER_EXIT, ONLY_LEFT, True),
        (Entries.AFTER_EXIT, INSIDE, False),
        (Entries.AFTER_EXIT, LEFT, True),
        (Entries.MANY, NEVER, True),
        (Entries.MANY, ONLY_LEFT, True),
        (Entries.MANY, INSIDE, True),
        (Entries.MANY, LEFT, True),
    ],
)
def test_entries_follow_the_policy_of_the_point(entries, movements, allowed):
    ruling = entering(PointRules(entries=entries), movements=movements)

    assert (ruling.verdict is Verdict.ADMITTED) is allowed
    assert ruling.verdict in (Verdict.ADMITTED, Verdict.ALREADY_IN)


MOVEMENT = st.tuples(st.sampled_from(Direction), st.sampled_from(["earlier", "today"]))


@given(st.sampled_from(Entries), st.lists(MOVEMENT))
def test_the_entry_formula_says_of_any_history_what_its_definition_says(entries, history):
    history.sort(key=lambda movement: movement[1])
    ways = [way for way, _ in history]
    movements = Movements(
        last=ways[-1] if ways else None,
        entered=Direction.IN in ways,
        entered_today=(Direction.IN, "today") in history,
        at=1,
        desk="",
    )

    allowed = (
        entries is Entries.MANY
        or history == []
        or all(way is Direction.OUT for way in ways)
        or (entries is Entries.AFTER_EXIT and ways[-1] is Direction.OUT)
        or (entries is Entries.ONCE_A_DAY and (Direction.IN, "today") not in history)
    )

    assert may_enter(entries, movements) is allowed


def test_a_full_point_refuses_with_both_numbers():
    rules = PointRules(capacity=12)

    assert entering(rules, inside=12) == Ruling(Verdict.FULL, {"inside": 12, "capacity": 12})
    assert entering(rules, inside=13).verdict is Verdict.FULL
    assert entering(rules, inside=11).verdict is Verdict.ADMITTED


def test_who_is_inside_a_full_point_takes_no_further_place():
    rules = PointRules(capacity=12, entries=Entries.MANY)

    assert entering(rules, movements=INSIDE, inside=12).verdict is Verdict.ADMITTED
    assert entering(rules, movements=LEFT, inside=12).verdict is Verdict.FULL


STRICTEST = PointRules(
    opens_at="2026-07-10T12:00",
    confirmed_only=True,
    audience=Audience.ENROLLED,
    entries=Entries.ONCE,
    capacity=0,
)


@pytest.mark.parametrize("movements", [NEVER, INSIDE, LEFT, ONLY_LEFT])
def test_an_exit_of_a_good_badge_is_always_accepted(movements):
    ruling = leaving(STRICTEST, Visitor(status="invited"), movements, inside=99)

    assert ruling == Ruling(Verdict.EXITED, {})


@pytest.mark.parametrize("verdict", BAD)
def test_an_exit_of_a_badge_that_is_not_good_is_refused(verdict):
    assert leaving(visitor=BAD[verdict]).verdict is verdict


def test_checks_run_in_one_order():
    visitor = Visitor(
        status="cancelled", badge_replaced=True, replaced_at=7, reason=None, enrolled=False
    )
    rules = replace(STRICTEST, closes_at="2026-07-10T09:00")
    removals = [
        (Verdict.CANCELLED, {}, {"status": "blocked"}),
        (Verdict.BLOCKED, {}, {"status": "invited"}),
        (Verdict.REPLACED, {}, {"badge_replaced": False}),
        (Verdict.NOT_CONFIRMED, {}, {"status": "confirmed"}),
        (Verdict.TOO_EARLY, {"opens_at": None}, {}),
        (Verdict.TOO_LATE, {"closes_at": None}, {}),
        (Verdict.NOT_ENROLLED, {}, {"enrolled": True}),
        (Verdict.ALREADY_IN, {"entries": Entries.AFTER_EXIT}, {}),
        (Verdict.FULL, {"capacity": None}, {}),
    ]

    found = []
    for _, better_rules, better_visitor in removals:
        found.append(entering(rules, visitor, LEFT).verdict)
        rules = replace(rules, **better_rules)
        visitor = replace(visitor, **better_visitor)

    assert found == [verdict for verdict, _, _ in removals]
    assert entering(rules, visitor, LEFT).verdict is Verdict.ADMITTED


@pytest.mark.parametrize("direction", Direction)
def test_a_genuine_badge_of_nobody_known_is_not_synced_yet(direction):
    rules = PointRules(confirmed_only=True, audience=Audience.ENROLLED)

    ruling = judge(direction, rules, None, NEVER, now=NOW)

    assert ruling == Ruling(Verdict.NOT_SYNCED_YET, {})


@pytest.mark.parametrize(
    ("rules", "movements", "verdict"),
    [
        (DOOR, INSIDE, Verdict.ALREADY_IN),
        (DOOR, LEFT, Verdict.NOT_SYNCED_YET),
        (PointRules(opens_at="2026-07-10T12:00"), NEVER, Verdict.TOO_EARLY),
        (PointRules(closes_at="2026-07-10T09:00"), NEVER, Verdict.TOO_LATE),
        (PointRules(capacity=0), NEVER, Verdict.FULL),
    ],
)
def test_what_holds_for_everybody_holds_for_a_badge_of_nobody_known(rules, movements, verdict):
    assert entering(rules, None, movements).verdict is verdict


def test_admissions_are_those_verdicts_that_let_somebody_through():
    assert {verdict for verdict in Verdict if verdict.is_admission} == {
        Verdict.ADMITTED,
        Verdict.EXITED,
        Verdict.NOT_SYNCED_YET,
    }
