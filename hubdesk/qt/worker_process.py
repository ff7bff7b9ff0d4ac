"""A process that runs long jobs away from the window, which so never waits for them.

It imports no Qt. The window sends tasks and cancellations; progress, results and problems go back.
It ends when the window's end of the pipe closes, however the window ended.
"""

import os
import signal
import time
import traceback
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile.desk import DESK_VARIABLE
from hubdesk.eventfile.file import EventFile

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

_TELL_EVERY = 0.1  # seconds

Progress = Callable[[int, int, str], bool]
"""Told how much is done, of how much (0: unknown), and the stage; returns whether to go on."""


@dataclass(frozen=True, slots=True)
class Task:
    """A job to run: `job(file, progress, *args)`, a function of a module that imports no Qt."""

    number: int
    path: str
    key: bytes | None
    desk: str
    job: Callable[..., object]
    args: tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Cancellation:
    """A wish that a task ends."""

    number: int


@dataclass(frozen=True, slots=True)
class Told:
    """How far a task is."""

    number: int
    done: int
    total: int
    stage: str


@dataclass(frozen=True, slots=True)
class Ended:
    """How a task ended: with a result, a problem, or a bug (`failure`, a traceback)."""

    number: int
    result: object = None
    problem: Problem | None = None
    data: dict[str, object] | None = None
    failure: str = ""


def serve(connection: "Connection") -> None:
    """Run tasks until the other end closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the window decides, also at Ctrl+C
    worker = _Worker(connection)
    try:
        worker.run()
    except (EOFError, OSError):
        pass
    finally:
        worker.close()


class _Worker:
    def __init__(self, connection: "Connection") -> None:
        self._connection = connection
        self._waiting: deque[Task] = deque()
        self._cancelled: set[int] = set()
        self._file: EventFile | None = None

    def run(self) -> None:
        while True:
            if not self._waiting:
                self._take(self._connection.recv())
                continue
            task = self._waiting.popleft()
            self._connection.send(self._ended(task))

    def close(self) -> None:
        if self._file is not None:
            self._file.close()

    def _take(self, message: Any) -> None:
        if isinstance(message, Cancellation):
            self._cancelled.add(message.number)
        else:
            self._waiting.append(message)

    def _ended(self, task: Task) -> Ended:
        try:
            if task.number in self._cancelled:
                raise HubDeskError(Problem.CANCELLED)
            result = task.job(self._opened(task), self._progress_of(task), *task.args)
        except HubDeskError as error:
            return Ended(task.number, problem=error.problem, data=_plain(error.data))
        except Exception:  # noqa: BLE001 - a bug in a job is told to the window, which shows it
            return Ended(task.number, failure=traceback.format_exc())
        return Ended(task.number, result)

    def _opened(self, task: Task) -> EventFile:
        path = Path(task.path)
        if self._file is None or self._file.path != path:
            self.close()
            os.environ[DESK_VARIABLE] = task.desk
            self._file = EventFile.open(path, key=task.key)
        self._file.desk = task.desk
        return self._file

    def _progress_of(self, task: Task) -> Progress:
        told = 0.0

        def progress(done: int, total: int, stage: str = "") -> bool:
            nonlocal told
            while self._connection.poll():
                self._take(self._connection.recv())
            if task.number in self._cancelled:
                return False
            now = time.monotonic()
            if now - told >= _TELL_EVERY or done == total:
                told = now
                self._connection.send(Told(task.number, done, total, stage))
            return True

        return progress


def _plain(data: dict[str, object]) -> dict[str, object]:
    """What can surely be sent: text, numbers and lists of them."""
    return {
        name: value if isinstance(value, str | int | float | tuple | list | None) else str(value)
        for name, value in data.items()
    }
