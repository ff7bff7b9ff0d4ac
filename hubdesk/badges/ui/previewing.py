"""Keeps the preview and the counts true to what is chosen: in a worker, after a short wait."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

import shiboken6
from PySide6.QtCore import QObject, QTemporaryDir, QTimer, Signal

from hubdesk.badges.jobs import Order, preflight, preview
from hubdesk.badges.ui.preview_pane import WINDOW
from hubdesk.errors import HubDeskError, Problem
from hubdesk.qt.problem_words import problem_sentence

if TYPE_CHECKING:
    from hubdesk.badges.preview import Preview
    from hubdesk.badges.printing import Printed
    from hubdesk.qt.open_event import OpenEvent
    from hubdesk.qt.workers import Job

_WAIT: Final = 200


class Previewing(QObject):
    """Draws what is chosen, and looks at all of it.

    Signals:
        drawn: a PDF file, whose receiver removes it, and the number of its first sheet.
        nothing_drawn: nobody is chosen.
        counted: what would be printed (`Printed`).
        refused: a sentence on why it can't be.
    """

    drawn = Signal(object, int)
    nothing_drawn = Signal()
    counted = Signal(object)
    refused = Signal(str)

    def __init__(self, open_event: "OpenEvent", parent: QObject) -> None:
        super().__init__(parent)
        self._open_event = open_event
        self._folder = QTemporaryDir()
        self._order: Order | None = None
        self._drawing: Job | None = None
        self._counting: Job | None = None
        self._number = 0
        self._drawn = 0
        self._timer = QTimer(self, singleShot=True, interval=_WAIT)
        self._timer.timeout.connect(self._start)

    def want(self, order: Order) -> None:
        """Draw another order, soon."""
        self._order = order
        self._forget()
        self._timer.start()

    def count_again(self, order: Order) -> None:
        """Look at all of it again: an order that is drawn alike, for another printer."""
        if self._order is None or order == self._order:
            return
        self._order = order
        if not self._timer.isActive():
            _stop(self._counting)
            self._count()

    def want_sheets(self, first: int) -> None:
        """Draw other sheets of the same order."""
        if self._order is not None and not self._timer.isActive():
            self._draw(self._order, first)

    def _forget(self) -> None:
        """What is under way is about something else."""
        self._number += 1
        for job in (self._drawing, self._counting):
            _stop(job)
        self._drawing = self._counting = None

    def _start(self) -> None:
        if self._order is None:
            return
        self._draw(self._order, 1)
        self._count()

    def _count(self) -> None:
        self._counting = self._open_event.start(
            preflight,
            self._order,
            on_done=partial(self._on_counted, self._number),
            on_error=partial(self._on_error, self._number),
        )
        self._counting.quiet = True

    def _draw(self, order: Order, first: int) -> None:
        _stop(self._drawing)
        self._drawn += 1
        output = Path(self._folder.filePath(f"preview-{self._drawn}.pdf"))
        self._drawing = self._open_event.start(
            preview,
            str(output),
            order,
            first,
            WINDOW,
            on_done=partial(self._on_drawn, self._number, output),
            on_error=partial(self._on_error, self._number),
        )
        self._drawing.quiet = True

    def _on_drawn(self, number: int, output: Path, what: "Preview") -> None:
        if number == self._number and what.sheets:
            self.drawn.emit(output, what.first)
            return
        output.unlink(missing_ok=True)
        if number == self._number and what.first == 1:
            self.nothing_drawn.emit()

    def _on_counted(self, number: int, printed: "Printed") -> None:
        if number == self._number:
            self.counted.emit(printed)

    def _on_error(self, number: int, error: HubDeskError) -> None:
        if number == self._number and error.problem is not Problem.CANCELLED:
            self.refused.emit(problem_sentence(error))


def _stop(job: "Job | None") -> None:
    """Cancel a job, if it has not ended: Qt forgets those that have."""
    if job is not None and shiboken6.isValid(job):
        job.cancel()
