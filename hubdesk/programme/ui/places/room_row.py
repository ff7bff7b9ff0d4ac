"""A room in the panel: its name and capacity, and behind a chevron what is seldom changed."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from hubdesk.programme import place_edits
from hubdesk.programme.ui.places.choosing import CheckField
from hubdesk.programme.ui.places.fields import NumberLine, SavedLine
from hubdesk.programme.ui.places.hours_editor import HoursEditor
from hubdesk.programme.ui.places.reorder import Grip, moves_by_keys
from hubdesk.programme.ui.places.saving import PlaceDesk, SavingFrame
from hubdesk.programme.ui.places.words import no_number_words
from hubdesk.qt import icons, theme

if TYPE_CHECKING:
    from hubdesk.errors import HubDeskError
    from hubdesk.programme.board import BoardRoom
    from hubdesk.programme.place_overview import LegFacts
    from hubdesk.programme.room_hours import Hours

_NUMBER: Final = 58


class RoomRow(SavingFrame):
    """Changes one room.

    Signals:
        hidden_changed: it is hidden in the grid, or no more: its key, which.
        move_requested: it should go up (-1) or down (1).
    """

    hidden_changed = Signal(str, bool)
    move_requested = Signal(int)

    def __init__(self, desk: PlaceDesk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._key = ""
        self.grip = Grip()
        self.name, self.capacity, self.turnover = SavedLine(), NumberLine(), NumberLine()
        self.capacity.setPlaceholderText("–")
        self.capacity.setToolTip(self.tr("How many people it takes; empty: no limit"))
        self.turnover.setPlaceholderText("0")
        for line in (self.name, self.capacity, self.turnover):
            theme.set_role(line, "inline")
        for number in (self.capacity, self.turnover):
            number.setFixedWidth(_NUMBER)
            number.not_understood.connect(partial(self._on_no_number, number))
        self.overlap = CheckField(self.tr("Several sessions at once"))
        self.hours = HoursEditor()
        self.eye, self.more = QToolButton(), QToolButton()
        for button in (self.eye, self.more):
            button.setCheckable(True)
        self.eye.clicked.connect(lambda hidden: self.hidden_changed.emit(self._key, hidden))
        self.eye.toggled.connect(self._show_eye)
        self.more.toggled.connect(self._show_details)
        self._count = QLabel()
        self._count.setWordWrap(True)
        theme.set_role(self._count, "caption")
        self.remove = QPushButton(self.tr("Remove room"))
        theme.set_role(self.remove, "danger")
        self.remove.clicked.connect(self._on_remove_clicked)
        self._lay_out()
        self._connect_fields()
        self._show_eye(False)
        self._show_details(False)

    def show_room(
        self, room: "BoardRoom", leg: "LegFacts", *, sessions: int, is_hidden: bool
    ) -> None:
        """Show a room; what is being typed about it stays."""
        self._key = room.id
        self.name.show_value(room.name)
        self.name.setToolTip(room.name)
        self.capacity.show_value(room.capacity)
        self.turnover.show_value(room.turnover or None)
        self.overlap.show_value(room.allows_overlap)
        self.eye.setChecked(is_hidden)
        self._count.setText(
            self.tr("Without it, %n session(s) wait for another room.", "", sessions)
            if sessions
            else self.tr("No session is here.")
        )
        self._name_fields(room.name)
        self.hours.show_room(room.name, leg.starts_on, leg.ends_on)
        self.hours.show_value(room.hours)

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
        for widget in (self.capacity, self.eye, self.more):
            line.addWidget(widget)
        turnover = QHBoxLayout()
        turnover.setSpacing(8)
        words = QLabel(self.tr("Minutes between two sessions"))
        words.setBuddy(self.turnover)
        turnover.addWidget(words, 1)
        turnover.addWidget(self.turnover)
        when = QLabel(self.tr("May be used"))
        theme.set_role(when, "caption")
        bottom = QHBoxLayout()
        bottom.setSpacing(8)
        bottom.addWidget(self._count, 1)
        bottom.addWidget(self.remove)
        self.details = QWidget()
        inside = QVBoxLayout(self.details)
        inside.setContentsMargins(22, 4, 0, 8)
        inside.setSpacing(6)
        inside.addWidget(self.overlap)
        inside.addLayout(turnover)
        inside.addWidget(when)
        inside.addWidget(self.hours)
        inside.addLayout(bottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 2, 2, 2)
        column.setSpacing(2)
        column.addLayout(line)
        column.addWidget(self.complaint)
        column.addWidget(self.details)

    def _connect_fields(self) -> None:
        for field, column in (
            (self.name, "name"), (self.capacity, "capacity"), (self.turnover, "turnover_minutes"),
            (self.overlap, "allows_overlap"),
        ):  # fmt: skip
            field.left.connect(partial(self._save, field, column))
        self.watch(self.name, self.capacity, self.turnover, self.hours)
        self.hours.left.connect(self._on_hours_left)
        self.hours.not_understood.connect(partial(self.refuse, self.hours))

    def _name_fields(self, room: str) -> None:
        for widget, words in (
            (self.name, self.tr("{room}: name")),
            (self.capacity, self.tr("{room}: how many people it takes")),
            (self.turnover, self.tr("{room}: minutes between two sessions")),
            (self.overlap, self.tr("{room}: several sessions at once")),
            (self.eye, self.tr("{room}: hide in the grid")),
            (self.more, self.tr("{room}: more")),
            (self.remove, self.tr("{room}: remove")),
        ):
            widget.setAccessibleName(words.format(room=room))

    def _show_eye(self, hidden: bool) -> None:  # noqa: FBT001 - a slot
        icons.dress(self.eye, "eye-off" if hidden else "eye", "muted")
        self.eye.setToolTip(
            self.tr("Show this room in the grid") if hidden else self.tr("Hide it on this computer")
        )

    def _show_details(self, shown: bool) -> None:  # noqa: FBT001 - a slot
        self.details.setVisible(shown)
        icons.dress(self.more, "chevron-up" if shown else "chevron-down", "muted")
        self.more.setToolTip(self.tr("Less") if shown else self.tr("Hours, change-over, removing"))

    def _on_no_number(self, field: NumberLine, text: str) -> None:
        self.refuse(field, no_number_words(text))

    def _save(
        self, field: "SavedLine | NumberLine | CheckField", column: str, value: object
    ) -> None:
        key = self._key
        values, known = {column: _stored(value)}, {column: _stored(field.known)}
        if column == "turnover_minutes" and field.known is None:
            known = {}  # none and 0 look alike
        self.save(
            field, lambda file, operator: place_edits.edit_room(file, operator, key, values, known)
        )

    def _on_hours_left(self, hours: "list[Hours]") -> None:
        key, known = self._key, list(self.hours.known)
        self.save(
            self.hours,
            lambda file, operator: place_edits.set_room_hours(file, operator, key, hours, known),
        )

    def _on_remove_clicked(self) -> None:
        key = self._key
        self.desk.open_event.write(
            lambda file, operator: place_edits.remove_room(file, operator, key),
            on_error=self._on_remove_refused,
        )

    def _on_remove_refused(self, error: "HubDeskError") -> None:
        self._on_refused(self.name, error)

    def focus_name(self) -> None:
        """Put the focus into its name."""
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)


def _stored(value: object) -> str | int | None:
    if isinstance(value, bool):
        return int(value)
    return value if isinstance(value, str | int) else None
