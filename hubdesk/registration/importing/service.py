"""Import lists of people: a preview of every row first, then everything in one act.

Reading, recognising and matching happen in `plan_import`, outside any transaction; `apply_import`
only writes, and plans again when the file has changed in between.
"""

import gc
import json
from collections.abc import Callable
from contextlib import contextmanager
from enum import Enum
from typing import TYPE_CHECKING, Final

from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.acts import ActKind
from hubdesk.eventfile.folding import fold
from hubdesk.registration.columns.recognition import (
    Columns,
    check_fields,
    header_key,
    recognise,
)
from hubdesk.registration.importing.plan import (
    ImportPlan,
    ImportResult,
    Outcome,
    Request,
    Writes,
)
from hubdesk.registration.importing.planning import Planner, without_shared_codes
from hubdesk.registration.importing.rows import Listed, RowReader
from hubdesk.registration.importing.writing import is_current, last_change, write_plan
from hubdesk.registration.lists.reading import read_list
from hubdesk.registration.lists.sheets import ListFault, ListRefusedError, ReadList, Sheet

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from hubdesk.eventfile.file import EventFile

_PLAN_AGAIN: Final = 3  # times, before the person is told that somebody else keeps writing
_TELL_EVERY: Final = 1_000  # rows


class ImportStage(Enum):
    """What an import is doing."""

    READING = "reading"  # counted in lists
    MATCHING = "matching"  # counted in rows
    WRITING = "writing"  # counted in steps


Progress = Callable[[ImportStage, int, int], bool]
"""Told the stage, how much is done and of how much; returns whether to go on."""


def plan_import(
    file: "EventFile",
    paths: "Sequence[Path]",
    *,
    delegation: str | None = None,
    mapping: "Mapping[str, str] | None" = None,
    progress: Progress | None = None,
) -> ImportPlan:
    """Read lists and work out what importing them would do; nothing is written.

    Args:
        file: the event file.
        paths: the lists; together they are one import.
        delegation: the delegation of people for whom the list names none.
        mapping: by hand, the title or letter of the column of each field (see `recognise`).
        progress: told how far it is, and asked whether to go on.

    Raises:
        HubDeskError: a list is refused as a whole, a mapping makes no sense, or CANCELLED.
    """
    check_fields(mapping or {})
    lists = []
    with _no_collecting():
        for done, path in enumerate(paths):
            _tell(progress, ImportStage.READING, done, len(paths))
            lists.append(read_list(path))
        return _plan(file, Request(tuple(lists), delegation, dict(mapping or {})), progress)


def apply_import(
    file: "EventFile", operator: str, plan: ImportPlan, *, progress: Progress | None = None
) -> ImportResult:
    """Write what a plan says, as one act; a plan that changes nothing leaves none.

    When somebody has changed people meanwhile, the same lists are planned again: the result may
    then differ from the preview, but never undoes what was changed.

    Raises:
        HubDeskError: STALE when the file kept changing, CANCELLED, or what writing raises;
            nothing is written then.
    """
    for _ in range(_PLAN_AGAIN):
        with _no_collecting(), file.writing(ActKind.IMPORT_LIST, operator) as write:
            current = is_current(write, plan.writes)
            if current:
                write_plan(
                    write,
                    plan.writes,
                    lambda done, steps: _tell(progress, ImportStage.WRITING, done, steps),
                )
        if current:
            return _result(plan)
        plan = _plan(file, plan.request, progress)
    raise HubDeskError(Problem.STALE, path=str(file.path))


def _result(plan: ImportPlan) -> ImportResult:
    counts = plan.counts()
    return ImportResult(
        added=counts[Outcome.NEW],
        updated=counts[Outcome.UPDATE],
        unchanged=counts[Outcome.UNCHANGED],
        refused=tuple(row for row in plan.rows if row.outcome is Outcome.REFUSED),
        left=tuple(row for row in plan.rows if row.left),
    )


def _tell(progress: Progress | None, stage: ImportStage, done: int, total: int) -> None:
    if progress is not None and not progress(stage, done, total):
        raise HubDeskError(Problem.CANCELLED)


@contextmanager
def _no_collecting() -> "Iterator[None]":
    """Keep the garbage collector from walking, again and again, what a large list is made of.

    There are no cycles in it to be found; the walks were a third of the time.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def _plan(file: "EventFile", request: Request, progress: Progress | None) -> ImportPlan:
    mark = last_change(file)  # before anything is read: what changes later makes the plan old
    sheets = _SheetsReader(file, request)
    people: list[Listed] = []
    for each in request.lists:
        people.extend(sheets.people(each))
    planner = Planner(file, request.delegation)
    for done, listed in enumerate(without_shared_codes(people)):
        if done % _TELL_EVERY == 0:
            _tell(progress, ImportStage.MATCHING, done, len(people))
        planner.add(listed)
    return ImportPlan(
        rows=tuple(planner.rows),
        ignored=tuple(sheets.ignored),
        columns=tuple(sheets.columns),
        request=request,
        writes=Writes(
            mark,
            planner.targets(),
            planner.organisations.new,
            planner.delegations.new,
            planner.custom_fields.new,
            sheets.mappings,
        ),
    )


class _SheetsReader:
    """Reads the people out of lists, and keeps what was found out about their sheets."""

    def __init__(self, file: "EventFile", request: Request) -> None:
        self.ignored: list[tuple[str, str]] = []
        self.columns: list[tuple[str, str, dict[str, str]]] = []
        self.mappings: dict[str, str] = {}
        self._mapping = request.mapping
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

    def people(self, read: ReadList) -> list[Listed]:
        """The rows of one list.

        Raises:
            HubDeskError: no sheet has a column of names, or there are no rows below it.
        """
        name = read.path.name
        people: list[Listed] = []
        missing: HubDeskError | None = None
        read_sheets = 0
        for sheet in read.sheets:
            try:
                columns = recognise(sheet, self._legs, self._mapping_of(sheet))
            except HubDeskError as error:
                if error.problem is not Problem.NOT_FOUND:
                    raise
                missing = error  # another sheet may have the column
                continue
            if not columns.has_names:
                self.ignored.append((name, sheet.name))
                continue
            read_sheets += 1
            self._remember(columns)
            self.columns.append((name, sheet.name, _titles(columns)))
            people.extend(RowReader(name, sheet, columns, self._legs).people())
        if not read_sheets:
            raise missing or HubDeskError(
                Problem.LIST_WITHOUT_NAMES,
                path=str(read.path),
                columns=read.sheets[0].rows[0].cells,
            )
        if not people:
            raise ListRefusedError(ListFault.NO_PEOPLE).as_problem(read.path)
        return people

    def _mapping_of(self, sheet: Sheet) -> dict[str, str]:
        """The mapping given by hand, or the one remembered for this header."""
        if not self._remembered or self._mapping:
            return self._mapping
        for row in sheet.rows:
            remembered = self._remembered.get(header_key(row.cells))
            if remembered is not None:
                return remembered
        return {}

    def _remember(self, columns: Columns) -> None:
        if self._mapping and columns.key:
            self.mappings[columns.key] = json.dumps(
                self._mapping, ensure_ascii=False, sort_keys=True
            )


def _titles(columns: Columns) -> dict[str, str]:
    """What each recognised field is called in the list; letters where there is no header."""

    def title(place: int) -> str:
        if place < len(columns.titles) and columns.titles[place]:
            return columns.titles[place]
        letters = ""
        number = place + 1
        while number:
            number, rest = divmod(number - 1, 26)
            letters = chr(ord("A") + rest) + letters
        return letters

    found = {what.value: places for what, places in columns.fields.items()}
    found |= {f"custom:{name}": (place,) for name, place in columns.custom.items()}
    if columns.codes:
        found["code"] = tuple(place for code in columns.codes for place in code)
    return {what: ", ".join(map(title, places)) for what, places in found.items()}
