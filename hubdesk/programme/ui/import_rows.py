"""The rows of a sheet of sessions as a table: what becomes of each, and why."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QGuiApplication
from typing_extensions import override

from hubdesk.programme.spreadsheets.plan import Outcome
from hubdesk.programme.ui.import_words import outcome_words, row_words, sheet_words
from hubdesk.qt.colours import tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hubdesk.programme.spreadsheets.plan import PlannedRow, ProgrammePlan

LINE, OUTCOME, TITLE, WHAT = range(4)  # columns
ROW: Final = Qt.ItemDataRole.UserRole

Index = QModelIndex | QPersistentModelIndex


class ImportRowsModel(QAbstractTableModel):
    """The rows of a plan, all or those of one outcome."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._plan: ProgrammePlan | None = None
        self._rows: Sequence[PlannedRow] = ()

    def show_plan(self, plan: "ProgrammePlan | None", outcome: Outcome | None) -> None:
        """Show the rows of a plan; None: of every outcome."""
        self.beginResetModel()
        self._plan = plan
        rows = plan.rows if plan else ()
        self._rows = [row for row in rows if outcome in (None, row.outcome)]
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else WHAT + 1

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or self._plan is None:
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return self._text(self._plan, row, index.column())
            case Qt.ItemDataRole.ForegroundRole:
                return _ink(row, index.column())
            case _:
                return row if role == ROW else None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        titles = (
            self.tr("Line"), self.tr("Becomes"), self.tr("Session"), self.tr("What happens"),
        )  # fmt: skip
        return titles[section]

    def _text(self, plan: "ProgrammePlan", row: "PlannedRow", column: int) -> str:
        match column:
            case 0:
                return sheet_words(plan, row)
            case 1:
                return outcome_words(row.outcome)
            case 2:
                return row.title
            case _:
                return row_words(row)


def _ink(row: "PlannedRow", column: int) -> QColor | None:
    colours = tokens(QGuiApplication.palette())
    if column == LINE or row.outcome is Outcome.UNCHANGED:
        return colours.muted
    if column == TITLE or (column == WHAT and row.outcome is not Outcome.REFUSED):
        return None
    match row.outcome:
        case Outcome.NEW:
            return colours.success
        case Outcome.CHANGED:
            return colours.info
        case _:
            return colours.danger
