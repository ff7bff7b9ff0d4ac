"""Crowds, people who are one person, and commitments that other parts of the program have."""

import pytest
from builders import add_person
from hypothesis import given
from hypothesis import strategies as st
from programme_builders import add_session, board_of

from hubdesk.programme import commitments, enrolment
from hubdesk.programme.commitments import (
    NOBODY,
    Commitment,
    People,
    other_commitments,
    register_source,
    size,
)
from hubdesk.programme.conflicts import ConflictKind
from hubdesk.programme.zones import moment

NAMES = st.sets(st.text(min_size=1, max_size=3), max_size=40)


@pytest.fixture
def _no_sources_afterwards(monkeypatch):
    monkeypatch.setattr(commitments, "_sources", [])


@given(one=NAMES, other=NAMES)
def test_crowds_are_sets_of_people(one, other):
    people = People()
    first, second = people.crowd(one), people.crowd(other)

    assert set(people.keys(first)) == one
    assert set(people.keys(first & second)) == one & other
    assert set(people.keys(first | second)) == one | other
    assert (size(first), size(second)) == (len(one), len(other))
    assert len(people) == len(one | other)


def test_people_of_a_crowd_come_in_the_order_they_were_met():
    people = People()
    people.crowd(["omar", "ana", "lucia"])

    assert list(people.keys(people.crowd(["lucia", "omar"]))) == ["omar", "lucia"]


def test_nobody_is_a_crowd_of_none():
    people = People()

    assert people.crowd([]) == NOBODY
    assert list(people.keys(NOBODY)) == []
    assert size(NOBODY) == 0


def test_crowd_of_thousands_is_counted_and_told():
    people = People()
    keys = [f"p{n}" for n in range(5000)]

    everybody = people.crowd(keys)

    assert size(everybody) == 5000
    assert list(people.keys(everybody)) == keys


def test_united_people_are_one_person_under_the_key_of_who_stays():
    people = People()
    people.unite("given up", "stays")

    crowd = people.crowd(["given up", "stays"])

    assert list(people.keys(crowd)) == ["stays"]
    assert people.bit("given up") == people.bit("stays")
    assert len(people) == 1


def test_commitment_ends_after_its_minutes():
    assert Commitment("a", "A", "malaga", None, None, 600, 45).ends == 645


@pytest.mark.usefixtures("_no_sources_afterwards")
def test_source_that_is_registered_twice_counts_once(event_file):
    def meetings(file, people):
        return [Commitment("meeting/1", "Reunión", "malaga", None, None, 600, 30)]

    register_source(meetings)
    register_source(meetings)

    assert [each.key for each in other_commitments(event_file, People())] == ["meeting/1"]


@pytest.mark.usefixtures("_no_sources_afterwards")
def test_people_of_other_parts_are_found_in_their_sessions(event_file):
    session = add_session(event_file)
    ana = add_person(event_file)
    enrolment.enrol(event_file, "Ana", session, [ana])
    at = moment("2026-07-10T10:45", "Europe/Madrid")

    register_source(
        lambda file, people: [
            Commitment("meeting/1", "Reunión", "malaga", None, None, at, 30, people.bit(ana)),
            Commitment("visit/1", "Visita", "malaga", None, None, None, 30, people.bit(ana)),
        ]
    )

    (conflict,) = board_of(event_file).timetable.standing()
    assert {conflict.first, conflict.second} == {f"session/{session}", "meeting/1"}
    assert (conflict.kind, conflict.minutes) == (ConflictKind.PEOPLE, 15)


@pytest.mark.usefixtures("_no_sources_afterwards")
def test_without_other_parts_there_are_the_sessions_alone(event_file):
    assert other_commitments(event_file, People()) == []
