"""What a camera that never stops looking should make of the codes it sees, frame by frame.

A badge that is held up is one scan, however long it stays: it counts again only after it was out of
sight for a while.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from hubdesk.badges.codes import canonical

OUT_OF_SIGHT: Final = 2.0
"""Seconds after which a code that comes back is another scan."""

PATIENCE: Final = 0.4
"""Seconds for which any other code must be seen: a badge code beside it goes before it."""


@dataclass(frozen=True, slots=True)
class Look:
    """What one frame shows.

    Attributes:
        new: the code that is a scan now, or None.
        still_there: a code that was a scan already is in sight, and nothing else is.
        several: several new codes are in sight: which of them is meant can't be told.
    """

    new: str | None = None
    still_there: bool = False
    several: bool = False


class Sight:
    """Remembers which codes are in sight."""

    def __init__(self) -> None:
        self._taken: dict[str, float] = {}  # what was a scan, and when it was last seen
        self._others: dict[str, tuple[float, float]] = {}  # since when it is seen, and last

    def look(self, texts: Sequence[str], now: float) -> Look:
        """Take the codes of a frame, and tell what they are.

        Args:
            texts: the codes.
            now: seconds of a clock that never goes back.
        """
        self._forget(now)
        seen = [text for text in dict.fromkeys(texts) if text.strip()]
        new = []
        for text in seen:
            if text in self._taken:
                self._taken[text] = now
            else:
                new.append(text)
        badges = [text for text in new if canonical(text) is not None]
        candidates = badges or self._ripe(new, now)
        if len(candidates) > 1:
            return Look(several=True)
        if not candidates:
            return Look(still_there=bool(seen) and len(new) < len(seen))
        self._taken[candidates[0]] = now
        if badges:  # what else is on the badge belongs to it
            self._taken.update((text, now) for text in new)
        return Look(new=candidates[0])

    def _ripe(self, new: list[str], now: float) -> list[str]:
        """Of codes that are no badges', those that were seen long enough."""
        ripe = []
        for text in new:
            since = self._others.get(text, (now, now))[0]
            self._others[text] = (since, now)
            if now - since >= PATIENCE:
                ripe.append(text)
        return ripe

    def _forget(self, now: float) -> None:
        self._taken = {
            text: last for text, last in self._taken.items() if now - last < OUT_OF_SIGHT
        }
        self._others = {
            text: times for text, times in self._others.items() if now - times[1] < OUT_OF_SIGHT
        }
