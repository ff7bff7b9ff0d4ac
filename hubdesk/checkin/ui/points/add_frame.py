"""Adding points: what for, and the one thing that has to be said for it."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from hubdesk.checkin import presets
from hubdesk.checkin.delegation_desk import legs
from hubdesk.checkin.points import PointKind
from hubdesk.checkin.session_points import add_session_point
from hubdesk.checkin.ui.points.words import KIND_ICONS, kind_word, refusal_words
from hubdesk.programme.ui.places.saving import Complaint
from hubdesk.qt import icons, theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from hubdesk.errors import HubDeskError
    from hubdesk.eventfile.file import EventFile
    from hubdesk.qt.open_event import OpenEvent

_SESSIONS: Final = """
SELECT s.id, s.title, s.starts_at FROM session s WHERE s.leg_id = ? AND s.deleted = 0
AND NOT EXISTS (SELECT 1 FROM point t WHERE t.session_id = s.id AND t.deleted = 0)
ORDER BY s.starts_at IS NULL, s.starts_at, s.title, s.id"""
_OF_SESSIONS: Final = frozenset({PointKind.SESSION, PointKind.COURSE_DAY})
_NAMED: Final = frozenset({PointKind.LEG, PointKind.BUS})


class AddFrame(QFrame):
    """Adds points.

    Signals:
        added: the keys of the new points.
        closed: it should go.
    """

    added = Signal(list)
    closed = Signal()

    def __init__(self, open_event: "OpenEvent", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_role(self, "card")
        self._open_event = open_event
        self._kind = PointKind.LEG
        self.kinds: dict[PointKind, QPushButton] = {}
        self._group = QButtonGroup(self)
        for kind in PointKind:
            button = QPushButton(kind_word(kind))
            button.setCheckable(True)
            theme.set_role(button, "chip")
            icons.dress(button, KIND_ICONS[kind])
            button.clicked.connect(partial(self._choose, kind))
            self._group.addButton(button)
            self.kinds[kind] = button
        self.leg, self.session = QComboBox(), QComboBox()
        self.leg.setAccessibleName(self.tr("Leg"))
        self.leg.activated.connect(self._fill_sessions)
        self.session.setAccessibleName(self.tr("Session"))
        self.session.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.session.setMinimumContentsLength(24)
        self.name = QLineEdit()
        self.name.setAccessibleName(self.tr("Name of the point"))
        self.name.textChanged.connect(self._allow)
        self.seats = QSpinBox()
        self.seats.setRange(0, 999)
        self.seats.setSpecialValueText(self.tr("no limit"))
        self.seats.setPrefix(self.tr("seats: "))
        self.seats.setAccessibleName(self.tr("Seats; 0 is no limit"))
        self.add = QPushButton(self.tr("Add"))
        theme.set_role(self.add, "primary")
        self.add.clicked.connect(self._on_add_clicked)
        self.close_button = QToolButton()
        icons.dress(self.close_button, "x", "muted")
        self.close_button.setToolTip(self.tr("Close (Esc)"))
        self.close_button.setAccessibleName(self.tr("Close"))
        self.close_button.clicked.connect(self.closed)
        self._note = QLabel()
        self._note.setWordWrap(True)
        theme.set_role(self._note, "caption")
        self.complaint = Complaint()
        self._lay_out()
        self.refresh()
        self._choose(PointKind.LEG)

    def refresh(self) -> None:
        """Offer the legs and sessions that there are now."""
        chosen = self.leg.currentData()
        self.leg.clear()
        for key, name in legs(self._open_event.file):
            self.leg.addItem(name, key)
        self.leg.setCurrentIndex(max(self.leg.findData(chosen), 0))
        self.leg.setVisible(self.leg.count() > 1)
        self._fill_sessions()

    def open(self) -> None:
        """Begin."""
        self.complaint.hide()
        self.refresh()
        self.show()
        self.kinds[self._kind].setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def keyPressEvent(self, qt_event: QKeyEvent) -> None:
        if qt_event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif qt_event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.add.click()
        else:
            super().keyPressEvent(qt_event)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(6)
        for button in self.kinds.values():
            top.addWidget(button)
        top.addStretch()
        top.addWidget(self.close_button)
        line = QHBoxLayout()
        line.setSpacing(8)
        for widget in (self.leg, self.session, self.name):
            line.addWidget(widget, 1)
        line.addWidget(self.seats)
        line.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(8)
        column.addLayout(top)
        column.addLayout(line)
        column.addWidget(self._note)
        column.addWidget(self.complaint)

    def _choose(self, kind: PointKind) -> None:
        self._kind = kind
        self.kinds[kind].setChecked(True)
        self.session.setVisible(kind in _OF_SESSIONS)
        self.name.setVisible(kind in _NAMED)
        self.seats.setVisible(kind is PointKind.BUS)
        self.complaint.hide()
        self.name.setPlaceholderText(
            self.tr("Name of the bus")
            if kind is PointKind.BUS
            else self.tr("Name; empty: the leg’s")
        )
        self._note.setText(self._note_about(kind))
        self._allow()

    def _note_about(self, kind: PointKind) -> str:
        match kind:
            case PointKind.LEG:
                return self.tr("Asks for nothing but a good badge.")
            case PointKind.DAY:
                return self.tr("One point for each day of the leg, open on that day.")
            case PointKind.SESSION:
                return self.tr("From half an hour before the session to its end, for its audience.")
            case PointKind.COURSE_DAY:
                return self.tr(
                    "One point for each session of this title, for those who are enrolled."
                )
            case PointKind.BUS:
                return self.tr("Who gets off may get on again, as long as there are seats.")

    def _fill_sessions(self, _index: int = 0) -> None:
        self.session.clear()
        for key, title, starts_at in self._open_event.file.rows(
            _SESSIONS, (self.leg.currentData(),)
        ):
            day = f"{starts_at[8:10]}.{starts_at[5:7]}. {starts_at[11:]}  " if starts_at else ""
            self.session.addItem(f"{day}{title}", str(key))
        self._allow()

    def _allow(self, _text: str = "") -> None:
        ready = self.leg.count() > 0
        if self._kind in _OF_SESSIONS:
            ready = ready and self.session.count() > 0
        if self._kind is PointKind.BUS:
            ready = ready and bool(self.name.text().strip())
        self.add.setEnabled(ready)

    def _on_add_clicked(self) -> None:
        self.add.setEnabled(False)
        self._open_event.write(self._work(), self._on_added, self._on_refused)

    def _work(self) -> "Callable[[EventFile, str], list[str]]":
        leg, session = str(self.leg.currentData()), str(self.session.currentData())
        name, seats = self.name.text().strip(), self.seats.value() or None
        match self._kind:
            case PointKind.LEG:
                return lambda file, who: [presets.add_door(file, who, leg, name)]
            case PointKind.DAY:
                return lambda file, who: presets.add_days(file, who, leg)
            case PointKind.SESSION:
                return lambda file, who: [add_session_point(file, who, session)]
            case PointKind.COURSE_DAY:
                return lambda file, who: presets.add_course_days(file, who, session)
            case PointKind.BUS:
                return lambda file, who: [presets.add_bus(file, who, leg, name, seats)]

    def _on_added(self, keys: list[str]) -> None:
        self.name.clear()
        self.complaint.hide()
        self.refresh()
        self.added.emit(keys)

    def _on_refused(self, error: "HubDeskError") -> None:
        self._allow()
        self.complaint.say(refusal_words(error))
