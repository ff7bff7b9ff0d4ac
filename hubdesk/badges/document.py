"""Draws badges on sheets into one PDF file.

What many badges share (the ground, the band, the delegation's name) is drawn once for each
combination and held in the file; a badge adds its own names, letters and code.
"""

import gc
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import groupby
from typing import BinaryIO

from hubdesk.badges.face import BadgeFace
from hubdesk.badges.placing import Finding, colour_for, place, whole
from hubdesk.badges.sheet import Layout, Sheet, lay_on, places
from hubdesk.badges.template_model import (
    Box,
    Code,
    Element,
    PictureBox,
    Template,
    Texts,
    is_repeated,
)
from hubdesk.paper import qr
from hubdesk.paper.images import load_picture
from hubdesk.paper.pdf import MM, Form, PdfWriter
from hubdesk.resources import RESOURCES

Progress = Callable[[int, int], bool]
"""Called with the badges drawn and their number; answers whether to go on."""

_MARK_LENGTH = 3.0  # mm
_MARK_DISTANCE = 1.5
_MARK_WIDTH = 0.1
_MARK_COLOUR = "#808080"


@dataclass(frozen=True, slots=True)
class Built:
    """What has been drawn.

    Attributes:
        places: page and cell of each badge, from 1, in the order of the faces.
        findings: what a person should look at.
        left_out: the codes of badges that nobody could read; they were not drawn.
    """

    places: tuple[tuple[int, int], ...]
    findings: tuple[Finding, ...]
    left_out: frozenset[str] = frozenset()


def build(
    faces: Sequence[BadgeFace],
    template: Template,
    sheet: Sheet,
    stream: BinaryIO,
    *,
    title: str,
    start_cell: int = 1,
    progress: Progress | None = None,
    anyway: bool = False,
) -> Built | None:
    """Write the badges to a stream as PDF; None if `progress` said to stop.

    Badges that nobody could read are left out, unless they are asked for `anyway`.

    Raises:
        HubDeskError: the badges are too large for the sheet, it has no such start cell, or a
            picture or font can't be read.
    """
    layout = lay_on(sheet, template.width, template.height)
    free = list(places(len(faces), len(layout.corners), start_cell))
    writer = PdfWriter(stream, title=title)
    drawing = _Drawing(writer, template, anyway=anyway)
    marks = _marks(writer, layout, template) if layout.marks else None
    done = 0
    with _without_collecting():
        drawn = zip(free, drawing.drawn(faces), strict=False)  # the cells of those left out stay
        for _, group in groupby(drawn, key=lambda pair: pair[0][0]):
            content = [] if marks is None else [marks.at(0, 0)]
            used = set() if marks is None else {marks}
            for (_, cell), (shared, personal) in group:
                x, y = layout.corners[cell - 1]
                left, bottom = x * MM, (layout.height - y - template.height) * MM
                content.append(f"q 1 0 0 1 {left:.3f} {bottom:.3f} cm /{shared.name} Do\n")
                content.append(personal)
                content.append("Q\n")
                used.add(shared)
                done += 1
            writer.page("".join(content), layout.width * MM, layout.height * MM, sorted(used))
            if progress is not None and not progress(done + len(drawing.left_out), len(faces)):
                return None
    if done:
        writer.finish()
    return Built(tuple(free[:done]), tuple(drawing.findings), frozenset(drawing.left_out))


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Pause the search for garbage in cycles: drawing makes none, and remembers a lot to search."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


class _Drawing:
    """Draws the badges of one template into one file."""

    def __init__(self, writer: PdfWriter, template: Template, *, anyway: bool) -> None:
        self.findings: list[Finding] = []
        self.left_out: set[str] = set()
        self._anyway = anyway
        self._names = template.names()
        self._writer = writer
        self._template = template
        self._repeated = [e for e in template.front if is_repeated(e)]
        self._personal = [e for e in template.front if not is_repeated(e)]
        self._forms: dict[tuple[str, ...], Form] = {}
        self._pictures: dict[PictureBox, Form] = {}
        self._shared_findings: dict[tuple[str, ...], list[Finding]] = {}

    def drawn(self, faces: Iterable[BadgeFace]) -> Iterator[tuple[Form, str]]:
        """What each badge shares and what only it says; without those that are left out."""
        for face in faces:
            shared = self._shared(face)
            found: list[Finding] = []
            personal = self._own(face, found)
            self.findings += found
            if not self._anyway and any(finding.is_fatal for finding in found):
                self.left_out.add(face.code)
            else:
                yield shared, personal

    def _shared(self, face: BadgeFace) -> Form:
        """What this badge has in common with others, drawn when first asked for."""
        key = _shared_key(face)
        form = self._forms.get(key)
        if form is None:
            found: list[Finding] = []
            content = "".join(self._draw(element, face, found) for element in self._repeated)
            form = self._forms[key] = self._writer.form(
                content,
                self._template.width * MM,
                self._template.height * MM,
                self._pictures.values(),
            )
            self._shared_findings[key] = found
        return form

    def _own(self, face: BadgeFace, findings: list[Finding]) -> str:
        """What only this badge says; what is wrong with the whole badge goes into `findings`."""
        content = "".join([self._draw(element, face, findings) for element in self._personal])
        findings += whole(self._names, face, findings)
        findings.extend(
            Finding(found.kind, face.code, found.shown, found.text, found.size)
            for found in self._shared_findings[_shared_key(face)]
        )
        return content

    def _draw(self, element: Element, face: BadgeFace, findings: list[Finding]) -> str:
        if isinstance(element, Texts):
            lines, found = place(element, self._template, face)
            findings += found
            return "".join([self._writer.text(*line) for line in lines])
        if isinstance(element, Code):
            return self._code(element, face)
        x, y = element.x * MM, (self._template.height - element.y - element.height) * MM
        width, height = element.width * MM, element.height * MM
        if isinstance(element, Box):
            colour = colour_for(element.colour, face)
            return self._writer.rectangle(x, y, width, height, colour, element.radius * MM)
        if isinstance(element, PictureBox):
            return self._picture(element).at(x, y, width, height)
        return ""

    def _code(self, element: Code, face: BadgeFace) -> str:
        symbol = qr.symbol(face.code)
        module = element.size * MM / (symbol.size + 2 * qr.QUIET_ZONE)
        edge = qr.QUIET_ZONE * module
        bottom = (self._template.height - element.y - element.size) * MM
        return self._writer.symbol(
            symbol, element.x * MM + edge, bottom + edge, symbol.size * module
        )

    def _picture(self, element: PictureBox) -> Form:
        form = self._pictures.get(element)
        if form is None:
            form = self._pictures[element] = self._writer.picture(
                load_picture((self._template.folder or RESOURCES) / element.file)
            )
        return form


def _shared_key(face: BadgeFace) -> tuple[str, ...]:
    return face.event, face.place, face.delegation, face.category, face.colour


def _marks(writer: PdfWriter, layout: Layout, template: Template) -> Form:
    """Short lines outside the corners of every badge, to cut along."""
    pieces = []
    for left, top in layout.corners:
        for x, outward_x in ((left, -1), (left + template.width, 1)):
            for y, outward_y in ((top, -1), (top + template.height, 1)):
                pieces.append(_mark(writer, layout, x, y, outward_x, 0))
                pieces.append(_mark(writer, layout, x, y, 0, outward_y))
    return writer.form("".join(pieces), layout.width * MM, layout.height * MM)


def _mark(
    writer: PdfWriter, layout: Layout, x: float, y: float, outward_x: int, outward_y: int
) -> str:
    ends = _MARK_DISTANCE, _MARK_DISTANCE + _MARK_LENGTH
    xs = sorted(x + outward_x * end for end in ends)
    ys = sorted(layout.height - (y + outward_y * end) for end in ends)
    width = max(xs[1] - xs[0], _MARK_WIDTH)
    height = max(ys[1] - ys[0], _MARK_WIDTH)
    across_x = xs[0] - (0 if outward_x else _MARK_WIDTH / 2)
    across_y = ys[0] - (0 if outward_y else _MARK_WIDTH / 2)
    return writer.rectangle(across_x * MM, across_y * MM, width * MM, height * MM, _MARK_COLOUR)
