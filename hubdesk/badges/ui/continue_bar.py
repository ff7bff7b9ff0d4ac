"""How far a print came that stopped, and where it goes on: put right by hand."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSpinBox, QVBoxLayout, QWidget

from hubdesk.badges.stopping import Place
from hubdesk.qt import icons, theme

if TYPE_CHECKING:
    from hubdesk.badges.ui.print_run import Stopped


class ContinueBar(QWidget):
    """The bar; it is hidden while no print has stopped.

    Signals:
        continue_requested: the print (`Stopped`) should go on from a cell (`Place`).
    """

    continue_requested = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stopped: Stopped | None = None
        words = QLabel(self.tr("The first badge that did not come out well:"), wordWrap=True)
        theme.set_role(words, "caption")
        self.sheet = self._spin(self.tr("Sheet"))
        self.cell = self._spin(self.tr("Cell"))
        self.go_on = QPushButton()
        theme.set_role(self.go_on, "primary")
        icons.dress(self.go_on, "printer", "on_accent")
        self.go_on.clicked.connect(self._on_go_on)
        fields = QHBoxLayout()
        fields.setSpacing(8)
        for spin in (self.sheet, self.cell):
            label = QLabel(spin.accessibleName())
            label.setBuddy(spin)
            fields.addWidget(label)
            fields.addWidget(spin, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 8, 8)
        column.setSpacing(6)
        column.addWidget(words)
        column.addLayout(fields)
        column.addWidget(self.go_on)
        self.hide()

    def show_stopped(self, stopped: "Stopped | None", cells: int) -> None:
        """Offer to go on with a print on sheets of so many cells; None: there is none."""
        self._stopped = stopped
        self.setVisible(stopped is not None)
        if stopped is None:
            return
        self.sheet.setRange(1, max(1, stopped.total))
        self.cell.setRange(1, cells)
        self.sheet.setValue(stopped.sheets + 1)
        self.cell.setValue(1)
        self._say()

    def _spin(self, name: str) -> QSpinBox:
        spin = QSpinBox(minimum=1)
        spin.setAccessibleName(name)
        spin.valueChanged.connect(self._say)
        return spin

    def _say(self) -> None:
        self.go_on.setText(
            self.tr("Continue from sheet {sheet}, cell {cell}").format(
                sheet=self.locale().toString(self.sheet.value()),
                cell=self.locale().toString(self.cell.value()),
            )
        )

    def _on_go_on(self) -> None:
        if self._stopped is not None:
            place = Place(self.sheet.value(), self.cell.value())
            self.continue_requested.emit(self._stopped, place)
