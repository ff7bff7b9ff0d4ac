"""What can be done with who is selected in a session: by buttons, keys and the menu of the list."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from hubdesk.programme.participants import WAITING
from hubdesk.qt import icons

if TYPE_CHECKING:
    from hubdesk.programme.participants import Participant
    from hubdesk.programme.ui.enrolment.people_list import PeopleList


class PeopleActions(QWidget):
    """The buttons; the list has the same actions.

    Signals:
        take_out_requested: those selected (`Participant`s) should be taken out of their parts.
        move_up_requested: the keys of those who wait and should get a place now.
        attach_requested: it should be said who somebody is whom only a name is known of.
    """

    take_out_requested = Signal(list)
    move_up_requested = Signal(list)
    attach_requested = Signal(object)

    def __init__(self, people: "PeopleList", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._people = people
        self._free: int | None = None
        self.take_out = QAction(self.tr("Take out"), self)
        self.take_out.setShortcut(QKeySequence(Qt.Key.Key_Delete))
        self.take_out.triggered.connect(lambda: self.take_out_requested.emit(people.chosen()))
        self.move_up = QAction(self)
        self.move_up.setShortcut(QKeySequence("Ctrl+Return"))
        self.move_up.triggered.connect(
            lambda: self.move_up_requested.emit([one.id for one in self._waiting()])
        )
        self.attach = QAction(self.tr("Say who it is"), self)
        self.attach.triggered.connect(lambda: self.attach_requested.emit(people.chosen()[0]))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 16, 6)
        row.setSpacing(8)
        for action, icon in (
            (self.take_out, "user-x"),
            (self.move_up, "arrow-up"),
            (self.attach, "link"),
        ):
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            people.addAction(action)
            row.addWidget(_button(action, icon, self))
        row.addStretch()
        people.chosen_changed.connect(self._show)
        self._show()

    def show_free(self, free: int | None) -> None:
        """Say how many places are free; None: there is no limit."""
        self._free = free
        self._show()

    def _waiting(self) -> "list[Participant]":
        return [one for one in self._people.chosen() if one.part == WAITING]

    def _show(self) -> None:
        chosen, waiting = self._people.chosen(), self._waiting()
        self.take_out.setEnabled(bool(chosen))
        self.move_up.setVisible(bool(waiting))
        fits = self._free is None or len(waiting) <= self._free
        self.move_up.setText(self.tr("Move up") if fits else self.tr("Give a place all the same"))
        self.move_up.setToolTip(
            self.tr("Give them a place now, before who waits longer")
            if fits
            else self.tr("The session is full: they get a place beyond its capacity")
        )
        self.attach.setVisible(len(chosen) == 1 and chosen[0].is_named)


def _button(action: QAction, icon: str, parent: QWidget) -> QPushButton:
    """A button for an action, seen as long as the action is."""
    icons.dress(action, icon)
    button = QPushButton(parent)  # without one, showing it would open a window
    icons.dress(button, icon)

    def show() -> None:
        button.setText(action.text())
        button.setToolTip(action.toolTip())
        button.setEnabled(action.isEnabled())
        button.setVisible(action.isVisible())

    button.clicked.connect(action.trigger)
    action.changed.connect(show)
    action.visibleChanged.connect(show)
    show()
    return button
