"""What a page shows when there is nothing to show yet: why, and what to do next."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from hubdesk.qt import icons, theme

_ICON = 56
_TEXT = 480


class EmptyState(QWidget):
    """An icon, a title, a sentence, and the actions that help; the first is the primary one."""

    def __init__(
        self,
        icon_name: str,
        title: str,
        text: str,
        *actions: QAction,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        self._icon = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._title = QLabel(title, alignment=Qt.AlignmentFlag.AlignCenter)
        theme.set_role(self._title, "title")
        self._text = QLabel(text, alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        theme.set_role(self._text, "muted")
        self._text.setFixedWidth(_TEXT)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        self._buttons.addStretch()
        for position, action in enumerate(actions):
            self._add(action, is_first=position == 0)
        self._buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(8)
        column.addStretch(2)
        column.addWidget(self._icon)
        column.addSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._text, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(12)
        column.addLayout(self._buttons)
        column.addStretch(3)
        self._tint()

    def set_words(self, title: str, text: str) -> None:
        """Say something else."""
        self._title.setText(title)
        self._text.setText(text)
        self._fit()

    @override
    def showEvent(self, qt_event: QShowEvent) -> None:
        super().showEvent(qt_event)
        self._fit()

    @override
    def changeEvent(self, qt_event: QEvent) -> None:
        if qt_event.type() == QEvent.Type.PaletteChange:
            self._tint()
        super().changeEvent(qt_event)

    def _add(self, action: QAction, *, is_first: bool) -> None:
        button = QPushButton(action.text())
        button.setEnabled(action.isEnabled())
        button.clicked.connect(action.trigger)
        action.changed.connect(lambda: button.setEnabled(action.isEnabled()))
        if is_first:
            theme.set_role(button, "primary")
        button.addAction(action)
        self._buttons.addWidget(button)

    def _fit(self) -> None:
        """The layout asks for the height at its own width, which is another."""
        self._text.setFixedHeight(max(self._text.heightForWidth(_TEXT), 0))  # -1 of no words

    def _tint(self) -> None:
        colour = theme.tokens(self.palette()).field_border
        self._icon.setPixmap(icons.pixmap(self._icon_name, _ICON, colour))
