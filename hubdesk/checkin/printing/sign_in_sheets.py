"""Prints sign-in sheets for a point, and records who stands in which row."""

import time
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from hubdesk.checkin.paper_sheets import (
    next_number,
    point_with_id,
    record_sheets,
    signers,
    usual_day,
)
from hubdesk.checkin.printing.sheet_drawing import SheetLook, Titles
from hubdesk.checkin.printing.sheet_rows import (
    HEADING_HEIGHT,
    ROW_HEIGHT,
    USUAL_COLUMNS,
    Sheet,
    SheetColumn,
    sheets_of,
)
from hubdesk.checkin.row_codes import LAST_SHEET, PaperRow
from hubdesk.checkin.service import event_codes
from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.acts import ActKind
from hubdesk.paper.flow import Flow
from hubdesk.paper.output import draft_beside, placed
from hubdesk.paper.pdf import PdfWriter
from hubdesk.programme.places import find_leg
from hubdesk.programme.printing.timetable import event_name

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence
    from pathlib import Path

    from hubdesk.checkin.points import CheckInPoint
    from hubdesk.checkin.printing.words import SheetWords
    from hubdesk.eventfile.file import EventFile

MOST_BLANK_ROWS: Final = 500
_TRIES: Final = 5


@dataclass(frozen=True, slots=True)
class SheetChoice:
    """What is printed.

    Attributes:
        point_id: where people sign.
        delegation_id: only its members; None: all who may pass.
        columns: besides row and name.
        blank_rows: at the end, for walk-ins.
        day: `YYYY-MM-DD`; None: the day on which people usually sign there.
    """

    point_id: str
    delegation_id: str | None = None
    columns: "Collection[SheetColumn]" = USUAL_COLUMNS
    blank_rows: int = 10
    day: str | None = None


@dataclass(frozen=True, slots=True)
class PrintedSheets:
    """What was printed.

    Attributes:
        path: the file; None if there was nobody to print for and none was written.
        first: the number of the first sheet.
        sheets: how many.
        people: how many people stand on them.
        missing: letters that no font has, each once; they were left out.
        act: what undo takes back.
    """

    path: "Path | None"
    first: int = 0
    sheets: int = 0
    people: int = 0
    missing: str = ""
    act: str = ""


def print_sign_in_sheets(
    file: "EventFile",
    operator: str,
    choice: SheetChoice,
    out: "Path",
    words: "SheetWords",
    progress: "Callable[[int, int], bool] | None" = None,
) -> PrintedSheets:
    """Print sheets on which people sign in, and record them as one act.

    Args:
        file: the event file.
        operator: who prints.
        choice: for which point, and what.
        out: the PDF file; a PDF that is there is replaced.
        words: what is said besides.
        progress: told how many sheets are drawn, of how many; answers whether to go on.

    Raises:
        HubDeskError: there is no such point; the output can't be written, is another kind of
            file, or the disk is full; the event file is read-only; `CANCELLED`: `progress` said
            so. Nothing is recorded then.
    """
    if file.read_only is not None:
        raise HubDeskError(file.read_only, path=str(file.path))
    if not 0 <= choice.blank_rows <= MOST_BLANK_ROWS:
        raise HubDeskError(Problem.INVALID, what="sheet", text=str(choice.blank_rows))
    point = point_with_id(file, choice.point_id)
    look = SheetLook(choice.columns, words, event_codes(file))
    people = signers(file, point, choice.delegation_id)
    sheets = sheets_of(people, choice.blank_rows, look.height)
    if not sheets:
        return PrintedSheets(None)
    titles = _titles(file, point, choice.day, words)
    for _ in range(_TRIES):
        first = next_number(file)
        if first + len(sheets) > LAST_SHEET:
            raise HubDeskError(Problem.INVALID, what="sheet", text=str(first + len(sheets)))
        with draft_beside(out.absolute(), file.path, "sheets") as draft:
            with draft.open("xb") as stream:
                writer = PdfWriter(stream, title=f"{titles.event} · {titles.point}")
                _draw(writer, look, titles, sheets, first, progress)
                writer.finish()
            with (
                placed(draft, out.absolute()) as place,
                file.writing(ActKind.PRINT_PAPER_SHEET, operator) as write,
            ):
                if next_number(write) != first:  # another desk printed meanwhile: draw anew
                    continue
                record_sheets(write, point.id, first, [sheet.people for sheet in sheets])
                place()
        missing = "".join(look.missing)
        return PrintedSheets(out, first, len(sheets), len(people), missing, write.act_id)
    raise HubDeskError(Problem.STALE, what="sheet")


def _titles(
    file: "EventFile", point: "CheckInPoint", day: str | None, words: "SheetWords"
) -> Titles:
    leg = find_leg(file, point.leg_id).name
    date = words.printed.date(day or usual_day(file, point, time.time_ns() // 1_000_000))
    return Titles(event_name(file), point.name, date if leg == point.name else f"{leg} · {date}")


def _draw(
    writer: PdfWriter,
    look: SheetLook,
    titles: Titles,
    sheets: "Sequence[Sheet]",
    first: int,
    progress: "Callable[[int, int], bool] | None",
) -> None:
    def furniture(page: int, pages: int) -> str:
        return look.around(writer, titles, first + page - 1, page, pages)

    flow = Flow(writer, look.page, furniture)
    for done, sheet in enumerate(sheets):
        if progress is not None and not progress(done, len(sheets)):
            raise HubDeskError(Problem.CANCELLED)
        flow.new_page()
        number = 0
        for section in sheet.sections:
            flow.drawing(partial(look.heading, writer, section.heading), HEADING_HEIGHT)
            for signer in section.rows:
                number += 1
                row = PaperRow(first + done, number)
                flow.drawing(partial(look.row, writer, row, signer), ROW_HEIGHT)
    flow.finish()
