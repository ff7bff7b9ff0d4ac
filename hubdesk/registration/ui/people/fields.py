"""Fields of the participant panel: each saves what was typed when it is left."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from typing_extensions import override

from hubdesk.qt import theme
from hubdesk.qt.wheel import WheelScrolls
from hubdesk.registration.ui.people.choices import editor_text, fill_choice

if TYPE_CHECKING:
    from hubdesk.registration.listing import ListedPerson
    from hubdesk.registration.ui.people.choices import Choices

_SEVERAL_LINES: Final = frozenset({"notes"})
_NOTES_HEIGHT: Final = 88


class PersonField(QWidget):
    """A field with its title above.

    Attributes:
        key: as in `listing`.
        editor: what is typed into.

    Signals:
        left: something else was typed: the person as it was before, the key, the text.
    """

    left = Signal(object, str, str)

    def __init__(
        self, key: str, title: str, choices: "Choices", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.key = key
        self._known: ListedPerson | None = None
        self._shown = ""
        label = QLabel(title)
        theme.set_role(label, "caption")
        self.editor = self._made(choices)
        self.editor.setAccessibleName(title)
        self.editor.installEventFilter(self)
        label.setBuddy(self.editor)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(label)
        column.addWidget(self.editor)

    def show_person(self, person: "ListedPerson") -> None:
        """Show what a person has in it; what is being typed about the same person stays."""
        if self._known is not None and self._is_changed():
            if self._known.id == person.id:
                return
            self.leave()
        self._known = person
        value = person.fields.get(self.key)
        self._shown = "" if value is None else str(value)
        self._set_text(self._shown)

    def leave(self) -> None:
        """Save what was typed."""
        if self._known is None or not self._is_changed():
            return
        text = self._text()
        self._shown = text
        self.left.emit(self._known, self.key, text)

    def restore(self) -> None:
        """Forget what was typed."""
        self._set_text(self._shown)

    @override
    def eventFilter(self, watched: QObject, qt_event: QEvent) -> bool:
        if qt_event.type() == QEvent.Type.FocusOut and isinstance(self.editor, QPlainTextEdit):
            self.leave()
        is_escape = isinstance(qt_event, QKeyEvent) and qt_event.key() == Qt.Key.Key_Escape
        if is_escape and qt_event.type() == QEvent.Type.KeyPress and self._is_changed():
            self.restore()
            return True
        return super().eventFilter(watched, qt_event)

    def _made(self, choices: "Choices") -> QWidget:
        if self.key in _SEVERAL_LINES:
            notes = QPlainTextEdit()
            notes.setFixedHeight(_NOTES_HEIGHT)
            notes.setTabChangesFocus(True)
            return notes
        editor = fill_choice(choices, self.key, self) or QLineEdit()
        if isinstance(editor, QComboBox):
            editor.activated.connect(self.leave)
            line = editor.lineEdit()
            if line is not None:
                line.editingFinished.connect(self.leave)
            WheelScrolls(editor)
        elif isinstance(editor, QLineEdit):
            editor.editingFinished.connect(self.leave)
        return editor

    def _text(self) -> str:
        if isinstance(self.editor, QPlainTextEdit):
            return self.editor.toPlainText().strip()
        return editor_text(self.editor, self.key).strip()

    def _is_changed(self) -> bool:
        return self._text() != self._shown

    def _set_text(self, text: str) -> None:
        if isinstance(self.editor, QPlainTextEdit):
            if self.editor.toPlainText() != text:
                self.editor.setPlainText(text)
        elif isinstance(self.editor, QComboBox):
            at = self.editor.findData(text)
            if at >= 0 or not self.editor.isEditable():
                self.editor.setCurrentIndex(at)
            else:
                self.editor.setEditText(text)
            if (line := self.editor.lineEdit()) is not None:
                line.setCursorPosition(0)
        elif isinstance(self.editor, QLineEdit) and self.editor.text() != text:
            self.editor.setText(text)
            self.editor.setCursorPosition(0)


class SectionTitle(QLabel):
    """The heading of a section of the panel."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        theme.set_role(self, "heading")
        self.setContentsMargins(0, 10, 0, 2)
