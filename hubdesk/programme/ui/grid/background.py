"""What lies behind the blocks: hours, rooms, the times when a room is closed, and the days."""

from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QDate, QLocale, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QWidget

from hubdesk.programme.ui.grid.scale import DAY_TITLE_PIXELS, gaps, hour_lines, minute_of
from hubdesk.qt import theme

if TYPE_CHECKING:
    from hubdesk.programme.board import Board, BoardRoom
    from hubdesk.programme.ui.grid.plan import Column, GridPlan
    from hubdesk.programme.ui.grid.scale import DayScale
    from hubdesk.qt.colours import Tokens

_DAY: Final = 24 * 60


def paint_background(
    painter: QPainter, canvas: QWidget, board: "Board", plan: "GridPlan", part: QRect
) -> None:
    """Paint the part of the canvas that is asked for."""
    tokens = theme.tokens(canvas.palette())
    painter.fillRect(part, tokens.surface)
    rooms = {room.id: room for room in board.rooms}
    for day in plan.scale.days:
        if day.bottom < part.top() or day.top > part.bottom():
            continue
        for column in plan.columns:
            _paint_closed(painter, canvas, day, column, rooms[column.room_id], tokens)
        _paint_hours(painter, day, part, tokens)
        for gap in gaps(day):
            strip = QRectF(0, gap.top, canvas.width(), gap.bottom - gap.top)
            painter.fillRect(strip, _hatched(tokens.border, Qt.BrushStyle.Dense6Pattern))
        if len(plan.scale.days) > 1:
            _paint_title(painter, canvas, day, tokens)
    painter.setPen(QPen(tokens.border, 1))
    for column in plan.columns:
        x = _x(canvas, column.x + column.width)
        painter.drawLine(QPointF(x, part.top()), QPointF(x, part.bottom()))


def day_words(day: str, *, long: bool = False) -> str:
    """A day as people of this language write it."""
    form = "dddd, d MMMM yyyy" if long else "ddd d MMM"
    return QLocale().toString(QDate.fromString(day, Qt.DateFormat.ISODate), form)


def _paint_hours(painter: QPainter, day: "DayScale", part: QRect, tokens: "Tokens") -> None:
    faint = QColor(tokens.border)
    faint.setAlphaF(0.45)
    for hour in hour_lines(day):
        for minute, ink in ((hour, tokens.border), (hour + 30, faint)):
            if minute > day.last:
                continue
            y = round(day.y_of(minute)) + 0.0
            if part.top() - 1 <= y <= part.bottom() + 1:
                painter.setPen(QPen(ink, 1))
                painter.drawLine(QPointF(part.left(), y), QPointF(part.right(), y))


def _paint_closed(
    painter: QPainter,
    canvas: QWidget,
    day: "DayScale",
    column: "Column",
    room: "BoardRoom",
    tokens: "Tokens",
) -> None:
    if not room.hours:
        return
    open_at = [
        (max(_minute_on(day.day, opens), day.first), min(_minute_on(day.day, closes), day.last))
        for opens, closes in room.hours
    ]
    closed: list[tuple[int, int]] = []
    reached = day.first
    for opens, closes in sorted(open_at):
        if opens >= closes:
            continue
        if opens > reached:
            closed.append((reached, opens))
        reached = max(reached, closes)
    if reached < day.last:
        closed.append((reached, day.last))
    brush = _hatched(tokens.field_border, Qt.BrushStyle.BDiagPattern)
    for first, last in closed:
        top = day.y_of(first)
        place = QRectF(column.x, top, column.width, day.y_of(last) - top).toRect()
        place = QStyle.visualRect(canvas.layoutDirection(), canvas.rect(), place)
        painter.fillRect(place, tokens.raised)
        painter.fillRect(place, brush)


def _paint_title(painter: QPainter, canvas: QWidget, day: "DayScale", tokens: "Tokens") -> None:
    strip = QRect(0, round(day.top), canvas.width(), round(DAY_TITLE_PIXELS))
    painter.fillRect(strip, tokens.raised)
    font = QFont(canvas.font())
    font.setPixelSize(14)
    font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    painter.setPen(tokens.text)
    align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
    painter.drawText(strip.adjusted(12, 0, -12, 0), align, day_words(day.day, long=True))


def _minute_on(day: str, wall: str) -> int:
    """The minute of a wall time, counted from the midnight of a day that may be another."""
    apart = (date.fromisoformat(wall[:10]) - date.fromisoformat(day)).days
    return minute_of(wall) + apart * _DAY


def _x(canvas: QWidget, x: float) -> float:
    rtl = canvas.layoutDirection() is Qt.LayoutDirection.RightToLeft
    return canvas.width() - x if rtl else x


def _hatched(ink: QColor, pattern: Qt.BrushStyle) -> QBrush:
    faint = QColor(ink)
    faint.setAlphaF(0.3)
    return QBrush(faint, pattern)
