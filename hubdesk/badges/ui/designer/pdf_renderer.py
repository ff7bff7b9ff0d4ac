"""Renders the pages of a PDF file in a thread of Qt's, which never holds the interpreter."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QObject, QSize, QSizeF, Signal
from PySide6.QtGui import QImage
from PySide6.QtPdf import QPdfDocument, QPdfDocumentRenderOptions, QPdfPageRenderer

from hubdesk.badges.ui.designer.pdf_pictures import on_paper

if TYPE_CHECKING:
    from collections.abc import Callable


class PdfRenderer(QObject):
    """Renders one file at a time.

    `QPdfDocument.render` would hold the interpreter all the while, also in a thread of Python's:
    for a photograph that is a tenth of a second in which the window is still.

    Signals:
        rendered: pictures of the pages, on white; fewer if some can't be rendered.
    """

    rendered = Signal(list)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._document = QPdfDocument(self)
        self._buffer = QBuffer(self)
        self._renderer = QPdfPageRenderer(self)
        self._renderer.setDocument(self._document)
        self._renderer.setRenderMode(QPdfPageRenderer.RenderMode.MultiThreaded)
        self._renderer.pageRendered.connect(self._on_page)
        self._sizes: list[QSize] = []
        self._pictures: list[QImage] = []

    def render(self, pdf: bytes, size_of: "Callable[[QSizeF], QSize]") -> None:
        """Render all pages; not before the file before has come back.

        Args:
            pdf: the file.
            size_of: from a page's size in points to the pixels that are wanted.
        """
        self._document.close()
        self._buffer.close()
        self._buffer.setData(QByteArray(pdf))
        self._buffer.open(QBuffer.OpenModeFlag.ReadOnly)
        self._document.load(self._buffer)
        pages = range(self._document.pageCount())
        self._sizes = [size_of(self._document.pagePointSize(page)) for page in pages]
        self._pictures = []
        self._next()

    def _next(self) -> None:
        page = len(self._pictures)
        if page < len(self._sizes) and not self._sizes[page].isEmpty():
            self._renderer.requestPage(page, self._sizes[page], QPdfDocumentRenderOptions())
        else:
            self.rendered.emit(self._pictures)

    def _on_page(self, _page: int, size: QSize, picture: QImage) -> None:
        self._pictures.append(on_paper(picture, size))
        self._next()
