"""The pictures of the README, taken of the real program on the demo event: `make screenshots`.

`python tests/screenshots.py [FOLDER]`; without a folder, where the README looks for them.
"""

import os
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from hubdesk.qt import theme
from hubdesk.qt.preferences import Preferences
from hubdesk.shell.app import HubDeskApplication
from hubdesk.shell.pages import BADGES, CHECK_IN, DELEGATIONS, IMPORT, PEOPLE, PROGRAMME
from hubdesk.shell.program import Program

FOLDER = Path(__file__).parent.parent / ".github" / "screenshots"
THEMES = ("light", "dark")
PAGES = (CHECK_IN, PEOPLE, DELEGATIONS, IMPORT, BADGES, PROGRAMME)
SIZE = (1280, 800)
COLOURS = 160


def picture_name(page: str, look: str) -> str:
    return f"{page}-{look}.png"


def take_pictures(folder: Path) -> list[Path]:
    """Take all pictures; returns where they lie."""
    app = QApplication.instance() or HubDeskApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as scratch:
        settings = QSettings(str(Path(scratch) / "hubdesk.ini"), QSettings.Format.IniFormat)
        preferences = Preferences(settings)
        preferences.desk_name = "Reception 1"
        preferences.set_value("check-in/sounds", False)
        program = Program(app, preferences)
        program.window.resize(*SIZE)
        program.window.show()
        program.open_demo(Path(scratch) / "demo.hubdesk")
        _until(app, lambda: program.window.frame is not None)
        _prepare(app, program, Path(scratch))
        taken = [_take(app, program, page, look, folder) for look in THEMES for page in PAGES]
        program.window.close()
        _pass(app, 0.3)
    return taken


def _prepare(app, program, scratch):
    """A desk at work: some people are in, a list is being looked at."""
    sys.path.insert(0, str(Path(__file__).parent))
    from sample_lists import write_moroccan_list

    frame = program.window.frame
    file = frame.open_event.file
    people = [
        key for (key,) in file.rows(
            "SELECT id FROM person WHERE status = 'confirmed' ORDER BY family_name LIMIT 34"
        )
    ]  # fmt: skip
    desk = frame.page(CHECK_IN).desk
    for person in [*people[:33], people[3], people[33]]:
        desk.check_in_person(person)
    frame.take_scan("HTTPS://EXAMPLE.ORG/TICKET/77")
    desk.check_in_person(people[-1])
    desk.take_back()
    desk.check_in_person(people[-1])
    _until(app, lambda: not desk.pending)
    write_moroccan_list(scratch / "maroc.xlsx")
    frame.take_lists([scratch / "maroc.xlsx"])
    _until(app, lambda: frame.page(IMPORT).planning.plan is not None)
    frame.show_page(BADGES)
    frame.show_page(PEOPLE).people.select_person(people[5])
    _pass(app, 3.0)


def _take(app, program, page, look, folder):
    theme.apply(app, look)
    frame = program.window.frame
    frame.show_page(page)
    _pass(app, 1.5)
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / picture_name(page, look)
    program.window.grab().save(str(path))
    with Image.open(path) as picture:
        picture.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE).save(path, optimize=True)
    return path


def _until(app, holds, seconds=60.0):
    end = time.monotonic() + seconds
    while not holds():
        app.processEvents()
        assert time.monotonic() < end
        time.sleep(0.005)


def _pass(app, seconds):
    end = time.monotonic() + seconds
    _until(app, lambda: time.monotonic() > end)


if __name__ == "__main__":
    for path in take_pictures(Path(sys.argv[1]) if sys.argv[1:] else FOLDER):
        sys.stdout.write(f"{path} {path.stat().st_size // 1024} KB\n")
