"""The bar at the top: which event, who is at the desk, and whether all is well."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QWidget,
)
from typing_extensions import override

from hubdesk.errors import Problem
from hubdesk.qt import icons, theme
from hubdesk.qt.open_event import OpenEvent


class StateBar(QFrame):
    """The desk's state, always visible.

    Signals:
        point_requested: the person wants to choose a check-in point.
    """

    point_requested = Signal()

    def __init__(
        self,
        open_event: OpenEvent,
        menu: QMenu,
        undo: QAction,
        redo: QAction,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        theme.set_role(self, "state")
        self._open_event = open_event
        self._event = QPushButton()
        theme.set_role(self._event, "state-menu")
        self._event.setMenu(menu)
        font = self._event.font()
        font.setBold(True)
        self._event.setFont(font)
        self._point = QPushButton()
        theme.set_role(self._point, "state")
        icons.dress(self._point, "map-pin", "muted")
        self._point.clicked.connect(self.point_requested)
        self._operator = OperatorField(open_event)
        self._state = QLabel()
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 5, 12, 5)
        row.setSpacing(8)
        self._rehearsal = QLabel(self.tr("REHEARSAL"))
        theme.set_role(self._rehearsal, "rehearsal")
        self._rehearsal.hide()
        row.addWidget(self._rehearsal)
        row.addWidget(self._event)
        row.addWidget(self._point)
        row.addStretch()
        row.addWidget(self._state, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._operator)
        for action in (undo, redo):
            button = QToolButton()
            button.setDefaultAction(action)
            row.addWidget(button)
        self.set_point(None)
        self._waiting = False
        open_event.waiting_changed.connect(self._on_waiting_changed)
        open_event.writing_changed.connect(self._show_state)
        open_event.trouble_changed.connect(self._show_state)
        open_event.tables_changed.connect(self._on_tables_changed)
        self._show_event()
        self._show_state()

    def set_point(self, words: str | None) -> None:
        """Say at which point this desk checks people in."""
        self._point.setText(words or self.tr("No check-in point"))
        self._point.setAccessibleName(
            self.tr("Check-in point: {point}").format(point=words or self.tr("none"))
        )
        self._point.setToolTip(self.tr("Where this desk checks people in"))

    def say_rehearsal(self) -> None:
        """Say, too, that all of this is a rehearsal."""
        self._rehearsal.show()

    def change_operator(self) -> None:
        """Let somebody else be at the desk."""
        self._operator.edit()

    def _show_event(self) -> None:
        name = str(self._open_event.file.value("SELECT name FROM event WHERE id = 'event'") or "")
        shown = self._event.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, 320)
        self._event.setText(shown.replace("&", "&&"))
        self._event.setToolTip(f"{name}\n{self._open_event.file.path}")
        self._event.setAccessibleName(self.tr("Event: {name}").format(name=name))

    def _on_tables_changed(self, tables: frozenset[str]) -> None:
        if "event" in tables:
            self._show_event()

    def _on_waiting_changed(self, waiting: bool) -> None:  # noqa: FBT001 - a slot
        self._waiting = waiting
        self._show_state()

    def _show_state(self, _changed: object = None) -> None:
        words, role = self._words()
        self._state.setText(words)
        theme.set_role(self._state, role)

    def _words(self) -> tuple[str, str]:
        trouble = self._open_event.trouble
        if trouble is Problem.FILE_GONE:
            return self.tr("File is gone"), "badge-bad"
        if trouble is not None:
            return self.tr("Read-only"), "badge-warn"
        if self._waiting:
            return self.tr("Waiting for another program"), "badge-warn"
        if self._open_event.writings > 1:
            return self.tr("Saving…"), "badge-info"
        return self.tr("All saved"), "badge-ok"


class OperatorField(QStackedWidget):
    """Who is at the desk: a button, and a field when somebody else comes."""

    def __init__(self, open_event: OpenEvent, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open_event = open_event
        self._button = QPushButton()
        theme.set_role(self._button, "state")
        icons.dress(self._button, "user", "muted")
        self._button.clicked.connect(self.edit)
        self._field = QLineEdit()
        self._field.setPlaceholderText(self.tr("Who is at the desk?"))
        self._field.setAccessibleName(self.tr("Who is at the desk?"))
        self._field.setStyleSheet("min-height: 24px;")
        self._field.editingFinished.connect(self._on_editing_finished)
        self.addWidget(self._button)
        self.addWidget(self._field)
        self.setMaximumWidth(220)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        open_event.operator_changed.connect(self._show)
        self._show(open_event.operator)

    @override
    def sizeHint(self) -> QSize:
        """The size of what is seen; a stack takes that of its widest."""
        seen = self.currentWidget()
        return super().sizeHint() if seen is None else seen.sizeHint()

    def edit(self) -> None:
        """Let a name be typed."""
        self._field.setText(self._open_event.operator)
        self.setCurrentWidget(self._field)
        self._field.selectAll()
        self._field.setFocus()

    def _show(self, name: str) -> None:
        self._button.setText(name.replace("&", "&&"))
        self._button.setToolTip(self.tr("Who is at this desk; click to change it"))
        self._button.setAccessibleName(self.tr("At the desk: {name}").format(name=name))

    def _on_editing_finished(self) -> None:
        if self.currentWidget() is self._field:
            self.setCurrentWidget(self._button)
            self._open_event.set_operator(self._field.text())
