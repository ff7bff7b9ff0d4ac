"""Draws the sheets that a print would make, without issuing or recording anything.

The badges are chosen, checked and drawn by what prints them, so the preview is the print; only who
has no badge yet shows a code that is visibly none, which no door lets in.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from hubdesk.badges.document import build
from hubdesk.badges.people import BadgeToPrint, Choice, badges_to_print
from hubdesk.badges.placing import findings
from hubdesk.badges.printing import Paper
from hubdesk.badges.sheet import lay_on, load_sheet
from hubdesk.badges.template import Template, load_template
from hubdesk.eventfile.reading import Reader

Progress = Callable[[int, int], bool]

_LETTERS = "····-····"
_LOOK_EVERY = 50


@dataclass(frozen=True, slots=True)
class Preview:
    """Sheets of a print.

    Attributes:
        first: the number of the first sheet that was drawn, from 1.
        sheets: how many were drawn; 0: no file was written.
    """

    first: int
    sheets: int = 0


def draw_preview(
    reader: Reader,
    output: Path,
    choice: Choice,
    paper: Paper,
    *,
    first: int = 1,
    count: int = 8,
    anyway: bool = False,
    progress: Progress | None = None,
) -> Preview | None:
    """Draw some sheets of what would be printed into a PDF file; None if `progress` said to stop.

    Args:
        reader: of the event file.
        output: where to draw; whatever is there is replaced.
        choice: whose badges.
        paper: how they lie.
        first: the first sheet to draw, from 1.
        count: how many sheets.
        anyway: also badges that nobody could read.
        progress: called with the badges looked at and their number.

    Raises:
        HubDeskError: as `print_badges` does.
    """
    look, sheet = load_template(paper.template), load_sheet(paper.sheet)
    chosen = badges_to_print(reader, choice)
    cells = len(lay_on(sheet, look.width, look.height).corners)
    begin = max(0, (first - 1) * cells - (paper.start_cell - 1))
    end = max(0, (first - 1 + count) * cells - (paper.start_cell - 1))
    stopped = False

    def readable() -> Iterator[tuple[int, BadgeToPrint]]:
        nonlocal stopped
        for number, each in enumerate(chosen, 1):
            if progress is not None and number % _LOOK_EVERY == 0:
                stopped = not progress(number, len(chosen))
                if stopped:
                    return
            if anyway or _is_readable(look, each):
                yield number, each

    drawn = list(islice(readable(), begin, end))
    if stopped:
        return None
    if not drawn and first == 1:
        # also says that the sheet has no such cell
        with output.open("wb") as stream:
            build([], look, sheet, stream, title="", start_cell=paper.start_cell)
        output.unlink()
    if not drawn:
        return Preview(first)
    faces = [
        replace(each.face, code=f"HUBDESK PREVIEW NO BADGE{number % 100_000:05}", letters=_LETTERS)
        if each.is_new
        else each.face
        for number, each in drawn
    ]
    start_cell = paper.start_cell if first == 1 else 1
    with output.open("wb") as stream:
        built = build(
            faces,
            look,
            sheet,
            stream,
            title=faces[0].event,
            start_cell=start_cell,
            progress=progress,
            anyway=True,
        )
    if built is None:
        return None
    return Preview(first, built.places[-1][0])


def _is_readable(look: Template, each: BadgeToPrint) -> bool:
    return not any(finding.is_fatal for finding in findings(look, each.face))
