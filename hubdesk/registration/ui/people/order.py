"""Who is in the table and in which order, worked out without holding the window up."""

from array import array
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from hubdesk.qt.workers import Role
from hubdesk.registration.listing import PeopleFilter, ordered_rowids, people_order

if TYPE_CHECKING:
    from hubdesk.errors import HubDeskError
    from hubdesk.qt.open_event import OpenEvent

_AT_ONCE: Final = 1_500  # so many people are sorted within a frame or two
_AFTER: Final = 120  # milliseconds, in which further changes are waited for


class PeopleOrder(QObject):
    """Keeps the order of the people up to date: a few are sorted at once, many by a worker.

    Attributes:
        shown: who is.
        column: what they are sorted by.
        descending: whether the last comes first.

    Signals:
        ready: the rowids in order, an `array`.
        busy_changed: whether an order is being worked out that was asked for.
    """

    ready = Signal(object)
    busy_changed = Signal(bool)

    def __init__(self, open_event: "OpenEvent", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.shown = PeopleFilter()
        self.column = "family_name"
        self.descending = False
        self._open_event = open_event
        self._running = False
        self._again = False
        self._asked = self._wanted()
        self._soon = QTimer(self, singleShot=True, interval=_AFTER)
        self._soon.timeout.connect(self.work_out)
        if self._are_many():
            open_event.workers.warm_up(Role.QUERY)

    def work_out_soon(self) -> None:
        """Work the order out when no more changes come, since something changed."""
        if not self._soon.isActive():
            self._soon.start()

    def work_out(self) -> None:
        """Work the order out now, since something else is asked for."""
        self._soon.stop()
        if self._running:
            self._again = True
            return
        if not self._are_many():
            self.ready.emit(
                ordered_rowids(
                    self._open_event.file,
                    self.shown,
                    self.column,
                    descending=self.descending,
                )
            )
            return
        self._running = True
        self._asked = self._wanted()
        self.busy_changed.emit(True)
        self._open_event.start(
            people_order,
            *self._asked,
            on_done=self._on_done,
            on_error=self._on_error,
            role=Role.QUERY,
        )

    def _wanted(self) -> tuple[PeopleFilter, tuple[str, bool]]:
        return self.shown, (self.column, self.descending)

    def _are_many(self) -> bool:
        people = self._open_event.file.value(
            "SELECT count(*) FROM (SELECT 1 FROM person LIMIT ?)", (_AT_ONCE + 1,)
        )
        return int(people) > _AT_ONCE

    def _on_done(self, order: bytes) -> None:
        is_asked = self._asked == self._wanted()
        self._end()
        if is_asked:  # else something else is asked for by now
            rowids = array("q")
            rowids.frombytes(order)
            self.ready.emit(rowids)

    def _on_error(self, error: "HubDeskError") -> None:
        self._end()
        self._open_event.problem_raised.emit(error)

    def _end(self) -> None:
        self._running = False
        if self._again:
            self._again = False
            self.work_out()
        else:
            self.busy_changed.emit(False)
