"""What stands at the side of the grid at the moment: a session, its people, versions, conflicts."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from hubdesk.programme.ui.conflicts_panel import ConflictsPanel
from hubdesk.programme.ui.enrolment.panel import EnrolmentPanel
from hubdesk.programme.ui.places.panel import PlacesPanel
from hubdesk.programme.ui.session_panel import SessionPanel
from hubdesk.programme.ui.versions_panel import VersionsPanel
from hubdesk.qt.page import Notice, NoticeKind
from hubdesk.qt.side_panel import SidePanel

if TYPE_CHECKING:
    from hubdesk.programme.ui.reading import Snapshot
    from hubdesk.qt.open_event import OpenEvent
    from hubdesk.qt.preferences import Preferences


class ProgrammeSide(QStackedWidget):
    """The panels of the programme page, of which one is seen.

    Attributes:
        session: one session.
        conflicts: everything that is wrong.
        people: who is in a session.
        versions: what was published.
        places: legs, venues, rooms and tracks.

    Signals:
        wished: a `Wish` about the shown session.
        conflict_chosen: a `Conflict` that should be seen in its place.
        session_requested: a session that should be seen in its place.
        notice_raised: a `Notice` that the window shows.
        closed: the panel went.
    """

    wished = Signal(object)
    conflict_chosen = Signal(object)
    session_requested = Signal(str)
    notice_raised = Signal(object)
    closed = Signal()

    def __init__(
        self, open_event: "OpenEvent", preferences: "Preferences", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._snapshot: Snapshot | None = None
        self._session_id: str | None = None
        self.session = SessionPanel(open_event)
        self.conflicts = ConflictsPanel()
        self._frame = SidePanel()
        for content in (self.session, self.conflicts):
            self._frame.add(content)
        self.people = EnrolmentPanel(open_event, preferences)
        self.versions = VersionsPanel(open_event, preferences)
        self.places = PlacesPanel(open_event, preferences)
        for panel in (self._frame, self.people, self.versions, self.places):
            self.addWidget(panel)
            panel.closed.connect(self._on_closed)
        for panel in (self.people, self.versions, self.places):
            panel.notice_raised.connect(self.notice_raised)
        self.session.wished.connect(self.wished)
        self.session.stale.connect(self._on_stale)
        self.conflicts.conflict_chosen.connect(self.conflict_chosen)
        self.versions.session_requested.connect(self.session_requested)
        self.hide()

    @property
    def session_id(self) -> str | None:
        """The session that is shown, or None."""
        if self.isHidden():
            return None
        return self._session_id if self._shows(self.session) else None

    def show_snapshot(self, snapshot: "Snapshot") -> None:
        """Show what was read."""
        self._snapshot = snapshot
        if snapshot.board is not None:
            leg_id = snapshot.board.leg.id
            self.versions.set_leg(leg_id)
            self.places.set_leg(leg_id)
            self.conflicts.show_conflicts(snapshot.board, snapshot.conflicts)
            if self._session_id is not None:
                self._fill_session()

    def show_session(self, session_id: str) -> None:
        """Show a session, or who is in it if people are shown."""
        if self.currentWidget() is self.people and not self.isHidden():
            self.people.set_session(session_id)
            return
        self.session.leave()
        self._session_id = session_id
        self._fill_session()
        self._frame.show_content(self.session, self.tr("Session"))
        self._show(self._frame)

    def toggle_conflicts(self) -> None:
        """Show what is wrong, or go."""
        if not self.isHidden() and self._shows(self.conflicts):
            self._on_closed()
            return
        self._frame.show_content(self.conflicts, self.tr("Conflicts"))
        self._show(self._frame)
        self.conflicts.take_focus()

    def next_conflict(self) -> None:
        """Go to the next thing that is wrong."""
        self._frame.show_content(self.conflicts, self.tr("Conflicts"))
        self._show(self._frame)
        self.conflicts.choose_next()

    def toggle_places(self) -> None:
        """Show legs, venues and rooms, or go."""
        self._toggle(self.places)

    def toggle_versions(self) -> None:
        """Show what was published, or go."""
        if self._toggle(self.versions):
            self.versions.focus_name()

    def show_people(self, session_id: str) -> None:
        """Show who is in a session."""
        self._show(self.people)
        self.people.set_session(session_id)
        self.people.take_focus()

    def propose(self, session_id: str, people: list[str]) -> None:
        """Show what enrolling these people would do; where nothing is hurt, it is done."""
        self._show(self.people)
        self.people.propose(session_id, people)

    def _toggle(self, panel: QWidget) -> bool:
        if not self.isHidden() and self.currentWidget() is panel:
            self._on_closed()
            return False
        self._show(panel)
        return True

    def _show(self, panel: QWidget) -> None:
        if self.currentWidget() is self.people and panel is not self.people:
            self.people.set_session(None)
        self.setCurrentWidget(panel)
        self.show()

    def _shows(self, content: QWidget) -> bool:
        return self.currentWidget() is self._frame and self._frame.content is content

    def _on_closed(self) -> None:
        self.hide()
        self.closed.emit()

    def _fill_session(self) -> None:
        board = self._snapshot.board if self._snapshot else None
        if board is None or self._snapshot is None:
            return
        session = board.sessions.get(self._session_id or "")
        if session is None:
            self._session_id = None
            self.session.show_session(board, None, ())
            if self._shows(self.session):
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
