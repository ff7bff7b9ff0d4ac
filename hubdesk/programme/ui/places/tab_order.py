"""The order in which Tab goes through rows that were put in another order."""

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


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
    found: list[QWidget] = []
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            found += _fields(widget)
        elif inner is not None:
            found += _in_layout(inner)
    return found
