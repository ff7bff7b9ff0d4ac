"""What can be printed beside badges: place cards, inserts, signs at doors, envelopes.

None of them carries a code, and none is recorded: they let nobody in, and may be printed again.
"""

from enum import Enum
from typing import Final

from hubdesk.badges.arrangement import Arrangement, Duplex
from hubdesk.badges.printing import Paper
from hubdesk.resources import RESOURCES


class Work(Enum):
    """What is printed."""

    BADGES = "badges"
    PLACE_CARDS = "place-cards"  # folded, with the name on both sides
    LANYARDS = "lanyards"  # inserts for holders: the name in front, the agenda behind
    DOOR_SIGNS = "door-signs"  # for each room
    ENVELOPES = "envelopes"  # for each delegation, with its members

    @property
    def is_of_people(self) -> bool:
        """Whether there is one for each person."""
        return self in {Work.BADGES, Work.PLACE_CARDS, Work.LANYARDS}


_FOLDER: Final = RESOURCES / "templates" / "works"
_TEMPLATES: Final = {
    Work.PLACE_CARDS: "place-card",
    Work.LANYARDS: "lanyard-insert",
    Work.DOOR_SIGNS: "door-sign",
}
_SHEETS: Final = {
    Work.BADGES: "a4-4xa6",
    Work.PLACE_CARDS: "a4-4xa6",
    Work.LANYARDS: "a4-8xa7-portrait",
    Work.DOOR_SIGNS: "single",
    Work.ENVELOPES: "c5",
}
_BOTH_SIDES: Final = frozenset({Work.LANYARDS})


def work_template(work: Work) -> str:
    """The template that HubDesk brings for a work, as `Paper` names it; empty if it needs none."""
    name = _TEMPLATES.get(work)
    return str(_FOLDER / f"{name}.json") if name else ""


def usual_paper(work: Work, sheet: str = "", start_cell: int = 1) -> Paper:
    """What a work looks like and lies on, unless somebody says otherwise."""
    duplex = Duplex.LONG_EDGE if work in _BOTH_SIDES else Duplex.NONE
    return Paper(
        template=work_template(work),
        sheet=sheet or _SHEETS[work],
        start_cell=start_cell,
        arrangement=Arrangement(duplex=duplex),
    )
