"""The order in which Tab goes through rows that were put in another order."""

from itertools import pairwise
from operator import itemgetter
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget

_DIRECT: Final = Qt.FindChildOption.FindDirectChildrenOnly


def chain_tabs(root: QWidget) -> None:
    """Let Tab go through a widget as its layouts show it."""
    for one, other in pairwise(_fields(root)):
        QWidget.setTabOrder(one, other)


def _fields(widget: QWidget) -> list[QWidget]:
    """What takes the focus in a widget, in the order of its layouts."""
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        return [widget]
    if isinstance(widget, QScrollArea):
        inside = widget.widget()
        return _fields(inside) if inside is not None else []
    layout = widget.layout()
    return _in_layout(layout) if layout is not None else []


def _in_layout(layout: QLayout) -> list[QWidget]:
    # by `indexOf`: what `itemAt` returns stays known to PySide when Qt has deleted it, and is then
    # taken for what lies in its place
    owner = layout.parentWidget()
    if owner is None:
        return []
    placed: list[tuple[int, QWidget | QLayout]] = [
        *((layout.indexOf(each), each) for each in owner.findChildren(QWidget, options=_DIRECT)),
        *((layout.indexOf(each), each) for each in layout.findChildren(QLayout, options=_DIRECT)),
    ]
    found: list[QWidget] = []
    for place, part in sorted(placed, key=itemgetter(0)):
        if place >= 0:
            found += _in_layout(part) if isinstance(part, QLayout) else _fields(part)
    return found
