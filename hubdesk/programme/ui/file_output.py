"""Writing a file of the programme: where to, in a worker process, and what came of it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QStandardPaths, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from hubdesk.qt import dialogs
from hubdesk.qt.page import Notice, NoticeKind
from hubdesk.qt.problem_words import problem_sentence

if TYPE_CHECKING:
    from hubdesk.errors import HubDeskError
    from hubdesk.qt.open_event import OpenEvent


class FileOutput(QObject):
    """Writes files, one at a time.

    Signals:
        notice_raised: a `Notice` that the window shows.
        busy_changed: whether one is being written.
    """

    notice_raised = Signal(object)
    busy_changed = Signal(bool)

    def __init__(self, open_event: "OpenEvent", asker: QWidget) -> None:
        """Make it.

        Args:
            open_event: the event.
            asker: the widget that asks where to save.
        """
        super().__init__(asker)
        self._open_event = open_event
        self._asker = asker
        self._busy = False
        self._words: Callable[[Any, Path], tuple[str, NoticeKind] | None] = lambda _, __: None

    def ask(self, title: str, name: str, kinds: str) -> Path | None:
        """Ask where to save a file that is called so by itself; its suffix is kept."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        suggested = Path(folder) / name
        chosen = dialogs.choose_save_file(self._asker, title, suggested, kinds)
        if chosen is None or chosen.suffix.lower() == suggested.suffix:
            return chosen
        return Path(f"{chosen}{suggested.suffix}")

    def write(
        self,
        path: Path,
        title: str,
        job: Callable[..., object],
        *args: object,
        words: Callable[[Any, Path], tuple[str, NoticeKind] | None],
    ) -> None:
        """Write a file.

        Args:
            path: where.
            title: what is being done, for the bar of jobs.
            job: the function that a worker runs, with its arguments.
            args: them.
            words: makes the sentence of what the job returned; None: nothing was written.
        """
        if self._busy:
            return
        self._words = words
        self._set_busy(True)
        started = self._open_event.start(
            job, *args, on_done=partial(self._on_done, path), on_error=self._on_error
        )
        started.title = title

    def tell(self, text: str) -> None:
        """Say something about what was not written."""
        self.notice_raised.emit(Notice(text, NoticeKind.WARNING))

    def _set_busy(self, busy: bool) -> None:  # noqa: FBT001 - a state
        self._busy = busy
        self.busy_changed.emit(busy)

    def _on_done(self, path: Path, result: object) -> None:
        self._set_busy(False)
        told = self._words(result, path)
        if told is not None:
            text, kind = told
            self.notice_raised.emit(Notice(text, kind, self.tr("Open"), partial(_open, path)))

    def _on_error(self, error: "HubDeskError") -> None:
        self._set_busy(False)
        self.notice_raised.emit(Notice(problem_sentence(error), NoticeKind.PROBLEM))


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
