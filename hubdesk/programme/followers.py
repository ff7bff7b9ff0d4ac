"""What has to follow when a session is moved: other parts say so when the program starts.

A check-in point opens for its session, so it has to open at another time when that moves; this part
knows nothing of points, and they can't look whenever somebody is scanned.
"""

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from hubdesk.eventfile.writing import Writing


class Follower(Protocol):
    """Takes a move into account, inside the act that makes it."""

    def __call__(self, write: "Writing", session_id: str, was: tuple[str | None, int]) -> None:
        """A session was at another time: `was` has its wall time or None, and its minutes."""


_followers: list[Follower] = []


def register_follower(follower: Follower) -> None:
    """Let another part take part in every move from now on."""
    if follower not in _followers:
        _followers.append(follower)


def tell_followers(write: "Writing", session_id: str, was: tuple[str | None, int]) -> None:
    """A session may have been moved: let everybody follow."""
    for follower in _followers:
        follower(write, session_id, was)
