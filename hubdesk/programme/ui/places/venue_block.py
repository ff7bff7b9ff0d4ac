"""A venue in the panel: its name and address, its rooms in order, and a line to add more."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from hubdesk.programme import place_edits, places
from hubdesk.programme.ui.places.fields import AddLine, SavedLine, add_labelled
from hubdesk.programme.ui.places.reorder import Grip, ReorderColumn, moves_by_keys
from hubdesk.programme.ui.places.room_row import RoomRow
from hubdesk.programme.ui.places.saving import PlaceDesk, SavingFrame
from hubdesk.qt import icons, theme

if TYPE_CHECKING:
    from hubdesk.errors import HubDeskError
    from hubdesk.programme.place_overview import Overview, VenueFacts


class VenueBlock(SavingFrame):
    """Changes one venue and its rooms.

    Signals:
        rooms_moved: the keys of its rooms in their new order.
        hidden_changed: a room is hidden in the grid, or no more: its key, which.
        move_requested: it should go up (-1) or down (1).
    """

    rooms_moved = Signal(list)
    hidden_changed = Signal(str, bool)
    move_requested = Signal(int)

    def __init__(self, desk: PlaceDesk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        theme.set_role(self, "card")
        self._key = ""
        self.grip = Grip()
        self.name = SavedLine()
        theme.set_role(self.name, "inline")
        self.address = SavedLine(optional=True)
        self.more = QToolButton()
        self.more.setCheckable(True)
        self.more.toggled.connect(self._show_details)
        self._count = QLabel()
        self._count.setWordWrap(True)
        theme.set_role(self._count, "caption")
        self.remove = QPushButton(self.tr("Remove venue"))
        theme.set_role(self.remove, "danger")
        self.remove.clicked.connect(self._on_remove_clicked)
        self.rooms: ReorderColumn[RoomRow] = ReorderColumn(2)
        self.rooms.moved.connect(self.rooms_moved)
        self.add = AddLine(self.tr("Add a room"))
        theme.set_role(self.add, "inline")
        self.add.left.connect(self._on_add)
        self.name.left.connect(partial(self._save, self.name, "name"))
        self.watch(self.name, self.address, self.add)
        self.address.left.connect(partial(self._save, self.address, "address"))
        self._lay_out()
        self._show_details(False)

    def show_venue(self, venue: "VenueFacts", overview: "Overview", hidden: set[str]) -> None:
        """Show a venue; what is being typed about it stays."""
        self._key = venue.id
        self.name.show_value(venue.name)
        self.address.show_value(venue.address)
        self.name.setAccessibleName(self.tr("{venue}: name of the venue").format(venue=venue.name))
        self.address.setAccessibleName(self.tr("{venue}: address").format(venue=venue.name))
        self.more.setAccessibleName(self.tr("{venue}: more").format(venue=venue.name))
        self.remove.setAccessibleName(self.tr("{venue}: remove").format(venue=venue.name))
        self.add.setAccessibleName(self.tr("{venue}: add a room").format(venue=venue.name))
        sessions = sum(overview.sessions.get(room.id, 0) for room in venue.rooms)
        self._count.setText(
            self.tr("Without it, %n session(s) wait for another room.", "", sessions)
            if sessions
            else self.tr("No session is here.")
        )
        self.rooms.show_keys([room.id for room in venue.rooms], self._make_row)
        for room in venue.rooms:
            self.rooms.row(room.id).show_room(
                room,
                overview.leg,
                sessions=overview.sessions.get(room.id, 0),
                is_hidden=room.id in hidden,
            )

    @override
    def keyPressEvent(self, qt_event: QKeyEvent) -> None:
        if by := moves_by_keys(qt_event):
            self.move_requested.emit(by)
        else:
            super().keyPressEvent(qt_event)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(4)
        line.addWidget(self.grip)
        line.addWidget(self.name, 1)
        line.addWidget(self.more)
        font = self.name.font()
        font.setBold(True)
        self.name.setFont(font)
        bottom = QHBoxLayout()
        bottom.setSpacing(8)
        bottom.addWidget(self._count, 1)
        bottom.addWidget(self.remove)
        self.details = QWidget()
        inside = QVBoxLayout(self.details)
        inside.setContentsMargins(22, 0, 0, 8)
        inside.setSpacing(4)
        add_labelled(inside, self.tr("Address"), self.address)
        inside.addLayout(bottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 10, 8, 10)
        column.setSpacing(4)
        column.addLayout(line)
        column.addWidget(self.details)
        column.addWidget(self.rooms)
        under = QHBoxLayout()
        under.setContentsMargins(24, 0, 2, 0)
        under.addWidget(self.add)
        column.addLayout(under)
        column.addWidget(self.complaint)

    def _make_row(self, key: str) -> tuple[RoomRow, Grip]:
        row = RoomRow(self.desk)
        row.hidden_changed.connect(self.hidden_changed)
        row.move_requested.connect(partial(self.rooms.move_row, key))
        return row, row.grip

    def _show_details(self, shown: bool) -> None:  # noqa: FBT001 - a slot
        self.details.setVisible(shown)
        icons.dress(self.more, "chevron-up" if shown else "chevron-down", "muted")
        self.more.setToolTip(self.tr("Less") if shown else self.tr("Address, removing"))

    def _save(self, field: SavedLine, column: str, value: object) -> None:
        key = self._key
        values, known = {column: _text(value)}, {column: _text(field.known)}
        self.save(
            field, lambda file, operator: place_edits.edit_venue(file, operator, key, values, known)
        )

    def _on_add(self, name: object) -> None:
        key = self._key
        self.save(self.add, lambda file, operator: places.add_room(file, operator, key, str(name)))

    def _on_remove_clicked(self) -> None:
        key = self._key
        self.desk.open_event.write(
            lambda file, operator: place_edits.remove_venue(file, operator, key),
            on_error=self._on_remove_refused,
        )

    def _on_remove_refused(self, error: "HubDeskError") -> None:
        self._on_refused(self.name, error)


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None
