"""The list of a session's people: people are dropped on it, and dragged from it elsewhere."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from hubdesk.programme.participants import WAITING, Participant, keys_of
from hubdesk.programme.ui.enrolment.people_model import (
    ROW_ROLE,
    Index,
    PartTitle,
    PeopleModel,
    Row,
)
from hubdesk.programme.ui.enrolment.words import part_title
from hubdesk.qt import theme
from hubdesk.qt.row_painting import RowPainter
from hubdesk.registration.rules import Status
from hubdesk.registration.ui.dragging import carries_people, drag_people, people_of
from hubdesk.registration.ui.people.words import apart, status_word

if TYPE_CHECKING:
    from hubdesk.programme.participants import SessionPeople

_PERSON: Final = 48
_TITLE: Final = 34
_ICONS: Final = {
    "speaker": "message-square", "chair": "crown", "interpreter": "languages",
    "attendee": "user", "waiting": "hourglass",
}  # fmt: skip


class _PeopleDelegate(QStyledItemDelegate):
    """Paints titles and people."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        is_title = isinstance(index.data(ROW_ROLE), PartTitle)
        return QSize(220, _TITLE if is_title else _PERSON)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(ROW_ROLE)
        if isinstance(row, PartTitle):
            _paint_title(painter, option, row)
        else:
            self._paint_person(painter, option, row)

    def _paint_person(
        self, painter: QPainter, option: QStyleOptionViewItem, one: Participant
    ) -> None:
        row = RowPainter(painter, option, edge=16, icon=18)
        row.ground()
        colours = row.colours
        row.icon(_ICONS.get(one.part, "user"), colours.muted)
        if one.is_named:
            row.end_pill(self.tr("not registered"), colours.warning, colours.warning_soft)
        elif one.status in (Status.CANCELLED.value, Status.BLOCKED.value):
            row.end_pill(status_word(one.status), colours.danger, colours.danger_soft)
        other = one.arabic_name if one.arabic_name != one.name else None
        others = (other, one.organisation, one.delegation)
        second = " · ".join(apart(words) for words in others if words)
        row.two_lines(one.name, second, struck=one.status == Status.CANCELLED.value)
        row.done()


def _paint_title(painter: QPainter, option: QStyleOptionViewItem, title: PartTitle) -> None:
    painter.save()
    colours = theme.tokens(option.palette)
    font = option.font
    font.setPixelSize(12)
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(colours.warning if title.part == WAITING else colours.muted)
    area = QRect(option.rect).adjusted(16, 8, -16, 0)
    at_start = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft)
    words = f"{part_title(title.part)}  {title.count}"
    painter.drawText(area, at_start | Qt.AlignmentFlag.AlignVCenter, words)
    painter.restore()


class PeopleList(QListView):
    """The list.

    Signals:
        people_dropped: the keys of people who were dropped on it.
        speaker_dropped: the entry of somebody known by name, and the person dropped on it.
        chosen_changed: other people are selected.
    """

    people_dropped = Signal(list)
    speaker_dropped = Signal(str, str)
    chosen_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = PeopleModel(self)
        self._is_aimed_at = False
        self._aim = QRect()
        self.setModel(self._model)
        self.setItemDelegate(_PeopleDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.viewport().setAcceptDrops(True)
        self.setAccessibleName(self.tr("People in the session"))
        self.selectionModel().selectionChanged.connect(lambda *_: self.chosen_changed.emit())

    def show_people(self, people: "SessionPeople | None") -> None:
        """Show these; who was selected stays so."""
        chosen = [(one.id, one.part) for one in self.chosen()]
        current = self._model.participant(self.currentIndex())
        row = self.currentIndex().row()
        if not self._model.show_people(people):
            return
        selection = self.selectionModel()
        flag = selection.SelectionFlag
        for index in self._model.find(chosen):
            selection.select(index, flag.Select)
        again = self._model.find([(current.id, current.part)] if current else [])
        if not again and row >= 0 and self._model.rowCount():
            # who had the focus is gone: go on with the next
            again = [self._model.index(min(row, self._model.rowCount() - 1))]
        if again:
            selection.setCurrentIndex(again[0], flag.NoUpdate)
        self.chosen_changed.emit()

    def chosen(self) -> list[Participant]:
        """Who is selected, in the order of the list."""
        return self._model.participants(self.selectionModel().selectedIndexes())

    @override
    def startDrag(self, actions: Qt.DropAction) -> None:
        chosen = self.chosen()
        keys = keys_of(chosen)
        drag_people(self, keys, chosen[0].name if len(keys) == 1 else "")

    @override
    def dragEnterEvent(self, qt_event: QDragEnterEvent) -> None:
        if carries_people(qt_event.mimeData()) and qt_event.source() is not self:
            self._aim_at(qt_event)
        else:
            qt_event.ignore()

    @override
    def dragMoveEvent(self, qt_event: QDragMoveEvent) -> None:
        if carries_people(qt_event.mimeData()) and qt_event.source() is not self:
            self._aim_at(qt_event)
        else:
            qt_event.ignore()

    @override
    def dragLeaveEvent(self, qt_event: QDragLeaveEvent) -> None:
        self._forget_aim()

    @override
    def dropEvent(self, qt_event: QDropEvent) -> None:
        people = people_of(qt_event.mimeData())
        named = self._named_at(qt_event)
        self._forget_aim()
        qt_event.setDropAction(Qt.DropAction.CopyAction)
        qt_event.accept()
        if named is not None and len(people) == 1:
            self.speaker_dropped.emit(named.id, people[0])
        elif people:
            self.people_dropped.emit(people)

    @override
    def paintEvent(self, qt_event: QPaintEvent) -> None:
        super().paintEvent(qt_event)
        if self._is_aimed_at:
            with QPainter(self.viewport()) as painter:
                painter.setPen(QPen(theme.tokens(self.palette()).accent, 2))
                area = self._aim if self._aim.isValid() else self.viewport().rect()
                painter.drawRoundedRect(area.adjusted(2, 2, -3, -3), 8, 8)

    def _named_at(self, qt_event: QDropEvent) -> Participant | None:
        one = self._model.participant(self.indexAt(qt_event.position().toPoint()))
        return one if one is not None and one.is_named else None

    def _aim_at(self, qt_event: QDragMoveEvent) -> None:
        """Show where the people would go: into the session, or in the place of a mere name."""
        self._is_aimed_at = True
        self._aim = QRect()
        if self._named_at(qt_event) and len(people_of(qt_event.mimeData())) == 1:
            self._aim = self.visualRect(self.indexAt(qt_event.position().toPoint()))
        self.viewport().update()
        qt_event.setDropAction(Qt.DropAction.CopyAction)
        qt_event.accept()

    def _forget_aim(self) -> None:
        self._is_aimed_at = False
        self.viewport().update()
