"""What the event file holds that a sheet of sessions is compared with, read at once."""

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from hubdesk.eventfile.folding import fold
from hubdesk.programme.board import board_tracks
from hubdesk.programme.listing import ListedSession, delegation_names, listed_sessions
from hubdesk.programme.places import LegRow, RoomRow, legs, rooms
from hubdesk.programme.spreadsheets.values import name_key

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hubdesk.eventfile.file import EventFile

_PARTS: Final = """
SELECT e.session_id, e.id, trim(coalesce(p.given_name, '') || ' ' || coalesce(p.family_name, '')),
    p.arabic_name, 1
FROM enrolment e JOIN person p ON p.id = e.person_id
WHERE e.deleted = 0 AND p.deleted = 0 AND p.status <> 'cancelled' AND e.role IN ('speaker', 'chair')
UNION ALL
SELECT session_id, id, name, NULL, 0 FROM named_speaker
WHERE deleted = 0 AND role IN ('speaker', 'chair')"""
_PEOPLE: Final = """
SELECT id, given_name, family_name, arabic_name FROM person
WHERE deleted = 0 AND erased = 0 AND merged_into IS NULL AND status <> 'cancelled'"""


@dataclass(frozen=True, slots=True)
class Part:
    """Somebody who speaks in a session or chairs it.

    Attributes:
        key: of the enrolment, or of the entry of a name.
        name: as it is shown.
        is_registered: whether the key is an enrolment's.
    """

    key: str
    name: str
    is_registered: bool


@dataclass(frozen=True, slots=True)
class Facts:
    """The programme as it is now, by what sheets call its things.

    Attributes:
        legs: all legs in their order.
        rooms: the rooms of each leg.
        sessions: all sessions by their keys.
        removed: keys of sessions that were taken out.
        tracks: key and name of each track, by the folded name.
        delegations: names of delegations by their keys.
        parts: who speaks in each session.
        people: keys of people by their folded names, in either order and either script.
    """

    legs: "tuple[LegRow, ...]"
    rooms: "Mapping[str, Sequence[RoomRow]]"
    sessions: "Mapping[str, ListedSession]"
    removed: frozenset[str]
    tracks: "Mapping[str, tuple[str, str]]"
    delegations: "Mapping[str, str]"
    parts: "Mapping[str, Sequence[Part]]"
    people: "Mapping[str, frozenset[str]]"

    def leg(self, leg_id: str) -> LegRow:
        """The leg with this key."""
        return next(leg for leg in self.legs if leg.id == leg_id)

    def leg_named(self, text: str) -> LegRow | None:
        """The leg of this name or key; None if there is none, or several."""
        found = [leg for leg in self.legs if text == leg.id or fold(leg.name) == fold(text)]
        return found[0] if len(found) == 1 else None

    def rooms_of(self, leg_id: str) -> "Sequence[RoomRow]":
        """The rooms of a leg."""
        return self.rooms.get(leg_id, ())


def read_facts(file: "EventFile") -> Facts:
    """Read what a sheet is compared with."""
    by_leg: dict[str, list[RoomRow]] = defaultdict(list)
    for room in rooms(file):
        by_leg[room.leg_id].append(room)
    parts: dict[str, list[Part]] = defaultdict(list)
    for session, key, name, arabic, registered in file.rows(_PARTS):
        if shown := name or arabic:
            parts[session].append(Part(key, shown, bool(registered)))
    people: dict[str, set[str]] = defaultdict(set)
    for key, given, family, arabic in file.rows(_PEOPLE):
        for name in (
            f"{given or ''} {family or ''}",
            f"{family or ''} {given or ''}",
            arabic or "",
        ):
            if name.strip():
                people[name_key(name)].add(key)
    removed = file.rows("SELECT id FROM session WHERE deleted = 1")
    return Facts(
        legs=tuple(legs(file)),
        rooms=by_leg,
        sessions={session.id: session for session in listed_sessions(file)},
        removed=frozenset(str(key) for (key,) in removed),
        tracks={fold(track.name): (track.id, track.name) for track in board_tracks(file)},
        delegations=delegation_names(file),
        parts=parts,
        people={name: frozenset(keys) for name, keys in people.items()},
    )
