"""A point in the list: its name and rules in a line, and behind a chevron each rule to change."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from hubdesk.checkin.point_edits import change_point, fields_of
from hubdesk.checkin.points import remove_point
from hubdesk.checkin.rules import Entries
from hubdesk.checkin.ui.points.fields import (
    AudienceChoice,
    ChoiceField,
    MomentField,
    audience_of,
)
from hubdesk.checkin.ui.points.words import (
    KIND_ICONS,
    entries_word,
    kind_word,
    refusal_words,
    summary,
)
from hubdesk.errors import HubDeskError, Problem
from hubdesk.programme.ui.places.choosing import CheckField
from hubdesk.programme.ui.places.fields import NumberLine, SavedLine
from hubdesk.programme.ui.places.reorder import Grip, moves_by_keys
from hubdesk.programme.ui.places.saving import PlaceDesk, SavingFrame
from hubdesk.programme.ui.places.words import no_number_words
from hubdesk.qt import icons, theme
from hubdesk.qt.elided_label import ElidedLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hubdesk.checkin.points import CheckInPoint
    from hubdesk.eventfile.writing import Scalar
    from hubdesk.programme.ui.places.saving import Field

_NUMBER: Final = 64
_WORDS: Final = 150


class PointRow(SavingFrame):
    """Changes one point.

    Signals:
        move_requested: it should go up (-1) or down (1).
        simulate_requested: the simulator should show this point.
    """

    move_requested = Signal(int)
    simulate_requested = Signal(str)

    def __init__(self, desk: PlaceDesk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        theme.set_role(self, "card")
        self._point: CheckInPoint | None = None
        self.grip = Grip()
        self._kind = QLabel()
        self.name = SavedLine()
        theme.set_role(self.name, "inline")
        self._summary = ElidedLabel()
        theme.set_role(self._summary, "caption")
        self.simulate, self.more = QToolButton(), QToolButton()
        icons.dress(self.simulate, "circle-help", "muted")
        self.simulate.setToolTip(self.tr("Try it in the simulator"))
        self.more.setCheckable(True)
        self.audience = AudienceChoice(desk.open_event)
        self.confirmed = CheckField(self.tr("Only confirmed registrations"))
        self.opens = MomentField(self.tr("Always open: choose a time"))
        self.closes = MomentField(self.tr("Never closes: choose a time"))
        self.early, self.late, self.capacity = NumberLine(), NumberLine(), NumberLine()
        self.entries, self.within = ChoiceField(), ChoiceField()
        self.entries.offer([(each.value, entries_word(each)) for each in Entries])
        self.empties = SavedLine(optional=True)
        self.remove = QPushButton(self.tr("Remove point"))
        theme.set_role(self.remove, "danger")
        self._lay_out()
        self._connect()
        self._show_details(False)

    @property
    def columns(self) -> "dict[str, Field]":
        """The fields by the columns that they change."""
        return {
            "name": self.name,
            "confirmed_only": self.confirmed,
            "opens_at": self.opens,
            "closes_at": self.closes,
            "early_minutes": self.early,
            "late_minutes": self.late,
            "entries": self.entries,
            "capacity": self.capacity,
            "within_id": self.within,
            "empties_at": self.empties,
        }

    def show_point(self, point: "CheckInPoint", others: "Sequence[CheckInPoint]") -> None:
        """Show a point, among the others of its leg; what is being typed about it stays."""
        self._point = point
        names = {other.id: other.name for other in others}
        self._tint()
        self._kind.setToolTip(kind_word(point.kind))
        self.within.offer(
            [(None, self.tr("Stands by itself"))]
            + [(other.id, other.name) for other in others if other.id != point.id]
        )
        values = fields_of(point)
        for column, field in self.columns.items():
            show = getattr(field, "show_value", field.take)
            show(values[column])
        rules = point.rules
        self.audience.show_audience(rules.audience.value, sorted(rules.audience_of))
        self.opens.suggested = rules.closes_at or ""
        self.closes.suggested = rules.opens_at or ""
        words = summary(point, names.get(point.within_id or "", ""))
        self._summary.setText(words)
        self._summary.setToolTip(words)
        self._name_fields(point.name)

    def open(self) -> None:
        """Show all rules, and begin with the name."""
        self.more.setChecked(True)
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.selectAll()

    @override
    def keyPressEvent(self, qt_event: QKeyEvent) -> None:
        if by := moves_by_keys(qt_event):
            self.move_requested.emit(by)
        else:
            super().keyPressEvent(qt_event)

    @override
    def changeEvent(self, qt_event: QEvent) -> None:
        if qt_event.type() == QEvent.Type.PaletteChange:
            self._tint()
        super().changeEvent(qt_event)

    def _tint(self) -> None:
        if self._point is not None:
            colour = theme.tokens(self.palette()).muted
            self._kind.setPixmap(icons.pixmap(KIND_ICONS[self._point.kind], 18, colour))

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self.grip)
        line.addWidget(self._kind)
        line.addWidget(self.name, 2)
        line.addWidget(self._summary, 3)
        line.addWidget(self.simulate)
        line.addWidget(self.more)
        self.details = QWidget()
        form = QFormLayout(self.details)
        form.setContentsMargins(30, 6, 8, 8)
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.addRow(self.tr("Who may pass"), self.audience)
        form.addRow("", self.confirmed)
        form.addRow(
            self.tr("Opens"), _with_minutes(self.opens, self.early, self.tr("minutes earlier too"))
        )
        form.addRow(
            self.tr("Closes"), _with_minutes(self.closes, self.late, self.tr("minutes later too"))
        )
        form.addRow(self.tr("May enter"), self.entries)
        form.addRow(
            self.tr("Inside at once"),
            _with_words(self.capacity, self.tr("people; empty: no limit")),
        )
        form.addRow(self.tr("Lies within"), self.within)
        form.addRow(
            self.tr("Empties at"),
            _with_words(self.empties, self.tr("each day, like 23:30; empty: never")),
        )
        note = QLabel(
            self.tr(
                "Who enters a point is inside the point that it lies within, too; who leaves that"
                " one has left this one."
            )
        )
        note.setWordWrap(True)
        theme.set_role(note, "caption")
        bottom = QHBoxLayout()
        bottom.addWidget(note, 1)
        bottom.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignBottom)
        form.addRow(bottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 5, 8, 5)
        column.setSpacing(2)
        column.addLayout(line)
        column.addWidget(self.complaint)
        column.addWidget(self.details)

    def _connect(self) -> None:
        for column, field in self.columns.items():
            left = field.left  # type: ignore[attr-defined]
            left.connect(partial(self._save, field, column))
        self.watch(self.name, self.opens, self.closes, self.empties)
        self.watch(self.early, self.late, self.capacity)
        for number in (self.early, self.late, self.capacity):
            number.setFixedWidth(_NUMBER)
            number.not_understood.connect(partial(self._on_no_number, number))
        self.empties.setFixedWidth(_NUMBER)
        self.audience.changed.connect(self._on_audience_changed)
        self.simulate.clicked.connect(self._on_simulate_clicked)
        self.more.toggled.connect(self._show_details)
        self.remove.clicked.connect(self._on_remove_clicked)

    def _name_fields(self, point: str) -> None:
        for widget, words in (
            (self.name, self.tr("{point}: name")),
            (self.simulate, self.tr("{point}: try it in the simulator")),
            (self.more, self.tr("{point}: all rules")),
            (self.confirmed, self.tr("{point}: only confirmed registrations")),
            (self.early, self.tr("{point}: minutes that people may come earlier")),
            (self.late, self.tr("{point}: minutes that people may come later")),
            (self.entries, self.tr("{point}: how often people may enter")),
            (self.capacity, self.tr("{point}: how many may be inside at once")),
            (self.within, self.tr("{point}: the point that it lies within")),
            (self.empties, self.tr("{point}: when it empties each day")),
            (self.remove, self.tr("{point}: remove")),
        ):
            widget.setAccessibleName(words.format(point=point))
        self.opens.name(self.tr("{point}: opens").format(point=point))
        self.closes.name(self.tr("{point}: closes").format(point=point))

    def _show_details(self, shown: bool) -> None:  # noqa: FBT001 - a slot
        self.details.setVisible(shown)
        icons.dress(self.more, "chevron-up" if shown else "chevron-down", "muted")
        self.more.setToolTip(self.tr("Less") if shown else self.tr("All rules"))

    def _save(self, field: "Field", column: str, value: object) -> None:
        known = {column: _stored(getattr(field, "known", None))}
        self._write(field, {column: _stored(value)}, known)

    def _on_audience_changed(self, audience: str, keys: list[str]) -> None:
        self._write(self.audience, {"audience": audience, "audience_of": audience_of(keys)}, {})

    def _write(
        self, field: "Field", values: "dict[str, Scalar]", known: "dict[str, Scalar]"
    ) -> None:
        if self._point is not None:
            key = self._point.id
            self.save(
                field, lambda file, operator: change_point(file, operator, key, values, known)
            )

    def _on_no_number(self, field: NumberLine, text: str) -> None:
        self.refuse(field, no_number_words(text))

    def _on_simulate_clicked(self) -> None:
        if self._point is not None:
            self.simulate_requested.emit(self._point.id)

    def _on_remove_clicked(self) -> None:
        if self._point is not None:
            key = self._point.id
            self.desk.open_event.write(
                lambda file, operator: remove_point(file, operator, key),
                on_error=partial(self._on_refused, self.name),
            )

    @override
    def _on_refused(self, field: "Field", error: HubDeskError) -> None:
        if error.problem is Problem.INVALID:
            self.refuse(field, refusal_words(error))
        else:
            super()._on_refused(field, error)


def _with_words(field: QWidget, words: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(field)
    label = QLabel(words)
    theme.set_role(label, "muted")
    row.addWidget(label, 1)
    return row


def _with_minutes(moment: MomentField, minutes: NumberLine, words: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(moment, 1)
    row.addWidget(minutes)
    label = QLabel(words)
    label.setMinimumWidth(_WORDS)
    theme.set_role(label, "muted")
    row.addWidget(label)
    return row


def _stored(value: object) -> "str | int | None":
    if isinstance(value, bool):
        return int(value)
    return value if isinstance(value, str | int) else None
