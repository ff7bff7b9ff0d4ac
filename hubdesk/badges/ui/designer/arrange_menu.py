"""What is done with chosen elements: aligned, distributed, ordered, grouped, copied, removed."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from hubdesk.badges import arranging
from hubdesk.badges.arranging import Edge, Order, Side
from hubdesk.qt import icons

if TYPE_CHECKING:
    from hubdesk.badges.template_model import Template

Change = Callable[["Template", Side, list[str]], "Template"]


def arrange_menu(parent: QWidget, apply: Callable[[Change, str], None]) -> QMenu:
    """The menu; `apply` is called with a change, and its name in the journal.

    Args:
        parent: the actions' shortcuts work in it.
        apply: does a change with what is chosen.
    """
    menu = QMenu(parent)
    tr = parent.tr

    def add(text: str, icon: str, change: Change, gesture: str, keys: str = "") -> None:
        action = QAction(text, parent)
        if keys:
            action.setShortcut(QKeySequence(keys))
        icons.dress(action, icon)
        action.triggered.connect(lambda _checked=False: apply(change, gesture))
        parent.addAction(action)
        menu.addAction(action)

    for text, edge, keys in (
        (tr("Align left"), Edge.LEFT, "Ctrl+Shift+Left"),
        (tr("Align to the centre"), Edge.CENTRE, "Ctrl+Shift+C"),
        (tr("Align right"), Edge.RIGHT, "Ctrl+Shift+Right"),
        (tr("Align to the top"), Edge.TOP, "Ctrl+Shift+Up"),
        (tr("Align to the middle"), Edge.MIDDLE, "Ctrl+Shift+M"),
        (tr("Align to the bottom"), Edge.BOTTOM, "Ctrl+Shift+Down"),
    ):
        add(text, "move", partial(_aligned, edge), "align", keys)
    menu.addSeparator()
    add(tr("Same room between, across"), "columns-3", partial(_distributed, "across"), "align")
    add(tr("Same room between, down"), "rows-3", partial(_distributed, "down"), "align")
    menu.addSeparator()
    for text, order, keys in (
        (tr("To the front"), Order.TO_FRONT, "Ctrl+Shift+]"),
        (tr("Forward"), Order.FORWARD, "Ctrl+]"),
        (tr("Backward"), Order.BACKWARD, "Ctrl+["),
        (tr("To the back"), Order.TO_BACK, "Ctrl+Shift+["),
    ):
        add(text, "arrow-up-down", partial(_reordered, order), "order", keys)
    menu.addSeparator()
    add(tr("Group"), "link", partial(_grouped, "together"), "group", "Ctrl+G")
    add(tr("Ungroup"), "link", partial(_grouped, "apart"), "group", "Ctrl+Shift+G")
    add(tr("Lock"), "lock", partial(_locked, "on"), "lock", "Ctrl+L")
    add(tr("Unlock"), "lock-open", partial(_locked, "off"), "lock", "Ctrl+Shift+L")
    return menu


def _aligned(edge: Edge, template: "Template", side: Side, ids: list[str]) -> "Template":
    return arranging.aligned(template, side, ids, edge)


def _distributed(way: str, template: "Template", side: Side, ids: list[str]) -> "Template":
    return arranging.distributed(template, side, ids, across=way == "across")


def _reordered(order: Order, template: "Template", side: Side, ids: list[str]) -> "Template":
    return arranging.reordered(template, side, ids, order)


def _grouped(how: str, template: "Template", side: Side, ids: list[str]) -> "Template":
    return arranging.grouped(template, side, ids, together=how == "together")


def _locked(how: str, template: "Template", side: Side, ids: list[str]) -> "Template":
    return arranging.locked(template, side, ids, on=how == "on")
