"""What ticks a row of a list: a click anywhere in it, or Space."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent


def ticks_row(qt_event: QEvent) -> bool:
    """Whether an event that a delegate is given for a row means its tick."""
    if isinstance(qt_event, QKeyEvent):
        return qt_event.key() == Qt.Key.Key_Space
    return (
        isinstance(qt_event, QMouseEvent)
        and qt_event.type() == QEvent.Type.MouseButtonRelease
        and qt_event.button() == Qt.MouseButton.LeftButton
    )
