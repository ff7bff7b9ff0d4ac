"""What opens beside the desk, one at a time; else the counts and the last scans are there."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence


class Asides(QWidget):
    """The panels; none is open at first.

    Signals:
        left: none is open any more.
    """

    left = Signal()

    def __init__(
        self, usual: QWidget, panels: "Sequence[QWidget]", parent: QWidget | None = None
    ) -> None:
        """Make it.

        Args:
            usual: what stands beside the desk when none is open; it is not in here.
            panels: those that open.
            parent: the page.
        """
        super().__init__(parent)
        self._usual = usual
        self._panels = tuple(panels)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for panel in panels:
            row.addWidget(panel)
            panel.hide()

    @property
    def is_open(self) -> bool:
        """Whether one is open."""
        return any(not panel.isHidden() for panel in self._panels)

    def open(self, panel: QWidget) -> None:
        """Open one, instead of what is open."""
        self._usual.hide()
        for each in self._panels:
            each.setVisible(each is panel)

    def close_all(self) -> None:
        """Open none."""
        for panel in self._panels:
            panel.hide()
        self._usual.show()
        self.left.emit()
