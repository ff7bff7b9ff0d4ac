"""What opens beside the desk, one at a time; else the counts and the last scans are there."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hubdesk.checkin.rules import Direction

if TYPE_CHECKING:
    from hubdesk.checkin.points import CheckInPoint
    from hubdesk.checkin.ui.desk.group_aside import GroupAside
    from hubdesk.checkin.ui.desk.person_aside import PersonAside
    from hubdesk.checkin.ui.paper.panel import PaperPanel
    from hubdesk.qt.open_event import OpenEvent
    from hubdesk.qt.preferences import Preferences


class Asides(QWidget):
    """The panels; none is open at first. Those of a person and a delegation are made when needed.

    Signals:
        left: none is open any more.
        person_requested: everything that is known of somebody should be seen, the key.
        check_in_requested: somebody should be answered for, the key.
        print_requested: the badges of these people should be printed.
        group_checked_in: people of a delegation were answered for in one act (`GroupCheckIn`).
        notice_raised: a `Notice` that the window shows.
    """

    left = Signal()
    person_requested = Signal(str)
    check_in_requested = Signal(str)
    print_requested = Signal(list)
    group_checked_in = Signal(object)
    notice_raised = Signal(object)

    def __init__(
        self,
        open_event: "OpenEvent",
        preferences: "Preferences",
        usual: QWidget,
        parent: QWidget | None = None,
    ) -> None:
        """Make it; the usual stands beside the desk when none is open, and is not in here."""
        super().__init__(parent)
        self._open_event = open_event
        self._preferences = preferences
        self._usual = usual
        self.paper: PaperPanel | None = None  # made when it is first wanted
        self._panels: list[QWidget] = []
        self._placed: list[GroupAside | PersonAside] = []
        self._place: tuple[CheckInPoint | None, Direction] = (None, Direction.IN)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)

    @property
    def is_open(self) -> bool:
        """Whether one is open."""
        return any(not panel.isHidden() for panel in self._panels)

    @cached_property
    def group(self) -> "GroupAside":
        """The delegation."""
        from hubdesk.checkin.ui.desk.group_aside import GroupAside  # noqa: PLC0415 - when wanted

        made = GroupAside(self._open_event)
        made.nobody.connect(self.close_all)
        made.members.group_checked_in.connect(self.group_checked_in)
        self._add_placed(made)
        return made

    @cached_property
    def card(self) -> "PersonAside":
        """The person."""
        from hubdesk.checkin.ui.desk.person_aside import PersonAside  # noqa: PLC0415 - when wanted

        made = PersonAside(self._open_event)
        made.person_requested.connect(self.person_requested)
        made.check_in_requested.connect(self.check_in_requested)
        self._add_placed(made)
        return made

    def open_paper(self) -> "PaperPanel":
        """Open the panel of sign-in sheets."""
        if self.paper is None:
            # loaded when it is asked for, or the desk would wait for the PDF writer
            from hubdesk.checkin.ui.paper.panel import PaperPanel  # noqa: PLC0415

            self.paper = PaperPanel(self._open_event, self._preferences)
            self.paper.closed.connect(self.close_all)
            self.paper.notice_raised.connect(self.notice_raised)
            self.paper.set_point(self._place[0])
            self.add(self.paper)
        self.open(self.paper)
        self.paper.open()
        return self.paper

    def add(self, panel: QWidget) -> None:
        """Add one, closed."""
        panel.hide()
        self._panels.append(panel)
        self._row.addWidget(panel)

    def set_place(self, point: "CheckInPoint | None", direction: Direction) -> None:
        """Say where the desk is, and which way people go."""
        self._place = (point, direction)
        if self.paper is not None:
            self.paper.set_point(point)
        for panel in self._placed:
            panel.set_place(point, direction)

    def show_person(self, person_id: str) -> None:
        """Show what the desks know of somebody."""
        self.open(self.card)
        self.card.show_person(person_id)

    def show_group_of(self, person_id: str) -> None:
        """Show the delegation of somebody."""
        self.open(self.group)
        self.group.open_of(person_id)

    def open(self, panel: QWidget) -> None:
        """Open one, instead of what is open."""
        self._usual.hide()
        for each in self._panels:
            each.setVisible(each is panel)

    def close_all(self) -> None:
        """Open none."""
        for panel in self._panels:
            panel.hide()
        self._usual.show()
        self.left.emit()

    def _add_placed(self, made: "GroupAside | PersonAside") -> None:
        made.closed.connect(self.close_all)
        made.print_requested.connect(self.print_requested)
        made.set_place(*self._place)
        self._placed.append(made)
        self.add(made)
