"""A running job: what it does, how far it is, and a way to stop it."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from hubdesk.qt import theme
from hubdesk.qt.workers import Job

_QUICK = 400  # milliseconds; what is done before is not shown at all


class JobBar(QFrame):
    """Shows one job until it has ended."""

    def __init__(self, job: Job, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_role(self, "card")
        self._job = job
        self._words = QLabel(job.title)
        self._stage = QLabel()
        theme.set_role(self._stage, "muted")
        self._bar = QProgressBar(textVisible=False, minimum=0, maximum=0)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._cancel = QPushButton(self.tr("Cancel"))
        theme.set_role(self._cancel, "quiet")
        self._cancel.clicked.connect(self._on_cancel_clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(12)
        row.addWidget(self._words)
        row.addWidget(self._bar, 1)
        row.addWidget(self._stage)
        row.addWidget(self._cancel)
        job.title_changed.connect(self._words.setText)
        job.progressed.connect(self._on_progressed)
        job.finished.connect(self.deleteLater)
        self.setVisible(False)
        QTimer.singleShot(_QUICK, self, self._show)

    def _show(self) -> None:
        self.setVisible(self._job.running and not self._job.quiet)

    def _on_progressed(self, done: int, total: int, stage: str) -> None:
        self._bar.setMaximum(max(total, 0))
        self._bar.setValue(done)
        self._stage.setText(
            self.tr("{done} of {total}").format(
                done=self.locale().toString(done), total=self.locale().toString(total)
            )
            if total > 1
            else stage
        )

    def _on_cancel_clicked(self) -> None:
        self._cancel.setEnabled(False)
        self._cancel.setText(self.tr("Stopping…"))
        self._job.cancel()
