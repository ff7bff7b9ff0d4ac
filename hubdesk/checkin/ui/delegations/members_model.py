"""The members of a delegation as a list to tick: who came, who has arrived, who is inside."""

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from typing_extensions import override

from hubdesk.checkin.delegation_desk import can_pass
from hubdesk.checkin.rules import Direction
from hubdesk.eventfile.folding import fold
from hubdesk.registration.rules import Status
from hubdesk.registration.ui.people.words import status_word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hubdesk.checkin.arrivals import Member

MEMBER_ROLE: Final = Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex


class MembersModel(QAbstractListModel):
    """Members, ticked unless they can't pass the point or were unticked.

    Signals:
        ticks_changed: how many are ticked.
    """

    ticks_changed = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._members: list[Member] = []
        self._shown: list[Member] = []
        self._unticked: set[str] = set()
        self._point: str | None = None
        self._direction = Direction.IN
        self._filter = ""

    def show_members(self, members: "Sequence[Member]", *, anew: bool) -> None:
        """Show these; `anew` forgets which were unticked."""
        if anew:
            self._unticked.clear()
        if [one.person.id for one in members] == [one.person.id for one in self._members]:
            changed = [
                place
                for place, (new, old) in enumerate(zip(members, self._members, strict=True))
                if new != old
            ]
            self._members = list(members)
            if changed or anew:
                self._refresh(reset=bool(self._filter) or anew)
        else:
            self._members = list(members)
            self._refresh(reset=True)
        self.ticks_changed.emit(len(self.ticked()))

    def set_place(self, point_id: str | None, direction: Direction) -> None:
        """Say where they pass, and which way: that decides who can be ticked."""
        if (point_id, direction) != (self._point, self._direction):
            self._point, self._direction = point_id, direction
            self._refresh(reset=False)
            self.ticks_changed.emit(len(self.ticked()))

    def set_filter(self, text: str) -> None:
        """Show only members in whose names or organisation all words of a text are found."""
        if fold(text) != self._filter:
            self._filter = fold(text)
            self._refresh(reset=True)

    def members(self) -> "Sequence[Member]":
        """All of them, shown or not."""
        return self._members

    def can_tick(self, member: "Member") -> bool:
        """Whether somebody would move by passing the point."""
        if self._point is None:
            return not member.arrived
        return can_pass(member, self._point, self._direction)

    def is_ticked(self, member: "Member") -> bool:
        """Whether somebody is ticked."""
        return self.can_tick(member) and member.person.id not in self._unticked

    def ticked(self) -> list[str]:
        """The keys of those who are ticked, the hidden ones too."""
        return [one.person.id for one in self._members if self.is_ticked(one)]

    def tickable(self) -> int:
        """How many can be ticked."""
        return sum(self.can_tick(one) for one in self._members)

    def tick_all(self, ticked: bool) -> None:  # noqa: FBT001 - as a checkbox says it
        """Tick everybody who can be, or nobody."""
        self._unticked = set() if ticked else {one.person.id for one in self._members}
        self._refresh(reset=False)
        self.ticks_changed.emit(len(self.ticked()))

    def toggle(self, index: Index) -> None:
        """Tick somebody or take the tick away."""
        member = self._shown[index.row()]
        if self.can_tick(member):
            self._unticked ^= {member.person.id}
            self.dataChanged.emit(index, index)
            self.ticks_changed.emit(len(self.ticked()))

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.isValid() and self.can_tick(self._shown[index.row()]):
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        member = self._shown[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return member.person.name or member.person.arabic_name or ""
            case Qt.ItemDataRole.CheckStateRole if self.can_tick(member):
                return Qt.CheckState.Checked if self.is_ticked(member) else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(member)
            case Qt.ItemDataRole.ToolTipRole:
                return self._spoken(member)
            case _:
                return member if role == MEMBER_ROLE else None

    def _spoken(self, member: "Member") -> str:
        person = member.person
        words = [person.name, person.arabic_name, person.organisation]
        if member.status != Status.CONFIRMED.value:
            words.append(status_word(member.status))
        if member.inside:
            words.append(self.tr("Inside"))
        elif member.arrived:
            words.append(self.tr("Arrived"))
        words.append(self.tr("Badge printed") if member.printed else self.tr("Badge not printed"))
        return " · ".join(word for word in words if word)

    def _refresh(self, *, reset: bool) -> None:
        if reset:
            self.beginResetModel()
        self._shown = [one for one in self._members if self._is_shown(one)]
        if reset:
            self.endResetModel()
        elif self._shown:
            self.dataChanged.emit(self.index(0), self.index(len(self._shown) - 1))

    def _is_shown(self, member: "Member") -> bool:
        if not self._filter:
            return True
        person = member.person
        text = fold(f"{person.name} {person.arabic_name or ''} {person.organisation or ''}")
        return all(word in text for word in self._filter.split())
