"""The cards in rows and columns, as many columns as there is room for; they can be moved."""

import itertools
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QScrollArea, QStyle, QWidget
from typing_extensions import override

from hubdesk.checkin.ui.delegations.card import HEIGHT, MIME, DelegationCard
from hubdesk.qt import theme

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

GAP: Final = 16
MARGIN: Final = 24
NARROWEST: Final = 290
_AT_ONCE: Final = 8  # cards made between two looks at what else the window has to do


class CardGrid(QScrollArea):
    """All cards; one of them is the current one, which Tab reaches.

    Signals:
        moved: the key of a card that was dropped, and of the one before which (empty: at the end).
        completed: all cards that were asked for are made.
    """

    moved = Signal(str, str)
    completed = Signal()

    def __init__(
        self, make_card: "Callable[[str], DelegationCard]", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._make_card = make_card
        self._field = _CardField(self)
        self._wanted: list[str] = []
        self._cards: dict[str, DelegationCard] = {}
        self._shown: list[DelegationCard] = []
        self._current = ""
        self._maker = QTimer(self, interval=0)
        self._maker.timeout.connect(self._make_some)
        self.setWidget(self._field)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @property
    def shown(self) -> "Sequence[DelegationCard]":
        """The cards that are seen, in their order."""
        return self._shown

    @property
    def current(self) -> DelegationCard | None:
        """The card that Tab reaches."""
        return self._cards.get(self._current)

    def card(self, key: str) -> DelegationCard | None:
        """The card of a key, if it is made."""
        return self._cards.get(key)

    def show_keys(self, keys: "Sequence[str]") -> None:
        """Show the cards of these keys, in this order; missing ones are made bit by bit."""
        self._wanted = list(keys)
        self._make_some()
        if any(key not in self._cards for key in self._wanted):
            self._maker.start()

    def forget(self, key: str) -> None:
        """Take the card of a key away for good."""
        card = self._cards.pop(key, None)
        if card is not None:
            card.hide()
            card.deleteLater()
            self._wanted = [other for other in self._wanted if other != key]
            self._arrange()

    def focus_card(self, key: str | None = None) -> bool:
        """Give the focus to a card, or to the current one; returns whether there is one."""
        card = self._cards.get(self._current if key is None else key)
        if card not in self._shown:
            card = self._shown[0] if self._shown else None
        if card is None:
            return False
        card.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.ensureWidgetVisible(card, GAP, GAP)
        return True

    @override
    def keyPressEvent(self, qt_event: QKeyEvent) -> None:
        if qt_event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or not self._step(
            Qt.Key(qt_event.key())
        ):
            qt_event.ignore()

    def _make_some(self) -> None:
        missing = [key for key in self._wanted if key not in self._cards]
        for key in missing[:_AT_ONCE]:
            card = self._make_card(key)
            card.setParent(self._field)
            card.focused.connect(self._on_card_focused)
            card.set_current(False)
            self._cards[key] = card
        if len(missing) <= _AT_ONCE:
            self._maker.stop()
        self._arrange()
        if len(missing) <= _AT_ONCE:
            self.completed.emit()

    def _arrange(self) -> None:
        shown = [self._cards[key] for key in self._wanted if key in self._cards]
        if shown != self._shown:
            self._shown = shown
            for card in self._cards.values():
                card.setVisible(card in shown)
            self._field.arrange(shown)
            for before, after in itertools.pairwise(shown):
                QWidget.setTabOrder(before, after)
        if self._cards.get(self._current) not in shown:
            self._set_current(shown[0].key if shown else "")

    def _set_current(self, key: str) -> None:
        if old := self._cards.get(self._current):
            old.set_current(False)
        self._current = key
        if new := self._cards.get(key):
            new.set_current(True)

    def _on_card_focused(self) -> None:
        card = self.sender()
        if isinstance(card, DelegationCard) and card.key != self._current:
            self._set_current(card.key)

    def _step(self, key: Qt.Key) -> bool:
        """Move the focus from card to card; returns whether the key meant that."""
        if not self._shown:
            return False
        at = next((n for n, card in enumerate(self._shown) if card.key == self._current), 0)
        forward = 1 if self.layoutDirection() == Qt.LayoutDirection.LeftToRight else -1
        steps = {
            Qt.Key.Key_Left: -forward,
            Qt.Key.Key_Right: forward,
            Qt.Key.Key_Up: -self._field.columns,
            Qt.Key.Key_Down: self._field.columns,
            Qt.Key.Key_Home: -at,
            Qt.Key.Key_End: len(self._shown) - 1 - at,
        }
        if key not in steps:
            return False
        to = at + steps[key]
        if 0 <= to < len(self._shown):
            self.focus_card(self._shown[to].key)
        elif key == Qt.Key.Key_Down:
            self.focus_card(self._shown[-1].key)
        return True


class _CardField(QWidget):
    """What is scrolled: lays the cards out and takes those that are dropped."""

    def __init__(self, grid: CardGrid) -> None:
        super().__init__()
        self._grid = grid
        self._cards: list[DelegationCard] = []
        self._gap: int | None = None  # before which card a drop would go
        self.columns = 1
        self.setProperty("role", "plain")
        self.setAcceptDrops(True)

    def arrange(self, cards: list[DelegationCard]) -> None:
        """Put the cards in their places."""
        self._cards = cards
        self._place()

    @override
    def resizeEvent(self, qt_event: QResizeEvent) -> None:
        super().resizeEvent(qt_event)
        self._place()

    @override
    def paintEvent(self, qt_event: QPaintEvent) -> None:
        if self._gap is None:
            return
        with QPainter(self) as painter:
            painter.fillRect(self._gap_area(self._gap), theme.tokens(self.palette()).accent)

    @override
    def dragEnterEvent(self, qt_event: QDragEnterEvent) -> None:
        if qt_event.mimeData().hasFormat(MIME):
            qt_event.acceptProposedAction()

    @override
    def dragMoveEvent(self, qt_event: QDragMoveEvent) -> None:
        self._show_gap(self._gap_at(qt_event.position().toPoint()))
        qt_event.acceptProposedAction()

    @override
    def dragLeaveEvent(self, qt_event: QDragLeaveEvent) -> None:
        self._show_gap(None)

    @override
    def dropEvent(self, qt_event: QDropEvent) -> None:
        gap = self._gap_at(qt_event.position().toPoint())
        self._show_gap(None)
        key = bytes(qt_event.mimeData().data(MIME).data()).decode()
        movable = [card for card in self._cards if card.content.face is not None]
        before = movable[gap].key if gap < len(movable) else ""
        if key != before and key in {card.key for card in movable}:
            self._grid.moved.emit(key, before)
        qt_event.acceptProposedAction()

    def _place(self) -> None:
        room = self.width() - 2 * MARGIN
        self.columns = max((room + GAP) // (NARROWEST + GAP), 1)
        width = (room - (self.columns - 1) * GAP) // self.columns
        for place, card in enumerate(self._cards):
            row, column = divmod(place, self.columns)
            area = QRect(MARGIN + column * (width + GAP), 4 + row * (HEIGHT + GAP), width, HEIGHT)
            card.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), area))
        rows = -(-len(self._cards) // self.columns)
        self.setMinimumHeight(4 + rows * (HEIGHT + GAP) + MARGIN - GAP)

    def _gap_at(self, place: QPoint) -> int:
        mirrored = QStyle.visualRect(
            self.layoutDirection(), self.rect(), QRect(place.x(), place.y(), 1, 1)
        )
        row = max((mirrored.y() - 4) // (HEIGHT + GAP), 0)
        room = self.width() - 2 * MARGIN + GAP
        column = round((mirrored.x() - MARGIN) * self.columns / room)
        gap = row * self.columns + min(max(column, 0), self.columns)
        return min(gap, sum(card.content.face is not None for card in self._cards))

    def _gap_area(self, gap: int) -> QRect:
        is_rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if gap < len(self._cards) and (gap % self.columns == 0 or gap == 0):
            card, after = self._cards[gap].geometry(), False
        else:
            card, after = self._cards[gap - 1].geometry(), True
        at_right = after is not is_rtl
        x = card.right() + GAP // 2 - 1 if at_right else card.left() - GAP // 2 - 1
        return QRect(x, card.top(), 3, card.height())

    def _show_gap(self, gap: int | None) -> None:
        if gap != self._gap:
            self._gap = gap
            self.update()
