"""A column of rows that are put in order by dragging their grips, or by keys."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from hubdesk.qt import icons, theme

Row = TypeVar("Row", bound=QFrame)


class Grip(QLabel):
    """What a row is dragged by.

    Signals:
        dragged: the pointer is at this place of the screen.
        dropped: the row was let go.
        given_up: Escape was pressed.
    """

    dragged = Signal(QPoint)
    dropped = Signal()
    given_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dragging = False
        self.setToolTip(self.tr("Drag to put it elsewhere, or press Alt+Up and Alt+Down"))
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setFixedWidth(18)
        self._tint()

    @override
    def mousePressEvent(self, qt_event: QMouseEvent) -> None:
        if qt_event.button() == Qt.MouseButton.LeftButton:
            self._dragging = True
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.grabKeyboard()

    @override
    def mouseMoveEvent(self, qt_event: QMouseEvent) -> None:
        if self._dragging:
            self.dragged.emit(qt_event.globalPosition().toPoint())

    @override
    def mouseReleaseEvent(self, qt_event: QMouseEvent) -> None:
        if self._dragging:
            self._end()
            self.dropped.emit()

    @override
    def keyPressEvent(self, qt_event: QKeyEvent) -> None:
        if self._dragging and qt_event.key() == Qt.Key.Key_Escape:
            self._end()
            self.given_up.emit()
            return
        super().keyPressEvent(qt_event)

    @override
    def changeEvent(self, qt_event: QEvent) -> None:
        if qt_event.type() == QEvent.Type.PaletteChange:
            self._tint()
        super().changeEvent(qt_event)

    def _end(self) -> None:
        self._dragging = False
        self.releaseKeyboard()
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def _tint(self) -> None:
        self.setPixmap(icons.pixmap("grip-vertical", 16, theme.tokens(self.palette()).muted))


class ReorderColumn(QWidget, Generic[Row]):
    """Rows by their keys, in an order that can be changed.

    Signals:
        moved: the keys in their new order.
    """

    moved = Signal(list)

    def __init__(self, spacing: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: dict[str, Row] = {}
        self._before: list[str] = []  # the order when the drag began
        self._dragged = ""
        self._role = ""  # of the row that is dragged, at other times
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(spacing)

    @property
    def rows(self) -> list[Row]:
        """The rows in their order."""
        return [self._rows[key] for key in self.keys]

    @property
    def keys(self) -> list[str]:
        """Their keys in their order."""
        places = {self._column.indexOf(row): key for key, row in self._rows.items()}
        return [places[place] for place in sorted(places)]

    def row(self, key: str) -> Row:
        """The row of a key."""
        return self._rows[key]

    def show_keys(self, keys: list[str], make: Callable[[str], tuple[Row, Grip]]) -> None:
        """Show a row for each of these; rows that are there stay."""
        for key in [key for key in self._rows if key not in keys]:
            row = self._rows.pop(key)
            if key == self._dragged:
                self._end()
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        for key in keys:
            if key not in self._rows:
                self._add(key, *make(key))
        if not self._before:  # nobody drags
            self._arrange(keys)

    def move_row(self, key: str, by: int) -> None:
        """Move a row by some places."""
        keys = self.keys
        at = keys.index(key)
        to = at + by
        if 0 <= to < len(keys):
            keys.insert(to, keys.pop(at))
            self._arrange(keys)
            self.moved.emit(keys)

    def _add(self, key: str, row: Row, grip: Grip) -> None:
        self._rows[key] = row
        self._column.addWidget(row)
        grip.dragged.connect(lambda place: self._on_dragged(key, place))
        grip.dropped.connect(self._on_dropped)
        grip.given_up.connect(self._on_given_up)

    def _arrange(self, keys: list[str]) -> None:
        if keys != self.keys:
            for place, key in enumerate(keys):
                self._column.removeWidget(self._rows[key])
                self._column.insertWidget(place, self._rows[key])

    def _on_dragged(self, key: str, place: QPoint) -> None:
        keys = self.keys
        if not self._before:
            self._before, self._dragged = keys, key
            self._role = self._rows[key].property("role") or ""
            theme.set_role(self._rows[key], "dragged")
        y = self.mapFromGlobal(place).y()
        others = [each for each in keys if each != key]
        to = sum(self._rows[each].geometry().center().y() < y for each in others)
        others.insert(to, key)
        self._arrange(others)

    def _on_dropped(self) -> None:
        before = self._end()
        if before and before != self.keys:
            self.moved.emit(self.keys)

    def _on_given_up(self) -> None:
        before = self._end()
        if before:
            self._arrange([each for each in before if each in self._rows])

    def _end(self) -> list[str]:
        before, self._before = self._before, []
        if self._dragged in self._rows:
            theme.set_role(self._rows[self._dragged], self._role)
        self._dragged = ""
        return before


def moves_by_keys(qt_event: QKeyEvent) -> int:
    """By how many places the keys move a row: -1, 1, or 0."""
    if qt_event.modifiers() != Qt.KeyboardModifier.AltModifier:
        return 0
    match qt_event.key():
        case Qt.Key.Key_Up:
            return -1
        case Qt.Key.Key_Down:
            return 1
        case _:
            return 0
