"""Whom the typed letters find: best first, with what the point knows of them already."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QListView, QWidget
from typing_extensions import override

from hubdesk.checkin.rules import Direction
from hubdesk.checkin.standing import StandingAt, standings_at
from hubdesk.checkin.ui.desk.found_card import FOUND_ROLE, NAMES_ROLE, FoundDelegate
from hubdesk.checkin.ui.desk.hidden_names import initials
from hubdesk.checkin.ui.desk.photos import Photos
from hubdesk.checkin.ui.desk.words import clock
from hubdesk.registration.search import FoundPerson, PeopleSearch

if TYPE_CHECKING:
    from hubdesk.checkin.points import CheckInPoint
    from hubdesk.eventfile.file import EventFile
    from hubdesk.qt.open_event import OpenEvent

MOST: Final = 30

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Found:
    """Somebody found.

    Attributes:
        person: who it is.
        photo: the hash of a picture.
        is_inside: they are inside at the desk's point.
        moved: since when they are inside, or when they left (`HH:MM`); empty: they never came.
    """

    person: FoundPerson
    photo: str | None
    is_inside: bool
    moved: str


class FoundModel(QAbstractListModel):
    """The people found."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.found: list[Found] = []
        self._hides_names = False
        self._chosen = -1

    def show_found(self, found: list[Found]) -> None:
        """Show these."""
        self.beginResetModel()
        self.found = found
        self.endResetModel()

    def hide_names(self, *, hidden: bool) -> None:
        """Show initials in place of all names but that of who is chosen, or names again."""
        self._hides_names = hidden
        self._repaint()

    def choose(self, row: int) -> None:
        """Say who is chosen."""
        self._chosen = row
        self._repaint()

    def _repaint(self) -> None:
        if self._hides_names and self.found:
            self.dataChanged.emit(self.index(0), self.index(len(self.found) - 1))

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.found)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        found = self.found[index.row()]
        if role == FOUND_ROLE:
            return found
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            person = found.person
            return ", ".join(filter(None, (self._names(found, index)[0], person.organisation)))
        if role == NAMES_ROLE:
            return self._names(found, index)
        return None

    def _names(self, found: Found, index: Index) -> tuple[str, str]:
        """The name, and that in the other script; initials while somebody else is chosen."""
        person = found.person
        name, other = person.name or person.arabic_name or "", person.arabic_name or ""
        if self._hides_names and index.row() != self._chosen:
            return initials(name), ""
        return name, other if person.name else ""


class FoundPeople(QListView):
    """The list of the people found.

    Signals:
        chosen: somebody should be checked in, the key.
        left: the way back to the search field was taken; the text typed meanwhile.
    """

    chosen = Signal(str)
    left = Signal(str)

    def __init__(self, open_event: "OpenEvent", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open_event = open_event
        self._search = PeopleSearch(open_event.file)
        self._model = FoundModel(self)
        self.setModel(self._model)
        self._photos = Photos(open_event, self)
        self._photos.arrived.connect(self.viewport().update)
        self._delegate = FoundDelegate(self._photos, self)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("People found"))
        self.doubleClicked.connect(self._choose)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        open_event.read(_warmed_up, self._on_warmed_up)

    def hide_names(self, *, hidden: bool) -> None:
        """Show initials in place of all names but that of who is chosen, or names again."""
        self._model.hide_names(hidden=hidden)

    @property
    def found(self) -> list[Found]:
        """Who is shown."""
        return self._model.found

    def look_for(
        self, text: str, point: "CheckInPoint | None", direction: Direction = Direction.IN
    ) -> bool:
        """Show whom a text finds; answers whether there is anybody. One only is chosen already."""
        people = self._search.find(text, MOST).rows if text.strip() else ()
        self._delegate.direction = direction
        keys = [one.id for one in people]
        standings = (
            standings_at(self._open_event.file, point.id if point else None, keys) if keys else {}
        )
        self._model.show_found(
            [_found(one, standings.get(one.id, StandingAt()), point) for one in people]
        )
        if len(people) == 1:
            self.setCurrentIndex(self._model.index(0))
        return bool(people)

    def enter(self) -> None:
        """Take the focus, on the first."""
        if self._model.found:
            if not self.currentIndex().isValid():
                self.setCurrentIndex(self._model.index(0))
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose_only(self) -> bool:
        """Choose the only one found, whose card is seen; answers whether there was only one."""
        if len(self._model.found) != 1 or not self._is_seen(self.currentIndex()):
            return False
        self.chosen.emit(self._model.found[0].person.id)
        return True

    @property
    def current(self) -> str | None:
        """Whose card is chosen."""
        index = self.currentIndex()
        return index.data(FOUND_ROLE).person.id if index.isValid() else None

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click chooses a card; only one on its action acts."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            place = self._delegate.action_place(self.visualRect(index), self.layoutDirection())
            if place.contains(event.position().toPoint()):
                self._choose(index)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._is_seen(index):
                self._choose(index)
            else:  # nobody is checked in whose card is not seen
                self.scrollTo(index)
        elif event.key() == Qt.Key.Key_Escape or (
            event.key() == Qt.Key.Key_Up and index.row() <= 0
        ):
            self.left.emit("")
        elif event.text().strip() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.left.emit(event.text())
        else:
            super().keyPressEvent(event)

    def _is_seen(self, index: QModelIndex) -> bool:
        """Whether the whole card is on the screen."""
        return (
            index.isValid()
            and self.isVisible()
            and self.viewport().rect().contains(self.visualRect(index))
        )

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(index.data(FOUND_ROLE).person.id)

    def _on_warmed_up(self, search: PeopleSearch) -> None:
        self._search = search

    def _on_current_changed(self, current: QModelIndex) -> None:
        self._model.choose(current.row())


def _found(person: FoundPerson, standing: StandingAt, point: "CheckInPoint | None") -> Found:
    moved = ""
    if standing.at is not None and point is not None:
        moved = clock(standing.at, point.zone)
    return Found(person, standing.photo, standing.last is Direction.IN, moved)


def _warmed_up(file: "EventFile") -> PeopleSearch:
    search = PeopleSearch(file)
    search.warm_up()
    return search
