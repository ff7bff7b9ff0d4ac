"""What should be looked at before paper moves: in words, with what can be done about each."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from hubdesk.badges.holders import names_of
from hubdesk.badges.placing import FindingKind
from hubdesk.badges.preflight import THE_RUN
from hubdesk.badges.ui.remedies import Remedy, remedies_for, remedy_word
from hubdesk.badges.ui.words import finding_words
from hubdesk.qt import icons, theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hubdesk.badges.printing import PersonFinding, Printed
    from hubdesk.eventfile.reading import Reader

_MOST: Final = 200
_ROW: Final = 32
_TALLEST: Final = 4 * _ROW
_TOLD_TOGETHER: Final = 3  # people without a photo are told one by one up to so many
_PERSON, _REMEDY = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1


class FindingsPanel(QFrame):
    """The list, and whether badges that nobody could read are printed all the same.

    Signals:
        person_requested: somebody's data should be mended, the key.
        remedy_requested: something else should be done (`Remedy`).
        changed: the unreadable are to be printed, or not.
    """

    person_requested = Signal(str)
    remedy_requested = Signal(object)
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_role(self, "sheet")
        self.heading = QLabel(wordWrap=True)
        theme.set_role(self.heading, "heading")
        self.list = QTreeWidget()
        self.list.setColumnCount(3)
        self.list.setRootIsDecorated(False)
        self.list.setHeaderHidden(True)
        self.list.setAccessibleName(self.tr("What should be looked at"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setIconSize(QSize(16, 16))
        self.list.setUniformRowHeights(True)
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(8)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.list.itemClicked.connect(self._on_activated)
        self.list.itemActivated.connect(self._on_activated)
        self.anyway = QCheckBox(self.tr("Print the unreadable ones anyway"))
        self.anyway.toggled.connect(lambda _checked: self.changed.emit())
        column_ = QVBoxLayout(self)
        column_.setContentsMargins(12, 8, 16, 8)
        head = QHBoxLayout()
        head.addWidget(self.heading, 1)
        head.addWidget(self.anyway)
        column_.addLayout(head)
        column_.addWidget(self.list)
        self.hide()

    def show_findings(self, reader: "Reader", printed: "Printed") -> None:
        """Show what was found before a print."""
        self.list.clear()
        found = sorted(printed.findings, key=_rank)
        lacking = [each for each in found if each.finding.kind is FindingKind.NO_PHOTO]
        if len(lacking) > _TOLD_TOGETHER:
            found = [each for each in found if each.finding.kind is not FindingKind.NO_PHOTO]
            words = self.tr("%n people have no photo", "", len(lacking))
            self._add(words, "", (Remedy.PHOTOS, Remedy.TEMPLATE), is_fatal=False)
        names = names_of(reader, {each.person_id for each in found[:_MOST]} - {THE_RUN})
        for each in found[:_MOST]:
            words = finding_words(each.finding)
            if each.person_id != THE_RUN:
                name = names.get(each.person_id) or self.tr("Without a name")
                words = f"{name} – {words}"
            remedies = remedies_for(each.finding.kind)
            self._add(words, each.person_id, remedies, is_fatal=each.finding.is_fatal)
        if len(found) > _MOST:
            more = QTreeWidgetItem([self.tr("and %n more", "", len(found) - _MOST)])
            more.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addTopLevelItem(more)
        self._say(printed)

    def said(self) -> list[str]:
        """What is said, line by line."""
        return [
            item.text(0)
            for at in range(self.list.topLevelItemCount())
            if (item := self.list.topLevelItem(at)) is not None
        ]

    def click(self, row: int, remedy: int = 0) -> None:
        """Click a remedy of a row, as the mouse does."""
        item = self.list.topLevelItem(row)
        if item is not None:
            self.list.itemClicked.emit(item, remedy + 1)

    def _say(self, printed: "Printed") -> None:
        people = len({each.person_id for each in printed.findings} - {THE_RUN})
        if people:
            words = self.tr("Look at %n badges first", "", people)
        else:
            words = self.tr("Look at this first")
        if printed.left_out:
            words += " · " + self.tr("%n badges are left out", "", len(printed.left_out))
        self.heading.setText(words)
        rows = self.list.topLevelItemCount()
        self.list.setFixedHeight(min(rows * _ROW, _TALLEST) + 4)
        self.anyway.setVisible(any(each.finding.is_fatal for each in printed.findings))
        self.setVisible(bool(printed.findings))

    def _add(
        self, words: str, person_id: str, remedies: "Sequence[Remedy]", *, is_fatal: bool
    ) -> None:
        item = QTreeWidgetItem([words])
        icon = "circle-x" if is_fatal else "triangle-alert"
        item.setIcon(0, icons.icon(icon, "danger" if is_fatal else "warning"))
        item.setToolTip(0, words)
        item.setSizeHint(0, QSize(0, _ROW))
        item.setData(0, _PERSON, person_id)
        item.setData(0, _REMEDY, remedies[0])
        font = self.list.font()
        font.setUnderline(True)
        for column, remedy in enumerate(remedies, 1):
            item.setText(column, remedy_word(remedy))
            item.setData(column, _REMEDY, remedy)
            item.setFont(column, font)
            item.setForeground(column, theme.tokens(self.palette()).accent)
        self.list.addTopLevelItem(item)

    def _on_activated(self, item: QTreeWidgetItem, column: int) -> None:
        remedy = item.data(column, _REMEDY) or item.data(0, _REMEDY)
        person_id = item.data(0, _PERSON)
        if remedy in {Remedy.PERSON, Remedy.SHORTEN}:
            if person_id:
                self.person_requested.emit(person_id)
        elif remedy is not None:
            self.remedy_requested.emit(remedy)


def _rank(found: "PersonFinding") -> tuple[bool, bool]:
    """What nobody could read comes first, then what is about all badges."""
    return not found.finding.is_fatal, found.person_id != THE_RUN
