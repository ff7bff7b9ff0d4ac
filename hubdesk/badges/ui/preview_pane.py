"""The preview: the sheets of the PDF file that would be printed, one at a time."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QMargins, QPointF, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QPalette
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from hubdesk.qt import icons, theme

WINDOW: Final = 8
"""How many sheets are drawn at a time."""
_EDGE: Final = 16


class PreviewPane(QWidget):
    """Shows some sheets of a print, and asks for others when they are wanted.

    Attributes:
        document: the sheets that are shown.

    Signals:
        sheets_wanted: the number of the first sheet that should be drawn.
    """

    sheets_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._first = 1
        self._sheet = 1
        self._total = 0
        self._pdf: Path | None = None
        self.document = QPdfDocument(self)
        self.view = QPdfView(self)
        self.view.setPageMode(QPdfView.PageMode.SinglePage)
        self.view.setZoomMode(QPdfView.ZoomMode.FitInView)
        self.view.setDocument(self.document)
        self.view.setDocumentMargins(QMargins(_EDGE, _EDGE, _EDGE, _EDGE))
        self.view.setPageSpacing(2 * _EDGE)  # which fitting takes for the margins, too
        self.view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setAccessibleName(self.tr("Preview of the sheets"))
        self.view.setFrameShape(QPdfView.Shape.NoFrame)
        self._message = QLabel(alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        theme.set_role(self._message, "muted")
        self._message.setContentsMargins(48, 48, 48, 48)
        self._where = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._where.setMinimumWidth(120)
        self._make_actions()
        self._build()
        self.tint()
        self.show_message("")

    @property
    def sheet(self) -> int:
        """The number of the sheet that is shown, from 1."""
        return self._sheet

    @property
    def is_blank(self) -> bool:
        """Whether words are shown in place of sheets."""
        return self._stack.currentIndex() == 1

    def message(self) -> str:
        """The words in place of sheets."""
        return self._message.text() if self.is_blank else ""

    def show_sheets(self, pdf: Path, first: int) -> None:
        """Show these sheets.

        Args:
            pdf: a file that is kept as long as it is shown, and removed then.
            first: the number of its first sheet in the whole print.
        """
        self._close()
        # never from a device of Python's: the thread that renders would wait for the interpreter
        # while the window's thread holds it and waits for that one
        self.document.load(str(pdf))
        self._pdf = pdf
        self._first = first
        last = first + self.document.pageCount() - 1
        self._stack.setCurrentIndex(0)
        self._show(min(max(self._sheet, first), last))

    def show_message(self, text: str) -> None:
        """Say why there is nothing to see."""
        self._close()
        self._message.setText(text)
        self._stack.setCurrentIndex(1)
        self._sheet = self._first = 1
        self._tell()

    def set_total(self, sheets: int) -> None:
        """Say how many sheets the whole print has."""
        self._total = sheets
        self._tell()

    def tint(self) -> None:
        """Take the ground's colour from the theme."""
        palette = self.view.palette()
        ground = theme.tokens(self.palette()).raised
        for role in (QPalette.ColorRole.Dark, QPalette.ColorRole.Base, QPalette.ColorRole.Window):
            palette.setColor(role, ground)
        self.view.setPalette(palette)

    def go_to(self, sheet: int) -> None:
        """Show a sheet, when it is drawn."""
        sheet = min(max(sheet, 1), max(self._total, self._first + self.document.pageCount() - 1))
        if sheet == self._sheet:
            return
        if self._first <= sheet < self._first + self.document.pageCount():
            self._show(sheet)
        else:
            self._sheet = sheet
            self._tell()
            self.sheets_wanted.emit((sheet - 1) // WINDOW * WINDOW + 1)

    def _close(self) -> None:
        self.document.close()
        if self._pdf is not None:
            self._pdf.unlink(missing_ok=True)
        self._pdf = None

    def _show(self, sheet: int) -> None:
        self._sheet = sheet
        self.view.pageNavigator().jump(sheet - self._first, QPointF(), 0)
        self._tell()

    def _tell(self) -> None:
        total = max(self._total, self._first + self.document.pageCount() - 1)
        words = self.tr("Sheet {number} of {total}").format(
            number=self.locale().toString(self._sheet), total=self.locale().toString(total)
        )
        self._where.setText("" if self.is_blank else words)
        self.back.setEnabled(not self.is_blank and self._sheet > 1)
        self.forward.setEnabled(not self.is_blank and self._sheet < total)
        self.fit.setEnabled(not self.is_blank)

    def _make_actions(self) -> None:
        self.back = self._action(self.tr("Sheet before"), "Alt+PgUp", "arrow-up")
        self.back.triggered.connect(lambda: self.go_to(self._sheet - 1))
        self.forward = self._action(self.tr("Next sheet"), "Alt+PgDown", "arrow-down")
        self.forward.triggered.connect(lambda: self.go_to(self._sheet + 1))
        self.fit = self._action(self.tr("True size"), "Ctrl+0", "zoom-in")
        self.fit.setCheckable(True)
        self.fit.toggled.connect(self._on_true_size_toggled)

    def _action(self, text: str, keys: str, icon: str) -> QAction:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        icons.dress(action, icon, "muted")
        return action

    def _build(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(12, 8, 12, 8)
        bar.setSpacing(4)
        title = QLabel(self.tr("Preview"))
        theme.set_role(title, "heading")
        bar.addWidget(title)
        bar.addStretch()
        bar.addWidget(self._button(self.back))
        bar.addWidget(self._where)
        bar.addWidget(self._button(self.forward))
        bar.addSpacing(12)
        bar.addWidget(self._button(self.fit))
        pages = QWidget()
        self._stack = QStackedLayout(pages)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._message)
        pages.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(pages, 1)

    def _button(self, action: QAction) -> QToolButton:
        button = QToolButton()
        button.setDefaultAction(action)
        button.setAutoRaise(True)
        button.setAccessibleName(action.text())
        return button

    def _on_true_size_toggled(self, is_true: bool) -> None:  # noqa: FBT001 - a slot
        self.view.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAsNeeded
            if is_true
            else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )
        if is_true:
            self.view.setZoomMode(QPdfView.ZoomMode.Custom)
            self.view.setZoomFactor(1.0)
        else:
            self.view.setZoomMode(QPdfView.ZoomMode.FitInView)
