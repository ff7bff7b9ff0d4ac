"""The panel at the side of the programme in which its places and tracks are changed."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from hubdesk.programme import place_edits, places
from hubdesk.programme.place_overview import Overview, read_overview
from hubdesk.programme.ui.hidden_rooms import hidden_rooms, set_hidden_rooms
from hubdesk.programme.ui.places.fields import AddLine
from hubdesk.programme.ui.places.leg_section import LegSection
from hubdesk.programme.ui.places.reorder import Grip, ReorderColumn
from hubdesk.programme.ui.places.saving import PlaceDesk, SavingFrame
from hubdesk.programme.ui.places.tab_order import chain_tabs
from hubdesk.programme.ui.places.tracks_section import TracksSection
from hubdesk.programme.ui.places.venue_block import VenueBlock
from hubdesk.programme.ui.places.ways_section import WaysSection
from hubdesk.qt import icons, theme
from hubdesk.qt.elided_label import ElidedLabel
from hubdesk.qt.scroll_column import scroll_column

if TYPE_CHECKING:
    from collections.abc import Callable

    from hubdesk.errors import HubDeskError
    from hubdesk.eventfile.file import EventFile
    from hubdesk.qt.open_event import OpenEvent
    from hubdesk.qt.preferences import Preferences

NARROWEST: Final = 404
_TABLES: Final = frozenset({"leg", "venue", "room", "room_hours", "travel", "track", "session"})


class PlacesPanel(SavingFrame):
    """Changes the places of one leg, and the tracks of all.

    Signals:
        closed: it should go.
        notice_raised: a `Notice`.
        hidden_rooms_changed: other rooms are hidden in the grid of this machine now.
        leg_added: the key of a leg that was added; the panel shows it.
    """

    closed = Signal()
    notice_raised = Signal(object)
    hidden_rooms_changed = Signal()
    leg_added = Signal(str)

    def __init__(
        self, open_event: "OpenEvent", preferences: "Preferences", parent: QWidget | None = None
    ) -> None:
        desk = PlaceDesk(open_event)
        super().__init__(desk, parent)
        desk.setParent(self)
        theme.set_role(self, "panel")
        self.setMinimumWidth(NARROWEST)
        self._open_event = open_event
        self._preferences = preferences
        self._leg = ""
        self._overview: Overview | None = None
        self._waits = False  # for writings, to read what they made of it
        self._make_widgets()
        self._lay_out()
        desk.outdated.connect(self._reload)
        desk.notice_raised.connect(self.notice_raised)
        open_event.tables_changed.connect(self._on_tables_changed)
        open_event.writing_changed.connect(self._on_writing_changed)

    @property
    def leg_id(self) -> str:
        """The leg that is shown."""
        return self._leg

    @property
    def overview(self) -> Overview | None:
        """What is shown of it."""
        return self._overview

    def set_leg(self, leg_id: str) -> None:
        """Show a leg."""
        if leg_id != self._leg:
            self._leg = leg_id
            self._reload()

    def focus_first(self) -> None:
        """Put the focus where most begin: at the first venue, or where one is added."""
        blocks = self.venues.rows
        (blocks[0].name if blocks else self.add_venue).setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def keyPressEvent(self, qt_event: QKeyEvent) -> None:
        if qt_event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(qt_event)

    def _make_widgets(self) -> None:
        self._title = ElidedLabel(self.tr("Places and tracks"))
        theme.set_role(self._title, "heading")
        self.close_button = QToolButton()
        self.close_button.setToolTip(self.tr("Close the panel (Esc)"))
        self.close_button.setAccessibleName(self.tr("Close the panel"))
        icons.dress(self.close_button, "x", "muted")
        self.close_button.clicked.connect(self.closed)
        self.leg = LegSection(self.desk)
        self.leg.leg_added.connect(self._on_leg_added)
        self._nothing = QLabel(
            self.tr(
                "No rooms yet. Name the first venue, a hotel or a campus for example, and then its"
                " rooms."
            )
        )
        self._nothing.setWordWrap(True)
        theme.set_role(self._nothing, "muted")
        self.venues: ReorderColumn[VenueBlock] = ReorderColumn(8)
        self.venues.moved.connect(self._on_venues_moved)
        self.add_venue = AddLine(self.tr("Add a venue"))
        theme.set_role(self.add_venue, "inline")
        self.watch(self.add_venue)
        self.add_venue.left.connect(self._on_add_venue)
        self._ways_title = _heading(self.tr("Ways between venues"))
        self.ways = WaysSection(self.desk)
        self.tracks = TracksSection(self.desk)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(14, 10, 10, 6)
        head.addWidget(self._title, 1)
        head.addWidget(self.close_button)
        inside = QWidget()
        inside.setProperty("role", "plain")
        column = QVBoxLayout(inside)
        column.setContentsMargins(14, 0, 14, 16)
        column.setSpacing(8)
        column.addWidget(self.leg)
        column.addWidget(_heading(self.tr("Venues and rooms")))
        column.addWidget(self._nothing)
        column.addWidget(self.venues)
        column.addWidget(self.add_venue)
        column.addWidget(self.complaint)
        column.addWidget(self._ways_title)
        column.addWidget(self.ways)
        column.addWidget(_heading(self.tr("Tracks")))
        column.addWidget(self.tracks)
        column.addStretch()
        self._scroll = scroll_column(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(self._scroll, 1)

    # what it shows

    def _on_tables_changed(self, tables: frozenset[str]) -> None:
        if tables & _TABLES:
            self._reload()

    def _on_writing_changed(self, writings: int) -> None:
        if not writings and self._waits:
            self._reload()

    def _reload(self) -> None:
        """Read it anew; not between two writings, when it is neither as before nor as after."""
        leg = self._leg
        self._waits = self._open_event.writings > 0
        if leg and not self._waits:
            self._open_event.read(
                lambda file: (leg, read_overview(file, leg)), self._on_read, latest="places"
            )

    def _on_read(self, found: "tuple[str, Overview | None]") -> None:
        leg, overview = found
        if leg != self._leg:
            return
        if self._open_event.writings:
            self._waits = True
            return
        self._overview = overview
        if overview is None:
            self._leg = ""
            self.closed.emit()
            return
        hidden = hidden_rooms(self._preferences, self._open_event.file, leg)
        self.leg.show_leg(overview.leg)
        self.venues.show_keys([venue.id for venue in overview.venues], self._make_block)
        for venue in overview.venues:
            self.venues.row(venue.id).show_venue(venue, overview, hidden)
        self._nothing.setVisible(not overview.venues)
        several = len(overview.venues) > 1
        self._ways_title.setVisible(several)
        self.ways.setVisible(several)
        self.ways.show_ways(overview)
        self.tracks.show_tracks(overview)
        chain_tabs(self)

    def _make_block(self, key: str) -> tuple[VenueBlock, Grip]:
        block = VenueBlock(self.desk)
        block.rooms_moved.connect(self._on_rooms_moved)
        block.hidden_changed.connect(self._on_hidden_changed)
        block.move_requested.connect(lambda by: self.venues.move_row(key, by))
        return block, block.grip

    # what is done

    def _on_leg_added(self, key: str) -> None:
        self.set_leg(key)
        self.leg.focus_zone()
        self.leg_added.emit(key)

    def _on_add_venue(self, name: object) -> None:
        leg = self._leg
        self.save(
            self.add_venue,
            lambda file, operator: places.add_venue(file, operator, leg, str(name)),
        )

    def _on_rooms_moved(self, _keys: list[str]) -> None:
        order = [room for block in self.venues.rows for room in block.rooms.keys]
        self._put_in_order(lambda file, operator: place_edits.order_rooms(file, operator, order))

    def _on_venues_moved(self, order: list[str]) -> None:
        self._put_in_order(lambda file, operator: place_edits.order_venues(file, operator, order))

    def _put_in_order(self, work: "Callable[[EventFile, str], None]") -> None:
        chain_tabs(self)
        self._open_event.write(work, on_error=self._on_order_refused)

    def _on_order_refused(self, error: "HubDeskError") -> None:
        self._on_refused(self.add_venue, error)

    def _on_hidden_changed(self, room: str, hidden: bool) -> None:  # noqa: FBT001 - a slot
        file = self._open_event.file
        now = hidden_rooms(self._preferences, file, self._leg)
        wanted = now | {room} if hidden else now - {room}
        set_hidden_rooms(self._preferences, file, self._leg, wanted)
        self.hidden_rooms_changed.emit()


def _heading(words: str) -> QLabel:
    label = QLabel(words)
    theme.set_role(label, "heading")
    label.setContentsMargins(0, 12, 0, 0)
    return label
