"""A printer for tests: it takes what it is given, and does with it what a test says."""

import time
from collections import Counter
from pathlib import Path

import pypdfium2
import zxingcpp

from hubdesk.paper.spooler import Delivered, Outcome, Progress, Sides


class Printer:
    """The printer.

    Attributes:
        files: what it was given.
        names: by which names it was asked.
        sides: on which sides, for each.
        answers: what comes of the next files; after that, all comes out.
        waits: it has stopped, and waits until it is told to end.
    """

    def __init__(self) -> None:
        self.files: list[bytes] = []
        self.names: list[str] = []
        self.sides: list[Sides] = []
        self.answers: list[Delivered] = []
        self.waits = False

    def __call__(self, pdf: Path, name: str, *, sides=Sides.ONE, told=None, patience=None):
        self.names.append(name)
        self.sides.append(sides)
        with pypdfium2.PdfDocument(pdf) as document:
            sheets = len(document) // (1 if sides is Sides.ONE else 2)
        self.files.append(pdf.read_bytes())
        while self.waits and told(Progress(0, sheets, waits=True)):
            time.sleep(0.02)
        if self.waits:
            return Delivered(Outcome.STOPPED, 0)
        return self.answers.pop(0) if self.answers else Delivered(Outcome.DONE, sheets)


def codes_in(pdf: bytes) -> Counter[str]:
    """How often each code is in a PDF file."""
    with pypdfium2.PdfDocument(pdf) as document:
        pages = [page.render(scale=200 / 72, grayscale=True).to_pil() for page in document]
    return Counter(found.text for page in pages for found in zxingcpp.read_barcodes(page))
