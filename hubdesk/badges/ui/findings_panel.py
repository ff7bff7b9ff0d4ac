"""What should be looked at before paper moves: in words, with the names of those it is about."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from hubdesk.badges.holders import names_of
from hubdesk.badges.ui.words import finding_words
from hubdesk.qt import icons, theme

if TYPE_CHECKING:
    from hubdesk.badges.printing import Printed
    from hubdesk.eventfile.reading import Reader

_MOST: Final = 200
_ROW: Final = 32
_TALLEST: Final = 3 * _ROW


class FindingsPanel(QFrame):
    """The list, and whether badges that nobody could read are printed all the same.

    Signals:
        person_requested: somebody's data should be mended, the key.
        changed: the unreadable are to be printed, or not.
    """

    person_requested = Signal(str)
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_role(self, "sheet")
        self.heading = QLabel(wordWrap=True)
        theme.set_role(self.heading, "heading")
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("What should be looked at"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setToolTip(self.tr("Show the person"))
        self.list.itemClicked.connect(self._on_activated)
        self.list.itemActivated.connect(self._on_activated)
        self.anyway = QCheckBox(self.tr("Print the unreadable ones anyway"))
        self.anyway.toggled.connect(lambda _checked: self.changed.emit())
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 16, 8)
        head = QHBoxLayout()
        head.addWidget(self.heading, 1)
        head.addWidget(self.anyway)
        column.addLayout(head)
        column.addWidget(self.list)
        self.hide()

    def show_findings(self, reader: "Reader", printed: "Printed") -> None:
        """Show what was found before a print."""
        self.list.clear()
        found = sorted(printed.findings, key=lambda each: not each.finding.is_fatal)
        names = names_of(reader, {each.person_id for each in found[:_MOST]})
        height = 0
        for each in found[:_MOST]:
            name = names.get(each.person_id) or self.tr("Without a name")
            item = QListWidgetItem(f"{name} – {finding_words(each.finding)}")
            tone = "danger" if each.finding.is_fatal else "warning"
            item.setIcon(
                icons.icon("circle-x" if each.finding.is_fatal else "triangle-alert", tone)
            )
            item.setData(Qt.ItemDataRole.UserRole, each.person_id)
            item.setToolTip(item.text())
            item.setSizeHint(QSize(0, _ROW))
            self.list.addItem(item)
            height += _ROW
        if len(found) > _MOST:
            more = QListWidgetItem(self.tr("and %n more", "", len(found) - _MOST))
            more.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addItem(more)
        people = len({each.person_id for each in found})
        words = self.tr("Look at %n badges first", "", people)
        if printed.left_out:
            words += " · " + self.tr("%n badges are left out", "", len(printed.left_out))
        self.heading.setText(words)
        self.list.setFixedHeight(min(height, _TALLEST) + 4)
        self.list.setIconSize(QSize(16, 16))
        self.anyway.setVisible(any(each.finding.is_fatal for each in found))
        self.setVisible(bool(found))

    def _on_activated(self, item: QListWidgetItem) -> None:
        person_id = item.data(Qt.ItemDataRole.UserRole)
        if person_id:
            self.person_requested.emit(person_id)
