"""Says that an answer is being waited for, once that takes so long that people wonder."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from hubdesk.checkin.ui.desk.asked import Asked
    from hubdesk.checkin.ui.desk.verdict_panel import VerdictPanel
    from hubdesk.qt.open_event import OpenEvent

_AFTER: Final = 300  # milliseconds


class Waiting(QObject):
    """Watches over one answer at a time."""

    def __init__(self, open_event: "OpenEvent", panel: "VerdictPanel", parent: QObject) -> None:
        super().__init__(parent)
        self._panel = panel
        self._waits_for = ""
        self._other_program = False
        self._timer = QTimer(self, singleShot=True, interval=_AFTER)
        self._timer.timeout.connect(self._show)
        open_event.waiting_changed.connect(self._on_waiting_changed)

    def begin(self, asked: "Asked") -> None:
        """Something was asked."""
        self._waits_for = asked.shown
        self._timer.start()

    def end(self, *, more: bool = False) -> None:
        """It was answered; `more` answers are waited for."""
        self._timer.stop()
        if more:
            self._timer.start()

    def _on_waiting_changed(self, waiting: bool) -> None:  # noqa: FBT001 - a slot
        self._other_program = waiting
        if waiting and self._timer.isActive():
            self._timer.stop()
            self._show()

    def _show(self) -> None:
        self._panel.show_waiting(self._waits_for, other_program=self._other_program)
