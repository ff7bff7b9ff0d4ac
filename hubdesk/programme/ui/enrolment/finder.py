"""Finding whom to put into a session: a field to type into, delegations, and as what they come."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from hubdesk.errors import HubDeskError
from hubdesk.eventfile.folding import fold
from hubdesk.programme.checks import ROLES
from hubdesk.programme.participants import (
    DelegationChoice,
    delegation_choices,
    everybody_for,
    members_for,
)
from hubdesk.programme.ui.enrolment.found_list import FoundList
from hubdesk.programme.ui.enrolment.found_model import Everybody, Offer
from hubdesk.programme.ui.enrolment.words import role_word
from hubdesk.qt import icons, theme
from hubdesk.registration.search import FoundPerson, PeopleSearch

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from hubdesk.eventfile.file import EventFile
    from hubdesk.qt.open_event import OpenEvent

_SHOWN: Final = 50  # people found
_MOST: Final = 5_000  # people added by one gesture of "everybody found"
_SHOWS: Final = frozenset({"person", "delegation", "organisation", "participation", "session"})
_AFTER: Final = 150  # milliseconds; what changes within them is read once


class SearchLine(QLineEdit):
    """The field; Enter and the arrow down lead into the list.

    Signals:
        entered: Enter was pressed.
        down: the way into the list was taken.
    """

    entered = Signal()
    down = Signal()

    @override
    def keyPressEvent(self, qt_event: QKeyEvent) -> None:
        match qt_event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.entered.emit()
            case Qt.Key.Key_Down:
                self.down.emit()
            case Qt.Key.Key_Escape if self.text():
                self.clear()
            case _:
                super().keyPressEvent(qt_event)


class Finder(QWidget):
    """The field and the list below it.

    Attributes:
        search: the field.
        found: the list.

    Signals:
        people_chosen: the keys of people who should be added.
        nobody_found: what was typed finds nobody; empty as soon as it does.
    """

    people_chosen = Signal(list)
    nobody_found = Signal(str)

    def __init__(self, open_event: "OpenEvent", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open_event = open_event
        self._session = ""
        self._people_search = PeopleSearch(open_event.file)
        self._delegations: Sequence[DelegationChoice] = ()
        self._everybody = 0
        self._reload = QTimer(self, singleShot=True, interval=_AFTER)
        self._reload.timeout.connect(self._read)
        self._make_widgets()
        self._lay_out()
        self._show_button()
        open_event.read(_warmed_up, self._on_warmed_up)
        open_event.tables_changed.connect(self._on_tables_changed)

    @property
    def role(self) -> str:
        """As what people are added."""
        return str(self._role.currentData())

    def set_role(self, role: str) -> None:
        """Choose as what people are added."""
        self._role.setCurrentIndex(self._role.findData(role))

    def set_session(self, session_id: str) -> None:
        """Say whom the groups are for."""
        if session_id != self._session:
            self._session = session_id
            self.search.clear()
            self.set_role(ROLES[0])
            self._delegations, self._everybody = (), 0
            self._look()
            self._read()

    def show_parts(self, parts: "Mapping[str, str]") -> None:
        """Say who is what in the session already."""
        self.found.offers.show_parts(parts)

    def look_for(self, text: str) -> None:
        """Type a text and put the focus there."""
        self.search.setText(text)
        self.take_focus()

    def take_focus(self) -> None:
        """Let the next letter be looked for."""
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.search.selectAll()

    def set_action_words(self, words: str) -> None:
        """Say what the button does, if it is not adding."""
        self._asked = words
        self._role.setEnabled(not words)
        self._show_button()

    def people_of(self, offers: "Sequence[Offer]") -> list[str]:
        """The people of offers, each once."""
        keys: dict[str, None] = {}
        try:
            for offer in offers:
                keys.update(dict.fromkeys(self._of(offer)))
        except HubDeskError:
            return []  # the session is gone; the panel is about to say so
        return list(keys)

    def _of(self, offer: Offer) -> list[str]:
        file = self._open_event.file
        match offer:
            case FoundPerson():
                return [offer.id]
            case DelegationChoice():
                return members_for(file, self._session, offer.id)
            case Everybody(text=""):
                return everybody_for(file, self._session)
            case Everybody():
                return [one.id for one in self._people_search.find(offer.text, _MOST).rows]

    def _make_widgets(self) -> None:
        self._asked = ""
        self.search = SearchLine()
        theme.set_role(self.search, "search")
        self.search.setPlaceholderText(self.tr("Name, organisation or badge letters"))
        self.search.setAccessibleName(self.tr("Find people to add to the session"))
        self.search.setClearButtonEnabled(True)
        self.search.setMaxLength(300)
        self.search.textChanged.connect(self._look)
        self._role = QComboBox()
        self._role.setAccessibleName(self.tr("As what people are added"))
        for role in ROLES:
            self._role.addItem(role_word(role), role)
        self._role.currentIndexChanged.connect(self._show_button)
        self.found = FoundList(self.people_of)
        self.found.entered.connect(self._on_entered)
        self.found.left.connect(self._on_left)
        self.found.chosen_changed.connect(self._show_button)
        self._nobody = QLabel(wordWrap=True, alignment=Qt.AlignmentFlag.AlignTop)
        theme.set_role(self._nobody, "muted")
        self._nobody.setTextFormat(Qt.TextFormat.PlainText)
        self._nobody.setContentsMargins(16, 8, 16, 8)
        self._add = QPushButton()
        icons.dress(self._add, "user-plus", "text")
        self._add.clicked.connect(self._on_entered)
        self.search.entered.connect(self._on_search_entered)
        self.search.down.connect(self.found.enter)

    def _lay_out(self) -> None:
        title = QLabel(self.tr("Add people"))
        theme.set_role(title, "heading")
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(title, 1)
        label = QLabel(self.tr("as"))
        theme.set_role(label, "muted")
        label.setBuddy(self._role)
        head.addWidget(label)
        head.addWidget(self._role)
        top = QVBoxLayout()
        top.setContentsMargins(16, 12, 16, 8)
        top.setSpacing(8)
        top.addLayout(head)
        top.addWidget(self.search)
        below = QHBoxLayout()
        below.setContentsMargins(16, 8, 16, 8)
        below.addWidget(self._add)
        below.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self._nobody)
        column.addWidget(self.found, 1)
        column.addLayout(below)

    def _read(self) -> None:
        session = self._session
        if session:
            self._open_event.read(
                lambda file: (
                    session,
                    delegation_choices(file, session),
                    len(everybody_for(file, session)),
                ),
                self._on_read,
                on_error=lambda _error: None,  # the panel reads the session and tells
                latest="whom to enrol",
            )

    def _on_read(self, found: "tuple[str, list[DelegationChoice], int]") -> None:
        session, delegations, everybody = found
        if session == self._session:
            self._delegations, self._everybody = delegations, everybody
            self._look()

    def _look(self, _text: str = "") -> None:
        text = self.search.text().strip()
        offers: list[Offer] = []
        if not text:
            if self._everybody:
                offers.append(Everybody("", self._everybody))
            offers += self._delegations
        else:
            words = fold(text).split()
            offers += [each for each in self._delegations if _is_called(each, words)]
            result = self._people_search.find(text, _SHOWN)
            if len(result.rows) > 1:
                offers.insert(0, Everybody(text, len(result.rows), result.more))
            offers += result.rows
        self.found.offers.show_offers(offers)
        self.found.setVisible(bool(offers))
        self._nobody.setVisible(not offers)
        self._nobody.setText(
            self.tr("Nobody is found for “{text}”.").format(text=text)
            if text
            else self.tr("Nobody is registered yet. Import a list, or register people first.")
        )
        self.nobody_found.emit(text if text and not offers else "")
        self._show_button()

    def _show_button(self, _index: int = 0) -> None:
        self._add.setEnabled(bool(self.found.chosen()))
        self._add.setText(
            self._asked or self.tr("Add as {role}").format(role=self._role.currentText().lower())
        )

    def _on_search_entered(self) -> None:
        people = [
            row
            for row, offer in enumerate(self.found.offers.offers)
            if isinstance(offer, FoundPerson)
        ]
        if self.search.text().strip() and len(people) == 1:
            self.found.choose(people[0])
            self._on_entered()
        else:
            self.found.enter()

    def _on_entered(self) -> None:
        keys = self.people_of(self.found.chosen())
        if keys:
            self.people_chosen.emit(keys)

    def _on_left(self, text: str) -> None:
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.search.end(False)
        self.search.insert(text)

    def _on_tables_changed(self, tables: frozenset[str]) -> None:
        if self._session and not _SHOWS.isdisjoint(tables):
            self._reload.start()

    def _on_warmed_up(self, search: PeopleSearch) -> None:
        self._people_search = search


def _is_called(delegation: DelegationChoice, words: "Sequence[str]") -> bool:
    names = (delegation.name, delegation.short_name, delegation.arabic_name)
    text = fold(" ".join(filter(None, names)))
    return bool(words) and all(word in text for word in words)


def _warmed_up(file: "EventFile") -> PeopleSearch:
    search = PeopleSearch(file)
    search.warm_up()
    return search
