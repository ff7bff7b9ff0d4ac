"""How many dots per inch the printers have: as remembered, and asked beside the window's work."""

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from hubdesk.badges.preflight import USUAL_DPI
from hubdesk.badges.ui import printer_memory
from hubdesk.paper.dots import resolution_of

if TYPE_CHECKING:
    from hubdesk.qt.preferences import Preferences


class Resolutions(QObject):
    """Knows the printers' dots; what one tells is remembered until it tells something else.

    Signals:
        learned: a printer has other dots than was known, its name.
    """

    learned = Signal(str)
    _told = Signal(str, object)

    def __init__(self, preferences: "Preferences", parent: QObject) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._asked: set[str] = set()
        self._told.connect(self._on_told, Qt.ConnectionType.QueuedConnection)

    def of(self, printer: str) -> int:
        """How many dots per inch a printer has, or usual ones have if it is not known or none."""
        return printer_memory.resolution(self._preferences, printer) or USUAL_DPI

    def ask(self, printer: str) -> None:
        """Ask a printer, which may take long; `learned` tells if it is not what was known."""
        if not printer or printer in self._asked:
            return
        self._asked.add(printer)

        def ask() -> None:
            dots = resolution_of(printer)
            try:
                self._told.emit(printer, dots)
            except RuntimeError:  # the window is gone
                return

        threading.Thread(target=ask, name="asking a printer", daemon=True).start()

    def _on_told(self, printer: str, dots: int | None) -> None:
        self._asked.discard(printer)
        if dots is None or dots == printer_memory.resolution(self._preferences, printer):
            return
        before = self.of(printer)
        printer_memory.set_resolution(self._preferences, printer, dots)
        if dots != before:
            self.learned.emit(printer)
