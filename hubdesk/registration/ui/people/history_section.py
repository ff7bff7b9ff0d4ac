"""What happened to a person, in words: who, when, from what to what."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from hubdesk.qt import theme
from hubdesk.registration.person_history import Happening, HistoryEntry, person_history
from hubdesk.registration.ui.people.history_words import field_sentence, happening_sentence
from hubdesk.registration.ui.people.words import moment

if TYPE_CHECKING:
    from hubdesk.qt.open_event import OpenEvent

_AT_FIRST: Final = 6


class HistorySection(QWidget):
    """The newest few entries, and all of them when asked."""

    def __init__(self, open_event: "OpenEvent", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open_event = open_event
        self._person = ""
        self._entries: list[HistoryEntry] = []
        self._all = False
        self._list = QVBoxLayout()
        self._list.setSpacing(12)
        self._shown: list[QWidget] = []
        self._more = QPushButton(self.tr("Show everything"))
        theme.set_role(self._more, "quiet")
        self._more.clicked.connect(self._show_all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._list)
        column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeading)
        self._more.hide()

    def show_person(self, person_id: str) -> None:
        """Show what happened to somebody."""
        if person_id != self._person:
            self._all = False
        self._person = person_id
        self._open_event.read(
            lambda file: (person_id, person_history(file, person_id)),
            self._on_read,
            latest=f"people/history/{id(self)}",
        )

    def texts(self) -> list[str]:
        """What is said, entry by entry."""
        return [
            "\n".join(label.text() for label in entry.findChildren(QLabel)) for entry in self._shown
        ]

    def _on_read(self, read: tuple[str, list[HistoryEntry]]) -> None:
        person, entries = read
        if person == self._person and entries != self._entries:
            self._entries = entries
            self._fill()

    def _show_all(self) -> None:
        self._all = True
        self._fill()

    def _fill(self) -> None:
        for old in self._shown:
            self._list.removeWidget(old)
            old.deleteLater()
        shown = self._entries if self._all else self._entries[:_AT_FIRST]
        self._shown = [_shown(entry) for entry in shown]
        for new in self._shown:
            self._list.addWidget(new)
        self._more.setVisible(len(shown) < len(self._entries))


def _shown(entry: HistoryEntry) -> QWidget:
    """What happened, and below it when and by whom."""
    lines = [happening_sentence(entry)]
    if entry.happening is Happening.CHANGED and entry.fields:
        lines = [field_sentence(field) for field in entry.fields]
    when = _label(f"{moment(entry.at)} · {entry.operator}")
    theme.set_role(when, "caption")
    both = QWidget()
    column = QVBoxLayout(both)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(_label("\n".join(lines)))
    column.addWidget(when)
    return both


def _label(text: str) -> QLabel:
    label = QLabel(text, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return label
