"""Empties the points whose hour has struck, while a window is open."""

import time
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from hubdesk.checkin.clearing import empty_points, is_due

if TYPE_CHECKING:
    from hubdesk.errors import HubDeskError
    from hubdesk.eventfile.file import EventFile
    from hubdesk.qt.open_event import OpenEvent

_EVERY: Final = 20_000
_FIRST: Final = 500  # milliseconds after opening: the page is seen before


class ClockOut(QObject):
    """Looks at opening, every few seconds, and when somebody sets an hour."""

    def __init__(self, open_event: "OpenEvent", parent: QObject) -> None:
        super().__init__(parent)
        self._open_event = open_event
        self._busy = False
        self._timer = QTimer(self, interval=_EVERY)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        QTimer.singleShot(_FIRST, self, self.look)
        open_event.tables_changed.connect(self._on_tables_changed)

    def look(self) -> None:
        """See whether somebody is taken for gone now; a file that can't be changed is left."""
        if self._busy or self._open_event.trouble is not None:
            return
        now = time.time_ns() // 1_000_000

        def due(file: "EventFile") -> bool:
            return is_due(file, now)

        self._busy = True
        self._open_event.read(due, self._on_looked, on_error=self._on_error)

    def _on_looked(self, due: bool) -> None:  # noqa: FBT001 - a callback
        if due:
            self._open_event.write(empty_points, self._on_emptied, self._on_error)
        else:
            self._busy = False

    def _on_emptied(self, _people: int) -> None:
        self._busy = False

    def _on_error(self, _error: "HubDeskError") -> None:
        self._busy = False  # the next look tries again; nobody waits for it

    def _on_tables_changed(self, tables: frozenset[str]) -> None:
        if "point" in tables:
            self.look()
