"""The row at the top of a page: its title, a line about it, and what can be done."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from hubdesk.qt import theme
from hubdesk.qt.elided_label import ElidedLabel


class PageHeader(QWidget):
    """Title and subtitle at the leading side, widgets at the trailing side."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = QLabel(title)
        theme.set_role(self._title, "title")
        self._subtitle = ElidedLabel()
        theme.set_role(self._subtitle, "muted")
        self._subtitle.setVisible(False)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._subtitle)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(24, 24, 24, 12)
        self._row.setSpacing(8)
        self._row.addLayout(words, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_title(self, title: str) -> None:
        """Change the title."""
        self._title.setText(title)

    def set_subtitle(self, text: str) -> None:
        """Say something about the page; an empty text takes the line away."""
        self._subtitle.setText(text)
        self._subtitle.setVisible(bool(text))

    def add_widget(self, widget: QWidget) -> None:
        """Add something to do, at the trailing end."""
        self._row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
