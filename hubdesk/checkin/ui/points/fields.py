"""Fields of a point that something is chosen in: each saves itself when another is chosen."""

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QSignalBlocker, QTime, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDateTimeEdit,
    QWidget,
)
from typing_extensions import override

from hubdesk.programme.ui.audience_field import AudienceField
from hubdesk.programme.ui.places.when_field import WhenField
from hubdesk.qt.wheel import WheelScrolls

if TYPE_CHECKING:
    from collections.abc import Sequence

WALL = "yyyy-MM-ddTHH:mm"


class ChoiceField(QComboBox):
    """One of several values, which saves itself.

    Signals:
        left: another one was chosen: its value.
        cleared: the one that was there was chosen again.
    """

    left = Signal(object)
    cleared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known: object = None
        WheelScrolls(self)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(16)
        self.activated.connect(self._on_activated)

    @property
    def known(self) -> object:
        """The value that was there before."""
        return self._known

    def offer(self, choices: "Sequence[tuple[object, str]]") -> None:
        """Let one of these be chosen: value and words."""
        shown = [(self.itemData(n), self.itemText(n)) for n in range(self.count())]
        if shown == list(choices):
            return
        with QSignalBlocker(self):
            self.clear()
            for value, words in choices:
                self.addItem(words, value)
        self.take(self._known)

    def show_value(self, value: object) -> None:
        """Show a value."""
        self.take(value)

    def take(self, value: object) -> None:
        """Show a value."""
        self._known = value
        with QSignalBlocker(self):
            self.setCurrentIndex(self.findData(value))

    def settle(self) -> None:
        """What is shown is saved."""
        self._known = self.currentData()

    def forget(self) -> None:
        """Show the value that was there before."""
        self.take(self._known)

    def mark(self, *, invalid: bool) -> None:
        """It goes back when it is refused."""
        if invalid:
            self.forget()

    def _on_activated(self, _index: int) -> None:
        if self.currentData() == self._known:
            self.cleared.emit()
        else:
            self.left.emit(self.currentData())


class MomentField(WhenField):
    """A wall time of a leg, `YYYY-MM-DDTHH:MM`, that saves itself, or none.

    The usual one is now, on the full hour.
    """

    def __init__(self, offer: str, parent: QWidget | None = None) -> None:
        super().__init__(QDateTimeEdit(), "dd.MM.yyyy HH:mm", offer, parent)
        self.editor.setCalendarPopup(True)
        self.clear.setToolTip(self.tr("At any time"))

    def name(self, words: str) -> None:
        """Say what it is, for a screen reader."""
        self.editor.setAccessibleName(words)
        self.offer.setAccessibleName(f"{words}: {self.offer.text()}")
        self.clear.setAccessibleName(f"{words}: {self.clear.toolTip()}")

    @override
    def entered(self) -> str:
        return self.editor.dateTime().toString(WALL)

    @override
    def enter(self, value: str) -> None:
        self.editor.setDateTime(QDateTime.fromString(value, WALL))

    @override
    def usual(self) -> str:
        now = QDateTime.currentDateTime()
        now.setTime(QTime(now.time().hour(), 0))
        return now.toString(WALL)


class AudienceChoice(AudienceField):
    """Who may pass, as a field that is saved: the audience, and which of its kind."""

    def take(self, value: object) -> None:
        """It is shown with the point."""

    def settle(self) -> None:
        """What is shown is saved."""

    def forget(self) -> None:
        """The next reading shows what is there."""

    def mark(self, *, invalid: bool) -> None:
        """What is chosen of a list is never wrong."""


def audience_of(keys: "Sequence[str]") -> str | None:
    """The categories or delegations as the file keeps them."""
    return json.dumps(sorted(keys)) if keys else None
