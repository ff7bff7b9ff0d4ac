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

_SIZES: Final = (
    ("A6", 105.0, 148.0), ("A6 ↔", 148.0, 105.0), ("A7", 74.0, 105.0), ("A7 ↔", 105.0, 74.0),
    ("CR80", 54.0, 85.6), ("CR80 ↔", 85.6, 54.0),
)  # fmt: skip


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
        self._size = choice_field(
            self.tr("Format"),
            [*((name, (width, height)) for name, width, height in _SIZES),
             (self.tr("Another size"), None)],
            self._on_format,
        )  # fmt: skip
        self._width = length_field(self.tr("Width"), lambda value: self._resize(width=value))
        self._height = length_field(self.tr("Height"), lambda value: self._resize(height=value))
        self._margin = length_field(self.tr("Safe edge"), lambda value: self._set(margin=value))
        self._bleed = length_field(self.tr("Bleed"), lambda value: self._set(bleed=value), most=10)
        for field in (self._width, self._height):
            field.setRange(10, 420)
        folds = [
            (self.tr("Not folded"), Fold.NONE), (self.tr("Folded at the top"), Fold.BUTTERFLY),
            (self.tr("Folded like a book"), Fold.BOOK),
        ]  # fmt: skip
        self._fold = choice_field(self.tr("Fold"), folds, lambda value: self._set(fold=value))
        self._fold_mark = QCheckBox(self.tr("Show where to fold"))
        self._fold_mark.toggled.connect(lambda on: self._set(fold_mark=on))
        self.guides = GuidesEditor()
        self.guides.designed.connect(self.designed)
        form = QFormLayout()
        form.setVerticalSpacing(6)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        rows: tuple[tuple[str, QWidget], ...] = (
            (self.tr("Format"), self._size), (self.tr("Width"), self._width),
            (self.tr("Height"), self._height), (self.tr("Safe edge"), self._margin),
            (self.tr("Bleed"), self._bleed), (self.tr("Fold"), self._fold),
        )  # fmt: skip
        for words, widget in rows:
            form.addRow(words, widget)
        form.addRow("", self._fold_mark)
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
        fields = (self._size, self._width, self._height, self._margin, self._bleed, self._fold,
                  self._fold_mark)  # fmt: skip
        blockers = [QSignalBlocker(field) for field in fields]
        known = [(width, height) for _, width, height in _SIZES]
        size = (template.width, template.height)
        self._size.setCurrentIndex(known.index(size) if size in known else len(known))
        self._width.setValue(template.width)
        self._height.setValue(template.height)
        self._margin.setValue(template.margin)
        self._bleed.setValue(template.bleed)
        self._fold.setCurrentIndex(self._fold.findData(template.fold))
        self._fold_mark.setChecked(template.fold_mark)
        self._fold_mark.setVisible(template.fold is not Fold.NONE)
        self.guides.show_template(template)
        del blockers

    def _on_format(self, size: object) -> None:
        """A format was chosen: everything grows or shrinks with the badge."""
        if isinstance(size, tuple) and self._template is not None:
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
