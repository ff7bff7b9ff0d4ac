"""Lines of the panel that are typed into: each saves what was typed when it is left."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import (
    QBoxLayout,
    QCalendarWidget,
    QDateEdit,
    QDateTimeEdit,
    QLabel,
    QLineEdit,
    QWidget,
)
from typing_extensions import override

from hubdesk.qt import theme


class SavedLine(QLineEdit):
    """A text that saves itself.

    Signals:
        left: something else was typed: its value.
        not_understood: something was typed that has no value: the text.
        cleared: what was typed is gone: it is as it was known.
    """

    left = Signal(object)
    cleared = Signal()
    not_understood = Signal(str)

    def __init__(
        self, name: str = "", *, optional: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._known: object = None
        self._sent: str | None = None  # what is being written
        self._again = False  # it was left meanwhile with something else
        self._optional = optional
        self.setAccessibleName(name)
        self.editingFinished.connect(self.leave)

    @property
    def known(self) -> object:
        """The value that was there before somebody typed."""
        return self._known

    def show_value(self, value: object) -> None:
        """Show a value; what is being typed stays, and so does what was known before."""
        if self.text().strip() == _text_of(self._known):
            self.take(value)

    def take(self, value: object) -> None:
        """Show a value, whatever is typed."""
        self._known = value
        self._sent = None
        if self.text() != _text_of(value):
            self.setText(_text_of(value))
            self.setCursorPosition(0)

    def settle(self) -> None:
        """What was sent is saved; what was typed since is not."""
        sent, self._sent = self._sent, None
        if sent is not None:
            self._known = self.value_of(sent)
            if self.text().strip() == sent:
                self.take(self._known)
        self._leave_again()

    def forget(self) -> None:
        """Show what was known before somebody typed."""
        self.take(self._known)

    def mark(self, *, invalid: bool) -> None:
        """Mark it as refused, or no more."""
        mark_invalid(self, invalid=invalid)
        if invalid:
            self._sent = None
            self._leave_again()

    def leave(self) -> None:
        """Save what was typed."""
        text = self.text().strip()
        if self._sent is not None:
            self._again = text != self._sent
            return
        if text == _text_of(self._known):
            self.cleared.emit()
            return
        try:
            value = self.value_of(text)
        except ValueError:
            self.not_understood.emit(text)
            return
        self._sent = text
        self.left.emit(value)

    def _leave_again(self) -> None:
        again, self._again = self._again, False
        if again:
            self.leave()

    def value_of(self, text: str) -> object:
        """The value of a text.

        Raises:
            ValueError: it has none.
        """
        return None if self._optional and not text else text

    @override
    def keyPressEvent(self, qt_event: QKeyEvent) -> None:
        is_changed = self.text().strip() != _text_of(self._known)
        if qt_event.key() == Qt.Key.Key_Escape and is_changed:
            self.forget()
            self.cleared.emit()
            return
        super().keyPressEvent(qt_event)


class NumberLine(SavedLine):
    """A whole number that saves itself; empty: none."""

    @override
    def value_of(self, text: str) -> object:
        return int(text) if text else None


class AddLine(QLineEdit):
    """Where something new is named; Enter adds it, and the next can be typed.

    Signals:
        left: what was typed.
        cleared: what was typed is gone.
    """

    left = Signal(object)
    cleared = Signal()

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(words)
        self.setAccessibleName(words)
        self.returnPressed.connect(self._on_return_pressed)

    def take(self, value: object) -> None:
        """Show a text."""
        self.setText(str(value))

    def settle(self) -> None:
        """It was added."""
        self.clear()

    def forget(self) -> None:
        """What is typed stays."""

    def mark(self, *, invalid: bool) -> None:
        """Mark it as refused, or no more."""
        mark_invalid(self, invalid=invalid)

    def _on_return_pressed(self) -> None:
        if self.text().strip():
            self.left.emit(self.text().strip())

    @override
    def keyPressEvent(self, qt_event: QKeyEvent) -> None:
        if qt_event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self.cleared.emit()
            return
        super().keyPressEvent(qt_event)
        if qt_event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            qt_event.accept()  # it is no default button's


def show_as(field: QDateTimeEdit, display_format: str) -> None:
    """Let a date or time stand as it is read.

    In a right-to-left window Qt would turn its parts about, and 14:00 would be 00:14.
    """
    field.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    field.setDisplayFormat(display_format)


def offer_calendar(field: QDateEdit) -> QCalendarWidget:
    """Let a day be chosen in a calendar, whose weekends look as other days do."""
    field.setCalendarPopup(True)
    calendar = field.calendarWidget()
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(day, QTextCharFormat())
    return calendar


def mark_invalid(field: QWidget, *, invalid: bool) -> None:
    """Dress a field as refused, or no more."""
    if field.property("invalid") != invalid:
        field.setProperty("invalid", invalid)
        field.style().unpolish(field)
        field.style().polish(field)


def add_labelled(column: QBoxLayout, words: str, field: QWidget) -> QLabel:
    """Put a field under its label, which a screen reader says too."""
    label = QLabel(words)
    theme.set_role(label, "caption")
    label.setBuddy(field)
    field.setAccessibleName(words.replace("&", ""))
    column.addWidget(label)
    column.addWidget(field)
    return label


def _text_of(value: object) -> str:
    return "" if value is None else str(value)
