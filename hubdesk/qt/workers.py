"""The window's side of its worker processes: starting jobs, following and cancelling them."""

import atexit
import itertools
import os
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from enum import Enum
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, Qt, Signal

from hubdesk.errors import HubDeskError, Problem
from hubdesk.qt.lane import Lane
from hubdesk.qt.worker_process import Cancellation, Ended, Task, Told, serve

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.context import SpawnProcess


_LESS_URGENT: Final = 5  # of the 19 that Unix has


class Role(Enum):
    """What a worker process is for."""

    LONG = "long"  # imports, prints, exports: one at a time
    QUERY = "query"  # orders and counts, which must not wait for a long job


class JobFailedError(Exception):
    """A bug in a job; the text is the traceback of the worker."""


class Job(QObject):
    """A job that a worker runs or will run.

    Attributes:
        title: words for its progress.
        quiet: it is so usual that the window shows no progress of it.

    Signals:
        progressed: how much is done, of how much (0: unknown), and the stage.
        finished: it ended, in whatever way; its callback has been called.
        title_changed: words for its progress were set.
    """

    progressed = Signal(int, int, str)
    finished = Signal()
    title_changed = Signal(str)

    def __init__(
        self,
        worker: "_Worker",
        number: int,
        on_done: Callable[[Any], None],
        on_error: Callable[[HubDeskError], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.number = number
        self.running = True
        self.quiet = False
        self._title = ""
        self._worker = worker
        self._on_done = on_done
        self._on_error = on_error

    @property
    def title(self) -> str:
        """Words for its progress."""
        return self._title

    @title.setter
    def title(self, title: str) -> None:
        self._title = title
        self.title_changed.emit(title)

    def cancel(self) -> None:
        """Ask it to end; it ends with CANCELLED where it still can, else with its result."""
        if self.running:
            self._worker.send(Cancellation(self.number))

    def end(self, ended: Ended) -> None:
        """Call back; called by the workers alone."""
        self.running = False
        try:
            if ended.failure:
                raise JobFailedError(ended.failure)
            if ended.problem is not None:
                self._on_error(HubDeskError(ended.problem, **(ended.data or {})))
            else:
                self._on_done(ended.result)
        finally:
            self.finished.emit()
            self.deleteLater()


class Workers(QObject):
    """The worker processes of one open event file, one for each role.

    A process starts with its first job and stays warm. When it dies, its jobs end with WORKER_LOST
    and the next job starts another.

    Signals:
        job_started: a job began; the window shows it.
    """

    job_started = Signal(object)
    _arrived = Signal(object, object)

    def __init__(self, path: str, key: bytes | None, desk: str, parent: QObject) -> None:
        super().__init__(parent)
        self.desk = desk
        self._path = path
        self._key = key
        self._numbers = itertools.count(1)
        self._workers: dict[Role, _Worker] = {}
        self._jobs: dict[int, Job] = {}
        self._arrived.connect(self._on_arrived, Qt.ConnectionType.QueuedConnection)

    @property
    def running(self) -> list[Job]:
        """The jobs that have not ended, the quiet ones too."""
        return list(self._jobs.values())

    def start(
        self,
        role: Role,
        job: Callable[..., Any],
        args: tuple[object, ...],
        on_done: Callable[[Any], None],
        on_error: Callable[[HubDeskError], None],
    ) -> Job:
        """Start a job; the callbacks are called in the window's thread."""
        worker = self._worker(role)
        started = Job(worker, next(self._numbers), on_done, on_error, self)
        started.quiet = role is Role.QUERY
        self._jobs[started.number] = started
        worker.numbers.add(started.number)
        worker.send(Task(started.number, self._path, self._key, self.desk, job, args))
        self.job_started.emit(started)
        return started

    def warm_up(self, role: Role) -> None:
        """Start the process of a role, so that its first job need not wait for it."""
        self._worker(role)

    def close(self) -> None:
        """End all processes; what they had not committed is not done."""
        for worker in self._workers.values():
            worker.close()
        self._workers.clear()

    def _worker(self, role: Role) -> "_Worker":
        worker = self._workers.get(role)
        if worker is None or worker.lost:
            worker = self._workers[role] = _Worker(self._arrived.emit)
        return worker

    def _on_arrived(self, worker: "_Worker", message: Told | Ended | None) -> None:
        if message is None:
            worker.lost = True
            worker.close()
            for number in sorted(worker.numbers):
                self._end(worker, Ended(number, problem=Problem.WORKER_LOST))
        elif isinstance(message, Told):
            if job := self._jobs.get(message.number):
                job.progressed.emit(message.done, message.total, message.stage)
        else:
            self._end(worker, message)

    def _end(self, worker: "_Worker", ended: Ended) -> None:
        worker.numbers.discard(ended.number)
        if job := self._jobs.pop(ended.number, None):
            job.end(ended)


def _give_way(process: int | None) -> None:
    """Let a worker have what the window leaves of a busy computer, from its start on."""
    if sys.platform != "win32" and process is not None:
        with suppress(OSError):  # it has ended already; the listener tells so
            os.setpriority(os.PRIO_PROCESS, process, _LESS_URGENT)


class _Worker:
    """One process, and the thread that listens to it."""

    def __init__(self, arrived: "Callable[[_Worker, Told | Ended | None], None]") -> None:
        self.numbers: set[int] = set()
        self.lost = False
        self._arrived = arrived
        self._closing = False
        import multiprocessing  # noqa: PLC0415 - a desk that opens must not wait for it

        spawn = multiprocessing.get_context("spawn")
        ours, theirs = spawn.Pipe()
        self._connection: Connection = ours
        # not a daemon: those may have no children, and hostile lists are read in one
        self._process: SpawnProcess = spawn.Process(target=serve, args=(theirs,))
        self._process.start()
        _give_way(self._process.pid)
        theirs.close()
        atexit.register(self.close)  # before multiprocessing waits for its children
        self._listener = threading.Thread(target=self._listen, name="worker", daemon=True)
        self._listener.start()
        self._sender = Lane("to-worker")

    def send(self, message: Task | Cancellation) -> None:
        """Send in a thread of its own: a worker that works takes no large message."""
        self._sender.put(partial(self._send, message))

    def _send(self, message: Task | Cancellation) -> None:
        with suppress(OSError):  # it has died; the listener tells so
            self._connection.send(message)

    def close(self) -> None:
        if self._closing:
            return
        self._closing = True
        atexit.unregister(self.close)
        self._process.terminate()  # SQLite takes back what was not committed
        self._process.join(5)
        self._listener.join(5)  # its read ends with the process
        self._sender.close(self._connection.close)

    def _listen(self) -> None:
        while True:
            try:
                message = self._connection.recv()
            except (EOFError, OSError):
                message = None
            if self._closing:
                return
            self._arrived(self, message)
            if message is None:
                return
