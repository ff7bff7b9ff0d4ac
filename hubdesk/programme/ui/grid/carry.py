"""What is carried about in the grid, by mouse or by keys: where it would go, and whom it hurts.

Pure: the mouse says "to this room at this time", keys say "a step later"; both then ask the same
questions, so that they can't differ.
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import Enum
from typing import TYPE_CHECKING

from hubdesk.programme.commitments import NOBODY, Commitment, Crowd
from hubdesk.programme.conflicts import Conflict, Mover, Timetable, people_hurt
from hubdesk.programme.moving import Place
from hubdesk.programme.ui.grid.scale import minute_of, wall_at
from hubdesk.programme.zones import moment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hubdesk.programme.board import Board, BoardSession


class CarryKind(Enum):
    """What letting go does."""

    MOVE = "move"
    COPY = "copy"
    FROM_START = "from_start"  # the start moves, the end stays
    TO_END = "to_end"  # the end moves
    CREATE = "create"


@dataclass(frozen=True, slots=True)
class Target:
    """Where the carried one that was taken hold of would be: a day, a minute of it, and a room."""

    day: str
    minute: int
    room_id: str | None


@dataclass(frozen=True, slots=True)
class Carried:
    """One of the carried sessions, and where it was; `session` is None for one that is created."""

    key: str
    session: "BoardSession | None"
    title: str
    kind: str
    origin: Place


class Carry:
    """Sessions on their way.

    Attributes:
        kind: what letting go does.
        carried: what is carried; the first was taken hold of, the others keep their distance.
        unscheduling: letting go now would take their times.
    """

    def __init__(
        self, board: "Board", rooms: "Sequence[str]", carried: "Sequence[Carried]", kind: CarryKind
    ) -> None:
        self.kind = kind
        self.carried = tuple(carried)
        self.unscheduling = False
        self._board = board
        self._rooms = list(rooms)
        self._places = [each.origin for each in carried]
        self._conflicts: list[Conflict] | None = None
        self._hurt: tuple[list[Conflict], Crowd] | None = None
        self._mover: Mover | None = None
        self._step = 5

    @property
    def places(self) -> list[Place]:
        """Where each would be, in the order of `carried`."""
        return self._places

    @property
    def has_moved(self) -> bool:
        """Whether anything would change."""
        return self.unscheduling or self._places != [each.origin for each in self.carried]

    @property
    def target(self) -> Target | None:
        """Where the first would be; None while it has no time."""
        place = self._places[0]
        if place.starts_at is None:
            return None
        return Target(place.starts_at[:10], minute_of(place.starts_at), place.room_id)

    def to(self, target: Target) -> bool:
        """Carry to a place; says whether that is another than before."""
        before = self._places
        match self.kind:
            case CarryKind.FROM_START | CarryKind.TO_END:
                self._places = [self._resized(each.origin, target) for each in self.carried]
            case CarryKind.CREATE:
                place = self.carried[0].origin
                starts_at = wall_at(target.day, target.minute)
                self._places = [replace(place, starts_at=starts_at, room_id=target.room_id)]
            case _:
                self._places = self._moved(target)
        self.unscheduling = False
        if self._places != before:
            self._conflicts = None
            return True
        return False

    def set_origin_length(self, minutes: int) -> None:
        """Give one that is created another length."""
        first = self.carried[0]
        self.carried = (replace(first, origin=replace(first.origin, minutes=minutes)),)
        self._places = [replace(self._places[0], minutes=minutes)]
        self._conflicts = None

    def shift(self, *, minutes: int = 0, rooms: int = 0, days: int = 0) -> bool:
        """Carry on from where it is; says whether that is another place."""
        now = self.target
        if now is None:
            return False
        if self.kind in {CarryKind.FROM_START, CarryKind.TO_END} and not minutes:
            return False
        minute = now.minute + minutes
        if self.kind is CarryKind.TO_END:
            minute += self._places[0].minutes
        day = (date.fromisoformat(now.day) + timedelta(days=days)).isoformat()
        return self.to(Target(day, minute, self._room_beside(now.room_id, rooms)))

    def conflicts(self) -> list[Conflict]:
        """What would be wrong if they were let go here."""
        if self.unscheduling:
            return []
        if self._conflicts is None:
            self._conflicts = self._find()
        return self._conflicts

    @property
    def hurt(self) -> Crowd:
        """Whom letting go here would hurt."""
        conflicts = self.conflicts()
        if self._hurt is None or self._hurt[0] is not conflicts:
            self._hurt = conflicts, people_hurt(conflicts)
        return self._hurt[1]

    @property
    def is_refused(self) -> bool:
        """Whether they can't be let go here, because a room is taken, or one is locked."""
        if self.kind is not CarryKind.COPY and any(
            each.session is not None and each.session.locked for each in self.carried
        ):
            return True
        return any(conflict.refused for conflict in self.conflicts())

    def _find(self) -> list[Conflict]:
        board = self._board
        if self.kind in {CarryKind.COPY, CarryKind.CREATE}:
            return self._find_new(board)
        if self._mover is None:
            self._mover = Mover(board.timetable, [each.key for each in self.carried])
        return self._mover.at(
            board.commitment(each.session, place.starts_at, place.room_id, place.minutes)
            for each, place in zip(self.carried, self._places, strict=True)
            if each.session is not None
        )

    def _find_new(self, board: "Board") -> list[Conflict]:
        venues = {room.id: room.venue_id for room in board.rooms}
        new = [
            Commitment(
                f"new/{number}",
                each.title,
                board.leg.id,
                venues.get(place.room_id or ""),
                place.room_id,
                None if place.starts_at is None else moment(place.starts_at, board.leg.zone),
                place.minutes,
                NOBODY,
            )
            for number, (each, place) in enumerate(zip(self.carried, self._places, strict=True))
        ]
        found = [conflict for each in new for conflict in board.timetable.conflicts_of(each)]
        return found + Timetable(new, board.timetable.grounds).standing()

    def _moved(self, target: Target) -> list[Place]:
        first = self.carried[0].origin
        if first.starts_at is None:
            return self._one_after_another(target)
        shift_days = (
            date.fromisoformat(target.day) - date.fromisoformat(first.starts_at[:10])
        ).days
        shift_minutes = target.minute - minute_of(first.starts_at)
        shift_rooms = self._rooms_between(first.room_id, target.room_id)
        places = []
        for each in self.carried:
            origin = each.origin
            if origin.starts_at is None:
                places.append(origin)
                continue
            day = date.fromisoformat(origin.starts_at[:10]) + timedelta(days=shift_days)
            starts_at = wall_at(day.isoformat(), minute_of(origin.starts_at) + shift_minutes)
            room = self._room_beside(origin.room_id, shift_rooms)
            if len(self.carried) == 1 or origin.room_id is None:
                room = target.room_id
            places.append(replace(origin, starts_at=starts_at, room_id=room))
        return places

    def _one_after_another(self, target: Target) -> list[Place]:
        """Where sessions go that had no time: from the target on, in the same room."""
        places = []
        minute = target.minute
        for each in self.carried:
            starts_at = wall_at(target.day, minute)
            places.append(replace(each.origin, starts_at=starts_at, room_id=target.room_id))
            minute += each.origin.minutes
        return places

    def _resized(self, origin: Place, target: Target) -> Place:
        if origin.starts_at is None:
            return origin
        days = (date.fromisoformat(target.day) - date.fromisoformat(origin.starts_at[:10])).days
        start = minute_of(origin.starts_at)
        to = target.minute + days * 24 * 60
        if self.kind is CarryKind.TO_END:
            return replace(origin, minutes=max(to - start, self._step))
        begin = min(to, start + origin.minutes - self._step)
        return replace(
            origin,
            starts_at=wall_at(origin.starts_at[:10], begin),
            minutes=start + origin.minutes - begin,
        )

    def _rooms_between(self, first: str | None, second: str | None) -> int:
        if first not in self._rooms or second not in self._rooms:
            return 0
        by = self._rooms.index(second) - self._rooms.index(first)
        # together they stop where the first of them would leave the rooms
        held = [each.origin.room_id for each in self.carried]
        at = [self._rooms.index(room) for room in held if room in self._rooms]
        return min(max(by, -min(at)), len(self._rooms) - 1 - max(at))

    def _room_beside(self, room_id: str | None, by: int) -> str | None:
        if room_id not in self._rooms:
            return self._rooms[0] if self._rooms and by else room_id
        place = self._rooms.index(room_id) + by
        return self._rooms[min(max(place, 0), len(self._rooms) - 1)]


def carry_sessions(
    board: "Board", rooms: "Sequence[str]", sessions: "Sequence[BoardSession]", kind: CarryKind
) -> Carry:
    """Take hold of sessions, the first of them under the hand."""
    carried = [
        Carried(
            session.key,
            session,
            session.title,
            session.kind,
            Place(session.starts_at, session.room_id, session.minutes),
        )
        for session in sessions
    ]
    return Carry(board, rooms, carried, kind)


def carry_new(board: "Board", rooms: "Sequence[str]", title: str, kind: str, minutes: int) -> Carry:
    """Take hold of a session that is to be made."""
    origin = Place(None, None, minutes)
    return Carry(board, rooms, [Carried("new/0", None, title, kind, origin)], CarryKind.CREATE)
