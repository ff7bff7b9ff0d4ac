"""Who may be meant by what is typed: a few cards, taken by a click or by Enter."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QLabel, QSizePolicy, QStyle, QVBoxLayout, QWidget
from typing_extensions import override

from hubdesk.qt import icons, theme
from hubdesk.registration.ui.people.words import status_word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hubdesk.registration.lookalikes import Lookalike

_HEIGHT: Final = 54
_EDGE: Final = 12
MOST: Final = 4


class Lookalikes(QWidget):
    """The cards.

    Signals:
        chosen: the key of the person whom it is.
        left: the arrow keys went above the first card.
    """

    chosen = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._question = QLabel()
        theme.set_role(self._question, "heading")
        self._question.setWordWrap(True)
        self._cards = [LookalikeCard(self) for _ in range(MOST)]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._question)
        for card in self._cards:
            column.addWidget(card)
            card.clicked.connect(self._chooser(card))
            card.hide()
        self._found: Sequence[Lookalike] = ()
        self.hide()

    @property
    def found(self) -> "Sequence[Lookalike]":
        """Who is shown."""
        return self._found

    def show_found(self, found: "Sequence[Lookalike]") -> None:
        """Show these; nobody hides everything."""
        self._found = found[:MOST]
        had_focus = any(card.hasFocus() for card in self._cards)
        for place, card in enumerate(self._cards):
            card.setVisible(place < len(self._found))
            if place < len(self._found):
                card.show_person(self._found[place])
        is_sure = bool(self._found) and self._found[0].is_same
        self._question.setText(
            self.tr("On the list already?") if is_sure else self.tr("Is it one of them?")
        )
        self.setVisible(bool(self._found))
        if had_focus and not self._found:
            self.left.emit()

    def focus_first(self) -> bool:
        """Put the focus on the first card; returns whether there is one."""
        if self._found:
            self._cards[0].setFocus(Qt.FocusReason.OtherFocusReason)
        return bool(self._found)

    @override
    def keyPressEvent(self, qt_event: QKeyEvent) -> None:
        shown = [card for card in self._cards if card.isVisible()]
        at = next((place for place, card in enumerate(shown) if card.hasFocus()), None)
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(qt_event.key()))
        if at is None or step is None:
            super().keyPressEvent(qt_event)
        elif at + step < 0:
            self.left.emit()
        elif at + step < len(shown):
            shown[at + step].setFocus(Qt.FocusReason.OtherFocusReason)

    def _chooser(self, card: "LookalikeCard") -> object:
        return lambda _checked=False: self.chosen.emit(card.person_id)


class LookalikeCard(QAbstractButton):
    """One person who may be meant."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._found: Lookalike | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def person_id(self) -> str:
        """Whose card it is."""
        return self._found.person.id if self._found else ""

    def show_person(self, found: "Lookalike") -> None:
        """Show somebody."""
        self._found = found
        self.setText(found.person.name)
        self.setAccessibleName(
            self.tr("It is {name}").format(
                name=", ".join([found.person.name, *self._details(), self._status()])
            )
        )
        self.setToolTip(self.tr("It is this person: take them in"))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(300, _HEIGHT)

    @override
    def keyPressEvent(self, qt_event: QKeyEvent) -> None:
        if qt_event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not (
            qt_event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self.click()
        elif qt_event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            qt_event.ignore()
        else:
            super().keyPressEvent(qt_event)

    @override
    def paintEvent(self, qt_event: QPaintEvent) -> None:
        if self._found is None:
            return
        colours = theme.tokens(self.palette())
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            focused = self.hasFocus()
            strong = focused or self.underMouse()
            painter.setPen(QPen(colours.accent if strong else colours.border, 2 if focused else 1))
            painter.setBrush(colours.warning_soft if self._found.is_same else colours.surface)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
            person = self._found.person
            width = self._pill(painter)
            room = self.width() - 2 * _EDGE - width - 8
            first = QRect(_EDGE, 6, room, 22)
            self._words(painter, first, person.name, 14, bold=True)
            second = QRect(_EDGE, 28, room, 20)
            details = " · ".join(self._details()) or self.tr("No organisation")
            self._words(painter, second, details, 13, bold=False)

    def _details(self) -> list[str]:
        if self._found is None:
            return []
        person = self._found.person
        arabic = person.arabic_name if person.arabic_name != person.name else None
        return [part for part in (arabic, person.organisation, person.delegation) if part]

    def _status(self) -> str:
        return status_word(self._found.person.status) if self._found else ""

    def _pill(self, painter: QPainter) -> int:
        """Paint the status, or that Enter takes them; returns the width."""
        colours = theme.tokens(self.palette())
        if self.hasFocus():
            place = self._mirrored(QRect(self.width() - _EDGE - 20, _HEIGHT // 2 - 10, 20, 20))
            painter.drawPixmap(
                place.topLeft(), icons.pixmap("corner-down-left", 20, colours.accent)
            )
            return 20
        font = QFont(self.font())
        font.setPixelSize(12)
        painter.setFont(font)
        words = self._status()
        width = painter.fontMetrics().horizontalAdvance(words) + 16
        area = QRectF(
            self._mirrored(QRect(self.width() - _EDGE - width, _HEIGHT // 2 - 10, width, 20))
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.raised)
        painter.drawRoundedRect(area, 10, 10)
        painter.setPen(colours.muted)
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, words)
        return width

    def _words(
        self, painter: QPainter, area: QRect, words: str, pixels: int, *, bold: bool
    ) -> None:
        font = QFont(self.font())
        font.setPixelSize(pixels)
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        painter.setFont(font)
        colours = theme.tokens(self.palette())
        painter.setPen(colours.text if bold else colours.muted)
        at_start = QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignLeft)
        painter.drawText(
            self._mirrored(area),
            at_start | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter,
            painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, area.width()),
        )

    def _mirrored(self, area: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), area)
