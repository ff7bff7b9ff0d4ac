"""What a list is once it is read, how large one may be, and why one is refused."""

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Final, NamedTuple

from typing_extensions import override

from hubdesk.errors import HubDeskError, Problem

if TYPE_CHECKING:
    from pathlib import Path

MAX_BYTES: Final = 100_000_000  # of a file
MAX_ROWS: Final = 250_000
MAX_COLUMNS: Final = 1_000
MAX_CELLS: Final = 6_000_000  # of a sheet's rectangle, empty cells included
MAX_CHARACTERS: Final = 32_767  # in one cell: what a spreadsheet itself allows


class ListFault(Enum):
    """Why a list is refused."""

    # Problem.LIST_NOT_READABLE
    FOLDER = "folder"
    NO_PERMISSION = "no_permission"
    READ_ERROR = "read_error"
    OTHER_KIND = "other_kind"  # a picture, a PDF, a letter: `kind` says which
    BINARY = "binary"  # nothing that could be text
    WEB_PAGE = "web_page"  # HTML, whatever its name says
    ENCRYPTED = "encrypted"
    DAMAGED = "damaged"
    # Problem.LIST_EMPTY
    NO_CELLS = "no_cells"
    NO_PEOPLE = "no_people"  # a header with nobody below it
    # Problem.LIST_TOO_LARGE
    FILE_SIZE = "file_size"
    UNPACKED_SIZE = "unpacked_size"
    COMPRESSION = "compression"  # it unpacks to suspiciously much
    PARTS = "parts"  # it is an archive of too many files
    ROWS = "rows"
    COLUMNS = "columns"
    CELLS = "cells"
    CELL_LENGTH = "cell_length"
    TIME = "time"  # reading it took too long
    MEMORY = "memory"  # reading it took too much memory, or broke down


_PROBLEM_OF_FAULT: Final = {
    ListFault.NO_CELLS: Problem.LIST_EMPTY,
    ListFault.NO_PEOPLE: Problem.LIST_EMPTY,
    ListFault.FILE_SIZE: Problem.LIST_TOO_LARGE,
    ListFault.UNPACKED_SIZE: Problem.LIST_TOO_LARGE,
    ListFault.COMPRESSION: Problem.LIST_TOO_LARGE,
    ListFault.PARTS: Problem.LIST_TOO_LARGE,
    ListFault.ROWS: Problem.LIST_TOO_LARGE,
    ListFault.COLUMNS: Problem.LIST_TOO_LARGE,
    ListFault.CELLS: Problem.LIST_TOO_LARGE,
    ListFault.CELL_LENGTH: Problem.LIST_TOO_LARGE,
    ListFault.TIME: Problem.LIST_TOO_LARGE,
    ListFault.MEMORY: Problem.LIST_TOO_LARGE,
}


class ListRefusedError(Exception):
    """A list is refused; `read_list` adds the file's name to it."""

    def __init__(self, fault: ListFault, **data: str | int) -> None:
        super().__init__(fault.value, data)
        self.fault = fault
        self.data = data

    @override
    def __reduce__(self) -> tuple[object, ...]:
        """Let it travel between processes with its data."""
        return _refused, (self.fault, self.data)

    def as_problem(self, path: "Path") -> HubDeskError:
        """Return what the person at the desk is told."""
        problem = _PROBLEM_OF_FAULT.get(self.fault, Problem.LIST_NOT_READABLE)
        return HubDeskError(problem, path=str(path), reason=self.fault.value, **self.data)


def _refused(fault: ListFault, data: dict[str, str | int]) -> ListRefusedError:
    return ListRefusedError(fault, **data)


class ListRow(NamedTuple):
    """One row that is not blank: its number in the file, from 1, and its cells' texts."""

    number: int
    cells: list[str]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of a list; `name` is empty in a text file."""

    name: str
    rows: list[ListRow]


@dataclass(frozen=True, slots=True)
class ReadList:
    """A list that was read.

    Attributes:
        path: where it lies.
        form: what it is: `xlsx`, `xls`, `ods`, `xlsb`, or for a text file its encoding.
        sheets: its visible sheets that hold anything.
    """

    path: "Path"
    form: str
    sheets: tuple[Sheet, ...]
