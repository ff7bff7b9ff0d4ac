"""What came of an import: how many, who was refused, and what can be done now."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from hubdesk.qt import icons, theme
from hubdesk.registration.importing.plan import Outcome

if TYPE_CHECKING:
    from hubdesk.registration.importing.jobs import Imported

_ICON: Final = 48
_WIDEST: Final = 880  # of the card


class ResultPanel(QWidget):
    """Shows one import.

    Signals:
        undo_requested: the import should be taken back.
        people_requested: the people should be seen.
        print_requested: the badges of the new people should be printed.
        another_requested: another list should be imported.
    """

    undo_requested = Signal()
    people_requested = Signal()
    print_requested = Signal()
    another_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._title = QLabel(alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        theme.set_role(self._title, "title")
        self._detail = QLabel(alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        theme.set_role(self._detail, "muted")
        self._refused = QLabel(alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        theme.set_role(self._refused, "muted")
        self._print = QPushButton(self.tr("Print the new people’s badges"))
        theme.set_role(self._print, "primary")
        icons.dress(self._print, "printer", "on_accent")
        self._print.clicked.connect(self.print_requested)
        self._people = QPushButton(self.tr("Show people"))
        icons.dress(self._people, "users")
        self._people.clicked.connect(self.people_requested)
        self._another = QPushButton(self.tr("Import another list"))
        icons.dress(self._another, "file-spreadsheet")
        self._another.clicked.connect(self.another_requested)
        self._undo = QPushButton(self.tr("Undo the import"))
        icons.dress(self._undo, "undo-2")
        self._undo.clicked.connect(self.undo_requested)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch()
        for button in (self._print, self._people, self._another, self._undo):
            buttons.addWidget(button)
        buttons.addStretch()
        card = QFrame()
        theme.set_role(card, "card")
        card.setMaximumWidth(_WIDEST)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(32, 28, 32, 28)
        inside.setSpacing(8)
        for label in (self._icon, self._title, self._detail, self._refused):
            inside.addWidget(label)
        inside.addSpacing(12)
        inside.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.addStretch(2)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(card, 10)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(3)

    @property
    def words(self) -> str:
        """What is said."""
        return " ".join(label.text() for label in (self._title, self._detail, self._refused))

    def show_result(self, done: "Imported") -> None:
        """Show what was imported."""
        counts = done.counts
        new, updated = counts[Outcome.NEW], counts[Outcome.UPDATE]
        self._show_icon("circle-check", "success")
        told = [self.tr("%n new people", "", new)] if new or not updated else []
        told += [self.tr("%n changed", "", updated)] if updated else []
        self._title.setText(" · ".join(told))
        unchanged = self.tr("%n row(s) said nothing new.", "", counts[Outcome.UNCHANGED])
        self._detail.setText(unchanged if counts[Outcome.UNCHANGED] else "")
        refused = counts[Outcome.REFUSED]
        self._refused.setText(
            self.tr("%n row(s) were refused and are not in the event.", "", refused)
            if refused
            else ""
        )
        for label in (self._detail, self._refused):
            label.setVisible(bool(label.text()))
        self._print.setVisible(bool(done.new_people))
        self._undo.setVisible(bool(done.act))

    def show_undone(self) -> None:
        """The import was taken back."""
        self._show_icon("undo-2", "muted")
        self._title.setText(self.tr("The import was taken back"))
        self._detail.setText(self.tr("The people are as they were before it."))
        self._detail.show()
        self._refused.hide()
        self._print.hide()
        self._undo.hide()

    def _show_icon(self, name: str, tone: str) -> None:
        colour = getattr(theme.tokens(self.palette()), tone)
        self._icon.setPixmap(icons.pixmap(name, _ICON, colour))
