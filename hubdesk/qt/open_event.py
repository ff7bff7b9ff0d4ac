"""An event file that is open in the window: the only way for pages to read, change and be told.

Three kinds of thread work on the file, each with a connection of its own: the window's, which reads
what is quick; one that writes, so that all gestures happen in order; one that reads what takes
SQLite some time. Long work in Python runs in worker processes, which share no interpreter lock.
"""

import threading
from collections.abc import Callable
from functools import partial
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile import undo
from hubdesk.eventfile.acts import NOT_UNDOABLE, ActKind
from hubdesk.eventfile.file import EventFile
from hubdesk.eventfile.undo import MANY_CHANGES, Past
from hubdesk.qt.deliveries import Deliveries
from hubdesk.qt.lane import Lane
from hubdesk.qt.past_jobs import redo_act, undo_act
from hubdesk.qt.workers import Job, Role, Workers

T = TypeVar("T")

_LOOK_EVERY = 250  # milliseconds, for what other programs changed
_TROUBLE_EVERY = 8  # looks


class OpenEvent(QObject):
    """One open event file.

    Attributes:
        file: for reading in the window's thread: quick queries only.
        workers: its worker processes.

    Signals:
        tables_changed: the names of the tables that changed, whoever changed them.
        waiting_changed: whether a writing waits for another program's.
        operator_changed: the name of who is at the desk now.
        problem_raised: a problem that the caller of `write`, `read` or `start` did not take.
        acted: this window did an act that can be undone (`Past`).
        undone: an act was undone or done again here (`Undone`, whether it was a redo).
        trouble_changed: why the file can't be changed at this moment (`Problem`), or None.
        writing_changed: how many writings have not come back yet.
    """

    tables_changed = Signal(object)
    waiting_changed = Signal(bool)
    operator_changed = Signal(str)
    problem_raised = Signal(object)
    acted = Signal(object)
    undone = Signal(object, bool)
    trouble_changed = Signal(object)
    writing_changed = Signal(int)

    def __init__(self, file: EventFile, operator: str = "", parent: QObject | None = None) -> None:
        # with a parent it is not Python's to destroy: the garbage collector would do so in any
        # thread, and a timer that runs in it would go on in the window's event loop, of nothing
        super().__init__(parent or QCoreApplication.instance())
        self.file = file
        self.operator = operator or file.desk
        self.workers = Workers(str(file.path), file.key, file.desk, self)
        self._writer = Lane("writer")
        self._reader = Lane("reader")
        self._writings = 0
        self._newest: dict[str, object] = {}
        self._trouble = file.trouble()
        self._looks = 0
        self._closed = False
        self._lock = threading.Lock()  # over what is known of the journal
        self._unjournaled: set[str] = set()
        self._last_change = _last_change(file)
        self._last_act = _last_act(file)
        self._version = _data_version(file)
        file.on_commit.append(self._on_commit)
        file.on_wait.append(self._on_wait)
        self._deliveries = Deliveries(self)
        self._timer = QTimer(self, interval=_LOOK_EVERY)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    @property
    def trouble(self) -> Problem | None:
        """Why the file can't be changed at this moment, as far as was seen."""
        return self._trouble

    @property
    def writings(self) -> int:
        """How many writings have not come back yet."""
        return self._writings

    def set_operator(self, name: str) -> None:
        """Say who is at the desk from now on."""
        self.operator = name.strip() or self.file.desk
        self.operator_changed.emit(self.operator)

    def set_desk(self, name: str) -> None:
        """Name this desk from now on; who is at it is named likewise if nobody else is."""
        was, self.file.desk = self.file.desk, name
        self.workers.desk = name
        if self.operator == was:
            self.set_operator(name)

    def write(
        self,
        work: Callable[[EventFile, str], T],
        on_done: Callable[[T], None] | None = None,
        on_error: Callable[[HubDeskError], None] | None = None,
    ) -> None:
        """Do a gesture, after all that were given before.

        Args:
            work: called with the file and the operator in the writer's thread.
            on_done: called in the window's thread with what it returned, when it is durable.
            on_error: called there with the problem; without it `problem_raised` tells.
        """
        if self._closed:  # a page that is about to end tries once more what was not saved
            return
        operator = self.operator
        self._writings += 1
        self.writing_changed.emit(self._writings)
        self._writer.put(lambda: self._write(work, operator, on_done, on_error))

    def read(
        self,
        work: Callable[[EventFile], T],
        on_done: Callable[[T], None],
        *,
        on_error: Callable[[HubDeskError], None] | None = None,
        latest: str | None = None,
    ) -> None:
        """Read what takes SQLite some time.

        Args:
            work: called with the file in the reader's thread; long Python belongs into a worker.
            on_done: called in the window's thread with what it returned.
            on_error: called there with the problem; without it `problem_raised` tells.
            latest: a name; an earlier reading of this name that has not come back is dropped.
        """
        if self._closed:
            return
        token = object()
        if latest is not None:
            self._newest[latest] = token

        def is_old() -> bool:
            return latest is not None and self._newest.get(latest) is not token

        def run() -> None:
            if is_old():
                return
            try:
                result = work(self.file)
            except HubDeskError as error:
                self._deliver(on_error or self.problem_raised.emit, error, is_old)
            except Exception as error:  # noqa: BLE001 - a bug, raised where it is shown
                self._deliveries.put(partial(_raise, error))
            else:
                self._deliver(on_done, result, is_old)

        self._reader.put(run)

    def start(
        self,
        job: Callable[..., T],
        *args: object,
        on_done: Callable[[T], None] | None = None,
        on_error: Callable[[HubDeskError], None] | None = None,
        on_progress: Callable[[int, int, str], None] | None = None,
        role: Role = Role.LONG,
    ) -> Job:
        """Run `job(file, progress, *args)` in a worker process.

        Args:
            job: a function of a module that imports no Qt; it and what it takes and returns are
                sent between processes, so they must be picklable and should be small.
            args: what it takes, after the file and the progress.
            on_done: called in the window's thread with what it returned.
            on_error: called there with the problem; without it `problem_raised` tells.
            on_progress: called there with how much is done, of how much, and the stage.
            role: which worker.
        """

        def done(result: T) -> None:
            self._look()
            if on_done is not None and _is_alive(on_done):
                on_done(result)

        def failed(error: HubDeskError) -> None:
            if on_error is None:
                self.problem_raised.emit(error)
            elif _is_alive(on_error):
                on_error(error)

        started = self.workers.start(role, job, args, done, failed)
        if on_progress is not None:
            started.progressed.connect(on_progress)
        return started

    def undo(self, act: str | None = None) -> None:
        """Take back an act, or the last; `undone` tells."""
        self._take_back(act, redo=False)

    def redo(self, act: str | None = None) -> None:
        """Do an undone act again, or the last; `undone` tells."""
        self._take_back(act, redo=True)

    def close(self) -> None:
        """End all work: what was given to `write` is done, jobs are not finished.

        What is given to `write` or `read` from now on is dropped, and this object ends soon, in the
        window's thread.
        """
        if self._closed:
            return
        self._closed = True
        self._timer.stop()
        self.workers.close()
        self._reader.close(self.file.close)
        self._writer.close(self.file.close)
        self.file.on_commit.remove(self._on_commit)
        self.file.on_wait.remove(self._on_wait)
        self.file.close()
        self.deleteLater()

    def _write(
        self,
        work: Callable[[EventFile, str], T],
        operator: str,
        on_done: Callable[[T], None] | None,
        on_error: Callable[[HubDeskError], None] | None,
    ) -> None:
        try:
            result = work(self.file, operator)
        except HubDeskError as error:
            self._deliveries.put(
                partial(self._written, on_error or self.problem_raised.emit, error)
            )
        except Exception as error:  # noqa: BLE001 - a bug, raised where it is shown
            self._deliveries.put(partial(self._written, _raise, error))
        else:
            self._announce(own=True)
            self._deliveries.put(partial(self._written, on_done, result))

    def _written(self, then: Callable[[Any], None] | None, with_what: object) -> None:
        self._writings -= 1
        self.writing_changed.emit(self._writings)
        self.waiting_changed.emit(False)
        if then is not None and _is_alive(then):
            then(with_what)

    def _deliver(
        self, then: Callable[[Any], None], with_what: object, is_old: Callable[[], bool]
    ) -> None:
        def deliver() -> None:
            if not is_old() and _is_alive(then):
                then(with_what)

        self._deliveries.put(deliver)

    def _take_back(self, act: str | None, *, redo: bool) -> None:
        past: Past | None = None
        if act is None:
            past = undo.redoable(self.file) if redo else undo.undoable(self.file)
            if past is None:
                nothing = Problem.NOTHING_TO_REDO if redo else Problem.NOTHING_TO_UNDO
                self.problem_raised.emit(HubDeskError(nothing))
                return
        key = past.act if past else act
        service, job = (undo.redo, redo_act) if redo else (undo.undo, undo_act)

        def done(what: undo.Undone) -> None:
            self.undone.emit(what, redo)

        if past is not None and past.changes >= MANY_CHANGES:
            self.start(job, self.operator, key, on_done=done)
        else:
            self.write(lambda file, operator: service(file, operator, key), done)

    def _on_commit(self, tables: frozenset[str]) -> None:
        with self._lock:
            self._unjournaled |= tables

    def _on_wait(self) -> None:
        self._deliveries.put(lambda: self.waiting_changed.emit(True))

    def _look(self) -> None:
        """See whether anybody has committed, and whether the file is still where it was."""
        if self._closed:
            return
        self._looks += 1
        if self._looks % _TROUBLE_EVERY == 0:
            self._see_trouble()
        try:
            version = _data_version(self.file)
        except HubDeskError:
            return
        if version != self._version:
            self._version = version
            self._reader.put(lambda: self._announce(own=False))

    def _see_trouble(self) -> None:
        trouble = self.file.trouble()
        if trouble is not self._trouble:
            self._trouble = trouble
            self.trouble_changed.emit(trouble)

    def _announce(self, *, own: bool) -> None:
        """Tell what changed since it was last told; in the thread that found out."""
        with self._lock:
            try:
                last, tables = _changed_since(self.file, self._last_change)
                act = _last_act(self.file)
            except HubDeskError:  # the next gesture will say it
                return
            tables |= self._unjournaled
            self._unjournaled = set()
            self._last_change = last
            is_new = act is not None and (self._last_act is None or act[0] != self._last_act[0])
            self._last_act = act
        if tables:
            self._deliveries.put(partial(self.tables_changed.emit, frozenset(tables)))
        if own and is_new and act is not None and ActKind(act[1]) not in _SILENT:
            self._deliveries.put(partial(self._tell_act, act[0]))

    def _tell_act(self, act: str) -> None:
        past = undo.undoable(self.file)
        if past is not None and past.act == act:  # a refused scan is an act with nothing to undo
            self.acted.emit(past)


_SILENT = NOT_UNDOABLE | {ActKind.UNDO, ActKind.REDO}


def _changed_since(file: EventFile, last: int) -> tuple[int, set[str]]:
    newest = _last_change(file)
    if newest == last:
        return last, set()
    rows = file.rows("SELECT DISTINCT tbl FROM change WHERE lsn > ? AND lsn <= ?", (last, newest))
    return newest, {str(table) for (table,) in rows}


def _last_change(file: EventFile) -> int:
    return int(file.value("SELECT max(lsn) FROM change") or 0)


def _last_act(file: EventFile) -> tuple[str, str] | None:
    row = file.row("SELECT id, kind FROM act ORDER BY id DESC LIMIT 1")
    return (str(row[0]), str(row[1])) if row else None


def _data_version(file: EventFile) -> int:
    return int(file.value("PRAGMA data_version"))


def _is_alive(callback: Callable[..., object]) -> bool:
    """Whether a callback's Qt object, if it is a method of one, still exists."""
    while isinstance(callback, partial):
        callback = callback.func
    owner = getattr(callback, "__self__", None)
    return not isinstance(owner, QObject) or bool(shiboken6.isValid(owner))


def _raise(error: Exception) -> None:
    raise error
