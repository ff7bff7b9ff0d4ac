"""Renders the side that is being designed from the PDF that would be printed."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QSize, QTimer, Signal
from PySide6.QtGui import QImage

from hubdesk.badges.drafting import Draft, Model, draft, draft_whole
from hubdesk.badges.ui.designer.pdf_pictures import page_picture, page_pictures
from hubdesk.qt.problem_words import problem_sentence

if TYPE_CHECKING:
    from hubdesk.badges.arranging import Side
    from hubdesk.badges.template_model import Template
    from hubdesk.errors import HubDeskError
    from hubdesk.eventfile.file import EventFile
    from hubdesk.qt.open_event import OpenEvent

_WAIT: Final = 8  # milliseconds: what is wanted in one turn of the event loop is drawn once
_WHOLE_DPI: Final = 150


class SideRenderer(QObject):
    """Draws and renders in the reader's thread: one at a time, and only what is wanted last.

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
        self._busy = False
        self._timer = QTimer(self, singleShot=True, interval=_WAIT)
        self._timer.timeout.connect(self._start)

    def want(self, template: "Template", side: "Side", model: Model, size: QSize) -> None:
        """Render this soon, in so many pixels; what was wanted before is forgotten."""
        self._wanted = (template, side, model, size)
        if not self._busy and not self._timer.isActive():
            self._timer.start()

    def want_whole(self, template: "Template", model: Model) -> None:
        """Render the badge as it leaves the printer."""
        self._open_event.read(
            partial(_whole, template=template, model=model),
            self.whole_rendered.emit,
            on_error=self._on_error,
            latest="badges/whole",
        )

    def _start(self) -> None:
        if self._wanted is None or self._busy:
            return
        template, side, model, size = self._wanted
        self._wanted, self._busy = None, True
        self._open_event.read(
            partial(_side, template=template, side=side, model=model, size=size),
            self._on_drawn,
            on_error=self._on_error,
        )

    def _on_drawn(self, made: tuple[Draft, QImage]) -> None:
        self._go_on()
        self.rendered.emit(made[1])
        self.drawn.emit(made[0])

    def _on_error(self, error: "HubDeskError") -> None:
        self._go_on()
        self.refused.emit(problem_sentence(error))

    def _go_on(self) -> None:
        self._busy = False
        if self._wanted is not None:
            self._timer.start()


def _side(
    file: "EventFile", template: "Template", side: "Side", model: Model, size: QSize
) -> tuple[Draft, QImage]:
    made = draft(file, template, side, model)
    return made, page_picture(made.pdf, size)


def _whole(file: "EventFile", template: "Template", model: Model) -> list[QImage]:
    return page_pictures(draft_whole(file, template, model), _WHOLE_DPI)
