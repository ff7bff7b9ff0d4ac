"""The actions of the programme page: what its buttons, menus and shortcuts do."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from hubdesk.programme.printing.jobs import Sheets
from hubdesk.programme.ui.grid.wishes import Wish

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from hubdesk.programme.ui.page import ProgrammePage


class PageActions:
    """Makes the actions.

    Attributes:
        conflicts: shows what is wrong.
        places: shows legs, venues and rooms.
        in_header: beside the title of the page, with their words.
        in_bar: beside the days.
        output_menu: what goes out and comes in.
    """

    def __init__(self, page: "ProgrammePage") -> None:
        self._page = page
        make = page.make_action
        side = page.side
        self.conflicts = make(page.tr("Conflicts"), "F8", "triangle-alert", side.toggle_conflicts)
        self.places = make(page.tr("Rooms"), "Ctrl+Shift+R", "map-pin", side.toggle_places)
        versions = make(page.tr("Versions"), "Ctrl+Shift+V", "history", side.toggle_versions)
        hall = make(page.tr("Hall display"), "Ctrl+Shift+H", "monitor", page.outputs.show_hall)
        new = make(page.tr("New session"), "Ctrl+N", "plus", partial(page.add_kind, "presentation"))
        pause = make(page.tr("New break"), "Ctrl+B", "utensils", partial(page.add_kind, "break"))
        blocker = make(
            page.tr("Block a room"), "Ctrl+Shift+B", "ban", partial(page.add_kind, "blocker")
        )
        nearer = make(page.tr("Nearer"), "Ctrl+PgUp", "zoom-in", partial(page.zoom, 1))
        farther = make(page.tr("Farther"), "Ctrl+PgDown", "zoom-out", partial(page.zoom, -1))
        self.condensed = make(page.tr("Condensed"), "Ctrl+D", "rows-3")
        self.condensed.setCheckable(True)
        self.condensed.setChecked(page.preferences.flag("programme/condensed", default=False))
        self.condensed.toggled.connect(page.set_condensed)
        make(page.tr("Next day"), "Alt+PgDown", "chevron-right", partial(page.step_day, 1))
        make(page.tr("Day before"), "Alt+PgUp", "chevron-left", partial(page.step_day, -1))
        make(page.tr("Next conflict"), "Shift+F8", "chevron-down", side.next_conflict)
        self.in_header = [new, pause, blocker]
        self.of_event = [self.places, versions, hall]
        self.in_bar = [farther, nearer, self.condensed]
        self.output_menu = self._make_output_menu()
        self._menu = self._make_session_menu()

    def menu_for(self, chosen: int) -> QMenu:
        """The menu of the chosen sessions, when there are so many."""
        for action in (self._open, self._wishes[Wish.ENROL], self._wishes[Wish.COPY_TO_ALL]):
            action.setVisible(chosen == 1)
        self._wishes[Wish.SWAP].setVisible(chosen == 2)
        return self._menu

    def _make_output_menu(self) -> QMenu:
        page, make = self._page, self._page.make_action
        menu = QMenu(page)
        for sheets, text, keys in (
            (Sheets.DAYS, page.tr("Print the days…"), "Ctrl+P"),
            (Sheets.DOORS, page.tr("Print door sheets…"), None),
            (Sheets.AGENDAS, page.tr("Print personal agendas…"), None),
        ):
            menu.addAction(make(text, keys, "printer", partial(page.outputs.print_sheets, sheets)))
        menu.addSeparator()
        menu.addAction(
            make(page.tr("Export for calendars…"), None, "calendar", page.outputs.export_calendar)
        )
        menu.addAction(
            make(
                page.tr("Export as a spreadsheet…"), "Ctrl+E", "download", page.outputs.export_sheet
            )
        )
        menu.addAction(
            make(page.tr("Import a spreadsheet…"), "Ctrl+I", "file-up", page.import_sheet)
        )
        return menu

    def _make_session_menu(self) -> QMenu:
        page, make = self._page, self._page.make_action
        self._open = make(
            page.tr("Edit"), None, "pencil", lambda: page.show_session(page.canvas.chosen[0])
        )
        self._wishes: dict[Wish, QAction] = {
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
        menu = QMenu(page)
        menu.addActions([self._open, self._wishes[Wish.ENROL]])
        menu.addSeparator()
        menu.addActions([self._wishes[wish] for wish in (Wish.LOCK, Wish.SWAP, Wish.COPY_TO_ALL)])
        menu.addSeparator()
        menu.addActions([self._wishes[wish] for wish in (Wish.UNSCHEDULE, Wish.DELETE)])
        return menu
