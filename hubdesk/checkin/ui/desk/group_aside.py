"""The delegation of whoever was scanned: who is expected, who has come, and letting them in."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from hubdesk.checkin.delegation_desk import delegation_faces
from hubdesk.checkin.rules import Direction
from hubdesk.checkin.ui.delegations.members_panel import MembersPanel
from hubdesk.qt import icons, theme
from hubdesk.registration.merging import resolve

if TYPE_CHECKING:
    from hubdesk.checkin.delegation_desk import DelegationFace
    from hubdesk.checkin.points import CheckInPoint
    from hubdesk.eventfile.file import EventFile
    from hubdesk.qt.open_event import OpenEvent

_WIDTH: Final = 400


class GroupAside(QFrame):
    """A delegation beside the desk.

    Attributes:
        members: who belongs to it, to tick and to check in.

    Signals:
        closed: it should go.
        print_requested: the badges of these people should be printed.
        nobody: whose delegation was asked for has none.
    """

    closed = Signal()
    print_requested = Signal(list)
    nobody = Signal()

    def __init__(self, open_event: "OpenEvent", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_role(self, "panel")
        self.setFixedWidth(_WIDTH)
        self._open_event = open_event
        self._point: CheckInPoint | None = None
        self._direction = Direction.IN
        self.members = MembersPanel(open_event, editable=False)
        self.members.closed.connect(self.closed)
        self.members.print_requested.connect(self.print_requested)
        self._counts = QLabel()
        self._counts.setContentsMargins(16, 0, 16, 0)
        theme.set_role(self._counts, "caption")
        self._print = QPushButton()
        icons.dress(self._print, "printer")
        self._print.clicked.connect(self._on_print)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 12)
        column.setSpacing(8)
        column.addWidget(self.members, 1)
        column.addWidget(self._counts)
        below = QVBoxLayout()
        below.setContentsMargins(16, 0, 16, 0)
        below.addWidget(self._print)
        column.addLayout(below)
        # the model tells its ticks before it has shown its members
        self.members.model.ticks_changed.connect(lambda _: QTimer.singleShot(0, self, self._count))

    @property
    def counts(self) -> str:
        """How many are expected, have arrived and are missing, in words."""
        return self._counts.text()

    def set_place(self, point: "CheckInPoint | None", direction: Direction) -> None:
        """Say where they are checked in, and which way."""
        self._point, self._direction = point, direction
        if point is not None:
            self.members.show_points([point], point.id, direction)

    def open_of(self, person_id: str) -> None:
        """Show the delegation of a person."""
        self._open_event.read(
            partial(_delegation_of, person_id), self._on_read, latest="delegation at the desk"
        )

    def _on_read(self, face: "DelegationFace | None") -> None:
        point = self._point
        if face is None or point is None:
            self.nobody.emit()
            return
        self.show()
        self.members.show_points([point], point.id, self._direction)
        self.members.show_delegation(face, point.leg_id)
        self.members.focus_members()

    def _count(self) -> None:
        members = self.members.model.members()
        arrived = sum(one.arrived for one in members)
        words = self.tr("{expected} expected · {arrived} arrived · {missing} missing")
        self._counts.setText(
            words.format(expected=len(members), arrived=arrived, missing=len(members) - arrived)
        )
        unprinted = len(self._unprinted())
        self._print.setVisible(unprinted > 0)
        self._print.setText(self.tr("Print %n missing badges", "", unprinted))

    def _unprinted(self) -> list[str]:
        return [one.person.id for one in self.members.model.members() if not one.printed]

    def _on_print(self) -> None:
        self.print_requested.emit(self._unprinted())


def _delegation_of(person_id: str, file: "EventFile") -> "DelegationFace | None":
    key = file.value("SELECT delegation_id FROM person WHERE id = ?", (resolve(file, person_id),))
    return next((face for face in delegation_faces(file) if face.id == key), None)
