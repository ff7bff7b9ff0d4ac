"""Sheets: how badges lie on paper, as data in `resources/templates/sheets`.

A sheet is a JSON object: `name`; `page`, its width and height in millimetres, or null for pages of
the badge's own size; and if there is a page, `columns`, `rows`, the `left` and `top` of the first
cell, the size of a `cell`, the `pitch` from one cell to the next, and whether to draw `marks` where
to cut. `makers` are the numbers under which such sheets are sold, `HERMA 4412`. Cells are counted
from 1, row by row, or column by column if they are filled so.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from hubdesk.badges.data_files import ROUNDING, Data, count, length, names_in, read_data
from hubdesk.errors import HubDeskError, Problem
from hubdesk.resources import RESOURCES

_FOLDER: Final = RESOURCES / "templates" / "sheets"
_KEYS: Final = frozenset(
    {"name", "page", "columns", "rows", "left", "top", "cell", "pitch", "marks", "makers"}
)


@dataclass(frozen=True, slots=True)
class Cell:
    """Where one badge lies, in millimetres from the upper left of the page."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """A kind of paper. Lengths are millimetres.

    Attributes:
        page: its width and height, or None for pages of the badge's own size.
        left: of the first cell.
        cell: its width and height.
        pitch: from one cell to the next, right and down.
        marks: whether it is to be cut, and shows where.
        makers: the numbers under which it is sold.
    """

    name: str
    page: tuple[float, float] | None = None
    columns: int = 1
    rows: int = 1
    left: float = 0
    top: float = 0
    cell: tuple[float, float] = (0, 0)
    pitch: tuple[float, float] = (0, 0)
    marks: bool = False
    makers: tuple[str, ...] = ()

    @property
    def cells(self) -> tuple[Cell, ...]:
        """Where the badges lie, row by row; empty without a page."""
        return _cells(self)


@dataclass(frozen=True, slots=True)
class Layout:
    """A sheet for badges of one size: the page, and the upper left corner of each badge on it."""

    width: float
    height: float
    corners: tuple[tuple[float, float], ...]
    marks: bool


class FlawKind(Enum):
    """What can be wrong with where the cells of a sheet lie."""

    OVERLAP_ACROSS = "cells overlap across"
    OVERLAP_DOWN = "cells overlap down"
    TOO_WIDE = "cells go over the right edge"
    TOO_HIGH = "cells go over the lower edge"


_ACROSS: Final = (FlawKind.OVERLAP_ACROSS, FlawKind.TOO_WIDE)
_DOWN: Final = (FlawKind.OVERLAP_DOWN, FlawKind.TOO_HIGH)


@dataclass(frozen=True, slots=True)
class Flaw:
    """Something that is wrong with a sheet.

    Attributes:
        by: how many millimetres.
        fit: how many columns or rows would have room.
    """

    kind: FlawKind
    by: float
    fit: int = 0


def sheet_names() -> list[str]:
    """The names of the sheets that HubDesk brings."""
    return names_in(_FOLDER)


def load_sheet(name: str) -> Sheet:
    """The sheet of this name, or from the JSON file at this path.

    Raises:
        HubDeskError: `TEMPLATE_NOT_FOUND`, or `TEMPLATE_NOT_READABLE` with what it stumbled on.
    """
    return read_data("sheet", name, _FOLDER, _from_file)


def _from_file(data: Data, _: Path) -> Sheet:
    return sheet_of(data)


def sheet_data(sheet: Sheet) -> dict[str, object]:
    """A sheet as what JSON holds; `sheet_of` reads it back."""
    if sheet.page is None:
        return {"name": sheet.name, "page": None, "makers": list(sheet.makers)}
    return {
        "name": sheet.name,
        "page": list(sheet.page),
        "columns": sheet.columns,
        "rows": sheet.rows,
        "left": sheet.left,
        "top": sheet.top,
        "cell": list(sheet.cell),
        "pitch": list(sheet.pitch),
        "marks": sheet.marks,
        "makers": list(sheet.makers),
    }


def sheet_of(data: Data) -> Sheet:
    """The sheet that an object describes.

    Raises:
        ValueError: it makes no sense: cells overlap or lie outside the page, a length is none.
        TypeError: so it is.
        KeyError: something is missing.
    """
    unknown = data.keys() - _KEYS
    if unknown:
        raise ValueError(f"unknown: {sorted(unknown)!r}")
    name, makers = str(data["name"]), tuple(str(maker) for maker in data.get("makers", ()))
    if data["page"] is None:
        return Sheet(name, makers=makers)
    sheet = Sheet(
        name,
        page=_pair(data["page"]),
        columns=count(data["columns"]),
        rows=count(data["rows"]),
        left=length(data["left"]),
        top=length(data["top"]),
        cell=_pair(data["cell"]),
        pitch=_pair(data["pitch"]),
        marks=bool(data.get("marks", False)),
        makers=makers,
    )
    check_sheet(sheet)
    return sheet


def check_sheet(sheet: Sheet) -> None:
    """Refuse a sheet whose cells overlap or lie outside its page.

    Raises:
        ValueError: so it is.
    """
    found = flaws(sheet)
    if found:
        raise ValueError(f"{found[0].kind.value} by {found[0].by:g} mm: {sheet.cells[-1]!r}")


def flaws(sheet: Sheet) -> tuple[Flaw, ...]:
    """What keeps cells from lying apart and inside their page."""
    if sheet.page is None:
        return ()
    return (
        *_axis_flaws(sheet, 0, sheet.left, sheet.columns, _ACROSS),
        *_axis_flaws(sheet, 1, sheet.top, sheet.rows, _DOWN),
    )


def _axis_flaws(
    sheet: Sheet, axis: int, begin: float, count: int, kinds: tuple[FlawKind, FlawKind]
) -> Iterator[Flaw]:
    """Along one axis: the cells overlap, or go over the edge of the page."""
    overlapping, outside = kinds
    page = sheet.page[axis] if sheet.page is not None else 0.0
    size, step = sheet.cell[axis], sheet.pitch[axis]
    if count > 1 and step < size - ROUNDING:
        yield Flaw(overlapping, size - step)
        return
    beyond = begin + (count - 1) * step + size - page
    if beyond > ROUNDING:
        room = page - begin - size + ROUNDING
        one_fits = room >= 0
        fit = math.floor(room / step) + 1 if one_fits and step > 0 else int(one_fits)
        yield Flaw(outside, beyond, fit)


def lay_on(sheet: Sheet, width: float, height: float, *, by_columns: bool = False) -> Layout:
    """Where badges of this size lie: each in the middle of its cell.

    Args:
        sheet: the paper.
        width: of the badge's paper, as a template's `surface` says.
        height: likewise.
        by_columns: the cells are filled and counted column by column.

    Raises:
        HubDeskError: `BADGE_TOO_LARGE`: they don't fit the cells.
    """
    if sheet.page is None:
        return Layout(width, height, ((0.0, 0.0),), marks=False)
    if width > sheet.cell[0] + ROUNDING or height > sheet.cell[1] + ROUNDING:
        raise HubDeskError(
            Problem.BADGE_TOO_LARGE,
            sheet=sheet.name,
            badge=[width, height],
            cell=list(sheet.cell),
        )
    cells = sheet.cells
    if by_columns:
        cells = tuple(
            cell for column in range(sheet.columns) for cell in cells[column :: sheet.columns]
        )
    corners = tuple(
        (cell.x + (cell.width - width) / 2, cell.y + (cell.height - height) / 2) for cell in cells
    )
    return Layout(*sheet.page, corners, sheet.marks)


def fits(sheet: Sheet, width: float, height: float) -> bool:
    """Whether badges of this size lie in the cells of a sheet."""
    return sheet.page is None or (
        width <= sheet.cell[0] + ROUNDING and height <= sheet.cell[1] + ROUNDING
    )


def places(badges: int, cells: int, start_cell: int) -> Iterator[tuple[int, int]]:
    """Page and cell of each badge, both from 1; the first page begins at the start cell.

    Raises:
        HubDeskError: `CELL_NOT_FOUND`: the sheet has no such cell.
    """
    if not 1 <= start_cell <= cells:
        raise HubDeskError(Problem.CELL_NOT_FOUND, cell=start_cell, largest=cells)
    for number in range(start_cell - 1, start_cell - 1 + badges):
        yield number // cells + 1, number % cells + 1


@lru_cache(maxsize=64)
def _cells(sheet: Sheet) -> tuple[Cell, ...]:
    if sheet.page is None:
        return ()
    (width, height), (right, down) = sheet.cell, sheet.pitch
    return tuple(
        Cell(sheet.left + column * right, sheet.top + row * down, width, height)
        for row in range(sheet.rows)
        for column in range(sheet.columns)
    )


def _pair(value: Any) -> tuple[float, float]:
    first, second = value
    return length(first, positive=True), length(second, positive=True)
