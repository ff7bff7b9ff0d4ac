"""The panel of a session's people: who is in it, who waits, and putting people in by dragging."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from hubdesk.errors import HubDeskError, Problem
from hubdesk.programme.attendance import ATTENDEE
from hubdesk.programme.enrolment_preview import EnrolmentPreview, preview_enrolment
from hubdesk.programme.participants import PARTS, SessionPeople, session_people
from hubdesk.programme.ui.enrolment.confirm_bar import ConfirmBar
from hubdesk.programme.ui.enrolment.finder import Finder
from hubdesk.programme.ui.enrolment.gestures import EnrolmentGestures
from hubdesk.programme.ui.enrolment.head import EnrolmentHead
from hubdesk.programme.ui.enrolment.named_speaker import NamedSpeakerForm
from hubdesk.programme.ui.enrolment.people_actions import PeopleActions
from hubdesk.programme.ui.enrolment.people_list import PeopleList
from hubdesk.qt import theme
from hubdesk.qt.page import Notice, NoticeKind
from hubdesk.qt.problem_words import problem_sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hubdesk.programme.participants import Participant
    from hubdesk.qt.open_event import OpenEvent
    from hubdesk.qt.preferences import Preferences

_SHOWS: Final = frozenset({
    "enrolment", "waiting", "named_speaker", "person", "organisation", "delegation", "session",
    "room", "leg",
})  # fmt: skip
_AFTER: Final = 80  # milliseconds; what changes within them is read once
_SPLIT: Final = "programme/enrolment-split"
_NARROWEST: Final = 340


class EnrolmentPanel(QFrame):
    """The panel.

    Attributes:
        people: the list of who is in the session.
        finder: whom it finds to be added.
        bar: what enrolling would do, while that is asked.

    Signals:
        closed: it should go.
        notice_raised: a `Notice`.
    """

    closed = Signal()
    notice_raised = Signal(object)

    def __init__(
        self, open_event: "OpenEvent", preferences: "Preferences", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        theme.set_role(self, "panel")
        self.setMinimumWidth(_NARROWEST)
        self._open_event = open_event
        self._preferences = preferences
        self._session = ""
        self._shown: SessionPeople | None = None
        self._proposed: tuple[list[str], str] | None = None  # people, role
        self._attaching: Participant | None = None
        self._reload = QTimer(self, singleShot=True, interval=_AFTER)
        self._reload.timeout.connect(self._read)
        self._gestures = EnrolmentGestures(open_event, self)
        self._make_widgets()
        self._lay_out()
        self.setFocusProxy(self.finder.search)
        self._connect()
        self._show()

    @property
    def session_id(self) -> str | None:
        """Whose people it shows."""
        return self._session or None

    @property
    def shown(self) -> SessionPeople | None:
        """The people that are shown."""
        return self._shown

    def set_session(self, session_id: str | None) -> None:
        """Show the people of a session; None: of none."""
        if (session_id or "") == self._session:
            return
        self._session = session_id or ""
        self._shown = None
        self._cancel()
        self._form.close_form()
        self.finder.set_session(self._session)
        self._show()
        self._read()

    def propose(self, session_id: str, people: "Sequence[str]", role: str = ATTENDEE) -> None:
        """Show what enrolling people would do; done at once if there is nothing to warn of."""
        self.set_session(session_id)
        self._attach_none()
        if people:
            self._proposed = (list(people), role)
            self._preview()

    def take_focus(self) -> None:
        """Put the focus where work begins."""
        self.finder.take_focus()

    @override
    def keyPressEvent(self, qt_event: QKeyEvent) -> None:
        if qt_event.key() == Qt.Key.Key_Escape:
            if self._attaching is not None:
                self._attach_none()
            elif self._proposed is not None:
                self._cancel()
            else:
                self.closed.emit()
        else:
            super().keyPressEvent(qt_event)

    # making it

    def _make_widgets(self) -> None:
        self._head = EnrolmentHead()
        self.bar = ConfirmBar()
        self.people = PeopleList()
        self.finder = Finder(self._open_event)
        self._form = NamedSpeakerForm()
        self._none = QLabel(wordWrap=True, alignment=Qt.AlignmentFlag.AlignCenter)
        self._none.setText(self.tr("Choose a session to see who takes part in it."))
        self._empty = QLabel(wordWrap=True, alignment=Qt.AlignmentFlag.AlignCenter)
        self._empty.setText(
            self.tr("Nobody is in this session yet. Drag people or delegations here, or add them"
                    " below with Enter.")
        )  # fmt: skip
        for label in (self._none, self._empty):
            theme.set_role(label, "muted")
            label.setContentsMargins(24, 12, 24, 12)
        self._attach_hint = QLabel(wordWrap=True)
        self._attach_hint.setTextFormat(Qt.TextFormat.PlainText)
        self._attach_hint.setContentsMargins(16, 8, 16, 0)
        self._attach_hint.hide()
        self._actions = PeopleActions(self.people)

    def _lay_out(self) -> None:
        above = QWidget()
        upper = QVBoxLayout(above)
        upper.setContentsMargins(0, 0, 0, 0)
        upper.setSpacing(0)
        upper.addWidget(self._empty)
        upper.addWidget(self.people, 1)
        upper.addWidget(self._actions)
        self._below = QWidget()
        lower = QVBoxLayout(self._below)
        lower.setContentsMargins(0, 0, 0, 0)
        lower.setSpacing(0)
        lower.addWidget(self._attach_hint)
        lower.addWidget(self.finder, 1)
        lower.addWidget(self._form)
        self._split = QSplitter(Qt.Orientation.Vertical)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(above)
        self._split.addWidget(self._below)
        self._split.setSizes([300, 300])
        self._split.restoreState(self._preferences.bytes_of(_SPLIT))
        asked = QVBoxLayout()
        asked.setContentsMargins(12, 0, 12, 8)
        asked.addWidget(self.bar)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._none)
        self._stack.addWidget(self._split)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addLayout(asked)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self._head.closed.connect(self.closed)
        self._head.move_up_requested.connect(lambda: self._gestures.move_up(self._session))
        self.bar.confirmed.connect(self._on_confirmed)
        self.bar.cancelled.connect(self._on_cancelled)
        self.people.people_dropped.connect(self._on_people_chosen)
        self.people.speaker_dropped.connect(self._gestures.attach)
        self.finder.people_chosen.connect(self._on_people_chosen)
        self.finder.nobody_found.connect(self._form.suggest)
        self._form.entered.connect(lambda *what: self._gestures.name_speaker(self._session, *what))
        self._actions.take_out_requested.connect(
            lambda chosen: self._gestures.take_out(self._session, chosen)
        )
        self._actions.move_up_requested.connect(
            lambda people: self._gestures.enrol(self._session, people, ATTENDEE, beyond=True)
        )
        self._actions.attach_requested.connect(self._on_attach_requested)
        self._gestures.notice_raised.connect(self.notice_raised)
        self._gestures.done.connect(self._read)
        self._gestures.refused.connect(self._read)
        self._split.splitterMoved.connect(
            lambda *_: self._preferences.set_bytes(_SPLIT, self._split.saveState())
        )
        self._open_event.tables_changed.connect(self._on_tables_changed)

    # what it shows

    def _read(self) -> None:
        session = self._session
        if session:
            self._open_event.read(
                lambda file: session_people(file, session),
                self._on_read,
                on_error=self._on_gone,
                latest="people of a session",
            )

    def _on_read(self, people: SessionPeople) -> None:
        if people.id == self._session:
            self._shown = people
            self._show()

    def _on_gone(self, error: HubDeskError) -> None:
        if error.problem is Problem.NOT_FOUND and error.data.get("text") == self._session:
            self.set_session(None)
            self.closed.emit()
        else:
            self.notice_raised.emit(Notice(problem_sentence(error), NoticeKind.PROBLEM, seconds=0))

    def _show(self) -> None:
        people = self._shown
        self._stack.setCurrentWidget(self._split if self._session else self._none)
        self._head.show_people(people)
        self.people.show_people(people)
        self._empty.setVisible(people is not None and not people.participants)
        parts: dict[str, str] = {}
        for part in PARTS:
            for one in people.of(part) if people else ():
                parts.setdefault(one.id, part)
        self.finder.show_parts(parts)
        self._actions.show_free(people.free if people else None)

    def _on_tables_changed(self, tables: frozenset[str]) -> None:
        if self._session and not _SHOWS.isdisjoint(tables):
            self._reload.start()
            if self.bar.preview is not None:
                self._preview()

    # putting people in

    def _on_people_chosen(self, people: list[str]) -> None:
        if self._attaching is None:
            self.propose(self._session, people, self.finder.role)
        elif len(people) == 1:
            self._gestures.attach(self._attaching.id, people[0])
            self._attach_none()

    def _preview(self) -> None:
        if self._proposed is not None and self._session:
            session, (people, role) = self._session, self._proposed
            self._open_event.read(
                lambda file: preview_enrolment(file, session, people, role),
                self._on_preview,
                on_error=self._on_gone,
                latest="preview of an enrolment",
            )

    def _on_preview(self, preview: EnrolmentPreview) -> None:
        if preview.session.id != self._session or self._proposed is None:
            return
        if preview.warns or self.bar.preview is not None:
            self.bar.show_preview(preview)
            self._below.hide()  # it has to be answered first, and needs the room
        elif preview.new:
            self._on_confirmed(list(preview.new), False)
        else:
            self._cancel()
            count = len(preview.already)
            self.notice_raised.emit(Notice(self.tr("%n people are in it already.", "", count)))

    def _on_confirmed(self, people: list[str], beyond: bool) -> None:  # noqa: FBT001 - a slot
        if self._proposed is not None:
            role = self._proposed[1]
            self._cancel()
            self._gestures.enrol(self._session, people, role, beyond=beyond)
            self.finder.found.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_cancelled(self) -> None:
        self._cancel()
        self.finder.found.setFocus(Qt.FocusReason.OtherFocusReason)

    def _cancel(self) -> None:
        self._proposed = None
        self.bar.close_preview()
        self._below.show()
        self._attach_none()

    # a name becomes a person

    def _on_attach_requested(self, named: "Participant") -> None:
        """Ask who it is whom only a name is known of; who is found is chosen by Enter."""
        self._attaching = named
        words = self.tr("Who is “{name}”? Choose the person and press Enter, or Esc.")
        self._attach_hint.setText(words.format(name=named.name))
        self._attach_hint.show()
        self.finder.set_action_words(self.tr("That is who it is"))
        self.finder.look_for(named.name)

    def _attach_none(self) -> None:
        if self._attaching is not None:
            self._attaching = None
            self._attach_hint.hide()
            self.finder.set_action_words("")
            self.finder.search.clear()
