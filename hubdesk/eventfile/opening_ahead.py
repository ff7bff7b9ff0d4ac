"""Opening an event file while something else is still being made ready."""

import threading
from pathlib import Path

from hubdesk.eventfile.file import EventFile

_PATIENCE = 0.25  # seconds; a slow drive takes longer, and the window is to be seen


class OpeningAhead:
    """Opens an event file in a thread of its own, from the moment this is made.

    SQLite reads the pages of the file outside the interpreter, so that it takes no time from who
    goes on. What comes before is waited for: where two threads share the interpreter, many short
    statements take ten times as long.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: EventFile | None = None
        self._error: Exception | None = None
        self._begun = threading.Event()
        self._thread = threading.Thread(target=self._open, name="opening ahead")
        self._thread.start()
        self._begun.wait(_PATIENCE)

    def wait(self) -> EventFile:
        """Return the file when it is open.

        Raises:
            HubDeskError: it is refused.
        """
        self._thread.join()
        if self._error is not None:
            raise self._error
        assert self._file is not None
        return self._file

    def _open(self) -> None:
        try:
            self._file = EventFile.open(self._path, believed=self._begun.set)
            self._file.close()  # this thread's connection; others make their own
        except Exception as error:  # noqa: BLE001 - raised where somebody waits for the file
            self._error = error
        finally:
            self._begun.set()
