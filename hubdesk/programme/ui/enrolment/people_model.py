"""The people of a session as a list: a title for each part, and below it who has it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QPersistentModelIndex, Qt
from typing_extensions import override

from hubdesk.programme.participants import PARTS, Participant, keys_of
from hubdesk.programme.ui.enrolment.words import part_title, part_word
from hubdesk.registration.rules import Status
from hubdesk.registration.ui.dragging import people_mime
from hubdesk.registration.ui.people.words import status_word

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtCore import QObject

    from hubdesk.programme.participants import SessionPeople

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE: Final = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class PartTitle:
    """The title of a part, and how many have it."""

    part: str
    count: int


Row = PartTitle | Participant


class PeopleModel(QAbstractListModel):
    """Titles and people; titles can't be chosen."""

    def __init__(self, parent: "QObject | None" = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []

    def show_people(self, people: "SessionPeople | None") -> bool:
        """Show these; answers whether that changed anything."""
        rows: list[Row] = []
        for part in PARTS if people else ():
            those = people.of(part) if people else ()
            if those:
                rows += [PartTitle(part, len(those)), *those]
        if rows == self._rows:
            return False
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()
        return True

    def participant(self, index: Index) -> Participant | None:
        """Who is in a row; None for a title."""
        row = self._rows[index.row()] if index.isValid() else None
        return row if isinstance(row, Participant) else None

    def participants(self, indexes: "Iterable[Index]") -> list[Participant]:
        """Who is in rows, in the order of the list."""
        found = (self.participant(index) for index in sorted(indexes, key=lambda each: each.row()))
        return [one for one in found if one is not None]

    def find(self, wanted: "Iterable[tuple[str, str]]") -> list[QModelIndex]:
        """The rows of people by key and part."""
        sought = set(wanted)
        return [
            self.index(at)
            for at, row in enumerate(self._rows)
            if isinstance(row, Participant) and (row.id, row.part) in sought
        ]

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        one = self.participant(index)
        if one is None:
            return Qt.ItemFlag.ItemIsEnabled if index.isValid() else Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags if one.is_named else flags | Qt.ItemFlag.ItemIsDragEnabled

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.name if isinstance(row, Participant) else part_title(row.part)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(row)
            case _:
                return row if role == ROW_ROLE else None

    @override
    def mimeTypes(self) -> list[str]:
        return []  # the list itself takes what is dropped

    @override
    def mimeData(self, indexes: "Sequence[QModelIndex]") -> QMimeData:
        return people_mime(keys_of(self.participants(indexes)))

    def _spoken(self, row: Row) -> str:
        if isinstance(row, PartTitle):
            return self.tr("{part}: {count}").format(part=part_title(row.part), count=row.count)
        words = [row.name, row.arabic_name if row.arabic_name != row.name else None]
        words += [row.organisation, part_word(row.part)]
        if row.is_named:
            words.append(self.tr("not registered yet"))
        elif row.status != Status.CONFIRMED.value:
            words.append(status_word(row.status))
        return " · ".join(word for word in words if word)
