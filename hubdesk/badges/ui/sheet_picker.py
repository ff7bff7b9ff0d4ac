"""A small drawing of a sheet, on which the first free cell is chosen."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from hubdesk.badges.sheet import Layout, Sheet
from hubdesk.qt import theme

_HEIGHT = 172
_MARGIN = 6


class SheetPicker(QWidget):
    """The sheet with its cells: those before the first free one are used up.

    Signals:
        chosen: the number of the first free cell, from 1.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = (1.0, 1.0)
        self._cells: list[QRectF] = []
        self._start = 1
        self._hovered = 0
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("First free cell of the sheet"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def start_cell(self) -> int:
        """The first free cell, from 1."""
        return self._start

    def show_sheet(self, sheet: Sheet, layout: Layout, badge: tuple[float, float]) -> None:
        """Show another sheet; begin with its first cell if it has not so many.

        Args:
            sheet: the sheet.
            layout: it for badges of this size.
            badge: width and height of a badge.
        """
        self._page = (layout.width, layout.height)
        self._cells = [QRectF(cell.x, cell.y, cell.width, cell.height) for cell in sheet.cells] or [
            QRectF(x, y, *badge) for x, y in layout.corners
        ]
        self.set_start_cell(self._start if self._start <= len(self._cells) else 1)
        self.update()

    def set_start_cell(self, number: int) -> None:
        """Begin with another cell."""
        number = min(max(number, 1), max(1, len(self._cells)))
        said = self.tr("Begin with cell {number} of {count}; use the arrow keys").format(
            number=number, count=len(self._cells)
        )
        self.setAccessibleDescription(said)
        self.setToolTip(self.tr("Click the first cell that is still free"))
        if number != self._start:
            self._start = number
            self.update()
            QAccessible.updateAccessibility(
                QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
            )
            self.chosen.emit(number)

    def cell_centre(self, number: int) -> QPointF:
        """Where the middle of a cell is, in the widget."""
        return self._placed(number).center()

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, _HEIGHT)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = theme.tokens(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colours.border, 1))
        painter.setBrush(QColor("#ffffff"))
        scale, left, top = self._scale()
        page = QRectF(left, top, self._page[0] * scale, self._page[1] * scale)
        painter.drawRect(page)
        for number in range(1, len(self._cells) + 1):
            place = self._placed(number).adjusted(2, 2, -2, -2)
            is_used, is_start = number < self._start, number == self._start
            fill, pen = QColor("#dce7fb"), QColor("#2456b8")
            if is_used:
                fill, pen = QColor("#f0f1f3"), QColor("#b9bec8")
            if is_start:
                fill = QColor("#2456b8")
            width = 2 if number == self._hovered else 1
            style = Qt.PenStyle.DashLine if is_used else Qt.PenStyle.SolidLine
            painter.setPen(QPen(pen, width, style))
            painter.setBrush(fill)
            painter.drawRoundedRect(place, 3, 3)
            ink = QColor("#ffffff") if is_start else QColor("#5d6573" if is_used else "#1b3f87")
            painter.setPen(ink)
            painter.drawText(
                place,
                Qt.AlignmentFlag.AlignCenter,
                "" if is_used else self.locale().toString(number - self._start + 1),
            )
        if self.hasFocus():
            painter.setPen(QPen(colours.accent, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(page.adjusted(-4, -4, 4, 4), 4, 4)

    @override
    def mousePressEvent(self, qt_event: QMouseEvent) -> None:
        number = self._cell_at(qt_event.position())
        if number:
            self.set_start_cell(number)

    @override
    def mouseMoveEvent(self, qt_event: QMouseEvent) -> None:
        self._hover(self._cell_at(qt_event.position()))

    @override
    def leaveEvent(self, _event: QEvent) -> None:
        self._hover(0)

    @override
    def keyPressEvent(self, qt_event: QKeyEvent) -> None:
        columns = sum(1 for cell in self._cells if cell.y() == self._cells[0].y()) or 1
        key = Qt.Key(qt_event.key())
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.focusNextChild()
            return
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -columns,
            Qt.Key.Key_Down: columns,
            Qt.Key.Key_Home: 1 - self._start,
            Qt.Key.Key_End: len(self._cells) - self._start,
        }
        if key not in steps:
            super().keyPressEvent(qt_event)
        elif 1 <= self._start + steps[key] <= len(self._cells):
            self.set_start_cell(self._start + steps[key])

    def _scale(self) -> tuple[float, float, float]:
        """Pixels for a millimetre, and where the page begins: a page is the same in all scripts."""
        width, height = self.width() - 2 * _MARGIN, self.height() - 2 * _MARGIN
        scale = min(width / self._page[0], height / self._page[1])
        left = (self.width() - self._page[0] * scale) / 2
        return scale, left, (self.height() - self._page[1] * scale) / 2

    def _placed(self, number: int) -> QRectF:
        cell = self._cells[number - 1]
        scale, left, top = self._scale()
        return QRectF(
            left + cell.x() * scale,
            top + cell.y() * scale,
            cell.width() * scale,
            cell.height() * scale,
        )

    def _cell_at(self, place: QPointF) -> int:
        numbers = range(1, len(self._cells) + 1)
        return next((number for number in numbers if self._placed(number).contains(place)), 0)

    def _hover(self, number: int) -> None:
        if number != self._hovered:
            self._hovered = number
            self.update()
