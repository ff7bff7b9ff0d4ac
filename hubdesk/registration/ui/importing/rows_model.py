"""The rows of one sheet as a table: the list's own cells, and what becomes of each row.

It holds how many rows there are; the rows themselves come from the worker, a page at a time.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QGuiApplication
from typing_extensions import override

from hubdesk.qt.colours import tokens
from hubdesk.registration.columns.told import letters_of
from hubdesk.registration.importing.plan import Outcome
from hubdesk.registration.ui.importing.words import holds_word, outcome_word, row_sentence

if TYPE_CHECKING:
    from hubdesk.registration.importing.faces import RowFace, SheetFace

PAGE: Final = 100  # rows
LINE, OUTCOME, WHY, CELLS = range(4)  # columns: then those of the list
_KEPT: Final = 60  # pages

Index = QModelIndex | QPersistentModelIndex
Ask = Callable[["Outcome | None", int, int], None]


class RowsModel(QAbstractTableModel):
    """The table.

    Args of `ask`: the outcome that is shown, the first row wanted, and how many.
    """

    def __init__(self, ask: Ask, parent: QObject) -> None:
        super().__init__(parent)
        self._ask = ask
        self._face: SheetFace | None = None
        self._outcome: Outcome | None = None
        self._count = 0
        self._pages: dict[int, tuple[RowFace, ...]] = {}
        self._asked: set[int] = set()

    @property
    def face(self) -> "SheetFace | None":
        """The sheet that is shown."""
        return self._face

    @property
    def outcome(self) -> Outcome | None:
        """Of which outcome rows are shown; None: all."""
        return self._outcome

    def show_sheet(self, face: "SheetFace | None", outcome: Outcome | None) -> None:
        """Show the rows of a sheet, all or those of an outcome."""
        self.beginResetModel()
        self._face, self._outcome = face, outcome
        self._pages.clear()
        self._asked.clear()
        self._count = 0
        if face is not None:
            self._count = face.lines if outcome is None else face.counts[outcome]
        self.endResetModel()

    def take_rows(self, outcome: Outcome | None, offset: int, rows: "tuple[RowFace, ...]") -> None:
        """Rows that were asked for have come."""
        if outcome is not self._outcome or not rows:
            return
        if len(self._pages) >= _KEPT:
            del self._pages[next(iter(self._pages))]
        self._pages[offset // PAGE] = rows
        self._asked.discard(offset // PAGE)
        first = offset + self._above
        self.dataChanged.emit(
            self.index(first, 0), self.index(first + len(rows) - 1, self.columnCount() - 1)
        )

    def row(self, at: int) -> "RowFace | None":
        """A row; None as long as it has not come."""
        if self._face is None:
            return None
        if at < self._above:
            return self._face.above[at]
        page, within = divmod(at - self._above, PAGE)
        rows = self._pages.get(page)
        if rows is None:
            if page not in self._asked:
                self._asked.add(page)
                self._ask(self._outcome, page * PAGE, PAGE)
            return None
        return rows[within] if within < len(rows) else None

    def is_header(self, at: int) -> bool:
        """Whether a row is the line with the titles."""
        face = self._face
        return face is not None and face.has_header and at == self._above - 1

    def is_above(self, at: int) -> bool:
        """Whether a row is the header or stands above it."""
        return at < self._above

    @property
    def _above(self) -> int:
        """How many lines are shown above the first row."""
        return len(self._face.above) if self._face is not None and self._outcome is None else 0

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else self._count + self._above

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() or self._face is None else CELLS + self._face.width

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
            Qt.ItemDataRole.ForegroundRole,
        ):
            return None
        row = self.row(index.row())
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._ink(index, row)
        if row is None:
            return "…" if role == Qt.ItemDataRole.DisplayRole and index.column() == LINE else None
        return self._text(row, index.row(), index.column())

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or self._face is None:
            return None
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        match section:
            case 0:
                return self.tr("Line")
            case 1:
                return self.tr("Becomes")
            case 2:
                return self.tr("What happens")
            case _:
                return holds_word(self._face.holds[section - CELLS])

    def title(self, section: int) -> str:
        """What the list calls a column: its title, or its letter."""
        face, at = self._face, section - CELLS
        if face is None or at < 0:
            return ""
        return (face.titles[at] if at < len(face.titles) else "") or letters_of(at)

    def _text(self, row: "RowFace", at: int, column: int) -> str:
        match column:
            case 0:
                return f"{row.number:n}"
            case 1:
                if self.is_header(at):
                    return self.tr("Titles")
                return outcome_word(row.outcome) if row.outcome else ""
            case 2:
                return row_sentence(row)
            case _:
                cell = column - CELLS
                return row.cells[cell].replace("\n", " ") if cell < len(row.cells) else ""

    def _ink(self, index: Index, row: "RowFace | None") -> QColor | None:
        colours = tokens(QGuiApplication.palette())
        if row is None or self.is_above(index.row()) or index.column() == LINE:
            return colours.muted
        if index.column() >= CELLS:
            taken = self._face is not None and bool(self._face.holds[index.column() - CELLS])
            return None if taken and row.outcome is not Outcome.REFUSED else colours.muted
        match row.outcome:
            case Outcome.NEW:
                return colours.success
            case Outcome.UPDATE:
                return colours.info
            case Outcome.REFUSED:
                return colours.danger
            case _:
                return colours.muted
