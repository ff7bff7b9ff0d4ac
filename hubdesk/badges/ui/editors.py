"""The editors that take the place of the badges page: of templates, and of sheets of one's own."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from hubdesk.badges.ui.designer.designer import Designer
from hubdesk.badges.ui.sheets.editor import SheetEditor

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from hubdesk.badges.ui.page import BadgesPage


class Editors(QObject):
    """Shows an editor, which is made when it is first wanted, and takes over what it made.

    Attributes:
        design_action: designs the template that is chosen.
        sheets_action: describes sheets.
        designer: of templates, or None.
        sheets: the editor of sheets, or None.
    """

    def __init__(self, page: "BadgesPage") -> None:
        super().__init__(page)
        self._page = page
        self.designer: Designer | None = None
        self.sheets: SheetEditor | None = None
        self._shown: QWidget | None = None
        self.design_action = page.make_action(
            self.tr("Design…"), "Ctrl+Shift+D", "palette", self.open_designer
        )
        self.sheets_action = page.make_action(
            self.tr("Own sheets…"), "Ctrl+Shift+T", "ruler", self.open_sheets
        )
        page.controls.own_sheets.clicked.connect(self.sheets_action.trigger)

    @property
    def is_open(self) -> bool:
        """Whether an editor is shown."""
        return self._shown is not None

    def open_designer(self) -> None:
        """Design the template that is chosen."""
        page = self._page
        if self.designer is None:
            self.designer = Designer(page.open_event, page.preferences)
            self.designer.closed.connect(self._on_designed)
            self._add(self.designer)
        self.designer.show_template(page.controls.paper().template)
        self._show(self.designer)
        self.designer.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_sheets(self) -> None:
        """Describe the sheet that is chosen, if it is the event's own, or the others."""
        page, controls = self._page, self._page.controls
        if self.sheets is None:
            self.sheets = SheetEditor(page.open_event, page.preferences)
            self.sheets.closed.connect(self._on_described)
            self._add(self.sheets)
        key = controls.sheet.key if controls.sheet.is_own else ""
        self.sheets.show_for(key, controls.badge_size(), controls.template.currentText())
        self._show(self.sheets)
        self.sheets.focus_first()

    def close(self) -> None:
        """Show what is printed again; what is not saved stays in its editor."""
        if self._shown is not None:
            self._shown = None
            self._offer_printing(offered=True)
            self._page.show_work()

    def _add(self, editor: "Designer | SheetEditor") -> None:
        editor.notice_raised.connect(self._page.notice_raised)
        self._page.stack.addWidget(editor)

    def _show(self, editor: "QWidget") -> None:
        self._shown = editor
        self._page.header.hide()
        self._offer_printing(offered=False)
        self._page.stack.setCurrentWidget(editor)

    def _on_designed(self, key: str) -> None:
        self.close()
        self._page.controls.show_templates(key)

    def _on_described(self, key: str) -> None:
        self.close()
        self._page.controls.show_sheets(key)
        self._page.controls.sheet.setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer_printing(self, *, offered: bool) -> None:
        """The keys of printing are the editor's own meanwhile."""
        page = self._page
        for action in (
            page.print_action, page.save_action, page.log_action, self.design_action,
            self.sheets_action,
        ):  # fmt: skip
            action.setVisible(offered)
