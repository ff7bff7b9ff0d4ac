"""A desk works in a real window: with mouse and keyboard, from the sources and in the bundle."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from bundled import bundled_program
from journeys.window_keys import key_of
from journeys.window_screen import TOOLS, Screen

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        sys.platform != "linux" or any(shutil.which(tool) is None for tool in TOOLS),
        reason="needs a virtual screen: " + ", ".join(TOOLS),
    ),
]
LAYOUTS = ("us", "es", "fr", "ma", "ma:french", "ara")
TYPED_BEN = dict.fromkeys(LAYOUTS, "ben") | dict.fromkeys(("ma", "ara"), "لاثى")


class Desk:
    """The window of a program on a demo event, and the command line to look at the file."""

    def __init__(self, screen, program, event, folder):
        self.screen = screen
        self.program = program
        self.event = event
        self.said = folder / "said"
        self.command("new", event, "--demo")
        self.command("badges", event, "-o", folder / "badges.pdf")
        self.process = screen.run(program, event, output=self.said)
        screen.wait_for_window()
        screen.find("Search for people to check in", "text", seconds=40)
        screen.press(key_of("people"))
        screen.find("People", "table")

    def command(self, *words):
        done = subprocess.run(
            [str(self.program), *map(str, words)], capture_output=True, text=True,
            env=self.screen.environment,
        )  # fmt: skip
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def listed(self, what):
        return json.loads(self.command("list", self.event, what, "--json"))

    def of_family(self, name):
        return [person for person in self.listed("people") if person["family_name"] == name]

    def ends_well(self):
        self.screen.press("ctrl+q")
        assert self.process.wait(20) == 0
        assert "Traceback" not in self.said.read_text(encoding="utf-8")
        self.command("verify", self.event)


@pytest.fixture(params=["sources", "bundle"])
def desk(request, tmp_path):
    program = Path(sys.executable).with_name("hubdesk")
    if request.param == "bundle":
        program = bundled_program()
    with Screen("1366x860") as screen:
        yield Desk(screen, program, tmp_path / "mission.hubdesk", tmp_path)


def test_pages_and_search_answer_the_keys_of_every_layout(desk):
    screen = desk.screen
    for layout in LAYOUTS:
        screen.set_layout(layout)

        screen.press(key_of("delegations"))
        screen.find("Find a delegation", "text")
        screen.press(key_of("people"))
        field = screen.find("Search people", "text")
        screen.press("ctrl+f")
        screen.wait(lambda: screen.find("Search people", "text").focused, f"the focus on {layout}")
        for key in "ben":
            screen.press(key)
        screen.wait(lambda at=field, want=TYPED_BEN[layout]: screen.text_of(at) == want, layout)
        screen.press("escape")
        screen.wait(lambda at=field: screen.text_of(at) == "", f"an empty field on {layout}")

    screen.set_layout("us")
    desk.ends_well()


def test_a_scan_into_a_text_field_admits_on_every_layout_and_types_nothing(desk):
    screen = desk.screen
    codes = [badge["code"] for badge in desk.listed("badges")]

    for scanned, layout in enumerate(LAYOUTS, start=1):
        screen.set_layout(layout)
        screen.press(key_of("people"))
        field = screen.find("Search people", "text")
        screen.press("ctrl+f")
        screen.wait(lambda: screen.find("Search people", "text").focused, f"the focus on {layout}")
        screen.scan(codes[scanned])
        screen.find("Search for people to check in", "text")
        screen.wait(
            lambda want=scanned: len(desk.listed("admissions")) == want, f"a scan on {layout}"
        )
        screen.press(key_of("people"))
        screen.wait(lambda at=field: screen.text_of(at) == "", f"an empty field on {layout}")

    assert {each["code"] for each in desk.listed("admissions")} == set(codes[1 : len(LAYOUTS) + 1])
    assert desk.listed("refusals") == []
    screen.set_layout("us")
    desk.ends_well()


def test_a_person_is_registered_by_keyboard_and_taken_back_by_one_key(desk):
    screen = desk.screen
    screen.click(screen.find("Register a person", "push button"))
    screen.find("Given name", "text")

    for words in ("Zoe", "Quintero", "Estudio Caleta Nueva"):
        screen.type(words)
        screen.press("tab")
    screen.press("shift+tab")
    screen.press("return")
    screen.wait(lambda: desk.of_family("Quintero"), "the person in the file")
    registered = desk.of_family("Quintero")
    screen.press("ctrl+z")
    screen.wait(lambda: not desk.of_family("Quintero"), "the person taken back")

    assert [(each["given_name"], each["organisation"]) for each in registered] == [
        ("Zoe", "Estudio Caleta Nueva")
    ]
    desk.ends_well()


def test_a_delegation_is_checked_in_with_the_mouse(desk):
    screen = desk.screen
    screen.click(screen.find("Delegations", "check box"))
    screen.click(screen.find("Check in group: Delegación marroquí"))
    screen.wait(lambda: len(desk.listed("admissions")) == 20, "20 admissions in the file")
    screen.wait_for_text("20 people checked in.")

    assert len({admission["person_id"] for admission in desk.listed("admissions")}) == 20
    desk.ends_well()
