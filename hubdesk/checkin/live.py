"""Everything that the live page shows: inside now, arrivals, expected and arrived, pace.

The first look counts; each later one only follows what the journal says since.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hubdesk.checkin.counting import Counting
from hubdesk.checkin.inside_counting import InsideCount
from hubdesk.checkin.pace import PaceCount, midnight

if TYPE_CHECKING:
    from hubdesk.checkin.counting import LegStanding
    from hubdesk.checkin.inside_counting import InsideStanding
    from hubdesk.checkin.pace import Pace
    from hubdesk.eventfile.file import EventFile


@dataclass(frozen=True, slots=True)
class Live:
    """What is known of a leg, or of one of its points, at a moment.

    Attributes:
        inside: how many are inside now.
        standing: who is expected at the leg, and has arrived there, or passed the point.
        pace: how people come today.
        at: when it was looked, UTC milliseconds.
    """

    inside: int
    standing: "LegStanding"
    pace: "Pace"
    at: int


class LiveStatistics:
    """The statistics of one event file. Always ask in the same thread, as with `Counting`."""

    def __init__(self, file: "EventFile", counting: Counting | None = None) -> None:
        """Make them.

        Args:
            file: the event file.
            counting: who counts the legs, if somebody does already.
        """
        self._file = file
        self._counting = counting or Counting(file)
        self._inside: dict[str, InsideCount] = {}
        self._paces: dict[tuple[str, str | None], PaceCount] = {}

    def look(self, leg_id: str, point_id: str | None, now: int) -> Live:
        """Look at a leg, or at one of its points.

        Args:
            leg_id: the leg.
            point_id: the point; None: the whole leg.
            now: UTC milliseconds.
        """
        inside = self._inside_of(leg_id)
        return Live(
            inside=inside.total if point_id is None else inside.by_point.get(point_id, 0),
            standing=self._counting.of_leg(leg_id, point_id),
            pace=self._pace_of(leg_id, point_id, now),
            at=now,
        )

    def _inside_of(self, leg_id: str) -> "InsideStanding":
        count = self._inside.pop(leg_id, None)
        if count is None or not count.is_of_this_thread():
            count = InsideCount(self._file, leg_id)
        count.follow()
        self._inside[leg_id] = count  # after any error it is counted anew
        return count.standing()

    def _pace_of(self, leg_id: str, point_id: str | None, now: int) -> "Pace":
        zone = self._file.value("SELECT zone FROM leg WHERE id = ?", (leg_id,))
        since = midnight(now, str(zone or "UTC"))
        count = self._paces.pop((leg_id, point_id), None)
        if (
            count is None
            or not count.is_of_this_thread()
            or not count.is_of(since, self._file.desk)
        ):
            count = PaceCount(self._file, leg_id, point_id, since)
        count.follow()
        self._paces[leg_id, point_id] = count
        return count.pace(now)
