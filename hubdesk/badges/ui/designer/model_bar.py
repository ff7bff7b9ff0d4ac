"""Whose badge is shown while it is designed: an invented person's, the longest name, somebody's."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QStringListModel, Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QHBoxLayout, QLabel, QLineEdit, QWidget

from hubdesk.badges.drafting import Model
from hubdesk.errors import HubDeskError
from hubdesk.qt import theme
from hubdesk.registration.search import FoundPerson, PeopleSearch
from hubdesk.registration.ui.people.words import category_word

if TYPE_CHECKING:
    from hubdesk.qt.open_event import OpenEvent

_SHOWN: Final = 12  # people found
_AFTER: Final = 120  # milliseconds after a letter
_EXAMPLE: Final = "example"
_LONGEST: Final = "longest"
_PERSON: Final = "person"
_CATEGORIES: Final = "SELECT DISTINCT category FROM person WHERE deleted = 0 ORDER BY category"
_DELEGATIONS: Final = "SELECT name FROM delegation WHERE deleted = 0 ORDER BY position, name"


class ModelBar(QWidget):
    """Chooses whose badge is shown.

    Attributes:
        who: an invented person, the longest name, or somebody.
        search: finds somebody.

    Signals:
        model_changed: the `Model` that was chosen.
    """

    model_changed = Signal(object)

    def __init__(self, open_event: "OpenEvent", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open_event = open_event
        self._people = PeopleSearch(open_event.file)
        self._found: tuple[FoundPerson, ...] = ()
        self._model = Model()
        self._person = ""
        label = QLabel(self.tr("Shown with"))
        theme.set_role(label, "muted")
        self.who = QComboBox()
        self.who.setAccessibleName(self.tr("Whose badge is shown"))
        for words, key in (
            (self.tr("An invented person"), _EXAMPLE),
            (self.tr("The longest name"), _LONGEST),
            (self.tr("Somebody…"), _PERSON),
        ):
            self.who.addItem(words, key)
        label.setBuddy(self.who)
        self.search = QLineEdit()
        theme.set_role(self.search, "search")
        self.search.setPlaceholderText(self.tr("Name"))
        self.search.setAccessibleName(self.tr("Find somebody whose badge is shown"))
        self.search.setMaxLength(200)
        self.search.setFixedWidth(200)
        self.search.hide()
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.activated.connect(self._on_person)
        self.search.setCompleter(completer)
        self._completer = completer
        self._timer = QTimer(self, singleShot=True, interval=_AFTER)
        self._timer.timeout.connect(self._look)
        self.category = QComboBox()
        self.category.setAccessibleName(self.tr("As if of the category"))
        self.delegation = QComboBox()
        self.delegation.setAccessibleName(self.tr("As if of the delegation"))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 16, 6)
        row.setSpacing(8)
        for widget in (label, self.who, self.search, self.category, self.delegation):
            row.addWidget(widget)
        row.addStretch()
        self._where = QLabel()
        theme.set_role(self._where, "caption")
        row.addWidget(self._where)
        self.refresh()
        self._connect()

    @property
    def model(self) -> Model:
        """Whose badge is shown."""
        return self._model

    def refresh(self) -> None:
        """Offer the categories and delegations that there are now."""
        file = self._open_event.file
        categories = [str(key) for (key,) in file.rows(_CATEGORIES)]
        delegations = [str(name) for (name,) in file.rows(_DELEGATIONS)]
        for box, own, choices in (
            (self.category, self.tr("Own category"), [(category_word(c), c) for c in categories]),
            (self.delegation, self.tr("Own delegation"), [(name, name) for name in delegations]),
        ):
            chosen = box.currentData()
            box.blockSignals(True)
            box.clear()
            box.addItem(own, "")
            for words, key in choices:
                box.addItem(words, key)
            box.setCurrentIndex(max(0, box.findData(chosen)))
            box.blockSignals(False)
            box.setMaximumWidth(190)

    def show_pointed(self, place: tuple[float, float] | None) -> None:
        """Tell where on the badge the mouse is."""
        number = self.locale().toString
        words = ""
        if place is not None:
            words = self.tr("{x} × {y} mm").format(
                x=number(place[0], "f", 1), y=number(place[1], "f", 1)
            )
        self._where.setText(words)

    def _connect(self) -> None:
        self.who.currentIndexChanged.connect(self._on_who)
        self.search.textEdited.connect(lambda _text: self._timer.start())
        self.search.returnPressed.connect(self._on_entered)
        for box in (self.category, self.delegation):
            box.currentIndexChanged.connect(self._take)

    def _on_who(self) -> None:
        is_somebody = self.who.currentData() == _PERSON
        self.search.setVisible(is_somebody)
        if is_somebody:
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)
            self.search.selectAll()
        self._take()

    def _look(self) -> None:
        try:
            self._found = self._people.find(self.search.text(), _SHOWN).rows
        except HubDeskError:
            self._found = ()
        self._names.setStringList([_words(each) for each in self._found])
        if self._found and self.search.hasFocus():
            self._completer.complete()

    def _on_entered(self) -> None:
        """Enter takes whom the letters find best."""
        if self._timer.isActive():
            self._timer.stop()
            self._look()
        words = [_words(each) for each in self._found]
        if words and self.search.text() not in words:
            self.search.setText(words[0])
            self._on_person(words[0])

    def _on_person(self, words: str) -> None:
        person = next((each.id for each in self._found if _words(each) == words), "")
        if person:
            self._person = person
            self._take()

    def _take(self) -> None:
        who = self.who.currentData()
        model = Model(
            person=self._person if who == _PERSON else "",
            longest=who == _LONGEST,
            category=str(self.category.currentData() or ""),
            delegation=str(self.delegation.currentData() or ""),
        )
        if model != self._model:
            self._model = model
            self.model_changed.emit(model)


def _words(person: FoundPerson) -> str:
    name = person.name or person.arabic_name or ""
    return " – ".join(filter(None, (name, person.organisation)))
