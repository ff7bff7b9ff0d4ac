"""What can be chosen: statuses, categories, delegations, organisations."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStringListModel, Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QWidget

from hubdesk.registration.rules import Status
from hubdesk.registration.ui.people.words import (
    CATEGORIES,
    category_of_word,
    category_word,
    status_word,
)

if TYPE_CHECKING:
    from hubdesk.qt.open_event import OpenEvent

_DELEGATIONS = "SELECT id, name, colour FROM delegation WHERE deleted = 0 ORDER BY position, id"
_ORGANISATIONS = "SELECT name FROM organisation WHERE deleted = 0 ORDER BY name COLLATE NOCASE"
_CATEGORIES = """
SELECT DISTINCT category FROM person WHERE deleted = 0 AND merged_into IS NULL AND erased = 0"""
_LEGS = "SELECT id, name FROM leg WHERE deleted = 0 ORDER BY position, id"


class Choices(QObject):
    """The values that fields can have in this event, kept up to date.

    Attributes:
        delegations: key, name and colour of each, in their order.
        legs: key and name of each, in their order.
        categories: the usual ones and the event's own.
    """

    def __init__(self, open_event: "OpenEvent", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_event = open_event
        self.delegations: list[tuple[str, str, str | None]] = []
        self.legs: list[tuple[str, str]] = []
        self.categories: list[str] = list(CATEGORIES)
        self._organisations = QStringListModel(self)
        self.refresh(frozenset({"delegation", "leg", "person", "organisation"}))
        open_event.tables_changed.connect(self.refresh)

    def refresh(self, tables: frozenset[str]) -> None:
        """Read anew what may have changed with these tables."""
        file = self._open_event.file
        if "delegation" in tables:
            self.delegations = [
                (str(key), str(name), colour) for key, name, colour in file.rows(_DELEGATIONS)
            ]
        if "leg" in tables:
            self.legs = [(str(key), str(name)) for key, name in file.rows(_LEGS)]
        if "organisation" in tables:
            self._open_event.read(
                lambda reading: [str(name) for (name,) in reading.rows(_ORGANISATIONS)],
                self._organisations.setStringList,
                latest=f"people/organisations/{id(self)}",
            )
        if "person" in tables:
            self._open_event.read(
                lambda reading: [str(name) for (name,) in reading.rows(_CATEGORIES)],
                self._set_categories,
                latest=f"people/categories/{id(self)}",
            )

    def completer(self, parent: QWidget) -> QCompleter:
        """Proposes organisations that have what is typed somewhere in their names."""
        completer = QCompleter(self._organisations, parent)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(8)
        return completer

    def _set_categories(self, used: list[str]) -> None:
        own = sorted(set(used) - set(CATEGORIES))
        self.categories = [*CATEGORIES, *own]


def fill_choice(choices: Choices, key: str, parent: QWidget) -> QWidget | None:
    """A widget to choose a value of a field with, or None if it is merely typed."""
    match key:
        case "status":
            combo = QComboBox(parent)
            for status in Status:
                combo.addItem(status_word(status.value), status.value)
            return combo
        case "category":
            combo = _narrow(QComboBox(parent, editable=True))
            combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
            for category in choices.categories:
                combo.addItem(category_word(category), category)
            return combo
        case "delegation":
            combo = _narrow(QComboBox(parent, editable=True))
            combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
            combo.addItem("", "")
            for _, name, _ in choices.delegations:
                combo.addItem(name, name)
            return combo
        case "organisation":
            field = QLineEdit(parent)
            field.setCompleter(choices.completer(field))
            return field
        case _:
            return None


def _narrow(combo: QComboBox) -> QComboBox:
    """Let it be as narrow as its place, however long its choices are."""
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setMinimumContentsLength(4)
    return combo


def editor_text(editor: QWidget, key: str) -> str:
    """What was chosen or typed, as it is stored."""
    if isinstance(editor, QComboBox):
        if not editor.isEditable():
            return str(editor.currentData() or "")
        text = editor.currentText().strip()
        return category_of_word(text) if key == "category" else text
    return editor.text() if isinstance(editor, QLineEdit) else ""
