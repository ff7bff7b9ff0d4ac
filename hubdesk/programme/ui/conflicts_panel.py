"""Everything that is wrong in the programme, the most hurtful first; each leads to its place."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from hubdesk.programme.commitments import NOBODY
from hubdesk.programme.ui.conflict_words import conflict_words, kind_words
from hubdesk.programme.ui.grid.background import day_words
from hubdesk.programme.zones import wall_of
from hubdesk.qt import theme
from hubdesk.qt.row_painting import RowPainter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPersistentModelIndex

    from hubdesk.programme.board import Board
    from hubdesk.programme.conflicts import Conflict

_CONFLICT: Final = Qt.ItemDataRole.UserRole
_LINE: Final = Qt.ItemDataRole.UserRole + 1
_HURT: Final = Qt.ItemDataRole.UserRole + 2


class ConflictsPanel(QWidget):
    """The list.

    Signals:
        conflict_chosen: a `Conflict` that should be seen in its place, and its people by name.
    """

    conflict_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._list = QListWidget()
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setAccessibleName(self.tr("Conflicts"))
        self._list.setItemDelegate(_Row(self._list))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.currentItemChanged.connect(lambda item, _: self._on_chosen(item))
        self._list.itemClicked.connect(self._on_chosen)
        self._nothing = QLabel(
            self.tr("Nobody is in two places, and every room is free for what is in it."),
            wordWrap=True,
        )
        theme.set_role(self._nothing, "muted")
        self._names = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._names.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 4, 12, 12)
        column.addWidget(self._nothing)
        column.addWidget(self._list, 1)
        column.addWidget(self._names)

    @property
    def count(self) -> int:
        """How many there are."""
        return self._list.count()

    def show_conflicts(self, board: "Board", conflicts: "Sequence[Conflict]") -> None:
        """Show these; the chosen one stays chosen if it is still there."""
        titles = {each.key: each.title for each in board.timetable}
        row = self._list.currentRow()
        chosen = self._list.item(row).data(_CONFLICT) if row >= 0 else None
        self._list.blockSignals(True)
        self._list.clear()
        for conflict in conflicts:
            item = QListWidgetItem(conflict_words(conflict, titles))
            item.setData(_CONFLICT, conflict)
            starts = board.timetable[conflict.first].starts
            wall = wall_of(starts, board.leg.zone) if starts is not None else ""
            when = f"{day_words(wall[:10])} {wall[11:]}" if wall else ""
            item.setData(_LINE, " · ".join(filter(None, (kind_words(conflict.kind), when))))
            item.setData(_HURT, conflict.hurt)
            item.setToolTip(item.text())
            item.setData(
                Qt.ItemDataRole.AccessibleTextRole,
                f"{item.text()}, {item.data(_LINE)}, " + self.tr("%n people", "", conflict.hurt),
            )
            self._list.addItem(item)
            if chosen is not None and (conflict.first, conflict.second, conflict.kind) == (
                chosen.first, chosen.second, chosen.kind,
            ):  # fmt: skip
                self._list.setCurrentItem(item)
        self._list.blockSignals(False)
        self._nothing.setVisible(not conflicts)
        self._list.setVisible(bool(conflicts))
        if self._list.currentItem() is None:
            self.show_names([])

    def show_names(self, names: "Sequence[str]", more: int = 0) -> None:
        """Say whom the chosen conflict hurts."""
        shown = [*names, self.tr("… and %n more", "", more)] if more else list(names)
        self._names.setText("\n".join(shown))
        self._names.setVisible(bool(shown))

    def take_focus(self) -> None:
        """Let keys go through the list."""
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose_next(self) -> None:
        """Go to the next conflict, around the end."""
        if self._list.count():
            self._list.setCurrentRow((self._list.currentRow() + 1) % self._list.count())

    def _on_chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.conflict_chosen.emit(item.data(_CONFLICT))


class _Row(QStyledItemDelegate):
    """Paints a conflict: what, where, and how many it hurts."""

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: "QModelIndex | QPersistentModelIndex"
    ) -> QSize:
        return QSize(120, 64)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: "QModelIndex | QPersistentModelIndex",
    ) -> None:
        row = RowPainter(painter, option)
        row.ground()
        tokens = row.colours
        conflict = index.data(_CONFLICT)
        ink = tokens.danger if conflict.refused or conflict.crowd != NOBODY else tokens.warning
        ground = tokens.danger_soft if ink is tokens.danger else tokens.warning_soft
        row.icon("triangle-alert", ink)
        if index.data(_HURT):
            row.end_pill(str(index.data(_HURT)), ink, ground)
        row.two_lines(index.data(), index.data(_LINE))
        row.done()
