"""The badges page: choose whose badges, look at the sheets, print them, see what was printed."""

import re
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QStandardPaths, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from hubdesk.badges.holders import count_holders, entitled, groups
from hubdesk.badges.jobs import Order
from hubdesk.badges.people import Which
from hubdesk.badges.ui.aligning import Aligning
from hubdesk.badges.ui.at_printer import AtPrinter
from hubdesk.badges.ui.calibration_panel import CalibrationPanel
from hubdesk.badges.ui.controls import Controls
from hubdesk.badges.ui.editors import Editors
from hubdesk.badges.ui.filters import TABLES
from hubdesk.badges.ui.findings_panel import FindingsPanel
from hubdesk.badges.ui.log_view import LogView
from hubdesk.badges.ui.mending import Mending
from hubdesk.badges.ui.photo_folder_panel import PhotoFolderPanel
from hubdesk.badges.ui.preview_pane import PreviewPane
from hubdesk.badges.ui.previewing import Previewing
from hubdesk.badges.ui.print_panel import PrintPanel
from hubdesk.badges.ui.print_run import PrintRun
from hubdesk.badges.ui.sending_ahead import SendingAhead
from hubdesk.qt import dialogs, icons, theme
from hubdesk.qt.empty_state import EmptyState
from hubdesk.qt.page import NoticeKind, Page
from hubdesk.qt.page_header import PageHeader
from hubdesk.qt.scroll_column import scroll_column

if TYPE_CHECKING:
    from hubdesk.badges.print_log import PrintRow
    from hubdesk.badges.printing import Printed
    from hubdesk.qt.open_event import OpenEvent
    from hubdesk.qt.preferences import Preferences

_FOLDER: Final = "badges/folder"
_WIDTH: Final = 372
_ROOM_FOR_BOLD: Final = 16
_DRAWN_FROM: Final = TABLES | {"delegation", "organisation", "event", "leg", "participation"}


class BadgesPage(Page):
    """The page.

    Signals:
        person_requested: somebody should be shown, the key.
        import_requested: a list should be imported.
    """

    person_requested = Signal(str)
    import_requested = Signal()

    def __init__(
        self, open_event: "OpenEvent", preferences: "Preferences", parent: QWidget | None = None
    ) -> None:
        super().__init__(open_event, preferences, parent)
        self._make_actions()
        self.controls = Controls(open_event.file, preferences)
        self.findings = FindingsPanel()
        self.panel = PrintPanel(preferences, self.print_action, self.save_action)
        self.calibration = CalibrationPanel(preferences)
        self.preview = PreviewPane()
        self.log = LogView(open_event)
        self.previewing = Previewing(open_event, self)
        self.run = PrintRun(open_event, self)
        self.at_printer = AtPrinter(self)
        self.aligning = Aligning(self)
        self.photos = PhotoFolderPanel(open_event, preferences)
        self.sending = SendingAhead(self)
        self.mending = Mending(self)
        self._is_stale = True
        self._timer = QTimer(self, singleShot=True, interval=200)
        self._timer.timeout.connect(self._refresh)
        self.editors = Editors(self)
        self._build()
        self._connect()

    @override
    def title(self) -> str:
        return self.tr("Badges")

    @override
    def page_shown(self) -> None:
        self.panel.refresh_printers()
        self.controls.who.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose_people(self, ids: list[str], *, new_code: bool = False, reason: str = "") -> None:
        """Print these people's badges.

        Args:
            ids: their keys; who can't have a badge is left out, and it is said.
            new_code: their old badges are lost.
            reason: why they are printed again, if it is known.
        """
        self.editors.close()
        self._show_log(False)
        self.panel.show_result("")
        self.open_event.read(
            partial(entitled, people=ids),
            partial(self._take_people, len(set(ids)), new_code, reason),
            latest="badges/chosen",
        )

    def _take_people(
        self,
        asked: int,
        new_code: bool,  # noqa: FBT001 - a slot
        reason: str,
        chosen: list[str],
    ) -> None:
        if len(chosen) < asked:
            self.notify(
                self.tr("No badge for %n people: cancelled or taken out", "", asked - len(chosen)),
                NoticeKind.WARNING,
            )
        people = frozenset(chosen) if chosen else None
        self.controls.set_people(people, new_code=new_code, reason=reason)
        self.controls.chosen.new_code.setFocus(Qt.FocusReason.OtherFocusReason)

    def order(self) -> Order:
        """What would be printed."""
        return Order(
            self.controls.choice(),
            self.controls.paper(),
            self.findings.anyway.isChecked(),
            reason=self.controls.chosen.why(),
            dpi=self.at_printer.dpi,
            work=self.controls.what(),
        )

    @override
    def showEvent(self, qt_event: QShowEvent) -> None:
        super().showEvent(qt_event)
        if self._is_stale:
            self._refresh()

    @override
    def changeEvent(self, qt_event: QEvent) -> None:
        if qt_event.type() == QEvent.Type.PaletteChange and hasattr(self, "preview"):
            self.preview.tint()
        super().changeEvent(qt_event)

    def _make_actions(self) -> None:
        self.print_action = self.make_action(self.tr("Print badges"), "Ctrl+P", "printer")
        self.save_action = self.make_action(self.tr("Save badges as PDF"), "Ctrl+S", "download")
        self.save_action.triggered.connect(self._on_save)
        self.log_action = self.make_action(self.tr("Print log"), "Ctrl+L", "history")
        self.log_action.setCheckable(True)
        self.log_action.toggled.connect(self._show_log)
        self.import_action = QAction(self.tr("Import a list"), self)
        self.import_action.triggered.connect(lambda _checked: self.import_requested.emit())

    def _build(self) -> None:
        self.header = PageHeader(self.title())
        self.log_button = QPushButton(self.log_action.text())
        self.log_button.setCheckable(True)
        theme.set_role(self.log_button, "chip")
        icons.dress(self.log_button, "history", "muted")
        self.log_button.setMinimumWidth(self.log_button.sizeHint().width() + _ROOM_FOR_BOLD)
        self.log_button.toggled.connect(self.log_action.setChecked)
        self.header.add_widget(self.log_button)
        design = QPushButton(self.editors.design_action.text())
        icons.dress(design, "palette", "muted")
        design.clicked.connect(self.editors.design_action.trigger)
        self.header.add_widget(design)
        photos = QPushButton(self.tr("Photos…"))
        icons.dress(photos, "image", "muted")
        photos.clicked.connect(self.mending.photos_action.trigger)
        self.header.add_widget(photos)
        self._work = self._make_work()
        self.empty = EmptyState(
            "id-card",
            self.tr("Nobody to print badges for yet"),
            self.tr("Import a list of people first; their badges can be printed then."),
            self.import_action,
        )
        self.stack = QStackedWidget()
        for widget in (self._work, self.log, self.empty):
            self.stack.addWidget(widget)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.header)
        whole.addWidget(self.stack, 1)
        for action in (self.preview.back, self.preview.forward, self.preview.fit):
            self.addAction(action)

    def _make_work(self) -> QWidget:
        """The choices beside what they look like."""
        inside = QWidget()
        choices = QVBoxLayout(inside)
        choices.setContentsMargins(24, 4, 16, 16)
        choices.setSpacing(16)
        choices.addWidget(self.controls)
        choices.addStretch()
        scroll = scroll_column(inside)
        side = QWidget()
        side.setFixedWidth(_WIDTH)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(scroll, 1)
        column.addWidget(self.panel)
        work = QWidget()
        row = QHBoxLayout(work)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(side)
        looks = QVBoxLayout()
        looks.setSpacing(0)
        looks.addWidget(self.calibration)
        looks.addWidget(self.findings)
        looks.addWidget(self.photos)
        looks.addWidget(self.preview, 1)
        row.addLayout(looks, 1)
        return work

    def _connect(self) -> None:
        self.controls.changed.connect(self._draw_anew)
        self.findings.changed.connect(self._draw_anew)
        self.preview.sheets_wanted.connect(self.previewing.want_sheets)
        self.previewing.drawn.connect(self.preview.show_sheets)
        self.previewing.nothing_drawn.connect(self._on_nothing_drawn)
        self.previewing.counted.connect(self._on_counted)
        self.previewing.refused.connect(self._on_refused)
        self.panel.open_requested.connect(self.run.open_output)
        self.panel.undo_requested.connect(self.run.undo)
        self.run.busy_changed.connect(self.panel.set_busy)
        self.run.succeeded.connect(self._on_succeeded)
        self.run.failed.connect(self._on_failed)
        self.log.again_requested.connect(self._on_again)
        self.log.person_requested.connect(self.person_requested)
        self.open_event.tables_changed.connect(self._on_tables_changed)
        self.open_event.undone.connect(lambda *_what: self.panel.show_result(""))

    def _on_tables_changed(self, tables: frozenset[str]) -> None:
        if "badge_template" in tables:
            self.controls.show_templates()
        elif "sheet_layout" in tables:
            self.controls.show_sheets()
        if not tables & _DRAWN_FROM:
            return
        if self.isVisible():
            self._timer.start()
        else:  # drawing for nobody would keep a worker busy with every edit
            self._is_stale = True

    def _refresh(self) -> None:
        """The file changed: who there is, what was printed, and what the sheets show."""
        self._is_stale = False
        self.log.refresh()
        people = self.controls.people()
        if people is not None:
            self.open_event.read(
                partial(entitled, people=people),
                partial(self._on_entitled_found, people),
                latest="badges/entitled",
            )
        self.open_event.read(groups, self.controls.show_groups, latest="badges/groups")
        self.open_event.read(count_holders, self._on_people_counted, latest="badges/counts")
        self._draw_anew()

    def _on_entitled_found(self, chosen: frozenset[str], left: list[str]) -> None:
        if self.controls.people() == chosen and len(left) < len(chosen):
            self.controls.set_people(frozenset(left) or None)

    def _on_people_counted(self, counts: tuple[int, int]) -> None:
        people, not_printed = counts
        self.log_button.setVisible(people > 0)
        if self.editors.is_open:
            pass
        elif people == 0:
            self.stack.setCurrentWidget(self.empty)
        elif self.stack.currentWidget() is self.empty:
            self.stack.setCurrentWidget(self._work)
        words = self.tr("%n people", "", people)
        if not_printed:
            words += " · " + self.tr("%n not printed yet", "", not_printed)
        elif people:
            words += " · " + self.tr("all printed")
        self.header.set_subtitle(words if people else "")

    def _draw_anew(self) -> None:
        self.panel.set_work(self.controls.what())
        self.panel.show_counts(None)
        self.previewing.want(self.order())

    def _on_nothing_drawn(self) -> None:
        if not self.controls.is_badges:
            self.preview.show_message(self.tr("There is nothing of this to print"))
            return
        match Which(self.controls.who.currentData()):
            case _ if self.controls.people() is not None:
                words = self.tr("None of these badges can be printed.")
            case Which.NOT_PRINTED:
                words = self.tr("All of these badges were printed already.")
            case Which.CHANGED | Which.TO_PRINT:
                words = self.tr("No badge of these has changed since it was printed.")
            case _:
                words = self.tr("There is nobody of this delegation and category.")
        self.preview.show_message(words)

    def _on_counted(self, printed: "Printed") -> None:
        self.panel.show_counts(printed)
        self.controls.show_changed(printed.changed)
        self.findings.show_findings(self.open_event.file, printed)
        self.preview.set_total(printed.pages)

    def _on_succeeded(self, words: str) -> None:
        self.panel.show_result(words)
        self.panel.undo.setVisible(self.run.has_record)

    def _on_refused(self, sentence: str) -> None:
        self.preview.show_message(sentence)
        self.panel.show_nothing(self.tr("This can't be printed"))

    def _on_save(self) -> None:
        folder = self.preferences.text(_FOLDER) or QStandardPaths.writableLocation(
            QStandardPaths.StandardLocation.DocumentsLocation
        )
        output = dialogs.choose_save_file(
            self,
            self.tr("Save badges"),
            Path(folder) / self._file_name(),
            self.tr("PDF files (*.pdf)"),
        )
        if output is None:
            return
        if not output.suffix:
            output = output.with_suffix(".pdf")
        self.preferences.set_text(_FOLDER, str(output.parent))
        self.panel.show_result("")
        self.run.save(self.order(), output)

    def _on_failed(self, sentence: str, has_record: bool = False) -> None:  # noqa: FBT001, FBT002 - a slot
        self.panel.show_result(sentence, is_good=False, has_record=has_record)

    def _on_again(self, row: "PrintRow", people: list[str], new_code: bool) -> None:  # noqa: FBT001 - a slot
        self.controls.set_paper(row.template, row.sheet)
        self.choose_people(people, new_code=new_code)

    def show_work(self) -> None:
        """Show what is printed, as it is now."""
        self.header.show()
        self.stack.setCurrentWidget(self._work)
        self._refresh()

    def _show_log(self, shown: bool) -> None:  # noqa: FBT001 - a slot
        self.log_action.setChecked(shown)
        self.log_button.setChecked(shown)
        if self.stack.currentWidget() is not self.empty:
            self.stack.setCurrentWidget(self.log if shown else self._work)

    def _file_name(self) -> str:
        name = str(self.open_event.file.value("SELECT name FROM event WHERE deleted = 0") or "")
        clean = re.sub(r"[^\w \-]+", " ", name).strip()
        return self.tr("Badges {event}").format(event=clean).strip() + ".pdf"
