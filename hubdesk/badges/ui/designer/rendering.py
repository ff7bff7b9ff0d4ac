"""Renders the side that is being designed from the PDF that would be printed."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QSize, QSizeF, QTimer, Signal
from PySide6.QtGui import QImage

from hubdesk.badges.drafting import Draft, Model, draft, draft_whole
from hubdesk.badges.ui.designer.pdf_renderer import PdfRenderer
from hubdesk.qt.problem_words import problem_sentence

if TYPE_CHECKING:
    from hubdesk.badges.arranging import Side
    from hubdesk.badges.template_model import Template
    from hubdesk.errors import HubDeskError
    from hubdesk.qt.open_event import OpenEvent

_WAIT: Final = 8  # milliseconds: what is wanted in one turn of the event loop is drawn once
_WHOLE_DPI: Final = 150


class SideRenderer(QObject):
    """Draws in the reader's thread, renders in Qt's: one at a time, only what is wanted last.

    Signals:
        rendered: a picture of the side, in the pixels that were asked for.
        drawn: the `Draft`.
        whole_rendered: pictures of the badge as it leaves the printer.
        refused: a sentence on why it can't be drawn.
    """

    rendered = Signal(QImage)
    drawn = Signal(object)
    whole_rendered = Signal(list)
    refused = Signal(str)

    def __init__(self, open_event: "OpenEvent", parent: QObject) -> None:
        super().__init__(parent)
        self._open_event = open_event
        self._wanted: tuple[Template, Side, Model, QSize] | None = None
        self._size = QSize()
        self._busy = False
        self._side = PdfRenderer(self)
        self._side.rendered.connect(self._on_rendered)
        self._whole: tuple[Template, Model] | None = None
        self._whole_busy = False
        self._pages = PdfRenderer(self)
        self._pages.rendered.connect(self._on_whole_rendered)
        self._timer = QTimer(self, singleShot=True, interval=_WAIT)
        self._timer.timeout.connect(self._start)

    def want(self, template: "Template", side: "Side", model: Model, size: QSize) -> None:
        """Render this soon, in so many pixels; what was wanted before is forgotten."""
        self._wanted = (template, side, model, size)
        if not self._busy and not self._timer.isActive():
            self._timer.start()

    def want_whole(self, template: "Template", model: Model) -> None:
        """Render the badge as it leaves the printer."""
        self._whole = (template, model)
        self._start_whole()

    def _start_whole(self) -> None:
        if self._whole is None or self._whole_busy:
            return
        template, model = self._whole
        self._whole, self._whole_busy = None, True
        self._open_event.read(
            partial(draft_whole, template=template, model=model),
            self._on_whole_drawn,
            on_error=self._on_whole_error,
        )

    def _on_whole_drawn(self, pdf: bytes) -> None:
        self._pages.render(pdf, _whole_size)

    def _on_whole_rendered(self, pages: list[QImage]) -> None:
        self._whole_busy = False
        self.whole_rendered.emit(pages)
        self._start_whole()

    def _on_whole_error(self, error: "HubDeskError") -> None:
        self._whole_busy = False
        self.refused.emit(problem_sentence(error))

    def _start(self) -> None:
        if self._wanted is None or self._busy:
            return
        template, side, model, self._size = self._wanted
        self._wanted, self._busy = None, True
        self._open_event.read(
            partial(draft, template=template, side=side, model=model),
            self._on_drawn,
            on_error=self._on_error,
        )

    def _on_drawn(self, made: Draft) -> None:
        self.drawn.emit(made)
        self._side.render(made.pdf, lambda _points: self._size)

    def _on_rendered(self, pages: list[QImage]) -> None:
        self._go_on()
        if pages:
            self.rendered.emit(pages[0])

    def _on_error(self, error: "HubDeskError") -> None:
        self._go_on()
        self.refused.emit(problem_sentence(error))

    def _go_on(self) -> None:
        self._busy = False
        if self._wanted is not None:
            self._timer.start()


def _whole_size(points: QSizeF) -> QSize:
    return (points * (_WHOLE_DPI / 72)).toSize()
