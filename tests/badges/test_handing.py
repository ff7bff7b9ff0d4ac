"""Badges that were handed out: to whom, when, and apart from printing and admission."""

import pytest
from builders import add_delegation, add_person

from hubdesk.badges import issuing
from hubdesk.badges.handing import NOT_HANDED_OUT, hand_out, handed_out, waiting_to_be_handed
from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.undo import redo, undo
from hubdesk.registration import merging


@pytest.fixture
def group(event_file):
    delegation = add_delegation(event_file)
    people = [add_person(event_file, delegation_id=delegation, given_name=name) for name in "ABC"]
    issuing.issue_missing(event_file, "Ana", people)
    return people


def badge_of(file, person):
    return file.value(
        "SELECT id FROM badge WHERE person_id = ? AND status = 'active' AND deleted = 0", (person,)
    )


def shown(file):
    return {key for (key,) in file.rows(f"SELECT p.id FROM person p WHERE {NOT_HANDED_OUT}")}


def test_a_badge_is_handed_to_its_holder(event_file, group):
    assert hand_out(event_file, "Eva", group[:1]) == 1

    (handed,) = handed_out(event_file, [badge_of(event_file, group[0])]).values()
    assert (handed.operator, handed.to_person, handed.to_name) == ("Eva", None, None)
    assert shown(event_file) == set(group[1:])


def test_the_head_takes_the_badges_of_all_and_the_own_as_its_holder(event_file, group):
    assert hand_out(event_file, "Eva", group, to_person=group[0]) == 3

    found = handed_out(event_file, [badge_of(event_file, person) for person in group])
    taken = [found[badge_of(event_file, person)].to_name for person in group]
    assert taken == [None, "A Ruiz", "A Ruiz"]


def test_somebody_who_is_not_registered_takes_them_along(event_file, group):
    hand_out(event_file, "Eva", group[:1], to_name="  the  driver ")

    (handed,) = handed_out(event_file, [badge_of(event_file, group[0])]).values()
    assert (handed.to_person, handed.to_name) == (None, "the driver")


def test_what_was_handed_out_stays_so(event_file, group):
    hand_out(event_file, "Eva", group[:1])

    assert hand_out(event_file, "Eva", group, to_person=group[1]) == 2
    assert waiting_to_be_handed(event_file, group) == 0
    assert handed_out(event_file, [badge_of(event_file, group[0])]).popitem()[1].to_name is None


def test_a_new_badge_was_not_handed_out(event_file, group):
    hand_out(event_file, "Eva", group)

    issuing.reissue(event_file, "Ana", group[0])

    assert shown(event_file) == {group[0]}
    assert waiting_to_be_handed(event_file, group) == 1


def test_the_badge_of_the_cancelled_and_of_people_without_one_is_passed_over(event_file, group):
    assert hand_out(event_file, "Eva", [add_person(event_file)]) == 0
    assert hand_out(event_file, "Eva", [add_person(event_file, status="cancelled")]) == 0


def test_undo_and_redo_take_it_back_and_do_it_again(event_file, group):
    hand_out(event_file, "Eva", group)

    undo(event_file, "Ana")
    undone = shown(event_file)
    redo(event_file, "Ana")

    assert undone == set(group)
    assert shown(event_file) == set()


def test_who_was_merged_gets_the_badge_of_the_survivor(event_file, group):
    merging.merge(event_file, "Ana", group[0], group[1])

    hand_out(event_file, "Eva", [group[1]], to_person=group[1])

    handed = handed_out(event_file, [badge_of(event_file, group[0])])
    assert [one.to_person for one in handed.values()] == [None]


@pytest.mark.parametrize(
    ("to", "problem"),
    [({"to_person": "nobody"}, Problem.NOT_FOUND), ({"to_name": "x" * 201}, Problem.INVALID)],
)
def test_nobody_unknown_and_no_endless_name_takes_badges(event_file, group, to, problem):
    with pytest.raises(HubDeskError) as refused:
        hand_out(event_file, "Eva", group, **to)

    assert refused.value.problem is problem
    assert shown(event_file) == set(group)
