"""The wheel scrolls a panel; it changes no field that happens to come under the mouse."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QWidget
from typing_extensions import override

_FIELDS: Final = (QComboBox, QAbstractSpinBox)
_LAID_OUT: Final = frozenset({QEvent.Type.LayoutRequest, QEvent.Type.Show})


class WheelScrolls(QObject):
    """Keeps the wheel from the fields of some content; what they lie in is scrolled instead.

    Fields that are added later are kept from it, too.
    """

    def __init__(self, content: QWidget) -> None:
        super().__init__(content)
        self._content = content
        content.installEventFilter(self)
        self._keep_fields()

    @override
    def eventFilter(self, watched: QObject, qt_event: QEvent) -> bool:
        kind = qt_event.type()
        if kind is QEvent.Type.Wheel and isinstance(watched, _FIELDS):
            qt_event.ignore()
            return True
        if kind in _LAID_OUT and watched is self._content:
            self._keep_fields()
        return False

    def _keep_fields(self) -> None:
        fields = [self._content] if isinstance(self._content, _FIELDS) else []
        for kind in _FIELDS:
            fields += self._content.findChildren(kind)
        for field in fields:
            field.installEventFilter(self)  # once, however often it is said
            if field.focusPolicy() is Qt.FocusPolicy.WheelFocus:
                field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
