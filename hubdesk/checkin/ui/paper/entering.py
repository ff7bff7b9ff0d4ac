"""Entering sheets: rows are typed or scanned, looked at line by line, and recorded in one act."""

import time
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QDate, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence, QTextCursor
from PySide6.QtWidgets import (
    QDateEdit,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from hubdesk.checkin.paper_entries import (
    PaperDay,
    PaperEntry,
    RowOutcome,
    look_at_rows,
    record_rows,
)
from hubdesk.checkin.paper_sheets import usual_day
from hubdesk.checkin.paper_text import read_typed
from hubdesk.checkin.rules import Direction
from hubdesk.checkin.ui.desk.words import direction_word
from hubdesk.checkin.ui.paper.entered_rows import ROW, EnteredRowsModel
from hubdesk.programme.ui.places.fields import offer_calendar, show_as
from hubdesk.qt import icons, theme
from hubdesk.qt.problem_words import problem_sentence

if TYPE_CHECKING:
    from hubdesk.checkin.points import CheckInPoint
    from hubdesk.errors import HubDeskError
    from hubdesk.eventfile.file import EventFile
    from hubdesk.qt.open_event import OpenEvent

_LOOK_AFTER: Final = 150  # milliseconds; while somebody types faster, nothing is looked at
_ISO: Final = Qt.DateFormat.ISODate


class EnterSheets(QWidget):
    """Takes the rows of sheets in.

    Attributes:
        day: on which people signed.
        text: what is typed.
        rows: what becomes of it.

    Signals:
        looked: what becomes of the rows is shown.
    """

    looked = Signal()

    def __init__(self, open_event: "OpenEvent", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open_event = open_event
        self._busy = False
        self._act = ""
        self._entry = PaperEntry("", ())
        self._look = QTimer(self, singleShot=True, interval=_LOOK_AFTER)
        self._look.timeout.connect(self._ask)
        self._make_widgets()
        self._lay_out()
        self._show_entry()
        open_event.undone.connect(self._on_undone)
        open_event.tables_changed.connect(self._on_tables_changed)

    @property
    def direction(self) -> Direction:
        """Which way people went."""
        return Direction.OUT if self._out.isChecked() else Direction.IN

    @property
    def said(self) -> str:
        """What came of it."""
        return self._sentence.text()

    def set_point(self, point: "CheckInPoint | None") -> None:
        """Begin with the day on which people usually sign at a point."""
        if point is not None and not self.text.toPlainText().strip():
            day = usual_day(self._open_event.file, point, time.time_ns() // 1_000_000)
            self.day.setDate(QDate.fromString(day, _ISO))

    def take_row(self, row: str) -> None:
        """Write a row that was scanned on a line of its own; its time can be typed at once."""
        written = self.text.toPlainText().rstrip()
        self.text.setPlainText(f"{written}\n{row} " if written else f"{row} ")
        self.text.moveCursor(QTextCursor.MoveOperation.End)
        self.take_focus()

    def take_focus(self) -> None:
        """Let rows be typed."""
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_widgets(self) -> None:
        self.day = QDateEdit(QDate.currentDate())
        show_as(self.day, "ddd d MMM yyyy")
        self.day.setAccessibleName(self.tr("The day of the sheets"))
        offer_calendar(self.day)
        self.day.dateChanged.connect(self._ask_soon)
        self._in, self._out = (
            QPushButton(direction_word(direction)) for direction in (Direction.IN, Direction.OUT)
        )
        for button, icon in ((self._in, "log-in"), (self._out, "log-out")):
            button.setCheckable(True)
            button.setAutoExclusive(True)
            theme.set_role(button, "chip")
            icons.dress(button, icon)
        self._in.setChecked(True)
        self._out.toggled.connect(self._ask_soon)
        self.text = QPlainTextEdit(tabChangesFocus=True)
        self.text.setPlaceholderText("3-17 9:05, 3-18 9:10")
        self.text.setAccessibleName(self.tr("Rows and times"))
        self.text.setFixedHeight(128)
        self.text.textChanged.connect(self._ask_soon)
        self._hint = QLabel(
            self.tr(
                "The row’s number, then the time on the paper; the time before it counts if there"
                " is none. Or scan the codes beside the rows."
            )
        )
        theme.set_role(self._hint, "caption")
        self._hint.setWordWrap(True)
        self.model = EnteredRowsModel(self)
        self.model.insisted_changed.connect(self._ask)
        self.rows = QTreeView()
        self.rows.setModel(self.model)
        self.rows.setRootIsDecorated(False)
        self.rows.setAccessibleName(self.tr("What becomes of the rows"))
        header = self.rows.header()
        header.setSectionResizeMode(ROW, QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        self._counts = QLabel()
        theme.set_role(self._counts, "caption")
        self._counts.setWordWrap(True)
        self._record = QPushButton()
        theme.set_role(self._record, "primary")
        self._record.clicked.connect(self._on_record)
        keys = QAction(self.tr("Record the rows of the sheets"), self)
        keys.setShortcut(QKeySequence("Ctrl+Return"))
        keys.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.triggered.connect(self._record.click)
        self.addAction(keys)
        self._sentence = QLabel()
        self._sentence.setWordWrap(True)
        self._sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.undo_button = QPushButton(self.tr("Undo"))
        theme.set_role(self.undo_button, "quiet")
        self.undo_button.clicked.connect(lambda: self._open_event.undo(self._act))
        self.undo_button.hide()

    def _lay_out(self) -> None:
        when = QHBoxLayout()
        when.setSpacing(8)
        when.addWidget(self.day, 1)
        when.addWidget(self._in)
        when.addWidget(self._out)
        done = QHBoxLayout()
        done.addWidget(self._sentence, 1)
        done.addWidget(self.undo_button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(when)
        column.addWidget(self.text)
        column.addWidget(self._hint)
        column.addWidget(self.rows, 1)
        column.addWidget(self._counts)
        column.addWidget(self._record)
        column.addLayout(done)

    def _paper(self) -> PaperDay:
        return PaperDay(self.day.date().toString(_ISO), self.direction)

    def _ask_soon(self) -> None:
        self._record.setEnabled(False)
        self._look.start()

    def _ask(self) -> None:
        """See what would become of the rows."""
        typed, paper = read_typed(self.text.toPlainText()), self._paper()
        insisted = frozenset(self.model.insisted)

        def work(file: "EventFile", operator: str) -> PaperEntry:
            return look_at_rows(file, operator, typed, paper, insisted)

        self._open_event.write(work, self._on_looked, self._on_problem)

    def _on_looked(self, entry: PaperEntry) -> None:
        if self._look.isActive():
            return  # more was typed meanwhile
        self._entry = entry
        self.model.show_rows(entry.rows, self.direction)
        self._show_entry()
        self.looked.emit()

    def _show_entry(self) -> None:
        taken, rows = self._entry.taken, len(self._entry.rows)
        self._record.setText(self.tr("Record %n row(s) (Ctrl+Enter)", "", taken))
        self._record.setEnabled(bool(taken) and not self._busy)
        left = rows - taken
        self._counts.setText(
            self.tr("%n row(s) are left out; tick a refused one to record it anyway.", "", left)
            if left
            else ""
        )
        self._counts.setVisible(bool(left))

    def _on_record(self) -> None:
        if self._busy:
            return
        typed, paper = read_typed(self.text.toPlainText()), self._paper()
        insisted = frozenset(self.model.insisted)
        self._busy = True
        self._show_entry()

        def work(file: "EventFile", operator: str) -> PaperEntry:
            return record_rows(file, operator, typed, paper, insisted)

        self._open_event.write(work, self._on_recorded, self._on_problem)

    def _on_recorded(self, entry: PaperEntry) -> None:
        self._busy = False
        self._act = entry.act
        theme.set_role(self._sentence, "")
        self._sentence.setText(self.tr("%n row(s) are recorded.", "", entry.taken))
        self.undo_button.setVisible(bool(entry.act))
        self.model.insisted.clear()
        # what could not be recorded stays, to be put right
        left = [
            row.typed
            for row in entry.rows
            if not row.is_taken and row.outcome is not RowOutcome.RECORDED
        ]
        self.text.setPlainText(
            "\n".join(
                each.text if each.row is None or not each.time else f"{each.row} {each.time}"
                for each in left
            )
        )
        self.take_focus()

    def _on_problem(self, error: "HubDeskError") -> None:
        self._busy = False
        theme.set_role(self._sentence, "problem")
        self._sentence.setText(problem_sentence(error))
        self.undo_button.hide()
        self._show_entry()

    def _on_undone(self, undone: object, _redone: bool) -> None:  # noqa: FBT001 - a slot
        if self._act and getattr(undone, "act", None) == self._act:
            self._act = ""
            self._sentence.clear()
            self.undo_button.hide()

    def _on_tables_changed(self, tables: frozenset[str]) -> None:
        changed = {"admission", "voiding", "paper_sheet", "point", "person"}
        if self.isVisible() and self._entry.rows and not changed.isdisjoint(tables):
            self._look.start()
