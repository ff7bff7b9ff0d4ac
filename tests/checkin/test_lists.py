"""What was recorded, as rows; who is inside, expected, arrived and missing."""

import pytest
from builders import add_delegation, add_person
from checkin.desk_builders import (
    add_session,
    change_person,
    expect_at,
    issue_badge,
    replace_badge,
)

from hubdesk.badges.codes import make_code
from hubdesk.checkin.arrivals import (
    Count,
    DelegationCard,
    arrivals,
    delegation_desk,
    delegation_members,
)
from hubdesk.checkin.inside import inside_now
from hubdesk.checkin.lists import (
    RecordedAdmission,
    RecordedRefusal,
    last_admission,
    list_admissions,
    list_refusals,
)
from hubdesk.checkin.points import add_point
from hubdesk.checkin.rules import Direction, Verdict
from hubdesk.checkin.service import check_in, check_in_person, event_codes, void_admission
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.desk import DESK_VARIABLE
from hubdesk.eventfile.file import EventFile
from hubdesk.eventfile.tables import Leg, Printing, PrintJob


@pytest.fixture
def person(event_file):
    return add_person(event_file)


def enter(file, person, direction=Direction.IN, **more):
    return check_in_person(file, "Eva", "door", person, direction, **more)


def add_leg(file, name="Tánger"):
    with file.writing(ActKind.EDIT_PROGRAMME, "Ana") as write:
        return write.insert(Leg, name=name, zone="Africa/Casablanca")


def print_badge(file, code):
    badge = file.value("SELECT id FROM badge WHERE code = ?", (code,))
    with file.writing(ActKind.PRINT_BADGES, "Ana") as write:
        job = write.insert(
            PrintJob,
            template="A6",
            sheet="single",
            target="a.pdf",
            at=write.at,
            operator="Ana",
            desk=write.desk,
            badges=1,
        )
        write.insert(Printing, job_id=job, badge_id=badge, page=1, cell=1, face="")


# recorded scans


def test_an_admission_is_listed_with_everything_about_it(event_file, person):
    code = issue_badge(event_file, person)
    result = check_in(event_file, "Eva", "door", code, now=1000)

    assert list_admissions(event_file) == [
        RecordedAdmission(
            id=result.admission_id,
            person_id=person,
            name="Ana Ruiz",
            code=code,
            point_id="door",
            point="Málaga",
            zone="Europe/Madrid",
            direction=Direction.IN,
            at=1000,
            desk="Desk 1",
            operator="Eva",
            voided=False,
        )
    ]


def test_a_refusal_is_listed_with_its_verdict(event_file):
    check_in(event_file, "Eva", "door", "hello", Direction.OUT, now=1000)

    (refusal,) = list_refusals(event_file)

    assert refusal == RecordedRefusal(
        id=refusal.id,
        person_id=None,
        name=None,
        code="hello",
        point_id="door",
        point="Málaga",
        zone="Europe/Madrid",
        direction=Direction.OUT,
        at=1000,
        desk="Desk 1",
        operator="Eva",
        verdict=Verdict.UNKNOWN,
    )


def test_lists_run_from_the_earliest_to_the_latest(event_file, person):
    for at in (3000, 1000, 2000):
        enter(event_file, person, Direction.OUT, now=at)
        check_in(event_file, "Eva", "door", "hello", now=at)

    assert [row.at for row in list_admissions(event_file)] == [1000, 2000, 3000]
    assert [row.at for row in list_refusals(event_file, newest=2)] == [2000, 3000]


def test_a_voided_admission_is_listed_as_voided(event_file, person):
    void_admission(event_file, "Eva", enter(event_file, person).admission_id)

    assert [row.voided for row in list_admissions(event_file)] == [True]


def test_the_last_admission_of_this_desk_is_the_one_to_void(event_file, person, monkeypatch):
    first = enter(event_file, person, now=1000).admission_id
    second = enter(event_file, person, Direction.OUT, now=2000).admission_id
    monkeypatch.setenv(DESK_VARIABLE, "Desk 2")
    with EventFile.open(event_file.path) as another_desk:
        nothing = last_admission(another_desk)
        enter(another_desk, person, now=3000)

    before = last_admission(event_file)
    void_admission(event_file, "Eva", second)
    after = last_admission(event_file)

    assert (nothing, before.id, after.id) == (None, second, first)


# who is inside


def test_inside_are_those_who_entered_and_did_not_leave(event_file):
    people = [add_person(event_file) for _ in range(3)]
    for person in people:
        enter(event_file, person)
    enter(event_file, people[0], Direction.OUT)
    voided = enter(event_file, people[0])
    void_admission(event_file, "Eva", voided.admission_id)

    assert inside_now(event_file, "door") == 2


def test_badges_of_nobody_known_are_inside_too_until_they_leave(event_file):
    staying, leaving = (make_code(*event_codes(event_file)) for _ in range(2))
    for code in (staying, leaving):
        check_in(event_file, "Eva", "door", code, now=1000)
    check_in(event_file, "Eva", "door", leaving, Direction.OUT, now=2000)

    assert inside_now(event_file, "door") == 1


@pytest.mark.parametrize(
    ("movements", "inside"), [(["dup in", "in"], 1), (["dup in", "out"], 0), (["dup out", "in"], 1)]
)
def test_merged_people_are_inside_once_if_their_last_movement_was_an_entry(
    event_file, person, movements, inside
):
    duplicate = add_person(event_file)
    for at, movement in enumerate(movements):
        who = duplicate if movement.startswith("dup") else person
        enter(event_file, who, Direction(movement.split()[-1]), now=1000 + at)
    change_person(event_file, duplicate, merged_into=person)

    assert inside_now(event_file, "door") == inside


# expected and arrived


def test_expected_are_all_but_the_cancelled_the_blocked_the_deleted_and_the_merged(
    event_file, person
):
    for change in (
        {"status": "cancelled"},
        {"status": "blocked"},
        {"deleted": 1},
        {"merged_into": person},
    ):
        change_person(event_file, add_person(event_file), **change)

    assert arrivals(event_file, "malaga").total == Count(1, 0)


def test_people_are_expected_at_their_legs_and_without_any_everywhere(event_file, person):
    tangier = add_leg(event_file)
    only_tangier, both, duplicate = (add_person(event_file) for _ in range(3))
    expect_at(event_file, only_tangier, tangier)
    expect_at(event_file, both, "malaga")
    expect_at(event_file, duplicate, tangier)
    change_person(event_file, duplicate, merged_into=both)

    assert arrivals(event_file, "malaga").total.expected == 2
    assert arrivals(event_file, tangier).total.expected == 3


def test_arrivals_are_counted_by_delegation_and_category(event_file):
    delegation = add_delegation(event_file)
    speaker = add_person(event_file, delegation_id=delegation, category="speaker")
    add_person(event_file, delegation_id=delegation)
    guest = add_person(event_file, category="guest")
    for person in (speaker, guest):
        enter(event_file, person)
        enter(event_file, person, Direction.OUT)

    counted = arrivals(event_file, "malaga")

    assert counted.total == Count(3, 2)
    assert counted.by_delegation == {delegation: Count(2, 1), None: Count(1, 1)}
    assert counted.by_category == {
        "speaker": Count(1, 1),
        "delegate": Count(1, 0),
        "guest": Count(1, 1),
    }


def test_arriving_at_one_leg_is_not_arriving_at_the_other(event_file, person):
    tangier = add_leg(event_file)
    enter(event_file, person)

    assert arrivals(event_file, "malaga").total.arrived == 1
    assert arrivals(event_file, tangier).total.arrived == 0


def test_a_voided_admission_is_no_arrival(event_file, person):
    void_admission(event_file, "Eva", enter(event_file, person).admission_id)

    assert arrivals(event_file, "malaga").total == Count(1, 0)


def test_an_arrival_of_a_duplicate_is_the_survivors(event_file, person):
    duplicate = add_person(event_file)
    enter(event_file, duplicate)
    change_person(event_file, duplicate, merged_into=person)

    assert arrivals(event_file, "malaga").total == Count(1, 1)


# the delegation desk


def test_each_delegation_has_a_card_with_arrived_missing_and_printed(event_file):
    first, empty = add_delegation(event_file, "A"), add_delegation(event_file, "B")
    people = [add_person(event_file, delegation_id=first) for _ in range(3)]
    code = issue_badge(event_file, people[0])
    print_badge(event_file, code)
    enter(event_file, people[1])

    assert delegation_desk(event_file, "malaga") == [
        DelegationCard(first, "A", expected=3, arrived=1, missing=2, printed=1),
        DelegationCard(empty, "B", expected=0, arrived=0, missing=0, printed=0),
    ]


def test_a_badge_that_was_replaced_has_to_be_printed_again(event_file):
    delegation = add_delegation(event_file)
    person = add_person(event_file, delegation_id=delegation)
    code = issue_badge(event_file, person)
    print_badge(event_file, code)
    replace_badge(event_file, code, at=1)
    issue_badge(event_file, person)

    (card,) = delegation_desk(event_file, "malaga")

    assert card.printed == 0


def test_members_are_told_with_what_they_have_done(event_file):
    delegation = add_delegation(event_file, "A")
    left, inside, missing, at_session = (
        add_person(event_file, delegation_id=delegation, family_name=name)
        for name in ("B", "A", "C", "D")
    )
    change_person(event_file, missing, protocol_order=1, status="invited")
    room = add_point(event_file, "Ana", "Room", "malaga", add_session(event_file))
    enter(event_file, inside)
    enter(event_file, left)
    enter(event_file, left, Direction.OUT)
    check_in_person(event_file, "Eva", room, at_session)

    members = delegation_members(event_file, "malaga", delegation)

    assert [(one.person.id, one.status, one.arrived, one.inside) for one in members] == [
        (missing, "invited", False, False),
        (inside, "confirmed", True, True),
        (left, "confirmed", True, False),
        (at_session, "confirmed", True, False),
    ]
    assert {one.person.delegation for one in members} == {"A"}
