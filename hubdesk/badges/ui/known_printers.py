"""The printers of this machine: as they were seen last, and looked for beside the window's work."""

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from hubdesk.badges.ui import printer_memory
from hubdesk.badges.ui.printers import printers_of_system

if TYPE_CHECKING:
    from hubdesk.paper.queues import Queues
    from hubdesk.qt.preferences import Preferences


class KnownPrinters(QObject):
    """Knows them; what was seen last is known at once, and `look` sees what there is now.

    Signals:
        seen: the spooler has answered, or does not; the names are as they are known now.
    """

    seen = Signal()
    _came = Signal(object)

    def __init__(self, preferences: "Preferences", parent: QObject) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._looking = False
        self._came.connect(self._on_came, Qt.ConnectionType.QueuedConnection)

    @property
    def names(self) -> list[str] | None:
        """Their names; None: nobody has looked on this machine yet."""
        return printer_memory.printers(self._preferences)

    @property
    def usual(self) -> str:
        """The printer that the system takes, or empty."""
        return self._preferences.text(printer_memory.USUAL)

    def look(self) -> None:
        """See which there are now, which may take long; `seen` tells."""
        if self._looking:
            return
        self._looking = True

        def look() -> None:
            queues = printers_of_system()
            try:
                self._came.emit(queues)
            except RuntimeError:  # the window is gone
                return

        threading.Thread(target=look, name="looking for printers", daemon=True).start()

    def _on_came(self, queues: "Queues | None") -> None:
        self._looking = False
        if queues is not None:
            printer_memory.set_printers(self._preferences, queues.names)
            self._preferences.set_text(printer_memory.USUAL, queues.usual)
        self.seen.emit()
