"""What other threads have to say is said in the window's, without holding it up."""

import time
from collections import deque
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

_AT_ONCE_S: Final = 0.008  # more only if a single call takes longer


class Deliveries(QObject):
    """Makes calls in the thread that it was made in, in their order.

    When many came at once, as after a long commit that scans had to wait for, the window paints and
    takes keys and scans between them.
    """

    _came = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting: deque[Callable[[], None]] = deque()
        self._next_turn = QTimer(self, singleShot=True, interval=0)
        self._next_turn.timeout.connect(self._make_calls)
        self._came.connect(self._on_came)

    def put(self, call: Callable[[], None]) -> None:
        """Have it called soon; from any thread."""
        self._waiting.append(call)
        self._came.emit()

    def _on_came(self) -> None:
        if not self._next_turn.isActive():
            self._make_calls()

    def _make_calls(self) -> None:
        self._next_turn.start()  # first: the others are called even if one of them raises
        end = time.perf_counter() + _AT_ONCE_S
        while self._waiting and time.perf_counter() < end:
            self._waiting.popleft()()
        if not self._waiting:
            self._next_turn.stop()
