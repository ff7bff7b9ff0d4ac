"""Ten thousand badges with a photo each, front and back: bytes pass through, memory stays.

Row 4 of the table of speeds without photos is `test_badges_speed`'s. Here the floor is writing the
photos and deflating what the pages say.
"""

import io
import random
import re
import statistics
import subprocess
import sys
import zlib
from dataclasses import replace
from pathlib import Path
from typing import Any

from badges.sample_faces import faces
from benchmarks.test_badges_speed import cpu, forget_words
from PIL import Image

from hubdesk.badges.arrangement import Arrangement, Duplex
from hubdesk.badges.document import build
from hubdesk.badges.face import AgendaLine
from hubdesk.badges.sheet import load_sheet
from hubdesk.badges.template import load_template
from hubdesk.badges.template_model import Agenda, Photo

BADGES = 10_000
PHOTOS = 200
AGENDA = tuple(
    AgendaLine("10.07.", f"{hour:02}:00–{hour}:45", title, "Salón de actos")
    for hour, title in ((9, "Apertura institucional"), (12, "الغداء"), (16, "Ronda de reuniones"))
)
_A6 = load_template("a6-portrait")
TEMPLATE = replace(
    _A6,
    front=(*_A6.front, Photo(id="photo", x=8, y=31, width=24, height=30)),
    back=(Agenda(id="agenda", x=9, y=12, width=87, height=120, title="Agenda"),),
)
SHEET = load_sheet("a4-4xa6")


def photos() -> dict[str, bytes]:
    source = random.Random(6)
    made = {}
    for number in range(PHOTOS):
        image = Image.frombytes("RGB", (60, 75), source.randbytes(60 * 75 * 3))
        out = io.BytesIO()
        image.resize((354, 442)).save(out, "JPEG", quality=85)
        made[f"{number:064x}"] = out.getvalue()
    return made


def test_ten_thousand_badges_with_photos_on_both_sides(benchmark: Any, tmp_path: Path) -> None:
    held = photos()
    keys = list(held)
    made = [
        replace(face, photo=keys[number % PHOTOS], agenda=AGENDA)
        for number, face in enumerate(faces(BADGES))
    ]
    path = tmp_path / "photos.pdf"
    works: list[float] = []
    floors: list[float] = []

    def work() -> None:
        forget_words()
        works.append(cpu(lambda: write(made, held, path)))
        floors.append(floor_of(path))

    benchmark.pedantic(work, rounds=1)
    work_time, floor = statistics.median(works), statistics.median(floors)
    content = path.read_bytes()
    assert content.count(b"/DCTDecode") == PHOTOS
    assert all(photo in content for photo in held.values())
    benchmark.extra_info.update(
        row=4,
        what="10,000 badges with photo and agenda, both sides, against writing the same",
        floor_ms=floor * 1000,
        work_ms=work_time * 1000,
        ratio=work_time / floor,
        goal=6.0,
        also=[
            {
                "row": 4,
                "what": "memory that a badge more needs, against the tutorial's way",
                "floor_ms": 0.0,
                "work_ms": 0.0,
                "ratio": growth("ours") / growth("tutorial"),
                "goal": 1 / 3,
            }
        ]
        if sys.platform == "linux"
        else [],
    )


def write(made: list[Any], held: dict[str, bytes], path: Path) -> None:
    with path.open("wb") as stream:
        build(
            made, TEMPLATE, SHEET, stream, title="Badges", pictures=held.get,
            arrangement=Arrangement(Duplex.LONG_EDGE),
        )  # fmt: skip


def floor_of(path: Path) -> float:
    """Seconds to deflate and write what the file says, and to write its photos."""
    streams = re.findall(rb"/Length (\d+)[^>]*>>\s*stream\r?\n", path.read_bytes())
    content = path.read_bytes()
    pages = [
        zlib.decompress(data)
        for data in re.findall(
            rb"<< /Filter /FlateDecode /Length \d+ >>\nstream\n(.*?)\nendstream", content, re.S
        )
    ]
    rest = len(content) - sum(len(zlib.compress(page, 4)) for page in pages)
    assert streams

    def work() -> None:
        with path.with_suffix(".floor").open("wb") as stream:
            for page in pages:
                stream.write(zlib.compress(page))
            stream.write(content[:rest])

    return cpu(work)


_GROWTH = r"""
import re, sys
sys.path[:0] = {path!r}
from pathlib import Path
from badges.sample_faces import faces
from benchmarks import test_badges_speed as speed
way = {way!r}
def write(number):
    made = faces(number)
    path = Path({folder!r}) / way
    speed.write_ours(made, path) if way == "ours" else speed.write_by_tutorial(made, path)
    status = Path("/proc/self/status").read_text()  # resource counts the parent before exec, too
    return int(re.search(r"VmHWM:\s+(\d+)", status)[1])
write(50)
less = write(1000)
print((write({most}) - less) / ({most} - 1000))
"""


def growth(way: str) -> float:
    """How many KiB of memory each badge more takes, in a process of its own."""
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        most = 20_000 if way == "ours" else 2_000
        program = _GROWTH.format(path=sys.path, way=way, folder=folder, most=most)
        done = subprocess.run(
            [sys.executable, "-c", program], capture_output=True, text=True, check=True
        )
    return float(done.stdout)
