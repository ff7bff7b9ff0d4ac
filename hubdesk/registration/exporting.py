"""Writing a list of people to a file: XLSX or CSV, with the columns that were chosen.

It is made for a worker process. The file is written beside its place and moved there at the end,
so that a stopped export leaves nothing and harms nothing.
"""

import csv
from array import array
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

import xlsxwriter

from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.copying import replaced
from hubdesk.registration.listing import page

if TYPE_CHECKING:
    from hubdesk.eventfile.file import EventFile

_PAGE: Final = 500
_WIDEST: Final = 48
_MOST_ROWS: Final = 1_048_575  # of a sheet, below its header
_BEGINS_A_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")

Row = list[str | int | None]


def export_people(
    file: "EventFile",
    progress: Callable[[int, int, str], bool],
    path: str,
    columns: Sequence[tuple[str, str]],
    people: bytes,
    words: "dict[str, dict[str, str]] | None" = None,
) -> int:
    """Write people to a file; answers how many.

    Args:
        file: the event file.
        progress: told how many are written.
        path: where; a name that ends in `.csv` makes a CSV, any other an XLSX.
        columns: key and title of each.
        people: the rowids of whom, in order, as an array of 64-bit numbers.
        words: by column, what its values are called.

    Raises:
        HubDeskError: the place can't be written, or it was stopped; nothing is left behind.
    """
    rowids = array("q")
    rowids.frombytes(people)
    place = Path(path)
    rows = _rows(file, rowids, [key for key, _ in columns], words or {}, progress)
    write = _write_csv if place.suffix.lower() == ".csv" else _write_xlsx
    try:
        with replaced(place) as draft:
            write(draft, [title for _, title in columns], rows)
    except xlsxwriter.exceptions.XlsxWriterException as error:
        raise HubDeskError(Problem.NOT_PERMITTED, path=str(place)) from error
    return len(rowids)


def _rows(
    file: "EventFile",
    rowids: "array[int]",
    columns: Sequence[str],
    words: "dict[str, dict[str, str]]",
    progress: Callable[[int, int, str], bool],
) -> Iterator[Row]:
    for start in range(0, len(rowids), _PAGE):
        if not progress(start, len(rowids), ""):
            raise HubDeskError(Problem.CANCELLED)
        part = rowids[start : start + _PAGE]
        people = page(file, part, columns)
        for rowid in part:
            if rowid in people:
                fields = people[rowid].fields
                yield [_said(words, column, fields.get(column)) for column in columns]
    progress(len(rowids), len(rowids), "")


def _said(
    words: "dict[str, dict[str, str]]", column: str, value: "str | int | None"
) -> "str | int | None":
    return words[column].get(str(value), value) if column in words else value


def _write_csv(path: Path, titles: Sequence[str], rows: Iterator[Row]) -> None:
    # the mark at the beginning tells spreadsheets that it is UTF-8
    with path.open("w", encoding="utf-8-sig", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(harmless(title) for title in titles)
        writer.writerows([harmless(value) for value in row] for row in rows)


def harmless(value: "str | int | None") -> "str | int | None":
    """A text that no spreadsheet takes for a formula; a telephone number stays one."""
    if isinstance(value, str) and value.startswith(_BEGINS_A_FORMULA):
        digits = value[1:].replace(" ", "").replace("-", "")
        return value if value[0] in "+-" and digits.isdigit() else f"'{value}"
    return value


def _write_xlsx(path: Path, titles: Sequence[str], rows: Iterator[Row]) -> None:
    book = xlsxwriter.Workbook(
        str(path),
        {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False},
    )
    sheet = book.add_worksheet()
    bold = book.add_format({"bold": True, "bottom": 1})
    widths = [len(title) for title in titles]
    sheet.write_row(0, 0, titles, bold)
    last = 0
    for last, row in enumerate(rows, 1):
        for column, value in enumerate(row):
            if value is not None and last <= _MOST_ROWS:
                if isinstance(value, int):
                    sheet.write_number(last, column, value)
                else:
                    sheet.write_string(last, column, value)
                widths[column] = max(widths[column], len(str(value)))
    for column, width in enumerate(widths):
        sheet.set_column(column, column, min(width + 2, _WIDEST))
    sheet.freeze_panes(1, 0)
    if titles:
        sheet.autofilter(0, 0, max(last, 1), len(titles) - 1)
    book.close()
