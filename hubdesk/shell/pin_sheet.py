"""The sheet below the state bar that asks for a PIN: no dialog, scans are answered meanwhile."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout
from typing_extensions import override

from hubdesk.checkin.access import LONGEST, DeskRole
from hubdesk.qt import icons, theme
from hubdesk.shell.access_words import role_sentence, role_word
from hubdesk.shell.desk_access import DeskAccess

_TICK: Final = 200  # milliseconds
_AROUND: Final = 32  # pixels beside the word of a role


class PinSheet(QFrame):
    """Asks which role the desk shall have, and for the PIN that opens what was wished.

    Signals:
        closed: it is not seen any more.
    """

    closed = Signal()

    def __init__(self, access: DeskAccess) -> None:
        super().__init__()
        theme.set_role(self, "card")
        self._access = access
        self._keys: frozenset[DeskRole] = frozenset()
        self._then: Callable[[], None] = self.close_sheet
        self._words = QLabel(wordWrap=True)
        theme.set_role(self._words, "heading")
        self._roles: dict[DeskRole, QPushButton] = {}
        self._chooser = QHBoxLayout()
        self._chooser.setSpacing(8)
        for role in DeskRole:
            button = QPushButton(role_word(role))
            button.setToolTip(role_sentence(role))
            button.setCheckable(True)
            theme.set_role(button, "chip")
            bold = button.font()
            bold.setWeight(bold.Weight.DemiBold)  # of the one that is chosen
            button.setMinimumWidth(QFontMetrics(bold).horizontalAdvance(button.text()) + _AROUND)
            button.clicked.connect(partial(self._on_role_clicked, role))
            self._roles[role] = button
            self._chooser.addWidget(button)
        self.field = QLineEdit()
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setInputMethodHints(
            Qt.InputMethodHint.ImhDigitsOnly | Qt.InputMethodHint.ImhSensitiveData
        )
        self.field.setMaxLength(LONGEST)
        self.field.setMaximumWidth(180)
        self.field.setPlaceholderText(self.tr("PIN"))
        self.field.setAccessibleName(self.tr("PIN"))
        self.field.returnPressed.connect(self._try)
        self.enter = QPushButton(self.tr("Continue"))
        theme.set_role(self.enter, "primary")
        self.enter.clicked.connect(self._try)
        self._back = QPushButton(self.tr("Back (Esc)"))
        theme.set_role(self._back, "quiet")
        self._back.clicked.connect(self.close_sheet)
        self.said = QLabel(wordWrap=True)
        theme.set_role(self.said, "problem")
        self._lay_out()
        self._ticks = QTimer(self, interval=_TICK)
        self._ticks.timeout.connect(self._show_wait)
        self.hide()

    def ask_role(self) -> None:
        """Ask which role the desk shall have."""
        self._begin(self.tr("What is this desk for?"), chooser=True)
        self._show_field(shown=False)
        self._roles[self._access.role].setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_pin(self, words: str, keys: frozenset[DeskRole], then: Callable[[], None]) -> None:
        """Ask for a PIN.

        Args:
            words: what for.
            keys: the roles of which one's PIN will do.
            then: what is done when it is right.
        """
        self._begin(words, chooser=False)
        self._ask(keys, then)

    def say(self, words: str) -> None:
        """Show words without anything to type, until Esc is pressed."""
        self._begin(words, chooser=False)
        self._show_field(shown=False)
        self._back.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_sheet(self) -> None:
        """Ask nothing any more."""
        self._ticks.stop()
        self.field.clear()
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    @override
    def keyPressEvent(self, qt_event: QKeyEvent) -> None:
        if qt_event.key() == Qt.Key.Key_Escape:
            self.close_sheet()
        else:
            qt_event.accept()  # letters typed here are looked for nowhere

    def _lay_out(self) -> None:
        icon = QLabel()
        icon.setPixmap(icons.pixmap("lock", 20, theme.tokens(self.palette()).muted))
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(icon)
        row.addWidget(self._words, 1)
        row.addLayout(self._chooser)
        row.addWidget(self.field)
        row.addWidget(self.enter)
        row.addWidget(self._back)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 12, 10)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self.said)

    def _begin(self, words: str, *, chooser: bool) -> None:
        self._words.setText(words)
        self.setAccessibleName(words)
        for role, button in self._roles.items():
            button.setVisible(chooser)
            button.setChecked(role is self._access.role)
        self._say("")
        self.show()

    def _ask(self, keys: frozenset[DeskRole], then: Callable[[], None]) -> None:
        self._keys, self._then = keys, then
        self.field.clear()
        self._show_field(shown=True)
        self._ticks.start()
        self._show_wait()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_field(self, *, shown: bool) -> None:
        self.field.setVisible(shown)
        self.enter.setVisible(shown)

    def _on_role_clicked(self, role: DeskRole) -> None:
        for each, button in self._roles.items():
            button.setChecked(each is role)
        keys = self._access.keys_to(role)
        if keys:
            self._words.setText(self.tr("PIN for “{role}”").format(role=role_word(role)))
            self._ask(keys, partial(self._access.choose_role, role))
        else:
            self.close_sheet()
            self._access.choose_role(role)

    def _try(self) -> None:
        pin = self.field.text()
        if not pin or not self.field.isEnabled():
            return
        self.field.setEnabled(False)
        self.enter.setEnabled(False)
        self._ticks.stop()  # the answer will say it
        self._access.try_pin(self._keys, pin, self._on_answered)

    def _on_answered(self, is_right: bool) -> None:  # noqa: FBT001 - an answer
        self.field.clear()
        self.field.setEnabled(True)
        self.enter.setEnabled(True)
        if self.isHidden():
            return  # left meanwhile
        if is_right:
            self.close_sheet()
            self._then()
        else:
            self._say(self.tr("Wrong PIN."))
            self._ticks.start()
            self._show_wait()
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_wait(self) -> None:
        left = -(-self._access.wait // 1000)
        may_try = left == 0
        had_focus = self.field.hasFocus() or self.enter.hasFocus()
        came_free = may_try and not self.field.isEnabled()
        if not may_try:
            self._say(self.tr("Wrong PIN. The next try is possible in %n second(s).", "", left))
        self.field.setEnabled(may_try)
        self.enter.setEnabled(may_try)
        if came_free:
            self._say("")
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        elif had_focus and not may_try:
            self._back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self, words: str) -> None:
        self.said.setText(words)
        self.said.setVisible(bool(words))
