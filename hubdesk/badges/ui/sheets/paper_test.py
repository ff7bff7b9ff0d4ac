"""The page to lay over a sheet of labels: saved as PDF, or printed."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, QTemporaryDir, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from hubdesk.badges.arrangement import NO_ADJUSTMENT, Adjustment
from hubdesk.badges.sheet_page import draw_sheet_page
from hubdesk.badges.ui import printer_memory
from hubdesk.badges.ui.delivery import Delivery
from hubdesk.badges.ui.known_printers import KnownPrinters
from hubdesk.badges.ui.sheets.fault_words import cells_words
from hubdesk.errors import HubDeskError, Problem
from hubdesk.qt import dialogs, icons, theme
from hubdesk.qt.page import Notice, NoticeKind
from hubdesk.qt.problem_words import problem_sentence

if TYPE_CHECKING:
    from hubdesk.badges.sheet import Sheet
    from hubdesk.paper.spooler import Delivered
    from hubdesk.qt.preferences import Preferences

_PATIENCE = 20.0  # seconds


class PaperTest(QObject):
    """The button with its menu.

    Attributes:
        button: opens the menu.

    Signals:
        notice_raised: a `Notice` that the window shows.
    """

    notice_raised = Signal(object)

    def __init__(self, preferences: "Preferences", parent: QWidget) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._widget = parent
        self._folder = QTemporaryDir()
        self._number = 0
        self._sheet: Sheet | None = None
        self._key = ""
        self._badge = (0.0, 0.0)
        self._printer = ""
        self._printers = KnownPrinters(preferences, self)
        self._printers.seen.connect(self._list_printers)
        self.delivery = Delivery(self)
        self.delivery.ended.connect(self._on_ended)
        self.button = QPushButton(self.tr("Test page"))
        theme.set_role(self.button, "state-menu")
        icons.dress(self.button, "ruler", "muted")
        self.button.setToolTip(
            self.tr("The cells and rulers on plain paper, to be laid over the sheet")
        )
        self._menu = QMenu(self.button)
        self.save_action = QAction(self.tr("Save as PDF…"), self)
        icons.dress(self.save_action, "download")
        self.save_action.triggered.connect(lambda _checked=False: self._on_save())
        self._menu.addAction(self.save_action)
        self._menu.addSeparator()
        self._menu.aboutToShow.connect(self._printers.look)
        self.button.setMenu(self._menu)
        self._list_printers()

    def show_sheet(self, sheet: "Sheet | None", key: str, badge: tuple[float, float]) -> None:
        """Offer a page of this sheet; None: it makes no sense yet."""
        self._sheet, self._key, self._badge = sheet, key, badge
        self.button.setEnabled(sheet is not None)

    def _list_printers(self) -> None:
        for action in self._menu.actions()[2:]:
            self._menu.removeAction(action)
        for name in self._printers.names or ():
            action = self._menu.addAction(self.tr("Print on {printer}").format(printer=name))
            icons.dress(action, "printer")
            action.triggered.connect(partial(self._on_print, name))

    def _on_save(self) -> None:
        if self._sheet is None:
            return
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        name = self.tr("Test page {sheet}").format(sheet=self._sheet.name.replace("/", "-"))
        suggested = Path(folder) / f"{name}.pdf"
        path = dialogs.choose_save_file(
            self._widget,
            self.tr("Save the test page"),
            suggested,
            self.tr("PDF files (*.pdf)"),
        )
        if path is None:
            return
        path = path if path.suffix else path.with_suffix(".pdf")
        if self._draw(path, NO_ADJUSTMENT):
            words = self.tr("The test page is written to {file}. Print it in its true size.")
            self._say(words.format(file=path.name), NoticeKind.SUCCESS)

    def _on_print(self, printer: str, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - a slot
        if self._sheet is None or self.delivery.running:
            return
        self._number += 1
        self._printer = printer
        output = Path(self._folder.filePath(f"sheet-{self._number}.pdf"))
        right = printer_memory.adjustment(self._preferences, printer, self._key)
        if self._draw(output, right):
            self.delivery.start(output, printer, patience=_PATIENCE)

    def _draw(self, path: Path, known: Adjustment) -> bool:
        sheet = self._sheet
        assert sheet is not None
        try:
            with path.open("wb") as stream:
                words = f"{sheet.name}: {cells_words(sheet)}"
                draw_sheet_page(stream, sheet, self._badge, words, known)
        except OSError:
            error = HubDeskError(Problem.NOT_PERMITTED, path=str(path))
            self._say(problem_sentence(error), NoticeKind.PROBLEM)
            return False
        return True

    def _on_ended(self, delivered: "Delivered") -> None:
        words = self.tr("{printer} did not take the test page.")
        kind = NoticeKind.PROBLEM
        if delivered.outcome.is_whole:
            words = self.tr("{printer} has the test page. Lay it over a sheet, against the light.")
            kind = NoticeKind.SUCCESS
        self._say(words.format(printer=self._printer), kind)

    def _say(self, words: str, kind: NoticeKind) -> None:
        self.notice_raised.emit(Notice(words, kind))
