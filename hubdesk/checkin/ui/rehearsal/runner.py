"""Lets people come to the desk by themselves: scans that go the way of any other."""

import time
from collections import defaultdict, deque
from collections.abc import Callable
from enum import Enum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from hubdesk.checkin.rehearsal import Arrival, Pretended, pretend
from hubdesk.checkin.rehearsal_report import RehearsalReport, Tally

if TYPE_CHECKING:
    from hubdesk.checkin.answers import ScanResult
    from hubdesk.checkin.ui.desk.asked import Asked
    from hubdesk.checkin.ui.desk.desk import Desk
    from hubdesk.eventfile.file import EventFile
    from hubdesk.qt.open_event import OpenEvent

_PATIENCE: Final = 5000  # milliseconds for the last answers


class State(Enum):
    """How far a rehearsal is."""

    READY = "ready"
    PREPARING = "preparing"
    COMING = "coming"
    PAUSED = "paused"
    ENDED = "ended"


class RehearsalRunner(QObject):
    """Presents pretended scans at a set rate, and times the answers of the desk.

    Scans that somebody makes by hand meanwhile are answered, and counted, as well.

    Attributes:
        state: how far it is.
        done: how many have come.
        total: how many will.

    Signals:
        changed: the state, or how many have come.
        ended: the `RehearsalReport`.
    """

    changed = Signal()
    ended = Signal(object)

    def __init__(
        self,
        open_event: "OpenEvent",
        desk: "Desk",
        present: Callable[[str], None],
        parent: QObject | None = None,
    ) -> None:
        """Make it.

        Args:
            open_event: a throw-away copy, never the event.
            desk: the desk that answers.
            present: what a scanner does.
            parent: whose it is.
        """
        super().__init__(parent)
        self.state = State.READY
        self.done = self.total = 0
        self._open_event = open_event
        self._desk = desk
        self._present = present
        self._arrivals: list[Pretended] = []
        self._waiting: defaultdict[str, deque[tuple[Arrival, float]]] = defaultdict(deque)
        self._tally = Tally()
        self._since = 0.0
        self._timer = QTimer(self, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._come)
        self._last = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._last.timeout.connect(self.end)
        self.set_rate(30)
        desk.answered.connect(self._on_answered)
        desk.failed.connect(self._on_failed)

    @property
    def report(self) -> RehearsalReport:
        """How it goes so far."""
        return self._tally.report()

    def set_rate(self, per_minute: float) -> None:
        """Let so many come in a minute from now on."""
        self._timer.setInterval(round(60_000 / per_minute))

    def start(self, count: int | None = None) -> None:
        """Let people come to the desk's point: all who may pass, unless it is told how many."""
        point = self._desk.point
        if self.state is State.PAUSED:
            self._go()
        elif point is not None and self.state in {State.READY, State.ENDED}:
            self._to(State.PREPARING)
            point_id = point.id

            def work(file: "EventFile", _operator: str) -> list[Pretended]:
                return pretend(file, point_id, count)

            self._open_event.write(work, self._on_prepared)

    def pause(self) -> None:
        """Let nobody come for a while."""
        if self.state is State.COMING:
            self._stop_clock()
            self._to(State.PAUSED)

    def end(self) -> None:
        """End it, with the report."""
        if self.state in {State.COMING, State.PAUSED}:
            self._stop_clock()
            self._to(State.ENDED)
            self.ended.emit(self.report)

    def _on_prepared(self, arrivals: list[Pretended]) -> None:
        self._arrivals = arrivals
        self._tally = Tally()
        self._waiting.clear()
        self.done, self.total = 0, len(arrivals)
        self._go()

    def _go(self) -> None:
        self._since = time.perf_counter()
        self._timer.start()
        self._to(State.COMING)

    def _stop_clock(self) -> None:
        self._timer.stop()
        self._last.stop()
        if self.state is State.COMING:
            self._tally.seconds += time.perf_counter() - self._since

    def _come(self) -> None:
        if self.done == self.total:
            self._timer.stop()
            if any(self._waiting.values()):
                self._last.start()
            else:
                self.end()
            return
        each = self._arrivals[self.done]
        self.done += 1
        self._waiting[each.text].append((each.arrival, time.perf_counter()))
        self._present(each.text)
        self.changed.emit()

    def _on_answered(self, result: "ScanResult", repeated: bool) -> None:  # noqa: FBT001 - a slot
        if self.state not in {State.COMING, State.PAUSED} or repeated:
            return
        came = self._waiting[result.code]
        if came:
            arrival, before = came.popleft()
            self._tally.answered(result.verdict, arrival, (time.perf_counter() - before) * 1000)
        else:
            self._tally.answered(result.verdict, None, None)
        if self._last.isActive() and not any(self._waiting.values()):
            self.end()

    def _on_failed(self, asked: "Asked", _error: object) -> None:
        came = self._waiting[asked.text]
        if came:
            came.popleft()
        self._tally.unsaved += 1

    def _to(self, state: State) -> None:
        self.state = state
        self.changed.emit()
