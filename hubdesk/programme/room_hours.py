"""When a room may be used: times that touch are one, and days are how people look at them."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

MIDNIGHT: Final = "00:00"

Hours = tuple[str, str]
"""Wall times from and to, `YYYY-MM-DDTHH:MM`."""


@dataclass(frozen=True, slots=True)
class DayHours:
    """The part of a room's hours that lies in one day.

    Attributes:
        day: `YYYY-MM-DD`.
        opens: `HH:MM`.
        closes: `HH:MM`; midnight is that at the end of the day.
    """

    day: str
    opens: str
    closes: str

    @property
    def is_backwards(self) -> bool:
        """Whether it ends before it starts."""
        return self.closes != MIDNIGHT and self.closes <= self.opens

    def hours(self) -> Hours:
        """The same as wall times."""
        last = _next_day(self.day) if self.closes == MIDNIGHT else self.day
        return f"{self.day}T{self.opens}", f"{last}T{self.closes}"


def joined(hours: "Iterable[Hours]") -> list[Hours]:
    """Hours in order, those that touch or overlap made one."""
    found: list[Hours] = []
    for opens, closes in sorted(hours):
        if found and opens <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], closes))
        else:
            found.append((opens, closes))
    return found


def by_day(hours: "Iterable[Hours]") -> list[DayHours]:
    """Hours in order, those that go over midnight parted there."""
    found = []
    for opens, closes in joined(hours):
        day, _, start = opens.partition("T")
        last, _, end = closes.partition("T")
        while day < last:
            found.append(DayHours(day, start, MIDNIGHT))
            day, start = _next_day(day), MIDNIGHT
        if end > start:
            found.append(DayHours(day, start, end))
    return found


def _next_day(day: str) -> str:
    return (date.fromisoformat(day) + timedelta(days=1)).isoformat()
