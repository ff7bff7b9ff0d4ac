"""What people are committed to: the sessions of the programme, and whatever other parts add.

A part that takes people's time (meetings, visits) registers a source when the program starts, so
that conflicts are found among everything without this part knowing of the others.

A crowd is a set of people as the bits of one whole number: two crowds of thousands are compared in
well under a microsecond, which is what lets clashes be shown while something is dragged.
"""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from hubdesk.eventfile.file import EventFile

Crowd = int
NOBODY: Crowd = 0


@dataclass(frozen=True, slots=True)
class Commitment:
    """Something that keeps a room and people busy for a time.

    Attributes:
        key: its source and its key there, `session/…`.
        title: what it is called.
        leg_id: the leg it belongs to.
        venue_id: where people must be, or None.
        room_id: the room it takes, or None.
        starts: the moment it begins, whole minutes since 1970 in UTC; None while it has no time.
        minutes: how long it lasts.
        crowd: who is committed to it.
        capacity: how many people it takes, or None.
        extra: how many more places are taken than there are people in the crowd; less than 0 where
            some take none, as who speaks does.
        pause: it is a break or a blocker, for which a room is not made ready.
        doubtful: its wall time is on the clock never or twice, in the night when clocks change.
    """

    key: str
    title: str
    leg_id: str
    venue_id: str | None
    room_id: str | None
    starts: int | None
    minutes: int
    crowd: Crowd = NOBODY
    capacity: int | None = None
    extra: int = 0
    pause: bool = False
    doubtful: bool = False

    @property
    def ends(self) -> int:
        """The moment it ends; only what has a time has one."""
        return (self.starts or 0) + self.minutes

    def with_crowd(self, crowd: Crowd) -> "Commitment":
        """The same with other people, and nobody besides."""
        return replace(self, crowd=crowd, extra=0)


class People:
    """Who is who in the crowds of one reading of the file."""

    def __init__(self) -> None:
        self._bits: dict[str, int] = {}
        self._keys: list[str] = []
        self._same: dict[str, str] = {}

    def __len__(self) -> int:
        return len(self._keys)

    def unite(self, person: str, survivor: str) -> None:
        """Take one person for another, whom it was merged into; before either is met."""
        self._same[person] = survivor

    def bit(self, person: str) -> Crowd:
        """The crowd of one person."""
        person = self._same.get(person, person)
        number = self._bits.get(person)
        if number is None:
            number = self._bits[person] = len(self._keys)
            self._keys.append(person)
        return 1 << number

    def crowd(self, people: "Iterable[str]") -> Crowd:
        """The crowd of some people."""
        crowd = NOBODY
        for person in people:
            crowd |= self.bit(person)
        return crowd

    def keys(self, crowd: Crowd) -> "Iterator[str]":
        """The people of a crowd."""
        while crowd:
            lowest = crowd & -crowd
            yield self._keys[lowest.bit_length() - 1]
            crowd ^= lowest


class Source(Protocol):
    """Where commitments come from."""

    def __call__(self, file: "EventFile", people: People) -> "Iterable[Commitment]":
        """The commitments that are in the file now, those without a time included."""


_sources: list[Source] = []


def register_source(source: Source) -> None:
    """Let conflicts be found with the commitments of another part, too."""
    if source not in _sources:
        _sources.append(source)


def other_commitments(file: "EventFile", people: People) -> "list[Commitment]":
    """What the other parts commit people to."""
    return [commitment for source in _sources for commitment in source(file, people)]


def size(crowd: Crowd) -> int:
    """How many people a crowd has."""
    return crowd.bit_count()
