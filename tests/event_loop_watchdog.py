"""Records how long the window's thread was away from its event loop, and what it did meanwhile."""

import sys
import threading
import time
import traceback

from PySide6.QtCore import Qt, QTimer

_BEAT_MS = 1
_LOOK_S = 0.01
_LONG_S = 0.04


class Watchdog:
    """Watches the thread that enters it.

    Attributes:
        longest_ms: the longest time without a beat of the event loop.
        seen: what the thread was doing when it was away for long, and for how long at least.
    """

    def __init__(self):
        self.longest_ms = 0.0
        self.seen = []
        self._timer = QTimer(interval=_BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._last = 0.0
        self._over = threading.Event()

    def __enter__(self):
        self._thread_id = threading.get_ident()
        self._last = time.perf_counter()
        self._timer.start()
        self._looker = threading.Thread(target=self._look, daemon=True)
        self._looker.start()
        return self

    def __exit__(self, *_error):
        self._beat()
        self._timer.stop()
        self._over.set()
        self._looker.join()

    def _beat(self):
        now = time.perf_counter()
        self.longest_ms = max(self.longest_ms, (now - self._last) * 1000)
        self._last = now

    def _look(self):
        told = 0.0
        while not self._over.wait(_LOOK_S):
            last = self._last
            away = time.perf_counter() - last
            if away > _LONG_S and last != told:
                told = last
                frame = sys._current_frames().get(self._thread_id)
                self.seen.append((away * 1000, "".join(traceback.format_stack(frame)[-6:])))
