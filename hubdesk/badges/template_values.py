"""What the fields of a template may be: where texts stand, how pictures fill, for whom it is.

A colour is `#rrggbb`; or `delegation` or `category`, which differ from badge to badge, or a tint of
one of these, `delegation 15%`; or `on delegation` or `on category`, black or white, whichever can
be read there.
"""

import re
from dataclasses import dataclass
from enum import Enum
from typing import Final

from hubdesk.paper.colour import is_colour

OF_DELEGATION: Final = "delegation"
ON_DELEGATION: Final = "on delegation"
OF_CATEGORY: Final = "category"
ON_CATEGORY: Final = "on category"
_VARYING: Final = re.compile(r"(?:on )?(?:delegation|category)|(?:delegation|category) [1-9]\d?%")


class Align(Enum):
    """Where a line lies in the width of its box."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"
    START = "start"  # right for a line that runs right to left, else left


class Valign(Enum):
    """Where texts lie in the height of their box."""

    TOP = "top"
    MIDDLE = "middle"
    BOTTOM = "bottom"


ABOVE: Final = {Valign.TOP: 0.0, Valign.MIDDLE: 0.5, Valign.BOTTOM: 1.0}
BESIDE: Final = {
    Align.LEFT: (0.0, 0.0), Align.CENTRE: (0.5, 0.5), Align.RIGHT: (1.0, 1.0),
    Align.START: (0.0, 1.0),
}  # fmt: skip


class Filling(Enum):
    """How a picture that has another shape fills its box."""

    STRETCH = "stretch"
    CONTAIN = "contain"  # all of it, with room at two sides
    COVER = "cover"  # the whole box, with two sides cut off


class Placeholder(Enum):
    """What stands where a person has no photo."""

    NOTHING = "nothing"
    SILHOUETTE = "silhouette"
    INITIALS = "initials"


class Fold(Enum):
    """How front and back hang together on one side of the paper."""

    NONE = "none"
    BUTTERFLY = "butterfly"  # the back lies upside down above the front
    BOOK = "book"  # the back lies left of the front


def is_template_colour(text: str) -> bool:
    """Whether a template may say this for a colour."""
    return is_colour(text) or _VARYING.fullmatch(text) is not None


@dataclass(frozen=True, slots=True)
class When:
    """For whom an element is drawn: for who is among all that is named here.

    Attributes:
        categories: of people; empty: any.
        delegations: their names; empty: any.
        roles: in sessions (`speaker`, `chair`, `interpreter`, `attendee`); empty: any.
        has: a field that has to say something, or `photo`; empty: none.
        unless: for all the others instead.
    """

    categories: tuple[str, ...] = ()
    delegations: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    has: str = ""
    unless: bool = False

    @property
    def is_always(self) -> bool:
        """Whether it is for everybody."""
        return not (self.categories or self.delegations or self.roles or self.has)


ALWAYS: Final = When()
