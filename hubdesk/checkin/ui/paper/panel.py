"""The panel of sign-in sheets, beside the desk: those that come back, and printing new ones."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from hubdesk.checkin.ui.paper.entering import EnterSheets
from hubdesk.checkin.ui.paper.printing_form import PrintSheets
from hubdesk.qt import icons, theme

if TYPE_CHECKING:
    from hubdesk.checkin.points import CheckInPoint
    from hubdesk.qt.open_event import OpenEvent
    from hubdesk.qt.preferences import Preferences

WIDTH: Final = 440


class PaperPanel(QFrame):
    """Enters and prints sign-in sheets.

    Attributes:
        entering: what is typed from sheets.
        printing: what is printed.

    Signals:
        closed: it should go.
        notice_raised: a `Notice` that the window shows.
    """

    closed = Signal()
    notice_raised = Signal(object)

    def __init__(
        self, open_event: "OpenEvent", preferences: "Preferences", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        theme.set_role(self, "panel")
        self.setFixedWidth(WIDTH)
        title = QLabel(self.tr("Sign-in sheets"))
        theme.set_role(title, "heading")
        close = QToolButton()
        close.setToolTip(self.tr("Close the panel (Esc)"))
        close.setAccessibleName(self.tr("Close the panel"))
        icons.dress(close, "x", "muted")
        close.clicked.connect(self.closed)
        self.entering = EnterSheets(open_event)
        self.printing = PrintSheets(open_event, preferences)
        self.printing.notice_raised.connect(self.notice_raised)
        self._stack = QStackedWidget()
        self._enter = self._chip(self.tr("Enter"), self.entering)
        self._print = self._chip(self.tr("Print"), self.printing)
        self._enter.setChecked(True)
        self._row = QLabel()
        self._row.setWordWrap(True)
        theme.set_role(self._row, "badge-info")
        self._row.hide()
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(title, 1)
        head.addWidget(self._enter)
        head.addWidget(self._print)
        head.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 24, 16, 16)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self._row)
        column.addWidget(self._stack, 1)

    def set_point(self, point: "CheckInPoint | None") -> None:
        """Say at which point the desk is."""
        self.printing.set_point(point)
        self.entering.set_point(point)

    def open(self) -> None:
        """Begin, and take the focus."""
        self._row.hide()
        self.printing.read_delegations()
        self._show_chosen()

    def take_row(self, row: str) -> None:
        """Enter a row that was scanned, and say what it was."""
        self._enter.setChecked(True)
        words = self.tr("{row} is a row of a sign-in sheet. Type the time that is on the paper.")
        self._row.setText(words.format(row=row))
        self._row.show()
        self.entering.take_row(row)

    @override
    def keyPressEvent(self, qt_event: QKeyEvent) -> None:
        if qt_event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            qt_event.accept()  # nothing that is typed here is looked for at the desk

    def _chip(self, words: str, page: QWidget) -> QPushButton:
        button = QPushButton(words)
        button.setCheckable(True)
        button.setAutoExclusive(True)
        theme.set_role(button, "chip")
        self._stack.addWidget(page)
        button.toggled.connect(self._show_chosen)
        return button

    def _show_chosen(self) -> None:
        entering = self._enter.isChecked()
        self._stack.setCurrentWidget(self.entering if entering else self.printing)
        if entering:
            self.entering.take_focus()
        else:
            self.printing.delegation.setFocus(Qt.FocusReason.OtherFocusReason)
