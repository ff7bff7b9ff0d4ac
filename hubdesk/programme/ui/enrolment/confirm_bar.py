"""What enrolling would do, shown before it is done, with the ways to go on."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from hubdesk.programme.ui.enrolment.words import preview_headline, preview_warnings
from hubdesk.qt import theme

if TYPE_CHECKING:
    from hubdesk.programme.enrolment_preview import EnrolmentPreview


class ConfirmBar(QFrame):
    """Shows a preview until it is answered.

    Signals:
        confirmed: the keys of the people to enrol, and whether all get a place though it is full.
        cancelled: nobody should be enrolled.
    """

    confirmed = Signal(list, bool)
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_role(self, "notice-warning")
        self._preview: EnrolmentPreview | None = None
        self._headline = QLabel(wordWrap=True)
        theme.set_role(self._headline, "heading")
        self._headline.setTextFormat(Qt.TextFormat.PlainText)
        self._warnings = QVBoxLayout()
        self._warnings.setSpacing(2)
        self._enrol = QPushButton(self.tr("Enrol"))
        theme.set_role(self._enrol, "primary")
        self._enrol.clicked.connect(self._on_enrol_clicked)
        self._cancel = QPushButton(self.tr("Cancel"))
        self._cancel.clicked.connect(self.cancelled)
        self._without = QPushButton()
        self._without.clicked.connect(self._on_without_clicked)
        self._beyond = QPushButton(self.tr("Give all a place"))
        self._beyond.setToolTip(self.tr("Beyond the capacity of the session"))
        self._beyond.clicked.connect(self._on_beyond_clicked)
        for button in (self._without, self._beyond):
            theme.set_role(button, "notice")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._enrol)
        row.addWidget(self._cancel)
        row.addStretch()
        others = QVBoxLayout()
        others.setSpacing(0)
        for button in (self._without, self._beyond):
            others.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(8)
        column.addWidget(self._headline)
        column.addLayout(self._warnings)
        column.addLayout(row)
        column.addLayout(others)
        self.hide()

    @property
    def preview(self) -> "EnrolmentPreview | None":
        """What is shown."""
        return self._preview

    def sentences(self) -> str:
        """What it says."""
        warnings = preview_warnings(self._preview) if self._preview else ()
        lines = (line for words, names in warnings for line in (words, names))
        return "\n".join(filter(None, (self._headline.text(), *lines)))

    def show_preview(self, preview: "EnrolmentPreview") -> None:
        """Show what enrolling would do."""
        is_new = self._preview is None
        self._preview = preview
        self._headline.setText(preview_headline(preview))
        self._show_warnings(preview)
        self._enrol.setVisible(bool(preview.new))
        self._enrol.setText(
            self.tr("Put on the waiting list") if not preview.placed else self.tr("Enrol")
        )
        doubtful = self._doubtful()
        self._without.setVisible(0 < len(doubtful) < len(preview.new))
        self._without.setText(self.tr("Enrol without them"))
        self._beyond.setVisible(bool(preview.waiting))
        self.setAccessibleName(self.sentences())
        self.show()
        if is_new:
            button = self._enrol if preview.new else self._cancel
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_preview(self) -> None:
        """Take it away."""
        self._preview = None
        self.hide()

    @override
    def keyPressEvent(self, qt_event: QKeyEvent) -> None:
        focused = self.focusWidget()
        if qt_event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        elif qt_event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(
            focused, QPushButton
        ):
            focused.click()
        else:
            super().keyPressEvent(qt_event)

    def _show_warnings(self, preview: "EnrolmentPreview") -> None:
        while (item := self._warnings.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for words, names in preview_warnings(preview):
            for text, role in ((words, ""), (names, "caption")):
                if text:
                    label = QLabel(text, wordWrap=True)
                    theme.set_role(label, role)
                    label.setTextFormat(Qt.TextFormat.PlainText)
                    self._warnings.addWidget(label)
            self._warnings.addSpacing(6)

    def _doubtful(self) -> set[str]:
        """Who is elsewhere then, or not meant."""
        preview = self._preview
        if preview is None:
            return set()
        return {*preview.elsewhere, *preview.outside, *preview.not_expected}

    def _on_enrol_clicked(self) -> None:
        if self._preview is not None:
            self.confirmed.emit(list(self._preview.new), False)

    def _on_beyond_clicked(self) -> None:
        if self._preview is not None:
            self.confirmed.emit(list(self._preview.new), True)

    def _on_without_clicked(self) -> None:
        if self._preview is not None:
            doubtful = self._doubtful()
            self.confirmed.emit([key for key in self._preview.new if key not in doubtful], False)
