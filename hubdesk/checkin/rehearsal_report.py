"""How a rehearsal went: how fast the desk was, and what it answered to whom."""

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hubdesk.checkin.rehearsal import Arrival
    from hubdesk.checkin.rules import Verdict


@dataclass(frozen=True, slots=True)
class RehearsalReport:
    """The report.

    Attributes:
        scans: how many were answered.
        seconds: how long people came; pauses do not count.
        per_minute: how many were answered in a minute.
        median_ms: half of the answers came within so many milliseconds.
        p95_ms: of twenty answers nineteen came within so many.
        slowest_ms: the slowest.
        verdicts: how often each was answered.
        arrivals: how many were pretended of each kind.
        outcomes: what was answered to each kind, and how often.
        unsaved: how many could not be saved.
    """

    scans: int
    seconds: float
    per_minute: float
    median_ms: float
    p95_ms: float
    slowest_ms: float
    verdicts: "dict[Verdict, int]"
    arrivals: "dict[Arrival, int]"
    outcomes: "dict[tuple[Arrival, Verdict], int]"
    unsaved: int


@dataclass(slots=True)
class Tally:
    """Takes answers as they come.

    Attributes:
        seconds: how long people have come so far; pauses do not count.
        unsaved: how many could not be saved.
    """

    seconds: float = 0.0
    unsaved: int = 0
    _verdicts: "Counter[Verdict]" = field(default_factory=Counter)
    _outcomes: "Counter[tuple[Arrival, Verdict]]" = field(default_factory=Counter)
    _times: list[float] = field(default_factory=list)

    def answered(
        self, verdict: "Verdict", arrival: "Arrival | None", milliseconds: float | None
    ) -> None:
        """Take an answer; of somebody's own scan, what it was meant to be is not known."""
        self._verdicts[verdict] += 1
        if arrival is not None:
            self._outcomes[arrival, verdict] += 1
        if milliseconds is not None:
            self._times.append(milliseconds)

    def report(self) -> RehearsalReport:
        """How it went so far."""
        times = sorted(self._times)
        scans = self._verdicts.total()
        arrivals: Counter[Arrival] = Counter()
        for (arrival, _), count in self._outcomes.items():
            arrivals[arrival] += count
        return RehearsalReport(
            scans=scans,
            seconds=self.seconds,
            per_minute=scans * 60 / self.seconds if self.seconds else 0.0,
            median_ms=_within(times, 0.5),
            p95_ms=_within(times, 0.95),
            slowest_ms=times[-1] if times else 0.0,
            verdicts=dict(self._verdicts.most_common()),
            arrivals=dict(arrivals.most_common()),
            outcomes=dict(self._outcomes),
            unsaved=self.unsaved,
        )


def _within(times: list[float], part: float) -> float:
    """The time within which this part of the answers came."""
    if not times:
        return 0.0
    return times[min(int(len(times) * part), len(times) - 1)]
