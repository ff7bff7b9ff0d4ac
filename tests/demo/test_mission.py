"""The shipped data of the demo: complete, consistent and harmless."""

import re
from collections import Counter
from datetime import datetime, timedelta
from itertools import combinations, pairwise

import pytest

from hubdesk.demo.mission import read_mission
from hubdesk.eventfile.folding import bare, name_key, skeleton, words
from hubdesk.programme.checks import ROLES
from hubdesk.programme.service import KINDS
from hubdesk.registration import rules

ORGANISATION_COLUMNS = ("name", "arabic_name", "kind", "city", "country", "website")
DELEGATION_COLUMNS = ("name", "short_name", "arabic_name", "colour")
MISSION = read_mission()
PEOPLE = {person.key: person for person in MISSION.people}
ARABIC_NAME = re.compile("[\u0621-\u064a\u06ad]+(?: [\u0621-\u064a\u06ad]+)*")
EXAMPLE_DOMAIN = re.compile(r"[a-z.]+@[a-z.]+\.example")


def in_latin(person):
    return person.columns["given_name"], person.columns["family_name"]


def spans(role_matters):
    """(person, start, end) of each place in a scheduled session, for the roles asked for."""
    for session in MISSION.sessions:
        if session.starts_at is None:
            continue
        start = datetime.fromisoformat(session.starts_at)
        end = start + timedelta(minutes=session.minutes)
        keys = {key for role in role_matters for key in session.roles.get(role, ())}
        if "attendee" in role_matters:
            keys |= {key for key, person in PEOPLE.items() if person.groups & session.attendees}
        for key in keys:
            yield key, start, end


def test_seventy_andalusians_and_twenty_moroccans():
    delegations = Counter(person.delegation for person in MISSION.people)

    assert delegations == {"andalusia": 70, "morocco": 20}


def test_keys_of_one_kind_are_unique():
    rooms = [room.key for leg in MISSION.legs for venue in leg.venues for room in venue.rooms]

    assert len(PEOPLE) == len(MISSION.people)
    assert len({organisation.key for organisation in MISSION.organisations}) == 38
    assert len(set(rooms)) == len(rooms)


def test_every_reference_resolves():
    organisations = {organisation.key for organisation in MISSION.organisations}
    delegations = {delegation.key for delegation in MISSION.delegations}
    legs = {leg.key for leg in MISSION.legs}
    groups = {group for session in MISSION.sessions for group in session.attendees}

    assert {person.organisation for person in MISSION.people} == organisations
    assert {person.delegation for person in MISSION.people} == delegations
    assert {leg for person in MISSION.people for leg in person.legs} == legs
    assert {group for person in MISSION.people for group in person.groups} == groups
    assert {delegation.head for delegation in MISSION.delegations} <= PEOPLE.keys()
    assert {
        key for session in MISSION.sessions for keys in session.roles.values() for key in keys
    } <= PEOPLE.keys()


def test_heads_belong_to_their_delegations():
    for delegation in MISSION.delegations:
        assert PEOPLE[delegation.head].delegation == delegation.key


def test_rooms_of_sessions_lie_in_their_legs():
    rooms_of = {
        leg.key: {room.key for venue in leg.venues for room in venue.rooms} for leg in MISSION.legs
    }

    for session in MISSION.sessions:
        assert session.room is None or session.room in rooms_of[session.leg], session.title


def test_sessions_lie_within_the_dates_of_their_legs():
    legs = {leg.key: leg for leg in MISSION.legs}

    for session in MISSION.sessions:
        if session.starts_at:
            start = datetime.fromisoformat(session.starts_at)
            end = start + timedelta(minutes=session.minutes)
            leg = legs[session.leg]
            assert leg.starts_on <= start.date(), session.title
            assert end.date() <= leg.ends_on, session.title


def test_a_scheduled_session_has_a_room_and_an_unscheduled_one_has_none():
    for session in MISSION.sessions:
        assert (session.starts_at is None) == (session.room is None), session.title


def test_no_room_holds_two_sessions_at_once_unless_it_may():
    overlapping = {
        room.key: room.allows_overlap
        for leg in MISSION.legs
        for venue in leg.venues
        for room in venue.rooms
    }
    held = [
        (session.room, datetime.fromisoformat(session.starts_at), session.minutes)
        for session in MISSION.sessions
        if session.starts_at and not overlapping[session.room]
    ]

    for (room, start, minutes), (other, other_start, other_minutes) in combinations(held, 2):
        assert (
            room != other
            or start + timedelta(minutes=minutes) <= other_start
            or other_start + timedelta(minutes=other_minutes) <= start
        ), (room, start, other_start)


@pytest.mark.parametrize(
    "roles", [("speaker",), ("speaker", "chair", "interpreter", "attendee")], ids=["speak", "any"]
)
def test_nobody_is_expected_in_two_places_at_once(roles):
    places = sorted(spans(roles))

    for (who, start, end), (other, other_start, _) in pairwise(places):
        assert who != other or end <= other_start, (who, start, other_start)


def test_everybody_in_a_programme_comes_to_that_leg():
    for session in MISSION.sessions:
        for keys in session.roles.values():
            for key in keys:
                assert session.leg in PEOPLE[key].legs, (key, session.title)


def test_sessions_hold_no_more_people_than_their_rooms_and_capacities():
    capacities = {
        room.key: room.capacity
        for leg in MISSION.legs
        for venue in leg.venues
        for room in venue.rooms
    }

    for session in MISSION.sessions:
        attendees = [p for p in MISSION.people if p.groups & session.attendees]
        if session.room:
            limit = session.capacity or capacities[session.room]
            assert len(attendees) <= limit <= capacities[session.room], session.title


def test_every_arabic_name_is_nothing_but_arabic_letters():
    for person in MISSION.people:
        name = person.columns["arabic_name"]
        assert name is None or ARABIC_NAME.fullmatch(name), person.key


def test_every_moroccan_has_an_arabic_name_that_sounds_like_the_latin_one():
    for person in MISSION.people:
        if person.delegation == "morocco":
            latin = {skeleton(word) for name in in_latin(person) if name for word in words(name)}
            arabic = words(person.columns["arabic_name"])
            heard = {
                sound if (sound := skeleton(word)) in latin else skeleton(bare(word) or word)
                for word in arabic
            }
            assert heard == latin, person.key


def test_everybody_who_goes_to_tangier_has_an_arabic_name_and_some_others_have_none():
    without = [person for person in MISSION.people if not person.columns["arabic_name"]]

    assert all("tangier" not in person.legs for person in without)
    assert len(without) > 20


def test_some_notes_are_in_tifinagh():
    notes = " ".join(str(person.columns["notes"]) for person in MISSION.people)

    assert len(re.findall("[\u2d30-\u2d67]+", notes)) >= 4


def test_nobody_is_there_twice_by_the_identity_rule_of_lists():
    by_organisation = Counter(
        (name_key(*in_latin(person)), person.organisation) for person in MISSION.people
    )
    by_email = Counter(
        (person.columns["email"], name_key(*in_latin(person))) for person in MISSION.people
    )

    assert set(by_organisation.values()) == {1}
    assert set(by_email.values()) == {1}


def test_one_person_has_no_given_name_one_no_email_and_two_share_one():
    emails = Counter(person.columns["email"] for person in MISSION.people)

    assert [p.key for p in MISSION.people if not p.columns["given_name"]] == ["m19"]
    assert emails[None] == 1
    assert sorted(emails.values())[-2:] == [1, 2]


def test_addresses_lie_in_domains_that_can_not_exist():
    for person in MISSION.people:
        email = person.columns["email"]
        assert email is None or EXAMPLE_DOMAIN.fullmatch(email), person.key
    for organisation in MISSION.organisations:
        website = organisation.website
        assert website is None or website.endswith(".example"), organisation.key


def test_telephone_numbers_can_not_be_dialled():
    for person in MISSION.people:
        phone = person.columns["phone"]
        assert phone is None or re.fullmatch(r"\+(34|212) 000 000 \d{3}", phone), person.key


def test_all_categories_and_statuses_are_there():
    statuses = Counter(person.columns["status"] for person in MISSION.people)

    assert {person.columns["category"] for person in MISSION.people} == {
        "delegate", "speaker", "press", "staff", "guest", "student",
    }  # fmt: skip
    assert statuses == {
        "confirmed": 85, "registered": 2, "invited": 1, "cancelled": 1, "blocked": 1,
    }  # fmt: skip


def test_every_value_is_stored_as_the_services_would_store_it():
    for person in MISSION.people:
        assert rules.checked("person", rules.PERSON_FIELDS, person.columns) == person.columns
        rules.require_name(person.columns)
    for organisation in MISSION.organisations:
        row = {field: getattr(organisation, field) for field in ORGANISATION_COLUMNS}
        assert rules.checked("organisation", rules.ORGANISATION_FIELDS, row) == row
    for delegation in MISSION.delegations:
        row = {field: getattr(delegation, field) for field in DELEGATION_COLUMNS}
        assert rules.checked("delegation", rules.DELEGATION_FIELDS, row) == row


def test_sessions_are_of_known_kinds_and_give_known_roles():
    for session in MISSION.sessions:
        assert session.kind in KINDS, session.title
        assert session.roles.keys() <= set(ROLES), session.title


def test_two_days_of_rounds_and_three_days_of_courses():
    days = {
        kind: {
            str(s.starts_at)[:10] for s in MISSION.sessions if s.kind == kind and s.leg == "malaga"
        }
        for kind in ("meeting_round", "training")
    }

    assert days == {
        "meeting_round": {"2006-07-10", "2006-07-11"},
        "training": {"2006-07-12", "2006-07-13", "2006-07-14"},
    }
