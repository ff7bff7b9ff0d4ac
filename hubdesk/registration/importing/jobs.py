"""Imports as jobs that a worker process runs for the window.

The plan of a list of 100,000 stays in the worker; the window is told what it sums up to, and the
rows that are looked at.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final

from hubdesk.errors import HubDeskError, Problem
from hubdesk.registration.importing.faces import Faces, RowFace, SheetFace
from hubdesk.registration.importing.plan import ImportPlan, Outcome, Request, SheetWish
from hubdesk.registration.importing.service import ImportStage, apply_import, plan_request
from hubdesk.registration.lists.reading import read_list

if TYPE_CHECKING:
    from hubdesk.eventfile.file import EventFile
    from hubdesk.registration.lists.sheets import ReadList

Progress = Callable[[int, int, str], bool]

_MOST_NEW: Final = 5_000  # keys of new people that are told


@dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody wants to import.

    Attributes:
        paths: of the lists.
        delegation: of people for whom the list names none.
        wishes: about single sheets, by path and name.
    """

    paths: tuple[str, ...]
    delegation: str | None = None
    wishes: dict[tuple[str, str], SheetWish] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Refused:
    """A list that can't be taken, or a reason why nothing can: what `HubDeskError` holds."""

    problem: Problem
    data: dict[str, object]


@dataclass(frozen=True, slots=True)
class PlanFace:
    """What an import would do.

    Attributes:
        number: of the plan; a later one replaces it.
        sheets: all sheets of the lists that can be read.
        counts: how many rows have each outcome.
        unreadable: the lists that can't be read, by path, and why.
        refused: why nothing can be imported as things are; None: it can.
        delegations: the names of those that there are.
    """

    number: int
    sheets: tuple[SheetFace, ...]
    counts: dict[Outcome, int]
    unreadable: dict[str, Refused]
    refused: Refused | None
    delegations: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Imported:
    """What was imported.

    Attributes:
        act: what undo takes back; empty if nothing had to be done.
        counts: how many rows had each outcome; they may differ from the plan's, if somebody else
            changed people meanwhile.
        new_people: keys of the people added; not of more than a few thousand.
    """

    act: str
    counts: dict[Outcome, int]
    new_people: tuple[str, ...]


class _Kept:
    """What the worker knows between its jobs: lists that were read, and the last plan."""

    def __init__(self) -> None:
        self.number = 0
        self.lists: dict[str, tuple[tuple[int, int], ReadList]] = {}
        self.plan: ImportPlan | None = None
        self.faces: Faces | None = None


_kept = _Kept()


def plan_lists(file: "EventFile", progress: Progress, wanted: Wanted) -> PlanFace:
    """Read lists and work out what importing them would do; the plan is kept.

    Raises:
        HubDeskError: none of the lists can be read: why the first can't; or CANCELLED.
    """
    lists, unreadable = _read(wanted.paths, progress)
    if not lists:
        first = next(iter(unreadable.values()))
        raise HubDeskError(first.problem, **first.data)
    request = Request(tuple(lists), wanted.delegation, {}, wanted.wishes)
    refused = None
    _kept.plan = None
    try:
        _kept.plan = plan_request(file, request, _told(progress))
    except HubDeskError as error:
        if error.problem is Problem.CANCELLED:
            raise
        refused = Refused(error.problem, dict(error.data))
    _kept.number += 1
    _kept.faces = Faces(file, request, _kept.plan)
    counts = _kept.plan.counts() if _kept.plan else dict.fromkeys(Outcome, 0)
    names = file.rows("SELECT name FROM delegation WHERE deleted = 0 ORDER BY name")
    return PlanFace(
        _kept.number,
        tuple(_kept.faces.faces),
        counts,
        unreadable,
        refused,
        tuple(str(name) for (name,) in names),
    )


def planned_rows(
    _file: "EventFile",
    _progress: Progress,
    number: int,
    sheet: int,
    outcome: Outcome | None,
    offset: int,
    limit: int,
) -> tuple[RowFace, ...]:
    """Some rows of a plan, as `Faces.rows` tells them.

    Raises:
        HubDeskError: STALE, if the plan is not kept any more.
    """
    if _kept.faces is None or _kept.number != number:
        raise HubDeskError(Problem.STALE)
    return _kept.faces.rows(sheet, outcome, offset, limit)


def apply_plan(file: "EventFile", progress: Progress, operator: str, number: int) -> Imported:
    """Import what was planned, as one act, and forget it.

    Raises:
        HubDeskError: STALE, if the plan is not kept any more; else as `apply_import`.
    """
    if _kept.plan is None or _kept.number != number:
        raise HubDeskError(Problem.STALE)
    result = apply_import(file, operator, _kept.plan, progress=_told(progress))
    forget_plan(file, progress)
    counts = {
        Outcome.NEW: result.added,
        Outcome.UPDATE: result.updated,
        Outcome.UNCHANGED: result.unchanged,
        Outcome.REFUSED: len(result.refused),
    }
    new = result.new_people if len(result.new_people) <= _MOST_NEW else ()
    return Imported(result.act, counts, new)


def forget_plan(_file: "EventFile", _progress: Progress) -> None:
    """Forget lists and plan."""
    _kept.lists.clear()
    _kept.plan = _kept.faces = None


def _read(
    paths: tuple[str, ...], progress: Progress
) -> "tuple[list[ReadList], dict[str, Refused]]":
    lists: list[ReadList] = []
    unreadable: dict[str, Refused] = {}
    known, _kept.lists = _kept.lists, {}
    for done, path in enumerate(paths):
        if not progress(done, len(paths), ImportStage.READING.value):
            raise HubDeskError(Problem.CANCELLED)
        stamp = _stamp(path)
        try:
            kept = known.get(path)
            read = kept[1] if kept and stamp and kept[0] == stamp else read_list(Path(path))
        except HubDeskError as error:
            unreadable[path] = Refused(error.problem, dict(error.data))
            continue
        lists.append(read)
        if stamp:
            _kept.lists[path] = (stamp, read)
    return lists, unreadable


def _stamp(path: str) -> tuple[int, int] | None:
    """What changes when a list is saved anew."""
    try:
        found = Path(path).stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size


def _told(progress: Progress) -> "Callable[[ImportStage, int, int], bool]":
    return lambda stage, done, total: progress(done, total, stage.value)
