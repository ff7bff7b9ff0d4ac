"""What is done with templates as a whole: made, renamed, removed, in and out of files."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QMenu, QToolButton, QWidgetAction

from hubdesk.badges import templates_store
from hubdesk.badges.template_model import Template
from hubdesk.badges.template_pack import export_template, import_template
from hubdesk.qt import dialogs, icons
from hubdesk.qt.page import Notice, NoticeKind

if TYPE_CHECKING:
    from hubdesk.badges.ui.designer.designer import Designer
    from hubdesk.qt.open_event import OpenEvent


class TemplateMenu(QObject):
    """The menu beside the name of the template.

    Attributes:
        button: opens it.

    Signals:
        chosen: another template should be shown; its key.
        notice_raised: a `Notice` that the window shows.
    """

    chosen = Signal(str)
    notice_raised = Signal(object)

    def __init__(self, open_event: "OpenEvent", designer: "Designer") -> None:
        super().__init__(designer)
        self._open_event = open_event
        self._designer = designer
        self.button = QToolButton(popupMode=QToolButton.ToolButtonPopupMode.InstantPopup)
        self.button.setText(self.tr("Templates"))
        self.button.setAccessibleName(self.tr("Templates"))
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        icons.dress(self.button, "ellipsis")
        menu = QMenu(self.button)
        self._name = QLineEdit()
        self._name.setPlaceholderText(self.tr("Another name, then Enter"))
        self._name.setAccessibleName(self.tr("Name of the template"))
        self._name.returnPressed.connect(self._on_rename)
        rename = QWidgetAction(menu)
        rename.setText(self.tr("Rename"))
        rename.setDefaultWidget(self._name)
        menu.addAction(rename)
        for text, icon, slot in (
            (self.tr("New template"), "file-plus", self._on_new),
            (self.tr("Duplicate"), "copy", self._on_duplicate),
            (self.tr("Remove"), "trash-2", self._on_remove),
            (self.tr("Import from a file…"), "file-up", self._on_import),
            (self.tr("Export to a file…"), "file-down", self._on_export),
        ):
            action = QAction(text, menu)
            icons.dress(action, icon)
            action.triggered.connect(lambda _checked=False, slot=slot: slot())
            menu.addAction(action)
        menu.aboutToShow.connect(self._show_name)
        self.button.setMenu(menu)
        self._menu = menu

    def _show_name(self) -> None:
        template = self._designer.template
        self._name.setText(template.name if template is not None else "")

    def _on_rename(self) -> None:
        key, name = self._designer.key, self._name.text()
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
        key, template = self._designer.key, self._designer.template
        if template is None:
            return
        name = self.tr("{name} (own)").format(name=template.name)
        self._open_event.write(
            lambda file, operator: templates_store.duplicate_template(file, operator, key, name),
            self.chosen.emit,
        )

    def _on_remove(self) -> None:
        key = self._designer.key
        self._open_event.write(
            lambda file, operator: templates_store.remove_template(file, operator, key),
            lambda _nothing: self.chosen.emit(""),
        )

    def _on_import(self) -> None:
        chosen = dialogs.choose_open_file(
            self._designer, self.tr("Import a template"), self._kinds()
        )
        if chosen is not None:
            self._open_event.write(
                lambda file, operator: import_template(file, operator, chosen), self.chosen.emit
            )

    def _on_export(self) -> None:
        template = self._designer.template
        if template is None:
            return
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        path = dialogs.choose_save_file(
            self._designer,
            self.tr("Export the template"),
            Path(folder) / f"{template.name}.hubdeskbadge",
            self._kinds(),
        )
        if path is not None:
            key = self._designer.key
            self._open_event.read(lambda file: export_template(file, key, path), self._on_exported)

    def _on_exported(self, path: Path) -> None:
        words = self.tr("The template is written to {file}.").format(file=path.name)
        self.notice_raised.emit(Notice(words, NoticeKind.SUCCESS))

    def _kinds(self) -> str:
        return self.tr("Badge templates (*.hubdeskbadge)")
