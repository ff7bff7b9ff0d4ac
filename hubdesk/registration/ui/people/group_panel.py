"""Several people at the side of the table: how many, and what can be done with all of them."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from hubdesk.errors import HubDeskError
from hubdesk.qt import icons, theme
from hubdesk.qt.page import Notice, NoticeKind
from hubdesk.qt.problem_words import problem_sentence
from hubdesk.registration.several import amend_many, expect_many, go_on, remove_many
from hubdesk.registration.ui.people.choices import editor_text, fill_choice
from hubdesk.registration.ui.people.fields import SectionTitle
from hubdesk.registration.ui.people.status_section import StatusSection
from hubdesk.registration.ui.people.words import column_word

if TYPE_CHECKING:
    from hubdesk.eventfile.file import EventFile
    from hubdesk.qt.open_event import OpenEvent
    from hubdesk.registration.ui.people.choices import Choices

_BY_A_WORKER: Final = 300  # people; fewer are changed within a moment
_FIELDS: Final = ("delegation", "category", "organisation")


class GroupPanel(QWidget):
    """What can be done with several people at once; each is one act that undo takes back.

    Signals:
        notice_raised: a `Notice`.
        print_requested: the badges of these people, a list of keys.
        copy_requested: they should be on the clipboard.
        export_requested: they should be written to a file.
    """

    notice_raised = Signal(object)
    print_requested = Signal(object)
    copy_requested = Signal()
    export_requested = Signal()

    def __init__(
        self,
        open_event: "OpenEvent",
        choices: "Choices",
        selected: Callable[[], list[str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._open_event = open_event
        self._choices = choices
        self._selected = selected
        self._editors: dict[str, QWidget] = {}
        self._build()
        self._fill()
        open_event.tables_changed.connect(self._on_tables_changed)

    def show_count(self, count: int) -> None:
        """Say how many there are."""
        self._count.setText(self.tr("%n people are selected", "", count))
        self._status.forget()

    def set_field(self, key: str, text: str) -> None:
        """Give all of them a value in a field."""
        self._change(amend_many, {key: text})

    def remove(self) -> None:
        """Take all of them out of the lists."""
        self._change(remove_many)

    def _build(self) -> None:
        self._count = QLabel(wordWrap=True)
        theme.set_role(self._count, "title")
        hint = QLabel(
            self.tr("What is done here is done to all of them, and one undo takes it back."),
            wordWrap=True,
        )
        theme.set_role(hint, "muted")
        doing = QGridLayout()
        doing.setSpacing(8)
        for place, (text, icon, slot) in enumerate(
            (
                (self.tr("Print badges"), "printer", self._on_print),
                (self.tr("Copy"), "copy", self.copy_requested.emit),
                (self.tr("Export…"), "download", self.export_requested.emit),
                (self.tr("Remove"), "trash-2", self.remove),
            )
        ):
            button = QPushButton(text)
            icons.dress(button, icon, "muted")
            button.clicked.connect(slot)
            doing.addWidget(button, place // 2, place % 2)
        self._status = StatusSection()
        self._status.show_status(None)
        self._status.status_requested.connect(self._on_status_requested)
        self._form = QVBoxLayout()
        self._form.setSpacing(10)
        self._legs_title = SectionTitle(self.tr("Expected at"))
        self._legs = QVBoxLayout()
        self._legs.setSpacing(6)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 0, 20, 20)
        column.setSpacing(10)
        column.addWidget(self._count)
        column.addWidget(hint)
        column.addLayout(doing)
        column.addWidget(SectionTitle(column_word("status")))
        column.addWidget(self._status)
        column.addLayout(self._form)
        column.addWidget(self._legs_title)
        column.addLayout(self._legs)
        column.addStretch()

    def _fill(self) -> None:
        _empty(self._form)
        _empty(self._legs)
        self._editors = {}
        for key in _FIELDS:
            self._form.addWidget(self._field(key))
        for leg, name in self._choices.legs:
            self._legs.addWidget(self._leg_row(leg, name))
        self._legs_title.setVisible(bool(self._choices.legs))

    def _field(self, key: str) -> QWidget:
        editor = fill_choice(self._choices, key, self) or QLineEdit()
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(-1)
        editor.setAccessibleName(column_word(key))
        self._editors[key] = editor
        label = QLabel(column_word(key))
        theme.set_role(label, "caption")
        label.setBuddy(editor)
        button = QPushButton(self.tr("Set"))
        button.setAccessibleName(self.tr("Set {field}").format(field=column_word(key)))
        button.clicked.connect(partial(self._on_set, key))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(editor, 1)
        row.addWidget(button)
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(label)
        column.addLayout(row)
        return box

    def _leg_row(self, leg: str, name: str) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        label = QLabel(name)
        row.addWidget(label, 1)
        for text, expected in ((self.tr("Expected"), True), (self.tr("Not expected"), False)):
            button = QPushButton(text)
            button.setAccessibleName(self.tr("{leg}: {what}").format(leg=name, what=text))
            button.clicked.connect(partial(self._on_expected, leg, expected))
            row.addWidget(button)
        return box

    def _on_set(self, key: str) -> None:
        editor = self._editors[key]
        text = editor_text(editor, key)
        if not text and key == "category":
            editor.setFocus()
            return
        self.set_field(key, text)

    def _on_status_requested(self, status: str, reason: str) -> None:
        self._change(amend_many, {"status": status, "status_reason": reason or None})

    def _on_expected(self, leg: str, expected: bool, *_clicked: object) -> None:  # noqa: FBT001
        self._change(_expect, leg, expected)

    def _on_print(self) -> None:
        self.print_requested.emit(self._selected())

    def _on_tables_changed(self, tables: frozenset[str]) -> None:
        if tables & {"leg", "delegation"} and not any(
            editor.hasFocus() for editor in self._editors.values()
        ):
            self._fill()

    def _change(self, work: Callable[..., int], *args: Any) -> None:
        people = self._selected()
        if not people:
            return
        if len(people) < _BY_A_WORKER:

            def write(file: "EventFile", operator: str) -> int:
                return work(file, go_on, operator, people, *args)

            self._open_event.write(write, on_error=self._on_error)
            return
        job = self._open_event.start(
            work,
            self._open_event.operator,
            people,
            *args,
            on_done=self._on_many_done,
            on_error=self._on_error,
        )
        job.title = self.tr("Changing %n people", "", len(people))

    def _on_many_done(self, count: int) -> None:
        self.notice_raised.emit(
            Notice(
                self.tr("%n people are changed.", "", count),
                NoticeKind.SUCCESS,
                self.tr("Undo"),
                self._open_event.undo,
            )
        )

    def _on_error(self, error: HubDeskError) -> None:
        self.notice_raised.emit(Notice(problem_sentence(error), NoticeKind.PROBLEM))


def _expect(
    file: "EventFile",
    progress: Callable[[int, int, str], bool],
    operator: str,
    people: list[str],
    leg: str,
    expected: bool,  # noqa: FBT001 - sent to a worker by its place
) -> int:
    return expect_many(file, progress, operator, people, leg, expected=expected)


def _empty(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.deleteLater()
