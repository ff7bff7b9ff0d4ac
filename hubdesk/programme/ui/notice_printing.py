"""Printing the change notice: where to, in a worker process, and what came of it."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from hubdesk.programme.printing.change_notice import print_changes_job
from hubdesk.programme.ui.printed_words import change_words
from hubdesk.qt import dialogs
from hubdesk.qt.page import Notice, NoticeKind
from hubdesk.qt.problem_words import problem_sentence

if TYPE_CHECKING:
    from hubdesk.errors import HubDeskError
    from hubdesk.programme.printing.timetable import Printed
    from hubdesk.qt.open_event import OpenEvent


class NoticePrinting(QObject):
    """Prints change notices, one at a time.

    Signals:
        notice_raised: a `Notice` that the window shows.
        busy_changed: whether one is being printed.
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

    def print_since(self, leg_id: str, version_id: str, *, with_people: bool) -> None:
        """Ask where to save, and print what has changed since a version."""
        if self._busy:
            return
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        chosen = dialogs.choose_save_file(
            self._asker,
            self.tr("Print change notice"),
            Path(folder) / self.tr("Changes to the programme.pdf"),
            self.tr("PDF files (*.pdf)"),
        )
        if chosen is None:
            return
        path = chosen if chosen.suffix.lower() == ".pdf" else Path(f"{chosen}.pdf")
        self._set_busy(True)
        job = self._open_event.start(
            print_changes_job,
            leg_id,
            path,
            change_words(),
            version_id,
            with_people,
            on_done=self._on_done,
            on_error=self._on_error,
        )
        job.title = self.tr("Printing the change notice")

    def _set_busy(self, busy: bool) -> None:  # noqa: FBT001 - a state
        self._busy = busy
        self.busy_changed.emit(busy)

    def _on_done(self, printed: "Printed") -> None:
        self._set_busy(False)
        if printed.path is None:
            return
        text = self.tr("The change notice is written to {file}.").format(file=printed.path.name)
        if printed.missing:
            without = self.tr("No font has these letters, so they are missing: {letters}")
            text = f"{text} {without.format(letters=printed.missing)}"
        kind = NoticeKind.WARNING if printed.missing else NoticeKind.SUCCESS
        self.notice_raised.emit(Notice(text, kind, self.tr("Open"), partial(_open, printed.path)))

    def _on_error(self, error: "HubDeskError") -> None:
        self._set_busy(False)
        self.notice_raised.emit(Notice(problem_sentence(error), NoticeKind.PROBLEM))


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
