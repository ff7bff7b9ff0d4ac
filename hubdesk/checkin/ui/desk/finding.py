"""Finding whom to check in: the one field, and below it the verdict or whom the letters find."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from hubdesk.checkin.rules import Direction
from hubdesk.checkin.scanner import ScanKind, decode
from hubdesk.checkin.service import event_codes
from hubdesk.checkin.ui.desk.found_people import FoundPeople
from hubdesk.checkin.ui.desk.nobody_found import NobodyFound
from hubdesk.checkin.ui.desk.search_field import SearchField
from hubdesk.qt import theme

if TYPE_CHECKING:
    from hubdesk.checkin.points import CheckInPoint
    from hubdesk.qt.open_event import OpenEvent

_CODES = frozenset({ScanKind.CODE, ScanKind.FORGED, ScanKind.OTHER_EVENT, ScanKind.PAPER_ROW})


class Finding(QWidget):
    """The field, and the panel of the desk as long as nothing is typed.

    Attributes:
        search: the field.
        found: whom the letters find.
        nobody: what is shown when they find nobody.

    Signals:
        person_chosen: somebody should be checked in, the key.
        code_entered: a whole code was typed or pasted.
        register_requested: somebody who is not found should be registered.
        went_on: Enter or the space bar was pressed while nothing was typed.
    """

    person_chosen = Signal(str)
    code_entered = Signal(str)
    register_requested = Signal()
    went_on = Signal()

    def __init__(self, open_event: "OpenEvent", panel: QWidget, above: QWidget) -> None:
        """Make it around the panel, with something more between field and panel."""
        super().__init__()
        self._open_event = open_event
        self._panel = panel
        self._point: CheckInPoint | None = None
        self._direction = Direction.IN
        self.search = SearchField(
            self.tr("Scan a badge, or type a name, an organisation or a badge’s letters")
        )
        theme.set_role(self.search, "large")
        self.search.setAccessibleName(self.tr("Search for people to check in"))
        self.search.setClearButtonEnabled(True)
        self.found = FoundPeople(open_event)
        self.nobody = NobodyFound()
        self._hint = QLabel()
        theme.set_role(self._hint, "caption")
        self._hint.hide()
        self._stack = QStackedWidget()
        for widget in (panel, self.found, self.nobody):
            self._stack.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.search)
        column.addWidget(above)
        column.addWidget(self._stack, 1)
        column.addWidget(self._hint)
        self.search.textChanged.connect(self._on_text_changed)
        self.search.entered.connect(self._on_entered)
        self.search.spaced.connect(self.went_on)
        self.search.down.connect(self.found.enter)
        self.found.chosen.connect(self.person_chosen)
        self.found.left.connect(self._on_found_left)
        self.nobody.register_requested.connect(self.register_requested)

    def set_place(self, point: "CheckInPoint | None", direction: Direction) -> None:
        """Say where they would be checked in, and which way."""
        self._point, self._direction = point, direction
        self._on_text_changed(self.search.text())

    def take_focus(self) -> None:
        """Let the next letter be looked for."""
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.search.selectAll()

    def type(self, text: str) -> None:
        """Look for what was typed elsewhere."""
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.search.insert(text)

    def clear(self) -> None:
        """Look for nobody; the panel is seen again."""
        self.search.clear()

    def _on_text_changed(self, text: str) -> None:
        self._hint.setVisible(bool(text.strip()))
        if not text.strip():
            self._stack.setCurrentWidget(self._panel)
        elif self.found.look_for(text, self._point, self._direction):
            self._stack.setCurrentWidget(self.found)
            only = len(self.found.found) == 1
            self._hint.setText(
                self.tr("Enter checks them in · Esc clears")
                if only
                else self.tr("↓ or Enter goes to the list, Enter checks in · Esc clears")
            )
        else:
            self.nobody.say(text.strip())
            self._stack.setCurrentWidget(self.nobody)
            self._hint.setText(self.tr("Esc clears"))

    def _on_entered(self) -> None:
        text = self.search.text().strip()
        if not text:
            self.went_on.emit()
            return
        scan = decode(text, *event_codes(self._open_event.file))
        if scan.kind in _CODES:
            self.code_entered.emit(text)
        elif not self.found.choose_only():
            self.found.enter()

    def _on_found_left(self, text: str) -> None:
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.search.end(False)
        self.search.insert(text)
