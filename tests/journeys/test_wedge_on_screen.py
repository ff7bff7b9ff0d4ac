"""Scans are told from typing with the keys of a real screen, on every layout."""

import json
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from journeys.window_screen import TOOLS, Screen

from hubdesk.badges.codes import ALPHABET, make_code
from hubdesk.checkin.scanner import decode

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        sys.platform != "linux" or any(shutil.which(tool) is None for tool in TOOLS),
        reason="needs a virtual screen: " + ", ".join(TOOLS),
    ),
]
TAG, KEY = 3, b"s" * 32
LAYOUTS = ("us", "es", "fr", "ma", "ma:french", "ara", "ma:tifinagh")
PLACES = {
    "focus field": "Window", "focus button": "Window", "popup": "QComboBoxPrivateContainer",
    "menu": "QMenu", "dialog": "QDialog",
}  # fmt: skip


class Watched:
    """The window of `wedge_window`, and its screen."""

    def __init__(self, screen):
        self.screen = screen
        program = Path(__file__).with_name("wedge_window.py")
        self.process = subprocess.Popen(
            [sys.executable, str(program)], env=screen.environment, text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        )  # fmt: skip
        self.wait_for(lambda state: state["active"], "say")

    def tell(self, command):
        self.process.stdin.write(command + "\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())

    def wait_for(self, is_so, command="say"):
        end = time.monotonic() + 15
        while not is_so(state := self.tell(command)):
            assert time.monotonic() < end, state
            command = "say"
            time.sleep(0.05)
        return state

    def go(self, place):
        self.wait_for(lambda state: state["window"] == "Window", "focus field")
        self.wait_for(lambda state: state["window"] in {PLACES[place], "QFrame"}, place)

    def close(self):
        self.process.stdin.close()
        self.process.wait(10)
        self.process.stdout.close()


@pytest.fixture
def watched():
    with Screen("800x600") as screen:
        watched = Watched(screen)
        yield watched
        watched.close()


def test_scans_are_read_whatever_has_the_focus_on_every_layout(watched):
    expected = []
    for layout in LAYOUTS:
        watched.screen.set_layout(layout)
        for place in PLACES:
            watched.go(place)
            code = make_code(TAG, KEY)
            watched.screen.scan(code)
            expected.append(code)
            try:
                state = watched.wait_for(lambda state: len(state["scans"]) == len(expected))
            except AssertionError as error:
                raise AssertionError(f"{layout}, {place}: {code}") from error
            read = decode(state["scans"][-1], TAG, KEY).text
            assert read == code, (layout, place, state["scans"][-1])
    time.sleep(0.3)
    state = watched.tell("say")

    assert len(state["scans"]) == len(expected)
    assert (state["pressed"], state["field"], state["field of the dialog"]) == (0, "", "")


def test_every_letter_is_read_at_every_pace(watched):
    watched.go("focus field")
    scans = 0
    for layout in LAYOUTS:
        watched.screen.set_layout(layout)
        for delay in (1, 8, 20):
            watched.screen.scan("H" + ALPHABET + "H", delay=delay)
            scans += 1
            state = watched.wait_for(lambda state, at=scans: len(state["scans"]) == at)
            assert len(state["scans"][-1]) >= len(ALPHABET) + 2, (layout, delay, state)

    assert watched.tell("say")["field"] == ""


def test_a_scan_into_a_busy_window_stays_whole(watched):
    watched.go("focus field")
    codes = [make_code(TAG, KEY) for _ in range(5)]
    for code in codes:
        watched.tell("busy 300")
        watched.screen.scan(code)
    state = watched.wait_for(lambda state: len(state["scans"]) == len(codes))

    assert [decode(scan, TAG, KEY).text for scan in state["scans"]] == codes
    assert state["field"] == ""


def test_hands_type_as_ever(watched):
    watched.go("focus field")
    watched.screen.type("Zoe Quintero")
    state = watched.wait_for(lambda state: state["field"] == "Zoe Quintero")

    assert state["scans"] == []
