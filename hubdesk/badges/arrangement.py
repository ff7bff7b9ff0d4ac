"""How badges are put onto paper, apart from the sheet: both sides, in which order, how aligned."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Final, NamedTuple

from hubdesk.badges.sheet import Layout
from hubdesk.errors import HubDeskError, Problem


class Duplex(Enum):
    """Whether backs are printed, and how the printer turns the paper."""

    NONE = "none"
    LONG_EDGE = "long_edge"
    SHORT_EDGE = "short_edge"


class Separators(Enum):
    """What parts the badges of one group (a delegation) from those of the next."""

    NONE = "none"
    BLANK = "blank"  # an empty cell
    CARD = "card"  # a card with the name of the group before its first badge


@dataclass(frozen=True, slots=True)
class Adjustment:
    """How a printer is to be put right: millimetres to the right and down, and a scale.

    Attributes:
        back_x: of the backs, in addition.
        back_y: likewise.
    """

    x: float = 0
    y: float = 0
    scale_x: float = 1
    scale_y: float = 1
    back_x: float = 0
    back_y: float = 0

    @property
    def is_none(self) -> bool:
        """Whether everything is left as it is."""
        return self == NO_ADJUSTMENT


NO_ADJUSTMENT: Final = Adjustment()


@dataclass(frozen=True, slots=True)
class Arrangement:
    """How badges are put onto paper.

    Attributes:
        by_columns: the cells are filled and counted column by column.
        marks: whether to show where to cut; None: as the sheet says.
    """

    duplex: Duplex = Duplex.NONE
    by_columns: bool = False
    separators: Separators = Separators.NONE
    adjustment: Adjustment = NO_ADJUSTMENT
    marks: bool | None = None


USUAL: Final = Arrangement()


class Slot(NamedTuple):
    """A cell with something in it: the badge of this number from 0, or the card of a group."""

    page: int
    cell: int
    badge: int | None
    card: str = ""


def arranged(
    badges: Iterable[tuple[int, str]],
    cells: int,
    start_cell: int,
    separators: Separators,
    begun: str | None = None,
) -> Iterator[Slot]:
    """Where each badge lies, and the cards between; blank cells have no slot.

    Args:
        badges: the number of each and its group, in their order.
        cells: of a page.
        start_cell: the first free one of the first page, from 1.
        separators: between groups.
        begun: the group that the first badges go on with, if they are not the first of theirs.

    Raises:
        HubDeskError: `CELL_NOT_FOUND`: the sheet has no such cell.
    """
    if not 1 <= start_cell <= cells:
        raise HubDeskError(Problem.CELL_NOT_FOUND, cell=start_cell, largest=cells)
    at = start_cell - 1
    last = begun
    for number, group in badges:
        if separators is not Separators.NONE and group != last:
            if separators is Separators.CARD:
                yield Slot(at // cells + 1, at % cells + 1, None, group)
                at += 1
            elif last is not None and at % cells:  # a new page parts them as well
                at += 1
            last = group
        yield Slot(at // cells + 1, at % cells + 1, number)
        at += 1


def pages_of(groups: Sequence[str], cells: int, start_cell: int, separators: Separators) -> int:
    """How many pages badges of these groups take.

    Raises:
        HubDeskError: `CELL_NOT_FOUND`.
    """
    slots = arranged(enumerate(groups), cells, start_cell, separators)
    return max((slot.page for slot in slots), default=0)


def back_of(layout: Layout, duplex: Duplex, size: tuple[float, float]) -> tuple[Layout, bool]:
    """The cells on the other side of the paper, each behind its front, and whether to turn backs.

    Paper that is turned over its upright axis has its left on its right; over its flat axis its
    top at its bottom, and what lies there upside down. So that a badge that hangs from somebody's
    neck can be turned like a page, backs are turned then, too.

    Args:
        layout: of the fronts.
        duplex: how the printer turns the paper.
        size: of a badge.
    """
    width, height = size
    upright = (duplex is Duplex.SHORT_EDGE) == (layout.width > layout.height)
    if upright:
        corners = tuple((layout.width - x - width, y) for x, y in layout.corners)
    else:
        corners = tuple((x, layout.height - y - height) for x, y in layout.corners)
    return Layout(layout.width, layout.height, corners, marks=False), not upright
