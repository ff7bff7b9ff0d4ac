"""The table with everything that fills it: filters, search, order, and what is shown when empty."""

from array import array
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from hubdesk.qt import icons, theme
from hubdesk.qt.empty_state import EmptyState
from hubdesk.registration.listing import PeopleFilter, filter_counts, rowids_of
from hubdesk.registration.ui.people import columns as remembered
from hubdesk.registration.ui.people.filter_bar import FilterBar
from hubdesk.registration.ui.people.finder import PeopleFinder
from hubdesk.registration.ui.people.model import PeopleModel
from hubdesk.registration.ui.people.order import PeopleOrder
from hubdesk.registration.ui.people.table import PeopleTable

if TYPE_CHECKING:
    from hubdesk.qt.open_event import OpenEvent
    from hubdesk.qt.preferences import Preferences
    from hubdesk.registration.ui.people.choices import Choices
    from hubdesk.registration.ui.people.columns import Column

_SHOWN_IN_CELLS: Final = frozenset(
    {"person", "organisation", "delegation", "participation", "leg", "custom_value", "custom_field"}
)
_COUNTED: Final = frozenset({"person", "delegation"})
_COUNT_AFTER: Final = 300  # milliseconds


class PeopleList(QWidget):
    """Filters above, the table, and a line that says how many.

    Attributes:
        filters: the search field and the chips.
        table: the table.
        model: its model.
        order: who is shown, and sorted by what.

    Signals:
        selection_changed: other people are selected, or are shown anew.
    """

    selection_changed = Signal()

    def __init__(
        self,
        open_event: "OpenEvent",
        preferences: "Preferences",
        choices: "Choices",
        actions: "tuple[QAction, QAction]",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._open_event = open_event
        self._preferences = preferences
        self._ordered = array("q")
        self._loaded = False
        self._to_select: str | None = None
        self.model = PeopleModel(open_event.file, self)
        self.table = PeopleTable(self.model, choices, preferences)
        self.filters = FilterBar(choices)
        self.order = PeopleOrder(open_event, self)
        self.finder = PeopleFinder(open_event, self)
        self._build(*actions)
        self._connect()
        self._columns = remembered.all_columns(open_event.file)
        key, descending = remembered.remembered_sort(preferences, self._columns)
        self.order.column, self.order.descending = key, descending
        self.table.show_columns(remembered.shown_columns(self._columns, preferences))
        self.table.set_sort(key, descending=descending)
        self._count()
        self.order.work_out()

    def select_person(self, person_id: str) -> None:
        """Bring somebody into sight and select; filters that hide them are cleared."""
        rowids = rowids_of(self._open_event.file, [person_id])
        if not rowids:
            return
        row = self.model.row_of(rowids[0])
        if row < 0 and rowids[0] not in self._ordered:
            self._to_select = person_id
            if self.filters.shown() or self.finder.text:
                self.filters.clear()
            self.order.work_out()
        elif row < 0:
            self._to_select = None
            self.filters.search.clear()
            self.table.select_row(self.model.row_of(rowids[0]))
        else:
            self.table.select_row(row)

    def to_export(self) -> "tuple[array[int], list[Column], list[str]]":
        """Who would be written to a file, the columns there are, and the keys of those shown.

        Of several who are selected just they are, else everybody in the table.
        """
        rowids = self.model.rowids
        if self.table.selected_count() > 1:
            rowids = array("q", [rowids[row] for row in self.table.selected_rows()])
        return rowids, self._columns, self.table.visual_keys()

    def _build(self, import_action: QAction, register_action: QAction) -> None:
        self._columns_button = QToolButton(popupMode=QToolButton.ToolButtonPopupMode.InstantPopup)
        self._columns_button.setAccessibleName(self.tr("Choose columns"))
        self._columns_button.setToolTip(self.tr("Choose columns"))
        icons.dress(self._columns_button, "columns-3", "muted")
        self._columns_menu = QMenu(self)
        self._columns_menu.aboutToShow.connect(self._fill_columns_menu)
        self._columns_button.setMenu(self._columns_menu)
        self.filters.add_widget(self._columns_button)
        nobody = EmptyState(
            "users",
            self.tr("Nobody is registered yet"),
            self.tr(
                "Bring in the lists that the delegations sent, whatever they look like – or"
                " register people one by one."
            ),
            import_action,
            register_action,
        )
        clear = QAction(self.tr("Clear search and filters"), self)
        clear.triggered.connect(self.filters.clear)
        self._not_found = EmptyState(
            "search",
            self.tr("Nobody found"),
            self.tr("Nobody has all these words and fits the filters."),
            clear,
            register_action,
        )
        loading = EmptyState("users", self.tr("Sorting the people…"), "")
        self._stack = QStackedWidget()
        self._nobody, self._loading = nobody, loading
        # the cells begin below the title of the page
        self._inset = QFrame()
        theme.set_role(self._inset, "sheet")
        inset = QHBoxLayout(self._inset)
        inset.setContentsMargins(0, 0, 0, 0)
        inset.setSpacing(0)
        inset.addSpacing(16)  # margins are not mirrored
        inset.addWidget(self.table)
        for each in (self._inset, nobody, self._not_found, loading):
            self._stack.addWidget(each)
        self._stack.setCurrentWidget(loading)
        self._said = QLabel()
        theme.set_role(self._said, "caption")
        self._hint = QLabel()
        theme.set_role(self._hint, "caption")
        line = QHBoxLayout()
        line.setContentsMargins(24, 6, 24, 8)
        line.addWidget(self._said)
        line.addStretch()
        line.addWidget(self._hint)
        rule = QFrame()
        theme.set_role(rule, "rule")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.filters)
        column.addWidget(self._stack, 1)
        column.addWidget(rule)
        column.addLayout(line)

    def _connect(self) -> None:
        self.order.ready.connect(self._on_order)
        self.order.busy_changed.connect(self._on_busy)
        self.finder.found.connect(self._on_found)
        self.finder.others_found.connect(self._on_others)
        self.filters.search_changed.connect(self._on_search_changed)
        self.filters.filter_changed.connect(self._on_filter_changed)
        self.filters.entered.connect(self._on_search_entered)
        self.table.sort_changed.connect(self._on_sort_changed)
        self.table.selection_changed.connect(self._on_selection)
        self.table.letters_typed.connect(self._on_letters_typed)
        self.table.escaped.connect(self._on_escaped)
        self._count_later = QTimer(self, singleShot=True, interval=_COUNT_AFTER)
        self._count_later.timeout.connect(self._count)
        self._open_event.tables_changed.connect(self._on_tables_changed)

    def _on_order(self, rowids: "array[int]") -> None:
        self._ordered = rowids
        self._loaded = True
        if self.finder.text:
            self.finder.again()
        else:
            self._show(rowids)
        if self._to_select is not None:
            person, self._to_select = self._to_select, None
            self.select_person(person)

    def _on_busy(self, busy: bool) -> None:  # noqa: FBT001 - a slot
        self._hint.setText(self.tr("Sorting…") if busy else "")

    def _on_search_changed(self, text: str) -> None:
        self.finder.find(text, self.filters.shown())
        if not self.finder.text:
            self._show(self._ordered)

    def _on_found(self, rowids: "array[int]") -> None:
        self._show(rowids)
        if rowids:
            self.table.scrollToTop()

    def _on_others(self, rowids: "array[int]") -> None:
        self.model.append_rowids(rowids)
        self._say()

    def _on_filter_changed(self, shown: PeopleFilter) -> None:
        self.order.shown = shown
        self.order.work_out()
        if self.finder.text:
            self.finder.find(self.finder.text, shown)

    def _on_search_entered(self) -> None:
        """Go from the search to the table; the first is selected unless somebody is."""
        if self.model.rowCount() == 0:
            return
        if not self.table.selected_count():
            self.table.select_row(0)
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_sort_changed(self, key: str, descending: bool) -> None:  # noqa: FBT001 - a slot
        self.order.column, self.order.descending = key, descending
        remembered.remember_sort(self._preferences, key, descending=descending)
        self.order.work_out()

    def _on_letters_typed(self, letters: str) -> None:
        self.filters.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filters.search.setText(letters)

    def _on_escaped(self) -> None:
        if self.filters.search.text():
            self.filters.search.clear()
        else:
            self.table.clearSelection()

    def _on_selection(self) -> None:
        self._say()
        self.selection_changed.emit()

    def _on_tables_changed(self, tables: frozenset[str]) -> None:
        if "custom_field" in tables:
            self._columns = remembered.all_columns(self._open_event.file)
            self.table.show_columns(remembered.shown_columns(self._columns, self._preferences))
        if tables & _SHOWN_IN_CELLS:
            self.model.refresh()
        if tables & (self.filters.tables() | self._sorted_tables()):
            self.order.work_out_soon()
        if tables & _COUNTED:
            self._count_later.start()

    def _sorted_tables(self) -> frozenset[str]:
        match self.order.column:
            case "organisation" | "delegation" as table:
                return frozenset({table})
            case "legs":
                return frozenset({"participation", "leg"})
            case column if column.startswith("custom:"):
                return frozenset({"custom_value"})
            case _:
                return frozenset()

    def _show(self, rowids: "array[int]") -> None:
        self.table.set_rowids(rowids)
        if not self._loaded:
            return
        if self.model.rowCount():
            self._stack.setCurrentWidget(self._inset)
        elif self.finder.text or self.filters.shown():
            self._stack.setCurrentWidget(self._not_found)
        else:
            self._stack.setCurrentWidget(self._nobody)
        self._say()
        self.selection_changed.emit()

    def _say(self) -> None:
        people = self.model.rowCount()
        selected = self.table.selected_count()
        said = self.tr("%n people", "", people)
        if selected:
            said = self.tr("{people} · {selected}").format(
                people=said, selected=self.tr("%n selected", "", selected)
            )
        self._said.setText(said)

    def _count(self) -> None:
        self._open_event.read(filter_counts, self.filters.offer, latest=f"people/counts/{id(self)}")

    def _fill_columns_menu(self) -> None:
        menu = self._columns_menu
        menu.clear()
        shown = self.table.visual_keys()
        for column in self._columns:
            action = menu.addAction(column.title.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(column.key in shown)
            action.setEnabled(column.key not in shown or len(shown) > 1)
            action.triggered.connect(lambda _=False, key=column.key: self._toggle_column(key))
        menu.addSeparator()
        menu.addAction(self.tr("As at first")).triggered.connect(self._on_columns_as_at_first)

    def _toggle_column(self, key: str) -> None:
        shown = self.table.visual_keys()
        if key in shown:
            shown.remove(key)
        else:
            shown.append(key)
        remembered.remember_columns(self._preferences, shown)
        self.table.show_columns(remembered.shown_columns(self._columns, self._preferences))

    def _on_columns_as_at_first(self) -> None:
        remembered.forget_columns(self._preferences)
        self.table.show_columns(remembered.shown_columns(self._columns, self._preferences))
