"""What happened to one person at the desks, as a list."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from hubdesk.badges.codes import in_fours
from hubdesk.checkin.person_at_desk import Happened
from hubdesk.checkin.ui.desk.words import clock, verdict_word
from hubdesk.qt.row_painting import RowPainter

if TYPE_CHECKING:
    from hubdesk.checkin.person_at_desk import DeskEvent

translate = QCoreApplication.translate

_ROW: Final = 52
_ROLE: Final = Qt.ItemDataRole.UserRole
_ICONS: Final = {
    Happened.ENTERED: "log-in",
    Happened.LEFT: "log-out",
    Happened.REFUSED: "x",
    Happened.BADGE_ISSUED: "badge",
    Happened.BADGE_PRINTED: "printer",
    Happened.BADGE_HANDED_OUT: "handshake",
    Happened.BADGE_REPLACED: "refresh-cw",
}

Index = QModelIndex | QPersistentModelIndex


def happened_words(event: "DeskEvent") -> str:
    """What happened, in words."""
    letters = in_fours(event.letters)
    match event.what:
        case Happened.ENTERED:
            return translate("PersonEvents", "In: {point}").format(point=event.point)
        case Happened.LEFT:
            return translate("PersonEvents", "Out: {point}").format(point=event.point)
        case Happened.REFUSED:
            verdict = verdict_word(event.verdict) if event.verdict else "?"
            return translate("PersonEvents", "{verdict}: {point}").format(
                verdict=verdict, point=event.point
            )
        case Happened.BADGE_ISSUED:
            return translate("PersonEvents", "Badge {letters} made").format(letters=letters)
        case Happened.BADGE_PRINTED:
            return translate("PersonEvents", "Badge {letters} printed").format(letters=letters)
        case Happened.BADGE_HANDED_OUT:
            return translate("PersonEvents", "Badge {letters} handed out").format(letters=letters)
        case Happened.BADGE_REPLACED:
            return translate("PersonEvents", "Badge {letters} replaced").format(letters=letters)


def further_words(event: "DeskEvent") -> str:
    """By whom and why, in words."""
    words = [event.operator, event.desk if event.desk != event.operator else ""]
    if event.against:
        against = ", ".join(map(verdict_word, event.against))
        words.append(translate("PersonEvents", "although: {verdicts}").format(verdicts=against))
    if event.taken_back:
        words.append(translate("PersonEvents", "taken back"))
    words.append(event.reason or "")
    return " · ".join(filter(None, words))


class PersonEventsModel(QAbstractListModel):
    """What happened, the newest first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.events: tuple[DeskEvent, ...] = ()
        self.zone = "UTC"

    def show_events(self, events: "tuple[DeskEvent, ...]", zone: str) -> None:
        """Show these; what belongs to no leg happened in this time zone."""
        if events != self.events or zone != self.zone:
            self.beginResetModel()
            self.events, self.zone = events, zone
            self.endResetModel()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.events)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        event = self.events[index.row()]
        if role == _ROLE:
            return event
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return " · ".join(
                filter(None, (self.time_of(event), happened_words(event), further_words(event)))
            )
        return further_words(event) or None if role == Qt.ItemDataRole.ToolTipRole else None

    def time_of(self, event: "DeskEvent") -> str:
        """When it happened, as people there saw it."""
        return clock(event.at, event.zone or self.zone)


class _Delegate(QStyledItemDelegate):
    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, _ROW)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        event: DeskEvent = index.data(_ROLE)
        model = index.model()
        row = RowPainter(painter, option)
        row.ground()
        colours = row.colours
        ink = {
            Happened.ENTERED: colours.success,
            Happened.LEFT: colours.info,
            Happened.REFUSED: colours.danger,
        }.get(event.what, colours.muted)
        row.icon("undo-2" if event.taken_back else _ICONS[event.what], ink)
        if isinstance(model, PersonEventsModel):
            row.end_text(model.time_of(event))
        row.two_lines(happened_words(event), further_words(event), struck=event.taken_back)
        row.done()


class PersonEvents(QListView):
    """The list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown = PersonEventsModel(self)
        self.setModel(self.shown)
        self.setItemDelegate(_Delegate(self))
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("What happened at the desks"))
