"""The grid as it is scrolled: rooms stay at the top, hours at the side."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QHelpEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QScrollArea, QStyle, QToolTip, QWidget
from typing_extensions import override

from hubdesk.programme.ui.grid.canvas import GridCanvas
from hubdesk.programme.ui.grid.ghost import HurtList
from hubdesk.programme.ui.grid.scale import hour_lines
from hubdesk.programme.ui.words import translate
from hubdesk.qt import theme

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from hubdesk.programme.board import Board
    from hubdesk.programme.ui.grid.block import Face
    from hubdesk.programme.ui.grid.plan import GridPlan

_HEAD: Final = 46
_AXIS: Final = 56
_MARGIN: Final = 28  # from the edge where the canvas begins to scroll
_SLOW, _FAST = 6, 22  # pixels a step


class GridView(QScrollArea):
    """Scrolls the canvas.

    Attributes:
        canvas: the grid itself.

    Signals:
        width_changed: how wide the visible part is now.
        zoom_wanted: one step nearer (1) or farther (-1).
    """

    width_changed = Signal()
    zoom_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.canvas = GridCanvas()
        self.setWidget(self.canvas)
        self._head = _RoomHead(self)
        self._axis = _TimeAxis(self)
        self._corner = _Corner(self)
        self._hurt = HurtList(self)
        self.canvas.carrier.hurt_list = self._hurt
        self.canvas.scroll_wanted.connect(self._on_scroll_wanted)
        for bar, beside in (
            (self.horizontalScrollBar(), self._head),
            (self.verticalScrollBar(), self._axis),
        ):
            bar.valueChanged.connect(beside.update)
            bar.valueChanged.connect(self.canvas.follow_scrolling)
        self._fit_margins()

    def room_width(self) -> int:
        """How wide the part is in which rooms are seen."""
        return self.viewport().width()

    def show_plan(
        self, board: "Board", plan: "GridPlan", faces: "Mapping[str, Face]", now: str | None
    ) -> None:
        """Show a leg as it is laid out."""
        width = max(round(plan.width), self.viewport().width())
        height = max(round(plan.scale.height), self.viewport().height())
        if self.canvas.size() != QSize(width, height):
            self.canvas.resize(width, height)
        self.canvas.show_plan(board, plan, faces, now)
        self._head.update()
        self._axis.update()

    def scroll_to_minute(self, day: str, minute: int) -> None:
        """Let a time be seen near the top."""
        plan = self.canvas.plan
        place = plan.scale.index_of(day) if plan is not None else None
        if plan is None or place is None:
            return
        shown = plan.scale.days[place]
        y = shown.top if minute <= shown.first else shown.y_of(minute) - 12
        self.verticalScrollBar().setValue(round(y))

    @override
    def resizeEvent(self, qt_event: QResizeEvent) -> None:
        super().resizeEvent(qt_event)
        self._place_heads()
        self.width_changed.emit()

    @override
    def wheelEvent(self, qt_event: QWheelEvent) -> None:
        if qt_event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_wanted.emit(1 if qt_event.angleDelta().y() > 0 else -1)
            qt_event.accept()
        else:
            super().wheelEvent(qt_event)

    def _fit_margins(self) -> None:
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self.setViewportMargins(0 if rtl else _AXIS, _HEAD, _AXIS if rtl else 0, 0)

    def _place_heads(self) -> None:
        view = self.viewport().geometry()
        self._head.setGeometry(QRect(view.left(), view.top() - _HEAD, view.width(), _HEAD))
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = view.right() + 1 if rtl else view.left() - _AXIS
        self._axis.setGeometry(QRect(left, view.top(), _AXIS, view.height()))
        self._corner.setGeometry(QRect(left, view.top() - _HEAD, _AXIS, _HEAD))
        self._hurt.set_area(view)

    def _on_scroll_wanted(self, place: QRect) -> None:
        """Bring a place into sight; while the mouse carries, step by step, faster at the edge."""
        view = self.viewport().rect().translated(-self.canvas.pos())
        carries = self.canvas.carrier.carry is not None and not self.canvas.carrier.by_keys
        for bar, first, last, low, high in (
            (self.verticalScrollBar(), place.top(), place.bottom(), view.top(), view.bottom()),
            (self.horizontalScrollBar(), place.left(), place.right(), view.left(), view.right()),
        ):
            before, beyond = low + _MARGIN - first, last - (high - _MARGIN)
            if bar.orientation() is Qt.Orientation.Horizontal and self._is_mirrored():
                before, beyond = beyond, before
            by = beyond if beyond > 0 else -before if before > 0 else 0
            if last - first > high - low:
                by = first - low
            if carries and by:
                step = _FAST if abs(by) > _MARGIN else _SLOW
                by = step if by > 0 else -step
            if by:
                bar.setValue(bar.value() + by)

    def _is_mirrored(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft


class _RoomHead(QWidget):
    """The names of the rooms above their columns."""

    def __init__(self, view: GridView) -> None:
        super().__init__(view)
        self._view = view

    @override
    def event(self, qt_event: QEvent) -> bool:
        if isinstance(qt_event, QHelpEvent) and qt_event.type() is QEvent.Type.ToolTip:
            here = (room for room in self._rooms() if room[0].contains(qt_event.pos()))
            for _, name, details in here:
                QToolTip.showText(qt_event.globalPos(), f"{name}\n{details}", self)
            return True
        return super().event(qt_event)

    def _rooms(self) -> "Iterator[tuple[QRect, str, str]]":
        """The place of each room, its name, and what else is known of it."""
        canvas = self._view.canvas
        if canvas.board is None or canvas.plan is None:
            return
        rooms = {room.id: room for room in canvas.board.rooms}
        area = QRect(0, 0, canvas.width(), _HEAD)
        for column in canvas.plan.columns:
            room = rooms[column.room_id]
            place = QRect(round(column.x), 0, round(column.width), _HEAD)
            place = QStyle.visualRect(self.layoutDirection(), area, place)
            places = translate("Programme", "{places} places").format(places=room.capacity)
            details = " · ".join(filter(None, (places if room.capacity else "", room.venue)))
            yield place.translated(canvas.x(), 0), room.name, details

    @override
    def paintEvent(self, qt_event: QPaintEvent) -> None:
        tokens = theme.tokens(self.palette())
        painter = QPainter(self)
        painter.fillRect(self.rect(), tokens.surface)
        for place, name, details in self._rooms():
            if place.intersects(self.rect()):
                _paint_room(painter, place, name, details)
                painter.setPen(QPen(tokens.border, 1))
                painter.drawLine(place.topRight() + QPoint(0, 8), place.bottomRight())
        painter.setPen(QPen(tokens.border, 1))
        painter.drawLine(self.rect().bottomLeft(), self.rect().bottomRight())
        painter.end()


def _paint_room(painter: QPainter, place: QRect, name: str, details: str) -> None:
    tokens = theme.tokens(painter.device().palette())  # type: ignore[attr-defined]
    inner = place.adjusted(8, 5, -8, -4)
    font = QFont(painter.font())
    align = Qt.AlignmentFlag.AlignLeading
    font.setPixelSize(13)
    font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    painter.setPen(tokens.text)
    mode = Qt.TextElideMode.ElideRight
    name = painter.fontMetrics().elidedText(name, mode, inner.width())
    painter.drawText(inner, int(align | Qt.AlignmentFlag.AlignTop), name)
    font.setPixelSize(12)
    font.setWeight(QFont.Weight.Normal)
    painter.setFont(font)
    painter.setPen(tokens.muted)
    details = painter.fontMetrics().elidedText(details, mode, inner.width())
    painter.drawText(inner, int(align | Qt.AlignmentFlag.AlignBottom), details)


class _Corner(QWidget):
    """Where the names of the rooms and the hours meet."""

    @override
    def paintEvent(self, qt_event: QPaintEvent) -> None:
        tokens = theme.tokens(self.palette())
        painter = QPainter(self)
        painter.fillRect(self.rect(), tokens.surface)
        painter.setPen(QPen(tokens.border, 1))
        painter.drawLine(self.rect().bottomLeft(), self.rect().bottomRight())
        painter.end()


class _TimeAxis(QWidget):
    """The hours beside the grid."""

    def __init__(self, view: GridView) -> None:
        super().__init__(view)
        self._view = view

    @override
    def paintEvent(self, qt_event: QPaintEvent) -> None:
        tokens = theme.tokens(self.palette())
        painter = QPainter(self)
        painter.fillRect(self.rect(), tokens.surface)
        canvas = self._view.canvas
        if canvas.plan is not None:
            font = QFont(self.font())
            font.setPixelSize(12)
            painter.setFont(font)
            painter.setPen(tokens.muted)
            offset = canvas.y()
            for day in canvas.plan.scale.days:
                for hour in hour_lines(day):
                    y = round(day.y_of(hour)) + offset
                    if -20 < y < self.height() + 20:
                        top = min(max(y - 8, 0 if y >= 0 else y - 8), self.height() + 20)
                        place = QRect(4, top, _AXIS - 12, 16)
                        text = f"{hour // 60 % 24:02d}:{hour % 60:02d}"
                        align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                        painter.drawText(place, int(align), text)
        painter.setPen(QPen(tokens.border, 1))
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        x = 0 if rtl else self.width() - 1
        painter.drawLine(x, 0, x, self.height())
        painter.end()
