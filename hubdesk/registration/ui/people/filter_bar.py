"""The row above the table: the search field, and chips that say whom the table shows."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QSizePolicy,
    QStyle,
    QWidget,
)
from typing_extensions import override

from hubdesk.qt import icons, theme
from hubdesk.registration.listing import NOBODYS, FilterCounts, PeopleFilter
from hubdesk.registration.rules import Status
from hubdesk.registration.ui.people.flow import FlowLayout
from hubdesk.registration.ui.people.words import category_word, status_word

if TYPE_CHECKING:
    from hubdesk.registration.ui.people.choices import Choices


_ROOM: Final = "\u2003 "
_EDGE: Final = 10
_WIDEST_VALUE: Final = 140


@dataclass(frozen=True, slots=True)
class ExtensionFilter:
    """A filter of a part that builds on this one.

    Attributes:
        name: what the program calls it.
        label: makes the words of its chip.
        condition: SQL over `p`, the row of the person.
        tables: those whose changes can change whom it shows.
    """

    name: str
    label: Callable[[], str]
    condition: str
    tables: frozenset[str]


class _OpenMenu(QMenu):
    """A menu that stays open while its choices are ticked."""

    @override
    def mouseReleaseEvent(self, qt_event: QMouseEvent) -> None:
        action = _active(self)
        if action is not None and action.isCheckable() and action.isEnabled():
            action.trigger()
        else:
            super().mouseReleaseEvent(qt_event)

    @override
    def keyPressEvent(self, qt_event: QKeyEvent) -> None:
        action = _active(self)
        if qt_event.key() == Qt.Key.Key_Space and action is not None and action.isCheckable():
            action.trigger()
        else:
            super().keyPressEvent(qt_event)


def _active(menu: QMenu) -> QAction | None:
    return menu.activeAction()


class Chip(QPushButton):
    """A button that is ticked; it has room for the bold words that it then has."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        theme.set_role(self, "chip")

    @override
    def sizeHint(self) -> QSize:
        bold = self.font()
        bold.setWeight(QFont.Weight.DemiBold)
        words = self.text().replace("&&", "&")
        more = QFontMetrics(bold).horizontalAdvance(words)
        more -= self.fontMetrics().horizontalAdvance(words)
        return super().sizeHint() + QSize(max(more, 0) + 2, 0)


class ChoiceChip(Chip):
    """A chip that opens a menu of values to tick.

    Signals:
        chosen: other values are ticked.
    """

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = ""
        self._menu = _OpenMenu(self)
        self._values: frozenset[str] = frozenset()
        self._words: dict[str, str] = {}
        self.clicked.connect(self._open)

    @property
    def values(self) -> frozenset[str]:
        """What is ticked."""
        return self._values

    def set_title(self, title: str) -> None:
        """Say what is chosen with it."""
        self._title = title
        self.setAccessibleName(title)
        self._say()

    def set_choices(self, choices: Sequence[tuple[str, str, int | None]]) -> None:
        """Offer values: key, words, and how many people have it."""
        self._words = {key: words for key, words, _ in choices}
        known = {str(action.data()): action for action in self._menu.actions()}
        if [key for key, _, _ in choices] != list(known):
            self._menu.clear()
            known = {key: self._added(key) for key, _, _ in choices}
        for key, words, count in choices:
            text = words.replace("&", "&&")
            # what stands behind a tabulator is aligned at the trailing edge
            known[key].setText(
                text if count is None else f"{text}\t{self.locale().toString(count)}"
            )
        gone = self._values - set(known)
        if gone:
            self.set_values(self._values - gone)
        self.setEnabled(bool(choices))
        self._say()

    def set_values(self, values: frozenset[str]) -> None:
        """Tick these."""
        if values == self._values:
            return
        self._values = values
        for action in self._menu.actions():
            action.setChecked(str(action.data()) in values)
        self._say()
        self.chosen.emit()

    def _added(self, key: str) -> QAction:
        action = self._menu.addAction("")
        action.setData(key)
        action.setCheckable(True)
        action.setChecked(key in self._values)
        action.triggered.connect(self._on_ticked)
        return action

    def _on_ticked(self) -> None:
        ticked = {str(action.data()) for action in self._menu.actions() if action.isChecked()}
        self.set_values(frozenset(ticked))

    def _open(self) -> None:
        self.setChecked(bool(self._values))
        below = self.rect().bottomLeft() + QPoint(0, 4)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            below = self.rect().bottomRight() + QPoint(-self._menu.sizeHint().width(), 4)
        self._menu.popup(self.mapToGlobal(below))

    def _say(self) -> None:
        self.setChecked(bool(self._values))
        if not self._values:
            self._set_words(self._title)
        elif len(self._values) == 1:
            value = self.fontMetrics().elidedText(
                self._words.get(next(iter(self._values)), ""),
                Qt.TextElideMode.ElideRight,
                _WIDEST_VALUE,
            )
            self._set_words(self.tr("{title}: {value}").format(title=self._title, value=value))
        else:
            self._set_words(
                self.tr("{title}: {count}").format(title=self._title, count=len(self._values))
            )

    def _set_words(self, words: str) -> None:
        # the wide space at the end makes room for the chevron
        self.setText(words.replace("&", "&&") + _ROOM)

    @override
    def paintEvent(self, qt_event: QPaintEvent) -> None:
        super().paintEvent(qt_event)
        colours = theme.tokens(self.palette())
        colour = colours.accent if self.isChecked() else colours.muted
        painter = QPainter(self)
        inside = self.rect().adjusted(_EDGE, 0, -_EDGE, 0)
        trailing = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        place = QStyle.alignedRect(self.layoutDirection(), trailing, QSize(14, 14), inside)
        painter.drawPixmap(place, icons.pixmap("chevron-down", 14, colour))
        painter.end()


class FilterBar(QWidget):
    """The search field and the filters.

    Signals:
        search_changed: what is looked for, at each keystroke.
        filter_changed: the `PeopleFilter`.
        entered: Enter or the arrow down was pressed in the search field.
    """

    search_changed = Signal(str)
    filter_changed = Signal(object)
    entered = Signal()

    def __init__(self, choices: "Choices", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices = choices
        self._counts: FilterCounts | None = None
        self._extensions: list[tuple[ExtensionFilter, QPushButton]] = []
        self._quiet = False
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.search.setPlaceholderText(self.tr("Search people"))
        self.search.setAccessibleName(self.tr("Search people"))
        self.search.setToolTip(
            self.tr("Name, organisation, e-mail, telephone or the letters of a badge")
        )
        theme.set_role(self.search, "search")
        self.search.setMinimumWidth(180)
        self.search.setMaximumWidth(360)
        self.search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look = QAction(self.search)
        icons.dress(look, "search", "muted")
        self.search.addAction(look, QLineEdit.ActionPosition.LeadingPosition)
        self.search.textChanged.connect(self.search_changed)
        self.search.installEventFilter(self)
        self.delegations = ChoiceChip()
        self.delegations.set_title(self.tr("Delegation"))
        self.statuses = ChoiceChip()
        self.statuses.set_title(self.tr("Status"))
        self.categories = ChoiceChip()
        self.categories.set_title(self.tr("Category"))
        self.legs = ChoiceChip()
        self.legs.set_title(self.tr("Expected at"))
        self.clear_button = QPushButton(self.tr("Clear filters"))
        theme.set_role(self.clear_button, "quiet")
        self.clear_button.clicked.connect(self.clear)
        self.clear_button.hide()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(24, 0, 24, 12)
        self._row.setSpacing(8)
        self._row.addWidget(self.search, 2, Qt.AlignmentFlag.AlignTop)
        chips = QWidget()
        self._chips = FlowLayout(8, chips)
        self._row.addWidget(chips, 5)
        for chip in (self.delegations, self.statuses, self.categories, self.legs):
            chip.chosen.connect(self._tell)
            self._chips.addWidget(chip)
        self._chips.addWidget(self.clear_button)
        self.offer()

    def add_extension(self, extension: ExtensionFilter) -> None:
        """Offer a filter of another part."""
        chip = Chip()
        chip.setText(extension.label())
        chip.toggled.connect(self._tell)
        self._chips.insert_widget(self._chips.indexOf(self.clear_button), chip)
        self._extensions.append((extension, chip))

    def add_widget(self, widget: QWidget) -> None:
        """Add something at the trailing end."""
        self._row.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)

    def shown(self) -> PeopleFilter:
        """Whom the table shows."""
        return PeopleFilter(
            self.delegations.values,
            self.statuses.values,
            self.categories.values,
            self.legs.values,
            tuple(extension.condition for extension, chip in self._extensions if chip.isChecked()),
        )

    def tables(self) -> frozenset[str]:
        """The tables whose changes can change whom the filters show."""
        tables = {"person", "delegation"}
        if self.legs.values:
            tables.add("participation")
        for extension, chip in self._extensions:
            if chip.isChecked():
                tables |= extension.tables
        return frozenset(tables)

    def set_filter(self, name: str, *, on: bool) -> None:
        """Switch a filter of another part on or off."""
        for extension, chip in self._extensions:
            if extension.name == name:
                chip.setChecked(on)

    def show_delegation(self, delegation_id: str) -> None:
        """Show just one delegation."""
        self.clear()
        self.delegations.set_values(frozenset([delegation_id]))

    def clear(self) -> None:
        """Show everybody."""
        self._quiet = True
        for chip in (self.delegations, self.statuses, self.categories, self.legs):
            chip.set_values(frozenset())
        for _, button in self._extensions:
            button.setChecked(False)
        self._quiet = False
        self.search.clear()
        self._tell()

    def offer(self, counts: FilterCounts | None = None) -> None:
        """Offer the values that there are, with how many people have each."""
        self._counts = counts or self._counts
        of = self._counts or FilterCounts(0, {}, {}, {})

        def count(numbers: dict[str, int], key: str) -> int | None:
            return numbers.get(key, 0) if self._counts else None

        delegations = [
            (key, name, count(of.delegations, key)) for key, name, _ in self._choices.delegations
        ]
        if delegations:
            nobodys = count(of.delegations, NOBODYS)
            delegations.append((NOBODYS, self.tr("No delegation"), nobodys))
        self.delegations.set_choices(delegations)
        self.statuses.set_choices(
            [
                (status.value, status_word(status.value), count(of.statuses, status.value))
                for status in Status
            ]
        )
        used = self._choices.categories
        if self._counts:
            chosen = self.categories.values
            used = [key for key in used if of.categories.get(key) or key in chosen]
        self.categories.set_choices(
            [(key, category_word(key), count(of.categories, key)) for key in used]
        )
        self.legs.set_choices([(key, name, None) for key, name in self._choices.legs])
        self.legs.setVisible(len(self._choices.legs) > 1)
        self.delegations.setVisible(bool(delegations))

    @override
    def eventFilter(self, watched: object, qt_event: QEvent) -> bool:
        if watched is self.search and isinstance(qt_event, QKeyEvent):
            if qt_event.type() != QEvent.Type.KeyPress:
                return False
            match qt_event.key():
                case Qt.Key.Key_Down | Qt.Key.Key_Return | Qt.Key.Key_Enter:
                    self.entered.emit()
                    return True
                case Qt.Key.Key_Escape if self.search.text():
                    self.search.clear()
                    return True
                case _:
                    return False
        return False

    def _tell(self) -> None:
        shown = self.shown()
        self.clear_button.setVisible(bool(shown))
        if not self._quiet:
            self.filter_changed.emit(shown)
