"""Pictures of the pages of a PDF file, made in whichever thread asks for them."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtPdf import QPdfDocument

_POINTS: Final = 72


def page_picture(pdf: bytes, size: QSize) -> QImage:
    """The first page in so many pixels, on white; an empty picture if there is none."""
    pictures = _rendered(pdf, lambda _: size, 1)
    return pictures[0] if pictures else QImage()


def longest_picture(pdf: bytes, longest: int) -> QImage:
    """The first page with so many pixels on its longer side, on white."""
    keep = Qt.AspectRatioMode.KeepAspectRatio
    pictures = _rendered(pdf, lambda points: points.scaled(longest, longest, keep).toSize(), 1)
    return pictures[0] if pictures else QImage()


def page_pictures(pdf: bytes, dpi: float) -> list[QImage]:
    """All pages in this resolution, on white."""
    return _rendered(pdf, lambda points: (points * (dpi / _POINTS)).toSize())


def _rendered(
    pdf: bytes, size_of: Callable[[QSizeF], QSize], most: int | None = None
) -> list[QImage]:
    document = QPdfDocument()
    # a buffer of Qt's own: the thread that renders never waits for the interpreter
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QBuffer.OpenModeFlag.ReadOnly)
    document.load(buffer)
    pages = document.pageCount() if most is None else min(document.pageCount(), most)
    pictures = [
        _on_paper(document.render(page, size), size)
        for page in range(pages)
        if not (size := size_of(document.pagePointSize(page))).isEmpty()
    ]
    document.close()
    return pictures


def _on_paper(picture: QImage, size: QSize) -> QImage:
    paper = QImage(size, QImage.Format.Format_RGB32)
    paper.fill(QColor("white"))
    with QPainter(paper) as painter:
        painter.drawImage(0, 0, picture)
    return paper
