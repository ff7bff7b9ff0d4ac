"""The print log: when, who, what and how many; each print opens to the people."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from hubdesk.badges.issuing import BadgeStatus
from hubdesk.badges.print_log import PrintRow, people_of, print_log
from hubdesk.badges.ui.record_words import reason_word
from hubdesk.badges.ui.words import sheet_word, status_word, template_word
from hubdesk.qt import icons, theme
from hubdesk.registration.ui.people.words import moment

if TYPE_CHECKING:
    from hubdesk.eventfile.file import EventFile
    from hubdesk.qt.open_event import OpenEvent

_ROLE: Final = Qt.ItemDataRole.UserRole
_ROW: Final = 34
_AT_ONCE: Final = 300


class LogView(QWidget):
    """The log.

    Signals:
        again_requested: a print (`PrintRow`) should be printed again for these people, a list of
            keys, and whether with new codes.
        rest_requested: what did not come out of a print (`PrintRow`) should be printed.
        person_requested: somebody should be shown, the key.
    """

    rest_requested = Signal(object)
    again_requested = Signal(object, object, bool)
    person_requested = Signal(str)

    def __init__(self, open_event: "OpenEvent", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open_event = open_event
        self._shown: list[PrintRow] | None = None
        self.again_action = QAction(self.tr("Print again"), self)
        self.again_action.setShortcut(QKeySequence("Ctrl+Shift+P"))
        icons.dress(self.again_action, "printer")
        self.again_action.triggered.connect(lambda: self._again(new_code=False))
        self.new_codes_action = QAction(self.tr("Print again with new codes"), self)
        self.new_codes_action.setShortcut(QKeySequence("Ctrl+Shift+N"))
        icons.dress(self.new_codes_action, "refresh-cw")
        self.new_codes_action.triggered.connect(lambda: self._again(new_code=True))
        self.rest_action = QAction(self.tr("Print what did not come out"), self)
        self.rest_action.setShortcut(QKeySequence("Ctrl+Shift+J"))
        icons.dress(self.rest_action, "list-checks")
        self.rest_action.triggered.connect(self._on_rest)
        self.tree = QTreeWidget()
        self.tree.setAccessibleName(self.tr("Print log"))
        self.tree.setHeaderLabels(
            [
                self.tr("When"),
                self.tr("Who"),
                self.tr("Badges"),
                self.tr("Badge and sheet"),
                self.tr("Printed on"),
                self.tr("Why again"),
            ]
        )
        self.tree.headerItem().setTextAlignment(
            2, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        )
        self.tree.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.tree.setUniformRowHeights(True)
        self.tree.header().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for number, width in enumerate((270, 150, 120, 270, 190)):
            self.tree.setColumnWidth(number, width)
        self.tree.itemExpanded.connect(self._on_expanded)
        self.tree.itemActivated.connect(self._on_activated)
        self.tree.currentItemChanged.connect(lambda *_items: self._enable())
        self._nothing = QLabel(
            self.tr("Nothing was printed yet. What is printed stands here, with the people."),
            alignment=Qt.AlignmentFlag.AlignCenter,
        )
        theme.set_role(self._nothing, "muted")
        self.again = self._button(self.again_action)
        self.new_codes = self._button(self.new_codes_action)
        self.rest = self._button(self.rest_action)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.again)
        buttons.addWidget(self.new_codes)
        buttons.addWidget(self.rest)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 0, 24, 16)
        column.setSpacing(8)
        column.addWidget(self.tree, 1)
        column.addWidget(self._nothing, 1)
        column.addLayout(buttons)
        self.refresh()

    def refresh(self) -> None:
        """Read the log anew."""
        rows = print_log(self._open_event.file)
        if rows == self._shown:
            return
        self._shown = rows
        self.tree.clear()
        for row in rows:
            item = QTreeWidgetItem(
                [
                    moment(row.at),
                    row.operator,
                    self._count(row),
                    f"{template_word(row.template)} · {sheet_word(row.sheet)}",
                    row.target,
                    reason_word(row.reason),
                ]
            )
            item.setData(0, _ROLE, row)
            if row.left:
                item.setIcon(2, icons.icon("triangle-alert", "warning"))
            if row.template_at is not None:
                words = self.tr("The template as it was changed {when}")
                item.setToolTip(3, words.format(when=moment(row.template_at)))
            item.setSizeHint(0, QSize(0, _ROW))
            item.setTextAlignment(2, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
            item.setToolTip(1, row.desk)
            item.setChildIndicatorPolicy(QTreeWidgetItem.ChildIndicatorPolicy.ShowIndicator)
            self.tree.addTopLevelItem(item)
        self.tree.setVisible(bool(rows))
        self._nothing.setVisible(not rows)
        if (first := self.tree.topLevelItem(0)) is not None:
            self.tree.setCurrentItem(first)
        self._enable()

    def _count(self, row: PrintRow) -> str:
        number = self.locale().toString
        if not row.left:
            return number(row.badges)
        words = self.tr("{done} of {total}")
        return words.format(done=number(row.badges), total=number(row.badges + row.left))

    def _button(self, action: QAction) -> QPushButton:
        button = QPushButton(action.text())
        looks = {self.again_action: "printer", self.rest_action: "list-checks"}
        icons.dress(button, looks.get(action, "refresh-cw"), "muted")
        button.clicked.connect(action.trigger)
        action.changed.connect(lambda: button.setEnabled(action.isEnabled()))
        return button

    def _on_expanded(self, item: QTreeWidgetItem) -> None:
        row = item.data(0, _ROLE)
        if not item.childCount() and isinstance(row, PrintRow):
            self._add_people(item, row)

    def _add_people(self, item: QTreeWidgetItem, row: PrintRow) -> None:
        """Add the next people of a print; ten thousand at once would make everybody wait."""
        begin = item.childCount()
        children = []
        for badge in people_of(self._open_event.file, row.id, _AT_ONCE, begin):
            status = "" if badge.status is BadgeStatus.ACTIVE else status_word(badge.status)
            where = self.tr("Sheet {sheet}, cell {cell}").format(sheet=badge.page, cell=badge.cell)
            name = badge.name or self.tr("Erased")
            child = QTreeWidgetItem([name, badge.letters, status, where, ""])
            child.setData(0, _ROLE, badge.person_id)
            children.append(child)
        left = row.badges - begin - len(children)
        if children and left > 0:
            more = QTreeWidgetItem([self.tr("Show %n more", "", left)])
            more.setData(0, _ROLE, None)
            children.append(more)
        item.addChildren(children)

    def _on_activated(self, item: QTreeWidgetItem) -> None:
        person_id, job = item.data(0, _ROLE), item.parent()
        if person_id is None and job is not None:
            place = job.indexOfChild(item)
            job.takeChild(place)
            self._add_people(job, job.data(0, _ROLE))
            if (first := job.child(place)) is not None:
                self.tree.setCurrentItem(first)
        elif isinstance(person_id, str):
            self.person_requested.emit(person_id)

    def _current(self) -> tuple[PrintRow, list[str]] | None:
        """The print that is marked, and the one of its people who is; nobody: all of them."""
        item = self.tree.currentItem()
        if item is None:
            return None
        parent = item.parent()
        if parent is not None and item.data(0, _ROLE) is not None:
            return parent.data(0, _ROLE), [item.data(0, _ROLE)]
        return (parent or item).data(0, _ROLE), []

    def _enable(self) -> None:
        has_current = self.tree.currentItem() is not None
        self.again_action.setEnabled(has_current)
        self.new_codes_action.setEnabled(has_current)
        current = self._current()
        self.rest_action.setEnabled(current is not None and current[0].left > 0)

    def _on_rest(self) -> None:
        current = self._current()
        if current is not None:
            self.rest_requested.emit(current[0])

    def _again(self, *, new_code: bool) -> None:
        current = self._current()
        if current is None:
            return
        row, people = current
        if people:
            self.again_requested.emit(row, people, new_code)
        else:
            self._open_event.read(
                partial(_keys, row.id), partial(self._on_people_read, row, new_code)
            )

    def _on_people_read(self, row: PrintRow, new_code: bool, people: list[str]) -> None:  # noqa: FBT001 - a slot
        self.again_requested.emit(row, people, new_code)


def _keys(job_id: str, file: "EventFile") -> list[str]:
    return [badge.person_id for badge in people_of(file, job_id)]
