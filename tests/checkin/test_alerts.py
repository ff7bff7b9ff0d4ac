"""Marked guests: who of them has just arrived."""

import pytest
from builders import add_delegation, add_organisation, add_person

from hubdesk.badges.codes import letters_of, make_code
from hubdesk.checkin.alerts import last_change, marked_arrivals
from hubdesk.checkin.rules import Direction
from hubdesk.checkin.service import check_in, check_in_person, event_codes, void_last
from hubdesk.errors import HubDeskError
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.file import EventFile
from hubdesk.eventfile.tables import Admission
from hubdesk.registration.marking import is_marked, mark
from hubdesk.registration.merging import merge


@pytest.fixture
def guest(event_file):
    person = add_person(
        event_file,
        given_name="Leila",
        family_name="Tazi",
        organisation_id=add_organisation(event_file, "APEBI"),
        delegation_id=add_delegation(event_file, "Tánger"),
    )
    mark(event_file, "Ana", [person], marked=True)
    return person


def test_a_marked_guest_who_is_let_in_is_told_once(event_file, guest):
    since = last_change(event_file)
    result = check_in_person(event_file, "Eva", "door", guest)

    newest, arrived = marked_arrivals(event_file, since)

    assert [(one.person.name, one.person.organisation, one.point) for one in arrived] == [
        ("Leila Tazi", "APEBI", "Málaga")
    ]
    assert arrived[0].admission_id == result.admission_id
    assert marked_arrivals(event_file, newest) == (newest, [])


def test_others_refusals_and_exits_tell_nothing(event_file, guest):
    other = add_person(event_file)
    check_in_person(event_file, "Eva", "door", guest)
    since = last_change(event_file)

    check_in_person(event_file, "Eva", "door", other)
    check_in_person(event_file, "Eva", "door", guest)  # in already
    check_in_person(event_file, "Eva", "door", guest, Direction.OUT)

    assert marked_arrivals(event_file, since)[1] == []


def test_an_admission_at_another_program_is_told_too(event_file, guest):
    since = last_change(event_file)
    with EventFile.open(event_file.path) as another:
        check_in_person(another, "Omar", "door", guest)

    assert [one.person.id for one in marked_arrivals(event_file, since)[1]] == [guest]


def test_the_badge_of_who_was_merged_into_a_marked_guest_tells(event_file, guest):
    duplicate = add_person(event_file)
    merge(event_file, "Ana", guest, duplicate)
    since = last_change(event_file)
    with event_file.writing(ActKind.CHECK_IN, "Eva") as write:  # as another desk's copy records it
        write.insert(Admission, code="x", person_id=duplicate, point_id="door", direction="in",
                     at=write.at, desk="Desk 2", operator="Eva")  # fmt: skip

    assert [one.person.id for one in marked_arrivals(event_file, since)[1]] == [guest]


def test_an_admission_that_turns_out_to_be_a_marked_guests_is_told_then(event_file, guest):
    code = make_code(*event_codes(event_file))
    assert letters_of(code)
    result = check_in(event_file, "Eva", "door", code)
    since = last_change(event_file)
    with event_file.writing(ActKind.EDIT_PERSON, "Eva") as write:
        write.update(Admission, result.admission_id, person_id=guest)

    assert [one.person.id for one in marked_arrivals(event_file, since)[1]] == [guest]


def test_what_was_taken_back_before_anybody_looked_is_not_told(event_file, guest):
    since = last_change(event_file)
    check_in_person(event_file, "Eva", "door", guest)
    void_last(event_file, "Eva")

    assert marked_arrivals(event_file, since)[1] == []


def test_a_mark_is_set_and_taken_away_and_of_nobody_refused(event_file, guest):
    mark(event_file, "Ana", [guest], marked=False)

    assert not is_marked(event_file, guest)
    with pytest.raises(HubDeskError):
        mark(event_file, "Ana", ["nobody"], marked=True)
