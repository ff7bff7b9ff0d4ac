"""Help inside the program: the main job step by step, and the sheet of all shortcuts."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from hubdesk.qt import theme
from hubdesk.qt.open_event import OpenEvent
from hubdesk.qt.page import Page
from hubdesk.qt.page_header import PageHeader
from hubdesk.qt.preferences import Preferences
from hubdesk.shell.pages import BADGES, CHECK_IN, IMPORT, PEOPLE, has_page


class HelpPage(Page):
    """Two columns: how the work goes, and which keys do what."""

    def __init__(
        self, open_event: OpenEvent, preferences: Preferences, parent: QWidget | None = None
    ) -> None:
        super().__init__(open_event, preferences, parent)
        header = PageHeader(self.title())
        header.set_subtitle(self.tr("Everything works without a network. Nothing scanned is lost."))
        self._shortcuts = QVBoxLayout()
        self._shortcuts.setSpacing(16)
        columns = QHBoxLayout()
        columns.setContentsMargins(24, 0, 24, 24)
        columns.setSpacing(16)
        columns.addWidget(self._how_to(), 1, Qt.AlignmentFlag.AlignTop)
        keys = QWidget()
        keys.setLayout(self._shortcuts)
        self._shortcuts.setContentsMargins(0, 0, 0, 0)
        columns.addWidget(keys, 1, Qt.AlignmentFlag.AlignTop)
        content = QWidget()
        theme.set_role(content, "plain")
        content.setLayout(columns)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(content)
        scroll.setAccessibleName(self.title())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(header)
        column.addWidget(scroll, 1)

    @override
    def title(self) -> str:
        return self.tr("Help")

    @override
    def page_shown(self) -> None:
        self._list_shortcuts()

    def _how_to(self) -> QFrame:
        card, column = _card(self.tr("From a list to people inside"))
        steps = [step[1:] for step in self._steps() if not step[0] or has_page(step[0])]
        for number, (title, text) in enumerate(steps, start=1):
            row = QHBoxLayout()
            row.setSpacing(12)
            mark = QLabel(self.locale().toString(number))
            theme.set_role(mark, "number")
            mark.setFixedWidth(28)
            words = QVBoxLayout()
            words.setSpacing(2)
            heading = QLabel(title)
            theme.set_role(heading, "heading")
            body = QLabel(text, wordWrap=True)
            theme.set_role(body, "muted")
            words.addWidget(heading)
            words.addWidget(body)
            row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
            row.addLayout(words, 1)
            column.addLayout(row)
        return card

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

    def _list_shortcuts(self) -> None:
        while (item := self._shortcuts.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for title, actions in self._groups():
            card, column = _card(title)
            grid = QGridLayout()
            grid.setHorizontalSpacing(16)
            grid.setVerticalSpacing(6)
            grid.setColumnStretch(0, 1)
            for row, action in enumerate(actions):
                grid.addWidget(QLabel(action.text().replace("&", "")), row, 0)
                grid.addWidget(_keys(action), row, 1, Qt.AlignmentFlag.AlignTrailing)
            column.addLayout(grid)
            self._shortcuts.addWidget(card)

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


def _card(title: str) -> tuple[QFrame, QVBoxLayout]:
    card = QFrame()
    theme.set_role(card, "card")
    column = QVBoxLayout(card)
    column.setContentsMargins(20, 16, 20, 16)
    column.setSpacing(12)
    heading = QLabel(title)
    theme.set_role(heading, "heading")
    column.addWidget(heading)
    return card, column
