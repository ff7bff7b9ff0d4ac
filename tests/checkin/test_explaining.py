"""The path to an answer: each check with what came of it; it ends where the desk's answer does."""

from hypothesis import given
from hypothesis import strategies as st

from hubdesk.checkin.explaining import Outcome, explain
from hubdesk.checkin.rules import (
    Audience,
    Case,
    Check,
    Direction,
    Entries,
    Movements,
    PointRules,
    Verdict,
    Visitor,
    rule_on,
)

WALLS = st.none() | st.sampled_from(["2026-07-10T09:00", "2026-07-10T10:15", "2026-07-10T12:00"])
RULES = st.builds(
    PointRules,
    opens_at=WALLS,
    closes_at=WALLS,
    early_minutes=st.sampled_from([0, 5, 600]),
    late_minutes=st.sampled_from([0, 5, 600]),
    confirmed_only=st.booleans(),
    audience=st.sampled_from(Audience),
    audience_of=st.frozensets(st.sampled_from(["press", "apebi"])),
    entries=st.sampled_from(Entries),
    capacity=st.none() | st.integers(0, 3),
)
VISITORS = st.none() | st.builds(
    Visitor,
    status=st.sampled_from(["invited", "confirmed", "cancelled", "blocked"]),
    removed=st.booleans(),
    badge_replaced=st.booleans(),
    enrolled=st.booleans(),
    category=st.sampled_from(["press", "staff"]),
    delegation_id=st.sampled_from([None, "apebi", "anpme"]),
)
MOVEMENTS = st.builds(
    Movements,
    last=st.none() | st.sampled_from(Direction),
    entered=st.booleans(),
    entered_today=st.booleans(),
    at=st.just(1000),
    desk=st.just("Desk 2"),
)
CASES = st.builds(
    Case,
    direction=st.sampled_from(Direction),
    rules=RULES,
    visitor=VISITORS,
    movements=MOVEMENTS,
    now=st.just("2026-07-10T10:15"),
    inside=st.integers(0, 3),
)


@given(CASES)
def test_the_first_step_that_fails_is_what_the_desk_answers(case):
    steps = explain(case)

    failed = [step for step in steps if step.outcome is Outcome.FAILED]
    ruling = rule_on(case)
    if ruling.verdict.is_admission:
        assert failed == []
    else:
        assert failed[0].verdict is ruling.verdict
        assert failed[0].facts.items() >= ruling.detail.items()


@given(CASES)
def test_every_check_has_a_step_in_the_order_of_the_desk(case):
    assert [Check.CODE, *(step.check for step in explain(case))] == list(Check)


def outcomes(case):
    return {step.check: step.outcome for step in explain(case)}


def test_a_door_asks_for_nothing_but_the_registration_the_badge_and_the_entry():
    door = Case(Direction.IN, PointRules(), Visitor(), Movements())

    assert [check for check, outcome in outcomes(door).items() if outcome is Outcome.PASSED] == [
        Check.REGISTRATION,
        Check.BADGE,
        Check.ENTRIES,
    ]


def test_leaving_asks_for_a_good_badge_only():
    strict = PointRules(opens_at="2026-07-10T12:00", capacity=0, entries=Entries.ONCE)
    leaving = Case(Direction.OUT, strict, Visitor(), Movements(), now="2026-07-10T10:15")

    assert {check for check, outcome in outcomes(leaving).items() if outcome is Outcome.PASSED} == {
        Check.REGISTRATION,
        Check.BADGE,
    }
    assert Outcome.FAILED not in outcomes(leaving).values()


def test_what_would_fail_after_the_first_miss_is_told_too():
    rules = PointRules(opens_at="2026-07-10T12:00", early_minutes=15, capacity=12)
    case = Case(
        Direction.IN, rules, Visitor(), Movements(), now="2026-07-10T10:15", inside=12
    )  # fmt: skip

    failed = [step for step in explain(case) if step.outcome is Outcome.FAILED]

    assert [(step.check, step.verdict) for step in failed] == [
        (Check.TIME, Verdict.TOO_EARLY),
        (Check.ROOM, Verdict.FULL),
    ]
    assert failed[0].facts == {
        "now": "2026-07-10T10:15",
        "opens_at": "2026-07-10T11:45",
        "closes_at": None,
    }
    assert failed[1].facts == {"inside": 12, "capacity": 12}
