"""Writing the programme to a sheet, XLSX or CSV, one row a session, to be edited and imported.

In the XLSX days and times are real ones, so that a spreadsheet sorts and fills them; rooms, kinds
and yes or no are chosen from lists, which stand on a sheet of their own that is hidden.
"""

import csv
from datetime import date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import xlsxwriter

from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.copying import replaced
from hubdesk.programme.listing import listed_sessions
from hubdesk.programme.places import rooms
from hubdesk.programme.service import KINDS
from hubdesk.programme.spreadsheets.cells import cells_of, kind_text
from hubdesk.programme.spreadsheets.columns import TITLES, Column
from hubdesk.registration.exporting import harmless

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hubdesk.eventfile.file import EventFile

_SPARE_ROWS: Final = 500  # below the last, for which the lists are offered too
_WIDTHS: Final = {
    Column.ID: 12, Column.LEG: 12, Column.DAY: 12, Column.START: 8, Column.END: 16,
    Column.MINUTES: 9, Column.ROOM: 22, Column.VENUE: 28, Column.TITLE: 48, Column.KIND: 16,
    Column.TRACK: 18, Column.LANGUAGE: 10, Column.CAPACITY: 10, Column.SPEAKERS: 36,
    Column.DESCRIPTION: 60, Column.LOCKED: 8, Column.AUDIENCE: 20,
}  # fmt: skip
_SHEET, _LISTS = "Programme", "Lists"


def export_sheet(file: "EventFile", path: Path, leg_id: str | None = None) -> int:
    """Write the sessions of a leg, or of all, to a file; answers how many.

    Args:
        file: the event file.
        path: where; a name that ends in `.csv` makes a CSV, any other an XLSX.
        leg_id: which leg; None: all.

    Raises:
        HubDeskError: the place can't be written; what was there stays.
    """
    rows = [cells_of(session) for session in listed_sessions(file, leg_id)]
    with replaced(path) as draft:
        if path.suffix.lower() == ".csv":
            _write_csv(draft, rows)
        else:
            names = list(dict.fromkeys(room.name for room in rooms(file, leg_id)))
            try:
                _write_xlsx(draft, rows, names)
            except xlsxwriter.exceptions.XlsxWriterException as error:
                raise HubDeskError(Problem.NOT_PERMITTED, path=str(path)) from error
    return len(rows)


def export_job(file: "EventFile", _progress: object, path: str, leg_id: str | None = None) -> int:
    """As `export_sheet` does it, for a worker process."""
    return export_sheet(file, Path(path), leg_id)


def _write_csv(path: Path, rows: "Sequence[dict[Column, str]]") -> None:
    # the mark at the beginning tells spreadsheets that it is UTF-8
    with path.open("w", encoding="utf-8-sig", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(TITLES[column] for column in Column)
        writer.writerows([harmless(row[column]) for column in Column] for row in rows)


def _write_xlsx(path: Path, rows: "Sequence[dict[Column, str]]", room_names: list[str]) -> None:
    book = xlsxwriter.Workbook(
        str(path),
        {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False},
    )
    sheet = book.add_worksheet(_SHEET)
    sheet.write_row(
        0, 0, [TITLES[column] for column in Column], book.add_format({"bold": True, "bottom": 1})
    )
    formats = _formats(book)
    for at, column in enumerate(Column):
        sheet.set_column(at, at, _WIDTHS[column], formats[column])
    dated_end = book.add_format({"num_format": "yyyy-mm-dd hh:mm", "valign": "top"})
    for line, row in enumerate(rows, 1):
        for at, column in enumerate(Column):
            _write_cell(sheet, (line, at), column, row[column], dated_end)
    _offer_lists(book, sheet, len(rows) + _SPARE_ROWS, room_names)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(len(rows), 1), len(Column) - 1)
    book.close()


def _formats(book: Any) -> dict[Column, Any]:
    """How the cells of each column look, those below the last row included."""
    looks: dict[Column, dict[str, object]] = {column: {"valign": "top"} for column in Column}
    looks[Column.ID] |= {"num_format": "@", "font_color": "#7a7a7a"}
    looks[Column.DAY] |= {"num_format": "yyyy-mm-dd"}
    looks[Column.START] |= {"num_format": "hh:mm"}
    looks[Column.END] |= {"num_format": "hh:mm"}
    for column in (Column.TITLE, Column.SPEAKERS, Column.DESCRIPTION):
        looks[column] |= {"text_wrap": True}
    return {column: book.add_format(look) for column, look in looks.items()}


def _write_cell(
    sheet: Any, place: tuple[int, int], column: Column, text: str, dated_end: Any
) -> None:
    if not text:
        return
    match column:
        case Column.DAY:
            sheet.write_datetime(*place, date.fromisoformat(text))
        case Column.START:
            sheet.write_datetime(*place, time.fromisoformat(text))
        case Column.END if " " in text:
            sheet.write_datetime(*place, datetime.fromisoformat(text), dated_end)
        case Column.END:
            sheet.write_datetime(*place, time.fromisoformat(text))
        case Column.MINUTES | Column.CAPACITY:
            sheet.write_number(*place, int(text))
        case _:
            sheet.write_string(*place, text)


def _offer_lists(book: Any, sheet: Any, last: int, room_names: list[str]) -> None:
    """Let rooms, kinds and yes or no be chosen; other texts are warned of, not refused."""
    lists = book.add_worksheet(_LISTS)
    offered = {
        Column.ROOM: room_names,
        Column.KIND: [kind_text(kind) for kind in KINDS],
        Column.LOCKED: ["yes", "no"],
    }
    for at, (column, texts) in enumerate(offered.items()):
        if not texts:
            continue
        lists.write_column(0, at, texts)
        letter = "ABC"[at]
        place = list(Column).index(column)
        sheet.data_validation(
            1,
            place,
            last,
            place,
            {
                "validate": "list",
                "source": f"={_LISTS}!${letter}$1:${letter}${len(texts)}",
                "error_type": "warning",
            },
        )
    lists.hide()
