"""One room on the display: its name, what is on, and what comes next; or its whole day."""

from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from hubdesk.programme.ui.days import clock_time, short_day, span_words
from hubdesk.programme.ui.hall.text_block import TextBlock
from hubdesk.programme.zones import wall_of

if TYPE_CHECKING:
    from hubdesk.programme.now_next import RoomShowing, Showing
    from hubdesk.qt.theme import Tokens

translate = QCoreApplication.translate

# pixels on a screen of 1920 x 1080
_ROOM: Final = 38
_TIME: Final = 30
_NOW: Final = 46
_NEXT: Final = 36
_LISTED: Final = 34
_SPEAKERS: Final = 28
_NOTHING: Final = 32
_PAD: Final = 24
_INSET: Final = 20  # between the edge of the box of what is on and its texts
_BETWEEN: Final = 18  # two sessions of one cell
_BAR: Final = 8
_CORNER: Final = 14


@dataclass(frozen=True, slots=True)
class Look:
    """How rooms are drawn.

    Attributes:
        base: size of a pixel of a screen of 1920 x 1080.
        growth: how much larger than usual texts are, since there are few.
        width: of a row.
        is_rtl: whether the window runs from right to left.
        is_narrow: what is on and what is next stand one under the other.
    """

    colours: "Tokens"
    font: QFont
    base: float
    growth: float
    width: float
    is_rtl: bool
    is_narrow: bool

    @property
    def scale(self) -> float:
        """Size of what grows."""
        return self.base * self.growth

    def sized(self, pixels: float, *, bold: bool = False) -> QFont:
        """The font in a size of a screen of 1920 x 1080."""
        font = QFont(self.font)
        font.setPixelSize(max(1, round(pixels * self.scale)))
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        return font

    def columns(self) -> tuple[QRectF, QRectF, QRectF]:
        """Where room, now and next stand in a row; their heights are not known yet."""
        pad = _PAD * self.base
        if self.is_narrow:
            whole = self.place(QRectF(pad, 0, self.width - 2 * pad, 0))
            return whole, whole, whole
        room, now = self.width * 0.20, self.width * 0.47
        return (
            self.place(QRectF(pad, 0, room - pad, 0)),
            self.place(QRectF(room + pad, 0, now - pad, 0)),
            self.place(QRectF(room + now + pad, 0, self.width - room - now - 2 * pad, 0)),
        )

    def inside(self, area: QRectF) -> QRectF:
        """The part of the column of what is on that its texts take."""
        return area.adjusted(_INSET * self.base, 0, -_INSET * self.base, 0)

    def place(self, area: QRectF) -> QRectF:
        """Where an area of a window that runs from the left lies in this one."""
        left = self.width - area.right() if self.is_rtl else area.left()
        return QRectF(left, area.top(), area.width(), area.height())


@dataclass(frozen=True, slots=True)
class Moment:
    """When it is, in the leg's zone; `day` is the one that is shown."""

    minute: int
    zone: str
    day: str


class _Text(NamedTuple):
    block: TextBlock
    x: float
    y: float
    ink: QColor


class _Fill(NamedTuple):
    area: QRectF
    colour: QColor
    corner: float


class RoomCard:
    """A room, laid out.

    Attributes:
        height: of its row.
    """

    def __init__(
        self, name: str, showing: "RoomShowing", at: Moment, look: Look, *, whole_day: bool
    ) -> None:
        """Lay a room out.

        Args:
            name: of the room.
            showing: what it shows.
            at: when it is.
            look: how it is drawn.
            whole_day: everything on that day instead of now and next.
        """
        self._look, self._at = look, at
        self._fills: list[_Fill] = []
        self._texts: list[_Text] = []
        pad = _PAD * look.scale
        room, now, following = look.columns()
        bottom = pad + self._write(name, room, pad, _ROOM, look.colours.text, bold=True, lines=3)
        top = bottom + pad / 2 if look.is_narrow else pad
        if whole_day:
            area = now if look.is_narrow else now.united(following)
            end = self._list_day(showing.day, area, top)
        else:
            end = self._show_now(showing, now, top)
            top = end + pad / 2 if look.is_narrow else pad
            end = max(end, self._show_next(showing.next, following, top))
        self.height = ceil(max(bottom, end) + pad)  # whole pixels, or its picture is blurred

    def draw(self, painter: QPainter, top: float) -> None:
        """Draw it, its upper edge here."""
        painter.setPen(Qt.PenStyle.NoPen)
        for fill in self._fills:
            painter.setBrush(fill.colour)
            painter.drawRoundedRect(fill.area.translated(0, top), fill.corner, fill.corner)
        for text in self._texts:
            text.block.draw(painter, text.x, top + text.y, text.ink)

    def _write(
        self,
        words: str,
        area: QRectF,
        y: float,
        pixels: int,
        ink: QColor,
        *,
        bold: bool = False,
        lines: int = 1,
    ) -> float:
        """Write a text into a column; returns its height."""
        look = self._look
        block = TextBlock(
            words, look.sized(pixels, bold=bold), area.width(), lines=lines, at_end=look.is_rtl
        )
        self._texts.append(_Text(block, area.left(), y, ink))
        return block.height

    def _show_now(self, showing: "RoomShowing", area: QRectF, top: float) -> float:
        colours, scale = self._look.colours, self._look.scale
        if not showing.now:
            words = (
                translate("HallDisplay", "Nothing at the moment")
                if showing.next
                else translate("HallDisplay", "Nothing more in this room")
            )
            inner = area if self._look.is_narrow else self._look.inside(area)
            return top + self._write(words, inner, top, _NOTHING, colours.muted)
        for place, session in enumerate(showing.now):
            if place:
                top += _BETWEEN * scale
            top = self._show_running(session, area, top)
        return top

    def _show_running(self, session: "Showing", area: QRectF, top: float) -> float:
        """A session that is on, in a box with a bar of how much of it is over."""
        colours, scale = self._look.colours, self._look.scale
        pad, corner = _INSET * scale, _CORNER * scale
        inner = self._look.inside(area)
        y = top + pad * 0.7
        y += self._write(self._span(session), inner, y, _TIME, colours.accent, bold=True)
        y += self._write(session.title, inner, y, _NOW, colours.text, bold=True, lines=3)
        if session.speakers:
            words = ", ".join(session.speakers)
            y += self._write(words, inner, y, _SPEAKERS, colours.muted, lines=2)
        y += pad * 0.6
        bar = QRectF(inner.left(), y, inner.width(), _BAR * scale)
        part = (self._at.minute - session.starts) / (session.ends - session.starts)
        done = QRectF(bar)
        done.setWidth(max(bar.width() * part, bar.height()))
        if self._look.is_rtl:
            done.moveRight(bar.right())
        y = bar.bottom() + pad
        box = QRectF(area.left(), top, area.width(), y - top)
        self._fills += [
            _Fill(box, colours.accent_soft, corner),
            _Fill(bar, colours.surface, bar.height() / 2),
            _Fill(done, colours.accent, bar.height() / 2),
        ]
        return y

    def _show_next(self, sessions: "tuple[Showing, ...]", area: QRectF, top: float) -> float:
        colours, scale = self._look.colours, self._look.scale
        if not sessions:
            return top
        time = self._begins(sessions[0])
        if self._look.is_narrow:
            time = translate("HallDisplay", "Next, {time}").format(time=time)
        top += self._write(time, area, top, _TIME, colours.muted, bold=True)
        for place, session in enumerate(sessions):
            top += _BETWEEN * scale / 2 if place else 0
            top += self._write(session.title, area, top, _NEXT, colours.text, lines=3)
        return top

    def _list_day(self, sessions: "tuple[Showing, ...]", area: QRectF, top: float) -> float:
        """Times in a column of their own, what happens beside them."""
        look, scale = self._look, self._look.scale
        width = 210 * scale
        times, titles = QRectF(area), QRectF(area)
        if look.is_rtl:
            times.setLeft(area.right() - width)
            titles.setRight(times.left() - _PAD * scale)
        else:
            times.setRight(area.left() + width)
            titles.setLeft(times.right() + _PAD * scale)
        for place, session in enumerate(sessions):
            top += _BETWEEN * scale / 2 if place else 0
            self._write(
                self._span(session), times, top + 4 * scale, _TIME, look.colours.muted, bold=True
            )
            top += self._write(session.title, titles, top, _LISTED, look.colours.text, lines=2)
            if session.speakers:
                words = ", ".join(session.speakers)
                top += self._write(words, titles, top, _SPEAKERS, look.colours.muted)
        return top

    def _span(self, session: "Showing") -> str:
        zone = self._at.zone
        return span_words(wall_of(session.starts, zone), wall_of(session.ends, zone))

    def _begins(self, session: "Showing") -> str:
        wall = wall_of(session.starts, self._at.zone)
        if wall[:10] == self._at.day:
            return clock_time(wall)
        return translate("HallDisplay", "{day}, {time}").format(
            day=short_day(wall[:10]), time=clock_time(wall)
        )
