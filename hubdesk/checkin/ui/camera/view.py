"""The live picture of the camera, with the guide that says where a badge is held."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF, QTransform
from PySide6.QtMultimedia import QVideoFrame
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from hubdesk.checkin.ui.camera.decoding import SeenCode

_SHAPE: Final = 4 / 3
_GUIDE: Final = 0.66  # of the height
_CORNER: Final = 0.22  # of the guide
_RADIUS: Final = 8.0
_MARKED: Final = 400  # milliseconds that a code stays marked after it was seen
_TAKEN: Final = QColor("#2fd07a")  # on a picture of anything, in both themes
_GUIDE_LINE: Final = QColor(255, 255, 255, 230)
_AROUND_LINE: Final = QColor(0, 0, 0, 150)
_DARK: Final = QColor("#14181f")


class CameraView(QWidget):
    """Paints the newest frame, as a mirror if wanted.

    Attributes:
        marked: the codes that are marked in the picture.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame: QVideoFrame | None = None
        self._mirrored = False
        self.marked: list[SeenCode] = []
        self._fade = QTimer(self, singleShot=True, interval=_MARKED)
        self._fade.timeout.connect(self._on_fade)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.tr("What the camera sees"))
        options = QVideoFrame.PaintOptions()
        options.aspectRatioMode = Qt.AspectRatioMode.IgnoreAspectRatio  # the room has its shape
        self._options = options

    @property
    def is_mirrored(self) -> bool:
        """Whether left and right are as in a mirror."""
        return self._mirrored

    def set_mirrored(self, mirrored: bool) -> None:  # noqa: FBT001 - as a switch
        """Show left and right as in a mirror, or as they are."""
        self._mirrored = mirrored
        self.update()

    def show_frame(self, frame: QVideoFrame) -> None:
        """Show a frame; what comes before it could be painted takes its place."""
        self._frame = frame
        self.update()

    def mark(self, codes: list[SeenCode]) -> None:
        """Mark codes for a moment."""
        if codes:
            self.marked = codes
            self._fade.start()
            self.update()

    def clear(self) -> None:
        """Show nothing."""
        self._frame = None
        self.marked = []
        self._fade.stop()
        self.update()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return round(width / _SHAPE)

    @override
    def sizeHint(self) -> QSize:
        return QSize(304, self.heightForWidth(304))

    @override
    def paintEvent(self, qt_event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        room = QRectF(self.rect())
        rounded = QPainterPath()
        rounded.addRoundedRect(room, _RADIUS, _RADIUS)
        painter.fillPath(rounded, _DARK)
        if self._frame is None:
            return
        painter.setClipPath(rounded)
        picture = _covering(QSize(self._frame.size()), room)
        painter.save()
        if self._mirrored:
            painter.setTransform(QTransform(-1, 0, 0, 1, room.width(), 0), True)
        self._frame.paint(painter, picture, self._options)
        painter.setPen(QPen(_TAKEN, 4, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap,
                            Qt.PenJoinStyle.RoundJoin))  # fmt: skip
        for code in self.marked:
            corners = [
                QPointF(picture.x() + x * picture.width(), picture.y() + y * picture.height())
                for x, y in code.corners
            ]
            painter.drawPolygon(QPolygonF(corners))
        painter.restore()
        self._paint_guide(painter, room)

    def _paint_guide(self, painter: QPainter, room: QRectF) -> None:
        side = room.height() * _GUIDE
        guide = QRectF(0, 0, side, side)
        guide.moveCenter(room.center())
        length = side * _CORNER
        path = QPainterPath()
        for corner, across, down in (
            (guide.topLeft(), length, length),
            (guide.topRight(), -length, length),
            (guide.bottomLeft(), length, -length),
            (guide.bottomRight(), -length, -length),
        ):
            path.moveTo(corner + QPointF(across, 0))
            path.lineTo(corner)
            path.lineTo(corner + QPointF(0, down))
        line = _TAKEN if self.marked else _GUIDE_LINE
        for colour, width in ((_AROUND_LINE, 6), (line, 3)):
            pen = QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap,
                       Qt.PenJoinStyle.RoundJoin)  # fmt: skip
            painter.strokePath(path, pen)

    def _on_fade(self) -> None:
        self.marked = []
        self.update()


def _covering(size: QSize, room: QRectF) -> QRectF:
    """Where a picture of this size goes so that it fills the room and keeps its shape."""
    factor = max(room.width() / max(size.width(), 1), room.height() / max(size.height(), 1))
    picture = QRectF(0, 0, size.width() * factor, size.height() * factor)
    picture.moveCenter(room.center())
    return picture
