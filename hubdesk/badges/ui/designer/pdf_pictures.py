"""Pictures of the pages of a PDF file."""

from PySide6.QtCore import QBuffer, QByteArray, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtPdf import QPdfDocument


def longest_picture(pdf: bytes, longest: int) -> QImage:
    """The first page with so many pixels on its longer side, on white; empty if there is none."""
    document, buffer = QPdfDocument(), QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    document.load(buffer)
    if document.pageCount() == 0:
        return QImage()
    points = document.pagePointSize(0)
    size = points.scaled(longest, longest, Qt.AspectRatioMode.KeepAspectRatio).toSize()
    picture = on_paper(document.render(0, size), size) if not size.isEmpty() else QImage()
    document.close()
    return picture


def on_paper(picture: QImage, size: QSize) -> QImage:
    """A picture on white."""
    paper = QImage(size, QImage.Format.Format_RGB32)
    paper.fill(QColor("white"))
    with QPainter(paper) as painter:
        painter.drawImage(0, 0, picture)
    return paper
