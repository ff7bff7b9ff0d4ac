"""The properties of the chosen element: where it is, what it says, how it looks, for whom it is."""

from dataclasses import fields as fields_of
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from hubdesk.badges import arranging
from hubdesk.badges.template_model import (
    Agenda,
    Box,
    Code,
    Element,
    Ellipse,
    Photo,
    PictureBox,
    Rule,
    Texts,
)
from hubdesk.badges.template_values import Align, Filling, Placeholder, Valign
from hubdesk.badges.ui.designer.element_words import kind_words
from hubdesk.badges.ui.designer.fields import ColourField, choice_field, length_field
from hubdesk.badges.ui.designer.texts_editor import TextsEditor
from hubdesk.badges.ui.designer.when_field import WhenField
from hubdesk.qt import icons, theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hubdesk.badges.arranging import Side
    from hubdesk.badges.template_model import Template
    from hubdesk.badges.ui.designer.choices import Offers


class Properties(QWidget):
    """Edits the chosen element; of several, it says how many there are.

    Attributes:
        fields: the fields that are shown, by what they edit.

    Signals:
        designed: the template with a property changed, and the gesture's name.
        picture_wanted: another picture should be chosen for an element; its id.
    """

    designed = Signal(object, str)
    picture_wanted = Signal(str)

    def __init__(
        self,
        offers: "Offers",
        arranging_bar: QWidget,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._offers = offers
        self._template: Template | None = None
        self._side: Side | None = None
        self._element: Element | None = None
        self._form: QWidget | None = None
        self.fields: dict[str, Any] = {}
        self._title = QLabel()
        theme.set_role(self._title, "heading")
        self._hint = QLabel(wordWrap=True)
        theme.set_role(self._hint, "muted")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 12, 16, 16)
        self._column.setSpacing(8)
        self._bar = arranging_bar
        self._column.addWidget(self._title)
        self._column.addWidget(self._bar)
        self._column.addWidget(self._hint)

    def show_chosen(self, template: "Template", side: "Side", ids: "Sequence[str]") -> None:
        """Show the properties of what is chosen."""
        was = self._element
        self._template, self._side = template, side
        element = arranging.element_of(template, side, ids[0]) if len(ids) == 1 else None
        self._element = element
        self._title.setText(
            kind_words(element)
            if element is not None
            else self.tr("%n elements", "", len(ids))
            if ids
            else self.tr("Nothing is chosen")
        )
        self._hint.setText(
            self.tr("Click an element to change it, or add one with the buttons above.")
            if not ids
            else self.tr("Align, distribute, group or move them together.")
        )
        self._hint.setVisible(element is None)
        self._bar.setVisible(bool(ids))
        if element is None or was is None or (was.id, type(was)) != (element.id, type(element)):
            self._build(element)
        if element is not None:
            self._fill(element)

    @property
    def element(self) -> Element | None:
        """The element that is edited."""
        return self._element

    def focus_words(self) -> None:
        """Put the focus into the words of a text."""
        editor = self.fields.get("texts")
        if editor is not None:
            editor.focus_words()

    def _build(self, element: Element | None) -> None:
        if self._form is not None:
            self._form.hide()
            self._form.deleteLater()
            self._form = None
        self.fields = {}
        if element is None:
            return
        self._form = QWidget(self)
        form = QFormLayout(self._form)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(6)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        name = QLineEdit()
        name.setAccessibleName(self.tr("Name"))
        name.setPlaceholderText(kind_words(element))
        name.editingFinished.connect(lambda: self._set(name=name.text().strip()))
        self._add(form, self.tr("Name"), "name", name)
        if isinstance(element, Texts):
            editor = TextsEditor(self._offers)
            editor.texts_changed.connect(lambda texts: self._set(texts=tuple(texts)))
            self.fields["texts"] = editor
            form.addRow(editor)
        self._add_kind(form, element)
        self._add_lengths(
            form,
            self.tr("Place"),
            (("x", self.tr("From the left")), ("y", self.tr("From the top"))),
        )
        self._add_lengths(
            form, self.tr("Size"), (("width", self.tr("Width")), ("height", self.tr("Height")))
        )
        turns = [(f"{degrees}°", degrees) for degrees in (0, 90, 180, 270)]
        self._add(
            form, self.tr("Turned"), "rotation",
            choice_field(self.tr("Turned"), turns, lambda value: self._set(rotation=value)),
        )  # fmt: skip
        when = WhenField(self._offers.when)
        when.when_changed.connect(lambda value: self._set(when=value))
        self._add(form, self.tr("Only for"), "when", when)
        self._add_flag(form, self.tr("Locked in its place"), "locked")
        self._column.insertWidget(3, self._form)

    def _add_kind(self, form: QFormLayout, element: Element) -> None:
        """The properties that only elements of its kind have."""
        match element:
            case Texts():
                aligns = [
                    (self.tr("Left"), Align.LEFT), (self.tr("Centre"), Align.CENTRE),
                    (self.tr("Right"), Align.RIGHT), (self.tr("Where reading begins"), Align.START),
                ]  # fmt: skip
                valigns = [
                    (self.tr("Top"), Valign.TOP), (self.tr("Middle"), Valign.MIDDLE),
                    (self.tr("Bottom"), Valign.BOTTOM),
                ]  # fmt: skip
                self._add_choice(form, self.tr("Across"), "align", aligns)
                self._add_choice(form, self.tr("Down"), "valign", valigns)
            case Box() | Ellipse():
                self._add_colour(form, self.tr("Colour"), "colour", may_be_none=True)
                self._add_colour(form, self.tr("Outline"), "outline", may_be_none=True)
                self._add_number(form, self.tr("Its width"), "outline_width")
                if isinstance(element, Box):
                    self._add_number(form, self.tr("Round corners"), "radius")
            case Rule():
                self._add_colour(form, self.tr("Colour"), "colour")
                self._add_number(form, self.tr("Thickness"), "thickness")
                self._add_flag(form, self.tr("Rising"), "rising")
            case Code():
                self._add_flag(form, self.tr("White ground"), "ground")
            case Photo():
                places = [
                    (self.tr("Nothing"), Placeholder.NOTHING),
                    (self.tr("Silhouette"), Placeholder.SILHOUETTE),
                    (self.tr("Initials"), Placeholder.INITIALS),
                ]
                self._add_choice(form, self.tr("Without a photo"), "placeholder", places)
                self._add_number(form, self.tr("Round corners"), "radius")
            case PictureBox():
                ways = [
                    (self.tr("Stretch"), Filling.STRETCH), (self.tr("Show all"), Filling.CONTAIN),
                    (self.tr("Fill"), Filling.COVER),
                ]  # fmt: skip
                self._add_choice(form, self.tr("In its box"), "filling", ways)
                other = QPushButton(self.tr("Another picture…"))
                icons.dress(other, "image", "muted")
                other.clicked.connect(lambda: self.picture_wanted.emit(element.id))
                form.addRow("", other)
            case Agenda():
                title = QLineEdit()
                title.setAccessibleName(self.tr("Title"))
                title.setMaxLength(200)
                title.editingFinished.connect(lambda: self._set(title=title.text().strip()))
                self._add(form, self.tr("Title"), "title", title)
                self._add_number(form, self.tr("Size"), "size", unit="pt")
                self._add_number(form, self.tr("Smallest"), "smallest", unit="pt")
                self._add_colour(form, self.tr("Colour"), "colour")
                self._add_colour(form, self.tr("Colour of days"), "day_colour")
                self._add_flag(form, self.tr("With rooms"), "rooms")

    def _fill(self, element: Element) -> None:
        for key, field in self.fields.items():
            value = getattr(element, key)
            field.blockSignals(True)
            match field:
                case TextsEditor():
                    field.show_texts(value)
                case ColourField():
                    field.show_colour(value)
                case WhenField():
                    field.show_when(value)
                case QCheckBox():
                    field.setChecked(value)
                case QLineEdit():
                    if not field.hasFocus():
                        field.setText(value)
                case _ if hasattr(field, "setValue"):
                    field.setValue(value)
                case _:
                    field.setCurrentIndex(max(0, field.findData(value)))
            field.blockSignals(False)

    def _add(self, form: QFormLayout, words: str, key: str, field: QWidget) -> None:
        self.fields[key] = field
        form.addRow(words, field)

    def _add_choice(
        self, form: QFormLayout, words: str, key: str, choices: "Sequence[tuple[str, object]]"
    ) -> None:
        field = choice_field(words, choices, lambda value: self._set(**{key: value}))
        self._add(form, words, key, field)

    def _add_colour(
        self, form: QFormLayout, words: str, key: str, *, may_be_none: bool = False
    ) -> None:
        field = ColourField(words, may_be_none=may_be_none)
        field.colour_changed.connect(lambda colour: self._set(**{key: colour}))
        self._add(form, words, key, field)

    def _add_lengths(
        self, form: QFormLayout, words: str, pair: "Sequence[tuple[str, str]]"
    ) -> None:
        row = QHBoxLayout()
        row.setSpacing(6)
        for key, name in pair:
            field = length_field(name, partial(self._on_length, key))
            field.setToolTip(name)
            self.fields[key] = field
            row.addWidget(field)
        form.addRow(words, row)

    def _add_number(self, form: QFormLayout, words: str, key: str, unit: str = "mm") -> None:
        field = length_field(words, lambda value: self._set(**{key: value}), most=500, unit=unit)
        self._add(form, words, key, field)

    def _add_flag(self, form: QFormLayout, words: str, key: str) -> None:
        field = QCheckBox(words)
        field.toggled.connect(lambda on: self._set(**{key: on}))
        self.fields[key] = field
        form.addRow("", field)

    def _on_length(self, key: str, value: float) -> None:
        """A place or size was typed: the element stays on the badge."""
        template, element = self._template, self._element
        if template is None or element is None:
            return
        limit = template.width if key in {"x", "width"} else template.height
        other = {"x": element.width, "width": element.x, "y": element.height,
                 "height": element.y}[key]  # fmt: skip
        self._set(**{key: min(value, max(limit - other, 0))})

    def _set(self, **values: object) -> None:
        template, side, element = self._template, self._side, self._element
        if template is None or side is None or element is None:
            return
        known = {each.name for each in fields_of(element)}
        changed = replace(element, **{k: v for k, v in values.items() if k in known})  # type: ignore[arg-type]
        if changed == element:
            return
        elements = [
            changed if each.id == element.id else each
            for each in arranging.elements_of(template, side)
        ]
        self.designed.emit(arranging.with_elements(template, side, elements), "edit")
