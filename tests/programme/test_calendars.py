"""The calendars, as another reader understands them, from nothing but what stands in the file."""

from datetime import UTC, datetime, timedelta

import pytest
import vobject
from builders import add_person

from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.undo import undo
from hubdesk.programme import enrolment, moving, place_edits, places
from hubdesk.programme import service as programme
from hubdesk.programme.calendars import calendar_of, export_calendar
from hubdesk.registration import merging
from hubdesk.registration import service as registration


@pytest.fixture
def tangier(event_file):
    return places.add_leg(event_file, "Ana", "Tánger", "Africa/Casablanca")


def read(file, **of):
    content, sessions = calendar_of(file, **of)
    calendar = vobject.readOne(content.decode())
    entries = {entry.summary.value: entry for entry in calendar.contents.get("vevent", [])}
    assert len(entries) == sessions
    return entries


def instants(entry):
    starts = entry.dtstart.value
    ends = entry.dtend.value if hasattr(entry, "dtend") else starts.astimezone(UTC)
    length = entry.duration.value if hasattr(entry, "duration") else timedelta()
    return starts.astimezone(UTC), ends.astimezone(UTC) + length


def utc(*numbers):
    return datetime(*numbers, tzinfo=UTC)


@pytest.mark.parametrize(
    ("starts_at", "minutes", "from_utc", "to_utc"),
    [
        ("2026-07-10T10:00", 45, utc(2026, 7, 10, 8), utc(2026, 7, 10, 8, 45)),
        ("2026-07-10T23:30", 90, utc(2026, 7, 10, 21, 30), utc(2026, 7, 10, 23)),  # past midnight
        (
            "2026-03-29T01:30",
            60,
            utc(2026, 3, 29, 0, 30),
            utc(2026, 3, 29, 1, 30),
        ),  # clocks forward
        ("2026-03-29T02:30", 60, utc(2026, 3, 29, 1, 30), utc(2026, 3, 29, 2, 30)),  # never shown
        ("2026-10-25T01:30", 30, utc(2026, 10, 24, 23, 30), utc(2026, 10, 25, 0)),
        ("2026-10-25T01:30", 120, utc(2026, 10, 24, 23, 30), utc(2026, 10, 25, 1, 30)),  # and back
        ("2026-10-25T02:30", 60, utc(2026, 10, 25, 0, 30), utc(2026, 10, 25, 1, 30)),
        ("2026-10-25T03:30", 60, utc(2026, 10, 25, 2, 30), utc(2026, 10, 25, 3, 30)),
    ],
)
def test_another_reader_finds_a_session_of_malaga_at_the_same_instants(
    event_file, leg_id, starts_at, minutes, from_utc, to_utc
):
    programme.add_session(event_file, "Ana", leg_id, "Gala", starts_at=starts_at, minutes=minutes)

    assert instants(read(event_file)["Gala"]) == (from_utc, to_utc)


@pytest.mark.parametrize(
    ("starts_at", "from_utc"),
    [
        ("2026-02-14T10:00", utc(2026, 2, 14, 9)),  # the day before Ramadan's clocks
        ("2026-02-15T10:00", utc(2026, 2, 15, 10)),
        ("2026-03-21T10:00", utc(2026, 3, 21, 10)),
        ("2026-03-22T10:00", utc(2026, 3, 22, 9)),  # and the day after them
        ("2026-10-30T10:00", utc(2026, 10, 30, 9)),
    ],
)
def test_another_reader_knows_the_clocks_of_morocco_around_ramadan(
    event_file, tangier, starts_at, from_utc
):
    programme.add_session(event_file, "Ana", tangier, "Visite", starts_at=starts_at, minutes=30)

    assert instants(read(event_file)["Visite"]) == (from_utc, from_utc + timedelta(minutes=30))


def test_each_zone_of_the_sessions_is_described_once(event_file, leg_id, tangier):
    for leg in (leg_id, leg_id, tangier):
        programme.add_session(event_file, "Ana", leg, "Sesión", starts_at="2026-07-10T10:00")

    calendar = vobject.readOne(calendar_of(event_file)[0].decode())

    assert [zone.tzid.value for zone in calendar.vtimezone_list] == [
        "Africa/Casablanca",
        "Europe/Madrid",
    ]


def test_place_kind_and_words_are_told_in_any_script(event_file, leg_id):
    venue = places.add_venue(event_file, "Ana", leg_id, "Parque Tecnológico")
    room = places.add_room(event_file, "Ana", venue, "Sala 1; ala sur")
    session = programme.add_session(
        event_file, "Ana", leg_id, "Apertura, الافتتاح", kind="plenary", room_id=room,
        starts_at="2026-07-10T10:00", description="Primero:\nbienvenida; después, café",
    )  # fmt: skip
    programme.name_speaker(event_file, "Ana", session, "Karim Tazi")
    programme.name_speaker(event_file, "Ana", session, "Eva Gil", role="chair")

    entry = read(event_file)["Apertura, الافتتاح"]

    assert entry.location.value == "Sala 1; ala sur, Parque Tecnológico"
    assert entry.categories.value == ["plenary"]
    assert entry.description.value == ("Primero:\nbienvenida; después, café\n\nKarim Tazi; Eva Gil")
    assert "organizer" not in entry.contents


def test_a_moved_session_keeps_its_uid_and_has_a_higher_sequence(event_file, leg_id):
    session = programme.add_session(
        event_file, "Ana", leg_id, "Taller", starts_at="2026-07-10T10:00"
    )
    before = read(event_file)["Taller"]

    moving.move_sessions(
        event_file, "Ana", [moving.Move(session, moving.Place("2026-07-10T12:00", None, 30))]
    )
    moved = read(event_file)["Taller"]
    undo(event_file, "Ana")
    undone = read(event_file)["Taller"]

    assert before.uid.value == moved.uid.value == undone.uid.value
    assert [each.sequence.value for each in (before, moved, undone)] == ["0", "1", "2"]
    assert before.dtstamp.value <= moved.dtstamp.value <= undone.dtstamp.value
    assert moved.dtstamp.value.utcoffset() == timedelta()


def test_the_uid_is_the_same_in_a_copy_of_the_event_and_in_a_persons_calendar(
    event_file, leg_id, tmp_path
):
    person = add_person(event_file)
    session = programme.add_session(
        event_file, "Ana", leg_id, "Taller", starts_at="2026-07-10T10:00"
    )
    enrolment.enrol(event_file, "Ana", session, [person])
    event_file.save_copy(tmp_path / "copy.hubdesk")
    with type(event_file).open(tmp_path / "copy.hubdesk") as copy:
        copied = read(copy)["Taller"].uid.value

    assert copied == read(event_file, person_id=person)["Taller"].uid.value
    assert copied.startswith(f"{session}@")
    assert str(event_file.value("SELECT code_key FROM event")) not in copied


def test_exporting_twice_gives_the_same_bytes(event_file, leg_id):
    programme.add_session(event_file, "Ana", leg_id, "Taller", starts_at="2026-07-10T10:00")

    assert calendar_of(event_file) == calendar_of(event_file)


def test_what_has_no_time_or_was_removed_is_left_out(event_file, leg_id):
    programme.add_session(event_file, "Ana", leg_id, "Aún sin hora")
    gone = programme.add_session(event_file, "Ana", leg_id, "Nada", starts_at="2026-07-10T10:00")
    moving.remove_sessions(event_file, "Ana", [gone])

    assert read(event_file) == {}


def test_a_leg_has_its_own_sessions_alone(event_file, leg_id, tangier):
    for leg, title in ((leg_id, "Apertura"), (tangier, "Ouverture")):
        programme.add_session(event_file, "Ana", leg, title, starts_at="2026-07-10T10:00")

    assert list(read(event_file, leg_id=tangier)) == ["Ouverture"]
    assert set(read(event_file)) == {"Apertura", "Ouverture"}


def test_a_person_has_the_sessions_of_whoever_was_merged_into_them(event_file, leg_id):
    stays, given_up, other = (add_person(event_file) for _ in range(3))
    for title, person in (("Uno", stays), ("Dos", given_up), ("Tres", other)):
        session = programme.add_session(
            event_file, "Ana", leg_id, title, starts_at="2026-07-10T10:00"
        )
        enrolment.enrol(event_file, "Ana", session, [person], role="speaker")
    merging.merge(event_file, "Ana", stays, given_up)

    assert set(read(event_file, person_id=stays)) == {"Uno", "Dos"}
    assert set(read(event_file, person_id=given_up)) == {"Uno", "Dos"}

    registration.cancel(event_file, "Ana", stays, "is ill")

    assert read(event_file, person_id=stays) == {}


def test_a_leg_that_moved_to_another_zone_keeps_its_wall_times(event_file, leg_id):
    programme.add_session(event_file, "Ana", leg_id, "Apertura", starts_at="2026-07-10T10:00")

    place_edits.edit_leg(event_file, "Ana", leg_id, {"zone": "Africa/Casablanca"})

    assert instants(read(event_file)["Apertura"])[0] == utc(2026, 7, 10, 9)


def test_a_file_is_replaced_whole_or_stays(event_file, leg_id, tmp_path):
    programme.add_session(event_file, "Ana", leg_id, "Apertura", starts_at="2026-07-10T10:00")
    out = tmp_path / "programme.ics"
    out.write_text("old")

    assert export_calendar(event_file, out) == 1
    assert out.read_bytes() == calendar_of(event_file)[0]
    with pytest.raises(HubDeskError) as refused:
        export_calendar(event_file, tmp_path / "nowhere" / "programme.ics")
    assert refused.value.problem is Problem.NOT_PERMITTED
    assert [path.name for path in tmp_path.glob("*programme*")] == ["programme.ics"]
