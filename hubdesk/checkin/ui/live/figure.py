"""A card with one number and what it means."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QProgressBar,
    QSizePolicy,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from hubdesk.qt import theme


class Figure(QFrame):
    """The number, large; its caption above, and a line below."""

    def __init__(self, caption: str, *, huge: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_role(self, "card")
        self._caption = QLabel(caption)
        theme.set_role(self._caption, "caption")
        self._number = QLabel("–")
        theme.set_role(self._number, "huge" if huge else "figure")
        leading = QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignLeft)
        self._number.setAlignment(leading | Qt.AlignmentFlag.AlignAbsolute)
        self._line = QLabel(wordWrap=True)
        theme.set_role(self._line, "caption")
        self._bar = QProgressBar(textVisible=False)
        self._bar.hide()
        self._bar.setAccessibleName(caption)
        theme.set_role(self._bar, "ok")
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(4)
        column.addWidget(self._caption)
        column.addWidget(self._number)
        column.addStretch()
        column.addWidget(self._bar)
        column.addWidget(self._line)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    @property
    def number(self) -> str:
        """What is shown large."""
        return self._number.text()

    @property
    def line(self) -> str:
        """What is said below."""
        return self._line.text()

    def show_number(self, number: str, line: str = "") -> None:
        """Show this."""
        self._number.setText(number)
        self._line.setText(line)
        self._line.setVisible(bool(line))
        self.setAccessibleName(f"{self._caption.text()}: {number}. {line}")

    def show_share(self, part: int, whole: int) -> None:
        """Show in a bar how much of the whole that is."""
        self._bar.setVisible(True)
        self._bar.setMaximum(max(whole, 1))
        self._bar.setValue(min(part, max(whole, 1)))
