"""The published versions of a leg, the newest first."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from hubdesk.programme.versions import Version
from hubdesk.qt.row_painting import RowPainter
from hubdesk.registration.ui.people.words import moment

_VERSION: Final = Qt.ItemDataRole.UserRole
_LINE: Final = Qt.ItemDataRole.UserRole + 1
_HEIGHT: Final = 52
_MOST: Final = 4  # rows that are seen without scrolling

Index = QModelIndex | QPersistentModelIndex


class VersionsList(QListWidget):
    """The list.

    Signals:
        version_chosen: the key of the version that changes are to be counted from.
    """

    version_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setAccessibleName(self.tr("Published versions"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_Row(self))
        self.currentItemChanged.connect(self._on_current_changed)

    def show_versions(self, versions: Sequence[Version], chosen: str | None) -> None:
        """Show these, one of them chosen."""
        with QSignalBlocker(self):
            self.clear()
            for version in versions:
                item = QListWidgetItem(version.name)
                line = " · ".join(
                    (
                        moment(version.at),
                        version.operator,
                        self.tr("%n session(s)", "", version.sessions),
                    )
                )
                item.setData(_VERSION, version.id)
                item.setData(_LINE, line)
                spoken = ", ".join(filter(None, (version.name, line, version.comment)))
                item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
                item.setToolTip("\n".join(filter(None, (version.name, line, version.comment))))
                self.addItem(item)
                if version.id == chosen:
                    self.setCurrentItem(item)
        self.setFixedHeight(min(len(versions), _MOST) * _HEIGHT + 4)

    def _on_current_changed(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.version_chosen.emit(item.data(_VERSION))


class _Row(QStyledItemDelegate):
    """Paints a version: its name, and when it was published by whom."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, _HEIGHT)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = RowPainter(painter, option, edge=6)
        row.ground()
        row.icon("flag", row.colours.accent if index.row() == 0 else row.colours.muted)
        row.lines(index.data(), index.data(_LINE))
        row.done()
