"""The programme of Málaga in a real window: built, moved about, mended, taken back and done again.

With the mouse and the keyboard, from the sources and in the bundle. What the file has is read from
the file; what the window says, as a screen reader reads it.
"""

import json
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from builders import add_person
from bundled import bundled_program
from journeys.living_rows import living_rows
from journeys.programme_grid import Grid
from journeys.window_screen import TOOLS, Screen

from hubdesk.checkin.founding import found_event
from hubdesk.eventfile.file import EventFile
from hubdesk.programme import enrolment, place_edits, places
from hubdesk.programme import service as programme

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        sys.platform != "linux" or any(shutil.which(tool) is None for tool in TOOLS),
        reason="needs a virtual screen: " + ", ".join(TOOLS),
    ),
]
DAY, NEXT_DAY = "2031-11-26", "2031-11-27"
LOBBY, HALL, SMALL, CLASSROOM = ROOMS = (
    "Vestíbulo", "Salón de actos", "Sala de reuniones", "Aula de postgrado",
)  # fmt: skip
OPENING, MOROCCAN, ANDALUSIAN, SUPPORT, ROUND_TABLE = (
    "Apertura institucional",
    "Le secteur marocain",
    "El sector andaluz",
    "L'appui aux PME",
    "Mesa redonda",
)
PIXELS_PER_HOUR = 60  # one step farther than the grid begins with


def found_malaga(path):
    """A leg with two venues that are far from each other, and sessions that wait for their times.

    One speaks in two of them, another in two others; the opening has more people than the small
    room takes.
    """
    file = found_event(path, "Misión", [("Málaga", "Europe/Madrid")], "Ana")
    leg = file.value("SELECT id FROM leg")
    place_edits.edit_leg(
        file, "Ana", leg, {"starts_on": DAY, "ends_on": NEXT_DAY, "travel_minutes": 25}
    )
    park, university = (
        places.add_venue(file, "Ana", leg, name) for name in ("Parque", "Universidad")
    )
    places.add_room(file, "Ana", park, LOBBY, 300, allows_overlap=True)
    places.add_room(file, "Ana", park, HALL, 220)
    places.add_room(file, "Ana", park, SMALL, 3)
    places.add_room(file, "Ana", university, CLASSROOM, 40)

    def waits(title, *speakers, minutes=45):
        key = programme.add_session(file, "Ana", leg, title, minutes=minutes)
        if speakers:
            enrolment.enrol(file, "Ana", key, speakers, "speaker")
        return key

    adoracion, ghita = (
        add_person(file, given_name=given, family_name=family)
        for given, family in (("Adoración", "Villegas"), ("Ghita", "Lahbabi"))
    )
    opening = waits(OPENING)
    waits(MOROCCAN, adoracion)
    waits(ANDALUSIAN, adoracion)
    waits(SUPPORT, ghita)
    waits(ROUND_TABLE, ghita, minutes=60)
    guests = [add_person(file, given_name="Omar", family_name=f"Tazi {n}") for n in range(5)]
    enrolment.enrol(file, "Ana", opening, guests)
    file.close()


@dataclass
class Window:
    """The window, the grid in it, and the file behind it."""

    screen: Screen
    grid: Grid
    program: Path
    event: Path
    said: list[str]

    def sessions(self):
        """Where each session is: title, room, start and end on the clock."""
        done = subprocess.run(
            [str(self.program), "list", str(self.event), "sessions", "--json"],
            env=self.screen.environment, capture_output=True, text=True, check=True,
        )  # fmt: skip
        return [
            (each["title"], each["room"], each["starts_at"] and each["starts_at"][11:],
             each["ends_at"] and each["ends_at"][11:])
            for each in json.loads(done.stdout)
        ]  # fmt: skip

    def until(self, title, room, starts, ends, words):
        """Wait until an act is in the file and the grid; `words` is what undo will call it."""
        expected = (title, room, starts, ends)
        self.screen.wait(lambda: expected in self.sessions(), f"{expected} in the file", 40)
        if starts is not None:
            self.grid.block(title, f"{starts}–{ends}")
        self.said.append(words)

    def rows(self):
        """Everything that is in the file."""
        file = EventFile.open(self.event)
        try:
            return living_rows(file)
        finally:
            file.close()


@pytest.fixture(params=["sources", "bundle"])
def window(request, tmp_path):
    program = Path(sys.executable).with_name("hubdesk")
    if request.param == "bundle":
        program = bundled_program()
    event = tmp_path / "malaga.hubdesk"
    found_malaga(event)
    with Screen("1600x1000") as screen:
        running = screen.run(program, event, output=tmp_path / "said")
        screen.wait_for_window()
        screen.find("Search for people to check in", "text", seconds=60)
        screen.press("ctrl+4")
        screen.find("Unscheduled (5)", seconds=60)
        screen.fill()
        screen.press("ctrl+pagedown")
        yield Window(screen, Grid(screen, ROOMS, PIXELS_PER_HOUR), program, event, [])
        screen.press("ctrl+q")
        assert running.wait(30) == 0
        assert "Traceback" not in (tmp_path / "said").read_text(encoding="utf-8")


def test_the_programme_of_malaga_is_built_mended_taken_back_and_done_again(window):
    empty = window.rows()
    build(window)
    plant_clashes(window)
    resolve_them_from_the_list(window)
    built = window.rows()

    for words in reversed(window.said):
        window.screen.press("ctrl+z")
        window.screen.wait_for_text(f"Taken back: {words}.")
    assert window.rows() == empty

    for words in window.said:
        window.screen.press("ctrl+shift+z")
        window.screen.wait_for_text(f"Done again: {words}.")
    assert window.rows() == built != empty


def build(window):
    grid, screen = window.grid, window.screen
    grid.draw("Acreditación", LOBBY, "09:00", "10:00")
    window.until("Acreditación", LOBBY, "09:00", "10:00", "Add “Acreditación”")
    screen.find("Session", "label")  # from now on it stands beside the grid
    screen.click(grid.block("Acreditación"))
    for key in ("up", "up", "return"):
        screen.press(key)
    window.until("Acreditación", LOBBY, "08:30", "09:30", "Move “Acreditación” to 08:30")
    grid.first_hour = 8

    for title, starts, ends in (
        (OPENING, "09:30", "10:15"), (MOROCCAN, "12:00", "12:45"),
        (ANDALUSIAN, "12:45", "13:30"), (SUPPORT, "13:30", "14:15"),
    ):  # fmt: skip
        grid.put(title, HALL, starts)
        window.until(title, HALL, starts, ends, f"Move “{title}” to {starts}, {HALL}")

    grid.draw("Pausa", LOBBY, "11:30", "12:30")
    window.until("Pausa", LOBBY, "11:30", "12:30", "Add “Pausa”")
    grid.end_at("Pausa", LOBBY, "12:00")
    window.until("Pausa", LOBBY, "11:30", "12:00", "Change the length of “Pausa” to 30 minutes")
    grid.move("Pausa", LOBBY, "16:30", hold="ctrl")
    window.until("Pausa", LOBBY, "16:30", "17:00", "Add “Pausa”")
    grid.draw("Almuerzo", LOBBY, "14:15", "15:30")
    window.until("Almuerzo", LOBBY, "14:15", "15:30", "Add “Almuerzo”")
    grid.draw("Ronda", CLASSROOM, "16:00", "17:30")
    window.until("Ronda", CLASSROOM, "16:00", "17:30", "Add “Ronda”")

    screen.click(grid.block("Ronda"))
    screen.click(grid.block("Pausa", "16:30"), hold="ctrl")
    grid.move("Pausa", LOBBY, "17:00", grab="16:30")
    window.until("Ronda", CLASSROOM, "16:30", "18:00", "Move 2 sessions")
    grid.block("Pausa", "17:00")


def plant_clashes(window):
    grid, screen = window.grid, window.screen
    before = window.sessions()
    grid.move(SUPPORT, HALL, "12:15")
    screen.wait_for_text("Not possible there: The room is taken by")
    screen.press("ctrl+.")  # a notice that goes by itself would move the grid under the mouse
    screen.wait(lambda: "Not possible there" not in screen.texts(), "the notice gone")
    assert window.sessions() == before

    grid.move(ANDALUSIAN, CLASSROOM, "12:15")
    moved = f"Move “{ANDALUSIAN}” to 12:15, {CLASSROOM}"
    window.until(ANDALUSIAN, CLASSROOM, "12:15", "13:00", moved)
    screen.find("1 conflict", "push button")
    grid.put(ROUND_TABLE, CLASSROOM, "14:30")
    moved = f"Move “{ROUND_TABLE}” to 14:30, {CLASSROOM}"
    window.until(ROUND_TABLE, CLASSROOM, "14:30", "15:30", moved)
    screen.find("2 conflicts", "push button")
    grid.move(OPENING, SMALL, "09:30")
    window.until(OPENING, SMALL, "09:30", "10:15", f"Move “{OPENING}” to 09:30, {SMALL}")
    screen.find("3 conflicts", "push button")


def resolve_them_from_the_list(window):
    grid, screen = window.grid, window.screen
    screen.press("f8")
    screen.click(screen.find(f"“{OPENING}”: 2 people more than the room takes*", "list item"))
    screen.wait(lambda: grid.block(OPENING), "the opening in sight")
    grid.move(OPENING, HALL, "09:30")
    window.until(OPENING, HALL, "09:30", "10:15", f"Move “{OPENING}” to 09:30, {HALL}")

    screen.click(screen.find(f"“{MOROCCAN}” and “{ANDALUSIAN}” overlap*", "list item"))
    screen.wait_for_text("Adoración Villegas")
    grid.move(ANDALUSIAN, HALL, "12:45")
    window.until(ANDALUSIAN, HALL, "12:45", "13:30", f"Move “{ANDALUSIAN}” to 12:45, {HALL}")

    screen.click(screen.find("10 min too short for the way*", "list item"))
    screen.wait_for_text("Ghita Lahbabi")
    screen.click(grid.block(ROUND_TABLE))
    for key in ("down", "down", "return"):
        screen.press(key)
    window.until(ROUND_TABLE, CLASSROOM, "15:00", "16:00", f"Move “{ROUND_TABLE}” to 15:00")
    screen.find("No conflicts", "push button")
