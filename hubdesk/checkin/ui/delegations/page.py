"""The delegations page: a card for each delegation, its members, and what it is called."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from hubdesk.checkin.delegation_desk import badge_holders
from hubdesk.checkin.rules import Direction
from hubdesk.checkin.ui.delegations.board import Board
from hubdesk.checkin.ui.delegations.card import DelegationCard
from hubdesk.checkin.ui.delegations.card_actions import CardActions
from hubdesk.checkin.ui.delegations.card_painting import CardContent
from hubdesk.checkin.ui.delegations.edit_panel import EditPanel
from hubdesk.checkin.ui.delegations.grid import CardGrid
from hubdesk.checkin.ui.delegations.group_gestures import GroupGestures
from hubdesk.checkin.ui.delegations.members_panel import MembersPanel
from hubdesk.qt import icons, theme
from hubdesk.qt.empty_state import EmptyState
from hubdesk.qt.page import NoticeKind, Page
from hubdesk.qt.page_header import PageHeader

if TYPE_CHECKING:
    from collections.abc import Callable

    from hubdesk.checkin.delegation_desk import DelegationFace, GroupCheckIn
    from hubdesk.qt.open_event import OpenEvent
    from hubdesk.qt.preferences import Preferences

_PANEL = 420


class DelegationsPage(Page):
    """All delegations as cards.

    Signals:
        print_requested: the badges of these people should be printed.
        people_requested: the people of a delegation (empty: without one) should be listed.
        import_requested: a list should be imported.
        group_checked_in: people of a delegation were answered for in one act (`GroupCheckIn`).
    """

    print_requested = Signal(list)
    people_requested = Signal(str)
    import_requested = Signal()
    group_checked_in = Signal(object)

    def __init__(
        self, open_event: "OpenEvent", preferences: "Preferences", parent: QWidget | None = None
    ) -> None:
        super().__init__(open_event, preferences, parent)
        self._board = Board(open_event, preferences, self)
        self._board.changed.connect(self._refresh)
        self._board.removed.connect(self._on_removed)
        self._actions = CardActions(self)
        self._gestures = GroupGestures(open_event, self)
        self._gestures.notice_raised.connect(self.notice_raised)
        self._gestures.print_requested.connect(self.print_requested)
        self._gestures.group_checked_in.connect(self.group_checked_in)
        self._gestures.refused.connect(self._on_refused)
        self._wants_focus = False  # as soon as there are cards
        self._make_widgets()
        self._lay_out()
        self._connect_actions()
        self._board.load()

    @property
    def grid(self) -> CardGrid:
        """The cards."""
        return self._grid

    @property
    def members_panel(self) -> MembersPanel:
        """The panel of the members."""
        return self._members

    @property
    def edit_panel(self) -> EditPanel:
        """The panel of the names."""
        return self._edit

    @property
    def panel(self) -> QWidget | None:
        """The panel that is open."""
        return self._side.currentWidget() if self._side.isVisibleTo(self) else None

    @override
    def title(self) -> str:
        return self.tr("Delegations")

    @override
    def page_shown(self) -> None:
        self._wants_focus = self.panel is None and not self._grid.focus_card()

    def set_point(self, point_id: str | None, direction: Direction = Direction.IN) -> None:
        """Say at which point this desk checks people in, and which way."""
        self._board.set_place(point_id, direction)

    @override
    def contextMenuEvent(self, qt_event: QContextMenuEvent) -> None:
        if self._grid.current is not None and self._grid.current.hasFocus():
            self._actions.menu().popup(qt_event.globalPos())

    @override
    def keyPressEvent(self, qt_event: QKeyEvent) -> None:
        searching = self._search.hasFocus()
        match qt_event.key():
            case Qt.Key.Key_Escape if searching and self._search.text():
                self._search.clear()
            case Qt.Key.Key_Escape if self.panel is not None:
                self._close_panel()
            case Qt.Key.Key_Down if searching:
                self._grid.focus_card()
            case _:
                super().keyPressEvent(qt_event)

    # what it is made of

    def _make_widgets(self) -> None:
        self._header = PageHeader(self.title())
        self._search = QLineEdit()
        theme.set_role(self._search, "search")
        self._search.setPlaceholderText(self.tr("Find a delegation"))
        self._search.setAccessibleName(self.tr("Find a delegation"))
        self._search.setClearButtonEnabled(True)
        self._search.setFixedWidth(220)
        self._search.textChanged.connect(self._refresh)
        self._search.returnPressed.connect(self._on_search_return_pressed)
        self._legs = QComboBox()
        self._legs.setAccessibleName(self.tr("Leg"))
        self._legs.setToolTip(self.tr("The leg whose arrivals are counted"))
        self._legs.activated.connect(self._on_leg_activated)
        self._legs.hide()
        self._new = QPushButton(self._actions.new.text())
        icons.dress(self._new, "plus")
        self._new.clicked.connect(self._actions.new.trigger)
        self._grid = CardGrid(self._make_card)
        self._grid.moved.connect(self._gestures.move)
        bring = QAction(self.tr("Import a list"), self)
        bring.triggered.connect(self.import_requested)
        self._empty = EmptyState(
            "flag",
            self.tr("No delegations yet"),
            self.tr(
                "A delegation travels together and is checked in together. Import the lists that"
                " they sent, or make one by hand."
            ),
            bring,
            self._actions.new,
        )
        self._nothing = QLabel(self.tr("No delegation is called like that."))
        theme.set_role(self._nothing, "muted")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedWidget()
        for widget in (self._grid, self._empty, self._nothing):
            self._stack.addWidget(widget)
        self._members = MembersPanel(self.open_event)
        self._edit = EditPanel(self.open_event)
        self._side = QStackedWidget()
        self._side.setFixedWidth(_PANEL)
        for panel in (self._members, self._edit):
            self._side.addWidget(panel)
        self._side.hide()

    def _lay_out(self) -> None:
        for widget in (self._search, self._legs, self._new):
            self._header.add_widget(widget)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addWidget(self._stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(column, 1)
        row.addWidget(self._side)

    def _on_find(self) -> None:
        self._wants_focus = False  # cards that come now leave it where it is
        self._search.setFocus()

    def _connect_actions(self) -> None:
        actions = self._actions
        actions.find_requested.connect(self._on_find)
        actions.new_requested.connect(partial(self._open_editor, None))
        actions.check_in_requested.connect(lambda: self._with_current(self._check_in))
        actions.print_requested.connect(self._print)
        actions.people_requested.connect(lambda: self._with_current(self.people_requested.emit))
        actions.edit_requested.connect(lambda: self._with_current(self._open_editor))
        actions.move_requested.connect(self._move)
        self._members.closed.connect(self._close_panel)
        self._members.edit_requested.connect(lambda: self._open_editor(self._members.delegation))
        self._members.print_requested.connect(self.print_requested)
        self._members.group_checked_in.connect(self.group_checked_in)
        self._members.point_chosen.connect(self._board.choose_point)
        self._edit.closed.connect(self._close_panel)
        self._edit.saved.connect(self._on_saved)
        self._edit.removed.connect(self._close_panel)

    def _make_card(self, key: str) -> DelegationCard:
        card = DelegationCard(key, lambda: badge_holders(self.open_event.file, key or None))
        card.opened.connect(lambda: self._open_members(key))
        card.check_in_requested.connect(lambda: self._check_in(key))
        card.people_requested.connect(lambda: self.people_requested.emit(key))
        card.edit_requested.connect(lambda: self._open_editor(key))
        card.print_requested.connect(partial(self._on_card_print_requested, key))
        card.focused.connect(lambda: self._allow(key))
        self._show_card(card)
        return card

    # what it shows

    def _refresh(self, _text: str = "") -> None:
        board = self._board
        keys = board.found(self._search.text())
        self._grid.show_keys(keys)
        for card in self._grid.shown:
            self._show_card(card)
        if board.is_loaded:
            self._stack.setCurrentWidget(
                self._empty if not board.faces else self._grid if keys else self._nothing
            )
        for widget in (self._search, self._new):
            widget.setVisible(bool(board.faces))
        self._show_legs()
        self._say_how_many()
        self._show_panel()
        if self._wants_focus and not self._search.text():
            self._wants_focus = not self._grid.focus_card()
        current = self._grid.current
        self._allow(current.key if current else None)

    def _show_legs(self) -> None:
        shown = [
            (self._legs.itemData(n), self._legs.itemText(n)) for n in range(self._legs.count())
        ]
        if shown != self._board.legs:
            self._legs.clear()
            for key, name in self._board.legs:
                self._legs.addItem(name, key)
        self._legs.setCurrentIndex(self._legs.findData(self._board.leg))
        self._legs.setVisible(len(self._board.legs) > 1)

    def _show_card(self, card: DelegationCard) -> None:
        content = CardContent(self._board.face(card.key), self._board.standing(card.key))
        words = (
            self.tr("Check in group")
            if self._board.direction is Direction.IN
            else self.tr("Check out group")
        )
        card.show_content(content, words)

    def _show_panel(self) -> None:
        face = self._board.face(self._members.delegation)
        if face is not None and self.panel is self._members:
            self._members.show_delegation(face, self._board.leg)
            self._members.show_points(self._board.points, self._board.point, self._board.direction)

    def _say_how_many(self) -> None:
        total = self._board.total
        words = self.tr("%n delegations", "", len(self._board.faces))
        if total is not None:
            words = self.tr("{arrived} of {expected} people arrived").format(
                arrived=f"{total.arrived:n}", expected=f"{total.expected:n}"
            )
        self._header.set_subtitle(words if self._board.faces else "")

    def _allow(self, key: str | None) -> None:
        self._actions.allow(card=key is not None, delegation=bool(key))

    def _open_key(self) -> str:
        panel = self.panel
        if panel is self._members:
            return self._members.delegation
        return self._edit.delegation if panel is self._edit else ""

    # what is done

    def _open_members(self, key: str) -> None:
        face = self._board.face(key)
        if face is None:
            self.people_requested.emit(key)
            return
        self._members.show_delegation(face, self._board.leg)
        self._open(self._members)
        self._show_panel()
        self._members.focus_members()

    def _open_editor(self, key: str | None) -> None:
        face = self._board.face(key) if key else None
        if key and face is None:
            return
        self._edit.edit(face, self._board.faces)
        self._open(self._edit)
        self._edit.focus_name()

    def _open(self, panel: QWidget) -> None:
        self._side.setCurrentWidget(panel)
        self._side.show()

    def _close_panel(self, _why: str = "") -> None:
        key = self._open_key()
        self._side.hide()
        self._grid.focus_card(key or None)

    def _with_current(self, do: "Callable[[str], None]") -> None:
        current = self._grid.current
        if current is not None:
            do(current.key)

    def _check_in(self, key: str) -> None:
        face, point = self._board.face(key), self._board.point
        if face is None:
            return
        if point is None:
            self._open_members(key)
            self._members.ask_for_point()
            return
        self._gestures.check_in(face, point, self._board.direction)

    def _on_refused(self, key: str, answer: "GroupCheckIn") -> None:
        self._open_members(key)
        self._members.answer.show_answer(answer, self._board.direction)

    def _print(self, everybody: bool) -> None:  # noqa: FBT001 - a slot
        self._with_current(lambda key: self._gestures.print_badges(key, everybody=everybody))

    def _on_card_print_requested(self, key: str, place: QPoint) -> None:
        self._grid.focus_card(key)
        self._actions.print_menu().popup(place)

    def _move(self, by: int) -> None:
        current = self._grid.current
        keys = [face.id for face in self._board.faces]
        if current is None or current.key not in keys:
            return
        at = keys.index(current.key)
        to = at + by
        if 0 <= to < len(keys):
            before = keys[to] if by < 0 else keys[to + 1] if to + 1 < len(keys) else ""
            self._gestures.move(current.key, before)

    def _on_saved(self, key: str) -> None:
        self._close_panel()
        self._grid.focus_card(key)

    def _on_removed(self, face: "DelegationFace") -> None:
        was_open = self._open_key() == face.id
        self._grid.forget(face.id)
        if was_open:
            self._close_panel()
            words = self.tr("The delegation “{name}” was removed.").format(name=face.name)
            self.notify(words, NoticeKind.WARNING)

    def _on_leg_activated(self, _index: int) -> None:
        self._board.show_leg(str(self._legs.currentData()), remember=True)

    def _on_search_return_pressed(self) -> None:
        if self._grid.shown:
            self._open_members(self._grid.shown[0].key)
