"""The card of people who were chosen by name: how many, with new codes or not, and why again."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from hubdesk.badges.stopping import Reason
from hubdesk.badges.ui.record_words import reason_word
from hubdesk.qt import icons, theme


class ChosenPeople(QFrame):
    """The card; it is hidden while groups are chosen.

    Attributes:
        people: their keys, or None.

    Signals:
        changed: they get new codes, or keep theirs.
        others_requested: groups should be chosen again.
    """

    changed = Signal()
    others_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_role(self, "card")
        self.people: frozenset[str] | None = None
        self._said = QLabel(wordWrap=True)
        drop = QPushButton(self.tr("Choose others"))
        theme.set_role(drop, "quiet")
        icons.dress(drop, "x", "muted")
        drop.clicked.connect(self.others_requested)
        self.new_code = QCheckBox(self.tr("New codes: the old badges are lost"))
        self.new_code.setToolTip(
            self.tr("Each gets a new badge; whoever shows the old one is not let in.")
        )
        self.new_code.toggled.connect(lambda _checked: self.changed.emit())
        self.reason = QComboBox()
        self.reason.setEditable(True)
        self.reason.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.reason.setAccessibleName(self.tr("Why again"))
        self.reason.setMinimumContentsLength(8)
        self.reason.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.reason.addItem("", "")
        for reason in Reason:
            self.reason.addItem(reason_word(reason.value), reason.value)
        label = QLabel(self.tr("Wh&y again"))
        label.setBuddy(self.reason)
        line = QHBoxLayout()
        line.addWidget(self._said, 1)
        line.addWidget(drop)
        why = QHBoxLayout()
        why.addWidget(label)
        why.addWidget(self.reason, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 8, 8)
        column.addLayout(line)
        column.addWidget(self.new_code)
        column.addLayout(why)
        self.hide()

    def set_people(
        self, people: frozenset[str] | None, *, new_code: bool = False, reason: str = ""
    ) -> None:
        """Show these people, with new codes or not, printed again for a reason."""
        self.people = people
        kept = reason or (Reason.LOST.value if new_code else "")
        self.reason.setCurrentIndex(max(0, self.reason.findData(kept)))
        with QSignalBlocker(self.new_code):
            self.new_code.setChecked(new_code and people is not None)
        self.setVisible(people is not None)
        self._said.setText(self.tr("%n chosen people", "", len(people or ())))

    def why(self) -> str:
        """Why their badges are printed again; empty: not said, or nobody was chosen."""
        if self.people is None:
            return ""
        at = self.reason.findText(self.reason.currentText())
        return str(self.reason.itemData(at)) if at >= 0 else self.reason.currentText().strip()
