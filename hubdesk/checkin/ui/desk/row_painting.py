"""How a row of the desk's lists is painted: symbol, two lines, something at the trailing end."""

from typing import Final

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from hubdesk.qt import icons, theme

_EDGE: Final = 12
_ICON: Final = 20


class RowPainter:
    """Paints one row; all places are those of a left-to-right window, mirrored where it is not."""

    def __init__(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        self.colours = theme.tokens(option.palette)
        self._painter = painter
        self._row: QRect = option.rect
        self._rtl = option.direction
        self._font: QFont = option.font
        self._state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def done(self) -> None:
        """End painting this row."""
        self._painter.restore()

    def ground(self) -> None:
        """What is chosen or pointed at, and the line below."""
        if self._state & QStyle.StateFlag.State_Selected:
            self._painter.fillRect(self._row, self.colours.accent_soft)
        elif self._state & QStyle.StateFlag.State_MouseOver:
            self._painter.fillRect(self._row, self.colours.raised)
        line = QRect(self._row.left(), self._row.bottom(), self._row.width(), 1)
        self._painter.fillRect(line, self.colours.border)
        if self._state & QStyle.StateFlag.State_HasFocus:
            self._painter.setPen(QPen(self.colours.accent, 2))
            self._painter.setBrush(Qt.BrushStyle.NoBrush)
            self._painter.drawRoundedRect(QRectF(self._row).adjusted(2, 2, -2, -3), 6, 6)

    def icon(self, name: str, ink: QColor) -> None:
        """The symbol at the leading side."""
        top = (self._row.height() - _ICON) // 2
        place = self._mirrored(QRect(_EDGE, top, _ICON, _ICON))
        self._painter.drawPixmap(place.topLeft(), icons.pixmap(name, _ICON, ink))

    def end_text(self, words: str) -> int:
        """A short text at the trailing end; returns the width that it took."""
        self._set_font(12)
        width = self._painter.fontMetrics().horizontalAdvance(words) + 4
        area = QRect(self._row.width() - _EDGE - width, 0, width, self._row.height())
        self._painter.setPen(self.colours.muted)
        self._painter.drawText(self._mirrored(area), Qt.AlignmentFlag.AlignCenter, words)
        return width + 8

    def end_pill(self, words: str, ink: QColor, ground: QColor, used: int = 0) -> int:
        """A pill at the trailing end; returns the width that it took."""
        self._set_font(12)
        width = self._painter.fontMetrics().horizontalAdvance(words) + 16
        area = QRect(
            self._row.width() - _EDGE - used - width, (self._row.height() - 20) // 2, width, 20
        )
        place = self._mirrored(area)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(ground)
        self._painter.drawRoundedRect(QRectF(place), 10, 10)
        self._painter.setPen(ink)
        self._painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)
        return width + 8

    def two_lines(self, first: str, second: str, used: int, *, struck: bool = False) -> None:
        """A name, and what is to be said of it."""
        start = _EDGE + _ICON + 12
        width = self._row.width() - start - used - _EDGE
        top = (self._row.height() - 42) // 2
        self._set_font(14, bold=True, struck=struck)
        self._text(QRect(start, top, width, 22), first, self.colours.text)
        self._set_font(12)
        self._text(QRect(start, top + 21, width, 20), second, self.colours.muted)

    def _text(self, area: QRect, words: str, ink: QColor) -> None:
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

    def _set_font(self, pixels: int, *, bold: bool = False, struck: bool = False) -> None:
        font = QFont(self._font)
        font.setPixelSize(pixels)
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        font.setStrikeOut(struck)
        self._painter.setFont(font)

    def _mirrored(self, area: QRect) -> QRect:
        return QStyle.visualRect(self._rtl, self._row, area.translated(self._row.topLeft()))
