"""Roles of desks: which PIN opens which, and what the event file keeps of them."""

import itertools

import pytest

from hubdesk.checkin import access
from hubdesk.checkin.access import DeskRole, freest, keys_between, keys_out_of_kiosk
from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.undo import undo

RECEPTION, COORDINATOR, ORGANISER = DeskRole


def test_a_role_opens_with_its_pin_and_with_no_other(event_file):
    access.set_pin(event_file, "Ana", ORGANISER, "200607")

    assert access.pin_opens(event_file, [ORGANISER], "200607")
    assert not access.pin_opens(event_file, [ORGANISER], "200608")
    assert not access.pin_opens(event_file, [COORDINATOR], "200607")


def test_a_pin_typed_with_arabic_digits_is_the_same(event_file):
    access.set_pin(event_file, "Ana", ORGANISER, "٢٠٠٦")

    assert access.pin_opens(event_file, [ORGANISER], "2006")
    assert access.pin_opens(event_file, [ORGANISER], " ٢٠٠٦ ")


@pytest.mark.parametrize("pin", ["", "123", "1234567890123", "12a4", "1234½"])
def test_what_is_no_pin_is_refused_and_not_repeated_in_the_refusal(event_file, pin):
    with pytest.raises(HubDeskError) as refused:
        access.set_pin(event_file, "Ana", ORGANISER, pin)

    assert refused.value.problem is Problem.BAD_PIN
    assert pin not in refused.value.data.values()
    assert access.roles_with_pin(event_file) == frozenset()


def test_neither_the_file_nor_the_journal_holds_the_pin(event_file):
    access.set_pin(event_file, "Ana", ORGANISER, "20060710")

    (stored,) = event_file.row("SELECT pin FROM role")
    (args,) = event_file.row("SELECT args FROM act ORDER BY id DESC LIMIT 1")
    assert stored.startswith("$argon2id$")
    assert "argon2" not in args
    event_file.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    assert b"20060710" not in event_file.path.read_bytes()


def test_a_pin_that_was_removed_opens_nothing_and_undo_brings_it_back(event_file):
    access.set_pin(event_file, "Ana", COORDINATOR, "2006")
    access.remove_pin(event_file, "Ana", COORDINATOR)
    assert access.roles_with_pin(event_file) == frozenset()
    assert not access.pin_opens(event_file, [COORDINATOR], "2006")

    undo(event_file, "Ana")

    assert access.roles_with_pin(event_file) == {COORDINATOR}
    assert access.pin_opens(event_file, [COORDINATOR], "2006")


def test_fewer_rights_never_ask_for_a_pin():
    for now, wanted in itertools.product(DeskRole, repeat=2):
        asked = keys_between(list(DeskRole), now, wanted)
        assert bool(asked) == (wanted.rank > now.rank)


def test_the_pin_of_a_higher_role_is_as_good():
    pins = [COORDINATOR, ORGANISER]

    assert keys_between(pins, RECEPTION, COORDINATOR) == {COORDINATOR, ORGANISER}
    assert keys_between(pins, RECEPTION, ORGANISER) == {ORGANISER}


def test_a_role_without_a_pin_is_no_way_around_a_lower_one():
    assert keys_between([COORDINATOR], RECEPTION, ORGANISER) == {COORDINATOR}
    assert keys_between([COORDINATOR], COORDINATOR, ORGANISER) == frozenset()


def test_a_kiosk_asks_wherever_there_is_a_pin():
    assert keys_out_of_kiosk([], ORGANISER) == frozenset()
    assert keys_out_of_kiosk([ORGANISER], RECEPTION) == {ORGANISER}
    assert keys_out_of_kiosk([RECEPTION, ORGANISER], RECEPTION) == {RECEPTION, ORGANISER}
    assert keys_out_of_kiosk([RECEPTION], ORGANISER) == {RECEPTION}


def test_the_freest_role_is_the_highest_below_every_pin():
    assert freest([]) is ORGANISER
    assert freest([ORGANISER]) is COORDINATOR
    assert freest([COORDINATOR]) is RECEPTION


def test_an_event_is_known_again_in_a_copy_and_told_from_another(event_file, tmp_path):
    from hubdesk.eventfile.file import EventFile

    event_file.save_copy(tmp_path / "renamed.hubdesk")
    with (
        EventFile.open(tmp_path / "renamed.hubdesk") as copy,
        EventFile.create(tmp_path / "other.hubdesk", "Otra") as other,
    ):
        marks = [access.event_mark(file) for file in (event_file, copy, other)]

    assert marks[0] == marks[1] != marks[2]
