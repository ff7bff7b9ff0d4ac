"""Which rows of a sheet can't have their room, since something else is in it at that time. Pure."""

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


@dataclass(frozen=True, slots=True)
class Stay:
    """A session in a room that takes one at a time.

    Attributes:
        room_id: the room.
        starts: the moment it begins.
        ends: the moment it ends.
        title: of the session.
        row: the number of its row, if the sheet put it there.
    """

    room_id: str
    starts: int
    ends: int
    title: str
    row: int | None = None


@dataclass(frozen=True, slots=True)
class Wish:
    """A row that wants a place: where it would be, and where its session is now, if anywhere."""

    at: int
    to: Stay | None
    was: Stay | None


def rows_in_the_way(standing: "Iterable[Stay]", wishes: "Sequence[Wish]") -> "dict[int, Stay]":
    """The rows that can't have their place, with what is in it.

    Two rows may change places. A row that is refused leaves its session where it is, which may be
    in the way of another row: so that it is gone through again until no more are refused.

    Args:
        standing: the sessions that no row moves.
        wishes: the rows that move one or add one, in their order.
    """
    fixed = list(standing)
    refused: dict[int, Stay] = {}
    while True:
        rooms: dict[str, list[Stay]] = defaultdict(list)
        for stay in (*fixed, *(each.was for each in wishes if each.at in refused)):
            if stay is not None:
                rooms[stay.room_id].append(stay)
        more: dict[int, Stay] = {}
        for wish in wishes:
            if wish.at in refused or wish.to is None:
                continue
            there = _in_the_way(rooms[wish.to.room_id], wish.to)
            if there is None:
                rooms[wish.to.room_id].append(wish.to)
            else:
                more[wish.at] = there
        if not more:
            return refused
        refused |= more


def _in_the_way(stays: "Sequence[Stay]", wanted: Stay) -> Stay | None:
    return next(
        (stay for stay in stays if stay.starts < wanted.ends and wanted.starts < stay.ends), None
    )
