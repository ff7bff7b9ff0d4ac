"""When a room may be used: a row for each time of a day; without any, always."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QDate, QSignalBlocker, Qt, QTime, Signal
from PySide6.QtWidgets import (
    QDateEdit,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTimeEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from hubdesk.programme.room_hours import DayHours, by_day, joined
from hubdesk.programme.ui.places.fields import mark_invalid, offer_calendar, show_as
from hubdesk.programme.ui.places.words import day_words
from hubdesk.qt import icons, theme
from hubdesk.qt.wheel import WheelScrolls

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hubdesk.programme.room_hours import Hours

_FIRST: Final = ("09:00", "18:00")  # what a room that had no hours is offered
_MOST_DAYS: Final = 31  # of a leg, that are filled at once


class HoursEditor(QWidget):
    """Changes the hours of a room; as a field, its value is all of them.

    Signals:
        left: other hours: a list of wall times from and to.
        not_understood: hours that end before they start: the sentence.
        cleared: they are as they were known.
    """

    left = Signal(object)
    cleared = Signal()
    not_understood = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known: list[Hours] = []
        self._sent: list[Hours] | None = None  # what is being written
        self._again = False  # they were left meanwhile with something else
        self._room = ""
        self._days: tuple[str | None, str | None] = (None, None)
        self.rows: list[HoursRow] = []
        self._always = QLabel(self.tr("Always"))
        self._column = QVBoxLayout()
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self.add = QPushButton(self.tr("Add hours"))
        icons.dress(self.add, "plus", "accent")
        self.add.clicked.connect(self._on_add_clicked)
        self.fill = QPushButton(self.tr("The same on all days"))
        self.fill.clicked.connect(self._on_fill_clicked)
        buttons = QHBoxLayout()
        buttons.setSpacing(4)
        for button in (self.add, self.fill):
            theme.set_role(button, "quiet")
            buttons.addWidget(button)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._always)
        column.addLayout(self._column)
        column.addLayout(buttons)
        self._show([])

    @property
    def known(self) -> "list[Hours]":
        """The hours that were there before."""
        return self._known

    def show_room(self, room: str, starts_on: str | None, ends_on: str | None) -> None:
        """Say whose hours they are, and the days of the leg."""
        self._days = (starts_on, ends_on)
        self._room = room
        self.add.setAccessibleName(self.tr("{room}: add hours").format(room=room))
        self.fill.setAccessibleName(self.tr("{room}: the same hours on all days").format(room=room))
        for row in self.rows:
            row.show_room(room)

    def show_value(self, value: "Sequence[Hours]") -> None:
        """Show hours; those that are being changed stay."""
        if self._shown() == self._known:
            self.take(value)

    def take(self, value: object) -> None:
        """Show hours, whatever is typed."""
        hours = list(value) if isinstance(value, list | tuple) else []
        self._known, self._sent = joined(hours), None
        if self._shown() != self._known:
            self._show(by_day(self._known))

    def settle(self) -> None:
        """What was sent is saved."""
        if self._sent is not None:
            self._known, self._sent = self._sent, None
        self._leave_again()

    def forget(self) -> None:
        """Show the hours that were there before."""
        self.take(self._known)

    def mark(self, *, invalid: bool) -> None:
        """Mark the rows that end before they start, or none."""
        for row in self.rows:
            row.mark(invalid=invalid and row.hours.is_backwards)
        if invalid and self._sent is not None:
            self._sent = None
            self._leave_again()

    def leave(self) -> None:
        """Save what was typed."""
        wrong = next((row.hours for row in self.rows if row.hours.is_backwards), None)
        if wrong is not None:
            self.not_understood.emit(
                self.tr(
                    "On {day} it can't close at {closes} when it opens at {opens}. For a night, end"
                    " at 00:00 and go on the next day."
                ).format(day=day_words(wrong.day), closes=wrong.closes, opens=wrong.opens)
            )
            return
        hours = self._shown()
        if self._sent is not None:
            self._again = hours != self._sent
        elif hours == self._known:
            self.cleared.emit()
        elif hours is not None:
            self._sent = hours
            self.left.emit(hours)

    def _leave_again(self) -> None:
        again, self._again = self._again, False
        if again:
            self.leave()

    def _shown(self) -> "list[Hours] | None":
        """What the rows say; None while one ends before it starts."""
        if any(row.hours.is_backwards for row in self.rows):
            return None
        return joined(row.hours.hours() for row in self.rows)

    def _show(self, days: "list[DayHours]") -> None:
        while len(self.rows) > len(days):
            self._drop(self.rows[-1])
        for place, hours in enumerate(days):
            if place < len(self.rows):
                self.rows[place].show_hours(hours)
            else:
                self._append(hours)
        self._say_always()

    def _append(self, hours: DayHours) -> "HoursRow":
        row = HoursRow(hours)
        row.show_room(self._room)
        row.changed.connect(self.leave)
        row.removed.connect(lambda: self._on_row_removed(row))
        self.rows.append(row)
        self._column.addWidget(row)
        return row

    def _drop(self, row: "HoursRow") -> None:
        self.rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _say_always(self) -> None:
        self._always.setVisible(not self.rows)
        starts_on, ends_on = self._days
        self.fill.setVisible(bool(self.rows and starts_on and ends_on and starts_on < ends_on))

    def _on_row_removed(self, row: "HoursRow") -> None:
        self._drop(row)
        self._say_always()
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)
        self.leave()

    def _on_add_clicked(self) -> None:
        starts_on, _ = self._days
        if self.rows:
            last = self.rows[-1].hours
            day = QDate.fromString(last.day, Qt.DateFormat.ISODate).addDays(1)
            hours = DayHours(day.toString(Qt.DateFormat.ISODate), last.opens, last.closes)
        else:
            today = QDate.currentDate().toString(Qt.DateFormat.ISODate)
            hours = DayHours(starts_on or today, *_FIRST)
        row = self._append(hours)
        self._say_always()
        row.day.setFocus(Qt.FocusReason.OtherFocusReason)
        self.leave()

    def _on_fill_clicked(self) -> None:
        starts_on, ends_on = self._days
        if not starts_on or not ends_on or not self.rows:
            return
        first = self.rows[0].hours.day
        times = [row.hours for row in self.rows if row.hours.day == first]
        day = QDate.fromString(starts_on, Qt.DateFormat.ISODate)
        days: list[str] = []
        while day <= QDate.fromString(ends_on, Qt.DateFormat.ISODate) and len(days) < _MOST_DAYS:
            days.append(day.toString(Qt.DateFormat.ISODate))
            day = day.addDays(1)
        self._show([DayHours(each, time.opens, time.closes) for each in days for time in times])
        self.leave()


class HoursRow(QWidget):
    """One time of one day.

    Signals:
        changed: something else was typed.
        removed: it should go.
    """

    changed = Signal()
    removed = Signal()

    def __init__(self, hours: DayHours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.day = QDateEdit()
        show_as(self.day, "ddd d MMM")
        self.opens, self.closes = QTimeEdit(), QTimeEdit()
        for time in (self.opens, self.closes):
            show_as(time, "HH:mm")
            time.setFixedWidth(66)
            time.setAlignment(Qt.AlignmentFlag.AlignCenter)
            theme.set_role(time, "inline")
        for field in (self.day, self.opens, self.closes):
            WheelScrolls(field)
            field.editingFinished.connect(self.changed)
        offer_calendar(self.day).clicked.connect(self.changed)
        self.remove = QToolButton()
        icons.dress(self.remove, "x", "muted")
        self.remove.setToolTip(self.tr("Take these hours out"))
        self.remove.clicked.connect(self.removed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.day, 1)
        row.addWidget(self.opens)
        row.addWidget(QLabel("–"))
        row.addWidget(self.closes)
        row.addWidget(self.remove)
        self.show_hours(hours)

    @property
    def hours(self) -> DayHours:
        """What it says."""
        return DayHours(
            self.day.date().toString(Qt.DateFormat.ISODate),
            self.opens.time().toString("HH:mm"),
            self.closes.time().toString("HH:mm"),
        )

    def show_hours(self, hours: DayHours) -> None:
        """Show a time of a day."""
        with QSignalBlocker(self):
            self.day.setDate(QDate.fromString(hours.day, Qt.DateFormat.ISODate))
            self.opens.setTime(QTime.fromString(hours.opens, "HH:mm"))
            self.closes.setTime(QTime.fromString(hours.closes, "HH:mm"))

    def show_room(self, room: str) -> None:
        """Say whose hours they are."""
        for widget, words in (
            (self.day, self.tr("{room}: day")),
            (self.opens, self.tr("{room}: opens at")),
            (self.closes, self.tr("{room}: closes at")),
            (self.remove, self.tr("{room}: take these hours out")),
        ):
            widget.setAccessibleName(words.format(room=room))

    def mark(self, *, invalid: bool) -> None:
        """Mark its end as refused, or no more."""
        mark_invalid(self.closes, invalid=invalid)
