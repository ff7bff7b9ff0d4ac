"""Draws the sheets that a print would make, without issuing or recording anything.

The badges are chosen, checked and drawn by what prints them, so the preview is the print; only who
has no badge yet shows a code that is visibly none, which no door lets in.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import dropwhile, takewhile
from pathlib import Path

from hubdesk.badges.arrangement import Duplex, arranged
from hubdesk.badges.document import build
from hubdesk.badges.face import BadgeFace
from hubdesk.badges.people import BadgeToPrint, Choice, badges_to_print
from hubdesk.badges.placing import Looks
from hubdesk.badges.printing import Paper
from hubdesk.badges.proof import proof_face
from hubdesk.badges.sheet import lay_on
from hubdesk.badges.sheets_store import find_sheet
from hubdesk.badges.templates_store import find_template, picture_data
from hubdesk.eventfile.reading import Reader

Progress = Callable[[int, int], bool]

_LOOK_EVERY = 50


@dataclass(frozen=True, slots=True)
class Preview:
    """Sheets of a print.

    Attributes:
        first: the number of the first sheet that was drawn, from 1.
        sheets: how many were drawn; 0: no file was written.
        has_backs: every sheet has two pages, its front and its back.
    """

    first: int
    sheets: int = 0
    has_backs: bool = False


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
    look, sheet = find_template(reader, paper.template), find_sheet(reader, paper.sheet)
    chosen = badges_to_print(reader, choice, look.needs())
    separators = paper.arrangement.separators
    looks = Looks(look)
    stopped = False

    def readable() -> Iterator[tuple[int, str]]:
        nonlocal stopped
        for number, each in enumerate(chosen):
            if progress is not None and (number + 1) % _LOOK_EVERY == 0:
                stopped = not progress(number + 1, len(chosen))
                if stopped:
                    return
            if anyway or not any(found.is_fatal for found in looks.findings(each.face)):
                yield number, each.group

    cells = len(lay_on(sheet, *look.surface).corners)
    slots = arranged(readable(), cells, paper.start_cell, separators)
    slots = dropwhile(lambda slot: slot.page < first, slots)
    shown = list(takewhile(lambda slot: slot.page < first + count, slots))
    numbers = [slot.badge for slot in shown if slot.badge is not None]
    if stopped:
        return None
    if not numbers:
        return Preview(first)
    faces = [_previewed(chosen[number], number + 1) for number in numbers]
    groups = [chosen[number].group for number in numbers]
    with output.open("wb") as stream:
        built = build(
            faces,
            look,
            sheet,
            stream,
            title=faces[0].event,
            start_cell=shown[0].cell,
            progress=progress,
            anyway=True,
            arrangement=paper.arrangement,
            groups=groups,
            begun=None if shown[0].badge is None else groups[0],
            pictures=partial(picture_data, reader),
        )
    if built is None:
        return None
    has_backs = paper.arrangement.duplex is not Duplex.NONE and look.has_back_page
    return Preview(first, built.sheets, has_backs=has_backs)


def _previewed(each: BadgeToPrint, number: int) -> BadgeFace:
    """What the badge says; who has none yet has a code that is visibly none."""
    if not each.is_new:
        return each.face
    return proof_face(each.face, number)
