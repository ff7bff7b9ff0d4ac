"""One rule each: what a badge meets at a point."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hubdesk.checkin.rules import (
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


def test_only_a_point_that_asks_for_a_place_refuses_who_has_none():
    rules = PointRules(enrolled_only=True)

    assert entering(rules, GOOD).verdict is Verdict.NOT_ENROLLED
    assert entering(rules, Visitor(enrolled=True)).verdict is Verdict.ADMITTED


def test_who_is_inside_is_already_in_with_time_and_desk():
    ruling = entering(movements=INSIDE)

    assert ruling == Ruling(Verdict.ALREADY_IN, {"since": 1000, "desk": "Desk 2"})


@pytest.mark.parametrize(
    ("entries", "movements", "allowed"),
    [
        (Entries.ONCE, NEVER, True),
        (Entries.ONCE, ONLY_LEFT, True),
        (Entries.ONCE, INSIDE, False),
        (Entries.ONCE, LEFT, False),
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


@given(st.sampled_from(Entries), st.lists(st.sampled_from(Direction)))
def test_the_entry_formula_says_of_any_history_what_its_definition_says(entries, history):
    movements = Movements(
        last=history[-1] if history else None, entered=Direction.IN in history, at=1, desk=""
    )

    allowed = (
        entries is Entries.MANY
        or history == []
        or all(direction is Direction.OUT for direction in history)
        or (entries is Entries.AFTER_EXIT and history[-1] is Direction.OUT)
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
    enrolled_only=True,
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
    rules = PointRules(confirmed_only=True, enrolled_only=True)

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
