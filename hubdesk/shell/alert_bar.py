"""Where the window tells that marked guests have arrived; it stays until somebody closes it."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hubdesk.qt.notice_bar import NoticeBar
from hubdesk.qt.page import Notice, NoticeKind

if TYPE_CHECKING:
    from hubdesk.checkin.alerts import MarkedArrival
    from hubdesk.checkin.ui.marked import MarkedGuests

_LINES: Final = 4


class AlertBar(QWidget):
    """The last arrivals that nobody has closed yet, one below the other.

    Signals:
        person_requested: what is known of somebody should be seen, the key.
    """

    person_requested = Signal(str)

    def __init__(self, guests: "MarkedGuests", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._guests = guests
        self._bar = NoticeBar()
        self._arrivals: list[MarkedArrival] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._bar)
        guests.arrived.connect(self._on_arrived)

    @property
    def notice(self) -> Notice | None:
        """What is shown, or None."""
        return self._bar.notice

    def close_notice(self) -> None:
        """Take it away: somebody has seen it."""
        self._bar.close_notice()

    def _on_arrived(self, arrivals: "list[MarkedArrival]") -> None:
        if self._bar.notice is None:
            self._arrivals = []
        self._arrivals += arrivals
        shown = self._arrivals[-_LINES:]
        lines = [self._guests.sentence(arrival) for arrival in shown]
        if more := len(self._arrivals) - len(shown):
            lines.insert(0, self.tr("%n more before", "", more))
        show = partial(self.person_requested.emit, shown[-1].person.id)
        self._bar.show_notice(
            Notice("\n".join(lines), NoticeKind.WARNING, self.tr("Show"), show, seconds=0)
        )
