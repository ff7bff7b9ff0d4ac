"""What the display in the hall needs to know of a leg: its sessions with rooms, times, speakers."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hubdesk.errors import HubDeskError, Problem
from hubdesk.programme.board import board_rooms, read_sessions
from hubdesk.programme.commitments import People
from hubdesk.programme.now_next import NowNext, Showing, now_next
from hubdesk.programme.parts import read_parts
from hubdesk.programme.places import LegRow, legs
from hubdesk.programme.zones import moment

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hubdesk.eventfile.file import EventFile

TABLES = frozenset(
    {"event", "leg", "venue", "room", "session", "named_speaker", "enrolment", "person"}
)
"""What it is made of: after another table's change it need not be read again."""


@dataclass(frozen=True, slots=True)
class HallProgramme:
    """The programme of a leg as the hall may know it: without blockers, and what has no time.

    Attributes:
        event: the event's name.
        leg: the leg.
        rooms: the names of its rooms by their keys, in their order.
        sessions: what is scheduled.
    """

    event: str
    leg: LegRow
    rooms: "Mapping[str, str]"
    sessions: tuple[Showing, ...]

    def at(self, minute: int) -> NowNext:
        """What is on and what comes next at a moment, whole minutes since 1970 in UTC."""
        return now_next(self.sessions, list(self.rooms), self.leg.zone, minute)


def read_hall(file: "EventFile", leg_id: str) -> HallProgramme:
    """Read the programme of a leg for its hall.

    Raises:
        HubDeskError: there is no such leg.
    """
    all_legs = {leg.id: leg for leg in legs(file)}
    if leg_id not in all_legs:
        raise HubDeskError(Problem.NOT_FOUND, what="leg", text=leg_id)
    leg = all_legs[leg_id]
    zones = {each.id: each.zone for each in all_legs.values()}
    showings = []
    for session in read_sessions(file, zones, read_parts(file, People())):
        if session.leg_id == leg_id and session.starts_at and session.kind != "blocker":
            starts = moment(session.starts_at, leg.zone)
            showings.append(
                Showing(
                    session.id, session.title, session.kind, starts, starts + session.minutes,
                    session.room_id, session.speakers,
                )
            )  # fmt: skip
    return HallProgramme(
        str(file.value("SELECT name FROM event LIMIT 1") or ""),
        leg,
        {room.id: room.name for room in board_rooms(file, leg_id)},
        tuple(showings),
    )
