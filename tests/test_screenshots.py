"""The pictures of the README are those that the script takes of the program."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image
from screenshots import FOLDER, PAGES, SIZE, THEMES, picture_name

ROOT = Path(__file__).parent.parent
LARGEST = 150_000  # bytes


def test_readme_shows_pictures_that_are_there():
    shown = set(re.findall(r'"(\.github/[^"]+\.png)"', (ROOT / "README.md").read_text("utf-8")))

    assert shown
    assert all((ROOT / path).stat().st_size < LARGEST for path in shown)
    assert {Path(path).name for path in shown} <= {
        picture_name(page, look) for page in PAGES for look in THEMES
    }


@pytest.mark.slow
def test_pictures_are_taken_of_the_program(tmp_path):
    done = subprocess.run(
        [sys.executable, str(ROOT / "tests" / "screenshots.py"), str(tmp_path)],
        capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr

    taken = {path.name for path in tmp_path.iterdir()}
    assert taken == {picture_name(page, look) for page in PAGES for look in THEMES}
    for path in tmp_path.iterdir():
        with Image.open(path) as picture:
            assert picture.size == SIZE
            assert len(picture.getcolors(1_000_000)) > 20  # not an empty window
    assert {path.name for path in FOLDER.iterdir()} == taken
