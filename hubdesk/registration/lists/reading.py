"""A file in, its sheets out."""

from typing import IO, TYPE_CHECKING, Final

from hubdesk.errors import HubDeskError, Problem
from hubdesk.registration.lists import archives, delimited, encodings, isolation, workbooks
from hubdesk.registration.lists.content import Content, content_of
from hubdesk.registration.lists.sheets import (
    MAX_BYTES,
    ListFault,
    ListRefusedError,
    ReadList,
    Sheet,
)

if TYPE_CHECKING:
    from pathlib import Path

_HEAD_BYTES: Final = 1_000


def read_list(path: "Path", *, keep_lines: bool = False) -> ReadList:
    """Read a list of any form; its content decides which, not its name.

    Args:
        path: where it lies.
        keep_lines: cells of several lines stay so; otherwise they become one.

    Raises:
        HubDeskError: FILE_NOT_FOUND, or LIST_NOT_READABLE, LIST_EMPTY or LIST_TOO_LARGE with
            `reason` (the value of a `ListFault`) and what belongs to it.
    """
    try:
        form, sheets = _read(path, keep_lines=keep_lines)
    except ListRefusedError as error:
        raise error.as_problem(path) from error
    if not sheets:
        raise ListRefusedError(ListFault.NO_CELLS).as_problem(path)
    return ReadList(path, form, sheets)


def _read(path: "Path", *, keep_lines: bool) -> tuple[str, tuple[Sheet, ...]]:
    try:
        _check_file(path)
        with path.open("rb") as stream:
            form = _form(stream)
            if form == "text":
                return _read_text(stream.read(), keep_lines=keep_lines)
    except FileNotFoundError as error:
        raise HubDeskError(Problem.FILE_NOT_FOUND, path=str(path)) from error
    except PermissionError as error:
        raise ListRefusedError(ListFault.NO_PERMISSION) from error
    except OSError as error:
        raise ListRefusedError(ListFault.READ_ERROR) from error
    reader = workbooks if form == "xlsx" else isolation
    return form, reader.sheets_of(path, keep_lines=keep_lines)


def _check_file(path: "Path") -> None:
    if path.is_dir():
        raise ListRefusedError(ListFault.FOLDER)
    if not path.exists():
        raise FileNotFoundError(path)
    if not path.is_file():
        raise ListRefusedError(ListFault.OTHER_KIND, kind="device")
    if path.stat().st_size > MAX_BYTES:
        raise ListRefusedError(ListFault.FILE_SIZE, limit=MAX_BYTES)


def _form(stream: IO[bytes]) -> str:
    """`text`, or the kind of workbook; the stream stands at its beginning afterwards."""
    content, kind = content_of(stream.read(_HEAD_BYTES))
    match content:
        case Content.TEXT:
            pass
        case Content.ARCHIVE:
            kind = archives.check_archive(stream)
        case Content.COMPOUND:
            kind = _compound_form(stream)
        case Content.WEB_PAGE:
            raise ListRefusedError(ListFault.WEB_PAGE)
        case Content.OTHER:
            raise ListRefusedError(ListFault.OTHER_KIND, kind=kind)
    stream.seek(0)
    return kind


def _compound_form(stream: IO[bytes]) -> str:
    """Tell an XLS from the other programs' files of its kind by the names of what is inside."""
    stream.seek(0)
    data = stream.read()
    if _utf_16("EncryptedPackage") in data:
        raise ListRefusedError(ListFault.ENCRYPTED)
    if _utf_16("Workbook") not in data and _utf_16("Book") not in data:
        raise ListRefusedError(ListFault.OTHER_KIND, kind="ole")
    return "xls"


def _utf_16(text: str) -> bytes:
    return text.encode("utf-16-le")


def _read_text(data: bytes, *, keep_lines: bool) -> tuple[str, tuple[Sheet, ...]]:
    if not data.strip(b"\0 \t\r\n\xef\xbb\xbf\xfe\xff"):
        raise ListRefusedError(ListFault.NO_CELLS)
    text, encoding = encodings.decode(data)
    rows = delimited.rows_of(text, keep_lines=keep_lines)
    return encoding, (Sheet("", rows),) if rows else ()
