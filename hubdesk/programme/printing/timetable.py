"""What is printed of a leg: its days, and what happens on each."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hubdesk.errors import HubDeskError, Problem
from hubdesk.programme.board import BoardRoom, BoardSession, read_board
from hubdesk.programme.places import LegRow, legs
from hubdesk.programme.zones import moment

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from hubdesk.eventfile.file import EventFile


@dataclass(frozen=True, slots=True)
class Printed:
    """What was printed.

    Attributes:
        path: the file; None if there was nothing to print and none was written.
        sheets: how many days, doors or people have one or more pages.
        pages: how many there are in all.
        missing: letters that no font has, each once; they were left out.
    """

    path: "Path | None"
    sheets: int = 0
    pages: int = 0
    missing: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """A session that has a time, with the moments at which it begins and ends."""

    session: BoardSession
    starts: int
    ends: int

    @property
    def wall(self) -> tuple[str, str]:
        """The wall times at which it begins and ends."""
        return self.session.starts_at or "", self.session.ends_at or ""


@dataclass(frozen=True, slots=True)
class PrintedLeg:
    """A leg as it is printed.

    Attributes:
        days: what begins on each day, `YYYY-MM-DD`, in the order of time.
        tracks: the colours of the tracks.
    """

    event: str
    leg: LegRow
    rooms: tuple[BoardRoom, ...]
    days: "Mapping[str, tuple[Item, ...]]"
    tracks: "Mapping[str, str | None]"


def read_leg(file: "EventFile", leg_id: str) -> PrintedLeg:
    """What is printed of a leg: what has a time, without blockers, which are no one's to read.

    Raises:
        HubDeskError: there is no such leg.
    """
    if all(leg.id != leg_id for leg in legs(file)):
        raise HubDeskError(Problem.NOT_FOUND, what="leg", text=leg_id)
    board = read_board(file, leg_id)
    positions = {room.id: place for place, room in enumerate(board.rooms)}
    items = [
        item(session, board.leg.zone)
        for session in board.sessions.values()
        if session.starts_at is not None and session.kind != "blocker"
    ]
    items.sort(
        key=lambda each: (
            each.starts,
            positions.get(each.session.room_id or "", -1),
            each.ends,
            each.session.id,
        )
    )
    days: dict[str, list[Item]] = {}
    for each in items:
        days.setdefault(each.wall[0][:10], []).append(each)
    return PrintedLeg(
        event_name(file),
        board.leg,
        board.rooms,
        {day: tuple(days[day]) for day in sorted(days)},
        {track.id: track.colour for track in board.tracks},
    )


def item(session: BoardSession, zone: str) -> Item:
    """A session that has a time, in its leg's zone."""
    starts = moment(session.starts_at or "", zone)
    return Item(session, starts, starts + max(session.minutes, 1))


def event_name(file: "EventFile") -> str:
    """What the event is called."""
    return str(file.value("SELECT name FROM event WHERE deleted = 0"))
