"""Ten thousand badges, each with another photo, front and back: bytes pass through, memory stays.

Row 4 of the table of speeds without photos is `test_badges_speed`'s. Here the floor is writing the
photos and deflating what the pages say.
"""

import io
import random
import re
import statistics
import subprocess
import sys
import tempfile
import zlib
from dataclasses import replace
from pathlib import Path
from typing import Any

from badges.sample_faces import faces
from benchmarks import test_badges_speed as speed
from benchmarks.test_badges_speed import cpu, forget_words
from PIL import Image
from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from hubdesk.badges.arrangement import Arrangement, Duplex
from hubdesk.badges.document import build
from hubdesk.badges.face import AgendaLine, BadgeFace
from hubdesk.badges.photos import PIXELS
from hubdesk.badges.sheet import load_sheet
from hubdesk.badges.template import load_template
from hubdesk.badges.template_model import Agenda, Photo

BADGES = 10_000
KINDS = 100
TITLES = ("Apertura institucional", "الغداء", "Ronda de reuniones", "Curso de gestión")
SESSIONS = [
    AgendaLine(
        f"{10 + number // 14}.07.", f"{8 + number % 14:02}:00–{8 + number % 14}:45",
        f"{TITLES[number % 4]} {number}", f"Sala {number % 6}",
    )
    for number in range(42)
]  # fmt: skip
_A6 = load_template("a6-portrait")
TEMPLATE = replace(
    _A6,
    front=(*_A6.front, Photo(id="photo", x=8, y=31, width=24, height=30)),
    back=(Agenda(id="agenda", x=9, y=12, width=87, height=120, title="Agenda"),),
)
SHEET = load_sheet("a4-4xa6")


class Photos:
    """As many different photos as are asked for, as large as they are kept.

    They are of a few kinds, which are quick to have, and differ by a note that each holds: for a
    file of badges those are different pictures.
    """

    def __init__(self, kinds: int) -> None:
        source = random.Random(6)
        self._kinds = []
        for _ in range(kinds):
            image = Image.frombytes("RGB", (30, 40), source.randbytes(30 * 40 * 3))
            out = io.BytesIO()
            image.resize(PIXELS).save(out, "JPEG", quality=88)
            self._kinds.append(out.getvalue())

    def __call__(self, key: str) -> bytes:
        """The photo of this key, of 64 hexadecimal digits."""
        number = int(key, 16)
        kind = self._kinds[number % len(self._kinds)]
        return b"%b\xff\xfe\x00\x42%b%b" % (kind[:2], key.encode(), kind[2:])


def with_photos(number: int) -> list[BadgeFace]:
    """Badges of people who go to four sessions each, hardly two to the same four."""
    source = random.Random(4)
    agendas = (sorted(source.sample(range(len(SESSIONS)), 4)) for _ in range(number))
    return [
        replace(face, photo=f"{at:064x}", agenda=tuple(SESSIONS[each] for each in agenda))
        for at, (face, agenda) in enumerate(zip(faces(number), agendas, strict=True))
    ]


def test_ten_thousand_badges_with_photos_on_both_sides(benchmark: Any, tmp_path: Path) -> None:
    photos = Photos(KINDS)
    made = with_photos(BADGES)
    path = tmp_path / "photos.pdf"
    works: list[float] = []
    floors: list[float] = []

    def work() -> None:
        forget_words()
        works.append(cpu(lambda: write(made, photos, path)))
        floors.append(floor_of(path))

    benchmark.pedantic(work, rounds=1)
    work_time, floor = statistics.median(works), statistics.median(floors)
    content = path.read_bytes()
    assert content.count(b"/DCTDecode") == BADGES
    assert all(photos(face.photo) in content for face in made[:: BADGES // 20])
    benchmark.extra_info.update(
        row=4,
        what="10,000 badges, 10,000 photos, agenda, both sides, against writing it",
        floor_ms=floor * 1000,
        work_ms=work_time * 1000,
        ratio=work_time / floor,
        goal=4.0,
        also=[
            {
                "row": 4,
                "what": f"memory that a badge more {needs}, against the tutorial's way",
                "floor_ms": 0.0,
                "work_ms": 0.0,
                "ratio": growth(f"ours{kind}") / growth(f"tutorial{kind}"),
                "goal": 1 / 3,
            }
            for needs, kind in (("needs", ""), ("with another photo needs", " with photos"))
        ]
        if sys.platform == "linux"
        else [],
    )


def write(made: list[BadgeFace], photos: Photos, path: Path) -> None:
    with path.open("wb") as stream:
        build(
            made, TEMPLATE, SHEET, stream, title="Badges", pictures=photos,
            arrangement=Arrangement(Duplex.LONG_EDGE),
        )  # fmt: skip


def write_by_tutorial(made: list[BadgeFace], photos: Photos, path: Path) -> None:
    def draw(canvas: Canvas, face: BadgeFace, x: float, y: float) -> None:
        speed.draw_by_tutorial(canvas, face, x, y)
        photo = ImageReader(io.BytesIO(photos(face.photo)))
        canvas.drawImage(photo, x + 8 * mm, y + 87 * mm, 24 * mm, 30 * mm)

    speed.write_by_tutorial(made, path, draw)


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
from benchmarks import test_badges_speed as speed, test_photo_badges_speed as photo_speed
way, few, most = {way!r}, {few}, {most}
path = Path({folder!r}) / "badges.pdf"
made = photo_speed.with_photos(most) if "photos" in way else faces(most)
# reportlab holds equal pixels once: its photos differ in all of them
photos = photo_speed.Photos((100 if "ours" in way else most) if "photos" in way else 0)
ways = {{
    "ours": lambda made: speed.write_ours(made, path),
    "tutorial": lambda made: speed.write_by_tutorial(made, path),
    "ours with photos": lambda made: photo_speed.write(made, photos, path),
    "tutorial with photos": lambda made: photo_speed.write_by_tutorial(made, photos, path),
}}
def write(number):
    ways[way](made[:number])
    status = Path("/proc/self/status").read_text()  # resource counts the parent before exec, too
    return int(re.search(r"VmHWM:\s+(\d+)", status)[1])
write(50)
less = write(few)
print((write(most) - less) / (most - few))
"""


def growth(way: str) -> float:
    """How many KiB of memory each badge more takes, in a process of its own."""
    few, most = {"ours": (1_000, 20_000), "ours with photos": (1_000, 10_000)}.get(way, (300, 900))
    with tempfile.TemporaryDirectory() as folder:
        program = _GROWTH.format(path=sys.path, way=way, folder=folder, few=few, most=most)
        done = subprocess.run(
            [sys.executable, "-c", program], capture_output=True, text=True, check=True
        )
    return float(done.stdout)
