"""The page on which a scanner is tested; what is scanned here is never recorded."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from hubdesk.checkin.scanner_probe import (
    BADGE_PROBE,
    MIXED_PROBE,
    Diagnosis,
    Weight,
    diagnose,
    diagnose_text,
)
from hubdesk.checkin.scanner_sheet import print_test_sheet
from hubdesk.checkin.ui.scanner_test import words
from hubdesk.checkin.ui.scanner_test.codes import CodeOnScreen
from hubdesk.checkin.ui.scanner_test.key_watch import KeyWatch
from hubdesk.programme.ui.file_output import FileOutput
from hubdesk.qt import icons, theme
from hubdesk.qt.page import NoticeKind, Page
from hubdesk.qt.page_header import PageHeader

if TYPE_CHECKING:
    from hubdesk.checkin.scanner_probe import Stroke
    from hubdesk.qt.open_event import OpenEvent
    from hubdesk.qt.preferences import Preferences

_MARKS: Final = {
    Weight.FINE: ("circle-check", "success"),
    Weight.HARMLESS: ("info", "info"),
    Weight.CHANGE: ("triangle-alert", "warning"),
}


class ScannerTestPage(Page):
    """The page.

    Attributes:
        shown: what was found out last, or None.
    """

    def __init__(
        self, open_event: "OpenEvent", preferences: "Preferences", parent: QWidget | None = None
    ) -> None:
        super().__init__(open_event, preferences, parent)
        self.shown: Diagnosis | None = None
        self._watch = KeyWatch(self)
        self._watch.heard.connect(self._on_heard)
        self._output = FileOutput(open_event, self)
        self._output.notice_raised.connect(self.notice_raised)
        self.save = QPushButton(self.tr("Save the sheet…"))
        theme.set_role(self.save, "primary")
        icons.dress(self.save, "printer", "on_accent")
        self.save.clicked.connect(self._on_save_clicked)
        self._output.busy_changed.connect(self.save.setDisabled)
        header = PageHeader(self.title())
        header.set_subtitle(self.tr("Scan as often as you like: nothing is recorded here."))
        header.add_widget(self.save)
        row = QHBoxLayout()
        row.setContentsMargins(24, 0, 24, 24)
        row.setSpacing(16)
        row.addWidget(self._codes())
        row.addWidget(self._results(), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(header)
        column.addLayout(row, 1)
        self._show_nothing()

    @override
    def title(self) -> str:
        return self.tr("Test your scanner")

    @override
    def page_shown(self) -> None:
        self.save.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def showEvent(self, qt_event: QShowEvent) -> None:
        super().showEvent(qt_event)
        self._watch.watch()

    @override
    def hideEvent(self, qt_event: QHideEvent) -> None:
        super().hideEvent(qt_event)
        self._watch.stop()

    def take_scan(self, text: str) -> None:
        """Judge a scan that came whole, over a serial line."""
        self._show(diagnose_text(text))

    def _codes(self) -> QFrame:
        card = QFrame()
        theme.set_role(card, "card")
        card.setFixedWidth(300)
        column = QVBoxLayout(card)
        column.setContentsMargins(20, 16, 20, 20)
        column.setSpacing(10)
        how = QLabel(
            self.tr("Scan both codes, here or on the printed sheet, as you scan badges."),
            wordWrap=True,
        )
        column.addWidget(how)
        sheet = words.sheet_words()
        for code, name in ((BADGE_PROBE, sheet.badge), (MIXED_PROBE, sheet.mixed)):
            label = QLabel(name)
            theme.set_role(label, "heading")
            column.addWidget(label)
            column.addWidget(CodeOnScreen(code, name), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()
        return card

    def _results(self) -> QFrame:
        card = QFrame()
        theme.set_role(card, "card")
        self.verdict = QLabel(wordWrap=True)
        theme.set_role(self.verdict, "display")
        self._list = QWidget()
        theme.set_role(self._list, "plain")
        self._grid = QGridLayout(self._list)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(12)
        self._grid.setColumnStretch(1, 1)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setAccessibleName(self.tr("What was found"))
        scroll.setWidget(self._list)
        self.raw = QLabel(wordWrap=True)
        theme.set_role(self.raw, "caption")
        self.raw.setTextFormat(Qt.TextFormat.PlainText)
        column = QVBoxLayout(card)
        column.setContentsMargins(20, 16, 20, 20)
        column.setSpacing(16)
        column.addWidget(self.verdict)
        column.addWidget(scroll, 1)
        column.addWidget(self.raw)
        return card

    def _show_nothing(self) -> None:
        self.verdict.setText(self.tr("Waiting for a scan…"))
        self._fill([(self.tr("It is told here how the scanner is set."), Weight.HARMLESS)])
        self.raw.clear()

    def _on_heard(self, strokes: "list[Stroke]") -> None:
        self._show(diagnose(strokes))

    def _show(self, diagnosis: Diagnosis) -> None:
        self.shown = diagnosis
        self.verdict.setText(words.verdict(diagnosis))
        self._fill([(words.sentence(one), one.weight) for one in diagnosis.findings])
        lines = [self.tr("Typed: {text}").format(text=diagnosis.typed)]
        if diagnosis.on_us:
            lines.append(self.tr("Keys of a US keyboard: {text}").format(text=diagnosis.on_us))
        if diagnosis.slowest:
            lines.append(self.tr("Longest pause: {number} ms").format(number=diagnosis.slowest))
        self.raw.setText("\n".join(lines))

    def _fill(self, sentences: list[tuple[str, Weight]]) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for row in range(self._grid.rowCount()):
            self._grid.setRowStretch(row, 0)
        colours = theme.tokens(self.palette())
        for row, (text, weight) in enumerate(sentences):
            name, tone = _MARKS[weight]
            mark = QLabel()
            mark.setPixmap(icons.pixmap(name, 20, getattr(colours, tone)))
            label = QLabel(text, wordWrap=True)
            self._grid.addWidget(mark, row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(label, row, 1)
        self._grid.setRowStretch(len(sentences), 1)

    def _on_save_clicked(self) -> None:
        sheet = words.sheet_words()
        path = self._output.ask(self.save.text(), f"{sheet.title}.pdf", self.tr("PDF (*.pdf)"))
        if path is None:
            return

        def told(_nothing: object, saved: Path) -> tuple[str, NoticeKind]:
            said = self.tr("Saved {name}. Print it at 100 %.")
            return said.format(name=saved.name), NoticeKind.SUCCESS

        self._output.write(path, sheet.title, print_test_sheet, str(path), sheet, words=told)
