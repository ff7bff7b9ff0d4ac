"""What is said when a text finds nobody, and the way to register them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from hubdesk.qt import icons, theme


class NobodyFound(QWidget):
    """The empty list of people.

    Signals:
        register_requested: they should be registered as a walk-in.
    """

    register_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = QLabel(alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        theme.set_role(self._words, "heading")
        register = QPushButton(self.tr("Register as a walk-in (F6)"))
        theme.set_role(register, "primary")
        icons.dress(register, "user-plus", "on_accent")
        register.clicked.connect(self.register_requested)
        column = QVBoxLayout(self)
        column.addStretch(2)
        column.addWidget(self._words)
        column.addSpacing(12)
        column.addWidget(register, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def say(self, text: str) -> None:
        """Say that this text finds nobody."""
        self._words.setText(self.tr("Nobody is found by “{text}”.").format(text=text))
