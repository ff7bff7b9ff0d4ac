"""Settings of what a desk is: its role and the PINs of roles, the kiosk, the visitor's screen."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from hubdesk.checkin import access
from hubdesk.checkin.access import LONGEST, SHORTEST, DeskRole
from hubdesk.checkin.ui.visitor.greeter import LANGUAGE_KEY, NAME_KEY
from hubdesk.checkin.ui.visitor.native_words import NATIVE
from hubdesk.qt import icons, theme, translation
from hubdesk.shell.access_words import role_sentence, role_word

if TYPE_CHECKING:
    from hubdesk.eventfile.file import EventFile
    from hubdesk.qt.open_event import OpenEvent
    from hubdesk.qt.preferences import Preferences


class PinRow(QWidget):
    """The PIN of one role: whether there is one, and a field for a new one.

    Attributes:
        field: where a new PIN is typed.
        keep: takes it.
        remove: lets the role be chosen without one.
    """

    def __init__(self, open_event: "OpenEvent", role: DeskRole) -> None:
        super().__init__()
        self._open_event, self._role = open_event, role
        self.state = QLabel()
        self.field = QLineEdit()
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setInputMethodHints(
            Qt.InputMethodHint.ImhDigitsOnly | Qt.InputMethodHint.ImhSensitiveData
        )
        self.field.setMaxLength(LONGEST)
        self.field.setMaximumWidth(160)
        self.field.setPlaceholderText(self.tr("New PIN"))
        name = role_word(role)
        self.field.setAccessibleName(self.tr("New PIN of the role “{role}”").format(role=name))
        self.field.textChanged.connect(self._allow)
        self.field.returnPressed.connect(self._keep)
        self.keep = QPushButton(self.tr("Set"))
        self.keep.setAccessibleName(self.tr("Set the PIN of the role “{role}”").format(role=name))
        self.keep.clicked.connect(self._keep)
        self.remove = QPushButton(self.tr("Remove"))
        self.remove.setAccessibleName(
            self.tr("Remove the PIN of the role “{role}”").format(role=name)
        )
        self.remove.clicked.connect(self._remove)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.state)
        row.addWidget(self.field)
        row.addWidget(self.keep)
        row.addWidget(self.remove)
        row.addStretch()
        self.show_state(is_set=False)
        self._allow()

    def show_state(self, *, is_set: bool) -> None:
        """Say whether the role has a PIN."""
        self.state.setText(self.tr("PIN set") if is_set else self.tr("No PIN"))
        theme.set_role(self.state, "badge-ok" if is_set else "badge-plain")
        self.remove.setVisible(is_set)

    def _allow(self) -> None:
        self.keep.setEnabled(len(self.field.text().strip()) >= SHORTEST)

    def _keep(self) -> None:
        pin, role = self.field.text(), self._role
        if not self.keep.isEnabled():
            return

        def work(file: "EventFile", operator: str) -> None:
            access.set_pin(file, operator, role, pin)

        self._open_event.write(work, self._on_set)

    def _on_set(self, _nothing: None) -> None:
        self.field.clear()

    def _remove(self) -> None:
        role = self._role
        self._open_event.write(lambda file, operator: access.remove_pin(file, operator, role))


class RoleSettings(QWidget):
    """What this desk is for, and the PINs of all roles.

    Signals:
        role_requested: the desk shall have another role.
        kiosk_requested: the desk shall be a kiosk.
    """

    role_requested = Signal()
    kiosk_requested = Signal()

    def __init__(self, open_event: "OpenEvent") -> None:
        super().__init__()
        self._open_event = open_event
        role = QPushButton(self.tr("Change what this desk is for…"))
        icons.dress(role, "shield")
        role.clicked.connect(self.role_requested)
        kiosk = QPushButton(self.tr("Begin the kiosk (Ctrl+Shift+K)"))
        icons.dress(kiosk, "lock")
        kiosk.clicked.connect(self.kiosk_requested)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(role)
        buttons.addWidget(kiosk)
        buttons.addStretch()
        self.pins = QWidget()
        self.rows = {each: PinRow(open_event, each) for each in DeskRole}
        grid = QGridLayout(self.pins)
        grid.setContentsMargins(0, 8, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        for at, (each, row) in enumerate(self.rows.items()):
            grid.addWidget(QLabel(role_word(each)), 2 * at, 0)
            grid.addWidget(row, 2 * at, 1)
            grid.addWidget(_small(role_sentence(each)), 2 * at + 1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(buttons)
        column.addWidget(
            _small(
                self.tr(
                    "A kiosk shows only the check-in desk in the whole screen, and to the queue no"
                    " names. A PIN ends it; without any PIN, Esc held for two seconds."
                )
            )
        )
        column.addWidget(self.pins)
        column.addWidget(
            _small(
                self.tr(
                    "PINs lie in the event file and are asked on every computer on the way to more"
                    " rights. They keep mistakes away; they do not encrypt the file."
                )
            )
        )
        open_event.tables_changed.connect(self._on_tables_changed)
        self._show()

    def _on_tables_changed(self, tables: frozenset[str]) -> None:
        if "role" in tables:
            self._show()

    def _show(self) -> None:
        pins = access.roles_with_pin(self._open_event.file)
        for role, row in self.rows.items():
            row.show_state(is_set=role in pins)


class VisitorSettings(QWidget):
    """What the screen before the visitor does.

    Signals:
        screen_requested: it should be opened, or closed.
    """

    screen_requested = Signal()

    def __init__(self, preferences: "Preferences") -> None:
        super().__init__()
        toggle = QPushButton(self.tr("Open or close it (Ctrl+Shift+D at the desk)"))
        icons.dress(toggle, "monitor")
        toggle.clicked.connect(self.screen_requested)
        self.by_name = QCheckBox(self.tr("Greet people by their name"))
        self.by_name.setChecked(preferences.flag(NAME_KEY, default=True))
        self.by_name.toggled.connect(partial(preferences.set_value, NAME_KEY))
        self.language = QComboBox()
        self.language.addItem(self.tr("As the window"), "")
        for code in NATIVE:
            self.language.addItem(translation.native_name(code), code)
        with QSignalBlocker(self.language):
            chosen = self.language.findData(preferences.text(LANGUAGE_KEY))
            self.language.setCurrentIndex(max(chosen, 0))
        self.language.currentIndexChanged.connect(
            lambda: preferences.set_text(LANGUAGE_KEY, self.language.currentData())
        )
        words = QLabel(self.tr("For who speaks &no language that it speaks"))
        words.setBuddy(self.language)
        self.language.setAccessibleName(words.text().replace("&", ""))
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(words)
        row.addWidget(self.language)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(toggle, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(
            _small(
                self.tr(
                    "A second screen greets whoever is scanned, in their language, and says which"
                    " session and room come next. Whoever is refused is only asked to wait."
                )
            )
        )
        column.addWidget(self.by_name)
        column.addLayout(row)


def _small(words: str) -> QLabel:
    label = QLabel(words, wordWrap=True)
    theme.set_role(label, "caption")
    return label
