"""Looks at the statistics whenever something changes that they count, while somebody watches."""

import time
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from hubdesk.checkin.live import Live, LiveStatistics
from hubdesk.checkin.ui.live_counts import COUNTED, LiveCounts

if TYPE_CHECKING:
    from hubdesk.eventfile.file import EventFile
    from hubdesk.qt.open_event import OpenEvent

_TABLES: Final = COUNTED | {"refusal", "leg"}
_AFTER: Final = 150  # milliseconds; what changes within them is looked at once
_EVERY: Final = 10_000  # the rate of scans falls even when nobody comes


class LiveFeed(QObject):
    """The statistics of a leg or a point, live.

    Signals:
        looked: what was seen (`Live`).
    """

    looked = Signal(object)

    def __init__(self, open_event: "OpenEvent", parent: QObject) -> None:
        super().__init__(parent)
        self._open_event = open_event
        counting = LiveCounts.of(open_event).counting
        self._statistics = LiveStatistics(open_event.file, counting)
        self._scope: tuple[str, str | None] | None = None
        self._watched = False
        self._soon = QTimer(self, singleShot=True, interval=_AFTER)
        self._soon.timeout.connect(self._look)
        self._again = QTimer(self, interval=_EVERY)
        self._again.timeout.connect(self._look)
        open_event.tables_changed.connect(self._on_tables_changed)

    def set_scope(self, leg_id: str, point_id: str | None) -> None:
        """Look at this leg from now on, or at one of its points."""
        if (leg_id, point_id) != self._scope:
            self._scope = (leg_id, point_id)
            self._look()

    def set_watched(self, watched: bool) -> None:  # noqa: FBT001 - a state
        """Look only while somebody does."""
        self._watched = watched
        if watched:
            self._again.start()
            self._look()
        else:
            self._again.stop()

    def _on_tables_changed(self, tables: frozenset[str]) -> None:
        if self._watched and not _TABLES.isdisjoint(tables) and not self._soon.isActive():
            self._soon.start()

    def _look(self) -> None:
        scope = self._scope
        if scope is None or not self._watched:
            return
        now = time.time_ns() // 1_000_000

        def look(_file: "EventFile") -> tuple[tuple[str, str | None], Live]:
            return scope, self._statistics.look(*scope, now)

        self._open_event.read(look, self._on_looked, latest="live statistics")

    def _on_looked(self, seen: tuple[tuple[str, str | None], Live]) -> None:
        scope, live = seen
        if scope == self._scope:
            self.looked.emit(live)
