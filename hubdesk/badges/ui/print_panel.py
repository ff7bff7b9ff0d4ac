"""The foot of the choices: what would be printed, the buttons that do it, and what came of it."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from hubdesk.badges.sending import Kind
from hubdesk.badges.ui.continue_bar import ContinueBar
from hubdesk.badges.ui.known_printers import KnownPrinters
from hubdesk.badges.ui.printer_memory import FEW_LABELS
from hubdesk.badges.ui.record_words import changed_word
from hubdesk.badges.works import Work
from hubdesk.qt import icons, theme

if TYPE_CHECKING:
    from hubdesk.badges.printing import Printed
    from hubdesk.paper.spooler import Progress
    from hubdesk.qt.preferences import Preferences


class PrintPanel(QFrame):
    """The panel.

    Signals:
        calibration_requested: the printer should be put right.
        stop_requested: the printer should stop after its sheet.
        open_requested: the file that was made should be opened.
        undo_requested: the record of what was printed should be taken back.
        each_requested: each should have a file (`Kind`).
    """

    calibration_requested = Signal()
    stop_requested = Signal()
    open_requested = Signal()
    undo_requested = Signal()
    each_requested = Signal(object)

    def __init__(
        self,
        preferences: "Preferences",
        print_action: QAction,
        save_action: QAction,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        theme.set_role(self, "sheet")
        self._preferences = preferences
        self._print_action, self._save_action = print_action, save_action
        self._busy = False
        self.printers = KnownPrinters(preferences, self)
        self.printers.seen.connect(self._show_printers)
        self._printed: Printed | None = None
        self._work = Work.BADGES
        self.summary = QLabel(wordWrap=True)
        theme.set_role(self.summary, "heading")
        self.detail = QLabel(wordWrap=True)
        theme.set_role(self.detail, "muted")
        self.printer = QComboBox()
        self.printer.setAccessibleName(self.tr("Printer"))
        self.printer.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.printer.activated.connect(self._on_printer_chosen)
        self.no_printer = QLabel(
            self.tr("This computer has no printer. Save the PDF and print it elsewhere."),
            wordWrap=True,
        )
        theme.set_role(self.no_printer, "caption")
        self.print = QPushButton()
        icons.dress(self.print, "printer", "on_accent")
        theme.set_role(self.print, "primary")
        self.print.clicked.connect(print_action.trigger)
        self.save = QPushButton(self.tr("Save PDF…"))
        self.save.clicked.connect(save_action.trigger)
        self._make_result()
        self._make_progress()
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.print, 1)
        buttons.addWidget(self.save, 1)
        self._make_each()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 12, 16, 16)
        column.setSpacing(6)
        column.addWidget(self.result)
        column.addWidget(self.progress)
        column.addWidget(self.summary)
        column.addWidget(self.detail)
        column.addLayout(self._printer_row())
        column.addWidget(self.labels)
        column.addWidget(self.no_printer)
        column.addLayout(buttons)
        column.addWidget(self.each)
        self._show_printers()
        self.show_counts(None)

    def refresh_printers(self) -> None:
        """See which printers there are now; until they are known, those of before are shown."""
        self.printers.look()

    def _show_printers(self) -> None:
        known = self.printers.names
        names = known or []
        if names != [self.printer.itemText(at) for at in range(self.printer.count())]:
            self.printer.clear()
            self.printer.addItems(names)
        wanted = self._preferences.printer or self.printers.usual
        self.printer.setCurrentIndex(max(0, self.printer.findText(wanted)) if names else -1)
        self.printer.setVisible(bool(names))
        self.align.setVisible(bool(names))
        self.print.setVisible(bool(names))
        self.no_printer.setVisible(known == [])
        theme.set_role(self.save, "" if names else "primary")
        icons.dress(self.save, "download", "muted" if names else "on_accent")
        self._enable()

    def set_work(self, work: Work) -> None:
        """Say what is printed: other work than badges is counted in sheets, and not sent ahead."""
        self._work = work
        self.each.setVisible(work is Work.BADGES)

    def show_counts(self, printed: "Printed | None") -> None:
        """Say what would be printed; None: it is not known yet."""
        self._printed = printed
        if printed is None:
            self.summary.setText(self.tr("Looking at the badges…"))
            self.detail.setText("")
        elif not printed.badges and self._work is not Work.BADGES:
            self.summary.setText(self.tr("There is nothing of this to print"))
            self.detail.setText("")
        elif self._work is not Work.BADGES:
            self.summary.setText(self.tr("%n sheets", "", printed.pages))
            self.detail.setText(self.tr("Without codes; nothing is recorded"))
            self.print.setText(self.tr("Print %n sheets", "", printed.pages))
        elif not printed.badges:
            self.summary.setText(self.tr("Nobody to print a badge for"))
            self.detail.setText("")
        else:
            self.summary.setText(
                self.tr("{badges} on {sheets}").format(
                    badges=self.tr("%n badges", "", printed.badges),
                    sheets=self.tr("%n sheets", "", printed.pages),
                )
            )
            new = self.tr("%n new codes are issued with it", "", printed.issued)
            told = [new] if printed.issued else []
            told += [
                f"{changed_word(field)}: {self.locale().toString(count)}"
                for field, count in printed.changed
            ]
            self.detail.setText(" · ".join(told))
            self.print.setText(self.tr("Print %n badges", "", printed.badges))
        self.detail.setVisible(bool(self.detail.text()))
        self._enable()

    def show_nothing(self, why: str) -> None:
        """Say why nothing can be printed."""
        self._printed = None
        self.summary.setText(why)
        self.detail.hide()
        self._enable()

    def set_busy(self, busy: bool) -> None:  # noqa: FBT001 - a state
        """Say whether it is being printed."""
        self._busy = busy
        self._enable()

    def show_result(self, text: str, *, is_good: bool = True, has_record: bool = True) -> None:
        """Say what came of it; an empty text takes it away."""
        self._result_text.setText(text)
        self._result_icon.setPixmap(
            icons.pixmap(
                "circle-check" if is_good else "triangle-alert",
                20,
                getattr(theme.tokens(self.palette()), "success" if is_good else "danger"),
            )
        )
        self.open.setVisible(has_record)
        self.undo.setVisible(has_record)
        self.result.setVisible(bool(text))
        self.rest.hide()

    def show_progress(self, progress: "Progress | None") -> None:
        """Say how far the printer is; None: it is not at work."""
        self.progress.setVisible(progress is not None)
        self.summary.setVisible(progress is None)  # of what is left, which is not asked now
        if progress is None:
            self.stop.setEnabled(True)
            self.stop.setText(self.tr("Stop"))
            return
        self._bar.setMaximum(progress.total)
        self._bar.setValue(progress.sheets)
        number = self.locale().toString
        words = (
            self.tr("The printer has stopped at sheet {sheet} of {total}. Look at it, or stop.")
            if progress.waits
            else self.tr("Printing sheet {sheet} of {total}")
        )
        at = min(progress.sheets + 1, progress.total)
        self._progress_text.setText(words.format(sheet=number(at), total=number(progress.total)))

    def show_labels(self, left: int | None) -> None:
        """Say how many labels are left on the roll of the printer; None: nobody counts."""
        self.labels.setVisible(left is not None)
        if left is not None:
            self.labels.setText(self.tr("%n label(s) left on the roll", "", left))
            theme.set_role(self.labels, "badge-warn" if left < FEW_LABELS else "caption")

    def result_text(self) -> str:
        """What came of the last print."""
        return "" if self.result.isHidden() else self._result_text.text()

    def _make_result(self) -> None:
        self.result = QFrame()
        theme.set_role(self.result, "card")
        self._result_icon = QLabel()
        self._result_text = QLabel(wordWrap=True)
        self.open = QPushButton(self.tr("Open PDF"))
        self.open.clicked.connect(self.open_requested)
        icons.dress(self.open, "external-link", "muted")
        self.undo = QPushButton(self.tr("Undo"))
        self.undo.setToolTip(
            self.tr("Forget that these were printed: codes that were new are not valid any more")
        )
        self.undo.clicked.connect(self.undo_requested)
        icons.dress(self.undo, "undo-2", "muted")
        theme.set_role(self.open, "quiet")
        theme.set_role(self.undo, "quiet")
        words = QHBoxLayout()
        words.setSpacing(8)
        words.addWidget(self._result_icon)
        words.addWidget(self._result_text, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.open)
        buttons.addWidget(self.undo)
        buttons.addStretch()
        column = QVBoxLayout(self.result)
        column.setContentsMargins(12, 8, 8, 4)
        column.setSpacing(0)
        column.addLayout(words)
        self.rest = ContinueBar()
        column.addWidget(self.rest)
        column.addLayout(buttons)
        self.result.hide()

    def _make_each(self) -> None:
        self.each = QPushButton(self.tr("A file for each, to send ahead"))
        theme.set_role(self.each, "quiet")
        icons.dress(self.each, "mail", "muted")
        menu = QMenu(self.each)
        for kind, words in (
            (Kind.PDF, self.tr("One PDF for each…")),
            (Kind.PNG, self.tr("One picture (PNG) for each…")),
        ):
            action = menu.addAction(words)
            action.triggered.connect(partial(self._on_each, kind))
        self.each.setMenu(menu)

    def _on_each(self, kind: Kind, *_checked: object) -> None:
        self.each_requested.emit(kind)

    def _printer_row(self) -> QHBoxLayout:
        self.align = QToolButton()
        self.align.setToolTip(self.tr("Put this printer right: where it prints, and how large"))
        self.align.setAccessibleName(self.tr("Put this printer right"))
        icons.dress(self.align, "ruler", "muted")
        self.align.clicked.connect(self.calibration_requested)
        self.labels = QLabel()
        self.labels.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.labels.hide()
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.printer, 1)
        row.addWidget(self.align)
        return row

    def _make_progress(self) -> None:
        self.progress = QFrame()
        theme.set_role(self.progress, "card")
        self._progress_text = QLabel(wordWrap=True)
        self._bar = QProgressBar(textVisible=False)
        self._bar.setAccessibleName(self.tr("Sheets that came out"))
        self.stop = QPushButton(self.tr("Stop"))
        theme.set_role(self.stop, "quiet")
        self.stop.clicked.connect(self._on_stop)
        line = QHBoxLayout()
        line.addWidget(self._progress_text, 1)
        line.addWidget(self.stop)
        column = QVBoxLayout(self.progress)
        column.setContentsMargins(12, 4, 4, 8)
        column.setSpacing(2)
        column.addLayout(line)
        column.addWidget(self._bar)
        self.progress.hide()

    def _on_stop(self) -> None:
        self.stop.setEnabled(False)
        self.stop.setText(self.tr("Stopping…"))
        self.stop_requested.emit()

    def _enable(self) -> None:
        can = not self._busy and self._printed is not None and self._printed.badges > 0
        self._save_action.setEnabled(can)
        self._print_action.setEnabled(can and self.printer.count() > 0)
        self.save.setEnabled(can)
        self.print.setEnabled(can)
        self.each.setEnabled(can)
        if not can:
            self.print.setText(self.tr("Print"))

    def _on_printer_chosen(self) -> None:
        self._preferences.printer = self.printer.currentText()
