"""SQLite's errors, as problems the person at the desk can act on."""

import shutil
from contextlib import contextmanager
from typing import TYPE_CHECKING

import apsw

from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.journal import ERASED_MESSAGE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_NEXT_TO_NOTHING = 64 * 1024  # bytes

_PROBLEMS: tuple[tuple[type[Exception] | tuple[type[Exception], ...], Problem], ...] = (
    (apsw.FullError, Problem.DISK_FULL),
    (apsw.ReadOnlyError, Problem.FILE_READ_ONLY),
    ((apsw.BusyError, apsw.LockedError), Problem.FILE_LOCKED),
    ((apsw.CantOpenError, apsw.PermissionsError, apsw.AuthError), Problem.NOT_PERMITTED),
    (apsw.NotADBError, Problem.FILE_NOT_OURS),
    ((apsw.CorruptError, apsw.FormatError), Problem.FILE_DAMAGED),
    (apsw.IOError, Problem.DISK_ERROR),
)


def problem_of(error: BaseException | None) -> Problem | None:
    """What the person can act on behind an error of SQLite or peewee; None for a bug.

    peewee wraps the errors of APSW, so that the chain of contexts is followed.
    """
    while error is not None:
        for kind, problem in _PROBLEMS:
            if isinstance(error, kind):
                return problem
        if isinstance(error, apsw.ConstraintError) and ERASED_MESSAGE in str(error):
            return Problem.ERASED
        error = error.__cause__ or error.__context__
    return None


@contextmanager
def sentences_for(path: "Path") -> "Iterator[None]":
    """Turn what SQLite raises inside the block into `HubDeskError`; bugs pass through."""
    try:
        yield
    except HubDeskError:
        raise
    except Exception as error:
        problem = problem_of(error)
        if problem is None:
            raise
        if problem is Problem.DISK_ERROR and _is_full(path):
            problem = Problem.DISK_FULL  # the memory that readers share could not grow
        raise HubDeskError(problem, path=str(path)) from error


def _is_full(path: "Path") -> bool:
    try:
        return shutil.disk_usage(path.parent).free < _NEXT_TO_NOTHING
    except OSError:
        return False
