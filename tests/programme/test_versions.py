import json

import pytest
from builders import add_person

from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.undo import undo
from hubdesk.programme import enrolment, moving, place_edits, places, versions
from hubdesk.programme import service as programme
from hubdesk.programme.board import names_of
from hubdesk.programme.moving import Move, Place
from hubdesk.programme.versions import ChangeKind, all_concerned, changes_since, publish
from hubdesk.registration import merging
from hubdesk.registration import service as registration
from hubdesk.registration.erasing import erase_person

TEN, ELEVEN = "2026-07-10T10:00", "2026-07-10T11:00"


@pytest.fixture
def rooms(event_file, leg_id):
    venue = places.add_venue(event_file, "Ana", leg_id, "Parque Tecnológico")
    return [places.add_room(event_file, "Ana", venue, name) for name in ("Sala 1", "Sala 2")]


@pytest.fixture
def opening(event_file, leg_id, rooms):
    return programme.add_session(
        event_file, "Ana", leg_id, "Apertura", room_id=rooms[0], starts_at=TEN, minutes=45
    )


def move(file, session, starts_at, room, minutes=45):
    moving.move_sessions(file, "Ana", [Move(session, Place(starts_at, room, minutes))])


def kinds(changes):
    return [set(change.kinds) for change in changes]


def test_nothing_has_changed_right_after_publishing(event_file, leg_id, opening):
    publish(event_file, "Ana", leg_id, "Final")

    assert changes_since(event_file, leg_id) == []


def test_version_tells_who_published_it_and_how_much_it_has(event_file, leg_id, opening):
    programme.add_session(event_file, "Ana", leg_id, "Aún sin hora")
    key = publish(event_file, "Omar", leg_id, "  Final ", comment="  for the press ")

    (version,) = versions.versions(event_file, leg_id)

    assert (version.id, version.name, version.comment) == (key, "Final", "for the press")
    assert (version.operator, version.sessions) == ("Omar", 1)


@pytest.mark.parametrize("name", ["", "  "])
def test_version_without_a_name_is_refused(event_file, leg_id, name):
    with pytest.raises(HubDeskError) as refused:
        publish(event_file, "Ana", leg_id, name)

    assert refused.value.problem is Problem.INVALID
    assert versions.versions(event_file, leg_id) == []


def test_name_that_another_version_has_gets_a_number(event_file, leg_id):
    for name in ("Versión", "VERSION", "version", "Other"):
        publish(event_file, "Ana", leg_id, name)

    assert [each.name for each in versions.versions(event_file, leg_id)] == [
        "Other", "version (3)", "VERSION (2)", "Versión",
    ]  # fmt: skip


def test_name_is_free_again_when_its_version_was_taken_back(event_file, leg_id):
    publish(event_file, "Ana", leg_id, "Final")
    undo(event_file, "Ana")
    publish(event_file, "Ana", leg_id, "Final")

    assert [each.name for each in versions.versions(event_file, leg_id)] == ["Final"]


def test_each_leg_has_versions_of_its_own(event_file, leg_id, opening):
    tangier = places.add_leg(event_file, "Ana", "Tánger", "Africa/Casablanca")
    here = publish(event_file, "Ana", leg_id, "Final")
    publish(event_file, "Ana", tangier, "Final")

    assert [each.name for each in versions.versions(event_file, tangier)] == ["Final"]
    with pytest.raises(HubDeskError) as refused:
        changes_since(event_file, tangier, here)
    assert refused.value.problem is Problem.NOT_FOUND


def test_what_is_scheduled_since_is_new(event_file, leg_id, opening, rooms):
    waiting = programme.add_session(event_file, "Ana", leg_id, "Aún sin hora")
    publish(event_file, "Ana", leg_id, "Final")
    move(event_file, waiting, ELEVEN, rooms[1])

    (change,) = changes_since(event_file, leg_id)

    assert (change.session_id, change.kinds) == (waiting, {ChangeKind.NEW})
    assert (change.before, change.after.room) == (None, "Sala 2")
    assert change.after.ends_at == "2026-07-10T11:45"


@pytest.mark.parametrize("removed", [False, True])
def test_what_is_removed_or_unscheduled_is_cancelled(event_file, leg_id, opening, removed):
    publish(event_file, "Ana", leg_id, "Final")
    (moving.remove_sessions if removed else moving.unschedule)(event_file, "Ana", [opening])

    (change,) = changes_since(event_file, leg_id)

    assert (change.kinds, change.after) == ({ChangeKind.CANCELLED}, None)
    assert (change.before.starts_at, change.before.room) == (TEN, "Sala 1")
    assert change.is_removed is removed


@pytest.mark.parametrize(
    ("starts_at", "room", "minutes", "expected"),
    [
        (ELEVEN, 0, 45, {ChangeKind.MOVED}),
        (TEN, 1, 45, {ChangeKind.ROOM}),
        (TEN, 0, 60, {ChangeKind.LENGTH}),
        ("2026-07-11T10:00", 1, 30, {ChangeKind.MOVED, ChangeKind.ROOM, ChangeKind.LENGTH}),
    ],
)
def test_session_is_one_change_of_as_many_kinds_as_apply(
    event_file, leg_id, opening, rooms, starts_at, room, minutes, expected
):
    publish(event_file, "Ana", leg_id, "Final")
    move(event_file, opening, starts_at, rooms[room], minutes)

    changes = changes_since(event_file, leg_id)

    assert kinds(changes) == [expected]
    assert (changes[0].before.starts_at, changes[0].after.starts_at) == (TEN, starts_at)


def test_renamed_session_is_the_same_session(event_file, leg_id, opening):
    publish(event_file, "Ana", leg_id, "Final")
    programme.edit_session(event_file, "Ana", opening, title="Inauguración")

    (change,) = changes_since(event_file, leg_id)

    assert change.kinds == {ChangeKind.RENAMED}
    assert (change.before.title, change.after.title) == ("Apertura", "Inauguración")


def test_room_that_is_called_otherwise_is_another_room_to_who_reads_the_paper(
    event_file, leg_id, opening, rooms
):
    publish(event_file, "Ana", leg_id, "Final")
    place_edits.edit_room(event_file, "Ana", rooms[0], {"name": "Sala Picasso"})

    (change,) = changes_since(event_file, leg_id)

    assert change.kinds == {ChangeKind.ROOM}
    assert (change.before.room, change.after.room) == ("Sala 1", "Sala Picasso")


def test_another_description_or_capacity_is_no_change_of_the_programme(event_file, leg_id, opening):
    publish(event_file, "Ana", leg_id, "Final")
    programme.edit_session(event_file, "Ana", opening, description="Bienvenida", capacity=3)

    assert changes_since(event_file, leg_id) == []


def test_leg_that_moves_to_another_zone_keeps_its_published_times(event_file, leg_id, opening):
    publish(event_file, "Ana", leg_id, "Final")
    place_edits.edit_leg(event_file, "Ana", leg_id, {"zone": "Africa/Casablanca"})

    assert changes_since(event_file, leg_id) == []


def test_blocker_is_never_published(event_file, leg_id, opening, rooms):
    publish(event_file, "Ana", leg_id, "Final")
    programme.add_session(
        event_file, "Ana", leg_id, "Montaje", kind="blocker", starts_at=ELEVEN, room_id=rooms[0]
    )
    assert changes_since(event_file, leg_id) == []

    programme.edit_session(event_file, "Ana", opening, kind="blocker")

    assert kinds(changes_since(event_file, leg_id)) == [{ChangeKind.CANCELLED}]


def test_changes_come_in_the_order_of_time(event_file, leg_id, opening, rooms):
    early, late = (
        programme.add_session(event_file, "Ana", leg_id, title, starts_at=at)
        for title, at in (("Café", "2026-07-10T09:00"), ("Cena", "2026-07-10T21:00"))
    )
    publish(event_file, "Ana", leg_id, "Final")
    move(event_file, early, "2026-07-10T20:00", rooms[0])
    moving.remove_sessions(event_file, "Ana", [late])
    move(event_file, opening, ELEVEN, rooms[0])

    assert [each.session_id for each in changes_since(event_file, leg_id)] == [
        opening, early, late,
    ]  # fmt: skip


def test_changes_are_those_since_the_version_that_is_asked_for(event_file, leg_id, opening, rooms):
    first = publish(event_file, "Ana", leg_id, "First")
    move(event_file, opening, ELEVEN, rooms[0])
    publish(event_file, "Ana", leg_id, "Second")
    move(event_file, opening, ELEVEN, rooms[1])

    assert kinds(changes_since(event_file, leg_id)) == [{ChangeKind.ROOM}]
    assert kinds(changes_since(event_file, leg_id, first)) == [{ChangeKind.MOVED, ChangeKind.ROOM}]


def test_change_that_was_undone_is_none(event_file, leg_id, opening, rooms):
    publish(event_file, "Ana", leg_id, "Final")
    move(event_file, opening, ELEVEN, rooms[1])
    undo(event_file, "Ana")

    assert changes_since(event_file, leg_id) == []


@pytest.mark.parametrize("removed", [False, True])
def test_change_concerns_who_has_a_place_or_a_part_today(
    event_file, leg_id, opening, rooms, removed
):
    gone, ill, comes, merged = (
        add_person(event_file, given_name=name) for name in ("Eva", "Luis", "Ana", "Anna")
    )
    enrolment.enrol(event_file, "Ana", opening, [gone, ill, merged])
    publish(event_file, "Ana", leg_id, "Final")
    enrolment.unenrol(event_file, "Ana", opening, [gone])
    registration.cancel(event_file, "Ana", ill, "is ill")
    enrolment.enrol(event_file, "Ana", opening, [comes], role="speaker")
    merging.merge(event_file, "Ana", comes, merged)
    programme.name_speaker(event_file, "Ana", opening, "Karim Tazi")
    if removed:
        moving.remove_sessions(event_file, "Ana", [opening])
    else:
        move(event_file, opening, ELEVEN, rooms[0])

    changes = changes_since(event_file, leg_id)

    names = names_of(event_file, all_concerned(changes))
    assert sorted(names.values()) == ["Ana Ruiz", "Karim Tazi"]


def test_version_holds_nothing_of_a_person_who_is_erased(event_file, leg_id, opening):
    person = add_person(event_file, given_name="Zineb", family_name="Amrani")
    enrolment.enrol(event_file, "Ana", opening, [person], role="speaker")
    publish(event_file, "Ana", leg_id, "Final")

    erase_person(event_file, "Ana", person)

    content = event_file.value("SELECT content FROM programme_version")
    assert json.loads(content)["sessions"][0]["speakers"] == [person]
    assert b"Zineb" not in event_file.path.read_bytes()


def test_two_changes_that_concern_one_person_count_it_once(event_file, leg_id, opening, rooms):
    person = add_person(event_file)
    other = programme.add_session(event_file, "Ana", leg_id, "Clausura", starts_at=ELEVEN)
    for session in (opening, other):
        enrolment.enrol(event_file, "Ana", session, [person])
    publish(event_file, "Ana", leg_id, "Final")
    moving.remove_sessions(event_file, "Ana", [opening, other])

    assert all_concerned(changes_since(event_file, leg_id)) == [person]
