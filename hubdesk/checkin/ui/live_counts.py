"""The counts of the live desk, kept up to date while the window is open."""

from typing import TYPE_CHECKING, Final, Self

from PySide6.QtCore import QObject, QTimer, Signal

from hubdesk.checkin.counting import Counting, LegStanding
from hubdesk.checkin.inside import inside_now

if TYPE_CHECKING:
    from hubdesk.eventfile.file import EventFile
    from hubdesk.qt.open_event import OpenEvent

COUNTED: Final = frozenset(
    {"person", "participation", "admission", "voiding", "badge", "printing", "point"}
)
_AFTER: Final = 40  # milliseconds; what changes within them is counted once


class LiveCounts(QObject):
    """Counts legs and points that somebody watches, and tells when their numbers change.

    All pages of a window share one (`LiveCounts.of`), so that nothing is counted twice.

    Signals:
        leg_counted: the key of a leg, and its `LegStanding`.
        inside_counted: the key of a point, and how many are inside.
    """

    leg_counted = Signal(str, object)
    inside_counted = Signal(str, int)

    def __init__(self, open_event: "OpenEvent") -> None:
        super().__init__(open_event)
        self._open_event = open_event
        self._counting = Counting(open_event.file)
        self._legs: dict[str, LegStanding | None] = {}
        self._points: dict[str, int | None] = {}
        self._timer = QTimer(self, singleShot=True, interval=_AFTER)
        self._timer.timeout.connect(self._count)
        open_event.tables_changed.connect(self._on_tables_changed)

    @classmethod
    def of(cls, open_event: "OpenEvent") -> Self:
        """The counts that all pages of an open event share."""
        return open_event.findChild(cls) or cls(open_event)

    @property
    def counting(self) -> Counting:
        """Who counts the legs; to be asked in the reader's thread only."""
        return self._counting

    def watch_leg(self, leg_id: str) -> LegStanding | None:
        """Count a leg from now on; answers what is known already."""
        if leg_id not in self._legs:
            self._legs[leg_id] = None
            self._count()
        return self._legs[leg_id]

    def watch_point(self, point_id: str) -> int | None:
        """Count who is inside at a point from now on; answers what is known already."""
        if point_id not in self._points:
            self._points[point_id] = None
            self._count()
        return self._points[point_id]

    def _on_tables_changed(self, tables: frozenset[str]) -> None:
        if (self._legs or self._points) and not COUNTED.isdisjoint(tables):
            self._timer.start()

    def _count(self) -> None:
        legs, points = list(self._legs), list(self._points)

        def count(file: "EventFile") -> tuple[dict[str, LegStanding], dict[str, int]]:
            return (
                {leg: self._counting.of_leg(leg) for leg in legs},
                {point: inside_now(file, point) for point in points},
            )

        self._open_event.read(count, self._on_counted, latest="live counts")

    def _on_counted(self, counted: tuple[dict[str, LegStanding], dict[str, int]]) -> None:
        for leg, standing in counted[0].items():
            if self._legs.get(leg) != standing:
                self._legs[leg] = standing
                self.leg_counted.emit(leg, standing)
        for point, inside in counted[1].items():
            if self._points.get(point) != inside:
                self._points[point] = inside
                self.inside_counted.emit(point, inside)
