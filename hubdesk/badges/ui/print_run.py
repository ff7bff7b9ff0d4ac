"""Prints: runs the job, hands the file to the printer, and knows what can be opened and undone."""

import threading
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTemporaryDir, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from hubdesk.badges.jobs import Order, print_to_file
from hubdesk.badges.ui.printers import Handed, hand_over
from hubdesk.errors import HubDeskError, Problem
from hubdesk.qt.problem_words import problem_sentence

if TYPE_CHECKING:
    from hubdesk.badges.printing import Printed
    from hubdesk.qt.open_event import OpenEvent
    from hubdesk.qt.workers import Job


class PrintRun(QObject):
    """Prints one order after the other.

    Signals:
        busy_changed: whether something is being printed.
        succeeded: a sentence about what was printed.
        failed: a sentence about what went wrong, and whether there is a record nevertheless.
    """

    busy_changed = Signal(bool)
    succeeded = Signal(str)
    failed = Signal(str, bool)
    _handed = Signal(object)

    def __init__(self, open_event: "OpenEvent", parent: QObject) -> None:
        super().__init__(parent)
        self._open_event = open_event
        self._folder = QTemporaryDir()
        self._number = 0
        self._output: Path | None = None
        self._printer = ""
        self._badges = 0
        self._act: str | None = None
        self.job: Job | None = None
        self._handed.connect(self._on_handed)

    def save(self, order: Order, output: Path) -> None:
        """Print into a file that is kept."""
        self._printer = ""
        self._start(order, output, self.tr("Saving badges"))

    def print(self, order: Order) -> None:
        """Print on the printer that the order's paper names."""
        self._printer = order.paper.printer
        self._number += 1
        output = Path(self._folder.filePath(f"badges-{self._number}.pdf"))
        self._start(order, output, self.tr("Printing badges"))

    def open_output(self) -> None:
        """Show the file that was made last in the program for such files."""
        if self._output is not None and self._output.exists():
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._output)))
        else:
            self.failed.emit(self.tr("The PDF is not there any more. Print again."), False)

    def undo(self) -> None:
        """Take back the record of what was printed last."""
        if self._act is not None:
            self._open_event.undo(self._act)

    def _start(self, order: Order, output: Path, title: str) -> None:
        self._output, self._act = output, None
        self.job = self._open_event.start(
            print_to_file,
            self._open_event.operator,
            str(output),
            order,
            on_done=self._on_printed,
            on_error=self._on_failed,
        )
        self.job.title = title
        self.busy_changed.emit(True)

    def _on_printed(self, printed: "Printed") -> None:
        self.job = None
        if printed.job_id is None or self._output is None:
            self.busy_changed.emit(False)
            self.failed.emit(self.tr("There was nobody to print a badge for."), False)
            return
        self._act, self._badges = printed.act, printed.badges
        if not self._printer:
            self.busy_changed.emit(False)
            words = self.tr("%n badges saved to {file}", "", printed.badges)
            self.succeeded.emit(words.format(file=self._output.name))
            return
        output, printer = self._output, self._printer

        def hand() -> None:  # a spooler may take its time, but little of Python's
            try:
                handed = hand_over(output, printer)
            except RuntimeError:
                return
            self._handed.emit(handed)

        threading.Thread(target=hand, name="spooling", daemon=True).start()

    def _on_handed(self, handed: Handed) -> None:
        self.busy_changed.emit(False)
        if handed is Handed.TAKEN:
            words = self.tr("%n badges sent to {printer}", "", self._badges)
            self.succeeded.emit(words.format(printer=self._printer))
            return
        words = self.tr(
            "{printer} did not take the badges. They are recorded as printed: open the PDF and"
            " print it from there, or undo."
        )
        self.failed.emit(words.format(printer=self._printer), True)

    def _on_failed(self, error: HubDeskError) -> None:
        self.job = None
        self.busy_changed.emit(False)
        if error.problem is Problem.CANCELLED:
            self.failed.emit(self.tr("Stopped. Nothing was printed or recorded."), False)
        else:
            self.failed.emit(problem_sentence(error), False)
