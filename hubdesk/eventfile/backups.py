"""Backups by themselves: a rolling copy in a second place, every few minutes of work and at close.

The place is a setting of this machine; a stick counts. A backup that can't be made (the stick was
pulled) never disturbs the work at the desk: it is tried again, and `last_problem` says why.
"""

import os
import threading
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs

from hubdesk.errors import HubDeskError, Problem
from hubdesk.eventfile import copying
from hubdesk.eventfile.connection import connect
from hubdesk.eventfile.opening import examine
from hubdesk.eventfile.storage_errors import sentences_for

if TYPE_CHECKING:
    from hubdesk.eventfile.file import EventFile

FOLDER_VARIABLE = "HUBDESK_BACKUPS"
KEEP = 5  # copies of one event file
EVERY_SECONDS = 300.0
_SUFFIX = ".hubdesk"


def backup_folder() -> Path:
    """Where backups go: the setting, or else this user's data folder."""
    setting = os.environ.get(FOLDER_VARIABLE, "").strip()
    if setting:
        return Path(setting)
    return Path(platformdirs.user_data_dir("HubDesk", appauthor=False)) / "backups"


class Backups:
    """Keeps the rolling copies of one open event file.

    It listens to commits; a copy is made in a thread of its own, which reads one moment of the file
    while others write on.

    Attributes:
        last_problem: why the last try failed, or None.
    """

    def __init__(
        self, file: "EventFile", folder: Path | None = None, every: float = EVERY_SECONDS
    ) -> None:
        self.last_problem: HubDeskError | None = None
        self._file = file
        self._folder = folder or backup_folder()
        self._every = every
        self._pending = False  # something was committed since the last copy
        self._due_at = time.monotonic() + every
        self._thread: threading.Thread | None = None
        file.on_commit.append(self._on_commit)

    def close(self, *, unless_recent: bool = False) -> None:
        """Wait for a copy under way, and make one of what was committed since.

        Args:
            unless_recent: not if the newest copy is younger than the interval; for programs that
                are opened and closed for every scan.
        """
        self._file.on_commit.remove(self._on_commit)
        if self._thread is not None:
            self._thread.join()
        if self._pending and not (unless_recent and self._is_recent()):
            self._pending = False
            self._copy()

    def _on_commit(self, changed: frozenset[str]) -> None:
        self._pending = self._pending or bool(changed)
        busy = self._thread is not None and self._thread.is_alive()
        if self._pending and not busy and time.monotonic() >= self._due_at:
            self._due_at = time.monotonic() + self._every
            self._pending = False
            self._thread = threading.Thread(target=self._copy, name="backup")
            self._thread.start()

    def _is_recent(self) -> bool:
        newest = backups_of(self._file.path, self._folder)[:1]
        return any(time.time() - copy.stat().st_mtime < self._every for copy in newest)

    def _copy(self) -> None:
        try:
            make_backup(self._file, self._folder)
        except HubDeskError as error:
            self.last_problem = error
            self._pending = True
        else:
            self.last_problem = None


def make_backup(file: "EventFile", folder: Path) -> Path:
    """Copy the event file into the folder, and drop the oldest copies beyond `KEEP`.

    Raises:
        HubDeskError: the folder can't be written; the copies that are there stay.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise HubDeskError(Problem.NOT_PERMITTED, path=str(folder)) from error
    moment = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%fZ")  # sorts as time does
    with sentences_for(file.path):
        source = connect(file.path, file.key, read_only=True)
        try:
            origin = f"{file.path.stem}.{source.execute('SELECT desk FROM ctx').get}"
            target = folder / f"{origin}.{moment}{_SUFFIX}"
            copying.save_copy(source, target, file.key)
        finally:
            source.close()
    of_this_file = [copy for copy in backups_of(file.path, folder) if _origin(copy) == origin]
    for old in of_this_file[KEEP:]:
        old.unlink(missing_ok=True)
    return target


def backups_of(path: Path, folder: Path | None = None) -> list[Path]:
    """The copies of event files of this name, newest first."""
    folder = folder or backup_folder()
    if not folder.is_dir():
        return []
    copies = (copy for copy in folder.iterdir() if copy.suffix == _SUFFIX)
    named = (copy for copy in copies if _origin(copy).rpartition(".")[0] == path.stem)
    return sorted(named, key=lambda copy: copy.stem.rpartition(".")[2], reverse=True)


def restore(copy: Path, path: Path, *, key: bytes | None = None) -> None:
    """Put a backup at a new place, after it has been examined.

    Raises:
        HubDeskError: the backup is damaged or none, or there is a file at the place already.
    """
    examine(copy, key)
    with sentences_for(copy):
        source = connect(copy, key, read_only=True)
        try:
            copying.save_copy(source, path, key)
        finally:
            source.close()


def _origin(copy: Path) -> str:
    """Name and desk of the file that was copied; the same name may stand for several files."""
    return copy.stem.rpartition(".")[0]
