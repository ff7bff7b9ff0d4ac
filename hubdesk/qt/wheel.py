"""The wheel scrolls a panel; it changes no field that happens to come under the mouse."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QWidget


class WheelScrolls(QObject):
    """Keeps the wheel from some fields; what they lie in is scrolled instead."""

    def __init__(self, fields: "Iterable[QWidget]", parent: QObject) -> None:
        super().__init__(parent)
        for field in fields:
            field.installEventFilter(self)
            if field.focusPolicy() is Qt.FocusPolicy.WheelFocus:
                field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @override
    def eventFilter(self, watched: QObject, qt_event: QEvent) -> bool:
        if qt_event.type() is QEvent.Type.Wheel:
            qt_event.ignore()
            return True
        return False
