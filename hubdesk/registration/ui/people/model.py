"""The people of the table: their rowids in order, and the rows that are seen, page by page."""

from array import array
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from typing_extensions import override

from hubdesk.registration.listing import ListedPerson, keys_of, page
from hubdesk.registration.names import full_name
from hubdesk.registration.ui.people.words import category_word, status_word

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from hubdesk.eventfile.file import EventFile
    from hubdesk.registration.ui.people.columns import Column

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole

_PAGE: Final = 64
_MOST_PAGES: Final = 24
_TYPED_FOR: Final = 3_000  # milliseconds; by then it is written, or was refused

PERSON_ROLE: Final = Role.UserRole + 1  # the `ListedPerson`
KEY_ROLE: Final = Role.UserRole + 2  # the key of the column


class PeopleModel(QAbstractTableModel):
    """A table of people that holds only their rowids.

    Signals:
        edited: somebody typed into a cell: the person as the editor knew it, the key of the
            column, the text.
    """

    edited = Signal(object, str, str)

    def __init__(self, file: "EventFile", parent: "QObject | None" = None) -> None:
        super().__init__(parent)
        self._file = file
        self._columns: list[Column] = []
        self._rowids = array("q")
        self._pages: dict[int, dict[int, ListedPerson]] = {}
        self._typed: dict[tuple[str, str], str] = {}  # shown until the file has it
        self._forget_typed = QTimer(self, singleShot=True)
        self._forget_typed.timeout.connect(self.refresh)

    @property
    def rowids(self) -> "array[int]":
        """The rowids of the rows, in their order."""
        return self._rowids

    @property
    def columns(self) -> "list[Column]":
        """The columns that are shown, in their order."""
        return self._columns

    def set_columns(self, columns: "Sequence[Column]") -> None:
        """Show other columns."""
        self.beginResetModel()
        self._columns = list(columns)
        self._pages.clear()
        self.endResetModel()

    def set_rowids(self, rowids: "array[int]") -> None:
        """Show other people, or the same in another order."""
        self.beginResetModel()
        self._rowids = rowids
        self._pages.clear()
        self.endResetModel()

    def append_rowids(self, rowids: Sequence[int]) -> None:
        """Show more people below."""
        if not rowids:
            return
        first = len(self._rowids)
        self.beginInsertRows(QModelIndex(), first, first + len(rowids) - 1)
        self._rowids = self._rowids + array("q", rowids)
        self._pages.pop(first // _PAGE, None)  # it was not full
        self.endInsertRows()

    def refresh(self) -> None:
        """Read the rows that are seen again; their order stays."""
        self._pages.clear()
        self._typed.clear()
        if self._rowids and self._columns:
            last = self.index(len(self._rowids) - 1, len(self._columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def person(self, row: int) -> ListedPerson | None:
        """Who is in a row; None for somebody who is not there any more."""
        if not 0 <= row < len(self._rowids):
            return None
        number = row // _PAGE
        people = self._pages.get(number)
        if people is None:
            if len(self._pages) >= _MOST_PAGES:
                self._pages.pop(next(iter(self._pages)))
            part = self._rowids[number * _PAGE : (number + 1) * _PAGE]
            people = page(self._file, part, [column.key for column in self._columns])
            self._pages[number] = people
        return people.get(self._rowids[row])

    def keys(self, rows: Iterable[int]) -> list[str]:
        """The keys of the people in rows."""
        return keys_of(self._file, [self._rowids[row] for row in rows])

    def row_of(self, rowid: int) -> int:
        """The row of a person, or -1."""
        try:
            return self._rowids.index(rowid)
        except ValueError:
            return -1

    def column_of(self, key: str) -> int:
        """The place of a column, or -1."""
        return next((at for at, column in enumerate(self._columns) if column.key == key), -1)

    def text(self, row: int, column: int) -> str:
        """What a cell says."""
        person = self.person(row)
        if person is None:
            return ""
        return self._text(person, self._columns[column].key)

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rowids)

    @override
    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._columns)

    @override
    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        match role:
            case Role.DisplayRole:
                return self.text(index.row(), index.column())
            case Role.EditRole:
                return self._raw(index)
            case Role.AccessibleTextRole:
                return self._accessible(index)
            case _ if role == PERSON_ROLE:
                return self.person(index.row())
            case _ if role == KEY_ROLE:
                return self._columns[index.column()].key
            case _:
                return None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        if role == Role.DisplayRole:
            return self._columns[section].title
        if role == Role.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid():
            flags |= Qt.ItemFlag.ItemIsDragEnabled
        if index.isValid() and self._columns[index.column()].is_typed:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    @override
    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        person = self.person(index.row()) if index.isValid() else None
        if role != Role.EditRole or person is None:
            return False
        return self.enter(index, str(value), person)

    def enter(self, index: Index, text: str, known: ListedPerson) -> bool:
        """Take what somebody typed into a cell.

        Args:
            index: the cell.
            text: what it should hold.
            known: the person as it was when the typing began.
        """
        key = self._columns[index.column()].key
        text = text.strip()
        if text == _plain(known.fields.get(key)):
            return False
        self._typed[known.id, key] = text
        self._forget_typed.start(_TYPED_FOR)
        self.dataChanged.emit(index, index)
        self.edited.emit(known, key, text)
        return True

    def _raw(self, index: Index) -> str:
        person = self.person(index.row())
        return _plain(person.fields.get(self._columns[index.column()].key) if person else None)

    def _text(self, person: ListedPerson, key: str) -> str:
        value: object = self._typed.get((person.id, key), person.fields.get(key))
        if value is None or value == "":
            return ""
        match key:
            case "status":
                return status_word(str(value))
            case "category":
                return category_word(str(value))
            case "notes" | "attention" | "access_needs" | "diet":
                return " ".join(str(value).split())
            case _:
                return str(value)

    def _accessible(self, index: Index) -> str:
        """What a screen reader says: whose cell it is, and what it says."""
        person = self.person(index.row())
        if person is None:
            return ""
        name = display_name(person)
        column = self._columns[index.column()]
        return f"{name}, {column.title}: {self._text(person, column.key)}"


def _plain(value: object) -> str:
    return "" if value is None else str(value)


def display_name(person: ListedPerson) -> str:
    """What a person is called in sentences: in Latin script when there is such a name."""
    given, family, arabic = (
        str(person.fields[key] or "") for key in ("given_name", "family_name", "arabic_name")
    )
    return full_name(given, family) or arabic
