"""The inspector: everything about one session, each field saved when it is left."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QSignalBlocker, Qt, QTime, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

from hubdesk.errors import HubDeskError, Problem
from hubdesk.programme import service as programme
from hubdesk.programme.checks import LONGEST
from hubdesk.programme.ui import words
from hubdesk.programme.ui.audience_field import AudienceField
from hubdesk.programme.ui.conflict_words import conflict_words
from hubdesk.programme.ui.grid.wishes import Wish
from hubdesk.programme.ui.left_field import LeftNotes, LeftText
from hubdesk.programme.ui.session_times import is_half_typed, minutes_until
from hubdesk.qt import icons, theme
from hubdesk.qt.wheel import WheelScrolls

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hubdesk.eventfile.file import EventFile
    from hubdesk.eventfile.writing import Scalar
    from hubdesk.programme.board import Board, BoardSession
    from hubdesk.programme.conflicts import Conflict
    from hubdesk.qt.open_event import OpenEvent
    from hubdesk.registration.editing import Stale

_LANGUAGES = ("es", "fr", "en", "ar", "es, fr", "fr, ar")


class SessionPanel(QWidget):
    """Shows and edits one session.

    Signals:
        wished: a `Wish` about it.
        stale: somebody else changed a field meanwhile; it was not written.
        titled: the title that the panel should have.
    """

    wished = Signal(object)
    stale = Signal()
    titled = Signal(str)

    def __init__(self, open_event: "OpenEvent", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open_event = open_event
        self._board: Board | None = None
        self._session: BoardSession | None = None
        self._about: tuple[Conflict, ...] = ()
        self._make_fields()
        self._lay_out()
        self._connect()
        self.setEnabled(False)

    @property
    def session_id(self) -> str | None:
        """The key of the session that is shown."""
        return self._session.id if self._session else None

    def add_section(self, section: QWidget) -> None:
        """Show what another part knows of the session: `section.show_session(key)` is called."""
        self._column.insertWidget(self._column.count() - 1, section)
        self._sections.append(section)

    def show_session(
        self, board: "Board", session: "BoardSession | None", conflicts: "Sequence[Conflict]"
    ) -> None:
        """Show a session; a field that is being typed into is left alone."""
        is_other = session is None or self.session_id != session.id
        self._about = tuple(conflicts)
        if not is_other and self._is_typing:
            return  # what is saved then is compared with what was seen, and shown with the rest
        self._board, self._session = board, session
        self.setEnabled(session is not None)
        if session is None:
            return
        blockers = [QSignalBlocker(field) for field in self._fields]
        self._fill_choices(board)
        self._title.show_text(session.title)
        _choose(self._kind, session.kind)
        _choose(self._room, session.room_id)
        _choose(self._track, session.track_id)
        starts_at = session.starts_at
        for field in (self._date, self._time, self._end):
            field.setEnabled(starts_at is not None)
        if starts_at is not None and session.ends_at is not None:
            self._date.setDate(QDate.fromString(starts_at[:10], Qt.DateFormat.ISODate))
            self._time.setTime(QTime.fromString(starts_at[11:], "HH:mm"))
            self._end.setTime(QTime.fromString(session.ends_at[11:], "HH:mm"))
        self._minutes.setValue(session.minutes)
        self._capacity.setValue(session.capacity or 0)
        self._language.setCurrentText(session.language or "")
        if self._description.toPlainText() != (session.description or ""):
            self._description.setPlainText(session.description or "")
        self._locked.setChecked(session.locked)
        for blocked in (self._date, self._time, self._end, self._minutes, self._room):
            blocked.setEnabled(blocked.isEnabled() and not session.locked)
        for free in (self._minutes, self._room):
            free.setEnabled(not session.locked)
        self._audience.show_audience(session.audience, session.audience_of)
        del blockers
        self._speakers.setText("\n".join(session.speakers) or self.tr("Nobody yet"))
        self._people.setText(self._people_words(session))
        self._show_conflicts(board, conflicts)
        for section in self._sections:
            section.show_session(session.id)  # type: ignore[attr-defined]

    def focus_title(self) -> None:
        """Put the focus into the title."""
        self._title.setFocus(Qt.FocusReason.OtherFocusReason)
        self._title.selectAll()

    def leave(self) -> None:
        """Save what is being typed."""
        self._title.leave()
        self._on_description_left()

    @property
    def _is_typing(self) -> bool:
        """Whether something is typed that is not saved yet."""
        described = self._session.description if self._session else None
        return (
            self._title.is_typing
            or (self._description.toPlainText().strip() or None) != described
            or is_half_typed((self._date, self._time, self._end, self._minutes, self._capacity))
        )

    def _make_fields(self) -> None:
        self._sections: list[QWidget] = []
        self._title = LeftText()
        self._kind, self._room, self._track = QComboBox(), QComboBox(), QComboBox()
        for combo in (self._kind, self._room, self._track):
            combo.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            combo.setMinimumContentsLength(10)
        for kind in programme.KINDS:
            self._kind.addItem(words.kind_words(kind), kind)
        self._date = QDateEdit()
        self._date.setCalendarPopup(True)
        self._date.setDisplayFormat("ddd d MMM yyyy")
        self._time, self._end = QTimeEdit(), QTimeEdit()
        for time in (self._time, self._end):
            time.setDisplayFormat("HH:mm")
        self._minutes = QSpinBox(minimum=1, maximum=LONGEST, singleStep=5)
        self._minutes.setSuffix(self.tr(" min"))
        self._capacity = QSpinBox(minimum=0, maximum=100_000)
        for spin in (self._date, self._time, self._end, self._minutes, self._capacity):
            spin.setKeyboardTracking(False)
        for spin in (self._time, self._end, self._minutes, self._capacity):
            spin.lineEdit().setTextMargins(8, 0, 0, 0)  # style sheets give them no padding
        self._capacity.setSpecialValueText(self.tr("No limit"))
        self._language = QComboBox(editable=True)
        self._language.addItems(["", *_LANGUAGES])
        self._description = LeftNotes(tabChangesFocus=True)
        self._description.setFixedHeight(84)
        self._description.setPlaceholderText(self.tr("What it is about"))
        self._locked = QCheckBox(self.tr("Locked in its place"))
        self._audience = AudienceField(self._open_event)
        self._speakers = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._people = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        theme.set_role(self._people, "muted")
        self._conflicts = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        theme.set_role(self._conflicts, "badge-bad")
        self._fields = (
            self._title, self._kind, self._room, self._track, self._date, self._time, self._end,
            self._minutes, self._capacity, self._language, self._description, self._locked,
            self._audience,
        )  # fmt: skip
        for field, name in (
            (self._title, self.tr("Title")), (self._kind, self.tr("Kind")),
            (self._room, self.tr("Room")), (self._track, self.tr("Track")),
            (self._date, self.tr("Day")), (self._time, self.tr("Starts at")),
            (self._end, self.tr("Ends at")), (self._minutes, self.tr("Length")),
            (self._capacity, self.tr("Places")), (self._language, self.tr("Language")),
            (self._description, self.tr("Description")),
        ):  # fmt: skip
            field.setAccessibleName(name)
        WheelScrolls(self)

    def _lay_out(self) -> None:
        times = QHBoxLayout()
        times.setSpacing(6)
        for widget, stretch in (
            (self._time, 2), (QLabel("–"), 0), (self._end, 2), (self._minutes, 3)
        ):  # fmt: skip
            times.addWidget(widget, stretch)
        form = QFormLayout()
        form.setVerticalSpacing(8)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for name, field in (
            (self.tr("Kind"), self._kind), (self.tr("Day"), self._date),
            (self.tr("Time"), times), (self.tr("Room"), self._room),
            (self.tr("Track"), self._track), (self.tr("Language"), self._language),
            (self.tr("Places"), self._capacity), (self.tr("For whom"), self._audience),
            (self.tr("Speakers"), self._speakers),
        ):  # fmt: skip
            form.addRow(name, field)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(20, 4, 20, 16)
        self._column.setSpacing(10)
        self._column.addWidget(self._conflicts)
        self._column.addWidget(self._title)
        self._column.addLayout(form)
        self._column.addWidget(self._description)
        self._column.addWidget(self._locked)
        self._column.addWidget(self._people)
        buttons = QGridLayout()
        buttons.setSpacing(6)
        for place, button in enumerate((
            self._button(self.tr("People in it…"), "users", Wish.ENROL),
            self._button(self.tr("To all rooms"), "copy", Wish.COPY_TO_ALL),
            self._button(self.tr("Unschedule"), "hourglass", Wish.UNSCHEDULE),
            self._button(self.tr("Delete"), "trash-2", Wish.DELETE, role="danger"),
        )):  # fmt: skip
            buttons.addWidget(button, place // 2, place % 2)
        self._column.addLayout(buttons)
        self._column.addStretch()

    def _button(self, text: str, icon: str, wish: Wish, role: str = "") -> QPushButton:
        button = QPushButton(text)
        if role:
            theme.set_role(button, role)
        icons.dress(button, icon, "danger" if role == "danger" else "text")
        button.clicked.connect(partial(self.wished.emit, wish))
        return button

    def _connect(self) -> None:
        self._title.left.connect(lambda text: self._save(title=text))
        self._kind.activated.connect(lambda _: self._save(kind=self._kind.currentData()))
        self._room.activated.connect(lambda _: self._save(room_id=self._room.currentData()))
        self._track.activated.connect(lambda _: self._save(track_id=self._track.currentData()))
        self._date.dateChanged.connect(self._on_start_changed)
        self._time.timeChanged.connect(self._on_start_changed)
        self._end.timeChanged.connect(self._on_end_changed)
        self._minutes.valueChanged.connect(lambda minutes: self._save(minutes=minutes))
        self._capacity.valueChanged.connect(lambda places: self._save(capacity=places or None))
        self._language.activated.connect(lambda _: self._on_language_left())
        editor = self._language.lineEdit()
        if editor is not None:
            editor.editingFinished.connect(self._on_language_left)
        self._locked.clicked.connect(lambda _: self.wished.emit(Wish.LOCK))
        self._audience.changed.connect(
            lambda audience, of: self._save(
                audience=None if audience == "everybody" else audience,
                audience_of=programme.audience_json(of),
            )
        )
        self._description.left.connect(self._on_description_left)

    def _fill_choices(self, board: "Board") -> None:
        rooms = [(f"{room.name} · {room.venue}", room.id) for room in board.rooms]
        tracks = [(track.name, track.id) for track in board.tracks]
        _fill(self._room, [(self.tr("No room"), None), *rooms])
        _fill(self._track, [(self.tr("None"), None), *tracks])

    def _show_conflicts(self, board: "Board", conflicts: "Sequence[Conflict]") -> None:
        titles = {each.key: each.title for each in board.timetable}
        about = {self._session.key} if self._session else set()
        lines = [conflict_words(conflict, titles, about) for conflict in conflicts]
        self._conflicts.setText("\n".join(lines))
        self._conflicts.setVisible(bool(lines))

    def _people_words(self, session: "BoardSession") -> str:
        places = self.tr("%n people are in it", "", session.enrolled)
        waiting = self.tr("%n wait for a place", "", session.waiting) if session.waiting else ""
        return " · ".join(filter(None, (places, waiting)))

    def _on_start_changed(self, _value: object) -> None:
        day = self._date.date().toString(Qt.DateFormat.ISODate)
        self._save(starts_at=f"{day}T{self._time.time().toString('HH:mm')}")

    def _on_end_changed(self, _value: object) -> None:
        if self._board is None or self._session is None or self._session.starts_at is None:
            return
        end = self._end.time().toString("HH:mm")
        minutes = minutes_until(self._session.starts_at, end, self._board.leg.zone)
        if minutes is None:
            start = self._session.starts_at[11:]
            self._on_refused(HubDeskError(Problem.END_BEFORE_START, start=start, end=end))
        else:
            self._save(minutes=minutes)

    def _on_language_left(self) -> None:
        self._save(language=self._language.currentText().strip() or None)

    def _on_description_left(self) -> None:
        self._save(description=self._description.toPlainText().strip() or None)

    def _save(self, **values: "Scalar") -> None:
        session = self._session
        if session is None:
            return
        shown = _stored(session)
        if all(shown[field] == value for field, value in values.items()):
            return
        # where a room or track is gone, the file has another value than is shown
        known = {
            field: shown[field]
            for field in values
            if shown[field] is not None or field not in {"room_id", "track_id"}
        }

        def edit(file: "EventFile", operator: str) -> "tuple[Stale, ...]":
            return programme.edit_session(file, operator, session.id, known, **values)

        self._open_event.write(edit, self._on_saved, self._on_refused)

    def _on_saved(self, stale: "tuple[Stale, ...]") -> None:
        if stale:
            self.stale.emit()

    def _on_refused(self, error: HubDeskError) -> None:
        self._open_event.problem_raised.emit(error)
        if self._board is not None and self._session is not None:
            session, self._session = self._session, None
            self.show_session(self._board, session, self._about)


def _stored(session: "BoardSession") -> "dict[str, Scalar]":
    """The fields of a session as the file has them."""
    everybody = session.audience == "everybody"
    return {
        "title": session.title,
        "kind": session.kind,
        "starts_at": session.starts_at,
        "minutes": session.minutes,
        "room_id": session.room_id,
        "track_id": session.track_id,
        "capacity": session.capacity,
        "language": session.language,
        "description": session.description,
        "audience": None if everybody else session.audience,
        "audience_of": programme.audience_json(session.audience_of),
    }


def _fill(combo: QComboBox, choices: "Sequence[tuple[str, str | None]]") -> None:
    if [(combo.itemText(n), combo.itemData(n)) for n in range(combo.count())] != choices:
        combo.clear()
        for text, data in choices:
            combo.addItem(text, data)


def _choose(combo: QComboBox, data: str | None) -> None:
    combo.setCurrentIndex(max(0, combo.findData(data)))
