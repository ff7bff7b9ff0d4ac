"""Rows 4 and 5 of the table of speeds: ten thousand badges, and one for a walk-in.

The floor of a print job is deflating and writing what its pages say. The tutorial's way is what
the documentation of reportlab and qrcode shows: a canvas, registered fonts, `stringWidth` in a loop
until the name fits, and a PNG from `qrcode.make` drawn as an image, for each badge.
"""

import io
import re
import statistics
import time
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import qrcode
from badges.sample_faces import faces
from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from hubdesk.badges.document import build
from hubdesk.badges.face import BadgeFace
from hubdesk.badges.sheet import load_sheet
from hubdesk.badges.template import load_template
from hubdesk.paper import fitting, shaping
from hubdesk.resources import RESOURCES

BADGES = 10_000
TUTORIAL_SAMPLE = 300
TEMPLATE = load_template("a6-portrait")
SHEET = load_sheet("a4-4xa6")
SINGLE = load_sheet("single")


def test_ten_thousand_badges(benchmark: Any, tmp_path: Path) -> None:
    usual = faces(BADGES)
    distinct = faces(BADGES, distinct=True)
    ours, tutorial = tmp_path / "ours.pdf", tmp_path / "tutorial.pdf"
    write_ours(usual[:4], ours)  # fonts and the table of symbols are warm while the program runs
    measured: dict[str, list[tuple[float, float]]] = {"usual": [], "distinct": []}

    def work() -> None:
        for kind, made in (("distinct", distinct), ("usual", usual)):
            forget_words()
            took = cpu(lambda made=made: write_ours(made, ours))
            measured[kind].append((took, floor_of(ours)))

    benchmark.pedantic(work, rounds=3)
    slow = cpu(lambda: write_by_tutorial(usual[:TUTORIAL_SAMPLE], tutorial))
    slow_each = slow / TUTORIAL_SAMPLE
    bytes_each = ours.stat().st_size / BADGES
    tutorial_bytes = tutorial.stat().st_size / TUTORIAL_SAMPLE
    work_time, floor = map(statistics.median, zip(*measured["usual"], strict=True))
    distinct_time, distinct_floor = map(statistics.median, zip(*measured["distinct"], strict=True))
    benchmark.extra_info.update(
        row=4,
        what="10,000 badges against deflating and writing the same pages",
        floor_ms=floor * 1000,
        work_ms=work_time * 1000,
        ratio=work_time / floor,
        goal=4.0,
        also=[
            {
                "row": 4,
                "what": "the same, where no two names are alike",
                "floor_ms": distinct_floor * 1000,
                "work_ms": distinct_time * 1000,
                "ratio": distinct_time / distinct_floor,
                "goal": 4.0,
            },
            {
                "row": 4,
                "what": "one of 10,000: how much longer the tutorial's way takes",
                "floor_ms": work_time * 1000 / BADGES,
                "work_ms": slow_each * 1000,
                "ratio": slow_each / (work_time / BADGES),
                "goal": -30.0,
            },
            {
                "row": 4,
                "what": "its bytes against those of the tutorial's way",
                "floor_ms": 0.0,
                "work_ms": 0.0,
                "ratio": bytes_each / tutorial_bytes,
                "goal": 1 / 8,
            },
        ],
        badges_per_second=BADGES / work_time,
        bytes_each=bytes_each,
    )


def test_one_badge_for_a_walk_in(benchmark: Any, tmp_path: Path) -> None:
    made = faces(60, distinct=True)
    ours, tutorial = tmp_path / "ours.pdf", tmp_path / "tutorial.pdf"
    write_ours(made[-1:], ours, SINGLE)
    write_by_tutorial(made[-1:], tutorial)
    works: list[float] = []
    floors: list[float] = []
    waiting = iter(made)

    def work() -> None:
        one = [next(waiting)]
        works.append(cpu(lambda: write_ours(one, ours, SINGLE)))
        floors.append(cpu(lambda: write_by_tutorial(one, tutorial)))

    benchmark.pedantic(work, rounds=50)
    work_time, floor = statistics.median(works), statistics.median(floors)
    benchmark.extra_info.update(
        row=5,
        what="one walk-in badge, warm, against the tutorial's way",
        floor_ms=floor * 1000,
        work_ms=work_time * 1000,
        ratio=work_time / floor,
        goal=1 / 5,
    )


def cpu(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def forget_words() -> None:
    """No name has been printed before."""
    shaping._word.cache_clear()
    fitting.fit.cache_clear()


def write_ours(made: list[BadgeFace], path: Path, sheet: Any = SHEET) -> None:
    with path.open("wb") as stream:
        build(made, TEMPLATE, sheet, stream, title="Badges")


def floor_of(path: Path) -> float:
    """Seconds to deflate and write the contents of all pages of a file."""
    pages = [
        zlib.decompress(data)
        for data in re.findall(
            rb"<< /Filter /FlateDecode /Length \d+ >>\nstream\n(.*?)\nendstream",
            path.read_bytes(),
            re.S,
        )
    ]
    pages = [page for page in pages if page.startswith(b"q 1 0 0 1 ")]
    assert sum(page.count(b" cm /X") for page in pages) == BADGES

    def work() -> None:
        with path.with_suffix(".floor").open("wb") as stream:
            for page in pages:
                stream.write(zlib.compress(page))

    return cpu(work)


def write_by_tutorial(
    made: list[BadgeFace],
    path: Path,
    draw: Callable[[Canvas, BadgeFace, float, float], None] | None = None,
) -> None:
    for weight in ("Regular", "Bold"):
        file = RESOURCES / "fonts" / f"NotoSans-{weight}.ttf"
        pdfmetrics.registerFont(TTFont(f"Noto-{weight}", file))
    pdfmetrics.registerFont(TTFont("Arabic", RESOURCES / "fonts" / "NotoSansArabic-Bold.ttf"))
    canvas = Canvas(str(path), pagesize=A4)
    for place, face in enumerate(made):
        x, y = place % 2 * 105 * mm, (1 - place // 2 % 2) * 148.5 * mm
        (draw or draw_by_tutorial)(canvas, face, x, y)
        if place % 4 == 3:
            canvas.showPage()
    canvas.save()


def draw_by_tutorial(canvas: Canvas, face: BadgeFace, x: float, y: float) -> None:
    width = 105 * mm
    canvas.setFillColor(HexColor(face.colour))
    canvas.rect(x, y, width, 39 * mm, stroke=0, fill=1)
    canvas.rect(x, y + 144.5 * mm, width, 3.5 * mm, stroke=0, fill=1)
    canvas.setFillColor(HexColor("#ffffff"))
    canvas.roundRect(x + 69 * mm, y + 3.5 * mm, 29 * mm, 32 * mm, 1.8 * mm, stroke=0, fill=1)
    canvas.setFont("Noto-Bold", 18)
    canvas.drawString(x + 8 * mm, y + 15 * mm, face.delegation)
    canvas.setFont("Noto-Bold", 10.5)
    canvas.drawString(x + 8 * mm, y + 23 * mm, face.category.upper())
    canvas.setFillColor(HexColor("#000000"))
    for text, font, wish, height in (
        (face.event, "Noto-Bold", 13.5, 130),
        (face.place, "Noto-Regular", 9, 122),
        (face.name, "Noto-Bold", 34, 90),
        (face.arabic_name, "Arabic", 27, 75),
        (face.organisation, "Noto-Regular", 15, 60),
    ):
        size = wish
        while size > 6 and canvas.stringWidth(text, font, size) > 93 * mm:
            size -= 0.5
        canvas.setFont(font, size)
        canvas.drawCentredString(x + width / 2, y + height * mm, text)
    canvas.setFont("Noto-Bold", 10)
    canvas.drawCentredString(x + 83.5 * mm, y + 6 * mm, face.letters)
    picture = io.BytesIO()
    qrcode.make(face.code).save(picture)
    picture.seek(0)
    canvas.drawImage(ImageReader(picture), x + 71 * mm, y + 9.5 * mm, 25 * mm, 25 * mm)
