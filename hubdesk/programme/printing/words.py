"""The words on printed programmes, which come from the window or the command line."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from hubdesk.programme.zones import utc_offset


@dataclass(frozen=True, slots=True)
class PrintedWords:
    """What is said on paper besides what the event file says.

    Attributes:
        weekdays: seven of them, Monday first, as short as a heading wants them.
        months: twelve of them.
        day: how a date is written, with `{weekday}`, `{day}`, `{month}` and `{year}`.
        page: with `{page}` and `{pages}`.
        kinds: what the kinds of sessions are called; what is missing here is not said.
        roles: what people with a part in a session are called; likewise.
        waiting: that somebody has no place yet, but waits for one.
        no_room: that a session has no room.
        no_time: that a session has no time yet.
    """

    weekdays: tuple[str, ...]
    months: tuple[str, ...]
    day: str
    page: str
    kinds: Mapping[str, str]
    roles: Mapping[str, str]
    waiting: str
    no_room: str
    no_time: str

    def date(self, iso: str) -> str:
        """A date `YYYY-MM-DD` as it is written."""
        day = date.fromisoformat(iso)
        return self.day.format(
            weekday=self.weekdays[day.weekday()],
            day=day.day,
            month=self.months[day.month - 1],
            year=day.year,
        )

    def page_of(self, number: int, total: int) -> str:
        """Which page it is, of how many."""
        return self.page.format(page=number, pages=total)


def zone_line(zone: str, moments: Iterable[int]) -> str:
    """A zone with the offset it has at these moments, or those between which clocks change."""
    offsets = dict.fromkeys(utc_offset(moment, zone) for moment in sorted(moments))
    return f"{zone} · {' / '.join(map(offset_words, offsets))}"


def offset_words(minutes: int) -> str:
    """An offset from UTC, `UTC+02:00`."""
    hours, rest = divmod(abs(minutes), 60)
    return f"UTC{'-' if minutes < 0 else '+'}{hours:02}:{rest:02}"


def time_line(starts_at: str, ends_at: str) -> str:
    """From when to when; the days after the first that it ends on are added, `23:00–01:30 +1`."""
    later = (date.fromisoformat(ends_at[:10]) - date.fromisoformat(starts_at[:10])).days
    return f"{starts_at[11:16]}–{ends_at[11:16]}" + (f" +{later}" if later > 0 else "")
