"""Writes a file for each person, to be sent ahead: asks for a folder, and says what came of it."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QStandardPaths

from hubdesk.badges.jobs import send
from hubdesk.qt import dialogs
from hubdesk.qt.problem_words import problem_sentence

if TYPE_CHECKING:
    from hubdesk.badges.sending import Kind, Sent
    from hubdesk.badges.ui.page import BadgesPage
    from hubdesk.errors import HubDeskError
    from hubdesk.qt.workers import Job

_FOLDER: Final = "badges/sent-folder"


class SendingAhead(QObject):
    """Connects the print panel of a page with what is sent ahead."""

    def __init__(self, page: "BadgesPage") -> None:
        super().__init__(page)
        self._page = page
        self._folder = Path()
        self.job: Job | None = None
        page.panel.each_requested.connect(self._on_requested)

    def _on_requested(self, kind: "Kind") -> None:
        page = self._page
        usual = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        begin = page.preferences.text(_FOLDER) or usual
        folder = dialogs.choose_folder(page, self.tr("A folder for the badges"), begin)
        if folder is None:
            return
        page.preferences.set_text(_FOLDER, str(folder))
        page.panel.show_result("")
        page.panel.set_busy(True)
        self._folder = folder
        self.job = page.open_event.start(
            send,
            page.open_event.operator,
            str(folder),
            page.order(),
            kind.value,
            on_done=self._on_sent,
            on_error=self._on_failed,
        )
        self.job.title = self.tr("Writing badges to send ahead")

    def _on_sent(self, sent: "Sent") -> None:
        panel = self._page.panel
        panel.set_busy(False)
        words = self.tr("%n badges and a list (badges.csv) are in {folder}", "", sent.files)
        words = words.format(folder=self._folder.name)
        if sent.stopped:
            words = self.tr("Stopped: {what}").format(what=words)
        if sent.without_email:
            words += " · " + self.tr("%n without an e-mail", "", sent.without_email)
        if sent.left_out:
            words += " · " + self.tr("%n left out: nobody could read them", "", len(sent.left_out))
        is_good = not sent.stopped and not sent.left_out
        panel.show_result(words, is_good=is_good, has_record=False)

    def _on_failed(self, error: "HubDeskError") -> None:
        panel = self._page.panel
        panel.set_busy(False)
        panel.show_result(problem_sentence(error), is_good=False, has_record=False)
