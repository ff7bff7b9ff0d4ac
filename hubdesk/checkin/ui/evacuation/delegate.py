"""How a row of the evacuation list is painted: headings, names, phones, and who needs help."""

from typing import Final

from PySide6.QtCore import QAbstractItemModel, QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from hubdesk.checkin.ui.evacuation.model import (
    ROW_ROLE,
    EvacuationModel,
    GroupRow,
    Index,
    PersonRow,
)
from hubdesk.qt import icons
from hubdesk.qt.row_painting import RowPainter
from hubdesk.qt.ticked_rows import ticks_row

_HEADING: Final = 36
_ROW: Final = 52
_BOX: Final = 20
_EDGE: Final = 16


class EvacuationDelegate(QStyledItemDelegate):
    """Paints rows and takes ticks: by a click anywhere in the row, or by Space."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(260, _HEADING if isinstance(index.data(ROW_ROLE), GroupRow) else _ROW)

    @override
    def editorEvent(
        self,
        qt_event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        if isinstance(model, EvacuationModel) and ticks_row(qt_event):
            model.toggle_safe(index)
            return True
        return False

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        shown = index.data(ROW_ROLE)
        row = RowPainter(painter, option, edge=_EDGE, icon=_BOX)
        if isinstance(shown, GroupRow):
            self._paint_heading(row, option, shown)
        elif isinstance(shown, PersonRow):
            self._paint_person(row, shown)
        row.done()

    def _paint_heading(
        self, row: RowPainter, option: QStyleOptionViewItem, shown: GroupRow
    ) -> None:
        painter, area = row.painter, row.row
        painter.fillRect(area, row.colours.raised)
        if shown.colour:
            bar = QRect(0, 0, 4, area.height())
            painter.fillRect(row.mirrored(bar), QColor(shown.colour))
        row.end_text(
            self.tr("{safe} of {people} safe").format(safe=shown.safe, people=shown.people)
        )
        font = QFont(option.font)
        font.setPixelSize(14)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(row.colours.text)
        width = area.width() - row.used - 2 * _EDGE
        name = painter.fontMetrics().elidedText(shown.name, Qt.TextElideMode.ElideRight, width)
        leading = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft)
        painter.drawText(
            row.mirrored(QRect(_EDGE, 0, width, area.height())),
            leading | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter,
            name,
        )

    def _paint_person(self, row: RowPainter, shown: PersonRow) -> None:
        row.ground()
        colours, person = row.colours, shown.person
        place = row.icon_place()
        row.painter.setPen(QPen(colours.success if shown.safe else colours.field_border, 1.5))
        row.painter.setBrush(colours.success_soft if shown.safe else colours.surface)
        row.painter.drawRoundedRect(QRectF(place).adjusted(0.75, 0.75, -0.75, -0.75), 4, 4)
        if shown.safe:
            tick = icons.pixmap("check", 16, colours.success)
            row.painter.drawPixmap(place.left() + 2, place.top() + 2, tick)
            row.end_pill(self.tr("Safe"), colours.success, colours.success_soft)
        if person.phone:
            row.end_text(f"\u2066{person.phone}\u2069")
        if person.access_needs:
            needs = row.painter.fontMetrics().elidedText(
                person.access_needs, Qt.TextElideMode.ElideRight, row.row.width() // 3
            )
            row.end_pill(needs, colours.danger, colours.danger_soft)
        other = person.arabic_name if person.name != person.arabic_name else None
        second = " · ".join(filter(None, (other, person.organisation, ", ".join(person.points))))
        row.two_lines(person.name or person.id, second, struck=shown.safe)
