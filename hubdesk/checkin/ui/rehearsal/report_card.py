"""How a rehearsal went, to be read by those who were at the desk."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from hubdesk.checkin.rehearsal import Arrival
from hubdesk.checkin.ui.desk.words import verdict_word
from hubdesk.qt import theme

if TYPE_CHECKING:
    from hubdesk.checkin.rehearsal_report import RehearsalReport

translate = QCoreApplication.translate


def arrival_word(arrival: Arrival) -> str:
    """What somebody was pretended to hold."""
    match arrival:
        case Arrival.GOOD:
            return translate("Rehearsal", "Good badges")
        case Arrival.TWICE:
            return translate("Rehearsal", "Scanned twice")
        case Arrival.REPLACED:
            return translate("Rehearsal", "Replaced badges")
        case Arrival.CANCELLED:
            return translate("Rehearsal", "Cancelled people")
        case Arrival.FORGED:
            return translate("Rehearsal", "Forged badges")
        case Arrival.UNKNOWN:
            return translate("Rehearsal", "Unknown codes")


class ReportCard(QFrame):
    """Shows one report: the speed in large numbers, the answers below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_role(self, "card")
        grid = QGridLayout()
        grid.setHorizontalSpacing(28)
        grid.setVerticalSpacing(0)
        self.numbers: list[QLabel] = []
        for place, words in enumerate(
            (
                self.tr("scans"),
                self.tr("scans a minute"),
                self.tr("median answer"),
                self.tr("95 of 100 within"),
                self.tr("slowest"),
            )
        ):
            number, caption = QLabel(), QLabel(words)
            theme.set_role(number, "number")
            theme.set_role(caption, "caption")
            grid.addWidget(number, 0, place)
            grid.addWidget(caption, 1, place)
            self.numbers.append(number)
        grid.setColumnStretch(len(self.numbers), 1)
        self.answers, self.came, self.unsaved = QLabel(), QLabel(), QLabel()
        for label in (self.answers, self.came, self.unsaved):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        theme.set_role(self.came, "muted")
        theme.set_role(self.unsaved, "problem")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 14)
        column.setSpacing(8)
        column.addLayout(grid)
        column.addWidget(self.answers)
        column.addWidget(self.came)
        column.addWidget(self.unsaved)

    def show_report(self, report: "RehearsalReport") -> None:
        """Show a report."""
        milliseconds = self.tr("{number} ms")
        for label, text in zip(
            self.numbers,
            (
                str(report.scans),
                f"{report.per_minute:.0f}",
                milliseconds.format(number=f"{report.median_ms:.0f}"),
                milliseconds.format(number=f"{report.p95_ms:.0f}"),
                milliseconds.format(number=f"{report.slowest_ms:.0f}"),
            ),
            strict=True,
        ):
            label.setText(text)
        answered = [f"{verdict_word(each)} {count}" for each, count in report.verdicts.items()]
        self.answers.setText(self.tr("Answers: {list}").format(list=" · ".join(answered)))
        came = [f"{arrival_word(each)} {count}" for each, count in report.arrivals.items()]
        self.came.setText(self.tr("Who came: {list}").format(list=" · ".join(came)))
        self.unsaved.setText(
            self.tr("%n scan(s) could not be saved.", "", report.unsaved) if report.unsaved else ""
        )
        self.unsaved.setVisible(bool(report.unsaved))
