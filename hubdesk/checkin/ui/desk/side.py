"""What stands beside the desk: live counts, and the last scans."""

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from hubdesk.checkin.ui.desk.counts_card import CountsCard
from hubdesk.checkin.ui.desk.last_scans import LastScans
from hubdesk.qt import theme

if TYPE_CHECKING:
    from hubdesk.qt.open_event import OpenEvent

_WIDTH: Final = 336


class DeskSide(QWidget):
    """The counts above the last scans.

    Attributes:
        counts: inside and arrived.
        scans: the last scans.
    """

    def __init__(self, open_event: "OpenEvent", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(_WIDTH)
        self.counts = CountsCard(open_event)
        self.scans = LastScans(open_event)
        heading = QLabel(self.tr("Last scans"))
        theme.set_role(heading, "heading")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.counts)
        column.addWidget(heading)
        column.addWidget(self.scans, 1)
        self._column = column

    def add_above(self, widget: QWidget) -> None:
        """Add something above the counts."""
        self._column.insertWidget(0, widget)
