"""A marked guest who arrives is told at once, whichever desk lets them in."""

import wave

import pytest
from builders import add_person

from hubdesk.checkin.service import check_in_person
from hubdesk.checkin.ui.alert_sound import ALERT
from hubdesk.checkin.ui.marked import MarkedGuests
from hubdesk.checkin.ui.sounds import write_tones
from hubdesk.eventfile.file import EventFile
from hubdesk.registration.marking import mark


@pytest.fixture
def guest(event_file):
    person = add_person(event_file, given_name="Leila", family_name="Tazi")
    mark(event_file, "Ana", [person], marked=True)
    return person


@pytest.fixture
def guests(open_event, preferences, guest):
    preferences.set_value("check-in/sounds", False)
    return MarkedGuests(open_event, preferences, open_event)


def test_an_admission_here_is_told(guests, guest, open_event, qtbot):
    with qtbot.waitSignal(guests.arrived) as told:
        open_event.write(lambda file, operator: check_in_person(file, operator, "door", guest))

    said = guests.sentence(told.args[0][0])
    assert "Leila Tazi" in said
    assert "has arrived: Málaga" in said


def test_an_admission_at_another_program_is_told(guests, guest, event_file, qtbot):
    with qtbot.waitSignal(guests.arrived) as told, EventFile.open(event_file.path) as another:
        check_in_person(another, "Omar", "door", guest)

    assert [arrival.person.id for arrival in told.args[0]] == [guest]


def test_others_are_not_told(guests, open_event, event_file, qtbot):
    other = add_person(event_file)
    with qtbot.assertNotEmitted(guests.arrived, wait=300):
        open_event.write(lambda file, operator: check_in_person(file, operator, "door", other))


def test_each_arrival_is_told_once(guests, guest, open_event, event_file, qtbot):
    told = []
    guests.arrived.connect(told.extend)
    others = [add_person(event_file) for _ in range(3)]
    for person in (guest, *others):
        open_event.write(
            lambda file, operator, who=person: check_in_person(file, operator, "door", who)
        )
    qtbot.waitUntil(lambda: len(told) == 1)
    qtbot.wait(300)

    assert [arrival.person.id for arrival in told] == [guest]


def test_the_sound_lasts_as_long_as_its_notes(tmp_path):
    write_tones(tmp_path / "alert.wav", ALERT)

    with wave.open(str(tmp_path / "alert.wav")) as sound:
        seconds = sound.getnframes() / sound.getframerate()
    assert seconds == pytest.approx(sum(length for _, length in ALERT), abs=0.01)
