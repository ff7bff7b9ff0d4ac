"""What every part of the panel does when a field is left: write, and say what came of it."""

from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from hubdesk.errors import HubDeskError, Problem
from hubdesk.programme.ui.places.words import refusal_words, stale_words
from hubdesk.qt import theme
from hubdesk.qt.page import Notice, NoticeKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from hubdesk.eventfile.file import EventFile
    from hubdesk.qt.open_event import OpenEvent


class Clearable(Protocol):
    """A field that tells when it is as it was."""

    cleared: SignalInstance

    def mark(self, *, invalid: bool) -> None:
        """Mark it as refused, or no more."""


class Field(Protocol):
    """Something that is typed into or chosen in, and saved by itself."""

    def take(self, value: object) -> None:
        """Show this, whatever is typed."""

    def settle(self) -> None:
        """What is shown was saved."""

    def forget(self) -> None:
        """Show what was known before somebody typed."""

    def mark(self, *, invalid: bool) -> None:
        """Mark it as refused, or no more."""


class PlaceDesk(QObject):
    """What the parts of the panel share.

    Attributes:
        open_event: the event.

    Signals:
        outdated: what is shown is not what there is; it should be read anew.
        notice_raised: a `Notice`, for what concerns no field that is still there.
    """

    outdated = Signal()
    notice_raised = Signal(object)

    def __init__(self, open_event: "OpenEvent", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.open_event = open_event


class Complaint(QLabel):
    """The sentence under a field that was refused."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        theme.set_role(self, "problem")
        self._about: object = None
        self.hide()

    def say(self, sentence: str, about: object = None) -> None:
        """Say why."""
        self._about = about
        self.setText(sentence)
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def withdraw(self, about: object = None) -> None:
        """Say nothing any more, if it was about this field."""
        if self._about is about:
            self.hide()


class SavingFrame(QFrame):
    """A part of the panel whose fields are saved as they are left.

    Attributes:
        desk: what it shares with the others.
        complaint: where it says why something was refused.
    """

    def __init__(self, desk: PlaceDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.complaint = Complaint()

    def save(
        self,
        field: Field,
        work: "Callable[[EventFile, str], object]",
        then: "Callable[[object], None] | None" = None,
    ) -> None:
        """Write what is in a field.

        Args:
            field: which is marked if it is refused.
            work: what writes; it answers the fields that were stale, or what it made.
            then: called with what it made.
        """
        self.desk.open_event.write(
            work, partial(self._on_saved, field, then), partial(self._on_refused, field)
        )

    def watch(self, *fields: Clearable) -> None:
        """Withdraw the complaint about a field when it is as it was."""
        for field in fields:
            field.cleared.connect(partial(self._on_cleared, field))

    def refuse(self, field: Field, sentence: str) -> None:
        """Say why what is in a field is not written; it stays there."""
        field.mark(invalid=True)
        self.complaint.say(sentence, field)

    def _on_cleared(self, field: Clearable) -> None:
        field.mark(invalid=False)
        self.complaint.withdraw(field)

    def _on_saved(
        self, field: Field, then: "Callable[[object], None] | None", result: object
    ) -> None:
        field.mark(invalid=False)
        if isinstance(result, tuple) and result:
            field.take(result[0].current)
            self.complaint.say(stale_words(result[0].current))
            return
        field.settle()
        self.complaint.withdraw(field)
        if then is not None:
            then(result)

    def _on_refused(self, field: Field, error: HubDeskError) -> None:
        if error.problem is Problem.STALE:
            field.mark(invalid=False)
            field.forget()
            self.complaint.say(refusal_words(error))
        elif error.problem is Problem.NOT_FOUND:
            field.forget()
            self.desk.notice_raised.emit(Notice(refusal_words(error), NoticeKind.WARNING))
        else:
            self.refuse(field, refusal_words(error))
            return
        self.desk.outdated.emit()
