"""Erasing a person for good: it can't be undone, so the name is typed first."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from hubdesk.eventfile.folding import fold
from hubdesk.qt import icons, theme
from hubdesk.registration.ui.people.model import display_name

if TYPE_CHECKING:
    from hubdesk.registration.listing import ListedPerson


class EraseSection(QWidget):
    """Removing, which undo takes back, and erasing, which nothing does.

    Signals:
        remove_requested: the person was registered by mistake.
        erase_requested: nothing personal should be left.
    """

    remove_requested = Signal()
    erase_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ""
        self.remove = QPushButton(self.tr("Remove from the list"))
        icons.dress(self.remove, "trash-2", "muted")
        self.remove.clicked.connect(self.remove_requested)
        self.begin = QPushButton(self.tr("Erase personal data…"))
        theme.set_role(self.begin, "quiet")
        self.begin.clicked.connect(self._begin)
        self._asking = QWidget()
        self._said = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.field = QLineEdit()
        self.field.setAccessibleName(self.tr("The name, to confirm"))
        self.field.textChanged.connect(self._on_typed)
        self.field.returnPressed.connect(self._erase)
        self.erase = QPushButton(self.tr("Erase for good"))
        theme.set_role(self.erase, "danger")
        self.erase.clicked.connect(self._erase)
        back = QPushButton(self.tr("Back"))
        theme.set_role(back, "quiet")
        back.clicked.connect(self.forget)
        row = QHBoxLayout()
        row.addWidget(self.erase)
        row.addWidget(back)
        row.addStretch()
        asking = QVBoxLayout(self._asking)
        asking.setContentsMargins(0, 0, 0, 0)
        asking.setSpacing(8)
        asking.addWidget(self._said)
        asking.addWidget(self.field)
        asking.addLayout(row)
        buttons = QVBoxLayout()
        buttons.setSpacing(4)
        buttons.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignLeading)
        buttons.addWidget(self.begin, 0, Qt.AlignmentFlag.AlignLeading)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addLayout(buttons)
        column.addWidget(self._asking)
        self._asking.hide()

    def offer(self, *, erasing: bool) -> None:
        """Offer to erase, or only to remove."""
        self.forget()
        self.begin.setVisible(erasing)

    def show_person(self, person: "ListedPerson") -> None:
        """Say whom it is about."""
        self._name = display_name(person)
        self._said.setText(
            self.tr(
                "Name, contact, notes and everything else personal of {name} will be gone from"
                " this file, its history too. Numbers stay. This can't be undone. Type the name"
                " to go on."
            ).format(name=f"\u2068{self._name}\u2069")
        )
        self._on_typed()

    def forget(self) -> None:
        """Stop asking."""
        self._asking.hide()
        self.field.clear()

    def _begin(self) -> None:
        self._asking.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_typed(self) -> None:
        typed = self.field.text().strip()
        self.erase.setEnabled(bool(typed) and (fold(typed) or typed) == (fold(self._name) or typed))

    def _erase(self) -> None:
        if self.erase.isEnabled():
            self.forget()
            self.erase_requested.emit()
