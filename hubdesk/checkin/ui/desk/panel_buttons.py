"""What can be done about what the verdict panel shows: a row to decide, and a row for the rest."""

from enum import Enum
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from hubdesk.qt import theme

if TYPE_CHECKING:
    from collections.abc import Collection


class Offer(Enum):
    """One thing to do about what is shown."""

    GO_ON = "go_on"
    CONFIRM = "confirm"
    OVERRIDE = "override"
    LEAVE = "leave"
    UNDO = "undo"
    AGAIN = "again"
    GROUP = "group"
    PRINT = "print"
    DETAILS = "details"


_DECISIONS: Final = (Offer.GO_ON, Offer.CONFIRM, Offer.OVERRIDE, Offer.LEAVE)
_OTHERS: Final = (Offer.UNDO, Offer.AGAIN, Offer.GROUP, Offer.PRINT, Offer.DETAILS)


class PanelButtons(QWidget):
    """The buttons of the panel; each says its key.

    Signals:
        chosen: one of them (`Offer`) was pressed.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: dict[Offer, QPushButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for offers in (_DECISIONS, _OTHERS):
            row = QHBoxLayout()
            row.setSpacing(8)
            for offer in offers:
                row.addWidget(self._made(offer))
            row.addStretch()
            column.addLayout(row)

    def button(self, offer: Offer) -> QPushButton:
        """The button of an offer."""
        return self._buttons[offer]

    def show_offers(self, offers: "Collection[Offer]", tone: str) -> None:
        """Offer these, in the ink of a tone; who must decide about a confirmation may do neither.

        Args:
            offers: what can be done.
            tone: `plain`, `light` or `dark`.
        """
        self._buttons[Offer.OVERRIDE].setText(
            self.tr("Let in without confirming… (F2)")
            if Offer.CONFIRM in offers
            else self.tr("Let in anyway… (F2)")
        )
        for offer, button in self._buttons.items():
            button.setVisible(offer in offers)
            theme.set_role(button, f"on-{tone}")

    def _made(self, offer: Offer) -> QPushButton:
        words = {
            Offer.GO_ON: self.tr("I have read it (Enter)"),
            Offer.CONFIRM: self.tr("Confirm and let in (Ctrl+Enter)"),
            Offer.OVERRIDE: self.tr("Let in anyway… (F2)"),
            Offer.LEAVE: self.tr("Leave it (Esc)"),
            Offer.UNDO: self.tr("Undo (F8)"),
            Offer.AGAIN: self.tr("Try again (F5)"),
            Offer.GROUP: self.tr("Delegation (F3)"),
            Offer.PRINT: self.tr("Print badge (Ctrl+P)"),
            Offer.DETAILS: self.tr("Details (Ctrl+D)"),
        }
        button = self._buttons[offer] = QPushButton(words[offer])
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(partial(self._choose, offer))
        return button

    def _choose(self, offer: Offer) -> None:
        self.chosen.emit(offer)
