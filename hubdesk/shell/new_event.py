"""The form for a new event: its name, its legs, and where the file lies."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from hubdesk.qt import dialogs, icons, theme
from hubdesk.qt.notice_bar import NoticeBar
from hubdesk.qt.page import Notice, NoticeKind
from hubdesk.qt.zone_box import ZoneBox
from hubdesk.timezones import timezones


@dataclass(frozen=True, slots=True)
class NewEventRequest:
    """What an event shall be: its name, its legs as name and zone, and the file."""

    name: str
    legs: tuple[tuple[str, str], ...]
    path: Path


class NewEventForm(QWidget):
    """Asks for what a new event needs, and no more.

    Signals:
        create_requested: a `NewEventRequest`.
        cancelled: the person does not want a new event.
    """

    create_requested = Signal(object)
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path: Path | None = None  # chosen by hand
        self._notices = NoticeBar()
        self._name = QLineEdit()
        self._name.setPlaceholderText(self.tr("Business mission Andalusia – Morocco"))
        self._name.textChanged.connect(self._show_place)
        self._legs: list[tuple[QLineEdit, QComboBox, QWidget]] = []
        self._leg_rows = QVBoxLayout()
        self._leg_rows.setSpacing(8)
        self._place = QLabel(wordWrap=True)
        theme.set_role(self._place, "muted")
        self._create = QPushButton(self.tr("Create event"))
        theme.set_role(self._create, "primary")
        self._create.setDefault(True)
        self._create.clicked.connect(self._on_create)
        self._lay_out()
        self.add_leg()
        self._show_place()

    def begin(self) -> None:
        """Put the focus where typing begins."""
        self._notices.close_notice()
        self._name.setFocus()

    def notify(self, notice: Notice) -> None:
        """Show a notice."""
        self._notices.show_notice(notice)

    def add_leg(self) -> None:
        """Add the fields of another leg."""
        name = QLineEdit()
        name.setPlaceholderText(self.tr("City, for example Málaga"))
        name.setAccessibleName(self.tr("City of the leg"))
        zone = ZoneBox()
        zone.setAccessibleName(self.tr("Time zone of the leg"))
        remove = QToolButton()
        icons.dress(remove, "x", "muted")
        remove.setToolTip(self.tr("Take this leg out"))
        remove.setAccessibleName(self.tr("Take this leg out"))
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(name, 3)
        line.addWidget(zone, 2)
        line.addWidget(remove)
        self._leg_rows.addWidget(row)
        entry = (name, zone, row)
        self._legs.append(entry)
        remove.clicked.connect(lambda: self._remove_leg(entry))
        remove.setVisible(len(self._legs) > 1)
        name.returnPressed.connect(self._on_create)
        if len(self._legs) > 1:
            name.setFocus()

    def _remove_leg(self, entry: tuple[QLineEdit, QComboBox, QWidget]) -> None:
        self._legs.remove(entry)
        entry[2].deleteLater()

    def _lay_out(self) -> None:
        title = QLabel(self.tr("New event"))
        theme.set_role(title, "display")
        card = QFrame()
        theme.set_role(card, "card")
        card.setFixedWidth(720)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(32, 28, 32, 28)
        inside.setSpacing(16)
        inside.addWidget(title)
        inside.addWidget(self._notices)
        inside.addLayout(self._fields())
        inside.addSpacing(8)
        inside.addLayout(self._buttons())
        around = QVBoxLayout(self)
        around.addStretch(2)
        around.addWidget(card, 0, Qt.AlignmentFlag.AlignHCenter)
        around.addStretch(3)

    def _fields(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(14)
        name = QLabel(self.tr("&Name"))
        name.setBuddy(self._name)
        grid.addWidget(name, 0, 0)
        grid.addWidget(self._name, 0, 1)
        where = QLabel(self.tr("Where"))
        where.setMinimumHeight(self._name.sizeHint().height())  # beside the first city
        grid.addWidget(where, 1, 0, Qt.AlignmentFlag.AlignTop)
        grid.addLayout(self._leg_fields(), 1, 1)
        grid.addWidget(QLabel(self.tr("File")), 2, 0)
        change = QPushButton(self.tr("Change…"))
        theme.set_role(change, "quiet")
        change.setAccessibleName(self.tr("Change where the event file lies"))
        change.clicked.connect(self._on_change_place)
        place = QHBoxLayout()
        place.addWidget(self._place, 1)
        place.addWidget(change)
        grid.addLayout(place, 2, 1)
        return grid

    def _leg_fields(self) -> QVBoxLayout:
        more = QPushButton(self.tr("Another city"))
        theme.set_role(more, "quiet")
        icons.dress(more, "plus", "accent")
        more.clicked.connect(self.add_leg)
        hint = QLabel(
            self.tr("Each city has a check-in point of its name, and its own time."), wordWrap=True
        )
        theme.set_role(hint, "caption")
        under = QHBoxLayout()
        under.addWidget(hint, 1)
        under.addWidget(more)
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addLayout(self._leg_rows)
        column.addLayout(under)
        return column

    def _buttons(self) -> QHBoxLayout:
        cancel = QPushButton(self.tr("Cancel"))
        cancel.setShortcut("Esc")
        cancel.clicked.connect(self.cancelled)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch()
        buttons.addWidget(cancel)
        buttons.addWidget(self._create)
        return buttons

    def path(self) -> Path:
        """Where the file will lie."""
        if self._path is not None:
            return self._path
        documents = QStandardPaths.writableLocation(
            QStandardPaths.StandardLocation.DocumentsLocation
        )
        name = "".join(
            each if each.isalnum() or each in " -_" else "-" for each in self._name.text().strip()
        )
        return Path(documents or Path.home()) / f"{name or self.tr('event')}.hubdesk"

    def _show_place(self) -> None:
        self._place.setText(str(self.path()))

    def _on_change_place(self) -> None:
        chosen = dialogs.choose_save_file(
            self, self.tr("Where the event file lies"), self.path(), self.tr("Events (*.hubdesk)")
        )
        if chosen is not None:
            self._path = chosen.with_suffix(".hubdesk")
            self._show_place()

    def _on_create(self) -> None:
        name = self._name.text().strip()
        legs = tuple((field.text().strip(), zone.currentText()) for field, zone, _ in self._legs)
        if not name:
            self._refuse(self._name, self.tr("Give the event a name."))
            return
        for (leg, zone), (field, box, _) in zip(legs, self._legs, strict=True):
            if not leg:
                self._refuse(field, self.tr("Say in which city it takes place."))
                return
            if zone not in timezones():
                self._refuse(
                    box, self.tr("There is no time zone “{zone}”. Choose one.").format(zone=zone)
                )
                return
        self.create_requested.emit(NewEventRequest(name, legs, self.path()))

    def _refuse(self, field: QWidget, sentence: str) -> None:
        self._notices.show_notice(Notice(sentence, NoticeKind.WARNING, seconds=0))
        field.setFocus()
