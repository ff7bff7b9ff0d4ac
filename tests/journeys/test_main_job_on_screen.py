"""The main job in a real window: a delegation's list, printed badges, people checked in by scanner.

With the keyboard, from the sources and in the bundle; the PDF's codes are read by a decoder that is
not ours, and scanned as a scanner types them.
"""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import zxingcpp
from bundled import bundled_program
from journeys.window_keys import key_of
from journeys.window_screen import TOOLS, Screen
from pypdfium2 import PdfDocument
from sample_lists import write_spanish_list

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        sys.platform != "linux" or any(shutil.which(tool) is None for tool in TOOLS),
        reason="needs a virtual screen: " + ", ".join(TOOLS),
    ),
]


@pytest.fixture(params=["sources", "bundle"])
def program(request):
    if request.param == "bundle":
        return bundled_program()
    return Path(sys.executable).with_name("hubdesk")


def codes_in(pdf):
    return [
        found.text
        for page in PdfDocument(pdf)
        for found in zxingcpp.read_barcodes(page.render(scale=3).to_pil())
    ]


def test_from_a_list_to_people_checked_in(program, tmp_path):
    event, people, pdf = (tmp_path / name for name in ("m.hubdesk", "people.csv", "badges.pdf"))
    write_spanish_list(people)
    with Screen("1366x860") as screen:

        def command(*words):
            done = subprocess.run(
                [str(program), *map(str, words)], capture_output=True, text=True,
                env=screen.environment,
            )  # fmt: skip
            assert done.returncode == 0, done.stdout + done.stderr
            return done.stdout

        def listed(what):
            return json.loads(command("list", event, what, "--json"))

        command("new", event, "--name", "Misión", "--leg", "Málaga", "--zone", "Europe/Madrid")
        running = screen.run(program, event, output=tmp_path / "said")
        screen.wait_for_window()
        screen.find("Search for people to check in", "text", seconds=40)

        screen.press(key_of("import"))
        screen.find("Choose lists…", "push button")
        screen.press("ctrl+l")
        screen.find("File name:", "text")
        screen.type(str(people))
        screen.press("return")
        screen.find("Import 70 people", "push button", seconds=30)
        screen.press("ctrl+return")
        screen.wait_for_text("70 new people")
        assert len(listed("people")) == 70

        screen.press(key_of("badges"))
        screen.wait_for_text("70 badges on 18 sheets", seconds=30)
        screen.press("ctrl+s")
        name = screen.find("File name:", "text")
        screen.wait(lambda: screen.text_of(name), "a proposed name")
        screen.press("ctrl+a")
        screen.type(str(pdf))
        screen.press("return")
        screen.wait_for_text("70 badges saved to badges.pdf", seconds=30)
        codes = codes_in(pdf)
        assert sorted(codes) == sorted(badge["code"] for badge in listed("badges"))

        for number, code in enumerate(codes[:10], start=1):
            screen.scan(code)
            screen.wait(lambda want=number: len(listed("admissions")) == want, "an admission")
        screen.wait_for_text("Welcome")
        screen.scan(codes[0])
        screen.wait_for_text("Already in")
        assert {one["code"] for one in listed("admissions")} == set(codes[:10])
        assert [one["verdict"] for one in listed("refusals")] == ["ALREADY_IN"]

        screen.press(key_of("import"))
        screen.press("ctrl+l")
        screen.find("File name:", "text")
        screen.scan(codes[10])  # a dialog is open: it neither takes the scan nor closes
        screen.wait(lambda: len(listed("admissions")) == 11, "an admission")
        screen.find("File name:", "text")
        screen.press("escape")

        screen.press("ctrl+q")
        assert running.wait(20) == 0
        assert "Traceback" not in (tmp_path / "said").read_text(encoding="utf-8")
        command("verify", event)
