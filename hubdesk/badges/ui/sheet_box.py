"""The choice of a sheet: the event's own first, then those that HubDesk brings."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QPushButton, QWidget

from hubdesk.qt import icons

if TYPE_CHECKING:
    from hubdesk.badges.sheet import Sheet
    from hubdesk.badges.ui.offered_sheets import Offer


class SheetBox(QComboBox):
    """A list of what `Offer` offers; its data are the keys.

    What is chosen is known as it was offered, also if it was taken away meanwhile.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offer: Offer | None = None

    def offer(self, offer: "Offer", wanted: str) -> None:
        """Offer these, and choose what is wanted, or what is usual; nothing is signalled."""
        self._offer = offer
        with QSignalBlocker(self):
            self.clear()
            for group in (offer.own, offer.ours):
                if self.count() and group:
                    self.insertSeparator(self.count())
                for key, words in group:
                    self.addItem(words, key)
            self.setCurrentIndex(self.findData(offer.usual))
            self.choose(wanted)

    def choose(self, text: str) -> None:
        """Choose the sheet of this key, or of this name as records have it, if it is offered."""
        row = self.findData(text)
        if row < 0:
            row = self.findText(text)
        if text and row >= 0:
            self.setCurrentIndex(row)

    @property
    def key(self) -> str:
        """The key of what is chosen."""
        return str(self.currentData())

    @property
    def sheet(self) -> "Sheet | None":
        """What is chosen, if it is a sheet."""
        row = self._offer.rows.get(self.key) if self._offer is not None else None
        return row.sheet if row is not None else None

    @property
    def is_own(self) -> bool:
        """Whether one of the event's own is chosen."""
        row = self._offer.rows.get(self.key) if self._offer is not None else None
        return row is not None and not row.is_ours


class OwnSheetsButton(QPushButton):
    """The way to sheets of one's own, beside the choice."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(self.tr("Own sheets…"))
        self.setToolTip(self.tr("Describe paper or labels of your own"))
        icons.dress(self, "ruler", "muted")
