"""A thread that does one thing after another, for the window's thread to give work to."""

import queue
import threading
from collections.abc import Callable


class Lane:
    """Runs what it is given, in order, in a thread of its own."""

    def __init__(self, name: str) -> None:
        self._work: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._run, name=name)
        self._thread.start()

    @property
    def length(self) -> int:
        """How much waits to be done, apart from what is being done."""
        return self._work.qsize()

    def put(self, work: Callable[[], None]) -> None:
        """Give it something to do, which must not raise."""
        self._work.put(work)

    def close(self, last: Callable[[], None]) -> None:
        """Wait until all is done; `last` is done in the thread, too."""
        self._work.put(last)
        self._work.put(None)
        self._thread.join()

    def _run(self) -> None:
        while (work := self._work.get()) is not None:
            work()
