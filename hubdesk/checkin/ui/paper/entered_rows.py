"""The rows that somebody typed from a sheet, each with who it is and what becomes of it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QGuiApplication
from typing_extensions import override

from hubdesk.checkin.paper_entries import EnteredRow, RowOutcome
from hubdesk.checkin.rules import Direction
from hubdesk.checkin.ui.paper.words import row_sentence
from hubdesk.qt.colours import tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hubdesk.checkin.row_codes import PaperRow

ROW, WHAT = range(2)  # columns

Index = QModelIndex | QPersistentModelIndex


class EnteredRowsModel(QAbstractTableModel):
    """The rows; those that the rules would have refused can be ticked all the same.

    Attributes:
        insisted: the rows that are ticked.

    Signals:
        insisted_changed: somebody ticked a row, or took the tick away.
    """

    insisted_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.insisted: set[PaperRow] = set()
        self._rows: Sequence[EnteredRow] = ()
        self._direction = Direction.IN

    def show_rows(self, rows: "Sequence[EnteredRow]", direction: Direction) -> None:
        """Show rows; ticks of rows that are gone go with them."""
        self.beginResetModel()
        self._rows, self._direction = rows, direction
        self.insisted &= {row.typed.row for row in rows if row.typed.row is not None}
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else WHAT + 1

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and index.column() == ROW and self._rows[index.row()].is_refused:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return self._text(row, index.column())
            case Qt.ItemDataRole.ForegroundRole:
                return _ink(row) if index.column() == WHAT else None
            case Qt.ItemDataRole.CheckStateRole if index.column() == ROW and row.is_refused:
                ticked = row.typed.row in self.insisted
                return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
            case _:
                return None

    @override
    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        typed = self._rows[index.row()].typed.row
        if role != Qt.ItemDataRole.CheckStateRole or typed is None:
            return False
        if Qt.CheckState(value) is Qt.CheckState.Checked:
            self.insisted.add(typed)
        else:
            self.insisted.discard(typed)
        self.dataChanged.emit(index, index)
        self.insisted_changed.emit()
        return True

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Row"), self.tr("Who it is, and what happens"))[section]

    def _text(self, row: EnteredRow, column: int) -> str:
        if column == ROW:
            if row.typed.row is None:
                return row.typed.text
            return " ".join(filter(None, (str(row.typed.row), row.typed.time)))
        who = "" if row.person is None else row.person.name or row.person.arabic_name or ""
        sentence = row_sentence(row, self._direction)
        # two lines hold a name and a sentence, or two sentences
        return f"{who}\n{sentence}" if who else sentence.replace(". ", ".\n", 1)


def _ink(row: EnteredRow) -> QColor:
    colours = tokens(QGuiApplication.palette())
    if row.is_taken:
        return colours.success
    if row.outcome is RowOutcome.RECORDED:
        return colours.muted
    return colours.warning if row.is_refused else colours.danger
