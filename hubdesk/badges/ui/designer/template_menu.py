"""What is done with templates as a whole: made, renamed, removed, in and out of files."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QMenu, QPushButton, QWidget, QWidgetAction

from hubdesk.badges import templates_store
from hubdesk.badges.template_model import Template
from hubdesk.badges.template_pack import ENDING, export_template, import_template
from hubdesk.badges.ui.words import template_word
from hubdesk.qt import dialogs, icons, theme
from hubdesk.qt.page import Notice, NoticeKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from hubdesk.badges.ui.designer.editing import Editing
    from hubdesk.qt.open_event import OpenEvent


class TemplateMenu(QObject):
    """The menu beside the name of the template.

    Attributes:
        button: opens it.
        name: of the template, to be changed.

    Signals:
        chosen: another template should be shown; its key.
        back_unwanted: the back of the template should be taken away.
        notice_raised: a `Notice` that the window shows.
    """

    chosen = Signal(str)
    back_unwanted = Signal()
    notice_raised = Signal(object)

    def __init__(self, open_event: "OpenEvent", editing: "Editing", parent: QWidget) -> None:
        super().__init__(parent)
        self._open_event = open_event
        self._editing = editing
        self._widget = parent
        self.button = QPushButton(self.tr("Templates"))
        theme.set_role(self.button, "state-menu")
        icons.dress(self.button, "copy", "muted")
        menu = QMenu(self.button)
        self.name = QLineEdit()
        self.name.setPlaceholderText(self.tr("Another name, then Enter"))
        self.name.setAccessibleName(self.tr("Name of the template"))
        self.name.returnPressed.connect(self._on_rename)
        self._rename = QWidgetAction(menu)
        self._rename.setText(self.tr("Rename"))
        self._rename.setDefaultWidget(self.name)
        menu.addAction(self._rename)
        self._add(menu, self.tr("New template"), "file-plus", self._on_new)
        self._add(menu, self.tr("Duplicate"), "copy", self._on_duplicate)
        self._remove = self._add(menu, self.tr("Remove"), "trash-2", self._on_remove)
        menu.addSeparator()
        self._add(menu, self.tr("Import from a file…"), "file-up", self._on_import)
        self._add(menu, self.tr("Export to a file…"), "file-down", self._on_export)
        menu.addSeparator()
        self._back = self._add(menu, self.tr("Take the back away"), "x", self.back_unwanted.emit)
        menu.aboutToShow.connect(self._show_name)
        self.button.setMenu(menu)
        self._menu = menu

    def show_has_back(self, *, has_back: bool) -> None:
        """Say whether there is a back to be taken away."""
        self._back.setEnabled(has_back)

    def _add(self, menu: QMenu, text: str, icon: str, slot: "Callable[[], object]") -> QAction:
        action = QAction(text, menu)
        icons.dress(action, icon)
        action.triggered.connect(lambda _checked=False: slot())
        menu.addAction(action)
        return action

    def _show_name(self) -> None:
        template = self._editing.template
        self.name.setText(template.name if template is not None else "")
        own = not self._editing.is_ours
        self._rename.setVisible(own)
        self._remove.setEnabled(own)

    def _on_rename(self) -> None:
        key, name = self._editing.key, self.name.text()
        self._menu.close()
        self._open_event.write(
            lambda file, operator: templates_store.rename_template(file, operator, key, name),
            lambda _nothing: self.chosen.emit(key),
        )

    def _on_new(self) -> None:
        template = Template(name=self.tr("New template"), width=105, height=148)
        self._open_event.write(
            lambda file, operator: templates_store.add_template(file, operator, template),
            self.chosen.emit,
        )

    def _on_duplicate(self) -> None:
        key, template = self._editing.key, self._editing.template
        if template is None:
            return
        name = template.name
        if self._editing.is_ours:
            name = self.tr("{name} (own)").format(name=template_word(name))
        self._open_event.write(
            lambda file, operator: templates_store.duplicate_template(file, operator, key, name),
            self.chosen.emit,
        )

    def _on_remove(self) -> None:
        key = self._editing.key
        self._open_event.write(
            lambda file, operator: templates_store.remove_template(file, operator, key),
            lambda _nothing: self.chosen.emit(""),
        )

    def _on_import(self) -> None:
        chosen = dialogs.choose_open_file(self._widget, self.tr("Import a template"), self._kinds())
        if chosen is not None:
            self._open_event.write(
                lambda file, operator: import_template(file, operator, chosen), self.chosen.emit
            )

    def _on_export(self) -> None:
        template = self._editing.template
        if template is None:
            return
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        path = dialogs.choose_save_file(
            self._widget,
            self.tr("Export the template"),
            Path(folder) / f"{template.name}{ENDING}",
            self._kinds(),
        )
        if path is not None:
            key = self._editing.key
            self._open_event.read(lambda file: export_template(file, key, path), self._on_exported)

    def _on_exported(self, path: Path) -> None:
        words = self.tr("The template is written to {file}.").format(file=path.name)
        self.notice_raised.emit(Notice(words, NoticeKind.SUCCESS))

    def _kinds(self) -> str:
        return self.tr("Badge templates (*.hubdeskbadge)")
