"""Prints: runs the job, hands the file to the printer, and knows what can be opened and undone."""

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTemporaryDir, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from hubdesk.badges.holders import entitled
from hubdesk.badges.jobs import Order, print_to_file
from hubdesk.badges.people import Choice
from hubdesk.badges.stopping import Place, Reason, Rest, stop_at
from hubdesk.badges.ui.delivery import Delivery
from hubdesk.badges.ui.printers import sides_of
from hubdesk.badges.works import Work
from hubdesk.errors import HubDeskError, Problem
from hubdesk.paper.spooler import Delivered, Outcome
from hubdesk.qt.problem_words import problem_sentence

if TYPE_CHECKING:
    from hubdesk.badges.printing import Printed
    from hubdesk.eventfile.file import EventFile
    from hubdesk.qt.open_event import OpenEvent
    from hubdesk.qt.workers import Job


@dataclass(frozen=True, slots=True)
class Stopped:
    """A print of which only a part came out.

    Attributes:
        sheets: how many sheets surely came out.
        total: of how many.
        why: what stopped it.
    """

    job_id: str
    order: Order
    sheets: int
    total: int
    why: Outcome


class PrintRun(QObject):
    """Prints one order after the other.

    Signals:
        busy_changed: whether something is being printed.
        succeeded: a sentence about what was printed.
        failed: a sentence about what went wrong, and whether there is a record nevertheless.
        progressed: how far the printer is (`Progress`); None: it is not at work.
        stopped: only a part came out (`Stopped`); None: that is over.
        delivered: the printer, and how many sheets came out of it.
    """

    busy_changed = Signal(bool)
    succeeded = Signal(str)
    failed = Signal(str, bool)
    progressed = Signal(object)
    stopped = Signal(object)
    delivered = Signal(str, int)

    def __init__(self, open_event: "OpenEvent", parent: QObject) -> None:
        super().__init__(parent)
        self._open_event = open_event
        self._folder = QTemporaryDir()
        self._number = 0
        self._output: Path | None = None
        self._order: Order | None = None
        self._printed: Printed | None = None
        self._acts: list[str] = []
        self.job: Job | None = None
        self.delivery = Delivery(self)
        self.delivery.progressed.connect(self.progressed)
        self.delivery.ended.connect(self._on_delivered)

    @property
    def has_record(self) -> bool:
        """Whether the last print was recorded, so that it can be undone."""
        return bool(self._acts)

    def save(self, order: Order, output: Path) -> None:
        """Print into a file that is kept."""
        order = replace(order, paper=replace(order.paper, printer=""))
        self._start(order, output, self.tr("Saving badges"))

    def print(self, order: Order) -> None:
        """Print on the printer that the order's paper names."""
        self._number += 1
        output = Path(self._folder.filePath(f"badges-{self._number}.pdf"))
        self._start(order, output, self.tr("Printing badges"))

    def stop(self) -> None:
        """Let the printer stop after the sheet it is at."""
        self.delivery.stop()

    def resume(self, stopped: Stopped, place: Place) -> None:
        """Print what did not come out, from this cell of the earlier print on."""
        self.stopped.emit(None)
        self.busy_changed.emit(True)

        def work(file: "EventFile", operator: str) -> list[str]:
            return entitled(file, stop_at(file, operator, stopped.job_id, place).people)

        self._open_event.write(
            work, partial(self._on_rest_known, stopped.order, place), self._on_failed
        )

    def open_output(self) -> None:
        """Show the file that was made last in the program for such files."""
        if self._output is not None and self._output.exists():
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._output)))
        else:
            self.failed.emit(self.tr("The PDF is not there any more. Print again."), False)

    def undo(self) -> None:
        """Take back the record of what was printed last."""
        for act in reversed(self._acts):
            self._open_event.undo(act)
        self._acts = []

    def _start(self, order: Order, output: Path, title: str) -> None:
        self._output, self._order, self._acts = output, order, []
        self.stopped.emit(None)
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
        order, output = self._order, self._output
        if not printed.badges or order is None or output is None:
            self.busy_changed.emit(False)
            self.failed.emit(self.tr("There was nobody to print a badge for."), False)
            return
        self._printed = printed
        self._acts = [printed.act] if printed.act is not None else []
        if order.paper.printer:
            sides = sides_of(order.paper.arrangement.duplex, has_back=printed.has_backs)
            self.delivery.start(output, order.paper.printer, sides)
            return
        self.busy_changed.emit(False)
        if order.work is not Work.BADGES:
            words = self.tr("%n sheets saved to {file}", "", printed.pages)
        else:
            words = self.tr("%n badges saved to {file}", "", printed.badges)
        self.succeeded.emit(words.format(file=output.name))

    def _on_delivered(self, delivered: Delivered) -> None:
        self.progressed.emit(None)
        printed, order = self._printed, self._order
        if printed is None or order is None:
            return
        printer = order.paper.printer
        if delivered.sheets:
            self.delivered.emit(printer, delivered.sheets)
        if printed.job_id is None:
            self._on_work_delivered(printer, printed.pages, delivered)
            return
        if delivered.outcome.is_whole:
            self.busy_changed.emit(False)
            words = (
                self.tr("%n badges printed by {printer}", "", printed.badges)
                if delivered.outcome is Outcome.DONE
                else self.tr("%n badges sent to {printer}", "", printed.badges)
            )
            self.succeeded.emit(words.format(printer=printer))
            return
        stopped = Stopped(printed.job_id, order, delivered.sheets, printed.pages, delivered.outcome)
        place = Place(delivered.sheets + 1)
        self._open_event.write(
            lambda file, operator: stop_at(file, operator, stopped.job_id, place),
            partial(self._on_stop_recorded, stopped),
            self._on_failed,
        )

    def _on_work_delivered(self, printer: str, sheets: int, delivered: Delivered) -> None:
        """Say what came of a print that is not recorded; it is printed again, not continued."""
        self.busy_changed.emit(False)
        if delivered.outcome.is_whole:
            words = self.tr("%n sheets sent to {printer}", "", sheets)
            self.succeeded.emit(words.format(printer=printer))
            return
        words = self.tr("{printer} stopped: {done} of {total} sheets came out.")
        words = words.format(printer=printer, done=delivered.sheets, total=sheets)
        self.failed.emit(words, False)

    def _on_stop_recorded(self, stopped: Stopped, rest: Rest) -> None:
        if rest.act is not None:
            self._acts.append(rest.act)
        self.busy_changed.emit(False)
        printer = stopped.order.paper.printer
        match stopped.why:
            case Outcome.STOPPED:
                words = self.tr("Stopped: {done} of {total} sheets came out.")
            case Outcome.GONE | Outcome.REFUSED if not stopped.sheets:
                words = self.tr("{printer} did not take the badges; none counts as printed.")
            case _:
                words = self.tr("{printer} stopped: {done} of {total} sheets came out.")
        self.failed.emit(
            words.format(printer=printer, done=stopped.sheets, total=stopped.total), True
        )
        self.stopped.emit(stopped)

    def _on_rest_known(self, order: Order, place: Place, people: list[str]) -> None:
        if not people:
            self.busy_changed.emit(False)
            self.succeeded.emit(self.tr("Nothing is left to print."))
            return
        self.print(
            replace(
                order,
                choice=Choice(people=frozenset(people), sort=order.choice.sort),
                paper=replace(order.paper, start_cell=place.cell),
                reason=Reason.CONTINUED.value,
            )
        )

    def _on_failed(self, error: HubDeskError) -> None:
        self.job = None
        self.busy_changed.emit(False)
        if error.problem is Problem.CANCELLED:
            self.failed.emit(self.tr("Stopped. Nothing was printed or recorded."), False)
        else:
            self.failed.emit(problem_sentence(error), False)
