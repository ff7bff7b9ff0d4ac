"""Beside the badge: its elements, and the properties of what is chosen, or of the whole badge."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QSplitter, QVBoxLayout, QWidget

from hubdesk.badges.ui.designer.category_colours import CategoryColours, has_colour_of_category
from hubdesk.badges.ui.designer.elements_list import ElementsList
from hubdesk.badges.ui.designer.paper_fields import PaperFields
from hubdesk.badges.ui.designer.properties import Properties
from hubdesk.qt import theme
from hubdesk.qt.scroll_column import scroll_column

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hubdesk.badges.arranging import Side
    from hubdesk.badges.template_model import Template
    from hubdesk.badges.ui.designer.choices import Offers

_WIDTH: Final = 376
_LIST: Final = 200


class DesignPanel(QFrame):
    """The panel.

    Attributes:
        elements: the list of elements.
        properties: of what is chosen.
        colours: of the categories, where they matter.
        paper: of the whole badge.

    Signals:
        designed: the template with a change, and the gesture's name.
    """

    designed = Signal(object, str)

    def __init__(
        self,
        offers: "Offers",
        arranging: QWidget,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        theme.set_role(self, "panel")
        self.setFixedWidth(_WIDTH)
        self._ours = QLabel(
            self.tr("HubDesk brings this template. Your first change makes a copy of your own."),
            wordWrap=True,
        )
        theme.set_role(self._ours, "muted")
        self._ours.setContentsMargins(16, 12, 16, 4)
        self.elements = ElementsList()
        self.properties = Properties(offers, arranging)
        self.colours = CategoryColours(offers)
        self.paper = PaperFields()
        inside = QWidget()
        inside.setProperty("role", "plain")
        fields = QVBoxLayout(inside)
        fields.setContentsMargins(0, 0, 0, 0)
        fields.setSpacing(0)
        fields.addWidget(self.properties)
        fields.addWidget(self.paper)
        fields.addWidget(self.colours)
        fields.addStretch()
        area = scroll_column(inside)
        title = QLabel(self.tr("Elements"))
        theme.set_role(title, "heading")
        title.setContentsMargins(16, 10, 16, 2)
        title.setBuddy(self.elements)
        upper = QWidget()
        above = QVBoxLayout(upper)
        above.setContentsMargins(0, 0, 0, 0)
        above.setSpacing(2)
        above.addWidget(self._ours)
        above.addWidget(title)
        listed = QVBoxLayout()
        listed.setContentsMargins(8, 0, 4, 4)
        listed.addWidget(self.elements)
        above.addLayout(listed, 1)
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.addWidget(upper)
        split.addWidget(area)
        split.setSizes([_LIST, 2 * _LIST])
        split.setStretchFactor(0, 1)
        split.setStretchFactor(1, 4)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.addWidget(split)
        for part in (self.elements, self.properties, self.colours, self.paper):
            part.designed.connect(self.designed)

    def show_template(
        self, template: "Template", side: "Side", chosen: "Sequence[str]", *, is_ours: bool
    ) -> None:
        """Show a side of a template, and what is chosen of it."""
        self._ours.setVisible(is_ours)
        self.elements.show_elements(template, side, chosen)
        self.properties.show_chosen(template, side, chosen)
        self.colours.show_template(template)
        self.colours.setVisible(not chosen or has_colour_of_category(template, side, chosen))
        self.paper.show_template(template)
        self.paper.setVisible(not chosen)
