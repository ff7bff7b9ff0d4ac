"""The fields of a walk-in: a name in one field, the organisation, as what; the rest when asked."""

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from hubdesk.checkin.walk_in import NewPerson
from hubdesk.qt import icons, theme
from hubdesk.registration.typed_names import TypedName, latin_words, read_name
from hubdesk.registration.ui.people.words import CATEGORIES, category_word

if TYPE_CHECKING:
    from collections.abc import Callable

    from hubdesk.eventfile.file import EventFile

USUAL: Final = "guest"
_ORGANISATIONS: Final = "SELECT name FROM organisation WHERE deleted = 0 ORDER BY name LIMIT 20000"
_CATEGORIES: Final = "SELECT DISTINCT category FROM person WHERE deleted = 0 ORDER BY category"
_DELEGATIONS: Final = "SELECT id, name FROM delegation WHERE deleted = 0 ORDER BY position, id"


@dataclass(frozen=True, slots=True)
class Choices:
    """What there is to choose from."""

    organisations: list[str]
    categories: list[str]
    delegations: list[tuple[str, str]]


def read_choices(file: "EventFile") -> Choices:
    """Read what there is to choose from."""
    return Choices(
        [str(name) for (name,) in file.rows(_ORGANISATIONS)],
        [str(category) for (category,) in file.rows(_CATEGORIES)],
        [(str(key), str(name)) for key, name in file.rows(_DELEGATIONS)],
    )


class WalkInFields(QWidget):
    """The fields; they know nothing of the file.

    Signals:
        changed: something else is typed that may tell who it is.
        left: the arrow key went below the field.
    """

    changed = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._given: int | None = None  # how many words the given name has, if that was said
        self._choices = Choices([], [], [])
        self._make_widgets()
        self._lay_out()
        self._show_parts()

    @property
    def name(self) -> TypedName:
        """The name, taken apart."""
        return read_name(self.name_field.text(), self._given)

    @property
    def organisation(self) -> str:
        """The organisation's name."""
        return self.organisation_field.text().strip()

    @property
    def email(self) -> str:
        """The e-mail."""
        return self.email_field.text().strip()

    @property
    def category(self) -> str:
        """As what they come."""
        return str(self.category_field.currentData() or USUAL)

    def new_person(self) -> NewPerson:
        """What is known of them, to register them."""
        name = self.name
        return NewPerson(
            {
                "given_name": name.given_name,
                "family_name": name.family_name,
                "arabic_name": name.arabic_name,
                "category": self.category,
                "email": self.email,
                "phone": self.phone_field.text().strip(),
            },
            self.organisation,
            self.delegation_field.currentData(),
        )

    def begin(self, text: str) -> None:
        """Begin with somebody else, of whom this was typed already."""
        for field in (self.organisation_field, self.email_field, self.phone_field):
            field.clear()
        self.delegation_field.setCurrentIndex(0)
        self._given = None
        is_email = "@" in text and " " not in text.strip()
        self.name_field.setText("" if is_email else text)
        if is_email:
            self.email_field.setText(text.strip())
            self._show_more(shown=True)
        self._show_parts()

    def show_choices(self, choices: Choices, category: str) -> None:
        """Show what there is to choose from, with this category chosen."""
        if choices.organisations != self._choices.organisations:
            model = self.organisation_field.completer().model()
            if isinstance(model, QStringListModel):
                model.setStringList(choices.organisations)
        delegation = self.delegation_field.currentData()
        self._choices = choices
        self.category_field.clear()
        for each in dict.fromkeys((*CATEGORIES, *choices.categories)):
            self.category_field.addItem(category_word(each), each)
        self.category_field.setCurrentIndex(max(self.category_field.findData(category), 0))
        self.delegation_field.clear()
        self.delegation_field.addItem(self.tr("No delegation"), None)
        for key, name in choices.delegations:
            self.delegation_field.addItem(name, key)
        self.delegation_field.setCurrentIndex(max(self.delegation_field.findData(delegation), 0))

    @override
    def keyPressEvent(self, qt_event: QKeyEvent) -> None:
        if qt_event.key() == Qt.Key.Key_Down:  # here, before it scrolls
            self.left.emit()
        else:
            super().keyPressEvent(qt_event)

    def _make_widgets(self) -> None:
        self.name_field = QLineEdit()
        theme.set_role(self.name_field, "large")
        self.name_field.setPlaceholderText(self.tr("Lucía Tazi or لوسيا التازي"))
        self.name_field.textChanged.connect(self._on_name_changed)
        self._parts = QLabel()
        theme.set_role(self._parts, "caption")
        self._parts.setTextFormat(Qt.TextFormat.RichText)
        self._parts.setWordWrap(True)
        self._shorter = self._step("chevron-left", self.tr("Shorter given name"), "Alt+Left", -1)
        self._longer = self._step("chevron-right", self.tr("Longer given name"), "Alt+Right", 1)
        self.organisation_field = QLineEdit()
        self.organisation_field.setClearButtonEnabled(True)
        self.organisation_field.textChanged.connect(self.changed)
        completer = QCompleter(QStringListModel(self), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(6)
        self.organisation_field.setCompleter(completer)
        self.category_field = QComboBox()
        self._more = QPushButton(self.tr("E-mail, telephone, delegation"))
        self._more.setCheckable(True)
        theme.set_role(self._more, "quiet")
        icons.dress(self._more, "chevron-right", "accent")
        self._more.toggled.connect(lambda shown: self._show_more(shown=shown))
        self.email_field = QLineEdit()
        self.email_field.textChanged.connect(self.changed)
        self.phone_field = QLineEdit()
        self.delegation_field = QComboBox()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._labelled(column, self.tr("&Name"), self.name_field)
        parts = QHBoxLayout()
        parts.setSpacing(0)
        parts.addWidget(self._parts, 1)
        parts.addWidget(self._shorter)
        parts.addWidget(self._longer)
        column.addLayout(parts)
        column.addSpacing(4)
        self._labelled(column, self.tr("&Organisation"), self.organisation_field)
        column.addSpacing(8)
        self._labelled(column, self.tr("Comes &as"), self.category_field)
        column.addSpacing(4)
        column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeading)
        self._rest = QWidget()
        rest = QVBoxLayout(self._rest)
        rest.setContentsMargins(0, 0, 0, 0)
        rest.setSpacing(4)
        for words, field in (
            (self.tr("&E-mail"), self.email_field),
            (self.tr("&Telephone"), self.phone_field),
            (self.tr("&Delegation"), self.delegation_field),
        ):
            self._labelled(rest, words, field)
            rest.addSpacing(8)
        column.addWidget(self._rest)
        self._rest.hide()

    def _labelled(self, column: QVBoxLayout, words: str, field: QWidget) -> None:
        label = QLabel(words)
        theme.set_role(label, "caption")
        label.setBuddy(field)
        field.setAccessibleName(words.replace("&", ""))
        column.addWidget(label)
        column.addWidget(field)

    def _step(self, icon: str, words: str, keys: str, by: int) -> QToolButton:
        action = QAction(words, self)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        icons.dress(action, icon, "muted")
        action.triggered.connect(self._stepper(by))
        self.addAction(action)
        button = QToolButton()
        button.setDefaultAction(action)
        button.setAccessibleName(words)
        button.setToolTip(f"{words} ({action.shortcut().toString()})")
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its shortcut is the way by keyboard
        return button

    def _stepper(self, by: int) -> "Callable[[], None]":
        def step() -> None:
            now = len(self.name.given_name.split())
            last = latin_words(self.name_field.text())
            self._given = min(max(now + by, 0), last)
            self._show_parts()

        return step

    def _on_name_changed(self) -> None:
        self._given = None
        self._show_parts()
        self.changed.emit()

    def _show_parts(self) -> None:
        name = self.name
        parts = [
            f"{escape(words)} <b>{escape(part)}</b>"
            for words, part in (
                (self.tr("Given name"), name.given_name),
                (self.tr("Family name"), name.family_name),
                (self.tr("Arabic name"), name.arabic_name),
            )
            if part
        ]
        self._parts.setText(
            " · ".join(parts) or self.tr("“Tazi, Lucía” says which is the family name")
        )
        can_move = latin_words(self.name_field.text()) > 1
        for button in (self._shorter, self._longer):
            button.setVisible(can_move)

    def _show_more(self, *, shown: bool) -> None:
        self._rest.setVisible(shown)
        if self._more.isChecked() is not shown:
            self._more.setChecked(shown)
        icons.dress(self._more, "chevron-down" if shown else "chevron-right", "accent")
        if shown and self.isVisible():
            self.email_field.setFocus(Qt.FocusReason.OtherFocusReason)
