"""The panel of one delegation: tick who came and check them in, as one act."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QStyle,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from hubdesk.badges.handing import hand_out
from hubdesk.checkin.arrivals import delegation_members
from hubdesk.checkin.delegation_desk import GroupCheckIn, check_in_group
from hubdesk.checkin.rules import Direction
from hubdesk.checkin.ui.delegations.answer_frame import AnswerFrame
from hubdesk.checkin.ui.delegations.members_delegate import MembersDelegate
from hubdesk.checkin.ui.delegations.members_model import MembersModel
from hubdesk.checkin.ui.delegations.tile import Tile, letters_of
from hubdesk.checkin.ui.live_counts import COUNTED
from hubdesk.qt import icons, theme
from hubdesk.qt.problem_words import problem_sentence

if TYPE_CHECKING:
    from hubdesk.checkin.arrivals import Member
    from hubdesk.checkin.delegation_desk import DelegationFace
    from hubdesk.checkin.points import CheckInPoint
    from hubdesk.errors import HubDeskError
    from hubdesk.eventfile.file import EventFile
    from hubdesk.qt.open_event import OpenEvent

_SHOWN: Final = COUNTED | {"organisation", "handout"}
_AFTER: Final = 120  # milliseconds; what changes within them is read once
_FILTERED_FROM: Final = 9  # members; fewer are seen at a glance


class MembersPanel(QFrame):
    """Shows the members of a delegation who are expected at a leg.

    Signals:
        closed: it should go.
        edit_requested: the delegation should be edited.
        print_requested: the badges of these people should be printed.
        point_chosen: the person chose a point here.
        group_checked_in: those who were ticked were answered for (`GroupCheckIn`).
    """

    closed = Signal()
    edit_requested = Signal()
    print_requested = Signal(list)
    point_chosen = Signal(str)
    group_checked_in = Signal(object)

    def __init__(
        self, open_event: "OpenEvent", parent: QWidget | None = None, *, editable: bool = True
    ) -> None:
        """Make it; where it is not editable, it offers no editing of the delegation."""
        super().__init__(parent)
        theme.set_role(self, "panel")
        self._open_event = open_event
        self._delegation = ""
        self._head: tuple[str, str] | None = None
        self._leg = ""
        self._point: str | None = None
        self._direction = Direction.IN
        self._choices: list[tuple[str, str | None]] = []
        self._busy = False
        self._anew = True
        self._focus_when_read = False
        self._model = MembersModel()
        self._model.setParent(self)
        self._model.ticks_changed.connect(self._show_ticks)
        self._reload = QTimer(self, singleShot=True, interval=_AFTER)
        self._reload.timeout.connect(self._read)
        self._make_widgets()
        self._lay_out()
        self._edit.setHidden(not editable)
        self._show_ticks()
        open_event.tables_changed.connect(self._on_tables_changed)
        open_event.undone.connect(self._on_undone)

    @property
    def delegation(self) -> str:
        """The key of the delegation that it shows."""
        return self._delegation

    @property
    def model(self) -> MembersModel:
        """The members."""
        return self._model

    @property
    def answer(self) -> AnswerFrame:
        """What came of the last check-in."""
        return self._answer

    def show_delegation(self, face: "DelegationFace", leg_id: str) -> None:
        """Show the members of a delegation, all ticked who have not come; or its new name."""
        self._tile.show_delegation(face.colour, letters_of(face.name, face.short_name))
        self._name.setText(face.name)
        self._name.setToolTip(face.name)
        self._second.setText(face.arabic_name or "")
        at_start = QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignLeft)
        for label in (self._name, self._second):
            label.setAlignment(at_start | Qt.AlignmentFlag.AlignAbsolute)
        self._second.setVisible(bool(face.arabic_name))
        self._head = (face.head_id, face.head) if face.head_id and face.head else None
        self._show_ticks()
        if (face.id, leg_id) != (self._delegation, self._leg):
            self._delegation, self._leg = face.id, leg_id
            self._anew = True
            self._answer.forget()
            self._search.clear()
            self._read()

    def show_points(
        self, points: "list[CheckInPoint]", point_id: str | None, direction: Direction
    ) -> None:
        """Say where people may be checked in; without a point, the panel asks."""
        self._direction = direction
        self._point = point_id
        ask = [] if point_id else [(self.tr("Choose a check-in point"), None)]
        wanted = [*ask, *((point.name, point.id) for point in points)]
        with QSignalBlocker(self._where):
            if wanted != self._choices:  # or its list would close under the person's hand
                self._choices = wanted
                self._where.clear()
                for name, key in wanted:
                    self._where.addItem(name, key)
            self._where.setCurrentIndex(max(self._where.findData(point_id), 0))
        self._where_row.setVisible(len(points) > 1 or point_id is None)
        self._model.set_place(point_id, direction)
        self._show_ticks()

    def focus_members(self) -> None:
        """Put the focus where work begins: on the button, or on what is missing before it."""
        self._focus_when_read = self._anew
        first = self._where if self._point is None else self._check_in
        (first if first.isEnabled() else self._list).setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_for_point(self) -> None:
        """Ask where to check in."""
        self._where.setFocus(Qt.FocusReason.OtherFocusReason)
        self._answer.show_sentence(
            self.tr("Choose where they are checked in, then press the button.")
        )

    @override
    def keyPressEvent(self, qt_event: QKeyEvent) -> None:
        searching = self._search.hasFocus()
        match qt_event.key():
            case Qt.Key.Key_Escape if searching and self._search.text():
                self._search.clear()
            case Qt.Key.Key_Escape:
                self.closed.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Down if searching:
                self._list.setFocus(Qt.FocusReason.OtherFocusReason)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._check_in.click()
            case _:
                super().keyPressEvent(qt_event)

    def _make_widgets(self) -> None:
        self._tile = Tile()
        self._name = QLabel()
        theme.set_role(self._name, "heading")
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        self._name.setMinimumWidth(0)
        self._name.setWordWrap(True)
        self._second = QLabel()
        theme.set_role(self._second, "muted")
        self._edit = self._tool("pencil", self.tr("Edit delegation"))
        self._edit.clicked.connect(self.edit_requested)
        self._print = self._tool("printer", self.tr("Print the badges of those who are ticked"))
        self._print.clicked.connect(self._on_print_clicked)
        self._hand = self._tool(
            "handshake", self.tr("Hand out all badges to the head of the delegation")
        )
        self._hand.clicked.connect(self._on_hand_clicked)
        self._close = self._tool("x", self.tr("Close the panel (Esc)"))
        self._close.clicked.connect(self.closed)
        self._where = QComboBox()
        self._where.setAccessibleName(self.tr("Check-in point"))
        self._where.currentIndexChanged.connect(self._on_where_changed)
        self._check_in = QPushButton()
        self._check_in.setAutoDefault(True)
        theme.set_role(self._check_in, "primary")
        icons.dress(self._check_in, "log-in", "on_accent")
        self._check_in.clicked.connect(self._on_check_in_clicked)
        self._answer = AnswerFrame()
        self._answer.undo_requested.connect(self._open_event.undo)
        self._all = QCheckBox()
        self._all.clicked.connect(self._on_all_clicked)
        self._search = QLineEdit()
        self._search.setPlaceholderText(self.tr("Find in this delegation"))
        self._search.setAccessibleName(self.tr("Find in this delegation"))
        self._search.setClearButtonEnabled(True)
        self._search.textChanged.connect(self._model.set_filter)
        self._list = QListView()
        self._list.setAccessibleName(self.tr("Members: tick who came"))
        self._list.setModel(self._model)
        self._list.setItemDelegate(MembersDelegate(self._list))
        self._list.setMouseTracking(True)
        self._list.setUniformItemSizes(True)
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._nobody = QLabel(self.tr("Nobody of this delegation is expected at this leg."))
        theme.set_role(self._nobody, "muted")
        self._nobody.setWordWrap(True)
        self._nobody.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nobody.setContentsMargins(24, 48, 24, 48)
        self._nobody.hide()

    def _lay_out(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._name)
        names.addWidget(self._second)
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self._tile, 0, Qt.AlignmentFlag.AlignTop)
        head.addSpacing(8)
        head.addLayout(names, 1)
        for button in (self._print, self._hand, self._edit, self._close):
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self._where_row = QWidget()
        where = QHBoxLayout(self._where_row)
        where.setContentsMargins(0, 0, 0, 0)
        where.setSpacing(12)
        label = QLabel(self.tr("&Where"))
        label.setBuddy(self._where)
        where.addWidget(label)
        where.addWidget(self._where, 1)
        top = QVBoxLayout()
        top.setContentsMargins(16, 24, 12, 8)
        top.setSpacing(12)
        top.addLayout(head)
        top.addWidget(self._where_row)
        top.addWidget(self._check_in)
        top.addWidget(self._answer)
        top.addWidget(self._search)
        top.addWidget(self._all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        rule = QFrame()
        theme.set_role(rule, "rule")
        column.addWidget(rule)
        column.addWidget(self._nobody)
        column.addWidget(self._list, 1)
        column.addStretch(0)

    def _tool(self, icon: str, words: str) -> QToolButton:
        button = QToolButton()
        button.setToolTip(words)
        button.setAccessibleName(words)
        icons.dress(button, icon, "muted")
        return button

    def _read(self) -> None:
        if self._delegation:
            leg, delegation = self._leg, self._delegation
            self._open_event.read(
                lambda file: (delegation, delegation_members(file, leg, delegation)),
                self._on_read,
                latest="members of a delegation",
            )

    def _on_read(self, found: "tuple[str, list[Member]]") -> None:
        delegation, members = found
        if delegation != self._delegation:
            return
        self._model.show_members(members, anew=self._anew)
        if self._anew and members:
            self._list.setCurrentIndex(self._model.index(0))
        self._anew = False
        self._search.setVisible(len(members) >= _FILTERED_FROM)
        self._nobody.setVisible(not members)
        self._list.setVisible(bool(members))
        self._show_ticks()
        if self._focus_when_read:
            self.focus_members()

    def _show_ticks(self, _ticked: int = 0) -> None:
        ticked, tickable = len(self._model.ticked()), self._model.tickable()
        self._all.setVisible(bool(self._model.members()))
        self._all.setEnabled(tickable > 0)
        self._all.setTristate(0 < ticked < tickable)
        self._all.setCheckState(
            Qt.CheckState.Unchecked
            if not ticked
            else Qt.CheckState.Checked
            if ticked == tickable
            else Qt.CheckState.PartiallyChecked
        )
        self._all.setText(
            self.tr("{ticked} of {all} ticked").format(ticked=ticked, all=tickable)
            if tickable
            else self.tr("Everybody is here")
            if self._direction is Direction.IN
            else self.tr("Nobody is inside")
        )
        is_in = self._direction is Direction.IN
        self._check_in.setText(
            self.tr("Check in %n people", "", ticked)
            if is_in
            else self.tr("Check out %n people", "", ticked)
        )
        icons.dress(self._check_in, "log-in" if is_in else "log-out", "on_accent")
        self._check_in.setEnabled(bool(ticked) and self._point is not None and not self._busy)
        self._print.setEnabled(bool(self._model.members()))
        self._hand.setEnabled(
            self._head is not None and any(not one.handed for one in self._model.members())
        )

    def _on_tables_changed(self, tables: frozenset[str]) -> None:
        if self._delegation and not _SHOWN.isdisjoint(tables):
            self._reload.start()

    def _on_undone(self, undone: object, _redone: bool) -> None:  # noqa: FBT001 - a slot
        self._answer.forget(getattr(undone, "act", None))

    def _on_all_clicked(self) -> None:
        self._model.tick_all(len(self._model.ticked()) < self._model.tickable())

    def _on_where_changed(self, _index: int) -> None:
        chosen = self._where.currentData()
        if isinstance(chosen, str):
            self._answer.forget()
            self.point_chosen.emit(chosen)

    def _on_print_clicked(self) -> None:
        chosen = self._model.ticked() or [one.person.id for one in self._model.members()]
        self.print_requested.emit(chosen)

    def _on_hand_clicked(self) -> None:
        people = [one.person.id for one in self._model.members()]
        if self._head is None:
            return
        head, name = self._head

        def work(file: "EventFile", operator: str) -> int:
            return hand_out(file, operator, people, to_person=head)

        def done(badges: int) -> None:
            words = self.tr("%n badge(s) handed to {name}.", "", badges)
            none = self.tr("No badge is waiting to be handed out.")
            self._answer.show_sentence(words.format(name=name) if badges else none)

        self._open_event.write(work, done)

    def _on_check_in_clicked(self) -> None:
        point, direction, people = self._point, self._direction, self._model.ticked()
        if point is None or not people:
            return
        delegation = self._delegation
        self._busy = True
        self._show_ticks()

        def work(file: "EventFile", operator: str) -> GroupCheckIn:
            return check_in_group(file, operator, point, delegation, direction, people=set(people))

        self._open_event.write(work, self._on_checked_in, self._on_refused)

    def _on_checked_in(self, answer: GroupCheckIn) -> None:
        self._busy = False
        self._answer.show_answer(answer, self._direction)
        self.group_checked_in.emit(answer)
        self._read()
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_refused(self, error: "HubDeskError") -> None:
        self._busy = False
        self._show_ticks()
        self._answer.show_problem(problem_sentence(error))
