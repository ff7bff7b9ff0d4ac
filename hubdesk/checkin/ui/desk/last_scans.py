"""The last scans of the event file, refused ones too: what just happened at the desks."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from hubdesk.checkin.answers import WITHOUT_BADGE
from hubdesk.checkin.lists import RecordedAdmission, RecordedRefusal, list_scans
from hubdesk.checkin.ui.desk.hidden_names import initials
from hubdesk.checkin.ui.desk.words import Tone, clock, look_of, verdict_word
from hubdesk.qt import theme
from hubdesk.qt.row_painting import RowPainter

if TYPE_CHECKING:
    from hubdesk.qt.open_event import OpenEvent

MOST: Final = 60
_ROW: Final = 50
_AFTER: Final = 40  # milliseconds; what changes within them is read once
_TABLES: Final = frozenset({"admission", "refusal", "voiding", "person"})
RECORDED_ROLE: Final = Qt.ItemDataRole.UserRole
NAME_ROLE: Final = Qt.ItemDataRole.UserRole + 1

Recorded = RecordedAdmission | RecordedRefusal
Index = QModelIndex | QPersistentModelIndex


class LastScansModel(QAbstractListModel):
    """The last scans."""

    def __init__(self, parent: "QWidget | None" = None) -> None:
        super().__init__(parent)
        self._rows: list[Recorded] = []
        self._hides_names = False

    @property
    def rows(self) -> list[Recorded]:
        """The scans, the newest first."""
        return self._rows

    def show_rows(self, rows: list[Recorded]) -> None:
        """Show these."""
        if rows != self._rows:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()

    def hide_names(self, *, hidden: bool) -> None:
        """Show initials in place of names, or names again."""
        self._hides_names = hidden
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        recorded = self._rows[index.row()]
        if role == RECORDED_ROLE:
            return recorded
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            time, name = clock(recorded.at, recorded.zone), self._name(recorded)
            return f"{time} {name}: {verdict_word(recorded.verdict)}"
        if role == NAME_ROLE:
            return self._name(recorded)
        return None

    def _name(self, recorded: Recorded) -> str:
        name = shown_name(recorded)
        return initials(name) if self._hides_names and recorded.name else name


def shown_name(recorded: Recorded) -> str:
    """Whose scan it was, or what was scanned."""
    return recorded.name or recorded.code.removeprefix(WITHOUT_BADGE)


class _ScanDelegate(QStyledItemDelegate):
    """Paints a scan: symbol, name, what was answered, when and where."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, _ROW)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        recorded: Recorded = index.data(RECORDED_ROLE)
        verdict = recorded.verdict
        look = look_of(verdict)
        voided = isinstance(recorded, RecordedAdmission) and recorded.voided
        row = RowPainter(painter, option)
        row.ground()
        colours = row.colours
        ink = {
            Tone.GOOD: colours.success,
            Tone.GONE: colours.info,
            Tone.LOOK: colours.warning,
            Tone.BAD: colours.danger,
        }[look.tone]
        icon = "undo-2" if voided else look.icon
        row.icon(icon, colours.muted if voided else ink)
        row.end_text(clock(recorded.at, recorded.zone))
        words = self.tr("taken back") if voided else verdict_word(verdict)
        second = " · ".join((words, recorded.point, recorded.desk))
        row.two_lines(index.data(NAME_ROLE), second, struck=voided)
        row.done()


class LastScans(QListView):
    """The list.

    Signals:
        person_requested: what is known of somebody should be seen, the key.
        undo_requested: an admission (`RecordedAdmission`) should be taken back.
    """

    person_requested = Signal(str)
    undo_requested = Signal(object)

    def __init__(self, open_event: "OpenEvent", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open_event = open_event
        self._model = LastScansModel(self)
        self.setModel(self._model)
        self.setItemDelegate(_ScanDelegate(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Last scans"))
        self.setToolTip(self.tr("Double click shows the person; Del takes an entry back"))
        self.doubleClicked.connect(self._on_double_clicked)
        self._later = QTimer(self, singleShot=True, interval=_AFTER)
        self._later.timeout.connect(self._read)
        open_event.tables_changed.connect(self._on_tables_changed)
        self._read()

    def hide_names(self, *, hidden: bool) -> None:
        """Show initials in place of names, or names again."""
        self._model.hide_names(hidden=hidden)

    @property
    def scans(self) -> list[Recorded]:
        """What the list shows."""
        return self._model.rows

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._model.rows:
            painter = QPainter(self.viewport())
            painter.setPen(theme.tokens(self.palette()).muted)
            painter.drawText(
                self.viewport().rect().adjusted(24, 0, -24, 0),
                Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap,
                self.tr("Whoever is scanned stands here, the last one first."),
            )

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if index.isValid() and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            recorded = index.data(RECORDED_ROLE)
            if isinstance(recorded, RecordedAdmission) and not recorded.voided:
                self.undo_requested.emit(recorded)
        elif index.isValid() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_double_clicked(index)
        else:
            super().keyPressEvent(event)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        recorded = index.data(RECORDED_ROLE)
        if recorded.person_id is not None:
            self.person_requested.emit(recorded.person_id)

    def _on_tables_changed(self, tables: frozenset[str]) -> None:
        if not _TABLES.isdisjoint(tables) and not self._later.isActive():
            self._later.start()

    def _read(self) -> None:
        self._open_event.read(
            partial(list_scans, newest=MOST), self._model.show_rows, latest="last scans"
        )
