"""The surface of the grid: paints rooms and hours, holds the blocks, and knows what is chosen.

What the mouse and the keys do with it is in `gestures` and `keys`; both carry through `Carrier`.
"""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QRegion,
)
from PySide6.QtWidgets import QStyle, QToolTip, QWidget
from typing_extensions import override

from hubdesk.programme.ui.grid.background import Background
from hubdesk.programme.ui.grid.block import Face, SessionBlock
from hubdesk.programme.ui.grid.carrier import Carrier
from hubdesk.programme.ui.grid.drops import Drops
from hubdesk.programme.ui.grid.gestures import MouseGestures
from hubdesk.programme.ui.grid.keys import KeyGestures
from hubdesk.programme.ui.grid.scale import gaps, minute_of
from hubdesk.qt import theme

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from hubdesk.programme.board import Board, BoardSession
    from hubdesk.programme.ui.grid.plan import Box, GridPlan

_MOST_PARTS: Final = 6  # painted one by one
_ZONE: Final = 6  # pixels of an edge that can be dragged


class GridCanvas(QWidget):
    """The grid of a leg.

    Attributes:
        carrier: what is carried over it.
        mouse, keys: what reads the gestures of either.
        step: minutes that times snap to.

    Signals:
        chosen_changed: which sessions are chosen now.
        opened: a session should be shown in the inspector.
        gap_opened: a strip of hours without anything should open: day and first minute.
        let_go: a `Carry` was let go where it may be.
        refused: a `Carry` was let go where it may not be.
        wished: a `Wish` about the chosen sessions.
        menu_requested: a menu for the chosen sessions, at this place of the screen.
        people_dropped: people were dropped on a session: its key, and theirs.
        scroll_wanted: the place that should be seen.
        day_wanted: a day that is not shown, but should be.
    """

    chosen_changed = Signal(list)
    opened = Signal(str)
    gap_opened = Signal(str, int)
    let_go = Signal(object)
    refused = Signal(object)
    wished = Signal(object)
    menu_requested = Signal(QPoint)
    people_dropped = Signal(str, list)
    scroll_wanted = Signal(QRect)
    day_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMouseTracking(True)
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Sessions by room and time"))
        self.board: Board | None = None
        self.plan: GridPlan | None = None
        self.step = 15
        self.now: str | None = None
        self._blocks: dict[str, SessionBlock] = {}
        self._chosen: list[str] = []
        self._target_of_people: str | None = None
        self._background = Background(self)
        self.carrier = Carrier(self)
        self.mouse = MouseGestures(self)
        self.keys = KeyGestures(self)
        self._drops = Drops(self)

    @property
    def chosen(self) -> list[str]:
        """The keys of the sessions that gestures are about, the one with the focus first."""
        return list(self._chosen)

    def show_plan(
        self, board: "Board", plan: "GridPlan", faces: "Mapping[str, Face]", now: str | None
    ) -> None:
        """Show a leg as it is laid out; blocks that stay keep their focus."""
        self.board, self.plan, self.now = board, plan, now
        focus = self._key_of_focus()
        for key in self._blocks.keys() - plan.boxes.keys():
            block = self._blocks.pop(key)
            block.hide()
            block.deleteLater()
        before: QWidget | None = None
        for key, box in plan.boxes.items():
            block = self._blocks.get(key) or self._new_block(key, faces[key])
            if block.face != faces[key]:
                block.show_face(faces[key])
            place = self.rect_of(box)
            if block.geometry() != place:
                block.setGeometry(place)
            block.set_faded(False)
            if before is not None:
                QWidget.setTabOrder(before, block)
            before = block
        still = [key for key in self._chosen if key in self._blocks]
        if still != self._chosen:
            self.choose(still)
        if focus is not None and focus not in self._blocks:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.update()

    def block(self, key: str) -> SessionBlock | None:
        """The block of a session, if it is seen."""
        return self._blocks.get(key)

    def blocks(self) -> "Iterable[SessionBlock]":
        """All blocks, in the order of time and rooms."""
        return (
            self._blocks.values()
            if self.plan is None
            else [self._blocks[key] for key in self.plan.boxes if key in self._blocks]
        )

    def choose(self, keys: "Iterable[str]", *, focus: bool = False) -> None:
        """Choose sessions; the first gets the focus on request."""
        self._chosen = [key for key in dict.fromkeys(keys) if key in self._blocks]
        for key, block in self._blocks.items():
            block.set_chosen(key in self._chosen)
        if focus and self._chosen:
            self._blocks[self._chosen[0]].setFocus(Qt.FocusReason.OtherFocusReason)
            self.scroll_wanted.emit(self._blocks[self._chosen[0]].geometry())
        self.chosen_changed.emit(self.chosen)

    def session_at(self, place: QPointF) -> SessionBlock | None:
        """The block at a place."""
        for block in reversed(list(self._blocks.values())):
            if block.geometry().contains(place.toPoint()):
                return block
        return None

    def zone_at(self, block: SessionBlock, place: QPointF) -> Qt.Edge | None:
        """The edge of a block that a place takes hold of, or None for its middle."""
        geometry = block.geometry()
        zone = min(_ZONE, geometry.height() // 4)
        if geometry.bottom() - place.y() < zone:
            return Qt.Edge.BottomEdge
        if place.y() - geometry.top() < zone:
            return Qt.Edge.TopEdge
        return None

    def logical_x(self, x: float) -> float:
        """A place from the leading side, whichever side that is."""
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        return self.width() - x if rtl else x

    def rect_of(self, box: "Box") -> QRect:
        """A box in the pixels of the canvas."""
        place = QRectF(box.x, box.y, box.width, box.height).toRect()
        return QStyle.visualRect(self.layoutDirection(), self.rect(), place)

    def mark_people_target(self, key: str | None) -> None:
        """Show on which session people would be dropped."""
        if key != self._target_of_people:
            self._target_of_people = key
            self.choose([key] if key else [])

    def sessions_of(self, keys: "Iterable[str]") -> "list[BoardSession]":
        """The sessions with these keys that there are."""
        board = self.board
        return [board.sessions[key] for key in keys if board and key in board.sessions]

    @override
    def paintEvent(self, qt_event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.board is not None and self.plan is not None:
            for part in _parts(qt_event.region()):
                self._background.paint(painter, self.board, self.plan, part)
            self._paint_now(painter)
        painter.end()

    @override
    def mousePressEvent(self, qt_event: QMouseEvent) -> None:
        self.mouse.press(qt_event)

    @override
    def mouseMoveEvent(self, qt_event: QMouseEvent) -> None:
        self.mouse.move(qt_event.position(), qt_event.modifiers(), qt_event.globalPosition())

    @override
    def mouseReleaseEvent(self, qt_event: QMouseEvent) -> None:
        self.mouse.release(qt_event)

    @override
    def mouseDoubleClickEvent(self, qt_event: QMouseEvent) -> None:
        self.mouse.double_click(qt_event)

    def follow_scrolling(self) -> None:
        """The canvas was scrolled under the mouse."""
        self.mouse.follow_scrolling()

    @override
    def keyPressEvent(self, qt_event: QKeyEvent) -> None:
        if qt_event.key() == Qt.Key.Key_Escape and self.mouse.cancel():
            return
        if not self.keys.press(qt_event):
            super().keyPressEvent(qt_event)

    @override
    def contextMenuEvent(self, qt_event: QContextMenuEvent) -> None:
        block = self.session_at(QPointF(qt_event.pos()))
        if qt_event.reason() is not QContextMenuEvent.Reason.Keyboard and block is not None:
            if block.key not in self._chosen:
                self.choose([block.key], focus=True)
            self.menu_requested.emit(qt_event.globalPos())
        elif qt_event.reason() is QContextMenuEvent.Reason.Keyboard and self._chosen:
            place = self._blocks[self._chosen[0]].geometry().center()
            self.menu_requested.emit(self.mapToGlobal(place))

    @override
    def dragEnterEvent(self, qt_event: QDragEnterEvent) -> None:
        self._drops.enter(qt_event)

    @override
    def dragMoveEvent(self, qt_event: QDragMoveEvent) -> None:
        self._drops.move(qt_event)

    @override
    def dragLeaveEvent(self, qt_event: QDragLeaveEvent) -> None:
        self._drops.leave()

    @override
    def dropEvent(self, qt_event: QDropEvent) -> None:
        self._drops.drop(qt_event)

    @override
    def event(self, qt_event: QEvent) -> bool:
        if isinstance(qt_event, QHelpEvent) and qt_event.type() is QEvent.Type.ToolTip:
            block = self.session_at(QPointF(qt_event.pos()))
            if block is None or self.carrier.carry is not None:
                QToolTip.hideText()
            else:
                QToolTip.showText(qt_event.globalPos(), block.face.spoken, self)
            return True
        return super().event(qt_event)

    def open_gap(self, place: QPointF) -> bool:
        """Open the strip at a place, if there is one."""
        if self.plan is None:
            return False
        for day in self.plan.scale.days:
            for gap in gaps(day):
                if gap.top <= place.y() < gap.bottom:
                    self.gap_opened.emit(day.day, gap.first)
                    return True
        return False

    def _new_block(self, key: str, face: Face) -> SessionBlock:
        block = self._blocks[key] = SessionBlock(face, self)
        block.focused.connect(self._on_focused)
        block.show()
        return block

    def _on_focused(self, key: str) -> None:
        if key not in self._chosen:
            self.choose([key])
        if key in self._blocks:
            self.scroll_wanted.emit(self._blocks[key].geometry())

    def _key_of_focus(self) -> str | None:
        for key, block in self._blocks.items():
            if block.hasFocus():
                return key
        return None

    def _paint_now(self, painter: QPainter) -> None:
        if self.plan is None or self.now is None:
            return
        place = self.plan.scale.index_of(self.now[:10])
        if place is None:
            return
        day, minute = self.plan.scale.days[place], minute_of(self.now)
        if day.first <= minute <= day.last:
            y = day.y_of(minute)
            ink = theme.tokens(self.palette()).danger
            painter.setPen(QPen(ink, 2))
            painter.drawLine(QPointF(0, y), QPointF(self.width(), y))
            painter.setBrush(ink)
            edge = 0 if self.layoutDirection() is Qt.LayoutDirection.LeftToRight else self.width()
            painter.drawEllipse(QPointF(edge, y), 4, 4)


def _parts(region: QRegion) -> list[QRect]:
    """What is to be painted: not all that lies between a ghost and the list of names."""
    if region.rectCount() > _MOST_PARTS:
        return [region.boundingRect()]
    parts: list[QRect] = list(region)  # type: ignore[call-overload]
    return parts
