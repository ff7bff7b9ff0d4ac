"""A walk-in is registered, has a badge and is inside, by one act; who is known is taken instead."""

import pytest
from builders import add_person
from checkin.desk_builders import change_person, expect_at, issue_badge
from checkin.test_lists import add_leg, print_badge

from hubdesk.checkin.points import edit_point
from hubdesk.checkin.rules import Direction, PointRules, Verdict
from hubdesk.checkin.service import check_in
from hubdesk.checkin.walk_in import NewPerson, register_walk_in, take_in
from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.undo import undo
from hubdesk.registration import merging
from hubdesk.registration.directory import people

NAMES = {"given_name": "Lucía", "family_name": "Tazi", "category": "guest"}


def test_a_walk_in_is_registered_has_a_badge_and_is_inside_by_one_act(event_file):
    done = register_walk_in(event_file, "Eva", NewPerson(NAMES, "APEBI"), "door")

    (row,) = people(event_file)
    assert (row.given_name, row.organisation, row.status) == ("Lucía", "APEBI", "confirmed")
    assert (done.person.name, done.answer.verdict) == ("Lucía Tazi", Verdict.ADMITTED)
    assert check_in(event_file, "Eva", "door", done.badge.code).verdict is Verdict.ALREADY_IN
    undo(event_file, "Eva", done.act)
    assert people(event_file) == []
    assert event_file.value("SELECT count(*) FROM presence") == 0


def test_without_a_point_nobody_is_admitted(event_file):
    done = register_walk_in(event_file, "Eva", NewPerson(NAMES))

    assert done.answer is None
    assert event_file.value("SELECT count(*) FROM admission") == 0
    assert done.badge is not None


def test_a_point_that_refuses_leaves_the_person_registered(event_file):
    edit_point(event_file, "Ana", "door", "Málaga", PointRules(capacity=0))

    done = register_walk_in(event_file, "Eva", NewPerson(NAMES), "door")

    assert done.answer.verdict is Verdict.FULL
    assert len(people(event_file)) == 1


def test_without_a_name_nothing_is_done(event_file):
    with pytest.raises(HubDeskError) as refused:
        register_walk_in(event_file, "Eva", NewPerson({}, "APEBI"), "door")

    assert refused.value.problem is Problem.INVALID
    assert event_file.value("SELECT count(*) FROM organisation") == 0


def test_of_several_legs_a_walk_in_is_expected_where_it_came(event_file):
    add_leg(event_file)

    register_walk_in(event_file, "Eva", NewPerson(NAMES), "door")

    assert people(event_file)[0].legs == ("Málaga",)


def test_who_was_invited_is_confirmed_gets_a_badge_and_is_inside(event_file):
    person = add_person(event_file, status="invited")

    done = take_in(event_file, "Eva", person, "door")

    assert (done.answer.verdict, done.is_new) == (Verdict.ADMITTED, False)
    assert people(event_file)[0].status == "confirmed"
    assert done.badge is not None
    undo(event_file, "Eva", done.act)
    assert people(event_file)[0].status == "invited"


def test_who_has_a_badge_keeps_it_also_by_a_duplicate(event_file):
    person, duplicate = add_person(event_file), add_person(event_file)
    issue_badge(event_file, duplicate)
    merging.merge(event_file, "Ana", person, duplicate)

    done = take_in(event_file, "Eva", duplicate, "door")

    assert (done.badge, done.person.id) == (None, person)


def test_it_is_told_whether_the_badge_is_printed_already(event_file):
    person, other = add_person(event_file), add_person(event_file)
    print_badge(event_file, issue_badge(event_file, person))

    assert take_in(event_file, "Eva", person, "door").is_printed
    assert not take_in(event_file, "Eva", other, "door").is_printed


@pytest.mark.parametrize(
    ("status", "verdict"), [("cancelled", Verdict.CANCELLED), ("blocked", Verdict.BLOCKED)]
)
def test_who_is_cancelled_or_blocked_stays_so(event_file, status, verdict):
    person = add_person(event_file, status=status)

    done = take_in(event_file, "Eva", person, "door")

    assert done.answer.verdict is verdict
    assert people(event_file)[0].status == status


def test_who_is_expected_at_another_leg_only_is_expected_here_too(event_file):
    person = add_person(event_file)
    expect_at(event_file, person, add_leg(event_file))

    take_in(event_file, "Eva", person, "door")

    assert set(people(event_file)[0].legs) == {"Málaga", "Tánger"}


def test_who_was_removed_meanwhile_is_refused(event_file):
    person = add_person(event_file)
    change_person(event_file, person, deleted=1)

    with pytest.raises(HubDeskError) as refused:
        take_in(event_file, "Eva", person, "door", Direction.IN)

    assert refused.value.problem is Problem.NOT_FOUND
