"""Draws badges on sheets into one PDF file: fronts, their backs, cards between groups, marks."""

import gc
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import groupby
from typing import BinaryIO, Final, NamedTuple

from hubdesk.badges.arrangement import (
    USUAL,
    Adjustment,
    Arrangement,
    Duplex,
    Slot,
    arranged,
    back_of,
)
from hubdesk.badges.cutting import cut_marks, room_between
from hubdesk.badges.drawing import Drawn, Side
from hubdesk.badges.face import BadgeFace
from hubdesk.badges.pictures import Pictures, Source, nothing
from hubdesk.badges.placing import Finding, whole
from hubdesk.badges.separator import card_template
from hubdesk.badges.sheet import Layout, Sheet, lay_on
from hubdesk.badges.template_model import Template
from hubdesk.badges.template_values import Fold
from hubdesk.paper import shapes
from hubdesk.paper.pdf import MM, Form, PdfWriter

Progress = Callable[[int, int], bool]
"""Called with the badges drawn and their number; answers whether to go on."""


_FOLD_COLOUR: Final = "#9aa3ad"


@dataclass(frozen=True, slots=True)
class Built:
    """What has been drawn.

    Attributes:
        places: page and cell of each badge, from 1, in the order of the faces; pages are sheets of
            paper, whether or not they have a back.
        findings: what a person should look at.
        left_out: the codes of badges that nobody could read; they were not drawn.
        sheets: how many sheets of paper.
    """

    places: tuple[tuple[int, int], ...]
    findings: tuple[Finding, ...]
    left_out: frozenset[str] = frozenset()
    sheets: int = 0


def build(  # noqa: PLR0913 - each is one thing that a print says
    faces: Sequence[BadgeFace],
    template: Template,
    sheet: Sheet,
    stream: BinaryIO,
    *,
    title: str,
    start_cell: int = 1,
    progress: Progress | None = None,
    anyway: bool = False,
    arrangement: Arrangement = USUAL,
    groups: Sequence[str] | None = None,
    begun: str | None = None,
    pictures: Source = nothing,
) -> Built | None:
    """Write the badges to a stream as PDF; None if `progress` said to stop.

    Badges that nobody could read are left out, unless they are asked for `anyway`.

    Args:
        faces: what the badges say, in their order.
        template: what they look like.
        sheet: the paper.
        stream: what is written to.
        title: of the file.
        start_cell: the first free cell of the first page, from 1.
        progress: called after each sheet.
        anyway: also badges that nobody could read.
        arrangement: how they are put onto the paper.
        groups: the group of each badge, for separators; None: its delegation.
        begun: the group that the first badges go on with, if they are not the first of theirs.
        pictures: the content of photos and pictures by their hash.

    Raises:
        HubDeskError: the badges are too large for the sheet, it has no such start cell, or a
            picture or font can't be read.
    """
    layout = lay_on(sheet, *template.surface, by_columns=arrangement.by_columns)
    cells = len(layout.corners)
    list(arranged((), cells, start_cell, arrangement.separators))  # refuses a wrong start cell
    writer = PdfWriter(stream, title=title)
    drawing = _Drawing(writer, template, layout, pictures, anyway=anyway)
    sheets = _Sheets(writer, layout, template, arrangement, marks=sheet.marks)
    names = [face.delegation for face in faces] if groups is None else groups
    done, pages = 0, 0
    places: list[tuple[int, int]] = []
    with _without_collecting():
        slots = arranged(
            ((number, names[number]) for number in drawing.readable(faces)),
            cells,
            start_cell,
            arrangement.separators,
            begun,
        )
        for page, group in groupby(slots, key=_page):
            pages = page
            filled = []
            for slot in group:
                if slot.badge is None:
                    filled.append((slot.cell, drawing.card(slot.card, faces, names)))
                else:
                    filled.append((slot.cell, drawing.drawn))
                    places.append((page, slot.cell))
                    done += 1
            sheets.write(filled)
            if progress is not None and not progress(done + len(drawing.left_out), len(faces)):
                return None
    if done:
        writer.finish()
    return Built(tuple(places), tuple(drawing.findings), frozenset(drawing.left_out), pages)


def _page(slot: Slot) -> int:
    return slot.page


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


class _Both(NamedTuple):
    """Both sides of one badge; the back is None where nothing is printed."""

    front: Drawn
    back: Drawn | None = None


class _Drawing:
    """Draws the badges of one template into one file.

    Attributes:
        drawn: the badge that was found readable last.
    """

    def __init__(
        self,
        writer: PdfWriter,
        template: Template,
        layout: Layout,
        source: Source,
        *,
        anyway: bool,
    ) -> None:
        self.findings: list[Finding] = []
        self.left_out: set[str] = set()
        self.drawn = _Both(("", ()))
        self._anyway = anyway
        self._names = template.names()
        self._template = template
        self._writer = writer
        self._pictures = Pictures(source)
        self._cards: dict[str, _Both] = {}
        beyond = min(template.bleed, room_between(layout, template.surface)) * MM
        self._front = Side(writer, template, template.front, self._pictures, beyond=beyond)
        self._back: Side | None = None
        if template.back is not None:
            self._back = Side(writer, template, template.back, self._pictures, beyond=beyond)

    def readable(self, faces: Iterable[BadgeFace]) -> Iterator[int]:
        """The numbers of the badges that are drawn, each in `drawn` when it is told."""
        for number, face in enumerate(faces):
            found: list[Finding] = []
            front = self._front.draw(face, found)
            back = self._back.draw(face, found) if self._back is not None else None
            found += whole(self._names, face, found)
            self.findings += found
            if not self._anyway and any(finding.is_fatal for finding in found):
                self.left_out.add(face.code)
                continue
            self.drawn = self._folded(front, back)
            yield number

    def _folded(self, front: Drawn, back: Drawn | None) -> _Both:
        fold = self._template.fold
        if fold is Fold.NONE:
            return _Both(front, back)
        width, height = self._template.width * MM, self._template.height * MM
        content, used = front
        if fold is Fold.BOOK:
            content = shapes.moved(content, (1, 0, 0, 1, width, 0))
        if back is not None:
            turned = (-1, 0, 0, -1, width, 2 * height)
            upright = (1, 0, 0, 1, 0, 0)
            content += shapes.moved(back[0], turned if fold is Fold.BUTTERFLY else upright)
            used += back[1]
        if self._template.fold_mark:
            start = (width, 0.0) if fold is Fold.BOOK else (0.0, height)
            content += shapes.line(start, (width, height), _FOLD_COLOUR, 0.3, (4, 3))
        return _Both((content, used))

    def card(self, group: str, faces: Sequence[BadgeFace], names: Sequence[str]) -> _Both:
        """The card that stands before the badges of a group, in the colour of its first one."""
        if group not in self._cards:
            template = card_template(self._template, group)
            side = Side(self._writer, template, template.front, self._pictures)
            first = faces[names.index(group)]
            self._cards[group] = _Both(side.draw(first, []))
        return self._cards[group]


class _Sheets:
    """Writes the pages: for each sheet its front and, if there are backs, its back."""

    def __init__(
        self,
        writer: PdfWriter,
        layout: Layout,
        template: Template,
        arrangement: Arrangement,
        *,
        marks: bool,
    ) -> None:
        self._writer = writer
        self._layout = layout
        self._surface = template.surface
        self._adjustment = arrangement.adjustment
        self._back: Layout | None = None
        self._turned = False
        if arrangement.duplex is not Duplex.NONE and template.has_back_page:
            self._back, self._turned = back_of(layout, arrangement.duplex, template.surface)
        wanted = marks if arrangement.marks is None else arrangement.marks
        self._marks: Form | None = None
        if wanted and len(layout.corners) and (layout.width, layout.height) != self._surface:
            content = cut_marks(writer, layout, *self._surface)
            self._marks = writer.form(content, layout.width * MM, layout.height * MM)

    def write(self, filled: Sequence[tuple[int, _Both]]) -> None:
        """Write one sheet: what lies in which of its cells."""
        fronts = [(cell, both.front) for cell, both in filled]
        self._page(self._layout, fronts, _matrix(self._adjustment, self._layout, back=False))
        if self._back is None:
            return
        backs = [(cell, both.back) for cell, both in filled if both.back is not None]
        matrix = _matrix(self._adjustment, self._layout, back=True)
        self._page(self._back, backs, matrix, turned=self._turned)

    def _page(
        self,
        layout: Layout,
        drawn: Sequence[tuple[int, Drawn]],
        matrix: tuple[float, ...] | None,
        *,
        turned: bool = False,
    ) -> None:
        width, height = self._surface
        content: list[str] = []
        used: set[Form] = set()
        if self._marks is not None and layout is self._layout:
            content.append(self._marks.at(0, 0))
            used.add(self._marks)
        for cell, (shown, forms) in drawn:
            x, y = layout.corners[cell - 1]
            left, bottom = x * MM, (layout.height - y - height) * MM
            if turned:
                right, top = left + width * MM, bottom + height * MM
                content.append(f"q -1 0 0 -1 {right:.3f} {top:.3f} cm ")
            else:
                content.append(f"q 1 0 0 1 {left:.3f} {bottom:.3f} cm ")
            content.append(shown)
            content.append("Q\n")
            used.update(forms)
        page = "".join(content)
        if matrix is not None:
            page = shapes.moved(page, matrix)
        self._writer.page(page, layout.width * MM, layout.height * MM, sorted(used))


def _matrix(adjustment: Adjustment, layout: Layout, *, back: bool) -> tuple[float, ...] | None:
    """What puts a page right: scaled from its upper left, then moved; None if it is right."""
    if adjustment.is_none:
        return None
    x, y = adjustment.x, adjustment.y
    if back:
        x, y = x + adjustment.back_x, y + adjustment.back_y
    up = (layout.height * (1 - adjustment.scale_y) - y) * MM
    return adjustment.scale_x, 0, 0, adjustment.scale_y, x * MM, up
