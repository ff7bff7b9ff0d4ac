"""A text on the display, broken into lines, in its own direction."""

from typing import Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from hubdesk.paper.bidi import base_level, runs_right_to_left

# of the letter size; the Arabic font itself asks for twice as much as its letters need
_ABOVE: Final = 1.07  # a line's baseline below its top
_LEADING: Final = 1.36
_ARABIC_LEADING: Final = 1.56


class TextBlock:
    """A text of a width, at most some lines high; more of it ends in an ellipsis.

    Attributes:
        height: of its lines.
        width: of its widest line.
    """

    def __init__(
        self, words: str, font: QFont, width: float, *, lines: int = 1, at_end: bool = False
    ) -> None:
        """Break a text into lines.

        Args:
            words: the text.
            font: its font.
            width: how wide a line may be.
            lines: how many there may be.
            at_end: a text that runs to the right stands at the right all the same.
        """
        self._font = font
        is_rtl = base_level(words) == 1
        is_arabic = runs_right_to_left(words)
        self._leading = font.pixelSize() * (_ARABIC_LEADING if is_arabic else _LEADING)
        self._option = QTextOption(
            Qt.AlignmentFlag.AlignRight if is_rtl or at_end else Qt.AlignmentFlag.AlignLeft
        )
        self._option.setTextDirection(
            Qt.LayoutDirection.RightToLeft if is_rtl else Qt.LayoutDirection.LeftToRight
        )
        self._option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout = self._broken(words, width, lines)
        if (rest := self._rest(words)) is not None:
            start, tail = rest
            cut = QFontMetricsF(font).elidedText(tail, Qt.TextElideMode.ElideRight, width)
            self._layout = self._broken(_units(words, 0, start) + cut, width, lines)
        rows = [self._layout.lineAt(row) for row in range(self._layout.lineCount())]
        self.height = self._leading * len(rows)
        self.width = max((row.naturalTextWidth() for row in rows), default=0.0)

    @property
    def words(self) -> str:
        """What is seen of the text."""
        return self._layout.text()

    def draw(self, painter: QPainter, x: float, y: float, ink: QColor) -> None:
        """Draw it with its upper left corner here."""
        painter.setPen(ink)
        self._layout.draw(painter, QPointF(x, y))

    def _broken(self, words: str, width: float, lines: int) -> QTextLayout:
        layout = QTextLayout(words, self._font)
        layout.setTextOption(self._option)
        layout.beginLayout()
        for row in range(lines):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            baseline = row * self._leading + _ABOVE * self._font.pixelSize()
            line.setPosition(QPointF(0, baseline - line.ascent()))
        layout.endLayout()
        return layout

    def _rest(self, words: str) -> tuple[int, str] | None:
        """Where the last line begins, and everything from there on, if it is too much for it."""
        count = self._layout.lineCount()
        if not count:
            return None
        last = self._layout.lineAt(count - 1)
        end = len(words.encode("utf-16-le")) // 2
        if last.textStart() + last.textLength() >= end:
            return None
        return last.textStart(), _units(words, last.textStart(), end)


def _units(words: str, start: int, end: int) -> str:
    """A part of a text by places as Qt counts them: in UTF-16."""
    return words.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le")
