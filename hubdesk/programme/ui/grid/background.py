"""What lies behind the blocks: hours, rooms, the times when a room is closed, and the days."""

from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QDate, QLocale, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QWidget

from hubdesk.programme.ui.grid.scale import DAY_TITLE_PIXELS, gaps, hour_lines, minute_of
from hubdesk.qt import theme

if TYPE_CHECKING:
    from hubdesk.programme.board import Board, BoardRoom
    from hubdesk.programme.ui.grid.plan import GridPlan
    from hubdesk.programme.ui.grid.scale import DayScale
    from hubdesk.qt.colours import Tokens

_DAY: Final = 24 * 60


class Background:
    """Paints parts of a canvas; what rooms are closed is looked up once for a plan."""

    def __init__(self, canvas: QWidget) -> None:
        self._canvas = canvas
        self._of: tuple[Board, GridPlan, QRect, Qt.LayoutDirection] | None = None
        self._closed: dict[str, list[QRect]] = {}  # by days

    def paint(self, painter: QPainter, board: "Board", plan: "GridPlan", part: QRect) -> None:
        """Paint the part of the canvas that is asked for."""
        self._look_up(board, plan)
        tokens = theme.tokens(self._canvas.palette())
        painter.fillRect(part, tokens.surface)
        for day in plan.scale.days:
            if day.bottom < part.top() or day.top > part.bottom():
                continue
            self._paint_closed(painter, day, part, tokens)
            _paint_hours(painter, day, part, tokens)
            for gap in gaps(day):
                strip = QRect(part.left(), round(gap.top), part.width(),
                              round(gap.bottom) - round(gap.top))  # fmt: skip
                painter.fillRect(strip, _hatched(tokens.border, Qt.BrushStyle.Dense6Pattern))
            if len(plan.scale.days) > 1 and day.top + DAY_TITLE_PIXELS > part.top():
                _paint_title(painter, self._canvas, day, tokens)
        rtl = self._canvas.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for column in plan.columns:
            x = round(column.x + column.width)
            x = self._canvas.width() - x if rtl else x
            if part.left() <= x <= part.right():
                painter.fillRect(x, part.top(), 1, part.height(), tokens.border)

    def _look_up(self, board: "Board", plan: "GridPlan") -> None:
        area, direction = self._canvas.rect(), self._canvas.layoutDirection()
        of = self._of
        if of and of[0] is board and of[1] is plan and of[2:] == (area, direction):
            return
        self._of = board, plan, area, direction
        self._closed = {
            day: [QStyle.visualRect(direction, area, place) for place in places]
            for day, places in _closed_places(board, plan).items()
        }

    def _paint_closed(
        self, painter: QPainter, day: "DayScale", part: QRect, tokens: "Tokens"
    ) -> None:
        brush = _hatched(tokens.field_border, Qt.BrushStyle.BDiagPattern)
        for closed in self._closed[day.day]:
            if closed.intersects(part):
                place = closed.intersected(part)
                painter.fillRect(place, tokens.raised)
                painter.fillRect(place, brush)


def day_words(day: str, *, long: bool = False) -> str:
    """A day as people of this language write it."""
    form = "dddd, d MMMM yyyy" if long else "ddd d MMM"
    return QLocale().toString(QDate.fromString(day, Qt.DateFormat.ISODate), form)


def _paint_hours(painter: QPainter, day: "DayScale", part: QRect, tokens: "Tokens") -> None:
    faint = QColor(tokens.border)
    faint.setAlphaF(0.45)
    for hour in hour_lines(day):
        for minute, ink in ((hour, tokens.border), (hour + 30, faint)):
            y = round(day.y_of(minute))
            if minute <= day.last and part.top() <= y <= part.bottom():
                # filling is several times faster than drawing a line
                painter.fillRect(part.left(), y, part.width(), 1, ink)


def _closed_places(board: "Board", plan: "GridPlan") -> dict[str, list[QRect]]:
    """Where rooms are closed, by days, counted from the leading side."""
    rooms = {room.id: room for room in board.rooms}
    places: dict[str, list[QRect]] = {}
    for day in plan.scale.days:
        here = places[day.day] = []
        for column in plan.columns:
            for first, last in _closed_spans(day, rooms[column.room_id]):
                top = day.y_of(first)
                place = QRectF(column.x, top, column.width, day.y_of(last) - top)
                here.append(place.toRect())
    return places


def _closed_spans(day: "DayScale", room: "BoardRoom") -> list[tuple[int, int]]:
    """The minutes of a day, from and to, when a room is not open; it has hours, or always is."""
    if not room.hours:
        return []
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
    return closed


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


def _hatched(ink: QColor, pattern: Qt.BrushStyle) -> QBrush:
    faint = QColor(ink)
    faint.setAlphaF(0.3)
    return QBrush(faint, pattern)
