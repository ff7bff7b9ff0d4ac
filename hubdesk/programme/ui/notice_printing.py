"""Printing the change notice."""

from pathlib import Path
from typing import TYPE_CHECKING

from hubdesk.programme.printing.change_notice import print_changes_job
from hubdesk.programme.ui.file_output import FileOutput
from hubdesk.programme.ui.printed_words import change_words
from hubdesk.qt.page import NoticeKind

if TYPE_CHECKING:
    from hubdesk.programme.printing.timetable import Printed


class NoticePrinting(FileOutput):
    """Prints change notices, one at a time."""

    def print_since(self, leg_id: str, version_id: str, *, with_people: bool) -> None:
        """Ask where to save, and print what has changed since a version."""
        path = self.ask(
            self.tr("Print change notice"),
            self.tr("Changes to the programme.pdf"),
            self.tr("PDF files (*.pdf)"),
        )
        if path is not None:
            self.write(
                path, self.tr("Printing the change notice"), print_changes_job, leg_id, path,
                change_words(), version_id, with_people, words=self._written_words,
            )  # fmt: skip

    def _written_words(self, printed: "Printed", path: Path) -> tuple[str, NoticeKind] | None:
        if printed.path is None:
            return None
        text = self.tr("The change notice is written to {file}.").format(file=path.name)
        if not printed.missing:
            return text, NoticeKind.SUCCESS
        without = self.tr("No font has these letters, so they are missing: {letters}")
        return f"{text} {without.format(letters=printed.missing)}", NoticeKind.WARNING
