"""Import lists of people: a preview of every row first, then everything in one act.

Reading, recognising and matching happen in `plan_import`, outside any transaction; `apply_import`
only writes, and plans again when the file has changed in between.
"""

import gc
from collections.abc import Callable
from contextlib import contextmanager
from enum import Enum
from typing import TYPE_CHECKING, Final

from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.acts import ActKind
from hubdesk.registration.columns.recognition import check_fields
from hubdesk.registration.importing.plan import (
    ImportPlan,
    ImportResult,
    Outcome,
    Request,
    Writes,
)
from hubdesk.registration.importing.planning import Planner, without_shared_codes
from hubdesk.registration.importing.sheets import SheetsReader
from hubdesk.registration.importing.writing import (
    is_current,
    last_change,
    prepare,
    write_plan,
)
from hubdesk.registration.lists.reading import read_list

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from hubdesk.eventfile.file import EventFile
    from hubdesk.registration.importing.rows import Listed

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
    return plan_request(file, Request(tuple(lists), delegation, dict(mapping or {})), progress)


def plan_request(
    file: "EventFile", request: Request, progress: Progress | None = None
) -> ImportPlan:
    """Work out what importing lists that were read would do; nothing is written.

    Raises:
        HubDeskError: a list holds no people, a mapping makes no sense, or CANCELLED.
    """
    with _no_collecting():
        return _plan(file, request, progress)


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
        with _no_collecting():
            prepared = prepare(plan.writes)
            with file.writing(ActKind.IMPORT_LIST, operator) as write:
                current = is_current(write, plan.writes)
                if current:
                    write_plan(
                        write,
                        prepared,
                        lambda done, steps: _tell(progress, ImportStage.WRITING, done, steps),
                    )
        if current:
            return _result(plan, write.act_id if plan.changes_anything else "")
        plan = _plan(file, plan.request, progress)
    raise HubDeskError(Problem.STALE, path=str(file.path))


def _result(plan: ImportPlan, act: str) -> ImportResult:
    counts = plan.counts()
    return ImportResult(
        added=counts[Outcome.NEW],
        updated=counts[Outcome.UPDATE],
        unchanged=counts[Outcome.UNCHANGED],
        refused=tuple(row for row in plan.rows if row.outcome is Outcome.REFUSED),
        left=tuple(row for row in plan.rows if row.left),
        act=act,
        new_people=tuple(one.id for one in plan.writes.targets if one.current is None),
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
    sheets = SheetsReader(file, request)
    people: list[Listed] = []
    for each in request.lists:
        people.extend(sheets.people(each, len(people)))
    planner = Planner(file, request.delegation)
    for done, listed in enumerate(without_shared_codes(people)):
        if done % _TELL_EVERY == 0:
            _tell(progress, ImportStage.MATCHING, done, len(people))
        planner.add(listed)
    return ImportPlan(
        rows=tuple(planner.rows),
        ignored=tuple(sheets.ignored),
        columns=tuple(sheets.columns),
        not_taken=tuple(sheets.not_taken),
        sheets=tuple(sheets.rows),
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
