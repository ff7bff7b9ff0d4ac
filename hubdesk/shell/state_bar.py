"""The bar at the top: which event, who is at the desk, and whether all is well."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QToolButton, QWidget

from hubdesk.errors import Problem
from hubdesk.qt import icons, theme
from hubdesk.qt.open_event import OpenEvent
from hubdesk.qt.preferences import Preferences
from hubdesk.shell.operator_field import OperatorField


class StateBar(QFrame):
    """The desk's state, always visible.

    Attributes:
        operator: who is at the desk.

    Signals:
        point_requested: the person wants to choose a check-in point.
        role_requested: the desk shall have another role.
        leave_requested: the kiosk shall end.
    """

    point_requested = Signal()
    role_requested = Signal()
    leave_requested = Signal()

    def __init__(
        self,
        open_event: OpenEvent,
        preferences: Preferences,
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
        self._menu = menu
        self._make_access()
        self.operator = OperatorField(open_event, preferences)
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
        row.addWidget(self._role)
        row.addWidget(self.operator)
        self._buttons = [QToolButton(), QToolButton()]
        for action, button in zip((undo, redo), self._buttons, strict=True):
            button.setDefaultAction(action)
            row.addWidget(button)
        row.addWidget(self._leave)
        self.set_point(None)
        self._waiting = False
        open_event.waiting_changed.connect(self._on_waiting_changed)
        open_event.writing_changed.connect(self._show_state)
        open_event.trouble_changed.connect(self._show_state)
        open_event.tables_changed.connect(self._on_tables_changed)
        self._show_event()
        self._show_state()

    def _make_access(self) -> None:
        """What says for what the desk is, and what leads out of a kiosk."""
        self._role = QPushButton()
        theme.set_role(self._role, "state")
        icons.dress(self._role, "shield", "muted")
        self._role.setToolTip(self.tr("What this desk is for; click to change it (Ctrl+Shift+O)"))
        self._role.clicked.connect(self.role_requested)
        self._leave = QToolButton()
        icons.dress(self._leave, "lock", "muted")
        self._leave.setToolTip(self.tr("Leave the kiosk (Ctrl+Shift+K)"))
        self._leave.setAccessibleName(self.tr("Leave the kiosk"))
        self._leave.clicked.connect(self.leave_requested)

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
        self.operator.edit()

    def show_access(self, role: str, *, role_seen: bool, is_kiosk: bool) -> None:
        """Say what the desk is; a kiosk has no menu and takes nothing back here."""
        self._role.setText(role)
        self._role.setAccessibleName(self.tr("Role of this desk: {role}").format(role=role))
        self._role.setVisible(role_seen and not is_kiosk)
        self._leave.setVisible(is_kiosk)
        for undoing in self._buttons:
            undoing.setHidden(is_kiosk)
        self._event.setMenu(None if is_kiosk else self._menu)  # type: ignore[arg-type]
        theme.set_role(self._event, "state" if is_kiosk else "state-menu")
        for button in (self._event, self._point):
            button.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, is_kiosk)
            policy = Qt.FocusPolicy.NoFocus if is_kiosk else Qt.FocusPolicy.StrongFocus
            button.setFocusPolicy(policy)

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
