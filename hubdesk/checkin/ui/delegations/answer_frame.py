"""What came of checking in a group, inline: how many, who was refused and why, and undo."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from hubdesk.checkin.rules import Direction
from hubdesk.checkin.ui.delegations.words import refusal_words
from hubdesk.qt import theme

if TYPE_CHECKING:
    from hubdesk.checkin.delegation_desk import GroupCheckIn

_MOST: Final = 8  # refusals that are named; the others are counted


class AnswerFrame(QFrame):
    """Shows the last answer.

    Signals:
        undo_requested: the act that should be taken back.
    """

    undo_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._act = ""
        self._sentence = QLabel(wordWrap=True)
        self._refused = QLabel(wordWrap=True)
        self._refused.setTextFormat(Qt.TextFormat.PlainText)
        self._refused.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._undo = QPushButton(self.tr("Undo"))
        theme.set_role(self._undo, "notice")
        self._undo.clicked.connect(self._on_undo_clicked)
        row = QHBoxLayout()
        row.addWidget(self._sentence, 1)
        row.addWidget(self._undo, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 8, 8)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self._refused)
        self.hide()

    def sentence(self) -> str:
        """What it says, and the names of who was refused."""
        return "\n".join(filter(None, (self._sentence.text(), self._refused.text())))

    def show_answer(self, answer: "GroupCheckIn", direction: Direction) -> None:
        """Show what came of it."""
        refused = answer.refused
        self._act = answer.act
        words = (
            self.tr("%n people checked in.", "", answer.through)
            if direction is Direction.IN
            else self.tr("%n people checked out.", "", answer.through)
        )
        if refused:
            words += " " + self.tr("%n were refused:", "", len(refused))
        self._sentence.setText(words)
        lines = [
            f"{result.person.name or result.person.arabic_name}: {refusal_words(result)}"
            for result in refused[:_MOST]
            if result.person
        ]
        if len(refused) > _MOST:
            lines.append(self.tr("and %n more", "", len(refused) - _MOST))
        self._refused.setText("\n".join(lines))
        self._refused.setVisible(bool(lines))
        self._undo.setVisible(bool(answer.act))
        self._show("notice-warning" if refused else "notice-success")

    def show_problem(self, sentence: str) -> None:
        """Show why nothing came of it."""
        self.show_sentence(sentence, "notice-problem")

    def show_sentence(self, sentence: str, role: str = "notice-info") -> None:
        """Show something that is no answer."""
        self._act = ""
        self._sentence.setText(sentence)
        self._refused.hide()
        self._undo.hide()
        self._show(role)

    def forget(self, act: str | None = None) -> None:
        """Show nothing any more; with an act, only if it was about that."""
        if act is None or act == self._act:
            self._act = ""
            self.hide()

    def _show(self, role: str) -> None:
        theme.set_role(self, role)
        self.show()

    def _on_undo_clicked(self) -> None:
        self.undo_requested.emit(self._act)
