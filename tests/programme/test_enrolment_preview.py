"""What enrolling would do is told before it is done, and nothing is written."""

import pytest
from journeys.living_rows import living_rows
from programme.enrolment_builders import add_crowd, add_people, add_room, add_session

from hubdesk.programme import enrolment, places
from hubdesk.programme import service as programme
from hubdesk.programme.conflicts import ConflictKind
from hubdesk.programme.enrolment_preview import preview_enrolment
from hubdesk.registration import groups, merging
from hubdesk.registration import service as registration

AT_TEN = "2026-07-10T10:00"


@pytest.fixture
def session(event_file):
    """A session from ten to eleven that takes two attendees."""
    return add_session(event_file, capacity=2, starts_at=AT_TEN, minutes=60)


@pytest.fixture
def four(event_file):
    return add_people(event_file, "Ana", "Bea", "Carla", "Dora")


def test_it_tells_what_enrolling_does_and_writes_nothing(event_file, session, four):
    enrolment.enrol(event_file, "Ana", session, four[:1])
    before = living_rows(event_file)

    preview = preview_enrolment(event_file, session, four)

    assert living_rows(event_file) == before
    assert (preview.already, preview.placed, preview.waiting) == (
        (four[0],), (four[1],), (four[2], four[3]),
    )  # fmt: skip
    assert (preview.capacity, preview.left, preview.warns) == (2, 1, True)
    answer = enrolment.enrol(event_file, "Ana", session, four)
    assert (answer.already, answer.placed, answer.waiting) == (
        preview.already, preview.placed, preview.waiting,
    )  # fmt: skip


def test_there_is_nothing_to_warn_of_when_all_find_a_place(event_file, session, four):
    preview = preview_enrolment(event_file, session, four[:2])

    assert (preview.warns, preview.new) == (False, tuple(four[:2]))


def test_who_is_elsewhere_at_that_time_is_told_with_what_and_when(event_file, session, four):
    other = add_session(event_file, "Taller", starts_at="2026-07-10T10:30", minutes=60)
    enrolment.enrol(event_file, "Ana", other, four[:1], "speaker")

    preview = preview_enrolment(event_file, session, four[:2])

    (clash,) = preview.clashes
    assert (clash.person, clash.title, clash.starts_at) == (four[0], "Taller", "2026-07-10T10:30")
    assert (clash.kind, clash.minutes) == (ConflictKind.PEOPLE, 30)
    assert preview.names == {four[0]: "Ana Ruiz"}
    assert preview.elsewhere == (four[0],)


def test_who_has_no_time_for_the_way_is_told(event_file, leg_id, four):
    here, there = add_room(event_file), add_room(event_file, name="Aula", venue="Universidad")
    session = add_session(event_file, room_id=here, starts_at=AT_TEN, minutes=60)
    other = add_session(event_file, "Taller", room_id=there, starts_at="2026-07-10T11:05")
    enrolment.enrol(event_file, "Ana", other, four[:1])

    (clash,) = preview_enrolment(event_file, session, four).clashes

    assert (clash.kind, clash.title) == (ConflictKind.WAY, "Taller")


def test_clashes_of_who_is_in_it_already_are_not_told_again(event_file, session, four):
    other = add_session(event_file, "Taller", starts_at=AT_TEN)
    for each in (session, other):
        enrolment.enrol(event_file, "Ana", each, four[:1])

    assert preview_enrolment(event_file, session, four[:2]).clashes == ()


def test_other_legs_commitments_are_told_in_this_legs_time(event_file, session, four):
    tangier = places.add_leg(event_file, "Ana", "Tánger", "Africa/Casablanca")
    other = add_session(event_file, "Visita", leg_id=tangier, starts_at="2026-07-10T09:30")
    enrolment.enrol(event_file, "Ana", other, four[:1])

    (clash,) = preview_enrolment(event_file, session, four).clashes

    assert clash.starts_at == "2026-07-10T10:30"  # Morocco is an hour behind


@pytest.mark.parametrize("status", ["cancelled", "blocked"])
def test_who_does_not_come_is_left_out(event_file, session, four, status):
    (absent,) = add_people(event_file, "Omar", status=status)

    preview = preview_enrolment(event_file, session, [absent, four[0], "nobody"])

    assert (preview.not_coming, preview.new) == ((absent, "nobody"), (four[0],))
    assert preview.names == {absent: "Omar Ruiz"}


def test_who_is_not_of_the_audience_is_told(event_file, session, four):
    delegation = groups.add_delegation(event_file, "Ana", "Andaluza")
    registration.amend(event_file, "Ana", four[0], {"delegation_id": delegation})
    registration.amend(event_file, "Ana", four[1], {"category": "press"})

    for audience, of, outside in (
        ("everybody", (), ()),
        ("enrolled", (), ()),
        ("delegations", (delegation,), (four[1],)),
        ("categories", ("press", "vip"), (four[0],)),
    ):
        programme.edit_session(
            event_file, "Ana", session, audience=audience, audience_of=programme.audience_json(of)
        )
        assert preview_enrolment(event_file, session, four[:2]).outside == outside
        assert preview_enrolment(event_file, session, four[:2], "speaker").outside == ()


def test_who_is_expected_at_another_leg_alone_is_told(event_file, session, four):
    tangier = places.add_leg(event_file, "Ana", "Tánger", "Africa/Casablanca")
    registration.set_participation(event_file, "Ana", four[:2], tangier, expected=True)
    registration.set_participation(event_file, "Ana", four[:1], "malaga", expected=True)

    assert preview_enrolment(event_file, session, four).not_expected == (four[1],)


def test_somebody_dragged_twice_under_two_keys_counts_once(event_file, session, four):
    merging.merge(event_file, "Ana", four[0], four[1])

    preview = preview_enrolment(event_file, session, [four[1], four[0], four[2]])

    assert preview.placed == (four[0], four[2])


def test_a_session_without_a_time_clashes_with_nothing(event_file, four):
    session = add_session(event_file)
    enrolment.enrol(event_file, "Ana", add_session(event_file, starts_at=AT_TEN), four)

    assert preview_enrolment(event_file, session, four).clashes == ()


def test_five_thousand_are_looked_at_at_once(event_file, session):
    crowd = add_crowd(event_file, 5_000)
    other = add_session(event_file, "Taller", starts_at=AT_TEN)
    enrolment.enrol(event_file, "Ana", other, crowd)

    preview = preview_enrolment(event_file, session, crowd)

    assert (len(preview.placed), len(preview.waiting), len(preview.elsewhere)) == (2, 4_998, 5_000)
