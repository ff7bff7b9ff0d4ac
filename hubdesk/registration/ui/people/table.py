"""The table of people: selecting, sorting, choosing columns and copying."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QTableView,
    QWidget,
)
from typing_extensions import override

from hubdesk.registration.ui.dragging import drag_people
from hubdesk.registration.ui.people import columns as remembered
from hubdesk.registration.ui.people.delegate import ROW_HEIGHT, PersonDelegate
from hubdesk.registration.ui.people.model import PeopleModel, display_name

if TYPE_CHECKING:
    from array import array
    from collections.abc import Iterable

    from hubdesk.qt.preferences import Preferences
    from hubdesk.registration.ui.people.choices import Choices
    from hubdesk.registration.ui.people.columns import Column

_MOST_COPIED: Final = 20_000  # people; more belong into an export, and are not dragged


class PeopleTable(QTableView):
    """The table.

    Signals:
        selection_changed: other people are selected.
        sort_changed: the column to sort by, and whether descending.
        letters_typed: somebody typed while the table had the focus.
        escaped: somebody pressed Escape in it.
        too_many_to_copy: more were selected than the clipboard should hold.
    """

    selection_changed = Signal()
    sort_changed = Signal(str, bool)
    letters_typed = Signal(str)
    escaped = Signal()
    too_many_to_copy = Signal()

    def __init__(
        self,
        model: PeopleModel,
        choices: "Choices",
        preferences: "Preferences",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._preferences = preferences
        self._waiting: array[int] | None = None  # an order that came while somebody typed
        self._setting = False
        self._told = False
        self.setModel(model)
        self.setItemDelegate(PersonDelegate(choices, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("People"))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        rows = self.verticalHeader()
        rows.setVisible(False)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setSectionsMovable(True)
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setStretchLastSection(True)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setMinimumSectionSize(48)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.sectionClicked.connect(self._on_header_clicked)
        header.sectionMoved.connect(self._on_section_moved)
        header.sectionResized.connect(self._on_section_resized)
        self._widths_later = QTimer(self, singleShot=True, interval=400)
        self._widths_later.timeout.connect(self._remember_widths)
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self.selectionModel().currentChanged.connect(self._on_selection_changed)
        self._sort = ("family_name", False)

    def show_columns(self, shown: "list[Column]") -> None:
        """Show these columns, in this order, as wide as they were."""
        self._setting = True
        selected = self._selected_rowids()
        header = self.horizontalHeader()
        self._model.set_columns(shown)
        for at in range(len(shown)):
            header.moveSection(header.visualIndex(at), at)
        self._fit()
        self._show_sort()
        self._select_rowids(selected)
        self._setting = False

    def set_sort(self, key: str, *, descending: bool) -> None:
        """Show which column the table is sorted by."""
        self._sort = (key, descending)
        self._show_sort()

    def set_rowids(self, rowids: "array[int]") -> None:
        """Show these people; who was selected stays so, and what was seen stays in sight."""
        if self.state() == QAbstractItemView.State.EditingState:
            self._waiting = rowids
            return
        self._waiting = None
        if rowids == self._model.rowids:
            self._model.refresh()
            return
        selected = self._selected_rowids()
        current, column = self._current_rowid()
        top = self.rowAt(0)
        seen = self._model.rowids[top] if 0 <= top < len(self._model.rowids) else None
        at_top = top <= 0
        self._setting = True
        self._model.set_rowids(rowids)
        self._select_rowids(selected)
        row = self._model.row_of(current) if current is not None else -1
        if row >= 0:
            self.selectionModel().setCurrentIndex(
                self._model.index(row, column), QItemSelectionModel.SelectionFlag.NoUpdate
            )
        if at_top:
            self.scrollToTop()
        elif seen is not None and (row := self._model.row_of(seen)) >= 0:
            self.verticalScrollBar().setValue(row)
        self._setting = False
        if self._selected_rowids() != selected:
            self.selection_changed.emit()

    def selected_rows(self) -> list[int]:
        """The rows that are selected, from above."""
        rows: list[int] = []
        for part in self._selected_parts():
            rows.extend(range(part.top(), part.bottom() + 1))
        return sorted(set(rows))

    def selected_count(self) -> int:
        """How many people are selected."""
        return sum(part.height() for part in self._selected_parts())

    def selected_keys(self) -> list[str]:
        """The keys of the people who are selected, in the order of the table."""
        return self._model.keys(self.selected_rows())

    def select_row(self, row: int) -> None:
        """Select one person, and bring the row into sight."""
        if not 0 <= row < self._model.rowCount():
            return
        column = max(self.currentIndex().column(), 0)
        index = self._model.index(row, column)
        flag = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flag.ClearAndSelect | flag.Rows)
        self.scrollTo(index)

    def copy(self) -> None:
        """Put the selected people on the clipboard, as spreadsheets take them."""
        if self.selected_count() > _MOST_COPIED:
            self.too_many_to_copy.emit()
            return
        rows = self.selected_rows()
        if not rows:
            return
        columns = self._visual_columns()
        lines = ["\t".join(self._model.columns[column].title for column in columns)]
        lines += [
            "\t".join(_one_cell(self._model.text(row, column)) for column in columns)
            for row in rows
        ]
        QGuiApplication.clipboard().setText("\n".join(lines) + "\n")

    def visual_keys(self) -> list[str]:
        """The keys of the columns in the order in which they are seen."""
        return [self._model.columns[column].key for column in self._visual_columns()]

    @override
    def keyPressEvent(self, qt_event: QKeyEvent) -> None:
        text = qt_event.text()
        plain = qt_event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.ShiftModifier,
        )
        if qt_event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif qt_event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            # an editor passes Enter on before it closes
            is_editing = self.state() == QAbstractItemView.State.EditingState
            if self.currentIndex().isValid() and not is_editing:
                self.edit(self.currentIndex())
        elif plain and text and text.isprintable() and not text.isspace():
            self.letters_typed.emit(text)
        else:
            super().keyPressEvent(qt_event)

    @override
    def startDrag(self, actions: Qt.DropAction) -> None:
        """Drag the selected people; by their keys, or Qt would ask for each of their cells."""
        if self.selected_count() > _MOST_COPIED:
            self.too_many_to_copy.emit()
            return
        rows = self.selected_rows()
        person = self._model.person(rows[0]) if len(rows) == 1 else None
        drag_people(self, self.selected_keys(), display_name(person) if person else "")

    @override
    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        super().closeEditor(editor, hint)
        # not by a queued signal, which would carry an editor that is deleted by then
        QTimer.singleShot(0, self, self._show_waiting)

    @override
    def resizeEvent(self, qt_event: QResizeEvent) -> None:
        super().resizeEvent(qt_event)
        self._fit()

    @override
    def changeEvent(self, qt_event: QEvent) -> None:
        super().changeEvent(qt_event)
        if qt_event.type() == QEvent.Type.PaletteChange:
            self.viewport().update()

    def _fit(self) -> None:
        room = self.viewport().width() - 1
        widths = remembered.fitting_widths(self._preferences, self._model.columns, room)
        was, self._setting = self._setting, True
        for at, width in enumerate(widths):
            self.setColumnWidth(at, width)
        self._setting = was

    def _selected_parts(self) -> list[QItemSelectionRange]:
        selection = self.selectionModel().selection()
        return [selection.at(place) for place in range(selection.count())]

    def _visual_columns(self) -> list[int]:
        header = self.horizontalHeader()
        return [header.logicalIndex(at) for at in range(self._model.columnCount())]

    def _selected_rowids(self) -> "set[int] | None":
        """The rowids of the selected; None stands for everybody."""
        count = self.selected_count()
        if count and count == self._model.rowCount() and count > 1:
            return None
        rowids = self._model.rowids
        return {rowids[row] for row in self.selected_rows()}

    def _current_rowid(self) -> tuple[int | None, int]:
        index = self.currentIndex()
        if not index.isValid() or index.row() >= len(self._model.rowids):
            return None, 0
        return self._model.rowids[index.row()], index.column()

    def _select_rowids(self, selected: "set[int] | None") -> None:
        if selected is None:
            self.selectAll()
            return
        if not selected:
            return
        chosen = QItemSelection()
        last = self._model.columnCount() - 1
        rows = [row for row, rowid in enumerate(self._model.rowids) if rowid in selected]
        for first, end in _runs(rows):
            chosen.select(self._model.index(first, 0), self._model.index(end, last))
        self.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _show_sort(self) -> None:
        key, descending = self._sort
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self.horizontalHeader().setSortIndicator(self._model.column_of(key), order)

    def _on_header_clicked(self, section: int) -> None:
        key = self._model.columns[section].key
        descending = self._sort[0] == key and not self._sort[1]
        self.set_sort(key, descending=descending)
        self.sort_changed.emit(key, descending)

    def _on_section_moved(self, *_places: int) -> None:
        if not self._setting:
            remembered.remember_columns(self._preferences, self.visual_keys())

    def _on_section_resized(self, *_sizes: int) -> None:
        if not self._setting:
            self._widths_later.start()

    def _remember_widths(self) -> None:
        header = self.horizontalHeader()
        last = header.logicalIndex(self._model.columnCount() - 1)  # it fills what is left
        remembered.remember_widths(
            self._preferences,
            {
                column.key: self.columnWidth(at)
                for at, column in enumerate(self._model.columns)
                if at != last
            },
        )

    def _on_selection_changed(self, *_what: object) -> None:
        """Tell once, however many signals one gesture makes."""
        if self._setting or self._told:
            return
        self._told = True
        QTimer.singleShot(0, self, self._tell_selection)

    def _tell_selection(self) -> None:
        self._told = False
        self.selection_changed.emit()

    def _show_waiting(self) -> None:
        if self._waiting is not None:
            self.set_rowids(self._waiting)


def _one_cell(text: str) -> str:
    return " ".join(text.split())


def _runs(rows: "Iterable[int]") -> list[tuple[int, int]]:
    """Neighbouring rows taken together: first and last of each run."""
    runs: list[tuple[int, int]] = []
    for row in rows:
        if runs and runs[-1][1] == row - 1:
            runs[-1] = (runs[-1][0], row)
        else:
            runs.append((row, row))
    return runs
