"""What has changed since a version, in the order of time; below each change, whom it concerns."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QFrame,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)
from typing_extensions import override

from hubdesk.programme.printing.words import time_line
from hubdesk.programme.ui.grid.background import day_words
from hubdesk.programme.ui.printed_words import change_words
from hubdesk.programme.versions import Change, ChangeKind
from hubdesk.qt.row_painting import RowPainter

if TYPE_CHECKING:
    from hubdesk.programme.printing.change_words import ChangeWords

ICONS: Final = {
    ChangeKind.NEW: ("circle-plus", "success"),
    ChangeKind.CANCELLED: ("circle-x", "danger"),
    ChangeKind.MOVED: ("clock", "info"),
    ChangeKind.ROOM: ("door-open", "info"),
    ChangeKind.LENGTH: ("ruler", "warning"),
    ChangeKind.RENAMED: ("pencil", "muted"),
}
"""The icon and the tone of each kind of change."""

CHANGE_ROLE: Final = Qt.ItemDataRole.UserRole
_LINES: Final = Qt.ItemDataRole.UserRole + 1
_HEIGHT: Final = 76
_HEIGHT_OF_NAME: Final = 26
_MOST_NAMES: Final = 200

Index = QModelIndex | QPersistentModelIndex


class ChangesTree(QTreeWidget):
    """The changes.

    Signals:
        session_requested: the session of a change should be seen in its place.
        names_wanted: a change was opened, and its names are not known yet.
    """

    session_requested = Signal(str)
    names_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: Mapping[str, Sequence[str]] = {}
        self.setHeaderHidden(True)
        self.setColumnCount(1)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setIndentation(20)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QTreeWidget.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("What has changed"))
        self.setItemDelegate(_Row(self))
        self.itemClicked.connect(self._on_item_chosen)
        self.itemActivated.connect(self._on_item_chosen)
        self.itemExpanded.connect(self._on_item_expanded)

    @property
    def opened(self) -> tuple[str, ...]:
        """The sessions below which people are shown."""
        return tuple(
            item.data(0, CHANGE_ROLE).session_id for item in self._tops() if item.isExpanded()
        )

    def show_changes(self, changes: Sequence[Change], names: Mapping[str, Sequence[str]]) -> None:
        """Show these; what was chosen and opened stays so.

        Args:
            changes: in the order of time.
            names: of whom they concern, by session; of those that are `opened`.
        """
        opened, chosen = set(self.opened), self._chosen()
        scrolled = self.verticalScrollBar().value()
        self._names = names
        words = change_words()
        with QSignalBlocker(self):
            self.clear()
            for change in changes:
                item = self._item(change, words)
                self.addTopLevelItem(item)
                if change.session_id in opened and change.concerned:
                    item.setExpanded(True)
                    self._add_names(item, change)
                if change.session_id == chosen:
                    self.setCurrentItem(item)
        self.verticalScrollBar().setValue(scrolled)

    def _tops(self) -> list[QTreeWidgetItem]:
        items = [self.topLevelItem(row) for row in range(self.topLevelItemCount())]
        return [item for item in items if item is not None]

    def _chosen(self) -> str | None:
        item = self.currentItem()
        if item is None:
            return None
        change: Change | None = (item.parent() or item).data(0, CHANGE_ROLE)
        return change.session_id if change else None

    def _item(self, change: Change, words: "ChangeWords") -> QTreeWidgetItem:
        shown = change.shown
        place = self.tr("{day}, {time}").format(
            day=day_words(shown.day), time=time_line(shown.starts_at, shown.ends_at)
        )
        kinds = words.kinds_of(change)
        lines = (
            " · ".join((place, words.room(shown, change.before))),
            " · ".join(words.details(change) or (kinds,)),  # the icons tell the kinds, too
        )
        item = QTreeWidgetItem([shown.title])
        item.setData(0, CHANGE_ROLE, change)
        item.setData(0, _LINES, lines)
        spoken = list(dict.fromkeys((shown.title, kinds, *lines)))
        if change.concerned:
            spoken.append(self.tr("concerns %n people", "", len(change.concerned)))
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, ", ".join(spoken))
        item.setToolTip(0, "\n".join(spoken))
        policy = QTreeWidgetItem.ChildIndicatorPolicy
        item.setChildIndicatorPolicy(
            policy.ShowIndicator if change.concerned else policy.DontShowIndicator
        )
        return item

    def _add_names(self, item: QTreeWidgetItem, change: Change) -> None:
        names = self._names.get(change.session_id, ())
        shown = [*names[:_MOST_NAMES]]
        if (more := len(names) - _MOST_NAMES) > 0:
            shown.append(self.tr("… and %n more", "", more))
        for name in shown:
            child = QTreeWidgetItem([name])
            child.setToolTip(0, name)
            item.addChild(child)

    def _on_item_chosen(self, item: QTreeWidgetItem) -> None:
        change: Change | None = item.data(0, CHANGE_ROLE)
        if change is not None and not change.is_removed:
            self.session_requested.emit(change.session_id)

    def _on_item_expanded(self, item: QTreeWidgetItem) -> None:
        if not item.childCount():
            self.names_wanted.emit()


class _Row(QStyledItemDelegate):
    """Paints a change with its kinds and how many it concerns, or the name of one of them."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, _HEIGHT if index.data(CHANGE_ROLE) else _HEIGHT_OF_NAME)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        change: Change | None = index.data(CHANGE_ROLE)
        if change is None:
            super().paint(painter, option, index)
            return
        row = RowPainter(painter, option, edge=6)
        row.ground()
        first, *others = (kind for kind in ChangeKind if kind in change.kinds)
        name, tone = ICONS[first]
        row.icon(name, getattr(row.colours, tone))
        if change.concerned:
            row.end_pill(
                option.locale.toString(len(change.concerned)),
                row.colours.warning,
                row.colours.warning_soft,
            )
        for kind in reversed(others):
            name, tone = ICONS[kind]
            row.end_icon(name, getattr(row.colours, tone))
        row.lines(index.data(), *index.data(_LINES), struck=change.after is None)
        row.done()
