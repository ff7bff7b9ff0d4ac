"""Keeps the preview and the counts true to what is chosen: in a worker, after a short wait."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

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
        drawn: the bytes of a PDF file and the number of its first sheet.
        nothing_drawn: nobody is chosen.
        counted: what would be printed (`Printed`).
        refused: a sentence on why it can't be.
    """

    drawn = Signal(bytes, int)
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
        self._timer = QTimer(self, singleShot=True, interval=_WAIT)
        self._timer.timeout.connect(self._start)

    def want(self, order: Order) -> None:
        """Draw another order, soon."""
        self._order = order
        self._forget()
        self._timer.start()

    def want_sheets(self, first: int) -> None:
        """Draw other sheets of the same order."""
        if self._order is not None and not self._timer.isActive():
            self._draw(self._order, first)

    def _forget(self) -> None:
        """What is under way is about something else."""
        self._number += 1
        for job in (self._drawing, self._counting):
            if job is not None:
                job.cancel()
        self._drawing = self._counting = None

    def _start(self) -> None:
        if self._order is None:
            return
        self._draw(self._order, 1)
        number = self._number

        def counted(printed: "Printed") -> None:
            if number == self._number:
                self._counting = None
                self.counted.emit(printed)

        def failed(error: HubDeskError) -> None:
            self._on_error(number, error, is_drawing=False)

        self._counting = self._open_event.start(
            preflight, self._order, on_done=counted, on_error=failed
        )
        self._counting.quiet = True

    def _draw(self, order: Order, first: int) -> None:
        if self._drawing is not None:
            self._drawing.cancel()
        number = self._number
        output = Path(self._folder.filePath(f"preview-{number}-{first}.pdf"))

        def drawn(what: "Preview") -> None:
            if number == self._number:
                self._drawing = None
                if what.sheets:
                    self.drawn.emit(output.read_bytes(), what.first)
                elif first == 1:
                    self.nothing_drawn.emit()
            output.unlink(missing_ok=True)

        def failed(error: HubDeskError) -> None:
            output.unlink(missing_ok=True)
            self._on_error(number, error, is_drawing=True)

        self._drawing = self._open_event.start(
            preview, str(output), order, first, WINDOW, on_done=drawn, on_error=failed
        )
        self._drawing.quiet = True

    def _on_error(self, number: int, error: HubDeskError, *, is_drawing: bool) -> None:
        if number != self._number or error.problem is Problem.CANCELLED:
            return
        if is_drawing:
            self._drawing = None
        else:
            self._counting = None
        self.refused.emit(problem_sentence(error))
