"""The page of the points: where people are scanned, by which rules, and what would happen."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from hubdesk.checkin.delegation_desk import legs
from hubdesk.checkin.points import CheckInPoint, list_points, order_points
from hubdesk.checkin.ui.points.add_frame import AddFrame
from hubdesk.checkin.ui.points.instructions_panel import InstructionsPanel
from hubdesk.checkin.ui.points.point_row import PointRow
from hubdesk.checkin.ui.points.simulator import Simulator
from hubdesk.programme.ui.places.reorder import Grip, ReorderColumn
from hubdesk.programme.ui.places.saving import PlaceDesk
from hubdesk.programme.ui.places.tab_order import chain_tabs
from hubdesk.qt import icons, theme
from hubdesk.qt.empty_state import EmptyState
from hubdesk.qt.page import Page
from hubdesk.qt.page_header import PageHeader
from hubdesk.qt.scroll_column import scroll_column

if TYPE_CHECKING:
    from hubdesk.qt.open_event import OpenEvent
    from hubdesk.qt.preferences import Preferences

_SIDE: Final = 400
_TABLES: Final = frozenset({"point", "leg", "delegation", "session"})


class PointsPage(Page):
    """All points, leg by leg, with the simulator and the instructions at their side.

    Attributes:
        add: where points are added.
        simulator: what would happen.
        instructions: what the desk does next.
    """

    def __init__(
        self, open_event: "OpenEvent", preferences: "Preferences", parent: QWidget | None = None
    ) -> None:
        super().__init__(open_event, preferences, parent)
        self._desk = PlaceDesk(open_event, self)
        self._desk.outdated.connect(self._reload)
        self._desk.notice_raised.connect(self.notice_raised)
        self._points: dict[str, CheckInPoint] = {}
        self._legs: dict[str, _LegPart] = {}
        self._new: list[str] = []  # added, and not shown yet
        self.add = AddFrame(open_event)
        self.add.hide()
        self.add.added.connect(self._on_added)
        self.add.closed.connect(self._close_add)
        self.simulator = Simulator(open_event)
        self.instructions = InstructionsPanel(self._desk)
        self.add_action = self.make_action(
            self.tr("Add check-in points"), "Ctrl+N", "plus", self.add.open
        )
        self.simulate_action = self.make_action(
            self.tr("Try a person in the simulator"), "Ctrl+F", "search", self._on_simulate
        )
        self._lay_out()
        open_event.tables_changed.connect(self._on_tables_changed)
        self._reload()

    @property
    def rows(self) -> list[PointRow]:
        """A row for each point, as they are shown."""
        return [row for part in self._legs.values() for row in part.points.rows]

    @override
    def title(self) -> str:
        return self.tr("Points")

    @override
    def page_shown(self) -> None:
        rows = self.rows
        (rows[0].name if rows else self._add_button).setFocus(Qt.FocusReason.OtherFocusReason)

    def row(self, point_id: str) -> PointRow:
        """The row of a point."""
        return self._legs[self._points[point_id].leg_id].points.row(point_id)

    def _lay_out(self) -> None:
        header = PageHeader(self.title())
        header.set_subtitle(self.tr("Where people are scanned, who may pass, and when"))
        self._add_button = QPushButton(self.tr("Add points"))
        theme.set_role(self._add_button, "primary")
        icons.dress(self._add_button, "plus", "on_accent")
        self._add_button.clicked.connect(self.add_action.trigger)
        header.add_widget(self._add_button)
        self._empty = EmptyState(
            "door-open",
            self.tr("No check-in points yet"),
            self.tr("Add the door of a leg; then sessions, days, courses and buses."),
        )
        inside = QWidget()
        inside.setProperty("role", "plain")
        self._list = QVBoxLayout(inside)
        self._list.setContentsMargins(24, 0, 16, 24)
        self._list.setSpacing(8)
        self._list.addWidget(self.add)
        self._list.addWidget(self._empty)
        self._list.addStretch()
        scroll = scroll_column(inside)
        self._scroll = scroll
        main = QVBoxLayout()
        main.setSpacing(0)
        main.addWidget(header)
        main.addWidget(scroll, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(main, 1)
        whole.addWidget(self._make_side())

    def _make_side(self) -> QFrame:
        side = QFrame()
        theme.set_role(side, "panel")
        side.setFixedWidth(_SIDE)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.simulator)
        self._stack.addWidget(self.instructions)
        chips = QHBoxLayout()
        chips.setSpacing(6)
        self._chips = QButtonGroup(self)
        for place, (words, icon) in enumerate(
            (
                (self.tr("Simulator"), "sparkles"),
                (self.tr("Instructions"), "message-square"),
            )
        ):
            chip = QPushButton(words)
            chip.setCheckable(True)
            chip.setChecked(place == 0)
            theme.set_role(chip, "chip")
            icons.dress(chip, icon)
            self._chips.addButton(chip, place)
            chips.addWidget(chip, 1)
        self._chips.idClicked.connect(self._stack.setCurrentIndex)
        column = QVBoxLayout(side)
        column.setContentsMargins(16, 24, 14, 16)
        column.setSpacing(12)
        column.addLayout(chips)
        column.addWidget(self._stack, 1)
        return side

    def _on_tables_changed(self, tables: frozenset[str]) -> None:
        if not _TABLES.isdisjoint(tables):
            self._reload()

    def _reload(self) -> None:
        points = list_points(self.open_event.file)
        before, self._points = self._points, {point.id: point for point in points}
        names = dict(legs(self.open_event.file))
        by_leg: dict[str, list[CheckInPoint]] = {}
        for point in points:
            by_leg.setdefault(point.leg_id, []).append(point)
        for leg in [leg for leg in self._legs if leg not in by_leg]:
            self._legs.pop(leg).take_away(self._list)
        for place, (leg, some) in enumerate(by_leg.items()):
            if leg not in self._legs:
                self._legs[leg] = _LegPart()
                self._legs[leg].points.moved.connect(self._on_moved)
                self._legs[leg].put(self._list, 2 + 2 * place)
            part = self._legs[leg]
            part.heading.setText(names.get(leg, ""))
            part.heading.setVisible(len(names) > 1)
            part.points.show_keys([point.id for point in some], self._make_row)
            for point in some:
                part.points.row(point.id).show_point(point, some)
        self._empty.setVisible(not points)
        if before != self._points:
            self.simulator.show_points(points)
            self.instructions.show_points(points)
        chain_tabs(self)
        self._show_new()

    def _make_row(self, key: str) -> tuple[PointRow, Grip]:
        row = PointRow(self._desk)
        row.simulate_requested.connect(self._on_simulate_requested)
        row.move_requested.connect(lambda by: self._move(key, by))
        return row, row.grip

    def _move(self, key: str, by: int) -> None:
        self._legs[self._points[key].leg_id].points.move_row(key, by)

    def _on_moved(self, keys: list[str]) -> None:
        chain_tabs(self)
        self.open_event.write(lambda file, operator: order_points(file, operator, keys))

    def _on_added(self, keys: list[str]) -> None:
        self._new = keys
        self._show_new()

    def _show_new(self) -> None:
        """Open what was added, as soon as it is shown: one point with its rules."""
        if not self._new or self._new[0] not in self._points:
            return
        keys, self._new = self._new, []
        row = self.row(keys[0])
        if len(keys) == 1:
            row.open()
        self.simulator.show_point(keys[0])
        self._scroll.ensureWidgetVisible(row)

    def _close_add(self) -> None:
        self.add.hide()
        self._add_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_simulate_requested(self, point_id: str) -> None:
        self._on_simulate()
        self.simulator.show_point(point_id)

    def _on_simulate(self) -> None:
        self._stack.setCurrentWidget(self.simulator)
        self._chips.button(0).setChecked(True)
        self.simulator.search.setFocus(Qt.FocusReason.OtherFocusReason)


class _LegPart:
    """The points of a leg, under its name."""

    def __init__(self) -> None:
        self.heading = QLabel()
        theme.set_role(self.heading, "heading")
        self.points: ReorderColumn[PointRow] = ReorderColumn(6)

    def put(self, column: QVBoxLayout, place: int) -> None:
        """Put it into a column."""
        column.insertWidget(place, self.heading)
        column.insertWidget(place + 1, self.points)

    def take_away(self, column: QVBoxLayout) -> None:
        """Take it out of its column."""
        for widget in (self.heading, self.points):
            column.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
