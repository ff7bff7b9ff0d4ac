"""A box to tick: somebody is told at once when this guest arrives."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QWidget

from hubdesk.registration.marking import is_marked, mark

if TYPE_CHECKING:
    from hubdesk.eventfile.file import EventFile
    from hubdesk.qt.open_event import OpenEvent


class AlertBox(QCheckBox):
    """The box of the person who is shown."""

    def __init__(self, open_event: "OpenEvent", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open_event = open_event
        self._person: str | None = None
        self.setText(self.tr("Tell at once when this guest arrives"))
        self.setToolTip(self.tr("A notice that stays and a sound, at every desk of this file"))
        self.clicked.connect(self._on_clicked)

    def show_person(self, person_id: str) -> None:
        """Show whether somebody is marked."""
        self._person = person_id
        self.setChecked(is_marked(self._open_event.file, person_id))

    def _on_clicked(self, marked: bool) -> None:  # noqa: FBT001 - a slot
        if self._person is not None:
            self._open_event.write(partial(_mark, self._person, marked))


def _mark(person: str, marked: bool, file: "EventFile", operator: str) -> None:  # noqa: FBT001
    mark(file, operator, [person], marked=marked)
