"""The part of the panel about the leg itself: its name, zone, days, and the usual way."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from hubdesk.programme import place_edits, places
from hubdesk.programme.places import DEFAULT_TRAVEL
from hubdesk.programme.ui.places.choosing import DayField, ZoneField
from hubdesk.programme.ui.places.fields import AddLine, NumberLine, SavedLine, add_labelled
from hubdesk.programme.ui.places.saving import PlaceDesk, SavingFrame
from hubdesk.programme.ui.places.words import no_number_words
from hubdesk.qt import theme

if TYPE_CHECKING:
    from hubdesk.programme.place_overview import LegFacts

_NUMBER: Final = 96


class LegSection(SavingFrame):
    """Changes a leg, and adds another.

    Signals:
        leg_added: the key of a new leg.
    """

    leg_added = Signal(str)

    def __init__(self, desk: PlaceDesk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._leg: LegFacts | None = None
        self.name = SavedLine()
        self.zone = ZoneField()
        self.note = QLabel()
        self.note.setWordWrap(True)
        theme.set_role(self.note, "muted")
        self.note.hide()
        self.starts_on = DayField(self.tr("First day"))
        self.ends_on = DayField(self.tr("Last day"))
        self.travel = NumberLine()
        self.travel.setMaximumWidth(_NUMBER)
        self.travel.setPlaceholderText(str(DEFAULT_TRAVEL))
        self.add = AddLine(self.tr("Add another leg: its city"))
        self._lay_out()
        self.name.left.connect(partial(self._save, self.name, "name"))
        self.zone.left.connect(self._on_zone_left)
        self.travel.left.connect(partial(self._save, self.travel, "travel_minutes"))
        self.travel.not_understood.connect(
            lambda text: self.refuse(self.travel, no_number_words(text))
        )
        self._days = _Days([self.starts_on, self.ends_on])
        for day in (self.starts_on, self.ends_on):
            day.left.connect(self._on_day_left)
            day.cleared.connect(self._on_day_cleared)
        self.watch(self.name, self.zone, self.travel, self.add)
        self.add.left.connect(self._on_add)

    def show_leg(self, leg: "LegFacts") -> None:
        """Show a leg; what is being typed about the same one stays."""
        if self._leg is None or self._leg.id != leg.id:
            self._leg = leg
            self.note.hide()
            self.complaint.hide()
            for field in (self.name, self.zone, self.travel, self.starts_on, self.ends_on):
                field.mark(invalid=False)
                field.forget()
            self.zone.take(leg.zone)
        self._leg = leg
        self.name.show_value(leg.name)
        self.zone.show_value(leg.zone)
        self.starts_on.show_value(leg.starts_on)
        self.ends_on.show_value(leg.ends_on)
        self.ends_on.suggested = leg.starts_on or ""
        self.starts_on.suggested = leg.ends_on or ""
        self.travel.show_value(leg.travel_minutes)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        add_labelled(column, self.tr("&Name of the leg"), self.name)
        column.addSpacing(6)
        add_labelled(column, self.tr("Time &zone"), self.zone)
        column.addWidget(self.note)
        column.addSpacing(6)
        days = QHBoxLayout()
        days.setSpacing(12)
        for words, field in (
            (self.tr("First day"), self.starts_on), (self.tr("Last day"), self.ends_on)
        ):  # fmt: skip
            label = QLabel(words)
            theme.set_role(label, "caption")
            label.setBuddy(field.editor)
            half = QVBoxLayout()
            half.setSpacing(4)
            half.addWidget(label)
            half.addWidget(field)
            days.addLayout(half, 1)
        column.addLayout(days)
        column.addSpacing(6)
        add_labelled(column, self.tr("&Minutes between two venues"), self.travel)
        column.addWidget(self.complaint)
        column.addSpacing(6)
        column.addWidget(self.add)

    def _save(self, field: "SavedLine | NumberLine", column: str, value: object) -> None:
        leg, known = self._leg, {column: _scalar(field.known)}
        if leg is not None:
            values = {column: _scalar(value)}
            self.save(
                field,
                lambda file, operator: place_edits.edit_leg(file, operator, leg.id, values, known),
            )

    def _on_zone_left(self, zone: object) -> None:
        leg, known = self._leg, {"zone": self.zone.known}
        if leg is not None:
            values = {"zone": str(zone)}
            self.save(
                self.zone,
                lambda file, operator: place_edits.edit_leg(file, operator, leg.id, values, known),
                lambda _stale: self._say_times_stay(str(zone)),
            )

    def _say_times_stay(self, zone: str) -> None:
        self.note.setText(
            self.tr(
                "The leg is in {zone} now. All local times are kept: what was planned for 10:00"
                " stays at 10:00 there."
            ).format(zone=zone)
        )
        self.note.show()

    def _on_day_left(self, _day: object) -> None:
        """Both days are saved at once: a leg may move to where each alone would be refused."""
        leg = self._leg
        fields = {"starts_on": self.starts_on, "ends_on": self.ends_on}
        changed = {column: field for column, field in fields.items() if field.is_changed}
        if leg is None or not changed:
            return
        known = {column: field.known for column, field in changed.items()}
        values = {column: field.sent() for column, field in changed.items()}
        self.save(
            self._days,
            lambda file, operator: place_edits.edit_leg(file, operator, leg.id, values, known),
        )

    def _on_day_cleared(self) -> None:
        if not (self.starts_on.is_changed or self.ends_on.is_changed):
            self._days.mark(invalid=False)
            self.complaint.withdraw(self._days)

    def _on_add(self, name: object) -> None:
        leg = self._leg
        if leg is not None:
            self.save(
                self.add,
                lambda file, operator: places.add_leg(file, operator, str(name), leg.zone),
                lambda key: self.leg_added.emit(str(key)),
            )

    def focus_zone(self) -> None:
        """Put the focus where a new leg goes on."""
        self.zone.setFocus(Qt.FocusReason.OtherFocusReason)


class _Days:
    """Both days as one field, for those that were changed."""

    def __init__(self, fields: list[DayField]) -> None:
        self._fields = fields

    def take(self, _value: object) -> None:
        """One of them is stale: the next reading shows which."""
        self.forget()

    def settle(self) -> None:
        """They are saved."""
        for field in self._fields:
            field.settle()

    def forget(self) -> None:
        """Show what was there before."""
        for field in self._fields:
            field.forget()

    def mark(self, *, invalid: bool) -> None:
        """Mark them as refused, or no more."""
        for field in self._fields:
            field.mark(invalid=invalid)


def _scalar(value: object) -> str | int | None:
    return value if isinstance(value, str | int) else None
