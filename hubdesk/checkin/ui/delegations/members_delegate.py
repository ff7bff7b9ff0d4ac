"""How a member of a delegation is painted in the list: tick, names, organisation, pills."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QAbstractItemModel, QCoreApplication, QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from hubdesk.checkin.ui.delegations.members_model import MEMBER_ROLE, Index, MembersModel
from hubdesk.qt import icons, theme
from hubdesk.registration.rules import Status
from hubdesk.registration.ui.people.words import status_word

if TYPE_CHECKING:
    from hubdesk.checkin.arrivals import Member
    from hubdesk.qt.colours import Tokens

translate = QCoreApplication.translate

HEIGHT: Final = 54
_BOX: Final = 18
_EDGE: Final = 16
_PILL: Final = 20


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
        is_click = (
            isinstance(qt_event, QMouseEvent)
            and qt_event.type() == QEvent.Type.MouseButtonRelease
            and qt_event.button() == Qt.MouseButton.LeftButton
        )
        is_space = isinstance(qt_event, QKeyEvent) and qt_event.key() == Qt.Key.Key_Space
        if isinstance(model, MembersModel) and (is_click or is_space):
            model.toggle(index)
            return True
        return False

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _RowPainter(painter, option).paint(index)
        painter.restore()


class _RowPainter:
    """Paints one row; all places are those of a left-to-right window, mirrored where it is not."""

    def __init__(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        self._painter = painter
        self._row: QRect = option.rect
        self._rtl = option.direction
        self._font: QFont = option.font
        self._state: QStyle.StateFlag = option.state
        self._colours: Tokens = theme.tokens(option.palette)

    def paint(self, index: Index) -> None:
        member: Member = index.data(MEMBER_ROLE)
        check = index.data(Qt.ItemDataRole.CheckStateRole)
        self._ground()
        self._tick(None if check is None else Qt.CheckState(check) == Qt.CheckState.Checked)
        used = self._pills(member)
        start = _EDGE + _BOX + 12
        width = self._row.width() - start - used - _EDGE - 8
        person = member.person
        first = person.name or person.arabic_name or ""
        second = " · ".join(
            word for word in (person.arabic_name if person.name else None, person.organisation)
            if word
        )  # fmt: skip
        top = QRect(start, 7 if second else 0, width, 22 if second else self._row.height())
        self._text(top, first, 14, self._colours.text, bold=True)
        if second:
            self._text(QRect(start, 28, width, 20), second, 13, self._colours.muted)

    def _ground(self) -> None:
        colours = self._colours
        if self._state & QStyle.StateFlag.State_MouseOver:
            self._painter.fillRect(self._row, colours.raised)
        line = QRect(self._row.left(), self._row.bottom(), self._row.width(), 1)
        self._painter.fillRect(line, colours.border)
        if self._state & QStyle.StateFlag.State_HasFocus:
            self._painter.setPen(QPen(colours.accent, 2))
            self._painter.setBrush(Qt.BrushStyle.NoBrush)
            self._painter.drawRoundedRect(QRectF(self._row).adjusted(2, 2, -2, -3), 6, 6)

    def _tick(self, ticked: bool | None) -> None:  # noqa: FBT001 - a state; None: can't be ticked
        top = (self._row.height() - _BOX) // 2
        place = self._mirrored(QRect(_EDGE, top, _BOX, _BOX))
        colours = self._colours
        if ticked is None:
            picture = icons.pixmap("circle-check", _BOX, colours.success)
            self._painter.drawPixmap(place.topLeft(), picture)
            return
        self._painter.setPen(QPen(colours.accent if ticked else colours.field_border, 1.5))
        self._painter.setBrush(colours.accent_soft if ticked else colours.surface)
        self._painter.drawRoundedRect(QRectF(place).adjusted(0.75, 0.75, -0.75, -0.75), 4, 4)
        if ticked:
            picture = icons.pixmap("check", 14, colours.accent)
            self._painter.drawPixmap(place.left() + 2, place.top() + 2, picture)

    def _pills(self, member: "Member") -> int:
        """Paint what is to be said at the trailing end; returns the width that it took."""
        colours = self._colours
        used = 0
        if member.printed:
            place = self._from_end(used, 16, 16)
            self._painter.drawPixmap(place.topLeft(), icons.pixmap("printer", 16, colours.muted))
            used += 16 + 8
        if member.inside or member.arrived:
            words = (
                translate("MembersModel", "Inside")
                if member.inside
                else translate("MembersModel", "Arrived")
            )
            used += self._pill(used, words, colours.success, colours.success_soft) + 6
        if member.status != Status.CONFIRMED.value:
            words = status_word(member.status)
            used += self._pill(used, words, colours.warning, colours.warning_soft) + 6
        return used

    def _pill(self, used: int, words: str, ink: QColor, ground: QColor) -> int:
        self._set_font(12)
        width = self._painter.fontMetrics().horizontalAdvance(words) + 16
        area = QRectF(self._from_end(used, width, _PILL))
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(ground)
        self._painter.drawRoundedRect(area, _PILL / 2, _PILL / 2)
        self._painter.setPen(ink)
        self._painter.drawText(area, Qt.AlignmentFlag.AlignCenter, words)
        return width

    def _from_end(self, used: int, width: int, height: int) -> QRect:
        left = self._row.width() - _EDGE - used - width
        return self._mirrored(QRect(left, (self._row.height() - height) // 2, width, height))

    def _text(
        self, area: QRect, words: str, pixels: int, ink: QColor, *, bold: bool = False
    ) -> None:
        self._set_font(pixels, bold=bold)
        shown = self._painter.fontMetrics().elidedText(
            words, Qt.TextElideMode.ElideRight, area.width()
        )
        self._painter.setPen(ink)
        at_start = QStyle.visualAlignment(self._rtl, Qt.AlignmentFlag.AlignLeft)
        self._painter.drawText(
            self._mirrored(area),
            at_start | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter,
            shown,
        )

    def _set_font(self, pixels: int, *, bold: bool = False) -> None:
        font = QFont(self._font)
        font.setPixelSize(pixels)
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        self._painter.setFont(font)

    def _mirrored(self, area: QRect) -> QRect:
        moved = area.translated(self._row.topLeft())
        return QStyle.visualRect(self._rtl, self._row, moved)
