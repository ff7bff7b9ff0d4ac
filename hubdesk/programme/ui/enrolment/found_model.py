"""Whom the finder offers: everybody, whole delegations, and the people whom a text finds."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from typing_extensions import override

from hubdesk.programme.participants import DelegationChoice
from hubdesk.programme.ui.enrolment.words import part_word
from hubdesk.registration.search import FoundPerson
from hubdesk.registration.ui.people.words import apart, status_word

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from PySide6.QtCore import QObject

Index = QModelIndex | QPersistentModelIndex
OFFER_ROLE: Final = Qt.ItemDataRole.UserRole + 1
PART_ROLE: Final = Qt.ItemDataRole.UserRole + 2  # what somebody is in the session already


@dataclass(frozen=True, slots=True)
class Everybody:
    """All whom the session is for, or all whom the text finds.

    Attributes:
        text: what was looked for; empty: all whom the session is for.
        count: how many they are.
        more: there are more than these.
    """

    text: str
    count: int
    more: bool = False


Offer = Everybody | DelegationChoice | FoundPerson


class FoundModel(QAbstractListModel):
    """The offers."""

    def __init__(self, parent: "QObject | None" = None) -> None:
        super().__init__(parent)
        self._offers: list[Offer] = []
        self._parts: Mapping[str, str] = {}

    @property
    def offers(self) -> "Sequence[Offer]":
        """What is shown."""
        return self._offers

    def show_offers(self, offers: list[Offer]) -> None:
        """Show these."""
        if offers != self._offers:
            self.beginResetModel()
            self._offers = offers
            self.endResetModel()

    def show_parts(self, parts: "Mapping[str, str]") -> None:
        """Say who is what in the session already, by the keys of the people."""
        if parts != self._parts:
            self._parts = parts
            if self._offers:
                self.dataChanged.emit(self.index(0), self.index(len(self._offers) - 1))

    def chosen(self, indexes: "Iterable[Index]") -> list[Offer]:
        """The offers in rows, in the order of the list."""
        return [self._offers[row] for row in sorted({index.row() for index in indexes})]

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._offers)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else flags

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        offer = self._offers[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.title(offer)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(offer)
            case _ if role == PART_ROLE:
                return self._parts.get(offer.id) if isinstance(offer, FoundPerson) else None
            case _:
                return offer if role == OFFER_ROLE else None

    def title(self, offer: Offer) -> str:
        """What an offer is called."""
        match offer:
            case Everybody(text=text) if text:
                return self.tr("Everybody found")
            case Everybody():
                return self.tr("Everybody whom the session is for")
            case DelegationChoice():
                return offer.name
            case FoundPerson():
                return offer.name or offer.arabic_name or ""

    def second(self, offer: Offer) -> str:
        """What is said of an offer."""
        match offer:
            case Everybody():
                if offer.more:
                    return self.tr("more than {count} people").format(count=offer.count)
                return self.tr("%n people", "", offer.count)
            case DelegationChoice():
                number = self.tr("%n people", "", offer.people)
                arabic = apart(offer.arabic_name) if offer.arabic_name else None
                return " · ".join(filter(None, (number, arabic)))
            case FoundPerson():
                other = offer.arabic_name if offer.name != offer.arabic_name else None
                others = (other, offer.organisation, offer.delegation)
                return " · ".join(apart(words) for words in others if words)

    def _spoken(self, offer: Offer) -> str:
        words = [self.title(offer), self.second(offer)]
        if isinstance(offer, DelegationChoice):
            words.insert(0, self.tr("Delegation"))
        if isinstance(offer, FoundPerson):
            if offer.status != "confirmed":
                words.append(status_word(offer.status))
            if part := self._parts.get(offer.id):
                words.append(part_word(part))
        return " · ".join(word for word in words if word)
