"""The walk-in panel: three fields, Enter, and somebody who was not expected is in with a badge."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from hubdesk.checkin.points import list_points
from hubdesk.checkin.rules import Direction
from hubdesk.checkin.ui.walk_in_done import WalkInDone
from hubdesk.checkin.ui.walk_in_fields import USUAL, WalkInFields, read_choices
from hubdesk.checkin.ui.walk_in_lookalikes import MOST, Lookalikes
from hubdesk.checkin.walk_in import WalkedIn, register_walk_in, take_in
from hubdesk.errors import HubDeskError, Problem
from hubdesk.qt import icons, theme
from hubdesk.qt.problem_words import problem_sentence
from hubdesk.qt.scroll_column import scroll_column
from hubdesk.registration.lookalikes import Lookalike, find_lookalikes
from hubdesk.registration.search import PeopleSearch

if TYPE_CHECKING:
    from hubdesk.checkin.ui.walk_in_fields import Choices
    from hubdesk.eventfile.file import EventFile
    from hubdesk.qt.open_event import OpenEvent
    from hubdesk.qt.preferences import Preferences

WIDTH: Final = 400
_LOOK_AFTER: Final = 60  # milliseconds; while somebody types faster, nobody is looked for
_CATEGORY: Final = "walk-in/category"
_PRINT: Final = "walk-in/print"

_Asked = tuple[str, str, str]  # name, organisation, e-mail


class WalkInPanel(QFrame):
    """Registers people who come unexpected.

    Signals:
        closed: it should go.
        print_requested: the badges of these people should be printed.
        walked_in: somebody was taken in (`WalkedIn`), the answer of the point included.
    """

    closed = Signal()
    print_requested = Signal(list)
    walked_in = Signal(object)

    def __init__(
        self, open_event: "OpenEvent", preferences: "Preferences", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        theme.set_role(self, "panel")
        self.setFixedWidth(WIDTH)
        self._open_event = open_event
        self._preferences = preferences
        self._search = PeopleSearch(open_event.file)
        self._point: str | None = None
        self._direction = Direction.IN
        self._asked: _Asked = ("", "", "")
        self._answered: _Asked = ("", "", "")
        self._enter_waits = False
        self._busy = False
        self._last = ""  # the person whose badge Ctrl+P prints
        self._look = QTimer(self, singleShot=True, interval=_LOOK_AFTER)
        self._look.timeout.connect(self._ask)
        self._make_widgets()
        self._make_actions()
        self._lay_out()
        self.set_point(None)
        open_event.undone.connect(self._on_undone)
        open_event.tables_changed.connect(self._on_tables_changed)

    @property
    def fields(self) -> WalkInFields:
        """What is typed."""
        return self._fields

    @property
    def lookalikes(self) -> Lookalikes:
        """Who may be meant."""
        return self._lookalikes

    @property
    def done(self) -> WalkInDone:
        """What came of the last one."""
        return self._done

    def set_point(self, point_id: str | None, direction: Direction = Direction.IN) -> None:
        """Say where people stand; without a point they are registered only."""
        points = list_points(self._open_event.file) if point_id else []
        point = next((point for point in points if point.id == point_id), None)
        self._point, self._direction = (point.id if point else None), direction
        self._where.setText(
            self.tr("They go in at {point}.").format(point=point.name)
            if point
            else self.tr("No check-in point is chosen: they are registered only.")
        )
        self._show_button()

    def open_with(self, text: str = "") -> None:
        """Begin with somebody of whom this was typed already, and take the focus."""
        self._done.hide()
        self._read_choices()
        self._fields.begin(text)
        self._lookalikes.show_found([])
        self._show_button()
        self._fields.name_field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._look.start()

    @override
    def keyPressEvent(self, qt_event: QKeyEvent) -> None:
        match qt_event.key():
            case Qt.Key.Key_Escape:
                self.closed.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._enter()
            case _:
                super().keyPressEvent(qt_event)

    def _make_widgets(self) -> None:
        self._title = QLabel(self.tr("Walk-in"))
        theme.set_role(self._title, "heading")
        self._close = QToolButton()
        self._close.setToolTip(self.tr("Close the panel (Esc)"))
        self._close.setAccessibleName(self.tr("Close the panel"))
        icons.dress(self._close, "x", "muted")
        self._close.clicked.connect(self.closed)
        self._fields = WalkInFields()
        self._fields.changed.connect(self._on_changed)
        self._fields.left.connect(self._on_fields_left)
        self._lookalikes = Lookalikes()
        self._lookalikes.chosen.connect(self._take)
        self._lookalikes.left.connect(self._fields.name_field.setFocus)
        self._register = QPushButton()
        theme.set_role(self._register, "primary")
        icons.dress(self._register, "user-plus", "on_accent")
        self._register.clicked.connect(self._register_anyway)
        self._where = QLabel()
        theme.set_role(self._where, "caption")
        self._where.setWordWrap(True)
        self._print_at_once = QCheckBox(self.tr("Print the badge at once"))
        self._print_at_once.setChecked(self._preferences.flag(_PRINT, default=False))
        self._print_at_once.toggled.connect(
            lambda checked: self._preferences.set_value(_PRINT, checked)
        )
        self._keys = QLabel(
            self.tr("Enter registers · ↓ goes to the proposals · Ctrl+P prints · Esc closes")
        )
        theme.set_role(self._keys, "caption")
        self._keys.setWordWrap(True)
        self._done = WalkInDone()
        self._done.print_requested.connect(self._print)
        self._done.undo_requested.connect(self._open_event.undo)

    def _make_actions(self) -> None:
        for words, keys, do in (
            (self.tr("Register as somebody else"), "Ctrl+Return", self._register_anyway),
            (self.tr("Print the badge of the last walk-in"), "Ctrl+P", self._print),
        ):
            action = QAction(words, self)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(do)
            self.addAction(action)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._close)
        inner = QWidget()
        inner.setProperty("role", "plain")
        column = QVBoxLayout(inner)
        column.setContentsMargins(16, 24, 16, 16)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._done)
        column.addWidget(self._fields)
        column.addWidget(self._lookalikes)
        column.addSpacing(4)
        column.addWidget(self._register)
        column.addWidget(self._where)
        column.addWidget(self._print_at_once)
        column.addStretch()
        column.addWidget(self._keys)
        scroll = scroll_column(inner)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)

    # who may be meant

    def _on_fields_left(self) -> None:
        self._lookalikes.focus_first()

    def _now(self) -> _Asked:
        fields = self._fields
        return fields.name_field.text().strip(), fields.organisation, fields.email

    def _on_changed(self) -> None:
        self._enter_waits = False
        self._show_button()
        self._look.start()

    def _ask(self) -> None:
        asked = self._asked = self._now()
        search = self._search
        self._open_event.read(
            lambda _file: (asked, find_lookalikes(search, *asked, limit=MOST)),
            self._on_found,
            latest="walk-in",
        )

    def _on_found(self, found: tuple[_Asked, list[Lookalike]]) -> None:
        self._answered, lookalikes = found
        if self._answered == self._now():
            self._lookalikes.show_found(lookalikes)
            self._show_button()
            if self._enter_waits:
                self._enter()

    # what is done

    def _enter(self) -> None:
        """Register, unless just this person is on the list: then that is asked first."""
        self._enter_waits = False
        if self._busy:
            return
        if self._fields.name.is_empty:
            self._fields.name_field.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._answered != self._now():
            self._enter_waits = True
            self._look.stop()
            self._ask()
        elif self._is_on_the_list():
            self._lookalikes.focus_first()
        else:
            self._register_anyway()

    def _register_anyway(self) -> None:
        if self._busy or self._fields.name.is_empty:
            return
        new, point, direction = self._fields.new_person(), self._point, self._direction
        self._preferences.set_value(_CATEGORY, self._fields.category)
        self._set_busy(True)
        self._open_event.write(
            lambda file, operator: register_walk_in(file, operator, new, point, direction),
            self._on_walked_in,
            self._on_refused,
        )

    def _take(self, person_id: str) -> None:
        if self._busy:
            return
        point, direction = self._point, self._direction
        self._set_busy(True)

        def work(file: "EventFile", operator: str) -> WalkedIn:
            return take_in(file, operator, person_id, point, direction)

        self._open_event.write(work, self._on_walked_in, self._on_refused)

    def _on_walked_in(self, done: WalkedIn) -> None:
        self._last = done.person.id
        self._done.show_done(done)
        self._fields.begin("")
        self._lookalikes.show_found([])
        self._set_busy(False)
        self._fields.name_field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.walked_in.emit(done)
        if self._print_at_once.isChecked() and not done.is_printed:
            self._print()

    def _on_refused(self, error: HubDeskError) -> None:
        self._set_busy(False)
        if error.problem is Problem.INVALID and error.data.get("field") == "email":
            sentence = self.tr("“{text}” is no e-mail. Correct it, or leave it empty.")
            self._done.show_problem(sentence.format(text=error.data.get("text", "")))
        elif error.problem is Problem.NOT_FOUND and error.data.get("what") == "person":
            self._done.show_problem(self.tr("This person was removed from the list meanwhile."))
            self._look.start()
        else:
            self._done.show_problem(problem_sentence(error))

    def _set_busy(self, busy: bool) -> None:  # noqa: FBT001 - a state
        self._busy = busy
        self._show_button()

    def _is_on_the_list(self) -> bool:
        """Whether just this person seems to be registered already."""
        return any(one.is_same for one in self._lookalikes.found)

    def _show_button(self) -> None:
        self._register.setEnabled(not self._busy and not self._fields.name.is_empty)
        if self._is_on_the_list():
            self._register.setText(self.tr("Register as somebody else (Ctrl+Enter)"))
        elif self._point is not None:
            self._register.setText(self.tr("Register and check in"))
        else:
            self._register.setText(self.tr("Register"))

    def _print(self) -> None:
        if self._last:
            self.print_requested.emit([self._last])

    def _read_choices(self) -> None:
        self._open_event.read(read_choices, self._on_choices_read, latest="walk-in choices")

    def _on_choices_read(self, choices: "Choices") -> None:
        remembered = str(self._preferences.value(_CATEGORY, USUAL))
        chosen = self._fields.category_field.currentData() or remembered
        self._fields.show_choices(choices, str(chosen))

    def _on_tables_changed(self, tables: frozenset[str]) -> None:
        if self.isVisible() and not tables.isdisjoint({"organisation", "delegation"}):
            self._read_choices()

    def _on_undone(self, undone: object, _redone: bool) -> None:  # noqa: FBT001 - a slot
        if getattr(undone, "act", None) == self._done.act and self._done.act:
            self._done.hide()
            self._last = ""
