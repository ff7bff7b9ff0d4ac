"""How many are inside, and how many have arrived of those expected: live."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from hubdesk.checkin.ui.live_counts import LiveCounts
from hubdesk.qt import theme

if TYPE_CHECKING:
    from hubdesk.checkin.counting import LegStanding
    from hubdesk.checkin.points import CheckInPoint
    from hubdesk.qt.open_event import OpenEvent


class CountsCard(QFrame):
    """The numbers of the desk's point and leg."""

    def __init__(self, open_event: "OpenEvent", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_role(self, "card")
        self._counts = LiveCounts.of(open_event)
        self._point: CheckInPoint | None = None
        self._inside = QLabel("–")
        self._arrived = QLabel("–")
        for number in (self._inside, self._arrived):
            theme.set_role(number, "number")
        self._inside_words = QLabel(self.tr("inside now"))
        self._arrived_words = QLabel(self.tr("arrived"))
        for caption in (self._inside_words, self._arrived_words):
            theme.set_role(caption, "caption")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Arrived of those expected"))
        theme.set_role(self._bar, "ok")
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(0)
        for at, (number, caption) in enumerate(
            ((self._inside, self._inside_words), (self._arrived, self._arrived_words))
        ):
            grid.addWidget(number, 0, at)
            grid.addWidget(caption, 1, at)
            grid.setColumnStretch(at, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 14)
        column.setSpacing(10)
        column.addLayout(grid)
        column.addWidget(self._bar)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._counts.leg_counted.connect(self._on_leg_counted)
        self._counts.inside_counted.connect(self._on_inside_counted)

    def show_point(self, point: "CheckInPoint | None") -> None:
        """Count at this point and its leg from now on."""
        self._point = point
        if point is None:
            self._inside.setText("–")
            self._arrived.setText("–")
            return
        inside = self._counts.watch_point(point.id)
        standing = self._counts.watch_leg(point.leg_id)
        self._inside.setText("–")
        self._arrived.setText("–")
        if inside is not None:
            self._on_inside_counted(point.id, inside)
        if standing is not None:
            self._on_leg_counted(point.leg_id, standing)

    def _on_inside_counted(self, point_id: str, inside: int) -> None:
        if self._point is None or point_id != self._point.id:
            return
        capacity = self._point.rules.capacity
        self._inside.setText(f"{inside:n}" if capacity is None else f"{inside:n} / {capacity:n}")

    def _on_leg_counted(self, leg_id: str, standing: "LegStanding") -> None:
        if self._point is None or leg_id != self._point.leg_id:
            return
        total = standing.total
        self._arrived.setText(f"{total.arrived:n} / {total.expected:n}")
        self._bar.setMaximum(max(total.expected, 1))
        self._bar.setValue(total.arrived)
