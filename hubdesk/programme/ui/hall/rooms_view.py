"""The rooms on the display: all at once if they fit, else rolling slowly or page by page."""

import time
from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from hubdesk.programme.ui.hall.rolling import page_at, pages, rolled
from hubdesk.programme.ui.hall.room_card import Look, RoomCard
from hubdesk.qt.colours import Tokens

GROWTHS: Final = (1.5, 1.35, 1.2, 1.1, 1.0)
"""How much larger than usual rooms are drawn when there are few."""

_FRAME: Final = 16  # milliseconds
_PAGE: Final = 12.0  # seconds
_REST: Final = 8.0
_SPEED: Final = 36.0  # pixels a second, of a screen of 1920 x 1080
_GAP: Final = 90.0  # between the end and the beginning that comes again
_DOT: Final = 14.0
_MESSAGE: Final = 44
_RTL: Final = Qt.LayoutDirection.RightToLeft
_LEAST: Final = 0.35  # of the size of a screen of 1920 x 1080; below it nobody can read

Lay = Callable[[Look], list[RoomCard]]


class RoomsView(QWidget):
    """Shows the rooms, as large as their number allows."""

    def __init__(self, colours: Tokens, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = colours
        self._lay: Lay = lambda _look: []
        self._cards: list[RoomCard] = []
        self._pictures: dict[int, QPixmap] = {}
        self._message = ""
        self._scale = 1.0
        self._smooth = True
        self._began = time.monotonic()
        self._timer = QTimer(self, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.update)

    @property
    def cards(self) -> "Sequence[RoomCard]":
        """The rooms, laid out."""
        return self._cards

    @property
    def message(self) -> str:
        """Why there are no rooms, or empty."""
        return self._message

    @property
    def growth(self) -> float:
        """How much larger than usual the rooms are drawn."""
        return self._scale / self.base()

    @property
    def fits(self) -> bool:
        """Whether all rooms are seen at once."""
        return self._length() <= self.height()

    @property
    def is_moving(self) -> bool:
        """Whether it rolls."""
        return self._timer.isActive() and self._timer.interval() == _FRAME

    def pages(self) -> "Sequence[range]":
        """Which rooms are seen together, if it does not roll."""
        view = self.height() - 2 * _DOT * self.base()
        return pages([card.height for card in self._cards], view)

    def show_rooms(self, lay: Lay) -> None:
        """Show the rooms that are laid out by a function of their look; the place stays."""
        self._lay = lay
        self._message = ""
        self._lay_out()

    def show_message(self, words: str) -> None:
        """Say why there are no rooms."""
        self._lay = lambda _look: []
        self._message = words
        self._lay_out()

    def set_colours(self, colours: Tokens) -> None:
        """Be drawn in other colours."""
        self._colours = colours
        self._lay_out()

    def start_at(self, seconds: float) -> None:
        """Be as far as after so many seconds."""
        self._began = time.monotonic() - seconds
        self.update()

    def set_smooth(self, *, smooth: bool) -> None:
        """Roll, or go from page to page."""
        self._smooth = smooth
        self.start_at(0)
        self._run()

    @override
    def resizeEvent(self, qt_event: QResizeEvent) -> None:
        super().resizeEvent(qt_event)
        self._lay_out()

    @override
    def showEvent(self, qt_event: QShowEvent) -> None:
        super().showEvent(qt_event)
        self.start_at(0)
        self._run()

    @override
    def hideEvent(self, qt_event: QHideEvent) -> None:
        super().hideEvent(qt_event)
        self._timer.stop()

    @override
    def paintEvent(self, qt_event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        elapsed = time.monotonic() - self._began
        if self._message:
            self._paint_message(painter)
        elif self.fits:
            self._paint_from(painter, range(len(self._cards)), 0.0)
        elif self._smooth:
            length = self._length() + _GAP * self._scale
            top = -rolled(elapsed, length, _SPEED * self._scale, _REST)
            everything = range(len(self._cards))
            self._paint_from(painter, everything, top)
            self._paint_from(painter, everything, top + length)
        else:
            found = self.pages()
            page = page_at(elapsed, len(found), _PAGE)
            self._paint_from(painter, found[page], 0.0)
            self._paint_dots(painter, page, len(found))

    def _paint_from(self, painter: QPainter, places: range, top: float) -> None:
        for place in places:
            height = self._cards[place].height
            if top + height > 0 and top < self.height():
                painter.drawPixmap(
                    QRectF(0, top, self.width(), height),
                    picture := self._picture(place),
                    QRectF(picture.rect()),
                )
            top += height

    def _paint_dots(self, painter: QPainter, page: int, count: int) -> None:
        """Which page this is."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        size = _DOT * self.base()
        left = (self.width() - size * (2 * count - 1)) / 2
        for place in range(count):
            is_here = place == page
            painter.setBrush(self._colours.accent if is_here else self._colours.field_border)
            at = count - 1 - place if self.layoutDirection() is _RTL else place
            painter.drawEllipse(
                QRectF(left + 2 * size * at, self.height() - 1.5 * size, size, size)
            )

    def _paint_message(self, painter: QPainter) -> None:
        font = self.font()
        font.setPixelSize(round(_MESSAGE * self.base()))
        painter.setFont(font)
        painter.setPen(self._colours.muted)
        painter.drawText(
            self.rect(),
            Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap,
            self._message,
        )

    def _picture(self, place: int) -> QPixmap:
        """A room, drawn once for all the frames in which it moves."""
        picture = self._pictures.get(place)
        if picture is None:
            card, ratio = self._cards[place], self.devicePixelRatio()
            picture = QPixmap(round(self.width() * ratio), round(card.height * ratio))
            picture.setDevicePixelRatio(ratio)
            picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            card.draw(painter, 0.0)
            painter.fillRect(QRectF(0, card.height - 2, self.width(), 2), self._colours.border)
            painter.end()
            self._pictures[place] = picture
        return picture

    def _lay_out(self) -> None:
        self._draft(1.0)
        if self.fits:
            for growth in GROWTHS:  # the last of them fits
                self._draft(growth)
                if self.fits:
                    break
        self._pictures.clear()
        self._run()
        self.update()

    def _draft(self, growth: float) -> None:
        self._scale = self.base() * growth
        self._cards = self._lay(
            Look(
                self._colours,
                self.font(),
                self.base(),
                growth,
                float(self.width()),
                is_rtl=self.layoutDirection() is _RTL,
                is_narrow=self.width() < self.height(),
            )
        )

    def _run(self) -> None:
        """Move, or change pages, only while there is something to be seen by it."""
        if self.fits or not self.isVisible():
            self._timer.stop()
        else:
            self._timer.start(_FRAME if self._smooth else 250)

    def base(self) -> float:
        """The size of a pixel of a screen of 1920 x 1080 on this one."""
        window = self.window().size()
        across = window.width() / (1920 if window.width() >= window.height() else 1080)
        return max(_LEAST, min(across, window.height() / 1080))

    def _length(self) -> float:
        return sum(card.height for card in self._cards)
