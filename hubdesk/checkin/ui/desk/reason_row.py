"""One line for a reason, inside the verdict panel, with the reasons that were given last."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from hubdesk.checkin.service import LONGEST_REASON
from hubdesk.qt import theme

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST: Final = 4  # reasons that are offered
GOES_AFTER: Final = 6_000  # milliseconds; who wants to say nothing need not close it
_LONGEST_CHIP: Final = 28  # letters


class ReasonRow(QWidget):
    """Asks for a reason.

    Signals:
        given: the reason.
        left: none was given.
    """

    given = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._needed = False
        self._tone = "plain"
        self._goes = QTimer(self, singleShot=True, interval=GOES_AFTER)
        self._goes.timeout.connect(self._on_time)
        self.field = QLineEdit()
        self.field.setMaxLength(LONGEST_REASON)
        self.field.textEdited.connect(self._goes.stop)
        self._hint = QLabel()
        self._hint.setWordWrap(True)
        self._chips_row = QHBoxLayout()
        self._chips_row.setSpacing(8)
        self._chips: list[QPushButton] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(6)
        column.addWidget(self.field)
        column.addLayout(self._chips_row)
        column.addWidget(self._hint)
        self.hide()

    @property
    def chips(self) -> list[str]:
        """The reasons that are offered."""
        return [str(chip.property("reason")) for chip in self._chips]

    def ask(self, question: str, hint: str, reasons: "Sequence[str]", *, needed: bool) -> None:
        """Ask, and take the focus.

        Args:
            question: what the line asks for.
            hint: the keys.
            reasons: those that were given last.
            needed: without a reason nothing is done; else it goes by itself after some seconds.
        """
        self._needed = needed
        self.field.clear()
        self.field.setPlaceholderText(question)
        self.field.setAccessibleName(question)
        self._hint.setText(hint)
        self._show_chips(reasons[:MOST])
        self.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        if needed:
            self._goes.stop()
        else:
            self._goes.start()

    def put_away(self) -> None:
        """Ask no more."""
        self._goes.stop()
        self.hide()

    def set_tone(self, tone: str) -> None:
        """Write in the ink of a tone: `plain`, `light` or `dark`."""
        self._tone = tone
        theme.set_role(self._hint, f"ink-{tone}")
        for chip in self._chips:
            theme.set_role(chip, f"on-{tone}")

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Escape:
                self._leave()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self.field.hasFocus():
                self._enter()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                for chip in self._chips:
                    if chip.hasFocus():
                        chip.click()
            case _:
                # what is typed here belongs to the reason, not to the search
                if event.modifiers() & Qt.KeyboardModifier.ControlModifier or not event.text():
                    super().keyPressEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Hide:
            self._goes.stop()
        return super().event(event)

    def _enter(self) -> None:
        text = self.field.text().strip()
        if text:
            self._give(text)
        elif not self._needed:
            self._leave()

    def _give(self, text: str) -> None:
        self.put_away()
        self.given.emit(text)

    def _leave(self) -> None:
        self.put_away()
        self.left.emit()

    def _on_time(self) -> None:
        if not self.field.text().strip():
            self._leave()

    def _show_chips(self, reasons: "Sequence[str]") -> None:
        for chip in self._chips:
            self._chips_row.removeWidget(chip)
            chip.deleteLater()
        while self._chips_row.count():
            self._chips_row.takeAt(0)
        self._chips = []
        for number, reason in enumerate(reasons, start=1):
            words = reason if len(reason) <= _LONGEST_CHIP else f"{reason[:_LONGEST_CHIP]}…"
            chip = QPushButton(f"&{number}  {words.replace('&', '&&')}")
            chip.setToolTip(reason)
            chip.setProperty("reason", reason)
            chip.clicked.connect(partial(self._give, reason))
            theme.set_role(chip, f"on-{self._tone}")
            self._chips_row.addWidget(chip)
            self._chips.append(chip)
        self._chips_row.addStretch()
