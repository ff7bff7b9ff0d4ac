"""What the page does at a printer: knows its dots, prints as it is put right, follows, goes on."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from hubdesk.badges.stopping import Place, Reason, place_of, rest_of
from hubdesk.badges.ui import printer_memory
from hubdesk.badges.ui.resolutions import Resolutions

if TYPE_CHECKING:
    from hubdesk.badges.jobs import Order
    from hubdesk.badges.print_log import PrintRow
    from hubdesk.badges.ui.page import BadgesPage
    from hubdesk.badges.ui.print_run import Stopped
    from hubdesk.eventfile.file import EventFile


class AtPrinter(QObject):
    """Connects the print panel of a page with its prints."""

    def __init__(self, page: "BadgesPage") -> None:
        super().__init__(page)
        self._page = page
        run, panel = page.run, page.panel
        page.print_action.triggered.connect(lambda: self.print(page.order()))
        run.progressed.connect(panel.show_progress)
        run.stopped.connect(self._on_stopped)
        run.delivered.connect(self._on_delivered)
        panel.stop_requested.connect(run.stop)
        panel.rest.continue_requested.connect(run.resume)
        self.resolutions = Resolutions(page.preferences, self)
        self.resolutions.learned.connect(self._look_again)
        panel.printer.currentTextChanged.connect(self._on_printer_chosen)
        page.log.rest_requested.connect(self._on_rest_requested)
        self.show_labels()
        self.resolutions.ask(panel.printer.currentText())

    @property
    def dpi(self) -> int:
        """The dots per inch of the printer that is chosen, as far as it told."""
        return self.resolutions.of(self._page.panel.printer.currentText())

    def print(self, order: "Order") -> None:
        """Print on the printer that is chosen, as it was put right for the sheet."""
        page, printer = self._page, self._page.panel.printer.currentText()
        if printer not in (page.panel.printers.names or ()):
            page.panel.refresh_printers()
            words = self.tr("The printer {printer} is gone. Choose another, or save the PDF.")
            page.panel.show_result(words.format(printer=printer), is_good=False, has_record=False)
            return
        right = printer_memory.adjustment(page.preferences, printer, order.paper.sheet)
        arrangement = replace(order.paper.arrangement, adjustment=right)
        paper = replace(order.paper, printer=printer, arrangement=arrangement)
        page.panel.show_result("")
        page.run.print(replace(order, paper=paper))

    def _on_printer_chosen(self, printer: str) -> None:
        self.show_labels()
        self.resolutions.ask(printer)
        self._look_again(printer)

    def _look_again(self, printer: str) -> None:
        """What is too small for one printer may be large enough for another."""
        if printer and printer == self._page.panel.printer.currentText():
            self._page.previewing.count_again(self._page.order())

    def show_labels(self) -> None:
        """Say how many labels are left on the roll of the printer that is chosen."""
        page = self._page
        printer = page.panel.printer.currentText()
        page.panel.show_labels(printer_memory.labels_left(page.preferences, printer))

    def _on_stopped(self, stopped: "Stopped | None") -> None:
        self._page.panel.rest.show_stopped(stopped, self._page.controls.cells())

    def _on_rest_requested(self, row: "PrintRow") -> None:
        """Choose what did not come out of an earlier print, from the cell where it stopped."""

        def read(file: "EventFile") -> tuple[Place | None, tuple[str, ...]]:
            return place_of(file, row.id), rest_of(file, row.id).people

        self._page.open_event.read(read, partial(self._choose_rest, row))

    def _choose_rest(self, row: "PrintRow", what: tuple[Place | None, tuple[str, ...]]) -> None:
        place, people = what
        self._page.controls.set_paper(row.template, row.sheet)
        if place is not None:
            self._page.controls.picker.set_start_cell(place.cell)
        self._page.choose_people(list(people), reason=Reason.CONTINUED.value)

    def _on_delivered(self, printer: str, sheets: int) -> None:
        printer_memory.use_labels(self._page.preferences, printer, sheets)
        self.show_labels()
