"""Whom the typed letters find: best first, with what the point knows of them already."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from hubdesk.checkin.inside import inside_since
from hubdesk.checkin.ui.desk.hidden_names import initials
from hubdesk.checkin.ui.desk.words import clock
from hubdesk.qt.row_painting import RowPainter
from hubdesk.registration.rules import Status
from hubdesk.registration.search import FoundPerson, PeopleSearch
from hubdesk.registration.ui.people.words import category_word, status_word

if TYPE_CHECKING:
    from hubdesk.checkin.points import CheckInPoint
    from hubdesk.eventfile.file import EventFile
    from hubdesk.qt.open_event import OpenEvent

MOST: Final = 30
_ROW: Final = 58
FOUND_ROLE: Final = Qt.ItemDataRole.UserRole
NAMES_ROLE: Final = Qt.ItemDataRole.UserRole + 1

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Found:
    """Somebody found, and since when they are inside at the desk's point (`HH:MM`), if they are."""

    person: FoundPerson
    inside_since: str


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


class _FoundDelegate(QStyledItemDelegate):
    """Paints somebody found."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(240, _ROW)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        found: Found = index.data(FOUND_ROLE)
        person = found.person
        row = RowPainter(painter, option)
        row.ground()
        colours = row.colours
        row.icon("user", colours.muted)
        row.end_pill(category_word(person.category), colours.muted, colours.raised)
        if found.inside_since:
            words = self.tr("in since {time}").format(time=found.inside_since)
            row.end_pill(words, colours.warning, colours.warning_soft)
        if person.status != Status.CONFIRMED.value:
            bad = person.status in (Status.CANCELLED.value, Status.BLOCKED.value)
            ink, soft = (
                (colours.danger, colours.danger_soft) if bad else (colours.info, colours.info_soft)
            )
            row.end_pill(status_word(person.status), ink, soft)
        name, other = index.data(NAMES_ROLE)
        second = " · ".join(filter(None, (other, person.organisation, person.delegation)))
        row.two_lines(name, second)
        row.done()


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
        self.setItemDelegate(_FoundDelegate(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("People found"))
        self.clicked.connect(self._choose)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        open_event.read(_warmed_up, self._on_warmed_up)

    def hide_names(self, *, hidden: bool) -> None:
        """Show initials in place of all names but that of who is chosen, or names again."""
        self._model.hide_names(hidden=hidden)

    @property
    def found(self) -> list[Found]:
        """Who is shown."""
        return self._model.found

    def look_for(self, text: str, point: "CheckInPoint | None") -> bool:
        """Show whom a text finds; answers whether there is anybody. One only is chosen already."""
        people = self._search.find(text, MOST).rows if text.strip() else ()
        since = {}
        if point is not None and people:
            keys = [one.id for one in people]
            inside = inside_since(self._open_event.file, point.id, keys)
            since = {key: clock(at, point.zone) for key, at in inside.items()}
        self._model.show_found([Found(one, since.get(one.id, "")) for one in people])
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
        """Choose the only one found; answers whether there was only one."""
        if len(self._model.found) != 1:
            return False
        self.chosen.emit(self._model.found[0].person.id)
        return True

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if index.isValid():
                self._choose(index)
        elif event.key() == Qt.Key.Key_Escape or (
            event.key() == Qt.Key.Key_Up and index.row() <= 0
        ):
            self.left.emit("")
        elif event.text().strip() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.left.emit(event.text())
        else:
            super().keyPressEvent(event)

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(index.data(FOUND_ROLE).person.id)

    def _on_current_changed(self, current: QModelIndex) -> None:
        self._model.choose(current.row())

    def _on_warmed_up(self, search: PeopleSearch) -> None:
        self._search = search


def _warmed_up(file: "EventFile") -> PeopleSearch:
    search = PeopleSearch(file)
    search.warm_up()
    return search
