"""The check-in page: a scan or a name, the verdict, and what happened before."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from hubdesk.checkin.rules import Direction
from hubdesk.checkin.ui.desk import words
from hubdesk.checkin.ui.desk.desk import Asked, Desk
from hubdesk.checkin.ui.desk.finding import Finding
from hubdesk.checkin.ui.desk.point_bar import PointBar
from hubdesk.checkin.ui.desk.side import DeskSide
from hubdesk.checkin.ui.desk.verdict_panel import VerdictPanel
from hubdesk.checkin.ui.sounds import Sounds
from hubdesk.checkin.ui.walk_in import WalkInPanel
from hubdesk.qt import icons, theme
from hubdesk.qt.deeds import Deed
from hubdesk.qt.page import Page
from hubdesk.qt.page_header import PageHeader
from hubdesk.qt.problem_words import problem_sentence

if TYPE_CHECKING:
    from collections.abc import Collection

    from hubdesk.checkin.answers import ScanResult
    from hubdesk.checkin.lists import RecordedAdmission
    from hubdesk.checkin.walk_in import WalkedIn
    from hubdesk.errors import HubDeskError
    from hubdesk.qt.open_event import OpenEvent
    from hubdesk.qt.preferences import Preferences

_WAIT_AFTER: Final = 300  # milliseconds; a quicker answer needs no word in between


class CheckInPage(Page):
    """The page.

    Signals:
        point_changed: the key of the point (or None), the direction, and words for both.
        person_requested: what is known of somebody should be seen, the key.
        print_requested: the badges of these people should be printed.
    """

    point_changed = Signal(object)
    person_requested = Signal(str)
    print_requested = Signal(list)

    def __init__(
        self, open_event: "OpenEvent", preferences: "Preferences", parent: QWidget | None = None
    ) -> None:
        super().__init__(open_event, preferences, parent)
        self.desk = Desk(open_event, preferences, self)
        self.sounds = Sounds(preferences, self)
        self._person: str | None = None
        self._waits_for = ""
        self._other_program = False
        self._wait = QTimer(self, singleShot=True, interval=_WAIT_AFTER)
        self._wait.timeout.connect(self._show_waiting)
        self._area = QWidget()  # of the desk, without the walk-in panel
        self._make_widgets()
        self._make_actions()
        self._lay_out()
        self._connect()
        self._on_place_changed()

    @override
    def title(self) -> str:
        return self.tr("Check-in")

    @override
    def page_shown(self) -> None:
        self.point_changed.emit(self._place())
        if self.walk_in.isHidden():
            self.finding.take_focus()

    @override
    def allow(self, deeds: "Collection[Deed]") -> None:
        may_see = Deed.SEE_PERSON in deeds
        self.details_action.setVisible(may_see)
        self.panel.offer_details(offered=may_see)

    def hide_names(self, *, hidden: bool) -> None:
        """Show visitors in the queue no names, or show them again."""
        self.finding.found.hide_names(hidden=hidden)
        self.side.scans.hide_names(hidden=hidden)

    def take_scan(self, text: str) -> None:
        """Answer what a scanner typed."""
        self.finding.clear()
        self.desk.take_scan(text)

    def check_in_person(self, person_id: str) -> None:
        """Answer for somebody who was found by name."""
        self.finding.clear()
        self.desk.check_in_person(person_id)

    @override
    def keyPressEvent(self, qt_event: QKeyEvent) -> None:
        """Letters typed wherever the focus is are looked for."""
        text = qt_event.text()
        control = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        if text.strip() and text.isprintable() and not qt_event.modifiers() & control:
            self.finding.type(text)
        elif qt_event.key() == Qt.Key.Key_Escape:
            self._clear()
        else:
            super().keyPressEvent(qt_event)

    # what is seen

    def _make_widgets(self) -> None:
        self.place = PointBar(self.desk, self.open_event)
        self.panel = VerdictPanel()
        self._unsaved = QPushButton()
        theme.set_role(self._unsaved, "danger")
        self._unsaved.hide()
        self.finding = Finding(self.open_event, self.panel, self._unsaved)
        self.side = DeskSide(self.open_event)
        self.walk_in = WalkInPanel(self.open_event, self.preferences)
        self.walk_in.hide()

    def _make_actions(self) -> None:
        self.walk_in_action = self.make_action(
            self.tr("Register a walk-in"), "F6", "user-plus", self._on_walk_in
        )
        self.undo_action = self.make_action(
            self.tr("Take the last entry or exit back"), "F8", "undo-2", self.desk.take_back
        )
        self.turn_action = self.make_action(
            self.tr("Change between in and out"), "F7", "arrow-left-right", self._on_turn
        )
        self.point_action = self.make_action(
            self.tr("Choose the check-in point"), "F4", "map-pin", self.place.open_points
        )
        self.again_action = self.make_action(
            self.tr("Try again to save what is not saved"), "F5", "refresh-cw", self.desk.try_again
        )
        self.find_action = self.make_action(
            self.tr("Search people to check in"), "Ctrl+F", "search", self._on_find
        )
        self.details_action = self.make_action(
            self.tr("Show what is known of the person at the desk"),
            "Ctrl+D",
            "user",
            self._on_details,
        )
        self.print_action = self.make_action(
            self.tr("Print the badge of the person at the desk"),
            "Ctrl+P",
            "printer",
            self._on_print,
        )
        self.removeAction(self.print_action)  # the walk-in panel has its own on these keys
        self._area.addAction(self.print_action)
        self.sound_action = self.make_action(
            self.tr("Sounds"), "Ctrl+Shift+M", "volume-2", self._on_sound
        )
        self.sound_action.setCheckable(True)
        self.sound_action.setChecked(self.sounds.enabled)
        self._on_sound()

    def _lay_out(self) -> None:
        header = PageHeader(self.title())
        header.add_widget(self.place)
        sound = QToolButton()
        sound.setDefaultAction(self.sound_action)
        sound.setAccessibleName(self.sound_action.text())
        header.add_widget(sound)
        walk_in = QPushButton(self.tr("Walk-in (F6)"))
        icons.dress(walk_in, "user-plus")
        walk_in.clicked.connect(self.walk_in_action.trigger)
        header.add_widget(walk_in)

        row = QHBoxLayout()
        row.setContentsMargins(24, 0, 24, 16)
        row.setSpacing(20)
        row.addWidget(self.finding, 1)
        row.addWidget(self.side)
        inner = QVBoxLayout(self._area)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.addWidget(header)
        inner.addLayout(row, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._area, 1)
        whole.addWidget(self.walk_in)

    def _connect(self) -> None:
        self.finding.person_chosen.connect(self.check_in_person)
        self.finding.code_entered.connect(self.take_scan)
        self.finding.register_requested.connect(self.walk_in_action.trigger)
        self._unsaved.clicked.connect(self.again_action.trigger)
        panel = self.panel
        panel.undo_requested.connect(self.undo_action.trigger)
        panel.again_requested.connect(self.again_action.trigger)
        panel.print_requested.connect(self.print_action.trigger)
        panel.details_requested.connect(self.details_action.trigger)
        panel.ready.connect(self._show_ready)
        self.side.scans.person_requested.connect(self.person_requested)
        self.side.scans.undo_requested.connect(self.desk.take_back_admission)
        desk = self.desk
        desk.place_changed.connect(self._on_place_changed)
        desk.asked.connect(self._on_asked)
        desk.answered.connect(self._on_answered)
        desk.failed.connect(self._on_failed)
        desk.taken_back.connect(self._on_taken_back)
        desk.no_point.connect(self._show_ready)
        self.open_event.waiting_changed.connect(self._on_waiting_changed)
        self.walk_in.closed.connect(self._close_walk_in)
        self.walk_in.print_requested.connect(self.print_requested)
        self.walk_in.walked_in.connect(self._on_walked_in)

    def _place(self) -> tuple[str | None, Direction, str | None]:
        point, direction = self.desk.point, self.desk.direction
        if point is None:
            return None, direction, None
        said = self.tr("{point} · {direction}")
        return (
            point.id,
            direction,
            said.format(point=point.name, direction=words.direction_word(direction)),
        )

    def _on_place_changed(self) -> None:
        point = self.desk.point
        self.side.counts.show_point(point)
        self.finding.set_point(point)
        self.walk_in.set_point(point.id if point else None, self.desk.direction)
        self._show_ready()
        self.point_changed.emit(self._place())

    def _show_ready(self) -> None:
        self._person = None
        self.panel.show_ready(self.desk.point, self.desk.direction)
        self._allow()

    def _allow(self) -> None:
        self.details_action.setEnabled(self._person is not None)
        self.print_action.setEnabled(self._person is not None)
        unsaved = len(self.desk.unsaved)
        self.again_action.setEnabled(bool(unsaved))
        self._unsaved.setVisible(bool(unsaved))
        self._unsaved.setText(self.tr("%n scan(s) are not saved yet. Try again (F5)", "", unsaved))

    def _clear(self) -> None:
        self.finding.clear()
        self.finding.take_focus()
        if self.panel.shown.look != "ready":
            self._show_ready()

    # answers

    def _on_asked(self, asked: Asked) -> None:
        self._waits_for = asked.text.strip()
        self._wait.start()

    def _on_waiting_changed(self, waiting: bool) -> None:  # noqa: FBT001 - a slot
        self._other_program = waiting
        if waiting and self._wait.isActive():
            self._wait.stop()
            self._show_waiting()

    def _show_waiting(self) -> None:
        self.panel.show_waiting(self._waits_for, other_program=self._other_program)

    def _on_answered(self, result: "ScanResult", repeated: bool) -> None:  # noqa: FBT001 - a slot
        self._wait.stop()
        if self.desk.pending:
            self._wait.start()
        self._person = result.person.id if result.person else None
        self.panel.show_result(result, repeated=repeated)
        self.finding.clear()
        self.sounds.play(result.verdict)
        self._allow()

    def _on_failed(self, asked: Asked, error: "HubDeskError") -> None:
        self._wait.stop()
        self._person = None
        self.panel.show_problem(
            asked.text.strip(), problem_sentence(error), again=bool(self.desk.unsaved)
        )
        self.finding.clear()
        self._allow()

    def _on_taken_back(self, admission: "RecordedAdmission") -> None:
        self.finding.clear()
        self._person = admission.person_id
        self.panel.show_taken_back(admission)
        self._allow()

    # what is done

    def _on_turn(self) -> None:
        other = Direction.OUT if self.desk.direction is Direction.IN else Direction.IN
        self.desk.choose_direction(other)

    def _on_find(self) -> None:
        self.finding.take_focus()

    def _on_details(self) -> None:
        if self._person is not None:
            self.person_requested.emit(self._person)

    def _on_print(self) -> None:
        if self._person is not None:
            self.print_requested.emit([self._person])

    def _on_sound(self) -> None:
        on = self.sounds.enabled = self.sound_action.isChecked()
        icons.dress(self.sound_action, "volume-2" if on else "volume-x")
        self.sound_action.setToolTip(self.tr("Sounds are on") if on else self.tr("Sounds are off"))

    def _on_walk_in(self) -> None:
        self.walk_in.set_point(self._place()[0], self.desk.direction)
        self.side.hide()
        self.walk_in.show()
        self.walk_in.open_with(self.finding.search.text().strip())
        self.finding.clear()

    def _close_walk_in(self) -> None:
        self.walk_in.hide()
        self.side.show()
        self.finding.take_focus()

    def _on_walked_in(self, done: "WalkedIn") -> None:
        if done.answer is not None:
            self._on_answered(done.answer, False)
