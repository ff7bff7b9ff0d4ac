"""Files that appear whole or not at all: new event files, copies, backups, exports."""

import contextlib
import errno
import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.connection import connect
from hubdesk.eventfile.keys import new_key
from hubdesk.eventfile.storage_errors import sentences_for

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import apsw


@contextmanager
def placed(path: "Path") -> "Iterator[Path]":
    """A draft beside `path` that takes its name, durably, when the block ends without an error.

    Raises:
        HubDeskError: the folder can't be written, or a file of that name has appeared.
    """
    draft = path.with_name(f".{path.name}.{new_key()[-8:]}.part")
    try:
        yield draft
        _sync(draft)
        _rename_new(draft, path)
        _sync(path.parent)
    except OSError as error:
        raise HubDeskError(Problem.NOT_PERMITTED, path=str(path)) from error
    finally:
        for leftover in (draft, *(draft.with_name(draft.name + end) for end in ("-wal", "-shm"))):
            with contextlib.suppress(OSError):
                leftover.unlink(missing_ok=True)


@contextmanager
def replaced(path: "Path") -> "Iterator[Path]":
    """A draft beside `path` that takes its place when the block ends without an error.

    It is for what can be made again, an export; whatever was there is replaced.

    Raises:
        HubDeskError: the place can't be written, or the disk is full; what was there stays.
    """
    draft = path.with_name(f".{path.name}.{new_key()[-8:]}.part")
    try:
        yield draft
        draft.replace(path)
    except OSError as error:
        full = error.errno in {errno.ENOSPC, errno.EDQUOT}
        problem = Problem.DISK_FULL if full else Problem.NOT_PERMITTED
        raise HubDeskError(problem, path=str(path)) from error
    finally:
        with contextlib.suppress(OSError):
            draft.unlink(missing_ok=True)


def save_copy(source: "apsw.Connection", path: "Path", key: bytes | None) -> None:
    """Copy an open event file, as it is at this moment, to a new file.

    Raises:
        HubDeskError: there is a file of that name, or it can't be written.
    """
    path = path.absolute()
    if path.exists():
        raise HubDeskError(Problem.FILE_EXISTS, path=str(path))
    with placed(path) as draft, sentences_for(path):
        target = connect(draft, key)
        try:
            with target.backup("main", source, "main") as backup:
                backup.step()  # all pages at once: one moment, whoever writes meanwhile
            target.execute("PRAGMA journal_mode = DELETE")  # no WAL beside a copy that is carried
        finally:
            target.close()


def _rename_new(draft: "Path", path: "Path") -> None:
    try:
        os.link(draft, path)  # refuses to replace, unlike a rename
    except FileExistsError as error:
        raise HubDeskError(Problem.FILE_EXISTS, path=str(path)) from error
    except OSError:  # a stick's file system knows no links
        if path.exists():
            raise HubDeskError(Problem.FILE_EXISTS, path=str(path)) from None
        draft.rename(path)


def _sync(path: "Path") -> None:
    if os.name == "nt" and path.is_dir():
        return  # Windows has no way to sync a folder
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
