"""What the import page wants of the worker: a plan, rows of it, and to apply it."""

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from hubdesk.errors import HubDeskError, Problem
from hubdesk.registration.columns.recognition import CUSTOM
from hubdesk.registration.columns.told import letters_of
from hubdesk.registration.importing import jobs
from hubdesk.registration.importing.jobs import Imported, PlanFace, Wanted
from hubdesk.registration.importing.plan import Outcome, SheetWish
from hubdesk.registration.ui.importing.words import stage_word

if TYPE_CHECKING:
    from hubdesk.qt.open_event import OpenEvent
    from hubdesk.qt.workers import Job
    from hubdesk.registration.importing.faces import RowFace, SheetFace

_AFTER: Final = 250  # milliseconds without another wish


class Planning(QObject):
    """One import at a time: what is wanted, what it would do, and doing it.

    Attributes:
        wanted: the lists, and what is wanted of them.
        plan: what it would do; None as long as that is not known.

    Signals:
        started: the lists are being read and compared.
        planned: `plan` is another.
        rows_came: the place of the sheet, the outcome asked for, the first row, and the rows.
        refused: there is no plan, and why (`HubDeskError`).
        imported: what was done (`Imported`).
        failed: nothing was done, and why (`HubDeskError`).
    """

    started = Signal()
    planned = Signal()
    rows_came = Signal(int, object, int, object)
    refused = Signal(object)
    imported = Signal(object)
    failed = Signal(object)

    def __init__(self, open_event: "OpenEvent", parent: QObject) -> None:
        super().__init__(parent)
        self._open_event = open_event
        self._job: Job | None = None
        self._later = QTimer(self, singleShot=True, interval=_AFTER)
        self._later.timeout.connect(self._plan)
        self.wanted = Wanted(())
        self.plan: PlanFace | None = None

    @property
    def is_busy(self) -> bool:
        """Whether the plan is not what is wanted yet, or is being applied."""
        return self._job is not None or self._later.isActive()

    def take(self, paths: list[Path]) -> None:
        """Begin anew with these lists."""
        self.plan = None
        self.wanted = Wanted(tuple(str(path.absolute()) for path in dict.fromkeys(paths)))
        self._plan()

    def leave(self) -> None:
        """Forget all."""
        self._stop()
        self.wanted, self.plan = Wanted(()), None
        self._open_event.start(jobs.forget_plan, on_error=_ignore).quiet = True

    def choose_delegation(self, name: str | None) -> None:
        """Say whose delegation people are of whose row names none."""
        if name != self.wanted.delegation:
            self.wanted = replace(self.wanted, delegation=name)
            self._plan_later()

    def hold(self, face: "SheetFace", column: int, holds: str) -> None:
        """Say what a column of a sheet holds; nothing: it is not imported."""
        wish = self._wish(face)
        mapping = dict(face.mapping if wish.mapping is None else wish.mapping)
        before = face.holds[column]
        if before.startswith(CUSTOM):
            mapping.pop(before, None)
        elif before:
            others = [at for at, what in enumerate(face.holds) if what == before and at != column]
            mapping[before] = column_name(face, others[0]) if others else ""
        if holds:
            mapping[holds] = column_name(face, column)
        self._want(face, replace(wish, mapping=mapping))

    def choose_header(self, face: "SheetFace", number: int) -> None:
        """Say which line of a sheet has the titles; its columns are recognised anew."""
        self._want(face, SheetWish(header=number))

    def leave_out(self, face: "SheetFace", *, left_out: bool) -> None:
        """Say whether anything of a sheet is taken."""
        self._want(face, replace(self._wish(face), left_out=left_out))

    def ask_rows(self, sheet: int, outcome: Outcome | None, offset: int, limit: int) -> None:
        """Ask for rows of the plan; `rows_came` tells."""
        if self.plan is None:
            return
        number = self.plan.number
        self._open_event.start(
            jobs.planned_rows,
            number, sheet, outcome, offset, limit,
            on_done=partial(self._on_rows_came, number, sheet, outcome, offset),
            on_error=self._on_rows_refused,
        ).quiet = True  # fmt: skip

    def apply(self) -> None:
        """Import what is planned; `imported` or `failed` tells."""
        if self.plan is None or self.is_busy:
            return
        self._job = self._open_event.start(
            jobs.apply_plan,
            self._open_event.operator,
            self.plan.number,
            on_done=self._on_applied,
            on_error=self._on_failed,
            on_progress=self._on_progressed,
        )
        self._job.title = self.tr("Importing people")
        self.started.emit()

    def _wish(self, face: "SheetFace") -> SheetWish:
        return self.wanted.wishes.get((face.path, face.name), SheetWish())

    def _want(self, face: "SheetFace", wish: SheetWish) -> None:
        wishes = self.wanted.wishes | {(face.path, face.name): wish}
        self.wanted = replace(self.wanted, wishes=wishes)
        self._plan_later()

    def _plan_later(self) -> None:
        self._later.start()
        self.started.emit()

    def _plan(self) -> None:
        self._stop()
        job = self._job = self._open_event.start(
            jobs.plan_lists,
            self.wanted,
            on_done=partial(self._on_planned, self.wanted),
            on_error=partial(self._on_refused, self.wanted),
            on_progress=self._on_progressed,
        )
        job.title = self.tr("Looking at the list")
        self.started.emit()

    def _stop(self) -> None:
        self._later.stop()
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _on_progressed(self, _done: int, _total: int, stage: str) -> None:
        if self._job is not None and stage:
            self._job.title = stage_word(stage)

    def _on_planned(self, wanted: Wanted, plan: PlanFace) -> None:
        if wanted is self.wanted:
            self._job, self.plan = None, plan
            self.planned.emit()

    def _on_refused(self, wanted: Wanted, error: HubDeskError) -> None:
        if wanted is self.wanted:
            self._job = None
            self.refused.emit(error)

    def _on_rows_came(
        self,
        number: int,
        sheet: int,
        outcome: Outcome | None,
        offset: int,
        rows: "tuple[RowFace, ...]",
    ) -> None:
        if self.plan is not None and self.plan.number == number:
            self.rows_came.emit(sheet, outcome, offset, rows)

    def _on_rows_refused(self, error: HubDeskError) -> None:
        """The worker forgot the plan, because it is another process now: it plans again."""
        lost = error.problem in (Problem.STALE, Problem.WORKER_LOST)
        if lost and self.wanted.paths and self._job is None:
            self._plan()

    def _on_applied(self, done: Imported) -> None:
        self._job, self.plan, self.wanted = None, None, Wanted(())
        self.imported.emit(done)

    def _on_failed(self, error: HubDeskError) -> None:
        self._job = None
        self.failed.emit(error)
        if error.problem is Problem.STALE:
            self._plan()


def column_name(face: "SheetFace", column: int) -> str:
    """By what a mapping names a column: its title, or its letter where others have that title."""
    title = face.titles[column] if column < len(face.titles) else ""
    is_alone = title and sum(each == title for each in face.titles) == 1
    return title if is_alone else letters_of(column)


def _ignore(_error: HubDeskError) -> None:
    """Nobody needs to know."""
