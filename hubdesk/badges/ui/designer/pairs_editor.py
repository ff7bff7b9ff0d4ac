"""Lists in which each of some values has something of its own: words, or a colour."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from hubdesk.badges.ui.designer.fields import ColourField
from hubdesk.qt import icons, theme
from hubdesk.qt.elided_label import ElidedLabel
from hubdesk.qt.swatches import COLOURS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

translate = QCoreApplication.translate

Pair = tuple[str, str]
"""A value, and what it has."""

_NARROWEST: Final = 84


class PairsEditor(QWidget):
    """Edits such a list: a menu adds a value, each row has a field and a button that takes it out.

    Attributes:
        fields: one for each pair.
        add: the button with the menu.

    Signals:
        pairs_changed: the pairs as they are to be, a tuple.
    """

    pairs_changed = Signal(tuple)

    def __init__(
        self,
        add: str,
        offered: "Callable[[], Sequence[Pair]]",
        called: "Callable[[str], str]",
        parent: QWidget | None = None,
    ) -> None:
        """Make an editor without rows.

        Args:
            add: the words of the button that adds a value.
            offered: the values there are now, and how each is called.
            called: how a value is called that may not be offered.
            parent: as Qt has it.
        """
        super().__init__(parent)
        self._offered, self._called = offered, called
        self._pairs: tuple[Pair, ...] = ()
        self._rows: list[tuple[QWidget, QLabel, QToolButton]] = []
        self.fields: list[QWidget] = []
        self.add = QPushButton(add)
        theme.set_role(self.add, "quiet")
        icons.dress(self.add, "plus", "accent")
        self._menu = QMenu(self.add)
        self._menu.aboutToShow.connect(self._offer)
        self._menu.triggered.connect(lambda action: self.add_value(str(action.data())))
        self.add.setMenu(self._menu)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeading)

    def show_pairs(self, pairs: "Sequence[Pair]") -> None:
        """Show these pairs."""
        self._pairs = tuple(pairs)
        while len(self._rows) > len(pairs):
            widget = self._rows.pop()[0]
            self.fields.pop()
            widget.hide()
            widget.deleteLater()
        while len(self._rows) < len(pairs):
            self._add_row(len(self._rows))
        for (_, label, remove), field, (value, content) in zip(
            self._rows, self.fields, pairs, strict=True
        ):
            called = self._called(value)
            label.setText(called)
            label.setToolTip(called)
            field.setAccessibleName(self._name(called))
            remove.setAccessibleName(
                translate("Designer", "Take out: {value}").format(value=called)
            )
            self._show(field, content)

    def add_value(self, value: str) -> None:
        """Add a value; what it has is entered next."""
        at = len(self._pairs)
        self.pairs_changed.emit((*self._pairs, (value, self._usual(value))))
        if at < len(self.fields):
            self.fields[at].setFocus(Qt.FocusReason.TabFocusReason)  # what is there is chosen

    def _make(self, taken: "Callable[[str], None]") -> QWidget:
        """A field; `taken` is called with what was entered."""
        raise NotImplementedError

    def _show(self, field: QWidget, content: str) -> None:
        """Show what a value has."""
        raise NotImplementedError

    def _usual(self, value: str) -> str:
        """What a value has at first."""
        raise NotImplementedError

    def _name(self, called: str) -> str:
        """What the field of a value is called."""
        raise NotImplementedError

    def _offer(self) -> None:
        self._menu.clear()
        taken = {value for value, _ in self._pairs}
        for value, called in self._offered():
            if value not in taken:
                self._menu.addAction(called).setData(value)
        if self._menu.isEmpty():
            self._menu.addAction(translate("Designer", "There is none")).setEnabled(False)

    def _add_row(self, number: int) -> None:
        widget = QWidget()
        label = ElidedLabel()
        label.setMinimumWidth(_NARROWEST)
        theme.set_role(label, "muted")
        field = self._make(partial(self._take, number))
        remove = QToolButton()
        icons.dress(remove, "x", "muted")
        remove.setToolTip(translate("Designer", "Take this value out"))
        remove.clicked.connect(lambda: self._remove(number))
        row = QHBoxLayout(widget)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(label, 1)
        row.addWidget(field, 2)
        row.addWidget(remove)
        self._column.insertWidget(number, widget)
        self._rows.append((widget, label, remove))
        self.fields.append(field)

    def _take(self, number: int, content: str) -> None:
        if number < len(self._pairs) and self._pairs[number][1] != content:
            pairs = list(self._pairs)
            pairs[number] = (pairs[number][0], content)
            self.pairs_changed.emit(tuple(pairs))

    def _remove(self, number: int) -> None:
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)  # or the focus goes with the row
        self.pairs_changed.emit((*self._pairs[:number], *self._pairs[number + 1 :]))


class WordsInstead(PairsEditor):
    """What a text says instead of a value."""

    @override
    def _make(self, taken: "Callable[[str], None]") -> QWidget:
        line = QLineEdit()
        line.setMaxLength(200)
        line.setPlaceholderText(translate("Designer", "nothing"))
        line.editingFinished.connect(lambda: taken(line.text().strip()))
        return line

    @override
    def _show(self, field: QWidget, content: str) -> None:
        if isinstance(field, QLineEdit) and field.text().strip() != content:
            field.setText(content)

    @override
    def _usual(self, value: str) -> str:
        return self._called(value)

    @override
    def _name(self, called: str) -> str:
        return translate("Designer", "Instead of {value}").format(value=called)


class OwnColours(PairsEditor):
    """The colour of each of some values."""

    @override
    def _make(self, taken: "Callable[[str], None]") -> QWidget:
        field = ColourField("", varies=False)
        field.colour_changed.connect(taken)
        return field

    @override
    def _show(self, field: QWidget, content: str) -> None:
        if isinstance(field, ColourField):
            field.show_colour(content)

    @override
    def _usual(self, value: str) -> str:
        used = {colour for _, colour in self._pairs}
        return next((colour for colour in COLOURS if colour not in used), COLOURS[0])

    @override
    def _name(self, called: str) -> str:
        return translate("Designer", "Colour of {value}").format(value=called)
