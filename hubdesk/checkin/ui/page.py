"""The check-in page: a scan or a name, the verdict, and what happened before."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from hubdesk.checkin.rules import Direction
from hubdesk.checkin.scanner import row_of_paper
from hubdesk.checkin.scanner_probe import is_probe
from hubdesk.checkin.service import event_codes
from hubdesk.checkin.ui.camera.switch import CameraSwitch
from hubdesk.checkin.ui.desk import words
from hubdesk.checkin.ui.desk.asides import Asides
from hubdesk.checkin.ui.desk.deciding import Deciding
from hubdesk.checkin.ui.desk.desk import Desk
from hubdesk.checkin.ui.desk.finding import Finding
from hubdesk.checkin.ui.desk.panel_buttons import Offer
from hubdesk.checkin.ui.desk.point_bar import PointBar
from hubdesk.checkin.ui.desk.side import DeskSide
from hubdesk.checkin.ui.desk.telling import Telling
from hubdesk.checkin.ui.desk.verdict_panel import VerdictPanel
from hubdesk.checkin.ui.desk.waiting import Waiting
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
    from hubdesk.checkin.ui.desk.asked import Asked
    from hubdesk.checkin.walk_in import WalkedIn
    from hubdesk.errors import HubDeskError
    from hubdesk.qt.open_event import OpenEvent
    from hubdesk.qt.preferences import Preferences

_GO_ON: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class CheckInPage(Page):
    """The page.

    Signals:
        point_changed: the key of the point (or None), the direction, and words for both.
        person_requested: what is known of somebody should be seen, the key.
        print_requested: the badges of these people should be printed.
        scanner_test_requested: the scanner should be tested.
        probe_scanned: a code of the scanner test sheet was read or entered.
    """

    point_changed = Signal(object)
    person_requested = Signal(str)
    print_requested = Signal(list)
    scanner_test_requested = Signal()
    probe_scanned = Signal()

    def __init__(
        self, open_event: "OpenEvent", preferences: "Preferences", parent: QWidget | None = None
    ) -> None:
        super().__init__(open_event, preferences, parent)
        self.desk = Desk(open_event, preferences, self)
        self.sounds = Sounds(preferences, self)
        self._person: str | None = None
        self._failed: Asked | None = None  # what the panel says of it is that it was not saved
        self._area = QWidget()  # of the desk, without the walk-in panel
        self._make_widgets()
        self.waiting = Waiting(open_event, self.panel, self)
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
        if not self.asides.is_open:
            self.finding.take_focus()

    @override
    def allow(self, deeds: "Collection[Deed]") -> None:
        may_see = Deed.SEE_PERSON in deeds
        self.details_action.setVisible(may_see)
        self.panel.offer_details(offered=may_see)
        self.panel.organiser = Deed.LET_IN_BLOCKED in deeds

    def hide_names(self, *, hidden: bool) -> None:
        """Show visitors in the queue no names, or show them again."""
        self.finding.found.hide_names(hidden=hidden)
        self.side.scans.hide_names(hidden=hidden)

    def take_scan(self, text: str) -> None:
        """Answer what a scanner typed; a row of a sign-in sheet goes to the panel of those."""
        self.finding.clear()
        if is_probe(text):  # by the camera, or pasted
            self.probe_scanned.emit()
        elif row := row_of_paper(text, *event_codes(self.open_event.file)):
            self.asides.open_paper().take_row(row)
        else:
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
        elif qt_event.key() in _GO_ON and not qt_event.modifiers() & control:
            self.panel.go_on()
        else:
            super().keyPressEvent(qt_event)

    # what is seen

    def _make_widgets(self) -> None:
        self.place = PointBar(self.desk, self.open_event)
        self.panel = VerdictPanel()
        self.telling = Telling(self.open_event, self)
        self.telling.said.connect(self.notify)
        self.panel.next_step = self.telling.next_step
        self._unsaved = QPushButton()
        theme.set_role(self._unsaved, "danger")
        self._unsaved.hide()
        self.finding = Finding(self.open_event, self.panel, self._unsaved)
        self.side = DeskSide(self.open_event)
        self.walk_in = WalkInPanel(self.open_event, self.preferences)
        self.asides = Asides(self.open_event, self.preferences, self.side)
        self.asides.add(self.walk_in)

    def _make_actions(self) -> None:
        self.walk_in_action = self.make_action(
            self.tr("Register a walk-in"), "F6", "user-plus", self._on_walk_in
        )
        self.paper_action = self.make_action(
            self.tr("Enter or print sign-in sheets"),
            "Ctrl+E",
            "clipboard-list",
            self.asides.open_paper,
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
        self.group_action = self.make_action(
            self.tr("Show the delegation of the person at the desk"), "F3", "users", self._on_group
        )
        self.deciding = Deciding(self, self.panel, self.desk)
        self.print_action = self.make_action(
            self.tr("Print the badge of the person at the desk"),
            "Ctrl+P",
            "printer",
            self._on_print,
        )
        self.removeAction(self.print_action)  # the walk-in panel has its own on these keys
        self._area.addAction(self.print_action)
        self.camera = CameraSwitch(self, self.side)
        self.test_action = self.make_action(
            self.tr("Test your scanner"), None, "scan-barcode", self.scanner_test_requested.emit
        )
        self.sound_action = self.make_action(
            self.tr("Sounds"), "Ctrl+Shift+M", "volume-2", self._on_sound
        )
        self.sound_action.setCheckable(True)
        self.sound_action.setChecked(self.sounds.enabled)
        self._on_sound()

    def _lay_out(self) -> None:
        header = PageHeader(self.title())
        header.add_widget(self.place)
        for action in (self.test_action, self.camera.action, self.sound_action):
            button = QToolButton()
            button.setDefaultAction(action)
            button.setAccessibleName(action.text())
            header.add_widget(button)
        walk_in = QPushButton(self.tr("Walk-in (F6)"))
        icons.dress(walk_in, "user-plus")
        walk_in.clicked.connect(self.walk_in_action.trigger)
        paper = QToolButton()
        paper.setDefaultAction(self.paper_action)
        paper.setToolTip(self.tr("Enter or print sign-in sheets (Ctrl+E)"))
        paper.setAccessibleName(self.paper_action.text())
        header.add_widget(paper)
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
        whole.addWidget(self.asides)

    def _connect(self) -> None:
        self.finding.person_chosen.connect(self.check_in_person)
        self.finding.code_entered.connect(self.take_scan)
        self.camera.scanned.connect(self.take_scan)
        self.finding.register_requested.connect(self.walk_in_action.trigger)
        self._unsaved.clicked.connect(self.again_action.trigger)
        self.finding.went_on.connect(self.panel.go_on)
        panel = self.panel
        panel.chosen.connect(self._on_chosen)
        panel.went_on.connect(lambda result: self.sounds.play(result.verdict))
        panel.asked_enough.connect(self.finding.take_focus)
        panel.ready.connect(self._show_ready)
        self.side.scans.person_requested.connect(self.asides.show_person)
        self.side.scans.undo_requested.connect(self.desk.take_back_admission)
        desk = self.desk
        desk.place_changed.connect(self._on_place_changed)
        desk.asked.connect(self.waiting.begin)
        desk.answered.connect(self._on_answered)
        desk.failed.connect(self._on_failed)
        desk.saved_late.connect(self._on_saved_late)
        desk.taken_back.connect(self._on_taken_back)
        desk.no_point.connect(self._show_ready)
        self.walk_in.closed.connect(self.asides.close_all)
        self.walk_in.print_requested.connect(self.print_requested)
        self.asides.left.connect(self.finding.take_focus)
        self.asides.notice_raised.connect(self.notice_raised)
        self.asides.print_requested.connect(self.print_requested)
        self.asides.person_requested.connect(self.person_requested)
        self.asides.check_in_requested.connect(self.check_in_person)
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
        self.finding.set_place(point, self.desk.direction)
        self.asides.set_place(point, self.desk.direction)
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
        self.group_action.setEnabled(Offer.GROUP in self.panel.offers)
        self.deciding.allow()
        unsaved = len(self.desk.unsaved)
        self.again_action.setEnabled(bool(unsaved))
        self._unsaved.setVisible(bool(unsaved))
        self._unsaved.setText(self.tr("%n scan(s) are not saved yet. Try again (F5)", "", unsaved))
        self._unsaved.setToolTip("\n".join(one.shown for one in self.desk.unsaved))

    def _clear(self) -> None:
        self.finding.clear()
        self.finding.take_focus()
        if self.panel.shown.look != "ready":
            self._show_ready()

    # answers

    def _on_answered(self, result: "ScanResult", repeated: bool) -> None:  # noqa: FBT001 - a slot
        self.waiting.end(more=bool(self.desk.pending))
        self._person = result.person.id if result.person else None
        self._failed = None
        self.panel.show_result(result, repeated=repeated)
        self.panel.repaint()  # of answers that come together, each is seen
        self.finding.clear()
        if Offer.GO_ON in self.panel.offers:
            self.sounds.play_tone(words.Tone.LOOK)
        else:
            self.sounds.play(result.verdict)
        self._allow()
        self.telling.clock(result)

    def _on_failed(self, asked: "Asked", error: "HubDeskError") -> None:
        self.waiting.end()
        self._person = None
        self._failed = asked
        self.panel.show_problem(asked.shown, problem_sentence(error), again=bool(self.desk.unsaved))
        self.finding.clear()
        self._allow()

    def _on_taken_back(self, admission: "RecordedAdmission") -> None:
        self.finding.clear()
        self._person = admission.person_id
        self.panel.show_taken_back(admission)
        self._allow()

    def _on_saved_late(self, asked: "Asked", result: "ScanResult") -> None:
        """Show it if whoever it was about still stands there, or tell it beside who does."""
        if asked == self._failed:
            self._on_answered(result, False)
        else:
            self.telling.saved_late(asked, result)
            self._allow()

    # what is done

    def _on_chosen(self, offer: Offer) -> None:
        do = {
            Offer.CONFIRM: self.deciding.confirm.trigger,
            Offer.OVERRIDE: self.deciding.let_in.trigger,
            Offer.LEAVE: self._clear,
            Offer.UNDO: self.undo_action.trigger,
            Offer.AGAIN: self.again_action.trigger,
            Offer.GROUP: self.group_action.trigger,
            Offer.PRINT: self.print_action.trigger,
            Offer.DETAILS: self.details_action.trigger,
        }
        do[offer]()

    def _on_group(self) -> None:
        if self._person is not None:
            self.asides.show_group_of(self._person)

    def _on_turn(self) -> None:
        other = Direction.OUT if self.desk.direction is Direction.IN else Direction.IN
        self.desk.choose_direction(other)

    def _on_find(self) -> None:
        self.finding.take_focus()

    def _on_details(self) -> None:
        if self._person is not None:
            self.asides.show_person(self._person)

    def _on_print(self) -> None:
        if self._person is not None:
            self.print_requested.emit([self._person])

    def _on_sound(self) -> None:
        on = self.sounds.enabled = self.sound_action.isChecked()
        icons.dress(self.sound_action, "volume-2" if on else "volume-x")
        self.sound_action.setToolTip(self.tr("Sounds are on") if on else self.tr("Sounds are off"))

    def _on_walk_in(self) -> None:
        self.walk_in.set_point(self._place()[0], self.desk.direction)
        self.asides.open(self.walk_in)
        self.walk_in.open_with(self.finding.search.text().strip())
        self.finding.clear()

    def _on_walked_in(self, done: "WalkedIn") -> None:
        if done.answer is not None:
            self._on_answered(done.answer, False)
