"""Asks what shall become of changes that are not saved, before something else is described."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from hubdesk.qt import theme

if TYPE_CHECKING:
    from collections.abc import Callable


class LeavingBar(QFrame):
    """A question in the window, not in its way: save, forget, or stay.

    Signals:
        save_requested: what is described should be kept; `go_on` is called when it is.
        forget_requested: it should be forgotten.
        stay_requested: go on with it.
    """

    save_requested = Signal()
    forget_requested = Signal()
    stay_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_role(self, "notice-warning")
        self._then: Callable[[], object] | None = None
        self._words = QLabel(wordWrap=True)
        self.save = QPushButton(self.tr("Save"))
        self.forget = QPushButton(self.tr("Forget the changes"))
        self.stay = QPushButton(self.tr("Stay"))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 12, 8)
        row.setSpacing(8)
        row.addWidget(self._words, 1)
        for button, signal in (
            (self.save, self.save_requested),
            (self.forget, self.forget_requested),
            (self.stay, self.stay_requested),
        ):
            theme.set_role(button, "notice")
            button.clicked.connect(signal)
            row.addWidget(button)
        self.hide()

    def ask(self, name: str, then: "Callable[[], object]", *, may_be_saved: bool) -> None:
        """Ask about the sheet of this name; `then` is what was wished."""
        self._then = then
        words = self.tr("The changes of “{sheet}” are not saved.")
        if not may_be_saved:
            words = self.tr("“{sheet}” can't be saved as it is.")
        self._words.setText(words.format(sheet=name))
        self.save.setVisible(may_be_saved)
        self.show()
        first = self.save if may_be_saved else self.stay
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_on(self) -> None:
        """Do what was wished, if there is something."""
        then, self._then = self._then, None
        self.hide()
        if then is not None:
            then()

    def give_up(self) -> None:
        """Forget what was wished."""
        self._then = None
        self.hide()
