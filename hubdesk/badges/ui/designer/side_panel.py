"""Beside the badge: its elements, and the properties of what is chosen, or of the whole badge."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QSplitter, QVBoxLayout, QWidget

from hubdesk.badges.ui.designer.elements_list import ElementsList
from hubdesk.badges.ui.designer.paper_fields import PaperFields
from hubdesk.badges.ui.designer.properties import Properties
from hubdesk.qt import theme
from hubdesk.qt.scroll_column import scroll_column

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hubdesk.badges.arranging import Side
    from hubdesk.badges.template_model import Template
    from hubdesk.badges.ui.designer.when_field import WhenField

_WIDTH: Final = 376
_LIST: Final = 200


class DesignPanel(QFrame):
    """The panel.

    Attributes:
        elements: the list of elements.
        properties: of what is chosen.
        paper: of the whole badge.

    Signals:
        designed: the template with a change, and the gesture's name.
    """

    designed = Signal(object, str)

    def __init__(
        self,
        custom: "Sequence[str]",
        choices: "WhenField.Choices",
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
        self.properties = Properties(custom, choices, arranging)
        self.paper = PaperFields()
        inside = QWidget()
        inside.setProperty("role", "plain")
        fields = QVBoxLayout(inside)
        fields.setContentsMargins(0, 0, 0, 0)
        fields.setSpacing(0)
        fields.addWidget(self.properties)
        fields.addWidget(self.paper)
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
        for part in (self.elements, self.properties, self.paper):
            part.designed.connect(self.designed)

    def show_template(
        self, template: "Template", side: "Side", chosen: "Sequence[str]", *, is_ours: bool
    ) -> None:
        """Show a side of a template, and what is chosen of it."""
        self._ours.setVisible(is_ours)
        self.elements.show_elements(template, side, chosen)
        self.properties.show_chosen(template, side, chosen)
        self.paper.show_template(template)
        self.paper.setVisible(not chosen)
