"""What all pages of the window have in common, and the notices they raise."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from hubdesk.qt import icons
from hubdesk.qt.deeds import Deed

if TYPE_CHECKING:
    from hubdesk.qt.open_event import OpenEvent
    from hubdesk.qt.preferences import Preferences


class NoticeKind(Enum):
    """How much a notice matters."""

    INFO = "info"
    SUCCESS = "success"
    WARNING = "warning"
    PROBLEM = "problem"


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence for the person at the desk, with at most one thing to do about it.

    Attributes:
        text: the sentence.
        kind: how much it matters.
        action_text: what the button says; without it there is none.
        action: what the button does.
        seconds: how long it stays; 0: until it is closed.
    """

    text: str
    kind: NoticeKind = NoticeKind.INFO
    action_text: str = ""
    action: Callable[[], None] | None = None
    seconds: int = 8


class Page(QWidget):
    """A page of the window.

    Signals:
        notice_raised: a `Notice` that the window shows.
    """

    notice_raised = Signal(object)

    def __init__(
        self, open_event: "OpenEvent", preferences: "Preferences", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.open_event = open_event
        self.preferences = preferences

    def title(self) -> str:
        """What the page is called."""
        raise NotImplementedError

    def page_shown(self) -> None:
        """The page became the one that is seen; put the focus where work begins."""

    def allow(self, deeds: Collection[Deed]) -> None:
        """The role of the desk changed; offer of these what the page has, and nothing else."""

    def make_action(
        self, text: str, keys: str | None, icon: str, slot: Callable[[], object] | None = None
    ) -> QAction:
        """Make an action of the page, which its shortcut reaches wherever in the page the focus is.

        Args:
            text: its words; the sheet of shortcuts shows them.
            keys: its shortcut, or None.
            icon: the name of its icon.
            slot: what it does.
        """
        action = QAction(text, self)
        if keys is not None:
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        icons.dress(action, icon)
        if slot is not None:
            action.triggered.connect(lambda _checked=False: slot())
        self.addAction(action)
        return action

    def notify(self, text: str, kind: NoticeKind = NoticeKind.INFO) -> None:
        """Raise a notice without anything to do about it."""
        self.notice_raised.emit(Notice(text, kind))
