"""Text in the blocks of the grid: whole lines, as many as fit."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QTextLayout, QTextOption


def fitting(painter: QPainter, width: int, *texts: str) -> str | None:
    """The first of some texts that is not too wide."""
    advance = painter.fontMetrics().horizontalAdvance
    return next((text for text in texts if advance(text) <= width), None)


def draw_lines(painter: QPainter, place: QRect, text: str) -> int:
    """Draw a text in as many lines as fit, the last one cut off; says how high they are."""
    metrics = painter.fontMetrics()
    fitting = max(1, place.height() // metrics.height())
    layout = QTextLayout(text, painter.font())
    option = QTextOption(Qt.AlignmentFlag.AlignLeading)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    starts: list[int] = []
    while len(starts) <= fitting:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(place.width())
        starts.append(line.textStart())
    layout.endLayout()
    align = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
    shown = starts[:fitting]
    for number, start in enumerate(shown):
        is_last = number == len(shown) - 1
        end = len(text) if is_last else starts[number + 1]
        line_text = text[start:end].strip()
        if is_last:
            line_text = metrics.elidedText(line_text, Qt.TextElideMode.ElideRight, place.width())
        top = place.top() + number * metrics.height()
        painter.drawText(
            QRect(place.left(), top, place.width(), metrics.height()), align, line_text
        )
    return len(shown) * metrics.height()
