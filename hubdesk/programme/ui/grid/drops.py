"""What is dropped onto the grid from elsewhere: sessions that wait, and people."""

import json
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMimeData, QObject, QPointF
from PySide6.QtGui import QDropEvent

from hubdesk.programme.ui.grid.carry import CarryKind, Target, carry_sessions
from hubdesk.programme.ui.grid.scale import snap
from hubdesk.registration.ui.dragging import people_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hubdesk.programme.ui.grid.canvas import GridCanvas

SESSIONS: Final = "application/x-hubdesk-sessions"


def sessions_mime(keys: "Iterable[str]") -> QMimeData:
    """Sessions to be dragged, by their keys."""
    mime = QMimeData()
    mime.setData(SESSIONS, json.dumps(list(keys)).encode())
    return mime


def sessions_of(mime: QMimeData) -> list[str]:
    """The keys of the sessions that are dragged; none if it is something else."""
    if not mime.hasFormat(SESSIONS):
        return []
    return [str(key) for key in json.loads(bytes(mime.data(SESSIONS).data()))]


class Drops(QObject):
    """Takes what is dropped on a canvas."""

    def __init__(self, canvas: "GridCanvas") -> None:
        super().__init__(canvas)
        self._canvas = canvas

    def enter(self, qt_event: QDropEvent) -> None:
        """Something is dragged over the canvas."""
        mime = qt_event.mimeData()
        sessions = self._canvas.sessions_of(sessions_of(mime))
        board, plan = self._canvas.board, self._canvas.plan
        if sessions and board is not None and plan is not None and plan.columns:
            rooms = [column.room_id for column in plan.columns]
            self._canvas.carrier.begin(carry_sessions(board, rooms, sessions, CarryKind.MOVE))
            qt_event.acceptProposedAction()
        elif people_of(mime):
            qt_event.acceptProposedAction()

    def move(self, qt_event: QDropEvent) -> None:
        """It is dragged on."""
        place = qt_event.position()
        if people_of(qt_event.mimeData()):
            block = self._canvas.session_at(place)
            self._canvas.mark_people_target(block.key if block else None)
            qt_event.setAccepted(block is not None)
            return
        self._carry_to(place)
        carry = self._canvas.carrier.carry
        qt_event.setAccepted(carry is not None and not carry.is_refused)

    def leave(self) -> None:
        """It is dragged elsewhere."""
        self._canvas.mark_people_target(None)
        self._canvas.carrier.end()

    def drop(self, qt_event: QDropEvent) -> None:
        """It is let go."""
        people = people_of(qt_event.mimeData())
        if people:
            block = self._canvas.session_at(qt_event.position())
            self._canvas.mark_people_target(None)
            if block is not None:
                qt_event.acceptProposedAction()
                self._canvas.people_dropped.emit(block.key, people)
            return
        self._carry_to(qt_event.position())
        if self._canvas.carrier.carry is not None:
            qt_event.acceptProposedAction()
            self._canvas.carrier.let_go()

    def _carry_to(self, place: QPointF) -> None:
        canvas, carry, plan = self._canvas, self._canvas.carrier.carry, self._canvas.plan
        if carry is None or plan is None:
            return
        day, minute = plan.scale.at(place.y())
        room = plan.room_at(canvas.logical_x(place.x()))
        carry.to(Target(day, snap(minute, canvas.step), room))
        canvas.carrier.show(place.toPoint())
