"""Check-in on a real event file: every verdict, what is recorded, and taking it back."""

import time

import pytest
from builders import add_delegation, add_organisation, add_person
from checkin.desk_builders import (
    add_alias,
    add_session,
    change_person,
    enrol,
    expect_at,
    issue_badge,
    replace_badge,
)

from hubdesk.badges.codes import in_fours, letters_of, make_code
from hubdesk.checkin.facts import PersonCard
from hubdesk.checkin.points import add_point, remove_point
from hubdesk.checkin.rules import Audience, Direction, Entries, PointRules, Verdict
from hubdesk.checkin.service import (
    check_in,
    check_in_delegation,
    check_in_person,
    event_codes,
    explain_voiding,
    void_admission,
)
from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.file import EventFile
from hubdesk.eventfile.undo import redo, undo

TEN_O_CLOCK = 1_783_670_400_000  # 10 July 2026, 10:00 in Málaga


@pytest.fixture
def person(event_file):
    return add_person(event_file)


@pytest.fixture
def code(event_file, person):
    return issue_badge(event_file, person)


@pytest.fixture
def scan(event_file, door_id):
    def scanning(text, direction=Direction.IN, point=door_id, **more):
        return check_in(event_file, "Eva", point, text, direction, **more)

    return scanning


def recorded(file):
    return (
        file.value("SELECT count(*) FROM admission"),
        file.value("SELECT count(*) FROM refusal"),
    )


def point_with(file, rules, session_id=None):
    return add_point(file, "Ana", "Room 1", "malaga", session_id, rules)


# letting people in and out


def test_a_good_badge_is_admitted_with_the_person_on_the_card(event_file, scan):
    person = add_person(
        event_file,
        given_name="Fatima",
        family_name="El Amrani",
        arabic_name="فاطمة العمراني",
        organisation_id=add_organisation(event_file, "APEBI"),
        delegation_id=add_delegation(event_file, "Marroquí"),
        category="speaker",
    )
    code = issue_badge(event_file, person)

    result = scan(code.lower() + "\r", now=TEN_O_CLOCK)

    assert result.verdict is Verdict.ADMITTED
    assert result.code == code
    assert result.person == PersonCard(
        person, "Fatima El Amrani", "فاطمة العمراني", "APEBI", "Marroquí", "speaker"
    )
    assert (result.point.id, result.point.name) == ("door", "Málaga")
    assert (result.direction, result.at, result.detail) == (Direction.IN, TEN_O_CLOCK, {})


def test_an_admission_is_recorded_with_everything_about_it(event_file, scan, person, code):
    result = scan(code, now=TEN_O_CLOCK)

    assert event_file.rows(
        "SELECT id, code, person_id, point_id, direction, at, desk, operator FROM admission"
    ) == [(result.admission_id, code, person, "door", "in", TEN_O_CLOCK, "Desk 1", "Eva")]
    assert recorded(event_file) == (1, 0)


def test_a_verdict_is_in_the_file_before_it_is_returned(event_file, scan, code):
    result = scan(code)

    with EventFile.open(event_file.path) as another:
        assert another.value("SELECT id FROM admission") == result.admission_id


def test_second_scan_of_a_badge_is_refused_and_recorded_once(event_file, scan, person, code):
    scan(code, now=TEN_O_CLOCK)

    second = scan(code, now=TEN_O_CLOCK + 5000)

    assert second.verdict is Verdict.ALREADY_IN
    assert second.detail == {"since": TEN_O_CLOCK, "desk": "Desk 1"}
    assert second.admission_id is None
    assert recorded(event_file) == (1, 1)
    assert event_file.rows("SELECT code, person_id, point_id, direction, verdict FROM refusal") == [
        (code, person, "door", "in", "ALREADY_IN")
    ]


def test_without_a_time_a_scan_is_recorded_as_of_now(scan, code):
    before = time.time_ns() // 1_000_000

    result = scan(code)

    assert before <= result.at <= time.time_ns() // 1_000_000


def test_who_left_may_enter_again(scan, code):
    verdicts = [
        scan(code, direction).verdict
        for direction in (Direction.IN, Direction.OUT, Direction.IN, Direction.IN)
    ]

    assert verdicts == [
        Verdict.ADMITTED,
        Verdict.EXITED,
        Verdict.ADMITTED,
        Verdict.ALREADY_IN,
    ]


def test_an_exit_is_accepted_even_without_an_entry_and_again(event_file, scan, code):
    verdicts = [scan(code, Direction.OUT).verdict for _ in range(2)]

    assert verdicts == [Verdict.EXITED, Verdict.EXITED]
    assert recorded(event_file) == (2, 0)


def test_points_are_independent_of_one_another(event_file, scan, code):
    room = point_with(event_file, PointRules())

    assert scan(code).verdict is Verdict.ADMITTED
    assert scan(code, point=room).verdict is Verdict.ADMITTED
    assert scan(code, point=room).verdict is Verdict.ALREADY_IN


# refusals


@pytest.mark.parametrize(
    ("status", "verdict"), [("cancelled", Verdict.CANCELLED), ("blocked", Verdict.BLOCKED)]
)
def test_a_cancelled_or_blocked_person_is_refused_with_the_reason(
    event_file, scan, person, code, status, verdict
):
    change_person(event_file, person, status=status, status_reason="see the office")

    result = scan(code)

    assert (result.verdict, result.detail) == (verdict, {"reason": "see the office"})
    assert result.person.id == person
    assert recorded(event_file) == (0, 1)


def test_the_badge_of_a_deleted_person_is_cancelled(event_file, scan, person, code):
    change_person(event_file, person, deleted=1)

    assert scan(code).verdict is Verdict.CANCELLED


def test_a_replaced_badge_is_refused_and_the_new_one_admitted(event_file, scan, person, code):
    replace_badge(event_file, code, at=TEN_O_CLOCK)
    new = issue_badge(event_file, person)

    old_scan, new_scan = scan(code), scan(new)

    assert (old_scan.verdict, old_scan.detail) == (Verdict.REPLACED, {"replaced_at": TEN_O_CLOCK})
    assert old_scan.person.id == person
    assert new_scan.verdict is Verdict.ADMITTED


def test_a_badge_whose_issue_was_undone_is_refused(event_file, scan, person):
    code = issue_badge(event_file, person)
    undo(event_file, "Ana")

    assert scan(code).verdict is Verdict.REPLACED


def test_not_confirmed_matters_only_where_the_point_asks(event_file, scan, person, code):
    change_person(event_file, person, status="invited")
    strict = point_with(event_file, PointRules(confirmed_only=True))

    refused, admitted = scan(code, point=strict), scan(code)

    assert (refused.verdict, refused.detail) == (Verdict.NOT_CONFIRMED, {"status": "invited"})
    assert admitted.verdict is Verdict.ADMITTED


def test_not_enrolled_matters_only_where_the_point_asks(event_file, scan, person, code):
    session = add_session(event_file)
    strict = point_with(event_file, PointRules(audience=Audience.ENROLLED), session)

    before = scan(code, point=strict).verdict
    enrol(event_file, person, session)
    after = scan(code, point=strict).verdict

    assert (before, after) == (Verdict.NOT_ENROLLED, Verdict.ADMITTED)


def test_a_place_at_a_door_is_being_expected_at_the_leg(event_file, scan, person, code):
    strict = point_with(event_file, PointRules(audience=Audience.ENROLLED))

    before = scan(code, point=strict).verdict
    expect_at(event_file, person)
    after = scan(code, point=strict).verdict

    assert (before, after) == (Verdict.NOT_ENROLLED, Verdict.ADMITTED)


def test_opening_hours_are_those_of_the_leg(event_file, scan, code):
    room = point_with(
        event_file, PointRules(opens_at="2026-07-10T10:30", closes_at="2026-07-10T12:00")
    )

    early = scan(code, point=room, now=TEN_O_CLOCK)
    late = scan(code, point=room, now=TEN_O_CLOCK + 2 * 3_600_000)
    open_now = scan(code, point=room, now=TEN_O_CLOCK + 30 * 60_000)

    assert (early.verdict, early.detail) == (Verdict.TOO_EARLY, {"opens_at": "2026-07-10T10:30"})
    assert (late.verdict, late.detail) == (Verdict.TOO_LATE, {"closes_at": "2026-07-10T12:00"})
    assert open_now.verdict is Verdict.ADMITTED


def test_a_full_point_admits_again_when_somebody_has_left(event_file, scan):
    room = point_with(event_file, PointRules(capacity=2))
    first, second, third = (issue_badge(event_file, add_person(event_file)) for _ in range(3))
    scan(first, point=room)
    scan(second, point=room)

    refused = scan(third, point=room)
    scan(first, Direction.OUT, point=room)
    admitted = scan(third, point=room)

    assert (refused.verdict, refused.detail) == (Verdict.FULL, {"inside": 2, "capacity": 2})
    assert admitted.verdict is Verdict.ADMITTED


@pytest.mark.parametrize(
    ("entries", "movements", "verdict"),
    [
        (Entries.ONCE, "io", Verdict.ALREADY_IN),
        (Entries.ONCE, "o", Verdict.ADMITTED),
        (Entries.ONCE, "i", Verdict.ALREADY_IN),
        (Entries.MANY, "ii", Verdict.ADMITTED),
    ],
)
def test_a_point_may_count_entries_otherwise(event_file, scan, code, entries, movements, verdict):
    room = point_with(event_file, PointRules(entries=entries))
    for movement in movements:
        scan(code, Direction.IN if movement == "i" else Direction.OUT, point=room)

    assert scan(code, point=room).verdict is verdict


def test_a_badge_of_another_event_is_refused(event_file, scan):
    tag, key = event_codes(event_file)
    another = make_code((tag + 1) % 256, key)

    result = scan(another)

    assert (result.verdict, result.code, result.person) == (Verdict.OTHER_EVENT, another, None)
    assert event_file.rows("SELECT code, person_id, verdict FROM refusal") == [
        (another, None, "OTHER_EVENT")
    ]


def test_a_forged_badge_is_refused(event_file, scan):
    tag, _ = event_codes(event_file)

    assert scan(make_code(tag, b"guessed")).verdict is Verdict.FORGED
    assert recorded(event_file) == (0, 1)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("hello", "hello"),
        ("", ""),
        ("\x00\x1b[31m", "[31m"),
        ("\x00\x1b", "\\x00\\x1b"),
        ("'; DROP TABLE person; --", "'; DROP TABLE person; --"),
        ("\ud800", "\\ud800"),
        ("B" * 10_000, "B" * 119 + "…"),
    ],
)
def test_any_other_text_is_unknown_and_kept_in_a_form_that_can_be_shown(
    event_file, scan, text, kept
):
    result = scan(text)

    assert (result.verdict, result.code) == (Verdict.UNKNOWN, kept)
    assert event_file.rows("SELECT code, verdict FROM refusal") == [(kept, "UNKNOWN")]


def test_letters_typed_by_hand_admit_nobody(event_file, scan, code):
    verdicts = {scan(text).verdict for text in (letters_of(code), in_fours(letters_of(code)))}

    assert verdicts == {Verdict.UNKNOWN}


# genuine codes of nobody known


def test_a_genuine_code_of_nobody_known_is_let_through_and_recorded(event_file, scan):
    code = make_code(*event_codes(event_file))

    first, second = scan(code, now=TEN_O_CLOCK), scan(code)

    assert (first.verdict, first.person) == (Verdict.NOT_SYNCED_YET, None)
    assert (second.verdict, second.person) == (Verdict.ALREADY_IN, None)
    assert second.detail == {"since": TEN_O_CLOCK, "desk": "Desk 1"}
    assert event_file.rows("SELECT code, person_id FROM admission") == [(code, None)]


def test_a_code_of_nobody_known_may_leave_and_come_back(event_file, scan):
    code = make_code(*event_codes(event_file))

    verdicts = [scan(code, way).verdict for way in (Direction.IN, Direction.OUT, Direction.IN)]

    assert verdicts == [Verdict.NOT_SYNCED_YET] * 3


def test_codes_of_nobody_known_take_places(event_file, scan, code):
    room = point_with(event_file, PointRules(capacity=1))
    scan(make_code(*event_codes(event_file)), point=room)

    assert scan(code, point=room).verdict is Verdict.FULL


# alias codes


@pytest.mark.parametrize("typed", ["k3v9xw", "K3V9XW", " k3v9xw\r", "]Q1k3v9xw"])
def test_an_alias_scans_whatever_caps_lock_does(event_file, scan, person, typed):
    add_alias(event_file, person, "k3v9xw")

    result = scan(typed)

    assert (result.verdict, result.person.id) == (Verdict.ADMITTED, person)
    assert event_file.value("SELECT code FROM admission") == "k3v9xw"


def test_an_alias_of_two_people_admits_neither(event_file, scan, person):
    add_alias(event_file, person, "k3v9xw")
    add_alias(event_file, add_person(event_file), "k3v9xw")

    result = scan("k3v9xw")

    assert (result.verdict, result.detail) == (Verdict.UNKNOWN, {"matches": 2})


def test_aliases_that_differ_in_case_are_told_apart(event_file, scan, person):
    other = add_person(event_file)
    add_alias(event_file, person, "abC1")
    add_alias(event_file, other, "ABc1")

    assert scan("abC1").person.id == person
    assert scan("ABc1").person.id == other


def test_a_badge_of_another_event_scans_if_it_is_kept_as_an_alias(event_file, scan, person):
    tag, key = event_codes(event_file)
    another = make_code((tag + 1) % 256, key)
    add_alias(event_file, person, another)

    assert scan(another).verdict is Verdict.ADMITTED


# merged people


@pytest.fixture
def merged(event_file, person, code):
    """A duplicate with a badge, merged into the person; both badges and the duplicate's key."""
    duplicate = add_person(event_file, given_name="Anna")
    return duplicate, issue_badge(event_file, duplicate)


def test_a_badge_of_a_merged_person_admits_the_survivor(event_file, scan, person, merged):
    duplicate, code = merged
    change_person(event_file, duplicate, merged_into=person)

    result = scan(code)

    assert (result.verdict, result.person.id) == (Verdict.ADMITTED, person)
    assert event_file.value("SELECT person_id FROM admission") == person


@pytest.mark.parametrize("first", ["duplicate", "survivor"])
def test_both_badges_of_merged_people_count_as_one_visitor(
    event_file, scan, person, code, merged, first
):
    duplicate, duplicate_code = merged
    scan(duplicate_code if first == "duplicate" else code)
    change_person(event_file, duplicate, merged_into=person)

    verdicts = {scan(code).verdict, scan(duplicate_code).verdict}

    assert verdicts == {Verdict.ALREADY_IN}


def test_an_enrolment_of_a_duplicate_is_the_survivors(event_file, scan, person, code, merged):
    duplicate, _ = merged
    session = add_session(event_file)
    strict = point_with(event_file, PointRules(audience=Audience.ENROLLED), session)
    enrol(event_file, duplicate, session)
    change_person(event_file, duplicate, merged_into=person)

    assert scan(code, point=strict).verdict is Verdict.ADMITTED


def test_an_entry_of_a_duplicate_counts_where_one_may_enter_once(
    event_file, scan, person, code, merged
):
    duplicate, duplicate_code = merged
    room = point_with(event_file, PointRules(entries=Entries.ONCE))
    scan(duplicate_code, point=room)
    scan(duplicate_code, Direction.OUT, point=room)
    change_person(event_file, duplicate, merged_into=person)

    assert scan(code, point=room).verdict is Verdict.ALREADY_IN


def test_merging_is_followed_through_a_chain_and_out_of_a_circle(event_file, scan, person):
    second, third = add_person(event_file), add_person(event_file)
    code = issue_badge(event_file, third)
    change_person(event_file, third, merged_into=second)
    change_person(event_file, second, merged_into=person)

    chain = scan(code)
    change_person(event_file, person, merged_into=third)
    circle = scan(code)

    assert chain.person.id == person
    assert circle.person.id == min(person, second, third)
    assert circle.verdict is Verdict.ALREADY_IN


# people found without a scan


def test_a_person_found_by_search_is_admitted_under_the_badge(event_file, person, code):
    result = check_in_person(event_file, "Eva", "door", person)

    assert (result.verdict, result.code) == (Verdict.ADMITTED, code)
    assert check_in(event_file, "Eva", "door", code).verdict is Verdict.ALREADY_IN


def test_a_person_without_a_badge_is_admitted_under_a_marker(event_file, person):
    result = check_in_person(event_file, "Eva", "door", person)

    assert (result.verdict, result.code) == (Verdict.ADMITTED, f"person:{person}")


def test_nobody_is_admitted_who_is_not_there(event_file):
    with pytest.raises(HubDeskError) as raised:
        check_in_person(event_file, "Eva", "door", "nobody")

    assert raised.value.problem is Problem.NOT_FOUND
    assert recorded(event_file) == (0, 0)


# voiding and undo


def test_a_voided_admission_never_happened(event_file, scan, code):
    admission = scan(code).admission_id

    void_admission(event_file, "Eva", admission, "wrong badge")

    assert event_file.rows("SELECT admission_id, reason, operator FROM voiding") == [
        (admission, "wrong badge", "Eva")
    ]
    assert scan(code).verdict is Verdict.ADMITTED


def test_voiding_an_exit_leaves_the_visitor_inside(event_file, scan, code):
    scan(code)
    exit_ = scan(code, Direction.OUT)

    void_admission(event_file, "Eva", exit_.admission_id)

    assert scan(code).verdict is Verdict.ALREADY_IN


def test_an_admission_is_voided_once(event_file, scan, code):
    admission = scan(code).admission_id
    void_admission(event_file, "Eva", admission)

    with pytest.raises(HubDeskError) as again:
        void_admission(event_file, "Eva", admission)
    with pytest.raises(HubDeskError) as nowhere:
        void_admission(event_file, "Eva", "no such row")

    assert again.value.problem is Problem.NOTHING_TO_UNDO
    assert nowhere.value.problem is Problem.NOT_FOUND
    assert event_file.value("SELECT count(*) FROM voiding") == 1


def test_undoing_a_scan_voids_it_and_redoing_lets_it_stand(event_file, scan, code):
    scan(code)

    undo(event_file, "Eva")
    redo(event_file, "Eva")

    assert scan(code).verdict is Verdict.ALREADY_IN
    assert recorded(event_file) == (1, 1)


def test_undoing_the_voiding_lets_the_admission_stand(event_file, scan, code):
    void_admission(event_file, "Eva", scan(code).admission_id)

    undo(event_file, "Eva")

    assert scan(code).verdict is Verdict.ALREADY_IN


# delegations


@pytest.fixture
def delegation(event_file):
    delegation_id = add_delegation(event_file)
    people = [add_person(event_file, delegation_id=delegation_id) for _ in range(4)]
    add_person(event_file)
    change_person(event_file, people[3], status="cancelled")
    return delegation_id, people


def test_a_delegation_is_admitted_in_one_act(event_file, delegation):
    delegation_id, people = delegation
    check_in_person(event_file, "Eva", "door", people[0])
    acts = event_file.value("SELECT count(*) FROM act")

    results = check_in_delegation(event_file, "Eva", "door", delegation_id)

    assert {result.person.id: result.verdict for result in results} == {
        people[0]: Verdict.ALREADY_IN,
        people[1]: Verdict.ADMITTED,
        people[2]: Verdict.ADMITTED,
        people[3]: Verdict.CANCELLED,
    }
    assert recorded(event_file) == (3, 0)
    assert event_file.value("SELECT count(*) FROM act") == acts + 1


def test_only_those_of_a_delegation_who_came_are_admitted(event_file, delegation):
    delegation_id, people = delegation

    results = check_in_delegation(event_file, "Eva", "door", delegation_id, only={people[1]})

    assert [result.person.id for result in results] == [people[1]]


def test_admitting_a_delegation_is_undone_as_one(event_file, delegation):
    delegation_id, _ = delegation
    check_in_delegation(event_file, "Eva", "door", delegation_id)

    undo(event_file, "Eva")

    assert event_file.value("SELECT count(*) FROM presence") == 0


# points


@pytest.mark.parametrize("removed", [True, False])
def test_a_point_that_is_not_there_records_nothing(event_file, code, removed):
    point = point_with(event_file, PointRules())
    if removed:
        remove_point(event_file, "Ana", point)

    with pytest.raises(HubDeskError) as raised:
        check_in(event_file, "Eva", point if removed else "nowhere", code)

    assert raised.value.problem is Problem.NOT_FOUND
    assert recorded(event_file) == (0, 0)


def test_why_an_entry_was_taken_back_can_be_said_afterwards(event_file, scan, code):
    admitted = scan(code)
    void_admission(event_file, "Eva", admitted.admission_id)

    explain_voiding(event_file, "Eva", admitted.admission_id, " the wrong  Ana ")

    assert event_file.rows("SELECT reason FROM voiding") == [("the wrong Ana",)]
    undo(event_file, "Eva")
    assert event_file.rows("SELECT reason, deleted FROM voiding") == [(None, 0)]


def test_an_entry_that_stands_has_no_such_reason(event_file, scan, code):
    with pytest.raises(HubDeskError) as refused:
        explain_voiding(event_file, "Eva", scan(code).admission_id, "none")
    assert refused.value.problem is Problem.NOT_FOUND


def test_the_answer_carries_what_the_desk_must_read_first(event_file, scan, code):
    person = scan(code).person.id
    change_person(event_file, person, attention="Has a parcel at the desk")

    assert scan(code, Direction.OUT).person.attention == "Has a parcel at the desk"
