"""How the card of a delegation is painted."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QWidget

from hubdesk.checkin.ui.delegations.tile import SIZE as TILE
from hubdesk.checkin.ui.delegations.tile import letters_of, paint_tile
from hubdesk.qt import icons, theme

if TYPE_CHECKING:
    from hubdesk.checkin.counting import Standing
    from hubdesk.checkin.delegation_desk import DelegationFace
    from hubdesk.qt.colours import Tokens

translate = QCoreApplication.translate

MARGIN: Final = 16
_RADIUS: Final = 8
_BAR: Final = 6
_PILL: Final = 20


@dataclass(frozen=True, slots=True)
class CardContent:
    """What a card shows.

    Attributes:
        face: the delegation; None: the people without one.
        standing: its numbers; None as long as they are not counted.
    """

    face: "DelegationFace | None"
    standing: "Standing | None"


class CardPainter:
    """Paints a card; all places are those of a left-to-right window, mirrored where it is not."""

    def __init__(self, card: QWidget, painter: QPainter) -> None:
        self._card = card
        self._painter = painter
        self._colours: Tokens = theme.tokens(card.palette())
        self._width = card.width() - 2 * MARGIN

    def paint(self, content: CardContent) -> None:
        """Paint everything but the buttons."""
        self._ground()
        self._heading(content)
        if content.standing is None:
            self._text(QRect(MARGIN, 70, self._width, 32), "…", 24, bold=True, muted=True)
        else:
            self._numbers(content.standing)
        self._foot(content)

    def _ground(self) -> None:
        card, colours = self._card, self._colours
        focused = card.hasFocus()
        hovered = card.underMouse()
        inset = 1.0 if focused else 0.5
        line = colours.accent if focused else colours.field_border if hovered else colours.border
        self._painter.setPen(QPen(line, 2 if focused else 1))
        self._painter.setBrush(colours.surface)
        area = QRectF(card.rect()).adjusted(inset, inset, -inset, -inset)
        self._painter.drawRoundedRect(area, _RADIUS, _RADIUS)

    def _heading(self, content: CardContent) -> None:
        face = content.face
        tile = QRectF(self._mirrored(QRect(MARGIN, MARGIN, TILE, TILE)))
        letters = letters_of(face.name, face.short_name) if face else ""
        paint_tile(self._painter, tile, face.colour if face else None, letters)
        start = MARGIN + TILE + 12
        width = self._card.width() - start - MARGIN
        name = face.name if face else translate("DelegationCard", "Without a delegation")
        second = (face.arabic_name or "") if face else ""
        top = QRect(start, MARGIN - 2, width, 22 if second else TILE + 4)
        self._text(top, name, 15, bold=True)
        if second:
            self._text(QRect(start, MARGIN + 19, width, 24), second, 14, muted=True)

    def _numbers(self, standing: "Standing") -> None:
        y = 68
        arrived = f"{standing.arrived:n}"
        used = self._text(QRect(MARGIN, y, self._width, 34), arrived, 24, bold=True)
        pill = self._pill(standing, y + 9)
        of = translate("DelegationCard", "of {expected} arrived").format(
            expected=f"{standing.expected:n}"
        )
        room = self._width - used - 8 - pill - 8
        self._text(QRect(MARGIN + used + 8, y + 4, room, 30), of, 14, muted=True)
        track = QRectF(self._mirrored(QRect(MARGIN, y + 40, self._width, _BAR)))
        self._bar(track, standing)

    def _pill(self, standing: "Standing", y: int) -> int:
        """Paint the pill at the trailing end; returns its width."""
        colours = self._colours
        if not standing.expected:
            words, ink, ground = (
                translate("DelegationCard", "Nobody expected"),
                colours.muted,
                colours.raised,
            )
        elif not standing.missing:
            words, ink, ground = (
                translate("DelegationCard", "Complete"),
                colours.success,
                colours.success_soft,
            )
        else:
            words = translate("DelegationCard", "%n missing", "", standing.missing)
            ink, ground = colours.warning, colours.warning_soft
        self._painter.setFont(self._font(12))
        width = self._painter.fontMetrics().horizontalAdvance(words) + 18
        end = MARGIN + self._width
        area = QRectF(self._mirrored(QRect(end - width, y, width, _PILL)))
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(ground)
        self._painter.drawRoundedRect(area, _PILL / 2, _PILL / 2)
        self._painter.setPen(ink)
        self._painter.drawText(area, Qt.AlignmentFlag.AlignCenter, words)
        return width

    def _bar(self, track: QRectF, standing: "Standing") -> None:
        painter, colours = self._painter, self._colours
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.raised)
        painter.drawRoundedRect(track, _BAR / 2, _BAR / 2)
        if not standing.arrived:
            return
        done = QRectF(track)
        done.setWidth(max(track.width() * standing.arrived / standing.expected, _BAR))
        if self._card.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            done.moveRight(track.right())
        painter.setBrush(colours.accent if standing.missing else colours.success)
        painter.drawRoundedRect(done, _BAR / 2, _BAR / 2)

    def _foot(self, content: CardContent) -> None:
        y = 124
        face, standing = content.face, content.standing
        if standing is not None:
            words = (
                translate("DelegationCard", "{printed} of {expected} badges printed").format(
                    printed=f"{standing.printed:n}", expected=f"{standing.expected:n}"
                )
                if standing.expected
                else translate("DelegationCard", "No badges to print")
            )
            self._line(y, "id-card", words)
        if face is not None:
            head = face.head or translate("DelegationCard", "No head yet")
            self._line(y + 24, "user", head)

    def _line(self, y: int, icon: str, words: str) -> None:
        place = self._mirrored(QRect(MARGIN, y + 3, 16, 16))
        self._painter.drawPixmap(place.topLeft(), icons.pixmap(icon, 16, self._colours.muted))
        area = QRect(MARGIN + 24, y, self._width - 24, 22)
        self._text(area, words, 13, muted=True)

    def _text(
        self, area: QRect, words: str, pixels: int, *, bold: bool = False, muted: bool = False
    ) -> int:
        """Paint words at the leading side of an area, shortened to fit; returns their width."""
        self._painter.setFont(self._font(pixels, bold=bold))
        metrics = self._painter.fontMetrics()
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, area.width())
        self._painter.setPen(self._colours.muted if muted else self._colours.text)
        at_start = QStyle.visualAlignment(self._card.layoutDirection(), Qt.AlignmentFlag.AlignLeft)
        self._painter.drawText(
            self._mirrored(area),
            at_start | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter,
            shown,
        )
        return metrics.horizontalAdvance(shown)

    def _font(self, pixels: int, *, bold: bool = False) -> QFont:
        font = QFont(self._card.font())
        font.setPixelSize(pixels)
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        return font

    def _mirrored(self, area: QRect) -> QRect:
        return QStyle.visualRect(self._card.layoutDirection(), self._card.rect(), area)
