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
    from collections.abc import Iterable

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

# How programs write a cell's place; a sheet with any other spelling is looked at cell by cell.
_FAR_CELL: Final = re.compile(rb'r="(?:[A-Za-z]{2,}\d+|[A-Za-z]\d{6,})')
_ODD: Final = (b"='", b" =", b"= ", b"\t=", b"=\t", b"\n=", b"=\n", b"\r=", b"=\r")
_FILLED_CELL: Final = re.compile(rb"<(?:\w+:)?c\s[^>]*?\br\s*=\s*[\"']([A-Za-z]+)(\d+)[^>]*(?<!/)>")
_SHARED_CELL: Final = re.compile(
    rb"<(?:\w+:)?c\s[^>]*?\bt\s*=\s*[\"']s[\"'][^>]*>\s*<(?:\w+:)?v>\s*(\d+)"
)
_SHARED_ITEM: Final = re.compile(rb"<(?:\w+:)?si\b[^>]*?(?:/>|>(.*?)</(?:\w+:)?si\s*>)", re.DOTALL)
_PLACE: Final = re.compile(rb"([A-Z]+)(\d+)")
_NEAR_ROWS: Final = 99_999  # the highest row that `_FAR_CELL` does not see
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
    names = archive.namelist()
    shared = [
        _unpacked(archive, name) for name in names if name.lower().endswith("sharedstrings.xml")
    ]
    # every item ends in "si>"; six bytes a letter at the most, written as a reference
    longest = max((len(item) for part in shared for item in part.split(b"si>")), default=0)
    if longest > 6 * MAX_CHARACTERS:
        raise ListRefusedError(ListFault.CELL_LENGTH, limit=MAX_CHARACTERS)
    for name in names:
        if name.startswith("xl/worksheets/") and name.endswith(".xml"):
            sheet = _unpacked(archive, name)
            odd = _is_odd(sheet)
            _check_rectangle(sheet, odd=odd)
            _check_shared_texts(sheet, shared, longest, odd=odd)


def _is_odd(sheet: bytes) -> bool:
    """Whether places may be spelled in an odd way.

    Looking for one byte takes a tenth of the time of two, and most sheets have none of them but for
    the end of their first line.
    """
    begin = sheet.find(b">") + 2
    return any(
        sheet.find(spelling.strip(b"="), begin) >= 0 and spelling in sheet for spelling in _ODD
    )


def _check_rectangle(sheet: bytes, *, odd: bool) -> None:
    """Refuse a sheet whose filled cells lie too far apart.

    Far cells are looked for first, which is quick; only a sheet that has too far ones is counted
    cell by cell, because cells that are merely formatted do no harm.
    """
    if not odd:
        far = (match.group()[3:].upper() for match in _FAR_CELL.finditer(sheet))
        columns, rows = _extent(far, _NEAR_COLUMNS, _NEAR_ROWS)
        if columns <= MAX_COLUMNS and rows <= MAX_ROWS and columns * rows <= MAX_CELLS:
            return
    filled = (b"".join(match.groups()).upper() for match in _FILLED_CELL.finditer(sheet))
    columns, rows = _extent(filled, 0, 0)
    if columns > MAX_COLUMNS:
        raise ListRefusedError(ListFault.COLUMNS, limit=MAX_COLUMNS)
    if rows > MAX_ROWS:
        raise ListRefusedError(ListFault.ROWS, limit=MAX_ROWS)
    if columns * rows > MAX_CELLS:
        raise ListRefusedError(ListFault.CELLS, limit=MAX_CELLS)


def _extent(places: "Iterable[bytes]", columns: int, rows: int) -> tuple[int, int]:
    """The last column and row of cells like `AB12`, and at least those given."""
    for place in places:
        match = _PLACE.match(place)
        if match:
            columns = max(columns, _column(match.group(1)))
            rows = max(rows, int(match.group(2)[:12]))
    return columns, rows


def _check_shared_texts(sheet: bytes, shared: list[bytes], longest: int, *, odd: bool) -> None:
    shown = sheet.count(b't="s"')
    if shown * longest <= _MAX_SHARED_CHARACTERS and not odd:
        return
    lengths = [item.end() - item.start() for part in shared for item in _SHARED_ITEM.finditer(part)]
    total = sum(
        lengths[index]
        for index in (int(match.group(1)[:9]) for match in _SHARED_CELL.finditer(sheet))
        if index < len(lengths)
    )
    if total > _MAX_SHARED_CHARACTERS:
        raise ListRefusedError(ListFault.UNPACKED_SIZE, limit=_MAX_SHARED_CHARACTERS)


def _column(letters: bytes) -> int:
    """The number of a column: A is 1, Z 26, AA 27."""
    number = 0
    for letter in letters[:6]:
        number = number * 26 + letter - 64
    return number
