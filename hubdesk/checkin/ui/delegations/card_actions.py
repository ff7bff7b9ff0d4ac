"""What can be done with the current card, as actions with shortcuts, for menus and the keyboard."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from hubdesk.qt import icons

if TYPE_CHECKING:
    from collections.abc import Callable


class CardActions(QObject):
    """The actions of the delegations page; they are added to the page that has them.

    Signals:
        find_requested: the search should get the focus.
        new_requested: a new delegation should be made.
        check_in_requested: the current group should be checked in.
        print_requested: badges of the current group should be printed; whether all of them.
        people_requested: the people of the current group should be listed.
        edit_requested: the current delegation should be edited.
        move_requested: the current delegation should change places; by how many.
    """

    find_requested = Signal()
    new_requested = Signal()
    check_in_requested = Signal()
    print_requested = Signal(bool)
    people_requested = Signal()
    edit_requested = Signal()
    move_requested = Signal(int)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._make(self.tr("Find a delegation"), "search", "Ctrl+F", self.find_requested.emit)
        self.new = self._make(
            self.tr("New delegation"), "plus", "Ctrl+Shift+N", self.new_requested.emit
        )
        self.check_in = self._make(
            self.tr("Check in the group"), "log-in", "Ctrl+Return", self.check_in_requested.emit
        )
        self.print_rest = self._make(
            self.tr("Print badges that are not printed yet"),
            "printer",
            "Ctrl+P",
            lambda: self.print_requested.emit(False),
        )
        self.print_all = self._make(
            self.tr("Print all badges of the group"),
            "printer",
            "Ctrl+Shift+P",
            lambda: self.print_requested.emit(True),
        )
        self.people = self._make(
            self.tr("Show the people of the group"),
            "users",
            "Alt+Return",
            self.people_requested.emit,
        )
        self.edit = self._make(
            self.tr("Edit the delegation"), "pencil", "F2", self.edit_requested.emit
        )
        self.earlier = self._make(
            self.tr("Move the delegation to the front"),
            "",
            "Alt+Up",
            lambda: self.move_requested.emit(-1),
        )
        self.later = self._make(
            self.tr("Move the delegation to the back"),
            "",
            "Alt+Down",
            lambda: self.move_requested.emit(1),
        )

    def allow(self, *, card: bool, delegation: bool) -> None:
        """Say whether there is a current card, and whether it is a delegation's."""
        for action in (self.print_rest, self.print_all, self.people):
            action.setEnabled(card)
        for action in (self.check_in, self.edit, self.earlier, self.later):
            action.setEnabled(delegation)

    def menu(self) -> QMenu:
        """A menu of what can be done with the current card."""
        menu = self._menu()
        menu.addActions([self.check_in, self.people, self.edit])
        menu.addSeparator()
        menu.addActions([self.print_rest, self.print_all])
        menu.addSeparator()
        menu.addActions([self.earlier, self.later])
        return menu

    def print_menu(self) -> QMenu:
        """A menu of which badges to print."""
        menu = self._menu()
        menu.addActions([self.print_rest, self.print_all])
        return menu

    def _menu(self) -> QMenu:
        menu = QMenu(self._page)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def _make(self, words: str, icon: str, keys: str, do: "Callable[[], None]") -> QAction:
        action = QAction(words, self)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        if icon:
            icons.dress(action, icon)
        action.triggered.connect(lambda _checked=False: do())
        self._page.addAction(action)
        return action
