"""The rows above the grid: which leg and day, how it is looked at, and what is put into it."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QMenu,
    QSizePolicy,
    QTabBar,
    QToolButton,
    QWidget,
)

from hubdesk.programme.ui.grid.background import day_words
from hubdesk.qt import icons, theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction

    from hubdesk.programme.places import LegRow

STEPS: Final = (5, 15, 30, 60)


class DayBar(QFrame):
    """Leg, days, and how the grid is looked at.

    Signals:
        leg_chosen: the key of a leg.
        day_chosen: a day, or an empty text for all.
        step_chosen: minutes that times snap to.
        colours_chosen: whether colours tell tracks.
    """

    leg_chosen = Signal(str)
    day_chosen = Signal(str)
    step_chosen = Signal(int)
    colours_chosen = Signal(bool)

    def __init__(self, actions: "Sequence[QAction]", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.set_role(self, "toolbar")
        self._legs = QComboBox()
        self._legs.setAccessibleName(self.tr("Leg"))
        self._legs.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._legs.activated.connect(lambda row: self.leg_chosen.emit(self._legs.itemData(row)))
        self._days = QTabBar()
        self._days.setAccessibleName(self.tr("Day"))
        self._days.setExpanding(False)
        self._days.setDrawBase(False)
        self._days.setUsesScrollButtons(True)
        self._days.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._days.currentChanged.connect(self._on_day_chosen)
        self._step = self._combo(self.tr("Times snap to"))
        for minutes in STEPS:
            self._step.addItem(self.tr("{minutes} min").format(minutes=minutes), minutes)
        self._step.activated.connect(lambda row: self.step_chosen.emit(self._step.itemData(row)))
        self._colours = self._combo(self.tr("Colours tell"))
        self._colours.addItem(self.tr("Colour: kind"), False)
        self._colours.addItem(self.tr("Colour: track"), True)
        self._colours.activated.connect(
            lambda row: self.colours_chosen.emit(self._colours.itemData(row))
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 24, 6)
        row.setSpacing(6)
        row.addWidget(self._legs)
        row.addSpacing(6)
        row.addWidget(self._days, 1)
        row.addWidget(self._colours)
        row.addWidget(self._step)
        for action in actions:
            row.addWidget(tool_button(action))

    def show_legs(self, legs: "Sequence[LegRow]", chosen: str | None) -> None:
        """Offer these legs."""
        with QSignalBlocker(self._legs):
            self._legs.clear()
            for leg in legs:
                self._legs.addItem(leg.name, leg.id)
            self._legs.setCurrentIndex(max(0, self._legs.findData(chosen)))

    def show_days(self, days: "Sequence[str]", chosen: str | None) -> None:
        """Offer these days, and all of them."""
        wanted = ["", *days]
        with QSignalBlocker(self._days):
            if [self._days.tabData(n) for n in range(self._days.count())] != wanted:
                while self._days.count():
                    self._days.removeTab(0)
                for number, day in enumerate(wanted):
                    self._days.addTab(day_words(day) if day else self.tr("All days"))
                    self._days.setTabData(number, day)
            self._days.setCurrentIndex(wanted.index(chosen or ""))

    def step_day(self, by: int) -> None:
        """Show the day before or after."""
        place = self._days.currentIndex() + by
        if 0 <= place < self._days.count():
            self._days.setCurrentIndex(place)

    def show_step(self, minutes: int) -> None:
        """Say what times snap to."""
        self._step.setCurrentIndex(max(0, self._step.findData(minutes)))

    def show_colours(self, *, by_track: bool) -> None:
        """Say what colours tell."""
        self._colours.setCurrentIndex(int(by_track))

    def _on_day_chosen(self, place: int) -> None:
        if place >= 0:
            self.day_chosen.emit(self._days.tabData(place))

    def _combo(self, name: str) -> QComboBox:
        combo = QComboBox()
        combo.setAccessibleName(name)
        combo.setToolTip(name)
        return combo


def tool_button(action: "QAction", *, words: bool = False) -> QToolButton:
    """A button for an action, with its shortcut in the hint."""
    button = QToolButton()
    button.setDefaultAction(action)
    button.setAccessibleName(action.text())
    if words:
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    keys = action.shortcut().toString()
    hint = f"{action.text()} ({keys})" if keys else action.text()
    action.setToolTip(hint)
    return button


def menu_button(text: str, icon: str, menu: QMenu) -> QToolButton:
    """A button that opens a menu."""
    button = QToolButton(popupMode=QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setText(text)
    button.setToolTip(text)
    button.setAccessibleName(text)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setMenu(menu)
    icons.dress(button, icon)
    return button


class ConflictButton(QToolButton):
    """Says how many conflicts there are, and shows them."""

    def __init__(self, action: "QAction", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDefaultAction(action)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._action = action
        self.show_count(0)

    def show_count(self, conflicts: int) -> None:
        """Say how many there are."""
        words = self.tr("%n conflict(s)", "", conflicts) if conflicts else self.tr("No conflicts")
        self._action.setText(words)
        self.setAccessibleName(words)
        icons.dress(
            self._action,
            "triangle-alert" if conflicts else "circle-check",
            "danger" if conflicts else "success",
        )
