"""One person at the side of the table: everything that is known, to be changed in place."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from hubdesk.errors import HubDeskError
from hubdesk.qt import icons, theme
from hubdesk.qt.page import Notice, NoticeKind
from hubdesk.qt.problem_words import problem_sentence
from hubdesk.registration import service
from hubdesk.registration.custom_fields import custom_fields
from hubdesk.registration.erasing import erase_person
from hubdesk.registration.listing import CUSTOM, ListedPerson, legs_of, page, rowids_of
from hubdesk.registration.several import set_legs
from hubdesk.registration.ui.people.alert_box import AlertBox
from hubdesk.registration.ui.people.erase_section import EraseSection
from hubdesk.registration.ui.people.fields import PersonField, SectionTitle
from hubdesk.registration.ui.people.history_section import HistorySection
from hubdesk.registration.ui.people.model import display_name
from hubdesk.registration.ui.people.status_section import StatusSection
from hubdesk.registration.ui.people.words import column_word

if TYPE_CHECKING:
    from hubdesk.qt.open_event import OpenEvent
    from hubdesk.registration.ui.people.choices import Choices
    from hubdesk.registration.ui.people.edits import PersonEdits

# the rows of the form: fields, and how many of six columns each takes
_FORM: Final = (
    (("honorific", 1), ("given_name", 2), ("family_name", 3)),
    (("arabic_name", 6),),
    (("organisation", 6),),
    (("job_title", 6),),
    (("delegation", 6),),
    (("category", 3), ("country", 3)),
    (("email", 6),),
    (("phone", 6),),
)
_MORE: Final = (
    (("languages", 3), ("protocol_order", 3)),
    (("diet", 3), ("access_needs", 3)),
    (("identity_document", 3), ("consents", 3)),
)


class PersonPanel(QWidget):
    """The participant panel.

    Signals:
        notice_raised: a `Notice`.
        print_requested: the badge of this person, a list of one key.
        check_in_requested: this person, the key.
        gone: the person that was shown is not there any more.
    """

    notice_raised = Signal(object)
    print_requested = Signal(object)
    check_in_requested = Signal(str)
    gone = Signal()

    def __init__(
        self,
        open_event: "OpenEvent",
        choices: "Choices",
        edits: "PersonEdits",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._open_event = open_event
        self._choices = choices
        self._edits = edits
        self._person: ListedPerson | None = None
        self._fields: list[PersonField] = []
        self._custom: list[PersonField] = []
        self._legs: dict[str, QCheckBox] = {}
        self._legs_sent: list[str] = []  # whose legs are being written, once for each writing
        self._sections: list[QWidget] = []
        self._build()
        self._fill_custom()
        self._fill_legs()
        open_event.tables_changed.connect(self._on_tables_changed)
        edits.refused.connect(self.refresh)

    @property
    def person(self) -> ListedPerson | None:
        """Who is shown."""
        return self._person

    def field(self, key: str) -> PersonField:
        """The field with this key."""
        return next(field for field in (*self._fields, *self._custom) if field.key == key)

    def add_section(self, title: str, section: QWidget) -> None:
        """Show something that another part knows; it has a method `show_person`."""
        self._sections.append(section)
        at = self._column.indexOf(self._history_title)
        self._column.insertWidget(at, SectionTitle(title))
        self._column.insertWidget(at + 1, section)

    def show_person(self, person_id: str) -> bool:
        """Show somebody; answers whether there is such a person."""
        person = self._read(person_id)
        if person is None:
            return False
        is_other = self._person is None or self._person.id != person.id
        if is_other:
            self._status.forget()
            self._erase.forget()
        self._person = person
        self._name.setText(display_name(person))
        arabic = str(person.fields["arabic_name"] or "")
        self._arabic.setText(arabic)
        # where the name above it begins, whatever its own direction
        leading = QStyle.visualAlignment(self.layoutDirection(), Qt.AlignmentFlag.AlignLeft)
        self._arabic.setAlignment(leading | Qt.AlignmentFlag.AlignAbsolute)
        self._arabic.setVisible(bool(arabic) and arabic != self._name.text())
        self._status.show_status(
            str(person.fields["status"]), str(person.fields["status_reason"] or "")
        )
        self.alert.show_person(person.id)
        for field in (*self._fields, *self._custom):
            field.show_person(person)
        self._show_legs(person.id)
        self._erase.show_person(person)
        if is_other:
            for section in self._sections:
                section.show_person(person.id)  # type: ignore[attr-defined]
        self._history.show_person(person.id)
        return True

    def leave(self) -> None:
        """Save what is being typed."""
        for field in (*self._fields, *self._custom):
            field.leave()

    def refresh(self) -> None:
        """Show the same person again."""
        if self._person is not None and not self.show_person(self._person.id):
            self._person = None
            self.gone.emit()

    def _read(self, person_id: str) -> ListedPerson | None:
        file = self._open_event.file
        rowids = rowids_of(file, [person_id])
        if not rowids:
            return None
        return page(file, rowids, [field.key for field in self._custom]).get(rowids[0])

    def _build(self) -> None:
        self._name = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        theme.set_role(self._name, "title")
        self._arabic = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        theme.set_role(self._arabic, "muted")
        self.check_in = QPushButton(self.tr("Check in"))
        icons.dress(self.check_in, "log-in", "muted")
        self.check_in.clicked.connect(self._on_check_in)
        self.print_badge = QPushButton(self.tr("Print badge"))
        icons.dress(self.print_badge, "printer", "muted")
        self.print_badge.clicked.connect(self._on_print)
        doing = QHBoxLayout()
        doing.setSpacing(8)
        doing.addWidget(self.check_in)
        doing.addWidget(self.print_badge)
        doing.addStretch()
        self._status = StatusSection()
        self._status.status_requested.connect(self._on_status_requested)
        self.alert = AlertBox(self._open_event)
        self._more_button = QPushButton(self.tr("More fields"))
        theme.set_role(self._more_button, "quiet")
        self._more_button.setCheckable(True)
        self._more = QWidget()
        self._more.hide()
        self._more_button.toggled.connect(self._more.setVisible)
        self._more_button.toggled.connect(self._on_more_toggled)
        icons.dress(self._more_button, "chevron-down", "accent")
        self._legs_title = SectionTitle(self.tr("Expected at"))
        self._legs_row = QVBoxLayout()
        self._legs_row.setSpacing(4)
        self._custom_title = SectionTitle(self.tr("Fields of this event"))
        self._custom_rows = QVBoxLayout()
        self._custom_rows.setSpacing(10)
        notes = (self._field("attention"), self._field("notes"))
        self._history_title = SectionTitle(self.tr("History"))
        self._history = HistorySection(self._open_event)
        self._erase = EraseSection()
        self._erase.remove_requested.connect(self._on_remove)
        self._erase.erase_requested.connect(self._on_erase)
        self._place(doing, notes)

    def offer_erasing(self, *, offered: bool) -> None:
        """Offer to erase a person, or not."""
        self._erase.offer(erasing=offered)

    def _place(self, doing: QHBoxLayout, notes: tuple[PersonField, ...]) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(20, 0, 20, 20)
        self._column.setSpacing(10)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._name)
        names.addWidget(self._arabic)
        self._column.addLayout(names)
        self._column.addWidget(self._status)
        self._column.addLayout(doing)
        self._column.addWidget(self.alert)
        self._column.addSpacing(4)
        self._column.addLayout(self._form(_FORM))
        self._column.addWidget(self._more_button, 0, Qt.AlignmentFlag.AlignLeading)
        more = self._form(_MORE)
        self._more.setLayout(more)
        more.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._more)
        self._column.addWidget(self._legs_title)
        self._column.addLayout(self._legs_row)
        self._column.addWidget(self._custom_title)
        self._column.addLayout(self._custom_rows)
        for field in notes:
            self._column.addWidget(field)
        self._column.addWidget(self._history_title)
        self._column.addWidget(self._history)
        self._column.addWidget(self._erase)
        self._column.addStretch()

    def _form(self, rows: tuple[tuple[tuple[str, int], ...], ...]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(10)
        for at in range(6):
            grid.setColumnStretch(at, 1)
        for row, fields in enumerate(rows):
            column = 0
            for key, width in fields:
                grid.addWidget(self._field(key), row, column, 1, width)
                column += width
        return grid

    def _field(self, key: str) -> PersonField:
        field = PersonField(key, column_word(key), self._choices)
        field.left.connect(self._edits.enter)
        self._fields.append(field)
        return field

    def _fill_custom(self) -> None:
        for field in self._custom:
            self._custom_rows.removeWidget(field)
            field.deleteLater()
        self._custom = []
        for own in custom_fields(self._open_event.file):
            field = PersonField(f"{CUSTOM}{own.id}", own.name, self._choices)
            field.left.connect(self._edits.enter)
            self._custom.append(field)
            self._custom_rows.addWidget(field)
        self._custom_title.setVisible(bool(self._custom))

    def _fill_legs(self) -> None:
        for box in self._legs.values():
            self._legs_row.removeWidget(box)
            box.deleteLater()
        self._legs = {}
        for key, name in self._choices.legs:
            box = QCheckBox(name.replace("&", "&&"))
            box.clicked.connect(partial(self._on_leg_clicked, key))
            self._legs[key] = box
            self._legs_row.addWidget(box)
        self._legs_title.setVisible(bool(self._legs))

    def _show_legs(self, person_id: str) -> None:
        if person_id in self._legs_sent:  # what is ticked is newer than what can be read
            return
        expected = legs_of(self._open_event.file, person_id)
        for key, box in self._legs.items():
            box.setChecked(key in expected or not expected)

    def _on_more_toggled(self, shown: bool) -> None:  # noqa: FBT001 - a slot
        self._more_button.setText(self.tr("Fewer fields") if shown else self.tr("More fields"))
        icons.dress(self._more_button, "chevron-up" if shown else "chevron-down", "accent")

    def _on_leg_clicked(self, leg: str) -> None:
        if self._person is None:
            return
        person = self._person.id
        legs = frozenset(key for key, box in self._legs.items() if box.isChecked())
        if not legs:  # nothing ticked would mean: at all of them
            self._say(self.tr("Who comes to no leg is cancelled instead."), NoticeKind.WARNING)
            self._legs[leg].setChecked(True)
            return
        self._legs_sent.append(person)
        self._open_event.write(
            lambda file, operator: set_legs(file, operator, person, legs),
            lambda _done: self._on_legs_written(person),
            partial(self._on_legs_refused, person),
        )

    def _on_legs_written(self, person_id: str) -> None:
        self._legs_sent.remove(person_id)
        if self._person is not None:
            self._show_legs(self._person.id)

    def _on_legs_refused(self, person_id: str, error: HubDeskError) -> None:
        self._on_legs_written(person_id)
        self._on_error(error)

    def _on_status_requested(self, status: str, reason: str) -> None:
        if self._person is not None:
            self._edits.write_values(
                self._person, {"status": status, "status_reason": reason or None}
            )

    def _on_check_in(self) -> None:
        if self._person is not None:
            self.leave()
            self.check_in_requested.emit(self._person.id)

    def _on_print(self) -> None:
        if self._person is not None:
            self.leave()
            self.print_requested.emit([self._person.id])

    def _on_remove(self) -> None:
        if self._person is not None:
            person = self._person.id
            self._open_event.write(
                lambda file, operator: service.remove(file, operator, person),
                on_error=self._on_error,
            )

    def _on_erase(self) -> None:
        if self._person is None:
            return
        person = self._person.id
        self._open_event.write(
            lambda file, operator: erase_person(file, operator, person),
            lambda _: self._say(
                self.tr("The personal data is erased. Backups made before still have it."),
                NoticeKind.SUCCESS,
            ),
            self._on_error,
        )

    def _on_tables_changed(self, tables: frozenset[str]) -> None:
        if "custom_field" in tables:
            self._fill_custom()
        if "leg" in tables:
            self._fill_legs()
        if self._person is None:
            return
        still = self._open_event.file.value(
            "SELECT 1 FROM person WHERE id = ? AND deleted = 0 AND merged_into IS NULL"
            " AND erased = 0",
            (self._person.id,),
        )
        if still:
            self.refresh()
        else:
            self._person = None
            self.gone.emit()

    def _on_error(self, error: HubDeskError) -> None:
        self._say(problem_sentence(error), NoticeKind.PROBLEM)
        self.refresh()

    def _say(self, text: str, kind: NoticeKind) -> None:
        self.notice_raised.emit(Notice(text, kind))
