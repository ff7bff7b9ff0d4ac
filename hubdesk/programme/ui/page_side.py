"""What stands at the side of the grid at the moment: a session, its people, or what is wrong."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hubdesk.programme.ui.conflicts_panel import ConflictsPanel
from hubdesk.programme.ui.session_panel import SessionPanel
from hubdesk.qt.page import Notice, NoticeKind
from hubdesk.registration.ui.people.side_panel import SidePanel

if TYPE_CHECKING:
    from hubdesk.programme.ui.reading import Snapshot
    from hubdesk.qt.open_event import OpenEvent
    from hubdesk.qt.preferences import Preferences


class ProgrammeSide(SidePanel):
    """The panel of the programme page.

    Attributes:
        session: one session.
        conflicts: everything that is wrong.

    Signals:
        wished: something should be done with the shown session.
        conflict_chosen: a `Conflict` that should be seen in its place.
        session_requested: a session that should be seen in its place.
        notice_raised: a `Notice` that the window shows.
    """

    wished = Signal(object)
    conflict_chosen = Signal(object)
    session_requested = Signal(str)
    notice_raised = Signal(object)

    def __init__(
        self, open_event: "OpenEvent", preferences: "Preferences", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._open_event = open_event
        self._preferences = preferences
        self._snapshot: Snapshot | None = None
        self._session_id: str | None = None
        self.session = SessionPanel(open_event)
        self.conflicts = ConflictsPanel()
        for content in (self.session, self.conflicts):
            self.add(content)
        self.session.wished.connect(self.wished)
        self.session.stale.connect(self._on_stale)
        self.conflicts.conflict_chosen.connect(self.conflict_chosen)
        self.closed.connect(self.hide)
        self.hide()

    @property
    def session_id(self) -> str | None:
        """The session that is shown, or None."""
        return self._session_id if self.isVisible() and self.content is self.session else None

    def show_snapshot(self, snapshot: "Snapshot") -> None:
        """Show what was read."""
        self._snapshot = snapshot
        if snapshot.board is not None:
            self.conflicts.show_conflicts(snapshot.board, snapshot.conflicts)
            if self._session_id is not None:
                self._fill_session()

    def show_session(self, session_id: str) -> None:
        """Show a session."""
        if self.content is self.session:
            self.session.leave()
        self._session_id = session_id
        self._fill_session()
        self.show_content(self.session, self.tr("Session"))
        self.show()

    def show_conflicts(self) -> None:
        """Show what is wrong, or go to the next."""
        if self.isVisible() and self.content is self.conflicts:
            self.hide()
            return
        self.show_content(self.conflicts, self.tr("Conflicts"))
        self.show()

    def next_conflict(self) -> None:
        """Go to the next thing that is wrong."""
        self.show_content(self.conflicts, self.tr("Conflicts"))
        self.show()
        self.conflicts.choose_next()

    def show_places(self) -> None:
        """Show legs, venues and rooms."""

    def show_people(self, session_id: str) -> None:
        """Show who is in a session."""

    def propose(self, session_id: str, people: list[str]) -> None:
        """Show what enrolling these people would do."""

    def _fill_session(self) -> None:
        board = self._snapshot.board if self._snapshot else None
        session = board.sessions.get(self._session_id or "") if board else None
        if board is None or self._snapshot is None:
            return
        if session is None:
            self._session_id = None
            self.session.show_session(board, None, ())
            if self.content is self.session:
                self.hide()
            return
        about = [
            conflict
            for conflict in self._snapshot.conflicts
            if session.key in {conflict.first, conflict.second}
        ]
        self.session.show_session(board, session, about)

    def _on_stale(self) -> None:
        words = self.tr(
            "Somebody else changed this field meanwhile. It was left as it is; look at it again."
        )
        self.notice_raised.emit(Notice(words, NoticeKind.WARNING))
