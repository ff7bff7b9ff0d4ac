"""The simulator: what would happen if this person came then, and why."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QDateTime, QSignalBlocker, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDateTimeEdit,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from hubdesk.checkin.leg_time import moment, wall_time
from hubdesk.checkin.rules import Direction
from hubdesk.checkin.scanner import ScanKind, decode
from hubdesk.checkin.service import event_codes
from hubdesk.checkin.simulating import Simulation, simulate
from hubdesk.checkin.ui.desk.found_people import FoundPeople
from hubdesk.checkin.ui.desk.search_field import SearchField
from hubdesk.checkin.ui.desk.words import direction_word
from hubdesk.checkin.ui.points.answer_view import AnswerView
from hubdesk.checkin.ui.points.fields import WALL
from hubdesk.programme.ui.places.fields import show_as
from hubdesk.qt import icons, theme
from hubdesk.qt.problem_words import problem_sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hubdesk.checkin.points import CheckInPoint
    from hubdesk.errors import HubDeskError
    from hubdesk.qt.open_event import OpenEvent

_CODES: Final = frozenset({ScanKind.CODE, ScanKind.FORGED, ScanKind.OTHER_EVENT})
_NOW_EVERY: Final = 20_000  # milliseconds
_TABLES: Final = frozenset(
    {"point", "person", "badge", "alias", "admission", "voiding", "enrolment", "participation",
     "instruction", "delegation", "leg"}
)  # fmt: skip


class Simulator(QFrame):
    """Asks the rules about somebody at a point and a time of one's own choice."""

    def __init__(self, open_event: "OpenEvent", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open_event = open_event
        self._points: dict[str, CheckInPoint] = {}
        self._who = ""
        self._is_code = False
        self._follows_clock = True
        self._is_old = False  # something changed while it was hidden
        self.simulation: Simulation | None = None
        self.point = QComboBox()
        self.point.setAccessibleName(self.tr("Point to try"))
        self.point.activated.connect(self._on_point_activated)
        self.search = SearchField(self.tr("Whom? A name, or a badge’s code"))
        self.search.setAccessibleName(self.tr("Whom to try"))
        self.search.setClearButtonEnabled(True)
        self.found = FoundPeople(open_event)
        self.when = QDateTimeEdit()
        self.when.setCalendarPopup(True)
        self.when.setAccessibleName(self.tr("When they come, in the time of the leg"))
        show_as(self.when, "dd.MM.yyyy HH:mm")
        self.now = QPushButton(self.tr("Now"))
        self.now.setCheckable(True)
        self.now.setChecked(True)
        self.now.setToolTip(self.tr("Follow the clock"))
        theme.set_role(self.now, "chip")
        self.ways: dict[Direction, QPushButton] = {}
        self._group = QButtonGroup(self)
        for direction, icon in ((Direction.IN, "log-in"), (Direction.OUT, "log-out")):
            button = QPushButton(direction_word(direction))
            button.setCheckable(True)
            theme.set_role(button, "chip")
            icons.dress(button, icon)
            button.clicked.connect(self.run)
            self._group.addButton(button)
            self.ways[direction] = button
        self.ways[Direction.IN].setChecked(True)
        self.answer = AnswerView()
        self._clock = QTimer(self, interval=_NOW_EVERY)
        self._clock.timeout.connect(self._on_clock)
        self._clock.start()
        self._lay_out()
        self._connect()

    @property
    def direction(self) -> Direction:
        """Which way they would go."""
        return next(way for way, button in self.ways.items() if button.isChecked())

    def show_points(self, points: "Sequence[CheckInPoint]") -> None:
        """Offer these points."""
        chosen = self.point.currentData()
        self._points = {point.id: point for point in points}
        self.point.clear()
        for point in points:
            self.point.addItem(point.name, point.id)
        self.point.setCurrentIndex(max(self.point.findData(chosen), 0 if points else -1))
        self._on_point_activated()

    def show_point(self, point_id: str) -> None:
        """Try this point."""
        self.point.setCurrentIndex(self.point.findData(point_id))
        self._on_point_activated()

    def show_person(self, person_id: str) -> None:
        """Try this person."""
        self._who, self._is_code = person_id, False
        self.search.clear()
        self._stack.setCurrentWidget(self._answers)
        self.run()

    def show_code(self, text: str) -> None:
        """Try this code."""
        self._who, self._is_code = text, True
        self.search.clear()
        self._stack.setCurrentWidget(self._answers)
        self.run()

    def set_time(self, wall: str) -> None:
        """Let them come at this wall time of the leg, `YYYY-MM-DDTHH:MM`."""
        self._follows_clock = False
        self.now.setChecked(False)
        with QSignalBlocker(self.when):
            self.when.setDateTime(QDateTime.fromString(wall, WALL))
        self.run()

    def run(self) -> None:
        """Ask the rules anew."""
        point = self._points.get(str(self.point.currentData()))
        if point is None or not self._who:
            self.answer.show_nothing()
            return
        at = moment(self.when.dateTime().toString(WALL), point.zone)
        who, direction, is_code = self._who, self.direction, self._is_code
        self._open_event.read(
            lambda file: simulate(file, point.id, who, at, direction, is_code=is_code),
            self._on_simulated,
            on_error=self._on_refused,
            latest=f"simulate/{id(self)}",
        )

    @override
    def showEvent(self, qt_event: QShowEvent) -> None:
        if self._is_old:
            self._is_old = False
            self.run()
        super().showEvent(qt_event)

    @override
    def keyPressEvent(self, qt_event: QKeyEvent) -> None:
        if qt_event.key() == Qt.Key.Key_Escape and self.search.text():
            self.search.clear()
        else:
            super().keyPressEvent(qt_event)

    def _lay_out(self) -> None:
        when = QHBoxLayout()
        when.setSpacing(6)
        when.addWidget(self.when, 1)
        when.addWidget(self.now)
        ways = QHBoxLayout()
        ways.setSpacing(6)
        for button in self.ways.values():
            ways.addWidget(button, 1)
        self._answers = QScrollArea()
        self._answers.setWidgetResizable(True)
        self._answers.setFrameShape(QFrame.Shape.NoFrame)
        self._answers.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._answers.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._answers.setWidget(self.answer)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._answers)
        self._stack.addWidget(self.found)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.point)
        column.addWidget(self.search)
        column.addLayout(when)
        column.addLayout(ways)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._on_text_changed)
        self.search.entered.connect(self._on_entered)
        self.search.down.connect(self.found.enter)
        self.found.chosen.connect(self.show_person)
        self.found.left.connect(lambda _text: self.search.setFocus())
        self.when.dateTimeChanged.connect(self._on_time_changed)
        self.now.toggled.connect(self._on_now_toggled)
        self._open_event.tables_changed.connect(self._on_tables_changed)

    def _on_point_activated(self, _index: int = 0) -> None:
        self._on_clock()
        self.run()

    def _on_text_changed(self, text: str) -> None:
        point = self._points.get(str(self.point.currentData()))
        if text.strip():
            self.found.look_for(text, point)
        self._stack.setCurrentWidget(self.found if text.strip() else self._answers)

    def _on_entered(self) -> None:
        text = self.search.text().strip()
        if not text:
            return
        if decode(text, *event_codes(self._open_event.file)).kind in _CODES:
            self.show_code(text)
        elif not self.found.found:
            self.show_code(text)  # an alias, or what the desk does not know either
        elif not self.found.choose_only():
            self.found.enter()

    def _on_time_changed(self, _when: QDateTime) -> None:
        self.now.setChecked(False)
        self.run()

    def _on_now_toggled(self, on: bool) -> None:  # noqa: FBT001 - a slot
        self._follows_clock = on
        self._on_clock()
        self.run()

    def _on_clock(self) -> None:
        point = self._points.get(str(self.point.currentData()))
        if not self._follows_clock or point is None:
            return
        wall = wall_time(QDateTime.currentMSecsSinceEpoch(), point.zone)
        if wall != self.when.dateTime().toString(WALL):
            with QSignalBlocker(self.when):
                self.when.setDateTime(QDateTime.fromString(wall, WALL))
            QTimer.singleShot(0, self, partial(self.run))

    def _on_tables_changed(self, tables: frozenset[str]) -> None:
        if self._who and not _TABLES.isdisjoint(tables):
            if self.isVisible():
                self.run()
            else:
                self._is_old = True  # a scan must not be followed where nobody looks

    def _on_simulated(self, simulation: Simulation) -> None:
        self.simulation = simulation
        self.answer.show_simulation(simulation)

    def _on_refused(self, error: "HubDeskError") -> None:
        self.simulation = None
        self.answer.show_problem(problem_sentence(error))
