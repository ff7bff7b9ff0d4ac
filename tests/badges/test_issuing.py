"""One active badge for each person, and every code is accounted for."""

import pytest
from builders import add_person

from hubdesk.badges import codes
from hubdesk.badges import service as badges
from hubdesk.badges.audit import audit
from hubdesk.badges.issuing import code_secret
from hubdesk.badges.service import BadgeStatus
from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile import undo
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.tables import Badge, Person
from hubdesk.eventfile.verify import Promise


def test_who_has_no_badge_is_issued_one_and_nobody_a_second(event_file) -> None:
    people = {add_person(event_file) for _ in range(3)}

    first = badges.issue_missing(event_file, "Ana")
    second = badges.issue_missing(event_file, "Ana")

    assert {badge.person_id for badge in first} == people
    assert second == []
    assert list(audit(event_file)) == []


def test_only_the_people_asked_for_are_issued_badges(event_file) -> None:
    wanted, _ = add_person(event_file), add_person(event_file)

    issued = badges.issue_missing(event_file, "Ana", {wanted})

    assert [badge.person_id for badge in issued] == [wanted]


def test_the_letters_that_people_type_are_kept_with_the_code(event_file) -> None:
    add_person(event_file)

    badges.issue_missing(event_file, "Ana")

    (row,) = badges.badges(event_file)
    assert row.letters == codes.letters_of(row.code)
    assert (row.name, row.status, row.printed_at, row.printings) == (
        "Ana Ruiz", BadgeStatus.ACTIVE, None, 0,
    )  # fmt: skip


def test_a_new_badge_replaces_the_one_before(event_file) -> None:
    person = add_person(event_file)
    badges.issue_missing(event_file, "Ana")

    new = badges.reissue(event_file, "Ana", person)

    old, current = badges.badges(event_file)
    assert old.status is BadgeStatus.REPLACED
    assert old.replaced_at is not None
    assert (current.code, current.status) == (new.code, BadgeStatus.ACTIVE)
    assert old.code != new.code
    assert list(audit(event_file)) == []


def test_a_replaced_badge_counts_again_when_that_is_undone(event_file) -> None:
    person = add_person(event_file)
    (first,) = badges.issue_missing(event_file, "Ana")
    badges.reissue(event_file, "Ana", person)

    undo.undo(event_file, "Ana")

    (row,) = badges.badges(event_file)
    assert (row.code, row.status, row.replaced_at) == (first.code, BadgeStatus.ACTIVE, None)


def test_who_has_no_badge_gets_one_by_reissue(event_file) -> None:
    person = add_person(event_file)

    badges.reissue(event_file, "Ana", person)

    assert [row.person_id for row in badges.badges(event_file)] == [person]


@pytest.mark.parametrize("columns", [{"erased": 1}, {"status": "cancelled"}, {"deleted": 1}])
def test_who_may_have_no_badge_is_refused_one(event_file, columns) -> None:
    person = add_person(event_file)
    with event_file.writing(ActKind.EDIT_PERSON, "Ana") as write:
        write.update(Person, person, **columns)

    with pytest.raises(HubDeskError) as refusal:
        badges.reissue(event_file, "Ana", person)

    assert refusal.value.problem is Problem.NOT_FOUND
    assert badges.issue_missing(event_file, "Ana") == []


def test_the_audit_finds_codes_that_are_not_ours_and_people_with_two_badges(event_file) -> None:
    person = add_person(event_file)
    badges.issue_missing(event_file, "Ana")
    tag, _ = code_secret(event_file)
    forged = codes.make_code(tag, b"another key")
    with event_file.writing(ActKind.ISSUE_BADGES, "Ana") as write:
        letters = codes.letters_of(forged)
        write.insert(Badge, code=forged, letters=letters, person_id=person, issued_at=1)

    found = list(audit(event_file))

    assert [(finding.promise, finding.count) for finding in found] == [
        (Promise.BADGES_ARE_OURS, 1),
        (Promise.ONE_ACTIVE_BADGE, 2),
    ]
    assert found[1].where == person
    assert forged not in found[0].where


def test_an_erased_person_has_no_name_in_the_list(event_file) -> None:
    person = add_person(event_file)
    badges.issue_missing(event_file, "Ana")
    with event_file.writing(ActKind.EDIT_PERSON, "Ana") as write:
        write.update(Person, person, erased=1)

    assert [row.name for row in badges.badges(event_file)] == [""]
