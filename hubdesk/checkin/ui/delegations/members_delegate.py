"""How a member of a delegation is painted in the list: tick, names, organisation, pills."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QAbstractItemModel, QCoreApplication, QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from hubdesk.checkin.ui.delegations.members_model import MEMBER_ROLE, Index, MembersModel
from hubdesk.qt import icons
from hubdesk.qt.row_painting import RowPainter
from hubdesk.qt.ticked_rows import ticks_row
from hubdesk.registration.rules import Status
from hubdesk.registration.ui.people.words import status_word

if TYPE_CHECKING:
    from hubdesk.checkin.arrivals import Member

translate = QCoreApplication.translate

HEIGHT: Final = 54
_BOX: Final = 18
_EDGE: Final = 16


class MembersDelegate(QStyledItemDelegate):
    """Paints members and takes their ticks: by a click anywhere in the row, or by Space."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(260, HEIGHT)

    @override
    def editorEvent(
        self,
        qt_event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        if isinstance(model, MembersModel) and ticks_row(qt_event):
            model.toggle(index)
            return True
        return False

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = RowPainter(painter, option, edge=_EDGE, icon=_BOX)
        row.ground()
        check = index.data(Qt.ItemDataRole.CheckStateRole)
        member: Member = index.data(MEMBER_ROLE)
        _paint_tick(row, None if check is None else Qt.CheckState(check) is Qt.CheckState.Checked)
        _paint_pills(row, member)
        person = member.person
        other = person.arabic_name if person.name else None
        second = " · ".join(filter(None, (other, person.organisation)))
        row.two_lines(person.name or person.arabic_name or "", second)
        row.done()


def _paint_tick(row: RowPainter, ticked: bool | None) -> None:  # noqa: FBT001 - None: can't be
    if ticked is None:
        row.icon("circle-check", row.colours.success)
        return
    painter, place, colours = row.painter, row.icon_place(), row.colours
    painter.setPen(QPen(colours.accent if ticked else colours.field_border, 1.5))
    painter.setBrush(colours.accent_soft if ticked else colours.surface)
    painter.drawRoundedRect(QRectF(place).adjusted(0.75, 0.75, -0.75, -0.75), 4, 4)
    if ticked:
        picture = icons.pixmap("check", 14, colours.accent)
        painter.drawPixmap(place.left() + 2, place.top() + 2, picture)


def _paint_pills(row: RowPainter, member: "Member") -> None:
    colours = row.colours
    if member.printed:
        row.end_icon("printer", colours.muted)
    if member.handed:
        row.end_icon("handshake", colours.muted)
    if member.inside or member.arrived:
        words = (
            translate("MembersModel", "Inside")
            if member.inside
            else translate("MembersModel", "Arrived")
        )
        row.end_pill(words, colours.success, colours.success_soft)
    if member.status != Status.CONFIRMED.value:
        row.end_pill(status_word(member.status), colours.warning, colours.warning_soft)
