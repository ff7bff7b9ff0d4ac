"""Workbooks (XLSX, XLS, XLSB, ODS), read by python-calamine."""

from typing import TYPE_CHECKING, Final

from python_calamine import (
    CalamineError,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from hubdesk.registration.lists.cells import cell_text, clean_text
from hubdesk.registration.lists.sheets import (
    MAX_CELLS,
    MAX_COLUMNS,
    MAX_ROWS,
    ListFault,
    ListRefusedError,
    ListRow,
    Sheet,
)

if TYPE_CHECKING:
    from pathlib import Path

    from python_calamine import CalamineSheet

    from hubdesk.registration.lists.cells import CellValue

_MAX_SHEETS: Final = 200


def sheets_of(path: "Path", *, keep_lines: bool = False) -> tuple[Sheet, ...]:
    """Return the visible sheets that hold anything.

    A workbook may be made to take much time and memory: `check_archive` has passed an XLSX file
    that comes here, and the others come here in a process of their own (`isolation`).

    Raises:
        ListRefusedError: the workbook is damaged, locked with a password, or too large.
    """
    try:
        return _sheets(path, keep_lines=keep_lines)
    except PasswordError as error:
        raise ListRefusedError(ListFault.ENCRYPTED) from error
    except (CalamineError, OSError, ValueError, OverflowError) as error:
        raise ListRefusedError(ListFault.DAMAGED) from error
    except BaseException as error:
        if type(error).__name__ == "PanicException":  # the library's own bug; it has no public name
            raise ListRefusedError(ListFault.DAMAGED) from error
        raise


class _Texts(dict["CellValue", str]):
    """The texts of the cells of one sheet, which repeat themselves; made when first asked for."""

    def __init__(self, *, keep_lines: bool) -> None:
        super().__init__()
        self._keep_lines = keep_lines

    def __missing__(self, value: "CellValue") -> str:
        text = cell_text(value, keep_lines=self._keep_lines)
        if type(value) is str:  # 1, 1.0 and True are equal, and look different
            self[value] = text
        return text


def _sheets(path: "Path", *, keep_lines: bool) -> tuple[Sheet, ...]:
    with CalamineWorkbook.from_path(path) as workbook:
        names = [
            sheet.name
            for sheet in workbook.sheets_metadata
            if sheet.visible == SheetVisibleEnum.Visible and sheet.typ == SheetTypeEnum.WorkSheet
        ]
        if len(names) > _MAX_SHEETS:
            raise ListRefusedError(ListFault.PARTS, limit=_MAX_SHEETS)
        sheets = (
            Sheet(clean_text(name), _rows(workbook.get_sheet_by_name(name), keep_lines=keep_lines))
            for name in names
        )
        return tuple(sheet for sheet in sheets if sheet.rows)


def _rows(sheet: "CalamineSheet", *, keep_lines: bool) -> list[ListRow]:
    if sheet.width > MAX_COLUMNS:
        raise ListRefusedError(ListFault.COLUMNS, limit=MAX_COLUMNS)
    if sheet.height > MAX_ROWS:
        raise ListRefusedError(ListFault.ROWS, limit=MAX_ROWS)
    if sheet.width * sheet.height > MAX_CELLS:
        raise ListRefusedError(ListFault.CELLS, limit=MAX_CELLS)
    if sheet.start is None:
        return []
    first_row, first_column = sheet.start
    margin = [""] * first_column  # so that the first column is always A
    if len(margin) > MAX_COLUMNS:
        raise ListRefusedError(ListFault.COLUMNS, limit=MAX_COLUMNS)
    rows = []
    texts = _Texts(keep_lines=keep_lines)
    for number, values in enumerate(sheet.to_python(), first_row + 1):
        cells = [texts[value] for value in values]
        if any(cells):
            rows.append(ListRow(number, margin + cells if margin else cells))
    return rows
