"""The evacuation list on the screen: who is inside, by delegation; ticked as safe; on paper."""

import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPersistentModelIndex, QStandardPaths, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from hubdesk.checkin.delegation_desk import legs
from hubdesk.checkin.evacuation import Evacuation, who_is_inside
from hubdesk.checkin.evacuation_sheets import EvacuationPrint, print_evacuation
from hubdesk.checkin.points import point_of_today
from hubdesk.checkin.rules import Direction
from hubdesk.checkin.ui.desk.words import clock
from hubdesk.checkin.ui.evacuation.delegate import EvacuationDelegate
from hubdesk.checkin.ui.evacuation.model import ROW_ROLE, EvacuationModel, PersonRow
from hubdesk.checkin.ui.evacuation.words import evacuation_words
from hubdesk.qt import icons, theme
from hubdesk.qt.page import Notice, NoticeKind, Page
from hubdesk.qt.page_header import PageHeader
from hubdesk.qt.workers import Role

if TYPE_CHECKING:
    from hubdesk.eventfile.file import EventFile
    from hubdesk.qt.open_event import OpenEvent
    from hubdesk.qt.preferences import Preferences

_TABLES: Final = frozenset(
    {"admission", "voiding", "person", "organisation", "delegation", "point", "leg"}
)
_AFTER: Final = 150  # milliseconds; what changes within them is read once


class EvacuationPage(Page):
    """The list.

    Signals:
        closed: back to what was seen before.
    """

    closed = Signal()

    def __init__(
        self, open_event: "OpenEvent", preferences: "Preferences", parent: QWidget | None = None
    ) -> None:
        super().__init__(open_event, preferences, parent)
        self._point: str | None = None
        self._at = 0
        self.model = EvacuationModel(
            self.tr("No delegation"), self.tr("Badges of nobody known"), self
        )
        self.model.counted.connect(self._show_counts)
        self._make_widgets()
        self._lay_out()
        self._soon = QTimer(self, singleShot=True, interval=_AFTER)
        self._soon.timeout.connect(self._read)
        open_event.tables_changed.connect(self._on_tables_changed)

    @override
    def title(self) -> str:
        return self.tr("Evacuation")

    @override
    def page_shown(self) -> None:
        self._load_legs()
        self._read()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_point(self, point_id: str | None, _direction: Direction = Direction.IN) -> None:
        """Say at which point this desk is: its leg is the one to leave."""
        self._point = point_id

    def print_list(self) -> None:
        """Write the list into a PDF file and show it; nothing is asked, there is no time."""
        folder = Path(
            QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        )
        if not folder.is_dir():
            folder = self.open_event.file.path.parent
        name = self.tr("evacuation-{time}.pdf").format(time=time.strftime("%Y-%m-%d-%H%M%S"))
        leg, zone = self._leg()
        path = folder / name
        job = self.open_event.start(
            print_evacuation,
            str(path),
            leg,
            zone,
            evacuation_words(),
            on_done=partial(self._on_printed, path),
            role=Role.QUERY,  # an import that runs must not keep it waiting
        )
        job.title = self.tr("Printing the evacuation list")

    @override
    def keyPressEvent(self, qt_event: QKeyEvent) -> None:
        searching = self.search.hasFocus()
        match qt_event.key():
            case Qt.Key.Key_Escape if self.search.text():
                self.search.clear()
                self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            case Qt.Key.Key_Escape:
                self.closed.emit()
            case Qt.Key.Key_Down | Qt.Key.Key_Return | Qt.Key.Key_Enter if searching:
                self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            case _:
                super().keyPressEvent(qt_event)

    def _make_widgets(self) -> None:
        self.inside = QLabel("–")
        theme.set_role(self.inside, "huge")
        self.counts = QLabel()
        theme.set_role(self.counts, "heading")
        self.as_of = QLabel()
        theme.set_role(self.as_of, "muted")
        self.legs = QComboBox()
        self.legs.setAccessibleName(self.tr("Which leg is left"))
        self.legs.activated.connect(self._on_leg_activated)
        self.search = QLineEdit()
        theme.set_role(self.search, "search")
        self.search.setPlaceholderText(self.tr("Find a name"))
        self.search.setAccessibleName(self.tr("Find a name"))
        self.search.setClearButtonEnabled(True)
        self.search.setFixedWidth(220)
        self.search.textChanged.connect(self._on_search_changed)
        self.list = QListView()
        self.list.setAccessibleName(self.tr("Who is inside: tick who is safe with the space bar"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(EvacuationDelegate(self.list))
        self.list.setMouseTracking(True)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.nobody = QLabel(self.tr("Nobody is inside."))
        theme.set_role(self.nobody, "heading")
        self.nobody.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nobody.hide()
        self.print_action = self.make_action(
            self.tr("Print the list"), "Ctrl+P", "printer", self.print_list
        )
        self.find_action = self.make_action(
            self.tr("Find a name"), "Ctrl+F", "search", self._on_find
        )

    def _lay_out(self) -> None:
        header = PageHeader(self.title())
        header.set_subtitle(
            self.tr("Who is inside now, each once. Space ticks who is safe; Esc goes back.")
        )
        header.add_widget(self.search)
        header.add_widget(self.legs)
        button = QPushButton(self.tr("Print (Ctrl+P)"))
        theme.set_role(button, "primary")
        icons.dress(button, "printer", "on_accent")
        button.clicked.connect(self.print_action.trigger)
        header.add_widget(button)
        back = QPushButton(self.tr("Back"))
        back.clicked.connect(self.closed)
        header.add_widget(back)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch()
        words.addWidget(self.counts)
        words.addWidget(self.as_of)
        words.addStretch()
        numbers = QHBoxLayout()
        numbers.setContentsMargins(24, 0, 24, 8)
        numbers.setSpacing(16)
        numbers.addWidget(self.inside)
        numbers.addLayout(words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(header)
        column.addLayout(numbers)
        column.addWidget(self.nobody, 1)
        column.addWidget(self.list, 1)

    def _load_legs(self) -> None:
        file = self.open_event.file
        zones: dict[str, str] = dict(file.rows("SELECT id, zone FROM leg"))
        was = self.legs.currentData()
        self.legs.clear()
        for leg, name in legs(file):
            self.legs.addItem(name, (leg, zones[leg]))
        if self.legs.count() > 1:
            self.legs.addItem(self.tr("Everywhere"), (None, self.legs.itemData(0)[1]))
        self.legs.setVisible(self.legs.count() > 1)
        today = point_of_today(file)
        of_desk = file.value("SELECT leg_id FROM point WHERE id = ?", (self._point,))
        wanted = of_desk or (today.leg_id if today else None)
        for at in range(self.legs.count()):
            data = self.legs.itemData(at)
            if data == was or (was is None and data[0] == wanted):
                self.legs.setCurrentIndex(at)

    def _leg(self) -> tuple[str | None, str]:
        return self.legs.currentData() or (None, "UTC")

    def _read(self) -> None:
        leg, _ = self._leg()

        def read(file: "EventFile") -> tuple[int, Evacuation]:
            return time.time_ns() // 1_000_000, who_is_inside(file, leg)

        self.open_event.read(read, self._on_read, latest="evacuation")

    def _on_read(self, found: tuple[int, Evacuation]) -> None:
        self._at, evacuation = found
        current = self._current_person()
        self.model.show_inside(evacuation)
        self._go_to(current)
        self.nobody.setVisible(not evacuation.people)
        self.list.setVisible(bool(evacuation.people))

    def _current_person(self) -> str | None:
        index = QPersistentModelIndex(self.list.currentIndex())
        row = index.data(ROW_ROLE) if index.isValid() else None
        return row.person.id if isinstance(row, PersonRow) else None

    def _go_to(self, person_id: str | None) -> None:
        """Go to somebody, or if they are not there, to the first."""
        people = [
            (at, row.person.id)
            for at, row in enumerate(self.model.rows)
            if isinstance(row, PersonRow)
        ]
        places = [at for at, key in people if key == person_id] or [at for at, _ in people[:1]]
        for at in places:
            if self.list.currentIndex().row() != at:
                self.list.setCurrentIndex(self.model.index(at))

    def _show_counts(self, people: int, safe: int) -> None:
        _, zone = self._leg()
        self.inside.setText(f"{people:n}")
        self.counts.setText(
            self.tr("inside · {safe} safe · {missing} not seen yet").format(
                safe=safe, missing=people - safe
            )
        )
        self.as_of.setText(self.tr("As of {time}").format(time=clock(self._at, zone)))

    def _on_tables_changed(self, tables: frozenset[str]) -> None:
        if self.isVisible() and not _TABLES.isdisjoint(tables) and not self._soon.isActive():
            self._soon.start()

    def _on_leg_activated(self, _index: int) -> None:
        self._read()

    def _on_search_changed(self, text: str) -> None:
        self.model.set_filter(text)
        self._go_to(None)

    def _on_find(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_printed(self, path: Path, printed: EvacuationPrint) -> None:
        show = partial(_show_file, path)
        words = self.tr("{people} people on {pages} pages: {file}")
        said = words.format(people=printed.people, pages=printed.pages, file=path.name)
        self.notice_raised.emit(Notice(said, NoticeKind.SUCCESS, self.tr("Open"), show, seconds=0))
        show()


def _show_file(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
