"""The programme page: the grid of a leg, what waits beside it, and one panel at its side."""

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from hubdesk.programme.board import names_of
from hubdesk.programme.ui.edits import ProgrammeEdits
from hubdesk.programme.ui.faces import faces_of
from hubdesk.programme.ui.grid.plan import Look, make_plan
from hubdesk.programme.ui.grid.view import GridView
from hubdesk.programme.ui.grid.wishes import Wish
from hubdesk.programme.ui.hidden_rooms import hidden_rooms
from hubdesk.programme.ui.import_view import ImportView
from hubdesk.programme.ui.landing import Landing
from hubdesk.programme.ui.outputs import ProgrammeOutputs
from hubdesk.programme.ui.page_actions import PageActions
from hubdesk.programme.ui.page_side import ProgrammeSide
from hubdesk.programme.ui.reading import BoardReader, Snapshot
from hubdesk.programme.ui.toolbar import ConflictButton, DayBar, menu_button, tool_button
from hubdesk.programme.ui.waiting_list import WaitingList
from hubdesk.qt import dialogs
from hubdesk.qt.empty_state import EmptyState
from hubdesk.qt.page import NoticeKind, Page
from hubdesk.qt.page_header import PageHeader

if TYPE_CHECKING:
    from hubdesk.programme.conflicts import Conflict
    from hubdesk.programme.places import LegRow
    from hubdesk.programme.ui.grid.canvas import GridCanvas
    from hubdesk.qt.open_event import OpenEvent
    from hubdesk.qt.preferences import Preferences

_ZOOMS: Final = (36, 48, 60, 72, 96, 128, 176, 240)
_KEYS: Final = "programme/"
_WAITING_WIDTH: Final = 212
_PANEL_WIDTH: Final = 348


class ProgrammePage(Page):
    """The page.

    Attributes:
        view: the grid.
        side: the panel at the side.
        waiting: the list beside the grid.
        edits: does what gestures ask for.
    """

    snapshot_shown = Signal()

    def __init__(
        self, open_event: "OpenEvent", preferences: "Preferences", parent: QWidget | None = None
    ) -> None:
        super().__init__(open_event, preferences, parent)
        self.snapshot: Snapshot | None = None
        self._look = Look(
            pixels_per_hour=float(preferences.number(_KEYS + "zoom", 72)),
            condensed=preferences.flag(_KEYS + "condensed", default=False),
        )
        self._by_track = preferences.flag(_KEYS + "by-track", default=False)
        self._scrolled_to: str | None = None
        self._chosen_leg: str | None = None  # whose day was chosen first
        self._made: str | None = None
        self.edits = ProgrammeEdits(open_event, self)
        self.reader = BoardReader(open_event, self)
        self.view = GridView()
        self.waiting = WaitingList()
        self.side = ProgrammeSide(open_event, preferences)
        self.outputs = ProgrammeOutputs(open_event, preferences, self, self._leg)
        self.actions_ = PageActions(self)
        self._build()
        self._connect()
        landing = Landing(self.canvas, self.edits)
        landing.refused.connect(lambda text: self.notify(text, NoticeKind.WARNING))
        leg = preferences.text(_KEYS + "leg")
        self.reader.show_leg(leg or None)
        self._clock = QTimer(self, interval=30_000)
        self._clock.timeout.connect(self.show_again)
        self._clock.start()

    @override
    def title(self) -> str:
        return self.tr("Programme")

    @override
    def page_shown(self) -> None:
        self.view.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def canvas(self) -> "GridCanvas":
        """The surface of the grid."""
        return self.view.canvas

    def show_session(self, key: str, *, focus: bool = True) -> None:
        """Bring a session into sight, choose it, and show it at the side."""
        board = self.snapshot.board if self.snapshot else None
        session = board.sessions.get(key) if board else None
        if session is None:
            return
        if session.starts_at is not None and self._look.day not in {None, session.starts_at[:10]}:
            self.show_day(session.starts_at[:10])
        self.canvas.choose([key], focus=focus)
        self.side.show_session(key)

    def show_day(self, day: str | None) -> None:
        """Show one day, or all."""
        self._set_look(day=day or None)

    def show_again(self) -> None:
        """Lay out what was read."""
        if self.snapshot is None:
            return
        board = self.snapshot.board
        if self._stack.currentWidget() is not self._importing:
            self._stack.setCurrentWidget(self._grid if board and board.rooms else self._empty)
        self._bar.setVisible(board is not None)
        if board is None:
            return
        now = datetime.now(ZoneInfo(board.leg.zone)).strftime("%Y-%m-%dT%H:%M")
        hidden = frozenset(hidden_rooms(self.preferences, self.open_event.file, board.leg.id))
        look = replace(self._look, hidden=hidden)
        plan = make_plan(board, look, self.view.room_width(), now[:10])
        if self._chosen_leg != board.leg.id:
            self._chosen_leg = board.leg.id
            self._set_look(day=now[:10] if now[:10] in plan.days else plan.days[0])
            return
        if self._look.day is not None and self._look.day not in plan.days:
            self._set_look(day=None)
            return
        self._bar.show_legs(self.snapshot.legs, board.leg.id)
        self._bar.show_days(plan.days, self._look.day)
        faces = faces_of(board, self.snapshot.conflicts, by_track=self._by_track)
        self.canvas.carrier.file = self.open_event.file
        self.view.show_plan(board, plan, faces, now)
        self.waiting.show_sessions(plan.unscheduled, plan.tray)
        self._conflicts.show_count(len(self.snapshot.conflicts))
        self.side.show_snapshot(self.snapshot)
        self._header.set_subtitle(
            self.tr("{leg}, local time ({zone})").format(leg=board.leg.name, zone=board.leg.zone)
        )
        self._scroll_once(now)
        self.snapshot_shown.emit()

    def add_kind(self, kind: str) -> None:
        """Take hold of a new session of a kind, for the mouse or the keys to put down."""
        titles = {"break": self.tr("Break"), "blocker": self.tr("Blocked")}
        minutes = {"break": 30, "blocker": 60}.get(kind, 60)
        self.canvas.keys.carry_new(titles.get(kind, ""), kind, minutes)

    def zoom(self, by: int) -> None:
        """Come nearer or go farther."""
        now = min(_ZOOMS, key=lambda each: abs(each - self._look.pixels_per_hour))
        place = min(max(_ZOOMS.index(now) + by, 0), len(_ZOOMS) - 1)
        self.preferences.set_value(_KEYS + "zoom", _ZOOMS[place])
        self._set_look(pixels_per_hour=float(_ZOOMS[place]))

    def set_condensed(self, condensed: bool) -> None:  # noqa: FBT001 - a slot
        """Show the grid condensed, or roomy."""
        self.preferences.set_value(_KEYS + "condensed", condensed)
        self._set_look(condensed=condensed, opened=frozenset())

    def import_sheet(self) -> None:
        """Ask for a sheet of sessions, and show what importing it would do."""
        chosen = dialogs.choose_open_file(
            self,
            self.tr("Import a spreadsheet"),
            self.tr("Spreadsheets (*.xlsx *.xls *.ods *.csv)"),
        )
        if chosen is not None:
            self._stack.setCurrentWidget(self._importing)
            self._importing.show_file(chosen)

    def step_day(self, by: int) -> None:
        """Show the day before or after."""
        self._bar.step_day(by)

    def do(self, wish: Wish) -> None:
        """Do something with the chosen sessions, or the one at the side."""
        board = self.snapshot.board if self.snapshot else None
        if board is None:
            return
        keys = self.canvas.chosen or ([self.side.session_id] if self.side.session_id else [])
        sessions = [board.sessions[key] for key in keys if key in board.sessions]
        if not sessions:
            return
        match wish:
            case Wish.UNSCHEDULE:
                self.edits.unschedule([each.id for each in sessions if each.starts_at])
            case Wish.DELETE:
                self.edits.remove(keys)
            case Wish.LOCK:
                self.edits.lock(sessions)
            case Wish.SWAP if len(sessions) == 2:
                self.edits.swap(keys[0], keys[1])
            case Wish.SWAP:
                self.notify(self.tr("Choose two sessions to swap them (Ctrl and click)."))
            case Wish.COPY_TO_ALL:
                self.edits.copy_to_all_rooms(board, sessions[0])
            case Wish.ENROL:
                self.side.show_people(keys[0])

    def _leg(self) -> "LegRow | None":
        board = self.snapshot.board if self.snapshot else None
        return board.leg if board else None

    def _on_side_closed(self) -> None:
        self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_hidden_rooms_changed(self) -> None:
        self.show_again()

    def _on_import_closed(self) -> None:
        self._stack.setCurrentWidget(self._grid)
        self.show_again()

    def _set_look(self, **changes: object) -> None:
        self._look = replace(self._look, **changes)  # type: ignore[arg-type]
        self.show_again()

    def _build(self) -> None:
        self._header = PageHeader(self.title())
        self._conflicts = ConflictButton(self.actions_.conflicts)
        self._header.add_widget(self._conflicts)
        for number, action in enumerate(self.actions_.in_header):
            self._header.add_widget(tool_button(action, words=number == 0))
        for action in self.actions_.of_event:
            self._header.add_widget(tool_button(action, words=True))
        self._header.add_widget(
            menu_button(self.tr("Print and export"), "printer", self.actions_.output_menu)
        )
        self._bar = DayBar(self.actions_.in_bar)
        self._bar.show_colours(by_track=self._by_track)
        self.canvas.step = self.preferences.number(_KEYS + "step", 15)
        self._bar.show_step(self.canvas.step)
        self._grid = QSplitter(Qt.Orientation.Horizontal)
        for number, part in enumerate((self.waiting, self.view, self.side)):
            self._grid.addWidget(part)
            self._grid.setStretchFactor(number, int(part is self.view))
            self._grid.setCollapsible(number, False)
        self.waiting.setMinimumWidth(150)
        self.view.setMinimumWidth(300)
        self._grid.setSizes([_WAITING_WIDTH, 1000, _PANEL_WIDTH])
        self._empty = EmptyState(
            "calendar-days",
            self.tr("No rooms yet"),
            self.tr("A programme needs a leg with a venue and its rooms. Add them, then draw"
                    " sessions into the grid."),
            self.actions_.places,
        )  # fmt: skip
        self._importing = ImportView(self.open_event)
        self._stack = QStackedWidget()
        for widget in (self._grid, self._empty, self._importing):
            self._stack.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addWidget(self._bar)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        canvas = self.canvas
        self.reader.read.connect(self._on_read)
        self.view.width_changed.connect(self.show_again, Qt.ConnectionType.QueuedConnection)
        self.view.zoom_wanted.connect(self.zoom)
        canvas.mouse.unschedule_zone = self.waiting.drop_zone
        canvas.opened.connect(self._on_opened)
        canvas.chosen_changed.connect(self._on_chosen_changed)
        canvas.wished.connect(self.do)
        canvas.menu_requested.connect(self._on_menu_requested)
        canvas.day_wanted.connect(self._on_day_wanted)
        canvas.gap_opened.connect(self._on_gap_opened)
        canvas.people_dropped.connect(self._on_people_dropped)
        self.waiting.place_requested.connect(self._on_place_requested)
        self.waiting.opened.connect(self.side.show_session)
        self._bar.leg_chosen.connect(self._on_leg_chosen)
        self._bar.day_chosen.connect(self.show_day)
        self._bar.step_chosen.connect(self._on_step_chosen)
        self._bar.colours_chosen.connect(self._on_colours_chosen)
        self.edits.failed.connect(self.show_again)
        self.edits.made.connect(self._on_made)
        self.edits.left_out.connect(self._on_left_out)
        self.side.wished.connect(self.do)
        self.side.conflict_chosen.connect(self._on_conflict_chosen)
        self.side.session_requested.connect(self.show_session)
        self.side.notice_raised.connect(self.notice_raised)
        self.side.closed.connect(self._on_side_closed)
        self.side.places.hidden_rooms_changed.connect(self._on_hidden_rooms_changed)
        self._importing.closed.connect(self._on_import_closed)
        self._importing.notice_raised.connect(self.notice_raised)
        self.outputs.notice_raised.connect(self.notice_raised)

    def _on_read(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot
        self.canvas.carrier.forget_names()
        self.show_again()
        self._show_made()

    def _on_made(self, key: str) -> None:
        self._made = key
        self._show_made()

    def _show_made(self) -> None:
        """Show what was made, once both have come: that it was, and the leg with it."""
        board, made = self.snapshot.board if self.snapshot else None, self._made
        if board is not None and made in board.sessions:
            self._made = None
            self.show_session(made or "")

    def _on_left_out(self, rooms: int) -> None:
        self.notify(self.tr("%n room(s) got no copy: something is in there then.", "", rooms))

    def _on_chosen_changed(self, keys: list[str]) -> None:
        """The inspector that is open shows what is chosen; it shows nothing that is not."""
        if len(keys) == 1 and self.side.session_id not in {None, keys[0]}:
            self.side.show_session(keys[0])

    def _on_opened(self, key: str) -> None:
        self.side.show_session(key)

    def _on_day_wanted(self, day: str) -> None:
        plan = self.canvas.plan
        if plan is not None and day in plan.days:
            self.show_day(day)
            self.canvas.carrier.show()

    def _on_gap_opened(self, day: str, minute: int) -> None:
        self._set_look(opened=self._look.opened | {(day, minute)})

    def _on_people_dropped(self, session_id: str, people: list[str]) -> None:
        self.side.propose(session_id, people)

    def _on_place_requested(self, keys: list[str]) -> None:
        self.canvas.keys.carry_waiting(self.canvas.sessions_of(keys))

    def _on_leg_chosen(self, leg_id: str) -> None:
        self.preferences.set_text(_KEYS + "leg", leg_id)
        self._scrolled_to = None
        self._look = Look(self._look.pixels_per_hour, self._look.condensed)
        self.reader.show_leg(leg_id)

    def _on_step_chosen(self, minutes: int) -> None:
        self.canvas.step = minutes
        self.preferences.set_value(_KEYS + "step", minutes)

    def _on_colours_chosen(self, by_track: bool) -> None:  # noqa: FBT001 - a slot
        self._by_track = by_track
        self.preferences.set_value(_KEYS + "by-track", by_track)
        self.show_again()

    def _on_conflict_chosen(self, conflict: "Conflict") -> None:
        board = self.snapshot.board if self.snapshot else None
        if board is None:
            return
        here = [
            session.id
            for session in board.sessions.values()
            if session.key in {conflict.first, conflict.second}
        ]
        if here:
            first = board.sessions[here[0]]
            if first.starts_at and self._look.day not in {None, first.starts_at[:10]}:
                self.show_day(first.starts_at[:10])
            self.canvas.choose(here[:1])  # both would be dragged together, and clash elsewhere
            block = self.canvas.block(here[0])
            if block is not None:
                self.canvas.scroll_wanted.emit(block.geometry())
        people = list(board.people.keys(conflict.crowd))
        names = list(names_of(self.open_event.file, people[:20]).values())
        self.side.conflicts.show_names(names, len(people) - len(names))

    def _on_menu_requested(self, place: QPoint) -> None:
        self.actions_.menu_for(len(self.canvas.chosen)).popup(place)

    def _scroll_once(self, now: str) -> None:
        """Begin at the first session, or at now on a day that is today."""
        plan = self.canvas.plan
        shown = self._look.day or "all"
        if plan is None or self._scrolled_to == shown or not plan.scale.days:
            return
        self._scrolled_to = shown
        if now[:10] in plan.days and self._look.day in {None, now[:10]}:
            hour = max(0, int(now[11:13]) - 1)
            QTimer.singleShot(0, self, lambda: self.view.scroll_to_minute(now[:10], hour * 60))

    @override
    def closeEvent(self, qt_event: QCloseEvent) -> None:
        self.outputs.close()
        super().closeEvent(qt_event)

    @override
    def sizeHint(self) -> QSize:
        return QSize(1100, 700)
