"""A column of fields that is scrolled where the window is not high enough for it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from hubdesk.qt.wheel import WheelScrolls


def scroll_column(content: QWidget) -> QScrollArea:
    """Lay content into an area that scrolls up and down; the wheel changes none of its fields."""
    area = QScrollArea(widgetResizable=True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(content)
    WheelScrolls(content)
    return area
