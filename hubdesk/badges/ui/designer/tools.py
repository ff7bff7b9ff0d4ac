"""The row of tools: what can be added, how it is arranged, which side is shown and how near."""

from enum import Enum
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QMenu, QPushButton, QToolButton, QWidget

from hubdesk.qt import icons, theme

if TYPE_CHECKING:
    from hubdesk.qt.preferences import Preferences

_GRID: Final = "badges/grid"
_GRID_SHOWN: Final = "badges/grid-shown"
_STEPS: Final = (0.0, 0.5, 1.0, 2.0, 5.0)  # mm


class Shows(Enum):
    """What the designer shows."""

    FRONT = "front"
    BACK = "back"
    WHOLE = "whole"  # as it leaves the printer


class Tools(QWidget):
    """The row.

    Signals:
        add_wanted: an element of this kind should be added.
        picture_wanted: a picture should be chosen and added.
        shows_changed: what should be shown (`Shows`).
        zoom_wanted: come nearer or go farther by this factor; 0: show all of it.
        grid_changed: millimetres between the lines of the grid, and whether they are shown.
    """

    add_wanted = Signal(str)
    picture_wanted = Signal()
    shows_changed = Signal(object)
    zoom_wanted = Signal(float)
    grid_changed = Signal(float, bool)

    def __init__(
        self, preferences: "Preferences", arranging: QMenu, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(20, 2, 24, 6)
        self._row.setSpacing(2)
        self._adding: list[QToolButton] = []
        self._add_adding()
        self._row.addSpacing(12)
        self._menu_button(self.tr("Arrange"), "layers", arranging)
        self._menu_button(self.tr("Grid"), "grid-3x3", self._grid_menu())
        self._row.addStretch()
        self._add_sides()
        self._row.addSpacing(12)
        self._add_zoom()

    @property
    def shows(self) -> Shows:
        """What is shown."""
        return next(what for what, button in self._shows.items() if button.isChecked())

    @property
    def grid(self) -> tuple[float, bool]:
        """Millimetres between the lines of the grid, and whether they are shown."""
        step = next(action.data() for action in self._steps.actions() if action.isChecked())
        return float(step), self._grid_shown.isChecked()

    def show_side(self, what: Shows) -> None:
        """Show which side is shown."""
        self._shows[what].setChecked(True)
        for button in self._adding:
            button.setEnabled(what is not Shows.WHOLE)

    def show_has_back(self, *, has_back: bool) -> None:
        """Say whether there is a back."""
        self._shows[Shows.BACK].setText(self.tr("Back") if has_back else self.tr("Add a back"))

    def _add_adding(self) -> None:
        for kind, icon, words in (
            ("name", "user", self.tr("Add the name")), ("text", "type", self.tr("Add a text")),
            ("code", "qr-code", self.tr("Add the QR code")),
            ("photo", "camera", self.tr("Add the photo")),
            ("picture", "image", self.tr("Add a picture")),
            ("band", "flag", self.tr("Add a band in the delegation's colour")),
            ("box", "square", self.tr("Add a rectangle")),
            ("ellipse", "circle", self.tr("Add an ellipse")),
            ("line", "minus", self.tr("Add a line")),
            ("agenda", "calendar-days", self.tr("Add the personal agenda")),
        ):  # fmt: skip
            button = self._button(words, icon)
            if kind == "picture":
                button.clicked.connect(lambda _checked=False: self.picture_wanted.emit())
            else:
                button.clicked.connect(partial(self._on_add, kind))
            self._adding.append(button)

    def _on_add(self, kind: str) -> None:
        self.add_wanted.emit(kind)

    def _grid_menu(self) -> QMenu:
        menu = QMenu(self)
        self._grid_shown = QAction(self.tr("Show the grid"), menu, checkable=True)
        self._grid_shown.setShortcut(QKeySequence("Ctrl+'"))
        self._grid_shown.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        self._grid_shown.setChecked(self._preferences.text(_GRID_SHOWN) == "yes")
        self._grid_shown.toggled.connect(self._on_grid)
        menu.addAction(self._grid_shown)
        menu.addSection(self.tr("Elements keep to"))
        self._steps = QActionGroup(menu)
        kept = self._preferences.text(_GRID) or "1.0"
        for step in _STEPS:
            number = self.locale().toString(step, "g", 2)
            words = self.tr("{step} mm").format(step=number) if step else self.tr("no grid")
            action = QAction(words, menu, checkable=True)
            action.setData(step)
            action.setChecked(str(step) == kept)
            self._steps.addAction(action)
            menu.addAction(action)
        if self._steps.checkedAction() is None:
            self._steps.actions()[2].setChecked(True)
        self._steps.triggered.connect(self._on_grid)
        return menu

    def _on_grid(self) -> None:
        step, shown = self.grid
        self._preferences.set_text(_GRID, str(step))
        self._preferences.set_text(_GRID_SHOWN, "yes" if shown else "no")
        self.grid_changed.emit(step, shown)

    def _add_sides(self) -> None:
        self._group = QButtonGroup(self)
        self._shows: dict[Shows, QPushButton] = {}
        for what, words in (
            (Shows.FRONT, self.tr("Front")), (Shows.BACK, self.tr("Back")),
            (Shows.WHOLE, self.tr("As printed")),
        ):  # fmt: skip
            button = QPushButton(words)
            button.setCheckable(True)
            theme.set_role(button, "chip")
            self._group.addButton(button)
            button.clicked.connect(partial(self._on_side, what))
            self._shows[what] = button
            self._row.addWidget(button)
        self._shows[Shows.FRONT].setChecked(True)

    def _on_side(self, what: Shows) -> None:
        self.shows_changed.emit(what)

    def _add_zoom(self) -> None:
        for words, icon, factor in (
            (self.tr("Farther"), "zoom-out", 1 / 1.25), (self.tr("Nearer"), "zoom-in", 1.25),
            (self.tr("All of it"), "maximize", 0.0),
        ):  # fmt: skip
            self._button(words, icon).clicked.connect(partial(self._on_zoom, factor))

    def _on_zoom(self, factor: float) -> None:
        self.zoom_wanted.emit(factor)

    def _button(self, words: str, icon: str) -> QToolButton:
        button = QToolButton()
        button.setToolTip(words)
        button.setAccessibleName(words)
        icons.dress(button, icon)
        self._row.addWidget(button)
        return button

    def _menu_button(self, words: str, icon: str, menu: QMenu) -> None:
        button = QPushButton(words)
        theme.set_role(button, "state-menu")
        icons.dress(button, icon)
        button.setMenu(menu)
        self._row.addWidget(button)
