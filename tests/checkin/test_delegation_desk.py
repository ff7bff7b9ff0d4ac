"""Checking in who came of a delegation, as one act; what the cards say."""

import pytest
from builders import add_delegation, add_person
from checkin.desk_builders import change_person, expect_at
from checkin.test_lists import add_leg

from hubdesk.checkin.delegation_desk import check_in_group, delegation_faces, legs
from hubdesk.checkin.points import add_point
from hubdesk.checkin.rules import Direction, PointRules, Verdict
from hubdesk.checkin.service import check_in_person
from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.undo import undo


@pytest.fixture
def delegation(event_file):
    return add_delegation(event_file, "Andaluza", short_name="AND", colour="#00663a")


@pytest.fixture
def three(event_file, delegation):
    return [add_person(event_file, delegation_id=delegation, family_name=name) for name in "ABC"]


def verdicts(answer):
    return {result.person.id: result.verdict for result in answer.results}


def test_who_came_of_a_delegation_is_let_in_by_one_act(event_file, delegation, three):
    answer = check_in_group(event_file, "Eva", "door", delegation, people=three[:2])

    assert verdicts(answer) == dict.fromkeys(three[:2], Verdict.ADMITTED)
    undo(event_file, "Eva", answer.act)
    assert event_file.value("SELECT count(*) FROM presence") == 0


def test_without_saying_who_it_is_all_who_are_expected_and_not_inside(
    event_file, delegation, three
):
    check_in_person(event_file, "Eva", "door", three[0])
    expect_at(event_file, three[1], add_leg(event_file))
    cancelled = add_person(event_file, delegation_id=delegation, status="cancelled")

    answer = check_in_group(event_file, "Eva", "door", delegation)

    assert verdicts(answer) == {three[2]: Verdict.ADMITTED}
    assert cancelled not in verdicts(answer)


def test_on_the_way_out_it_is_all_who_are_inside_of_this_point(event_file, delegation, three):
    bus = add_point(event_file, "Ana", "Bus", "malaga")
    check_in_person(event_file, "Eva", "door", three[0])
    check_in_person(event_file, "Eva", bus, three[1])

    answer = check_in_group(event_file, "Eva", bus, delegation, Direction.OUT)

    assert verdicts(answer) == {three[1]: Verdict.EXITED}


def test_who_is_refused_is_told_and_leaves_no_act_alone(event_file, delegation, three):
    strict = add_point(event_file, "Ana", "Gala", "malaga", None, PointRules(confirmed_only=True))
    change_person(event_file, three[0], status="invited")

    answer = check_in_group(event_file, "Eva", strict, delegation, people=three[:1])

    assert (answer.through, answer.act) == (0, "")
    assert [result.verdict for result in answer.refused] == [Verdict.NOT_CONFIRMED]
    assert event_file.value("SELECT count(*) FROM refusal") == 0


def test_a_delegation_that_was_removed_is_not_checked_in(event_file):
    with pytest.raises(HubDeskError) as refused:
        check_in_group(event_file, "Eva", "door", "gone")

    assert refused.value.problem is Problem.NOT_FOUND


def test_a_card_has_the_head_unless_that_was_removed(event_file, delegation, three):
    from hubdesk.eventfile.acts import ActKind
    from hubdesk.eventfile.tables import Delegation

    with event_file.writing(ActKind.EDIT_DELEGATION, "Ana") as write:
        write.update(Delegation, delegation, head_id=three[0])
    (before,) = delegation_faces(event_file)
    change_person(event_file, three[0], deleted=1)
    (after,) = delegation_faces(event_file)

    assert (before.head, before.short_name, before.colour) == ("Ana A", "AND", "#00663a")
    assert (after.head_id, after.head) == (None, None)
    assert legs(event_file) == [("malaga", "Málaga")]
