"""The elements of a side, the uppermost first: choose them, rename them, drag them up and down."""

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QItemSelectionModel, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget
from typing_extensions import override

from hubdesk.badges import arranging
from hubdesk.badges.arranging import Order
from hubdesk.badges.template_model import Element, Texts
from hubdesk.badges.ui.designer.element_words import element_words, kind_icon
from hubdesk.qt import icons

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hubdesk.badges.arranging import Side
    from hubdesk.badges.template_model import Template

_KEY: Final = Qt.ItemDataRole.UserRole


class ElementsList(QListWidget):
    """Lists the elements.

    Signals:
        chosen_changed: the ids of the elements that were chosen here.
        designed: the template with an order or a name changed, and the gesture's name.
    """

    chosen_changed = Signal(list)
    designed = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._template: Template | None = None
        self._side: Side | None = None
        self.setIconSize(QSize(16, 16))
        self.setAccessibleName(self.tr("Elements, the uppermost first"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.setToolTip(self.tr("Alt+Up and Alt+Down change the order, F2 the name"))
        self.itemSelectionChanged.connect(self._on_selected)
        self.itemChanged.connect(self._on_renamed)

    def show_elements(self, template: "Template", side: "Side", chosen: "Sequence[str]") -> None:
        """Show the elements of a side, and which are chosen."""
        self._template, self._side = template, side
        elements = list(reversed(arranging.elements_of(template, side)))
        with QSignalBlocker(self):
            if self.keys() != [each.id for each in elements]:
                self.clear()
                for element in elements:
                    item = QListWidgetItem()
                    item.setData(_KEY, element.id)
                    item.setFlags(
                        (item.flags() | Qt.ItemFlag.ItemIsEditable) & ~Qt.ItemFlag.ItemIsDropEnabled
                    )
                    self.addItem(item)
            for row, element in enumerate(elements):
                self._show_row(row, element)
        self.show_chosen(chosen)

    def show_chosen(self, chosen: "Sequence[str]") -> None:
        """Show which elements are chosen."""
        with QSignalBlocker(self):
            first: QListWidgetItem | None = None
            for row in range(self.count()):
                item = self.item(row)
                is_chosen = item.data(_KEY) in chosen
                item.setSelected(is_chosen)
                first = item if is_chosen and first is None else first
            if first is not None and self.currentItem() not in self.selectedItems():
                self.setCurrentItem(first, QItemSelectionModel.SelectionFlag.NoUpdate)
            if first is not None:
                self.scrollToItem(first)

    def keys(self) -> list[str]:
        """The ids of the elements, the uppermost first."""
        return [str(self.item(row).data(_KEY)) for row in range(self.count())]

    def chosen(self) -> list[str]:
        """The ids of those that are chosen."""
        return [str(item.data(_KEY)) for item in self.selectedItems()]

    @override
    def keyPressEvent(self, qt_event: QKeyEvent) -> None:
        is_alt = bool(qt_event.modifiers() & Qt.KeyboardModifier.AltModifier)
        orders = {Qt.Key.Key_Up: Order.FORWARD, Qt.Key.Key_Down: Order.BACKWARD}
        order = orders.get(Qt.Key(qt_event.key())) if is_alt else None
        if order is None or self._template is None or self._side is None:
            super().keyPressEvent(qt_event)
            return
        changed = arranging.reordered(self._template, self._side, self.chosen(), order)
        self.designed.emit(changed, "order")

    @override
    def dropEvent(self, qt_event: QDropEvent) -> None:
        with QSignalBlocker(self):
            super().dropEvent(qt_event)
        template, side = self._template, self._side
        if template is None or side is None:
            return
        keys = self.keys()
        by_key = {each.id: each for each in arranging.elements_of(template, side)}
        if sorted(keys) == sorted(by_key):
            ordered = [by_key[key] for key in reversed(keys)]
            self.designed.emit(arranging.with_elements(template, side, ordered), "order")

    def _show_row(self, row: int, element: Element) -> None:
        item = self.item(row)
        words = element_words(element)
        item.setText(words)
        item.setIcon(icons.icon(kind_icon(element), "muted"))
        if element.locked:
            item.setIcon(icons.icon("lock", "muted"))
        said = self.tr("{name}, locked").format(name=words) if element.locked else words
        item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
        tip = " / ".join(text.says for text in element.texts) if isinstance(element, Texts) else ""
        item.setToolTip(tip)

    def _on_selected(self) -> None:
        self.chosen_changed.emit(self.chosen())

    def _on_renamed(self, item: QListWidgetItem) -> None:
        template, side = self._template, self._side
        if template is None or side is None:
            return
        key, name = str(item.data(_KEY)), item.text().strip()
        element = arranging.element_of(template, side, key)
        if element is None or name == element_words(element):
            return
        elements = [
            replace(each, name=name) if each.id == key else each
            for each in arranging.elements_of(template, side)
        ]
        self.designed.emit(arranging.with_elements(template, side, elements), "name")
