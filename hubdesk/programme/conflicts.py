"""Whom it hurts: the conflicts among commitments of any kind. Pure; it knows no file and no window.

The rules. Two commitments overlap if each begins before the other ends; one that ends when the
other begins does not. A room takes one thing at a time unless it allows overlap, and needs its
turnover between two, though not around a break: that is when it is made ready. A person can be in
one place at a time, and between two venues needs the way from one to the other. A room is used
within its hours, if it has any, and takes as many people as it has places. What begins at a time
that clocks skip or show twice is told, for nobody knows when to come.
"""

from bisect import bisect_left, bisect_right, insort
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

from hubdesk.programme.commitments import NOBODY, Commitment, Crowd, size

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping


class ConflictKind(Enum):
    """What is wrong, the gravest first."""

    ROOM_TAKEN = "room_taken"
    PEOPLE = "people"  # they would be in two places at once
    WAY = "way"  # they can't get from one venue to the other in time
    NO_SUCH_TIME = "no_such_time"  # its time is on the clock never, or twice
    ROOM_TOO_SMALL = "room_too_small"
    FULL = "full"  # more people than the session takes
    ROOM_CLOSED = "room_closed"
    TURNOVER = "turnover"  # the room is not made ready in time


@dataclass(frozen=True, slots=True)
class Conflict:
    """One thing that is wrong.

    Attributes:
        kind: what.
        first: the key of a commitment.
        second: the key of the other one, if two are in each other's way.
        crowd: who is hurt.
        minutes: how long they overlap, or how much time is lacking.
        hurt: how many people are hurt: the crowd, or those who find no place.
        refused: it is not allowed, while all else is only warned of.
    """

    kind: ConflictKind
    first: str
    second: str | None
    crowd: Crowd
    minutes: int
    hurt: int
    refused: bool = False


@dataclass(frozen=True, slots=True)
class RoomFacts:
    """What is known of a room.

    Attributes:
        capacity: how many people find a place, or None.
        allows_overlap: it takes several things at once.
        turnover: minutes that it needs between two.
        hours: moments from and to when it may be used, in order; none: always.
    """

    capacity: int | None = None
    allows_overlap: bool = False
    turnover: int = 0
    hours: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Grounds:
    """The rooms, and the ways between venues.

    Attributes:
        rooms: facts by the key of the room.
        ways: minutes between two venues, by the pair of their keys in alphabetic order.
        default_way: minutes between any two other venues, by the key of the leg; between venues
            of two legs, the longer of theirs.
    """

    rooms: "Mapping[str, RoomFacts]" = field(default_factory=dict)
    ways: "Mapping[tuple[str, str], int]" = field(default_factory=dict)
    default_way: "Mapping[str, int]" = field(default_factory=dict)

    def way(self, first: Commitment, second: Commitment) -> int:
        """Minutes from one commitment's venue to the other's; 0 where either has none."""
        one, other = first.venue_id, second.venue_id
        if one is None or other is None or one == other:
            return 0
        pair = (one, other) if one < other else (other, one)
        known = self.ways.get(pair)
        if known is not None:
            return known
        legs = (first.leg_id, second.leg_id)
        return max(self.default_way.get(leg, 0) for leg in legs)

    def longest_reach(self) -> int:
        """Minutes within which two commitments can be in each other's way without overlapping."""
        turnovers = (room.turnover for room in self.rooms.values())
        return max((0, *self.ways.values(), *self.default_way.values(), *turnovers))


class Timetable:
    """Commitments in the order of time, and what is in whose way among them."""

    def __init__(self, commitments: "Iterable[Commitment]", grounds: Grounds) -> None:
        self.grounds = grounds
        self._reach = grounds.longest_reach()
        self._by_key = {commitment.key: commitment for commitment in commitments}
        self._order = sorted(
            (commitment.starts, commitment.key)
            for commitment in self._by_key.values()
            if commitment.starts is not None
        )
        self._longest = max((each.minutes for each in self._by_key.values()), default=0)

    def __getitem__(self, key: str) -> Commitment:
        return self._by_key[key]

    def __contains__(self, key: str) -> bool:
        return key in self._by_key

    def __iter__(self) -> "Iterator[Commitment]":
        return iter(self._by_key.values())

    def put(self, commitment: Commitment) -> None:
        """Add a commitment, or bring the one with its key to this state."""
        self.take(commitment.key)
        self._by_key[commitment.key] = commitment
        self._longest = max(self._longest, commitment.minutes)
        if commitment.starts is not None:
            insort(self._order, (commitment.starts, commitment.key))

    def take(self, key: str) -> None:
        """Take a commitment out, if it is in."""
        was = self._by_key.pop(key, None)
        if was is not None and was.starts is not None:
            del self._order[bisect_left(self._order, (was.starts, key))]

    def near(self, commitment: Commitment) -> "Iterator[Commitment]":
        """The others that could be in its way: those that overlap or nearly touch it."""
        if commitment.starts is None:
            return
        first = bisect_left(self._order, (commitment.starts - self._reach - self._longest, ""))
        last = bisect_right(self._order, (commitment.ends + self._reach, "\U0010ffff"))
        for _, key in self._order[first:last]:
            other = self._by_key[key]
            if key != commitment.key and other.ends + self._reach > commitment.starts:
                yield other

    def conflicts_of(self, commitment: Commitment) -> list[Conflict]:
        """What would be wrong with it if it were as given; what is there of it does not count."""
        return by_weight([*alone(commitment, self.grounds), *self.in_the_way_of(commitment)])

    def in_the_way_of(self, commitment: Commitment) -> list[Conflict]:
        """What would be wrong between it, if it were as given, and the others."""
        found: list[Conflict] = []
        for other in self.near(commitment):
            shared = commitment.crowd & other.crowd
            if shared or commitment.room_id == other.room_id:
                found += between(commitment, other, shared, self.grounds)
        return found

    def standing(self) -> list[Conflict]:
        """Everything that is wrong now, ordered by how many people it hurts."""
        found: list[Conflict] = []
        for commitment in self:
            found += alone(commitment, self.grounds)
        running: list[Commitment] = []
        for starts, key in self._order:
            commitment = self._by_key[key]
            running = [other for other in running if other.ends + self._reach > starts]
            for other in running:
                shared = commitment.crowd & other.crowd
                if shared or commitment.room_id == other.room_id:
                    found += between(other, commitment, shared, self.grounds)
            running.append(commitment)
        return by_weight(found)


class Mover:
    """What is in the way of some commitments while they are dragged about, or copied.

    Those that stay are put in order once, when the drag begins; a frame then looks only at what is
    near in time.
    """

    def __init__(self, timetable: Timetable, keys: "Iterable[str]") -> None:
        moved = frozenset(keys)
        others = (each for each in timetable if each.key not in moved)
        self._rest = Timetable(others, timetable.grounds)

    def at(self, places: "Iterable[Commitment]") -> list[Conflict]:
        """What would be wrong if the moved ones were as given, among each other as well.

        Their crowds may be others than before, and among them may be some that are not there yet.
        """
        moved = Timetable(places, self._rest.grounds)
        found = moved.standing()
        for place in moved:
            found += self._rest.in_the_way_of(place)
        return by_weight(found)


def alone(commitment: Commitment, grounds: Grounds) -> list[Conflict]:
    """What is wrong with one commitment whatever else there is."""
    found: list[Conflict] = []
    expected = size(commitment.crowd) + commitment.extra

    def over(kind: ConflictKind, places: int | None) -> None:
        if places is not None and expected > places:
            surplus = expected - places
            found.append(Conflict(kind, commitment.key, None, NOBODY, 0, surplus))

    def all_of_it(kind: ConflictKind) -> None:
        crowd = commitment.crowd
        hurt = size(crowd) + max(commitment.extra, 0)  # those who take no place come as well
        found.append(Conflict(kind, commitment.key, None, crowd, 0, hurt))

    over(ConflictKind.FULL, commitment.capacity)
    if commitment.doubtful and commitment.starts is not None:
        all_of_it(ConflictKind.NO_SUCH_TIME)
    room = grounds.rooms.get(commitment.room_id or "")
    if room is None or commitment.starts is None:
        return found
    over(ConflictKind.ROOM_TOO_SMALL, room.capacity)
    if room.hours and not any(
        opens <= commitment.starts and commitment.ends <= closes for opens, closes in room.hours
    ):
        all_of_it(ConflictKind.ROOM_CLOSED)
    return found


def between(
    first: Commitment, second: Commitment, shared: Crowd, grounds: Grounds
) -> list[Conflict]:
    """What is wrong between two commitments that share these people."""
    if first.starts is None or second.starts is None:
        return []
    found: list[Conflict] = []
    overlap = min(first.ends, second.ends) - max(first.starts, second.starts)
    if first.room_id is not None and first.room_id == second.room_id:
        found += _in_one_room(first, second, overlap, grounds.rooms.get(first.room_id))
    if shared:
        lacking = grounds.way(first, second) + overlap  # a gap is a negative overlap
        kind = ConflictKind.PEOPLE if overlap > 0 else ConflictKind.WAY
        minutes = overlap if overlap > 0 else lacking
        if minutes > 0:
            found.append(Conflict(kind, first.key, second.key, shared, minutes, size(shared)))
    return found


def _in_one_room(
    first: Commitment, second: Commitment, overlap: int, room: RoomFacts | None
) -> list[Conflict]:
    if room is None or room.allows_overlap:
        return []
    crowd = first.crowd | second.crowd
    if overlap > 0:
        kind, minutes = ConflictKind.ROOM_TAKEN, overlap
    elif overlap + room.turnover > 0 and not first.pause and not second.pause:
        kind, minutes = ConflictKind.TURNOVER, overlap + room.turnover
    else:
        return []
    return [
        Conflict(
            kind,
            first.key,
            second.key,
            crowd,
            minutes,
            size(crowd),
            refused=kind is ConflictKind.ROOM_TAKEN,
        )
    ]


def by_weight(conflicts: "Iterable[Conflict]") -> list[Conflict]:
    """Conflicts in the order of how much they matter: those refused, then by people hurt."""
    kinds = list(ConflictKind)
    return sorted(
        conflicts,
        key=lambda each: (
            not each.refused,
            -each.hurt,
            kinds.index(each.kind),
            each.first,
            each.second or "",
        ),
    )


def people_hurt(conflicts: "Iterable[Conflict]") -> Crowd:
    """Everybody whom some conflict hurts by being in two places, or late."""
    hurt = NOBODY
    for conflict in conflicts:
        if conflict.kind is ConflictKind.PEOPLE or conflict.kind is ConflictKind.WAY:
            hurt |= conflict.crowd
    return hurt
