"""What the simulator found: the verdict as the desk shows it, and the way to it."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from hubdesk.checkin.explaining import Outcome
from hubdesk.checkin.rules import Direction
from hubdesk.checkin.ui.desk.words import (
    Tone,
    belongs_to,
    look_of,
    verdict_sentence,
    verdict_word,
    who,
)
from hubdesk.checkin.ui.points.step_words import check_word, outcome_word, step_sentence
from hubdesk.qt import icons, theme

if TYPE_CHECKING:
    from hubdesk.checkin.explaining import Step
    from hubdesk.checkin.simulating import Simulation

_ICONS: Final = {Outcome.PASSED: "check", Outcome.FAILED: "x", Outcome.NOT_ASKED: "minus"}


class AnswerView(QWidget):
    """Shows a simulation."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "plain")
        self._simulation: Simulation | None = None
        self.person = QLabel()
        theme.set_role(self.person, "heading")
        self.belongs = QLabel()
        theme.set_role(self.belongs, "muted")
        self._banner = QFrame()
        self._symbol = QLabel()
        self.verdict, self.sentence = QLabel(), QLabel()
        banner = QHBoxLayout(self._banner)
        banner.setContentsMargins(14, 12, 14, 12)
        banner.setSpacing(12)
        banner.addWidget(self._symbol, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.verdict)
        words.addWidget(self.sentence)
        banner.addLayout(words, 1)
        self.instruction, self.along, self.hint = QLabel(), QLabel(), QLabel()
        theme.set_role(self.hint, "muted")
        self._steps = QWidget()
        self._grid = QGridLayout(self._steps)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self.lines: list[QLabel] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 4, 0)
        column.setSpacing(8)
        for label in (
            self.person, self.belongs, self.sentence, self.instruction, self.along, self.hint
        ):  # fmt: skip
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        column.addWidget(self.hint)
        column.addWidget(self.person)
        column.addWidget(self.belongs)
        column.addWidget(self._banner)
        column.addWidget(self.instruction)
        column.addWidget(self.along)
        column.addWidget(self._steps)
        column.addStretch()
        self.show_nothing()

    def show_nothing(self) -> None:
        """Say what can be done here."""
        self.show_problem(
            self.tr(
                "Choose a point, a person and a time: here stands what the desk would answer, and"
                " why. Nothing is recorded."
            )
        )

    def show_problem(self, sentence: str) -> None:
        """Say why there is no answer."""
        self._simulation = None
        self.hint.setText(sentence)
        self._show_parts(answered=False)

    def show_simulation(self, simulation: "Simulation") -> None:
        """Show what would happen."""
        self._simulation = simulation
        result = simulation.result
        self.person.setText(who(result))
        self.belongs.setText(belongs_to(result))
        self.verdict.setText(verdict_word(result.verdict))
        self.sentence.setText(verdict_sentence(result))
        self._banner.setAccessibleName(verdict_word(result.verdict))
        self.instruction.setText(
            self.tr("The desk: {what}").format(what=simulation.instruction)
            if simulation.instruction
            else ""
        )
        names = ", ".join(point.name for point in simulation.along)
        moves = (
            self.tr("Enters as well: {points}")
            if result.direction is Direction.IN
            else self.tr("Leaves as well: {points}")
        )
        self.along.setText(moves.format(points=names) if names else "")
        self._show_steps()
        self._dress()
        self._show_parts(answered=True)

    @override
    def changeEvent(self, qt_event: QEvent) -> None:
        if qt_event.type() == QEvent.Type.PaletteChange and self._simulation is not None:
            self._show_steps()
        super().changeEvent(qt_event)

    def _show_parts(self, *, answered: bool) -> None:
        self.hint.setVisible(not answered)
        self.person.setVisible(answered)
        self._banner.setVisible(answered)
        self._steps.setVisible(answered)
        for label in (self.belongs, self.sentence, self.instruction, self.along):
            label.setVisible(answered and bool(label.text()))

    def _dress(self) -> None:
        if self._simulation is None:
            return
        look = look_of(self._simulation.result.verdict)
        is_dark_ink = look.tone is Tone.LOOK
        theme.set_role(self._banner, f"verdict-{look.tone.value}")
        ink = "#241a00" if is_dark_ink else "#ffffff"
        self.verdict.setStyleSheet(f"color: {ink}; font-size: 20px; font-weight: 600;")
        self.sentence.setStyleSheet(f"color: {ink};")
        self._symbol.setPixmap(icons.pixmap(look.icon, 32, QColor(ink)))

    def _show_steps(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.lines = []
        if self._simulation is None:
            return
        zone = self._simulation.result.point.zone
        for row, step in enumerate(self._simulation.steps):
            self._add_step(row, step, zone)

    def _add_step(self, row: int, step: "Step", zone: str) -> None:
        colours = theme.tokens(QGuiApplication.palette())
        inks = {
            Outcome.PASSED: colours.success,
            Outcome.FAILED: colours.danger,
            Outcome.NOT_ASKED: colours.muted,
        }
        symbol = QLabel()
        symbol.setPixmap(icons.pixmap(_ICONS[step.outcome], 18, inks[step.outcome]))
        symbol.setToolTip(outcome_word(step.outcome))
        words, facts = QLabel(check_word(step.check)), QLabel(step_sentence(step, zone))
        for label in (words, facts):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        if step.outcome is Outcome.NOT_ASKED:
            theme.set_role(words, "muted")
        theme.set_role(facts, "caption")
        words.setAccessibleName(f"{words.text()}: {outcome_word(step.outcome)}")
        both = QVBoxLayout()
        both.setSpacing(0)
        both.addWidget(words)
        both.addWidget(facts)
        holder = QWidget()
        holder.setLayout(both)
        both.setContentsMargins(0, 0, 0, 0)
        facts.setVisible(bool(facts.text()))
        self._grid.addWidget(symbol, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(holder, row, 1)
        self.lines.append(facts)
