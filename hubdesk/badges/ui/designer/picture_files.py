"""Reads the picture that is put onto a badge: PNG, JPEG, and drawings as SVG or PDF."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from hubdesk.badges.assets import Asset, asset_of, read_asset
from hubdesk.badges.ui.designer.pdf_pictures import longest_picture
from hubdesk.errors import HubDeskError, Problem

_LONGEST: Final = 2000  # pixels that a drawing is turned into: 300 dpi across an A5
_LARGEST_FILE: Final = 40_000_000


def read_picture(path: Path) -> Asset:
    """The picture in a file; what is drawn in lines is turned into pixels.

    Raises:
        HubDeskError: it can't be read as a picture.
    """
    ending = path.suffix.lower()
    if ending not in {".svg", ".pdf"}:
        return read_asset(path)
    try:
        if path.stat().st_size > _LARGEST_FILE:
            raise HubDeskError(Problem.PICTURE_NOT_READABLE, path=str(path))
        content = path.read_bytes()
    except OSError as error:
        raise HubDeskError(Problem.PICTURE_NOT_READABLE, path=str(path)) from error
    image = longest_picture(content, _LONGEST) if ending == ".pdf" else _drawing(content)
    if image.isNull():
        raise HubDeskError(Problem.PICTURE_NOT_READABLE, path=str(path))
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return asset_of(bytes(buffer.data().data()), str(path))


def _drawing(content: bytes) -> QImage:
    drawing = QSvgRenderer(QByteArray(content))
    if not drawing.isValid() or drawing.defaultSize().isEmpty():
        return QImage()
    drawing.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
    size = drawing.defaultSize().scaled(_LONGEST, _LONGEST, Qt.AspectRatioMode.KeepAspectRatio)
    image = QImage(size, QImage.Format.Format_ARGB32)
    image.fill(0)
    with QPainter(image) as painter:
        drawing.render(painter)
    return image
