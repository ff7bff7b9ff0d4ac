"""Collects Python's garbage in the thread of the window, and nowhere else.

Python collects in whatever thread happens to make objects. Objects of Qt that end so, in another
thread than their own, take the program with them.
"""

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer

_EVERY: Final = 500  # milliseconds


class Collector(QObject):
    """Takes the place of Python's own collector until it is closed."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=_EVERY)
        self._timer.timeout.connect(self._collect)
        self._timer.start()

    def close(self) -> None:
        """Let Python collect by itself again."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()

    def keep(self) -> None:
        """Look no more at what is there now, so that no collection holds the window up."""
        gc.freeze()

    def release(self) -> None:
        """Look again at what was kept."""
        gc.unfreeze()

    def _collect(self) -> None:
        """Collect what Python would have collected by now: mostly the young objects."""
        counts, most = gc.get_count(), gc.get_threshold()
        if counts[0] > most[0]:
            due = [generation for generation in (0, 1, 2) if counts[generation] > most[generation]]
            gc.collect(max(due))
