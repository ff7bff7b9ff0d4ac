"""For whom an element is drawn: everybody, or some categories, delegations or roles."""

from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from hubdesk.badges.template_values import ALWAYS, When
from hubdesk.qt import icons


class WhenField(QWidget):
    """A button whose menu ticks categories, delegations and roles.

    Signals:
        when_changed: the `When` that was chosen.
    """

    @dataclass(frozen=True, slots=True)
    class Choices:
        """What there is to tick: keys, and how they are called.

        Attributes:
            has: fields that have to say something; one can be chosen.
        """

        categories: tuple[tuple[str, str], ...] = ()
        delegations: tuple[tuple[str, str], ...] = ()
        roles: tuple[tuple[str, str], ...] = ()
        has: tuple[tuple[str, str], ...] = ()

    when_changed = Signal(object)

    def __init__(self, choices: Choices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices = choices
        self._when = ALWAYS
        self._button = QToolButton(popupMode=QToolButton.ToolButtonPopupMode.InstantPopup)
        self._button.setAccessibleName(self.tr("Only for"))
        self._button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        icons.dress(self._button, "users", "muted")
        self._menu = QMenu(self._button)
        self._button.setMenu(self._menu)
        self._menu.aboutToShow.connect(self._fill)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._button)
        row.addStretch()
        self.setFocusProxy(self._button)
        self.show_when(ALWAYS)

    def show_when(self, when: When) -> None:
        """Show for whom."""
        self._when = when
        names = dict((*self._choices.categories, *self._choices.delegations, *self._choices.roles))
        chosen = [names.get(key, key) for key in (*when.categories, *when.delegations, *when.roles)]
        if when.has:
            field = dict(self._choices.has).get(when.has, when.has)
            chosen.append(self.tr("with {field}").format(field=field))
        words = ", ".join(chosen) or self.tr("Everybody")
        if when.unless and chosen:
            words = self.tr("All but {whom}").format(whom=words)
        self._button.setText(words)

    def _fill(self) -> None:
        self._menu.clear()
        for key, title in (
            ("categories", self.tr("Categories")),
            ("delegations", self.tr("Delegations")),
            ("roles", self.tr("Roles in sessions")),
        ):
            choices = getattr(self._choices, key)
            if choices:
                self._menu.addSection(title)
            for value, name in choices:
                action = QAction(name, self._menu, checkable=True)
                action.setChecked(value in getattr(self._when, key))
                action.toggled.connect(lambda on, k=key, v=value: self._tick(k, v, on=on))
                self._menu.addAction(action)
        self._menu.addSection(self.tr("Who has"))
        for value, name in self._choices.has:
            action = QAction(name, self._menu, checkable=True)
            action.setChecked(value == self._when.has)
            action.toggled.connect(
                lambda on, v=value: self._take(replace(self._when, has=v if on else ""))
            )
            self._menu.addAction(action)
        self._menu.addSeparator()
        others = QAction(self.tr("All others instead"), self._menu, checkable=True)
        others.setChecked(self._when.unless)
        others.toggled.connect(lambda on: self._take(replace(self._when, unless=on)))
        self._menu.addAction(others)
        everybody = QAction(self.tr("Everybody"), self._menu)
        everybody.triggered.connect(lambda: self._take(ALWAYS))
        self._menu.addAction(everybody)

    def _tick(self, key: str, value: str, *, on: bool) -> None:
        kept = tuple(each for each in getattr(self._when, key) if each != value)
        ticked = {key: (*kept, value) if on else kept}
        self._take(replace(self._when, **ticked))  # type: ignore[arg-type]

    def _take(self, when: When) -> None:
        self.show_when(when)
        self.when_changed.emit(when)
