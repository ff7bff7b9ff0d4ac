"""The band of a rehearsal: how many come in a minute, start, pause, end, and the report."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from hubdesk.checkin.ui.rehearsal.report_card import ReportCard
from hubdesk.checkin.ui.rehearsal.runner import RehearsalRunner, State
from hubdesk.qt import theme

if TYPE_CHECKING:
    from hubdesk.checkin.rehearsal_report import RehearsalReport
    from hubdesk.checkin.ui.desk.desk import Desk
    from hubdesk.qt.open_event import OpenEvent

USUAL_RATE: Final = 30  # people in a minute: two desks at a door
_FASTEST: Final = 3000
_SHOWN_EVERY: Final = 250  # milliseconds


class RehearsalBar(QWidget):
    """Leads a rehearsal.

    Attributes:
        runner: what lets people come.
        card: the report.

    Signals:
        closed: the rehearsal is over; the window should go.
    """

    closed = Signal()

    def __init__(
        self,
        open_event: "OpenEvent",
        desk: "Desk",
        present: Callable[[str], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.runner = RehearsalRunner(open_event, desk, present, self)
        self.runner.changed.connect(self._on_changed)
        self.runner.ended.connect(self._on_ended)
        self._shown = QTimer(self, singleShot=True, interval=_SHOWN_EVERY)
        self._shown.timeout.connect(self._show_numbers)
        self.words = QLabel()
        theme.set_role(self.words, "ink-dark")
        self.rate = QSpinBox(minimum=1, maximum=_FASTEST)
        self.rate.setValue(USUAL_RATE)
        self.rate.setSuffix(self.tr(" a minute"))
        self.rate.setAccessibleName(self.tr("How many people come in a minute"))
        self.rate.setMinimumWidth(140)
        self.rate.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.rate.valueChanged.connect(self.runner.set_rate)
        self.start_button = self._button("", self.runner.start)
        self.pause_button = self._button(self.tr("Pause"), self.runner.pause)
        self.end_button = self._button(self.tr("End and report"), self.runner.end)
        self.close_button = self._button(self.tr("Leave the rehearsal"), self.closed.emit)
        self.card = ReportCard()
        self.card.hide()
        self._lay_out()
        self._on_changed()

    def _button(self, words: str, do: Callable[[], object]) -> QPushButton:
        button = QPushButton(words)
        theme.set_role(button, "on-dark")
        button.clicked.connect(partial(_call, do))
        return button

    def _lay_out(self) -> None:
        band = QFrame()
        theme.set_role(band, "rehearsal")
        row = QHBoxLayout(band)
        row.setContentsMargins(16, 6, 12, 6)
        row.setSpacing(10)
        row.addWidget(self.words, 1)
        for widget in (
            self.rate,
            self.start_button,
            self.pause_button,
            self.end_button,
            self.close_button,
        ):
            row.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(band)
        column.addWidget(self.card)

    def _on_changed(self) -> None:
        state = self.runner.state
        running = state in {State.COMING, State.PAUSED}
        self.start_button.setVisible(state not in {State.COMING, State.PREPARING})
        self.start_button.setText(
            self.tr("Go on") if state is State.PAUSED
            else self.tr("Once more") if state is State.ENDED
            else self.tr("Let people come")
        )  # fmt: skip
        self.pause_button.setVisible(state is State.COMING)
        self.end_button.setVisible(running)
        if state is not State.ENDED:
            self.card.hide()
        if not self._shown.isActive():
            self._shown.start()
            self._show_numbers()

    def _show_numbers(self) -> None:
        self.words.setText(self._state_words())

    def _state_words(self) -> str:
        match self.runner.state:
            case State.READY:
                return self.tr("A copy of the event: nothing here counts, all is thrown away.")
            case State.PREPARING:
                return self.tr("Getting people ready…")
            case State.ENDED:
                return self.tr("The rehearsal is over.")
            case State.COMING | State.PAUSED:
                words = self.tr("{done} of {total} have come · answers within {median} ms")
                return words.format(
                    done=self.runner.done,
                    total=self.runner.total,
                    median=f"{self.runner.report.median_ms:.0f}",
                )

    def _on_ended(self, report: "RehearsalReport") -> None:
        self.card.show_report(report)
        self.card.show()


def _call(do: Callable[[], object], _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - a slot
    do()
