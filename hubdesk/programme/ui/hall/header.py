"""The top of the display: whose programme it is, which day, what time, and what the columns are."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from hubdesk.programme.ui.hall.room_card import Look
from hubdesk.programme.ui.hall.text_block import TextBlock

if TYPE_CHECKING:
    from hubdesk.qt.colours import Tokens

# pixels on a screen of 1920 x 1080
_LEG: Final = 56
_DAY: Final = 36
_CLOCK: Final = 112
_COLUMN: Final = 30
_PAD: Final = 24


@dataclass(frozen=True, slots=True)
class Heading:
    """What the top says.

    Attributes:
        leg: the leg's name.
        day: the day that it is, and the event.
        clock: the time, in the leg's zone.
        columns: what stands over the columns: one text over all, or one over each.
    """

    leg: str = ""
    day: str = ""
    clock: str = ""
    columns: tuple[str, ...] = ()


class HallHeader(QWidget):
    """Paints the top."""

    def __init__(self, colours: "Tokens", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = colours
        self._heading = Heading()
        self._scale = 1.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def heading(self) -> Heading:
        """What it says."""
        return self._heading

    def show_heading(self, heading: Heading) -> None:
        """Say something else."""
        self._heading = heading
        self.updateGeometry()
        self.update()

    def set_look(self, colours: "Tokens", scale: float) -> None:
        """Be drawn in these colours, in this size of a pixel of 1920 x 1080."""
        self._colours, self._scale = colours, scale
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        columns = 1.9 * _COLUMN if self._heading.columns else 0
        return QSize(320, round((2 * _PAD + 1.36 * (_LEG + _DAY) + columns) * self._scale))

    @override
    def paintEvent(self, qt_event: QPaintEvent) -> None:
        painter = QPainter(self)
        is_rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        look = Look(
            self._colours, self.font(), self._scale, 1.0, float(self.width()), is_rtl, False
        )
        pad = _PAD * self._scale
        clock = TextBlock(self._heading.clock, look.sized(_CLOCK, bold=True), self.width())
        room = look.place(QRectF(pad, 0, self.width() - 3 * pad - clock.width, 0))
        end = look.place(QRectF(self.width() - pad - clock.width, 0, clock.width, 0))
        leg = self._block(self._heading.leg, look, _LEG, room.width(), bold=True)
        day = self._block(self._heading.day, look, _DAY, room.width())
        leg.draw(painter, room.left(), pad, self._colours.text)
        day.draw(painter, room.left(), pad + leg.height, self._colours.muted)
        height = leg.height + day.height
        clock.draw(painter, end.left(), pad + (height - clock.height) / 2, self._colours.text)
        self._paint_columns(painter, look, pad + height)

    def _paint_columns(self, painter: QPainter, look: Look, top: float) -> None:
        if not self._heading.columns:
            return
        line = round(self.height() - 3 * self._scale)
        painter.fillRect(QRectF(0, line, self.width(), 3 * self._scale), self._colours.accent)
        y = top + (line - top - 1.36 * _COLUMN * self._scale) / 2
        _, now, following = look.columns()
        if len(self._heading.columns) == 1:
            pad = _PAD * self._scale
            places = [look.place(QRectF(pad, 0, self.width() - 2 * pad, 0))]
        else:
            places = [look.inside(now), following]
        for words, place in zip(self._heading.columns, places, strict=True):
            block = self._block(words, look, _COLUMN, place.width(), bold=True)
            block.draw(painter, place.left(), y, self._colours.accent)

    @staticmethod
    def _block(
        words: str, look: Look, pixels: int, width: float, *, bold: bool = False
    ) -> TextBlock:
        return TextBlock(words, look.sized(pixels, bold=bold), width, at_end=look.is_rtl)
