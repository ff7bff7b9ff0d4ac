"""The people page: everybody in a table, and at its side one person or several."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QSplitter, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from hubdesk.qt import icons, theme
from hubdesk.qt.deeds import Deed
from hubdesk.qt.page import Notice, NoticeKind, Page
from hubdesk.qt.page_header import PageHeader
from hubdesk.registration.ui.people.choices import Choices
from hubdesk.registration.ui.people.edits import PersonEdits
from hubdesk.registration.ui.people.people_list import PeopleList
from hubdesk.registration.ui.people.side import Side

if TYPE_CHECKING:
    from collections.abc import Collection

    from hubdesk.qt.open_event import OpenEvent
    from hubdesk.qt.preferences import Preferences
    from hubdesk.registration.ui.people.filter_bar import ExtensionFilter

_WIDTH_KEY: Final = "people/panel-width"
_SHOWN_KEY: Final = "people/panel-shown"
_USUAL_WIDTH: Final = 364


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
        self.side = Side(open_event, preferences, self._choices, self.edits, self.people)
        self._build()
        self._connect()
        self._show_panel(preferences.flag(_SHOWN_KEY, default=True))

    @override
    def title(self) -> str:
        return self.tr("People")

    @override
    def page_shown(self) -> None:
        self.people.filters.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_person(self, person_id: str) -> None:
        """Bring somebody into sight and show what is known."""
        self._show_panel(True)
        self.people.select_person(person_id)

    def search_for(self, text: str) -> None:
        """Look for somebody."""
        self.people.filters.search.setText(text)
        self.people.filters.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def add_filter(self, extension: "ExtensionFilter") -> None:
        """Offer a filter of a part that builds on this one."""
        self.people.filters.add_extension(extension)

    def add_section(self, title: str, section: QWidget) -> None:
        """Show in the participant panel what another part knows.

        Args:
            title: its heading.
            section: its method `show_person(person_id)` is called whenever somebody else is shown.
        """
        self.side.person.add_section(title, section)

    def _make_actions(self) -> None:
        self.import_action = self.make_action(
            self.tr("Import a list"), None, "file-spreadsheet", self.import_requested.emit
        )
        self.register_action = self.make_action(
            self.tr("Register a person"), "Ctrl+N", "user-plus", self._on_register
        )
        self.find_action = self.make_action(
            self.tr("Search people"), "Ctrl+F", "search", self._on_find
        )
        self.copy_action = self.make_action(
            self.tr("Copy for a spreadsheet"), "Ctrl+C", "copy", self._on_copy
        )
        self.print_action = self.make_action(
            self.tr("Print badges of the selected"), "Ctrl+P", "printer", self._on_print
        )
        self.export_action = self.make_action(
            self.tr("Export the list"), "Ctrl+E", "download", self._on_export
        )
        self.remove_action = self.make_action(
            self.tr("Remove the selected"), "Del", "trash-2", self._on_remove
        )
        self.clear_action = self.make_action(
            self.tr("Clear search and filters"), "Ctrl+Shift+F", "x", self._on_clear
        )
        self.panel_action = self.make_action(
            self.tr("Show the panel"), "Ctrl+I", "panel-right", self._on_panel_toggled
        )
        self.panel_action.setCheckable(True)

    @override
    def allow(self, deeds: "Collection[Deed]") -> None:
        self.side.person.offer_erasing(offered=Deed.ERASE_PERSON in deeds)

    def _build(self) -> None:
        header = PageHeader(self.title())
        export = QPushButton(self.tr("Export…"))
        icons.dress(export, "download", "muted")
        export.clicked.connect(self.export_action.trigger)
        header.add_widget(export)
        register = QPushButton(self.tr("Register a person"))
        theme.set_role(register, "primary")
        icons.dress(register, "user-plus", "on_accent")
        register.clicked.connect(self.register_action.trigger)
        header.add_widget(register)
        toggle = QToolButton()
        toggle.setDefaultAction(self.panel_action)
        toggle.setAccessibleName(self.panel_action.text())
        toggle.setToolTip(
            self.tr("{what} ({keys})").format(what=self.panel_action.text(), keys="Ctrl+I")
        )
        self.people.filters.add_widget(toggle)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.addWidget(self.people)
        self._splitter.addWidget(self.side.panel)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setStretchFactor(1, 0)
        self._splitter.setCollapsible(0, False)
        self._splitter.setCollapsible(1, False)
        width = self.preferences.number(_WIDTH_KEY, _USUAL_WIDTH)
        self._splitter.setSizes([1200 - width, width])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(header)
        column.addWidget(self._splitter, 1)

    def _connect(self) -> None:
        table = self.people.table
        # Delete and copy work where the table has the focus: fields have their own
        for action in (self.copy_action, self.remove_action):
            table.addAction(action)
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        table.addAction(self.print_action)
        table.addAction(self.export_action)
        self.edits.notice_raised.connect(self.notice_raised)
        self.edits.refused.connect(self.people.model.refresh)
        self.people.model.edited.connect(self.edits.enter)
        table.too_many_to_copy.connect(self._on_too_many_to_copy)
        self._splitter.splitterMoved.connect(self._on_splitter_moved)
        side = self.side
        side.hidden.connect(lambda: self._show_panel(False))
        for panel in (side.person, side.group, side.new_person, side.export):
            panel.notice_raised.connect(self.notice_raised)
        side.person.print_requested.connect(self.print_requested)
        side.person.check_in_requested.connect(self.check_in_requested)
        side.group.print_requested.connect(self.print_requested)
        side.group.copy_requested.connect(table.copy)
        side.group.export_requested.connect(side.export_list)
        side.new_person.registered.connect(self.show_person)
        side.new_person.person_requested.connect(self.show_person)

    def _show_panel(self, shown: bool) -> None:  # noqa: FBT001 - a slot
        self.side.panel.setVisible(shown)
        self.panel_action.setChecked(shown)
        self.preferences.set_value(_SHOWN_KEY, shown)

    def _on_panel_toggled(self) -> None:
        self._show_panel(self.side.panel.isHidden())

    def _on_splitter_moved(self, *_place: int) -> None:
        self.preferences.set_value(_WIDTH_KEY, self.side.panel.width())

    def _on_find(self) -> None:
        self.people.filters.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.people.filters.search.selectAll()

    def _on_register(self) -> None:
        self.side.register()

    def _on_copy(self) -> None:
        self.people.table.copy()

    def _on_export(self) -> None:
        self.side.export_list()

    def _on_remove(self) -> None:
        self.side.group.remove()

    def _on_clear(self) -> None:
        self.people.filters.clear()

    def _on_print(self) -> None:
        people = self.people.table.selected_keys()
        if people:
            self.print_requested.emit(people)

    def _on_too_many_to_copy(self) -> None:
        self.notice_raised.emit(
            Notice(
                self.tr("That is too much for the clipboard. Export the list instead."),
                NoticeKind.WARNING,
                self.tr("Export…"),
                self.side.export_list,
            )
        )
