"""A session as it lies in the grid: a widget, so that it has focus and a name."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QTransform,
)
from PySide6.QtWidgets import QStyle, QWidget
from typing_extensions import override

from hubdesk.programme.ui import words
from hubdesk.programme.ui.grid.lines import draw_lines, fitting
from hubdesk.qt import icons, theme

if TYPE_CHECKING:
    from hubdesk.programme.board import BoardSession

_EDGE: Final = 4  # pixels of colour at the leading side
_PAD: Final = 6
_SMALL: Final = 12
_UPRIGHT: Final = 44  # blocks that are too narrow for words across
_NARROW: Final = 90  # blocks that show no more than their title on one line
_BODY: Final = 13


@dataclass(frozen=True, slots=True)
class Face:
    """What a block shows of its session.

    Attributes:
        session: the session.
        time: its times as people say them.
        track_colour: `#rrggbb` if it has the colour of its track instead of its kind's.
        by_track: colours tell tracks.
        conflicts: how many conflicts it has.
        hurt: how many people they hurt.
        spoken: its name for a screen reader.
    """

    session: "BoardSession"
    time: str
    track_colour: str | None = None
    by_track: bool = False
    conflicts: int = 0
    hurt: int = 0
    spoken: str = ""


class SessionBlock(QWidget):
    """Paints one session. The canvas below takes the mouse; the block only takes the focus.

    Signals:
        focused: it has the focus now; the key of its session.
    """

    focused = Signal(str)

    def __init__(self, face: Face, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._chosen = False
        self._faded = False
        self._picture = QPixmap()
        self._pictured: tuple[object, ...] = ()
        self.face = face
        self.show_face(face)

    @property
    def key(self) -> str:
        """The key of its session."""
        return self.face.session.id

    @property
    def is_chosen(self) -> bool:
        """Whether it is among those that gestures are about."""
        return self._chosen

    def show_face(self, face: Face) -> None:
        """Show this."""
        self.face = face
        self.setAccessibleName(face.spoken)
        self.update()

    def set_chosen(self, chosen: bool) -> None:  # noqa: FBT001 - a state
        """Say whether it is chosen."""
        if chosen is not self._chosen:
            self._chosen = chosen
            self.update()

    def set_faded(self, faded: bool) -> None:  # noqa: FBT001 - a state
        """Say whether it is on its way to somewhere else."""
        if faded is not self._faded:
            self._faded = faded
            self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(140, 40)

    @override
    def focusInEvent(self, qt_event: QFocusEvent) -> None:
        super().focusInEvent(qt_event)
        self.focused.emit(self.key)

    @override
    def paintEvent(self, qt_event: QPaintEvent) -> None:
        # what is dragged over it lets it be painted anew in each frame, as it was
        looks = (
            self.face, self.size(), self._chosen, self.hasFocus(), self.layoutDirection(),
            self.palette().cacheKey(), self.devicePixelRatioF(),
        )  # fmt: skip
        if looks != self._pictured:
            self._picture, self._pictured = self._paint_picture(), looks
        painter = QPainter(self)
        if self._faded:
            painter.setOpacity(0.35)
        painter.drawPixmap(0, 0, self._picture)
        painter.end()

    def _paint_picture(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self.layoutDirection())
        painter.setFont(self.font())
        colours = self._colours()
        self._paint_ground(painter, colours)
        self._paint_words(painter, colours.text)
        painter.end()
        return picture

    def _colours(self) -> words.BlockColours:
        if self.face.by_track:
            return words.track_colours(self.face.track_colour, self.palette())
        return words.kind_colours(self.face.session.kind, self.palette())

    def _paint_ground(self, painter: QPainter, colours: words.BlockColours) -> None:
        tokens = theme.tokens(self.palette())
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(_between(colours.edge, colours.fill), 1))
        painter.setBrush(colours.fill)
        painter.drawRoundedRect(box, 5, 5)
        if self.face.session.kind == "blocker":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(_hatch(colours.edge))
            painter.drawRoundedRect(box, 5, 5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.edge)
        painter.drawRoundedRect(self._mirrored(QRect(0, 0, _EDGE, self.height())), 2, 2)
        if self.face.conflicts:
            painter.setPen(QPen(tokens.danger, 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        if self._chosen or self.hasFocus():
            painter.setPen(QPen(tokens.accent, 3 if self.hasFocus() else 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 5, 5)

    def _paint_words(self, painter: QPainter, ink: QColor) -> None:
        session = self.face.session
        if self.width() < _UPRIGHT:
            self._paint_upright(painter, ink)
            return
        small, bold = _font(self.font(), _SMALL), _font(self.font(), _BODY, bold=True)
        left, right = _EDGE + _PAD, self.width() - _PAD
        height = self.height() - 4
        top = 3
        line = QFontMetrics(small).height()
        right -= self._paint_marks(painter, right)
        align = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.setPen(ink)
        if height < line + QFontMetrics(bold).height():
            # one line: the title matters most
            painter.setFont(_font(self.font(), _SMALL, bold=True))
            place = self._mirrored(QRect(left, 0, right - left, self.height()))
            one = session.title
            if self.width() > _NARROW:
                one = f"{self.face.time[:5]} {one}"
            elided = painter.fontMetrics().elidedText(
                one, Qt.TextElideMode.ElideRight, place.width()
            )
            painter.drawText(place, align, elided)
            return
        painter.setFont(small)
        place = self._mirrored(QRect(left, top, right - left, line))
        time = fitting(painter, place.width(), self.face.time, self.face.time[:5])
        if time is not None or right < self.width() - _PAD:
            painter.drawText(place, align, time or "")
            top += line
        painter.setFont(bold)
        place = self._mirrored(QRect(left, top, self.width() - _PAD - left, height - top))
        used = draw_lines(painter, place, session.title)
        top += used
        painter.setFont(small)
        language = "" if session.kind in {"break", "blocker"} else session.language or ""
        for text in (", ".join(session.speakers), language):
            if text and top + line <= height:
                place = self._mirrored(QRect(left, top, self.width() - _PAD - left, line))
                painter.drawText(
                    place,
                    align,
                    painter.fontMetrics().elidedText(
                        text, Qt.TextElideMode.ElideRight, place.width()
                    ),
                )
                top += line

    def _paint_upright(self, painter: QPainter, ink: QColor) -> None:
        """The title along the block, where too many lie side by side."""
        painter.setFont(_font(self.font(), _SMALL, bold=True))
        painter.setPen(ink)
        length = self.height() - 2 * _PAD
        title = painter.fontMetrics().elidedText(
            self.face.session.title, Qt.TextElideMode.ElideRight, length
        )
        edge = _EDGE if self._mirrored(QRect(0, 0, 1, 1)).left() == 0 else 0
        painter.setWorldTransform(QTransform(0, 1, -1, 0, edge, 0))  # turned by 90°
        across = self.width() - _EDGE
        painter.drawText(
            QRect(_PAD, -across, length, across), int(Qt.AlignmentFlag.AlignVCenter), title
        )

    def _paint_marks(self, painter: QPainter, right: int) -> int:
        """The marks at the trailing side of the first line; says how wide they are."""
        tokens = theme.tokens(self.palette())
        session = self.face.session
        used = 0
        if self.face.conflicts:
            words_ = f"{self.face.hurt}" if self.face.hurt else "!"
            used += self._pill(painter, right - used, words_, tokens.danger, tokens.danger_soft)
        if session.locked:
            place = self._mirrored(QRect(right - used - 14, 4, 14, 14))
            painter.drawPixmap(place.topLeft(), icons.pixmap("lock", 14, tokens.muted))
            used += 18
        if self.width() > 110 and (session.enrolled or session.capacity):
            places = f"{session.enrolled}/{session.capacity}" if session.capacity else ""
            text = places or str(session.enrolled)
            painter.setFont(_font(self.font(), _SMALL))
            width = painter.fontMetrics().horizontalAdvance(text)
            painter.setPen(tokens.muted)
            place = self._mirrored(QRect(right - used - width, 2, width + 1, 17))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
            used += width + 6
        return used

    def _pill(self, painter: QPainter, right: int, text: str, ink: QColor, ground: QColor) -> int:
        painter.setFont(_font(self.font(), 11, bold=True))
        width = max(16, painter.fontMetrics().horizontalAdvance(text) + 8)
        place = self._mirrored(QRect(right - width, 3, width, 16))
        painter.setPen(QPen(ink, 1))
        painter.setBrush(ground)
        painter.drawRoundedRect(QRectF(place), 8, 8)
        painter.setPen(ink)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
        return width + 4

    def _mirrored(self, place: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), place)


def _font(base: QFont, pixels: int, *, bold: bool = False) -> QFont:
    font = QFont(base)
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return font


def _between(one: QColor, other: QColor) -> QColor:
    return QColor(
        (one.red() + other.red()) // 2,
        (one.green() + other.green()) // 2,
        (one.blue() + other.blue()) // 2,
    )


def _hatch(ink: QColor) -> QBrush:
    faint = QColor(ink)
    faint.setAlphaF(0.25)
    return QBrush(faint, Qt.BrushStyle.BDiagPattern)
