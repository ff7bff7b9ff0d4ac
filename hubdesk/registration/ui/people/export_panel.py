"""Writing the list to a file: which columns, which kind of file."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from hubdesk.qt import dialogs, icons, theme
from hubdesk.qt.page import Notice, NoticeKind
from hubdesk.qt.problem_words import problem_sentence
from hubdesk.registration.exporting import export_people
from hubdesk.registration.rules import Status
from hubdesk.registration.ui.people.fields import SectionTitle
from hubdesk.registration.ui.people.words import category_word, status_word

if TYPE_CHECKING:
    from array import array

    from hubdesk.errors import HubDeskError
    from hubdesk.qt.open_event import OpenEvent
    from hubdesk.qt.preferences import Preferences
    from hubdesk.registration.ui.people.choices import Choices
    from hubdesk.registration.ui.people.columns import Column

_KIND_KEY = "people/export-kind"


class ExportPanel(QWidget):
    """The choice of columns and file.

    Signals:
        notice_raised: a `Notice`.
        done: it is written.
    """

    notice_raised = Signal(object)
    done = Signal()

    def __init__(
        self,
        open_event: "OpenEvent",
        preferences: "Preferences",
        choices: "Choices",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._open_event = open_event
        self._preferences = preferences
        self._choices = choices
        self._boxes: dict[str, QCheckBox] = {}
        self._rowids: array[int] | None = None
        self._path = Path()
        self._titles: dict[str, str] = {}
        self._list = QVBoxLayout()
        self._export = QPushButton()
        self._build()

    def begin(
        self,
        rowids: "array[int]",
        columns: "list[Column]",
        shown: list[str],
    ) -> None:
        """Offer to export these people, in this order.

        Args:
            rowids: who.
            columns: the columns that there are.
            shown: the keys of those that the table shows, in its order; they are ticked.
        """
        self._rowids = rowids
        while (item := self._list.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        titles = {column.key: column.title for column in columns}
        ordered = [*shown, *(key for key in titles if key not in shown)]
        self._boxes = {}
        for key in ordered:
            box = QCheckBox(titles[key].replace("&", "&&"))
            box.setChecked(key in shown)
            box.toggled.connect(self._say)
            self._boxes[key] = box
            self._list.addWidget(box)
        self._titles = titles
        self._say()
        self._export.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        self._xlsx = QRadioButton(self.tr("Excel workbook (.xlsx)"))
        self._csv = QRadioButton(self.tr("Text with commas (.csv)"))
        is_csv = self._preferences.text(_KIND_KEY) == "csv"
        (self._csv if is_csv else self._xlsx).setChecked(True)
        self._list.setSpacing(4)
        theme.set_role(self._export, "primary")
        icons.dress(self._export, "download", "on_accent")
        self._export.clicked.connect(self._on_export)
        row = QHBoxLayout()
        row.addWidget(self._export)
        row.addStretch()
        hint = QLabel(
            self.tr("Who is selected, or else everybody in the table, in its order."), wordWrap=True
        )
        theme.set_role(hint, "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 0, 20, 20)
        column.setSpacing(10)
        column.addWidget(hint)
        column.addWidget(self._xlsx)
        column.addWidget(self._csv)
        column.addLayout(row)
        column.addWidget(SectionTitle(self.tr("Columns")))
        column.addLayout(self._list)
        column.addStretch()

    def _say(self) -> None:
        people = len(self._rowids or ())
        self._export.setText(self.tr("Export %n people…", "", people))
        self._export.setEnabled(people > 0 and any(box.isChecked() for box in self._boxes.values()))

    def _on_export(self) -> None:
        if self._rowids is None:
            return
        suffix = "csv" if self._csv.isChecked() else "xlsx"
        self._preferences.set_text(_KIND_KEY, suffix)
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        name = self.tr("People")
        path = dialogs.choose_save_file(
            self,
            self.tr("Export people"),
            Path(folder) / f"{name}.{suffix}",
            self.tr("Workbooks (*.xlsx)") if suffix == "xlsx" else self.tr("Lists (*.csv)"),
        )
        if path is None:
            return
        self._path = path if path.suffix.lower() == f".{suffix}" else Path(f"{path}.{suffix}")
        columns = [(key, self._titles[key]) for key, box in self._boxes.items() if box.isChecked()]
        words = {
            "status": {status.value: status_word(status.value) for status in Status},
            "category": {key: category_word(key) for key in self._choices.categories},
        }
        job = self._open_event.start(
            export_people,
            str(self._path),
            columns,
            self._rowids.tobytes(),
            words,
            on_done=self._on_done,
            on_error=self._on_error,
        )
        job.title = self.tr("Exporting %n people", "", len(self._rowids))
        self.done.emit()

    def _on_done(self, count: int) -> None:
        path = self._path
        self.notice_raised.emit(
            Notice(
                self.tr("%n people are written to {file}.", "", count).format(file=path.name),
                NoticeKind.SUCCESS,
                self.tr("Open"),
                partial(_open, path),
            )
        )

    def _on_error(self, error: "HubDeskError") -> None:
        self.notice_raised.emit(Notice(problem_sentence(error), NoticeKind.PROBLEM))


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
