import json
import os
import subprocess
import sys

import pytest
import shiboken6
from PySide6.QtCore import Qt

from hubdesk.programme import moving, places
from hubdesk.programme import service as programme
from hubdesk.programme.moving import Move, Place
from hubdesk.programme.ui.hall.display import MOTION_KEY, THEME_KEY, HallDisplay
from hubdesk.programme.zones import moment
from hubdesk.qt import colours

DAY = "2026-07-10"


class Clock:
    """The time of day in Málaga, which the test sets."""

    def __init__(self):
        self.time = "10:20"

    def __call__(self):
        return moment(f"{DAY}T{self.time}", "Europe/Madrid")


@pytest.fixture
def rooms(event_file, leg_id):
    venue = places.add_venue(event_file, "Ana", leg_id, "Parque Tecnológico")
    return [places.add_room(event_file, "Ana", venue, name) for name in ("Sala 1", "Sala 2")]


@pytest.fixture
def opening(event_file, leg_id, rooms):
    def add(title, time, room):
        return programme.add_session(
            event_file, "Ana", leg_id, title, room_id=room, starts_at=f"{DAY}T{time}", minutes=45
        )

    add("ورشة العمل", "11:30", rooms[0])
    return add("Apertura", "10:00", rooms[0])


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def shown(open_event, leg_id, preferences, clock, qtbot):
    """What shows a display, and waits until it has read."""
    made = []

    def show(leg=leg_id, size=(1280, 800)):
        display = HallDisplay(open_event, leg, preferences, clock=clock)
        made.append(display)
        display.resize(*size)
        display.show()
        qtbot.waitExposed(display)
        display.activateWindow()
        qtbot.waitUntil(lambda: bool(display.heading.clock) or bool(display.rooms.message))
        return display

    yield show
    for display in filter(shiboken6.isValid, made):
        display.close()


def fill(file, leg_id, rooms):
    """More rooms than fit on any screen."""
    venue = places.add_venue(file, "Ana", leg_id, "Palacio de Ferias")
    for number in range(12):
        room = places.add_room(file, "Ana", venue, f"Aula {number}")
        programme.add_session(
            file, "Ana", leg_id, f"Taller {number}", room_id=room, starts_at=f"{DAY}T10:00"
        )


def test_display_says_what_is_on_and_what_is_next_in_the_legs_time(opening, shown):
    display = shown()

    heading = display.heading
    assert (heading.leg, heading.clock) == ("Málaga", "10:20")
    assert heading.day == "Friday 10 July · Misión"
    assert heading.columns == ("Now", "Next")
    assert display.accessibleDescription() == (
        "Sala 1: now Apertura until 10:45; next ورشة العمل at 11:30"
    )


def test_display_goes_with_the_time(opening, shown, clock, qtbot):
    display = shown()

    clock.time = "10:50"

    qtbot.waitUntil(lambda: display.heading.clock == "10:50")
    assert display.accessibleDescription() == "Sala 1: next ورشة العمل at 11:30"


def test_display_follows_a_change_of_the_programme(opening, rooms, shown, open_event, qtbot):
    display = shown()

    open_event.write(
        lambda file, operator: moving.move_sessions(
            file, operator, [Move(opening, Place(f"{DAY}T10:15", rooms[1], 60))]
        )
    )

    qtbot.waitUntil(lambda: "Sala 2: now Apertura" in display.accessibleDescription())


def test_next_day_is_shown_when_a_day_is_over(opening, event_file, leg_id, rooms, shown, clock):
    programme.add_session(
        event_file, "Ana", leg_id, "Clausura", room_id=rooms[1], starts_at="2026-07-12T17:00"
    )
    clock.time = "22:00"

    display = shown()

    assert display.heading.columns == ("Next: Sunday 12 July",)
    assert display.accessibleDescription() == "Next: Sunday 12 July\nSala 2: Clausura at 17:00"


def test_last_day_is_shown_when_everything_is_over(opening, shown, clock):
    clock.time = "22:00"

    display = shown()

    assert display.heading.columns == ("The programme is over. This was Friday 10 July:",)
    assert "Apertura at 10:00" in display.accessibleDescription()


def test_leg_without_a_programme_says_so(shown):
    assert shown().rooms.message == "Nothing is in the programme yet."


def test_leg_that_is_not_there_is_one_sentence(shown):
    assert shown("tetuan").rooms.message == (
        "There is no leg “tetuan” any more. Nothing was changed."
    )


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Q])
def test_display_is_left_by_key(opening, shown, qtbot, key):
    display = shown()

    with qtbot.waitSignal(display.closed):
        qtbot.keyClick(display, key)


def test_full_screen_comes_and_goes_by_key(opening, shown, qtbot):
    display = shown()

    qtbot.keyClick(display, Qt.Key.Key_F)
    assert display.isFullScreen()

    qtbot.keyClick(display, Qt.Key.Key_F)
    assert not display.isFullScreen()


def test_single_screen_is_not_filled(opening, shown):
    display = shown()

    display.open_on_best_screen()

    assert display.isVisible()
    assert not display.isFullScreen()


def test_dark_and_light_are_chosen_by_key_and_remembered(opening, shown, preferences, qtbot):
    display = shown()
    grounds = []
    for _ in range(2):
        qtbot.keyClick(display, Qt.Key.Key_T)
        ground = display.grab().toImage().pixelColor(1, 1)
        grounds.append((preferences.text(THEME_KEY), ground.name()))

    assert grounds == [
        ("dark", colours.dark().window.name()),
        ("light", colours.light().window.name()),
    ]


def test_rooms_that_fit_are_drawn_large_and_stand_still(opening, shown):
    display = shown()

    assert display.rooms.fits
    assert display.rooms.growth > 1
    assert not display.rooms.is_moving


@pytest.mark.parametrize(("motion", "is_moving"), [("roll", True), ("pages", False)])
def test_rooms_that_do_not_fit_roll_or_come_page_by_page(
    opening, event_file, leg_id, rooms, shown, preferences, motion, is_moving
):
    fill(event_file, leg_id, rooms)
    preferences.set_text(MOTION_KEY, motion)

    display = shown()

    assert not display.rooms.fits
    assert display.rooms.is_moving is is_moving
    assert [place for page in display.rooms.pages() for place in page] == list(range(13))


def test_rolling_is_stopped_by_key_and_remembered(
    opening, event_file, leg_id, rooms, shown, preferences, qtbot
):
    fill(event_file, leg_id, rooms)
    preferences.set_text(MOTION_KEY, "roll")
    display = shown()

    qtbot.keyClick(display, Qt.Key.Key_M)

    assert preferences.text(MOTION_KEY) == "pages"
    assert not display.rooms.is_moving


def test_rolling_moves_what_is_seen(opening, event_file, leg_id, rooms, shown, preferences, qtbot):
    fill(event_file, leg_id, rooms)
    preferences.set_text(MOTION_KEY, "roll")
    display = shown()
    display.rooms.start_at(0)
    before = display.rooms.grab().toImage()

    display.rooms.start_at(20)

    assert display.rooms.grab().toImage() != before


def test_hidden_display_does_not_roll(opening, event_file, leg_id, rooms, shown, preferences):
    fill(event_file, leg_id, rooms)
    preferences.set_text(MOTION_KEY, "roll")
    display = shown()

    display.hide()

    assert not display.rooms.is_moving


def test_portrait_screen_has_one_column(opening, shown):
    assert shown(size=(700, 1100)).heading.columns == ("Now and next",)


def test_second_screen_is_filled_and_left_with_a_key(opening, event_file, tmp_path):
    event_file.close()
    screens = [
        {"name": name, "x": x, "y": 0, "width": 1280, "height": 800, "logicalDpi": 96, "dpr": 1}
        for name, x in (("desk", 0), ("hall", 1280))
    ]
    (tmp_path / "screens.json").write_text(json.dumps({"screens": screens}))
    program = (
        "import sys\n"
        "from pathlib import Path\n"
        "from PySide6.QtCore import QSettings, Qt\n"
        "from PySide6.QtTest import QTest\n"
        "from PySide6.QtWidgets import QApplication\n"
        "from hubdesk.eventfile.file import EventFile\n"
        "from hubdesk.programme.ui.hall.display import HallDisplay\n"
        "from hubdesk.qt.open_event import OpenEvent\n"
        "from hubdesk.qt.preferences import Preferences\n"
        "app = QApplication([])\n"
        f"opened = OpenEvent(EventFile.open(Path({str(event_file.path)!r})), 'Ana')\n"
        f"settings = QSettings({str(tmp_path / 'x.ini')!r}, QSettings.Format.IniFormat)\n"
        "display = HallDisplay(opened, 'malaga', Preferences(settings))\n"
        "display.open_on_best_screen()\n"
        "QTest.qWaitForWindowExposed(display)\n"
        "print(display.screen().name(), display.isFullScreen(), display.geometry().x())\n"
        "QTest.keyClick(display, Qt.Key.Key_S)\n"
        "print(display.screen().name(), display.isFullScreen())\n"
        "display.close()\n"
        "opened.close()\n"
    )

    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        env=os.environ | {"QT_QPA_PLATFORM": f"offscreen:configfile={tmp_path}/screens.json"},
    )

    assert done.stdout.split() == ["hall", "True", "1280", "desk", "True"], done.stderr


def test_room_is_a_whole_number_of_pixels_high_so_that_it_stays_sharp(opening, shown):
    for size in ((1283, 797), (1920, 1080)):
        heights = [card.height for card in shown(size=size).rooms.cards]

        assert heights
        assert all(isinstance(height, int) for height in heights)
