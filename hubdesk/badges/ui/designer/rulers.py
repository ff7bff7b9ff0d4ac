"""The canvas between its rulers, from which guides are dragged."""

import math
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QTransform
from PySide6.QtWidgets import QGridLayout, QWidget
from typing_extensions import override

from hubdesk.qt import theme

if TYPE_CHECKING:
    from hubdesk.badges.ui.designer.canvas import DesignCanvas

_WIDTH: Final = 20
_STEPS: Final = (1, 2, 5, 10, 20, 50, 100)
_APART: Final = 34  # pixels between two figures
_LETTERS: Final = 10  # pixels


class Ruler(QWidget):
    """Millimetres along an edge of the canvas; a drag from it makes a guide."""

    def __init__(
        self, canvas: "DesignCanvas", *, flat: bool, parent: QWidget | None = None
    ) -> None:
        """Make a ruler.

        Args:
            canvas: which it measures.
            flat: it lies above the canvas, and guides from it lie flat.
            parent: of the widget.
        """
        super().__init__(parent)
        self._canvas = canvas
        self._flat = flat
        self._at: float | None = None
        self.setCursor(Qt.CursorShape.SplitVCursor if flat else Qt.CursorShape.SplitHCursor)
        self.setToolTip(self.tr("Drag a guide from here onto the badge"))
        if flat:
            self.setFixedHeight(_WIDTH)
        else:
            self.setFixedWidth(_WIDTH)
        canvas.view_changed.connect(self.update)
        canvas.pointed.connect(self._on_pointed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, _WIDTH)

    @override
    def mousePressEvent(self, qt_event: QMouseEvent) -> None:
        if qt_event.button() is Qt.MouseButton.LeftButton:
            self._canvas.take_guide(None, flat=self._flat)

    @override
    def mouseMoveEvent(self, qt_event: QMouseEvent) -> None:
        self._canvas.drag_guide(self._on_canvas(qt_event))

    @override
    def mouseReleaseEvent(self, qt_event: QMouseEvent) -> None:
        if qt_event.button() is Qt.MouseButton.LeftButton:
            self._canvas.drop_guide()

    @override
    def paintEvent(self, qt_event: QPaintEvent) -> None:
        template = self._canvas.template
        with QPainter(self) as painter:
            tokens = theme.tokens(self.palette())
            painter.fillRect(self.rect(), tokens.surface)
            painter.setPen(tokens.border)
            edge = self.rect().adjusted(0, 0, -1, -1)
            if self._flat:
                painter.drawLine(edge.bottomLeft(), edge.bottomRight())
            else:
                painter.drawLine(edge.topRight(), edge.bottomRight())
            if template is None:
                return
            font = painter.font()
            font.setPixelSize(_LETTERS)
            painter.setFont(font)
            painter.setPen(tokens.muted)
            length = template.width if self._flat else template.height
            self._paint_ticks(painter, length)
            if self._at is not None and 0 <= self._at <= length:
                painter.setPen(tokens.accent)
                self._line(painter, self._at, _WIDTH)

    def _paint_ticks(self, painter: QPainter, length: float) -> None:
        scale = self._canvas.view.scale
        step = next((each for each in _STEPS if each * scale >= _APART), _STEPS[-1])
        part = step / 10 if step * scale >= 10 * 4 else step / 5
        for number in range(math.floor(length / part) + 1):
            at = number * part
            is_whole = math.isclose(at / step, round(at / step), abs_tol=1e-6)
            self._line(painter, at, 10 if is_whole else 4)
            if is_whole:
                self._figure(painter, at)

    def _line(self, painter: QPainter, at: float, high: int) -> None:
        place = self._pixel(at)
        if self._flat:
            painter.drawLine(QPointF(place, _WIDTH - high), QPointF(place, _WIDTH))
        else:
            painter.drawLine(QPointF(_WIDTH - high, place), QPointF(_WIDTH, place))

    def _figure(self, painter: QPainter, at: float) -> None:
        words = self.locale().toString(round(at))
        place = self._pixel(at)
        flags = (
            Qt.AlignmentFlag.AlignLeft
            | Qt.AlignmentFlag.AlignTop
            | Qt.AlignmentFlag.AlignAbsolute  # also in a window from right to left
        )
        if self._flat:
            painter.drawText(QRectF(place + 2, 1, 40, 14), flags, words)
            return
        painter.save()
        # turned to be read from below
        painter.setTransform(QTransform(0, -1, 1, 0, 1, place - 2), True)
        painter.drawText(QRectF(0, 0, 40, 14), flags, words)
        painter.restore()

    def _pixel(self, at: float) -> float:
        view = self._canvas.view
        start = view.left if self._flat else view.top
        shift = self.mapFromGlobal(self._canvas.mapToGlobal(QPoint(0, 0)))
        return start + at * view.scale + (shift.x() if self._flat else shift.y())

    def _on_canvas(self, qt_event: QMouseEvent) -> QPointF:
        return QPointF(self._canvas.mapFromGlobal(qt_event.globalPosition().toPoint()))

    def _on_pointed(self, place: tuple[float, float] | None) -> None:
        self._at = None if place is None else place[0 if self._flat else 1]
        self.update()


class Desk(QWidget):
    """The canvas, a ruler above it and one at its left, in every direction of writing."""

    def __init__(self, canvas: "DesignCanvas", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # millimetres run from the left of the badge in every language
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.above = Ruler(canvas, flat=True)
        self.beside = Ruler(canvas, flat=False)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.addWidget(self.above, 0, 1)
        grid.addWidget(self.beside, 1, 0)
        grid.addWidget(canvas, 1, 1)
        grid.setRowStretch(1, 1)
        grid.setColumnStretch(1, 1)
