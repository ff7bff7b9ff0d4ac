"""What the desk does next after a verdict, line by line, to be written and taken away."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from hubdesk.checkin.instructions import LONGEST, list_instructions, set_instruction
from hubdesk.checkin.rules import Verdict
from hubdesk.checkin.ui.desk.words import verdict_word
from hubdesk.checkin.ui.points.words import refusal_words
from hubdesk.errors import HubDeskError, Problem
from hubdesk.programme.ui.places.fields import AddLine, SavedLine
from hubdesk.programme.ui.places.saving import PlaceDesk, SavingFrame
from hubdesk.qt import icons, theme
from hubdesk.qt.scroll_column import scroll_column
from hubdesk.registration.ui.people.choices import Choices
from hubdesk.registration.ui.people.words import category_word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hubdesk.checkin.instructions import Instruction
    from hubdesk.checkin.points import CheckInPoint
    from hubdesk.programme.ui.places.saving import Field

_TABLES: Final = frozenset({"instruction", "point"})


class _SaysWhy(SavingFrame):
    """A part that says in the words of the points why something was refused."""

    @override
    def _on_refused(self, field: "Field", error: HubDeskError) -> None:
        if error.problem is Problem.INVALID:
            self.refuse(field, refusal_words(error))
        else:
            super()._on_refused(field, error)


class InstructionsPanel(_SaysWhy):
    """All instructions, and a line to write more.

    Attributes:
        rows: a row for each, by its key.
    """

    def __init__(self, desk: PlaceDesk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.rows: dict[str, InstructionRow] = {}
        self._points: dict[str, str] = {}
        self._choices = Choices(desk.open_event, self)
        self.verdict, self.category, self.point = QComboBox(), QComboBox(), QComboBox()
        for box, words in (
            (self.verdict, self.tr("After which answer")),
            (self.category, self.tr("For whom")),
            (self.point, self.tr("Where")),
        ):
            box.setAccessibleName(words)
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.setMinimumContentsLength(8)
        for verdict in Verdict:
            self.verdict.addItem(verdict_word(verdict), verdict)
        self._fill_categories()
        self.add = AddLine(self.tr("For example: hand out the blue bag"))
        self.add.setMaxLength(LONGEST)
        self.add.left.connect(self._on_add)
        self.watch(self.add)
        self._note = QLabel(
            self.tr(
                "Shown below the answer at the desk. What is written for a point goes before what"
                " is written for a category."
            )
        )
        self._note.setWordWrap(True)
        theme.set_role(self._note, "caption")
        self._lay_out()
        desk.open_event.tables_changed.connect(self._on_tables_changed)
        self.reload()

    def show_points(self, points: "Sequence[CheckInPoint]") -> None:
        """Offer these points."""
        self._points = {point.id: point.name for point in points}
        chosen = self.point.currentData()
        self.point.clear()
        self.point.addItem(self.tr("Everywhere"), None)
        for key, name in self._points.items():
            self.point.addItem(name, key)
        self.point.setCurrentIndex(max(self.point.findData(chosen), 0))
        self._fill_categories()
        self.reload()

    def reload(self) -> None:
        """Show what is written now."""
        found = {each.id: each for each in list_instructions(self.desk.open_event.file)}
        for key in [key for key in self.rows if key not in found]:
            row = self.rows.pop(key)
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        for place, (key, instruction) in enumerate(found.items()):
            if key not in self.rows:
                self.rows[key] = InstructionRow(self.desk)
                self._list.insertWidget(place, self.rows[key])
            self.rows[key].show_instruction(instruction, self._points)

    def _lay_out(self) -> None:
        choices = QHBoxLayout()
        choices.setSpacing(6)
        for box in (self.category, self.point):
            choices.addWidget(box, 1)
        inside = QWidget()
        inside.setProperty("role", "plain")
        self._list = QVBoxLayout(inside)
        self._list.setContentsMargins(0, 0, 4, 0)
        self._list.setSpacing(6)
        self._list.addStretch()
        scroll = scroll_column(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._note)
        column.addWidget(self.verdict)
        column.addLayout(choices)
        column.addWidget(self.add)
        column.addWidget(self.complaint)
        column.addWidget(scroll, 1)

    def _fill_categories(self) -> None:
        chosen = self.category.currentData()
        self.category.clear()
        self.category.addItem(self.tr("Everybody"), None)
        for category in self._choices.categories:
            self.category.addItem(category_word(category), category)
        self.category.setCurrentIndex(max(self.category.findData(chosen), 0))

    def _on_add(self, text: object) -> None:
        verdict, category = self.verdict.currentData(), self.category.currentData()
        point = self.point.currentData()
        self.save(
            self.add,
            lambda file, operator: set_instruction(
                file, operator, Verdict(verdict), str(text), category=category, point_id=point
            ),
        )

    def _on_tables_changed(self, tables: frozenset[str]) -> None:
        if not _TABLES.isdisjoint(tables):
            self.reload()


class InstructionRow(_SaysWhy):
    """One instruction: after what, for whom, where, and its line."""

    def __init__(self, desk: PlaceDesk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        theme.set_role(self, "card")
        self._instruction: Instruction | None = None
        self.when = QLabel()
        self.when.setWordWrap(True)
        self.when.setTextFormat(Qt.TextFormat.PlainText)
        theme.set_role(self.when, "caption")
        self.text = SavedLine()
        self.text.setMaxLength(LONGEST)
        theme.set_role(self.text, "inline")
        self.text.left.connect(self._on_text_left)
        self.watch(self.text)
        self.remove = QToolButton()
        icons.dress(self.remove, "trash-2", "muted")
        self.remove.setToolTip(self.tr("Say nothing any more"))
        self.remove.clicked.connect(partial(self._on_text_left, ""))
        line = QHBoxLayout()
        line.setSpacing(4)
        line.addWidget(self.text, 1)
        line.addWidget(self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 6, 6, 6)
        column.setSpacing(2)
        column.addWidget(self.when)
        column.addLayout(line)
        column.addWidget(self.complaint)

    def show_instruction(self, instruction: "Instruction", points: dict[str, str]) -> None:
        """Show one; what is being typed about it stays."""
        self._instruction = instruction
        category, point = instruction.category, instruction.point_id
        words = " · ".join(
            (
                verdict_word(instruction.verdict),
                category_word(category) if category else self.tr("everybody"),
                points.get(point, "") if point else self.tr("everywhere"),
            )
        )
        self.when.setText(words)
        self.text.show_value(instruction.text)
        self.text.setAccessibleName(self.tr("{when}: what the desk does").format(when=words))
        self.remove.setAccessibleName(self.tr("{when}: say nothing any more").format(when=words))

    def _on_text_left(self, text: object) -> None:
        known = self._instruction
        if known is not None:
            self.save(
                self.text,
                lambda file, operator: set_instruction(
                    file,
                    operator,
                    known.verdict,
                    str(text),
                    category=known.category,
                    point_id=known.point_id,
                ),
            )
