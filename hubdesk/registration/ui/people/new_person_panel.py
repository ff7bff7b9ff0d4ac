"""Registering one person: three fields, more if wanted, and who may be there already."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from hubdesk.errors import HubDeskError, Problem
from hubdesk.qt import icons, theme
from hubdesk.qt.page import Notice, NoticeKind
from hubdesk.qt.problem_words import problem_sentence
from hubdesk.registration import service
from hubdesk.registration.search import FoundPerson, PeopleSearch
from hubdesk.registration.ui.people.choices import editor_text, fill_choice
from hubdesk.registration.ui.people.fields import SectionTitle
from hubdesk.registration.ui.people.words import column_word

if TYPE_CHECKING:
    from hubdesk.eventfile.file import EventFile
    from hubdesk.qt.open_event import OpenEvent
    from hubdesk.registration.rules import Value
    from hubdesk.registration.ui.people.choices import Choices

_THREE: Final = ("given_name", "family_name", "organisation")
_MORE: Final = ("arabic_name", "delegation", "category", "job_title", "email", "phone")
_ALIKE_AFTER: Final = 150  # milliseconds
_MOST_ALIKE: Final = 4
_SHORTEST: Final = 2  # letters


class NewPersonPanel(QWidget):
    """The form.

    Signals:
        notice_raised: a `Notice`.
        registered: the key of the new person.
        person_requested: the key of somebody who is there already.
    """

    notice_raised = Signal(object)
    registered = Signal(str)
    person_requested = Signal(str)

    def __init__(
        self, open_event: "OpenEvent", choices: "Choices", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._open_event = open_event
        self._choices = choices
        self._searching = PeopleSearch(open_event.file)  # used in the reader's thread alone
        self._editors: dict[str, QWidget] = {}
        self._legs: dict[str, QCheckBox] = {}
        self._alike_later = QTimer(self, singleShot=True, interval=_ALIKE_AFTER)
        self._alike_later.timeout.connect(self._look_for_alike)
        self._build()

    def begin(self) -> None:
        """Start with empty fields; choices are read anew."""
        for key, editor in self._editors.items():
            if isinstance(editor, QLineEdit):
                editor.clear()
            elif isinstance(editor, QComboBox):
                self._refill(key, editor)
        for box in self._legs.values():
            box.setChecked(True)
        self._show_alike([])
        self._editors["given_name"].setFocus(Qt.FocusReason.OtherFocusReason)

    def editor(self, key: str) -> QWidget:
        """The field with this key."""
        return self._editors[key]

    @override
    def eventFilter(self, watched: QObject, qt_event: QEvent) -> bool:
        if isinstance(qt_event, QKeyEvent) and qt_event.type() == QEvent.Type.KeyPress:
            is_enter = qt_event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if is_enter and not self._completing(watched):
                self.register()
                return True
        return super().eventFilter(watched, qt_event)

    def register(self) -> None:
        """Register who is typed in."""
        values: dict[str, Value] = {
            key: text
            for key, editor in self._editors.items()
            if (text := editor_text(editor, key).strip())
        }
        organisation = str(values.pop("organisation", "")) or None
        delegation = str(values.pop("delegation", "")) or None
        expected = [key for key, box in self._legs.items() if box.isChecked()]
        legs = expected if len(expected) < len(self._legs) else []

        def work(file: "EventFile", operator: str) -> str:
            return service.register(
                file,
                operator,
                values,
                organisation=organisation,
                delegation=delegation,
                legs=legs,
            )

        self._open_event.write(work, self.registered.emit, self._on_error)

    def _build(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(20, 4, 20, 20)
        self._column.setSpacing(10)
        for key in _THREE:
            self._column.addWidget(self._field(key))
        self._alike_title = QLabel(self.tr("Already here?"))
        theme.set_role(self._alike_title, "badge-warn")
        self._alike = QVBoxLayout()
        self._alike.setSpacing(4)
        self._column.addWidget(self._alike_title, 0, Qt.AlignmentFlag.AlignLeading)
        self._column.addLayout(self._alike)
        self._alike_title.hide()
        button = QPushButton(self.tr("Register"))
        theme.set_role(button, "primary")
        icons.dress(button, "user-plus", "on_accent")
        button.clicked.connect(self.register)
        row = QHBoxLayout()
        row.addWidget(button)
        row.addStretch()
        self._column.addLayout(row)
        self._column.addWidget(SectionTitle(self.tr("If it is known")))
        for key in _MORE:
            self._column.addWidget(self._field(key))
        if len(self._choices.legs) > 1:
            self._column.addWidget(SectionTitle(self.tr("Expected at")))
            for leg, name in self._choices.legs:
                box = QCheckBox(name.replace("&", "&&"))
                self._legs[leg] = box
                self._column.addWidget(box)
        self._column.addStretch()

    def _field(self, key: str) -> QWidget:
        editor = fill_choice(self._choices, key, self) or QLineEdit()
        editor.setAccessibleName(column_word(key))
        editor.installEventFilter(self)
        self._editors[key] = editor
        if key in _THREE and isinstance(editor, QLineEdit):
            editor.textEdited.connect(self._alike_later.start)
        label = QLabel(column_word(key))
        theme.set_role(label, "caption")
        label.setBuddy(editor)
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(label)
        column.addWidget(editor)
        return box

    def _refill(self, key: str, editor: QComboBox) -> None:
        fresh = fill_choice(self._choices, key, self)
        if isinstance(fresh, QComboBox):
            editor.clear()
            for place in range(fresh.count()):
                editor.addItem(fresh.itemText(place), fresh.itemData(place))
            fresh.deleteLater()
        editor.setCurrentIndex(0)

    def _completing(self, watched: QObject) -> bool:
        completer = watched.completer() if isinstance(watched, QLineEdit) else None
        popup = completer.popup() if completer is not None else None
        return popup is not None and popup.isVisible()

    def _look_for_alike(self) -> None:
        names = [editor_text(self._editors[key], key) for key in ("given_name", "family_name")]
        if any(len(name.strip()) < _SHORTEST for name in names):
            self._show_alike([])  # half the name is had by too many
            return
        text = " ".join(name.strip() for name in names)
        searching = self._searching
        self._open_event.read(
            lambda _: list(searching.find(text, _MOST_ALIKE).rows),
            self._show_alike,
            latest=f"people/alike/{id(self)}",
        )

    def _show_alike(self, alike: list[FoundPerson]) -> None:
        while (item := self._alike.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for person in alike:
            words = [person.name, person.organisation or person.delegation or ""]
            button = QPushButton(" · ".join(word for word in words if word).replace("&", "&&"))
            theme.set_role(button, "quiet")
            button.setToolTip(self.tr("Show who is registered already"))
            button.clicked.connect(partial(self._on_alike_clicked, person.id))
            button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            self._alike.addWidget(button)
        self._alike_title.setVisible(bool(alike))

    def _on_alike_clicked(self, person_id: str, *_clicked: object) -> None:
        self.person_requested.emit(person_id)

    def _on_error(self, error: HubDeskError) -> None:
        text = problem_sentence(error)
        if error.problem is Problem.INVALID and error.data.get("field") == "family_name":
            text = self.tr("Type a name first.")
            self._editors["given_name"].setFocus(Qt.FocusReason.OtherFocusReason)
        elif error.problem is Problem.INVALID and error.data.get("field") == "email":
            text = self.tr("“{text}” is no e-mail address.").format(text=error.data.get("text"))
            self._editors["email"].setFocus(Qt.FocusReason.OtherFocusReason)
        self.notice_raised.emit(Notice(text, NoticeKind.WARNING))
