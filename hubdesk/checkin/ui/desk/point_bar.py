"""Where the desk is, and which way people go."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QComboBox, QHBoxLayout, QPushButton, QWidget

from hubdesk.checkin.delegation_desk import legs
from hubdesk.checkin.rules import Direction
from hubdesk.checkin.ui.desk.words import direction_word
from hubdesk.qt import icons, theme

if TYPE_CHECKING:
    from hubdesk.checkin.ui.desk.desk import Desk
    from hubdesk.qt.open_event import OpenEvent


class PointBar(QWidget):
    """The chooser of the point and the two directions."""

    def __init__(self, desk: "Desk", open_event: "OpenEvent") -> None:
        super().__init__()
        self._desk = desk
        self._open_event = open_event
        self._points = QComboBox()
        self._points.setAccessibleName(self.tr("Check-in point"))
        self._points.setToolTip(self.tr("Where this desk checks people in (F4)"))
        self._points.setMinimumWidth(200)
        self._points.setMaxVisibleItems(20)
        self._points.activated.connect(self._on_point_activated)
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._points)
        self._ways: dict[Direction, QPushButton] = {}
        for direction, icon in ((Direction.IN, "log-in"), (Direction.OUT, "log-out")):
            button = QPushButton(direction_word(direction))
            button.setCheckable(True)
            button.setToolTip(self.tr("Which way people go (F7 changes it)"))
            theme.set_role(button, "chip")
            icons.dress(button, icon)
            button.clicked.connect(partial(self._choose, direction))
            self._group.addButton(button)
            self._ways[direction] = button
            row.addWidget(button)
        desk.place_changed.connect(self.show_place)
        self.show_place()

    def open_points(self) -> None:
        """Let a point be chosen by keyboard."""
        self._points.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._points.showPopup()

    def show_place(self) -> None:
        """Show where the desk is now."""
        points = self._desk.points
        found = legs(self._open_event.file)
        names = dict(found) if len(found) > 1 else {}
        shown = [
            (self._points.itemData(n), self._points.itemText(n))
            for n in range(self._points.count())
        ]
        wanted = [(point.id, _named(point.name, names.get(point.leg_id, ""))) for point in points]
        if shown != wanted:
            self._points.clear()
            for key, name in wanted:
                self._points.addItem(name, key)
        point = self._desk.point
        self._points.setCurrentIndex(self._points.findData(point.id) if point else -1)
        self._ways[self._desk.direction].setChecked(True)
        self.setEnabled(bool(points))

    def _choose(self, direction: Direction) -> None:
        self._desk.choose_direction(direction)

    def _on_point_activated(self, index: int) -> None:
        self._desk.choose_point(str(self._points.itemData(index)))


def _named(point: str, leg: str) -> str:
    return point if not leg or leg.casefold() in point.casefold() else f"{point} · {leg}"
