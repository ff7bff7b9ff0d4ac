"""A morning at the door in a real window: what the file says in the end is what came.

Ninety people of the demo, by scanner on three layouts, by camera, by name and as a group; some
twice, some with replaced badges or forged codes, one cancelled; and three who were not registered.
What is expected is counted from the script of arrivals alone.
"""

import os
import shutil
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest
from journeys.window_keys import key_of
from journeys.window_screen import TOOLS, Screen

from hubdesk.badges.codes import make_code
from hubdesk.badges.issuing import BadgeStatus, badges, code_secret, issue_missing, reissue
from hubdesk.checkin.inside import inside_now
from hubdesk.checkin.points import edit_point
from hubdesk.checkin.rules import PointRules
from hubdesk.demo.build import build_demo
from hubdesk.eventfile.file import EventFile
from hubdesk.eventfile.verify import verify
from hubdesk.registration import service as registration

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        sys.platform != "linux" or any(shutil.which(tool) is None for tool in TOOLS),
        reason="needs a virtual screen: " + ", ".join(TOOLS),
    ),
]
VERDICTS = {"confirmed": "ADMITTED", "cancelled": "CANCELLED", "blocked": "BLOCKED"}


class Morning:
    """The event, who is in it, and the script: who comes how, and what the desk shall say."""

    def __init__(self, path):
        self.path = path
        with build_demo(path, "Ana") as file:
            people = file.rows(
                "SELECT p.id, p.status, d.name FROM person p JOIN delegation d"
                " ON d.id = p.delegation_id ORDER BY p.id"
            )
            self.group = [key for key, _, group in people if group == "Delegación marroquí"]
            others = [(key, status) for key, status, _ in people if key not in self.group]
            assert {status for key, status, _ in people if key in self.group} == {"confirmed"}
            for key, _ in others:
                registration.confirm(file, "Ana", key)
            issue_missing(file, "Ana")
            for key, status in others:
                if status != "confirmed":
                    registration.amend(file, "Ana", key, {"status": status})
            old = {row.person_id: row.code for row in badges(file)}
            renewed = [key for key, status in others if status == "confirmed"][:4]
            for key in renewed:
                reissue(file, "Ana", key)
            valid = [row for row in badges(file) if row.status is BadgeStatus.ACTIVE]
            self.codes = {row.person_id: row.code for row in valid}
            tag = code_secret(file)[0]
            self.point = file.value("SELECT id FROM point WHERE name = 'Málaga'")
            edit_point(file, "Ana", self.point, "Málaga", PointRules(confirmed_only=True))
        once = [(self.codes[key], VERDICTS.get(status, "NOT_CONFIRMED")) for key, status in others]
        twice = [(code, "ALREADY_IN") for code, said in once if said == "ADMITTED"][::9]
        replaced = [(old[key], "REPLACED") for key in renewed]
        forged = [(make_code(tag, b"f" * 32), "FORGED") for _ in range(3)]
        self.script = once + twice + replaced + forged

    def count(self, what):
        file = sqlite3.connect(f"file:{self.path}?mode=ro", uri=True)
        try:
            return file.execute(f"SELECT count(*) FROM {what}").fetchone()[0]
        finally:
            file.close()

    def answered(self):
        return self.count("admission") + self.count("refusal")


@pytest.fixture
def morning(tmp_path):
    return Morning(tmp_path / "m.hubdesk")


def test_the_counts_of_a_morning_are_those_of_who_came(morning, tmp_path):
    program = Path(__file__).with_name("morning_window.py")
    with Screen("1280x800") as screen, (tmp_path / "said").open("w", encoding="utf-8") as said:
        paths = os.pathsep.join([str(Path(__file__).parents[1]), *sys.path])
        running = subprocess.Popen(
            [sys.executable, str(program), str(morning.path)], text=True,
            env=screen.environment | {"PYTHONPATH": paths}, stdin=subprocess.PIPE,
            stdout=subprocess.PIPE, stderr=said,
        )  # fmt: skip
        try:
            screen.wait_for_window()
            screen.find("Search for people to check in", "text", seconds=40)
            repeated = come_one_by_one(morning, screen, running)
            come_without_registration(morning, screen)
            come_as_a_group(morning, screen)
            screen.press("ctrl+q")
            running.stdin.close()
            assert running.wait(20) == 0
        finally:
            running.kill()
            running.wait()
            running.stdout.close()
    assert "Traceback" not in (tmp_path / "said").read_text(encoding="utf-8")

    expected = Counter(verdict for _, verdict in morning.script)
    admitted = expected.pop("ADMITTED") + 3 + len(morning.group)
    with EventFile.open(morning.path) as file:
        refusals = file.rows("SELECT verdict, count(*) FROM refusal GROUP BY verdict")
        assert Counter(dict(refusals)) == expected + Counter(UNKNOWN=repeated)
        assert file.value("SELECT count(*) FROM admission") == admitted
        assert file.value("SELECT count(DISTINCT person_id) FROM admission") == admitted
        assert inside_now(file, morning.point) == admitted
        assert not list(verify(file))


def come_one_by_one(morning, screen, running):
    """Let them come; returns how many scans had to be repeated.

    Where the machine is busy the sender of the keys may stand still within a code, which no scanner
    does: what comes of it is no code, and is scanned again, as at any desk.
    """
    by, again = "us", 0
    for at, (code, verdict) in enumerate(morning.script):
        before, by = by, ("us", "fr", "ara", "camera")[at // 8 % 4]
        if by == "camera":
            running.stdin.write(f"hold {code}\n")
            running.stdin.flush()
            assert running.stdout.readline() == "held\n"
        elif by != before:
            screen.set_layout(by)
            time.sleep(0.5)  # until the window has the new layout
        while True:
            if by != "camera":
                screen.scan(code)
            wanted = at + 1 + again
            screen.wait(
                lambda wanted=wanted: morning.answered() == wanted, f"{verdict} ({by}, {code})"
            )
            unknown = morning.count("refusal WHERE verdict = 'UNKNOWN'")
            if unknown == again:
                break
            assert by != "camera"
            again += 1
            screen.press("escape")  # what was taken for typing is still in the field
    screen.set_layout("us")
    return again


def come_without_registration(morning, screen):
    for number, name in enumerate(("Lola Vega", "Hugo Prat", "Samira Idrissi"), start=1):
        before = morning.answered()
        screen.press("f6")
        screen.find("Name", "text")
        screen.type(name)
        screen.press("return")
        screen.wait(lambda before=before: morning.answered() == before + 1, f"walk-in {number}")
        screen.press("escape")


def come_as_a_group(morning, screen):
    before = morning.answered()
    screen.press(key_of("delegations"))
    screen.press("ctrl+f")
    screen.find("Find a delegation", "text")
    screen.type("marroq")
    screen.press("return")
    screen.press("ctrl+return")
    wanted = before + len(morning.group)
    screen.wait(lambda: morning.answered() == wanted, "the group")
