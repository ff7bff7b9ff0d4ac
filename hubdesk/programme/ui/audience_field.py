"""Who may attend a session: everybody, some categories or delegations, or only who is enrolled."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QMenu, QToolButton, QVBoxLayout, QWidget

from hubdesk.programme.service import AUDIENCES
from hubdesk.programme.ui import words
from hubdesk.qt.wheel import WheelScrolls

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hubdesk.qt.open_event import OpenEvent

_CHOICES: Final = {
    "categories": "SELECT DISTINCT category, category FROM person WHERE deleted = 0 ORDER BY 1",
    "delegations": "SELECT id, name FROM delegation WHERE deleted = 0 ORDER BY position, name",
}


class AudienceField(QWidget):
    """A choice, and which categories or delegations.

    Signals:
        changed: the audience, and which of its kind.
    """

    changed = Signal(str, list)

    def __init__(self, open_event: "OpenEvent", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open_event = open_event
        self._of: list[str] = []
        self._audience = QComboBox()
        self._audience.setAccessibleName(self.tr("For whom"))
        for audience in AUDIENCES:
            self._audience.addItem(words.audience_words(audience), audience)
        WheelScrolls(self._audience)
        self._which = QToolButton(popupMode=QToolButton.ToolButtonPopupMode.InstantPopup)
        self._which.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self._which.setAccessibleName(self.tr("Which of them"))
        self._menu = QMenu(self)
        self._which.setMenu(self._menu)
        self._menu.aboutToShow.connect(self._fill)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._audience)
        column.addWidget(self._which)
        self._audience.activated.connect(self._on_chosen)

    def show_audience(self, audience: str, of: "Sequence[str]") -> None:
        """Show who may attend."""
        self._of = list(of)
        self._audience.setCurrentIndex(max(0, self._audience.findData(audience)))
        self._show_which()

    def _on_chosen(self, _row: int) -> None:
        self._of = []
        self._show_which()
        self._tell()

    def _show_which(self) -> None:
        audience = self._audience.currentData()
        self._which.setVisible(audience in _CHOICES)
        if audience in _CHOICES:
            rows = self._open_event.file.rows(_CHOICES[audience])
            names: dict[str, str] = dict(rows)
            chosen = [str(names[key]) for key in self._of if key in names]
            self._which.setText(", ".join(chosen) or self.tr("Choose…"))

    def _fill(self) -> None:
        self._menu.clear()
        for key, name in self._open_event.file.rows(_CHOICES[self._audience.currentData()]):
            action = QAction(str(name), self._menu, checkable=True, checked=key in self._of)
            action.toggled.connect(lambda on, key=key: self._set(str(key), on=on))
            self._menu.addAction(action)

    def _set(self, key: str, *, on: bool) -> None:
        self._of = [*(each for each in self._of if each != key), *([key] if on else [])]
        self._show_which()
        self._tell()

    def _tell(self) -> None:
        self.changed.emit(self._audience.currentData(), list(self._of))
