"""Choosing by hand which part of a photo is kept: a frame on it that is dragged and made larger."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from hubdesk.badges.photos import Frame
from hubdesk.qt import theme

_HEIGHT = 280
_MARGIN = 6.0
_HANDLE = 9.0  # half the side of what is grabbed at a corner
_STEP = 0.01  # of the photo's width, that an arrow moves the frame
_LEAP = 0.05  # with Shift
_ZOOM = 1.06
_NOTCH = 120.0  # of a wheel, in eighths of a degree
_SHADE = QColor(10, 14, 20, 150)
_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_CLOSER = (Qt.Key.Key_Plus, Qt.Key.Key_Equal)
_WIDER = (Qt.Key.Key_Minus, Qt.Key.Key_Underscore)
_KEEP = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_OWN_KEYS = (*_ARROWS, *_CLOSER, *_WIDER, *_KEEP, Qt.Key.Key_Escape)


class CropEditor(QWidget):
    """The photo, and the frame around the part that is kept.

    Signals:
        kept: the frame is right.
        cancelled: no part of it is wanted.
    """

    kept = Signal()
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self._size = (1, 1)
        self._frame = Frame(0, 0, 1)
        self._grabbed: QPointF | None = None
        self._corner: QPointF | None = None  # the one that stays while another is dragged
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("The part of the photo that is kept"))
        self.setAccessibleDescription(
            self.tr("Arrows move it, plus and minus change its size, Enter keeps it")
        )

    @override
    def sizeHint(self) -> QSize:
        return QSize(_HEIGHT, _HEIGHT)

    @property
    def frame(self) -> Frame:
        """The part that is kept, in pixels of the photo."""
        return self._frame

    def show_photo(self, image: QImage, width: int, height: int) -> None:
        """Show a photo.

        Args:
            image: it, as large as it is shown.
            width: of the photo itself.
            height: likewise.
        """
        self._image, self._size = image, (width, height)
        self._frame = Frame.suggested(width, height)
        self.update()

    def frame_on_screen(self) -> QRectF:
        """Where the frame is, in pixels of the widget."""
        area, scale = self._area(), self._scale()
        return QRectF(
            area.x() + self._frame.left * scale,
            area.y() + self._frame.top * scale,
            self._frame.width * scale,
            self._frame.height * scale,
        )

    @override
    def paintEvent(self, qt_event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        colours = theme.tokens(self.palette())
        area, frame = self._area(), self.frame_on_screen()
        painter.drawImage(area, self._image)
        shade = QPainterPath()
        shade.addRect(area)
        hole = QPainterPath()
        hole.addRect(frame)
        painter.fillPath(shade.subtracted(hole), _SHADE)
        painter.setPen(QPen(QColor("white"), 3))
        painter.drawRect(frame)
        painter.setPen(QPen(colours.accent if self.hasFocus() else QColor("#566274"), 1.5))
        painter.drawRect(frame)
        thirds = QPen(QColor(255, 255, 255, 110), 1)
        painter.setPen(thirds)
        for part in (1 / 3, 2 / 3):
            y = frame.y() + frame.height() * part
            painter.drawLine(QPointF(frame.left(), y), QPointF(frame.right(), y))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor("white"))
        for corner in _corners(frame):
            painter.drawEllipse(corner, 4.5, 4.5)
        painter.end()

    @override
    def event(self, qt_event: QEvent) -> bool:
        # the window has actions on some of these keys; here they belong to the frame
        is_own = (
            qt_event.type() == QEvent.Type.ShortcutOverride
            and isinstance(qt_event, QKeyEvent)
            and qt_event.key() in _OWN_KEYS
        )
        if is_own:
            qt_event.accept()
            return True
        return super().event(qt_event)

    @override
    def keyPressEvent(self, qt_event: QKeyEvent) -> None:
        key = qt_event.key()
        if key in _ARROWS:
            shifted = qt_event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            step = self._size[0] * (_LEAP if shifted else _STEP)
            right, down = _ARROWS[Qt.Key(key)]
            self._take(self._frame.moved(right * step, down * step))
        elif key in _CLOSER:
            self._take(self._frame.zoomed(_ZOOM))
        elif key in _WIDER:
            self._take(self._frame.zoomed(1 / _ZOOM))
        elif key in _KEEP:
            self.kept.emit()
        elif key == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(qt_event)

    @override
    def wheelEvent(self, qt_event: QWheelEvent) -> None:
        self._take(self._frame.zoomed(_ZOOM ** (qt_event.angleDelta().y() / _NOTCH)))
        qt_event.accept()

    @override
    def mousePressEvent(self, qt_event: QMouseEvent) -> None:
        if qt_event.button() != Qt.MouseButton.LeftButton:
            return
        self._grabbed = qt_event.position()
        self._corner = self._opposite(qt_event.position())

    @override
    def mouseMoveEvent(self, qt_event: QMouseEvent) -> None:
        at = qt_event.position()
        if self._grabbed is None:
            self._show_cursor(at)
        elif self._corner is not None:
            self._resize_to(at)
        else:
            moved = (at - self._grabbed) / self._scale()
            self._grabbed = at
            self._take(self._frame.moved(moved.x(), moved.y()))

    @override
    def mouseReleaseEvent(self, qt_event: QMouseEvent) -> None:
        self._grabbed = self._corner = None

    @override
    def mouseDoubleClickEvent(self, qt_event: QMouseEvent) -> None:
        self.kept.emit()

    def _take(self, frame: Frame) -> None:
        self._frame = frame.inside(*self._size)
        self.update()

    def _resize_to(self, at: QPointF) -> None:
        """Make the frame reach from the corner that stays to the pointer, by its wider side."""
        if self._corner is None:
            return
        area, scale = self._area(), self._scale()
        still = (self._corner - area.topLeft()) / scale
        there = (at - area.topLeft()) / scale
        aspect = self._frame.width / self._frame.height
        wide = max(abs(there.x() - still.x()), abs(there.y() - still.y()) * aspect)
        to_left, to_top = there.x() < still.x(), there.y() < still.y()
        room_x = still.x() if to_left else self._size[0] - still.x()
        room_y = still.y() if to_top else self._size[1] - still.y()
        wide = min(wide, room_x, room_y * aspect)
        left = still.x() - wide if to_left else still.x()
        top = still.y() - wide / aspect if to_top else still.y()
        self._take(Frame(left, top, wide))

    def _opposite(self, at: QPointF) -> QPointF | None:
        """The corner across from the one that lies under the pointer."""
        corners = _corners(self.frame_on_screen())
        for number, corner in enumerate(corners):
            if _distance(corner, at) <= _HANDLE:
                return corners[(number + 2) % 4]
        return None

    def _show_cursor(self, at: QPointF) -> None:
        corners = _corners(self.frame_on_screen())
        near = [number for number, corner in enumerate(corners) if _distance(corner, at) <= _HANDLE]
        if near:
            falling = near[0] % 2 == 0
            shape = Qt.CursorShape.SizeFDiagCursor if falling else Qt.CursorShape.SizeBDiagCursor
        else:
            shape = Qt.CursorShape.SizeAllCursor
        self.setCursor(shape)

    def _scale(self) -> float:
        """Pixels of the widget for one of the photo."""
        wide, high = self.width() - 2 * _MARGIN, self.height() - 2 * _MARGIN
        return max(min(wide / self._size[0], high / self._size[1]), 1e-6)

    def _area(self) -> QRectF:
        """Where the whole photo is drawn."""
        scale = self._scale()
        width, height = self._size[0] * scale, self._size[1] * scale
        return QRectF((self.width() - width) / 2, (self.height() - height) / 2, width, height)


def _corners(frame: QRectF) -> tuple[QPointF, QPointF, QPointF, QPointF]:
    """The corners of a frame, going round from the upper left."""
    return frame.topLeft(), frame.topRight(), frame.bottomRight(), frame.bottomLeft()


def _distance(one: QPointF, other: QPointF) -> float:
    return max(abs(one.x() - other.x()), abs(one.y() - other.y()))
