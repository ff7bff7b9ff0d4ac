"""The statistics of the live page after one scan: as quick in a file of 1,000,000 admissions.

The floor is the same look in a small file: what a scan costs must not grow with the file.
"""

import statistics
import time
from typing import TYPE_CHECKING

from benchmarks.test_checkin_speed import START, build_hall

from hubdesk.checkin.live import LiveStatistics
from hubdesk.checkin.points import list_points

if TYPE_CHECKING:
    from benchmarks.test_checkin_speed import Hall

ROUNDS = 200
AT = START + 86_400_000  # the last of the admissions are of that day


class Watched:
    """A hall and somebody who looks at its live page."""

    def __init__(self, hall: "Hall") -> None:
        self.hall = hall
        self.leg = list_points(hall.file)[0].leg_id
        self.statistics = LiveStatistics(hall.file)
        start = time.perf_counter()
        self.inside = self.look().inside
        self.first_ms = (time.perf_counter() - start) * 1000

    def look(self):
        return self.statistics.look(self.leg, None, AT)

    def look_after_a_scan(self) -> float:
        self.hall.scan()
        start = time.perf_counter()
        seen = self.look()
        took = time.perf_counter() - start
        self.inside += 1
        assert seen.inside == self.inside
        return took


def test_look_at_the_live_page_after_a_scan(benchmark, record, tmp_path):
    small = Watched(build_hall(tmp_path / "small.hubdesk", 1_000))
    large = Watched(build_hall(tmp_path / "large.hubdesk", 100_000))
    smalls: list[float] = []
    larges: list[float] = []

    benchmark.pedantic(
        lambda: larges.append(large.look_after_a_scan()),
        setup=lambda: smalls.append(small.look_after_a_scan()),
        rounds=ROUNDS,
    )

    small_ms, large_ms = (statistics.median(times) * 1000 for times in (smalls, larges))
    record(
        row="live",
        what="live page after a scan, 1,000,000 admissions; floor: 10,000",
        floor_ms=small_ms,
        work_ms=large_ms,
        goal=2,
        first_look_ms=large.first_ms,
    )
    for watched in (small, large):
        watched.hall.file.close()
