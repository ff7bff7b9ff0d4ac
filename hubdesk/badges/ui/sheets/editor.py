"""Describes the event's own sheets: their list, the fields, and the page to scale."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from hubdesk.badges.sheet import Sheet, flaws
from hubdesk.badges.sheets_store import ENDING, SheetRow, export_sheet, fitting_sheets, sheets
from hubdesk.badges.ui.sheets.drafting import SheetDrafting
from hubdesk.badges.ui.sheets.form import SheetForm
from hubdesk.badges.ui.sheets.leaving import LeavingBar
from hubdesk.badges.ui.sheets.looks import SheetLooks
from hubdesk.badges.ui.sheets.paper_test import PaperTest
from hubdesk.badges.ui.sheets.sheet_list import SheetList
from hubdesk.badges.ui.words import sheet_word
from hubdesk.qt import dialogs, icons, theme
from hubdesk.qt.empty_state import EmptyState
from hubdesk.qt.page import Notice, NoticeKind
from hubdesk.qt.scroll_column import scroll_column

if TYPE_CHECKING:
    from collections.abc import Callable

    from hubdesk.qt.open_event import OpenEvent
    from hubdesk.qt.preferences import Preferences

_FORM_WIDTH = 404


class SheetEditor(QWidget):
    """Describes sheets; nothing is kept before it is saved.

    Attributes:
        drafting: the sheet that is described.
        list: the event's own sheets.
        form: the fields.
        looks: the picture of the page.

    Signals:
        closed: it should go; the key of the sheet that was saved last, or empty.
        notice_raised: a `Notice` that the window shows.
    """

    closed = Signal(str)
    notice_raised = Signal(object)

    def __init__(
        self, open_event: "OpenEvent", preferences: "Preferences", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._open_event = open_event
        self._badge = (0.0, 0.0)
        self._badge_name = ""
        self._saved = ""
        self.drafting = SheetDrafting(open_event, self)
        self.list = SheetList(self.drafting)
        self.form = SheetForm()
        self.looks = SheetLooks()
        self.leaving = LeavingBar()
        self.paper_test = PaperTest(preferences, self)
        self.save_action = QAction(self.tr("Save the sheet"), self)
        self.save_action.setShortcut(QKeySequence("Ctrl+S"))
        self.save_action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.addAction(self.save_action)
        self.addAction(self.list.new_action)
        self.save = QPushButton(self.tr("Save"))
        theme.set_role(self.save, "primary")
        self.forget = QPushButton(self.tr("Forget the changes"))
        theme.set_role(self.forget, "quiet")
        self.done = QPushButton(self.tr("Done"))
        self.done.setShortcut("Ctrl+Shift+T")
        self._build()
        self._connect()

    def show_for(self, key: str, badge: tuple[float, float], badge_name: str) -> None:
        """Describe a sheet, or the first, with badges of this size and name in its picture.

        What was described and is not saved yet stays.
        """
        self._badge, self._badge_name, self._saved = badge, badge_name, ""
        if self.drafting.is_dirty:
            self._on_opened()
        else:
            self.drafting.open(key)

    def focus_first(self) -> None:
        """Begin where work begins: in the list, or with the first sheet."""
        if self._stack.currentWidget() is self._empty:
            self._empty.findChildren(QPushButton)[0].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.list.view.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def keyPressEvent(self, qt_event: QKeyEvent) -> None:
        match qt_event.key():
            case Qt.Key.Key_Escape if self.leaving.isVisible():
                self._on_stay()
            case Qt.Key.Key_Escape:
                self._on_done()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.drafting.save()
            case _:
                super().keyPressEvent(qt_event)

    def _on_new(self) -> None:
        """A new sheet begins as the one of ours that wastes least: most are much alike."""
        rows = [row for row in fitting_sheets(self._open_event.file, self._badge) if row.is_ours]
        usual = next((row.sheet for row in rows if row.sheet and row.sheet.page), None)
        a4 = Sheet("", page=(210, 297), left=10, top=10, cell=self._badge, pitch=self._badge)
        self._begin(replace(usual or a4, name=self.tr("New sheet"), makers=()))

    def _on_duplicate(self) -> None:
        draft = self.drafting.draft
        if draft is not None:
            self._leave(lambda: self._begin(draft))

    def _begin(self, sheet: Sheet) -> None:
        self.drafting.begin(sheet)
        self.form.focus_name()

    def _on_start(self, number: int) -> None:
        key = self.form.start.itemData(number)
        row = next((each for each in self._starts() if each.key == key), None)
        if row is not None and row.sheet is not None:
            self.drafting.start_from(row.sheet)
            self.form.start.setCurrentIndex(number)

    def _starts(self) -> list[SheetRow]:
        """What a sheet may begin with: what holds the badge comes first."""
        file = self._open_event.file
        rows = {row.key: row for row in [*fitting_sheets(file, self._badge), *sheets(file)]}
        return [row for row in rows.values() if row.sheet is not None and row.sheet.page]

    def _on_opened(self) -> None:
        draft = self.drafting.draft
        is_empty = draft is None and not self.drafting.key
        self.looks.picture.mark_none()
        self._stack.setCurrentWidget(self._empty if is_empty else self._work)
        self._fields.setVisible(draft is not None)
        self.looks.setVisible(draft is not None)
        self._unreadable.setVisible(draft is None and not is_empty)
        self.form.show_offer(
            [
                (row.key, sheet_word(row.name) if row.is_ours else row.name)
                for row in self._starts()
                if row.key != self.drafting.key
            ]
        )
        if draft is not None:
            self.form.show_sheet(draft)
        self._on_changed()

    def _on_changed(self) -> None:
        drafting, draft = self.drafting, self.drafting.draft
        may_be_saved = drafting.may_be_saved
        self.save.setEnabled(may_be_saved)
        self.save_action.setEnabled(may_be_saved)
        self.forget.setEnabled(drafting.is_dirty)
        self.list.show_current()
        if draft is None:
            self.paper_test.show_sheet(None, "", self._badge)
            return
        self.form.show_faults(drafting.name_fault())
        self.looks.show_sheet(draft, self._badge, self._badge_name)
        testable = None if flaws(draft) else draft
        self.paper_test.show_sheet(testable, drafting.key, self._badge)

    def _leave(self, then: "Callable[[], object]") -> None:
        """Do something else; first it is asked about what is not saved."""
        drafting = self.drafting
        if drafting.is_dirty and drafting.draft is not None:
            name = drafting.draft.name or self.tr("Without a name")
            self.leaving.ask(name, then, may_be_saved=drafting.may_be_saved)
            self.list.show_current()
        else:
            then()

    def _on_done(self) -> None:
        self._leave(lambda: self.closed.emit(self._saved))

    def _on_forget(self) -> None:
        """From the question: go on without what was changed."""
        self.drafting.forget()
        self.leaving.go_on()

    def _on_stay(self) -> None:
        self.leaving.give_up()
        self.form.focus_name()

    def _on_saved(self, key: str) -> None:
        self._saved = key
        self.leaving.go_on()

    def _on_import(self) -> None:
        path = dialogs.choose_open_file(self, self.tr("Import a sheet"), self._kinds())
        if path is not None:
            self._leave(lambda: self.drafting.take_in(path))

    def _on_export(self) -> None:
        draft = self.drafting.known or self.drafting.draft
        if draft is None:
            return
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        suggested = Path(folder) / f"{draft.name.replace('/', '-')}{ENDING}"
        path = dialogs.choose_save_file(self, self.tr("Export the sheet"), suggested, self._kinds())
        if path is not None:
            self._open_event.read(lambda _file: export_sheet(draft, path), self._on_exported)

    def _on_exported(self, path: Path) -> None:
        words = self.tr("The sheet is written to {file}.").format(file=path.name)
        self.notice_raised.emit(Notice(words, NoticeKind.SUCCESS))

    def _kinds(self) -> str:
        return self.tr("Sheets (*.json)")

    def _build(self) -> None:
        title = QLabel(self.tr("Own sheets"))
        theme.set_role(title, "title")
        first = QHBoxLayout()
        first.setContentsMargins(24, 20, 24, 12)
        first.setSpacing(8)
        first.addWidget(title)
        first.addStretch()
        first.addWidget(self.paper_test.button)
        first.addWidget(self.done)
        self._empty = EmptyState(
            "layout-grid",
            self.tr("No sheets of your own yet"),
            self.tr(
                "The sheets that HubDesk brings are always there. If your paper or labels are not"
                " among them, describe them: begin with the sheet that is most like yours."
            ),
            self.list.new_action,
            self.list.import_action,
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._make_work())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(first)
        asked = QHBoxLayout()
        asked.setContentsMargins(24, 0, 24, 4)
        asked.addWidget(self.leaving)
        whole.addLayout(asked)
        whole.addWidget(self._stack, 1)

    def _make_work(self) -> QWidget:
        self._work = work = QWidget()
        row = QHBoxLayout(work)
        row.setContentsMargins(24, 4, 24, 16)
        row.setSpacing(20)
        row.addWidget(self.list)
        row.addWidget(self._make_fields())
        self._unreadable = QLabel(
            self.tr("This sheet can't be read: a newer HubDesk wrote it. It can be removed."),
            wordWrap=True,
            alignment=Qt.AlignmentFlag.AlignCenter,
        )
        theme.set_role(self._unreadable, "muted")
        row.addWidget(self._unreadable, 1)
        row.addWidget(self.looks, 1)
        return work

    def _make_fields(self) -> QWidget:
        inside = QWidget()
        theme.set_role(inside, "plain")
        fields = QVBoxLayout(inside)
        fields.setContentsMargins(2, 2, 12, 8)
        fields.addWidget(self.form)
        fields.addStretch()
        scroll = scroll_column(inside)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.save)
        buttons.addWidget(self.forget)
        buttons.addStretch()
        self._fields = QWidget()
        self._fields.setFixedWidth(_FORM_WIDTH)
        column = QVBoxLayout(self._fields)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(scroll, 1)
        column.addLayout(buttons)
        return self._fields

    def _connect(self) -> None:
        drafting, actions = self.drafting, self.list
        drafting.listed.connect(self.list.refresh)
        drafting.opened.connect(self._on_opened)
        drafting.changed.connect(self._on_changed)
        drafting.saved.connect(self._on_saved)
        self.form.edited.connect(drafting.edit)
        self.form.edited.connect(lambda _sheet: self.leaving.give_up())
        self.form.looked_at.connect(self.looks.picture.show_looked_at)
        self.form.start.activated.connect(self._on_start)
        self.list.chosen.connect(lambda key: self._leave(lambda: drafting.open(key)))
        for action, slot in (
            (actions.new_action, lambda: self._leave(self._on_new)),
            (actions.duplicate_action, self._on_duplicate),
            (actions.remove_action, drafting.remove),
            (actions.import_action, self._on_import),
            (actions.export_action, self._on_export),
            (self.save_action, drafting.save),
        ):
            action.triggered.connect(lambda _checked=False, slot=slot: slot())
        icons.dress(self.save_action, "save")
        self.save.clicked.connect(drafting.save)
        self.forget.clicked.connect(drafting.forget)
        self.done.clicked.connect(self._on_done)
        self.leaving.save_requested.connect(drafting.save)
        self.leaving.forget_requested.connect(self._on_forget)
        self.leaving.stay_requested.connect(self._on_stay)
        for source in (drafting, self.paper_test):
            source.notice_raised.connect(self.notice_raised)
