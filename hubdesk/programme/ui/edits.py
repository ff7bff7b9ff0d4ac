"""Does what gestures in the grid ask for, through the services."""

from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from hubdesk.errors import HubDeskError
from hubdesk.programme import moving
from hubdesk.programme import service as programme
from hubdesk.programme.moving import Move, Place
from hubdesk.programme.ui.grid.carry import Carry, CarryKind

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from hubdesk.eventfile.file import EventFile
    from hubdesk.programme.board import Board, BoardSession
    from hubdesk.qt.open_event import OpenEvent

T = TypeVar("T")


class ProgrammeEdits(QObject):
    """Writes what is done to the programme.

    Signals:
        made: a session was made; its key.
        failed: something could not be done; the grid should show what is.
        left_out: how many rooms got no copy, because they are taken.
    """

    made = Signal(str)
    failed = Signal()
    left_out = Signal(int)

    def __init__(self, open_event: "OpenEvent", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_event = open_event

    def put_down(self, carry: Carry) -> None:
        """Do what a carry shows; a new session needs a title first (`create`)."""
        if carry.kind is CarryKind.COPY:
            copies = [
                (each.session.id, place)
                for each, place in zip(carry.carried, carry.places, strict=True)
                if each.session is not None
            ]
            self._write(partial(_copy, copies=copies), self._on_made)
            return
        moves = [
            Move(
                each.session.id,
                Place(None, None, each.origin.minutes) if carry.unscheduling else place,
                # where the room is gone, the file knows another than was seen
                each.origin if each.origin.room_id or each.origin.starts_at is None else None,
            )
            for each, place in zip(carry.carried, carry.places, strict=True)
            if each.session is not None
        ]
        self._write(lambda file, operator: moving.move_sessions(file, operator, moves))

    def create(self, leg_id: str, title: str, kind: str, place: Place) -> None:
        """Add a session where it was drawn."""
        self._write(
            lambda file, operator: programme.add_session(
                file,
                operator,
                leg_id,
                title,
                kind=kind,
                starts_at=place.starts_at,
                room_id=place.room_id,
                minutes=place.minutes,
            ),
            self._on_made,
        )

    def unschedule(self, keys: "Sequence[str]") -> None:
        """Take their times."""
        self._write(lambda file, operator: moving.unschedule(file, operator, keys))

    def remove(self, keys: "Sequence[str]") -> None:
        """Take them out of the programme."""
        self._write(lambda file, operator: moving.remove_sessions(file, operator, keys))

    def lock(self, sessions: "Sequence[BoardSession]") -> None:
        """Lock them, or unlock them if all are locked."""
        keys = [session.id for session in sessions]
        locked = not all(session.locked for session in sessions)
        self._write(
            lambda file, operator: moving.lock_sessions(file, operator, keys, locked=locked)
        )

    def swap(self, first: str, second: str) -> None:
        """Let two change places."""
        self._write(lambda file, operator: moving.swap_sessions(file, operator, first, second))

    def copy_to_all_rooms(self, board: "Board", session: "BoardSession") -> None:
        """Copy one to every other room that is free then."""
        copies: list[tuple[str, Place]] = []
        taken = 0
        for room in board.rooms:
            if room.id == session.room_id:
                continue
            there = board.commitment(session, session.starts_at, room.id, session.minutes)
            if any(conflict.refused for conflict in board.timetable.conflicts_of(there)):
                taken += 1
            else:
                copies.append((session.id, Place(session.starts_at, room.id, session.minutes)))
        if copies:
            self._write(partial(_copy, copies=copies))
        if taken:
            self.left_out.emit(taken)

    def _write(
        self,
        work: "Callable[[EventFile, str], T]",
        on_done: "Callable[[T], None] | None" = None,
    ) -> None:
        self._open_event.write(work, on_done, self._on_error)

    # methods of this object: what is done is told only while it lives

    def _on_made(self, key: str) -> None:
        self.made.emit(key)

    def _on_error(self, error: HubDeskError) -> None:
        self.failed.emit()
        self._open_event.problem_raised.emit(error)


def _copy(file: "EventFile", operator: str, copies: "Sequence[tuple[str, Place]]") -> str:
    return moving.copy_sessions(file, operator, copies)[0]
