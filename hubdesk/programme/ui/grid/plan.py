"""Where everything lies in the grid: days, columns of rooms, blocks, and what waits. Pure."""

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING, Final

from hubdesk.programme.ui.grid.scale import (
    Span,
    TimeScale,
    days_between,
    lanes,
    make_scale,
    minute_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from hubdesk.programme.board import Board, BoardSession

_APART: Final = 2.0  # pixels between blocks
_LOWEST: Final = 16.0  # pixels of a block


class TrayReason(Enum):
    """Why a session that has a time is not in the grid."""

    NO_ROOM = "no_room"
    HIDDEN_ROOM = "hidden_room"
    OTHER_DATES = "other_dates"  # outside the dates of the leg


@dataclass(frozen=True, slots=True)
class Look:
    """How the grid is looked at.

    Attributes:
        pixels_per_hour: the zoom.
        condensed: narrow columns, and hours without anything are a strip.
        day: the day that is shown, or None for all.
        hidden: rooms that are not shown.
        opened: strips that were opened: day and first minute.
    """

    pixels_per_hour: float = 72.0
    condensed: bool = False
    day: str | None = None
    hidden: frozenset[str] = frozenset()
    opened: frozenset[tuple[str, int]] = frozenset()

    @property
    def narrowest(self) -> float:
        """The least width of a column."""
        return 96.0 if self.condensed else 156.0


@dataclass(frozen=True, slots=True)
class Column:
    """A room's place from side to side."""

    room_id: str
    x: float
    width: float


@dataclass(frozen=True, slots=True)
class Box:
    """A block's place."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class GridPlan:
    """The grid as it is laid out for a width.

    Attributes:
        days: the days of the leg.
        scale: the days that are shown.
        columns: the rooms that are shown, in order.
        boxes: places by the keys of sessions, in the order of time and rooms.
        tray: sessions that have a time but are not in the grid on any day, and why.
        unscheduled: sessions without a time.
    """

    days: tuple[str, ...]
    scale: TimeScale
    columns: tuple[Column, ...]
    boxes: "Mapping[str, Box]"
    tray: "tuple[tuple[BoardSession, TrayReason], ...]"
    unscheduled: "tuple[BoardSession, ...]"

    @property
    def width(self) -> float:
        """How wide all columns are."""
        return self.columns[-1].x + self.columns[-1].width if self.columns else 0.0

    def column_of(self, room_id: str | None) -> Column | None:
        """The column of a room, if it is shown."""
        return next((column for column in self.columns if column.room_id == room_id), None)

    def room_at(self, x: float) -> str | None:
        """The room at a place, the nearest if it lies beside all."""
        for column in self.columns:
            if x < column.x + column.width:
                return column.room_id
        return self.columns[-1].room_id if self.columns else None

    def box_at(self, starts_at: str, minutes: int, room_id: str | None) -> Box | None:
        """Where a session would lie; None if that can't be seen."""
        column = self.column_of(room_id)
        place = self.scale.index_of(starts_at[:10])
        if column is None or place is None:
            return None
        day = self.scale.days[place]
        first = minute_of(starts_at)
        top, bottom = day.y_of(first), day.y_of(first + minutes)
        return _box(column, top, bottom, 0, 1)


def make_plan(board: "Board", look: Look, width: float, today: str) -> GridPlan:
    """Lay a leg out.

    Args:
        board: the leg.
        look: how it is looked at.
        width: of the grid; columns share it, unless they would become too narrow.
        today: for a leg that has neither dates nor sessions.
    """
    days = leg_days(board, today)
    rooms = [room.id for room in board.rooms if room.id not in look.hidden]
    shown = [look.day] if look.day in days else days
    everywhere = {room.id for room in board.rooms}
    tray: list[tuple[BoardSession, TrayReason]] = []
    inside: list[BoardSession] = []
    for session in board.sessions.values():
        if session.starts_at is None:
            continue
        if session.starts_at[:10] not in days:
            tray.append((session, TrayReason.OTHER_DATES))
        elif session.room_id not in everywhere:
            tray.append((session, TrayReason.NO_ROOM))
        elif session.room_id in look.hidden:
            tray.append((session, TrayReason.HIDDEN_ROOM))
        elif session.starts_at[:10] in shown:
            inside.append(session)
    busy: dict[str, list[Span]] = {}
    for session in inside:
        busy.setdefault((session.starts_at or "")[:10], []).append(_span(session))
    scale = make_scale(
        shown, busy, look.pixels_per_hour, collapse=look.condensed, opened=look.opened
    )
    columns = _columns(rooms, width, look.narrowest)
    unscheduled = tuple(each for each in board.sessions.values() if each.starts_at is None)
    boxes = _boxes(inside, scale, columns)
    return GridPlan(tuple(days), scale, columns, boxes, tuple(tray), unscheduled)


def leg_days(board: "Board", today: str) -> list[str]:
    """The days of a leg: its dates, else those of its sessions, else today."""
    if board.leg.starts_on and board.leg.ends_on:
        return days_between(board.leg.starts_on, board.leg.ends_on)
    dates = [each.starts_at[:10] for each in board.sessions.values() if each.starts_at]
    first = board.leg.starts_on or min(dates, default=board.leg.ends_on or today)
    last = board.leg.ends_on or max(dates, default=first)
    return days_between(first, max(first, last))


def _columns(rooms: "Sequence[str]", width: float, narrowest: float) -> tuple[Column, ...]:
    if not rooms:
        return ()
    each = max(narrowest, width / len(rooms))
    return tuple(Column(room, number * each, each) for number, room in enumerate(rooms))


def _boxes(
    sessions: "Iterable[BoardSession]", scale: TimeScale, columns: "Sequence[Column]"
) -> dict[str, Box]:
    groups: dict[tuple[str, str], list[BoardSession]] = {}
    for session in sessions:
        if session.starts_at is not None and session.room_id is not None:
            groups.setdefault((session.starts_at[:10], session.room_id), []).append(session)
    by_room = {column.room_id: column for column in columns}
    found: list[tuple[float, float, str, Box]] = []
    for (day, room), members in groups.items():
        number = scale.index_of(day)
        if number is None or room not in by_room:
            continue
        spans = [_span(session) for session in members]
        for session, (first, last), (lane, count) in zip(members, spans, lanes(spans), strict=True):
            top, bottom = scale.days[number].y_of(first), scale.days[number].y_of(last)
            box = _box(by_room[room], top, bottom, lane, count)
            found.append((top, box.x, session.id, box))
    return {key: box for _, _, key, box in sorted(found, key=lambda each: each[:3])}


def _box(column: Column, top: float, bottom: float, lane: int, count: int) -> Box:
    width = (column.width - 2 * _APART) / count
    return Box(
        column.x + _APART + lane * width,
        top + 1,
        width - (_APART if count > 1 else 0),
        max(bottom - top - 2, _LOWEST),
    )


def _span(session: "BoardSession") -> Span:
    first = minute_of(session.starts_at or "")
    return first, first + session.minutes
