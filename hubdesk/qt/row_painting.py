"""How a row of a list is painted: symbol, two lines, and pills at the trailing end."""

from typing import Final

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from hubdesk.qt import icons, theme

_ICON: Final = 20
_PILL: Final = 20
_APART: Final = 6


class RowPainter:
    """Paints one row; all places are those of a left-to-right window, mirrored where it is not.

    What stands at the trailing end is painted from there: each takes the width that is `used`.
    """

    def __init__(
        self, painter: QPainter, option: QStyleOptionViewItem, *, edge: int = 12, icon: int = _ICON
    ) -> None:
        self.painter = painter
        self.colours = theme.tokens(option.palette)
        self.row: QRect = option.rect
        self.edge = edge
        self.used = 0
        self._icon = icon
        self._rtl = option.direction
        self._font: QFont = option.font
        self._state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def done(self) -> None:
        """End painting this row."""
        self.painter.restore()

    def ground(self) -> None:
        """What is chosen or pointed at, and the line below."""
        if self._state & QStyle.StateFlag.State_Selected:
            self.painter.fillRect(self.row, self.colours.accent_soft)
        elif self._state & QStyle.StateFlag.State_MouseOver:
            self.painter.fillRect(self.row, self.colours.raised)
        line = QRect(self.row.left(), self.row.bottom(), self.row.width(), 1)
        self.painter.fillRect(line, self.colours.border)
        if self._state & QStyle.StateFlag.State_HasFocus:
            self.painter.setPen(QPen(self.colours.accent, 2))
            self.painter.setBrush(Qt.BrushStyle.NoBrush)
            self.painter.drawRoundedRect(QRectF(self.row).adjusted(2, 2, -2, -3), 6, 6)

    def icon(self, name: str, ink: QColor) -> None:
        """The symbol at the leading side."""
        place = self.icon_place()
        self.painter.drawPixmap(place.topLeft(), icons.pixmap(name, self._icon, ink))

    def icon_place(self) -> QRect:
        """Where the symbol stands."""
        top = (self.row.height() - self._icon) // 2
        return self.mirrored(QRect(self.edge, top, self._icon, self._icon))

    def end_icon(self, name: str, ink: QColor, size: int = 16) -> None:
        """A small symbol at the trailing end."""
        self.painter.drawPixmap(self._from_end(size, size).topLeft(), icons.pixmap(name, size, ink))
        self.used += size + _APART

    def end_text(self, words: str) -> None:
        """A short text at the trailing end."""
        width = self._width_of(words) + 4
        self.painter.setPen(self.colours.muted)
        place = self._from_end(width, self.row.height())
        self.painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)
        self.used += width + _APART

    def end_pill(self, words: str, ink: QColor, ground: QColor) -> None:
        """A pill at the trailing end."""
        width = self._width_of(words) + 16
        place = self._from_end(width, _PILL)
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(ground)
        self.painter.drawRoundedRect(QRectF(place), _PILL / 2, _PILL / 2)
        self.painter.setPen(ink)
        self.painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)
        self.used += width + _APART

    def two_lines(self, first: str, second: str, *, struck: bool = False) -> None:
        """A name, and what is to be said of it; without that the name stands in the middle."""
        self.lines(first, *filter(None, (second,)), struck=struck)

    def lines(self, first: str, *others: str, struck: bool = False) -> None:
        """A name, and lines of what is to be said of it; together they stand in the middle."""
        start = self.edge + self._icon + 12
        width = self.row.width() - start - self.used - self.edge
        top = (self.row.height() - 22 - 20 * len(others)) // 2
        self._set_font(14, bold=True, struck=struck)
        self._text(QRect(start, top, width, 22), first, self.colours.text)
        self._set_font(12)
        for place, words in enumerate(others):
            self._text(QRect(start, top + 21 + 19 * place, width, 20), words, self.colours.muted)

    def mirrored(self, area: QRect) -> QRect:
        """Where an area of the row lies in this window."""
        return QStyle.visualRect(self._rtl, self.row, area.translated(self.row.topLeft()))

    def _from_end(self, width: int, height: int) -> QRect:
        left = self.row.width() - self.edge - self.used - width
        return self.mirrored(QRect(left, (self.row.height() - height) // 2, width, height))

    def _width_of(self, words: str) -> int:
        self._set_font(12)
        return self.painter.fontMetrics().horizontalAdvance(words)

    def _text(self, area: QRect, words: str, ink: QColor) -> None:
        shown = self.painter.fontMetrics().elidedText(
            words, Qt.TextElideMode.ElideRight, area.width()
        )
        self.painter.setPen(ink)
        at_start = QStyle.visualAlignment(self._rtl, Qt.AlignmentFlag.AlignLeft)
        self.painter.drawText(
            self.mirrored(area),
            at_start | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter,
            shown,
        )

    def _set_font(self, pixels: int, *, bold: bool = False, struck: bool = False) -> None:
        font = QFont(self._font)
        font.setPixelSize(pixels)
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        font.setStrikeOut(struck)
        self.painter.setFont(font)
