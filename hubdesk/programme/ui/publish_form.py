"""Publishing the programme: a name, perhaps a note, and Enter."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from hubdesk.qt import icons, theme


class PublishForm(QWidget):
    """The fields.

    Signals:
        publish_requested: the programme should be published: under which name, with which note.
    """

    publish_requested = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._busy = False
        self.name = QLineEdit()
        self.name.setPlaceholderText(self.tr("Name, such as “Final”"))
        self.name.setAccessibleName(self.tr("Name of the version"))
        self.note = QLineEdit()
        self.note.setPlaceholderText(self.tr("Note (may be empty)"))
        self.note.setAccessibleName(self.tr("Note to the version"))
        self.note.hide()
        for field in (self.name, self.note):
            field.textChanged.connect(self._check)
            field.returnPressed.connect(self._publish)
        self.button = QPushButton(self.tr("Publish"))
        self.button.setToolTip(self.tr("Remember the programme as it is now (Enter)"))
        theme.set_role(self.button, "primary")
        icons.dress(self.button, "flag", "on_accent")
        self.button.clicked.connect(self._publish)
        self._problem = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._problem.hide()
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.name, 1)
        row.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self.note)
        column.addWidget(self._problem)
        self._check()

    @property
    def problem(self) -> str:
        """What was wrong with the last try, or empty."""
        return "" if self._problem.isHidden() else self._problem.text()

    def set_busy(self, busy: bool) -> None:  # noqa: FBT001 - a state
        """Say whether it is being published."""
        self._busy = busy
        self._check()

    def begin_anew(self) -> None:
        """Be empty again."""
        self._busy = False
        self.name.clear()
        self.note.clear()
        self._check()

    def show_problem(self, sentence: str) -> None:
        """Say why it could not be published."""
        self._busy = False
        self._check()
        self._problem.setStyleSheet(f"color: {theme.tokens(self.palette()).danger.name()};")
        self._problem.setText(sentence)
        self._problem.show()

    def _check(self, _changed: object = None) -> None:
        self._problem.hide()
        has_name = bool(self.name.text().strip())
        self.button.setEnabled(has_name and not self._busy)
        self.note.setVisible(has_name)

    def _publish(self) -> None:
        if self.button.isEnabled():
            self.publish_requested.emit(self.name.text(), self.note.text())
