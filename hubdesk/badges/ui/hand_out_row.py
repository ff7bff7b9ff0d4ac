"""Handing out one badge: to its holder with Enter, or to whom is typed."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from hubdesk.badges.handing import hand_out
from hubdesk.qt import icons, theme
from hubdesk.registration.ui.people.words import apart, moment

if TYPE_CHECKING:
    from hubdesk.badges.handing import Handed
    from hubdesk.eventfile.file import EventFile
    from hubdesk.qt.open_event import OpenEvent


class HandOutRow(QWidget):
    """A button, and when it was pressed a field for who takes the badge."""

    def __init__(self, open_event: "OpenEvent", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open_event = open_event
        self._person: str | None = None
        self.button = QPushButton(self.tr("Hand out…"))
        icons.dress(self.button, "handshake", "muted")
        self.button.clicked.connect(self._ask)
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Who takes it? Empty: the person"))
        self.field.setAccessibleName(self.tr("Who takes the badge"))
        self.field.returnPressed.connect(self._hand_out)
        self.done = QPushButton(self.tr("Handed out"))
        theme.set_role(self.done, "primary")
        self.done.clicked.connect(self._hand_out)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.button)
        row.addWidget(self.field, 1)
        row.addWidget(self.done)
        row.addStretch()
        self._show_asking(asking=False)

    def show_person(self, person_id: str | None) -> None:
        """Offer it for this person's badge; None: there is none to hand out."""
        if person_id != self._person:
            self._person = person_id
            self._show_asking(asking=False)
        self.setVisible(person_id is not None)

    def _ask(self) -> None:
        self.field.clear()
        self._show_asking(asking=True)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_asking(self, *, asking: bool) -> None:
        self.button.setVisible(not asking)
        self.field.setVisible(asking)
        self.done.setVisible(asking)

    def _hand_out(self) -> None:
        if self._person is not None:
            self._show_asking(asking=False)
            name = self.field.text().strip() or None
            self._open_event.write(partial(_hand_out, self._person, name))

    def handed_words(self, handed: "Handed") -> str:
        """When it was handed out, and to whom."""
        when = moment(handed.at)
        if handed.to_name is None:
            return self.tr("Handed out · {when}").format(when=when)
        words = self.tr("Handed to {name} · {when}")
        return words.format(name=apart(handed.to_name), when=when)


def _hand_out(person: str, name: str | None, file: "EventFile", operator: str) -> int:
    return hand_out(file, operator, [person], to_name=name)
