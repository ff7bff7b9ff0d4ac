"""The places of a leg as somebody looks at them who changes them: empty venues are there too."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hubdesk.programme.board import BoardRoom, BoardTrack, board_rooms, board_tracks

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hubdesk.eventfile.file import EventFile


@dataclass(frozen=True, slots=True)
class LegFacts:
    """A leg; its days are `YYYY-MM-DD`, `travel_minutes` is None where nothing is said."""

    id: str
    name: str
    zone: str
    starts_on: str | None
    ends_on: str | None
    travel_minutes: int | None


@dataclass(frozen=True, slots=True)
class VenueFacts:
    """A venue with its rooms in their order."""

    id: str
    name: str
    address: str | None
    rooms: tuple[BoardRoom, ...]


@dataclass(frozen=True, slots=True)
class Overview:
    """Everything about places that can be changed in a leg, and the tracks.

    Attributes:
        leg: the leg.
        venues: its venues in their order.
        ways: minutes between two venues, whose keys are in alphabetic order.
        sessions: how many sessions are in a room, by its key.
        tracks: all tracks in their order.
        in_track: how many sessions are in a track, by its key.
    """

    leg: LegFacts
    venues: tuple[VenueFacts, ...]
    ways: "Mapping[tuple[str, str], int]"
    sessions: "Mapping[str, int]"
    tracks: tuple[BoardTrack, ...]
    in_track: "Mapping[str, int]"

    def way(self, one: str, other: str) -> int | None:
        """The minutes between two venues, if they are said."""
        return self.ways.get((min(one, other), max(one, other)))


def read_overview(file: "EventFile", leg_id: str) -> Overview | None:
    """The places of a leg; None if there is no such leg any more."""
    row = file.row(
        "SELECT id, name, zone, starts_on, ends_on, travel_minutes FROM leg"
        " WHERE id = ? AND deleted = 0",
        (leg_id,),
    )
    if row is None:
        return None
    rooms: dict[str, list[BoardRoom]] = {}
    for room in board_rooms(file, leg_id):
        rooms.setdefault(room.venue_id, []).append(room)
    venues = tuple(
        VenueFacts(key, name, address, tuple(rooms.get(key, ())))
        for key, name, address in file.rows(
            "SELECT id, name, address FROM venue WHERE leg_id = ? AND deleted = 0"
            " ORDER BY position, id",
            (leg_id,),
        )
    )
    ways = {
        (first, second): minutes
        for first, second, minutes in file.rows(
            "SELECT first_id, second_id, minutes FROM travel WHERE deleted = 0"
        )
    }
    return Overview(
        LegFacts(*row),
        venues,
        ways,
        _counted(file, "room_id"),
        board_tracks(file),
        _counted(file, "track_id"),
    )


def _counted(file: "EventFile", column: str) -> dict[str, int]:
    return dict(
        file.rows(
            f"SELECT {column}, count(*) FROM session"
            f" WHERE deleted = 0 AND {column} IS NOT NULL GROUP BY {column}"
        )
    )
