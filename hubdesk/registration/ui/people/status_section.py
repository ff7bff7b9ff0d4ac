"""The status of a person or of several, and the buttons that change it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from hubdesk.qt import icons, theme
from hubdesk.registration.rules import Status
from hubdesk.registration.ui.people.flow import FlowLayout
from hubdesk.registration.ui.people.words import status_tone, status_word


class StatusSection(QWidget):
    """A pill with the status, its reason, and what can be done; blocking asks for a reason.

    Signals:
        status_requested: the status, and the reason (empty: none).
    """

    status_requested = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked_for: Status | None = None
        self._pill = QLabel()
        self._reason = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        theme.set_role(self._reason, "caption")
        self.confirm = self._button(self.tr("Confirm"), "circle-check")
        self.cancel = self._button(self.tr("Cancel…"), "user-round-x")
        self.block = self._button(self.tr("Block…"), "ban")
        self.confirm.clicked.connect(lambda: self.status_requested.emit(Status.CONFIRMED.value, ""))
        self.cancel.clicked.connect(lambda: self._ask(Status.CANCELLED))
        self.block.clicked.connect(lambda: self._ask(Status.BLOCKED))
        self._asking = QWidget()
        self._field = QLineEdit()
        self._field.setAccessibleName(self.tr("Reason"))
        self._field.returnPressed.connect(self._enter)
        self._field.textChanged.connect(self._on_reason_changed)
        self._ok = QPushButton()
        theme.set_role(self._ok, "danger")
        self._ok.clicked.connect(self._enter)
        self._back = QPushButton(self.tr("Back"))
        theme.set_role(self._back, "quiet")
        self._back.clicked.connect(self._asking.hide)
        asking = QVBoxLayout(self._asking)
        asking.setContentsMargins(0, 0, 0, 0)
        asking.setSpacing(8)
        asking.addWidget(self._field)
        row = QHBoxLayout()
        row.addWidget(self._ok)
        row.addWidget(self._back)
        row.addStretch()
        asking.addLayout(row)
        self._asking.hide()
        self._said = said = QHBoxLayout()
        said.setSpacing(8)
        said.addWidget(self._pill, 0, Qt.AlignmentFlag.AlignVCenter)
        said.addWidget(self._reason, 1)
        buttons = FlowLayout(8)
        for button in (self.confirm, self.cancel, self.block):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(said)
        column.addLayout(buttons)
        column.addWidget(self._asking)

    def show_status(self, status: str | None, reason: str = "") -> None:
        """Show the status of one person; None for several, who may have any."""
        self._pill.setVisible(status is not None)
        self._reason.setVisible(status is not None)
        self._reason.setText(reason)
        self.confirm.setVisible(status != Status.CONFIRMED.value)
        self.cancel.setVisible(status != Status.CANCELLED.value)
        self.block.setVisible(status != Status.BLOCKED.value)
        if status is not None:
            # a label that is dressed anew keeps the size that it had
            pill = QLabel(status_word(status))
            theme.set_role(pill, f"badge-{status_tone(status)}")
            self._said.replaceWidget(self._pill, pill)
            self._pill.deleteLater()
            self._pill = pill

    def forget(self) -> None:
        """Stop asking for a reason: somebody else is shown."""
        self._asking.hide()

    def _button(self, text: str, icon: str) -> QPushButton:
        button = QPushButton(text)
        icons.dress(button, icon, "muted")
        return button

    def _ask(self, status: Status) -> None:
        self._asked_for = status
        self._field.clear()
        if status is Status.BLOCKED:
            self._field.setPlaceholderText(self.tr("Why? The desk reads this at a scan"))
            self._ok.setText(self.tr("Block"))
        else:
            self._field.setPlaceholderText(self.tr("Reason, if there is one to note"))
            self._ok.setText(self.tr("Note the cancellation"))
        self._on_reason_changed()
        self._asking.show()
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_reason_changed(self) -> None:
        needs_reason = self._asked_for is Status.BLOCKED
        self._ok.setEnabled(bool(self._field.text().strip()) or not needs_reason)

    def _enter(self) -> None:
        if self._asked_for is not None and self._ok.isEnabled():
            self._asking.hide()
            self.status_requested.emit(self._asked_for.value, self._field.text().strip())
