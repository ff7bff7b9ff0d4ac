"""Brings the calibration panel together with what is chosen on the page, and prints its page."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTemporaryDir

from hubdesk.badges.arrangement import Duplex
from hubdesk.badges.calibration import draw_calibration
from hubdesk.badges.ui.delivery import Delivery
from hubdesk.badges.ui.printers import sides_of

if TYPE_CHECKING:
    from hubdesk.badges.ui.page import BadgesPage
    from hubdesk.paper.spooler import Delivered


class Aligning(QObject):
    """Shows the panel for the printer and sheet that are chosen, and prints its page."""

    def __init__(self, page: "BadgesPage") -> None:
        super().__init__(page)
        self._page = page
        self._folder = QTemporaryDir()
        self._number = 0
        self.delivery = Delivery(self)
        self.delivery.ended.connect(self._on_ended)
        page.panel.calibration_requested.connect(self._on_requested)
        page.panel.printer.currentTextChanged.connect(self._show)
        page.controls.changed.connect(self._show)
        page.calibration.page_requested.connect(self._on_print)
        page.calibration.closed.connect(page.calibration.hide)

    def _on_requested(self) -> None:
        panel = self._page.calibration
        panel.setVisible(panel.isHidden())
        self._show()

    def _show(self) -> None:
        page, panel = self._page, self._page.calibration
        if panel.isHidden():
            return
        printer, sheet = page.panel.printer.currentText(), page.controls.sheet
        panel.show_for(printer, sheet.currentData(), sheet.currentText(), page.controls.page_size())
        panel.show_back(shown=self._duplex() is not Duplex.NONE)

    def _duplex(self) -> Duplex:
        return self._page.controls.paper().arrangement.duplex

    def _on_print(self) -> None:
        page, panel = self._page, self._page.calibration
        if self.delivery.running:
            return
        self._number += 1
        output = Path(self._folder.filePath(f"calibration-{self._number}.pdf"))
        duplex = self._duplex()
        with output.open("wb") as stream:
            draw_calibration(stream, page.controls.page_size(), panel.adjustment, duplex)
        panel.print.setEnabled(False)
        self.delivery.start(
            output, page.panel.printer.currentText(), sides_of(duplex, has_back=True), 20
        )

    def _on_ended(self, delivered: "Delivered") -> None:
        panel = self._page.calibration
        panel.print.setEnabled(True)
        if not delivered.outcome.is_whole:
            panel.say(self.tr("The printer did not take the test page."))
