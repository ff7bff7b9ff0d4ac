"""What the delegations page shows: the delegations, one leg's counts, and where people check in."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from hubdesk.checkin import delegation_desk as desk
from hubdesk.checkin.counting import Standing
from hubdesk.checkin.points import CheckInPoint, list_points
from hubdesk.checkin.rules import Direction
from hubdesk.checkin.ui.live_counts import LiveCounts
from hubdesk.eventfile.folding import fold

if TYPE_CHECKING:
    from hubdesk.checkin.counting import LegStanding
    from hubdesk.checkin.delegation_desk import DelegationFace
    from hubdesk.eventfile.file import EventFile
    from hubdesk.qt.open_event import OpenEvent
    from hubdesk.qt.preferences import Preferences

WITHOUT: Final = ""  # the key of the card of the people without a delegation
_LEG: Final = "delegations/leg"
_AFTER: Final = 60  # milliseconds; what changes within them is read once
_READ: Final = frozenset({"delegation", "person", "leg", "point"})

_Loaded = tuple["list[DelegationFace]", list[tuple[str, str]], list[CheckInPoint]]


class Board(QObject):
    """Reads what the page shows, and follows what changes.

    Attributes:
        faces: the delegations, in their order.
        legs: the keys and names of the legs.
        leg: the key of the leg whose arrivals are shown; empty: there is none.
        direction: which way people go.

    Signals:
        changed: something is to be shown anew.
        removed: a delegation (its face) is not there any more.
    """

    changed = Signal()
    removed = Signal(object)

    def __init__(
        self, open_event: "OpenEvent", preferences: "Preferences", parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.faces: list[DelegationFace] = []
        self.legs: list[tuple[str, str]] = []
        self.leg = ""
        self.direction = Direction.IN
        self.is_loaded = False
        self._open_event = open_event
        self._preferences = preferences
        self._points: list[CheckInPoint] = []
        self._place: str | None = None
        self._chosen: dict[str, str] = {}  # the point that was chosen on this page, by leg
        self._standing: LegStanding | None = None
        self._counts = LiveCounts.of(open_event)
        self._counts.leg_counted.connect(self._on_leg_counted)
        self._reload = QTimer(self, singleShot=True, interval=_AFTER)
        self._reload.timeout.connect(self.load)
        open_event.tables_changed.connect(self._on_tables_changed)

    @property
    def total(self) -> Standing | None:
        """The numbers of the leg, if it is counted."""
        return self._standing.total if self._standing else None

    @property
    def points(self) -> list[CheckInPoint]:
        """The points of the leg."""
        return [point for point in self._points if point.leg_id == self.leg]

    @property
    def point(self) -> str | None:
        """Where people of the leg are checked in; None: that must be asked."""
        here = [point.id for point in self.points]
        only = here[0] if len(here) == 1 else None
        for point in (self._chosen.get(self.leg), self._place, only):
            if point in here:
                return point
        return None

    def load(self) -> None:
        """Read everything anew."""

        def read(file: "EventFile") -> _Loaded:
            return desk.delegation_faces(file), desk.legs(file), list_points(file)

        self._open_event.read(read, self._on_loaded, latest="delegations")

    def face(self, key: str) -> "DelegationFace | None":
        """A delegation."""
        return next((face for face in self.faces if face.id == key), None)

    def standing(self, key: str) -> Standing | None:
        """The numbers of a delegation, or of the people without one, if they are counted."""
        if self._standing is None:
            return None
        if key != WITHOUT:
            return self._standing.by_delegation.get(key, Standing())
        keys = {face.id for face in self.faces}
        groups = self._standing.by_delegation.items()
        return sum((standing for group, standing in groups if group not in keys), Standing())

    def found(self, text: str) -> list[str]:
        """The keys of what a text finds; without a text of everything there is."""
        words = fold(text).split()
        keys = [face.id for face in self.faces if _is_found(face, words)]
        without = self.standing(WITHOUT)
        if not words and without is not None and without.expected:
            keys.append(WITHOUT)
        return keys

    def show_leg(self, leg: str, *, remember: bool = False) -> None:
        """Count the arrivals at this leg from now on."""
        if remember:
            self._preferences.set_value(_LEG, leg)
        self.leg = leg
        self._standing = self._counts.watch_leg(leg) if leg else None
        self.changed.emit()

    def set_place(self, point_id: str | None, direction: Direction) -> None:
        """Say where this desk checks people in, and which way; its leg is shown."""
        self._place, self.direction = point_id, direction
        leg = self._leg_of(point_id)
        if leg is not None and leg != self.leg:
            self.show_leg(leg)
        else:
            self.changed.emit()

    def choose_point(self, point_id: str) -> None:
        """Check people of this leg in at another point, as long as the page is there."""
        self._chosen[self.leg] = point_id
        self.changed.emit()

    def _leg_of(self, point_id: str | None) -> str | None:
        return next((point.leg_id for point in self._points if point.id == point_id), None)

    def _on_loaded(self, loaded: _Loaded) -> None:
        before = self.faces
        self.faces, self.legs, self._points = loaded
        self.is_loaded = True
        keys = [key for key, _ in self.legs]
        if self.leg not in keys:
            wanted = (self._leg_of(self._place), self._preferences.value(_LEG), *keys[:1])
            leg = next((str(leg) for leg in wanted if leg in keys), "")
            self.leg = leg
            self._standing = self._counts.watch_leg(leg) if leg else None
        left = {face.id for face in self.faces}
        for face in before:
            if face.id not in left:
                self.removed.emit(face)
        self.changed.emit()

    def _on_leg_counted(self, leg: str, standing: "LegStanding") -> None:
        if leg == self.leg:
            self._standing = standing
            self.changed.emit()

    def _on_tables_changed(self, tables: frozenset[str]) -> None:
        if not tables.isdisjoint(_READ):
            self._reload.start()


def _is_found(face: "DelegationFace", words: list[str]) -> bool:
    text = fold(" ".join(filter(None, (face.name, face.short_name, face.arabic_name, face.head))))
    return all(word in text for word in words)
