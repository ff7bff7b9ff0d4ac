"""The import page: lists are dropped, looked at as they are, and taken in with one button."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from hubdesk.errors import HubDeskError, Problem
from hubdesk.qt import dialogs, icons
from hubdesk.qt.empty_state import EmptyState
from hubdesk.qt.page import NoticeKind, Page
from hubdesk.qt.page_header import PageHeader
from hubdesk.qt.problem_words import problem_sentence
from hubdesk.registration.ui.importing.plan_view import PlanView
from hubdesk.registration.ui.importing.planning import Planning
from hubdesk.registration.ui.importing.result_panel import ResultPanel

if TYPE_CHECKING:
    from hubdesk.qt.open_event import OpenEvent
    from hubdesk.qt.preferences import Preferences
    from hubdesk.registration.importing.jobs import Imported

_FOLDER: Final = "import/folder"


class ImportPage(Page):
    """The page.

    Signals:
        people_requested: the people should be seen.
        print_requested: the badges of these people should be printed.
    """

    people_requested = Signal()
    print_requested = Signal(list)

    def __init__(
        self, open_event: "OpenEvent", preferences: "Preferences", parent: QWidget | None = None
    ) -> None:
        super().__init__(open_event, preferences, parent)
        self.setAcceptDrops(True)
        self._done: Imported | None = None
        self.planning = Planning(open_event, self)
        self._make_actions()
        self.view = PlanView(self.planning, (self.import_action, self.leave_action))
        self.result = ResultPanel()
        self._build()
        self._connect()

    @override
    def title(self) -> str:
        return self.tr("Import")

    @override
    def page_shown(self) -> None:
        if self.stack.currentWidget() is self.view:
            self.view.table.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._choose_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_lists(self, paths: list[Path]) -> None:
        """Show what importing these lists would do."""
        if not paths:
            return
        self.preferences.set_text(_FOLDER, str(paths[0].parent))
        self.view.begin(paths)
        self.stack.setCurrentWidget(self.view)
        self.planning.take(paths)
        self._show_actions()
        self.view.table.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def dragEnterEvent(self, qt_event: QDragEnterEvent) -> None:
        if qt_event.mimeData().hasUrls():
            qt_event.acceptProposedAction()

    @override
    def dropEvent(self, qt_event: QDropEvent) -> None:
        qt_event.acceptProposedAction()
        urls = qt_event.mimeData().urls()
        self.take_lists([Path(url.toLocalFile()) for url in urls if url.isLocalFile()])

    def _make_actions(self) -> None:
        self.choose_action = self.make_action(
            self.tr("Choose lists"), "Ctrl+L", "file-spreadsheet", self._on_choose
        )
        self.import_action = self.make_action(
            self.tr("Import the people shown"), "Ctrl+Return", "check", self.planning.apply
        )
        self.leave_action = self.make_action(
            self.tr("Close the lists without importing"), "Ctrl+Backspace", "x", self._on_leave
        )

    def _build(self) -> None:
        self._header = PageHeader(self.title())
        self._choose_button = QPushButton(self.tr("Choose lists…"))
        icons.dress(self._choose_button, "file-spreadsheet")
        self._choose_button.clicked.connect(self.choose_action.trigger)
        self._header.add_widget(self._choose_button)
        self.empty = EmptyState(
            "file-spreadsheet",
            self.tr("Drop a list of people here"),
            self.tr(
                "XLSX, XLS, ODS or CSV, as people send them. You see what becomes of every row"
                " before anything is saved."
            ),
            self.choose_action,
        )
        self.stack = QStackedWidget()
        for widget in (self.empty, self.view, self.result):
            self.stack.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addWidget(self.stack, 1)
        self._show_actions()

    def _connect(self) -> None:
        self.planning.started.connect(self._show_actions)
        self.planning.planned.connect(self._on_planned)
        self.planning.refused.connect(self._on_refused)
        self.planning.imported.connect(self._on_imported)
        self.planning.failed.connect(self._on_failed)
        self.result.undo_requested.connect(self._on_undo)
        self.result.people_requested.connect(self.people_requested)
        self.result.print_requested.connect(self._on_print)
        self.result.another_requested.connect(self.choose_action.trigger)
        self.open_event.undone.connect(self._on_undone)

    def _show_actions(self) -> None:
        is_looking = self.stack.currentWidget() is self.view
        plan = self.planning.plan
        self.leave_action.setEnabled(is_looking)
        can = is_looking and plan is not None and plan.refused is None
        self.import_action.setEnabled(can and self.view.people > 0 and not self.planning.is_busy)
        self._header.set_subtitle(self.view.subtitle if is_looking else "")
        self.view.show_busy(self.planning.is_busy)

    def _on_choose(self) -> None:
        paths = dialogs.choose_open_files(
            self,
            self.tr("Choose lists of people"),
            self.tr("Lists (*.xlsx *.xls *.xlsb *.ods *.csv *.tsv *.txt);;All files (*)"),
            self.preferences.text(_FOLDER),
        )
        self.take_lists(paths)

    def _on_leave(self) -> None:
        self.planning.leave()
        self._show_empty()

    def _show_empty(self) -> None:
        self.stack.setCurrentWidget(self.empty)
        self._show_actions()
        self.page_shown()

    def _on_planned(self) -> None:
        self.view.show_plan()
        self._show_actions()

    def _on_refused(self, error: HubDeskError) -> None:
        self.planning.leave()
        self._show_empty()
        if error.problem is not Problem.CANCELLED:
            self.notify(problem_sentence(error), NoticeKind.PROBLEM)

    def _on_imported(self, done: "Imported") -> None:
        self._done = done
        self.result.show_result(done)
        self.stack.setCurrentWidget(self.result)
        self._show_actions()

    def _on_failed(self, error: HubDeskError) -> None:
        self._show_actions()
        if error.problem is Problem.CANCELLED:
            self.notify(self.tr("Stopped. Nothing was imported."))
        elif error.problem is not Problem.STALE:  # then it is planned again
            self.notify(problem_sentence(error), NoticeKind.PROBLEM)

    def _on_undo(self) -> None:
        if self._done is not None and self._done.act:
            self.open_event.undo(self._done.act)

    def _on_undone(self, undone: object, redone: bool) -> None:  # noqa: FBT001 - a slot
        if self._done is None or getattr(undone, "act", None) != self._done.act:
            return
        if redone:
            self.result.show_result(self._done)
        else:
            self.result.show_undone()

    def _on_print(self) -> None:
        if self._done is not None:
            self.print_requested.emit(list(self._done.new_people))
