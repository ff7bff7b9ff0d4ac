"""What may be in the archive of an XLSX or ODS workbook, checked before anything reads it.

The library that reads workbooks takes memory for a sheet's whole rectangle, so that two cells in
far corners of a file of 5 KB stop the program; and it copies a shared text into every cell that
shares it. Both are counted here first. What passes can be read in the memory that is allowed.
"""

import re
import zipfile
import zlib
from typing import IO, TYPE_CHECKING, Final

from hubdesk.registration.lists.sheets import (
    MAX_CELLS,
    MAX_CHARACTERS,
    MAX_COLUMNS,
    MAX_ROWS,
    ListFault,
    ListRefusedError,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_UNPACKED: Final = 200_000_000
MAX_PARTS: Final = 2_000
_MAX_RATIO: Final = 120  # unpacked to packed, of anything that unpacks to more than …
_SMALL: Final = 10_000_000
_MAX_SHARED_CHARACTERS: Final = 400_000_000  # of all cells that show shared texts together
_OPEN_DOCUMENT: Final = b"application/vnd.oasis.opendocument."
_SPREADSHEET: Final = _OPEN_DOCUMENT + b"spreadsheet"
_PART_KINDS: Final = (
    ("xl/workbook.xml", "xlsx"),
    ("xl/workbook.bin", "xlsb"),
    ("word/document.xml", "docx"),
    ("ppt/presentation.xml", "pptx"),
    ("Index/Document.iwa", "iwork"),
)

_FAR_COLUMN: Final = re.compile(rb"\br\s*=\s*[\"']([A-Za-z]{2,})\d")
_FAR_ROW: Final = re.compile(rb"\br\s*=\s*[\"'][A-Za-z]+(\d{6,})")
_FILLED_CELL: Final = re.compile(rb"<(?:\w+:)?c\s[^>]*?\br\s*=\s*[\"']([A-Za-z]+)(\d+)[^>]*(?<!/)>")
_SHARED_CELL: Final = re.compile(
    rb"<(?:\w+:)?c\s[^>]*?\bt\s*=\s*[\"']s[\"'][^>]*>\s*<(?:\w+:)?v>\s*(\d+)"
)
_ODD_TYPE: Final = re.compile(rb"\bt(?:\s+=|=\s)")  # allowed, but no program writes it
_SHARED_ITEM: Final = re.compile(rb"<(?:\w+:)?si\b[^>]*?(?:/>|>(.*?)</(?:\w+:)?si>)", re.DOTALL)
_NEAR_ROWS: Final = 99_999  # the highest row that `_FAR_ROW` does not see
_NEAR_COLUMNS: Final = 26


def check_archive(stream: IO[bytes]) -> str:
    """Return which kind of workbook an archive is: `xlsx`, `xlsb` or `ods`.

    Raises:
        ListRefusedError: it is damaged, no workbook, or one that would take too much memory.
    """
    try:
        with zipfile.ZipFile(stream) as archive:
            _check_sizes(archive)
            kind = _kind(archive)
            if kind == "xlsx":
                _check_sheets(archive)
    except ListRefusedError:
        raise
    except (zipfile.BadZipFile, zlib.error, OSError, ValueError, EOFError) as error:
        raise ListRefusedError(ListFault.DAMAGED) from error
    except RuntimeError as error:  # an encrypted part, or a compression nobody uses
        raise ListRefusedError(ListFault.ENCRYPTED) from error
    return kind


def _check_sizes(archive: zipfile.ZipFile) -> None:
    parts = archive.infolist()
    if len(parts) > MAX_PARTS:
        raise ListRefusedError(ListFault.PARTS, limit=MAX_PARTS)
    unpacked = sum(part.file_size for part in parts)
    if unpacked > MAX_UNPACKED:
        raise ListRefusedError(ListFault.UNPACKED_SIZE, limit=MAX_UNPACKED)
    for part in parts:
        if part.file_size > max(_SMALL, _MAX_RATIO * part.compress_size):
            raise ListRefusedError(ListFault.COMPRESSION)


def _kind(archive: zipfile.ZipFile) -> str:
    names = set(archive.namelist())
    if "mimetype" in names:
        declared = _unpacked(archive, "mimetype").strip()
        if declared.startswith(_SPREADSHEET):
            return "ods"
        if declared.startswith(_OPEN_DOCUMENT):
            raise ListRefusedError(ListFault.OTHER_KIND, kind="opendocument")
    for name, kind in _PART_KINDS:
        if name in names:
            if kind not in ("xlsx", "xlsb"):
                raise ListRefusedError(ListFault.OTHER_KIND, kind=kind)
            return kind
    raise ListRefusedError(ListFault.OTHER_KIND, kind="zip")


def _unpacked(archive: zipfile.ZipFile, name: str) -> bytes:
    """One part; the sizes that the archive declares are not believed."""
    size = archive.getinfo(name).file_size
    with archive.open(name) as part:
        data = part.read(size + 1)
    if len(data) > size:
        raise ListRefusedError(ListFault.DAMAGED)
    return data


def _check_sheets(archive: zipfile.ZipFile) -> None:
    shared = sum(
        len(_unpacked(archive, name))
        for name in archive.namelist()
        if name.lower().endswith("sharedstrings.xml")
    )
    longest, lengths = 0, list[int]()
    if shared:
        lengths = list(_shared_lengths(archive))
        longest = max(lengths, default=0)
    if longest > 6 * MAX_CHARACTERS:  # six bytes a letter at the most, written as a reference
        raise ListRefusedError(ListFault.CELL_LENGTH, limit=MAX_CHARACTERS)
    for name in archive.namelist():
        if name.startswith("xl/worksheets/") and name.endswith(".xml"):
            sheet = _unpacked(archive, name)
            _check_rectangle(sheet)
            _check_shared_texts(sheet, lengths, longest)


def _shared_lengths(archive: zipfile.ZipFile) -> "Iterator[int]":
    for name in archive.namelist():
        if name.lower().endswith("sharedstrings.xml"):
            for item in _SHARED_ITEM.finditer(_unpacked(archive, name)):
                yield item.end() - item.start()


def _check_rectangle(sheet: bytes) -> None:
    """Refuse a sheet whose filled cells lie too far apart.

    Far columns and rows are looked for first, which is quick; only a sheet that has them is
    counted cell by cell, because cells that are merely formatted do no harm.
    """
    columns = max((_column(match.group(1)) for match in _FAR_COLUMN.finditer(sheet)), default=0)
    rows = max((int(match.group(1)) for match in _FAR_ROW.finditer(sheet)), default=0)
    columns, rows = max(columns, _NEAR_COLUMNS), max(rows, _NEAR_ROWS)
    if columns <= MAX_COLUMNS and rows <= MAX_ROWS and columns * rows <= MAX_CELLS:
        return
    columns = rows = 0
    for match in _FILLED_CELL.finditer(sheet):
        columns = max(columns, _column(match.group(1)))
        rows = max(rows, int(match.group(2)))
    if columns > MAX_COLUMNS:
        raise ListRefusedError(ListFault.COLUMNS, limit=MAX_COLUMNS)
    if rows > MAX_ROWS:
        raise ListRefusedError(ListFault.ROWS, limit=MAX_ROWS)
    if columns * rows > MAX_CELLS:
        raise ListRefusedError(ListFault.CELLS, limit=MAX_CELLS)


def _check_shared_texts(sheet: bytes, lengths: list[int], longest: int) -> None:
    shown = sheet.count(b't="s"') + sheet.count(b"t='s'")
    if shown * longest <= _MAX_SHARED_CHARACTERS and not _ODD_TYPE.search(sheet):
        return
    total = sum(
        lengths[index]
        for index in (int(match.group(1)) for match in _SHARED_CELL.finditer(sheet))
        if index < len(lengths)
    )
    if total > _MAX_SHARED_CHARACTERS:
        raise ListRefusedError(ListFault.UNPACKED_SIZE, limit=_MAX_SHARED_CHARACTERS)


def _column(letters: bytes) -> int:
    """The number of a column: A is 1, Z 26, AA 27."""
    number = 0
    for letter in letters.upper()[:6]:
        number = number * 26 + letter - 64
    return number
