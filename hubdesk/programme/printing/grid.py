"""Where sessions stand on a page on which rooms are side by side and time runs down.

Time is stretched where texts need it: an hour full of words takes more room than an hour of one
long visit, and hours in which nothing happens take nearly none. Where nothing is going on, a day
may go on on another page; a session is never split.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, NamedTuple

_LONGEST_GAP: Final = 12.0  # pt, for a time in which nothing happens
_LEAST: Final = 5.0  # pt, between two moments: what begins later stands lower
_ROOMIEST: Final = 1.25  # pt a minute
_SEARCHES: Final = 24


class Span(NamedTuple):
    """Something that lasts: when it begins and ends (minutes), and the height that it needs."""

    starts: int
    ends: int
    needs: float


class Lane(NamedTuple):
    """A part of a column's width: which one, of how many."""

    number: int
    of: int


@dataclass(frozen=True, slots=True)
class Axis:
    """How far below the top of a page each moment is at which something begins or ends."""

    places: dict[int, float]
    height: float


def lanes(times: Sequence[tuple[int, int]]) -> list[Lane]:
    """Where things of one column are beside one another, because they overlap; as they came.

    What overlaps with nothing has the whole width.
    """
    found = [Lane(0, 1)] * len(times)
    order = sorted(range(len(times)), key=lambda each: times[each])
    group: list[tuple[int, int]] = []  # of things that hang together: which, and in which lane
    free: list[int] = []  # when each lane is free again
    for each in order:
        starts, ends = times[each]
        if group and starts >= max(free):
            _close(found, group, len(free))
            group, free = [], []
        lane = next((number for number, end in enumerate(free) if end <= starts), len(free))
        if lane == len(free):
            free.append(ends)
        else:
            free[lane] = ends
        group.append((each, lane))
    _close(found, group, len(free))
    return found


def _close(found: list[Lane], group: list[tuple[int, int]], count: int) -> None:
    for each, lane in group:
        found[each] = Lane(lane, count)


def lay_out(
    measure: Callable[[float], Sequence[Span]], scales: Sequence[float], height: float
) -> "tuple[float, list[Axis]] | None":
    """The largest scale of the texts that needs the fewest pages, and the time axis of each page.

    Args:
        measure: the things of a day at a scale of their texts.
        scales: from the largest.
        height: of a page.

    Returns:
        None: something that hangs together is higher than a page at every scale.
    """
    best: tuple[float, list[list[Span]]] | None = None
    for scale in scales:
        pages = _pages(measure(scale), height)
        if pages is not None and (best is None or len(pages) < len(best[1])):
            best = scale, pages
    if best is None:
        return None
    return best[0], [_stretched(page, height) for page in best[1]]


def _pages(spans: Sequence[Span], height: float) -> list[list[Span]] | None:
    """What is on each page, as much as it holds; None if something is higher than a page."""
    pages: list[list[Span]] = []
    for cluster in _clusters(spans):
        if _axis(cluster, 0).height > height:
            return None
        if pages and _axis(pages[-1] + cluster, 0).height <= height:
            pages[-1] += cluster
        else:
            pages.append(cluster)
    return pages


def _clusters(spans: Sequence[Span]) -> list[list[Span]]:
    """What hangs together, because it overlaps in time."""
    clusters: list[list[Span]] = []
    ends = 0
    for span in sorted(spans):
        if clusters and span.starts < ends:
            clusters[-1].append(span)
            ends = max(ends, span.ends)
        else:
            clusters.append([span])
            ends = span.ends
    return clusters


def _stretched(spans: Sequence[Span], height: float) -> Axis:
    """The axis that fills a page best without leaving it."""
    low, high = 0.0, _ROOMIEST
    if (roomiest := _axis(spans, high)).height <= height:
        return roomiest
    for _ in range(_SEARCHES):
        middle = (low + high) / 2
        if _axis(spans, middle).height <= height:
            low = middle
        else:
            high = middle
    return _axis(spans, low)


def _axis(spans: Sequence[Span], scale: float) -> Axis:
    """The shortest axis on which everything has its height, and each minute at least this."""
    moments = sorted({moment for span in spans for moment in span[:2]})
    ending: dict[int, list[Span]] = {}
    for span in spans:
        ending.setdefault(span.ends, []).append(span)
    gaps = _gaps(spans)
    places = {moments[0]: 0.0}
    for before, moment in pairwise(moments):
        minutes = max((moment - before) * scale, _LEAST)
        if before in gaps:
            minutes = min(minutes, _LONGEST_GAP)
        needed = [places[span.starts] + span.needs for span in ending.get(moment, ())]
        places[moment] = max([places[before] + minutes, *needed])
    return Axis(places, places[moments[-1]])


def _gaps(spans: Sequence[Span]) -> set[int]:
    """The moments from which on nothing happens for a while."""
    clusters = _clusters(spans)
    ends = [max(span.ends for span in cluster) for cluster in clusters]
    return {
        end for end, cluster in zip(ends, clusters[1:], strict=False) if cluster[0].starts > end
    }
