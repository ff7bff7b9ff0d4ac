"""The live page: who is inside now, how people come, and who is still expected."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from hubdesk.checkin.delegation_desk import delegation_faces, legs
from hubdesk.checkin.points import list_points, point_of_today
from hubdesk.checkin.rules import Direction
from hubdesk.checkin.ui.desk.words import clock
from hubdesk.checkin.ui.live.arrivals_chart import ArrivalsChart
from hubdesk.checkin.ui.live.feed import LiveFeed
from hubdesk.checkin.ui.live.figure import Figure
from hubdesk.checkin.ui.live.group_bars import GroupBar, GroupBars
from hubdesk.checkin.ui.live.words import length
from hubdesk.qt import theme
from hubdesk.qt.page import Page
from hubdesk.qt.page_header import PageHeader
from hubdesk.registration.ui.people.words import category_word

if TYPE_CHECKING:
    from hubdesk.checkin.counting import Standing
    from hubdesk.checkin.delegation_desk import DelegationFace
    from hubdesk.checkin.live import Live
    from hubdesk.qt.open_event import OpenEvent
    from hubdesk.qt.preferences import Preferences

_GROUPS: Final = 360  # pixels


class LivePage(Page):
    """The page; it looks at the statistics only while it is seen."""

    def __init__(
        self, open_event: "OpenEvent", preferences: "Preferences", parent: QWidget | None = None
    ) -> None:
        super().__init__(open_event, preferences, parent)
        self._zones: dict[str, str] = {}
        self._faces: list[DelegationFace] = []
        self._chosen = False  # by hand: then the desk's point does not change it
        self._feed = LiveFeed(open_event, self)
        self._feed.looked.connect(self._show)
        self._make_widgets()
        self._lay_out()
        self._load_scopes()
        self._load_faces()
        today = point_of_today(open_event.file)
        if today is not None:
            self._choose(today.leg_id, None)
        self._on_scope_changed()
        open_event.tables_changed.connect(self._on_tables_changed)

    @override
    def title(self) -> str:
        return self.tr("Live")

    @override
    def page_shown(self) -> None:
        self.scope.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_point(self, point_id: str | None, _direction: Direction = Direction.IN) -> None:
        """Say at which point this desk is; its leg is shown unless another was chosen."""
        if point_id is None or self._chosen:
            return
        leg = next(
            (data[0] for data in self._scopes() if data[1] == point_id),
            None,
        )
        if leg is not None and leg != self._scope()[0]:
            self._choose(leg, None)

    @override
    def showEvent(self, qt_event: QShowEvent) -> None:
        super().showEvent(qt_event)
        self._feed.set_watched(True)

    @override
    def hideEvent(self, qt_event: QHideEvent) -> None:
        super().hideEvent(qt_event)
        self._feed.set_watched(False)

    def _make_widgets(self) -> None:
        self.scope = QComboBox()
        self.scope.setAccessibleName(self.tr("What is counted"))
        self.scope.setToolTip(self.tr("All of a leg, or one of its points"))
        self.scope.setMinimumWidth(260)
        self.scope.setMaxVisibleItems(20)
        self.scope.currentIndexChanged.connect(self._on_scope_changed)
        self.scope.activated.connect(self._on_activated)
        self.inside = Figure(self.tr("Inside now"), huge=True)
        self.arrived = Figure(self.tr("Arrived"))
        self.rate = Figure(self.tr("Scans per minute"))
        self.visitor = Figure(self.tr("Time per visitor"))
        self.quiet = Figure(self.tr("Longest quiet"))
        self.chart = ArrivalsChart()
        self.delegations = GroupBars(self.tr("Arrived by delegation"))
        self.categories = GroupBars(self.tr("Arrived by category"))

    def _lay_out(self) -> None:
        header = PageHeader(self.title())
        header.add_widget(self.scope)
        figures = QHBoxLayout()
        figures.setSpacing(12)
        figures.addWidget(self.inside, 1)
        for figure in (self.arrived, self.rate, self.visitor, self.quiet):
            figures.addWidget(figure, 1)
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addLayout(figures)
        left.addWidget(self._chart_card(), 1)
        row = QHBoxLayout()
        row.setContentsMargins(24, 0, 24, 20)
        row.setSpacing(16)
        row.addLayout(left, 1)
        row.addWidget(self._groups_card())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(header)
        column.addLayout(row, 1)

    def _chart_card(self) -> QFrame:
        card = QFrame()
        theme.set_role(card, "card")
        heading = QLabel(self.tr("Arrivals per five minutes"))
        theme.set_role(heading, "heading")
        column = QVBoxLayout(card)
        column.setContentsMargins(18, 14, 12, 10)
        column.setSpacing(8)
        column.addWidget(heading)
        column.addWidget(self.chart, 1)
        return card

    def _groups_card(self) -> QFrame:
        content = QWidget()
        theme.set_role(content, "plain")
        inner = QVBoxLayout(content)
        inner.setContentsMargins(18, 14, 18, 14)
        inner.setSpacing(6)
        for words, bars in (
            (self.tr("By delegation"), self.delegations),
            (self.tr("By category"), self.categories),
        ):
            heading = QLabel(words)
            theme.set_role(heading, "heading")
            inner.addWidget(heading)
            inner.addWidget(bars)
            inner.addSpacing(8)
        inner.addStretch()
        scroll = QScrollArea(widgetResizable=True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(content)
        scroll.setAccessibleName(self.tr("Arrived by delegation and category"))
        card = QFrame()
        theme.set_role(card, "card")
        card.setFixedWidth(_GROUPS)
        column = QVBoxLayout(card)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(scroll)
        return card

    # what is counted

    def _scopes(self) -> list[tuple[str, str | None]]:
        return [self.scope.itemData(at) for at in range(self.scope.count())]

    def _scope(self) -> tuple[str, str | None]:
        return self.scope.currentData() or ("", None)

    def _choose(self, leg_id: str, point_id: str | None) -> None:
        scopes = self._scopes()
        if (leg_id, point_id) in scopes:
            self.scope.setCurrentIndex(scopes.index((leg_id, point_id)))

    def _load_scopes(self) -> None:
        file = self.open_event.file
        points = list_points(file)
        self._zones = dict(file.rows("SELECT id, zone FROM leg"))
        was = self._scope()
        with QSignalBlocker(self.scope):
            self.scope.clear()
            for leg, name in legs(file):
                self.scope.addItem(self.tr("{leg}: all points").format(leg=name), (leg, None))
                for point in points:
                    if point.leg_id == leg:
                        self.scope.addItem(f"{name} · {point.name}", (leg, point.id))
            self._choose(*was)
        self._on_scope_changed()

    def _load_faces(self) -> None:
        self._faces = delegation_faces(self.open_event.file)

    def _on_activated(self, _index: int) -> None:
        self._chosen = True

    def _on_scope_changed(self, _index: int = 0) -> None:
        leg, point = self._scope()
        if leg:
            self._feed.set_scope(leg, point)

    def _on_tables_changed(self, tables: frozenset[str]) -> None:
        if not tables.isdisjoint({"leg", "point"}):
            self._load_scopes()
        if "delegation" in tables:
            self._load_faces()

    # what is seen

    def _show(self, live: "Live") -> None:
        zone = self._zones.get(self._scope()[0], "UTC")
        total, pace = live.standing.total, live.pace
        self.inside.show_number(f"{live.inside:n}", self.tr("each person once"))
        self.arrived.show_number(
            f"{total.arrived:n} / {total.expected:n}", self.tr("%n missing", "", total.missing)
        )
        self.arrived.show_share(total.arrived, total.expected)
        self.rate.show_number(
            f"{pace.scans_per_minute:.1f}", self.tr("this desk, over five minutes")
        )
        self.visitor.show_number(
            "–" if pace.median_time is None else length(pace.median_time),
            self.tr("this desk, median"),
        )
        self._show_quiet(live, zone)
        self.chart.show_entries(live, zone)
        self.delegations.show_bars(self._delegation_bars(live))
        self.categories.show_bars(
            [
                _bar(category_word(category), None, standing)
                for category, standing in sorted(live.standing.by_category.items())
            ]
        )

    def _show_quiet(self, live: "Live", zone: str) -> None:
        pace = live.pace
        if pace.quiet is None or pace.last_scan is None:
            self.quiet.show_number("–", self.tr("nobody was scanned yet"))
            return
        running = live.at - pace.last_scan
        if running > pace.quiet.milliseconds:
            since = clock(pace.last_scan, zone)
            self.quiet.show_number(length(running), self.tr("since {time}").format(time=since))
        else:
            begin = clock(pace.quiet.until - pace.quiet.milliseconds, zone)
            said = self.tr("{begin} to {end}").format(
                begin=begin, end=clock(pace.quiet.until, zone)
            )
            self.quiet.show_number(length(pace.quiet.milliseconds), said)

    def _delegation_bars(self, live: "Live") -> list[GroupBar]:
        standings = live.standing.by_delegation
        known = {face.id for face in self._faces}
        bars = [
            _bar(face.name, face.colour, standings[face.id])
            for face in self._faces
            if face.id in standings
        ]
        others = [standing for key, standing in standings.items() if key not in known]
        if others:
            expected = sum(standing.expected for standing in others)
            arrived = sum(standing.arrived for standing in others)
            bars.append(GroupBar(self.tr("No delegation"), None, arrived, expected))
        return bars


def _bar(name: str, colour: str | None, standing: "Standing") -> GroupBar:
    return GroupBar(name, colour, standing.arrived, standing.expected)
