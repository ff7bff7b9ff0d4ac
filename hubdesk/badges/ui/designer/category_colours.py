"""The colours that categories have on a badge, for elements that are in the category's colour."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from hubdesk.badges.arranging import elements_of
from hubdesk.badges.template_model import Texts
from hubdesk.badges.ui.designer.pairs_editor import OwnColours, Pair
from hubdesk.qt import theme
from hubdesk.registration.ui.people.words import category_word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hubdesk.badges.arranging import Side
    from hubdesk.badges.template_model import Element, Template
    from hubdesk.badges.ui.designer.choices import Offers


class CategoryColours(QWidget):
    """Edits them; those of delegations are the delegations' own.

    Signals:
        designed: the template with other colours, and the gesture's name.
    """

    designed = Signal(object, str)

    def __init__(self, offers: "Offers", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._template: Template | None = None
        title = QLabel(self.tr("Colours of categories"))
        theme.set_role(title, "heading")
        hint = QLabel(
            self.tr("Others have their delegation's colour, which is chosen in Delegations."),
            wordWrap=True,
        )
        theme.set_role(hint, "caption")
        self.colours = OwnColours(
            self.tr("Colour of a category"), lambda: offers.values(["category"]), category_word
        )
        self.colours.pairs_changed.connect(self._on_changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 8)
        column.setSpacing(6)
        column.addWidget(title)
        column.addWidget(hint)
        column.addWidget(self.colours)

    def show_template(self, template: "Template") -> None:
        """Show the colours of a template."""
        self._template = template
        self.colours.show_pairs(template.category_colours)

    def _on_changed(self, pairs: tuple[Pair, ...]) -> None:
        if self._template is not None:
            self.designed.emit(replace(self._template, category_colours=pairs), "edit")


def has_colour_of_category(template: "Template", side: "Side", ids: "Sequence[str]") -> bool:
    """Whether one of these elements is in the colour of a category, or readable on it."""
    return any(
        "category" in colour
        for element in elements_of(template, side)
        if element.id in ids
        for colour in _colours(element)
    )


def _colours(element: "Element") -> "Iterator[str]":
    for key in ("colour", "outline", "day_colour"):
        yield getattr(element, key, "")
    if isinstance(element, Texts):
        yield from (text.colour for text in element.texts)
