"""Whether people are scanned at a session: a box in the session's panel."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from hubdesk.checkin.points import remove_point
from hubdesk.checkin.session_points import add_session_point, point_of_session

if TYPE_CHECKING:
    from hubdesk.qt.open_event import OpenEvent


class SessionPointBox(QWidget):
    """Makes a session a check-in point, or takes the point away."""

    def __init__(self, open_event: "OpenEvent", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open_event = open_event
        self._session_id = ""
        self._box = QCheckBox(self.tr("People are scanned here"))
        self._box.setToolTip(self.tr("The session is a check-in point, open when it is"))
        self._box.toggled.connect(self._on_toggled)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._box)
        open_event.tables_changed.connect(self._on_tables_changed)

    def show_session(self, session_id: str) -> None:
        """Show whether this session is a point."""
        self._session_id = session_id
        self._show()

    def _show(self) -> None:
        point = point_of_session(self._open_event.file, self._session_id)
        with QSignalBlocker(self._box):
            self._box.setChecked(point is not None)

    def _on_toggled(self, wanted: bool) -> None:  # noqa: FBT001 - a slot
        session_id = self._session_id
        if wanted:
            self._open_event.write(
                lambda file, operator: add_session_point(file, operator, session_id)
            )
            return
        point = point_of_session(self._open_event.file, session_id)
        if point is not None:
            self._open_event.write(lambda file, operator: remove_point(file, operator, point))

    def _on_tables_changed(self, tables: frozenset[str]) -> None:
        if self._session_id and "point" in tables:
            self._show()
