"""Reads a leg for the window, away from its thread, anew whenever something in it changes."""

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from hubdesk.programme.board import Board, read_board
from hubdesk.programme.conflicts import Conflict
from hubdesk.programme.places import LegRow, legs

if TYPE_CHECKING:
    from hubdesk.eventfile.file import EventFile
    from hubdesk.qt.open_event import OpenEvent

_TABLES: Final = frozenset({
    "leg", "venue", "room", "room_hours", "travel", "track", "session", "named_speaker",
    "enrolment", "waiting", "person",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A leg as it was read.

    Attributes:
        legs: all legs.
        board: the leg that is shown, or None if there is none.
        conflicts: everything that is wrong in it, ordered by how many people it hurts.
    """

    legs: tuple[LegRow, ...]
    board: Board | None
    conflicts: tuple[Conflict, ...]


class BoardReader(QObject):
    """Keeps the snapshot of one leg.

    Signals:
        read: a new `Snapshot` is there.
    """

    read = Signal(object)

    def __init__(self, open_event: "OpenEvent", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_event = open_event
        self._leg_id: str | None = None
        self._wanted = False
        open_event.tables_changed.connect(self._on_tables_changed)

    @property
    def leg_id(self) -> str | None:
        """The leg that is read; None: the first."""
        return self._leg_id

    def show_leg(self, leg_id: str | None) -> None:
        """Read this leg from now on."""
        self._leg_id = leg_id
        self.read_again()

    def read_again(self) -> None:
        """Read now; an earlier reading that has not come back is dropped."""
        self._wanted = True
        self._open_event.read(
            partial(read_snapshot, leg_id=self._leg_id), self._on_read, latest="programme"
        )

    def _on_read(self, snapshot: Snapshot) -> None:
        if snapshot.board is not None:
            self._leg_id = snapshot.board.leg.id
        self.read.emit(snapshot)

    def _on_tables_changed(self, tables: frozenset[str]) -> None:
        if self._wanted and tables & _TABLES:
            self.read_again()


def read_snapshot(file: "EventFile", leg_id: str | None) -> Snapshot:
    """Read a leg, or the first one if there is no such any more, and what is wrong in it."""
    known = tuple(legs(file))
    chosen = next((leg for leg in known if leg.id == leg_id), known[0] if known else None)
    if chosen is None:
        return Snapshot(known, None, ())
    board = read_board(file, chosen.id)
    here = {
        each.key for each in board.timetable if each.leg_id == chosen.id and each.starts is not None
    }
    conflicts = (
        conflict
        for conflict in board.timetable.standing()
        if conflict.first in here or conflict.second in here
    )
    return Snapshot(known, board, tuple(conflicts))
