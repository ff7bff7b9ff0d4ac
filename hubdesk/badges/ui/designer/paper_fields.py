"""The template as a whole: its size, its edges, and how it folds."""

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from hubdesk.badges.resizing import scaled, with_size
from hubdesk.badges.template_values import Fold
from hubdesk.badges.ui.designer.fields import choice_field, length_field
from hubdesk.badges.ui.designer.guides_editor import GuidesEditor
from hubdesk.qt import theme

if TYPE_CHECKING:
    from hubdesk.badges.template_model import Template

_SIZES: Final = {
    "A6": (105.0, 148.0), "A6 ↔": (148.0, 105.0), "A7": (74.0, 105.0), "A7 ↔": (105.0, 74.0),
    "CR80": (54.0, 85.6), "CR80 ↔": (85.6, 54.0),
}  # fmt: skip


class PaperFields(QWidget):
    """Edits what concerns the whole badge.

    Signals:
        designed: the template with a change, and the gesture's name.
    """

    designed = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._template: Template | None = None
        title = QLabel(self.tr("Badge"))
        theme.set_role(title, "heading")
        formats = [(name, name) for name in _SIZES]
        self.format = choice_field(
            self.tr("Format"), [*formats, (self.tr("Another size"), "")], self._on_format
        )
        self.width_field = length_field(self.tr("Width"), lambda value: self._resize(width=value))
        self.height_field = length_field(
            self.tr("Height"), lambda value: self._resize(height=value)
        )
        self.margin = length_field(self.tr("Safe edge"), lambda value: self._set(margin=value))
        self.bleed = length_field(self.tr("Bleed"), lambda value: self._set(bleed=value), most=10)
        for field in (self.width_field, self.height_field):
            field.setRange(10, 420)
        folds = [
            (self.tr("Not folded"), Fold.NONE), (self.tr("Folded at the top"), Fold.BUTTERFLY),
            (self.tr("Folded like a book"), Fold.BOOK),
        ]  # fmt: skip
        self.fold = choice_field(self.tr("Fold"), folds, lambda value: self._set(fold=value))
        self.fold_mark = QCheckBox(self.tr("Show where to fold"))
        self.fold_mark.toggled.connect(lambda on: self._set(fold_mark=on))
        self.guides = GuidesEditor()
        self.guides.designed.connect(self.designed)
        form = QFormLayout()
        form.setVerticalSpacing(6)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        rows: tuple[tuple[str, QWidget], ...] = (
            (self.tr("Format"), self.format), (self.tr("Width"), self.width_field),
            (self.tr("Height"), self.height_field), (self.tr("Safe edge"), self.margin),
            (self.tr("Bleed"), self.bleed), (self.tr("Fold"), self.fold),
        )  # fmt: skip
        for words, widget in rows:
            form.addRow(words, widget)
        form.addRow("", self.fold_mark)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 16)
        column.addWidget(title)
        column.addLayout(form)
        title = QLabel(self.tr("Guides"))
        theme.set_role(title, "heading")
        column.addSpacing(8)
        column.addWidget(title)
        column.addWidget(self.guides)

    def show_template(self, template: "Template") -> None:
        """Show what the template is like."""
        self._template = template
        fields = (self.format, self.width_field, self.height_field, self.margin, self.bleed,
                  self.fold, self.fold_mark)  # fmt: skip
        blockers = [QSignalBlocker(field) for field in fields]
        size = (template.width, template.height)
        name = next((name for name, each in _SIZES.items() if each == size), "")
        self.format.setCurrentIndex(self.format.findData(name))
        self.width_field.setValue(template.width)
        self.height_field.setValue(template.height)
        self.margin.setValue(template.margin)
        self.bleed.setValue(template.bleed)
        self.fold.setCurrentIndex(self.fold.findData(template.fold))
        self.fold_mark.setChecked(template.fold_mark)
        self.fold_mark.setVisible(template.fold is not Fold.NONE)
        self.guides.show_template(template)
        del blockers

    def _on_format(self, name: object) -> None:
        """A format was chosen: everything grows or shrinks with the badge."""
        size = _SIZES.get(str(name))
        if size is not None and self._template is not None:
            self.designed.emit(scaled(self._template, *size), "size")

    def _resize(self, width: float | None = None, height: float | None = None) -> None:
        """A length was typed; what would lie outside is brought in."""
        template = self._template
        if template is not None:
            changed = with_size(template, width or template.width, height or template.height)
            self.designed.emit(changed, "size")

    def _set(self, **values: object) -> None:
        if self._template is not None:
            self.designed.emit(replace(self._template, **values), "edit")  # type: ignore[arg-type]
