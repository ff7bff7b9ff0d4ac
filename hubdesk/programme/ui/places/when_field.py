"""A day or a time that may be missing, as a field that saves itself."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QDateTimeEdit, QHBoxLayout, QPushButton, QToolButton, QWidget

from hubdesk.programme.ui.places.fields import mark_invalid, show_as
from hubdesk.qt import icons
from hubdesk.qt.wheel import WheelScrolls


class WhenField(QWidget):
    """A day or a time, in one text form, or none yet.

    What is entered while another is being written is written after it.

    Attributes:
        editor: where it is typed.
        offer: gives it one, where there is none.
        clear: takes it away.
        suggested: the one to begin with; empty: the usual one.

    Signals:
        left: another one, or None.
        cleared: it is as it was known.
    """

    left = Signal(object)
    cleared = Signal()

    def __init__(
        self, editor: QDateTimeEdit, shown_as: str, offer: str, parent: QWidget | None = None
    ) -> None:
        """Make it of an editor, which shows what it holds in this format."""
        super().__init__(parent)
        self._known: str | None = None
        self._sent: tuple[str | None] | None = None  # what is being written
        self._again = False  # it was left meanwhile with something else
        self.suggested = ""
        self.editor = editor
        show_as(editor, shown_as)
        WheelScrolls(editor)
        editor.editingFinished.connect(self.leave)
        self.offer = QPushButton(offer)
        self.offer.clicked.connect(self._on_offer_clicked)
        self.clear = QToolButton()
        icons.dress(self.clear, "x", "muted")
        self.clear.clicked.connect(self._on_clear_clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self.offer, 1)
        row.addWidget(editor, 1)
        row.addWidget(self.clear)
        self._show(None)

    def entered(self) -> str:
        """What the editor holds."""
        raise NotImplementedError

    def enter(self, value: str) -> None:
        """Let the editor hold a value."""
        raise NotImplementedError

    def usual(self) -> str:
        """The one to begin with, where none is suggested."""
        raise NotImplementedError

    @property
    def known(self) -> str | None:
        """The one that was there before."""
        return self._known

    @property
    def value(self) -> str | None:
        """The one that is shown."""
        return None if self.editor.isHidden() else self.entered()

    @property
    def is_changed(self) -> bool:
        """Whether another one is shown than was known."""
        return self.value != self._known

    def show_value(self, value: str | None) -> None:
        """Show one; what is being typed stays."""
        if not self.is_changed:
            self.take(value)

    def take(self, value: object) -> None:
        """Show one, whatever is typed."""
        self._known, self._sent = None if value is None else str(value), None
        self._show(self._known)

    def settle(self) -> None:
        """What was sent is saved."""
        if self._sent is not None:
            self._known, self._sent = self._sent[0], None
        self._leave_again()

    def forget(self) -> None:
        """Show the one that was there before."""
        self.take(self._known)

    def mark(self, *, invalid: bool) -> None:
        """Mark it as refused, or no more."""
        mark_invalid(self.editor, invalid=invalid)
        if invalid:
            self._sent = None
            self._leave_again()

    def leave(self) -> None:
        """Save what was typed."""
        if not self.is_changed:
            self.cleared.emit()
        elif self._sent is not None:
            self._again = self._sent != (self.value,)
        else:
            self._sent = (self.value,)
            self.left.emit(self.value)

    def sent(self) -> str | None:
        """The one that is shown, which is being saved along with another field."""
        self._sent = (self.value,)
        return self.value

    def _leave_again(self) -> None:
        again, self._again = self._again, False
        if again:
            self.leave()

    def _show(self, value: str | None) -> None:
        if value is not None:
            with QSignalBlocker(self.editor):
                self.enter(value)
        self.offer.setVisible(value is None)
        self.editor.setVisible(value is not None)
        self.clear.setVisible(value is not None)

    def _on_offer_clicked(self) -> None:
        self._show(self.suggested or self.usual())
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.leave()

    def _on_clear_clicked(self) -> None:
        self._show(None)
        self.offer.setFocus(Qt.FocusReason.OtherFocusReason)
        self.leave()
