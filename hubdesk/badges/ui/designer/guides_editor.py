"""The guides of a template as fields, for who has no mouse at hand."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from hubdesk.badges.guides import with_guide, without_guides
from hubdesk.badges.template_model import Guide
from hubdesk.badges.ui.designer.fields import LengthField, length_field
from hubdesk.qt import icons, theme

if TYPE_CHECKING:
    from hubdesk.badges.template_model import Template


class GuidesEditor(QWidget):
    """Adds guides, moves them by figures, and takes them away.

    Signals:
        designed: the template with other guides, and the gesture's name.
    """

    designed = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._template: Template | None = None
        self._rows: list[tuple[QWidget, QLabel, LengthField]] = []
        upright = self._button(self.tr("Upright"), "plus")
        upright.setToolTip(self.tr("Add an upright guide"))
        upright.setAccessibleName(self.tr("Add an upright guide"))
        upright.clicked.connect(lambda: self.add(flat=False))
        flat = self._button(self.tr("Flat"), "plus")
        flat.setToolTip(self.tr("Add a flat guide"))
        flat.setAccessibleName(self.tr("Add a flat guide"))
        flat.clicked.connect(lambda: self.add(flat=True))
        self._none = self._button(self.tr("Remove all"), "x")
        self._none.clicked.connect(self._clear)
        buttons = QHBoxLayout()
        buttons.setSpacing(4)
        for button in (upright, flat, self._none):
            buttons.addWidget(button)
        buttons.addStretch()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addLayout(buttons)

    @property
    def rows(self) -> list[LengthField]:
        """The fields of the guides, in their order."""
        return [field for _, _, field in self._rows]

    def show_template(self, template: "Template") -> None:
        """Show the guides of a template."""
        self._template = template
        while len(self._rows) > len(template.guides):
            widget = self._rows.pop()[0]
            widget.hide()
            widget.deleteLater()
        while len(self._rows) < len(template.guides):
            self._add_row(len(self._rows))
        for (_, label, field), guide in zip(self._rows, template.guides, strict=True):
            with QSignalBlocker(field):
                field.setMaximum(template.height if guide.flat else template.width)
                field.setValue(guide.at)
            words = self.tr("Flat") if guide.flat else self.tr("Upright")
            label.setText(words)
            field.setAccessibleName(self.tr("{kind} guide").format(kind=words))
        self._none.setVisible(len(template.guides) > 1)

    def _add_row(self, number: int) -> None:
        widget = QWidget()
        label = QLabel()
        theme.set_role(label, "muted")
        field = length_field(self.tr("Guide"), partial(self._move, number))
        remove = QToolButton()
        icons.dress(remove, "x", "muted")
        remove.setToolTip(self.tr("Take this guide away"))
        remove.setAccessibleName(self.tr("Take this guide away"))
        remove.clicked.connect(lambda: self._move(number, -1))
        row = QHBoxLayout(widget)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label, 1)
        row.addWidget(field, 2)
        row.addWidget(remove)
        self._column.addWidget(widget)
        self._rows.append((widget, label, field))

    def _button(self, words: str, icon: str) -> QPushButton:
        button = QPushButton(words)
        theme.set_role(button, "quiet")
        icons.dress(button, icon, "accent")
        return button

    def add(self, *, flat: bool) -> None:
        """Add a guide in the middle of the badge."""
        template = self._template
        if template is not None:
            at = (template.height if flat else template.width) / 2
            self.designed.emit(with_guide(template, None, Guide(at=at, flat=flat)), "guide")

    def _move(self, number: int, at: float) -> None:
        """Put a guide elsewhere; a place outside the badge takes it away."""
        template = self._template
        if template is not None and number < len(template.guides):
            guide = Guide(at=at, flat=template.guides[number].flat)
            self.designed.emit(with_guide(template, number, guide), "guide")

    def _clear(self) -> None:
        if self._template is not None:
            self.designed.emit(without_guides(self._template), "guide")
