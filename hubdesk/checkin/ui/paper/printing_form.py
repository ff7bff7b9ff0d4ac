"""What is printed of sign-in sheets: whose, with which columns, for which day."""

import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QLabel,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from hubdesk.checkin.delegation_desk import delegation_faces
from hubdesk.checkin.paper_sheets import usual_day
from hubdesk.checkin.printing.jobs import sheets_job
from hubdesk.checkin.printing.sheet_rows import USUAL_COLUMNS, SheetColumn
from hubdesk.checkin.printing.sign_in_sheets import MOST_BLANK_ROWS, SheetChoice
from hubdesk.checkin.ui.paper.words import column_word, sheet_words
from hubdesk.programme.ui.file_output import FileOutput
from hubdesk.programme.ui.places.fields import add_labelled, offer_calendar, show_as
from hubdesk.qt import icons, theme
from hubdesk.qt.page import NoticeKind

if TYPE_CHECKING:
    from hubdesk.checkin.points import CheckInPoint
    from hubdesk.checkin.printing.sign_in_sheets import PrintedSheets
    from hubdesk.qt.open_event import OpenEvent
    from hubdesk.qt.preferences import Preferences

_COLUMNS: Final = "paper/columns"
_BLANK: Final = "paper/blank-rows"
_ISO: Final = Qt.DateFormat.ISODate


class PrintSheets(QWidget):
    """Prints the sheets of the desk's point.

    Signals:
        notice_raised: a `Notice` that the window shows.
    """

    notice_raised = Signal(object)

    def __init__(
        self, open_event: "OpenEvent", preferences: "Preferences", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._open_event = open_event
        self._preferences = preferences
        self._point: CheckInPoint | None = None
        self._output = FileOutput(open_event, self)
        self._output.notice_raised.connect(self.notice_raised)
        self._output.busy_changed.connect(self._allow)
        self._make_widgets()
        self._lay_out()
        self.set_point(None)

    def set_point(self, point: "CheckInPoint | None") -> None:
        """Say at which point people will sign."""
        self._point = point
        self._where.setText(
            self.tr("Everybody who may pass {point} stands on them.").format(point=point.name)
            if point
            else self.tr("Choose a check-in point first (F4).")
        )
        if point is not None:
            day = usual_day(self._open_event.file, point, time.time_ns() // 1_000_000)
            self.day.setDate(QDate.fromString(day, _ISO))
        self._allow()

    def read_delegations(self) -> None:
        """Offer the delegations that there are now."""
        chosen = self.delegation.currentData()
        self.delegation.clear()
        self.delegation.addItem(self.tr("All delegations"), None)
        for face in delegation_faces(self._open_event.file):
            self.delegation.addItem(face.name, face.id)
        self.delegation.setCurrentIndex(max(self.delegation.findData(chosen), 0))

    def choice(self) -> SheetChoice | None:
        """What would be printed."""
        if self._point is None:
            return None
        return SheetChoice(
            point_id=self._point.id,
            delegation_id=self.delegation.currentData(),
            columns=tuple(each for each, box in self.boxes.items() if box.isChecked()),
            blank_rows=self.blank.value(),
            day=self.day.date().toString(_ISO),
        )

    def _make_widgets(self) -> None:
        self._where = QLabel()
        self._where.setWordWrap(True)
        self._where.setTextFormat(Qt.TextFormat.PlainText)
        self.delegation = QComboBox()
        self.day = QDateEdit(QDate.currentDate())
        show_as(self.day, "ddd d MMM yyyy")
        offer_calendar(self.day)
        usual = ",".join(column.value for column in USUAL_COLUMNS)
        chosen = str(self._preferences.value(_COLUMNS, usual)).split(",")
        self.boxes: dict[SheetColumn, QCheckBox] = {}
        for column in SheetColumn:
            box = self.boxes[column] = QCheckBox(column_word(column))
            box.setChecked(column.value in chosen)
            box.toggled.connect(self._remember)
        self.blank = QSpinBox(minimum=0, maximum=MOST_BLANK_ROWS)
        self.blank.setValue(int(str(self._preferences.value(_BLANK, 10))))
        self.blank.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.blank.valueChanged.connect(self._remember)
        self.print_button = QPushButton(self.tr("Print sign-in sheets…"))
        theme.set_role(self.print_button, "primary")
        icons.dress(self.print_button, "printer", "on_accent")
        self.print_button.clicked.connect(self._on_print)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._where)
        add_labelled(column, self.tr("Who"), self.delegation)
        add_labelled(column, self.tr("Day"), self.day)
        caption = QLabel(self.tr("Columns besides row and name"))
        theme.set_role(caption, "caption")
        column.addWidget(caption)
        for box in self.boxes.values():
            column.addWidget(box)
        add_labelled(column, self.tr("Blank rows for people who are not on the list"), self.blank)
        column.addSpacing(8)
        column.addWidget(self.print_button)
        column.addStretch()

    def _allow(self, busy: bool = False) -> None:  # noqa: FBT001, FBT002 - a slot
        self.print_button.setEnabled(self._point is not None and not busy)

    def _remember(self) -> None:
        chosen = [column.value for column, box in self.boxes.items() if box.isChecked()]
        self._preferences.set_value(_COLUMNS, ",".join(chosen))
        self._preferences.set_value(_BLANK, self.blank.value())

    def _on_print(self) -> None:
        choice = self.choice()
        if choice is None or self._point is None:
            return
        name = self.tr("Sign-in {point}").format(point=self._point.name).replace("/", "-")
        path = self._output.ask(self.tr("Print"), f"{name}.pdf", self.tr("PDF files (*.pdf)"))
        if path is not None:
            self._output.write(
                path, self.tr("Printing {name}").format(name=name), sheets_job,
                self._open_event.operator, choice, str(path), sheet_words(), words=self._words,
            )  # fmt: skip

    def _words(self, printed: "PrintedSheets", path: Path) -> tuple[str, NoticeKind] | None:
        if printed.path is None:
            self._output.tell(self.tr("Nobody may pass this point, so there is nothing to print."))
            return None
        text = self.tr("%n sheet(s) are written to {file}.", "", printed.sheets)
        text = text.format(file=path.name)
        if not printed.missing:
            return text, NoticeKind.SUCCESS
        without = self.tr("No font has these letters, so they are missing: {letters}")
        return f"{text} {without.format(letters=printed.missing)}", NoticeKind.WARNING
