"""A programme to print, and what a reader finds in the printed file."""

import re
import subprocess

import pypdfium2

from hubdesk.cli.printed_words import ENGLISH
from hubdesk.programme import places
from hubdesk.programme import service as programme

WORDS = ENGLISH


def add_rooms(file, leg_id, number, venue="Parque Tecnológico"):
    venue_id = places.add_venue(file, "Ana", leg_id, venue)
    return [
        places.add_room(file, "Ana", venue_id, f"Sala {place}.") for place in range(1, number + 1)
    ]


def add_session(file, leg_id, title, starts_at="2026-07-10T10:00", **values):
    return programme.add_session(file, "Ana", leg_id, title, starts_at=starts_at, **values)


def pages_of(path) -> list[str]:
    """The text of each page on one line, after checking that nothing lies outside of it."""
    found = []
    with pypdfium2.PdfDocument(str(path)) as document:
        for page in document:
            text = page.get_textpage()
            for place in range(text.count_chars()):
                left, bottom, right, top = text.get_charbox(place)
                assert left >= 0
                assert bottom >= 0
                assert right <= page.get_width()
                assert top <= page.get_height()
            found.append(" ".join(text.get_text_bounded().split()))
    return found


def sizes_of(path) -> set[tuple[int, int]]:
    with pypdfium2.PdfDocument(str(path)) as document:
        return {(round(page.get_width()), round(page.get_height())) for page in document}


def assert_sound(path) -> None:
    """The file is valid, and each font in it is embedded and one of ours."""
    checked = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True, check=True)
    assert "No syntax or stream encoding errors found" in checked.stdout
    assert "WARNING" not in checked.stdout + checked.stderr
    content = path.read_bytes()
    named = re.findall(rb"/BaseFont /([A-Z]{6}\+)?(\S+)", content)
    assert named
    assert all(subset and name.startswith(b"NotoSans") for subset, name in named)
    described = len(re.findall(rb"/Type /FontDescriptor", content))
    assert len(re.findall(rb"/FontFile2 ", content)) == described > 0
