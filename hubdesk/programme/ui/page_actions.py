"""The actions of the programme page: what its buttons, menus and shortcuts do."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from hubdesk.programme.ui.grid.wishes import Wish

if TYPE_CHECKING:
    from hubdesk.programme.ui.page import ProgrammePage


class PageActions:
    """Makes the actions.

    Attributes:
        conflicts: shows what is wrong.
        places: shows legs, venues and rooms.
        in_header: beside the title of the page.
        in_bar: beside the days.
    """

    def __init__(self, page: "ProgrammePage") -> None:
        make = page.make_action
        self.conflicts = make(
            page.tr("Conflicts"), "F8", "triangle-alert", page.side.show_conflicts
        )
        self.places = make(page.tr("Rooms"), "Ctrl+Shift+R", "map-pin", page.side.show_places)
        new = make(page.tr("New session"), "Ctrl+N", "plus", partial(page.add_kind, "presentation"))
        pause = make(page.tr("New break"), "Ctrl+B", "utensils", partial(page.add_kind, "break"))
        blocker = make(
            page.tr("Block a room"), "Ctrl+Shift+B", "ban", partial(page.add_kind, "blocker")
        )
        nearer = make(page.tr("Nearer"), "Ctrl++", "zoom-in", partial(page.zoom, 1))
        farther = make(page.tr("Farther"), "Ctrl+-", "zoom-out", partial(page.zoom, -1))
        self.condensed = make(page.tr("Condensed"), "Ctrl+D", "rows-3")
        self.condensed.setCheckable(True)
        self.condensed.setChecked(page.preferences.flag("programme/condensed", default=False))
        self.condensed.toggled.connect(page.set_condensed)
        make(page.tr("Next day"), "Alt+PgDown", "chevron-right", partial(page.step_day, 1))
        make(page.tr("Day before"), "Alt+PgUp", "chevron-left", partial(page.step_day, -1))
        make(page.tr("Next conflict"), "Shift+F8", "chevron-down",
             page.side.next_conflict)  # fmt: skip
        self._open = make(
            page.tr("Edit"), None, "pencil", lambda: page.show_session(page.canvas.chosen[0])
        )
        self._wishes = {
            wish: make(text, None, icon, partial(page.do, wish))
            for wish, text, icon in (
                (Wish.ENROL, page.tr("People in it… (E)"), "users"),
                (Wish.UNSCHEDULE, page.tr("Unschedule (Del)"), "hourglass"),
                (Wish.LOCK, page.tr("Lock or unlock (L)"), "lock"),
                (Wish.SWAP, page.tr("Swap the two (X)"), "arrow-left-right"),
                (Wish.COPY_TO_ALL, page.tr("Copy to all rooms"), "copy"),
                (Wish.DELETE, page.tr("Delete (Shift+Del)"), "trash-2"),
            )
        }
        self._menu = QMenu(page)
        self._menu.addActions([self._open, self._wishes[Wish.ENROL]])
        self._menu.addSeparator()
        self._menu.addActions(
            [self._wishes[wish] for wish in (Wish.LOCK, Wish.SWAP, Wish.COPY_TO_ALL)]
        )
        self._menu.addSeparator()
        self._menu.addActions([self._wishes[wish] for wish in (Wish.UNSCHEDULE, Wish.DELETE)])
        self.in_header = [new, pause, blocker, self.places]
        self.in_bar = [farther, nearer, self.condensed]

    def menu_for(self, chosen: int) -> QMenu:
        """The menu of the chosen sessions, when there are so many."""
        for action in (self._open, self._wishes[Wish.ENROL], self._wishes[Wish.COPY_TO_ALL]):
            action.setVisible(chosen == 1)
        self._wishes[Wish.SWAP].setVisible(chosen == 2)
        return self._menu
