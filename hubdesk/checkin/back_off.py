"""How long to wait after wrong PINs: each doubles the wait, up to a minute.

The window keeps the tries on its machine, so that starting it anew is no way around them.
"""

from dataclasses import dataclass
from typing import Final

LONGEST_WAIT: Final = 60  # seconds


@dataclass(frozen=True, slots=True)
class Tries:
    """Wrong tries in a row.

    Attributes:
        wrong: how many.
        last: when the last was, UTC milliseconds.
    """

    wrong: int = 0
    last: int = 0

    def and_one_more(self, now: int) -> "Tries":
        """One wrong try more, at this moment."""
        return Tries(self.wrong + 1, now)

    def wait(self, now: int) -> int:
        """How many milliseconds nothing may be tried yet.

        A clock that was set back makes the wait begin anew, never longer than it ever is.
        """
        whole = wait_after(self.wrong) * 1000
        return max(0, min(whole, self.last + whole - now))


def wait_after(wrong: int) -> int:
    """Seconds to wait after this many wrong tries in a row."""
    return 0 if wrong <= 0 else min(2 ** min(wrong - 1, 30), LONGEST_WAIT)
