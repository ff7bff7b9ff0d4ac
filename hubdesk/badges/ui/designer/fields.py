"""Small fields of the properties: lengths, colours, words with fields in them."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QDoubleSpinBox,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QSizePolicy,
    QToolButton,
    QWidget,
)
from typing_extensions import override

from hubdesk.badges.template_fields import CUSTOM, Shown, field_text
from hubdesk.badges.template_values import (
    OF_CATEGORY,
    OF_DELEGATION,
    ON_CATEGORY,
    ON_DELEGATION,
    is_template_colour,
)
from hubdesk.badges.ui.designer.element_words import field_words
from hubdesk.paper.colour import is_colour
from hubdesk.qt import icons
from hubdesk.qt.swatches import COLOURS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

translate = QCoreApplication.translate

_NARROWEST: Final = 84
_INDENT: Final = 8  # a style sheet's padding does not reach into a field for figures
_PLAIN: Final = ("#000000", "#ffffff", "#18202c", "#566274", "#dce1e9")


class LengthField(QDoubleSpinBox):
    """A field for a length.

    A value that it can't show in full is left as it is until another is entered.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumWidth(_NARROWEST)
        indent(self)


class ChoiceField(QComboBox):
    """A field for one of several, as narrow as the panel."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumContentsLength(6)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)


def indent(field: QAbstractSpinBox) -> None:
    """Let the figures of a field begin where the words of the others do."""
    field.lineEdit().setTextMargins(_INDENT, 0, _INDENT, 0)


def length_field(
    name: str, on_changed: "Callable[[float], object]", *, most: float = 2000, unit: str = "mm"
) -> LengthField:
    """A field for a length; `on_changed` is called when another was entered."""
    field = LengthField()
    field.setDecimals(1)
    field.setSingleStep(0.5)
    field.setRange(0, most)
    field.setKeyboardTracking(False)
    field.setSuffix(f" {unit}")
    field.setAccessibleName(name)
    field.valueChanged.connect(on_changed)
    return field


def choice_field(
    name: str,
    choices: "Sequence[tuple[str, object]]",
    on_chosen: "Callable[[object], object]",
) -> ChoiceField:
    """A field for one of several; `on_chosen` is called with what was chosen."""
    field = ChoiceField()
    field.setAccessibleName(name)
    for words, value in choices:
        field.addItem(words, value)
    field.activated.connect(lambda row: on_chosen(field.itemData(row)))
    return field


class ColourField(QWidget):
    """A colour: of the delegation or the category, one of a few, or `#rrggbb`.

    Signals:
        colour_changed: what a template says for the colour; empty: none.
    """

    colour_changed = Signal(str)

    def __init__(
        self,
        name: str,
        *,
        may_be_none: bool = False,
        varies: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """Make a field of this name.

        Args:
            name: for who can't see it.
            may_be_none: no colour is a choice.
            varies: so are those of the delegation and the category.
            parent: as Qt has it.
        """
        super().__init__(parent)
        self._colour = ""
        self._may_be_none = may_be_none
        self._may_be = is_template_colour if varies else is_colour
        self._field = ChoiceField()
        self._field.setEditable(True)
        self._field.setAccessibleName(name)
        self._field.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._field.setIconSize(QSize(16, 16))
        for words, value in (
            *(((translate("Designer", "None"), ""),) if may_be_none else ()),
            *(
                (
                    (translate("Designer", "Delegation"), OF_DELEGATION),
                    (translate("Designer", "Readable on delegation"), ON_DELEGATION),
                    (translate("Designer", "Category"), OF_CATEGORY),
                    (translate("Designer", "Readable on category"), ON_CATEGORY),
                )
                if varies
                else ()
            ),
        ):
            self._field.addItem(words, value)
        for colour in (*_PLAIN, *COLOURS):
            self._field.addItem(_swatch(colour), colour, colour)
        self._field.activated.connect(lambda row: self._take(str(self._field.itemData(row))))
        editor = self._field.lineEdit()
        if editor is not None:
            editor.editingFinished.connect(self._on_typed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._field, 1)
        self.setFocusProxy(self._field)

    @override
    def setAccessibleName(self, name: str) -> None:
        self._field.setAccessibleName(name)

    def show_colour(self, colour: str) -> None:
        """Show a colour."""
        self._colour = colour
        with QSignalBlocker(self._field):
            place = self._field.findData(colour)
            self._field.setCurrentIndex(place)
            if place < 0:
                self._field.setEditText(colour)

    def _on_typed(self) -> None:
        text = self._field.currentText().strip()
        place = self._field.findText(text)
        value = str(self._field.itemData(place)) if place >= 0 else text.lower()
        is_good = self._may_be(value) if value else self._may_be_none
        if value != self._colour and is_good:
            self._take(value)
        else:
            self.show_colour(self._colour)

    def _take(self, colour: str) -> None:
        if colour != self._colour:
            self._colour = colour
            self.colour_changed.emit(colour)


class WordsField(QWidget):
    """Words with fields in braces, and a menu that puts one in.

    Signals:
        words_changed: what was entered.
    """

    words_changed = Signal(str)

    def __init__(self, custom: "Sequence[str]", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self.line = QLineEdit()
        self.line.setAccessibleName(translate("Designer", "Text"))
        self.line.editingFinished.connect(self._on_left)
        insert = QToolButton(popupMode=QToolButton.ToolButtonPopupMode.InstantPopup)
        icons.dress(insert, "tag", "muted")
        insert.setToolTip(translate("Designer", "Put a field in"))
        insert.setAccessibleName(translate("Designer", "Put a field in"))
        menu = QMenu(insert)
        for shown in Shown:
            menu.addAction(field_words(shown.value)).setData(shown.value)
        for name in custom:
            menu.addAction(name).setData(CUSTOM + name)
        menu.triggered.connect(lambda action: self.insert_field(str(action.data())))
        insert.setMenu(menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.line, 1)
        row.addWidget(insert)
        self.setFocusProxy(self.line)

    def show_words(self, words: str) -> None:
        """Show words."""
        self._words = words
        self.line.setText(words)
        self.line.setCursorPosition(0)

    def insert_field(self, key: str) -> None:
        """Put a field in where the cursor is."""
        self.line.insert(field_text(key))
        self._on_left()

    def _on_left(self) -> None:
        words = self.line.text()
        if words != self._words:
            self._words = words
            self.words_changed.emit(words)


def _swatch(colour: str) -> QIcon:
    picture = QPixmap(16, 16)
    picture.fill(Qt.GlobalColor.transparent)
    with QPainter(picture) as painter:
        painter.setPen(QColor("#8a95a6"))
        painter.setBrush(QColor(colour))
        painter.drawRect(0, 0, 15, 15)
    return QIcon(picture)
