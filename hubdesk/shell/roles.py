"""What each role of a desk is offered, as data: pages, deeds, and what it may take back."""

from dataclasses import dataclass
from typing import Final

from hubdesk.checkin.access import DeskRole
from hubdesk.eventfile.acts import ActKind
from hubdesk.qt.deeds import Deed
from hubdesk.shell.pages import (
    BADGES,
    CHECK_IN,
    EVACUATION,
    HELP,
    IMPORT,
    LIVE,
    SCANNER_TEST,
)


@dataclass(frozen=True, slots=True)
class Rights:
    """What a desk is offered.

    Attributes:
        pages: the pages that it sees; None: all that there are.
        without: pages that it does not see.
        deeds: what it may do.
        takes_back: the acts that it may undo and do again; None: all.
    """

    pages: frozenset[str] | None
    without: frozenset[str]
    deeds: frozenset[Deed]
    takes_back: frozenset[ActKind] | None

    def may_show(self, page: str) -> bool:
        """Whether it sees a page."""
        return page not in self.without and (self.pages is None or page in self.pages)

    def may(self, deed: Deed) -> bool:
        """Whether it may do something."""
        return deed in self.deeds

    def may_take_back(self, kind: ActKind) -> bool:
        """Whether it may undo an act of a kind."""
        return self.takes_back is None or kind in self.takes_back


_AT_A_DESK: Final = frozenset(
    {
        ActKind.CHECK_IN,
        ActKind.OVERRIDE,
        ActKind.VOID_ADMISSION,
        ActKind.REGISTER,
        ActKind.ISSUE_BADGES,
        ActKind.PRINT_BADGES,
        ActKind.STOP_PRINT,
        ActKind.REISSUE_BADGE,
        ActKind.HAND_OUT,
    }
)
_LEAVING: Final = frozenset({Deed.NEW_WINDOW, Deed.CLOSE_EVENT, Deed.QUIT})
_ORGANISERS: Final = frozenset(
    {Deed.ERASE_PERSON, Deed.SET_PINS, Deed.IMPORT_FILES, Deed.LET_IN_BLOCKED}
)

RIGHTS: Final = {
    DeskRole.RECEPTION: Rights(
        pages=frozenset({CHECK_IN, BADGES, LIVE, EVACUATION, HELP, SCANNER_TEST}),
        without=frozenset(),
        deeds=_LEAVING,
        takes_back=_AT_A_DESK,
    ),
    DeskRole.COORDINATOR: Rights(
        pages=None,
        without=frozenset({IMPORT}),
        deeds=frozenset(Deed) - _ORGANISERS,
        takes_back=frozenset(ActKind) - {ActKind.SET_PIN, ActKind.IMPORT_LIST},
    ),
    DeskRole.ORGANISER: Rights(
        pages=None, without=frozenset(), deeds=frozenset(Deed), takes_back=None
    ),
}
KIOSK: Final = Rights(
    pages=frozenset({CHECK_IN}),
    without=frozenset(),
    deeds=frozenset(),
    takes_back=frozenset(),  # the desk itself takes its last entry back
)
