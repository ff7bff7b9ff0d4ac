"""Walks through a window: what it shows, what takes the focus, and what can be done in it."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QProgressBar,
    QScrollBar,
    QTabBar,
    QTextEdit,
    QWidget,
)

FIELDS = (QLineEdit, QTextEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox, QAbstractSlider)
CONTROLS = (*FIELDS, QAbstractButton, QAbstractItemView, QTabBar)
MOST_ROWS = 12


@dataclass(frozen=True, slots=True)
class Shown:
    """A text of the window, and where it is."""

    where: str
    text: str


def visible(root: QWidget) -> list[QWidget]:
    """A widget and all in it that can be seen, or scrolled to."""
    return [root, *(each for each in root.findChildren(QWidget) if each.isVisibleTo(root))]


def described(widget: QWidget) -> str:
    """A widget, as a person who mends the window finds it."""
    chain = []
    each: QWidget | None = widget
    while each is not None and len(chain) < 3:
        chain.append(type(each).__name__ + (f"#{each.objectName()}" if each.objectName() else ""))
        each = each.parentWidget()
    words = next((shown.text for shown in own_texts(widget) if shown.text), "")
    return f"{' in '.join(chain)} {words[:40]!r}"


def is_part_of_another(widget: QWidget) -> bool:
    """Whether a widget is the inside of another control, which speaks for it."""
    parent = widget.parentWidget()
    if widget.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents):
        return True
    return isinstance(widget, QHeaderView | QScrollBar) or (
        parent is not None
        and (
            isinstance(parent, QComboBox | QAbstractSpinBox | QLineEdit)
            or (parent.inherits("QAbstractItemView") and widget.objectName() == "")
            or widget.objectName().startswith("qt_")
        )
    )


def focusable(root: QWidget) -> list[QWidget]:
    """What takes the focus in a window."""
    return [
        each
        for each in visible(root)
        if each.focusPolicy() != Qt.FocusPolicy.NoFocus
        and each.isEnabledTo(root)
        and each.focusProxy() is None
        and not is_part_of_another(each)
    ]


def accessible_name(widget: QWidget) -> str:
    """What a screen reader says of a widget."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""


def walked_by_tab(window: QWidget) -> set[QWidget]:
    """What the focus comes to when Tab is pressed again and again."""
    seen: set[QWidget] = set()
    for _ in range(1500):
        now = QApplication.focusWidget()
        if now is not None:
            if now in seen and len(seen) > 1:
                break
            seen.add(now)
        window.focusNextChild()
    return seen


def actions(root: QWidget) -> list[QAction]:
    """Everything that can be done in a window, menus included."""
    found = {id(action): action for action in root.findChildren(QAction)}
    return [
        action
        for action in found.values()
        if not action.isSeparator()
        and action.isVisible()
        and action.menu() is None  # it opens a menu, whose actions are listed
        and not (isinstance(action.parent(), QLineEdit) and not action.text())  # its own clearing
    ]


def texts(root: QWidget) -> Iterator[Shown]:
    """Everything that a window says: shown, told in tips, or said by a screen reader."""
    for widget in visible(root):
        yield from own_texts(widget)
        where = described_type(widget)
        yield Shown(f"tip of {where}", widget.toolTip())
        yield Shown(f"name of {where}", widget.accessibleName())
        yield Shown(f"description of {where}", widget.accessibleDescription())
    for action in actions(root):
        yield Shown("action", action.text())
        yield Shown("tip of an action", action.toolTip())
    for menu in root.findChildren(QMenu):
        yield Shown("menu", menu.title())


def described_type(widget: QWidget) -> str:
    return type(widget).__name__


def own_texts(widget: QWidget) -> Iterator[Shown]:  # noqa: C901 - one case for each kind
    """What one widget shows."""
    where = described_type(widget)
    match widget:
        case QLabel() | QAbstractButton():
            yield Shown(where, widget.text())
        case QGroupBox() | QMenu():
            yield Shown(where, widget.title())
        case QLineEdit():
            yield Shown(where, widget.placeholderText())
        case QTextEdit() | QPlainTextEdit():
            yield Shown(where, widget.placeholderText())
            if widget.isReadOnly():
                yield Shown(where, widget.toPlainText())
        case QComboBox():
            for at in range(min(widget.count(), MOST_ROWS)):
                yield Shown(where, widget.itemText(at))
        case QProgressBar():
            yield Shown(where, widget.text() if widget.isTextVisible() else "")
        case QTabBar():
            for at in range(widget.count()):
                yield Shown(where, widget.tabText(at))
        case QHeaderView():
            yield from _headings(widget)
        case QAbstractItemView():
            yield from _cells(widget)


def _headings(header: QHeaderView) -> Iterator[Shown]:
    model = header.model()
    if model is None or not header.isVisible():
        return
    for section in range(min(header.count(), 40)):
        words = model.headerData(section, header.orientation())
        yield Shown("heading", words if isinstance(words, str) else "")


def _cells(view: QAbstractItemView) -> Iterator[Shown]:
    model = view.model()
    if model is None:
        return
    root = view.rootIndex()
    for row in range(min(model.rowCount(root), MOST_ROWS)):
        # PySide keeps it from the models of Qt's own lists
        columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(root)
        for column in range(columns):
            index = model.index(row, column, root)
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole,
                         Qt.ItemDataRole.AccessibleTextRole):  # fmt: skip
                words = index.data(role)
                yield Shown(
                    f"cell of {type(view).__name__}", words if isinstance(words, str) else ""
                )
