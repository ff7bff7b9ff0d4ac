"""The texts of one box, one under the other: what each says, and how it fits."""

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from hubdesk.badges.field_values import may_be_told_otherwise
from hubdesk.badges.template_fields import parts_of
from hubdesk.badges.template_model import Text
from hubdesk.badges.ui.designer.choices import value_words
from hubdesk.badges.ui.designer.fields import ColourField, WordsField, indent, length_field
from hubdesk.badges.ui.designer.pairs_editor import WordsInstead
from hubdesk.qt import icons, theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hubdesk.badges.ui.designer.choices import Offers

translate = QCoreApplication.translate

_NEW: Final = Text(says="{organisation}", size=14, smallest=8)


class TextsEditor(QWidget):
    """Edits the texts of a box.

    Attributes:
        rows: one for each text.

    Signals:
        texts_changed: the texts as they are to be, a list.
    """

    texts_changed = Signal(list)

    def __init__(self, offers: "Offers", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offers = offers
        self.rows: list[TextRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        add = QPushButton(self.tr("Add a line below"))
        theme.set_role(add, "quiet")
        icons.dress(add, "plus", "accent")
        add.clicked.connect(self.add_line)
        self._column.addWidget(add)

    def show_texts(self, texts: "Sequence[Text]") -> None:
        """Show these texts."""
        while len(self.rows) > len(texts):
            row = self.rows.pop()
            row.hide()
            row.deleteLater()
        while len(self.rows) < len(texts):
            row = TextRow(self._offers, self)
            row.text_changed.connect(self._on_changed)
            row.removed.connect(self._on_removed)
            self._column.insertWidget(len(self.rows), row)
            self.rows.append(row)
        for row, text in zip(self.rows, texts, strict=True):
            row.show_text(text, may_go=len(texts) > 1)

    def focus_words(self) -> None:
        """Put the focus into the first text."""
        if self.rows:
            self.rows[0].words.line.setFocus()
            self.rows[0].words.line.selectAll()

    def _texts(self) -> list[Text]:
        return [row.text for row in self.rows if row.text is not None]

    def _on_changed(self) -> None:
        self.texts_changed.emit(self._texts())

    def add_line(self) -> None:
        """Add a text below the others."""
        self.texts_changed.emit([*self._texts(), _NEW])

    def _on_removed(self, row: "TextRow") -> None:
        self.texts_changed.emit([each.text for each in self.rows if each is not row])


class TextRow(QFrame):
    """Edits one text.

    Signals:
        text_changed: `text` is another now.
        removed: it should be taken out; the row.
    """

    text_changed = Signal()
    removed = Signal(object)

    def __init__(self, offers: "Offers", parent: QWidget) -> None:
        super().__init__(parent)
        theme.set_role(self, "card")
        self.text: Text | None = None
        self.words = WordsField(offers.custom)
        self.words.words_changed.connect(self._on_words)
        self.letters = length_field(
            translate("Designer", "Size"), lambda value: self._set(size=value), most=300, unit="pt"
        )
        self.smallest = length_field(
            translate("Designer", "Smallest size"),
            lambda value: self._set(smallest=value),
            most=300,
            unit="pt",
        )
        for field in (self.letters, self.smallest):
            field.setMinimum(1)
            field.setToolTip(field.accessibleName())
        self.lines = QSpinBox(minimum=1, maximum=6)
        self.lines.setPrefix(translate("Designer", "lines: "))
        self.lines.setAccessibleName(translate("Designer", "Lines at most"))
        self.lines.setKeyboardTracking(False)
        self.lines.valueChanged.connect(lambda value: self._set(lines=value))
        self.gap = length_field(
            translate("Designer", "Gap above"), lambda value: self._set(gap=value), most=100
        )
        self.gap.setPrefix(translate("Designer", "gap: "))
        self.tracking = QSpinBox(minimum=0, maximum=500, singleStep=10)
        self.tracking.setPrefix(translate("Designer", "spacing: "))
        self.tracking.setAccessibleName(translate("Designer", "Room between letters"))
        self.tracking.setKeyboardTracking(False)
        self.tracking.valueChanged.connect(lambda value: self._set(tracking=value))
        for figures in (self.lines, self.tracking):
            indent(figures)
        self.bold = self._flag(translate("Designer", "Bold"), "bold")
        self.capitals = self._flag(translate("Designer", "Capitals"), "capitals")
        self.shorten = self._flag(translate("Designer", "Shorten"), "shorten")
        self.colour = ColourField(translate("Designer", "Colour"))
        self.colour.colour_changed.connect(lambda colour: self._set(colour=colour))
        self.instead = WordsInstead(
            translate("Designer", "Other words for a value"),
            lambda: offers.values(self._fields()),
            self._called,
        )
        self.instead.pairs_changed.connect(lambda pairs: self._set(instead=pairs))
        self._remove = QToolButton()
        icons.dress(self._remove, "x", "muted")
        self._remove.setToolTip(translate("Designer", "Take this line out"))
        self._remove.setAccessibleName(translate("Designer", "Take this line out"))
        self._remove.clicked.connect(lambda: self.removed.emit(self))
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        for widgets in (
            (self.words, self._remove),
            (self.letters, self.smallest),
            (self.lines, self.colour),
            (self.gap, self.tracking),
            (self.bold, self.capitals, self.shorten),
        ):
            row = QHBoxLayout()
            row.setSpacing(6)
            for widget in widgets:
                row.addWidget(widget, 1 if widget is not self._remove else 0)
            column.addLayout(row)
        column.addWidget(self.instead)

    def show_text(self, text: Text, *, may_go: bool) -> None:
        """Show a text; the last one of a box can't be taken out."""
        self.text = text
        self._remove.setVisible(may_go)
        fields = (self.letters, self.smallest, self.lines, self.gap, self.tracking,
                  self.bold, self.capitals, self.shorten, self.colour)  # fmt: skip
        blockers = [QSignalBlocker(field) for field in fields]
        if not self.words.line.hasFocus():
            self.words.show_words(text.says)
        self.letters.setValue(text.size)
        self.smallest.setValue(text.smallest)
        self.lines.setValue(text.lines)
        self.gap.setValue(text.gap)
        self.tracking.setValue(text.tracking)
        self.bold.setChecked(text.bold)
        self.capitals.setChecked(text.capitals)
        self.shorten.setChecked(text.shorten)
        self.colour.show_colour(text.colour)
        del blockers
        self.instead.show_pairs(text.instead)
        self.instead.setVisible(bool(text.instead or self._fields()))

    def _fields(self) -> list[str]:
        """Its fields whose values may be told in other words."""
        fields = self.text.fields if self.text is not None else ()
        return [key for key in fields if may_be_told_otherwise(key)]

    def _called(self, value: str) -> str:
        """How a value of its fields is called, by the first that has another name for it."""
        names = (value_words(key, value) for key in self._fields())
        return next((name for name in names if name != value), value)

    def _flag(self, words: str, key: str) -> QCheckBox:
        box = QCheckBox(words)
        box.toggled.connect(lambda on: self._set(**{key: on}))
        return box

    def _on_words(self, words: str) -> None:
        try:
            parts_of(words)
        except ValueError:
            self.words.line.setProperty("invalid", "true")
            self.words.line.style().polish(self.words.line)
            self.words.line.setToolTip(
                translate("Designer", "A brace begins a field, such as {name}; write {{ for one.")
            )
            return
        self.words.line.setProperty("invalid", "false")
        self.words.line.style().polish(self.words.line)
        self._set(says=words)

    def _set(self, **values: object) -> None:
        if self.text is not None:
            self.text = replace(self.text, **values)  # type: ignore[arg-type]
            self.text_changed.emit()
