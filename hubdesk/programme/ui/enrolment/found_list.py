"""The list of whom the finder offers; they are dragged from it, or added by Enter."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from hubdesk.programme.participants import DelegationChoice
from hubdesk.programme.ui.enrolment.found_model import (
    OFFER_ROLE,
    PART_ROLE,
    FoundModel,
    Index,
    Offer,
)
from hubdesk.programme.ui.enrolment.words import part_word
from hubdesk.qt.row_painting import RowPainter
from hubdesk.registration.rules import Status
from hubdesk.registration.search import FoundPerson
from hubdesk.registration.ui.dragging import drag_people
from hubdesk.registration.ui.people.words import status_word

_ROW: Final = 48
_TILE: Final = 18


class _FoundDelegate(QStyledItemDelegate):
    """Paints an offer."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(220, _ROW)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        offer: Offer = index.data(OFFER_ROLE)
        row = RowPainter(painter, option, edge=16, icon=_TILE)
        row.ground()
        colours = row.colours
        if isinstance(offer, DelegationChoice):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(offer.colour) if offer.colour else colours.muted)
            painter.drawRoundedRect(QRectF(row.icon_place()), 5, 5)
        else:
            is_one = isinstance(offer, FoundPerson)
            row.icon("user" if is_one else "users", colours.muted if is_one else colours.accent)
        if part := index.data(PART_ROLE):
            row.end_pill(part_word(part), colours.success, colours.success_soft)
        if isinstance(offer, FoundPerson) and offer.status in (
            Status.CANCELLED.value,
            Status.BLOCKED.value,
        ):
            row.end_pill(status_word(offer.status), colours.danger, colours.danger_soft)
        if isinstance(model, FoundModel):
            row.two_lines(model.title(offer), model.second(offer))
        row.done()


class FoundList(QListView):
    """The list.

    Signals:
        entered: the selected should be added.
        left: the way back to the search field was taken; the text typed meanwhile.
        chosen_changed: others are selected.
    """

    entered = Signal()
    left = Signal(str)
    chosen_changed = Signal()

    def __init__(
        self, keys_of: Callable[[list[Offer]], list[str]], parent: QWidget | None = None
    ) -> None:
        """Make it; `keys_of` tells the people of offers."""
        super().__init__(parent)
        self._keys_of = keys_of
        self.offers = FoundModel(self)
        self.setModel(self.offers)
        self.setItemDelegate(_FoundDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setDragEnabled(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("People and delegations to add"))
        self.doubleClicked.connect(lambda _index: self.entered.emit())
        self.selectionModel().selectionChanged.connect(lambda *_: self.chosen_changed.emit())

    def chosen(self) -> list[Offer]:
        """What is selected."""
        return self.offers.chosen(self.selectionModel().selectedIndexes())

    def enter(self) -> None:
        """Take the focus, on the first."""
        if self.offers.rowCount():
            if not self.chosen():
                self.setCurrentIndex(self.offers.index(0))
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose(self, row: int) -> None:
        """Select one."""
        self.setCurrentIndex(self.offers.index(row))

    @override
    def startDrag(self, actions: Qt.DropAction) -> None:
        chosen = self.chosen()
        name = self.offers.title(chosen[0]) if len(chosen) == 1 else ""
        drag_people(self, self._keys_of(chosen), name)

    @override
    def keyPressEvent(self, qt_event: QKeyEvent) -> None:
        index: QModelIndex = self.currentIndex()
        is_plain = not qt_event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        text = qt_event.text()
        if qt_event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.chosen():
                self.entered.emit()
        elif qt_event.key() == Qt.Key.Key_Up and index.row() <= 0 and is_plain:
            self.left.emit("")
        elif text.strip() and text.isprintable() and is_plain:
            self.left.emit(text)
        else:
            super().keyPressEvent(qt_event)
