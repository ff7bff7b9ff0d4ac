"""A camera for tests: there is none here, so pictures of badges are put where its frames come."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtMultimedia import QVideoFrame, QVideoFrameFormat

from hubdesk.checkin.ui.camera.source import CameraName, CameraSource
from hubdesk.paper import qr

BUILT_IN = CameraName("cam-0", "Integrated Camera")
LOGI = CameraName("cam-1", "Logitech C920")
SIZE = QSize(1280, 720)


class PretendedSource(CameraSource):
    """The cameras that a test plugs and pulls; all else is the real source, its sink as well."""

    def __init__(self, *cameras, allowed=True):
        super().__init__()
        self.plugged = list(cameras)
        self.allowed = allowed
        self.started = []
        self.torch = None

    def cameras(self):
        return list(self.plugged)

    def ask_permission(self, answered):
        answered(self.allowed)

    def start(self, key):
        self.started.append(key)

    def stop(self):
        self.started.append(None)

    @property
    def has_torch(self):
        return self.torch is not None

    def set_torch(self, on):
        self.torch = on

    def plug(self, *cameras):
        self.plugged = list(cameras)
        self.cameras_changed.emit()

    def show(self, picture):
        self.sink.setVideoFrame(picture if isinstance(picture, QVideoFrame) else frame_of(picture))


def scene(*codes, size=SIZE, side=0.4, turn=12.0, ground="#8a8f96"):
    """A picture of badges' codes, held a little askew, one beside the other."""
    picture = QImage(size, QImage.Format.Format_RGB32)
    picture.fill(QColor(ground))
    painter = QPainter(picture)
    for at, code in enumerate(codes, start=1):
        symbol = qr.symbol(code)
        module = size.height() * side / symbol.size
        painter.save()
        painter.translate(size.width() * at / (len(codes) + 1), size.height() / 2)
        painter.rotate(turn)
        painter.translate(-symbol.size * module / 2, -symbol.size * module / 2)
        quiet = 4 * module
        whole = symbol.size * module + 2 * quiet
        painter.fillRect(QRectF(-quiet, -quiet, whole, whole), Qt.GlobalColor.white)
        for row in range(symbol.size):
            for column in range(symbol.size):
                if symbol.black(row, column):
                    square = QRectF(column * module, row * module, module * 1.02, module * 1.02)
                    painter.fillRect(square, Qt.GlobalColor.black)
        painter.restore()
    painter.end()
    return picture


def frame_of(picture, kind=QVideoFrameFormat.PixelFormat.Format_NV12):
    """A picture as a camera sends it: brightness, then colour, or in another of its manners."""
    Format = QVideoFrameFormat.PixelFormat  # noqa: N806 - Qt's name
    if kind in {Format.Format_BGRX8888, Format.Format_BGRA8888}:
        return QVideoFrame(picture)
    grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    frame = QVideoFrame(QVideoFrameFormat(picture.size(), kind))
    assert frame.map(QVideoFrame.MapMode.WriteOnly)
    width, line = grey.width(), frame.bytesPerLine(0)
    plane = frame.bits(0)
    for row in range(grey.height()):
        bright = bytes(grey.constScanLine(row))[:width]
        if kind in {Format.Format_YUYV, Format.Format_UYVY, Format.Format_Y16}:
            first = 0 if kind is Format.Format_YUYV else 1
            both = bytearray(b"\x80" * (2 * width))
            both[first::2] = bright
            bright = bytes(both)
        plane[row * line : row * line + len(bright)] = bright
    for other in range(1, frame.planeCount()):
        colours = frame.bits(other)
        colours[:] = b"\x80" * len(colours)
    frame.unmap()
    return frame
