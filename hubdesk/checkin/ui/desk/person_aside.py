"""One person on one card beside the desk: who it is, what is noted, and all that happened."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStyle,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from hubdesk.checkin.person_at_desk import PersonAtDesk, person_at_desk
from hubdesk.checkin.ui.desk.person_events import PersonEvents
from hubdesk.checkin.ui.desk.photos import Photos
from hubdesk.qt import icons, theme
from hubdesk.registration.rules import Status
from hubdesk.registration.ui.people.words import category_word, status_word

if TYPE_CHECKING:
    from hubdesk.checkin.points import CheckInPoint
    from hubdesk.checkin.rules import Direction
    from hubdesk.eventfile.file import EventFile
    from hubdesk.qt.open_event import OpenEvent

_WIDTH: Final = 400
_PICTURE: Final = 72
_TABLES: Final = frozenset(
    {"admission", "refusal", "voiding", "person", "badge", "printing", "handout", "participation"}
)


class PersonAside(QFrame):
    """The card.

    Attributes:
        events: what happened.

    Signals:
        closed: it should go.
        person_requested: everything else that is known of the person should be seen, the key.
        check_in_requested: the person should be answered for, the key.
        print_requested: the badge of the person should be printed.
    """

    closed = Signal()
    person_requested = Signal(str)
    check_in_requested = Signal(str)
    print_requested = Signal(list)

    def __init__(self, open_event: "OpenEvent", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_role(self, "panel")
        self.setFixedWidth(_WIDTH)
        self._open_event = open_event
        self._photos = Photos(open_event, self)
        self._photos.arrived.connect(lambda _: self._show_picture())
        self._zone = "UTC"
        self._id = ""
        self._person: PersonAtDesk | None = None
        self._picture = QLabel()
        self._name = self._label("title")
        self._arabic = self._label("heading")
        self._belongs = self._label("muted")
        self._facts = self._label("caption")
        self._note = self._label("plain")
        self._note_frame = QFrame()
        theme.set_role(self._note_frame, "notice-warning")
        self.events = PersonEvents()
        self._lay_out()
        open_event.tables_changed.connect(self._on_tables_changed)

    @property
    def person(self) -> PersonAtDesk | None:
        """Who is shown."""
        return self._person

    def set_place(self, point: "CheckInPoint | None", _direction: "Direction") -> None:
        """Say in which time zone the desk is."""
        self._zone = point.zone if point else self._zone

    def show_person(self, person_id: str) -> None:
        """Show somebody."""
        self._id = person_id
        self._read()

    @override
    def keyPressEvent(self, qt_event: QKeyEvent) -> None:
        if qt_event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(qt_event)

    def _label(self, role: str) -> QLabel:
        label = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        theme.set_role(label, role)
        return label

    def _lay_out(self) -> None:
        close = QToolButton()
        close.setToolTip(self.tr("Close the panel (Esc)"))
        close.setAccessibleName(self.tr("Close the panel"))
        icons.dress(close, "x", "muted")
        close.clicked.connect(self.closed)
        names = QVBoxLayout()
        names.setSpacing(2)
        for label in (self._name, self._arabic, self._belongs):
            names.addWidget(label)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(names, 1)
        head.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        note = QVBoxLayout(self._note_frame)
        note.setContentsMargins(12, 8, 12, 8)
        note.addWidget(self._note)
        doing = QHBoxLayout()
        doing.setSpacing(8)
        for words, icon, do in (
            (self.tr("Check in"), "log-in", self._on_check_in),
            (self.tr("Print badge"), "printer", self._on_print),
        ):
            button = QPushButton(words)
            icons.dress(button, icon, "muted")
            button.clicked.connect(do)
            doing.addWidget(button)
        everything = QPushButton(self.tr("Everything else"))
        theme.set_role(everything, "quiet")
        everything.clicked.connect(self._on_everything)
        doing.addWidget(everything)
        doing.addStretch()
        heading = QLabel(self.tr("At the desks"))
        theme.set_role(heading, "heading")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 24, 16, 16)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self._facts)
        column.addWidget(self._note_frame)
        column.addLayout(doing)
        column.addWidget(heading)
        column.addWidget(self.events, 1)

    def _read(self) -> None:
        self._open_event.read(
            partial(_person, self._id), self._on_read, latest="person at the desk"
        )

    def _on_read(self, found: tuple[str, PersonAtDesk | None]) -> None:
        asked, person = found
        if asked != self._id:
            return
        if person is None:
            self.closed.emit()
            return
        self._person = person
        card = person.card
        self._name.setText(card.name or card.arabic_name or "")
        self._arabic.setText((card.arabic_name or "") if card.name else "")
        self._belongs.setText(" · ".join(filter(None, (card.organisation, card.delegation))))
        status = status_word(person.status)
        if person.status_reason and person.status != Status.CONFIRMED.value:
            status = f"{status} ({person.status_reason})"
        facts = [category_word(card.category), status]
        if person.expected_at:
            legs = ", ".join(person.expected_at)
            facts.append(self.tr("Expected at: {legs}").format(legs=legs))
        self._facts.setText(" · ".join(facts))
        self._note.setText(card.attention or "")
        self._note_frame.setVisible(bool(card.attention))
        leading = QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignLeft)
        for label in (self._name, self._arabic, self._belongs, self._facts, self._note):
            label.setAlignment(leading | Qt.AlignmentFlag.AlignAbsolute)
            label.setVisible(bool(label.text()))
        self._show_picture()
        self.events.shown.show_events(person.events, self._zone)

    def _show_picture(self) -> None:
        key = self._person.photo if self._person else None
        picture = self._photos.picture(key) if key else None
        self._picture.setVisible(picture is not None)
        if picture is not None:
            self._picture.setPixmap(
                picture.scaled(
                    _PICTURE,
                    _PICTURE,
                    Qt.AspectRatioMode.KeepAspectRatio,
                    Qt.TransformationMode.SmoothTransformation,
                )
            )

    def _on_check_in(self) -> None:
        self.check_in_requested.emit(self._id)

    def _on_print(self) -> None:
        self.print_requested.emit([self._id])

    def _on_everything(self) -> None:
        self.person_requested.emit(self._id)

    def _on_tables_changed(self, tables: frozenset[str]) -> None:
        if self.isVisible() and self._id and not _TABLES.isdisjoint(tables):
            self._read()


def _person(person_id: str, file: "EventFile") -> tuple[str, PersonAtDesk | None]:
    return person_id, person_at_desk(file, person_id)
