"""Renders the side that is being designed from the PDF that would be printed."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QByteArray, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtSvg import QSvgRenderer

from hubdesk.badges.assets import Asset, asset_of, read_asset
from hubdesk.badges.drafting import Draft, draft
from hubdesk.errors import HubDeskError, Problem
from hubdesk.qt.problem_words import problem_sentence

if TYPE_CHECKING:
    from hubdesk.badges.arranging import Side
    from hubdesk.badges.template_model import Template
    from hubdesk.qt.open_event import OpenEvent

_WAIT: Final = 25  # milliseconds
_DPI: Final = 300
_LONGEST: Final = 2000  # pixels


class SideRenderer(QObject):
    """Draws in the reader's thread, and renders what came of it.

    Signals:
        rendered: a picture of the side, in the pixels that were asked for.
        drawn: the `Draft`.
        refused: a sentence on why it can't be drawn.
    """

    rendered = Signal(QImage)
    drawn = Signal(object)
    refused = Signal(str)

    def __init__(self, open_event: "OpenEvent", parent: QObject) -> None:
        super().__init__(parent)
        self._open_event = open_event
        self._document = QPdfDocument(self)
        self._buffer = QBuffer(self)
        self._size = QSize()
        self._wanted: tuple[Template, Side, str | None] | None = None
        self._timer = QTimer(self, singleShot=True, interval=_WAIT)
        self._timer.timeout.connect(self._start)

    def want(self, template: "Template", side: "Side", person_id: str | None, size: QSize) -> None:
        """Render this soon, in so many pixels; what was wanted before is forgotten."""
        self._wanted = (template, side, person_id)
        self._size = size
        self._timer.start()

    def want_size(self, size: QSize) -> None:
        """Render the same in another size."""
        self._size = size
        self._render()

    def read_picture(self, path: Path) -> Asset:
        """The picture in a file; what is drawn in vectors is turned into pixels.

        Raises:
            HubDeskError: it can't be read as a picture.
        """
        if path.suffix.lower() not in {".svg", ".pdf"}:
            return read_asset(path)
        image = _page(path) if path.suffix.lower() == ".pdf" else _drawing(path)
        if image is None or image.isNull():
            raise HubDeskError(Problem.PICTURE_NOT_READABLE, path=str(path))
        buffer = QBuffer()
        buffer.open(QBuffer.OpenModeFlag.WriteOnly)
        image.save(buffer, "PNG")  # type: ignore[call-overload]
        return asset_of(bytes(buffer.data().data()), str(path))

    def _start(self) -> None:
        if self._wanted is None:
            return
        template, side, person_id = self._wanted
        self._open_event.read(
            partial(draft, template=template, side=side, person_id=person_id),
            self._on_drawn,
            on_error=self._on_error,
            latest="badges/design",
        )

    def _on_drawn(self, made: Draft) -> None:
        self._document.close()
        self._buffer.close()
        # a buffer of Qt's own: the thread that renders never waits for the interpreter
        self._buffer.setData(QByteArray(made.pdf))
        self._buffer.open(QBuffer.OpenModeFlag.ReadOnly)
        self._document.load(self._buffer)
        self._render()
        self.drawn.emit(made)

    def _on_error(self, error: "HubDeskError") -> None:
        self.refused.emit(problem_sentence(error))

    def _render(self) -> None:
        if self._document.pageCount() == 0 or self._size.isEmpty():
            return
        image = self._document.render(0, self._size)
        paper = QImage(self._size, QImage.Format.Format_RGB32)
        paper.fill(QColor("white"))
        with QPainter(paper) as painter:
            painter.drawImage(0, 0, image)
        self.rendered.emit(paper)


def _page(path: Path) -> QImage | None:
    document = QPdfDocument()
    if document.load(str(path)) is not QPdfDocument.Error.None_ or not document.pageCount():
        return None
    size = document.pagePointSize(0) * (_DPI / 72)
    return document.render(0, _bounded(size.toSize()))


def _drawing(path: Path) -> QImage | None:
    drawing = QSvgRenderer(str(path))
    if not drawing.isValid():
        return None
    size = drawing.defaultSize()
    longest = max(size.width(), size.height(), 1)
    image = QImage(_bounded(size * (_LONGEST / longest)), QImage.Format.Format_ARGB32)
    image.fill(0)
    with QPainter(image) as painter:
        drawing.render(painter)
    return image


def _bounded(size: QSize) -> QSize:
    if max(size.width(), size.height()) <= _LONGEST:
        return size
    return size.scaled(_LONGEST, _LONGEST, Qt.AspectRatioMode.KeepAspectRatio)
