"""Says how much should be looked at on the side that is designed, and leads there."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from hubdesk.badges import arranging
from hubdesk.badges.ui.designer.element_words import element_words, remark_words
from hubdesk.qt import icons

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hubdesk.badges.arranging import Side
    from hubdesk.badges.remarks import Remark
    from hubdesk.badges.template_model import Template


class RemarksButton(QToolButton):
    """A button with a menu of what should be looked at; hidden if that is nothing.

    Signals:
        element_wanted: the element of a remark should be chosen; its id.
    """

    element_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        icons.dress(self, "triangle-alert", "warning")
        self._menu = QMenu(self)
        self._menu.triggered.connect(lambda action: self.element_wanted.emit(action.data()))
        self.setMenu(self._menu)
        self.hide()

    def show_remarks(self, template: "Template", side: "Side", remarks: "Sequence[Remark]") -> None:
        """Show these."""
        words = self.tr("%n to look at", "", len(remarks))
        self.setText(words)
        self.setAccessibleName(words)
        self._menu.clear()
        for remark in remarks:
            element = arranging.element_of(template, side, remark.element)
            if element is not None:
                said = self.tr("{element}: {what}").format(
                    element=element_words(element), what=remark_words(remark)
                )
                self._menu.addAction(said).setData(remark.element)
        self.setVisible(bool(remarks))
