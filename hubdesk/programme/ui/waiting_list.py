"""What is not in the grid: sessions without a time, and those that can't be seen where they are."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QDrag, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from hubdesk.programme.ui import words
from hubdesk.programme.ui.grid.background import day_words
from hubdesk.programme.ui.grid.drops import sessions_mime
from hubdesk.programme.ui.grid.plan import TrayReason
from hubdesk.qt import theme

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtCore import QPersistentModelIndex

    from hubdesk.programme.board import BoardSession

_KEY: Final = Qt.ItemDataRole.UserRole
_KIND: Final = Qt.ItemDataRole.UserRole + 1
_LINE: Final = Qt.ItemDataRole.UserRole + 2
_ROW: Final = 50


class WaitingList(QFrame):
    """The list beside the grid; sessions are dragged out of it, and dropped on it.

    Signals:
        place_requested: these sessions should be put into the grid by keys.
        opened: a session should be shown in the inspector.
    """

    place_requested = Signal(list)
    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_role(self, "panel")
        self._titles: list[QLabel] = []
        self._tray_title = self._heading()
        self._tray = _Sessions(self)
        self._tray.setAccessibleName(self.tr("Sessions that are not seen in the grid"))
        self._title = self._heading()
        self._unscheduled = _Sessions(self)
        self._unscheduled.setAccessibleName(self.tr("Unscheduled sessions"))
        self._hint = QLabel(
            self.tr("Sessions without a time wait here. Drag one onto the grid, or press Enter."),
            wordWrap=True,
        )
        theme.set_role(self._hint, "caption")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(6)
        for widget, stretch in (
            (self._tray_title, 0), (self._tray, 0), (self._title, 0), (self._unscheduled, 1),
            (self._hint, 0),
        ):  # fmt: skip
            column.addWidget(widget, stretch)
        for listed in (self._tray, self._unscheduled):
            listed.place_requested.connect(self.place_requested)
            listed.itemClicked.connect(lambda item: self.opened.emit(item.data(_KEY)))

    @property
    def drop_zone(self) -> QWidget:
        """Where sessions are let go to take their times."""
        return self

    def show_sessions(
        self,
        unscheduled: "Sequence[BoardSession]",
        tray: "Sequence[tuple[BoardSession, TrayReason]]",
    ) -> None:
        """Show what waits."""
        self._tray.show_rows((each, _why(each, reason)) for each, reason in tray)
        self._unscheduled.show_rows((each, _how_long(each)) for each in unscheduled)
        self._tray_title.setText(self.tr("Not seen (%n)", "", len(tray)))
        self._title.setText(self.tr("Unscheduled (%n)", "", len(unscheduled)))
        for widget in (self._tray_title, self._tray):
            widget.setVisible(bool(tray))
        self._tray.setFixedHeight(min(len(tray), 4) * _ROW + 4)

    def _heading(self) -> QLabel:
        label = QLabel()
        theme.set_role(label, "heading")
        return label


class _Sessions(QListWidget):
    """Rows of sessions that can be dragged out."""

    place_requested = Signal(list)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragEnabled(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_Row(self))
        self.itemDoubleClicked.connect(lambda _item: self._place())

    def show_rows(self, rows: "Iterable[tuple[BoardSession, str]]") -> None:
        """Show these; what is chosen stays so."""
        shown = list(rows)
        now = [self.item(row).data(_KEY) for row in range(self.count())]
        chosen = {item.data(_KEY) for item in self.selectedItems()}
        if now != [session.id for session, _ in shown]:
            self.clear()
            for _ in shown:
                self.addItem(QListWidgetItem())
        for row, (session, line) in enumerate(shown):
            item = self.item(row)
            item.setText(session.title)
            item.setData(_KEY, session.id)
            item.setData(_KIND, session.kind)
            item.setData(_LINE, line)
            item.setToolTip(f"{session.title}\n{line}")
            item.setSelected(session.id in chosen)

    @override
    def keyPressEvent(self, qt_event: QKeyEvent) -> None:
        if qt_event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentItem():
            self._place()
        else:
            super().keyPressEvent(qt_event)

    @override
    def startDrag(self, supported_actions: Qt.DropAction) -> None:
        drag = QDrag(self)
        drag.setMimeData(sessions_mime(self._keys()))
        drag.setHotSpot(QPoint(8, 8))
        drag.exec(Qt.DropAction.MoveAction)

    def _place(self) -> None:
        self.place_requested.emit(self._keys())

    def _keys(self) -> list[str]:
        return [item.data(_KEY) for item in self.selectedItems() or [self.currentItem()]]


class _Row(QStyledItemDelegate):
    """Paints a row: title, and why it waits."""

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: "QModelIndex | QPersistentModelIndex"
    ) -> QSize:
        return QSize(120, _ROW)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: "QModelIndex | QPersistentModelIndex",
    ) -> None:
        tokens = theme.tokens(option.palette)
        colours = words.kind_colours(index.data(_KIND), option.palette)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = option.rect.adjusted(1, 2, -1, -2)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.setPen(tokens.accent if chosen else colours.edge)
        painter.setBrush(colours.fill)
        painter.drawRoundedRect(box, 5, 5)
        edge = QStyle.visualRect(
            option.direction, box, QRect(box.left(), box.top(), 4, box.height())
        )
        painter.fillRect(edge, colours.edge)
        inner = box.adjusted(12, 4, -8, -4)
        font = option.font
        font.setPixelSize(13)
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(colours.text)
        mode = Qt.TextElideMode.ElideRight
        lead = Qt.AlignmentFlag.AlignLeading
        title = painter.fontMetrics().elidedText(index.data(), mode, inner.width())
        painter.drawText(inner, int(lead | Qt.AlignmentFlag.AlignTop), title)
        font.setBold(False)
        font.setPixelSize(12)
        painter.setFont(font)
        line = painter.fontMetrics().elidedText(index.data(_LINE), mode, inner.width())
        painter.drawText(inner, int(lead | Qt.AlignmentFlag.AlignBottom), line)
        painter.restore()


def _how_long(session: "BoardSession") -> str:
    minutes = words.translate("Programme", "{minutes} min").format(minutes=session.minutes)
    return " · ".join(filter(None, (minutes, ", ".join(session.speakers))))


def _why(session: "BoardSession", reason: TrayReason) -> str:
    starts_at = session.starts_at or ""
    when = f"{day_words(starts_at[:10])} {starts_at[11:]}"
    match reason:
        case TrayReason.NO_ROOM:
            return words.translate("Programme", "No room · {when}").format(when=when)
        case TrayReason.HIDDEN_ROOM:
            return words.translate("Programme", "Room hidden · {when}").format(when=when)
        case TrayReason.OTHER_DATES:
            return words.translate("Programme", "Other dates · {when}").format(when=when)
