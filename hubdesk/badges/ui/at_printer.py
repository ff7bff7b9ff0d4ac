"""What the page does at a printer: prints as it is put right, follows, goes on, counts labels."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from hubdesk.badges.ui import printer_memory
from hubdesk.badges.ui.printers import printer_names

if TYPE_CHECKING:
    from hubdesk.badges.jobs import Order
    from hubdesk.badges.ui.page import BadgesPage
    from hubdesk.badges.ui.print_run import Stopped


class AtPrinter(QObject):
    """Connects the print panel of a page with its prints."""

    def __init__(self, page: "BadgesPage") -> None:
        super().__init__(page)
        self._page = page
        run, panel = page.run, page.panel
        run.progressed.connect(panel.show_progress)
        run.stopped.connect(self._on_stopped)
        run.delivered.connect(self._on_delivered)
        panel.stop_requested.connect(run.stop)
        panel.rest.continue_requested.connect(run.resume)
        panel.printer.currentTextChanged.connect(self.show_labels)
        self.show_labels()

    def print(self, order: "Order") -> None:
        """Print on the printer that is chosen, as it was put right for the sheet."""
        page, printer = self._page, self._page.panel.printer.currentText()
        if printer not in printer_names():
            page.panel.refresh_printers()
            words = self.tr("The printer {printer} is gone. Choose another, or save the PDF.")
            page.panel.show_result(words.format(printer=printer), is_good=False, has_record=False)
            return
        right = printer_memory.adjustment(page.preferences, printer, order.paper.sheet)
        arrangement = replace(order.paper.arrangement, adjustment=right)
        paper = replace(order.paper, printer=printer, arrangement=arrangement)
        page.panel.show_result("")
        page.run.print(replace(order, paper=paper))

    def show_labels(self) -> None:
        """Say how many labels are left on the roll of the printer that is chosen."""
        page = self._page
        printer = page.panel.printer.currentText()
        page.panel.show_labels(printer_memory.labels_left(page.preferences, printer))

    def _on_stopped(self, stopped: "Stopped | None") -> None:
        self._page.panel.rest.show_stopped(stopped, self._page.controls.cells())

    def _on_delivered(self, printer: str, sheets: int) -> None:
        printer_memory.use_labels(self._page.preferences, printer, sheets)
        self.show_labels()
