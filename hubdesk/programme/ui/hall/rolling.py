"""Where a list that is longer than its screen stands: rolling slowly, or page by page."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def rolled(elapsed: float, length: float, speed: float, rest: float) -> float:
    """How far an endless list has rolled: it rests at its top, and rolls until that comes again.

    Args:
        elapsed: seconds since it began.
        length: of the list with the gap after it.
        speed: how much of it goes by in a second.
        rest: seconds at the top, long enough to begin to read.
    """
    within = elapsed % (rest + length / speed)
    return max(0.0, within - rest) * speed


def pages(heights: "Sequence[float]", view: float) -> list[range]:
    """Which rows are on which page: as many whole ones as fit, at least one."""
    found: list[range] = []
    first, used = 0, 0.0
    for place, height in enumerate(heights):
        if place > first and used + height > view:
            found.append(range(first, place))
            first, used = place, 0.0
        used += height
    if heights:
        found.append(range(first, len(heights)))
    return found


def page_at(elapsed: float, count: int, seconds: float) -> int:
    """Which of some pages is shown, each for some seconds."""
    return int(elapsed // seconds) % count
