"""Lets the label printer of this desk print the badges of who was let in just now."""

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

from hubdesk.checkin.rules import Direction, Verdict

if TYPE_CHECKING:
    from hubdesk.badges.ui.desk_labels import DeskLabels
    from hubdesk.checkin.answers import ScanResult
    from hubdesk.checkin.delegation_desk import GroupCheckIn
    from hubdesk.checkin.walk_in import WalkedIn
    from hubdesk.shell.event_frame import EventFrame

_WHEN = "labels/when"


class DeskPrinting(QObject):
    """Listens to the check-in page and the delegations.

    Attributes:
        enabled: not in a rehearsal, whose people are not there.
    """

    def __init__(self, frame: "EventFrame") -> None:
        super().__init__(frame)
        self._frame = frame
        self._labels: DeskLabels | None = None
        self.enabled = True

    def connect_desk(self, page: Any) -> None:
        """Listen to the check-in page, which was just made."""
        self.connect_groups(page.asides)
        page.desk.answered.connect(self._on_answered)
        page.desk.saved_late.connect(self._on_saved_late)
        page.walk_in.walked_in.connect(self._on_walked_in)

    def connect_groups(self, page: Any) -> None:
        """Listen to what checks in groups, which was just made."""
        page.group_checked_in.connect(self._on_group_answered)

    @property
    def labels(self) -> "DeskLabels":
        """What prints; made when it is needed, or the first scan would wait for the PDF writer."""
        if self._labels is None:
            from hubdesk.badges.ui.desk_labels import DeskLabels  # noqa: PLC0415

            frame = self._frame
            self._labels = DeskLabels(frame.open_event, frame.preferences, self)
            self._labels.notice_raised.connect(frame.notify)
        return self._labels

    def _on_answered(self, result: "ScanResult", repeated: bool) -> None:  # noqa: FBT001 - a slot
        person = result.person
        if repeated or person is None or not self._is_for(result):
            return
        name = person.name or person.arabic_name or ""
        # when the verdict has been painted
        QTimer.singleShot(0, self, partial(self._let_in, person.id, name))

    def _on_group_answered(self, answer: "GroupCheckIn") -> None:
        people = [
            result.person.id
            for result in answer.results
            if result.person is not None and self._is_for(result)
        ]
        if people:
            QTimer.singleShot(0, self, lambda: self.labels.let_in_group(people))

    def _is_for(self, result: "ScanResult") -> bool:
        """Whether this desk prints for who got this answer."""
        is_let_in = result.verdict is Verdict.ADMITTED and result.direction is Direction.IN
        never = self._frame.preferences.text(_WHEN, "never") == "never"
        return self.enabled and is_let_in and not never

    def _let_in(self, person_id: str, name: str) -> None:
        self.labels.let_in(person_id, name)

    def _on_saved_late(self, _asked: object, result: "ScanResult") -> None:
        self._on_answered(result, False)

    def _on_walked_in(self, done: "WalkedIn") -> None:
        if done.answer is not None:
            self._on_answered(done.answer, False)
