"""The sheets that were described for an event, inside the event file, beside those of HubDesk."""

import json
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Final

from hubdesk.badges.data_files import read_file
from hubdesk.badges.sheet import Sheet, fits, load_sheet, sheet_data, sheet_names, sheet_of
from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.file import EventFile
from hubdesk.eventfile.folding import fold
from hubdesk.eventfile.reading import Reader
from hubdesk.eventfile.tables import SheetLayout
from hubdesk.registration.rules import clean

_ALL: Final = """
SELECT id, name, content, position FROM sheet_layout WHERE deleted = 0 ORDER BY position, id"""
_ONE: Final = "SELECT id, name, content FROM sheet_layout WHERE deleted = 0 AND id = ?"
ENDING: Final = ".json"
_WRONG: Final = (ValueError, TypeError, KeyError, AttributeError, RecursionError)


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A sheet that can be chosen.

    Attributes:
        key: what `find_sheet` and a print's `Paper` take.
        is_ours: HubDesk brings it.
        sheet: None if it can't be read (a newer HubDesk wrote it).
    """

    key: str
    name: str
    is_ours: bool
    sheet: Sheet | None


def sheets(reader: Reader) -> list[SheetRow]:
    """The event's own sheets in their order, then those that HubDesk brings."""
    own = [
        SheetRow(str(key), str(name), is_ours=False, sheet=_readable(str(name), str(content)))
        for key, name, content, _ in reader.rows(_ALL)
    ]
    return own + [SheetRow(name, name, True, load_sheet(name)) for name in sheet_names()]  # noqa: FBT003


def fitting_sheets(reader: Reader, surface: tuple[float, float]) -> list[SheetRow]:
    """The sheets whose cells hold badges of this size, the one that wastes least comes first.

    Labels for one badge come after sheets for several, and pages of the badge's own size last.
    """

    def order(row: SheetRow) -> tuple[object, ...]:
        sheet = row.sheet
        if sheet is None or sheet.page is None:
            return True, True, 0.0, 0, row.name
        waste = sheet.cell[0] * sheet.cell[1] - surface[0] * surface[1]
        return False, len(sheet.cells) == 1, waste, -len(sheet.cells), row.name

    fitting = [row for row in sheets(reader) if row.sheet is not None and fits(row.sheet, *surface)]
    return sorted(fitting, key=order)


def find_sheet(reader: Reader, text: str) -> Sheet:
    """The sheet of this key, name or maker's number; or in the JSON file at this path.

    The event's own come before those that HubDesk brings.

    Raises:
        HubDeskError: `TEMPLATE_NOT_FOUND`, or `TEMPLATE_NOT_READABLE`.
    """
    rows = reader.rows(_ALL)
    for number in (0, 1):
        for row in rows:
            if row[number] == text:
                return _sheet(str(row[1]), str(row[2]))
    wanted = fold(text)
    for row in rows:
        sheet = _readable(str(row[1]), str(row[2]))
        if sheet is not None and wanted in _called(sheet):
            return sheet
    for name in sheet_names():
        if name != text and wanted in _called(load_sheet(name)):
            return load_sheet(name)
    try:
        return load_sheet(text)
    except HubDeskError as error:
        if error.problem is Problem.TEMPLATE_NOT_FOUND:
            known = [*(str(row[1]) for row in rows), *sheet_names()]
            raise HubDeskError(error.problem, **{**error.data, "known": known}) from error
        raise


def is_free(reader: Reader, name: str, but: str = "") -> bool:
    """Whether no other sheet is called so; `but` is the key of the one that may be."""
    return fold(clean(name)) not in _taken(reader, but)


def add_sheet(file: EventFile, operator: str, sheet: Sheet) -> str:
    """Keep a sheet and return its key; a name that is taken is numbered.

    Raises:
        HubDeskError: it makes no sense, or its name is empty.
    """
    checked = _checked(sheet)
    with file.writing(ActKind.EDIT_SHEET, operator, added=True) as write:
        rows = write.rows(_ALL)
        checked = replace(checked, name=_free_name(write, checked.name))
        write.args["sheet"] = checked.name
        return write.insert(
            SheetLayout,
            name=checked.name,
            maker_number=", ".join(checked.makers) or None,
            content=_content(checked),
            position=1 + max((row[3] for row in rows), default=-1),
        )


def save_sheet(
    file: EventFile, operator: str, key: str, sheet: Sheet, *, known: Sheet | None = None
) -> None:
    """Change a sheet of the event's own; a name that is taken is numbered.

    Args:
        file: the event file.
        operator: who does it.
        key: of the sheet.
        sheet: as it is to be.
        known: as it was when the changes began: what somebody else changed meanwhile stays;
            None: however it is.

    Raises:
        HubDeskError: `STALE`: somebody else changed the same meanwhile; it makes no sense, also
            with what others changed, or is not there.
    """
    checked = _checked(sheet)
    with file.writing(ActKind.EDIT_SHEET, operator) as write:
        if known is not None:
            checked = _checked(_merged(_own(write, key), known, checked))
        else:
            write.require(SheetLayout, key)
        checked = replace(checked, name=_free_name(write, checked.name, but=key))
        write.args["sheet"] = checked.name
        write.update(
            SheetLayout,
            key,
            name=checked.name,
            maker_number=", ".join(checked.makers) or None,
            content=_content(checked),
        )


def remove_sheet(file: EventFile, operator: str, key: str) -> None:
    """Take a sheet of the event's own away.

    Raises:
        HubDeskError: it is not there.
    """
    with file.writing(ActKind.EDIT_SHEET, operator) as write:
        write.require(SheetLayout, key)
        names = [row[1] for row in write.rows(_ALL) if row[0] == key]
        write.args.update(sheet=str(names[0]), removed=True)
        write.update(SheetLayout, key, deleted=1)


def import_sheet(file: EventFile, operator: str, path: Path) -> str:
    """Keep the sheet that a JSON file describes and return its key.

    Raises:
        HubDeskError: the file can't be read, or describes none that makes sense.
    """
    return add_sheet(file, operator, read_file(path, lambda data, _: sheet_of(data)))


def export_sheet(sheet: Sheet, output: Path) -> Path:
    """Write a sheet as a JSON file, which the command line takes, too, and return its path.

    Raises:
        HubDeskError: it can't be written.
    """
    if output.suffix != ENDING:
        output = output.with_name(output.name + ENDING)
    try:
        text = json.dumps(sheet_data(sheet), ensure_ascii=False, indent=2)
        output.write_text(text + "\n", encoding="utf-8")
    except OSError as error:
        raise HubDeskError(Problem.NOT_PERMITTED, path=str(output)) from error
    return output


def _called(sheet: Sheet) -> set[str]:
    """What a sheet may be called: its name, its makers' numbers with or without the maker."""
    numbers = {words[-1] for maker in sheet.makers if (words := maker.split())}
    return {fold(name) for name in (sheet.name, *sheet.makers, *numbers)}


def _content(sheet: Sheet) -> str:
    return json.dumps(sheet_data(sheet), ensure_ascii=False)


def _sheet(name: str, content: str) -> Sheet:
    try:
        return replace(sheet_of(json.loads(content)), name=name)
    except _WRONG as error:
        raise HubDeskError(Problem.TEMPLATE_NOT_READABLE, path=name, detail=str(error)) from error


def _readable(name: str, content: str) -> Sheet | None:
    try:
        return _sheet(name, content)
    except HubDeskError:
        return None


def _own(reader: Reader, key: str) -> Sheet:
    rows = reader.rows(_ONE, (key,))
    if not rows:
        raise HubDeskError(Problem.NOT_FOUND, what="sheet_layout", text=key)
    return _sheet(str(rows[0][1]), str(rows[0][2]))


def _merged(now: Sheet, known: Sheet, wanted: Sheet) -> Sheet:
    """What is there now, with what was changed of what was known."""
    changes = {}
    for field in fields(Sheet):
        new, old, there = (getattr(sheet, field.name) for sheet in (wanted, known, now))
        if new == old:
            continue
        if there not in (old, new):
            raise HubDeskError(Problem.STALE, what="sheet_layout", text=now.name)
        changes[field.name] = new
    return replace(now, **changes)


def _checked(sheet: Sheet) -> Sheet:
    name = clean(sheet.name)
    if not name:
        raise HubDeskError(Problem.INVALID, what="sheet_layout", field="name", text=sheet.name)
    try:
        return sheet_of(sheet_data(replace(sheet, name=name)))
    except _WRONG as error:
        raise HubDeskError(Problem.TEMPLATE_NOT_READABLE, path=name, detail=str(error)) from error


def _taken(reader: Reader, but: str) -> set[str]:
    taken = {fold(str(row[1])) for row in reader.rows(_ALL) if row[0] != but}
    return taken | {fold(ours) for ours in sheet_names()}


def _free_name(reader: Reader, name: str, but: str = "") -> str:
    taken = _taken(reader, but)
    free, number = name, 1
    while fold(free) in taken:
        number += 1
        free = f"{name} {number}"
    return free
