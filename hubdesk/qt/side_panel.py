"""A panel at the side of a page: a title, a way to close it, and one of several contents."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from hubdesk.qt import icons, theme
from hubdesk.qt.elided_label import ElidedLabel
from hubdesk.qt.scroll_column import scroll_column

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

NARROWEST: Final = 320
WIDEST: Final = 640


class SidePanel(QFrame):
    """The frame of the panel.

    Signals:
        closed: its content should go, or the whole panel.
    """

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_role(self, "panel")
        self.setMinimumWidth(NARROWEST)
        self.setMaximumWidth(WIDEST)
        self._title = ElidedLabel()
        theme.set_role(self._title, "heading")
        self._close = QToolButton()
        self._close.setAccessibleName(self.tr("Close the panel"))
        self._close.setToolTip(self.tr("Close the panel"))
        icons.dress(self._close, "x", "muted")
        self._close.clicked.connect(self.closed)
        self._head = QHBoxLayout()
        self._head.setContentsMargins(20, 10, 10, 6)
        self._head.addWidget(self._title, 1)
        self._head.addWidget(self._close)
        self._stack = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head)
        column.addWidget(self._stack, 1)

    @property
    def content(self) -> QWidget | None:
        """What it shows."""
        area = self._stack.currentWidget()
        return area.widget() if isinstance(area, QScrollArea) else area

    def add(self, content: QWidget) -> None:
        """Let it show one more content."""
        content.setProperty("role", "plain")
        self._stack.addWidget(scroll_column(content))

    def show_content(self, content: QWidget, title: str) -> None:
        """Show one of its contents."""
        for place in range(self._stack.count()):
            area = self._stack.widget(place)
            if isinstance(area, QScrollArea) and area.widget() is content:
                self._stack.setCurrentWidget(area)
        self._title.setText(title)

    def set_close_action(self, action: "QAction") -> None:
        """Say which key closes it."""
        keys = action.shortcut().toString()
        self._close.setToolTip(self.tr("{what} ({keys})").format(what=action.text(), keys=keys))
