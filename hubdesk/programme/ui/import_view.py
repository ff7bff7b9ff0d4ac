"""The panel in which a sheet of sessions is looked over and imported."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from hubdesk.errors import HubDeskError, Problem
from hubdesk.programme.spreadsheets.importing import MATTERS, apply_import, plan_job
from hubdesk.programme.spreadsheets.plan import Outcome
from hubdesk.programme.ui.import_rows import LINE, OUTCOME, ROW, TITLE, ImportRowsModel
from hubdesk.programme.ui.import_words import outcome_words, plan_words, row_words
from hubdesk.qt import dialogs, icons, theme
from hubdesk.qt.page import Notice, NoticeKind
from hubdesk.qt.problem_words import problem_sentence

if TYPE_CHECKING:
    from hubdesk.programme.spreadsheets.plan import ProgrammeImported, ProgrammePlan
    from hubdesk.qt.open_event import OpenEvent

_WIDTHS: Final = {LINE: 56, OUTCOME: 104, TITLE: 240}


class ImportView(QFrame):
    """Shows what importing a sheet would do, and does it.

    Attributes:
        table: the rows.

    Signals:
        closed: it should go.
        imported: it is done (`ProgrammeImported`).
        notice_raised: a `Notice` that the window shows.
    """

    closed = Signal()
    imported = Signal(object)
    notice_raised = Signal(object)

    def __init__(self, open_event: "OpenEvent", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_role(self, "panel")
        self._open_event = open_event
        self._path: Path | None = None
        self._plan: ProgrammePlan | None = None
        self._number = 0  # of the reading whose answer counts
        self._busy = False
        self._make_widgets()
        self._lay_out()
        open_event.tables_changed.connect(self._on_tables_changed)
        QShortcut(QKeySequence("Ctrl+Return"), self, self._import.click)
        self._show()

    @property
    def plan(self) -> "ProgrammePlan | None":
        """What is shown; None while a sheet is being read, or when it can't be."""
        return self._plan

    def show_file(self, path: Path) -> None:
        """Read a sheet and show what importing it would do."""
        self._path = path
        self._plan = None
        self._chips[None].setChecked(True)
        self._read()

    @override
    def keyPressEvent(self, qt_event: QKeyEvent) -> None:
        if qt_event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(qt_event)

    # what it is made of

    def _make_widgets(self) -> None:
        self._title = QLabel(self.tr("Import a programme"))
        theme.set_role(self._title, "heading")
        self._file = QLabel(textFormat=Qt.TextFormat.PlainText)
        theme.set_role(self._file, "caption")
        self._close = QToolButton()
        self._close.setToolTip(self.tr("Close the panel (Esc)"))
        self._close.setAccessibleName(self.tr("Close the panel"))
        icons.dress(self._close, "x", "muted")
        self._close.clicked.connect(self.closed)
        self._make_chips()
        self._remarks = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        theme.set_role(self._remarks, "muted")
        self._problem = QFrame()
        theme.set_role(self._problem, "notice-problem")
        self._problem_words = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._model = ImportRowsModel(self)
        self.table = QTableView()
        self.table.setModel(self._model)
        self.table.setAccessibleName(self.tr("Rows of the sheet"))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(34)
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        )
        for column, width in _WIDTHS.items():
            self.table.setColumnWidth(column, width)
        self.table.selectionModel().currentRowChanged.connect(self._show_detail)
        self._detail = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._detail.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._hint = QLabel(
            self.tr(
                "A row with an id is that session as it shall be: an empty cell empties its field."
                " Nothing is deleted, and undo takes all of it back."
            ),
            wordWrap=True,
        )
        theme.set_role(self._hint, "caption")
        self._other = QPushButton(self.tr("Choose another file…"))
        self._other.clicked.connect(self._on_other)
        self._cancel = QPushButton(self.tr("Cancel"))
        self._cancel.clicked.connect(self.closed)
        self._import = QPushButton()
        self._import.setToolTip(self.tr("Import (Ctrl+Enter)"))
        theme.set_role(self._import, "primary")
        icons.dress(self._import, "check", "on_accent")
        self._import.clicked.connect(self._on_import)

    def _make_chips(self) -> None:
        self._chips: dict[Outcome | None, QPushButton] = {}
        self._group = QButtonGroup(self)
        for outcome in (None, *Outcome):
            chip = QPushButton()
            chip.setCheckable(True)
            theme.set_role(chip, "chip")
            chip.clicked.connect(self._show_rows)
            self._group.addButton(chip)
            self._chips[outcome] = chip
        self._chips[None].setChecked(True)

    def _lay_out(self) -> None:
        titles = QVBoxLayout()
        titles.setSpacing(0)
        titles.addWidget(self._title)
        titles.addWidget(self._file)
        head = QHBoxLayout()
        head.addLayout(titles, 1)
        head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        chips = QHBoxLayout()
        chips.setSpacing(8)
        for chip in self._chips.values():
            chips.addWidget(chip)
        chips.addStretch()
        words = QHBoxLayout(self._problem)
        words.setContentsMargins(12, 8, 12, 8)
        words.addWidget(self._problem_words)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._other)
        buttons.addStretch()
        buttons.addWidget(self._cancel)
        buttons.addWidget(self._import)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 12, 16)
        column.setSpacing(8)
        column.addLayout(head)
        column.addLayout(chips)
        column.addWidget(self._problem)
        column.addWidget(self._remarks)
        column.addWidget(self.table, 1)
        column.addWidget(self._detail)
        column.addWidget(self._hint)
        column.addLayout(buttons)

    # what is shown

    def _show(self, problem: str = "") -> None:
        plan = self._plan
        self._file.setText(self._path.name if self._path else "")
        counts = plan.counts() if plan else dict.fromkeys(Outcome, 0)
        for outcome, chip in self._chips.items():
            words = self.tr("All") if outcome is None else outcome_words(outcome)
            count = sum(counts.values()) if outcome is None else counts[outcome]
            chip.setText(f"{words} {count:n}" if plan else words)
            chip.setEnabled(bool(plan) and (count > 0 or outcome is None))
            if chip.isChecked() and not chip.isEnabled() and plan:
                self._chips[None].setChecked(True)
        self._problem_words.setText(problem)
        self._problem.setVisible(bool(problem))
        remarks = plan_words(plan) if plan else []
        if self._busy:
            remarks = [self.tr("Reading the sheet…")]
        elif plan is not None and not plan.rows:
            remarks = [self.tr("There is nothing below the titles. Add rows, and choose it again.")]
        self._remarks.setText(" ".join(remarks))
        self._remarks.setVisible(bool(remarks))
        self._show_rows()
        sessions = counts[Outcome.NEW] + counts[Outcome.CHANGED]
        self._import.setEnabled(bool(sessions) and not self._busy)
        self._import.setText(
            self.tr("Import %n session(s)", "", sessions)
            if sessions or plan is None
            else self.tr("Nothing to import")
        )

    def _show_rows(self) -> None:
        outcome = next((each for each, chip in self._chips.items() if chip.isChecked()), None)
        before = max(self.table.currentIndex().row(), 0)
        self._model.show_plan(self._plan, outcome)
        rows = self._model.rowCount()
        self.table.setVisible(rows > 0)
        if rows:
            self.table.setCurrentIndex(self._model.index(min(before, rows - 1), TITLE))
        self._show_detail()

    def _show_detail(self) -> None:
        """What happens with the chosen row, however long it is to say."""
        index = self.table.currentIndex()
        row = index.data(ROW) if index.isValid() else None
        words = row_words(row) if row is not None else ""
        self._detail.setText(words)
        self._detail.setVisible(bool(words))

    # what is done

    def _read(self) -> None:
        self._number += 1
        self._busy = True
        self._show()
        self._open_event.start(
            plan_job,
            str(self._path),
            on_done=partial(self._on_planned, self._number),
            on_error=partial(self._on_unreadable, self._number),
        ).title = self.tr("Reading the sheet…")

    def _on_planned(self, number: int, plan: "ProgrammePlan") -> None:
        if number == self._number:
            is_first = self._plan is None
            self._busy = False
            self._plan = plan
            self._show()
            if is_first and self.table.isVisible():
                self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_unreadable(self, number: int, error: HubDeskError) -> None:
        if number == self._number:
            self._busy = False
            self._plan = None
            self._show(problem_sentence(error))

    def _on_import(self) -> None:
        plan = self._plan
        if plan is None:
            return
        self._busy = True
        self._show()
        self._open_event.write(
            lambda file, operator: apply_import(file, operator, plan),
            self._on_imported,
            self._on_refused,
        )

    def _on_imported(self, result: "ProgrammeImported") -> None:
        self._busy = False
        sessions = result.counts[Outcome.NEW] + result.counts[Outcome.CHANGED]
        words = self.tr("%n session(s) are imported.", "", sessions)
        if result.refused:
            words += " " + self.tr("%n row(s) were refused.", "", len(result.refused))
        kind = NoticeKind.WARNING if result.refused else NoticeKind.SUCCESS
        self.notice_raised.emit(Notice(words, kind))
        self.imported.emit(result)
        self.closed.emit()

    def _on_refused(self, error: HubDeskError) -> None:
        self._busy = False
        if error.problem is Problem.STALE:
            self.notice_raised.emit(
                Notice(
                    self.tr(
                        "The programme was changed meanwhile. Nothing was imported; look at the"
                        " rows again."
                    ),
                    NoticeKind.WARNING,
                )
            )
            self._read()
        else:
            self._show(problem_sentence(error))

    def _on_tables_changed(self, tables: frozenset[str]) -> None:
        if (
            self._plan is not None
            and self.isVisible()
            and not self._busy
            and not tables.isdisjoint(MATTERS)
        ):
            self._read()

    def _on_other(self) -> None:
        path = dialogs.choose_open_file(
            self,
            self.tr("Import a programme"),
            self.tr("Sheets (*.xlsx *.csv *.ods *.xls *.tsv);;All files (*)"),
            str(self._path.parent) if self._path else "",
        )
        if path is not None:
            self.show_file(path)
