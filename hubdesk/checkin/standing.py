"""What a list of people at a desk says of each besides who it is: one query for all of them."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hubdesk.checkin.rules import Direction

if TYPE_CHECKING:
    from collections.abc import Collection

    from hubdesk.eventfile.reading import Reader


@dataclass(frozen=True, slots=True)
class StandingAt:
    """Where somebody stands at a point.

    Attributes:
        photo: the hash of a picture.
        last: the direction of the last movement at the point.
        at: when it was, UTC milliseconds.
    """

    photo: str | None = None
    last: Direction | None = None
    at: int | None = None


def standings_at(
    reader: "Reader", point_id: str | None, people: "Collection[str]"
) -> dict[str, StandingAt]:
    """Return it by the keys of the people; without a point there are no movements."""
    marks = ", ".join("?" * len(people))
    rows = reader.rows(
        "SELECT p.id, p.photo, r.direction, r.at FROM person p"
        " LEFT JOIN presence r ON r.point_id = ? AND r.person_id = p.id"
        f" WHERE p.id IN ({marks})",
        (point_id, *people),
    )
    return {
        str(key): StandingAt(photo, None if direction is None else Direction(direction), at)
        for key, photo, direction, at in rows
    }
