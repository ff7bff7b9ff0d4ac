"""The settings of this machine: desk, role, look, printer, scanners, visitor's screen, backups."""

from collections.abc import Collection
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from hubdesk import __version__
from hubdesk.badges.ui.label_settings import LabelSettings
from hubdesk.checkin.ui.scanner_settings import ScannerSettings
from hubdesk.eventfile.backups import backup_folder
from hubdesk.eventfile.desk import desk_name
from hubdesk.qt import dialogs, theme, translation
from hubdesk.qt.awake import PREFERENCE
from hubdesk.qt.deeds import Deed
from hubdesk.qt.open_event import OpenEvent
from hubdesk.qt.page import Page
from hubdesk.qt.page_header import PageHeader
from hubdesk.qt.preferences import Preferences
from hubdesk.qt.wheel import WheelScrolls
from hubdesk.shell.desk_settings import RoleSettings, VisitorSettings

_LABELS = 180


class SettingsPage(Page):
    """Every setting takes effect at once; there is nothing to save.

    Signals:
        language_changed: the window should be made anew.
        scanner_test_requested: the scanner should be tested.
        role_requested: the desk shall have another role.
        kiosk_requested: the desk shall be a kiosk.
        visitor_screen_requested: the visitor's screen should be opened, or closed.
        sheets_requested: sheets of one's own should be described.
    """

    language_changed = Signal()
    scanner_test_requested = Signal()
    role_requested = Signal()
    kiosk_requested = Signal()
    visitor_screen_requested = Signal()
    sheets_requested = Signal()

    def __init__(
        self, open_event: OpenEvent, preferences: Preferences, parent: QWidget | None = None
    ) -> None:
        super().__init__(open_event, preferences, parent)
        header = PageHeader(self.title())
        header.set_subtitle(
            self.tr("They belong to this computer; what belongs to the event lies in its file.")
        )
        cards = QVBoxLayout()
        cards.setContentsMargins(24, 0, 24, 24)
        cards.setSpacing(16)
        self.scanners = ScannerSettings(preferences)
        self.scanners.test_requested.connect(self.scanner_test_requested)
        self.labels = LabelSettings(open_event, preferences)
        self.labels.notice_raised.connect(self.notice_raised)
        self.labels.sheets_requested.connect(self.sheets_requested)
        self.labels.printers.seen.connect(self._list_printers)
        for card in (
            self._desk(),
            self._roles(),
            self._visitor(),
            self._look(),
            self._printing(),
            self.labels,
            self.scanners,
            self._safety(),
            self._about(),
        ):
            cards.addWidget(card)
        cards.addStretch()
        content = QWidget()
        theme.set_role(content, "plain")
        content.setLayout(cards)
        content.setMaximumWidth(880)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(content)
        WheelScrolls(content)
        scroll.setAccessibleName(self.title())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(header)
        column.addWidget(scroll, 1)

    @override
    def title(self) -> str:
        return self.tr("Settings")

    @override
    def page_shown(self) -> None:
        QTimer.singleShot(0, self, self._list_printers)
        QTimer.singleShot(0, self, self.labels.refresh)
        QTimer.singleShot(0, self, self.scanners.list_ports)

    def _desk(self) -> QFrame:
        card, grid = _card(self.tr("Desk"))
        name = QLineEdit(self.preferences.text("desk/name"))
        name.setPlaceholderText(desk_name())
        name.editingFinished.connect(lambda: self._set_desk(name.text()))
        self._add(
            grid,
            self.tr("&Desk name"),
            name,
            self.tr("Stands beside everything this desk records, for example “Door 1”."),
        )
        awake = QCheckBox(self.tr("Keep this computer awake while people are checked in"))
        awake.setChecked(self.preferences.flag(PREFERENCE, default=True))
        awake.toggled.connect(lambda on: self.preferences.set_value(PREFERENCE, on))
        grid.addWidget(awake, grid.rowCount(), 1)
        return card

    @override
    def allow(self, deeds: Collection[Deed]) -> None:
        self.roles.pins.setVisible(Deed.SET_PINS in deeds)

    def _roles(self) -> QFrame:
        card, grid = _card(self.tr("Roles and kiosk"))
        self.roles = RoleSettings(self.open_event)
        self.roles.role_requested.connect(self.role_requested)
        self.roles.kiosk_requested.connect(self.kiosk_requested)
        grid.addWidget(self.roles, 0, 0, 1, 2)
        return card

    def _visitor(self) -> QFrame:
        card, grid = _card(self.tr("Visitor’s screen"))
        self.visitor = VisitorSettings(self.preferences)
        self.visitor.screen_requested.connect(self.visitor_screen_requested)
        grid.addWidget(self.visitor, 0, 0, 1, 2)
        return card

    def _look(self) -> QFrame:
        card, grid = _card(self.tr("Look"))
        themes = QComboBox()
        for name, words in (
            ("system", self.tr("As the system")),
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
        ):
            themes.addItem(words, name)
        themes.setCurrentIndex(max(themes.findData(self.preferences.theme), 0))
        themes.currentIndexChanged.connect(
            lambda: setattr(self.preferences, "theme", themes.currentData())
        )
        self._add(grid, self.tr("&Theme"), themes)
        language = QComboBox()
        language.addItem(self.tr("As the system"), "")
        for code in translation.languages():
            language.addItem(translation.native_name(code), code)
        language.setCurrentIndex(max(language.findData(self.preferences.language), 0))
        language.currentIndexChanged.connect(lambda: self._set_language(language.currentData()))
        self._add(grid, self.tr("&Language"), language)
        return card

    def _printing(self) -> QFrame:
        card, grid = _card(self.tr("Printing"))
        self._printer = QComboBox()
        self._printer.addItem(self.tr("The system's printer"), "")
        self._printer.activated.connect(
            lambda: setattr(self.preferences, "printer", self._printer.currentData())
        )
        self._add(
            grid,
            self.tr("&Printer for badges"),
            self._printer,
            self.tr("It can be changed for each print on the badges page."),
        )
        return card

    def _safety(self) -> QFrame:
        card, grid = _card(self.tr("Backups"))
        self._folder = QLineEdit(readOnly=True)
        change = QPushButton(self.tr("Change…"))
        change.setAccessibleName(self.tr("Change the folder of backups"))
        change.clicked.connect(self._on_change_folder)
        usual = QPushButton(self.tr("Usual place"))
        usual.clicked.connect(lambda: self._set_folder(""))
        field = QWidget()
        row = QHBoxLayout(field)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._folder, 1)
        row.addWidget(change)
        row.addWidget(usual)
        self._add(
            grid,
            self.tr("&Folder"),
            field,
            self.tr(
                "A copy is made every few minutes of work and at the end. A folder on a stick"
                " keeps them even when the computer breaks. It counts from the next opening on."
            ),
            buddy=self._folder,
        )
        self._show_folder()
        return card

    def _about(self) -> QFrame:
        card, grid = _card(self.tr("About"))
        version = QLabel(self.tr("HubDesk {version}").format(version=__version__))
        licences = QLabel(
            self.tr(
                "MIT licence. Qt for Python (LGPL), Noto fonts (OFL), Lucide icons (ISC); their"
                " licences lie beside them."
            ),
            wordWrap=True,
        )
        theme.set_role(licences, "muted")
        grid.addWidget(version, 0, 0, 1, 2)
        grid.addWidget(licences, 1, 0, 1, 2)
        return card

    def _add(
        self,
        grid: QGridLayout,
        label: str,
        field: QWidget,
        hint: str = "",
        *,
        buddy: QWidget | None = None,
    ) -> None:
        row = grid.rowCount()
        words = QLabel(label)
        words.setBuddy(buddy or field)
        (buddy or field).setAccessibleName(label.replace("&", ""))
        words.setMinimumWidth(_LABELS)
        grid.addWidget(words, row, 0)
        grid.addWidget(field, row, 1)
        if hint:
            small = QLabel(hint, wordWrap=True)
            theme.set_role(small, "caption")
            grid.addWidget(small, row + 1, 1)

    def _set_desk(self, name: str) -> None:
        if name.strip() != self.preferences.text("desk/name"):
            self.preferences.desk_name = name
            self.open_event.set_desk(self.preferences.desk_name)

    def _set_language(self, code: str) -> None:
        if code != self.preferences.language:
            self.preferences.language = code
            self.language_changed.emit()

    def _list_printers(self) -> None:
        known, chosen = self.labels.printers.names, self.preferences.printer
        rows = [(name, name) for name in known or ()]
        if chosen and chosen not in (known or ()):
            words = self.tr("{printer} (not there)").format(printer=chosen)
            rows.append((chosen, chosen if known is None else words))
        box = self._printer
        if rows != [(box.itemData(at), box.itemText(at)) for at in range(1, box.count())]:
            while box.count() > 1:
                box.removeItem(1)
            for name, words in rows:
                box.addItem(words, name)
        box.setCurrentIndex(max(box.findData(chosen), 0))

    def _show_folder(self) -> None:
        self._folder.setText(self.preferences.backup_folder or str(backup_folder()))

    def _set_folder(self, folder: str) -> None:
        self.preferences.backup_folder = folder
        self._show_folder()

    def _on_change_folder(self) -> None:
        chosen = dialogs.choose_folder(
            self, self.tr("The folder of backups"), str(Path(self._folder.text()))
        )
        if chosen is not None:
            self._set_folder(str(chosen))


def _card(title: str) -> tuple[QFrame, QGridLayout]:
    card = QFrame()
    theme.set_role(card, "card")
    column = QVBoxLayout(card)
    column.setContentsMargins(20, 16, 20, 20)
    column.setSpacing(12)
    heading = QLabel(title)
    theme.set_role(heading, "heading")
    column.addWidget(heading)
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(1, 1)
    column.addLayout(grid)
    return card, grid
