"""What came of the last walk-in: who it is, whether they are in, their badge, and undo."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from hubdesk.badges.codes import in_fours, letters_of
from hubdesk.checkin.rules import Verdict
from hubdesk.checkin.ui.delegations.words import refusal_words
from hubdesk.qt import icons, theme

if TYPE_CHECKING:
    from hubdesk.checkin.walk_in import WalkedIn


class WalkInDone(QFrame):
    """Shows one walk-in.

    Signals:
        print_requested: the badge should be printed.
        undo_requested: the act that should be taken back.
    """

    print_requested = Signal()
    undo_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._act = ""
        self._sentence = QLabel()
        self._sentence.setWordWrap(True)
        self._sentence.setTextFormat(Qt.TextFormat.PlainText)
        theme.set_role(self._sentence, "heading")
        self._detail = QLabel()
        self._detail.setWordWrap(True)
        self._detail.setTextFormat(Qt.TextFormat.PlainText)
        self._print = QPushButton(self.tr("Print badge (Ctrl+P)"))
        icons.dress(self._print, "printer")
        self._print.clicked.connect(self.print_requested)
        self._undo = QPushButton(self.tr("Undo"))
        theme.set_role(self._undo, "notice")
        self._undo.clicked.connect(lambda: self.undo_requested.emit(self._act))
        buttons = QHBoxLayout()
        buttons.setSpacing(4)
        buttons.addWidget(self._print)
        buttons.addWidget(self._undo)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(6)
        column.addWidget(self._sentence)
        column.addWidget(self._detail)
        column.addLayout(buttons)
        self.hide()

    @property
    def act(self) -> str:
        """The act that it is about."""
        return self._act

    def sentence(self) -> str:
        """What it says."""
        return f"{self._sentence.text()} {self._detail.text()}".strip()

    def show_done(self, done: "WalkedIn") -> None:
        """Show what came of somebody."""
        name = done.person.name or done.person.arabic_name or ""
        answer = done.answer
        self._act = done.act
        if answer is None:
            words = self.tr("{name} is registered.")
        elif answer.verdict is Verdict.ADMITTED:
            words = self.tr("{name} is in.")
        elif answer.verdict is Verdict.EXITED:
            words = self.tr("{name} is out.")
        else:
            words = self.tr("{name} was not let in.")
        self._sentence.setText(words.format(name=name))
        details = []
        if answer is not None and answer.admission_id is None:
            details.append(
                self.tr("{point}: {reason}.").format(
                    point=answer.point.name, reason=refusal_words(answer)
                )
            )
        if done.badge is not None:
            letters = in_fours(letters_of(done.badge.code))
            details.append(self.tr("New badge {letters}.").format(letters=letters))
        elif done.is_printed:
            details.append(self.tr("The badge is printed already."))
        self._detail.setText(" ".join(details))
        self._detail.setVisible(bool(details))
        self._print.show()
        self._undo.setVisible(bool(done.act))
        refused = answer is not None and answer.admission_id is None
        self._show("notice-warning" if refused else "notice-success")

    def show_problem(self, sentence: str) -> None:
        """Show why nothing was done."""
        self._act = ""
        self._sentence.setText(sentence)
        self._detail.hide()
        self._print.hide()
        self._undo.hide()
        self._show("notice-problem")

    def _show(self, role: str) -> None:
        theme.set_role(self, role)
        self.show()
