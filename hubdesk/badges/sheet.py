"""Sheets: how badges lie on paper, as data in `resources/templates/sheets`.

A sheet is a JSON object: `name`; `page`, its width and height in millimetres, or null for pages of
the badge's own size; and if there is a page, `columns`, `rows`, the `left` and `top` of the first
cell, the size of a `cell`, the `pitch` from one cell to the next, and whether to draw `marks` where
to cut. Cells are counted from 1, row by row.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from hubdesk.badges.data_files import ROUNDING, Data, count, length, names_in, read_data
from hubdesk.errors import HubDeskError, Problem
from hubdesk.resources import RESOURCES

_FOLDER: Final = RESOURCES / "templates" / "sheets"


@dataclass(frozen=True, slots=True)
class Cell:
    """Where one badge lies, in millimetres from the upper left of the page."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """A kind of paper.

    Attributes:
        page: its width and height, or None for pages of the badge's own size.
        cells: where the badges lie; empty without a page.
        marks: whether it is to be cut, and shows where.
    """

    name: str
    page: tuple[float, float] | None
    cells: tuple[Cell, ...]
    marks: bool = False


@dataclass(frozen=True, slots=True)
class Layout:
    """A sheet for badges of one size: the page, and the upper left corner of each badge on it."""

    width: float
    height: float
    corners: tuple[tuple[float, float], ...]
    marks: bool


def sheet_names() -> list[str]:
    """The names of the sheets that HubDesk brings."""
    return names_in(_FOLDER)


def load_sheet(name: str) -> Sheet:
    """The sheet of this name, or from the JSON file at this path.

    Raises:
        HubDeskError: `TEMPLATE_NOT_FOUND`, or `TEMPLATE_NOT_READABLE` with what it stumbled on.
    """
    return read_data("sheet", name, _FOLDER, lambda data, _: _sheet(data))


def lay_on(sheet: Sheet, width: float, height: float) -> Layout:
    """Where badges of this size lie: each in the middle of its cell.

    Raises:
        HubDeskError: `BADGE_TOO_LARGE`: they don't fit the cells.
    """
    if sheet.page is None:
        return Layout(width, height, ((0.0, 0.0),), marks=False)
    for cell in sheet.cells:
        if width > cell.width + ROUNDING or height > cell.height + ROUNDING:
            raise HubDeskError(
                Problem.BADGE_TOO_LARGE,
                sheet=sheet.name,
                badge=[width, height],
                cell=[cell.width, cell.height],
            )
    corners = tuple(
        (cell.x + (cell.width - width) / 2, cell.y + (cell.height - height) / 2)
        for cell in sheet.cells
    )
    return Layout(*sheet.page, corners, sheet.marks)


def places(badges: int, cells: int, start_cell: int) -> Iterator[tuple[int, int]]:
    """Page and cell of each badge, both from 1; the first page begins at the start cell.

    Raises:
        HubDeskError: `CELL_NOT_FOUND`: the sheet has no such cell.
    """
    if not 1 <= start_cell <= cells:
        raise HubDeskError(Problem.CELL_NOT_FOUND, cell=start_cell, largest=cells)
    for number in range(start_cell - 1, start_cell - 1 + badges):
        yield number // cells + 1, number % cells + 1


def _sheet(data: Data) -> Sheet:
    if data["page"] is None:
        return Sheet(str(data["name"]), None, ())
    page = _pair(data["page"])
    sheet = Sheet(str(data["name"]), page, tuple(_cells(data)), bool(data.get("marks", False)))
    for cell in sheet.cells:
        right, bottom = cell.x + cell.width, cell.y + cell.height
        if right > page[0] + ROUNDING or bottom > page[1] + ROUNDING:
            raise ValueError(f"outside the page: {cell!r}")
    return sheet


def _cells(data: Data) -> Iterator[Cell]:
    width, height = _pair(data["cell"])
    right, down = _pair(data["pitch"])
    columns, rows = count(data["columns"]), count(data["rows"])
    if (columns > 1 and right < width) or (rows > 1 and down < height):
        raise ValueError("the cells overlap")
    left, top = length(data["left"]), length(data["top"])
    for row in range(rows):
        for column in range(columns):
            yield Cell(left + column * right, top + row * down, width, height)


def _pair(value: Any) -> tuple[float, float]:
    first, second = value
    return length(first, positive=True), length(second, positive=True)
