"""One person as the desk knows them: movements, refusals, badges, on one card."""

import pytest
from builders import add_delegation, add_person
from checkin.desk_builders import change_person, expect_at, issue_badge, replace_badge

from hubdesk.checkin.overriding import Decision, override
from hubdesk.checkin.person_at_desk import Happened, person_at_desk
from hubdesk.checkin.points import add_point, edit_point
from hubdesk.checkin.rules import Direction, PointRules, Verdict
from hubdesk.checkin.service import check_in, check_in_person, void_admission
from hubdesk.registration.merging import merge


@pytest.fixture
def ana(event_file):
    return add_person(
        event_file, given_name="Ana", family_name="Ruiz", delegation_id=add_delegation(event_file)
    )


def happened(file, person):
    return [event.what for event in person_at_desk(file, person).events]


def test_all_movements_at_all_points_are_there_the_newest_first(event_file, door_id, ana):
    bus = add_point(event_file, "Ana", "Bus", "malaga")
    check_in_person(event_file, "Eva", door_id, ana)
    check_in_person(event_file, "Eva", door_id, ana, Direction.OUT)
    check_in_person(event_file, "Omar", bus, ana)

    events = person_at_desk(event_file, ana).events

    assert [(event.what, event.point, event.operator) for event in events] == [
        (Happened.ENTERED, "Bus", "Omar"),
        (Happened.LEFT, "Málaga", "Eva"),
        (Happened.ENTERED, "Málaga", "Eva"),
    ]


def test_refusals_overrides_and_what_was_taken_back_are_told_with_their_reasons(
    event_file, door_id, ana
):
    edit_point(event_file, "Ana", door_id, "Málaga", PointRules(capacity=0))
    code = issue_badge(event_file, ana)
    check_in(event_file, "Eva", door_id, code)
    let_in = override(event_file, "Eva", door_id, code, Decision([Verdict.FULL], "speaks now"))
    void_admission(event_file, "Eva", let_in.admission_id, "the other Ana")

    entry, refusal = person_at_desk(event_file, ana).events[:2]

    assert (entry.against, entry.taken_back, entry.reason) == (
        (Verdict.FULL,), True, "the other Ana",
    )  # fmt: skip
    assert (refusal.what, refusal.verdict) == (Happened.REFUSED, Verdict.FULL)


def test_badges_are_told(event_file, ana):
    code = issue_badge(event_file, ana)
    replace_badge(event_file, code, 1_900_000_000_000)

    assert happened(event_file, ana) == [Happened.BADGE_REPLACED, Happened.BADGE_ISSUED]


def test_what_happened_to_a_duplicate_happened_to_who_stays(event_file, door_id, ana):
    double = add_person(event_file, given_name="Ana", family_name="Ruíz")
    check_in_person(event_file, "Eva", door_id, double)
    merge(event_file, "Ana", ana, double)

    assert happened(event_file, ana) == happened(event_file, double) == [Happened.ENTERED]


def test_it_says_who_it_is_and_where_they_are_expected(event_file, ana):
    change_person(event_file, ana, status="blocked", status_reason="was rude", attention="VIP")
    expect_at(event_file, ana)

    person = person_at_desk(event_file, ana)

    assert (person.card.name, person.card.attention) == ("Ana Ruiz", "VIP")
    assert (person.status, person.status_reason) == ("blocked", "was rude")
    assert person.expected_at == ("Málaga",)


def test_nobody_has_no_card(event_file):
    assert person_at_desk(event_file, "nobody") is None
