"""Help inside the program: the main job step by step, and the sheet of all shortcuts."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from hubdesk.qt import icons, theme
from hubdesk.qt.open_event import OpenEvent
from hubdesk.qt.page import Page
from hubdesk.qt.page_header import PageHeader
from hubdesk.qt.preferences import Preferences
from hubdesk.shell.pages import BADGES, CHECK_IN, IMPORT, PEOPLE, has_page

_COLUMNS: Final = 4  # of the sheet of shortcuts
_AROUND: Final = 24  # pixels beside a card
_LONGEST: Final = 20  # lines of a card; what has more goes on in another


class HelpPage(Page):
    """How the work goes, and on a sheet of its own which keys do what.

    Signals:
        scanner_test_requested: the scanner should be tested.
    """

    scanner_test_requested = Signal()

    def __init__(
        self, open_event: OpenEvent, preferences: Preferences, parent: QWidget | None = None
    ) -> None:
        super().__init__(open_event, preferences, parent)
        header = PageHeader(self.title())
        header.set_subtitle(self.tr("Everything works without a network. Nothing scanned is lost."))
        self._tabs = QTabBar()
        self._tabs.setAccessibleName(self.title())
        self._tabs.setDrawBase(False)
        self._tabs.addTab(self.tr("From a list to people inside"))
        self._tabs.addTab(self.tr("Shortcuts"))
        self._columns = [QVBoxLayout() for _ in range(_COLUMNS)]
        test = QPushButton(self.tr("Test your scanner"))
        icons.dress(test, "scan-barcode")
        test.clicked.connect(self.scanner_test_requested)
        header.add_widget(test)
        header.add_widget(self._tabs)
        self._stack = QStackedWidget()
        self._stack.addWidget(_scrolled(self._how_to(), self._tabs.tabText(0)))
        self._stack.addWidget(_scrolled(self._sheet(), self._tabs.tabText(1)))
        self._tabs.currentChanged.connect(self._stack.setCurrentIndex)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(header)
        column.addWidget(self._stack, 1)

    @override
    def title(self) -> str:
        return self.tr("Help")

    @override
    def page_shown(self) -> None:
        self.list_shortcuts()
        self._tabs.setFocus(Qt.FocusReason.OtherFocusReason)

    def _how_to(self) -> QWidget:
        content = QWidget()
        grid = QGridLayout(content)
        grid.setContentsMargins(24, 0, 24, 24)
        grid.setSpacing(16)
        steps = [step[1:] for step in self._steps() if not step[0] or has_page(step[0])]
        for number, (title, text) in enumerate(steps, start=1):
            card, column = _card(title, self.locale().toString(number))
            body = QLabel(text, wordWrap=True)
            theme.set_role(body, "muted")
            column.addWidget(body)
            column.addStretch()
            grid.addWidget(card, (number - 1) // 2, (number - 1) % 2)
        for each in range(2):
            grid.setColumnStretch(each, 1)
        grid.setRowStretch(grid.rowCount(), 1)
        return content

    def _sheet(self) -> QWidget:
        content = QWidget()
        row = QHBoxLayout(content)
        row.setContentsMargins(24, 0, 24, 16)
        row.setSpacing(12)
        for column in self._columns:
            column.setSpacing(8)
            row.addLayout(column, 1)
        return content

    def _steps(self) -> list[tuple[str, str, str]]:
        return [
            (
                IMPORT,
                self.tr("Import the lists"),
                self.tr(
                    "Drop a spreadsheet onto the window, as the delegation sent it. HubDesk shows"
                    " what each column is taken for and what every row would do; nothing is"
                    " written before you press the button. Importing it again changes nothing."
                ),
            ),
            (
                PEOPLE,
                self.tr("Look through the people"),
                self.tr(
                    "Search for anything: a name in any spelling or script, an organisation, a"
                    " telephone number, badge letters. Edit in the table or at the side. Every"
                    " change can be undone, even after a restart."
                ),
            ),
            (
                BADGES,
                self.tr("Print the badges"),
                self.tr(
                    "Choose who, the template and the sheet; click the first cell that is still"
                    " free. The preview is the very PDF that is printed. What should be looked at"
                    " is listed before any paper moves."
                ),
            ),
            (
                CHECK_IN,
                self.tr("Check people in"),
                self.tr(
                    "Choose the point once, then scan: on any page, whatever has the focus, on any"
                    " keyboard layout. Or type a name, or the letters below the code. A verdict is"
                    " shown only when it is on the disk."
                ),
            ),
            (
                CHECK_IN,
                self.tr("A scanner that types nonsense?"),
                self.tr(
                    "Set it to the US keyboard and to end with Enter. HubDesk reads the keys it"
                    " presses, not the letters they make, so the computer may have any layout."
                ),
            ),
            (
                "",
                self.tr("Where is everything?"),
                self.tr(
                    "In one event file (*.hubdesk). Backups are made by themselves every few"
                    " minutes; restore one from the welcome screen."
                ),
            ),
        ]

    def list_shortcuts(self) -> None:
        """List the shortcuts of all pages that are made."""
        for column in self._columns:
            while (item := column.takeAt(0)) is not None:
                if (widget := item.widget()) is not None:
                    widget.deleteLater()
        width = self._stack.width() // _COLUMNS - _AROUND
        cards = [
            _keys_card(title, actions[start : start + _LONGEST])
            for title, actions in self._groups()
            for start in range(0, len(actions), _LONGEST)
        ]
        heights = [0] * _COLUMNS
        # the longest first, so the columns end at about the same height
        for card in sorted(cards, key=lambda card: -card.heightForWidth(width)):
            shortest = heights.index(min(heights))
            heights[shortest] += card.heightForWidth(width)
            self._columns[shortest].addWidget(card)
        for column in self._columns:
            column.addStretch()

    def _groups(self) -> list[tuple[str, list[QAction]]]:
        groups: list[tuple[str, list[QAction]]] = []
        seen: set[QAction] = set()
        window = self.window()
        pages = [page for page in window.findChildren(Page) if page is not self]
        for page in sorted(pages, key=lambda page: page.title()):
            own = [
                action
                for widget in (page, *page.findChildren(QWidget))
                for action in widget.actions()
            ]
            if listed := _with_keys(own, seen):
                groups.append((page.title(), listed))
        others = [
            action
            for widget in (window, *window.findChildren(QWidget))
            for action in widget.actions()
        ]
        if listed := _with_keys(others, seen):
            groups.insert(0, (self.tr("Everywhere"), listed))
        return groups


def _with_keys(actions: list[QAction], seen: set[QAction]) -> list[QAction]:
    found = []
    for action in actions:
        if action not in seen and not action.shortcut().isEmpty() and action.text():
            seen.add(action)
            found.append(action)
    return found


def _keys(action: QAction) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(4)
    for shortcut in action.shortcuts()[:2]:
        label = QLabel(shortcut.toString(QKeySequence.SequenceFormat.NativeText))
        theme.set_role(label, "key")
        row.addWidget(label)
    return holder


def _keys_card(title: str, actions: list[QAction]) -> QFrame:
    card, column = _card(title)
    column.setContentsMargins(16, 6, 12, 6)
    column.setSpacing(2)
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(0)
    grid.setColumnStretch(0, 1)
    trailing = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
    for row, action in enumerate(actions):
        grid.addWidget(QLabel(action.text().replace("&", ""), wordWrap=True), row, 0)
        grid.addWidget(_keys(action), row, 1, trailing)
    column.addLayout(grid)
    return card


def _card(title: str, number: str = "") -> tuple[QFrame, QVBoxLayout]:
    card = QFrame()
    theme.set_role(card, "card")
    column = QVBoxLayout(card)
    column.setContentsMargins(20, 16, 20, 16)
    column.setSpacing(6)
    heading = QLabel(title)
    theme.set_role(heading, "heading")
    row = QHBoxLayout()
    row.setSpacing(12)
    if number:
        mark = QLabel(number)
        theme.set_role(mark, "number")
        row.addWidget(mark)
    row.addWidget(heading, 1)
    column.addLayout(row)
    return card, column


def _scrolled(content: QWidget, name: str) -> QScrollArea:
    theme.set_role(content, "plain")
    scroll = QScrollArea(widgetResizable=True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setWidget(content)
    scroll.setAccessibleName(name)
    return scroll
