"""Deciding against a refusal: who may, what is recorded, and what is asked again."""

import pytest
from builders import add_person
from checkin.desk_builders import change_person, issue_badge

from hubdesk.checkin.lists import list_admissions
from hubdesk.checkin.overriding import (
    BY_ORGANISERS,
    OVERRIDABLE,
    Decision,
    confirm_and_check_in,
    may_override,
    override,
    recent_reasons,
)
from hubdesk.checkin.points import edit_point
from hubdesk.checkin.rules import Audience, Direction, PointRules, Verdict
from hubdesk.checkin.service import check_in, check_in_person
from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.undo import undo
from hubdesk.eventfile.verify import verify
from hubdesk.registration import service as registration


@pytest.fixture
def ana(event_file):
    return add_person(event_file, given_name="Ana", family_name="Ruiz", status="invited")


@pytest.fixture
def code(event_file, ana):
    return issue_badge(event_file, ana)


def ask(file, **rules):
    edit_point(file, "Ana", "door", "Málaga", PointRules(**rules))


def recorded(file):
    return file.rows("SELECT overrides, reason, operator FROM admission")


@pytest.mark.parametrize(
    ("rules", "verdict"),
    [
        ({"confirmed_only": True}, Verdict.NOT_CONFIRMED),
        ({"audience": Audience.ENROLLED}, Verdict.NOT_ENROLLED),
        ({"audience": Audience.CATEGORIES}, Verdict.NOT_ALLOWED_HERE),
        ({"opens_at": "2999-01-01T10:00"}, Verdict.TOO_EARLY),
        ({"closes_at": "2001-01-01T10:00"}, Verdict.TOO_LATE),
        ({"capacity": 0}, Verdict.FULL),
    ],
)
def test_an_override_lets_in_and_records_against_what_who_and_why(
    event_file, door_id, code, rules, verdict
):
    ask(event_file, **rules)
    refused = check_in(event_file, "Eva", door_id, code)
    assert refused.verdict is verdict

    answer = override(
        event_file, "Omar", door_id, refused.code, Decision([verdict], " guest  of honour ")
    )

    assert (answer.verdict, answer.overrides) == (Verdict.ADMITTED, (verdict,))
    assert recorded(event_file) == [(verdict.value, "guest of honour", "Omar")]
    assert verify(event_file) == []


def test_who_is_in_already_goes_in_again_by_an_override(event_file, door_id, code):
    check_in(event_file, "Eva", door_id, code)

    override(
        event_file, "Eva", door_id, code, Decision([Verdict.ALREADY_IN], "left by the back door")
    )

    assert [row[0] for row in recorded(event_file)] == [None, "ALREADY_IN"]


def test_a_second_refusal_is_answered_before_anybody_is_let_in(event_file, door_id, code):
    ask(event_file, confirmed_only=True, capacity=0)

    second = override(
        event_file, "Eva", door_id, code, Decision([Verdict.NOT_CONFIRMED], "speaks at ten")
    )
    assert (second.verdict, second.overrides) == (Verdict.FULL, (Verdict.NOT_CONFIRMED,))
    assert second.admission_id is None

    both = [*second.overrides, second.verdict]
    override(event_file, "Eva", door_id, code, Decision(both, "speaks at ten"))
    assert recorded(event_file) == [("NOT_CONFIRMED FULL", "speaks at ten", "Eva")]


def test_what_stands_no_longer_is_not_recorded_as_overridden(event_file, door_id, ana, code):
    ask(event_file, confirmed_only=True)
    check_in(event_file, "Eva", door_id, code)
    registration.confirm(event_file, "Omar", ana)

    override(event_file, "Eva", door_id, code, Decision([Verdict.NOT_CONFIRMED], "on the phone"))

    assert recorded(event_file) == [(None, None, "Eva")]


@pytest.mark.parametrize("verdict", set(Verdict) - BY_ORGANISERS)
def test_nobody_decides_against_a_code_that_is_no_badge(event_file, door_id, code, verdict):
    assert not may_override(verdict, organiser=True)
    with pytest.raises(HubDeskError) as refused:
        override(event_file, "Eva", door_id, code, Decision([verdict], "why not", organiser=True))
    assert refused.value.problem is Problem.INVALID
    assert recorded(event_file) == []


@pytest.mark.parametrize("status", ["cancelled", "blocked"])
def test_only_organisers_let_in_who_is_cancelled_or_blocked(event_file, door_id, ana, code, status):
    change_person(event_file, ana, status=status)
    verdict = check_in(event_file, "Eva", door_id, code).verdict
    assert not may_override(verdict)

    with pytest.raises(HubDeskError):
        override(event_file, "Eva", door_id, code, Decision([verdict], "has changed his mind"))
    answer = override(
        event_file,
        "Eva",
        door_id,
        code,
        Decision([verdict], "has changed his mind", organiser=True),
    )

    assert answer.admission_id is not None


def test_not_even_an_organiser_lets_in_who_was_removed(event_file, door_id, ana, code):
    registration.remove(event_file, "Ana", ana)

    answer = override(
        event_file, "Eva", door_id, code, Decision([Verdict.CANCELLED], "is here", organiser=True)
    )

    assert (answer.verdict, answer.admission_id) == (Verdict.CANCELLED, None)


def test_without_a_reason_nobody_is_let_in(event_file, door_id, code):
    with pytest.raises(HubDeskError) as refused:
        override(event_file, "Eva", door_id, code, Decision([Verdict.FULL], "  \n"))
    assert (refused.value.problem, refused.value.data["field"]) == (Problem.INVALID, "reason")


def test_who_was_found_without_a_badge_is_let_in_all_the_same(event_file, door_id, ana):
    ask(event_file, capacity=0)
    refused = check_in_person(event_file, "Eva", door_id, ana)

    answer = override(
        event_file, "Eva", door_id, refused.code, Decision([Verdict.FULL], "is press")
    )

    assert answer.person.id == ana
    assert [one.person_id for one in list_admissions(event_file)] == [ana]


def test_confirming_and_letting_in_is_one_act(event_file, door_id, ana, code):
    ask(event_file, confirmed_only=True)
    refused = check_in(event_file, "Eva", door_id, code)

    answer = confirm_and_check_in(event_file, "Eva", door_id, ana, refused.code)

    assert answer.verdict is Verdict.ADMITTED
    assert recorded(event_file) == [(None, None, "Eva")]
    status = "SELECT status FROM person WHERE id = ?"
    assert event_file.value(status, (ana,)) == "confirmed"
    undo(event_file, "Eva")
    assert event_file.value(status, (ana,)) == "invited"
    assert [one.voided for one in list_admissions(event_file)] == [True]


def test_who_was_blocked_meanwhile_is_not_confirmed(event_file, door_id, ana, code):
    ask(event_file, confirmed_only=True)
    check_in(event_file, "Eva", door_id, code)
    registration.block(event_file, "Omar", ana, "was rude")

    answer = confirm_and_check_in(event_file, "Eva", door_id, ana, code)

    assert answer.verdict is Verdict.BLOCKED
    assert event_file.value("SELECT status FROM person WHERE id = ?", (ana,)) == "blocked"


def test_the_reasons_given_last_are_offered_each_once(event_file, door_id, code):
    ask(event_file, capacity=0)
    for reason in ("speaker", "press", "speaker", "guest"):
        override(event_file, "Eva", door_id, code, Decision(OVERRIDABLE, reason))

    assert recent_reasons(event_file, 2) == ["guest", "speaker"]


def test_an_exit_needs_no_override(event_file, door_id, code):
    ask(event_file, capacity=0, confirmed_only=True)

    answer = override(
        event_file, "Eva", door_id, code, Decision(OVERRIDABLE, "leaves"), Direction.OUT
    )

    assert (answer.verdict, answer.overrides) == (Verdict.EXITED, ())
