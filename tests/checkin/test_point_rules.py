"""The rules of a point on a real event file: for whom, how often, from when, how many."""

import pytest
from builders import add_delegation, add_person
from checkin.desk_builders import change_person, enrol, issue_badge

from hubdesk.badges.codes import make_code
from hubdesk.checkin.points import add_point, find_point
from hubdesk.checkin.rules import Audience, Direction, Entries, PointRules, Verdict
from hubdesk.checkin.service import check_in, event_codes, void_admission
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.tables import Point, Session

HOUR = 3_600_000
TEN_O_CLOCK = 1_783_670_400_000  # 10 July 2026, 10:00 in Málaga
IN, OUT = Direction.IN, Direction.OUT


def point_with(file, **rules):
    return add_point(file, "Ana", "Room 1", "malaga", rules=PointRules(**rules))


@pytest.fixture
def scan(event_file):
    def scanning(code, point, direction=IN, hours=0.0):
        now = TEN_O_CLOCK + round(hours * HOUR)
        return check_in(event_file, "Eva", point, code, direction, now=now)

    return scanning


# for whom


def test_a_point_for_categories_names_them_to_others(event_file, scan):
    room = point_with(
        event_file, audience=Audience.CATEGORIES, audience_of=frozenset({"press", "staff"})
    )
    press = issue_badge(event_file, add_person(event_file, category="press"))
    guest = issue_badge(event_file, add_person(event_file, category="guest"))

    refused = scan(guest, room)

    assert scan(press, room).verdict is Verdict.ADMITTED
    assert refused.verdict is Verdict.NOT_ALLOWED_HERE
    assert refused.detail == {"categories": ("press", "staff")}
    assert event_file.rows("SELECT verdict FROM refusal") == [("NOT_ALLOWED_HERE",)]


def test_a_point_for_delegations_names_them_to_others(event_file, scan):
    moroccan, andalusian = (add_delegation(event_file, name) for name in ("APEBI", "Andaluza"))
    room = point_with(
        event_file, audience=Audience.DELEGATIONS, audience_of=frozenset({moroccan, andalusian})
    )
    member = issue_badge(event_file, add_person(event_file, delegation_id=moroccan))
    alone = issue_badge(event_file, add_person(event_file))

    refused = scan(alone, room)

    assert scan(member, room).verdict is Verdict.ADMITTED
    assert refused.verdict is Verdict.NOT_ALLOWED_HERE
    assert set(refused.detail["delegations"]) == {"APEBI", "Andaluza"}


def test_of_merged_people_the_delegation_of_the_survivor_counts(event_file, scan):
    apebi = add_delegation(event_file, "APEBI")
    room = point_with(event_file, audience=Audience.DELEGATIONS, audience_of=frozenset({apebi}))
    survivor = add_person(event_file, delegation_id=apebi)
    duplicate = add_person(event_file)
    code = issue_badge(event_file, duplicate)
    change_person(event_file, duplicate, merged_into=survivor)

    assert scan(code, room).verdict is Verdict.ADMITTED


def test_a_point_of_before_there_were_audiences_keeps_asking_for_a_place(event_file, scan):
    with event_file.writing(ActKind.EDIT_POINT, "Ana") as write:
        old = write.insert(Point, name="Old", leg_id="malaga", enrolled_only=1)
        open_to_all = write.insert(Point, name="Older", leg_id="malaga")
    code = issue_badge(event_file, add_person(event_file))

    assert find_point(event_file, old).rules.audience is Audience.ENROLLED
    assert find_point(event_file, open_to_all).rules.audience is Audience.EVERYBODY
    assert scan(code, old).verdict is Verdict.NOT_ENROLLED
    assert scan(code, open_to_all).verdict is Verdict.ADMITTED


# how often


def test_who_came_once_and_left_hears_when(event_file, scan):
    room = point_with(event_file, entries=Entries.ONCE)
    code = issue_badge(event_file, add_person(event_file))
    scan(code, room)
    scan(code, room, OUT, hours=1)

    refused = scan(code, room, hours=2)

    assert (refused.verdict, refused.detail) == (
        Verdict.ALREADY_IN,
        {
            "since": TEN_O_CLOCK,
            "desk": "Desk 1",
            "left_at": TEN_O_CLOCK + HOUR,
            "entries": "once",
        },
    )


@pytest.mark.parametrize(
    ("movements", "hours", "verdict"),
    [
        ([(IN, 0)], 1, Verdict.ALREADY_IN),
        ([(IN, 0), (OUT, 1)], 2, Verdict.ALREADY_IN),
        ([(IN, 0), (OUT, 1)], 13.98, Verdict.ALREADY_IN),  # 23:59
        ([(IN, 0), (OUT, 1)], 14, Verdict.ADMITTED),  # midnight in Málaga, not in Greenwich
        ([(IN, 0)], 24, Verdict.ADMITTED),  # nobody scanned them out the evening before
        ([(OUT, 0)], 1, Verdict.ADMITTED),
        ([(IN, -24), (OUT, 1)], 2, Verdict.ADMITTED),  # left today, came the day before
        ([(IN, 24)], 0, Verdict.ADMITTED),  # told of the day before, after it
    ],
)
def test_once_a_day_counts_the_days_of_the_leg(event_file, scan, movements, hours, verdict):
    room = point_with(event_file, entries=Entries.ONCE_A_DAY)
    code = issue_badge(event_file, add_person(event_file))
    for direction, at in movements:
        scan(code, room, direction, hours=at)

    assert scan(code, room, hours=hours).verdict is verdict


@pytest.mark.parametrize("hours", [2, 24])
def test_once_a_day_holds_for_a_badge_of_nobody_known(event_file, scan, hours):
    room = point_with(event_file, entries=Entries.ONCE_A_DAY)
    code = make_code(*event_codes(event_file))
    scan(code, room)
    scan(code, room, OUT, hours=1)

    again = scan(code, room, hours=hours)

    assert again.verdict is (Verdict.NOT_SYNCED_YET if hours == 24 else Verdict.ALREADY_IN)


def test_a_voided_entry_does_not_count_for_the_day(event_file, scan):
    room = point_with(event_file, entries=Entries.ONCE_A_DAY)
    code = issue_badge(event_file, add_person(event_file))
    void_admission(event_file, "Eva", scan(code, room).admission_id)

    assert scan(code, room, hours=1).verdict is Verdict.ADMITTED


@pytest.mark.parametrize("entries", [Entries.ONCE, Entries.ONCE_A_DAY])
def test_an_entry_of_a_duplicate_counts_as_the_survivors(event_file, scan, entries):
    room = point_with(event_file, entries=entries)
    survivor, duplicate = add_person(event_file), add_person(event_file)
    code, other = issue_badge(event_file, survivor), issue_badge(event_file, duplicate)
    scan(other, room)
    scan(other, room, OUT, hours=1)
    change_person(event_file, duplicate, merged_into=survivor)

    assert scan(code, room, hours=2).verdict is Verdict.ALREADY_IN


# from when, until when


def test_tolerance_is_in_the_time_of_the_leg(event_file, scan):
    room = point_with(
        event_file,
        opens_at="2026-07-10T11:00",
        closes_at="2026-07-10T12:00",
        early_minutes=30,
        late_minutes=10,
    )
    person = issue_badge(event_file, add_person(event_file))

    early, late = scan(person, room, hours=0.25), scan(person, room, hours=2.2)

    assert early.detail == {"opens_at": "2026-07-10T10:30"}
    assert late.detail == {"closes_at": "2026-07-10T12:10"}
    assert scan(person, room, hours=0.5).verdict is Verdict.ADMITTED


# everything at once


def test_all_rules_hold_together(event_file, scan):
    with event_file.writing(ActKind.EDIT_PROGRAMME, "Ana") as write:
        session = write.insert(Session, leg_id="malaga", title="Workshop")
    room = add_point(
        event_file,
        "Ana",
        "Room 1",
        "malaga",
        session,
        PointRules(
            opens_at="2026-07-10T10:00",
            closes_at="2026-07-10T12:00",
            confirmed_only=True,
            audience=Audience.ENROLLED,
            entries=Entries.ONCE_A_DAY,
            capacity=1,
        ),
        within_id="door",
    )
    first, second = add_person(event_file), add_person(event_file)
    for person in (first, second):
        enrol(event_file, person, session)
    one, two = issue_badge(event_file, first), issue_badge(event_file, second)

    verdicts = [
        scan(one, room, hours=-0.1).verdict,
        scan(one, room).verdict,
        scan(one, room, hours=0.1).verdict,
        scan(two, room, hours=0.2).verdict,
        scan(one, room, OUT, hours=0.3).verdict,
        scan(two, room, hours=0.4).verdict,
        scan(one, room, hours=0.5).verdict,
        scan(two, room, hours=2.5).verdict,
    ]

    assert verdicts == [
        Verdict.TOO_EARLY,
        Verdict.ADMITTED,
        Verdict.ALREADY_IN,
        Verdict.FULL,
        Verdict.EXITED,
        Verdict.ADMITTED,
        Verdict.ALREADY_IN,
        Verdict.TOO_LATE,
    ]
