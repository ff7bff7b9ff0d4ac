"""From wall times to heights in the grid, and back. Pure.

A day is a run of segments, each with a scale of its own, so that hours without anything can be
collapsed to a strip. Minutes count from the day's midnight and go past 24 hours: what begins before
midnight belongs to the day on which it began.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

Span = tuple[int, int]
"""Minutes since a day's midnight, from and to."""

HOUR = 60
WORKING_DAY: Span = (9 * HOUR, 19 * HOUR)
GAP_PIXELS = 22.0
DAY_TITLE_PIXELS = 34.0
_FEWEST_COLLAPSED = 2  # hours


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a day with one scale; a collapsed one stands for hours without anything."""

    first: int
    last: int
    top: float
    bottom: float
    collapsed: bool = False


@dataclass(frozen=True, slots=True)
class DayScale:
    """A day of the grid.

    Attributes:
        day: `YYYY-MM-DD`.
        top: where the day begins, its title included.
        segments: its stretches, in order; at least one.
    """

    day: str
    top: float
    segments: tuple[Segment, ...]

    @property
    def first(self) -> int:
        """The first minute that is shown."""
        return self.segments[0].first

    @property
    def last(self) -> int:
        """The minute where it ends."""
        return self.segments[-1].last

    @property
    def bottom(self) -> float:
        """Where the day ends."""
        return self.segments[-1].bottom

    def y_of(self, minute: int) -> float:
        """The height of a minute; what lies outside is drawn at the end it lies beyond."""
        for segment in self.segments:
            if minute <= segment.last:
                inside = max(minute, segment.first) - segment.first
                span = segment.last - segment.first
                return segment.top + (segment.bottom - segment.top) * inside / span
        return self.bottom

    def minute_at(self, y: float) -> float:
        """The minute at a height, within what is shown."""
        for segment in self.segments:
            if y <= segment.bottom:
                inside = max(y, segment.top) - segment.top
                height = segment.bottom - segment.top
                return segment.first + (segment.last - segment.first) * inside / height
        return self.last


class TimeScale:
    """The days of the grid, one below the other."""

    def __init__(self, days: "Sequence[DayScale]") -> None:
        self.days = tuple(days)
        self._index = {each.day: number for number, each in enumerate(self.days)}

    @property
    def height(self) -> float:
        """How high all days are."""
        return self.days[-1].bottom if self.days else 0.0

    def index_of(self, day: str) -> int | None:
        """The place of a day among those shown, or None."""
        return self._index.get(day)

    def y_of(self, wall: str) -> float | None:
        """The height of a wall time on the day of its date; None if that is not shown."""
        return self.y_on(wall[:10], minute_of(wall))

    def y_on(self, day: str, minute: int) -> float | None:
        """The height of a minute of a day; None if the day is not shown."""
        number = self._index.get(day)
        return None if number is None else self.days[number].y_of(minute)

    def at(self, y: float) -> tuple[str, float]:
        """The day and the minute at a height."""
        for each in self.days:
            if y <= each.bottom:
                return each.day, each.minute_at(y)
        last = self.days[-1]
        return last.day, float(last.last)


def make_scale(
    days: "Iterable[str]",
    busy: "Mapping[str, Sequence[Span]]",
    pixels_per_hour: float,
    *,
    collapse: bool = False,
    opened: "Collection[tuple[str, int]]" = (),
) -> TimeScale:
    """The scale of some days.

    Args:
        days: which, in order.
        busy: what there is on each day; the hours shown contain all of it.
        pixels_per_hour: the zoom.
        collapse: hours in a row without anything become a strip.
        opened: strips that stay open: day and first minute.
    """
    shown = list(days)
    scales: list[DayScale] = []
    top = 0.0
    for day in shown:
        spans = busy.get(day, ())
        first = min([WORKING_DAY[0], *(start for start, _ in spans)]) // HOUR * HOUR
        last = -(-max([WORKING_DAY[1], *(end for _, end in spans)]) // HOUR) * HOUR
        begin = top + (DAY_TITLE_PIXELS if len(shown) > 1 else 0.0)
        segments = _segments(day, first, last, spans if collapse else (), opened)
        scale = DayScale(day, top, _laid_out(segments, begin, pixels_per_hour))
        scales.append(scale)
        top = scale.bottom
    return TimeScale(scales)


def _segments(
    day: str, first: int, last: int, spans: "Sequence[Span]", opened: "Collection[tuple[str, int]]"
) -> list[tuple[int, int, bool]]:
    """The stretches of a day: from, to, and whether it is collapsed. Without spans there is one."""
    if not spans:
        return [(first, last, False)]
    hours = range(first, last, HOUR)
    empty = [not any(a < hour + HOUR and hour < b for a, b in spans) for hour in hours]
    runs: list[tuple[int, int, bool]] = []
    for hour, is_empty in zip(hours, empty, strict=True):
        if runs and runs[-1][2] == is_empty:
            runs[-1] = (runs[-1][0], hour + HOUR, is_empty)
        else:
            runs.append((hour, hour + HOUR, is_empty))
    return [
        (a, b, is_empty and b - a >= _FEWEST_COLLAPSED * HOUR and (day, a) not in opened)
        for a, b, is_empty in runs
    ]


def _laid_out(
    segments: "Iterable[tuple[int, int, bool]]", top: float, pixels_per_hour: float
) -> tuple[Segment, ...]:
    laid: list[Segment] = []
    for first, last, collapsed in segments:
        height = GAP_PIXELS if collapsed else (last - first) * pixels_per_hour / HOUR
        laid.append(Segment(first, last, top, top + height, collapsed))
        top += height
    return tuple(laid)


def minute_of(wall: str) -> int:
    """Minutes since midnight of a wall time."""
    return int(wall[11:13]) * HOUR + int(wall[14:16])


def wall_at(day: str, minute: int) -> str:
    """The wall time so many minutes after a day's midnight."""
    at = datetime.combine(date.fromisoformat(day), datetime.min.time()) + timedelta(minutes=minute)
    return at.strftime("%Y-%m-%dT%H:%M")


def days_between(first: str, last: str) -> list[str]:
    """All days from one to another."""
    start, end = date.fromisoformat(first), date.fromisoformat(last)
    return [(start + timedelta(days=n)).isoformat() for n in range((end - start).days + 1)]


def snap(minute: float, step: int) -> int:
    """The nearest multiple of the step."""
    return round(minute / step) * step


def lanes(spans: "Sequence[Span]") -> list[tuple[int, int]]:
    """Side by side places for spans of one room: the lane of each, and how many its group has.

    A group is a run of spans that are connected by overlapping; each gets the first free lane.
    """
    order = sorted(range(len(spans)), key=lambda each: spans[each])
    placed: dict[int, tuple[int, int]] = {}
    group: list[tuple[int, int]] = []  # index and lane
    ends: list[int] = []  # of each lane in the group
    reach = -1

    def close_group() -> None:
        placed.update({index: (lane, len(ends)) for index, lane in group})

    for index in order:
        start, end = spans[index]
        if start >= reach:
            close_group()
            group, ends = [], []
        lane = next((n for n, free in enumerate(ends) if free <= start), len(ends))
        if lane == len(ends):
            ends.append(end)
        ends[lane] = end
        group.append((index, lane))
        reach = max(reach, end)
    close_group()
    return [placed[index] for index in range(len(spans))]


def gaps(day: DayScale) -> list[Segment]:
    """The collapsed strips of a day."""
    return [segment for segment in day.segments if segment.collapsed]


def hour_lines(day: DayScale) -> list[int]:
    """The full hours that have a line: all that are not inside a strip."""
    lines = {day.first, day.last}
    for segment in day.segments:
        if segment.collapsed:
            lines |= {segment.first, segment.last}
        else:
            lines |= set(range(segment.first, segment.last + 1, HOUR))
    return sorted(lines)
