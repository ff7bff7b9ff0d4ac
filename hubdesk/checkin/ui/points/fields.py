"""Fields of a point that something is chosen in: each saves itself when another is chosen."""

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QSignalBlocker, Qt, QTime, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDateTimeEdit,
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QWidget,
)

from hubdesk.programme.ui.audience_field import AudienceField
from hubdesk.programme.ui.places.fields import mark_invalid, show_as
from hubdesk.qt import icons
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


class MomentField(QWidget):
    """A wall time of a leg, `YYYY-MM-DDTHH:MM`, that saves itself; or none.

    Attributes:
        editor: where it is typed.
        offer: gives it one, where there is none.
        clear: takes it away.
        suggested: the one to begin with; empty: now, on the full hour.

    Signals:
        left: another one, or None.
        cleared: it is as it was known.
    """

    left = Signal(object)
    cleared = Signal()

    def __init__(self, offer: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known: str | None = None
        self._sent: tuple[str | None] | None = None
        self.suggested = ""
        self.editor = QDateTimeEdit()
        self.editor.setCalendarPopup(True)
        show_as(self.editor, "dd.MM.yyyy HH:mm")
        WheelScrolls(self.editor)
        self.editor.editingFinished.connect(self.leave)
        self.offer = QPushButton(offer)
        self.offer.clicked.connect(self._on_offer_clicked)
        self.clear = QToolButton()
        icons.dress(self.clear, "x", "muted")
        self.clear.setToolTip(self.tr("At any time"))
        self.clear.clicked.connect(self._on_clear_clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self.offer, 1)
        row.addWidget(self.editor, 1)
        row.addWidget(self.clear)
        self._show(None)

    @property
    def known(self) -> str | None:
        """The one that was there before."""
        return self._known

    @property
    def value(self) -> str | None:
        """The one that is shown."""
        return None if self.editor.isHidden() else self.editor.dateTime().toString(WALL)

    def name(self, words: str) -> None:
        """Say what it is, for a screen reader."""
        self.editor.setAccessibleName(words)
        self.offer.setAccessibleName(f"{words}: {self.offer.text()}")
        self.clear.setAccessibleName(f"{words}: {self.clear.toolTip()}")

    def show_value(self, value: str | None) -> None:
        """Show one; what is being typed stays."""
        if self.value == self._known:
            self.take(value)

    def take(self, value: object) -> None:
        """Show one, whatever is typed."""
        self._known, self._sent = None if value is None else str(value), None
        self._show(self._known)

    def settle(self) -> None:
        """What was sent is saved."""
        if self._sent is not None:
            self._known, self._sent = self._sent[0], None

    def forget(self) -> None:
        """Show the one that was there before."""
        self.take(self._known)

    def mark(self, *, invalid: bool) -> None:
        """Mark it as refused, or no more."""
        mark_invalid(self.editor, invalid=invalid)
        if invalid:
            self._sent = None

    def leave(self) -> None:
        """Save what was typed."""
        if self.value == self._known:
            self.cleared.emit()
        elif self._sent != (self.value,):
            self._sent = (self.value,)
            self.left.emit(self.value)

    def _show(self, wall: str | None) -> None:
        if wall is not None:
            with QSignalBlocker(self.editor):
                self.editor.setDateTime(QDateTime.fromString(wall, WALL))
        self.offer.setVisible(wall is None)
        self.editor.setVisible(wall is not None)
        self.clear.setVisible(wall is not None)

    def _on_offer_clicked(self) -> None:
        now = QDateTime.currentDateTime()
        now.setTime(QTime(now.time().hour(), 0))
        self._show(self.suggested or now.toString(WALL))
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.leave()

    def _on_clear_clicked(self) -> None:
        self._show(None)
        self.offer.setFocus(Qt.FocusReason.OtherFocusReason)
        self.leave()


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
