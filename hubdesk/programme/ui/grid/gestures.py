"""What the mouse does in the grid: choose, move, copy, change the length, draw."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QPoint, QPointF, QRect, Qt, QTimer
from PySide6.QtGui import QCursor, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from hubdesk.programme.ui.grid.carry import CarryKind, Target, carry_new, carry_sessions
from hubdesk.programme.ui.grid.scale import snap

if TYPE_CHECKING:
    from hubdesk.programme.ui.grid.block import SessionBlock
    from hubdesk.programme.ui.grid.canvas import GridCanvas

_CONTROL: Final = Qt.KeyboardModifier.ControlModifier
_SHIFT: Final = Qt.KeyboardModifier.ShiftModifier
_SCROLL_MS: Final = 16


class MouseGestures(QObject):
    """Reads gestures of the mouse on a canvas.

    Attributes:
        unschedule_zone: a widget on which sessions are let go to take their times, or None.
    """

    def __init__(self, canvas: "GridCanvas") -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._pressed: QPointF | None = None
        self._grab = 0.0  # from the top of the block to where it was taken hold of
        self._block: SessionBlock | None = None
        self._edge: Qt.Edge | None = None
        self._draws = False
        self._last = QPoint()
        self._scrolling = QTimer(self, interval=_SCROLL_MS)
        self._scrolling.timeout.connect(self._scroll)
        self.unschedule_zone: QWidget | None = None

    def press(self, qt_event: QMouseEvent) -> None:
        """A button went down."""
        if qt_event.button() is not Qt.MouseButton.LeftButton or self._canvas.plan is None:
            return
        carrier = self._canvas.carrier
        if carrier.by_keys:  # what keys or a button hold is put where the mouse clicks
            self._carry_to(qt_event.position(), 0.0)
            carrier.let_go()
            return
        place = qt_event.position()
        self._pressed = place
        self._block = self._canvas.session_at(place)
        self._draws = False
        self._edge = None
        if self._block is None:
            self._canvas.setFocus(Qt.FocusReason.MouseFocusReason)
            return
        self._edge = self._canvas.zone_at(self._block, place)
        self._grab = place.y() - self._block.geometry().top()
        if not qt_event.modifiers() & (_CONTROL | _SHIFT):
            chosen = self._canvas.chosen
            if self._block.key not in chosen:
                chosen = [self._block.key]
            # the one under the mouse leads
            self._canvas.choose([self._block.key, *chosen], focus=True)

    def move(self, place: QPointF, modifiers: Qt.KeyboardModifier, at_screen: QPointF) -> None:
        """The mouse moved."""
        self._last = at_screen.toPoint()
        if self._canvas.carrier.by_keys:
            self._carry_to(place, 0.0)
            return
        if self._pressed is None:
            self._show_cursor(place)
            return
        carrier = self._canvas.carrier
        if carrier.carry is None:
            apart = (place - self._pressed).manhattanLength()
            if apart < QApplication.startDragDistance() // 2 or not self._begin(modifiers):
                return
            self._scrolling.start()
        elif carrier.carry.kind in {CarryKind.MOVE, CarryKind.COPY}:
            wanted = CarryKind.COPY if modifiers & _CONTROL else CarryKind.MOVE
            if carrier.carry.kind is not wanted:
                self._begin(modifiers)
        self._carry_to(place, self._grab)

    def release(self, qt_event: QMouseEvent) -> None:
        """The button went up."""
        if qt_event.button() is not Qt.MouseButton.LeftButton or self._pressed is None:
            return
        pressed, self._pressed = self._pressed, None
        self._scrolling.stop()
        if self._canvas.carrier.carry is not None:
            self._canvas.unsetCursor()
            self._canvas.carrier.let_go()
            return
        if self._block is None:
            if not self._canvas.open_gap(pressed):
                self._canvas.choose([])
            return
        key, chosen = self._block.key, self._canvas.chosen
        if qt_event.modifiers() & (_CONTROL | _SHIFT):
            chosen = [each for each in chosen if each != key] if key in chosen else [key, *chosen]
            self._canvas.choose(chosen, focus=True)
        else:
            self._canvas.choose([key], focus=True)
            self._canvas.opened.emit(key)

    def double_click(self, qt_event: QMouseEvent) -> None:
        """Two clicks on empty time make a session of an hour."""
        place = qt_event.position()
        board, plan = self._canvas.board, self._canvas.plan
        if board is None or plan is None:
            return
        if self._canvas.session_at(place) is not None:
            self.press(qt_event)  # it was chosen by a click, and is dragged at once
            return
        self._pressed = None
        self._canvas.carrier.begin(carry_new(board, self._rooms(), "", "presentation", 60))
        self._carry_to(place, 0.0, down=True)
        self._canvas.carrier.let_go()

    def cancel(self) -> bool:
        """Leave everything where it was; says whether something was carried."""
        self._scrolling.stop()
        if self._canvas.carrier.carry is None or self._canvas.carrier.by_keys:
            return False
        self._pressed = None
        self._canvas.unsetCursor()
        self._canvas.carrier.end()
        return True

    def follow_scrolling(self) -> None:
        """The canvas moved under the mouse."""
        if self._pressed is not None and self._canvas.carrier.carry is not None:
            place = QPointF(self._canvas.mapFromGlobal(self._last))
            self._carry_to(place, self._grab)

    def _begin(self, modifiers: Qt.KeyboardModifier) -> bool:
        board = self._canvas.board
        if board is None or self._pressed is None:
            return False
        rooms = self._rooms()
        if self._block is None:
            if not rooms:
                return False
            self._draws = True
            carry = carry_new(board, rooms, "", "presentation", self._canvas.step)
        elif self._edge is not None:
            kind = CarryKind.TO_END if self._edge is Qt.Edge.BottomEdge else CarryKind.FROM_START
            carry = carry_sessions(board, rooms, self._canvas.sessions_of([self._block.key]), kind)
        else:
            kind = CarryKind.COPY if modifiers & _CONTROL else CarryKind.MOVE
            keys = dict.fromkeys([self._block.key, *self._canvas.chosen])
            carry = carry_sessions(board, rooms, self._canvas.sessions_of(keys), kind)
        self._canvas.carrier.begin(carry)
        return True

    def _carry_to(self, place: QPointF, grab: float, *, down: bool = False) -> None:
        canvas, carry, plan = self._canvas, self._canvas.carrier.carry, self._canvas.plan
        if carry is None or plan is None:
            return
        zone = self.unschedule_zone
        over_zone = (
            zone is not None
            and zone.isVisible()
            and carry.kind is CarryKind.MOVE
            and QRect(zone.mapToGlobal(QPoint(0, 0)), zone.size()).contains(self._last)
        )
        if over_zone is not carry.unscheduling:
            carry.unscheduling = over_zone
            canvas.carrier.show(place.toPoint())
        if over_zone:
            return
        if self._draws:
            self._draw_to(place)
        elif self._edge is not None and not canvas.carrier.by_keys and self._block is not None:
            day, minute = plan.scale.at(place.y())
            carry.to(Target(day, snap(minute, canvas.step), None))
        else:
            day, minute = plan.scale.at(place.y() - grab)
            step = canvas.step
            at = int(minute // step * step) if down else snap(minute, step)
            carry.to(Target(day, at, plan.room_at(canvas.logical_x(place.x()))))
        canvas.carrier.show(place.toPoint())
        self._show_carry_cursor()

    def _draw_to(self, place: QPointF) -> None:
        canvas, plan, carry = self._canvas, self._canvas.plan, self._canvas.carrier.carry
        if plan is None or carry is None or self._pressed is None:
            return
        step = canvas.step
        day, pressed = plan.scale.at(self._pressed.y())
        start = int(pressed // step * step)
        to_day, minute = plan.scale.at(place.y())
        end = snap(minute, step) if to_day == day else start
        if end < start:
            start, end = end, start + step
        carry.set_origin_length(max(end - start, step))
        carry.to(Target(day, start, plan.room_at(canvas.logical_x(self._pressed.x()))))

    def _show_cursor(self, place: QPointF) -> None:
        block = self._canvas.session_at(place)
        if block is None:
            self._canvas.setCursor(Qt.CursorShape.CrossCursor)
        elif self._canvas.zone_at(block, place) is not None:
            self._canvas.setCursor(Qt.CursorShape.SizeVerCursor)
        else:
            self._canvas.setCursor(Qt.CursorShape.OpenHandCursor)

    def _show_carry_cursor(self) -> None:
        carry = self._canvas.carrier.carry
        if carry is None:
            return
        if carry.is_refused:
            shape = Qt.CursorShape.ForbiddenCursor
        elif carry.kind is CarryKind.COPY:
            shape = Qt.CursorShape.DragCopyCursor
        elif carry.kind in {CarryKind.FROM_START, CarryKind.TO_END}:
            shape = Qt.CursorShape.SizeVerCursor
        else:
            shape = Qt.CursorShape.ClosedHandCursor
        if self._canvas.cursor().shape() is not shape:
            self._canvas.setCursor(QCursor(shape))

    def _scroll(self) -> None:
        place = self._canvas.mapFromGlobal(self._last)
        self._canvas.scroll_wanted.emit(QRect(place, place).adjusted(-1, -1, 1, 1))

    def _rooms(self) -> list[str]:
        plan = self._canvas.plan
        return [] if plan is None else [column.room_id for column in plan.columns]
