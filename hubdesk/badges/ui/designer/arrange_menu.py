"""What is done with chosen elements: aligned, distributed, ordered, turned, grouped, locked."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from hubdesk.badges import arranging
from hubdesk.badges.arranging import Edge, Order, Side
from hubdesk.qt import icons

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hubdesk.badges.template_model import Element, Template

Change = Callable[["Template", Side, list[str]], "Template"]


@dataclass(frozen=True, slots=True)
class _Deed:
    """Something that can be done with what is chosen.

    Attributes:
        makes_sense: whether it does something with these elements.
    """

    action: QAction
    makes_sense: Callable[["Sequence[Element]"], bool]


class Arranging(QObject):
    """The actions; each is enabled only when it makes sense for what is chosen.

    Attributes:
        menu: all of them.
    """

    def __init__(self, parent: QWidget, apply: Callable[[Change, str], None]) -> None:
        """Make the actions.

        Args:
            parent: the actions' shortcuts work in it.
            apply: called with a change, and its name in the journal.
        """
        super().__init__(parent)
        self._widget = parent
        self._apply = apply
        self._deeds: list[_Deed] = []
        self._on_bar: list[QAction] = []
        self.menu = QMenu(parent)
        self._add_aligning()
        self._add_ordering()
        self._add_grouping()
        self.show_chosen([])

    def show_chosen(self, elements: "Sequence[Element]") -> None:
        """Enable what makes sense for these."""
        for deed in self._deeds:
            deed.action.setEnabled(deed.makes_sense(elements))

    def bar(self) -> QWidget:
        """A row of buttons for the most usual of them."""
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(1)
        for action in self._on_bar:
            button = QToolButton()
            button.setDefaultAction(action)
            button.setAccessibleName(action.text())
            row.addWidget(button)
        row.addStretch()
        return bar

    def _add_aligning(self) -> None:
        for text, edge, icon, keys in (
            (self.tr("Align left"), Edge.LEFT, "align-start-vertical", "Ctrl+Shift+Left"),
            (self.tr("Align to the centre"), Edge.CENTRE, "align-center-vertical", "Ctrl+Shift+H"),
            (self.tr("Align right"), Edge.RIGHT, "align-end-vertical", "Ctrl+Shift+Right"),
            (self.tr("Align to the top"), Edge.TOP, "align-start-horizontal", "Ctrl+Shift+Up"),
            (
                self.tr("Align to the middle"), Edge.MIDDLE, "align-center-horizontal",
                "Ctrl+Shift+M",
            ),
            (
                self.tr("Align to the bottom"), Edge.BOTTOM, "align-end-horizontal",
                "Ctrl+Shift+Down",
            ),
        ):  # fmt: skip
            self._add(text, icon, partial(_aligned, edge), "align", _some_movable, keys, bar=True)
        self.menu.addSeparator()
        for text, icon, way in (
            (self.tr("Same room between, across"), "align-horizontal-space-between", "across"),
            (self.tr("Same room between, down"), "align-vertical-space-between", "down"),
        ):
            self._add(text, icon, partial(_distributed, way), "align", _three, bar=True)
        self.menu.addSeparator()

    def _add_ordering(self) -> None:
        for text, order, keys in (
            (self.tr("To the front"), Order.TO_FRONT, "Ctrl+Shift+]"),
            (self.tr("Forward"), Order.FORWARD, "Ctrl+]"),
            (self.tr("Backward"), Order.BACKWARD, "Ctrl+["),
            (self.tr("To the back"), Order.TO_BACK, "Ctrl+Shift+["),
        ):
            self._add(text, "layers", partial(_reordered, order), "order", bool, keys)
        self.menu.addSeparator()

    def _add_grouping(self) -> None:
        turn = self.tr("Turn by 90°")
        self._add(turn, "rotate-cw", _turned, "turn", _some_movable, "Ctrl+R", bar=True)
        for text, icon, how, sense, keys in (
            (self.tr("Group"), "group", "together", _can_group, "Ctrl+G"),
            (self.tr("Ungroup"), "ungroup", "apart", _some_grouped, "Ctrl+Shift+G"),
        ):
            self._add(
                text, icon, partial(_grouped, how), "group", sense, keys, bar=how == "together"
            )
        for text, icon, how, sense, keys in (
            (self.tr("Lock"), "lock", "on", _some_movable, "Ctrl+Shift+L"),
            (self.tr("Unlock"), "lock-open", "off", _some_locked, "Ctrl+Shift+U"),
        ):
            self._add(text, icon, partial(_locked, how), "lock", sense, keys)

    def _add(
        self,
        text: str,
        icon: str,
        change: Change,
        gesture: str,
        makes_sense: "Callable[[Sequence[Element]], bool]",
        keys: str = "",
        *,
        bar: bool = False,
    ) -> None:
        action = QAction(text, self._widget)
        if keys:
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shown = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setToolTip(f"{text} ({shown})")
        icons.dress(action, icon)
        action.triggered.connect(lambda _checked=False: self._apply(change, gesture))
        self._widget.addAction(action)
        self.menu.addAction(action)
        self._deeds.append(_Deed(action, makes_sense))
        if bar:
            self._on_bar.append(action)


def _some_movable(elements: "Sequence[Element]") -> bool:
    return any(not each.locked for each in elements)


def _some_locked(elements: "Sequence[Element]") -> bool:
    return any(each.locked for each in elements)


def _some_grouped(elements: "Sequence[Element]") -> bool:
    return any(each.group for each in elements)


def _three(elements: "Sequence[Element]") -> bool:
    return len(elements) >= 3 and _some_movable(elements)


def _can_group(elements: "Sequence[Element]") -> bool:
    """Several that are not one group already."""
    groups = {each.group for each in elements}
    return len(elements) > 1 and (len(groups) > 1 or "" in groups)


def _aligned(edge: Edge, template: "Template", side: Side, ids: list[str]) -> "Template":
    return arranging.aligned(template, side, ids, edge)


def _distributed(way: str, template: "Template", side: Side, ids: list[str]) -> "Template":
    return arranging.distributed(template, side, ids, across=way == "across")


def _reordered(order: Order, template: "Template", side: Side, ids: list[str]) -> "Template":
    return arranging.reordered(template, side, ids, order)


def _turned(template: "Template", side: Side, ids: list[str]) -> "Template":
    return arranging.turned(template, side, ids, 90)


def _grouped(how: str, template: "Template", side: Side, ids: list[str]) -> "Template":
    return arranging.grouped(template, side, ids, together=how == "together")


def _locked(how: str, template: "Template", side: Side, ids: list[str]) -> "Template":
    return arranging.locked(template, side, ids, on=how == "on")
