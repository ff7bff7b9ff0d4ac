"""The label printer of this desk: which, when it prints by itself, what, and how many are left."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from hubdesk.badges.labels import Automatic, label_findings
from hubdesk.badges.templates_store import find_template, templates
from hubdesk.badges.ui import printer_memory
from hubdesk.badges.ui.desk_labels import PRINTER, SHEET, TEMPLATE, WHEN, DeskLabels
from hubdesk.badges.ui.known_printers import KnownPrinters
from hubdesk.badges.ui.offered_sheets import offered_sheets
from hubdesk.badges.ui.resolutions import Resolutions
from hubdesk.badges.ui.sheet_box import OwnSheetsButton, SheetBox
from hubdesk.badges.ui.words import finding_words, template_word
from hubdesk.qt import icons, theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hubdesk.badges.placing import Finding
    from hubdesk.qt.open_event import OpenEvent
    from hubdesk.qt.preferences import Preferences

_MOST = 100_000
_OFFERED = frozenset({"badge_template", "sheet_layout"})


class LabelSettings(QFrame):
    """The card of the settings page; what is chosen takes effect at once. `refresh` fills it.

    Attributes:
        printers: those of this machine.

    Signals:
        notice_raised: a `Notice` about a test label.
        sheets_requested: labels of one's own should be described.
    """

    notice_raised = Signal(object)
    sheets_requested = Signal()

    def __init__(
        self, open_event: "OpenEvent", preferences: "Preferences", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        theme.set_role(self, "card")
        self._open_event = open_event
        self._preferences = preferences
        self.labels = DeskLabels(open_event, preferences, self)
        self.labels.notice_raised.connect(self.notice_raised)
        self.labels.labels_changed.connect(self._show_left)
        self.printers = KnownPrinters(preferences, self)
        self.printers.seen.connect(self._fill_printers)
        self.resolutions = Resolutions(preferences, self)
        self.resolutions.learned.connect(lambda _printer: self._look())
        self.when = QComboBox()
        for when, words in (
            (Automatic.NEVER, self.tr("Never")),
            (Automatic.ONCE, self.tr("If the badge was not printed yet")),
            (Automatic.ALWAYS, self.tr("Always")),
        ):
            self.when.addItem(words, when.value)
        self.printer = QComboBox()
        self.template = QComboBox()
        self.sheet = SheetBox()
        self.own_sheets = OwnSheetsButton()
        self.own_sheets.clicked.connect(self.sheets_requested)
        self.left = QSpinBox(minimum=-1, maximum=_MOST)
        self.left.setSpecialValueText(self.tr("Not counted"))
        self.warning = QLabel(self.tr("Few left"))
        theme.set_role(self.warning, "badge-warn")
        self.findings = QLabel(wordWrap=True)
        theme.set_role(self.findings, "notice-warning")
        self.findings.setContentsMargins(12, 8, 12, 8)
        self.findings.hide()
        self.test = QPushButton(self.tr("Print a test label"))
        icons.dress(self.test, "printer", "muted")
        self.test.clicked.connect(lambda: self.labels.test(self.tr("Test label")))
        self._lay_out()
        open_event.tables_changed.connect(self._on_tables_changed)
        self.when.activated.connect(lambda _at: self._keep(WHEN, self.when))
        self.printer.activated.connect(lambda _at: self._keep(PRINTER, self.printer))
        self.template.activated.connect(lambda _at: self._keep(TEMPLATE, self.template))
        self.sheet.activated.connect(lambda _at: self._keep(SHEET, self.sheet))
        self.left.valueChanged.connect(self._on_left_changed)

    def refresh(self) -> None:
        """See which printers, templates and labels there are now."""
        text, paper = self._preferences.text, self.labels.paper()
        _choose(self.when, text(WHEN, Automatic.NEVER.value))
        self._fill_printers()
        self.printers.look()
        own = [
            (row.key, template_word(row.name) if row.is_ours else row.name)
            for row in templates(self._open_event.file)
            if row.template is not None
        ]
        self._fill(self.template, own)
        _choose(self.template, paper.template)
        self._fill_sheets(paper.sheet)
        self._show()

    def _fill_printers(self) -> None:
        known, chosen = self.printers.names, self._preferences.text(PRINTER)
        rows = [("", self.tr("None")), *((name, name) for name in known or ())]
        if chosen and chosen not in (known or ()):
            words = self.tr("{printer} (not there)").format(printer=chosen)
            rows.append((chosen, chosen if known is None else words))
        box = self.printer
        if rows != [(box.itemData(at), box.itemText(at)) for at in range(box.count())]:
            self._fill(box, rows)  # not while somebody chooses, unless there are others now
        _choose(box, chosen)

    def _fill_sheets(self, chosen: str) -> None:
        """Offer what holds one badge of the template: labels of a roll, and its own size."""
        look = find_template(self._open_event.file, self.template.currentData())
        self.sheet.offer(offered_sheets(self._open_event.file, look, most_cells=1), chosen)
        if self.sheet.key != chosen:  # nothing would be printed, and it must be seen why
            self.sheet.addItem(self.tr("A label that is not there, or too small"), chosen)
            _choose(self.sheet, chosen)

    def _on_tables_changed(self, tables: frozenset[str]) -> None:
        if tables & _OFFERED and self.isVisible():
            self.refresh()

    def _fill(self, box: QComboBox, rows: list[tuple[str, str]]) -> None:
        box.clear()
        for data, words in rows:
            box.addItem(words, data)

    def _keep(self, key: str, box: QComboBox) -> None:
        self._preferences.set_text(key, str(box.currentData() or ""))
        if box is self.template:
            self._fill_sheets(self.labels.paper().sheet)
            self._preferences.set_text(SHEET, str(self.sheet.currentData()))
        self._show()

    def _show(self) -> None:
        has_printer = bool(self.labels.printer)
        for widget in (self.when, self.template, self.sheet, self.left, self.test):
            widget.setEnabled(has_printer)
        self._show_left()
        self.resolutions.ask(self.labels.printer)
        self._look()

    def _look(self) -> None:
        """See whether the printer has enough dots for what the labels show."""
        printer = self.labels.printer
        self._open_event.read(
            partial(label_findings, paper=self.labels.paper(), dpi=self.resolutions.of(printer)),
            partial(self._show_findings, printer),
            on_error=lambda _error: self.findings.hide(),  # a template that is gone prints nothing
            latest="labels/findings",
        )

    def _show_findings(self, printer: str, found: "Sequence[Finding]") -> None:
        self.findings.setText("\n".join(finding_words(each) for each in found))
        self.findings.setVisible(bool(printer and found))

    def _show_left(self) -> None:
        left = printer_memory.labels_left(self._preferences, self.labels.printer)
        with QSignalBlocker(self.left):
            self.left.setValue(-1 if left is None else left)
        self.warning.setVisible(left is not None and left < printer_memory.FEW_LABELS)

    def _on_left_changed(self, left: int) -> None:
        kept = None if left < 0 else left
        printer_memory.set_labels_left(self._preferences, self.labels.printer, kept)
        self.warning.setVisible(kept is not None and kept < printer_memory.FEW_LABELS)

    def _lay_out(self) -> None:
        heading = QLabel(self.tr("Label printer of this desk"))
        theme.set_role(heading, "heading")
        hint = QLabel(
            self.tr(
                "Whoever is let in gets a badge from this printer. The verdict never waits for it."
            ),
            wordWrap=True,
        )
        theme.set_role(hint, "caption")
        roll = QHBoxLayout()
        roll.setSpacing(8)
        roll.addWidget(self.left)
        roll.addWidget(self.warning)
        roll.addWidget(self.test)
        roll.addStretch()
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for words, box in (
            (self.tr("Label prin&ter"), self.printer),
            (self.tr("Print by it&self"), self.when),
            (self.tr("Bad&ge"), self.template),
        ):
            form.addRow(words, box)
            box.setAccessibleName(words.replace("&", ""))
        sheet = QHBoxLayout()
        sheet.setSpacing(8)
        sheet.addWidget(self.sheet, 1)
        sheet.addWidget(self.own_sheets)
        form.addRow(self.tr("La&bel"), sheet)
        self.sheet.setAccessibleName(self.tr("Label"))
        label = form.labelForField(sheet)
        if isinstance(label, QLabel):
            label.setBuddy(self.sheet)
        form.addRow(self.tr("Labels left on the &roll"), roll)
        self.left.setAccessibleName(self.tr("Labels left on the roll"))
        label = form.labelForField(roll)
        if isinstance(label, QLabel):
            label.setBuddy(self.left)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 20)
        column.setSpacing(8)
        column.addWidget(heading)
        column.addWidget(hint)
        column.addLayout(form)
        column.addWidget(self.findings)


def _choose(box: QComboBox, data: str) -> None:
    box.setCurrentIndex(max(0, box.findData(data)))
