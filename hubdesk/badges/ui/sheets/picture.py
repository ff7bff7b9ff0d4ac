"""The page of a sheet to scale: its numbered cells, its lengths, and the badge in each cell."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from hubdesk.badges.sheet import Cell, Sheet, fits
from hubdesk.badges.ui.sheets.dimensions import Dimension, dimensions, draw_dimension
from hubdesk.badges.ui.sheets.fault_words import PRINTED_FROM, cells_words
from hubdesk.qt import theme

_BESIDE: Final = 52  # pixels at the left and above, for the lengths
_AROUND: Final = 12
_LARGEST: Final = 6.0  # pixels for a millimetre: a label need not fill the screen
_SMALLEST: Final = 13  # pixels of a cell that has room for its number
_LETTERS: Final = 12  # pixels
_PAPER: Final = QColor("#ffffff")  # paper is white in the dark, too
_EDGE: Final = QColor("#8a95a6")
_CELL: Final = (QColor("#dce7fb"), QColor("#2456b8"), QColor("#1b3f87"))
_MARKED: Final = (QColor("#2456b8"), QColor("#2456b8"), QColor("#ffffff"))
_WRONG: Final = (QColor("#fce4e2"), QColor("#b3261e"), QColor("#b3261e"))
_BADGE: Final = QColor("#4a5362")


class SheetPicture(QWidget):
    """The picture. A cell is marked by a click, or by the arrow keys.

    Signals:
        marked: the number of the marked cell, from 1; 0: none.
    """

    marked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet: Sheet | None = None
        self._badge = (0.0, 0.0)
        self._cells: tuple[Cell, ...] = ()
        self._dimensions: list[Dimension] = []
        self._looked_at = ""
        self._marked = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Picture of the sheet"))

    @property
    def marked_number(self) -> int:
        """The number of the cell that is marked; 0: none."""
        return self._marked

    @property
    def marked_cell(self) -> Cell | None:
        """The cell that is marked."""
        return self._cells[self._marked - 1] if 0 < self._marked <= len(self._cells) else None

    def show_sheet(self, sheet: Sheet, badge: tuple[float, float]) -> None:
        """Show a sheet, whatever sense it makes, for badges of this size."""
        self._sheet, self._badge = sheet, badge
        self._cells = sheet.cells or (Cell(0, 0, *badge),)
        self._dimensions = dimensions(sheet, badge)
        if self._marked > len(self._cells):
            self._mark(0)
        self.setAccessibleDescription(cells_words(sheet))
        self.update()

    def mark_none(self) -> None:
        """Let no cell be marked."""
        self._mark(0)

    def show_looked_at(self, name: str) -> None:
        """Set these lengths off, whose field has the focus."""
        self._looked_at = name
        self.update()

    def cell_centre(self, number: int) -> QPointF:
        """Where the middle of a cell is, in the widget."""
        return self._placed(self._cells[number - 1]).center()

    @override
    def sizeHint(self) -> QSize:
        return QSize(420, 480)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(220, 240)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._sheet is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        page = self._page()
        painter.setPen(QPen(_EDGE, 1))
        painter.setBrush(_PAPER)
        painter.drawRect(page)
        self._draw_reach(painter, page)
        font = QFont(self.font())
        for number, cell in enumerate(self._cells, start=1):
            self._draw_cell(painter, font, number, cell)
        font.setPixelSize(_LETTERS)
        painter.setFont(font)
        colours = theme.tokens(self.palette())
        for each in self._dimensions:
            is_looked_at = bool(self._looked_at) and each.name == self._looked_at
            pen = colours.accent if is_looked_at else colours.muted
            draw_dimension(painter, each, page, self._scale()[0], pen, stressed=is_looked_at)
        if self.hasFocus():
            painter.setPen(QPen(colours.accent, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(page.adjusted(-4, -4, 4, 4), 4, 4)

    @override
    def mousePressEvent(self, qt_event: QMouseEvent) -> None:
        numbers = enumerate(self._cells, start=1)
        hit = (n for n, cell in numbers if self._placed(cell).contains(qt_event.position()))
        self._mark(next(hit, 0))

    @override
    def keyPressEvent(self, qt_event: QKeyEvent) -> None:
        columns = self._sheet.columns if self._sheet is not None else 1
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -columns,
            Qt.Key.Key_Down: columns,
            Qt.Key.Key_Home: 1 - self._marked,
            Qt.Key.Key_End: len(self._cells) - self._marked,
        }
        step = steps.get(Qt.Key(qt_event.key()))
        if step is None:
            super().keyPressEvent(qt_event)
        elif not self._marked:
            self._mark(1)
        elif 1 <= self._marked + step <= len(self._cells):
            self._mark(self._marked + step)

    def _mark(self, number: int) -> None:
        if number != self._marked:
            self._marked = number
            self.update()
            self.marked.emit(number)
            QAccessible.updateAccessibility(
                QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
            )

    def _draw_reach(self, painter: QPainter, page: QRectF) -> None:
        """What most printers reach of a page; label printers reach all of theirs."""
        if self._sheet is None or self._sheet.page is None or len(self._cells) == 1:
            return
        inset = PRINTED_FROM * self._scale()[0]
        painter.setPen(QPen(_EDGE, 1, Qt.PenStyle.DashLine))
        painter.drawRect(page.adjusted(inset, inset, -inset, -inset))

    def _draw_cell(self, painter: QPainter, font: QFont, number: int, cell: Cell) -> None:
        assert self._sheet is not None
        place = self._placed(cell)
        fill, edge, ink = _WRONG if self._is_wrong(number) else _CELL
        if number == self._marked:
            fill, edge, ink = _MARKED
        painter.setPen(QPen(edge, 1))
        painter.setBrush(fill)
        painter.drawRect(place)
        if fits(self._sheet, *self._badge):
            scale = self._scale()[0]
            badge = QRectF(0, 0, self._badge[0] * scale, self._badge[1] * scale)
            badge.moveCenter(place.center())
            painter.setPen(QPen(ink if number == self._marked else _BADGE, 1, Qt.PenStyle.DotLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(badge)
        room = min(place.width(), place.height())
        if room >= _SMALLEST:
            font.setPixelSize(int(min(28, max(10, room / 3))))
            painter.setFont(font)
            painter.setPen(ink)
            words = self.locale().toString(number)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)

    def _is_wrong(self, number: int) -> bool:
        """Whether a cell goes over the edge, or over the one before or above it."""
        sheet = self._sheet
        if sheet is None or sheet.page is None:
            return False
        cell = self._cells[number - 1]
        is_outside = (
            cell.x + cell.width > sheet.page[0] + 0.001
            or cell.y + cell.height > sheet.page[1] + 0.001
        )
        column, row = (number - 1) % sheet.columns, (number - 1) // sheet.columns
        overlaps_left = column > 0 and sheet.pitch[0] < sheet.cell[0] - 0.001
        overlaps_above = row > 0 and sheet.pitch[1] < sheet.cell[1] - 0.001
        return is_outside or overlaps_left or overlaps_above

    def _size(self) -> tuple[float, float]:
        assert self._sheet is not None
        return self._sheet.page or self._badge

    def _scale(self) -> tuple[float, float, float]:
        """Pixels for a millimetre, and where the page begins: a page is the same in all scripts."""
        size = self._size()
        width, height = self.width() - _BESIDE - _AROUND, self.height() - _BESIDE - _AROUND
        scale = max(0.01, min(_LARGEST, width / size[0], height / size[1]))
        left = _BESIDE + (width - size[0] * scale) / 2
        return scale, left, float(_BESIDE)

    def _page(self) -> QRectF:
        scale, left, top = self._scale()
        width, height = self._size()
        return QRectF(left, top, width * scale, height * scale)

    def _placed(self, cell: Cell) -> QRectF:
        scale, left, top = self._scale()
        return QRectF(
            left + cell.x * scale, top + cell.y * scale, cell.width * scale, cell.height * scale
        )
