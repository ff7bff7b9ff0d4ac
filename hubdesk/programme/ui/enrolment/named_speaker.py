"""The form for somebody who has a part in a session and is not registered yet."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from hubdesk.programme.ui.enrolment.words import role_word
from hubdesk.qt import icons, theme

_ROLES = ("speaker", "chair", "interpreter")  # an attendee without registration is nobody


class NamedSpeakerForm(QWidget):
    """A button, and the fields that it opens.

    Signals:
        entered: the name, the role and the organisation (may be empty) of somebody to note.
    """

    entered = Signal(str, str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._suggested = ""
        self._open = QPushButton(self.tr("Add a speaker who is not registered yet"))
        theme.set_role(self._open, "quiet")
        icons.dress(self._open, "user-plus", "accent")
        self._open.clicked.connect(self.open)
        self._fields = QWidget()
        self._name = QLineEdit()
        self._organisation = QLineEdit()
        self._role = QComboBox()
        for role in _ROLES:
            self._role.addItem(role_word(role), role)
        self._save = QPushButton(self.tr("Add"))
        theme.set_role(self._save, "primary")
        self._save.clicked.connect(self._on_save_clicked)
        self._cancel = QPushButton(self.tr("Cancel"))
        self._cancel.clicked.connect(self.close_form)
        self._name.textChanged.connect(self._check)
        self._lay_out()
        self._check()
        self.close_form()

    def suggest(self, name: str) -> None:
        """Say which name was looked for in vain: the fields open with it."""
        self._suggested = name

    def open(self) -> None:
        """Open the fields."""
        self._fields.show()
        self._open.hide()
        self._name.setText(self._suggested)
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_form(self) -> None:
        """Take the fields away."""
        for field in (self._name, self._organisation):
            field.clear()
        self._role.setCurrentIndex(0)
        self._fields.hide()
        self._open.show()

    @override
    def keyPressEvent(self, qt_event: QKeyEvent) -> None:
        if qt_event.key() == Qt.Key.Key_Escape and self._fields.isVisible():
            self.close_form()
            self._open.setFocus(Qt.FocusReason.OtherFocusReason)
        elif qt_event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            (self._save if self._fields.isVisible() else self._open).click()
        else:
            super().keyPressEvent(qt_event)

    def _lay_out(self) -> None:
        form = QFormLayout(self._fields)
        form.setContentsMargins(16, 4, 16, 8)
        form.setSpacing(8)
        for words, field in (
            (self.tr("&Name"), self._name),
            (self.tr("&Organisation"), self._organisation),
            (self.tr("&Part"), self._role),
        ):
            form.addRow(words, field)
            field.setAccessibleName(words.replace("&", ""))
        buttons = QHBoxLayout()
        buttons.addWidget(self._save)
        buttons.addWidget(self._cancel)
        buttons.addStretch()
        form.addRow(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 6)
        column.setSpacing(0)
        column.addWidget(self._open, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self._fields)

    def _check(self, _text: str = "") -> None:
        self._save.setEnabled(bool(self._name.text().strip()))

    def _on_save_clicked(self) -> None:
        name = self._name.text().strip()
        if name:
            self.entered.emit(
                name, str(self._role.currentData()), self._organisation.text().strip()
            )
            self.close_form()
