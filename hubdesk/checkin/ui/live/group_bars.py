"""Bars of how many have arrived of those expected, a group to a row."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget
from typing_extensions import override

from hubdesk.qt import theme

_ROW: Final = 40
_BAR: Final = 8
_NUMBERS: Final = 96


@dataclass(frozen=True, slots=True)
class GroupBar:
    """A group: its name, its colour if it has one, how many arrived of how many expected."""

    name: str
    colour: str | None
    arrived: int
    expected: int


class GroupBars(QWidget):
    """The bars, one below the other."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: list[GroupBar] = []
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def bars(self) -> list[GroupBar]:
        """What is shown."""
        return self._bars

    def show_bars(self, bars: list[GroupBar]) -> None:
        """Show these groups."""
        if bars == self._bars:
            return
        self._bars = bars
        self.setAccessibleDescription(
            "; ".join(f"{bar.name}: {bar.arrived} / {bar.expected}" for bar in bars)
        )
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(220, _ROW * max(len(self._bars), 1))

    @override
    def paintEvent(self, qt_event: QPaintEvent) -> None:
        colours = theme.tokens(self.palette())
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for place, bar in enumerate(self._bars):
                row = QRect(0, place * _ROW, self.width(), _ROW)
                if row.intersects(qt_event.rect()):
                    self._paint_bar(painter, bar, row, colours)

    def _paint_bar(
        self, painter: QPainter, bar: GroupBar, row: QRect, colours: theme.Tokens
    ) -> None:
        words = QRect(row.left(), row.top() + 2, row.width() - _NUMBERS, 22)
        numbers = QRect(row.right() - _NUMBERS + 1, row.top() + 2, _NUMBERS, 22)
        name = painter.fontMetrics().elidedText(
            bar.name, Qt.TextElideMode.ElideRight, words.width()
        )
        self._text(painter, words, row, name, Qt.AlignmentFlag.AlignLeft, colours.text)
        said = f"\u2066{bar.arrived:n} / {bar.expected:n}\u2069"  # in this order in Arabic, too
        self._text(painter, numbers, row, said, Qt.AlignmentFlag.AlignRight, colours.muted)
        painter.setPen(Qt.PenStyle.NoPen)
        ground = QRect(row.left(), row.top() + 26, row.width(), _BAR)
        painter.setBrush(colours.raised)
        painter.drawRoundedRect(QRectF(ground), _BAR / 2, _BAR / 2)
        if bar.arrived and bar.expected:
            share = min(bar.arrived / bar.expected, 1)
            filled = QRect(ground.left(), ground.top(), max(round(row.width() * share), _BAR), _BAR)
            painter.setBrush(QColor(bar.colour) if bar.colour else colours.success)
            mirrored = QStyle.visualRect(self.layoutDirection(), row, filled)
            painter.drawRoundedRect(QRectF(mirrored), _BAR / 2, _BAR / 2)

    def _text(
        self,
        painter: QPainter,
        area: QRect,
        row: QRect,
        words: str,
        side: Qt.AlignmentFlag,
        ink: QColor,
    ) -> None:
        direction = self.layoutDirection()
        painter.setPen(ink)
        painter.drawText(
            QStyle.visualRect(direction, row, area),
            QStyle.visualAlignment(direction, side)
            | Qt.AlignmentFlag.AlignAbsolute
            | Qt.AlignmentFlag.AlignVCenter,
            words,
        )
