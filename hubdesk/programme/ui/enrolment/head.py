"""The head of the enrolment panel: which session it is, and how many places are taken."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QStyle,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from hubdesk.programme.participants import WAITING
from hubdesk.programme.ui.enrolment.words import places_words, when_words
from hubdesk.qt import icons, theme
from hubdesk.qt.elided_label import ElidedLabel

if TYPE_CHECKING:
    from hubdesk.programme.participants import SessionPeople


class EnrolmentHead(QWidget):
    """Title, time and places.

    Signals:
        closed: the panel should go.
        move_up_requested: who waits should get the free places.
    """

    closed = Signal()
    move_up_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = ElidedLabel()
        theme.set_role(self._title, "heading")
        self._when = ElidedLabel()
        theme.set_role(self._when, "caption")
        self._close = QToolButton()
        self._close.setAccessibleName(self.tr("Close the panel"))
        self._close.setToolTip(self.tr("Close the panel"))
        icons.dress(self._close, "x", "muted")
        self._close.clicked.connect(self.closed)
        self._places = QLabel()
        self._waiting = QLabel()
        theme.set_role(self._waiting, "badge-warn")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._move_up = QPushButton()
        theme.set_role(self._move_up, "notice")
        self._move_up.clicked.connect(self.move_up_requested)
        self._lay_out()

    def places(self) -> str:
        """What it says of places."""
        return self._places.text()

    def show_people(self, people: "SessionPeople | None") -> None:
        """Show a session's; None: no session is chosen."""
        # titles are of any language, and stand where this window's words begin
        at_start = QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignLeft)
        for label in (self._title, self._when, self._places):
            label.setAlignment(
                at_start | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
            )
        self._title.setText(people.title if people else self.tr("Enrolment"))
        self._title.setToolTip(people.title if people else "")
        self._when.setText(when_words(people) if people else "")
        self._counts.setVisible(people is not None)
        if people is None:
            self._bar.hide()
            self._move_up.hide()
            return
        waiting = len(people.of(WAITING))
        self._places.setText(places_words(people))
        self._waiting.setText(self.tr("%n waiting", "", waiting))
        self._waiting.setVisible(waiting > 0)
        self._bar.setVisible(bool(people.capacity))
        self._bar.setMaximum(people.capacity or 1)
        self._bar.setValue(min(people.taken, people.capacity or 0))
        self._bar.setAccessibleName(places_words(people))
        free = waiting if people.free is None else min(people.free, waiting)
        self._move_up.setVisible(free > 0)
        self._move_up.setText(self.tr("Give %n free places to who waits", "", free))

    def _lay_out(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(self._title)
        names.addWidget(self._when)
        row = QHBoxLayout()
        row.addLayout(names, 1)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self._counts = QWidget()
        counts = QHBoxLayout(self._counts)
        counts.setContentsMargins(0, 0, 0, 0)
        counts.addWidget(self._places, 1)
        counts.addWidget(self._waiting)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 8)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self._counts)
        column.addWidget(self._bar)
        column.addWidget(self._move_up, 0, Qt.AlignmentFlag.AlignLeading)
