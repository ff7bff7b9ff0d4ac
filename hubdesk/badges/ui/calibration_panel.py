"""Puts a printer right, in place: print a page, type what is measured on it, and that is kept."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDoubleSpinBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from hubdesk.badges.arrangement import NO_ADJUSTMENT, Adjustment
from hubdesk.badges.calibration import Measured, Size, expected, put_right
from hubdesk.badges.ui import printer_memory
from hubdesk.qt import icons, theme

if TYPE_CHECKING:
    from hubdesk.qt.preferences import Preferences

_MOST: Final = 25.0
_PER_CENT: Final = 100


class CalibrationPanel(QFrame):
    """The panel for one printer and one sheet.

    Signals:
        page_requested: the calibration page should be printed.
        closed: it is done.
    """

    page_requested = Signal()
    closed = Signal()

    def __init__(self, preferences: "Preferences", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_role(self, "sheet")
        self._preferences = preferences
        self._printer = self._sheet = ""
        self._size: Size = (210.0, 297.0)
        self._printed_with = NO_ADJUSTMENT
        self.heading = QLabel(wordWrap=True)
        theme.set_role(self.heading, "heading")
        self.said = QLabel(wordWrap=True)
        theme.set_role(self.said, "muted")
        self.print = QPushButton(self.tr("1. Print the test page"))
        icons.dress(self.print, "printer", "muted")
        self.print.clicked.connect(self._on_print)
        self.apply = QPushButton(self.tr("3. Put it right"))
        theme.set_role(self.apply, "primary")
        self.apply.clicked.connect(self._on_apply)
        self.reset = QPushButton(self.tr("Forget it"))
        self.reset.setToolTip(self.tr("Print on this printer and sheet without any correction"))
        theme.set_role(self.reset, "quiet")
        self.reset.clicked.connect(lambda: self._keep(NO_ADJUSTMENT))
        self.close_button = QPushButton(self.tr("Close"))
        theme.set_role(self.close_button, "quiet")
        self.close_button.clicked.connect(self.closed)
        self.measures = [self._length(name) for name in self._measure_names()]
        self.corrections = [self._length(name) for name in self._correction_names()]
        for at in (2, 3):
            self.corrections[at].setRange(90, 110)
            self.corrections[at].setSuffix(self.tr(" %"))
        for spin in self.corrections:
            spin.valueChanged.connect(self._on_corrected)
        self._lay_out()
        self.hide()

    def show_for(self, printer: str, sheet: str, words: str, size: Size) -> None:
        """Show what is known of a printer and a sheet of this size, and what it is called."""
        self._printer, self._sheet, self._size = printer, sheet, size
        self.heading.setText(
            self.tr("Put {printer} right on “{sheet}”").format(printer=printer, sheet=words)
        )
        self._printed_with = self.adjustment
        meant = expected(size)
        values = (
            meant.left, meant.top, meant.across, meant.down, meant.back_left, meant.back_top
        )  # fmt: skip
        for spin, value in zip(self.measures, values, strict=True):
            spin.setRange(0, max(size))
            spin.setValue(value or 0)
        self._show(self.adjustment)

    def say(self, sentence: str) -> None:
        """Say what came of the test page."""
        self.said.setText(sentence)

    def show_back(self, *, shown: bool) -> None:
        """Whether backs are printed, and can be measured, too."""
        for spin in (*self.measures[4:], *self.corrections[4:]):
            spin.setVisible(shown)
            self._labels[spin].setVisible(shown)

    @property
    def adjustment(self) -> Adjustment:
        """What is kept for the printer and the sheet."""
        return printer_memory.adjustment(self._preferences, self._printer, self._sheet)

    def _measure_names(self) -> tuple[str, ...]:
        return (
            self.tr("A  left edge to cross"),
            self.tr("B  upper edge to cross"),
            self.tr("C  cross to cross, across"),
            self.tr("D  cross to cross, down"),
            self.tr("A  on the back"),
            self.tr("B  on the back"),
        )

    def _correction_names(self) -> tuple[str, ...]:
        return (
            self.tr("To the right"),
            self.tr("Down"),
            self.tr("Width"),
            self.tr("Height"),
            self.tr("Backs to the right"),
            self.tr("Backs down"),
        )

    def _length(self, name: str) -> QDoubleSpinBox:
        spin = QDoubleSpinBox(decimals=2, singleStep=0.1)
        spin.setRange(-_MOST, _MOST)
        spin.setSuffix(self.tr(" mm"))
        spin.setAccessibleName(name)
        return spin

    def _lay_out(self) -> None:
        self._labels: dict[QDoubleSpinBox, QLabel] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        for column, (title, spins) in enumerate(
            (
                (self.tr("2. Measure with a ruler"), self.measures),
                (self.tr("What is corrected"), self.corrections),
            )
        ):
            grid.addWidget(QLabel(title), 0, 2 * column, 1, 2)
            for row, spin in enumerate(spins, start=1):
                label = QLabel(spin.accessibleName())
                theme.set_role(label, "caption")
                label.setBuddy(spin)
                self._labels[spin] = label
                grid.addWidget(label, row, 2 * column)
                grid.addWidget(spin, row, 2 * column + 1)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.apply, self.reset):
            buttons.addWidget(button)
        buttons.addStretch()
        buttons.addWidget(self.close_button)
        column_layout = QVBoxLayout(self)
        column_layout.setContentsMargins(12, 8, 16, 12)
        column_layout.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(self.heading, 1)
        head.addWidget(self.print)
        column_layout.addLayout(head)
        column_layout.addLayout(grid)
        column_layout.addWidget(self.said)
        column_layout.addLayout(buttons)

    def _on_print(self) -> None:
        self._printed_with = self.adjustment
        self.said.setText(
            self.tr("Measure on the page, from the edges of the paper, and type what you find.")
        )
        self.page_requested.emit()

    def _on_apply(self) -> None:
        left, top, across, down, back_left, back_top = (spin.value() for spin in self.measures)
        has_back = not self.measures[4].isHidden()
        measured = Measured(
            left, top, across, down, *((back_left, back_top) if has_back else (None, None))
        )
        try:
            found = put_right(self._printed_with, self._size, measured)
        except ValueError:
            self.said.setText(self.tr("No printer is as wrong as that. Please measure again."))
            return
        self._keep(found)
        self.said.setText(
            self.tr("Kept for this printer and sheet. Print the test page again to see it.")
        )

    def _on_corrected(self) -> None:
        right, down, width, height, back_right, back_down = (
            spin.value() for spin in self.corrections
        )
        found = Adjustment(
            right, down, round(width / _PER_CENT, 4), round(height / _PER_CENT, 4),
            back_right, back_down,
        )  # fmt: skip
        printer_memory.set_adjustment(self._preferences, self._printer, self._sheet, found)

    def _keep(self, found: Adjustment) -> None:
        printer_memory.set_adjustment(self._preferences, self._printer, self._sheet, found)
        self._show(found)
        self.said.setText("")

    def _show(self, found: Adjustment) -> None:
        values = (
            found.x, found.y, found.scale_x * _PER_CENT, found.scale_y * _PER_CENT, found.back_x,
            found.back_y,
        )  # fmt: skip
        for spin, value in zip(self.corrections, values, strict=True):
            spin.blockSignals(True)
            spin.setValue(value)
            spin.blockSignals(False)
