"""Which sheets of the lists of an import hold people, and what their columns are taken for."""

import json
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.folding import fold
from hubdesk.registration.columns.recognition import (
    Columns,
    header_key,
    is_letter,
    recognise,
)
from hubdesk.registration.columns.told import titles_not_taken, titles_of
from hubdesk.registration.importing.plan import SheetRows, SheetWish
from hubdesk.registration.importing.rows import Listed, RowReader
from hubdesk.registration.lists.sheets import ListFault, ListRefusedError, ReadList, Sheet

if TYPE_CHECKING:
    from hubdesk.eventfile.file import EventFile
    from hubdesk.registration.importing.plan import Request

_AS_RECOGNISED: Final = SheetWish()


class SheetsReader:
    """Reads the people out of lists, and keeps what was found out about their sheets."""

    def __init__(self, file: "EventFile", request: "Request") -> None:
        self.ignored: list[tuple[str, str]] = []
        self.columns: list[tuple[str, str, dict[str, str]]] = []
        self.not_taken: list[tuple[str, str, tuple[str, ...]]] = []
        self.mappings: dict[str, str] = {}
        self.rows: list[SheetRows] = []
        self._mapping = request.mapping
        self._wishes = request.wishes
        self._legs = {
            fold(str(name)): str(key)
            for key, name in file.rows("SELECT id, name FROM leg WHERE deleted = 0")
        }
        self._remembered = {
            str(key): dict[str, str](json.loads(str(mapping)))
            for key, mapping in file.rows(
                "SELECT id, mapping FROM column_mapping WHERE deleted = 0"
            )
        }

    def columns_of(self, read: ReadList, sheet: Sheet, *, letters: bool = True) -> Columns:
        """What the columns of a sheet hold.

        Raises:
            HubDeskError: LIST_COLUMN_NOT_FOUND for a column that the sheet doesn't have.
        """
        number = self.wish(read, sheet).header
        header = next((at for at, row in enumerate(sheet.rows) if row.number == number), None)
        mapping = self.mapping_of(read, sheet)
        return recognise(sheet, self._legs, mapping, letters=letters, header=header)

    def wish(self, read: ReadList, sheet: Sheet) -> SheetWish:
        """What is wanted of a sheet."""
        return self._wishes.get((str(read.path), sheet.name), _AS_RECOGNISED)

    def people(self, read: ReadList, before: int = 0) -> list[Listed]:
        """The rows of one list, when there are some of other lists before.

        A letter is for the sheets that are people's without it; for the first one where none is.

        Raises:
            HubDeskError: no sheet has a column of names, or there are no rows below it.
        """
        name = read.path.name
        people: list[Listed] = []
        missing: HubDeskError | None = None
        read_sheets = 0
        lettered = self._sheets_for_letters(read)
        for place, sheet in enumerate(read.sheets):
            if self.wish(read, sheet).left_out:
                self.ignored.append((name, sheet.name))
                continue
            by_hand = self.wish(read, sheet).mapping is not None
            letters = by_hand or (place in lettered if lettered else not read_sheets)
            try:
                columns = self.columns_of(read, sheet, letters=letters)
            except HubDeskError as error:
                if error.problem is not Problem.LIST_COLUMN_NOT_FOUND:
                    raise
                # another sheet may have the column
                missing = missing or HubDeskError(error.problem, path=str(read.path), **error.data)
                self.ignored.append((name, sheet.name))
                continue
            if not columns.has_names:
                self.ignored.append((name, sheet.name))
                continue
            read_sheets += 1
            self._remember(columns, self.mapping_of(read, sheet) if by_hand else self._mapping)
            self.columns.append((name, sheet.name, titles_of(columns)))
            if not_taken := titles_not_taken(columns, sheet):
                self.not_taken.append((name, sheet.name, not_taken))
            first = before + len(people)
            people.extend(RowReader(name, sheet, columns, self._legs).people())
            end = before + len(people)
            self.rows.append(SheetRows(str(read.path), sheet.name, first, end))
        if not read_sheets:
            raise missing or HubDeskError(
                Problem.LIST_WITHOUT_NAMES,
                path=str(read.path),
                columns=read.sheets[0].rows[0].cells,
            )
        if not people:
            raise ListRefusedError(ListFault.NO_PEOPLE).as_problem(read.path)
        return people

    def _sheets_for_letters(self, read: ReadList) -> set[int]:
        """The places of the sheets that have names without a letter; not asked where none is."""
        if len(read.sheets) == 1 or not any(map(is_letter, self._mapping.values())):
            return set(range(len(read.sheets)))
        found = set()
        for place, sheet in enumerate(read.sheets):
            # a sheet that lacks a column of the mapping is passed over
            with suppress(HubDeskError):
                if recognise(sheet, self._legs, self._mapping, letters=False).has_names:
                    found.add(place)
        return found

    def mapping_of(self, read: ReadList, sheet: Sheet) -> dict[str, str]:
        """The mapping given by hand, or the one remembered for this header."""
        wanted = self.wish(read, sheet).mapping
        if wanted is not None:
            return wanted
        if not self._remembered or self._mapping:
            return self._mapping
        for row in sheet.rows:
            remembered = self._remembered.get(header_key(row.cells))
            if remembered is not None:
                return remembered
        return {}

    def _remember(self, columns: Columns, mapping: dict[str, str]) -> None:
        if mapping and columns.key:
            self.mappings[columns.key] = json.dumps(mapping, ensure_ascii=False, sort_keys=True)
