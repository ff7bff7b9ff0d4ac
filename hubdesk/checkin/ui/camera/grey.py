"""Frames of a camera as grey pictures, which is what codes are read in.

Most cameras send the brightness by itself, so nothing is converted: that, and not the window's
colours, is copied. It may be done in any thread.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtGui import QImage
from PySide6.QtMultimedia import QVideoFrame, QVideoFrameFormat

_Format = QVideoFrameFormat.PixelFormat
_GREY: Final = QImage.Format.Format_Grayscale8
_BRIGHTNESS_FIRST: Final = frozenset(
    {
        _Format.Format_YUV420P, _Format.Format_YUV422P, _Format.Format_YV12, _Format.Format_NV12,
        _Format.Format_NV21, _Format.Format_IMC1, _Format.Format_IMC2, _Format.Format_IMC3,
        _Format.Format_IMC4, _Format.Format_Y8,
    }
)  # fmt: skip
_EVERY_SECOND: Final = {  # byte, from this one on
    _Format.Format_YUYV: 0,
    _Format.Format_UYVY: 1,
    _Format.Format_Y16: 1,
    _Format.Format_P010: 1,
    _Format.Format_P016: 1,
}


def grey(frame: QVideoFrame) -> QImage:
    """The frame as a grey picture; an empty one if it can't be read."""
    kind = frame.pixelFormat()
    if kind in _BRIGHTNESS_FIRST:
        return _mapped(frame, _plane)
    if kind in _EVERY_SECOND:
        return _mapped(frame, _thinned)
    if kind is _Format.Format_Jpeg:
        return _mapped(frame, _decompressed)
    if QVideoFrameFormat.imageFormatFromPixelFormat(kind) is not QImage.Format.Format_Invalid:
        return _mapped(frame, _coloured)
    return frame.toImage().convertToFormat(_GREY)


def _mapped(frame: QVideoFrame, make: Callable[[QVideoFrame], QImage]) -> QImage:
    if not frame.map(QVideoFrame.MapMode.ReadOnly):
        return QImage()
    try:
        return make(frame)
    finally:
        frame.unmap()


def _plane(frame: QVideoFrame) -> QImage:
    return _image(bytes(frame.bits(0)), frame, frame.bytesPerLine(0), _GREY)


def _thinned(frame: QVideoFrame) -> QImage:
    first = _EVERY_SECOND[frame.pixelFormat()]
    return _image(bytes(frame.bits(0))[first::2], frame, frame.bytesPerLine(0) // 2, _GREY)


def _decompressed(frame: QVideoFrame) -> QImage:
    return QImage.fromData(bytes(frame.bits(0))).convertToFormat(_GREY)


def _coloured(frame: QVideoFrame) -> QImage:
    kind = QVideoFrameFormat.imageFormatFromPixelFormat(frame.pixelFormat())
    return _image(bytes(frame.bits(0)), frame, frame.bytesPerLine(0), kind).convertToFormat(_GREY)


def _image(data: bytes, frame: QVideoFrame, line: int, kind: QImage.Format) -> QImage:
    """A picture of its own: Qt would go on reading the bytes when they are gone."""
    return QImage(data, frame.width(), frame.height(), line, kind).copy()
