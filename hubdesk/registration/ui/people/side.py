"""What stands at the side of the table at the moment: one person, several, or a form."""

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from hubdesk.qt import theme
from hubdesk.qt.side_panel import SidePanel
from hubdesk.registration.ui.people.export_panel import ExportPanel
from hubdesk.registration.ui.people.group_panel import GroupPanel
from hubdesk.registration.ui.people.new_person_panel import NewPersonPanel
from hubdesk.registration.ui.people.person_panel import PersonPanel

if TYPE_CHECKING:
    from hubdesk.qt.open_event import OpenEvent
    from hubdesk.qt.preferences import Preferences
    from hubdesk.registration.ui.people.choices import Choices
    from hubdesk.registration.ui.people.edits import PersonEdits
    from hubdesk.registration.ui.people.people_list import PeopleList


class SideContent(Enum):
    """What the panel is there for."""

    SELECTION = "selection"
    NEW_PERSON = "new_person"
    EXPORT = "export"


class Side(QObject):
    """Chooses the content of the panel.

    Attributes:
        panel: the frame.
        person: one person.
        group: several.
        new_person: the form for a new one.
        export: the form for a file.

    Signals:
        hidden: somebody closed the panel.
    """

    hidden = Signal()

    def __init__(
        self,
        open_event: "OpenEvent",
        preferences: "Preferences",
        choices: "Choices",
        edits: "PersonEdits",
        people: "PeopleList",
    ) -> None:
        super().__init__(people)
        self._people = people
        self._content = SideContent.SELECTION
        self._shown_person = ""
        self.panel = SidePanel()
        self.person = PersonPanel(open_event, choices, edits)
        self.group = GroupPanel(open_event, choices, people.table.selected_keys)
        self.new_person = NewPersonPanel(open_event, choices)
        self.export = ExportPanel(open_event, preferences, choices)
        self._nobody = _hint(self.tr("Choose somebody in the table to see what is known."))
        contents = (self.person, self.group, self.new_person, self.export, self._nobody)
        for content in contents:
            self.panel.add(content)
        self.panel.closed.connect(self.close)
        self.person.gone.connect(self.follow)
        self.export.done.connect(self.close)
        people.selection_changed.connect(self.follow)
        self.follow()

    def follow(self) -> None:
        """Show who is selected, unless a form is open."""
        count = self._people.table.selected_count()
        if self._content is SideContent.EXPORT:
            return
        if self._content is SideContent.NEW_PERSON:
            if not count:
                return
            self._content = SideContent.SELECTION
        if count == 1:
            rows = self._people.table.selected_rows()
            keys = self._people.model.keys(rows)
            if keys and self.person.show_person(keys[0]):
                self.panel.show_content(self.person, self.tr("Person"))
                return
        if count > 1:
            self.person.leave()
            self.group.show_count(count)
            self.panel.show_content(self.group, self.tr("Selection"))
        else:
            self.person.leave()
            self.panel.show_content(self._nobody, "")

    def register(self) -> None:
        """Show the form for a new person."""
        self._people.table.clearSelection()
        self._content = SideContent.NEW_PERSON
        self.panel.show()
        self.panel.show_content(self.new_person, self.tr("Register a person"))
        self.new_person.begin()

    def export_list(self) -> None:
        """Show the form for a file."""
        self._content = SideContent.EXPORT
        self.panel.show()
        self.panel.show_content(self.export, self.tr("Export"))
        self.export.begin(*self._people.to_export())

    def close(self) -> None:
        """Close the form, or else the panel."""
        if self._content is SideContent.SELECTION:
            self.panel.hide()
            self.hidden.emit()
            return
        self._content = SideContent.SELECTION
        self.follow()
        self._people.table.setFocus()


def _hint(text: str) -> QWidget:
    hint = QWidget()
    label = QLabel(text, wordWrap=True)
    theme.set_role(label, "muted")
    column = QVBoxLayout(hint)
    column.setContentsMargins(20, 0, 20, 20)
    column.addWidget(label)
    column.addStretch()
    return hint
