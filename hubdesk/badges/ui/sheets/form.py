"""The fields that describe a sheet; each says at once what is wrong with what is typed into it."""

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QFormLayout,
    QLineEdit,
    QSizePolicy,
    QWidget,
)

from hubdesk.badges.sheet import FlawKind, Sheet, flaws
from hubdesk.badges.ui.sheets.fault_words import flaw_words
from hubdesk.badges.ui.sheets.fields import Count, ExactLength, FieldRow
from hubdesk.badges.ui.sheets.sizes import SIZES, PageKind, as_label, kind_of, on_page, page_word

if TYPE_CHECKING:
    from hubdesk.badges.ui.offered_sheets import Offer

_MOST: Final = 2000.0  # mm, as data files have it
_MOST_CELLS: Final = 100
_LEAST: Final = 1.0
_NARROWEST: Final = 0.1
_ACROSS: Final = (FlawKind.OVERLAP_ACROSS, FlawKind.TOO_WIDE)


class SheetForm(QWidget):
    """The fields.

    Signals:
        edited: the sheet as it is described now; it may make no sense.
        looked_at: the name of the lengths whose field has the focus: `page`, `count`, `cell`,
            `first` or `gap`; empty: another.
    """

    edited = Signal(object)
    looked_at = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = Sheet("")
        self._offer: Offer | None = None
        self.start = QComboBox()
        self.name = QLineEdit(maxLength=200)
        self.makers = QLineEdit(maxLength=400)
        self.makers.setPlaceholderText(self.tr("For example HERMA 4412"))
        self.kind = QComboBox()
        for kind in PageKind:
            self.kind.addItem(page_word(kind), kind)
        for box in (self.start, self.kind):
            box.setMinimumContentsLength(10)
            box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        length = ExactLength
        self.page = FieldRow(
            length(self.tr("Width of the page"), _LEAST, _MOST),
            length(self.tr("Height of the page"), _LEAST, _MOST),
            between="×",
        )
        self.count = FieldRow(
            Count(self.tr("Columns"), _MOST_CELLS), Count(self.tr("Rows"), _MOST_CELLS), between="×"
        )
        self.cell = FieldRow(
            length(self.tr("Width of a cell"), _LEAST, _MOST),
            length(self.tr("Height of a cell"), _LEAST, _MOST),
            between="×",
        )
        self.first = FieldRow(
            length(self.tr("From the left edge to the first cell"), 0, _MOST),
            length(self.tr("From the upper edge to the first cell"), 0, _MOST),
            between="·",
        )
        self.gap = FieldRow(
            length(self.tr("Gap between cells side by side"), -_MOST, _MOST),
            length(self.tr("Gap between cells one above the other"), -_MOST, _MOST),
            between="·",
        )
        self.step = FieldRow(
            length(self.tr("From the left of a cell to the left of the next"), _NARROWEST, _MOST),
            length(self.tr("From the top of a cell to the top of the next"), _NARROWEST, _MOST),
            between="·",
        )
        self.marks = QCheckBox(self.tr("It is cut: print marks where"))
        self._rows = (self.page, self.count, self.cell, self.first, self.gap, self.step)
        self._blamed: FieldRow = self.count
        self._name = FieldRow(self.name)
        self._lay_out()
        self._connect()

    def show_sheet(self, sheet: Sheet) -> None:
        """Show another sheet, or the same as somebody else left it."""
        self._sheet = sheet
        self._blamed = self.count
        with QSignalBlocker(self.name), QSignalBlocker(self.makers):
            if self.name.text().strip() != sheet.name:
                self.name.setText(sheet.name)
                self.name.setCursorPosition(0)
            if self._makers() != sheet.makers:
                self.makers.setText(", ".join(sheet.makers))
        with QSignalBlocker(self.kind):
            self.kind.setCurrentIndex(self.kind.findData(kind_of(sheet)))
        self._show_values()

    def show_offer(self, offer: "list[tuple[str, str]]") -> None:
        """Offer these sheets to begin with: keys and words."""
        with QSignalBlocker(self.start):
            self.start.clear()
            self.start.addItem(self.tr("Choose a sheet…"), "")
            for key, words in offer:
                self.start.addItem(words, key)

    def show_faults(self, name_fault: str) -> bool:
        """Say what is wrong beside the field that was typed into last; whether nothing is."""
        self._name.show_fault(name_fault)
        found = flaws(self._sheet)
        for row in self._rows:
            said = [flaw_words(flaw) for flaw in found] if row is self._blamed else []
            row.show_fault("\n".join(said))
        return not found and not name_fault

    def focus_name(self) -> None:
        """Let the name be typed."""
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.selectAll()

    def _makers(self) -> tuple[str, ...]:
        parts = self.makers.text().replace(";", ",").split(",")
        return tuple(words for part in parts if (words := " ".join(part.split())))

    def _show_values(self) -> None:
        sheet, kind = self._sheet, self.kind.currentData()
        is_paper = kind not in {PageKind.LABEL, PageKind.BADGE}
        self._form.setRowVisible(self.page, kind is not PageKind.BADGE)
        for widget in (self.count, self.cell, self.first, self.gap, self.step, self.marks):
            self._form.setRowVisible(widget, is_paper)
        for row in (self.gap, self.step):
            for field, number in zip(row.fields, (sheet.columns, sheet.rows), strict=True):
                field.setEnabled(number > 1)
        with QSignalBlocker(self.marks):
            self.marks.setChecked(sheet.marks)
        if sheet.page is None:
            return
        self.page.show_values(*sheet.page)
        self.count.show_values(sheet.columns, sheet.rows)
        self.cell.show_values(*sheet.cell)
        self.first.show_values(sheet.left, sheet.top)
        gaps = [step - size for step, size in zip(sheet.pitch, sheet.cell, strict=True)]
        self.gap.show_values(*gaps)
        self.step.show_values(*sheet.pitch)

    def _edit(self, sheet: Sheet, row: FieldRow | None = None) -> None:
        if row is not None:
            self._blamed = row
        self._sheet = sheet
        self._show_values()
        self.edited.emit(sheet)

    def _on_kind(self) -> None:
        self._edit(on_page(self._sheet, self.kind.currentData()), self.page)

    def _on_page(self) -> None:
        width, height = self.page.values()
        kind = self.kind.currentData()
        if kind is PageKind.LABEL:
            self._edit(as_label(self._sheet, (width, height)), self.page)
            return
        named = next((each for each, size in SIZES.items() if size == (width, height)), None)
        with QSignalBlocker(self.kind):
            self.kind.setCurrentIndex(self.kind.findData(named or PageKind.OTHER))
        self._edit(replace(self._sheet, page=(width, height)), self.page)

    def _on_count(self) -> None:
        columns, rows = (int(value) for value in self.count.values())
        self._edit(replace(self._sheet, columns=columns, rows=rows), self.count)

    def _on_cell(self) -> None:
        """The gaps stay, so that the cells grow away from one another."""
        (width, height), (right, down) = self.cell.values(), self.gap.values()
        pitch = (max(_NARROWEST, width + right), max(_NARROWEST, height + down))
        self._edit(replace(self._sheet, cell=(width, height), pitch=pitch), self.cell)

    def _on_first(self) -> None:
        left, top = self.first.values()
        self._edit(replace(self._sheet, left=left, top=top), self.first)

    def _on_gap(self) -> None:
        (right, down), (width, height) = self.gap.values(), self._sheet.cell
        pitch = (max(_NARROWEST, width + right), max(_NARROWEST, height + down))
        self._edit(replace(self._sheet, pitch=pitch), self.gap)

    def _on_step(self) -> None:
        right, down = self.step.values()
        self._edit(replace(self._sheet, pitch=(right, down)), self.step)

    def _lay_out(self) -> None:
        self._form = form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(8)
        form.setHorizontalSpacing(12)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        rows: tuple[tuple[str, QWidget], ...] = (
            (self.tr("Start &from"), self.start),
            (self.tr("&Name"), self._name),
            (self.tr("&Maker’s number"), self.makers),
            (self.tr("&Page"), self.kind),
            (self.tr("Page si&ze"), self.page),
            (self.tr("&Columns × rows"), self.count),
            (self.tr("Size of a c&ell"), self.cell),
            (self.tr("Mar&gin left · top"), self.first),
            (self.tr("G&ap across · down"), self.gap),
            (self.tr("Step acr&oss · down"), self.step),
        )
        for words, widget in rows:
            form.addRow(words, widget)
        form.addRow("", self.marks)
        for words, field in (
            (rows[0][0], self.start), (rows[1][0], self.name), (rows[2][0], self.makers),
            (rows[3][0], self.kind),
        ):  # fmt: skip
            field.setAccessibleName(words.replace("&", ""))

    def _connect(self) -> None:
        self.name.textChanged.connect(
            lambda text: self._edit(replace(self._sheet, name=" ".join(text.split())))
        )
        self.makers.textChanged.connect(
            lambda _text: self._edit(replace(self._sheet, makers=self._makers()))
        )
        self.kind.activated.connect(self._on_kind)
        for row, slot in (
            (self.page, self._on_page), (self.count, self._on_count), (self.cell, self._on_cell),
            (self.first, self._on_first), (self.gap, self._on_gap), (self.step, self._on_step),
        ):  # fmt: skip
            row.changed.connect(slot)
        self.marks.toggled.connect(lambda on: self._edit(replace(self._sheet, marks=on)))
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)

    def _on_focus(self, _old: QObject | None, new: QObject | None) -> None:
        names = ("page", "count", "cell", "first", "gap", "gap")
        looked_at = next(
            (name for name, row in zip(names, self._rows, strict=True) if new in row.fields), ""
        )
        self.looked_at.emit(looked_at)
