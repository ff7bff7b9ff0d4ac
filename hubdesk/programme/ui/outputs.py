"""What goes out of the programme: paper, calendars, sheets."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from hubdesk.programme.calendar_job import calendar_job
from hubdesk.programme.printing.jobs import Sheets, print_sheets
from hubdesk.programme.spreadsheets.exporting import export_job
from hubdesk.programme.ui.file_output import FileOutput
from hubdesk.programme.ui.hall.display import HallDisplay
from hubdesk.programme.ui.printed_words import printed_words
from hubdesk.qt.page import NoticeKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from hubdesk.programme.places import LegRow
    from hubdesk.programme.printing.timetable import Printed
    from hubdesk.qt.open_event import OpenEvent
    from hubdesk.qt.preferences import Preferences


class ProgrammeOutputs(QObject):
    """Prints and exports a leg.

    Signals:
        notice_raised: a `Notice` that the window shows.
    """

    notice_raised = Signal(object)

    def __init__(
        self,
        open_event: "OpenEvent",
        preferences: "Preferences",
        asker: QWidget,
        leg: "Callable[[], LegRow | None]",
    ) -> None:
        """Make it.

        Args:
            open_event: the event.
            preferences: the settings of this machine.
            asker: the widget that asks where to save.
            leg: tells which leg is shown.
        """
        super().__init__(asker)
        self._open_event = open_event
        self._preferences = preferences
        self._leg = leg
        self._hall: HallDisplay | None = None
        self._output = FileOutput(open_event, asker)
        self._output.notice_raised.connect(self.notice_raised)

    def print_sheets(self, sheets: Sheets) -> None:
        """Print the days of the leg, the doors of its rooms, or everybody's agenda."""
        leg = self._leg()
        if leg is None:
            return
        names = {
            Sheets.DAYS: self.tr("Programme {leg}"),
            Sheets.DOORS: self.tr("Doors {leg}"),
            Sheets.AGENDAS: self.tr("Agendas {leg}"),
        }
        name = names[sheets].format(leg=leg.name)
        path = self._output.ask(self.tr("Print"), f"{name}.pdf", self.tr("PDF files (*.pdf)"))
        if path is not None:
            self._output.write(
                path, self.tr("Printing {name}").format(name=name), print_sheets, sheets, leg.id,
                str(path), printed_words(), words=self._printed_words,
            )  # fmt: skip

    def export_calendar(self) -> None:
        """Write the sessions of the leg for calendars."""
        leg = self._leg()
        if leg is None:
            return
        path = self._output.ask(
            self.tr("Export for calendars"), f"{leg.name}.ics", self.tr("Calendars (*.ics)")
        )
        if path is not None:
            title = self.tr("Exporting {name}").format(name=path.name)
            self._output.write(
                path, title, calendar_job, str(path), leg.id, words=self._exported_words
            )

    def export_sheet(self) -> None:
        """Write the sessions of the leg as a sheet that can be edited and imported."""
        leg = self._leg()
        if leg is None:
            return
        name = self.tr("Programme {leg}").format(leg=leg.name)
        path = self._output.ask(
            self.tr("Export as a spreadsheet"),
            f"{name}.xlsx",
            self.tr("Spreadsheets (*.xlsx *.csv)"),
        )
        if path is not None:
            title = self.tr("Exporting {name}").format(name=path.name)
            self._output.write(
                path, title, export_job, str(path), leg.id, words=self._exported_words
            )

    def show_hall(self) -> None:
        """Show the leg on the screen of the hall."""
        leg = self._leg()
        if leg is None:
            return
        if self._hall is not None:
            self._hall.close()
        self._hall = HallDisplay(self._open_event, leg.id, self._preferences)
        self._hall.closed.connect(self._on_hall_closed)
        self._hall.open_on_best_screen()

    def close(self) -> None:
        """The event is closed: leave the hall's screen."""
        if self._hall is not None:
            self._hall.close()

    def _on_hall_closed(self) -> None:
        self._hall = None

    def _printed_words(self, printed: "Printed", path: Path) -> tuple[str, NoticeKind] | None:
        if printed.path is None:
            text = self.tr("There is nothing to print yet: no session has a time.")
            self._output.tell(text)
            return None
        text = self.tr("%n page(s) are written to {file}.", "", printed.pages)
        text = text.format(file=path.name)
        if not printed.missing:
            return text, NoticeKind.SUCCESS
        without = self.tr("No font has these letters, so they are missing: {letters}")
        return f"{text} {without.format(letters=printed.missing)}", NoticeKind.WARNING

    def _exported_words(self, sessions: int, path: Path) -> tuple[str, NoticeKind]:
        text = self.tr("%n session(s) are written to {file}.", "", sessions)
        return text.format(file=path.name), NoticeKind.SUCCESS
