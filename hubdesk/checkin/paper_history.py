"""What was known at an earlier time: somebody's movements at a point, and how many were inside."""

from bisect import insort
from typing import TYPE_CHECKING, Self

from hubdesk.checkin.leg_time import day_around
from hubdesk.checkin.rules import Direction, Entries, Movements
from hubdesk.checkin.what_counts import stands
from hubdesk.registration.merging import group, survivors

if TYPE_CHECKING:
    from hubdesk.checkin.points import CheckInPoint
    from hubdesk.eventfile.reading import Reader


class History:
    """Somebody's movements at one point, in order; those who were merged are one."""

    def __init__(self, movements: list[tuple[int, str, str]]) -> None:
        self._movements = movements  # when, which way, at which desk

    @classmethod
    def of(cls, reader: "Reader", point_id: str, person_id: str) -> Self:
        """Read it."""
        people = group(reader, person_id)
        marks = ", ".join("?" * len(people))
        rows = reader.rows(
            f"SELECT a.at, a.direction, a.desk FROM admission a WHERE a.person_id IN ({marks})"
            f" AND a.point_id = ? AND {stands('a')} ORDER BY a.at, a.id",
            (*people, point_id),
        )
        return cls([(int(at), str(direction), str(desk)) for at, direction, desk in rows])

    def has(self, direction: Direction, start: int, end: int) -> bool:
        """Whether there is such a movement from one moment until before another."""
        return any(start <= at < end and way == direction.value for at, way, _ in self._movements)

    def until(self, moment: int, point: "CheckInPoint") -> Movements:
        """What was known of it at a moment, as the rules of the point ask for it."""
        before = [each for each in self._movements if each[0] <= moment]
        if not before:
            return Movements()
        at, way, desk = before[-1]
        last, entries = Direction(way), point.rules.entries
        if not entries.is_limited:
            desk_in = desk if last is Direction.IN else None
            return Movements(last, entered=True, at=at, desk=desk_in)
        begins = day_around(moment, point.zone)[0] if entries is Entries.ONCE_A_DAY else 0
        came = [each for each in before if each[1] == Direction.IN.value and each[0] >= begins]
        if not came:
            return Movements(last, entered=entries is Entries.ONCE_A_DAY, at=at)
        return Movements(
            last,
            entered=True,
            entered_today=True,
            at=came[-1][0],
            desk=came[-1][2],
            left_at=at if last is Direction.OUT else None,
        )

    def add(self, direction: Direction, at: int, desk: str) -> None:
        """Take in a movement that is being recorded."""
        insort(self._movements, (at, direction.value, desk), key=lambda each: each[0])


class Inside:
    """Who was inside a point, asked for moments that go forward."""

    def __init__(self, reader: "Reader", point_id: str) -> None:
        merged = survivors(reader)
        rows = reader.rows(
            "SELECT a.at, coalesce(a.person_id, a.code), a.direction FROM admission a"
            f" WHERE a.point_id = ? AND {stands('a')} ORDER BY a.at, a.id",
            (point_id,),
        )
        self._rows = [
            (int(at), merged.get(str(who), str(who)), Direction(way)) for at, who, way in rows
        ]
        self._next = 0
        self._inside: set[str] = set()

    def at(self, moment: int) -> int:
        """How many were inside at a moment, not before that of the last question."""
        while self._next < len(self._rows) and self._rows[self._next][0] <= moment:
            _, who, direction = self._rows[self._next]
            self.move(who, direction)
            self._next += 1
        return len(self._inside)

    def move(self, who: str, direction: Direction) -> None:
        """Take in a movement."""
        if direction is Direction.IN:
            self._inside.add(who)
        else:
            self._inside.discard(who)
