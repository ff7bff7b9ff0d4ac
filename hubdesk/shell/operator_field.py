"""Who is at the desk: changed by two keys, F9 and the number of somebody who was there before."""

import unicodedata
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QWidget,
)
from typing_extensions import override

from hubdesk.checkin.access import event_mark
from hubdesk.qt import icons, theme

if TYPE_CHECKING:
    from hubdesk.qt.open_event import OpenEvent
    from hubdesk.qt.preferences import Preferences

_MOST: Final = 9
_WIDEST: Final = 220
_UNSHIFTED: Final = "&é\"'(-è_ç"  # the keys of digits where those need Shift, as in France


class RecentOperators:
    """Who was at this machine's desk in an event, the last one first."""

    def __init__(self, open_event: "OpenEvent", preferences: "Preferences") -> None:
        self._preferences = preferences
        self._key = f"desk/operators/{event_mark(open_event.file)}"

    @property
    def names(self) -> list[str]:
        """Their names, at most nine."""
        found = self._preferences.value(self._key)
        return [str(name) for name in found][:_MOST] if isinstance(found, list) else []

    def add(self, name: str) -> None:
        """Remember that somebody is there."""
        others = [other for other in self.names if other.casefold() != name.casefold()]
        self._preferences.set_value(self._key, [name, *others][:_MOST])


class OperatorField(QStackedWidget):
    """A button with the name of who is at the desk, and a field when somebody else comes.

    Attributes:
        field: where a name or a number is typed.
        choices: the names to choose from, with their numbers.
    """

    def __init__(
        self, open_event: "OpenEvent", preferences: "Preferences", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._open_event = open_event
        self._recent = RecentOperators(open_event, preferences)
        self._button = QPushButton()
        theme.set_role(self._button, "state")
        icons.dress(self._button, "user", "muted")
        self._button.clicked.connect(self.edit)
        self.field = _NameField()
        self.field.setPlaceholderText(self.tr("Who is at the desk?"))
        self.field.setAccessibleName(self.tr("Who is at the desk?"))
        self.field.setStyleSheet("min-height: 24px;")
        self.field.entered.connect(self._on_entered)
        self.field.number_typed.connect(self._on_number_typed)
        self.field.moved.connect(self._on_moved)
        self.field.left.connect(self._close)
        self.choices = QListWidget()
        self.choices.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.choices.setAccessibleName(self.tr("Who was at the desk before"))
        self.choices.setStyleSheet("QListWidget { border: 1px solid palette(mid); }")
        self.choices.itemPressed.connect(lambda _item: self._choose(self.choices.currentRow()))
        self.choices.hide()
        self._names: list[str] = []
        self.addWidget(self._button)
        self.addWidget(self.field)
        self.setMaximumWidth(_WIDEST)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        open_event.operator_changed.connect(self._show)
        self._show(open_event.operator)

    @override
    def sizeHint(self) -> QSize:
        """The size of what is seen; a stack takes that of its widest."""
        seen = self.currentWidget()
        return super().sizeHint() if seen is None else seen.sizeHint()

    def edit(self) -> None:
        """Let a name be typed, or chosen by its number."""
        now = self._open_event.operator
        self._names = [name for name in self._recent.names if name != now]
        self.field.setText(now)
        self.setCurrentWidget(self.field)
        self.field.selectAll()
        self.field.setFocus()
        self._show_choices()

    def _show_choices(self) -> None:
        self.choices.clear()
        for number, name in enumerate(self._names, start=1):
            self.choices.addItem(f"{number}  {name}")
        if not self._names:
            return
        self.choices.setParent(self.window())
        row = self.choices.sizeHintForRow(0)
        self.choices.resize(_WIDEST, row * len(self._names) + 2 * self.choices.frameWidth() + 4)
        below = self.mapTo(self.window(), QPoint(0, self.height() + 2))
        room = self.window().width() - _WIDEST - 4
        self.choices.move(max(min(below.x(), room), 4), below.y())
        self.choices.show()
        self.choices.raise_()

    def _show(self, name: str) -> None:
        self._button.setText(name.replace("&", "&&"))
        self._button.setToolTip(self.tr("Who is at this desk; click or press F9 to change it"))
        self._button.setAccessibleName(self.tr("At the desk: {name}").format(name=name))

    def _on_entered(self) -> None:
        self._take(self.field.text())

    def _on_number_typed(self, number: int) -> None:
        self._choose(number - 1)

    def _on_moved(self, step: int) -> None:
        if self._names:
            row = max(0, min(self.choices.currentRow() + step, len(self._names) - 1))
            self.choices.setCurrentRow(row)
            self.field.setText(self._names[row])
            self.field.selectAll()

    def _choose(self, row: int) -> None:
        if 0 <= row < len(self._names):
            self._take(self._names[row])

    def _take(self, name: str) -> None:
        before = self._open_event.operator
        self._close()
        self._open_event.set_operator(name)
        now = self._open_event.operator
        for each in (before, now):  # the one who goes may come back
            self._recent.add(each)

    def _close(self) -> None:
        if self.currentWidget() is self.field:
            had_focus = self.field.hasFocus()
            self.setCurrentWidget(self._button)
            self.choices.hide()
            if had_focus:
                self._button.setFocus(Qt.FocusReason.OtherFocusReason)


class _NameField(QLineEdit):
    """A field in which a digit that comes first is a choice.

    Signals:
        entered: the name is complete.
        number_typed: a digit came first.
        moved: a step down or up.
        left: nothing shall be changed.
    """

    entered = Signal()
    number_typed = Signal(int)
    moved = Signal(int)
    left = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        number = _number(event.text())
        is_first = not self.text() or self.selectedText() == self.text()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.moved.emit(1 if key == Qt.Key.Key_Down else -1)
        elif number and is_first:
            self.number_typed.emit(number)
        else:
            super().keyPressEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (
            Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason,
        ):  # fmt: skip
            self.left.emit()


def _number(text: str) -> int:
    """The digit that a key means on any keyboard; 0 if it means none."""
    if len(text) != 1:
        return 0
    if text in _UNSHIFTED:
        return _UNSHIFTED.index(text) + 1
    return unicodedata.decimal(text, 0)
