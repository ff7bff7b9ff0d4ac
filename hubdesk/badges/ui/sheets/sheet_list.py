"""The event's own sheets by name, and what is done with a sheet as a whole."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from hubdesk.badges.ui.sheets.fault_words import cells_words
from hubdesk.qt import icons, theme

if TYPE_CHECKING:
    from hubdesk.badges.ui.sheets.drafting import SheetDrafting

_WIDTH: Final = 236
_ROW: Final = 48


class SheetList(QWidget):
    """The list.

    Attributes:
        new_action: begins a sheet.
        duplicate_action: begins one that is like this.
        remove_action: takes the sheet away.
        import_action: takes a sheet in from a file.
        export_action: writes the sheet to a file.

    Signals:
        chosen: another sheet should be described, the key.
    """

    chosen = Signal(str)

    def __init__(self, drafting: "SheetDrafting", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drafting = drafting
        self.view = QListWidget()
        self.view.setAccessibleName(self.tr("Own sheets"))
        self.view.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.currentItemChanged.connect(self._on_current)
        self.new_action = self._action(self.tr("New sheet"), "plus", "Ctrl+Shift+A")
        self.duplicate_action = self._action(self.tr("Duplicate"), "copy")
        self.remove_action = self._action(self.tr("Remove"), "trash-2", "Delete")
        self.remove_action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.view.addAction(self.remove_action)
        self.import_action = self._action(self.tr("Import from a file…"), "file-up")
        self.export_action = self._action(self.tr("Export to a file…"), "file-down")
        new = QPushButton(self.new_action.text())
        icons.dress(new, "plus", "muted")
        new.clicked.connect(self.new_action.trigger)
        more = QPushButton(self.tr("More"))
        theme.set_role(more, "state-menu")
        menu = QMenu(more)
        for action in (self.duplicate_action, self.remove_action):
            menu.addAction(action)
        menu.addSeparator()
        for action in (self.import_action, self.export_action):
            menu.addAction(action)
        more.setMenu(menu)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(new, 1)
        buttons.addWidget(more)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.view, 1)
        column.addLayout(buttons)
        self.setFixedWidth(_WIDTH)

    def refresh(self) -> None:
        """Show the sheets that there are now, and which of them is described."""
        drafting = self._drafting
        with QSignalBlocker(self.view):
            self.view.clear()
            for row in drafting.rows():
                words = (
                    cells_words(row.sheet) if row.sheet is not None else self.tr("Can't be read")
                )
                self._add(row.key, row.name, words)
            if drafting.is_new:
                self._add("", "", "")
        self.show_current()

    def show_current(self) -> None:
        """Show which sheet is described, and whether it is saved."""
        drafting = self._drafting
        for row in range(self.view.count()):
            item = self.view.item(row)
            if item.data(Qt.ItemDataRole.UserRole) != drafting.key:
                continue
            with QSignalBlocker(self.view):
                self.view.setCurrentItem(item)
            if drafting.draft is not None and drafting.is_dirty:
                name = drafting.draft.name or self.tr("Without a name")
                item.setText(f"{name}\n{self.tr('Not saved yet')}")
        has_any = drafting.draft is not None
        self.duplicate_action.setEnabled(has_any)
        self.export_action.setEnabled(has_any)
        self.remove_action.setEnabled(has_any or bool(drafting.key))

    def _add(self, key: str, name: str, words: str) -> None:
        item = QListWidgetItem(f"{name}\n{words}")
        item.setData(Qt.ItemDataRole.UserRole, key)
        item.setSizeHint(QSize(0, _ROW))
        item.setToolTip(name)
        self.view.addItem(item)

    def _action(self, text: str, icon: str, keys: str = "") -> QAction:
        action = QAction(text, self)
        icons.dress(action, icon)
        if keys:
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        return action

    def _on_current(self, item: QListWidgetItem | None, _was: object) -> None:
        if item is not None and item.data(Qt.ItemDataRole.UserRole) != self._drafting.key:
            self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))
