"""Text files: which character separates the cells, and the rows.

The standard library's `csv` does the parsing; its Sniffer is not used, because it decides by
guesses on a few characters that names, amounts and title lines break.
"""

import csv
import io
from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING, Final

from hubdesk.registration.columns.titles import count_titles
from hubdesk.registration.lists.cells import clean_text
from hubdesk.registration.lists.sheets import (
    MAX_CELLS,
    MAX_COLUMNS,
    MAX_ROWS,
    ListFault,
    ListRefusedError,
    ListRow,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

_DELIMITERS: Final = {  # with how much each is trusted
    ";": 1.0, "\t": 1.0, ",": 1.0, "|": 1.0, "\x1f": 0.9, "^": 0.5, "~": 0.5, "¦": 0.5, "§": 0.5,
    "#": 0.3, ":": 0.2,
}  # fmt: skip
_NO_DELIMITER: Final = "\x1e"  # in no list: each line is one cell
_HEADER_WITHIN: Final = 40  # rows
_SAMPLE_ROWS: Final = 200
_SAMPLE_CHARACTERS: Final = 200_000
_MAX_LINE_BREAKS: Final = 50  # in one cell; more comes from a quotation mark that never ends


def rows_of(text: str, *, keep_lines: bool = False) -> list[ListRow]:
    """Return the rows that are not blank, numbered as a spreadsheet would number them.

    Args:
        text: of the whole file.
        keep_lines: cells of several lines stay so.

    Raises:
        ListRefusedError: there are too many rows, columns or letters in a cell.
    """
    text, delimiter = _declared_delimiter(text)
    if delimiter is None:
        delimiter = _best_delimiter(text[:_SAMPLE_CHARACTERS])
    try:
        return _rows(text, delimiter, quoted=True, keep_lines=keep_lines)
    except _UnclosedQuoteError:
        return _rows(text, delimiter, quoted=False)


class _UnclosedQuoteError(Exception):
    """A quotation mark swallowed the lines behind it: quotes mean nothing in this file."""


def _declared_delimiter(text: str) -> tuple[str, str | None]:
    """Excel writes and honours a first line `sep=;`."""
    if text[:4].lower() == "sep=" and text[5:6] in ("\r", "\n"):
        return text[6:].removeprefix("\n"), text[4]
    return text, None


def _best_delimiter(sample: str) -> str:
    """The delimiter that cuts the header into the most titles, then the one that cuts evenly.

    Where a header is found, one that does not occur in it separates nothing: a list of one column
    is headed "Apellidos y nombre", and "García López, Pedro" below it is one cell.
    """
    titles = {delimiter: _most_titles(sample, delimiter) for delimiter in _DELIMITERS}
    most = max(titles.values())
    if most == (1, False):
        return _NO_DELIMITER
    return max(
        (delimiter for delimiter in _DELIMITERS if titles[delimiter] == most),
        key=lambda delimiter: _consistency(sample, delimiter),
    )


def _most_titles(sample: str, delimiter: str) -> tuple[int, bool]:
    """How many titles the best header has, and whether the delimiter cut it."""
    reader = csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter, skipinitialspace=True)
    best = (0, False)
    try:
        for cells in islice(reader, _HEADER_WITHIN):
            titles = count_titles(cells)
            best = max(best, (titles, bool(titles) and len(cells) > 1))
    except csv.Error:
        pass  # the rows before it tell enough
    return best


def _consistency(sample: str, delimiter: str) -> float:
    """How evenly a delimiter cuts the rows: the share of rows of one width, and that width."""
    if delimiter not in sample:
        return 0.0
    reader = csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter)
    widths: Counter[int] = Counter()
    try:
        for cells in islice(reader, _SAMPLE_ROWS):
            if any(cells):
                widths[len(cells)] += 1
    except csv.Error:
        pass  # the rows before it tell enough
    several = {width: rows for width, rows in widths.items() if width > 1}
    if not several:
        return 0.0
    width = max(several, key=lambda each: (several[each], each))
    share = several[width] / widths.total()
    return _DELIMITERS[delimiter] * share * float((width - 1) ** 0.5)


def _rows(text: str, delimiter: str, *, quoted: bool, keep_lines: bool = False) -> list[ListRow]:
    reader = csv.reader(
        io.StringIO(text, newline=""),
        delimiter=delimiter,
        quoting=csv.QUOTE_MINIMAL if quoted else csv.QUOTE_NONE,
        skipinitialspace=True,
    )
    rows: list[ListRow] = []
    area = 0
    for number, cells in enumerate(_records(reader, quoted=quoted), 1):
        if len(cells) > MAX_COLUMNS:
            raise ListRefusedError(ListFault.COLUMNS, limit=MAX_COLUMNS)
        cleaned = [clean_text(cell, keep_lines=keep_lines) if cell else "" for cell in cells]
        if any(cleaned):
            rows.append(ListRow(number, cleaned))
            area += len(cells)
            if len(rows) > MAX_ROWS:
                raise ListRefusedError(ListFault.ROWS, limit=MAX_ROWS)
            if area > MAX_CELLS:
                raise ListRefusedError(ListFault.CELLS, limit=MAX_CELLS)
    return rows


def _records(reader: "Iterator[list[str]]", *, quoted: bool) -> "Iterator[list[str]]":
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:  # a cell beyond csv's own limit
            if quoted:
                raise _UnclosedQuoteError from error
            raise ListRefusedError(ListFault.CELL_LENGTH, limit=csv.field_size_limit()) from error
        if not quoted:
            cells = [cell.strip().strip('"') for cell in cells]
        elif any(
            len(cell) > _MAX_LINE_BREAKS and cell.count("\n") > _MAX_LINE_BREAKS for cell in cells
        ):
            raise _UnclosedQuoteError
        yield cells
