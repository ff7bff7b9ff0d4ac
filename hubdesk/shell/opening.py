"""Opening and making event files away from the window's thread: checking a large one takes time."""

import threading
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from hubdesk.errors import HubDeskError
from hubdesk.eventfile.file import EventFile
from hubdesk.shell.pages import load_first_page


class Opening(QObject):
    """Opens one file after another, each in a thread of its own.

    Signals:
        opened: the `EventFile`.
        failed: the `HubDeskError`, and the path.
    """

    opened = Signal(object)
    failed = Signal(object, object)
    _ended = Signal(int, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wanted = 0
        self._path = Path()
        self._ended.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)

    def open(self, path: Path) -> None:
        """Open an event file; an opening that has not ended is forgotten."""
        self.make(path, lambda: EventFile.open(path))

    def make(self, path: Path, make: Callable[[], EventFile]) -> None:
        """Open what `make` returns, for instance a new event file at the path."""
        self._wanted += 1
        self._path = path
        threading.Thread(target=self._run, args=(self._wanted, make), name="opening").start()
        QTimer.singleShot(0, self, load_first_page)  # meanwhile, when the window has been painted

    def forget(self) -> None:
        """Forget an opening that has not ended."""
        self._wanted += 1

    def _run(self, number: int, make: Callable[[], EventFile]) -> None:
        try:
            file = make()
        except HubDeskError as error:
            self._ended.emit(number, error)
        except Exception as error:  # noqa: BLE001 - a bug, raised where it is shown
            self._ended.emit(number, error)
        else:
            file.close()  # this thread's connection; the window makes one of its own
            self._ended.emit(number, file)

    def _on_ended(self, number: int, outcome: EventFile | Exception) -> None:
        if number != self._wanted:
            return
        if isinstance(outcome, EventFile):
            self.opened.emit(outcome)
        elif isinstance(outcome, HubDeskError):
            self.failed.emit(outcome, self._path)
        else:
            raise outcome
