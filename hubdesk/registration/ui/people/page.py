"""The people page: everybody in a table, and at its side one person or several."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from hubdesk.qt import icons, theme
from hubdesk.qt.page import Notice, NoticeKind, Page
from hubdesk.qt.page_header import PageHeader
from hubdesk.registration.ui.people.choices import Choices
from hubdesk.registration.ui.people.edits import PersonEdits
from hubdesk.registration.ui.people.filter_bar import ExtensionFilter
from hubdesk.registration.ui.people.people_list import PeopleList

if TYPE_CHECKING:
    from hubdesk.qt.open_event import OpenEvent
    from hubdesk.qt.preferences import Preferences


class PeoplePage(Page):
    """The page.

    Signals:
        print_requested: badges of these people, a list of keys.
        import_requested: lists should be imported.
        check_in_requested: somebody should be checked in, the key.
    """

    print_requested = Signal(object)
    import_requested = Signal()
    check_in_requested = Signal(str)

    def __init__(
        self, open_event: "OpenEvent", preferences: "Preferences", parent: QWidget | None = None
    ) -> None:
        super().__init__(open_event, preferences, parent)
        self._choices = Choices(open_event, self)
        self.edits = PersonEdits(open_event, self)
        self._make_actions()
        self.people = PeopleList(
            open_event, preferences, self._choices, (self.import_action, self.register_action)
        )
        self.copy_action.triggered.connect(self.people.table.copy)
        self._build()
        self.edits.notice_raised.connect(self.notice_raised)
        self.edits.refused.connect(self.people.model.refresh)
        self.people.model.edited.connect(self.edits.enter)
        self.people.table.too_many_to_copy.connect(self._on_too_many_to_copy)

    @override
    def title(self) -> str:
        return self.tr("People")

    @override
    def page_shown(self) -> None:
        self.people.filters.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_person(self, person_id: str) -> None:
        """Bring somebody into sight and show what is known."""
        self.people.select_person(person_id)

    def search_for(self, text: str) -> None:
        """Look for somebody."""
        self.people.filters.search.setText(text)
        self.people.filters.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def add_filter(self, extension: ExtensionFilter) -> None:
        """Offer a filter of a part that builds on this one."""
        self.people.filters.add_extension(extension)

    def _make_actions(self) -> None:
        self.import_action = self._action(self.tr("Import a list"), None, "file-spreadsheet")
        self.import_action.triggered.connect(self.import_requested)
        self.register_action = self._action(
            self.tr("Register a person"), QKeySequence(QKeySequence.StandardKey.New), "user-plus"
        )
        self.find_action = self._action(
            self.tr("Search people"), QKeySequence(QKeySequence.StandardKey.Find), "search"
        )
        self.find_action.triggered.connect(self._on_find)
        self.copy_action = self._action(
            self.tr("Copy for a spreadsheet"), QKeySequence(QKeySequence.StandardKey.Copy), "copy"
        )

    def _action(self, text: str, keys: QKeySequence | None, icon: str) -> QAction:
        action = QAction(text, self)
        if keys is not None:
            action.setShortcut(keys)
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        icons.dress(action, icon)
        self.addAction(action)
        return action

    def _build(self) -> None:
        header = PageHeader(self.title())
        register = QPushButton(self.tr("Register a person"))
        theme.set_role(register, "primary")
        icons.dress(register, "user-plus", "on_accent")
        register.clicked.connect(self.register_action.trigger)
        header.add_widget(register)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(header)
        column.addWidget(self.people, 1)

    def _on_find(self) -> None:
        self.people.filters.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.people.filters.search.selectAll()

    def _on_too_many_to_copy(self) -> None:
        self.notice_raised.emit(
            Notice(
                self.tr("That is too much for the clipboard. Export the list instead."),
                NoticeKind.WARNING,
            )
        )
