"""Hands a file to a printer beside the window's work, and tells how far it is."""

import threading
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from hubdesk.badges.ui.printers import hand_over
from hubdesk.paper.spooler import Progress, Sides

if TYPE_CHECKING:
    from hubdesk.paper.spooler import Delivered


class Delivery(QObject):
    """Hands over one file after another.

    Signals:
        progressed: how far it is (`Progress`).
        ended: what came of it (`Delivered`).
    """

    progressed = Signal(object)
    ended = Signal(object)
    _came = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._stop = threading.Event()
        self.running = False
        self._came.connect(self._on_came, Qt.ConnectionType.QueuedConnection)

    def start(
        self,
        pdf: Path,
        printer: str,
        sides: Sides = Sides.ONE,
        patience: float | None = None,
    ) -> None:
        """Hand a file to a printer; `ended` tells."""
        stop = self._stop = threading.Event()
        self.running = True

        def told(progress: Progress) -> bool:
            try:
                self.progressed.emit(progress)
            except RuntimeError:  # the window is gone
                return False
            return not stop.is_set()

        def deliver() -> None:
            delivered = hand_over(pdf, printer, sides=sides, told=told, patience=patience)
            try:
                self._came.emit(delivered)
            except RuntimeError:
                return

        threading.Thread(target=deliver, name="spooling", daemon=True).start()

    def stop(self) -> None:
        """Ask the printer to stop after the sheet it is at."""
        self._stop.set()

    def _on_came(self, delivered: "Delivered") -> None:
        self.running = False
        self.ended.emit(delivered)
