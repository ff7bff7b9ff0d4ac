"""The rows of the evacuation list: delegations, and below each the people who are inside."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from typing_extensions import override

from hubdesk.checkin.evacuation import InsidePerson
from hubdesk.eventfile.folding import fold

if TYPE_CHECKING:
    from hubdesk.checkin.evacuation import Evacuation

ROW_ROLE = Qt.ItemDataRole.UserRole

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class GroupRow:
    """The heading of a delegation: its name and colour, how many are inside and how many safe."""

    name: str
    colour: str | None
    people: int
    safe: int


@dataclass(frozen=True, slots=True)
class PersonRow:
    """Somebody, and whether they are safe."""

    person: InsidePerson
    safe: bool


class EvacuationModel(QAbstractListModel):
    """The list; who is ticked as safe is remembered while the window is open, and nowhere else.

    Signals:
        counted: how many are on the list, and how many of them are safe.
    """

    counted = Signal(int, int)

    def __init__(self, without: str, unknown: str, parent: QObject) -> None:
        """Make it.

        Args:
            without: the heading of people without a delegation.
            unknown: the heading of badges of nobody known.
            parent: the owner.
        """
        super().__init__(parent)
        self._headings = (without, unknown)
        self._groups: list[tuple[str, str | None, tuple[InsidePerson, ...]]] = []
        self._rows: list[GroupRow | PersonRow] = []
        self._safe: set[str] = set()
        self._filter = ""

    @property
    def rows(self) -> list[GroupRow | PersonRow]:
        """What is shown."""
        return self._rows

    def show_inside(self, found: "Evacuation") -> None:
        """Show who is inside now."""
        without, unknown = self._headings
        self._groups = [
            (group.name or without, group.colour, group.people) for group in found.groups
        ]
        if found.unknown:
            self._groups.append((unknown, None, found.unknown))
        self._show()

    def set_filter(self, text: str) -> None:
        """Show only those whose names or organisation have this in them."""
        self._filter = fold(text)
        self._show()

    def toggle_safe(self, index: Index) -> None:
        """Tick somebody as safe, or no more."""
        row = self._rows[index.row()] if index.isValid() else None
        if isinstance(row, PersonRow):
            self._safe ^= {row.person.id}
            self._show()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.CheckStateRole and isinstance(row, PersonRow):
            return Qt.CheckState.Checked if row.safe else Qt.CheckState.Unchecked
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            if isinstance(row, GroupRow):
                return f"{row.name}: {row.safe} / {row.people}"
            person = row.person
            said = (
                person.name or person.id,
                person.organisation,
                person.phone,
                person.access_needs,
            )
            return " · ".join(filter(None, said))
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        enabled = Qt.ItemFlag.ItemIsEnabled
        if isinstance(self._rows[index.row()], GroupRow):
            return enabled
        return enabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable

    def _show(self) -> None:
        rows: list[GroupRow | PersonRow] = []
        for name, colour, people in self._groups:
            shown = [person for person in people if self._is_meant(person)]
            if shown:
                safe = sum(person.id in self._safe for person in people)
                rows.append(GroupRow(name, colour, len(people), safe))
                rows += [PersonRow(person, person.id in self._safe) for person in shown]
        if len(rows) == len(self._rows) and all(map(_is_same, rows, self._rows)):
            self._rows = rows  # only ticks: the list stays where it is
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
        else:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
        everybody = [person.id for _, _, people in self._groups for person in people]
        self.counted.emit(len(everybody), sum(key in self._safe for key in everybody))

    def _is_meant(self, person: InsidePerson) -> bool:
        if not self._filter:
            return True
        said = (person.name, person.arabic_name, person.organisation, person.id)
        return self._filter in fold(" ".join(filter(None, said)))


def _is_same(new: GroupRow | PersonRow, old: GroupRow | PersonRow) -> bool:
    if isinstance(new, PersonRow) and isinstance(old, PersonRow):
        return new.person.id == old.person.id
    return isinstance(new, GroupRow) and isinstance(old, GroupRow) and new.name == old.name
