"""What is on now and what comes next in each room: what the display in the hall shows.

All of it is a function of the sessions and the moment; `hall` reads the sessions.
"""

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from hubdesk.programme.zones import wall_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class Phase(Enum):
    """Where the programme is at a moment."""

    EMPTY = "empty"  # nothing is scheduled at all
    AHEAD = "ahead"  # nothing more today: `NowNext.day` is the next day of the programme
    ON = "on"
    OVER = "over"  # `NowNext.day` is the last day


@dataclass(frozen=True, slots=True)
class Showing:
    """A session as the display shows it.

    Attributes:
        starts: the moment it begins, whole minutes since 1970 in UTC.
        ends: the moment it ends.
        room_id: the room, or None.
        speakers: names of who speaks and chairs.
    """

    id: str
    title: str
    kind: str
    starts: int
    ends: int
    room_id: str | None
    speakers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RoomShowing:
    """What a room shows; each in the order of time.

    Attributes:
        room_id: the room; None: what has no room.
        now: what is on, several where a room holds sessions side by side.
        next: what begins next in it: all that begin at that moment.
        day: everything in it on the day that is shown.
    """

    room_id: str | None
    now: tuple[Showing, ...]
    next: tuple[Showing, ...]
    day: tuple[Showing, ...]


@dataclass(frozen=True, slots=True)
class NowNext:
    """What the display shows at a moment.

    Attributes:
        phase: where the programme is.
        today: the day that it is in the leg's zone, `YYYY-MM-DD`.
        day: the day of the programme that is shown; today unless there is nothing today.
        rooms: the rooms that have something to show, in their order.
    """

    phase: Phase
    today: str
    day: str
    rooms: tuple[RoomShowing, ...]


def now_next(sessions: "Iterable[Showing]", rooms: "Sequence[str]", zone: str, now: int) -> NowNext:
    """What is on and what comes next at a moment.

    On a day of the programme it shows every room that is used on it; before the first day that
    day, after the last one the last, and when a day is over the next one. A session belongs to
    the day on which it begins; past midnight it is on until it ends.

    Args:
        sessions: the scheduled sessions of a leg.
        rooms: the keys of its rooms in their order; what has no room comes last.
        zone: the leg's.
        now: the moment, whole minutes since 1970 in UTC.
    """
    timely = sorted(sessions, key=lambda each: (each.starts, each.ends, each.title, each.id))
    today = wall_of(now, zone)[:10]
    if not timely:
        return NowNext(Phase.EMPTY, today, today, ())
    phase, day = _phase(timely, zone, now, today)
    known = set(rooms)
    by_room: dict[str | None, list[Showing]] = {room: [] for room in (*rooms, None)}
    for session in timely:
        by_room[session.room_id if session.room_id in known else None].append(session)
    shown = tuple(
        showing
        for room, here in by_room.items()
        if (showing := _in_room(room, here, zone, now, day)).now or showing.day
    )
    return NowNext(phase, today, day, shown)


def _phase(timely: "Sequence[Showing]", zone: str, now: int, today: str) -> tuple[Phase, str]:
    """Where the programme is, and which of its days is shown."""
    running = [each for each in timely if each.starts <= now < each.ends]
    later = next((each for each in timely if each.starts > now), None)
    if later is not None and _day(later, zone) == today:
        return Phase.ON, today
    if running:  # past midnight, what began yesterday
        days = {_day(each, zone) for each in timely}
        return Phase.ON, today if today in days else _day(running[-1], zone)
    if later is not None:
        return Phase.AHEAD, _day(later, zone)
    return Phase.OVER, max(_day(each, zone) for each in timely)


def _in_room(
    room: str | None, here: "Sequence[Showing]", zone: str, now: int, day: str
) -> RoomShowing:
    later = [each for each in here if each.starts > now]
    return RoomShowing(
        room,
        tuple(each for each in here if each.starts <= now < each.ends),
        tuple(each for each in later if each.starts == later[0].starts),
        tuple(each for each in here if _day(each, zone) == day),
    )


def _day(session: Showing, zone: str) -> str:
    return wall_of(session.starts, zone)[:10]
