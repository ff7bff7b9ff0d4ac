"""What is done with a whole group at once: checking it in, printing its badges, moving its card."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from hubdesk.checkin import delegation_desk as desk
from hubdesk.checkin.rules import Direction
from hubdesk.qt.page import Notice, NoticeKind
from hubdesk.registration import groups

if TYPE_CHECKING:
    from hubdesk.checkin.delegation_desk import DelegationFace
    from hubdesk.qt.open_event import OpenEvent


class GroupGestures(QObject):
    """Does what the page's buttons and actions ask for.

    Signals:
        notice_raised: a `Notice` about what was done.
        print_requested: the badges of these people should be printed.
        group_checked_in: a whole group was answered for (`GroupCheckIn`).
        refused: the key of a delegation of which some were not let in, and the `GroupCheckIn`.
    """

    notice_raised = Signal(object)
    print_requested = Signal(list)
    group_checked_in = Signal(object)
    refused = Signal(str, object)

    def __init__(self, open_event: "OpenEvent", parent: QObject) -> None:
        super().__init__(parent)
        self._open_event = open_event

    def check_in(self, face: "DelegationFace", point_id: str, direction: Direction) -> None:
        """Let everybody of a delegation pass a point who is expected and would move by it."""
        self._open_event.write(
            lambda file, operator: desk.check_in_group(
                file, operator, point_id, face.id, direction
            ),
            partial(self._on_checked_in, face, direction),
        )

    def print_badges(self, key: str, *, everybody: bool) -> None:
        """Ask for the badges of a delegation, or of the people without one (an empty key)."""
        self._open_event.read(
            lambda file: desk.badge_holders(file, key or None, not_printed=not everybody),
            partial(self._on_holders_read, everybody),
        )

    def move(self, key: str, before: str) -> None:
        """Put a delegation before another one, or behind all (an empty key)."""
        self._open_event.write(
            lambda file, operator: groups.move_delegation(file, operator, key, before or None)
        )

    def _on_checked_in(
        self, face: "DelegationFace", direction: Direction, answer: desk.GroupCheckIn
    ) -> None:
        self.group_checked_in.emit(answer)
        if answer.refused:
            self.refused.emit(face.id, answer)
            return
        is_in = direction is Direction.IN
        if not answer.act:
            nobody = (
                self.tr("{name}: nobody is left to check in.")
                if is_in
                else self.tr("{name}: nobody is left to check out.")
            )
            self.notice_raised.emit(Notice(nobody.format(name=face.name)))
            return
        words = (
            self.tr("{name}: %n people checked in.", "", answer.through)
            if is_in
            else self.tr("{name}: %n people checked out.", "", answer.through)
        )
        undo = partial(self._open_event.undo, answer.act)
        self.notice_raised.emit(
            Notice(words.format(name=face.name), NoticeKind.SUCCESS, self.tr("Undo"), undo)
        )

    def _on_holders_read(self, everybody: bool, people: list[str]) -> None:  # noqa: FBT001
        if people:
            self.print_requested.emit(people)
            return
        words = (
            self.tr("Nobody of this group may have a badge.")
            if everybody
            else self.tr("All badges of this group are printed already.")
        )
        self.notice_raised.emit(Notice(words))
