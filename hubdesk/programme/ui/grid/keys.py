"""What keys do in the grid: everything that the mouse does.

Arrows take hold of the chosen sessions and carry them; Enter puts them down, Escape leaves them.
So one sees whom it hurts before it is done, and many presses are one act.
"""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent

from hubdesk.programme.ui.grid.carry import CarryKind, Target, carry_new, carry_sessions
from hubdesk.programme.ui.grid.scale import minute_of
from hubdesk.programme.ui.grid.wishes import Wish

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hubdesk.programme.board import BoardSession
    from hubdesk.programme.ui.grid.block import SessionBlock
    from hubdesk.programme.ui.grid.canvas import GridCanvas

_ARROWS: Final = {
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
}
_ENTER: Final = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_CONTROL: Final = Qt.KeyboardModifier.ControlModifier
_SHIFT: Final = Qt.KeyboardModifier.ShiftModifier
_ALT: Final = Qt.KeyboardModifier.AltModifier
_WISHES: Final = {
    (Qt.Key.Key_Delete, False): Wish.UNSCHEDULE,
    (Qt.Key.Key_Backspace, False): Wish.UNSCHEDULE,
    (Qt.Key.Key_Delete, True): Wish.DELETE,
    (Qt.Key.Key_L, False): Wish.LOCK,
    (Qt.Key.Key_X, False): Wish.SWAP,
    (Qt.Key.Key_E, False): Wish.ENROL,
}


class KeyGestures(QObject):
    """Reads keys on a canvas."""

    def __init__(self, canvas: "GridCanvas") -> None:
        super().__init__(canvas)
        self._canvas = canvas

    def press(self, qt_event: QKeyEvent) -> bool:
        """Take a key; says whether it means something here."""
        key, modifiers = Qt.Key(qt_event.key()), qt_event.modifiers()
        if self._canvas.plan is None:
            return False
        if self._canvas.carrier.by_keys:
            return self._carry_on(key, modifiers)
        if key in _ARROWS:
            return self._arrow(key, modifiers)
        if key in _ENTER and self._canvas.chosen:
            self._canvas.opened.emit(self._canvas.chosen[0])
            return True
        if key is Qt.Key.Key_Insert:
            return self._create()
        return self._choose(key, modifiers) or self._wish(key, modifiers)

    def _carry_on(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        carrier = self._canvas.carrier
        if key is Qt.Key.Key_Escape:
            carrier.end()
        elif key in _ENTER or key is Qt.Key.Key_Space:
            carrier.let_go()
        elif key in _ARROWS:
            self._shift(key, modifiers)
        return True  # whatever else is pressed waits until it is put down

    def _arrow(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        board = self._canvas.board
        sessions = self._canvas.sessions_of(self._canvas.chosen)
        if board is None or not sessions:
            return self._focus_first()
        dx, _ = _ARROWS[key]
        if dx and not modifiers & (_CONTROL | _SHIFT | _ALT):
            return self._focus_beside(dx)
        kind = self._kind(dx, modifiers)
        if kind is None:
            return False
        if kind in {CarryKind.FROM_START, CarryKind.TO_END}:
            sessions = sessions[:1]
        self._canvas.carrier.begin(
            carry_sessions(board, self._rooms(), sessions, kind), by_keys=True
        )
        self._shift(key, modifiers)
        return True

    def _kind(self, dx: int, modifiers: Qt.KeyboardModifier) -> CarryKind | None:
        if modifiers & _CONTROL:
            return CarryKind.COPY if modifiers & _SHIFT else CarryKind.MOVE
        if dx:
            return None
        if modifiers & _SHIFT:
            return CarryKind.FROM_START if modifiers & _ALT else CarryKind.TO_END
        return CarryKind.MOVE

    def _shift(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
        carrier = self._canvas.carrier
        carry = carrier.carry
        if carry is None:
            return
        dx, dy = _ARROWS[key]
        if self._canvas.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            dx = -dx
        if dx:
            carry.shift(rooms=dx)
        elif modifiers & _CONTROL:
            carry.shift(days=dy)
        else:
            carry.shift(minutes=dy * self._canvas.step)
        self._show()

    def _show(self) -> None:
        carrier, plan = self._canvas.carrier, self._canvas.plan
        carrier.show()
        carry = carrier.carry
        if carry is None or plan is None:
            return
        place = carry.places[0]
        if place.starts_at is not None:
            if plan.scale.index_of(place.starts_at[:10]) is None:
                self._canvas.day_wanted.emit(place.starts_at[:10])
                return
            box = plan.box_at(place.starts_at, place.minutes, place.room_id)
            if box is not None:
                self._canvas.scroll_wanted.emit(self._canvas.rect_of(box))

    def carry_new(self, title: str, kind: str, minutes: int) -> None:
        """Take hold of a session that is to be made; mouse or keys put it down."""
        board = self._canvas.board
        if board is None or not self._rooms():
            return
        carry = carry_new(board, self._rooms(), title, kind, minutes)
        carry.to(self._first_place(minutes))
        self._canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        self._canvas.carrier.begin(carry, by_keys=True)
        self._show()

    def carry_waiting(self, sessions: "Sequence[BoardSession]") -> None:
        """Take hold of sessions that wait for a time or a room."""
        board = self._canvas.board
        if board is None or not sessions or not self._rooms():
            return
        carry = carry_sessions(board, self._rooms(), sessions, CarryKind.MOVE)
        carry.to(self._first_place(sessions[0].minutes))
        self._canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        self._canvas.carrier.begin(carry, by_keys=True)
        self._show()

    def _create(self) -> bool:
        self.carry_new("", "presentation", 60)
        return True

    def _first_place(self, minutes: int) -> Target:
        """After the chosen session; else the first free time of the first room."""
        plan = self._canvas.plan
        chosen = self._canvas.sessions_of(self._canvas.chosen)
        if chosen and chosen[0].ends_at is not None and chosen[0].starts_at is not None:
            start = minute_of(chosen[0].starts_at) + chosen[0].minutes
            return Target(chosen[0].starts_at[:10], start, chosen[0].room_id)
        assert plan is not None
        day, room = plan.scale.days[0], plan.columns[0].room_id
        board = self._canvas.board
        busy = sorted(
            (minute_of(each.starts_at), minute_of(each.starts_at) + each.minutes)
            for each in (board.sessions.values() if board else ())
            if each.starts_at and each.starts_at[:10] == day.day and each.room_id == room
        )
        at = max(day.first, 9 * 60)
        for start, end in busy:
            if at + minutes <= start:
                break
            at = max(at, end)
        return Target(day.day, at, room)

    def _choose(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        if key is Qt.Key.Key_A and modifiers & _CONTROL:
            self._canvas.choose([block.key for block in self._canvas.blocks()], focus=True)
            return True
        if key is Qt.Key.Key_Space and (block := self._focused()) is not None:
            chosen = self._canvas.chosen
            if block.key in chosen:
                chosen.remove(block.key)
            else:
                chosen.insert(0, block.key)
            self._canvas.choose(chosen)
            return True
        if key is Qt.Key.Key_Escape and self._canvas.chosen:
            self._canvas.choose([])
            return True
        return False

    def _wish(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        wish = _WISHES.get((key, bool(modifiers & _SHIFT)))
        if wish is None or modifiers & (_CONTROL | _ALT) or not self._canvas.chosen:
            return False
        self._canvas.wished.emit(wish)
        return True

    def _focus_first(self) -> bool:
        first = next(iter(self._canvas.blocks()), None)
        if first is None:
            return False
        self._canvas.choose([first.key], focus=True)
        return True

    def _focus_beside(self, dx: int) -> bool:
        """Choose the session beside the focused one, in the nearest column that way."""
        block = self._focused()
        if block is None:
            return self._focus_first()
        here = block.geometry().center()
        others = [
            (abs(each.geometry().center().x() - here.x()),
             abs(each.geometry().center().y() - here.y()), each.key)
            for each in self._canvas.blocks()
            if (each.geometry().center().x() - here.x()) * dx > 2
        ]  # fmt: skip
        if others:
            nearest = min(x for x, _, _ in others)
            _, key = min((y, key) for x, y, key in others if x <= nearest + 8)
            self._canvas.choose([key], focus=True)
        return True

    def _focused(self) -> "SessionBlock | None":
        return next((block for block in self._canvas.blocks() if block.hasFocus()), None)

    def _rooms(self) -> list[str]:
        plan = self._canvas.plan
        return [] if plan is None else [column.room_id for column in plan.columns]
